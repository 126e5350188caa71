"""Filling, flow directions and accumulation beside GRASS and scikit-image, on the same grounds in one run.

Two tasks: the filled surface alone (scikit-image: reconstruction by erosion; r.fill.dir, one run, writes
directions as well), and everything from the ground to the accumulation (r.watershed -s, which does not
fill). Seconds are those of the computation alone for ours and scikit-image; GRASS reads and writes its
own maps. All use one thread. Usage:

    python bench/hydrology.py --size 4000 --repeat 3
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

GROUNDS = ("hills", "noise", "whole")
TASKS = {"fill": ("ours", "skimage", "r.fill.dir"), "flow": ("ours", "r.watershed")}
NAMES = {
    "ours": {"fill": "ecorestore, fill", "flow": "ecorestore, fill, directions and accumulation"},
    "skimage": {"fill": "scikit-image, reconstruction"},
    "r.fill.dir": {"fill": "GRASS, r.fill.dir"},
    "r.watershed": {"flow": "GRASS, r.watershed -s"},
}


def make_ground(kind: str, size: int, seed: int = 1) -> np.ndarray:
    """Hills of several sizes with pits; the same in whole metres, with level ground; noise alone."""
    from scipy import ndimage

    rng = np.random.default_rng(seed)
    if kind == "noise":
        return rng.random((size, size)).astype(np.float32)
    ground = np.zeros((size, size), np.float32)
    for width in (size // 4, size // 10, size // 30, 8, 2):
        coarse = rng.normal(size=(size // width + 5,) * 2).astype(np.float32)
        ground += ndimage.zoom(coarse, width, order=1)[:size, :size] * np.float32(width**0.9)
    return np.round(ground / 4) if kind == "whole" else ground


def run_ours(ground: np.ndarray, task: str) -> list:
    with package() as load:
        hydrology = load("core.hydrology")
        clock = Clock()
        filled = hydrology.fill_depressions(ground)
        if task == "flow":
            hydrology.FlowNetwork(hydrology.flow_directions(filled, 10.0)).accumulate()
        return clock.read()


def run_skimage(ground: np.ndarray) -> list:
    from skimage.morphology import reconstruction

    clock = Clock()
    seed = np.full_like(ground, ground.max())
    for edge in (np.s_[0], np.s_[-1], np.s_[:, 0], np.s_[:, -1]):
        seed[edge] = ground[edge]
    reconstruction(seed, ground, method="erosion", footprint=np.ones((3, 3)))
    return clock.read()


def run_grass(tool: str, name: str) -> list:
    subprocess.run(["g.region", f"raster={name}"], check=True)
    outputs = (
        ["output=filled", "direction=way"]
        if tool == "r.fill.dir"
        else ["-s", "accumulation=acc", "drainage=way"]
    )
    source = f"input={name}" if tool == "r.fill.dir" else f"elevation={name}"
    clock = Clock(resource.RUSAGE_CHILDREN)
    subprocess.run([tool, "--overwrite", "--quiet", source, *outputs], check=True)
    return clock.read()


def child(tool: str, task: str, ground: str, folder: str) -> None:
    path = Path(folder) / f"{ground}.npy"
    if tool.startswith("r."):
        seconds = run_grass(tool, ground)
        memory = peak_of_children()
    elif tool == "skimage":
        seconds, memory = run_skimage(np.load(path)), peak_memory()
    else:
        seconds, memory = run_ours(np.load(path), task), peak_memory()
    tell(*seconds, memory)


def run(tool: str, task: str, ground: str, folder: Path) -> list:
    return call(
        __file__, tool, task, ground, folder, before=in_grass(folder) if tool.startswith("r.") else []
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=int, default=1000, help="rows and columns")
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--grounds", nargs="+", default=list(GROUNDS), choices=GROUNDS)
    parser.add_argument("--child", nargs=4, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        child(*options.child)
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for ground in options.grounds:
            np.save(folder / f"{ground}.npy", make_ground(ground, options.size))
        grass, skimage = prepare_grass(folder, options.grounds), importlib.util.find_spec("skimage")
        print(f"\n{options.size} x {options.size} cells, float32, median of {options.repeat}\n")
        print(f"| ground | {COLUMNS} |\n|---|---|--:|--:|--:|--:|")
        for ground in options.grounds:
            for task, tools in TASKS.items():
                here = [t for t in tools if t == "ours" or (skimage if t == "skimage" else grass)]
                found = in_turns(
                    here, options.repeat, lambda tool, on=ground, of=task: run(tool, of, on, folder)
                )
                for row in rows({NAMES[tool][task]: runs for tool, runs in found.items()}):
                    print(f"| {ground} | {row} |", flush=True)


if __name__ == "__main__":
    main()
