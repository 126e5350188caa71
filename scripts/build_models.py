"""Write resources/models/*.model3 from the tables below.

The designer can edit the files as well; this script keeps them readable in review and
lays their boxes out in columns. ``--check`` writes nothing and fails where a model is stale, for
instance because the default of a tool changed.
"""

import sys
import tempfile
from pathlib import Path
from typing import NamedTuple
from xml.etree.ElementTree import canonicalize

from plugin_session import ROOT, start
from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildDependency,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
)
from qgis.PyQt.QtCore import QPointF

FOLDER = ROOT / "resources" / "models"
#: Between the names of inputs in the name of a branch, as algorithms/models.py reads it.
BRANCH = "__"
POLYGON = [QgsProcessing.SourceType.TypeVectorPolygon]
LINES = [QgsProcessing.SourceType.TypeVectorLine, *POLYGON]
PASSAGES = [QgsProcessing.SourceType.TypeVectorPoint, *LINES[:1]]
#: Forest, shrubland, open and other forest, wetland.
HABITAT = "3 4 5 7"
FUNCTIONS = {
    "water": "Water conservation",
    "soil": "Soil conservation",
    "biodiversity": "Biodiversity maintenance",
    "agriculture": "Agricultural production",
    "settlement": "Human settlement",
}
Source = QgsProcessingModelChildParameterSource


class Step(NamedTuple):
    """One child algorithm: its place, its parameters, its outputs that leave the model.

    ``needs``: optional inputs of the model without which the step, and what rests on it, is left out.
    """

    child: str
    algorithm: str
    column: int
    row: int
    parameters: dict
    outputs: dict = {}
    needs: tuple = ()


def want(name: str):
    """The value of a model input."""
    return Source.fromModelParameter(name)


def made(child: str, output: str = "OUTPUT"):
    """The output of an earlier step."""
    return Source.fromChildOutput(child, output)


def fixed(value):
    """A fixed value."""
    return Source.fromStaticValue(value)


def raster(key, label, optional=False):
    """A raster input."""
    return QgsProcessingParameterRasterLayer(key, label, None, optional)


def vector(key, label, types=POLYGON, optional=True):
    """A vector input."""
    return QgsProcessingParameterFeatureSource(key, label, types, None, optional)


def number(key, label, default, integer=False, advanced=False):
    """A number input; ``advanced``: folded away in the dialog."""
    kind = QgsProcessingParameterNumber.Type.Integer if integer else QgsProcessingParameterNumber.Type.Double
    definition = QgsProcessingParameterNumber(key, label, kind, default, False, 0)
    if advanced:
        definition.setFlags(definition.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
    return definition


def field(key, label, parent):
    """A field of a vector input."""
    return QgsProcessingParameterField(key, label, None, parent, optional=True)


def system(provider):
    """The land-use systems of classifylanduse, in its order."""
    definition = provider.algorithm("classifylanduse").parameterDefinition("SYSTEM")
    options = list(definition.options())
    return QgsProcessingParameterEnum(
        "SYSTEM", definition.description(), options, False, definition.defaultValue()
    )


def zoning(provider):
    """zoningflow: inputs and steps."""
    inputs = [
        vector("BOUNDARY", "Planning boundary", optional=False),
        raster("LANDUSE", "Land use"),
        system(provider),
        raster("DEM", "Elevation (m)"),
        raster("GREENNESS", "Greenness (0–1)", True),
        raster("DEGRADATION", "Degradation degree"),
        *(raster(f"{key.upper()}_EVALUATED", f"{name}, evaluated", True) for key, name in FUNCTIONS.items()),
        vector("PROTECTED", "Nature reserves"),
        vector("URBAN", "Urban growth boundary"),
        vector("FARMLAND", "Permanent basic farmland"),
        vector("REDLINE", "Ecological red line"),
        vector("TOWNSHIPS", "Townships"),
        field("TOWNSHIPS_FIELD", "Name of township", "TOWNSHIPS"),
        vector("STRIPS", "Strips", LINES),
        field("STRIPS_FIELD", "Name of strip", "STRIPS"),
        number("SIZE", "Side of square cells (m)", 2000),
        number("COUNT", "Number of level-2 zones", 18, True),
        number("MIN_BLOCK", "Smallest block (km²)", 300),
        number("MIN_AREA", "Smallest zone (km²)", 150),
    ]
    scores = {key.upper(): made("score", key.upper()) for key in FUNCTIONS}
    evaluated = {f"{key.upper()}_EVALUATED": want(f"{key.upper()}_EVALUATED") for key in FUNCTIONS}
    steps = [
        Step("common", "classifylanduse", 1, 0, {"INPUT": want("LANDUSE"), "SYSTEM": want("SYSTEM"), "TARGET": fixed("common")}, {"OUTPUT": "Common land use"}),
        Step("elements", "classifylanduse", 2, 2, {"INPUT": made("common"), "SYSTEM": fixed("common"), "TARGET": fixed("elements")}),
        Step("score", "functionscore", 2, 0, {"LANDUSE": made("common"), "DEM": want("DEM"), "GREENNESS": want("GREENNESS"), "PROTECTED": want("PROTECTED"), **evaluated}, {"WATER": "Water conservation score"}),
        Step("function", "dominantfunction", 3, 0, scores, {"OUTPUT": "Dominant function"}),
        Step("spaces", "threespaces", 3, 1, {"LANDUSE": made("common"), "URBAN": want("URBAN"), "FARMLAND": want("FARMLAND"), "REDLINE": want("REDLINE")}, {"OUTPUT": "Three spaces"}),
        Step("units", "planningunits", 3, 3, {"BOUNDARY": want("BOUNDARY"), "TOWNSHIPS": want("TOWNSHIPS"), "TOWNSHIPS_FIELD": want("TOWNSHIPS_FIELD"), "SIZE": want("SIZE")}, {"OUTPUT": "Planning units"}),
        Step("level1", "zonelevel1", 4, 0, {"UNITS": made("units"), "FUNCTION": made("function"), "SPACES": made("spaces"), "STRIPS": want("STRIPS"), "STRIPS_FIELD": want("STRIPS_FIELD"), "MIN_AREA": want("MIN_BLOCK")}, {"OUTPUT": "Level-1 restoration zones"}),
        Step("level2", "zonelevel2", 5, 0, {"UNITS": made("units"), "ZONES": made("level1"), "FEATURES": [made("elements"), want("DEGRADATION")], "ELEMENTS": made("elements"), "DEGRADATION": want("DEGRADATION"), "COUNT": want("COUNT"), "MIN_AREA": want("MIN_AREA")}, {"OUTPUT": "Level-2 restoration zones"}),
        Step("statistics", "zonestatistics", 6, 0, {"ZONES": made("level2"), "FIELD": fixed("zone2"), "CLASSES": made("elements")}, {"OUTPUT": "Zone statistics"}),
    ]  # fmt: skip
    return inputs, steps


def restoration(_provider):
    """restorationflow: inputs and steps."""
    inputs = [
        raster("LANDUSE", "Land use (common classes)"),
        raster("DEGRADATION", "Degradation degree"),
        raster("SPACES", "Three spaces"),
        vector("MINES", "Mines"),
        raster("WATER_FUNCTION", "Water conservation score", True),
        raster("EROSION", "Soil loss (t/km²·a)", True),
        raster("FLOOD", "Flood risk grade", True),
        raster("HEAT", "Heat island grade", True),
        raster("QUALITY", "Ecosystem quality index (0–100)", True),
        raster("SECURITY", "Ecological security pattern", True),
        raster("POTENTIAL", "Restoration potential (0–1)", True),
        vector("REDLINE", "Ecological red line"),
        vector("FOOTHILLS", "Foothills"),
        vector("CORRIDORS", "Ecological corridors", LINES),
        vector("UNITS", "Townships"),
        number("MIN_AREA", "Smallest restoration unit (ha)", 10),
    ]
    problems = ("MINES", "WATER_FUNCTION", "EROSION", "FLOOD", "HEAT", "QUALITY", "SPACES")
    shared = {"LANDUSE": want("LANDUSE"), "DEGRADATION": want("DEGRADATION")}
    flags = {key: want(key) for key in ("SECURITY", "POTENTIAL", "REDLINE", "FOOTHILLS", "CORRIDORS")}
    steps = [
        Step("types", "restorationtypes", 1, 0, {**shared, **{key: want(key) for key in problems}}, {"OUTPUT": "Restoration types"}),
        Step("ways", "restorationways", 2, 0, {"DEGRADATION": want("DEGRADATION"), "SPACES": want("SPACES"), "TYPES": made("types")}, {"OUTPUT": "Restoration ways"}),
        Step("priority", "restorationpriority", 3, 0, {"TYPES": made("types"), "DEGRADATION": want("DEGRADATION"), **flags}, {"OUTPUT": "Restoration priority"}),
        Step("units", "restorationunits", 4, 0, {"TYPES": made("types"), "WAYS": made("ways"), "PRIORITY": made("priority"), "MIN_AREA": want("MIN_AREA"), "UNITS": want("UNITS")}, {"OUTPUT": "Restoration units"}),
    ]  # fmt: skip
    return inputs, steps


def network(_provider):
    """networkflow: inputs and steps."""
    inputs = [
        raster("LANDUSE", "Land use (common classes)"),
        raster("QUALITY", "Ecosystem quality index (0–100)", True),
        number("QUALITY_MIN", "Lowest quality", 55),
        raster("DEM", "Elevation (m)", True),
        raster("NIGHTLIGHT", "Night light", True),
        vector("PROTECTED", "Nature reserves"),
        vector("ROADS", "Roads", LINES[:1]),
        field("ROADS_FIELD", "Road class", "ROADS"),
        vector("RAILWAYS", "Railways", LINES[:1]),
        field("RAILWAYS_FIELD", "Railway class", "RAILWAYS"),
        vector("BUILT", "Built-up land"),
        vector("CROSSINGS", "Existing passages", PASSAGES),
        field("CROSSINGS_FIELD", "Passage field", "CROSSINGS"),
        number("MIN_AREA", "Smallest source (km²)", 20),
        number("DISPERSAL", "Dispersal distance (m)", 1500),
        number("BUDGET", "Number of repairs to rank", 30, True),
        number("EDGE_WIDTH", "Edge width (cells)", 1, True, advanced=True),
        number("STONE_AREA", "Smallest stepping stone (km²)", 0.1, advanced=True),
        number("MIN_WIDTH", "Least corridor width (m)", 1000, advanced=True),
        number("MIN_RADIUS", "Smallest barrier radius (m)", 500, advanced=True),
        number("MAX_RADIUS", "Largest barrier radius (m)", 1500, advanced=True),
        number("CLUSTER", "Merging distance (m)", 100, advanced=True),
    ]
    lines = {key: want(key) for key in ("ROADS", "ROADS_FIELD", "RAILWAYS", "RAILWAYS_FIELD")}
    passages = {
        key: want(key) for key in ("CROSSINGS", "CROSSINGS_FIELD", "MIN_WIDTH", "DISPERSAL", "CLUSTER")
    }
    quality = {key: want(key) for key in ("QUALITY", "QUALITY_MIN")}
    web = {"SOURCES": made("sources"), "RESISTANCE": made("resistance")}
    linked = {**web, "LINKS": made("corridors")}
    drawn = {"SOURCES": made("sources"), "CORRIDORS": made("corridors")}
    steps = [
        Step("mspa", "mspa", 1, 0, {"INPUT": want("LANDUSE"), "FOREGROUND": fixed(HABITAT), "EDGE_WIDTH": want("EDGE_WIDTH")}, {"CLASSES": "MSPA classes", "STATISTICS": "MSPA statistics"}),
        Step("resistance", "resistance", 1, 2, {"LANDUSE": want("LANDUSE"), "DEM": want("DEM"), "NIGHTLIGHT": want("NIGHTLIGHT"), **lines}, {"OUTPUT": "Resistance"}),
        Step("patches", "sources", 2, 4, {"MSPA": made("mspa"), **quality, "MIN_AREA": want("STONE_AREA")}),
        Step("sources", "sources", 2, 0, {"MSPA": made("mspa"), **quality, "PROTECTED": want("PROTECTED"), "MIN_AREA": want("MIN_AREA")}, {"OUTPUT": "Ecological sources"}),
        Step("corridors", "corridors", 3, 1, {**web, "DROP_CROSSING": fixed(True)}, {"OUTPUT": "Ecological corridors", "SWATH": "Corridor swath", "SWATH_AREAS": "Corridor areas"}),
        Step("importance", "connectivityindices", 3, 0, {"PATCHES": made("sources"), "THRESHOLD": want("DISPERSAL")}, {"OUTPUT": "Patch importance"}),
        Step("indices", "networkindices", 4, 0, {**drawn, "COST_FIELD": fixed("lcd")}, {"OUTPUT": "Network structure indices"}),
        Step("pinchpoints", "pinchpoints", 4, 2, {**linked, "CORRIDORS": made("corridors", "SWATH")}, {"OUTPUT": "Pinch points", "CURRENT_OUTPUT": "Current in corridors"}),
        Step("barriers", "barriers", 4, 3, {**linked, "MIN_RADIUS": want("MIN_RADIUS"), "MAX_RADIUS": want("MAX_RADIUS"), "STEP": want("MIN_RADIUS"), "SPACING": want("MAX_RADIUS")}, {"OUTPUT": "Barrier score", "POINTS": "Barrier points"}),
        Step("stones", "steppingstones", 4, 4, {"PATCHES": made("patches"), **drawn, "DISTANCE": want("DISPERSAL")}, {"OUTPUT": "Stepping stones"}),
        Step("breakpoints", "breakpoints", 5, 1, {**drawn, **lines, **passages, "LANDUSE": want("LANDUSE"), "BUILT": want("BUILT"), "STONES": made("patches"), "SWATH": made("corridors", "SWATH"), "CURRENT": made("pinchpoints", "CURRENT_OUTPUT"), "BARRIER_SCORE": made("barriers")}, {"OUTPUT": "Break points", "SEGMENTS": "Gaps in corridors"}),
        Step("gain", "restorationgain", 6, 1, {"BREAKPOINTS": made("breakpoints"), **drawn, "RESISTANCE": made("resistance"), "BUDGET": want("BUDGET")}, {"OUTPUT": "Repairs by gain", "CURVE": "Curve of gain and cost"}),
    ]  # fmt: skip
    return inputs, steps


MODELS = {"zoningflow": zoning, "restorationflow": restoration, "networkflow": network}


def child_of(step: Step, provider) -> QgsProcessingModelChildAlgorithm:
    """The box of one step; refuses keys the algorithm does not have."""
    name = step.algorithm
    algorithm = QgsApplication.processingRegistry().algorithmById(name) if ":" in name else provider.algorithm(name)
    child = QgsProcessingModelChildAlgorithm(algorithm.id())
    child.setChildId(step.child)
    child.setDescription(algorithm.displayName())
    child.setPosition(QPointF(260.0 * step.column + 150, 60.0 + 110.0 * step.row))
    inputs = {d.name(): d for d in algorithm.parameterDefinitions() if not d.isDestination()}
    for key in set(step.parameters) - set(inputs):
        raise KeyError(f"{step.algorithm} has no parameter {key}; it has {sorted(inputs)}")
    defaults = {key: fixed(d.defaultValue()) for key, d in inputs.items() if d.defaultValue() is not None}
    for key, source in {**defaults, **step.parameters}.items():
        sources = source if isinstance(source, list) else [source]
        if key in getattr(algorithm, "choices", ()) and isinstance(sources[0].staticValue(), str):
            sources = [fixed(algorithm.choices[key].index(sources[0].staticValue()))]
        child.addParameterSources(key, sources)
    outputs = {}
    for key, label in step.outputs.items():
        output = QgsProcessingModelOutput(label, label)
        output.setChildId(step.child)
        output.setChildOutputName(key)
        output.setPosition(QPointF(260.0 * step.column + 280, 20.0 + 110.0 * step.row))
        outputs[label] = output
    child.setModelOutputs(outputs)
    return child


def condition_of(needs: tuple, row: int) -> QgsProcessingModelChildAlgorithm:
    """The box that lets a branch run only where the inputs ``needs`` were given; the branch is named after them."""
    branch = BRANCH.join(needs)
    child = QgsProcessingModelChildAlgorithm("native:condition")
    child.setChildId(f"given_{branch.lower()}")
    child.setDescription(f"{', '.join(needs)} given")
    expression = " and ".join(f"@{key} is not null" for key in needs)
    child.setConfiguration({"conditions": [{"name": branch, "expression": expression}]})
    child.setPosition(QPointF(260.0, 60.0 + 110.0 * row))
    return child


def build(name: str, provider) -> QgsProcessingModelAlgorithm:
    """One model."""
    inputs, steps = MODELS[name](provider)
    model = QgsProcessingModelAlgorithm(name, name, name)
    for number_, definition in enumerate(inputs):
        component = QgsProcessingModelParameter(definition.name())
        component.setPosition(QPointF(110.0, 60.0 + 55.0 * number_))
        model.addModelParameter(definition, component)
    model.setParameterOrder([definition.name() for definition in inputs])
    for row, needs in enumerate(dict.fromkeys(step.needs for step in steps if step.needs)):
        model.addChildAlgorithm(condition_of(needs, row))
    for step in steps:
        child = child_of(step, provider)
        if step.needs:
            branch = BRANCH.join(step.needs)
            child.setDependencies([QgsProcessingModelChildDependency(f"given_{branch.lower()}", branch)])
        model.addChildAlgorithm(child)
    model.updateDestinationParameters()
    return model


def main() -> int:
    """Write every model, or those named on the command line; --check only compares."""
    provider, stale = start("en"), []
    for name in [word for word in sys.argv[1:] if word != "--check"] or MODELS:
        model = build(name, provider)
        ok, problems = True, []
        for child in model.childAlgorithms():
            valid, found = model.validateChildAlgorithm(child)
            ok, problems = ok and valid, problems + list(found)
        if not ok:
            print(name, problems)
            return 1
        path = FOLDER / f"{name}.model3"
        if "--check" not in sys.argv:
            model.toFile(str(path))
            continue
        with tempfile.TemporaryDirectory() as folder:
            fresh = Path(folder) / path.name
            model.toFile(str(fresh))
            if not path.exists() or canonicalize(from_file=fresh) != canonicalize(from_file=path):
                stale.append(name)
    for name in stale:
        print(f"stale: resources/models/{name}.model3 (run scripts/build_models.py)")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
