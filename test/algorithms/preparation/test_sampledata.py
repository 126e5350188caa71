import json
import zipfile
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProject,
    QgsRasterLayer,
    QgsSettings,
    QgsVectorLayer,
)

PROJECT = "ecorestore_sample.qgz"


@pytest.fixture
def sample():
    from ecorestore.algorithms.preparation.sampledata.tool import SAMPLE

    return json.loads((SAMPLE / "dataset.json").read_text(encoding="utf-8"))


def make(run, folder, feedback=None, **more):
    return run("sampledata", {"FOLDER": str(folder), **more}, feedback)


@pytest.fixture(scope="module")
def written(provider, tmp_path_factory):
    """The project of one copy in a Chinese folder, for tests that only look at it."""
    import processing

    folder = tmp_path_factory.mktemp("sample") / "示例 数据"
    return processing.run("ecorestore:sampledata", {"FOLDER": str(folder)})["PROJECT"]


@pytest.fixture
def opened(written):
    """The project, opened apart from QGIS's own."""
    project = QgsProject()
    assert project.read(written)
    yield project
    project.clear()


def layer_of(project, file):
    return next(layer for layer in project.mapLayers().values() if file in layer.source())


def test_every_layer_is_there_valid_and_titled(opened, sample):
    entries = [entry for part in ("rasters", "vectors", "evaluation") for entry in sample[part].values()]
    titles = {entry["title_en"] for entry in entries}
    assert {layer.name() for layer in opened.mapLayers().values()} == titles
    assert all(layer.isValid() for layer in opened.mapLayers().values())
    assert opened.crs().authid() == sample["crs"] and opened.title() == sample["title_en"]
    for entry in entries:
        assert entry["illustrative"] == ("illustrative" in entry["title_en"])


def test_groups_and_order(opened, sample):
    groups = opened.layerTreeRoot().children()
    evaluation = "Climate, soil and remote sensing (illustrative)"
    assert [group.name() for group in groups] == ["Vector layers", "Raster layers", evaluation]
    counts = [len(sample[part]) for part in ("vectors", "rasters", "evaluation")]
    assert [len(group.findLayers()) for group in groups] == counts
    assert groups[0].findLayers()[0].layer().source().endswith("boundary")


def test_layers_for_evaluation_are_grouped_folded_and_hidden(opened, sample):
    top = opened.layerTreeRoot().children()[2]
    names = ["Climate", "Soil", "Vegetation", "NDVI of ten years", "Land surface and access"]
    assert [group.name() for group in top.children()] == names
    assert not any(group.isExpanded() for group in (top, *top.children()))
    assert not any(node.isVisible() for node in top.findLayers())


def test_layers_wear_the_unit_and_the_range_of_their_kind(opened, sample):
    from ecorestore.gis.kinds import kind_of_key

    for name, entry in sample["evaluation"].items():
        layer, kind = layer_of(opened, f"/{name}.tif"), kind_of_key(entry["kind"])
        if kind.theme:
            assert all(item.label for item in layer.renderer().classes())
            continue
        if not kind.style:  # night light looks best as QGIS shows it, from black to white
            continue
        function = layer.renderer().shader().rasterShaderFunction()
        assert function.legendSettings().suffix() == (f" {kind.unit}" if kind.unit else "")
    rain = layer_of(opened, "rain_07.tif").renderer()
    assert 100 < rain.classificationMin() < 180 < rain.classificationMax() < 260
    spans = {(r.classificationMin(), r.classificationMax()) for r in ramps(opened, "ndvi_20")}
    assert spans == {(0.0, 1.0)}
    (leaves,) = ramps(opened, "lai.tif")  # nothing cuts leaf area at 1
    assert leaves.classificationMax() > 5
    groups = layer_of(opened, "soil_group.tif").renderer().classes()
    assert [item.value for item in groups] == [1, 2, 3, 4]


def test_every_layer_knows_its_kind_in_the_project_and_in_its_file(run, tmp_path, sample):
    from ecorestore.gis.recognise import KIND_PROPERTY, kind_of

    result, project = make(run, tmp_path), QgsProject()
    assert project.read(result["PROJECT"])
    entries = [entry for part in ("rasters", "vectors", "evaluation") for entry in sample[part].values()]
    kinds = {entry["title_en"]: entry["kind"] for entry in entries}
    layers = project.mapLayers().values()
    assert {layer.name(): layer.customProperty(KIND_PROPERTY) for layer in layers} == kinds
    for entry in entries:
        path = tmp_path / entry["file"]
        if "layer" in entry:
            fresh = QgsVectorLayer(f"{path}|layername={entry['layer']}", "x", "ogr")
        else:
            fresh = QgsRasterLayer(str(path), "x")
            assert gdal.Open(str(path)).GetMetadataItem("ECORESTORE_TITLE") == entry["title_en"]
        assert kind_of(fresh) == entry["kind"]
    project.clear()


def test_marked_copies_hold_the_shipped_cells_and_are_always_the_same(run, tmp_path, sample):
    from ecorestore.algorithms.preparation.sampledata.tool import SAMPLE

    make(run, tmp_path / "a")
    make(run, tmp_path / "b")
    for part in ("rasters", "evaluation"):
        for entry in sample[part].values():
            first, second = (tmp_path / folder / entry["file"] for folder in "ab")
            assert first.read_bytes() == second.read_bytes()
            ours, theirs = gdal.Open(str(first)), gdal.Open(str(SAMPLE / entry["file"]))
            assert np.array_equal(ours.ReadAsArray(), theirs.ReadAsArray())
            assert ours.GetRasterBand(1).GetNoDataValue() == theirs.GetRasterBand(1).GetNoDataValue()
            scales = [one.GetRasterBand(1).GetScale() or 1.0 for one in (ours, theirs)]
            assert scales[0] == scales[1]
            assert theirs.GetMetadataItem("ECORESTORE_KIND") in (None, entry["kind"])
            assert theirs.GetMetadataItem("ECORESTORE_TITLE") is None, "the shipped file is as it was"


def ramps(project, file):
    return [layer.renderer() for layer in project.mapLayers().values() if file in layer.source()]


@pytest.mark.parametrize("name, whole", [("rain_01", False), ("temperature", False), ("soil_group", True)])
def test_coarse_layers_come_onto_the_planning_grid(run, tmp_path, name, whole):
    from ecorestore.algorithms.preparation.sampledata.tool import SAMPLE

    out = str(tmp_path / "aligned.tif")
    run("alignraster", {"INPUT": str(SAMPLE / f"{name}.tif"), "GRID": str(SAMPLE / "dem.tif"), "OUTPUT": out})
    aligned, planning = gdal.Open(out), gdal.Open(str(SAMPLE / "dem.tif"))
    assert aligned.GetGeoTransform() == planning.GetGeoTransform()
    values = aligned.ReadAsArray()
    assert values.shape == (planning.RasterYSize, planning.RasterXSize)
    assert (values == aligned.GetRasterBand(1).GetNoDataValue()).sum() == 0
    assert bool((values == np.round(values)).all()) is whole
    assert values.max() < {"rain_01": 10, "temperature": 15, "soil_group": 5}[name]


def test_it_opens_on_the_boundary(opened):
    extent = opened.viewSettings().defaultViewExtent()
    boundary = layer_of(opened, "layername=boundary").extent()
    assert extent.contains(boundary) and extent.width() < boundary.width() * 1.2
    assert extent.crs().authid() == "EPSG:4527"


def test_land_cover_wears_the_classes_of_its_system(opened, sample):
    from ecorestore.gis.tables import read_builtin

    rows = {
        int(row["code"]): row
        for row in read_builtin("landuse_systems")
        if row["system"] == sample["landuse_system"]
    }
    shown = layer_of(opened, "landuse.tif").renderer().classes()
    assert len(shown) >= 7
    for entry in shown:
        assert entry.label == rows[entry.value]["name_en"]
        assert entry.color.name().upper() == rows[entry.value]["color"].upper()


def test_ramps_span_the_values(opened):
    renderer = layer_of(opened, "greenness.tif").renderer()
    assert 0.2 < renderer.classificationMin() < renderer.classificationMax() < 0.6
    assert layer_of(opened, "quality.tif").renderer().classificationMax() == 100
    assert [entry.value for entry in layer_of(opened, "flood.tif").renderer().classes()] == [1, 2, 3, 4, 5]


def test_the_folder_can_be_moved(run, tmp_path):
    result = make(run, tmp_path / "first")
    with zipfile.ZipFile(result["PROJECT"]) as archive:
        text = "".join(
            archive.read(name).decode("utf-8") for name in archive.namelist() if name.endswith(".qgs")
        )
    assert "./landuse.tif" in text and str(tmp_path) not in text
    moved = (tmp_path / "first").rename(tmp_path / "moved")
    project = QgsProject()
    assert project.read(str(moved / PROJECT))
    assert all(layer.isValid() for layer in project.mapLayers().values())
    project.clear()


def test_licences_come_along_and_nothing_else_is_left(run, tmp_path):
    make(run, tmp_path)
    names = {path.name for path in tmp_path.rglob("*") if path.is_file()}
    assert {"README.md", "dataset.json", PROJECT} <= names and list((tmp_path / "licences").iterdir())
    assert not [name for name in names if name.endswith((".aux.xml", "-wal", "-shm"))]
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]


def test_existing_files_are_never_replaced_unasked(run, tmp_path):
    (tmp_path / "dem.tif").write_text("mine")
    with pytest.raises(QgsProcessingException, match="“dem.tif” is in the folder already"):
        make(run, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["dem.tif"]
    make(run, tmp_path, OVERWRITE=True)
    assert (tmp_path / "dem.tif").stat().st_size > 1000
    make(run, tmp_path, OVERWRITE=True)


def test_cancel_leaves_the_folder_as_it_was(run, tmp_path, Feedback):  # noqa: N803
    (tmp_path / "dem.tif").write_text("mine")
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        make(run, tmp_path, Feedback(cancel_at=50), OVERWRITE=True)
    assert [path.name for path in tmp_path.iterdir()] == ["dem.tif"]
    assert (tmp_path / "dem.tif").read_text() == "mine"


def test_the_open_project_is_left_alone(run, tmp_path):
    before = (QgsProject.instance().fileName(), set(QgsProject.instance().mapLayers()))
    make(run, tmp_path)
    assert (QgsProject.instance().fileName(), set(QgsProject.instance().mapLayers())) == before


def test_temporary_folder(run):
    result = make(run, "TEMPORARY_OUTPUT")
    assert Path(result["PROJECT"]).exists() and "TEMPORARY_OUTPUT" not in result["FOLDER"]


@pytest.mark.parametrize("folder", ["/proc/nowhere", "{tmp}/file/sub"])
def test_folder_that_cannot_be_written(run, tmp_path, folder):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(QgsProcessingException, match="Cannot write|Could not"):
        make(run, folder.format(tmp=tmp_path))


def test_it_runs_in_the_main_thread(provider):
    algorithm = provider.algorithm("sampledata")
    assert algorithm.flags() & QgsProcessingAlgorithm.Flag.FlagNoThreading


@pytest.fixture
def chinese(provider):
    """QGIS in Chinese for one test."""
    settings, keys = QgsSettings(), ("locale/overrideFlag", "locale/userLocale")
    before = [settings.value(key) for key in keys]
    settings.setValue(keys[0], True)
    settings.setValue(keys[1], "zh_CN")
    yield
    for key, value in zip(keys, before):
        settings.remove(key) if value is None else settings.setValue(key, value)


def test_chinese_titles(run, tmp_path, sample, chinese):
    result, project = make(run, tmp_path), QgsProject()
    assert project.read(result["PROJECT"]) and project.title() == sample["title_zh"]
    assert layer_of(project, "landuse.tif").name() == "土地覆盖（示意）"
    assert layer_of(project, "landuse.tif").renderer().classes()[0].label == "耕地"
    assert layer_of(project, "rain_07.tif").name() == "7月降水量（示意）"
    assert gdal.Open(str(tmp_path / "rain_07.tif")).GetMetadataItem("ECORESTORE_TITLE") == "7月降水量（示意）"
    project.clear()


def test_made_up_layers_say_so_in_their_files_and_in_the_project(opened, sample):
    from ecorestore.gis.provenance import is_illustrative
    from qgis.core import QgsRasterLayer, QgsVectorLayer

    folder = Path(opened.fileName()).parent
    for part in ("rasters", "evaluation", "vectors"):
        for name, entry in sample[part].items():
            path = f"/{name}.tif" if part != "vectors" else f"layername={name}"
            file = str(folder / entry["file"])
            alone = (
                QgsVectorLayer(f"{file}|layername={name}", name, "ogr")
                if part == "vectors"
                else QgsRasterLayer(file, name)
            )
            assert is_illustrative(layer_of(opened, path)) is entry["illustrative"], name
            assert is_illustrative(alone) is entry["illustrative"], name
