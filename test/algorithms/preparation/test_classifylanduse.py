import os

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException, QgsProcessingUtils, QgsProject, QgsRasterLayer

TEMPORARY = "TEMPORARY_OUTPUT"


def call(run, raster, feedback=None, **more):
    return run("classifylanduse", {"INPUT": raster, "OUTPUT": TEMPORARY, **more}, feedback)


@pytest.mark.parametrize(
    "system, target, codes, classes",
    [
        ("clcd", "common", [1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 3, 4, 6, 8, 15, 14, 9, 7]),
        ("clcd", "elements", [1, 2, 5, 7, 8, 9], [4, 3, 2, 9, 8, 6]),
        ("clcd", "spaces", [1, 2, 8], [2, 1, 3]),
        ("cnlucc", "elements", [4, 41, 42, 66, 24, 52], [2, 2, 6, 1, 3, 8]),
        ("cnlucc", "common", [1, 2, 3, 4, 6, 51, 52, 53], [1, 3, 6, 8, 14, 9, 10, 11]),
        ("cnlucc", "spaces", [51, 52], [3, 2]),
        ("globeland30", "common", [10, 80, 255], [1, 9, np.nan]),
        ("worldcover", "elements", [95, 100], [6, 7]),
        ("esri", "common", [10, 11], [np.nan, 6]),
        ("dynamicworld", "common", [0, 1], [8, 3]),
        ("common", "elements", [2, 13, 15], [5, 8, 2]),
    ],
)
def test_every_product(run, read, make_raster, system, target, codes, classes):
    result = call(run, make_raster("a", [codes]), SYSTEM=system, TARGET=target)
    assert np.array_equal(read(result["OUTPUT"])[0], classes, equal_nan=True)
    assert result["UNKNOWN"] == 0


def test_the_file_carries_names_and_colours(run, make_raster):
    from ecorestore.gis.tables import class_of

    result = call(run, make_raster("a", [[1, 2]]), TARGET="spaces")
    data = gdal.Open(result["OUTPUT"])
    band, expected = data.GetRasterBand(1), class_of("spaces")
    assert band.DataType == gdal.GDT_Byte and band.GetNoDataValue() == 0
    assert band.GetCategoryNames()[1] == expected[1].name
    assert "#{:02X}{:02X}{:02X}".format(*band.GetColorTable().GetColorEntry(2)[:3]) == expected[2].color


@pytest.mark.parametrize("target", ["common", "elements", "spaces"])
def test_the_style_is_that_of_the_target(run, make_raster, target):
    from qgis.core import QgsProcessingContext, QgsProject, QgsRasterLayer

    context, project = QgsProcessingContext(), QgsProject()
    context.setProject(project)
    raster = make_raster("a", [[1, 2, 8]])
    path = QgsProcessingUtils.generateTempFilename("styled.tif")
    details = QgsProcessingContext.LayerDetails("styled", project, "OUTPUT")
    context.addLayerToLoadOnCompletion(path, details)
    run("classifylanduse", {"INPUT": raster, "TARGET": target, "OUTPUT": path}, context=context)
    styler = context.layerToLoadOnCompletionDetails(path).postProcessor()
    layer = QgsRasterLayer(path, "styled")
    styler.postProcessLayer(layer, context, None)
    from ecorestore.gis.tables import class_of

    shown = {entry.value: entry.label for entry in layer.renderer().classes()}
    assert shown and shown == {code: class_of(target)[code].name for code in shown}


def test_unknown_codes_are_nodata_counted_and_told(run, read, make_raster, feedback):
    result = call(run, make_raster("land", [[1, 77, 77, 80, 8]]), feedback)
    assert np.array_equal(read(result["OUTPUT"])[0], [1, np.nan, np.nan, np.nan, 9], equal_nan=True)
    assert result["UNKNOWN"] == 3
    assert "77 (2), 80 (1)" in feedback.warnings[0] and "land" in feedback.warnings[0]


def test_many_unknown_codes_are_cut_short(run, make_raster, feedback):
    call(run, make_raster("a", [[1, *range(100, 200)]]), feedback)
    assert feedback.warnings[0].endswith("111 (1), ….")


@pytest.mark.parametrize(
    "cells, message",
    [
        ([[70, 71]], "No cell of “land” .* 70 \\(1\\), 71 \\(1\\)"),
        ([[-9999, -9999]], "“land” holds no data"),
        ([[0, 0]], "clouds, sea"),
        ([[1.0, 2.5]], "not whole numbers"),
    ],
)
def test_hopeless_rasters_leave_no_file(run, make_raster, tmp_path, cells, message):
    raster, output = make_raster("land", cells), tmp_path / "out.tif"
    with pytest.raises(QgsProcessingException, match=message):
        run("classifylanduse", {"INPUT": raster, "OUTPUT": str(output)})
    assert os.listdir(tmp_path) == ["land.tif"]


RULES = [("1", "forest"), ("2", "草地"), ("3", "8"), ("4", "")]


@pytest.mark.parametrize("column", ["common", "class"])
def test_own_table(run, read, make_raster, make_vector, column):
    table = make_vector("None", [(None, *row) for row in RULES], "code:string", f"{column}:string")
    result = call(run, make_raster("a", [[1, 2, 3, 4]]), SYSTEM="custom", RULES=table)
    assert np.array_equal(read(result["OUTPUT"])[0], [3, 6, 8, np.nan], equal_nan=True)


def test_an_exported_and_edited_table_replaces_the_built_in_one(run, read, make_raster):
    table = run("exporttable", {"TABLE": "landuse_systems", "OUTPUT": "memory:"})["OUTPUT"]
    table.startEditing()
    for row in table.getFeatures('"system" = \'clcd\' and "code" = 2'):
        table.changeAttributeValue(row.id(), table.fields().indexFromName("common"), "other_forest")
    table.commitChanges()
    result = call(run, make_raster("a", [[1, 2]]), SYSTEM="clcd", RULES=table)
    assert read(result["OUTPUT"])[0].tolist() == [1, 5]


@pytest.mark.parametrize(
    "columns, row, message",
    [
        (("code:string", "kind:string"), ("1", "forest"), "no column “common”"),
        (("number:string", "common:string"), ("1", "forest"), "no column “code”"),
        (("code:string", "common:string"), ("1", "lawn"), "“lawn”.*forest"),
        (("code:string", "common:string", "system:string"), ("1", "forest", "clcd"), "system “custom”"),
    ],
)
def test_bad_tables(run, make_raster, make_vector, columns, row, message):
    table = make_vector("None", [(None, *row)], *columns)
    with pytest.raises(QgsProcessingException, match=message):
        call(run, make_raster("a", [[1]]), SYSTEM="custom", RULES=table)


def test_own_classification_needs_a_table(run, make_raster):
    with pytest.raises(QgsProcessingException, match="needs a class table"):
        call(run, make_raster("a", [[1]]), SYSTEM="custom")


def test_degrees_are_refused(run, make_raster):
    raster = make_raster("wgs", [[1]], cell=0.01, origin=(116, 40), crs="EPSG:4326")
    with pytest.raises(QgsProcessingException, match="“wgs” is not in metres"):
        call(run, raster)


@pytest.mark.parametrize("folder", ["/proc/nowhere", "{tmp}/file.txt"])
def test_a_folder_that_cannot_be_written(run, make_raster, tmp_path, folder):
    (tmp_path / "file.txt").write_text("in the way")
    output = folder.format(tmp=tmp_path) + "/out.tif"
    with pytest.raises(QgsProcessingException, match="Cannot write|Could not"):
        run("classifylanduse", {"INPUT": make_raster("a", [[1]]), "OUTPUT": output})


def test_chinese_folder_with_spaces(run, read, make_raster, tmp_path):
    folder = tmp_path / "北京 生态修复"
    folder.mkdir()
    raster = folder / "土地 覆盖.tif"
    os.rename(make_raster("a", [[2]]), raster)
    result = run("classifylanduse", {"INPUT": str(raster), "OUTPUT": str(folder / "结果 一.tif")})
    assert read(result["OUTPUT"]).tolist() == [[3]]
    assert sorted(os.listdir(folder)) == ["土地 覆盖.tif", "结果 一.tif", "结果 一.tif.aux.xml"]


def test_cancel_leaves_nothing_and_keeps_what_was_there(run, make_raster, tmp_path, Feedback):  # noqa: N803
    output = tmp_path / "out" / "land.tif"
    output.parent.mkdir()
    raster = make_raster("a", np.ones((600, 8000), int))
    run("classifylanduse", {"INPUT": raster, "OUTPUT": str(output)})
    before, files = output.read_bytes(), os.listdir(output.parent)
    feedback = Feedback(cancel_at=20)
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run("classifylanduse", {"INPUT": raster, "TARGET": "spaces", "OUTPUT": str(output)}, feedback)
    assert output.read_bytes() == before
    assert os.listdir(output.parent) == files


def test_windows_make_no_difference(run, read, make_raster):
    codes = np.random.RandomState(0).randint(1, 10, (520, 8000))
    result = call(run, make_raster("a", codes))
    lookup = np.array([0, 1, 3, 4, 6, 8, 15, 14, 9, 7])
    assert np.array_equal(read(result["OUTPUT"]), lookup[codes])


def marked_as(path, kind):
    data = gdal.Open(path, gdal.GA_Update)
    data.SetMetadataItem("ECORESTORE_KIND", kind)
    del data
    return path


@pytest.mark.parametrize(
    ("kind", "system", "names"),
    [
        ("landuse_globeland30", "clcd", ("GlobeLand30 land cover", "CLCD land cover")),
        ("landuse_common", "clcd", ("Common land use", "CLCD land cover")),
        ("landuse_clcd", "common", ("CLCD land cover", "Common classes of this plugin")),
    ],
)
def test_a_classification_that_contradicts_the_layer(run, make_raster, kind, system, names):
    raster = marked_as(make_raster("lu", np.full((2, 2), 1)), kind)
    with pytest.raises(QgsProcessingException) as refused:
        run("classifylanduse", {"INPUT": raster, "SYSTEM": system, "OUTPUT": "TEMPORARY_OUTPUT"})
    assert "“lu”" in str(refused.value) and all(name in str(refused.value) for name in names)


def test_only_what_is_certain_contradicts(run, read, make_raster, make_vector):
    named = make_raster("globeland30", np.full((2, 2), 1))  # the name alone is no proof
    run("classifylanduse", {"INPUT": named, "SYSTEM": "clcd", "OUTPUT": "TEMPORARY_OUTPUT"})
    certain = marked_as(make_raster("lu", np.full((2, 2), 10)), "landuse_globeland30")
    rules = make_vector("None", [("", 10, "water")], "code:integer", "class:string", name="rules")
    given = {
        "INPUT": certain,
        "SYSTEM": "clcd",
        "RULES": rules,
        "TARGET": "elements",
        "OUTPUT": "TEMPORARY_OUTPUT",
    }
    assert (read(run("classifylanduse", given)["OUTPUT"]) > 0).all()  # an own table says what codes mean
    run("classifylanduse", {"INPUT": certain, "SYSTEM": "globeland30", "OUTPUT": "TEMPORARY_OUTPUT"})


def test_dialogs_start_with_the_raw_layer(provider, make_raster):
    project = QgsProject.instance()
    for name, kind in (("new", "landuse_common"), ("raw", "landuse_clcd"), ("height", "elevation")):
        project.addMapLayer(QgsRasterLayer(marked_as(make_raster(name, np.full((2, 2), 1)), kind), name))
    try:
        algorithm = provider.algorithm("classifylanduse").create()
        chosen = algorithm.parameterDefinition("INPUT").guiDefaultValueOverride()
        assert project.mapLayer(chosen).name() == "raw"
    finally:
        project.clear()
