import os

import pytest
from osgeo import gdal, ogr, osr
from qgis.core import NULL, QgsProcessingException, QgsVectorLayer

ogr.UseExceptions()


@pytest.fixture
def make_parcels(make_vector, box):
    def make(codes, kind="string", **more):
        return make_vector(
            "Polygon", [(box(n, 0), code) for n, code in enumerate(codes)], f"DLBM:{kind}", **more
        )

    return make


def classify(run, layer, feedback=None, output="memory:", **more):
    parameters = {"INPUT": layer, "FIELD": "DLBM", "OUTPUT": output, **more}
    return run("classifyparcels", parameters, feedback)


def column(layer, field):
    return [None if feature[field] == NULL else feature[field] for feature in layer.getFeatures()]


def test_text_codes(run, make_parcels):
    layer = classify(run, make_parcels(["0101", "0201K", "0304", "0602", "1101", "1102", "1207", "0702"]))[
        "OUTPUT"
    ]
    assert column(layer, "element_code") == [4, 5, 6, 8, 2, 6, 1, 8]
    assert column(layer, "space_code") == [2, 2, 1, 3, 1, 1, 1, 2]
    assert column(layer, "common_code") == [1, 2, 7, 12, 8, 8, 14, 10]
    assert column(layer, "element")[:2] == ["Farmland", "Garden"]
    assert column(layer, "space")[0] == "Agricultural space"
    assert column(layer, "common")[3] == "Mining land"
    assert column(layer, "label")[:3] == ["Paddy field", "Orchard (convertible)", "Forest swamp"]
    assert column(layer, "DLBM")[0] == "0101"


@pytest.mark.parametrize("kind", ["integer", "double"])
def test_number_codes(run, make_parcels, kind):
    layer = classify(run, make_parcels([101, 1101, 301], kind))["OUTPUT"]
    assert column(layer, "element_code") == [4, 2, 3]


def test_land_and_sea_use(run, make_parcels):
    parcels = make_parcels(["060102", "1401", "17", "1801"])
    layer = classify(run, parcels, SYSTEM="ydyh2023")["OUTPUT"]
    assert column(layer, "element_code") == [4, 8, 2, None]
    assert column(layer, "common_code") == [1, 13, 8, None]
    assert column(layer, "label")[3] == "Fishery infrastructure sea area"


def test_unknown_codes_are_counted_and_told(run, make_parcels, feedback):
    result = classify(run, make_parcels(["0101", "9999", "9999", None, "0", "0101A", "1199"]), feedback)
    assert result["UNKNOWN"] == 4
    assert column(result["OUTPUT"], "element_code") == [4, None, None, None, None, 4, 2]
    assert feedback.warnings[0].endswith("9999 (2), — (1), 0 (1).")
    assert feedback.warnings[1].endswith("0101A (1), 1199 (1).")


def test_names_of_the_chinese_table(run, make_parcels, monkeypatch):
    import sys

    monkeypatch.setattr(
        sys.modules["ecorestore.algorithms.preparation.classifyparcels.matching"], "language", lambda: "zh"
    )
    layer = classify(run, make_parcels(["水田", "0810"]))["OUTPUT"]
    assert column(layer, "label") == ["水田", "公园与绿地"]
    assert column(layer, "element_code") == [4, 8]


@pytest.mark.parametrize("codes", [["9999", "abc"], [None, "0"]])
def test_no_code_known(run, make_parcels, codes):
    with pytest.raises(QgsProcessingException, match="No code of the field “DLBM”"):
        classify(run, make_parcels(codes))


def test_empty_layer(run, make_parcels):
    with pytest.raises(QgsProcessingException, match="“empty” has no features"):
        classify(run, make_parcels([], name="empty"))


def test_missing_field(run, make_parcels):
    with pytest.raises(QgsProcessingException, match="“layer” has no field “CODE”"):
        classify(run, make_parcels(["0101"]), FIELD="CODE")


def test_no_crs(run, make_parcels):
    with pytest.raises(QgsProcessingException, match="“layer” has no coordinate system"):
        classify(run, make_parcels(["0101"], crs=""))


def test_invalid_geometry_comes_through_untouched(run, make_vector):
    bow = "POLYGON((39400000 4400000,39400100 4400100,39400100 4400000,39400000 4400100,39400000 4400000))"
    layer = make_vector("Polygon", [(bow, "0101")], "DLBM:string")
    from processing.tools import dataobjects

    result = run(
        "classifyparcels",
        {"INPUT": layer, "FIELD": "DLBM", "OUTPUT": "memory:"},
        context=dataobjects.createContext(),
    )
    out = next(result["OUTPUT"].getFeatures())
    assert out.geometry().equals(next(layer.getFeatures()).geometry()) and out["element_code"] == 4


def test_a_second_run_replaces_the_fields(run, make_parcels, feedback):
    first = classify(run, make_parcels(["0101"]))["OUTPUT"]
    second = classify(run, first, feedback)["OUTPUT"]
    assert [field.name() for field in second.fields()] == [field.name() for field in first.fields()]
    assert "element_code" in feedback.warnings[0]


def gbk_shapefile(path, box):
    """Three parcels with Chinese text in GBK, as land survey data often come."""
    gdal.SetConfigOption("SHAPE_ENCODING", None)  # QGIS sets it to empty, and then OGR does not recode
    options = ["ENCODING=GBK"]
    data = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(str(path))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4527)
    layer = data.CreateLayer("图斑", reference, ogr.wkbPolygon, options)
    for name in ("DLBM", "权属"):
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    for number, (code, owner) in enumerate(
        [("0101", "海淀区苏家坨镇"), ("水田", "门头沟区清水镇"), ("1101", "密云水库")]
    ):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField(0, code)
        feature.SetField(1, owner)
        feature.SetGeometry(ogr.CreateGeometryFromWkt(box(number, 0)))
        layer.CreateFeature(feature)
    del layer, data
    raw = (path / "图斑.dbf").read_bytes()
    assert "海淀区".encode("gbk") in raw and "海淀区".encode() not in raw


def test_gbk_shapefile_in_a_chinese_folder(run, tmp_path, box):
    folder = tmp_path / "国土 调查 数据"
    folder.mkdir()
    gbk_shapefile(folder, box)
    output = folder / "分类 结果.gpkg"
    classify(run, str(folder / "图斑.shp"), output=str(output))
    layer = QgsVectorLayer(str(output), "out", "ogr")
    assert column(layer, "权属") == ["海淀区苏家坨镇", "门头沟区清水镇", "密云水库"]
    assert column(layer, "element_code") == [4, 4, 2]


def test_geopackage_keeps_attributes_and_carries_its_origin(run, make_parcels, tmp_path):
    import processing

    path = tmp_path / "parcels.gpkg"
    processing.run("native:savefeatures", {"INPUT": make_parcels(["0101", "0301"]), "OUTPUT": str(path)})
    output = tmp_path / "out.gpkg"
    classify(run, str(path), output=str(output))
    layer = QgsVectorLayer(str(output), "out", "ogr")
    assert column(layer, "DLBM") == ["0101", "0301"] and layer.crs().authid() == "EPSG:4527"
    layer.loadDefaultMetadata()
    assert "ecorestore:classifyparcels" in layer.metadata().abstract()


def test_the_input_is_never_overwritten(run, make_parcels, tmp_path):
    import processing

    path = tmp_path / "parcels.gpkg"
    processing.run("native:savefeatures", {"INPUT": make_parcels(["0101"]), "OUTPUT": str(path)})
    with pytest.raises(QgsProcessingException, match="replace its own input"):
        classify(run, str(path), output=str(path))
    assert QgsVectorLayer(str(path), "in", "ogr").featureCount() == 1


def test_cancel_keeps_an_existing_file(run, make_parcels, tmp_path, Feedback):  # noqa: N803
    output = tmp_path / "out" / "out.gpkg"
    output.parent.mkdir()
    classify(run, make_parcels(["0101"]), output=str(output))
    before = output.read_bytes()
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        classify(run, make_parcels(["0301"] * 50), Feedback(cancel_at=10), str(output))
    assert output.read_bytes() == before
    assert [name for name in os.listdir(output.parent) if name.startswith("out.gpkg")] == ["out.gpkg"]


def test_a_folder_that_cannot_be_written(run, make_parcels):
    with pytest.raises(QgsProcessingException, match="Cannot write|Could not"):
        classify(run, make_parcels(["0101"]), output="/proc/nowhere/out.gpkg")


def test_the_style_shows_the_elements(run, make_parcels):
    from ecorestore.gis.style.styling import apply_style

    layer = classify(run, make_parcels(["0101", "0301"]))["OUTPUT"]
    apply_style(layer, "parcels")
    assert [category.label() for category in layer.renderer().categories()] == ["Forest", "Farmland"]
