"""The trend beside pymannkendall and scipy.stats.theilslopes, on the same series in one run.

    python bench/trend.py --cells 200000 --years 20 --pixels 300 --oracle PYTHON

Ours works on all cells; the peers loop over ``--pixels`` of them, and their seconds are multiplied up to the number of
cells, which is said in the row. PYTHON is a Python that has pymannkendall (PyPI); without it SciPy alone is the peer.
One thread each. The largest differences of slope and p on those pixels are printed below the table.
"""

import argparse
import sys
import tempfile
from pathlib import Path

import numpy as np
from measure import COLUMNS, Clock, call, in_turns, package, peak_memory, python_has, rows, tell

GAPS = {"no gaps": 0.0, "3 % gaps": 0.03}


def make_series(years: int, cells: int, gaps: float) -> np.ndarray:
    """NDVI-like values with trends of every strength, (years, cells)."""
    rng = np.random.default_rng(1)
    values = (
        0.5 + rng.normal(0, 0.05, (years, cells)) + np.arange(years)[:, None] * rng.normal(0, 0.004, cells)
    )
    values[rng.random(values.shape) < gaps] = np.nan
    return values.astype(np.float32)


def run_ours(values: np.ndarray) -> tuple:
    with package() as load:
        trend = load("core.diagnosis.trend").trend
        clock = Clock()
        found = trend(list(values), np.arange(len(values)))
        return clock.read(), np.stack(found)


def run_peer(tool: str, values: np.ndarray) -> tuple:
    if tool == "pymannkendall":
        import pymannkendall

        def one(series):
            result = pymannkendall.original_test(series)
            return result.slope, result.p
    else:
        from scipy.stats import kendalltau, theilslopes

        def one(series):
            there = np.flatnonzero(~np.isnan(series))
            return theilslopes(series[there], there)[0], kendalltau(there, series[there]).pvalue

    clock = Clock()
    found = [one(series) for series in values.T.astype(float)]
    return clock.read(), np.array(found).T


def child(tool: str, folder: str, pixels: int) -> None:
    values = np.load(Path(folder) / "series.npy")
    if tool == "ecorestore":
        (wall, cpu), found = run_ours(values)
    else:
        (wall, cpu), found = run_peer(tool, values[:, :pixels])
        factor = values.shape[1] / pixels
        wall, cpu = wall * factor, cpu * factor
    np.save(Path(folder) / f"{tool}.npy", found[:, :pixels])
    tell(wall, cpu, peak_memory())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cells", type=int, default=200_000)
    parser.add_argument("--years", type=int, default=20)
    parser.add_argument("--pixels", type=int, default=300)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--oracle", default=sys.executable, help="a Python that has pymannkendall")
    parser.add_argument("--child", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        child(*options.child[:2], int(options.child[2]))
        return
    tools = {"ecorestore": sys.executable, "scipy": sys.executable}
    if python_has(options.oracle, "import pymannkendall"):
        tools["pymannkendall"] = options.oracle
    else:
        print("pymannkendall is not installed: it is left out.")
    names = {tool: tool if tool == "ecorestore" else f"{tool}, {options.pixels} pixels × {options.cells // options.pixels}"
             for tool in tools}  # fmt: skip
    print(f"\n{options.cells:,} cells, {options.years} years, median of {options.repeat}\n")
    print(f"| series | {COLUMNS} |\n|---|---|--:|--:|--:|--:|")
    differences = []
    for kind, gaps in GAPS.items():
        with tempfile.TemporaryDirectory() as folder:
            np.save(Path(folder) / "series.npy", make_series(options.years, options.cells, gaps))
            results = in_turns(
                tools,
                options.repeat,
                lambda tool, at=folder: call(__file__, tool, at, options.pixels, python=tools[tool]),
            )
            for row in rows({names[tool]: runs for tool, runs in results.items()}):
                print(f"| {kind} | {row} |", flush=True)
            found = {tool: np.load(Path(folder) / f"{tool}.npy") for tool in tools}
            for tool in list(tools)[1:]:
                slope, pvalue = np.nanmax(np.abs(found["ecorestore"] - found[tool]), axis=1)
                text = f"{kind}, {tool}: slope {slope:.1e}"
                differences.append(text if tool == "scipy" else f"{text}, p {pvalue:.1e}")
    print("\nLargest differences: " + "; ".join(differences) + ". (SciPy's kendalltau has another p.)")


if __name__ == "__main__":
    main()
