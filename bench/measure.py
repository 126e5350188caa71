"""What the benches share: the package under its name, clocks and memory, runs in processes of their own, rows.

A run is a process of its own, so that its peak memory can be read; the tools take turns, so that a busy
machine slows all of them. The ratio is that of the processor seconds, which other programs disturb less,
peer ÷ ours: the first tool has 1.
"""

import argparse
import contextlib
import importlib
import json
import os
import platform
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Callable, Dict, Iterator, Sequence

ROOT = Path(__file__).resolve().parents[1]
#: Header of the columns that :func:`rows` gives after the name of the tool.
COLUMNS = "tool | seconds (min–max) | processor s | ratio | peak MB"


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


def peak_of_children() -> float:
    """Largest memory in MB of the programs that this process has started."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


@contextlib.contextmanager
def package() -> Iterator[Callable]:
    """The repository as the package ``ecorestore``; gives a function that imports a module of it by name."""
    with tempfile.TemporaryDirectory() as home:
        (Path(home) / "ecorestore").symlink_to(ROOT, target_is_directory=True)
        sys.path.insert(0, home)
        yield lambda name: importlib.import_module(f"ecorestore.{name}")


def tell(*values) -> None:
    """In a child: hand the result to :func:`call`."""
    print(json.dumps(values))


def call(bench: str, *words, python: str = sys.executable, before: Sequence[str] = ()) -> list:
    """Run ``bench --child words`` in a process of its own; what it told."""
    command = [*before, python, bench, "--child", *map(str, words)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return json.loads(done.stdout.strip().splitlines()[-1])


def python_has(python: str, statement: str) -> bool:
    """Whether a Python, empty for none, can run an import."""
    try:
        return bool(python) and subprocess.run([python, "-c", statement], capture_output=True).returncode == 0
    except OSError:
        return False


def in_grass(folder: Path) -> list:
    """What to put before a command so that it runs in the GRASS location of :func:`prepare_grass`."""
    return ["grass", str(folder / "place" / "PERMANENT"), "--exec"]


def prepare_grass(folder: Path, names: Sequence[str]) -> bool:
    """A GRASS location in ``folder`` with a map of 10 m cells from each ``names``.npy; False without GRASS."""
    if shutil.which("grass") is None:
        print("GRASS is not installed and left out.")
        return False
    import numpy as np
    from osgeo import gdal

    place = folder / "place"
    subprocess.run(["grass", "-c", "EPSG:32650", str(place), "-e"], check=True, capture_output=True)
    for name in names:
        values = np.load(folder / f"{name}.npy")
        path = str(folder / f"{name}.tif")
        layer = gdal.GetDriverByName("GTiff").Create(path, *values.shape[::-1], 1, gdal.GDT_Float32)
        layer.SetGeoTransform((0, 10, 0, len(values) * 10, 0, -10))
        layer.GetRasterBand(1).SetNoDataValue(-9999)
        layer.GetRasterBand(1).WriteArray(np.where(np.isnan(values), np.float32(-9999), values))
        del layer
        load = ["r.in.gdal", "-o", f"input={path}", f"output={name}"]
        subprocess.run([*in_grass(folder), *load], check=True, capture_output=True)
    return True


def in_turns(tools: Sequence, repeat: int, run: Callable) -> Dict:
    """What ``run(tool)`` gives, ``repeat`` times for each tool, the tools one after the other."""
    results = {tool: [] for tool in tools}
    for _ in range(repeat):
        for tool in tools:
            results[tool].append(run(tool))
    return results


def rows(results: Dict) -> Iterator[str]:
    """The cells of COLUMNS for each tool; runs are (wall seconds, processor seconds, peak MB)."""
    base = None
    for tool, runs in results.items():
        wall, cpu, memory = zip(*runs)
        middle = statistics.median(cpu)
        base = base or middle
        seconds = f"{statistics.median(wall):.2f} ({min(wall):.2f}–{max(wall):.2f})"
        yield f"{tool} | {seconds} | {middle:.2f} | {middle / base:.2f} | {max(memory):.0f}"


def machine() -> str:
    """What the figures were measured on."""
    import numpy
    import scipy

    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    load = os.getloadavg()[0]
    return (
        f"{os.cpu_count()} cores, {memory:.0f} GB, {platform.platform()}, Python {platform.python_version()}, "
        f"NumPy {numpy.__version__}, SciPy {scipy.__version__}, load {load:.1f} at the start"
    )


def run_parts(about: str, parts: Sequence[tuple], oracles: Dict[str, str]) -> None:
    """Benches of this folder one after the other, printed as Markdown; the command line of a wing's bench.

    Args:
        about: the docstring of the wing's bench.
        parts: (title, bench, arguments, arguments of a small run).
        oracles: bench to what its option ``--oracle`` wants (a Python with another package).
    """
    parser = argparse.ArgumentParser(description=about.splitlines()[0])
    parser.add_argument("--oracle", default="", help="; ".join(oracles.values()))
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--small", action="store_true", help="smaller inputs, a few minutes in all")
    parser.add_argument("--only", nargs="+", choices=[part[1] for part in parts])
    options = parser.parse_args()
    print(machine(), flush=True)
    for title, bench, usual, small in parts:
        if options.only and bench not in options.only:
            continue
        words = f"{small if options.small else usual} --repeat {options.repeat}".split()
        told = " ".join(words)
        if bench in oracles and options.oracle:
            words += ["--oracle", options.oracle]
            told += " --oracle …"
        print(f"\n### {title}\n`python bench/{bench}.py {told}`\n", flush=True)
        subprocess.run([sys.executable, str(ROOT / "bench" / f"{bench}.py"), *words], check=True)
