"""Lay ../shared/data/beijing out like the sample data, so that the demo runs on it.

Real: land cover (CNLUCC 2015), elevation, districts, townships, rivers, OSM railways and built-up land of the
central window. Derived here and said so: greenness = maximum fAPAR (MODIS, 5 km); quality = 100 × greenness
divided by the 90 % quantile of the same land cover (the "gap to reference" of METHODS 2.7), lowered where
land was built up between 1984 and 2013; green = OSM forests and parks from 1 km² on; soil, cover and an
illustrative rainfall as in beijing_soil.py. No roads, reserves, red line, mines or temperature there.
"""

import json
import sys
from pathlib import Path

import beijing_soil
import numpy as np
from beijing_rasters import aligned, write
from osgeo import gdal, ogr

gdal.UseExceptions()
ogr.UseExceptions()
BUILT = ("residential", "commercial", "industrial", "retail", "construction")


def copy_layers(source: Path, target: Path) -> dict:
    """vectors.gpkg with the layer and field names of the sample data."""
    layers = {
        "boundary": ("boundary.gpkg", "beijing", "SELECT geom, '北京市' AS name FROM beijing"),
        "districts": ("boundary.gpkg", "districts", "SELECT geom, district_name AS name FROM districts"),
        "townships": ("boundary.gpkg", "townships", None),
        "rivers": ("hydro.gpkg", "rivers_wdbii", "SELECT geom, level FROM rivers_wdbii"),
        "railways": ("osm_window.gpkg", "railways", "SELECT geom, name, type AS class FROM railways"),
        "built": (
            "osm_window.gpkg",
            "landuse",
            "SELECT geom, name, type AS class FROM landuse WHERE type IN ({})".format(
                ", ".join(f"'{word}'" for word in BUILT)
            ),
        ),
    }
    vectors = target / "vectors.gpkg"
    vectors.unlink(missing_ok=True)
    for name, (file, layer, query) in layers.items():
        gdal.VectorTranslate(
            str(vectors), str(source / file), layerName=name, SQLStatement=query or f"SELECT * FROM {layer}",
            SQLDialect="SQLITE",
            accessMode="update" if vectors.exists() else None, geometryType="PROMOTE_TO_MULTI",
        )  # fmt: skip
    copy_green(source / "osm_window.gpkg", vectors)
    return {
        name: {"file": "vectors.gpkg", "layer": name, "illustrative": False} for name in [*layers, "green"]
    }


def copy_green(source: Path, vectors: Path, gap: float = 30.0, smallest: float = 1e6) -> None:
    """Layer ``green``: OSM forests and parks of the window, those within 60 m as one, from 1 km² on."""
    data = ogr.Open(str(source))
    layer = data.ExecuteSQL("SELECT * FROM natural WHERE type IN ('forest', 'park')")
    whole = ogr.Geometry(ogr.wkbMultiPolygon)
    for feature in layer:
        grown = feature.GetGeometryRef().Buffer(gap)
        for part in grown if grown.GetGeometryName() == "MULTIPOLYGON" else [grown]:
            whole.AddGeometry(part)
    joined = whole.UnionCascaded().Buffer(-gap)
    target = ogr.Open(str(vectors), 1)
    green = target.CreateLayer("green", layer.GetSpatialRef(), ogr.wkbPolygon)
    for part in joined:
        if part.GetArea() >= smallest:
            feature = ogr.Feature(green.GetLayerDefn())
            feature.SetGeometry(part)
            green.CreateFeature(feature)


def quality_of(cover: np.ndarray, greenness: np.ndarray, built_new: np.ndarray) -> np.ndarray:
    """0 to 100: greenness against the 90 % quantile of the same cover; halved on newly built land."""
    quality = np.full(cover.shape, np.nan)
    for code in np.unique(cover[~np.isnan(cover)]):
        own = (cover == code) & ~np.isnan(greenness)
        if own.any():
            quality[own] = 100.0 * np.minimum(greenness[own] / np.quantile(greenness[own], 0.9), 1.0)
    return np.where(built_new, quality / 2.0, quality)


def main(source: Path, target: Path) -> None:
    """Write the folder."""
    target.mkdir(parents=True, exist_ok=True)
    vectors = copy_layers(source, target)
    gdal.Translate(str(target / "landuse.tif"), str(source / "lulc_cnlucc2015_200m.tif"))
    gdal.Translate(str(target / "dem.tif"), str(source / "dem_200m_from1km.tif"))
    like = gdal.Open(str(target / "landuse.tif"))
    cover = like.ReadAsArray().astype(float)
    cover[cover == like.GetRasterBand(1).GetNoDataValue()] = np.nan
    greenness = aligned(source / "faparmax_x10000_5km.tif", like, "bilinear") / 10000.0
    old, new = (aligned(source / f"urban_{year}_100m.tif", like, "max") for year in (1984, 2013))
    write(target / "greenness.tif", greenness, like)
    write(target / "quality.tif", quality_of(cover, greenness, (new > 0) & ~(old > 0)), like)
    rasters = {
        name: {"file": f"{name}.tif", "illustrative": False}
        for name in ("landuse", "dem", "greenness", "quality")
    }
    description = {
        "title_zh": "北京市（CNLUCC 2015 等公开数据）",
        "title_en": "Beijing (CNLUCC 2015 and other public data)",
        "region_zh": "北京市",
        "region_en": "Beijing",
        "illustrative": False,
        "landuse_system": "cnlucc",
        "crs": "EPSG:4527",
        "cell_size": 200,
        "source_km2": 5,
        "rasters": rasters,
        "vectors": vectors,
    }
    beijing_soil.main(source, target)
    names = [*beijing_soil.PROPERTIES, "cover", *(f"rain_{month:02d}" for month in range(1, 13))]
    description["evaluation"] = {
        name: {"file": f"{name}.tif", "illustrative": name.startswith("rain")} for name in names
    }
    (target / "dataset.json").write_text(
        json.dumps(description, ensure_ascii=False, indent=2), encoding="utf-8"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
