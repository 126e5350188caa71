"""Illustrative small watersheds, lakes, foothills and passages, from the elevation and the land cover."""

from typing import List, NamedTuple, Tuple

import numpy as np
from osgeo import gdal, ogr
from scipy import ndimage

from .grid import Grid, crs, distance
from .landcover import BUILT, FOREST, SHRUB, WATER
from .planning import spread
from .shipped import Blocks
from .terrain import Terrain, _fill

#: Square kilometres that a stream drains at least, and of the smallest watershed.
_STREAM, _SMALLEST = 45.0, 30.0
#: Share of a watershed that lies in the municipality at least.
_INSIDE = 0.03
#: Planning cells along the side of a cell of the watersheds.
_STEP = 4
_KINDS = ("桥梁", "涵洞", "隧道")


class Passage(NamedTuple):
    """A passage below or above a road: name, kind, point."""

    name: str
    kind: str
    shape: ogr.Geometry


def watersheds(grid: Grid, ground: Terrain, whole: ogr.Geometry) -> List[ogr.Geometry]:
    """Ground that drains to one reach of the streams, at least 30 km², on cells of 1 km; those of which some lies in the municipality."""
    height = ndimage.gaussian_filter(ground.elevation.astype(float), 2.0)[::_STEP, ::_STEP]
    coarse = Blocks(grid, _STEP)
    down, order = _fill(height)
    area = np.full(down.size, coarse.cell**2 / 1e6)
    for cell in reversed(order):
        if down[cell] >= 0:
            area[down[cell]] += area[cell]
    channel = area >= _STREAM
    feeders = np.bincount(down[channel & (down >= 0)], minlength=down.size)
    ends = channel & ((down < 0) | (feeders[np.maximum(down, 0)] > 1))
    label = np.zeros(down.size, np.int32)
    label[ends] = np.arange(1, int(ends.sum()) + 1)
    for cell in order:  # from the outlets upwards
        if not label[cell] and down[cell] >= 0:
            label[cell] = label[down[cell]]
    shapes = _outlines(coarse, _merged(label.reshape(height.shape), coarse.cell**2 / 1e6))
    inside = [shape for shape in shapes if shape.Intersection(whole).GetArea() > _INSIDE * shape.GetArea()]
    return [ogr.ForceToMultiPolygon(shape) for shape in inside]


def _merged(label: np.ndarray, cell: float) -> np.ndarray:
    """Small pieces, and ground without a stream, go to the neighbour with most cells around them."""
    label = label.copy()
    for _round in range(40):
        sizes = np.bincount(label.ravel()) * cell
        small = [n for n in np.argsort(sizes, kind="stable") if sizes[n] and (sizes[n] < _SMALLEST or n == 0)]
        if not small:
            break
        for number in small:
            here = label == number
            around = label[ndimage.binary_dilation(here) & ~here]
            around = around[around > 0]
            if around.size:
                label[here] = np.bincount(around).argmax()
    return label


def _outlines(blocks: Blocks, label: np.ndarray) -> List[ogr.Geometry]:
    """One shape for each label along the edges of its cells."""
    raster = gdal.GetDriverByName("MEM").Create("", label.shape[1], label.shape[0], 1, gdal.GDT_Int32)
    raster.SetGeoTransform(blocks.transform)
    raster.SetProjection(crs().ExportToWkt())
    raster.GetRasterBand(1).WriteArray(label)
    source = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = source.CreateLayer("labels", crs(), ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("label", ogr.OFTInteger))
    gdal.Polygonize(raster.GetRasterBand(1), None, layer, 0)
    parts: dict = {}
    for feature in layer:
        parts.setdefault(feature.GetField("label"), []).append(feature.GetGeometryRef().Clone())
    return [_union(parts[number]) for number in sorted(parts) if number]


def _union(parts: List[ogr.Geometry]) -> ogr.Geometry:
    whole = ogr.Geometry(ogr.wkbMultiPolygon)
    for part in parts:
        whole.AddGeometry(part)
    return whole.UnionCascaded()


def lakes(grid: Grid, cover: np.ndarray, whole: ogr.Geometry) -> List[ogr.Geometry]:
    """Waters wider than a river."""
    wide = ndimage.binary_opening(cover == WATER, iterations=2)
    return grid.outline(wide, 0.6, 50.0, 0.6e6, whole)


def foothills(grid: Grid, ground: Terrain, inside: np.ndarray, whole: ogr.Geometry) -> List[ogr.Geometry]:
    """Hilly ground between 100 and 350 m near the plain."""
    hills = (
        (ground.elevation > 100) & (ground.elevation < 350) & (ground.relief > 40) & (ground.to_flat < 9000)
    )
    hills = ndimage.binary_opening(ndimage.binary_closing(hills & inside, iterations=3), iterations=2)
    return grid.outline(hills, 2.0, 120.0, 8e6, whole)


def vacated(grid: Grid, cover: np.ndarray, towns: np.ndarray, inside: np.ndarray) -> List[ogr.Geometry]:
    """Thirty plots of built-up land at the edges of towns."""
    edge = (cover == BUILT) & inside & ~towns & (distance(towns) < 4000)
    score = np.where(edge, ndimage.gaussian_filter((cover == BUILT).astype(float), 2), -np.inf)
    plots = np.zeros(grid.shape, bool)
    for cell in spread(score, 30, 4500.0):
        plots[cell] = True
    return grid.outline(ndimage.binary_dilation(plots), 0.8, 20.0, 0.05e6)


def passages(
    roads: List[Tuple[ogr.Geometry, tuple]], rivers: List[ogr.Geometry], cover: np.ndarray, grid: Grid
) -> List[Passage]:
    """Where roads cross rivers in green surroundings, no two within 1.5 km."""
    green = ndimage.uniform_filter(np.isin(cover, (FOREST, SHRUB, WATER)).astype(float), 9)
    found: List[Passage] = []
    for road, _values in roads:
        for river in rivers:
            if not road.Intersects(river):
                continue
            crossing = road.Intersection(river)
            count = crossing.GetGeometryCount()
            for point in [crossing.GetGeometryRef(k) for k in range(count)] if count else [crossing]:
                point = point.Centroid()
                near = any(point.Distance(one.shape) < 1500 for one in found)
                here = (point.GetX(), point.GetY())
                if near or not grid.inside(here) or green[grid.cell(here)] < 0.25:
                    continue
                number = len(found) + 1
                shape = ogr.Geometry(ogr.wkbPoint)
                shape.AddPoint_2D(round(here[0], 1), round(here[1], 1))
                found.append(Passage(f"示意通道{number}", _KINDS[number % len(_KINDS)], shape))
    return found
