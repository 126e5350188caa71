"""All results of a run appear together or none does; what was there before stays unless it is replaced by a whole."""

import gc
import resource
from contextlib import contextmanager
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from . import chain
from .outcome import attempt, destinations
from .test_every_tool import TOOLS, sentence

OLD = b"older work"


@pytest.fixture
def data(make_raster, make_vector):
    return chain.landscape(make_raster, make_vector)


@contextmanager
def files_of_at_most(size):
    """As on a disk that is nearly full: no file grows beyond ``size`` bytes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def saved(layer, path):
    """The path of a copy of a layer as a file."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = Path(path).stem
    options.driverName = QgsVectorFileWriter.driverForExtension(Path(path).suffix)
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), QgsCoordinateTransformContext(), options)
    return str(path)


@pytest.mark.parametrize("size", [0, 4000])
@pytest.mark.parametrize("tool", [tool for tool in TOOLS if tool != "sampledata"])
def test_a_full_disk_leaves_what_was_there(provider, data, Feedback, tmp_path, tool, size):  # noqa: N803
    folder = tmp_path / "结果"
    folder.mkdir()
    outputs = destinations(provider, tool, folder)
    for path in outputs.values():
        Path(path).write_bytes(OLD)
    given = {**chain.parameters(data)[tool], **outputs}
    with files_of_at_most(size):
        message, results = attempt(provider, tool, given, Feedback())
        gc.collect()
    if results is not None:
        assert size, "something was written to a disk without room"
        for path in map(Path, outputs.values()):
            assert path.read_bytes() != OLD and (
                path.suffix not in (".tif", ".gpkg") or gdal.OpenEx(str(path))
            )
        return
    assert sentence(message), message
    for path in outputs.values():
        assert Path(path).read_bytes() == OLD, Path(path).name
    assert sorted(path.name for path in folder.iterdir()) == sorted(Path(p).name for p in outputs.values())


@pytest.mark.parametrize("tool", TOOLS)
def test_one_place_that_cannot_be_written_keeps_all_others(provider, data, Feedback, tmp_path, tool):  # noqa: N803
    outputs = destinations(provider, tool, tmp_path / "out")
    if len(outputs) < 2:
        pytest.skip("one output only")
    (tmp_path / "out").mkdir()
    (tmp_path / "file").write_bytes(OLD)
    for last in outputs:
        given = dict(outputs)
        given[last] = str(tmp_path / "file" / "below" / Path(outputs[last]).name)
        for key, path in outputs.items():
            if key != last:
                Path(path).write_bytes(OLD)
        message, results = attempt(provider, tool, {**chain.parameters(data)[tool], **given}, Feedback())
        assert results is None and sentence(message), f"{last}: {message}"
        for key, path in outputs.items():
            if key != last:
                assert Path(path).read_bytes() == OLD, f"{last}: {key}"


@pytest.mark.parametrize("tool", TOOLS)
def test_two_outputs_with_one_place_are_refused(provider, data, Feedback, tmp_path, tool):  # noqa: N803
    outputs = destinations(provider, tool, tmp_path)
    for kind in (".tif", ".gpkg"):
        alike = [key for key, path in outputs.items() if path.endswith(kind)]
        if len(alike) < 2:
            continue
        given = {**outputs, alike[1]: str(tmp_path / "." / Path(outputs[alike[0]]).name)}
        message, results = attempt(provider, tool, {**chain.parameters(data)[tool], **given}, Feedback())
        assert results is None and "same place" in message, message
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".ecorestore")]


@pytest.mark.parametrize("selected", [False, True])
@pytest.mark.parametrize("tool", TOOLS)
def test_an_output_that_is_an_input_is_refused(provider, data, Feedback, tmp_path, tool, selected):  # noqa: N803
    given = chain.parameters(data)[tool]
    outputs = destinations(provider, tool, tmp_path)
    rasters = [key for key, path in outputs.items() if path.endswith(".tif")]
    vectors = [key for key, path in outputs.items() if path.endswith(".gpkg")]
    for key, value in given.items():
        one = value[0] if isinstance(value, list) and value else value
        type_ = provider.algorithm(tool).parameterDefinition(key).type()
        if isinstance(one, QgsVectorLayer) and vectors and (type_ == "source" or not selected):
            path = saved(one, tmp_path / f"in_{key}.gpkg")
            layer = QgsVectorLayer(path, "wanted again", "ogr")
            QgsProject.instance().addMapLayer(layer)
            layer.selectAll()
            source = QgsProcessingFeatureSourceDefinition(layer.id(), selected) if selected else layer
            changed = {key: source, vectors[0]: path}
        elif isinstance(one, str) and one.endswith(".tif") and rasters:
            path, changed = one, {rasters[0]: one}
        else:
            continue
        before = Path(path).read_bytes()
        message, results = attempt(provider, tool, {**given, **outputs, **changed}, Feedback())
        assert results is None and "replace its own input" in message, f"{key}: {message}"
        assert Path(path).read_bytes() == before, key
    QgsProject.instance().clear()


def tables(package):
    dataset = gdal.OpenEx(str(package), gdal.OF_VECTOR)
    return {
        layer.GetName(): layer.GetFeatureCount()
        for layer in (dataset.GetLayer(n) for n in range(dataset.GetLayerCount()))
    }


def test_tables_of_one_geopackage_come_together(provider, data, Feedback, tmp_path):  # noqa: N803
    """Three tables into a plan's GeoPackage, of which one was there before."""
    package = tmp_path / "规划.gpkg"
    saved(data["boundary"], package)
    place = f"ogr:dbname='{package}' table=\"{{}}\" (geom)"
    wanted = {key: place.format(key.lower()) for key in ("OUTPUT", "SWATH_AREAS", "SOURCE_CENTRALITY")}
    given = {**chain.parameters(data)["corridors"], **wanted}
    message, results = attempt(provider, "corridors", given, Feedback())
    assert results is not None, message
    first = tables(package)
    assert set(first) == {"规划", "output", "swath_areas", "source_centrality"} and first["规划"] == 1
    assert all(QgsVectorLayer(results[key], key, "ogr").isValid() for key in wanted)
    unwritable = {**given, "SWATH": str(tmp_path / "nowhere" / "swath.tif"), "PAIRS": 1, "MAX_EUCLID": 1}
    message, results = attempt(provider, "corridors", unwritable, Feedback())
    assert results is None and tables(package) == first
    message, results = attempt(provider, "corridors", given, Feedback())
    assert results is not None and tables(package) == first


@pytest.mark.parametrize("kind", ["integer", "string(10)", "double"])
def test_a_field_called_fid_stays_a_field(provider, make_vector, box, Feedback, tmp_path, kind):  # noqa: N803
    values = {"integer": (1, 2, 1), "string(10)": ("a", "b", "a"), "double": (1.5, 2.5, 1.5)}[kind]
    rows = [(box(number, 0), value, "0301") for number, value in enumerate(values)]
    parcels = make_vector("Polygon", rows, f"fid:{kind}", "DLBM:string(10)")
    given = {"INPUT": parcels, "FIELD": "DLBM", "OUTPUT": str(tmp_path / "out.gpkg")}
    message, results = attempt(provider, "classifyparcels", given, Feedback())
    assert results is not None, message
    layer = QgsVectorLayer(results["OUTPUT"], "out", "ogr")
    assert [feature["fid"] for feature in layer.getFeatures()] == list(values)


def test_older_side_files_do_not_stay_beside_a_new_result(run, make_raster, tmp_path):
    import numpy as np

    source, target = make_raster("quality", np.arange(12.0).reshape(3, 4)), tmp_path / "score.tif"
    for name in ("score.tif", "score.tif.aux.xml", "score.tif.ovr"):
        (tmp_path / name).write_bytes(OLD)
    for name in ("score.shp", "score.dbf", "score.qmd", "score.gpkg"):  # somebody else's
        (tmp_path / name).write_bytes(OLD)
    run("normalise", {"INPUT": source, "OUTPUT": str(target)})
    assert gdal.Open(str(target)).RasterXSize == 4
    assert not (tmp_path / "score.tif.ovr").exists()
    for name in ("score.shp", "score.dbf", "score.qmd", "score.gpkg"):
        assert (tmp_path / name).read_bytes() == OLD, name


def test_a_geopackage_that_refuses_gives_files_back(provider, data, Feedback, tmp_path, monkeypatch):  # noqa: N803
    """The last step of a run fails: files that had their place already give it back to the older ones."""
    from ecorestore.gis.files import not_written
    from ecorestore.gis.vectorfiles import PackageTables

    package, swath = tmp_path / "规划.gpkg", tmp_path / "swath.tif"
    saved(data["boundary"], package)
    swath.write_bytes(OLD)
    place = f"ogr:dbname='{package}' table=\"corridors\" (geom)"
    given = {**chain.parameters(data)["corridors"], "OUTPUT": place, "SWATH": str(swath)}

    def refuse(self):
        raise not_written(str(package), "locked")

    monkeypatch.setattr(PackageTables, "commit", refuse)
    message, results = attempt(provider, "corridors", given, Feedback())
    assert results is None and "locked" in message
    assert swath.read_bytes() == OLD and tables(package) == {"规划": 1}
    assert sorted(path.name for path in tmp_path.iterdir() if path.name.startswith(".ecorestore")) == []
