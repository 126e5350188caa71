"""What the checks share: the planning grid, all layers' facts, and small words for amounts."""

import re
from dataclasses import dataclass, field
from typing import Callable, Optional

from qgis.core import QgsCoordinateTransform, QgsCsException, QgsRectangle, QgsUnitTypes

from ....core.preparation.coordinates import Kind, kind_of_crs
from ....core.progress import silent
from ....gis.grid import Grid
from ....translation import language

_FALSE_EASTING = re.compile(r"\+x_0=(-?[\d.]+)")


@dataclass
class Setting:
    """The planning grid where one was given, and the facts of every layer."""

    context: object
    grid: Optional[Grid] = None
    grid_name: str = ""
    grid_source: object = None
    step: Callable = silent
    facts: list = field(default_factory=list)

    def moved(self, rectangle: QgsRectangle, source, target) -> Optional[QgsRectangle]:
        """A rectangle in another CRS; None where that leads nowhere."""
        if not (source.isValid() and target.isValid()) or rectangle.isNull() or not rectangle.isFinite():
            return None
        if source == target:
            return QgsRectangle(rectangle)
        transform = QgsCoordinateTransform(source, target, self.context)
        try:
            found = transform.transformBoundingBox(rectangle)
        except QgsCsException:
            return None
        return found if found.isFinite() and not found.isNull() else None


def spatial(facts) -> bool:
    """Whether a layer has a place on earth: a raster, or a vector layer with geometries."""
    return facts.kind == "raster" or facts.spatial


def placed(facts) -> bool:
    """Whether a layer has a CRS and an extent."""
    return spatial(facts) and facts.crs.isValid() and not facts.extent.isNull() and facts.extent.isFinite()


def in_metres(crs) -> bool:
    """Whether a CRS is projected with metres as its unit."""
    return not crs.isGeographic() and crs.mapUnits() == QgsUnitTypes.DistanceUnit.DistanceMeters


def crs_kind(crs) -> Kind:
    """What coordinates a CRS asks for."""
    found = _FALSE_EASTING.search(crs.toProj())
    return kind_of_crs(crs.isGeographic(), float(found.group(1)) if found else None)


def crs_code(crs) -> str:
    """Code of a CRS, its name where it has none."""
    known = crs.isValid() and crs.authid() and not crs.authid().startswith("USER")
    return crs.authid() if known else crs_name(crs)


def crs_name(crs) -> str:
    """Code and name of a CRS."""
    if not crs.isValid():
        return "—"
    code, words = crs.authid(), crs.description()
    return f"{code} {words}".strip() if code and not code.startswith("USER") else words or code


def percent(share: float) -> str:
    """A share as percent, without losing small ones."""
    if 0 < share < 0.0001:
        return "< 0.01%"
    return f"{100 * share:.2f}%" if share < 0.1 or 0.9 < share < 1 else f"{100 * share:.0f}%"


def area(square_metres: float) -> str:
    """An area in km² from one on, in ha from one on, else in m²."""
    for size, unit in ((1e6, "km²"), (1e4, "ha")):
        if square_metres >= size:
            return f"{square_metres / size:,.2f} {unit}"
    return f"{square_metres:,.0f} m²"


def value(number: float) -> str:
    """A number, short."""
    return f"{number:,.0f}" if float(number).is_integer() and abs(number) < 1e9 else f"{number:.6g}"


def listed(words) -> str:
    """Words one after another, as the language of QGIS does it."""
    return ("、" if language() == "zh" else ", ").join(map(str, words))
