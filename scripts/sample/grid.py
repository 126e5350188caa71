"""The sample's raster grid and the few raster and geometry operations that the other parts share."""

from pathlib import Path
from typing import Iterable, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np
from osgeo import gdal, ogr, osr
from scipy import ndimage

gdal.UseExceptions()
ogr.UseExceptions()
CELL = 250.0
MARGIN = 5000.0
EPSG = 4527


def crs(code: int = EPSG) -> osr.SpatialReference:
    """Coordinate reference system with x (east) before y (north)."""
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(code)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


def project(lonlat: np.ndarray) -> np.ndarray:
    """Geographic degrees (n, 2) to EPSG:4527 metres; WGS 84 and CGCS2000 count as one datum here."""
    transform = osr.CoordinateTransformation(crs(4490), crs())
    return np.asarray(transform.TransformPoints(np.asarray(lonlat, float).tolist()))[:, :2]


class Grid(NamedTuple):
    """A north-up grid: west and north edge in metres, rows and columns of 250 m."""

    west: float
    north: float
    rows: int
    columns: int

    @classmethod
    def around(cls, extent: Sequence[float]) -> "Grid":
        """The grid that covers (xmin, xmax, ymin, ymax) plus the margin, its edges on multiples of 250 m."""
        west = np.floor((extent[0] - MARGIN) / CELL) * CELL
        north = np.ceil((extent[3] + MARGIN) / CELL) * CELL
        columns = int(np.ceil((extent[1] + MARGIN - west) / CELL))
        rows = int(np.ceil((north - extent[2] + MARGIN) / CELL))
        return cls(float(west), float(north), rows, columns)

    @property
    def shape(self) -> Tuple[int, int]:
        """Rows and columns."""
        return self.rows, self.columns

    @property
    def transform(self) -> Tuple[float, ...]:
        """GDAL geotransform."""
        return self.west, CELL, 0.0, self.north, 0.0, -CELL

    @property
    def bounds(self) -> Tuple[float, float, float, float]:
        """West, south, east, north edge."""
        return (self.west, self.north - self.rows * CELL, self.west + self.columns * CELL, self.north)

    def centres(self) -> Tuple[np.ndarray, np.ndarray]:
        """X and y of the cell centres as two (rows, columns) arrays."""
        x = self.west + (np.arange(self.columns) + 0.5) * CELL
        y = self.north - (np.arange(self.rows) + 0.5) * CELL
        return np.meshgrid(x, y)

    def cell(self, xy: Sequence[float]) -> Tuple[int, int]:
        """Row and column of the cell that holds a point."""
        return int((self.north - xy[1]) // CELL), int((xy[0] - self.west) // CELL)

    def inside(self, xy: Sequence[float]) -> bool:
        """Whether the point lies on the grid."""
        west, south, east, north = self.bounds
        return west < xy[0] < east and south < xy[1] < north

    def dataset(self, array: np.ndarray, kind: int) -> gdal.Dataset:
        """The array as a one-band raster in memory."""
        raster = gdal.GetDriverByName("MEM").Create("", self.columns, self.rows, 1, kind)
        raster.SetGeoTransform(self.transform)
        raster.SetProjection(crs().ExportToWkt())
        raster.GetRasterBand(1).WriteArray(array)
        return raster

    def burn(self, shapes: Iterable[ogr.Geometry], touched: bool = False) -> np.ndarray:
        """Cells covered by the geometries, as a boolean array."""
        return self.burn_values([(shape, 1) for shape in shapes], touched) > 0

    def burn_values(self, shapes: Iterable[Tuple[ogr.Geometry, int]], touched: bool = False) -> np.ndarray:
        """Cells covered by each geometry get its whole number, others 0."""
        raster = self.dataset(np.zeros(self.shape, np.int16), gdal.GDT_Int16)
        source = ogr.GetDriverByName("Memory").CreateDataSource("")
        layer = source.CreateLayer("shapes", crs())
        layer.CreateField(ogr.FieldDefn("value", ogr.OFTInteger))
        for shape, value in shapes:
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetGeometry(shape)
            feature.SetField("value", int(value))
            layer.CreateFeature(feature)
        options = ["ATTRIBUTE=value"] + (["ALL_TOUCHED=TRUE"] if touched else [])
        gdal.RasterizeLayer(raster, [1], layer, options=options)
        return raster.ReadAsArray()

    def warp(self, source: gdal.Dataset, method: str) -> np.ndarray:
        """A geographic raster resampled to this grid."""
        options = gdal.WarpOptions(
            format="MEM",
            srcSRS="EPSG:4326",
            dstSRS=f"EPSG:{EPSG}",
            outputBounds=self.bounds,
            xRes=CELL,
            yRes=CELL,
            resampleAlg=method,
            outputType=gdal.GDT_Float32,
        )
        return gdal.Warp("", source, options=options).ReadAsArray()

    def outline(
        self,
        mask: np.ndarray,
        smooth: float = 1.0,
        tolerance: float = 60.0,
        least: float = 0.0,
        clip: Optional[ogr.Geometry] = None,
    ) -> List[ogr.Geometry]:
        """Smoothed polygons around the true cells, largest first, those below ``least`` m² left out."""
        density = ndimage.gaussian_filter(mask.astype(np.float32), smooth)
        raster = self.dataset(np.pad(density[1:-1, 1:-1], 1), gdal.GDT_Float32)
        source = ogr.GetDriverByName("Memory").CreateDataSource("")
        layer = source.CreateLayer("outline", crs(), ogr.wkbMultiPolygon)
        layer.CreateField(ogr.FieldDefn("low", ogr.OFTReal))
        gdal.ContourGenerateEx(
            raster.GetRasterBand(1),
            layer,
            options=["FIXED_LEVELS=0.5", "POLYGONIZE=YES", "ELEV_FIELD_MIN=low"],
        )
        parts: List[ogr.Geometry] = []
        for feature in layer:
            if feature.GetField("low") >= 0.5:
                shape = feature.GetGeometryRef().SimplifyPreserveTopology(tolerance).MakeValid()
                parts += polygons(shape if clip is None else shape.Intersection(clip))
        parts = [without_small_holes(part, least) for part in parts if part.GetArea() >= max(least, 1.0)]
        return sorted(parts, key=lambda part: -part.GetArea())


def polygons(shape: ogr.Geometry) -> List[ogr.Geometry]:
    """The single polygons of any geometry."""
    if ogr.GT_Flatten(shape.GetGeometryType()) == ogr.wkbPolygon:
        return [shape.Clone()]
    inner = (shape.GetGeometryRef(index) for index in range(shape.GetGeometryCount()))
    return [part for geometry in inner for part in polygons(geometry)]


def without_small_holes(shape: ogr.Geometry, least: float) -> ogr.Geometry:
    """The polygon with holes below ``least`` m² filled and coordinates rounded to 0.1 m."""
    result = ogr.Geometry(ogr.wkbPolygon)
    for index in range(shape.GetGeometryCount()):
        ring = shape.GetGeometryRef(index)
        if index == 0 or ring.GetArea() >= least:
            result.AddGeometry(ring_of(np.round(np.asarray(ring.GetPoints())[:, :2], 1)))
    return result if result.IsValid() else max(polygons(result.MakeValid()), key=lambda part: part.GetArea())


def ring_of(points: np.ndarray) -> ogr.Geometry:
    """A closed linear ring from points (n, 2)."""
    ring = ogr.Geometry(ogr.wkbLinearRing)
    for x, y in points:
        ring.AddPoint_2D(float(x), float(y))
    ring.CloseRings()
    return ring


def polygon_of(points: np.ndarray) -> ogr.Geometry:
    """A polygon from its outer points (n, 2)."""
    shape = ogr.Geometry(ogr.wkbPolygon)
    shape.AddGeometry(ring_of(points))
    return shape


def line_of(points: np.ndarray) -> ogr.Geometry:
    """A line string from points (n, 2), rounded to 0.1 m."""
    line = ogr.Geometry(ogr.wkbLineString)
    for x, y in np.round(points, 1):
        line.AddPoint_2D(float(x), float(y))
    return line


def noise(shape: Tuple[int, int], seed: int, scales: Sequence[float], weights: Sequence[float]) -> np.ndarray:
    """Fractal noise of mean 0 and standard deviation 1: smoothed white noise at several scales in cells."""
    random = np.random.RandomState(seed)
    total = np.zeros(shape)
    for scale, weight in zip(scales, weights):
        field = ndimage.gaussian_filter(random.standard_normal(shape), scale)
        total += weight * field / field.std()
    return (total - total.mean()) / total.std()


def distance(mask: np.ndarray) -> np.ndarray:
    """Distance in metres from each cell to the nearest true cell."""
    return ndimage.distance_transform_edt(~mask) * CELL


def top_share(score: np.ndarray, within: np.ndarray, share: float) -> np.ndarray:
    """The cells of ``within`` whose score is in its highest ``share`` (0-1)."""
    return within & (score >= np.quantile(score[within], 1.0 - share))


def write(raster: gdal.Dataset, nodata: float, path: Path, options: Sequence[str]) -> None:
    """Write a raster in memory as a compressed, tiled GeoTIFF."""
    fixed = ["COMPRESS=DEFLATE", "ZLEVEL=9", "TILED=YES"]
    raster.GetRasterBand(1).SetNoDataValue(nodata)
    gdal.GetDriverByName("GTiff").CreateCopy(str(path), raster, options=fixed + list(options))
