"""Soil, vegetation cover and rainfall over Beijing from ../shared/data/beijing, as inputs of the RUSLE tools.

Real: HWSD mapping units and what is known of their topsoil. The raster holds MU_GLOBAL, but the table lists only
the first part of the Chinese units (MU_GLOBAL 11000 to 11119), so that half of the cells have no row of their own:
they take the soil of the nearest cell that has one, and the script says how many. (Column ID of the table is the
number of a row, not of a unit: joining by it puts soils of other continents into Beijing.)
Derived: cover.tif, the maximum fAPAR (MODIS, 5 km) stretched between its 5 and 95 % quantile, as NDVI is for the
vegetation cover. Taken unstretched as cover it makes the eroding area of the RUSLE two to three times as large.
Illustrative: twelve rasters of rainfall, everywhere the means of the station Beijing 1971-2000 (China Meteorological
Administration, 571.8 mm a year).

    python scripts/beijing_soil.py ../shared/data/beijing FOLDER
"""

import csv
import sys
from pathlib import Path

import numpy as np
from beijing_rasters import aligned, write
from osgeo import gdal
from scipy.ndimage import distance_transform_edt

gdal.UseExceptions()
PROPERTIES = {
    "sand": "T_SAND",
    "silt": "T_SILT",
    "clay": "T_CLAY",
    "organic_carbon": "T_OC",
    "texture": "T_USDA_TEX_CLASS",
}
RAINFALL = (2.7, 4.9, 8.3, 21.2, 34.2, 78.1, 185.2, 159.7, 45.5, 21.8, 7.4, 2.8)


def units(source: Path) -> dict:
    """Mapping unit to the row of its most common soil; units without soil (rock, water) left out."""
    found = {}
    with open(source / "hwsd_properties.csv", encoding="utf-8", newline="") as file:
        for row in sorted(csv.DictReader(file), key=lambda row: float(row["SHARE"])):
            if row["T_SAND"] and float(row["T_SAND"]) + float(row["T_CLAY"]) > 0:
                found[int(row["MU_GLOBAL"])] = row
    return found


def nearest_known(codes: np.ndarray, known: np.ndarray) -> np.ndarray:
    """Codes in which every cell of an unknown unit has the code of the nearest known one; 0 stays."""
    places = distance_transform_edt(~known, return_distances=False, return_indices=True)
    return np.where(codes > 0, codes[tuple(places)], 0)


def main(source: Path, target: Path) -> None:
    """Write the rasters."""
    target.mkdir(parents=True, exist_ok=True)
    like, rows = gdal.Open(str(source / "soil_hwsd_code_200m.tif")), units(source)
    codes = like.ReadAsArray()
    known = np.isin(codes, list(rows))
    print(f"{100 * known.sum() / (codes > 0).sum():.0f} % of the cells have a soil of their own unit.")
    codes = nearest_known(codes, known)
    for name, column in PROPERTIES.items():
        values = np.full(codes.shape, np.nan, np.float32)
        for code in np.unique(codes[codes > 0]):
            values[codes == code] = float(rows[int(code)][column])
        write(target / f"{name}.tif", values, like)
    greenness = np.where(codes > 0, aligned(source / "faparmax_x10000_5km.tif", like, "bilinear"), np.nan)
    low, high = np.nanquantile(greenness, (0.05, 0.95))
    write(target / "cover.tif", np.clip((greenness - low) / (high - low), 0, 1), like)
    for month, rain in enumerate(RAINFALL, 1):
        write(target / f"rain_{month:02d}.tif", np.where(codes > 0, rain, np.nan), like)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
