"""The wavefront beside GRASS r.cost and scikit-image, on the same inputs in one run.

Seconds are those of the computation alone: reading the input is not counted for the wavefront and
scikit-image; r.cost reads and writes its own maps. All three use one thread. Usage:

    python bench/wavefront.py --size 4000 --repeat 3
"""

import argparse
import importlib.util
import resource
import subprocess
import tempfile
from pathlib import Path

import numpy as np
from measure import (
    COLUMNS,
    Clock,
    call,
    in_grass,
    in_turns,
    package,
    peak_memory,
    peak_of_children,
    prepare_grass,
    rows,
    tell,
)

OURS = ("cost only", "with allocation and back-links", "100 sources, all outputs")
SURFACES = ("noise", "smooth", "categorical", "heavy", "walls")


def make_surface(kind: str, size: int, seed: int = 1) -> np.ndarray:
    from scipy import ndimage

    rng = np.random.default_rng(seed)
    if kind == "smooth":
        field = ndimage.zoom(rng.normal(size=(size // 50 + 4,) * 2), 50, order=3)[:size, :size]
        return (1 + 99 * (field - field.min()) / np.ptp(field)).astype(np.float32)
    if kind == "categorical":
        field = ndimage.gaussian_filter(rng.normal(size=(size, size)).astype(np.float32), 4)
        limits = np.quantile(field, [0.15, 0.35, 0.55, 0.7, 0.8, 0.88, 0.94, 0.98])
        return np.array([1, 3, 10, 30, 60, 100, 200, 500, 1000], np.float32)[np.digitize(field, limits)]
    if kind == "heavy":
        return np.exp(rng.uniform(0, np.log(1000), (size, size))).astype(np.float32)
    values = rng.uniform(1, 100, (size, size)).astype(np.float32)
    if kind == "walls":  # corridors 19 cells wide that turn at alternating ends
        for number, row in enumerate(range(20, size, 20)):
            values[row] = np.nan
            values[row, slice(0, 20) if number % 2 else slice(-20, None)] = 5
    return values


def start_cell(size: int) -> int:
    return size // 2 + 5


def run_ours(values: np.ndarray, what: str) -> list:
    sources = np.zeros(values.shape, np.int32)
    middle = start_cell(len(values))
    sources[middle, middle] = 1
    if what == OURS[2]:
        places = np.flatnonzero(np.isfinite(values))
        sources.ravel()[np.random.default_rng(2).choice(places, 100, replace=False)] = np.arange(1, 101)
    full = what != OURS[0]
    with package() as load:
        accumulate = load("core.wavefront").accumulate
        clock = Clock()
        accumulate(values, sources, allocation=full, backlink=full)
        return clock.read()


def run_skimage(values: np.ndarray) -> list:
    from skimage.graph import MCP_Geometric

    middle = start_cell(len(values))
    values = np.where(np.isnan(values), np.float32(-1), values)
    clock = Clock()
    MCP_Geometric(values).find_costs([(middle, middle)])
    return clock.read()


def run_grass(name: str, size: int) -> list:
    middle = start_cell(size)
    place = f"{(middle + 0.5) * 10},{(size - middle - 0.5) * 10}"
    subprocess.run(["g.region", f"raster={name}"], check=True)
    clock = Clock(resource.RUSAGE_CHILDREN)
    command = [
        "r.cost",
        "--overwrite",
        "--quiet",
        f"input={name}",
        "output=cost",
        f"start_coordinates={place}",
    ]
    subprocess.run([*command, "memory=8000"], check=True)
    return clock.read()


def child(tool: str, what: str, surface: str, folder: str) -> None:
    path = Path(folder) / f"{surface}.npy"
    if tool == "grass":
        seconds = run_grass(surface, np.load(path, mmap_mode="r").shape[0])
        memory = peak_of_children()
    elif tool == "skimage":
        seconds, memory = run_skimage(np.load(path)), peak_memory()
    else:
        seconds, memory = run_ours(np.load(path), what), peak_memory()
    tell(*seconds, memory)


def run(tool: str, what: str, surface: str, folder: Path) -> list:
    return call(__file__, tool, what, surface, folder, before=in_grass(folder) if tool == "grass" else [])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=int, default=1000, help="rows and columns")
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--surfaces", nargs="+", default=list(SURFACES), choices=SURFACES)
    parser.add_argument("--child", nargs=4, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        child(*options.child)
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for surface in options.surfaces:
            np.save(folder / f"{surface}.npy", make_surface(surface, options.size))
        tools = {f"ecorestore, {what}": ("ecorestore", what) for what in OURS}
        if importlib.util.find_spec("skimage"):
            tools["scikit-image, MCP_Geometric"] = "skimage", ""
        if prepare_grass(folder, options.surfaces):
            tools["GRASS, r.cost memory=8000"] = "grass", ""
        print(f"\n{options.size} x {options.size} cells, float32, median of {options.repeat}\n")
        print(f"| surface | {COLUMNS} |\n|---|---|--:|--:|--:|--:|")
        for surface in options.surfaces:
            for row in rows(
                in_turns(tools, options.repeat, lambda tool, on=surface: run(*tools[tool], on, folder))
            ):
                print(f"| {surface} | {row} |", flush=True)


if __name__ == "__main__":
    main()
