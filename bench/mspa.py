"""MSPA beside the compiled engine of Soille and Vogt (in pyguidos, PyPI), on the same patterns in one run.

Seconds are those of the computation alone, both on one thread. The engine runs in a Python of its own, because
pyguidos asks for another NumPy; without it only our figures are printed. Usage:

    python bench/mspa.py --oracle /path/to/venv/bin/python --size 4000 --repeat 3
"""

import argparse
import sys
import tempfile
from pathlib import Path

import numpy as np
from measure import COLUMNS, Clock, call, in_turns, package, peak_memory, python_has, rows, tell

TOOLS = ("ecorestore", "Soille and Vogt")
GRAINS = {"fine": 1.0, "medium": 3.0, "coarse": 12.0}


def make_pattern(grain: str, size: int) -> np.ndarray:
    """Half foreground, 2 on 1: noise smoothed with the given number of cells."""
    from scipy import ndimage

    noise = np.random.default_rng(1).normal(size=(size, size)).astype(np.float32)
    field = ndimage.gaussian_filter(noise, GRAINS[grain])
    return np.where(field > np.median(field), 2, 1).astype(np.uint8)


def child(tool: str, edge_width: int, connectivity: int, grain: str, folder: Path) -> None:
    pattern = np.load(folder / f"{grain}.npy")
    if tool == TOOLS[0]:
        with package() as load:
            segment = load("core.network.mspa").segment
            clock = Clock()
            codes = segment(pattern, connectivity, edge_width)
    else:
        from pyguidos._mspa import _mspa

        clock = Clock()
        codes = _mspa.mspa(pattern, float(edge_width), connectivity, 1, 1)[0]
    seconds = clock.read()
    np.save(folder / f"{tool}.npy", codes)
    tell(*seconds, peak_memory())


def compare(options, tools: dict, grain: str, edge_width: int, folder: Path) -> None:
    """Print one row for each tool."""
    words = edge_width, options.connectivity, grain, folder
    results = in_turns(tools, options.repeat, lambda tool: call(__file__, tool, *words, python=tools[tool]))
    codes = [np.load(folder / f"{tool}.npy") for tool in tools]
    for row, found in zip(rows(results), codes):
        print(f"| {grain} | {edge_width} | {row} | {np.count_nonzero(found != codes[0])} |", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--oracle", default="", help="a Python that has pyguidos")
    parser.add_argument("--size", type=int, default=4000)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--connectivity", type=int, choices=(4, 8), default=8)
    parser.add_argument("--edges", type=int, nargs="+", default=[1, 3])
    parser.add_argument("--grains", nargs="+", choices=GRAINS, default=list(GRAINS))
    parser.add_argument("--child", nargs=5, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        tool, edge_width, connectivity, grain, folder = options.child
        child(tool, int(edge_width), int(connectivity), grain, Path(folder))
        return
    tools = {TOOLS[0]: sys.executable}
    if python_has(options.oracle, "from pyguidos._mspa import _mspa"):
        tools[TOOLS[1]] = options.oracle
    else:
        print("No Python with pyguidos was given (--oracle): the engine is left out.")
    print(
        f"\n{options.size} x {options.size} cells, connectivity {options.connectivity}, median of {options.repeat}\n"
    )
    print(f"| pattern | edge width | {COLUMNS} | cells that differ |\n|---|--:|---|--:|--:|--:|--:|--:|")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for grain in options.grains:
            np.save(folder / f"{grain}.npy", make_pattern(grain, options.size))
            for edge_width in options.edges:
                compare(options, tools, grain, edge_width, folder)


if __name__ == "__main__":
    main()
