"""A small landscape with every layer that any tool takes, in plausible ranges and with holes; always the same.

36 × 36 cells of 500 m. Values are made so that checks of range, unit and class let them pass.
"""

from pathlib import Path
from typing import Dict

import numpy as np
from osgeo import gdal, osr

gdal.UseExceptions()
CELL, SIDE, LEFT, TOP, CRS, NODATA = 500.0, 36, 39400000.0, 4400000.0, "EPSG:4527", -9999
DOWN, RIGHT = np.mgrid[0:SIDE, 0:SIDE].astype(np.float64)
#: Codes of the land-use products.
RAW = {
    "clcd": (1, 2, 3, 4, 5, 6, 7, 8, 9), "globeland30": (10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 255),
    "worldcover": (10, 20, 30, 40, 50, 60, 70, 80, 90, 95, 100), "esri": (1, 2, 4, 5, 7, 8, 9, 10, 11),
    "cnlucc": (11, 12, 21, 22, 23, 24, 31, 32, 33, 41, 42, 43, 44, 45, 46, 51, 52, 53, 61, 62, 63, 64, 65, 66, 67, 99),
    "dynamicworld": (0, 1, 2, 3, 4, 5, 6, 7, 8),
}  # fmt: skip
#: Rasters that must cover what the others cover.
_WHOLE = ("region",)
MONTHS = (3, 5, 9, 22, 35, 80, 180, 160, 50, 22, 8, 3)


def write_raster(path: Path, values: np.ndarray) -> str:
    """A GeoTIFF of the landscape's grid, nodata where ``values`` is NaN; Float32, or Int32 for whole numbers."""
    kind = gdal.GDT_Float32 if values.dtype.kind == "f" else gdal.GDT_Int32
    data = gdal.GetDriverByName("GTiff").Create(str(path), SIDE, SIDE, 1, kind)
    reference = osr.SpatialReference()
    reference.SetFromUserInput(CRS)
    data.SetProjection(reference.ExportToWkt())
    data.SetGeoTransform((LEFT, CELL, 0, TOP, 0, -CELL))
    band = data.GetRasterBand(1)
    band.SetNoDataValue(NODATA)
    band.WriteArray(np.where(np.isnan(values), NODATA, values) if values.dtype.kind == "f" else values)
    data.FlushCache()
    return str(path)


def noise(seed: int) -> np.ndarray:
    """Smooth noise from 0 to 1, without ties."""
    field = np.random.RandomState(seed).random_sample((SIDE + 4, SIDE + 4))
    smooth = sum(field[i : i + SIDE, j : j + SIDE] for i in range(5) for j in range(5))
    smooth = smooth + 2.0 * np.random.RandomState(seed + 1).random_sample((SIDE, SIDE))
    return (smooth - smooth.min()) / (smooth.max() - smooth.min())


def hill(row: float, column: float, width: float) -> np.ndarray:
    """A bell from 0 to 1."""
    return np.exp(-((DOWN - row) ** 2 + (RIGHT - column) ** 2) / (2 * width**2))


def land_use() -> np.ndarray:
    """Common classes 1 to 15, in patches."""
    codes = np.full((SIDE, SIDE), 1)
    codes[:, :11], codes[:, 25:], codes[26:, :] = 3, 4, 1
    codes[noise(3) > 0.72] = 6
    for code, rows, columns in (
        (2, (20, 24), (14, 18)), (5, (2, 6), (20, 25)), (7, (12, 16), (27, 31)), (14, (0, 3), (30, 34)),
        (3, (27, 32), (27, 33)), (3, (6, 9), (14, 17)), (4, (28, 31), (2, 6)), (8, (16, 18), (0, 36)), (9, (24, 31), (10, 19)),
        (13, (26, 28), (13, 15)), (10, (10, 12), (18, 20)), (11, (33, 35), (20, 23)), (12, (8, 10), (7, 9)), (15, (0, 1), (0, 2)),
    ):  # fmt: skip
        codes[slice(*rows), slice(*columns)] = code
    return codes


def picked(codes: list, seed: int) -> np.ndarray:
    """Every one of ``codes`` in patches."""
    return np.array(codes)[np.minimum((noise(seed) * len(codes)).astype(int), len(codes) - 1)]


def _classes(landuse: np.ndarray) -> Dict[str, np.ndarray]:
    right = RIGHT.astype(int)
    hj1172 = {
        1: 51,
        2: 52,
        3: 11,
        4: 21,
        5: 14,
        6: 33,
        7: 41,
        8: 42,
        9: 61,
        10: 61,
        11: 63,
        12: 63,
        13: 62,
        14: 82,
        15: 81,
    }
    elements = {
        1: 4,
        2: 5,
        3: 3,
        4: 3,
        5: 3,
        6: 7,
        7: 6,
        8: 2,
        9: 8,
        10: 8,
        11: 8,
        12: 8,
        13: 8,
        14: 9,
        15: 9,
    }
    spaces = {code: 2 if code in (1, 2, 10) else 3 if code in (9, 11, 12, 13) else 1 for code in range(1, 16)}
    core = np.isin(landuse, (3, 4, 5, 7))
    made = {
        "landuse": landuse, "hj1172": np.vectorize(hj1172.get)(landuse), "elements": np.vectorize(elements.get)(landuse),
        "spaces": np.vectorize(spaces.get)(landuse), "mspa": np.where(core, np.where(noise(5) > 0.2, 17, 3), 0),
        "functions": np.where(right < 11, 1, np.where(landuse == 9, 5, np.where(DOWN < 16, 3, np.where(right < 25, 4, 2)))),
        "settled": np.where(np.isin(landuse, (9, 11, 13)), 5, NODATA),
        "degree": np.minimum((5 * noise(7)).astype(int), 4), "types": np.minimum(1 + (9 * noise(9)).astype(int), 9),
        "ways": np.minimum(1 + (3 * noise(11)).astype(int), 3), "priority": np.minimum(1 + (3 * noise(13)).astype(int), 3),
        "security": np.minimum((4 * noise(15)).astype(int), 3), "security2": np.minimum((4 * noise(17)).astype(int), 3),
        "erosion_grade": np.minimum(1 + (6 * noise(19)).astype(int), 6), "five": np.minimum(1 + (5 * noise(21)).astype(int), 5),
        "grade5": np.minimum(1 + (5 * noise(23)).astype(int), 5), "soilgroup": np.minimum(1 + (4 * noise(25)).astype(int), 4),
        "texture": np.minimum(1 + (13 * noise(27)).astype(int), 13), "three": np.minimum(1 + (3 * noise(29)).astype(int), 3),
        "region": 1 + (right // 18), "water": (landuse == 8).astype(int), "ids": np.full((SIDE, SIDE), NODATA),
        "currents": np.full((SIDE, SIDE), NODATA), "grounds": np.full((SIDE, SIDE), NODATA),
    }  # fmt: skip
    for number, (row, column) in enumerate(((3, 3), (4, 31), (30, 5), (29, 30), (14, 29)), 1):
        made["ids"][row : row + 2, column : column + 2] = number
    made["currents"][4, 4], made["currents"][30, 6] = 1, 2
    made["grounds"][4, 32], made["grounds"][30, 31], made["grounds"][30, 6] = 1, 2, 3
    for system, codes in RAW.items():
        made[f"raw_{system}"] = picked(codes, 31)
    return made


def _relief() -> np.ndarray:
    return (
        40
        + 1500 * hill(8, 6, 4.5)
        + 600 * hill(5, 30, 5)
        + 250 * hill(29, 4, 4)
        + 60 * noise(33)
        + 3 * (SIDE - DOWN)
    )


def _measures() -> Dict[str, np.ndarray]:
    dem, green = _relief(), np.clip(0.15 + 0.5 * noise(35) + 0.3 * hill(8, 6, 8), 0, 1)
    slope = np.degrees(np.arctan(np.hypot(*np.gradient(dem, CELL))))
    made = {
        "dem": dem, "slope": slope, "relief": 20 * slope, "cover": green, "greenness": green, "ndvi": 1.1 * green - 0.15,
        "lai": 0.2 + 5.5 * green * noise(37), "gpp": 200 + 1500 * green * noise(39), "npp": 80 + 700 * green * noise(41),
        "quality": 100 * (0.2 + 0.8 * noise(43)) * green, "habitat": noise(45), "score": noise(47), "score2": noise(49),
        "score3": noise(51), "score4": noise(53), "score5": noise(55), "potential": 0.8 * noise(57), "rain": 480 + 260 * noise(59),
        "evapotranspiration": 320 + 240 * noise(61), "pet": 800 + 300 * noise(63), "awc": 60 + 110 * noise(65),
        "aridity": 0.9 + 2.5 * noise(67), "windy": 4 + 30 * noise(69), "temperature": 13 - dem / 170, "heatsum": 4900 - dem,
        "lst": 38 - dem / 200 - 9 * green + 2 * noise(71), "wet": 0.3 * noise(73) - 0.15, "dryness": 0.6 * noise(75) - 0.3,
        "erosivity": 1500 + 2500 * noise(77), "erodibility": 0.01 + 0.04 * noise(79), "ls": 0.1 + 1.2 * slope, "c": 0.4 * (1 - green),
        "p": 0.4 + 0.6 * noise(81), "sand": 20 + 30 * noise(83), "silt": 25 + 15 * noise(85), "carbon": 0.4 + 2.5 * noise(87),
        "soilloss": 60 * slope**1.5 * (1 - green), "nightlight": 60 * hill(27, 14, 5) + noise(89), "access_minutes": 5 + 4 * np.hypot(DOWN - 27, RIGHT - 14),
        "quota": 30 * noise(91), "salinity": 12 * noise(93), "share": noise(95), "share2": noise(97), "share3": noise(99),
        "share4": noise(101), "contiguity": noise(103), "subsidence": 1200 * noise(105) ** 2, "subsiding": 80 * noise(107) ** 2,
        "wind": 0.5 + 4 * noise(109), "calm": 60 * noise(111), "resistance": 1 + 60 * noise(113) ** 2, "swath": 9000 * (1 - hill(10, 17, 9)),
        "current": noise(115) ** 3, "barrier": 40 * noise(117) ** 2, "cost": 300 * np.hypot(DOWN - 5, RIGHT - 5) * (1 + noise(119)),
    }  # fmt: skip
    made["clay"] = 100 - made["sand"] - made["silt"]
    for number, rain in enumerate(MONTHS, 1):
        made[f"rain_{number:02d}"] = rain * (0.7 + 0.6 * noise(121))
    for number in range(8):
        change = 0.012 * number * (noise(123) - 0.55)
        made[f"ndvi_{2014 + number}"] = made["ndvi"] + change + 0.02 * noise(125 + 2 * number)
    return made


def rasters(folder: Path) -> Dict[str, str]:
    """Name to path of every raster, written into ``folder``; a corner and some cells of each hold no data."""
    corner = DOWN + RIGHT > 2 * SIDE - 8
    holes = np.random.RandomState(5).random_sample((SIDE, SIDE))
    made = {}
    for number, (name, values) in enumerate({**_classes(land_use()), **_measures()}.items()):
        empty = corner | ((holes > number / 400) & (holes < number / 400 + (0 if name in _WHOLE else 0.004)))
        if values.dtype.kind == "f":
            values = np.where(empty, np.nan, values).astype(np.float32)
        else:
            values = np.where(empty, NODATA, values).astype(np.int32)
        made[name] = write_raster(folder / f"{name}.tif", values)
    return made
