"""Layers of the land instruments, derived from the vectors of the folder: dams and sluices on its rivers."""

from pathlib import Path
from typing import List, Tuple

import numpy as np
from osgeo import gdal, ogr

from .grid import crs

FILE, LAYER = "land.gpkg", "river_barriers"
TYPES = ("水闸", "橡胶坝", "堰", "大坝", "水闸", "大坝（有鱼道）")
#: Metres between barriers of one river, and lines that are too short for one.
_APART, _SHORT = 9_000.0, 5_000.0
DESCRIPTION = {
    "file": FILE,
    "layer": LAYER,
    "kind": "river_barriers",
    "title_zh": "闸坝（示意）",
    "title_en": "Dams and sluices (illustrative)",
    "illustrative": True,
    "source": "由 scripts/build_sample.py 推导，示意",
}


def barriers(folder: Path) -> List[Tuple[ogr.Geometry, str, str]]:
    """Points every 9 km along the rivers, from a random start, with name and type."""
    random = np.random.RandomState(31)
    source = ogr.Open(str(folder / "vectors.gpkg"))
    found = []
    for feature in source.GetLayerByName("rivers"):
        line = feature.GetGeometryRef()
        length = line.Length()
        if length < _SHORT:
            continue
        for measure in np.arange(random.uniform(0.2, 0.8) * min(length, _APART), length, _APART):
            number = len(found) + 1
            found.append((line.Value(float(measure)), f"示意闸坝{number}", TYPES[random.randint(len(TYPES))]))
    return found


def build(folder: Path) -> None:
    """Write land.gpkg, with a fixed date so that equal data give an equal file."""
    gdal.SetConfigOption("OGR_CURRENT_DATE", "2025-01-01T00:00:00.000Z")
    path = folder / FILE
    path.unlink(missing_ok=True)
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    options = ["IDENTIFIER=Dams and sluices (illustrative)", "DESCRIPTION=闸坝（示意）", "SPATIAL_INDEX=NO"]
    layer = source.CreateLayer(LAYER, crs(), ogr.wkbPoint, options)
    for field in ("name", "type"):
        layer.CreateField(ogr.FieldDefn(field, ogr.OFTString))
    for point, name, kind in barriers(folder):
        feature = ogr.Feature(layer.GetLayerDefn())
        point.FlattenTo2D()
        feature.SetGeometry(point)
        feature.SetField("name", name)
        feature.SetField("type", kind)
        layer.CreateFeature(feature)
    source.ExecuteSQL("VACUUM")
    del layer, source
    gdal.SetConfigOption("OGR_CURRENT_DATE", None)
