"""How many cells change sides of a threshold when their values differ in the last digit, with and without rounding.

    python bench/thresholds.py

Takes the sample layers as they are, and again with every cell moved by one step of float32 up or down, as another
version of GDAL or PROJ may leave it; compares both with limits that the tools use. Rounded: value and limit to six
significant digits, the usual way to make such comparisons steady. Prints for each layer the limit, the cells, and how
many change sides plainly and rounded; ties are cells that equal the limit.
"""

import sys
from pathlib import Path

import numpy as np
from osgeo import gdal

SAMPLE = Path(__file__).resolve().parents[1] / "resources" / "sample"
#: Layer and limits: grades of erosion, vegetation cover by NDVI, steps of elevation, quality and precipitation.
LIMITS = {
    "erosion": (200, 2500, 5000),
    "ndvi": (0.2, 0.5, 0.8),
    "dem": (100, 500, 1000),
    "quality": (35, 55, 75),
    "precipitation": (400, 500, 600),
}
_DIGITS = 6


def rounded(values):
    """Values to six significant digits."""
    size = np.floor(np.log10(np.abs(np.where(values == 0, 1, values)))).astype(int)
    scale = 10.0 ** (_DIGITS - 1 - size)
    return np.rint(values * scale) / scale


def read(name):
    """The valid cells of a sample layer as float32."""
    data = gdal.Open(str(SAMPLE / f"{name}.tif"))
    band = data.GetRasterBand(1)
    values = band.ReadAsArray().astype(np.float32).ravel()
    return values[values != band.GetNoDataValue()]


def main():
    rng = np.random.default_rng(1)
    print("layer limit cells ties plain rounded")
    for name, limits in LIMITS.items():
        values = read(name)
        moved = np.nextafter(
            values, np.where(rng.random(values.size) < 0.5, -np.inf, np.inf).astype(np.float32)
        )
        for limit in limits:
            plain = (values >= np.float32(limit)) != (moved >= np.float32(limit))
            near = np.rint(limit) if limit > 1 else limit
            steady = (rounded(values.astype(float)) >= near) != (rounded(moved.astype(float)) >= near)
            ties = np.count_nonzero(values == np.float32(limit))
            print(name, limit, values.size, ties, np.count_nonzero(plain), np.count_nonzero(steady))
    return 0


if __name__ == "__main__":
    sys.exit(main())
