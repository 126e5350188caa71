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


#: Names of the layers, of their groups from top to bottom, of a column.
NAMES = {
    "en": (
        "Three spaces", "Restoration units", "5 Restoration types, ways and priority", "4 Restoration zoning", "Area (ha)"
    ),
    "zh": ("三大空间", "修复图斑", "5 修复类型、方式与优先序", "4 修复分区", "面积（公顷）"),
}  # fmt: skip


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
    names = NAMES[language]
    assert (raster.name(), vector.name()) == names[:2], "by their kinds, whatever the model calls them"
    assert [group.name() for group in project.layerTreeRoot().children()] == list(names[2:4]), (
        "later wings on top"
    )
    assert vector.attributeAlias(vector.fields().indexFromName("area_ha")) == names[4]
    assert vector.editorWidgetSetup(vector.fields().indexFromName("area_ha")).config()["Precision"] == 2
    types = vector.editorWidgetSetup(vector.fields().indexFromName("type")).config()["map"]
    assert mine in [name for entry in types for name in entry]
    del node, raster, vector, layers, runs, algorithm, parameters, context, data, units, spaces
    project.clear()
    gc.collect()


def test_every_group_is_in_the_plan_s_order_and_no_layer_hides_another(provider, tmp_path):
    """Layers of every kind, come in by chance: wings above the wings they rest on; points, lines, areas, rasters."""
    from ecorestore.gis.groups import group_names
    from ecorestore.gis.kinds import kinds
    from ecorestore.gis.recognise import remember_kind
    from ecorestore.gis.tree import place_layer
    from qgis.core import QgsVectorLayer

    project, made = QgsProject(), list(kinds().values())
    shapes = {"point": "Point", "line": "LineString", "polygon": "Polygon", "any": "Polygon", "table": "None"}
    for kind in sorted(made, key=lambda kind: kind.key[::-1]):
        layer = QgsVectorLayer(shapes.get(kind.layer, "Point") + "?crs=EPSG:4527", kind.key, "memory")
        project.addMapLayer(layer)
        remember_kind(layer, kind.key)
        assert place_layer(project, layer.id(), kind)
    groups = project.layerTreeRoot().children()
    wings = list(group_names().values())
    assert [group.name() for group in groups] == [
        name for name in reversed(wings) if name in [g.name() for g in groups]
    ]
    for group in groups:
        ranks = [kinds()[node.name()].rank for node in group.findLayers()]
        assert ranks == sorted(ranks), group.name()
    assert sum(len(group.findLayers()) for group in groups) == len(made)
    del groups, group, layer
    project.clear()
