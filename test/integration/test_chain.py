"""From land cover to break points on the sample data, by the three models, as a user runs them."""

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsGeometry, QgsVectorLayer

SAMPLE = Path(__file__).parents[2] / "resources" / "sample"
VECTORS = f"{SAMPLE / 'vectors.gpkg'}|layername="
pytestmark = pytest.mark.chain


def codes(path):
    data = gdal.Open(str(path))
    array = data.ReadAsArray()
    return array[array != data.GetRasterBand(1).GetNoDataValue()]


def features(path):
    layer = QgsVectorLayer(str(path), "result", "ogr")
    assert layer.isValid(), path
    return [
        (dict(zip(layer.fields().names(), f.attributes())), QgsGeometry(f.geometry()))
        for f in layer.getFeatures()
    ]


@pytest.fixture
def prepared(run, tmp_path):
    """Folder with the planning grid, the sample's rasters on it, and the degradation degree."""
    run("plangrid", {"BOUNDARY": VECTORS + "boundary", "CELL_SIZE": 250, "CRS": "EPSG:4527",
                     "OUTPUT": str(tmp_path / "grid.tif")})  # fmt: skip
    for name in ("landuse", "dem", "greenness", "quality", "erosion", "flood", "heat"):
        run("alignraster", {"INPUT": str(SAMPLE / f"{name}.tif"), "GRID": str(tmp_path / "grid.tif"),
                            "MASK": name == "landuse", "OUTPUT": str(tmp_path / f"{name}.tif")})  # fmt: skip
    run("normalise", {"INPUT": str(tmp_path / "quality.tif"), "METHOD": "percentile",
                      "OUTPUT": str(tmp_path / "quality01.tif")})  # fmt: skip
    run("degradation", {"LAYERS": [str(tmp_path / "quality01.tif")], "INVERT": "1",
                        "OUTPUT": str(tmp_path / "degradation.tif")})  # fmt: skip
    return tmp_path


def zone(run, folder):
    """zoningflow on the sample."""
    run("zoningflow", {
        "BOUNDARY": VECTORS + "boundary", "LANDUSE": str(folder / "landuse.tif"), "SYSTEM": 0,
        "DEM": str(folder / "dem.tif"), "GREENNESS": str(folder / "greenness.tif"),
        "DEGRADATION": str(folder / "degradation.tif"), "PROTECTED": VECTORS + "reserves", "URBAN": VECTORS + "urban",
        "FARMLAND": VECTORS + "farmland", "REDLINE": VECTORS + "redline",
        "STRIPS": VECTORS + "rivers|subset=name IS NOT NULL", "SIZE": 3000, "COUNT": 18, "MIN_BLOCK": 300, "MIN_AREA": 150,
        "common:landuse_common": str(folder / "common.tif"), "score:function_score_water": str(folder / "water.tif"),
        "function:dominant_function": str(folder / "function.tif"), "spaces:spaces": str(folder / "spaces.tif"),
        "units:planning_units": str(folder / "units.gpkg"), "level1:zones1": str(folder / "zones1.gpkg"),
        "level2:zones2": str(folder / "zones2.gpkg"),
        "statistics:zone_statistics": str(folder / "statistics.csv"),
    })  # fmt: skip


NETWORK_REST = (
    "mspa:mspa_classes", "mspa:mspa_statistics", "importance:patch_importance", "corridors:swath",
    "corridors:corridor_areas", "indices:network_indices", "pinchpoints:pinchpoints",
    "pinchpoints:current_corridors", "barriers:barrier_score", "barriers:barrier_points", "stones:stepping_stones",
    "breakpoints:gaps", "gain:gain_curve",
)  # fmt: skip


def test_land_cover_to_break_points(run, prepared):
    folder = prepared
    zone(run, folder)
    zones = features(folder / "zones2.gpkg")
    assert len(zones) == 18
    assert {values["zone1"] for values, _shape in zones} == {1, 2, 3, 4, 5}
    boundary = features(VECTORS + "boundary")[0][1]
    shapes = [shape for _values, shape in zones]
    union = QgsGeometry.unaryUnion(shapes)
    assert 16_340e6 < union.area() < 16_410e6
    assert union.symDifference(boundary).area() < 1e-3 * boundary.area()
    assert sum(shape.area() for shape in shapes) == pytest.approx(union.area(), rel=1e-6)
    assert len({values["name"] for values, _shape in zones}) == 18

    run("restorationflow", {
        "LANDUSE": str(folder / "common.tif"), "DEGRADATION": str(folder / "degradation.tif"),
        "SPACES": str(folder / "spaces.tif"), "MINES": VECTORS + "mines", "WATER_FUNCTION": str(folder / "water.tif"),
        "EROSION": str(folder / "erosion.tif"), "FLOOD": str(folder / "flood.tif"), "HEAT": str(folder / "heat.tif"),
        "QUALITY": str(folder / "quality.tif"), "REDLINE": VECTORS + "redline", "UNITS": VECTORS + "districts",
        "MIN_AREA": 25, "types:restoration_types": str(folder / "types.tif"), "ways:restoration_ways": str(folder / "ways.tif"),
        "priority:restoration_priority": str(folder / "priority.tif"), "units:restoration_units": str(folder / "runits.gpkg"),
    })  # fmt: skip
    types = codes(folder / "types.tif")
    assert set(np.unique(types)) == set(range(1, 10)), "all nine types"
    assert set(np.unique(codes(folder / "ways.tif"))) == {1, 2, 3}
    assert set(np.unique(codes(folder / "priority.tif"))) == {1, 2, 3}
    units = features(folder / "runits.gpkg")
    assert sum(values["area_ha"] for values, _shape in units) == pytest.approx(types.size * 6.25, rel=1e-9)

    run("networkflow", {
        "LANDUSE": str(folder / "common.tif"), "QUALITY_MIN": 55, "DEM": str(folder / "dem.tif"),
        "PROTECTED": VECTORS + "reserves", "ROADS": VECTORS + "roads", "ROADS_FIELD": "class",
        "RAILWAYS": VECTORS + "railways", "RAILWAYS_FIELD": "class", "MIN_AREA": 2, "CLUSTER": 500,
        "sources:sources": str(folder / "sources.gpkg"), "resistance:resistance": str(folder / "resistance.tif"),
        "corridors:corridors": str(folder / "corridors.gpkg"),
        "breakpoints:breakpoints": str(folder / "breakpoints.gpkg"),
        **dict.fromkeys(NETWORK_REST, "TEMPORARY_OUTPUT"),
        "gain:repairs": str(folder / "repairs.gpkg"), "BUDGET": 3, "MIN_RADIUS": 500, "MAX_RADIUS": 1500,
    })  # fmt: skip
    corridors = features(folder / "corridors.gpkg")
    assert len(corridors) > 20
    assert all(values["ratio"] > 0 and values["lcd"] > 0 for values, _shape in corridors)
    classes = {values["class"] for values, _shape in features(folder / "breakpoints.gpkg")}
    assert {1, 2, 7} <= classes, "railway, motorway and built-up land"
    repairs = sorted(
        values["order"] for values, _shape in features(folder / "repairs.gpkg") if values["order"]
    )
    assert repairs == [1, 2, 3]
