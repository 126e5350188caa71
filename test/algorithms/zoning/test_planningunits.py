import pytest
from qgis.core import QgsGeometry, QgsProcessingException, QgsVectorLayer

SQUARE_KM = 1e6


@pytest.fixture
def cut(run, feedback):
    def call(boundary, **parameters):
        values = {"BOUNDARY": boundary, "MIN_AREA": 0, "OUTPUT": "TEMPORARY_OUTPUT", **parameters}
        return run("planningunits", values, feedback=feedback)

    return call


@pytest.fixture
def boundary(make_vector, box):
    return make_vector("Polygon", [(box(0, 0, 40, 40),)])


def test_cells_follow_multiples_of_the_size(cut, boundary, shapes, assert_tiles, area):
    result = cut(boundary, SIZE=500)
    assert result["COUNT"] == 64
    assert_tiles(result["OUTPUT"], area)
    values = [values for values, _geometry in shapes(result["OUTPUT"])]
    assert [row["unit"] for row in values] == list(range(1, 65))
    assert {row["area_km2"] for row in values} == {0.25}


def test_without_anything_to_cut_with_cells_of_2_km_are_taken(cut, boundary):
    assert cut(boundary)["COUNT"] == 4


def test_holes_and_parts_of_the_boundary_are_respected(cut, make_vector, shapes, assert_tiles, parts):
    whole = QgsGeometry.fromWkt(
        "MULTIPOLYGON(((39400130 4396000,39404000 4396000,39404000 4400000,39400130 4400000,39400130 4396000),"
        "(39401100 4397100,39401100 4398900,39402900 4398900,39402900 4397100,39401100 4397100)),"
        "((39405000 4396000,39405400 4396000,39405400 4396300,39405000 4396000)))"
    )
    result = cut(make_vector("MultiPolygon", [(whole.asWkt(),)]), SIZE=1000)
    assert_tiles(result["OUTPUT"], whole)
    assert all(parts(geometry) == 1 for _values, geometry in shapes(result["OUTPUT"]))


def test_overlapping_townships_with_gaps_tile_the_boundary(
    cut, make_vector, box, boundary, shapes, assert_tiles, area
):
    """A overlaps B by 200 m; a gap of 100 m lies east of B; C leaves the boundary; the south is nobody's."""
    townships = make_vector(
        "Polygon",
        [
            (box(0, 0, 16, 20), "A"),
            (box(14, 0, 11, 20), "B"),
            (box(26, -5, 30, 25), "C"),
        ],
        "name:string",
    )
    result = cut(boundary, TOWNSHIPS=townships, TOWNSHIPS_FIELD="name", MIN_AREA=0.5)
    assert_tiles(result["OUTPUT"], area)
    found = {values["township"] or "": values["area_km2"] for values, _geometry in shapes(result["OUTPUT"])}
    assert found == {"A": 3.2, "B": 1.8, "C": 2.8, "": pytest.approx(8.2)}


def test_a_piece_joins_its_own_township_rather_than_the_longest_border(
    cut, make_vector, box, boundary, shapes
):
    """Cells of 1 km cut township A (600 m wide, 1.1 km long) into a large and a narrow piece."""
    townships = make_vector("Polygon", [(box(2, 9, 6, 11), "A")], "name:string")
    result = cut(boundary, TOWNSHIPS=townships, TOWNSHIPS_FIELD="name", SIZE=1000, MIN_AREA=0.2)
    own = [values for values, _geometry in shapes(result["OUTPUT"]) if values["township"] == "A"]
    assert [values["area_km2"] for values in own] == [pytest.approx(0.66)]


def test_watershed_and_township_intersect(cut, make_vector, box, boundary, shapes, assert_tiles, area):
    watersheds = make_vector("Polygon", [(box(0, 0, 40, 10), "W1"), (box(0, 10, 40, 30), None)], "w:string")
    townships = make_vector("Polygon", [(box(0, 0, 25, 40), "T1"), (box(25, 0, 15, 40), "T2")], "t:string")
    result = cut(
        boundary, WATERSHEDS=watersheds, WATERSHEDS_FIELD="w", TOWNSHIPS=townships, TOWNSHIPS_FIELD="t"
    )
    assert_tiles(result["OUTPUT"], area)
    found = [(v["watershed"] or None, v["township"], v["area_km2"]) for v, _g in shapes(result["OUTPUT"])]
    assert found == [("W1", "T1", 2.5), ("W1", "T2", 1.5), (None, "T1", 7.5), (None, "T2", 4.5)]


def test_townships_of_another_crs(cut, make_vector, boundary, assert_tiles, area, shapes):
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject

    half = QgsGeometry(area)
    half.translate(2000, 0)
    half.transform(
        QgsCoordinateTransform(
            QgsCoordinateReferenceSystem("EPSG:4527"),
            QgsCoordinateReferenceSystem("EPSG:4490"),
            QgsProject.instance(),
        )
    )
    townships = make_vector("Polygon", [(half.asWkt(12), "east")], "name:string", crs="EPSG:4490")
    result = cut(boundary, TOWNSHIPS=townships, TOWNSHIPS_FIELD="name")
    assert_tiles(result["OUTPUT"], area)
    found = {values["township"] or "": values["area_km2"] for values, _geometry in shapes(result["OUTPUT"])}
    assert found == {"": pytest.approx(8, abs=1e-4), "east": pytest.approx(8, abs=1e-4)}


def test_a_bow_tie_is_repaired_and_told(cut, make_vector, boundary, assert_tiles, area, feedback):
    bow = "POLYGON((39400000 4400000,39404000 4398000,39404000 4400000,39400000 4398000,39400000 4400000))"
    result = cut(boundary, TOWNSHIPS=make_vector("Polygon", [(bow,)]))
    assert_tiles(result["OUTPUT"], area)
    assert result["COUNT"] == 4 and "repaired" in feedback.warnings[0]


def test_smallest_unit_is_never_more_than_a_quarter_of_a_cell(cut, boundary):
    assert cut(boundary, SIZE=500, MIN_AREA=10)["COUNT"] == 64


def test_the_order_of_the_townships_does_not_matter(cut, make_vector, box, boundary, shapes):
    rows = [(box(0, 0, 15, 40), "A"), (box(15, 0, 12, 40), "B"), (box(27, 0, 13, 40), "C")]

    def areas(order):
        layer = make_vector("Polygon", [rows[n] for n in order], "name:string")
        result = cut(boundary, TOWNSHIPS=layer, TOWNSHIPS_FIELD="name", SIZE=1000, MIN_AREA=0.2)
        return sorted((v["township"], round(v["area_km2"], 6)) for v, _g in shapes(result["OUTPUT"]))

    assert areas((0, 1, 2)) == areas((2, 0, 1))


@pytest.mark.parametrize(
    "layer, message",
    [
        ({"crs": "EPSG:4490"}, "not in metres"),
        ({"rows": []}, "no features"),
    ],
)
def test_bad_boundary(cut, make_vector, box, layer, message):
    rows = layer.get("rows", [(box(0, 0, 4, 4),)])
    with pytest.raises(QgsProcessingException, match=message):
        cut(make_vector("Polygon", rows, crs=layer.get("crs", "EPSG:4527")))


def test_townships_elsewhere_are_refused(cut, make_vector, box, boundary):
    with pytest.raises(QgsProcessingException, match="does not overlap the planning boundary"):
        cut(boundary, TOWNSHIPS=make_vector("Polygon", [(box(900, 900),)]))


def test_missing_field_is_named(cut, make_vector, box, boundary):
    townships = make_vector("Polygon", [(box(0, 0, 40, 40), "A")], "name:string")
    with pytest.raises(QgsProcessingException, match="no field “town”"):
        cut(boundary, TOWNSHIPS=townships, TOWNSHIPS_FIELD="town")


def test_too_many_cells_are_refused(cut, boundary):
    with pytest.raises(QgsProcessingException, match="Cells of 5 m make about 640,000 units"):
        cut(boundary, SIZE=5)


def test_cancel_leaves_an_existing_file_alone(run, boundary, Feedback, tmp_path):  # noqa: N803
    path = tmp_path / "units.gpkg"
    first = {"BOUNDARY": boundary, "SIZE": 1000, "MIN_AREA": 0, "OUTPUT": str(path)}
    run("planningunits", first)
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run("planningunits", {**first, "SIZE": 500}, feedback=Feedback(cancel_at=10))
    assert QgsVectorLayer(str(path), "kept", "ogr").featureCount() == 16
