"""Outputs that QGIS loads come styled, from a tool and from inside a model, in the user's language."""

import gc

import pytest
from ecorestore.gis.style.styling import style_rows
from qgis.core import (
    QgsApplication,
    QgsMapLayerLegendUtils,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterRasterLayer,
    QgsProcessingUtils,
    QgsProject,
    QgsSettings,
)

from . import chain

LEGENDS = {
    "en": ({"Ecological space", "Agricultural space", "Urban space"}, "Mine restoration"),
    "zh": ({"生态空间", "农业空间", "城镇空间"}, "矿山修复"),
}


@pytest.fixture(params=["en", "zh"])
def language(request, provider):
    """QGIS in a language for one test; what it spoke before comes back."""
    from ecorestore.translation import install_translator

    settings = QgsSettings()
    keys = ("locale/overrideFlag", "locale/userLocale")
    before = {key: settings.value(key) for key in keys}
    settings.setValue(keys[0], True)
    settings.setValue(keys[1], {"en": "en_US", "zh": "zh_CN"}[request.param])
    translator = install_translator()
    yield request.param
    QgsApplication.removeTranslator(translator)
    for key, value in before.items():
        if value is None:
            settings.remove(key)
        else:
            settings.setValue(key, value)


def model(provider):
    """A model of one tool that makes a raster and one that makes polygons."""
    made = QgsProcessingModelAlgorithm("styled", "test")
    given = {
        "landuse": QgsProcessingParameterRasterLayer("landuse", "landuse"),
        "redline": QgsProcessingParameterFeatureSource("redline", "redline", [QgsProcessing.TypeVectorPolygon]),
        "types": QgsProcessingParameterRasterLayer("types", "types"),
        "ways": QgsProcessingParameterRasterLayer("ways", "ways"),
        "priority": QgsProcessingParameterRasterLayer("priority", "priority"),
    }  # fmt: skip
    for name, parameter in given.items():
        made.addModelParameter(parameter, QgsProcessingModelParameter(name))
    for tool, wires in (
        ("threespaces", {"LANDUSE": "landuse", "REDLINE": "redline"}),
        ("restorationunits", {"TYPES": "types", "WAYS": "ways", "PRIORITY": "priority"}),
    ):
        child = QgsProcessingModelChildAlgorithm(f"ecorestore:{tool}")
        child.setChildId(tool)
        for key, name in wires.items():
            child.addParameterSources(key, [QgsProcessingModelChildParameterSource.fromModelParameter(name)])
        output = QgsProcessingModelOutput(tool, tool)
        output.setChildId(tool)
        output.setChildOutputName("OUTPUT")
        child.setModelOutputs({tool: output})
        made.addChildAlgorithm(child)
    return made


def load(context, feedback):
    """What the toolbox does when a tool has ended; the layers."""
    found = []
    for destination, details in context.layersToLoadOnCompletion().items():
        layer = QgsProcessingUtils.mapLayerFromString(destination, context)
        assert layer is not None and details.postProcessor() is not None, destination
        details.setOutputLayerName(layer)
        context.project().addMapLayer(context.temporaryLayerStore().takeMapLayer(layer))
        details.postProcessor().postProcessLayer(layer, context, feedback)
        found.append(layer)
    return found


def wanted(context, **paths):
    """Outputs to be loaded, as the dialog of a tool asks for them."""
    return {
        key: QgsProcessingOutputLayerDefinition(str(path), context.project()) for key, path in paths.items()
    }


@pytest.mark.parametrize("inside", ["tool", "model"])
def test_styled_in_the_users_language(
    provider, make_raster, make_vector, feedback, tmp_path, language, inside
):
    data, project, context = chain.landscape(make_raster, make_vector), QgsProject(), QgsProcessingContext()
    context.setProject(project)
    units = {key: data[key] for key in ("types", "ways", "priority")}
    spaces, file = {"landuse": data["landuse"], "redline": data["patches"]}, tmp_path / "spaces.tif"
    if inside == "model":
        algorithm = model(provider)
        algorithm.initAlgorithm()
        outputs = {"threespaces:threespaces": file, "restorationunits:restorationunits": "TEMPORARY_OUTPUT"}
        runs = [(algorithm, {**spaces, **units, **wanted(context, **outputs)})]
    else:
        runs = [
            (
                provider.algorithm(tool).create(),
                {**{k.upper(): v for k, v in given.items()}, **wanted(context, OUTPUT=path)},
            )
            for tool, given, path in (
                ("threespaces", spaces, file),
                ("restorationunits", units, "TEMPORARY_OUTPUT"),
            )
        ]
    for algorithm, parameters in runs:
        _results, done = algorithm.run(parameters, context, feedback)
        assert done, feedback.warnings
    layers = load(context, feedback)
    assert len(layers) == 2
    raster = next(layer for layer in layers if layer.type() == layer.RasterLayer)
    vector = next(layer for layer in layers if layer.type() == layer.VectorLayer)
    expected, mine = LEGENDS[language]
    assert {item.label for item in raster.renderer().classes()} == expected
    node = project.layerTreeRoot().findLayer(raster.id())
    assert QgsMapLayerLegendUtils.legendNodeUserLabel(node, 0) == style_rows()["spaces"][f"name_{language}"]
    assert mine in [category.label() for category in vector.renderer().categories()]
    assert "ECORESTORE_TOOL: ecorestore:restorationunits" in vector.metadata().abstract()
    del node, raster, vector, layers, runs, algorithm, parameters, context, data, units, spaces
    project.clear()
    gc.collect()
