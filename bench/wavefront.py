"""The wavefront beside GRASS r.cost and scikit-image, on the same inputs in one run.

Every run is a process of its own, so that its peak memory can be read; the tools take turns, so that
a busy machine slows all of them. Seconds are those of the computation alone: reading the input is
not counted for the wavefront and scikit-image; r.cost reads and writes its own maps. All three use
one thread; the ratio is that of the processor seconds, which other programs disturb less. Usage:

    python bench/wavefront.py --size 4000 --repeat 3
"""

import argparse
import importlib.util
import json
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
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


class Clock:
    """Wall and processor seconds, the latter of this process or of those it has started."""

    def __init__(self, who: int = resource.RUSAGE_SELF) -> None:
        self.who, self.wall, self.cpu = who, time.perf_counter(), self._cpu(who)

    @staticmethod
    def _cpu(who: int) -> float:
        usage = resource.getrusage(who)
        return usage.ru_utime + usage.ru_stime

    def read(self) -> list:
        return [time.perf_counter() - self.wall, self._cpu(self.who) - self.cpu]


def peak_memory() -> float:
    """Largest memory of this process in MB (ru_maxrss would include that of the parent)."""
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


def run_ours(values: np.ndarray, what: str, home: str) -> list:
    (Path(home) / "ecorestore").symlink_to(ROOT, target_is_directory=True)
    sys.path.insert(0, home)
    accumulate = importlib.import_module("ecorestore.core.wavefront").accumulate
    sources = np.zeros(values.shape, np.int32)
    middle = start_cell(len(values))
    sources[middle, middle] = 1
    if what == OURS[2]:
        places = np.flatnonzero(np.isfinite(values))
        sources.ravel()[np.random.default_rng(2).choice(places, 100, replace=False)] = np.arange(1, 101)
    full = what != OURS[0]
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
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    elif tool == "skimage":
        seconds, memory = run_skimage(np.load(path)), peak_memory()
    else:
        with tempfile.TemporaryDirectory() as home:
            seconds, memory = run_ours(np.load(path), what, home), peak_memory()
    print(json.dumps([*seconds, memory]))


def call(tool: str, what: str, surface: str, folder: Path) -> list:
    command = [sys.executable, __file__, "--child", tool, what, surface, str(folder)]
    if tool == "grass":
        command = ["grass", str(folder / "place" / "PERMANENT"), "--exec", *command]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return json.loads(done.stdout.strip().splitlines()[-1])


def prepare_grass(folder: Path, surfaces: list) -> bool:
    if shutil.which("grass") is None:
        print("GRASS is not installed: r.cost is left out.")
        return False
    from osgeo import gdal

    place = folder / "place"
    subprocess.run(["grass", "-c", "EPSG:32650", str(place), "-e"], check=True, capture_output=True)
    for surface in surfaces:
        values = np.load(folder / f"{surface}.npy")
        path = str(folder / f"{surface}.tif")
        layer = gdal.GetDriverByName("GTiff").Create(path, *values.shape[::-1], 1, gdal.GDT_Float32)
        layer.SetGeoTransform((0, 10, 0, len(values) * 10, 0, -10))
        layer.GetRasterBand(1).SetNoDataValue(-9999)
        layer.GetRasterBand(1).WriteArray(np.where(np.isnan(values), np.float32(-9999), values))
        del layer
        load = ["r.in.gdal", "-o", f"input={path}", f"output={surface}"]
        command = ["grass", str(place / "PERMANENT"), "--exec", *load]
        subprocess.run(command, check=True, capture_output=True)
    return True


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
        runs = [("ecorestore", what) for what in OURS]
        if importlib.util.find_spec("skimage"):
            runs.append(("skimage", "MCP_Geometric"))
        if prepare_grass(folder, options.surfaces):
            runs.append(("grass", "r.cost memory=8000"))
        print(f"\n{options.size} x {options.size} cells, float32, median of {options.repeat}\n")
        print(
            "| surface | tool | seconds (min-max) | processor s | ratio | peak MB |\n|---|---|--:|--:|--:|--:|"
        )
        for surface in options.surfaces:
            results = {run: [] for run in runs}
            for _ in range(options.repeat):
                for run in runs:
                    results[run].append(call(*run, surface, folder))
            report(surface, results)


def report(surface: str, results: dict) -> None:
    base = None
    for (tool, what), values in results.items():
        wall, cpu, memory = zip(*values)
        middle = statistics.median(cpu)
        base = base or middle
        seconds = f"{statistics.median(wall):.2f} ({min(wall):.2f}-{max(wall):.2f}) | {middle:.2f}"
        print(
            f"| {surface} | {tool}, {what} | {seconds} | {middle / base:.2f} | {max(memory):.0f} |",
            flush=True,
        )


if __name__ == "__main__":
    main()
