"""MSPA beside the compiled engine of Soille and Vogt (in pyguidos, PyPI), on the same patterns in one run.

Every run is a process of its own, so that its peak memory can be read; the two take turns, so that a
busy machine slows both. Seconds are those of the computation alone, both on one thread. The engine runs in
a Python of its own, because pyguidos asks for another NumPy; without it only our figures are printed. Usage:

    python bench/mspa.py --oracle /path/to/venv/bin/python --size 4000 --repeat 3
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
GRAINS = {"fine": 1.0, "medium": 3.0, "coarse": 12.0}


def make_pattern(grain: str, size: int) -> np.ndarray:
    """Half foreground, 2 on 1: noise smoothed with the given number of cells."""
    from scipy import ndimage

    noise = np.random.default_rng(1).normal(size=(size, size)).astype(np.float32)
    field = ndimage.gaussian_filter(noise, GRAINS[grain])
    return np.where(field > np.median(field), 2, 1).astype(np.uint8)


def peak_memory() -> float:
    """Largest memory of this process in MB."""
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


def child(tool: str, pattern_path: str, result_path: str, edge_width: int, connectivity: int) -> None:
    """One run: seconds, base and peak memory as JSON; the codes go to a file."""
    pattern = np.load(pattern_path)
    if tool == "engine":
        from pyguidos._mspa import _mspa

        before, start = peak_memory(), time.perf_counter()
        codes = _mspa.mspa(pattern, float(edge_width), connectivity, 1, 1)[0]
    else:
        with tempfile.TemporaryDirectory() as home:
            (Path(home) / "ecorestore").symlink_to(ROOT, target_is_directory=True)
            sys.path.insert(0, home)
            from ecorestore.core.network.mspa import segment
        before, start = peak_memory(), time.perf_counter()
        codes = segment(pattern, connectivity, edge_width)
    seconds = time.perf_counter() - start
    np.save(result_path, codes)
    print(json.dumps([seconds, before, peak_memory()]))


def call(python: str, tool: str, folder: Path, grain: str, edge_width: int, connectivity: int) -> list:
    paths = [str(folder / f"{grain}.npy"), str(folder / f"{tool}.npy")]
    command = [python, __file__, "--child", tool, *paths, str(edge_width), str(connectivity)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return json.loads(done.stdout.strip().splitlines()[-1])


def has_engine(python: str) -> bool:
    if not python:
        return False
    try:
        command = [python, "-c", "from pyguidos._mspa import _mspa"]
        return subprocess.run(command, capture_output=True).returncode == 0
    except OSError:
        return False


def compare(options, folder: Path, grain: str, edge_width: int, engine: bool) -> None:
    runs = {"ours": [], "engine": []}
    for _turn in range(options.repeat):
        for tool, python in (("ours", sys.executable), ("engine", options.oracle)):
            if tool == "ours" or engine:
                runs[tool].append(call(python, tool, folder, grain, edge_width, options.connectivity))
    seconds = {tool: [run[0] for run in found] for tool, found in runs.items()}
    memory = {tool: max((run[2] for run in found), default=0.0) for tool, found in runs.items()}
    line = f"{grain:8}{edge_width:6}{statistics.median(seconds['ours']):9.2f}{memory['ours']:9.0f}"
    if engine:
        ratio = statistics.median(a / b for a, b in zip(seconds["ours"], seconds["engine"]))
        other = int(np.count_nonzero(np.load(folder / "ours.npy") != np.load(folder / "engine.npy")))
        line += f"{statistics.median(seconds['engine']):11.2f}{memory['engine']:9.0f}{ratio:9.2f}{other:10}"
    print(line, flush=True)


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
        tool, pattern, result, edge_width, connectivity = options.child
        child(tool, pattern, result, int(edge_width), int(connectivity))
        return
    engine = has_engine(options.oracle)
    if not engine:
        print("No Python with pyguidos was given (--oracle): the engine is left out.")
    print(
        f"{options.size} x {options.size} cells, connectivity {options.connectivity}, median of {options.repeat}"
    )
    print("pattern   edge   ours s       MB" + ("   engine s       MB    ratio  differing" if engine else ""))
    with tempfile.TemporaryDirectory() as place:
        for grain in options.grains:
            np.save(Path(place) / f"{grain}.npy", make_pattern(grain, options.size))
            for edge_width in options.edges:
                compare(options, Path(place), grain, edge_width, engine)


if __name__ == "__main__":
    main()
