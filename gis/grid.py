"""The planning grid: one CRS in metres, one origin, one cell size."""

import math
from typing import Iterator, NamedTuple

from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle, QgsUnitTypes

from ..core.messages import InputError, marked
from .systems import same_system

_WINDOW_CELLS = 2_000_000
_WINDOW_VALUES = 80_000_000
_BLOCK = 256


class Window(NamedTuple):
    """Full-width rows ``top`` to ``top + rows`` of a grid."""

    top: int
    rows: int
    columns: int


class Grid(NamedTuple):
    """A north-up raster grid; ``x0``, ``y0`` is its upper left corner."""

    crs_wkt: str
    x0: float
    y0: float
    cell_x: float
    cell_y: float
    rows: int
    columns: int

    @property
    def crs(self) -> QgsCoordinateReferenceSystem:
        """The coordinate reference system."""
        return QgsCoordinateReferenceSystem.fromWkt(self.crs_wkt)

    @property
    def shape(self) -> tuple:
        """(rows, columns)."""
        return self.rows, self.columns

    @property
    def cells(self) -> int:
        """How many cells."""
        return self.rows * self.columns

    @property
    def cell_area(self) -> float:
        """Area of one cell in square map units."""
        return self.cell_x * self.cell_y

    @property
    def cell_size(self) -> tuple:
        """(width, height) of a cell as core expects it: (x, y)."""
        return self.cell_x, self.cell_y

    @property
    def geotransform(self) -> tuple:
        """GDAL's six numbers."""
        return self.x0, self.cell_x, 0.0, self.y0, 0.0, -self.cell_y

    @property
    def extent(self) -> QgsRectangle:
        """The rectangle covered."""
        return QgsRectangle(
            self.x0, self.y0 - self.rows * self.cell_y, self.x0 + self.columns * self.cell_x, self.y0
        )

    def windows(self, layers: int = 1) -> Iterator[Window]:
        """Strips of full width that fit the tiles of our GeoTIFFs; flatter ones where many layers are read at once."""
        step = max(_BLOCK, _WINDOW_CELLS // max(self.columns, 1) // _BLOCK * _BLOCK)
        step = min(step, max(4, _WINDOW_VALUES // max(self.columns * layers, 1) // 4 * 4))
        for top in range(0, self.rows, step):
            yield Window(top, min(step, self.rows - top), self.columns)

    def difference(self, other: "Grid") -> str:
        """What differs (cell, crs, origin, size), or an empty text where the grids agree."""
        if not math.isclose(self.cell_x, other.cell_x, rel_tol=1e-6) or not math.isclose(
            self.cell_y, other.cell_y, rel_tol=1e-6
        ):
            return "cell"
        if not same_system(self.crs_wkt, other.crs_wkt):
            return "crs"
        if abs(self.x0 - other.x0) > 0.01 * self.cell_x or abs(self.y0 - other.y0) > 0.01 * self.cell_y:
            return "origin"
        if self.shape != other.shape:
            return "size"
        return ""


def require_same(first: Grid, first_name: str, other: Grid, other_name: str) -> None:
    """Raise InputError unless two layers lie on one planning grid; name both and the remedy."""
    why = first.difference(other)
    if not why:
        return
    sentences = {
        "cell": marked(
            "“{first}” and “{other}” have different cell sizes ({a} and {b}). "
            "Run “Align raster to planning grid” on one of them first."
        ),
        "crs": marked(
            "“{first}” and “{other}” have different coordinate systems. "
            "Run “Align raster to planning grid” on one of them first."
        ),
        "origin": marked(
            "The cells of “{first}” and “{other}” do not line up. "
            "Run “Align raster to planning grid” on one of them first."
        ),
        "size": marked(
            "“{first}” and “{other}” cover different extents. "
            "Run “Align raster to planning grid” on one of them first."
        ),
    }
    raise InputError(
        sentences[why], first=first_name, other=other_name, a=f"{first.cell_x:g}", b=f"{other.cell_x:g}"
    )


def require_metres(crs: QgsCoordinateReferenceSystem, name: str) -> None:
    """Raise InputError unless ``crs`` is projected with metres as its unit."""
    if not crs.isValid():
        raise InputError(marked("“{name}” has no coordinate system. Set the layer's CRS first."), name=name)
    if crs.isGeographic() or crs.mapUnits() != QgsUnitTypes.DistanceUnit.DistanceMeters:
        raise InputError(
            marked(
                "“{name}” is not in metres ({crs}). Reproject it to a projected CRS such as "
                "EPSG:4527 first; for rasters run “Align raster to planning grid”."
            ),
            name=name,
            crs=crs.authid() or crs.description(),
        )
