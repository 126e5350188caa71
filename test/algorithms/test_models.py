"""The models are registered, translated, whole and run."""

import shutil
from pathlib import Path

import pytest
from qgis.core import QgsProcessingModelAlgorithm

MODELS = {"evaluationflow": 8, "diagnosisflow": 8, "zoningflow": 8, "restorationflow": 4, "networkflow": 4,
          "fullplan": 7}  # fmt: skip


@pytest.mark.parametrize("name", MODELS)
def test_registered_with_steps_that_exist(provider, name):
    model = provider.algorithm(name).create()  # children are found once the provider is registered
    assert isinstance(model, QgsProcessingModelAlgorithm)
    children = model.childAlgorithms()
    assert len(children) >= MODELS[name]
    for child_id, child in children.items():
        assert child.algorithm() is not None, child_id
        ok, problems = model.validateChildAlgorithm(child_id)
        assert ok, problems


@pytest.mark.parametrize("name", MODELS)
def test_results_are_named_by_kind_and_described_by_its_name(provider, name):
    from ecorestore.gis.kinds import kinds

    model = provider.algorithm(name).create()
    results = [d for d in model.parameterDefinitions() if d.isDestination()]
    assert results
    for definition in results:
        _child, kind = definition.name().split(":")
        assert definition.description() == kinds()[kind].name
    for definition in model.parameterDefinitions():
        assert definition.description() not in ("", definition.name()) or definition.name() == "NDVI"


@pytest.mark.parametrize("name", MODELS)
def test_what_the_dialog_opens_is_the_translated_model(provider, name):
    model = provider.algorithm(name).create()
    assert model.name() == name
    assert model.displayName() != name
    assert model.shortDescription() and model.step_names()


def test_results_that_later_steps_need_are_made_even_if_optional(provider):
    model = provider.algorithm("diagnosisflow").create()
    needed = model._needed
    assert {"quality:ecosystem_quality_grade", "trend:trend_class"} <= needed
    assert "degradation:degradation" not in needed


@pytest.mark.parametrize("given", [True, False])
def test_a_branch_that_needs_a_list_of_layers_runs_where_it_is_given(
    provider, run, make_raster, make_vector, given
):
    """The security pattern of the diagnosis flow."""
    from . import chain

    data = chain.landscape(make_raster, make_vector)
    parameters = {
        "LANDUSE": data["landuse"], "NDVI": data["unit"], "LAI": data["unit"], "GPP": data["unit"],
        "SERIES": [data["unit"], data["other"]] * 3, "EROSION_GRADE": data["ways"],
        "security:security": "TEMPORARY_OUTPUT",
    }  # fmt: skip
    if given:
        parameters["PROCESSES"] = [data["priority"], data["ways"]]
    results = run("diagnosisflow", parameters)
    assert ("security:security" in results) == given


def test_a_flow_names_everything_that_does_not_fit_before_it_starts(provider, run, make_raster, make_vector):
    """Another cell size, another CRS, other codes: a sentence each, at once."""
    import numpy as np
    from qgis.core import QgsProcessingContext, QgsProcessingException

    from . import chain

    data = chain.landscape(make_raster, make_vector)
    coarse = make_raster("coarse", np.full((10, 10), 0.5), cell=200.0)
    west = make_raster(
        "west", np.full((40, 40), 0.5), cell=chain.CELL, origin=(20400000.0, 4400000.0), crs="EPSG:4523"
    )
    codes = make_raster(
        "codes", np.full((chain.SIDE, chain.SIDE), 77), cell=chain.CELL, origin=(chain.LEFT, chain.TOP)
    )
    parameters = {
        "LANDUSE": data["landuse"], "NDVI": coarse, "LAI": data["unit"], "GPP": west,
        "SERIES": [data["unit"], data["other"], coarse, data["unit"]], "EROSION_GRADE": codes,
    }  # fmt: skip
    model = provider.algorithm("diagnosisflow").create()
    good, message = model.checkParameterValues(parameters, QgsProcessingContext())
    lines = message.splitlines()
    assert not good and "3 " in lines[0] and len(lines) == 4, message
    assert sum("“coarse”" in line and "cell size" in line for line in lines) == 1
    assert sum("“west”" in line and "coordinate system" in line for line in lines) == 1
    assert any("“codes”" in line and "77" in line for line in lines)
    with pytest.raises(QgsProcessingException) as caught:
        run("diagnosisflow", parameters)
    assert all(line in str(caught.value) for line in lines)


def test_the_flow_looks_at_grids_as_its_tools_do(provider):
    model = provider.algorithm("fullplan").create()
    rasters = dict(model.raster_inputs)
    assert rasters["LANDUSE"] and rasters["DEM"] and rasters["RAINFALL"] and rasters["NIGHTLIGHT"]
    assert model.input_kinds["SERIES"] and model.input_kinds["BOUNDARY"][0] == "boundary"


@pytest.mark.parametrize("name", MODELS)
def test_every_step_may_run_beside_the_windows(provider, name):
    from qgis.core import QgsProcessingAlgorithm

    model = provider.algorithm(name).create()
    blocking = QgsProcessingAlgorithm.Flag.FlagNoThreading
    assert not model.flags() & blocking
    for child_id, child in model.childAlgorithms().items():
        assert not child.algorithm().flags() & blocking, child_id


def test_a_flow_runs_in_a_task_while_the_windows_go_on(provider, make_raster, make_vector):
    """As the dialogs of Processing run it; branches are named by labels in the log."""
    from qgis.core import (
        QgsApplication,
        QgsProcessingAlgRunnerTask,
        QgsProcessingContext,
        QgsProject,
        QgsRasterLayer,
    )
    from qgis.PyQt.QtCore import QEventLoop, QTimer

    from . import chain
    from .conftest import Feedback

    data = chain.landscape(make_raster, make_vector)
    layers = {name: QgsRasterLayer(data[name], name) for name in ("landuse", "unit", "other", "ways")}
    QgsProject.instance().addMapLayers(list(layers.values()))
    parameters = {
        "LANDUSE": layers["landuse"].id(), "NDVI": layers["unit"].id(), "LAI": layers["unit"].id(),
        "GPP": layers["unit"].id(), "SERIES": [layers["unit"].id(), layers["other"].id()] * 3,
        "EROSION_GRADE": layers["ways"].id(), "degradation:degradation": "TEMPORARY_OUTPUT",
    }  # fmt: skip
    context, feedback, ended, ticks = QgsProcessingContext(), Feedback(), [], []
    context.setProject(QgsProject.instance())
    task = QgsProcessingAlgRunnerTask(provider.algorithm("diagnosisflow"), parameters, context, feedback)
    loop, clock = QEventLoop(), QTimer()
    clock.timeout.connect(lambda: ticks.append(1))
    clock.start(20)
    task.executed.connect(lambda good, results: (ended.append((good, results)), loop.quit()))
    QTimer.singleShot(120_000, loop.quit)
    QgsApplication.taskManager().addTask(task)
    loop.exec()
    clock.stop()
    QgsProject.instance().clear()
    ((good, results),) = ended
    assert good and results["degradation:degradation"] and len(ticks) > 10
    said = [line for line in feedback.infos if line.startswith("Condition")]
    assert said and not any("PROCESSES" in line or "__" in line for line in said)


def test_what_a_step_made_is_called_by_its_label(run, feedback, make_raster):
    """Rain of a part of the ground is added up by a tool of QGIS; its file is called OUTPUT."""
    import numpy as np
    from qgis.core import QgsProcessingUtils

    from . import chain

    place = {"cell": chain.CELL, "origin": (chain.LEFT, chain.TOP)}
    heights = make_raster("heights", np.add.outer(np.arange(24.0), np.arange(24.0)), **place)
    made = make_raster("made", np.where(np.arange(24) < 12, 600.0, np.nan) * np.ones((24, 1)), **place)
    passing = Path(QgsProcessingUtils.generateTempFilename("OUTPUT.tif"))
    passing.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(made, passing)
    run(
        "agriculture", {"DEM": heights, "PRECIPITATION": str(passing), "OUTPUT": "TEMPORARY_OUTPUT"}, feedback
    )
    told = [line for line in feedback.warnings if "no data" in line]
    assert told and not any("OUTPUT" in line for line in told), feedback.warnings
