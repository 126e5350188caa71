"""The current solver beside PyAMG on the same raster network, in one run.

Full raster, resistance uniform between 1 and 100, 8 neighbours by average resistance; 1 A between
random pairs of cells to a residual of 1e-8. Each tool runs in a process of its own, so that its peak
memory can be read, and they take turns, so that a busy machine slows both. PyAMG: smoothed aggregation
with its own defaults and conjugate gradients. Usage:

    python bench/current.py --size 1000 --repeat 3
"""

import argparse
import importlib
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
STAGES = ("set-up", "first solve", "each further solve", "set-up + solve")
SOLVES = 3


def core(home: str, name: str):
    (Path(home) / "ecorestore").symlink_to(ROOT, target_is_directory=True)
    sys.path.insert(0, home)
    return importlib.import_module(f"ecorestore.core.network.current.{name}")


def pairs(size: int, seed: int = 7) -> np.ndarray:
    """Cells of the pairs; the first is from corner to corner."""
    cells = np.random.default_rng(seed).choice(size * size, (SOLVES, 2), replace=False)
    cells[0] = 0, size * size - 1
    return cells


def peak_memory() -> float:
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


def run_ours(edges, solver, size: int) -> tuple:
    start = time.perf_counter()
    grid = solver.GridSolver(edges)
    times, found = [time.perf_counter() - start], []
    for first, second in pairs(size):
        current = np.zeros((size, size))
        current.ravel()[[first, second]] = 1, -1
        start = time.perf_counter()
        voltage = grid.solve(current, tolerance=1e-8).ravel()
        times.append(time.perf_counter() - start)
        found.append(voltage[first] - voltage[second])
    return times, found, grid.steps


def run_pyamg(edges, solver, size: int) -> tuple:
    import pyamg
    from scipy import sparse

    graph = solver.adjacency(edges)
    matrix = (sparse.diags(np.asarray(graph.sum(1)).ravel()) - graph).tocsr()[1:, 1:]
    del graph
    start = time.perf_counter()
    levels = pyamg.smoothed_aggregation_solver(matrix)
    times, found, residuals = [time.perf_counter() - start], [], []
    for first, second in pairs(size):
        current = np.zeros(size * size)
        current[[first, second]] = 1, -1
        residuals = []
        start = time.perf_counter()
        part = levels.solve(current[1:], tol=1e-8, accel="cg", maxiter=500, residuals=residuals)
        times.append(time.perf_counter() - start)
        voltage = np.concatenate(([0.0], part))
        found.append(voltage[first] - voltage[second])
    return times, found, len(residuals) - 1


def child(tool: str, size: int) -> None:
    with tempfile.TemporaryDirectory() as home:
        stencil = core(home, "stencil")
        solver = importlib.import_module("ecorestore.core.network.current.solver")
        resistance = np.random.default_rng(1).uniform(1, 100, (size, size))
        edges = stencil.conductances(resistance)
        del resistance
        times, found, steps = (run_ours if tool == "ecorestore" else run_pyamg)(edges, solver, size)
    setup, first, *others = times
    values = [setup, first, statistics.median(others), setup + first]
    print(json.dumps({"times": values, "found": found, "steps": steps, "memory": peak_memory()}))


def call(tool: str, size: int) -> dict:
    command = [sys.executable, __file__, "--child", tool, "--size", str(size)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return json.loads(done.stdout.strip().splitlines()[-1])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=int, default=1000, help="rows and columns")
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--child", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        child(options.child, options.size)
        return
    tools = ("ecorestore", "pyamg")
    results = {tool: [] for tool in tools}
    for _ in range(options.repeat):
        for tool in tools:
            results[tool].append(call(tool, options.size))
    ours, theirs = (results[tool] for tool in tools)
    apart = np.abs(np.array(ours[0]["found"]) / np.array(theirs[0]["found"]) - 1).max()
    print(f"\n{options.size} x {options.size} cells, median of {options.repeat} (least to most), seconds\n")
    print("| stage | ecorestore | PyAMG | ratio in one turn |\n|---|--:|--:|--:|")
    for index, stage in enumerate(STAGES):
        columns = [[run["times"][index] for run in results[tool]] for tool in tools]
        ratio = statistics.median(b / a for a, b in zip(*columns))
        texts = [f"{statistics.median(c):.2f} ({min(c):.2f}-{max(c):.2f})" for c in columns]
        print(f"| {stage} | {texts[0]} | {texts[1]} | {ratio:.1f} |")
    print(f"| steps of the last solve | {ours[0]['steps']} | {theirs[0]['steps']} | |")
    memory = [max(run["memory"] for run in results[tool]) for tool in tools]
    print(f"| peak memory, MB | {memory[0]:.0f} | {memory[1]:.0f} | {memory[1] / memory[0]:.1f} |")
    print(f"\nEffective resistances differ by at most {apart:.1e} (relative).")


if __name__ == "__main__":
    main()
