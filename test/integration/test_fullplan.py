"""The whole plan in one flow: what it makes is what the five flows make by hand, on cells of 2 km of the sample data."""

import json
import re
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsVectorLayer

SAMPLE = Path(__file__).parents[2] / "resources" / "sample"
VECTORS = f"{SAMPLE / 'vectors.gpkg'}|layername="
MONTHS = [f"rain_{month:02d}" for month in range(1, 13)]
YEARS = [f"ndvi_{year}" for year in range(2014, 2024)]
SOIL = ("sand", "silt", "clay", "organic_carbon")
NEEDED = (*MONTHS, *YEARS, *SOIL, "evapotranspiration", "ndvi", "lai", "gpp", "landuse", "dem")
SPARE = ("temperature_sum", "accessibility", "lst", "soil_group")
FIELDS = {"ROADS_FIELD": "class", "RAILWAYS_FIELD": "class"}
SMALL = {"MIN_RADIUS": 2000, "MAX_RADIUS": 4000, "BUDGET": 3}
pytestmark = [pytest.mark.chain, pytest.mark.usefixtures("provider")]


def kept(model, folder):
    """Every result of a model in a file of its own, named as the result."""
    ending = {"rasterDestination": "tif", "sink": "gpkg", "vectorDestination": "gpkg"}
    return {
        d.name(): str(folder / f"{re.sub('[^a-z0-9_]', '-', d.name())}.{ending[d.type()]}")
        for d in model.parameterDefinitions()
        if d.isDestination()
    }


@pytest.fixture(scope="module")
def on_grid(tmp_path_factory, provider):
    """Name to file of all that the flows need, on one grid."""
    import processing

    folder = tmp_path_factory.mktemp("grid")
    about = json.loads((SAMPLE / "dataset.json").read_text(encoding="utf-8"))
    files = {**about["rasters"], **about["evaluation"]}
    grid = str(folder / "grid.tif")
    processing.run("ecorestore:plangrid", {"BOUNDARY": VECTORS + "boundary", "CELL_SIZE": 2000, "CRS": "EPSG:4527",
                                           "OUTPUT": grid})  # fmt: skip
    for name in (*NEEDED, *SPARE):
        processing.run("ecorestore:alignraster", {
            "INPUT": str(SAMPLE / files[name]["file"]), "GRID": grid, "MASK": True, "OUTPUT": str(folder / f"{name}.tif"),
            "RESAMPLING": "nearest" if name in ("landuse", "soil_group") else "bilinear",
        })  # fmt: skip
    return {name: str(folder / f"{name}.tif") for name in (*NEEDED, *SPARE)}


def vectors(*keys):
    return {key: VECTORS + layer for key, layer in _LAYERS.items() if key in keys}


_LAYERS = {
    "BOUNDARY": "boundary", "PROTECTED": "reserves", "REDLINE": "redline", "FARMLAND": "farmland", "URBAN": "urban",
    "MINES": "mines", "ROADS": "roads", "RAILWAYS": "railways", "STRIPS": "rivers|subset=name IS NOT NULL",
    "TOWNSHIPS": "districts",
}  # fmt: skip


def whole(provider, run, data, folder, spare):
    """fullplan; its results by name."""
    model = provider.algorithm("fullplan").create()
    given = {
        **vectors(*_LAYERS), **FIELDS, **SMALL, "LANDUSE": data["landuse"], "SYSTEM": 0, "DEM": data["dem"],
        "RAINFALL": [data[name] for name in MONTHS], "EVAPOTRANSPIRATION": data["evapotranspiration"],
        **{name.upper(): data[name] for name in (*SOIL, "ndvi", "lai", "gpp")}, "SERIES": [data[name] for name in YEARS],
        "TOWNSHIPS_FIELD": "name", "STRIPS_FIELD": "name",
        **{name.upper(): data[name] for name in (SPARE if spare else ())},
    }  # fmt: skip
    return run("fullplan", {**given, **kept(model, folder)})


def by_hand(provider, run, data, folder, spare):
    """The five flows one after the other; their results by flow and name."""
    made = {}

    def flow(name, parameters):
        into = folder / name
        into.mkdir()
        model = provider.algorithm(f"{name}flow").create()
        made[name] = run(f"{name}flow", {**parameters, **kept(model, into)})

    common, cover = str(folder / "common.tif"), str(folder / "cover.tif")
    run("classifylanduse", {"INPUT": data["landuse"], "SYSTEM": "clcd", "TARGET": "common", "OUTPUT": common})
    run("vegetationcover", {"NDVI": data["ndvi"], "ECOSYSTEM": common, "OUTPUT": cover})
    optional = (
        {"TEMPERATURE": data["temperature_sum"], "ACCESSIBILITY": data["accessibility"]} if spare else {}
    )
    flow("evaluation", {
        "LANDUSE": common, "DEM": data["dem"], "RAINFALL": [data[name] for name in MONTHS], "COVER": cover,
        "EVAPOTRANSPIRATION": data["evapotranspiration"], **{name.upper(): data[name] for name in SOIL}, **optional,
        **vectors("PROTECTED", "ROADS", "RAILWAYS"), "ROADS_FIELD": "class",
    })  # fmt: skip
    optional = {"TEMPERATURE": data["lst"], "SOIL_GROUP": data["soil_group"]} if spare else {}
    flow("diagnosis", {
        "LANDUSE": common, **{name.upper(): data[name] for name in ("ndvi", "lai", "gpp", "dem")}, **optional,
        "SERIES": [data[name] for name in YEARS], "EROSION_GRADE": made["evaluation"]["loss:erosion_grade"],
    })  # fmt: skip
    found = made["diagnosis"]
    functions = {
        "WATER": "water:water_conservation", "SOIL": "soil:soil_conservation", "BIODIVERSITY": "biodiversity:biodiversity",
        "AGRICULTURE": "agriculture:agriculture_suitability", "SETTLEMENT": "settlement:settlement_suitability",
    }  # fmt: skip
    flow("zoning", {
        "LANDUSE": data["landuse"], "SYSTEM": 0, "DEM": data["dem"], "DEGRADATION": found["degradation:degradation"],
        **vectors("BOUNDARY", "PROTECTED", "URBAN", "FARMLAND", "REDLINE", "TOWNSHIPS", "STRIPS"),
        "TOWNSHIPS_FIELD": "name", "STRIPS_FIELD": "name",
        **{f"{key}_EVALUATED": made["evaluation"][name] for key, name in functions.items()},
    })  # fmt: skip
    flow("network", {
        "LANDUSE": common, "QUALITY": found["quality:ecosystem_quality"], "DEM": data["dem"], **FIELDS, **SMALL,
        **vectors("PROTECTED", "ROADS", "RAILWAYS"),
    })  # fmt: skip
    problems = {"FLOOD": "flood:flood_grade", "HEAT": "heat:heat_grade_meanstd"} if spare else {}
    problems.update(QUALITY="quality:ecosystem_quality", POTENTIAL="potential:restoration_potential")
    flow("restoration", {
        "LANDUSE": common, "DEGRADATION": found["degradation:degradation"], "SPACES": made["zoning"]["spaces:spaces"],
        "WATER_FUNCTION": made["zoning"]["score:function_score_water"], "EROSION": made["evaluation"]["loss:soil_loss"],
        **{key: found[name] for key, name in problems.items()}, **vectors("MINES", "REDLINE"),
        "UNITS": VECTORS + "districts", "CORRIDORS": made["network"]["corridors:corridors"],
    })  # fmt: skip
    return made


def content(path):
    """What a file holds: cells and their nodata, or fields, attributes and shapes."""
    if path.endswith(".tif"):
        data = gdal.Open(path)
        return data.GetGeoTransform(), data.GetRasterBand(1).GetNoDataValue(), data.ReadAsArray()
    layer = QgsVectorLayer(path, "", "ogr")
    assert layer.isValid(), path
    rows = [(f.attributes(), f.geometry().asWkb().data()) for f in layer.getFeatures()]
    return layer.fields().names(), rows


@pytest.mark.parametrize("spare", [True, False], ids=["all", "required"])
def test_equals_the_five_flows_by_hand(provider, run, on_grid, tmp_path, spare):
    folders = [tmp_path / name for name in ("whole", "hand")]
    for folder in folders:
        folder.mkdir()
    results = whole(provider, run, on_grid, folders[0], spare)
    made = by_hand(provider, run, on_grid, folders[1], spare)
    model = provider.algorithm("fullplan").create()
    left_out = {"diagnosis:heat_grade_meanstd", "diagnosis:flood_grade", "diagnosis:security"}
    expected = {name for name in kept(model, tmp_path) if name not in left_out}
    expected |= {"diagnosis:heat_grade_meanstd", "diagnosis:flood_grade"} if spare else set()
    assert {name for name in results if ":" in name} == expected
    children, compared = model.childAlgorithms(), 0
    for child in children.values():
        for output in child.modelOutputs().values():
            name = f"{child.childId()}:{output.name()}"
            if name in results and child.childId() in made:
                one, other = (
                    content(p) for p in (results[name], made[child.childId()][output.childOutputName()])
                )
                for a, b in zip(one, other):
                    assert np.array_equal(a, b) if isinstance(a, np.ndarray) else a == b, name
                compared += 1
    assert compared == len(expected) - 1  # all but common land use, which no flow but zoning makes
