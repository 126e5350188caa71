"""Makes data/trend.npz: short series of our own and what SciPy and pymannkendall say of them.

Run it with a Python that has pymannkendall (PyPI), NumPy and SciPy, from any folder:

    python test/core/diagnosis/make_trend_cases.py
"""

from pathlib import Path

import numpy as np

CASES, LONGEST = 400, 26
FILE = Path(__file__).with_name("data") / "trend.npz"


def series(rng: np.random.Generator) -> tuple:
    """(values, times): even and uneven steps, gaps, ties, strong and no trends, constants."""
    length = int(rng.integers(4, LONGEST + 1))
    steps = rng.integers(1, 5, length) if rng.random() < 0.5 else np.ones(length)
    times = 1980 + np.cumsum(steps).astype(float)
    values = rng.normal(0, 0.05, length) + 0.4 + rng.normal(0, 0.004) * (times - times[0])
    kind = rng.integers(0, 5)
    if kind == 1:
        values = np.round(values, 2)
    if kind == 2:
        values = np.round(values, 1)
    if kind == 3:
        values = np.round(values * 10000)
    if rng.random() < 0.05:
        values[:] = values[0]
    if rng.random() < 0.5:
        gaps = rng.random(length) < rng.uniform(0, 0.5)
        values[gaps[:length] & (np.arange(length) > 3)] = np.nan
    return values.astype(np.float32), times


def main() -> None:
    import pymannkendall
    from scipy.stats import theilslopes

    rng = np.random.default_rng(7)
    values, times = np.full((CASES, LONGEST), np.nan, np.float32), np.zeros((CASES, LONGEST))
    lengths, slopes, pvalues = np.zeros(CASES, int), np.zeros(CASES), np.zeros(CASES)
    for number in range(CASES):
        x, t = series(rng)
        lengths[number] = x.size
        values[number, : x.size], times[number, : x.size] = x, t
        there = ~np.isnan(x)
        slopes[number] = theilslopes(x[there].astype(float), t[there])[0]
        pvalues[number] = pymannkendall.original_test(x[there].astype(float)).p
    np.savez_compressed(FILE, values=values, times=times, lengths=lengths, slopes=slopes, pvalues=pvalues)


if __name__ == "__main__":
    main()
