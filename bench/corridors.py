"""Corridors with swaths beside scikit-image, on the same sources in one run.

Fifty sources on the Beijing grid at 200 m (the largest cores of forest in the shared land cover, more than
600 m from its edge; resistance by land cover, made for this bench), or on a made landscape where that file is
absent. Ours: adjacency by cost allocation, least-cost paths, normalised corridors with their widths, mosaic.
scikit-image: MCP_Geometric from every source over the whole raster, then the sums for the same pairs, which
it is given; no adjacency, no paths, no widths. Both mosaics are compared cell by cell. Usage:

    python bench/corridors.py --repeat 1 --modes adjacent all
"""

import argparse
import json
import tempfile
from pathlib import Path

import numpy as np
from measure import COLUMNS, ROOT, Clock, call, in_turns, package, peak_memory, rows, tell
from wavefront import make_surface

LAND_COVER = ROOT.parent / "shared" / "data" / "beijing" / "lulc_cnlucc2015_200m.tif"
TOOLS = ("ecorestore", "ecorestore, no widths", "MCP_Geometric")
CELL = 200.0
FOREST, RESISTANCE = 2, {1: 30, 2: 1, 3: 5, 4: 60, 51: 300, 52: 150, 53: 200, 6: 20}
SOURCES = 50


def make_data(folder: Path) -> str:
    from scipy import ndimage

    if LAND_COVER.exists():
        from osgeo import gdal

        cover, name = gdal.Open(str(LAND_COVER)).ReadAsArray(), "Beijing, land cover of 2015"
        resistance = np.full(cover.shape, np.nan)
        for code, value in RESISTANCE.items():
            resistance[cover == code] = value
        # within a class a few percent differ, so that paths are unique
        resistance *= np.random.default_rng(1).uniform(0.95, 1.05, cover.shape)
        habitat = cover == FOREST
    else:
        resistance, name = make_surface("categorical", 900).astype(float), "made landscape"
        habitat = resistance <= 10
    cores = ndimage.label(ndimage.distance_transform_edt(habitat) > 3, structure=np.ones((3, 3)))[0]
    largest = np.argsort(-np.bincount(cores.ravel())[1:], kind="stable")[:SOURCES] + 1
    number = np.zeros(cores.max() + 1, np.int32)
    number[largest] = np.arange(1, len(largest) + 1)
    np.savez(folder / "data.npz", resistance=resistance, sources=number[cores])
    return f"{name}: {resistance.shape[0]} x {resistance.shape[1]} cells, {len(largest)} sources"


def ours(resistance, sources, mode, folder, leastcost, widths) -> np.ndarray:
    links = leastcost.find_links(resistance, sources, mode, CELL).links
    cutoff = 0.1 * float(np.median([link.cost for link in links]))
    mosaic = np.full(resistance.shape, np.nan, np.float32)
    pairs = [link[:2] for link in links]
    for swath in leastcost.corridor_swaths(resistance, sources, pairs, cutoff, CELL, widths=widths):
        part = mosaic[swath.window]
        np.fmin(part, swath.cost, out=part)
    (folder / "pairs.json").write_text(json.dumps([pairs, cutoff]), encoding="utf-8")
    return mosaic


def whole_waves(resistance, sources, folder) -> np.ndarray:
    from skimage.graph import MCP_Geometric

    pairs, cutoff = json.loads((folder / "pairs.json").read_text(encoding="utf-8"))
    walls = np.where(np.isnan(resistance), -1, resistance)
    costs = {
        end: MCP_Geometric(walls, sampling=(CELL, CELL)).find_costs(
            np.argwhere((sources == end) & (walls > 0))
        )[0]
        for end in sorted({end for pair in pairs for end in pair})
    }
    mosaic = np.full(resistance.shape, np.inf)
    for one, other in pairs:
        total = costs[one] + costs[other]
        np.minimum(mosaic, total - costs[one][sources == other].min(), out=mosaic)
    return np.where(mosaic <= cutoff, mosaic, np.nan)


def child(tool: str, mode: str, folder: Path) -> None:
    data = np.load(folder / "data.npz")
    resistance, sources = data["resistance"], data["sources"]
    with package() as load:
        leastcost = load("core.network.leastcost")
        clock = Clock()
        if tool == TOOLS[2]:
            mosaic = whole_waves(resistance, sources, folder)
        else:
            mosaic = ours(resistance, sources, mode, folder, leastcost, tool == TOOLS[0])
        seconds = clock.read()
    np.save(folder / f"{tool}.npy", mosaic)
    tell(*seconds, peak_memory())


def agree(folder: Path) -> str:
    one, other = (np.load(folder / f"{tool}.npy") for tool in (TOOLS[0], TOOLS[2]))
    differ = int(np.count_nonzero(np.isfinite(one) != np.isfinite(other)))
    gap = np.nanmax(np.abs(one - other))
    return f"cells in one swath only: {differ} of {np.isfinite(one).sum()}; largest difference {gap:.2g}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--modes", nargs="+", default=["adjacent", "all"], choices=["adjacent", "all", "nearest", "mst"]
    )
    parser.add_argument("--repeat", type=int, default=1)
    parser.add_argument("--child", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        child(*options.child[:2], Path(options.child[2]))
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print(f"\n{make_data(folder)}, median of {options.repeat}\n")
        print(f"| pairs | {COLUMNS} |\n|---|---|--:|--:|--:|--:|")
        notes = []
        for mode in options.modes:
            results = in_turns(TOOLS, options.repeat, lambda tool, by=mode: call(__file__, tool, by, folder))
            count = len(json.loads((folder / "pairs.json").read_text(encoding="utf-8"))[0])
            for row in rows(results):
                print(f"| {mode} ({count}) | {row} |", flush=True)
            notes.append(f"{mode}: {agree(folder)}")
        print("\n" + "\n".join(notes))


if __name__ == "__main__":
    main()
