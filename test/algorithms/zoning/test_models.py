"""The zoning tools as steps of a model, and the style of the model's result."""

import pytest
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterVectorLayer,
    QgsProject,
    QgsVectorLayer,
)


def given(name):
    return [QgsProcessingModelChildParameterSource.fromModelParameter(name)]


def result_of(child):
    return [QgsProcessingModelChildParameterSource.fromChildOutput(child, "OUTPUT")]


def value(number):
    return [QgsProcessingModelChildParameterSource.fromStaticValue(number)]


@pytest.fixture
def model(provider):
    made = QgsProcessingModelAlgorithm("zones", "test")
    made.addModelParameter(
        QgsProcessingParameterVectorLayer("AREA", "area"), QgsProcessingModelParameter("AREA")
    )
    made.addModelParameter(
        QgsProcessingParameterRasterLayer("FUNCTION", "function"), QgsProcessingModelParameter("FUNCTION")
    )

    def add(name, **sources):
        child = QgsProcessingModelChildAlgorithm(f"ecorestore:{name}")
        child.setChildId(name)
        for key, source in sources.items():
            child.addParameterSources(key, source)
        made.addChildAlgorithm(child)
        return made.childAlgorithm(name)

    add("planningunits", BOUNDARY=given("AREA"), SIZE=value(500))
    units = result_of("planningunits")
    add("zonelevel1", UNITS=units, FUNCTION=given("FUNCTION"), MIN_AREA=value(2))
    last = add(
        "zonelevel2",
        UNITS=units,
        ZONES=result_of("zonelevel1"),
        FEATURES=given("FUNCTION"),
        COUNT=value(5),
        MIN_AREA=value(1),
    )
    output = QgsProcessingModelOutput("Zones", "Zones")
    output.setChildOutputName("OUTPUT")
    output.setChildId("zonelevel2")
    last.setModelOutputs({"Zones": output})
    made.setChildAlgorithm(last)
    return made


def test_a_model_of_three_steps_gives_styled_zones(
    model, make_vector, box, function_raster, feedback, shapes, assert_tiles, area, tmp_path
):
    parameters = {
        "AREA": make_vector("Polygon", [(box(0, 0, 40, 40),)]),
        "FUNCTION": function_raster,
        "zonelevel2:Zones": QgsProcessingOutputLayerDefinition(
            str(tmp_path / "zones.gpkg"), QgsProject.instance()
        ),
    }
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    result, ok = model.run(parameters, context, feedback)
    assert ok
    key = next(key for key in result if key.lower().endswith("zones"))  # newer QGIS leaves the step out
    destination = result[key]
    layer = QgsVectorLayer(destination, "zones", "ogr")
    assert layer.featureCount() == 5
    assert_tiles(layer, area)
    styler = context.layerToLoadOnCompletionDetails(destination).postProcessor()
    styler.postProcessLayer(layer, context, feedback)
    categories = layer.renderer().categories()
    assert [entry.value() for entry in categories] == [values["zone2"] for values, _geometry in shapes(layer)]
    assert layer.labelsEnabled()
