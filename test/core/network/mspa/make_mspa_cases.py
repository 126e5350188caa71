"""Makes data/mspa.npz: random patterns of our own and what the MSPA engine in pyguidos says of them.

Run it with a Python that has pyguidos (PyPI), NumPy and SciPy, from any folder:

    python test/core/network/mspa/make_mspa_cases.py
"""

from pathlib import Path

import numpy as np
from scipy import ndimage

CASES, LARGEST = 80, 46
FILE = Path(__file__).with_name("data") / "mspa.npz"


def blobs(rng: np.random.Generator, rows: int, columns: int, grain: float, share: float) -> np.ndarray:
    """The highest ``share`` of smoothed noise."""
    field = rng.normal(size=(rows, columns))
    if grain:
        field = ndimage.gaussian_filter(field, grain, mode="nearest")
    return field > np.quantile(field, 1 - share)


def pattern(rng: np.random.Generator) -> np.ndarray:
    """Blobs, lines, blocks and rings, with and without missing cells."""
    rows, columns = rng.integers(LARGEST // 3, LARGEST, 2)
    kind = rng.integers(0, 5)
    found = blobs(rng, rows, columns, rng.choice([0, 0.7, 1.2, 2.5]), rng.uniform(0.25, 0.85))
    if kind == 1:
        for _ in range(8):
            row, column, length, width = (rng.integers(0, n) for n in (rows, columns, 25, 3))
            if rng.random() < 0.5:
                found[row : row + length, column : column + width + 1] = True
            else:
                found[row : row + width + 1, column : column + length] = True
    if kind == 2:
        side = rng.integers(2, 7)
        blocks = rng.random((rows // side + 1, columns // side + 1)) < 0.6
        found = np.kron(blocks, np.ones((side, side), bool))[:rows, :columns] ^ (
            rng.random((rows, columns)) < 0.01
        )
    if kind == 3:  # openings that hold patches with openings
        down, right = np.mgrid[0:rows, 0:columns]
        away = np.hypot(down - rows / 2, right - columns / 2) + rng.normal(0, 0.4, (rows, columns))
        found = np.cos(away / rng.uniform(0.9, 1.8)) > -0.5
        found[rows // 2 : rows // 2 + 2, columns // 2 :] |= rng.random() < 0.5
    result = np.where(found, 2, 1).astype(np.uint8)
    gaps = rng.integers(0, 3)
    if gaps == 1:
        result[rng.random(result.shape) < 0.03] = 0
    if gaps == 2:
        result[blobs(rng, rows, columns, 2, 0.12)] = 0
    return result


def main() -> None:
    from pyguidos._mspa import _mspa

    patterns, codes, shapes, settings = [], [], [], []
    for number in range(CASES):
        rng = np.random.default_rng([2, number])
        made = pattern(rng)
        setting = int(rng.choice([4, 8])), 1 + number // 2 % 6, int(rng.integers(0, 2))
        connectivity, edge_width, intext = setting
        patterns.append(made.ravel())
        codes.append(_mspa.mspa(made, float(edge_width), connectivity, 1, intext)[0].ravel())
        shapes.append(made.shape)
        settings.append(setting)
    np.savez_compressed(
        FILE,
        patterns=np.concatenate(patterns),
        codes=np.concatenate(codes),
        shapes=np.array(shapes, np.int16),
        settings=np.array(settings, np.int8),
    )


if __name__ == "__main__":
    main()
