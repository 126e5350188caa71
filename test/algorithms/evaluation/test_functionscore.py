import numpy as np
import pytest
from osgeo import gdal, ogr
from qgis.core import QgsProcessingException

KEYS = ("WATER", "SOIL", "BIODIVERSITY", "AGRICULTURE", "SETTLEMENT")
LANDUSE = np.tile(np.array([[1, 1, 3, 3, 9, 0]], np.int32), (4, 1))
GROUND = np.tile(np.array([[10, 10, 200, 400, 10, 10]], np.float32), (4, 1))
CNLUCC = {1: 1, 2: 3, 3: 6, 4: 8, 51: 9, 52: 10, 53: 11, 6: 14}


@pytest.fixture
def score(run, make_raster, of_kind):
    landuse = of_kind(make_raster("land", LANDUSE, nodata=0), "landuse_common")
    ground = make_raster("ground", GROUND)

    def call(feedback=None, **options):
        outputs = dict.fromkeys(KEYS, "TEMPORARY_OUTPUT")
        return run("functionscore", {"LANDUSE": landuse, "DEM": ground, **outputs, **options}, feedback)

    return call


def test_five_scores_from_0_to_1_said_to_be_a_draft(score, read, Feedback):  # noqa: N803
    feedback = Feedback()
    result = score(feedback)
    arrays = {key: read(result[key]) for key in KEYS}
    for array in arrays.values():
        assert np.isnan(array[:, 5]).all()
        assert np.nanmin(array) >= 0
        assert np.nanmax(array) <= 1
    assert arrays["AGRICULTURE"][0].tolist().index(np.nanmax(arrays["AGRICULTURE"])) < 2
    assert np.nanargmax(arrays["SETTLEMENT"][0]) == 4
    assert np.nanargmax(arrays["SOIL"][0]) in (2, 3)
    assert "draft" in feedback.warnings[0]


def test_protection_population_and_greenness_raise_their_functions(
    score, read, make_raster, make_vector, box
):
    plain = score()
    people = make_vector("Polygon", [(box(0, 0, 2, 4), 800)], "people:double")
    reserve = make_vector("Polygon", [(box(2, 0, 1, 4),)])
    green = make_raster("green", np.full((4, 6), 1, np.float32))
    result = score(POPULATION=people, POPULATION_FIELD="people", PROTECTED=reserve, GREENNESS=green)

    def change(key, column):
        return read(result[key])[1, column] - read(plain[key])[1, column]

    assert change("SETTLEMENT", 0) > 0  # 800 people on 0.08 km² are 10 000 per km²
    assert change("SETTLEMENT", 2) < 0
    assert change("BIODIVERSITY", 2) > change("BIODIVERSITY", 3)
    assert change("WATER", 2) > 0
    assert change("AGRICULTURE", 0) == 0


def own_table(make_vector, plus=0):
    """Scores of ones and noughts for the classes 1, 3 and 9, their codes ``plus`` something."""
    fields = ["kind:string", "key:string", *(f"{key.lower()}:double" for key in KEYS), "water_body:int"]
    lines = [
        ("class", str(code + plus), *base, 0)
        for code, base in ((1, (0, 0, 0, 1, 0)), (3, (1,) * 5), (9, (0,) * 5))
    ]
    lines.append(("weight", "class", 1, 1, 1, 1, 1, None))
    return make_vector("NoGeometry", [("", *line) for line in lines], *fields)


def test_a_table_of_ones_own(score, read, make_vector):
    result = score(RULES=own_table(make_vector))
    assert read(result["AGRICULTURE"])[0, :5].tolist() == [1, 1, 1, 1, 0]
    assert read(result["WATER"])[0, :5].tolist() == [0, 0, 1, 1, 0]


def test_a_table_of_ones_own_explains_any_codes(score, read, make_raster, make_vector):
    odd = make_raster("odd", LANDUSE + 50, nodata=50)
    plain, other = score(RULES=own_table(make_vector)), score(LANDUSE=odd, RULES=own_table(make_vector, 50))
    for key in KEYS:
        np.testing.assert_array_equal(read(other[key]), read(plain[key]))
    with pytest.raises(QgsProcessingException, match="“odd” holds the class 51"):
        score(LANDUSE=odd, RULES=own_table(make_vector))


def test_refused_with_a_sentence(score, make_raster, make_vector, box):
    odd = make_raster("odd", LANDUSE + 50, nodata=50)
    ndvi = make_raster("ndvi", np.full((4, 6), 5000, np.float32))
    empty = make_raster("empty", np.full((4, 6), np.nan, np.float32))
    people = make_vector("Polygon", [(box(0, 0, 2, 4), None)], "people:double")
    cases = [
        ({"LANDUSE": odd}, "“odd” holds 51, 53, 59, which are not codes .*“Classify land-use raster"),
        ({"GREENNESS": ndvi}, "“ndvi” holds values from 5000 to 5000"),
        ({"DEM": empty}, "have no cell in common"),
        ({"POPULATION": people}, "Choose the field"),
        ({"POPULATION": people, "POPULATION_FIELD": "people"}, "Every area needs a number"),
    ]
    for options, sentence in cases:
        with pytest.raises(QgsProcessingException, match=sentence):
            score(**options)


def test_windows_do_not_show(run, read, make_raster, monkeypatch):
    from ecorestore.gis import grid

    random = np.random.default_rng(4)
    landuse = make_raster("land", random.integers(1, 16, (90, 40)).astype(np.int32))
    ground = make_raster("ground", (random.random((90, 40)) * 300).astype(np.float32))
    green = make_raster("green", random.random((90, 40)).astype(np.float32))
    given = {"LANDUSE": landuse, "DEM": ground, "GREENNESS": green}
    whole = run("functionscore", {**given, **dict.fromkeys(KEYS, "TEMPORARY_OUTPUT")})
    monkeypatch.setattr(grid, "_BLOCK", 7)
    monkeypatch.setattr(grid, "_WINDOW_CELLS", 100)
    cut = run("functionscore", {**given, **dict.fromkeys(KEYS, "TEMPORARY_OUTPUT")})
    for key in KEYS:
        assert read(cut[key]) == pytest.approx(read(whole[key]), abs=1e-5)


@pytest.fixture
def beijing(shared):
    return shared("data", "beijing")


def districts(folder, dataset):
    """{name: mask} of the districts on the grid of ``dataset``."""
    data = gdal.GetDriverByName("MEM").Create("", dataset.RasterXSize, dataset.RasterYSize, 1, gdal.GDT_Byte)
    data.SetGeoTransform(dataset.GetGeoTransform())
    data.SetProjection(dataset.GetProjection())
    source = ogr.Open(str(folder / "boundary.gpkg"))
    layer, masks = source.GetLayer("districts"), {}
    for name in [feature["district_name"] for feature in layer]:
        layer.SetAttributeFilter(f"district_name = '{name}'")
        data.GetRasterBand(1).Fill(0)
        gdal.RasterizeLayer(data, [1], layer, burn_values=[1])
        masks[name] = data.ReadAsArray() == 1
    return masks


def test_beijing_looks_as_planners_know_it(run, read, beijing, make_raster):
    """Reservoirs in the north-east, high mountains, foothills, plain and city."""
    codes = gdal.Open(str(beijing / "lulc_cnlucc2015_200m.tif")).ReadAsArray()
    common = np.zeros(codes.shape, np.int32)
    for code, into in CNLUCC.items():
        common[codes == code] = into
    landuse = make_raster("land", common, cell=200, origin=(39362000, 4550000), nodata=0)
    dem = str(beijing / "dem_200m_from1km.tif")
    scores = run("functionscore", {"LANDUSE": landuse, "DEM": dem, **dict.fromkeys(KEYS, "TEMPORARY_OUTPUT")})
    result = run("dominantfunction", {**scores, "OUTPUT": "TEMPORARY_OUTPUT", "MARGIN": "TEMPORARY_OUTPUT"})
    found = read(result["OUTPUT"])
    shares = {
        name: [np.mean(found[mask & ~np.isnan(found)] == code) for code in range(1, 6)]
        for name, mask in districts(beijing, gdal.Open(landuse)).items()
    }
    for name in ("东城区", "西城区", "朝阳区", "丰台区", "石景山区"):
        assert shares[name][4] > 0.75, name
    for name in ("通州区", "顺义区", "大兴区"):
        assert shares[name][3] > 0.5, name
    for name in ("门头沟区", "怀柔区", "延庆区"):
        assert sum(shares[name][:3]) > 0.6, name
    assert shares["密云区"][0] > 0.5
    assert shares["延庆区"][2] > 0.4
    assert all(0.1 < np.mean(found[~np.isnan(found)] == code) < 0.35 for code in range(1, 6))


def test_evaluated_functions_stand_in_for_their_drafts(score, read, make_raster, Feedback):  # noqa: N803
    plain, feedback = score(), Feedback()
    mm = np.array([[300, 100, 200, np.nan, 0, 50]] * 4, np.float32)
    result = score(feedback, WATER_EVALUATED=make_raster("mm", mm))
    rank = np.array([1, 0.5, 0.75, np.nan, 0, 0.25])  # share of the 20 cells with less, the most is 1
    np.testing.assert_allclose(read(result["WATER"])[0], rank, equal_nan=True)
    np.testing.assert_array_equal(read(result["SOIL"]), read(plain["SOIL"]))
    assert len(feedback.warnings) == 1
    assert "Soil conservation" in feedback.warnings[0] and "Water" not in feedback.warnings[0]


def test_nothing_is_called_a_draft_where_all_were_evaluated(score, make_raster, Feedback):  # noqa: N803
    feedback = Feedback()
    given = make_raster("given", GROUND)
    score(feedback, **{f"{key}_EVALUATED": given for key in KEYS})
    assert feedback.warnings == []


def test_an_evaluated_function_of_one_value_is_refused(score, make_raster):
    with pytest.raises(QgsProcessingException, match="same value"):
        score(SOIL_EVALUATED=make_raster("flat", np.ones((4, 6), np.float32)))
