"""What every tool must do: write into any folder, refuse clearly, tell where results come from, harm nothing."""

import gc
import re
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingModelAlgorithm,
    QgsVectorLayer,
    QgsWkbTypes,
)

from . import chain
from .conftest import raster_maker
from .outcome import attempt, destinations

TOOLS = chain.tools()
#: Outputs of a mode other than that of the chain.
OF_OTHER_MODES = {"currentflow": ("NODE_CURRENTS", "BRANCH_CURRENTS"), "robustness": ("UNITS_OUTPUT",)}
#: Where an empty raster is no fault: the result does not come from it.
NEEDS_NO_CELLS = ("applystyle", "breakpoints", "rasterizevector", "sources")
#: Layers that a step before may rightly have left empty: a warning tells it, the result is empty as well.
MAY_BE_EMPTY = {
    ("breakpoints", "CORRIDORS"), ("connectivityindices", "LINKS"), ("farmlandcontiguity", "RECLAIMABLE"),
    ("networkindices", "CORRIDORS"), ("restorationgain", "BREAKPOINTS"), ("riverconnectivity", "BARRIERS"),
    ("restorationgain", "CORRIDORS"), ("steppingstones", "CORRIDORS"), ("vacatedland", "BREAKPOINTS"),
    ("vacatedland", "CORRIDORS"), ("unusedland", "FARMLAND"), ("unusedland", "ROADS"), ("unusedland", "WATER"),
    ("reclaimable", "ROADS"), ("reclaimable", "WATER"), ("inefficientland", "BLIND"),
    ("inefficientland", "CORRIDORS"),
}  # fmt: skip


@pytest.fixture(name="feedback_class")
def feedback_class_fixture(Feedback):  # noqa: N803
    return Feedback


@pytest.fixture(scope="module")
def rasters(tmp_path_factory):
    """The rasters, written once: after the last test they are as they were, and no tool has left a file with them."""
    folder = tmp_path_factory.mktemp("rasters")
    made = chain.rasters(raster_maker(folder))
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    yield made
    after = {path.name: path.read_bytes() for path in folder.iterdir() if not path.name.endswith(".aux.xml")}
    assert after == before, "a tool has written beside its inputs"


@pytest.fixture
def data(rasters, make_vector):
    return {**rasters, **chain.vectors(make_vector)}


def sentence(message):
    """A refusal is one or two plain sentences, without a traceback or the name of a Python error in it."""
    python = re.search(r"Traceback|\wError\b", message or "")  # “:Error fetching …” is said by GDAL's TIFF
    return bool(message) and python is None and message.count("\n") <= 1


def keys_told(tool, feedback):
    """Keys of inputs that stand in the log; words that are in labels too, such as NDVI, are no keys there."""
    keys = {d.name() for d in tool.parameterDefinitions() if len(d.name()) > 3}
    labels = set(re.findall(r"\w+", " ".join(d.description() for d in tool.parameterDefinitions())))
    return (keys - labels) & set(re.findall(r"\w+", "\n".join(feedback.infos + feedback.warnings)))


def test_no_tool_is_left_out(provider):
    names = [a.name() for a in provider.algorithms() if not isinstance(a, QgsProcessingModelAlgorithm)]
    assert sorted(names) == TOOLS


@pytest.mark.parametrize("tool", TOOLS)
def test_folder_with_chinese_and_spaces_and_provenance(provider, data, feedback_class, tmp_path, tool):
    from ecorestore.gis.version import version

    folder = tmp_path / "生态 修复 分区"
    folder.mkdir()
    outputs, feedback = destinations(provider, tool, folder), feedback_class()
    message, results = attempt(provider, tool, {**chain.parameters(data)[tool], **outputs}, feedback)
    assert results is not None, message
    assert keys_told(provider.algorithm(tool), feedback) == set(), "sentences call inputs by their labels"
    assert not [key for key, value in results.items() if isinstance(value, np.generic)], (
        "shown as np.float64(…)"
    )
    for path in (Path(path) for key, path in outputs.items() if key not in OF_OTHER_MODES.get(tool, ())):
        assert path.exists(), path.name
        if path.suffix == ".tif":
            text = "\n".join(f"{key}: {value}" for key, value in gdal.Open(str(path)).GetMetadata().items())
        elif path.suffix == ".gpkg":
            layer = QgsVectorLayer(str(path), "made", "ogr")
            text = layer.metadata().abstract()
        else:
            continue
        assert f"ECORESTORE_TOOL: ecorestore:{tool}" in text.splitlines()
        assert f"ECORESTORE_VERSION: {version()}" in text.splitlines() and "ECORESTORE_SOURCES: " in text
        for definition in provider.algorithm(tool).parameterDefinitions():
            assert f"{definition.name()}=" in text, f"{definition.name()} is not told"
        assert " object at 0x" not in text
    assert not [name.name for name in folder.iterdir() if ".part" in name.name]


@pytest.mark.parametrize("tool", TOOLS)
def test_output_that_cannot_be_written(provider, data, feedback_class, tmp_path, tool):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    outputs = destinations(provider, tool, tmp_path / "file" / "below")
    message, results = attempt(provider, tool, {**chain.parameters(data)[tool], **outputs}, feedback_class())
    assert results is None and sentence(message), message
    assert (tmp_path / "file").read_text(encoding="utf-8") == "in the way"


@pytest.mark.parametrize("percent", [None, 20, 60])
@pytest.mark.parametrize("tool", [tool for tool in TOOLS if tool != "sampledata"])
def test_cancelled_run_leaves_what_was_there(provider, data, feedback_class, tmp_path, tool, percent):
    folder, old = tmp_path / "out", b"older work"
    folder.mkdir()
    outputs = destinations(provider, tool, folder)
    for path in outputs.values():
        Path(path).write_bytes(old)
    feedback = feedback_class(percent)
    if percent is None:
        feedback.cancel()
    message, results = attempt(provider, tool, {**chain.parameters(data)[tool], **outputs}, feedback)
    gc.collect()
    if results is not None:  # it was done, or had its file open, before it reported that much
        assert percent and (not feedback.isCanceled() or tool in ("classifyparcels", "gcj02correct"))
        return
    assert message == "Cancelled. Nothing was written."
    for path in outputs.values():
        assert Path(path).read_bytes() == old, Path(path).name
    assert len(list(folder.iterdir())) == len(outputs)


@pytest.mark.parametrize("tool", chain.tools(chain.RASTERS))
def test_rasters_without_any_data(provider, data, feedback_class, make_raster, tmp_path, tool):
    empty = make_raster(
        "empty", np.full((chain.SIDE, chain.SIDE), np.nan, np.float32), cell=chain.CELL, origin=(chain.LEFT, chain.TOP)
    )  # fmt: skip
    given = chain.parameters({k: empty if isinstance(v, str) else v for k, v in data.items()})[tool]
    folder, feedback = tmp_path / "out", feedback_class()
    folder.mkdir()
    message, results = attempt(provider, tool, {**given, **destinations(provider, tool, folder)}, feedback)
    if results is None:
        assert sentence(message), message
        assert not list(folder.iterdir())
    else:
        told = any("no data" in warning for warning in feedback.warnings)
        assert told or tool in NEEDS_NO_CELLS, feedback.warnings


@pytest.mark.parametrize("tool", chain.tools(chain.LAYERS))
def test_vector_layers_without_features(provider, data, feedback_class, make_vector, tmp_path, tool):
    given = chain.parameters(data)[tool]
    keys = [key for key, value in given.items() if isinstance(value, QgsVectorLayer)]
    for key in keys:
        empty = QgsVectorLayer(given[key].source(), "nothing in it", "memory")
        empty.dataProvider().truncate()
        folder, feedback = tmp_path / key, feedback_class()
        folder.mkdir()
        message, results = attempt(
            provider, tool, {**given, key: empty, **destinations(provider, tool, folder)}, feedback
        )
        if (tool, key) in MAY_BE_EMPTY:
            told = "“nothing in it” has no features" in " ".join(feedback.warnings)
            assert results is not None and told, f"{key}: {message}"
            continue
        assert results is None and sentence(message), f"{key}: {message}"
        assert "nothing in it" in message, f"{key}: {message}"
        assert not list(folder.iterdir()), key


@pytest.mark.parametrize("tool", [tool for tool in chain.tools(chain.LAYERS) if tool != "classifyparcels"])
def test_vector_layers_far_away(provider, data, feedback_class, tmp_path, tool):
    """Coordinates in metres under a CRS in degrees: the usual wrong CRS."""
    given = chain.parameters(data)[tool]
    keys = [key for key, value in given.items() if isinstance(value, QgsVectorLayer) and value.isSpatial()]
    for key in keys:
        wrong = given[key].clone()
        wrong.setName("misplaced")
        wrong.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
        folder = tmp_path / key
        folder.mkdir()
        message, results = attempt(
            provider, tool, {**given, key: wrong, **destinations(provider, tool, folder)}, feedback_class()
        )
        assert results is None and sentence(message), f"{key}: {message}"
        assert "misplaced" in message, f"{key}: {message}"
        assert not list(folder.iterdir()), key


def test_provenance_keeps_no_password_and_names_choices(provider):
    from ecorestore.algorithms.recorded import run_tags
    from qgis.core import QgsProcessingFeatureSourceDefinition, QgsProcessingOutputLayerDefinition

    tool = provider.algorithm("corridors").create()
    table = "dbname='gis' host=db user='me' password='secret' table=\"a\" (geom)"
    given = {
        "PAIRS": 2, "SOURCES": QgsProcessingFeatureSourceDefinition(table, True),
        "OUTPUT": QgsProcessingOutputLayerDefinition("/somewhere/out.gpkg"),
    }  # fmt: skip
    told = run_tags(tool, given, QgsProcessingContext())["ECORESTORE_PARAMETERS"]
    assert "secret" not in told and "host=db" in told
    assert "PAIRS=mst" in told and "OUTPUT=/somewhere/out.gpkg" in told and "MAX_COST=;" in told


def test_a_table_of_a_geopackage_is_not_replaced_by_what_is_made_from_it(
    provider, data, feedback_class, tmp_path
):
    """Decision 20; another table of the same file may be made from it, and replaced."""
    package = tmp_path / "区划.gpkg"
    units, finer = (f"ogr:dbname='{package}' table=\"{name}\" (geom)" for name in ("units", "finer"))
    made = f"{package}|layername=units"
    for boundary, size, place in ((data["boundary"], 4000, units), (made, 2000, finer), (made, 4000, finer)):
        given = {"BOUNDARY": boundary, "SIZE": size, "OUTPUT": place}
        message, results = attempt(provider, "planningunits", given, feedback_class())
        assert results is not None, message
        layer = QgsVectorLayer(results["OUTPUT"], "made", "ogr")
        assert layer.featureCount() == (12000 / size) ** 2
        assert f"SIZE={size}" in layer.metadata().abstract()
    given = {"BOUNDARY": made, "SIZE": 2000, "OUTPUT": units}
    message, results = attempt(provider, "planningunits", given, feedback_class())
    assert results is None and "replace its own input" in message
    assert QgsVectorLayer(made, "units", "ogr").featureCount() == 9


@pytest.mark.parametrize("tool", chain.tools(chain.LAYERS))
def test_fields_that_do_not_exist(provider, data, feedback_class, tmp_path, tool):
    given, folder = chain.parameters(data)[tool], tmp_path / "out"
    folder.mkdir()
    for definition in provider.algorithm(tool).parameterDefinitions():
        if definition.type() == "field" and given.get(definition.parentLayerParameterName()):
            wrong = {**given, definition.name(): "不存在", **destinations(provider, tool, folder)}
            message, results = attempt(provider, tool, wrong, feedback_class())
            layer = given[definition.parentLayerParameterName()].name()
            assert results is None and sentence(message), f"{definition.name()}: {message}"
            assert "不存在" in message and layer in message, f"{definition.name()}: {message}"
            assert not list(folder.iterdir())


@pytest.mark.parametrize("tool", chain.tools(chain.LAYERS))
def test_invalid_geometry_is_repaired(provider, data, feedback_class, tmp_path, tool):
    """A bow tie in every polygon layer: repaired and told, never a traceback."""
    given = chain.parameters(data)[tool]
    for key, layer in given.items():
        if (
            not isinstance(layer, QgsVectorLayer)
            or layer.geometryType() != QgsWkbTypes.GeometryType.PolygonGeometry
        ):
            continue
        broken = QgsVectorLayer(layer.source(), "broken", "memory")
        features = list(layer.getFeatures())
        x0, y0, far = chain.LEFT, chain.TOP, 8 * chain.CELL
        features[0].setGeometry(
            QgsGeometry.fromWkt(
                f"POLYGON(({x0} {y0},{x0 + far} {y0 - far},{x0 + far} {y0},{x0} {y0 - far},{x0} {y0}))"
            )
        )
        broken.dataProvider().truncate()
        broken.dataProvider().addFeatures(features)
        folder, feedback = tmp_path / key, feedback_class()
        folder.mkdir()
        message, results = attempt(
            provider, tool, {**given, key: broken, **destinations(provider, tool, folder)}, feedback
        )
        assert results is not None, f"{key}: {message}"
        told = any("“broken” were repaired" in warning for warning in feedback.warnings)
        assert told or tool in ("classifyparcels", "gcj02correct", "planmap"), f"{key}: {feedback.warnings}"
