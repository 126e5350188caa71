"""Coordinate systems, shares, areas and numbers as the report writes them."""

from typing import Iterable

from qgis.core import QgsCoordinateReferenceSystem

from ....translation import language


def crs_code(crs: QgsCoordinateReferenceSystem) -> str:
    """Code of a CRS, its name where it has none."""
    known = crs.isValid() and crs.authid() and not crs.authid().startswith("USER")
    return crs.authid() if known else crs_name(crs)


def crs_name(crs: QgsCoordinateReferenceSystem) -> str:
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


def value(number: float) -> str:
    """A number, short; whole ones with all their digits as long as they may be codes."""
    return f"{number:,.0f}" if float(number).is_integer() and abs(number) < 1e15 else f"{number:.6g}"


def listed(words: Iterable) -> str:
    """Words one after another, as the language of QGIS does it."""
    return ("、" if language() == "zh" else ", ").join(map(str, words))
