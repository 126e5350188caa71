import numpy as np
import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

NAN = np.nan
LAND = np.array([[3, 3, 6, 9], [3, 3, 1, 8], [3, 6, 2, 3]])
REGION = np.array([[1, 1, 1, 1], [2, 2, 1, 1], [2, 2, 1, 2]])
LAI = np.array([[4, 2, 1, 5], [5, 1, 3, 0], [2, 0.5, 1.5, NAN]], np.float32)
FVC = np.array([[80, 40, 30, 90], [100, 50, 60, 0], [50, 20, 60, 80]], np.float32)
GPP = np.array([[1000, 500, 200, 10], [900, 90, 700, 0], [450, 100, 350, 800]], np.float32)
#: LAI, FVC and GPP relative to the best forest, grass or farmland of region 1 or 2; by hand.
RVI = np.array(
    [
        [[1, 0.5, 1, NAN], [1, 0.2, 1, NAN], [0.4, 1, 0.5, NAN]],
        [[1, 0.5, 1, NAN], [1, 0.5, 1, NAN], [0.5, 1, 1, NAN]],
        [[1, 0.5, 1, NAN], [1, 0.1, 1, NAN], [0.5, 1, 0.5, NAN]],
    ]
)


@pytest.fixture
def quality(run, make_raster):
    def call(feedback=None, lai=LAI, fvc=FVC, gpp=GPP, land=LAND, region=REGION, **options):
        layers = {"LAI": lai, "FVC": fvc, "GPP": gpp, "ECOSYSTEM": land, "REGION": region}
        paths = {key: make_raster(key.lower(), layer) for key, layer in layers.items() if layer is not None}
        outputs = dict.fromkeys(("OUTPUT", "GRADE", "STATISTICS"), "TEMPORARY_OUTPUT")
        return run("ecosystemquality", {**paths, **outputs, **options}, feedback=feedback)

    return call


def test_relative_to_region_and_type(quality, read):
    result = quality(SCALING="none")
    index = RVI.mean(axis=0) * 100
    assert read(result["OUTPUT"]) == pytest.approx(index, rel=1e-6, nan_ok=True)
    assert result["MEAN"] == pytest.approx(np.nanmean(index))
    grades = [5, 3, 5, NAN, 5, 2, 5, NAN, 3, 5, 4, NAN]
    assert read(result["GRADE"]).ravel() == pytest.approx(grades, nan_ok=True)


def test_min_max_over_the_area(quality, read):
    least = np.nanmin(RVI, axis=(1, 2))[:, None, None]
    expected = ((RVI - least) / (1 - least)).mean(axis=0) * 100
    assert read(quality()["OUTPUT"]) == pytest.approx(expected, abs=1e-4, nan_ok=True)


def test_min_max_within_groups(quality, read):
    found = read(quality(SCALING="group")["OUTPUT"])
    assert found[0, :3] == pytest.approx([100, 0, 100]) and found[1, 1] == 0


def test_one_region_where_none_is_given(quality, read):
    found = read(quality(region=None, SCALING="none")["OUTPUT"])
    assert found[0, 0] == pytest.approx((0.8 + 0.8 + 1) / 3 * 100)


def test_units_do_not_matter(quality, read):
    other = quality(fvc=FVC / 100, lai=LAI * 10, gpp=GPP / 1000)
    assert read(other["OUTPUT"]) == pytest.approx(read(quality()["OUTPUT"]), abs=1e-3, nan_ok=True)


def test_codes_of_hj_1172(quality, read):
    codes = {3: 11, 6: 33, 1: 51, 2: 52, 9: 61, 8: 42}
    land = np.vectorize(codes.get)(LAND)
    national = quality(land=land, CLASSES="hj1172")
    assert np.array_equal(read(national["OUTPUT"]), read(quality()["OUTPUT"]), equal_nan=True)


def test_table_of_regions_and_types(quality):
    table = quality(SCALING="none")["STATISTICS"]
    layer = table if isinstance(table, QgsVectorLayer) else QgsVectorLayer(table, "table", "ogr")
    rows = {(f["region"], f["type"]): f for f in layer.getFeatures()}
    assert list(rows) == [(1, "forest"), (1, "grass"), (1, "farmland"), (2, "forest"), (2, "grass")]
    forest = rows[2, "forest"]
    assert (forest["cells"], forest["area_km2"]) == (3, pytest.approx(0.03))
    assert [forest[f"{name}_ref"] for name in ("lai", "fvc", "gpp")] == pytest.approx([5, 100, 900])
    assert forest["eqi_mean"] == pytest.approx((100 + 80 / 3 + 140 / 3) / 3)
    assert [forest[f"share_{grade}"] for grade in range(5, 0, -1)] == pytest.approx(
        [100 / 3, 0, 100 / 3, 100 / 3, 0]
    )
    assert rows[1, "grass"]["vegetation"] == "Grassland"


def test_percentile_as_reference(quality, read):
    random = np.random.default_rng(1)
    layers = [(random.random((30, 40)) + 0.1).astype(np.float32) for _layer in range(3)]
    layers[0][0, 0] = 27.5  # a strange value that was left
    land = np.full((30, 40), 3)
    result = quality(None, *layers, land, None, PERCENTILE=95, SCALING="none")
    parts = [np.minimum(layer / np.quantile(layer, 0.95, method="inverted_cdf"), 1) for layer in layers]
    assert read(result["OUTPUT"]) == pytest.approx(np.mean(parts, axis=0) * 100, abs=0.15)


def test_warnings(quality, Feedback):  # noqa: N803
    feedback = Feedback()
    quality(feedback)
    assert any("Fewer than 30 cells" in w and "1 Forest" in w for w in feedback.warnings)
    feedback, land, flat = Feedback(), np.full((8, 8), 3), np.full((8, 8), 2.0, np.float32)
    high, zero = flat.copy(), np.zeros((8, 8), np.float32)
    high[0, 0] = 300
    quality(feedback, high, zero, flat, land, None)
    assert any("maximum of 300" in w and "“lai”" in w for w in feedback.warnings)
    assert any("“fvc” is 0 everywhere" in w for w in feedback.warnings)
    feedback = Feedback()
    quality(feedback, flat, flat, flat, land, None)
    assert any("each is its own reference: 1 Forest" in w for w in feedback.warnings)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"lai": -LAI}, "“lai” holds -5, but values below 0"),
        ({"land": LAND + 20}, "“ecosystem” holds the code"),
        ({"land": np.full((3, 4), 9)}, "No cell of “ecosystem” is forest"),
        ({"region": REGION + 0.5}, "“region” is not a raster of regions: it holds 1.5"),
        ({"region": REGION * 1e30}, r"“region” is not a raster of regions: it holds 1e\+30"),
        ({"region": np.where(REGION == 1, NAN, REGION)}, "“region” has no region in 5 cells"),
    ],
)
def test_refused_with_a_sentence(quality, changes, sentence):
    with pytest.raises(QgsProcessingException, match=sentence):
        quality(**changes)


def test_windows_make_no_difference(quality, read, monkeypatch):
    from ecorestore.gis import grid

    whole = read(quality(PERCENTILE=90)["OUTPUT"])
    monkeypatch.setattr(grid, "_BLOCK", 1)
    monkeypatch.setattr(grid, "_WINDOW_CELLS", 4)
    assert np.array_equal(read(quality(PERCENTILE=90)["OUTPUT"]), whole, equal_nan=True)
