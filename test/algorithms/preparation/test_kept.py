"""What a result keeps of the layer it was made from without changing what it is: name, kind, classes and style."""

import gc

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsColorRampShader,
    QgsPalettedRasterRenderer,
    QgsPalLayerSettings,
    QgsProcessingContext,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterRasterLayer,
    QgsProject,
    QgsRasterLayer,
    QgsRasterShader,
    QgsSingleBandPseudoColorRenderer,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor

from ..test_styled import load, wanted

VALUES = np.arange(48, dtype=float).reshape(6, 8)


@pytest.fixture
def project():
    project = QgsProject()
    yield project
    project.clear()
    gc.collect()


@pytest.fixture
def result(provider, project, feedback):
    """``result("alignraster", {...})``: the one layer that a run brings into the project."""

    def call(algorithm, parameters, output="TEMPORARY_OUTPUT"):
        if isinstance(algorithm, str):
            algorithm = provider.algorithm(algorithm).create()
        context = QgsProcessingContext()
        context.setProject(project)
        _results, done = algorithm.run({**parameters, **wanted(context, OUTPUT=output)}, context, feedback)
        assert done, feedback.warnings
        (layer,) = load(context, feedback)
        return layer

    return call


@pytest.fixture
def grid(make_raster):
    return make_raster("grid", np.ones((6, 8), int))


def tagged(path, **tags):
    data = gdal.Open(path, gdal.GA_Update)
    for key, value in tags.items():
        data.SetMetadataItem(f"ECORESTORE_{key}", value)
    del data
    return path


def with_palette(path, colours):
    """The raster as bytes with a palette."""
    target, table = path.replace(".tif", "_palette.tif"), gdal.ColorTable()
    for code, colour in colours.items():
        table.SetColorEntry(code, (*QColor(colour).getRgb()[:3], 255))
    data = gdal.Translate("", path, format="MEM", outputType=gdal.GDT_Byte, noData=0)
    data.GetRasterBand(1).SetColorTable(table)
    gdal.GetDriverByName("GTiff").CreateCopy(target, data).FlushCache()
    return target


def painted(layer, colour="#aa1122", band=1):
    """A layer with colours of somebody's choice."""
    function = QgsColorRampShader(0, 47)
    function.setColorRampType(QgsColorRampShader.Type.Interpolated)
    stops = ((0, "#ffffff", "low"), (47, colour, "high"))
    items = [QgsColorRampShader.ColorRampItem(value, QColor(shade), label) for value, shade, label in stops]
    function.setColorRampItemList(items)
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(function)
    layer.setRenderer(QgsSingleBandPseudoColorRenderer(layer.dataProvider(), band, shader))
    return layer


def colours(layer):
    return [
        item.color.name() for item in layer.renderer().shader().rasterShaderFunction().colorRampItemList()
    ]


def kind(layer):
    return layer.customProperty("ecorestore/kind")


def test_a_project_layer_keeps_name_and_colours(result, project, make_raster, grid):
    layer = painted(QgsRasterLayer(make_raster("x", VALUES), "门头沟 高程"))
    project.addMapLayer(layer)
    made = result("alignraster", {"INPUT": layer, "GRID": grid})
    assert made.name() == "门头沟 高程" and colours(made) == ["#ffffff", "#aa1122"]
    assert made.renderer().shader().rasterShaderFunction().colorRampItemList()[1].label == "high"


def test_a_project_layer_keeps_its_kind(result, project, make_raster, grid):
    layer = QgsRasterLayer(make_raster("x", VALUES), "Height")  # in QGIS's grey
    layer.setCustomProperty("ecorestore/kind", "elevation")
    project.addMapLayer(layer)
    made = result("alignraster", {"INPUT": layer, "GRID": grid})
    assert (made.name(), kind(made)) == ("Height", "elevation")
    assert made.renderer().type() == "singlebandpseudocolor" and len(colours(made)) > 3
    data = gdal.Open(made.source())
    assert data.GetMetadataItem("ECORESTORE_KIND") == "elevation"
    assert data.GetMetadataItem("ECORESTORE_TITLE") == "Height"


@pytest.mark.parametrize(
    ("tags", "name", "what"),
    [
        ({}, "dem_2020", "raster_any"),
        ({"KIND": "elevation"}, "Elevation", "elevation"),
        ({"KIND": "elevation", "TITLE": "Heights of Huairou"}, "Heights of Huairou", "elevation"),
        ({"KIND": "no such kind"}, "dem_2020", "raster_any"),
    ],
)
def test_a_file_is_called_as_it_says_itself(result, make_raster, grid, tags, name, what):
    path = tagged(make_raster("dem_2020", VALUES), **tags)
    made = result("alignraster", {"INPUT": path, "GRID": grid})
    assert (made.name(), kind(made)) == (name, what)
    assert made.renderer().type() == "singlebandpseudocolor"  # never the grey of a new layer


def test_a_raster_that_says_nothing_is_still_known_by_its_name(result, make_raster, grid):
    from ecorestore.gis.kinds import kind_of_key
    from ecorestore.gis.recognise import kind_of, likely_kind

    made = result("alignraster", {"INPUT": make_raster("dem_2020", VALUES), "GRID": grid})
    assert kind_of(made) == "" and likely_kind(made, [kind_of_key("elevation")]) == "elevation"


def test_many_in_a_row_have_names_of_their_own(result, make_raster, grid):
    names = [f"rain_{month:02d}" for month in range(1, 6)]
    made = [result("alignraster", {"INPUT": make_raster(name, VALUES), "GRID": grid}) for name in names]
    assert [layer.name() for layer in made] == names


def test_a_palette_of_unknown_classes_stays(result, project, make_raster, grid):
    path = with_palette(
        make_raster("classes", 1 + (VALUES % 3).astype(int)), {1: "#102030", 2: "#405060", 3: "#708090"}
    )
    for given in (path, QgsRasterLayer(path, "my classes")):
        if given is not path:
            project.addMapLayer(given)
        made = result("alignraster", {"INPUT": given, "GRID": grid})
        found = {item.value: item.color.name() for item in made.renderer().classes()}
        assert {code: found[code] for code in (1, 2, 3)} == {1: "#102030", 2: "#405060", 3: "#708090"}
        assert made.name() == ("classes_palette" if given is path else "my classes")
        assert kind(made) == "raster_classes_any"


def test_a_product_keeps_its_classes(result, make_raster, grid):
    from ecorestore.gis.tables import read_builtin

    rows = [row for row in read_builtin("landuse_systems") if row["system"] == "clcd" and row["color"]]
    table = {int(row["code"]): row["color"] for row in rows}
    path = with_palette(make_raster("clcd_v01", 1 + (VALUES % 3).astype(int)), table)
    made = result("alignraster", {"INPUT": path, "GRID": grid})
    assert (made.name(), kind(made)) == ("clcd_v01_palette", "landuse_clcd")
    named = {int(row["code"]): row["name_en"] for row in rows}
    shown = {item.value: item.label for item in made.renderer().classes()}
    assert shown == {code: named[code] for code in (1, 2, 3)}


def test_averaged_codes_are_no_classes_any_more(result, project, make_raster, grid):
    path = tagged(make_raster("x", 1 + (VALUES % 3).astype(int)), KIND="landuse_common")
    layer = project.addMapLayer(QgsRasterLayer(path, "Land use"))
    layer.setRenderer(
        QgsPalettedRasterRenderer(layer.dataProvider(), 1, [QgsPalettedRasterRenderer.Class(1)])
    )
    kept = result("alignraster", {"INPUT": layer, "GRID": grid, "RESAMPLING": "mode"})
    mixed = result("alignraster", {"INPUT": layer, "GRID": grid, "RESAMPLING": "average"})
    assert (kind(kept), kind(mixed)) == ("landuse_common", "raster_any")
    assert kept.name() == mixed.name() == "Land use"
    assert (kept.renderer().type(), mixed.renderer().type()) == ("paletted", "singlebandpseudocolor")


@pytest.mark.parametrize(("band", "own"), [(2, True), (1, False)])
def test_the_style_of_another_band_is_none_of_this_one(
    result, project, make_raster, grid, tmp_path, band, own
):
    paths = [make_raster(name, VALUES * factor) for name, factor in (("a", 1), ("b", 2))]
    gdal.Translate(str(tmp_path / "two.tif"), gdal.BuildVRT("", paths, separate=True))
    layer = project.addMapLayer(painted(QgsRasterLayer(str(tmp_path / "two.tif"), "two"), "#aa1122", 2))
    made = result("alignraster", {"INPUT": layer, "GRID": grid, "BAND": band})
    assert (colours(made) == ["#ffffff", "#aa1122"]) is own
    assert made.renderer().usesBands() == [1] and made.name() == "two"


def model(tool, parameter, **wires):
    """A model of one tool; ``parameter`` is the input whose layer passes on its name."""
    made = QgsProcessingModelAlgorithm("kept", "test")
    names = {parameter.name(): parameter, "grid": QgsProcessingParameterRasterLayer("grid", "grid")}
    for name, definition in names.items():
        if name in wires.values():
            made.addModelParameter(definition, QgsProcessingModelParameter(name))
    child = QgsProcessingModelChildAlgorithm(f"ecorestore:{tool}")
    child.setChildId(tool)
    for key, name in wires.items():
        child.addParameterSources(key, [QgsProcessingModelChildParameterSource.fromModelParameter(name)])
    output = QgsProcessingModelOutput("OUTPUT", "OUTPUT")
    output.setChildId(tool)
    output.setChildOutputName("OUTPUT")
    child.setModelOutputs({"OUTPUT": output})
    made.addChildAlgorithm(child)
    return made


@pytest.fixture
def in_model(provider, project, feedback):
    """As ``result``, for a model."""

    def call(algorithm, parameters):
        algorithm.initAlgorithm()
        context = QgsProcessingContext()
        context.setProject(project)
        (output,) = [d.name() for d in algorithm.parameterDefinitions() if d.isDestination()]
        given = {**parameters, **wanted(context, **{output: "TEMPORARY_OUTPUT"})}
        _results, done = algorithm.run(given, context, feedback)
        assert done, feedback.warnings
        (layer,) = load(context, feedback)
        return layer

    return call


@pytest.mark.parametrize("given", ["layer", "path"])
def test_inside_a_model(in_model, project, make_raster, grid, given):
    wired = model(
        "alignraster", QgsProcessingParameterRasterLayer("raster", "raster"), INPUT="raster", GRID="grid"
    )
    path = tagged(make_raster("x", VALUES), KIND="elevation", TITLE="高程")
    if given == "layer":
        path = project.addMapLayer(painted(QgsRasterLayer(path, "Heights"))).id()
    made = in_model(wired, {"raster": path, "grid": grid})
    assert kind(made) == "elevation"
    if given == "layer":
        assert made.name() == "Heights" and colours(made) == ["#ffffff", "#aa1122"]
    else:
        assert made.name() == "高程" and len(colours(made)) > 3


def wearing(layer, colour):
    """A vector layer with a colour and labels of somebody's choice."""
    layer.renderer().symbol().setColor(QColor(colour))
    settings = QgsPalLayerSettings()
    settings.fieldName = "name"
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)
    return layer


@pytest.mark.parametrize("inside", ["tool", "model"])
def test_a_corrected_layer_keeps_name_style_and_labels(result, in_model, project, make_vector, box, inside):
    layer = wearing(make_vector("Polygon", [(box(0, 0, 9, 9), "a")], "name:string", name="红线"), "#123456")
    project.addMapLayer(layer)
    if inside == "model":
        wired = model("gcj02correct", QgsProcessingParameterFeatureSource("vector", "vector"), INPUT="vector")
        made = in_model(wired, {"vector": layer.id()})
    else:
        made = result("gcj02correct", {"INPUT": layer})
    assert made.name() == "红线" and made.renderer().symbol().color().name() == "#123456"
    assert made.labelsEnabled() and made.labeling().settings().fieldName == "name"


def test_a_corrected_file_keeps_its_kind(result, run, make_vector, box, tmp_path):
    path = str(tmp_path / "patches.gpkg")
    rows = [(box(0, 0, 9, 9), "0301")]
    run(
        "classifyparcels",
        {"INPUT": make_vector("Polygon", rows, "DLBM:string"), "FIELD": "DLBM", "OUTPUT": path},
    )
    made = result("gcj02correct", {"INPUT": path})
    assert (made.name(), kind(made)) == ("Classified parcels", "parcels_classified")
    assert made.renderer().type() == "categorizedSymbol"
    assert made.attributeAlias(made.fields().indexFromName("element")) == "Natural element"


@pytest.mark.parametrize(
    ("more", "what"),
    [
        ({}, "raster_any"),
        ({"RULE": "coverage"}, "covered_share"),
        ({"FIELD": "common_code"}, "landuse_common"),
        ({"FIELD": "space_code", "RULE": "majority"}, "spaces"),
    ],
)
def test_a_burnt_layer_keeps_its_name(result, run, make_vector, box, grid, tmp_path, more, what):
    path = str(tmp_path / "patches.gpkg")
    rows = [(box(0, 0, 4, 6), "0301"), (box(4, 0, 4, 6), "0101")]
    run(
        "classifyparcels",
        {"INPUT": make_vector("Polygon", rows, "DLBM:string"), "FIELD": "DLBM", "OUTPUT": path},
    )
    layer = QgsVectorLayer(path, "怀柔图斑", "ogr")
    made = result("rasterizevector", {"INPUT": layer, "GRID": grid, **more})
    assert (made.name(), kind(made)) == ("怀柔图斑", what)
    if "FIELD" in more:
        assert all(item.label for item in made.renderer().classes())


@pytest.mark.parametrize("inside", ["tool", "model"])
def test_a_burnt_file_is_called_as_the_file(result, in_model, make_vector, box, grid, tmp_path, run, inside):
    path = str(tmp_path / "cbd.geojson")
    layer = make_vector("Polygon", [(box(0, 0, 4, 6), 1)], "code:integer")
    import processing

    processing.run("native:savefeatures", {"INPUT": layer, "OUTPUT": path})
    if inside == "model":
        vector = QgsProcessingParameterFeatureSource("vector", "vector")
        wired = model("rasterizevector", vector, INPUT="vector", GRID="grid")
        made = in_model(wired, {"vector": path, "grid": grid})
    else:
        made = result("rasterizevector", {"INPUT": path, "GRID": grid})
    assert made.name() == "cbd"
