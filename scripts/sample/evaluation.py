"""The layers for evaluation and diagnosis: what they are, how they are stored, and making them all."""

from pathlib import Path
from typing import Dict, NamedTuple

import numpy as np
from osgeo import gdal

from . import access, climate, shipped, soil, surface, vegetation
from .grid import CELL

SOURCE = "由 scripts/build_sample.py 自本文件夹的数据推导，示意"
CODES, SCALED = gdal.GDT_Byte, gdal.GDT_Int16
#: QGIS and GDAL compare scaled values with the stored nodata value: -32768 is none that occurs.
MISSING = {CODES: 255, SCALED: -32768}
STORED_AS = {CODES: np.uint8, SCALED: np.int16}
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


class Item(NamedTuple):
    """A raster of the folder.

    Attributes:
        group: under which it stands in the project.
        kind: one of resources/tables/kinds.csv.
        factor: planning cells along the side of the blocks whose values differ.
        dtype: GDAL type; value = stored number × ``scale``. Measured values have a scale other than 1, so that no
            program takes them for class codes.
    """

    group: str
    kind: str
    zh: str
    en: str
    unit: str
    factor: int
    dtype: int
    scale: float


def _months() -> Dict[str, Item]:
    return {
        f"rain_{month:02d}": Item(
            "climate", "rain_month", f"{month}月降水量", f"Rain in {name}", "mm", 4, SCALED, 0.1
        )
        for month, name in enumerate(MONTHS, start=1)
    }


def _years() -> Dict[str, Item]:
    return {
        f"ndvi_{year}": Item(
            "history", "ndvi_year", f"{year}年夏季NDVI", f"Summer NDVI {year}", "", 4, SCALED, 0.002
        )
        for year in vegetation.YEARS
    }


ITEMS: Dict[str, Item] = {
    "precipitation": Item("climate", "precipitation", "年降水量", "Annual precipitation", "mm/a", 4, SCALED, 0.1),
    **_months(),
    "evapotranspiration": Item(
        "climate", "evapotranspiration", "实际蒸散量", "Evapotranspiration", "mm/a", 4, SCALED, 2.0
    ),
    "potential_evapotranspiration": Item(
        "climate", "potential_evapotranspiration", "潜在蒸散量", "Potential evapotranspiration", "mm/a", 4, SCALED, 2.0
    ),
    "aridity": Item(
        "climate", "aridity", "干燥度", "Aridity index", "", 4, SCALED, 0.02
    ),
    "temperature": Item("climate", "temperature", "年平均气温", "Mean annual temperature", "°C", 4, SCALED, 0.1),
    "temperature_sum": Item(
        "climate", "temperature_sum", "≥0 ℃积温", "Accumulated temperature above 0 °C", "°C·d", 4, SCALED, 5.0
    ),
    "wind_days": Item(
        "climate", "windy_days", "起沙风天数（＞6 m/s）", "Days of sand-moving wind (above 6 m/s)", "d/a", 4, SCALED, 0.5
    ),
    "sand": Item("soil", "sand", "砂粒含量", "Sand content", "%", 4, SCALED, 0.5),
    "silt": Item("soil", "silt", "粉粒含量", "Silt content", "%", 4, SCALED, 0.5),
    "clay": Item("soil", "clay", "黏粒含量", "Clay content", "%", 4, SCALED, 0.5),
    "organic_carbon": Item("soil", "organic_carbon", "土壤有机碳含量", "Soil organic carbon", "%", 4, SCALED, 0.02),
    "soil_texture": Item("soil", "soil_texture", "土壤质地", "Soil texture", "1-13", 4, CODES, 1),
    "soil_group": Item("soil", "soil_group", "水文土壤组", "Hydrologic soil group", "1-4", 4, CODES, 1),
    "available_water": Item("soil", "available_water", "土壤有效含水量", "Plant available water", "mm", 4, SCALED, 2.0),
    "ndvi": Item("vegetation", "ndvi", "NDVI（2023年夏季）", "NDVI (summer 2023)", "", 2, SCALED, 0.01),
    "lai": Item("vegetation", "lai", "叶面积指数LAI", "Leaf area index", "m²/m²", 2, SCALED, 0.1),
    "gpp": Item(
        "vegetation", "gpp", "总初级生产力GPP", "Gross primary production", "gC/(m²·a)", 2, SCALED, 10.0
    ),
    "npp": Item(
        "vegetation", "npp", "净初级生产力NPP", "Net primary production", "gC/(m²·a)", 2, SCALED, 5.0
    ),
    **_years(),
    "lst": Item("surface", "lst", "夏季日间地表温度", "Land surface temperature, summer day", "°C", 2, SCALED, 0.2),
    "wet": Item("surface", "wetness", "湿度指标WET（缨帽变换）", "Wetness (tasseled cap)", "", 2, SCALED, 0.005),
    "dryness": Item("surface", "dryness", "干度指标NDBSI", "Dryness (NDBSI)", "", 2, SCALED, 0.01),
    "nightlight": Item("surface", "nightlight", "夜间灯光", "Night light", "nW/(cm²·sr)", 4, SCALED, 0.5),
    "accessibility": Item(
        "surface", "accessibility", "到市中心的时间", "Travel time to the city centre", "min", 2, SCALED, 0.5
    ),
}  # fmt: skip


def arrays(folder: Path) -> Dict[str, np.ndarray]:
    """The numbers to be stored, by name, derived from the rasters and roads of ``folder``."""
    given = shipped.read(folder)
    values: Dict[str, np.ndarray] = {}
    for part in (climate.climate, soil.soil, vegetation.vegetation, surface.surface, access.access):
        values.update(part(given))
    return {
        name: shipped.Blocks(given.grid, item.factor).on_grid(stored(values[name], item))
        for name, item in ITEMS.items()
    }


def stored(values: np.ndarray, item: Item) -> np.ndarray:
    """Values as whole numbers of the item's type; NaN as its nodata."""
    numbers = np.round(np.where(np.isnan(values), 0, values) / item.scale)
    return np.where(np.isnan(values), MISSING[item.dtype], numbers).astype(STORED_AS[item.dtype])


def rasters(folder: Path) -> None:
    """One GeoTIFF per item, beside the data it is derived from."""
    grid = shipped.read(folder).grid
    for name, array in arrays(folder).items():
        item = ITEMS[name]
        path = folder / f"{name}.tif"
        shipped.write(grid, array, item.dtype, item.scale, MISSING[item.dtype], path)


def description() -> Dict[str, dict]:
    """The part ``evaluation`` of dataset.json."""
    found = {}
    for name, item in ITEMS.items():
        entry = {
            "file": f"{name}.tif",
            "kind": item.kind,
            "group": item.group,
            "title_zh": _marked(item.zh, "（", "）", "示意", "，"),
            "title_en": _marked(item.en, " (", ")", "illustrative", ", "),
            "unit": item.unit,
            "cell_size": int(CELL),
            "detail": int(CELL * item.factor),
            "illustrative": True,
            "source": SOURCE,
        }
        year = name.rpartition("_")[2]
        if item.group == "history" and int(year) in vegetation.GAPS:
            entry["gaps"] = vegetation.GAPS[int(year)]
        found[name] = entry
    return found


def _marked(title: str, left: str, right: str, word: str, comma: str) -> str:
    """The title with ``word`` in brackets at its end, within those it may have already."""
    return (
        f"{title[: -len(right)]}{comma}{word}{right}"
        if title.endswith(right)
        else f"{title}{left}{word}{right}"
    )
