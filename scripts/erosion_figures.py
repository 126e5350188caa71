"""Soil loss of a demo run by grade and by elevation, as Markdown: the figures of docs/guide/evaluation.

python scripts/erosion_figures.py out
"""

import sys
from pathlib import Path

import numpy as np
from osgeo import gdal

gdal.UseExceptions()
GRADES = ("below T", "slight", "moderate", "intensive", "very intensive", "severe")
BELTS = (
    ("plain, below 100 m", -100, 100),
    ("foothills, 100–300 m", 100, 300),
    ("mountains, above 300 m", 300, 9000),
)


def read(path: Path) -> np.ndarray:
    """The cells of a raster as float, NaN for nodata."""
    data = gdal.Open(str(path))  # a band must not outlive its dataset
    band = data.GetRasterBand(1)
    values = band.ReadAsArray().astype(float)
    values[values == band.GetNoDataValue()] = np.nan
    return values


def main(out: Path) -> None:
    """Print both tables."""
    loss, grade, dem = (read(out / f"{name}.tif") for name in ("soilloss", "erosion_grade", "input_dem"))
    transform = gdal.Open(str(out / "soilloss.tif")).GetGeoTransform()
    cell = abs(transform[1] * transform[5]) / 1e6
    known = ~np.isnan(loss)
    eroding = known & (grade >= 2)
    print("| grade | km² | % |\n|---|--:|--:|")
    for code, name in enumerate(GRADES, 1):
        count = int((known & (grade == code)).sum())
        print(f"| {name} | {count * cell:,.0f} | {100 * count / known.sum():.2f} |")
    print(
        f"\nEroding {eroding.sum() * cell:,.0f} km², conservation rate {100 - 100 * eroding.sum() / known.sum():.2f} %\n"
    )
    print("| belt | km² | eroding km² | eroding % | mean t/(km²·a) |\n|---|--:|--:|--:|--:|")
    for name, low, high in BELTS:
        here = known & (dem >= low) & (dem < high)
        share = 100 * (here & eroding).sum() / here.sum()
        print(
            f"| {name} | {here.sum() * cell:,.0f} | {(here & eroding).sum() * cell:,.0f} | {share:.1f} | {loss[here].mean():.0f} |"
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
