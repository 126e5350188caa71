"""Barrier scores beside the straightforward way, on the same links in one run.

The straightforward way is that of Barrier Mapper, on whole rasters: accumulated cost from every source
(scikit-image), for every radius and source the minimum on the ring (scipy.ndimage.minimum_filter with a
footprint), then all links. Both results are compared cell by cell. Usage:

    python bench/barriers.py --size 1000 --sources 4 --repeat 3
"""

import argparse
import tempfile
from pathlib import Path

import numpy as np
from measure import COLUMNS, Clock, call, in_turns, package, peak_memory, rows, tell
from wavefront import make_surface

TOOLS = ("ecorestore", "footprint filter")
CELL = 30.0
RADII = (90.0, 180.0, 300.0, 600.0)


def make_sources(size: int, side: int) -> np.ndarray:
    """``side`` squared patches in rows and columns."""
    sources, step = np.zeros((size, size), np.int32), size // side
    patch = max(2, step // 8)
    for number in range(side * side):
        row, column = (step // 2 + step * place for place in divmod(number, side))
        sources[row : row + patch, column : column + patch] = number + 1
    return sources


def ours(resistance, sources, pairs, barriers) -> np.ndarray:
    return barriers.barrier_map(resistance, sources, pairs, RADII, CELL).score


def straightforward(resistance, sources, pairs, barriers) -> np.ndarray:
    from scipy import ndimage
    from skimage.graph import MCP_Geometric

    ends = sorted({end for pair in pairs for end in pair})
    costs = {
        end: MCP_Geometric(resistance, sampling=(CELL, CELL)).find_costs(np.argwhere(sources == end))[0]
        for end in ends
    }
    best = np.zeros(resistance.shape, np.float32)
    for radius in RADII:
        offsets = barriers.ring(radius, CELL)
        reach = np.abs(offsets).max()
        footprint = np.zeros((2 * reach + 1,) * 2, bool)
        footprint[tuple((offsets + reach).T)] = True
        least = {
            end: ndimage.minimum_filter(costs[end], footprint=footprint, mode="constant", cval=np.inf)
            for end in ends
        }
        for one, other in pairs:
            distance = costs[one][sources == other].min()
            score = (distance - least[one] - least[other] - 2 * radius) / (2 * radius)
            np.maximum(best, score, out=best, casting="same_kind")
    return np.where(best > 0, best, np.nan)


def child(tool: str, folder: Path) -> None:
    data = np.load(folder / "data.npz")
    with package() as load:
        barriers = load("core.network.barriers")
        compute = ours if tool == TOOLS[0] else straightforward
        clock = Clock()
        score = compute(data["resistance"], data["sources"], data["pairs"].tolist(), barriers)
        seconds = clock.read()
    np.save(folder / f"{tool}.npy", score)
    tell(*seconds, peak_memory())


def make_data(size: int, side: int, folder: Path) -> int:
    """Resistance, sources and links of neighbouring patches; returns the number of links."""
    numbers = np.arange(1, side * side + 1).reshape(side, side)
    pairs = np.vstack(
        [
            np.column_stack((numbers[:, :-1].ravel(), numbers[:, 1:].ravel())),
            np.column_stack((numbers[:-1].ravel(), numbers[1:].ravel())),
        ]
    )
    resistance = make_surface("categorical", size).astype(np.float64)
    np.savez(folder / "data.npz", resistance=resistance, sources=make_sources(size, side), pairs=pairs)
    return len(pairs)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=int, default=1000, help="rows and columns")
    parser.add_argument("--sources", type=int, default=4, help="rows and columns of patches")
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--child", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        child(options.child[0], Path(options.child[1]))
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        links = make_data(options.size, options.sources, folder)
        results = in_turns(TOOLS, options.repeat, lambda tool: call(__file__, tool, folder))
        one, other = (np.load(folder / f"{tool}.npy") for tool in TOOLS)
        same = np.allclose(np.nan_to_num(one), np.nan_to_num(other), rtol=1e-5, atol=1e-6)
    print(
        f"\n{options.size} x {options.size} cells, {links} links, {len(RADII)} radii, median of {options.repeat}"
    )
    print(f"results {'agree' if same else 'DIFFER'}\n")
    print(f"| {COLUMNS} |\n|---|--:|--:|--:|--:|")
    for row in rows(results):
        print(f"| {row} |")


if __name__ == "__main__":
    main()
