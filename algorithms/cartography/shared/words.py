"""The words on a map sheet: as the user gave them, else made of the table of maps."""

import re
from datetime import date
from typing import NamedTuple, Optional, Sequence

from qgis.core import QgsCoordinateReferenceSystem, QgsVectorLayer

from ....gis.sheet.subject import Texts
from ....gis.vectors import Item
from ....translation import language, tr

_SLOT = "_" * 16
_ZONE = re.compile(r"CGCS2000 / ([36])-degree Gauss-Kruger zone (\d+)")
_MERIDIAN = re.compile(r"CGCS2000 / ([36])-degree Gauss-Kruger CM (\d+)E")


class Words(NamedTuple):
    """The words a user gave for a sheet, empty where they are to be made."""

    region: str
    plan: str
    number: str
    title: str
    organisation: str
    date: str
    approval: str
    note: str
    illustrative: bool


def map_texts(words: Words, row: dict, boundary: Sequence[Item], crs: QgsCoordinateReferenceSystem) -> Texts:
    """Title, notes and the three texts at the foot of a sheet.

    Args:
        row: row of the table maps.
        boundary: items of the planning boundary.
    """
    region = words.region or _name_of(boundary)
    title = words.title or titled(row[f"title_{language()}"], region)
    number = words.number or row["number"]
    if number.isdigit():
        number = tr("Map {number}").format(number=number)
    plan = words.plan or titled(tr("Territorial ecological restoration plan (2021–2035)"), region)
    left = [tr("Date: {date}").format(date=words.date or _this_month())]
    if words.organisation:
        left.insert(0, tr("Prepared by: {organisation}").format(organisation=words.organisation))
    centre = [tr("Boundaries on this map are no basis for claims of ownership."), words.note]
    right = [
        tr("Map approval number: {number}").format(number=words.approval or _SLOT),
        tr("Coordinate system: {crs}").format(crs=_crs_name(crs)),
    ]
    stamp = tr("Illustrative data, not a basis for planning") if words.illustrative else ""
    space = "\u3000" if language() == "zh" else "\u2002"
    return Texts(plan, f"{number}{space}{title}", stamp, "\n".join(left), "\n".join(centre), "\n".join(right))


def titled(title: str, region: str) -> str:
    """A title with the name of the planning area, where there is one."""
    return tr("{title}, {region}").format(title=title, region=region) if region else title


def _name_of(boundary: Sequence[Item]) -> str:
    """The boundary's field “name”, where it has one feature."""
    name = boundary[0].attributes.get("name") if len(boundary) == 1 else None
    return name if isinstance(name, str) else ""


def region_of(boundary: Optional[QgsVectorLayer]) -> str:
    """The name of the planning area: the field “name” of a boundary of one feature; empty for any other."""
    if boundary is None or boundary.featureCount() != 1 or boundary.fields().lookupField("name") < 0:
        return ""
    value = next(boundary.getFeatures())["name"]
    return value if isinstance(value, str) else ""


def _this_month() -> str:
    """Year and month of today."""
    today = date.today()
    return tr("{year}-{month}").format(year=today.year, month=f"{today.month:02d}")


def _crs_name(crs: QgsCoordinateReferenceSystem) -> str:
    """The name of a coordinate system; the Chinese one in words."""
    name = crs.description() or crs.authid()
    zone, meridian = _ZONE.fullmatch(name), _MERIDIAN.fullmatch(name)
    if zone:
        return tr("CGCS2000, {degrees}-degree Gauss–Krüger zone {zone}").format(
            degrees=zone.group(1), zone=zone.group(2)
        )
    if meridian:
        return tr("CGCS2000, {degrees}-degree Gauss–Krüger, central meridian {longitude}° E").format(
            degrees=meridian.group(1), longitude=meridian.group(2)
        )
    return name
