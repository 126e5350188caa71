"""Rows and fields of what the connectivity indices write."""

from typing import Dict

import numpy as np
from qgis.core import QgsGeometry

from ....core.network.connectivity.analysis import analyse_links, grade
from ....core.network.sources import ranks
from ....translation import tr
from ..shared.ids import key_kind

_MEASURES = (
    "dIIC", "dIICintra", "dIICflux", "dIICconn", "dPC", "dPCintra", "dPCflux", "dPCconn", "BC", "dNL", "dNC", "dH",
    "dLCP", "dCCP", "dF", "dAWF",
)  # fmt: skip
INDEX_FIELDS = (("index", "text", 20), ("name", "text", 120), ("value", "real"), ("unit", "text", 40))


def patch_fields(patches) -> tuple:
    """Fields of the patches."""
    measures = [(name, "real", 20, 8) for name in _MEASURES]
    return (
        ("id", *key_kind(patches.keys)), ("name", "text", 120), ("area", "real", 20, 6), ("candidate", "int"),
        ("component", "int"), ("degree", "int"), *measures, ("rank", "int"), ("grade", "int"),
    )  # fmt: skip


def link_fields(patches) -> tuple:
    """Fields of the links."""
    kind = key_kind(patches.keys)
    measures = [(name, "real", 20, 8) for name in ("p", "dIIC", "dPC")]
    ends = ("from", *kind), ("to", *kind)
    last = ("rank", "int"), ("grade", "int")
    return (*ends, ("distance", "real", 20, 3), ("linked", "int"), *measures, *last)


def patch_rows(patches, found) -> list:
    """Patches with their importance."""
    rank, grades = ranks(found.patches["dPC"]), grade(found.patches["dPC"])
    rows = []
    for number, item in enumerate(patches.items):
        values = [float(found.patches[name][number]) for name in _MEASURES]
        attributes = (
            patches.keys[number], patches.names[number], float(patches.areas[number]),
            int(not patches.existing[number]), int(found.groups[number]), int(found.patches["degree"][number]),
            *(None if np.isnan(value) else value for value in values), int(rank[number]), int(grades[number]),
        )  # fmt: skip
        rows.append((QgsGeometry(item.geometry), attributes))
    return rows


def link_rows(patches, distance: np.ndarray, given, limits: tuple, kind: str, progress) -> list:
    """Links between existing patches with what the network loses without each.

    Args:
        limits: threshold and probability. kind: edge, centroid or links.
    """
    links, there = given.links, patches.existing
    kept = there[links.first] & there[links.second]
    if kind != "links":
        kept &= links.distance <= limits[0]
    kept, position = np.flatnonzero(kept), np.cumsum(there) - 1
    ends = position[links.first[kept]], position[links.second[kept]]
    found = analyse_links(patches.areas[there], distance[np.ix_(there, there)], *limits, *ends, progress)
    rows, rank, grades = [], ranks(found.pc), grade(found.pc)
    for number, link in enumerate(kept):
        one, other, apart = links.first[link], links.second[link], float(links.distance[link])
        line = given.lines[link] if given.lines else None
        if line is None:
            line = _between(patches.geometries[one], patches.geometries[other], kind)
        values = (float(measure[number]) for measure in (found.probability, found.iic, found.pc))
        linked = int(apart <= limits[0])
        names = patches.keys[one], patches.keys[other]
        rows.append((line, (*names, apart, linked, *values, int(rank[number]), int(grades[number]))))
    return rows


def _between(one: QgsGeometry, other: QgsGeometry, kind: str) -> QgsGeometry:
    """A straight line: between edges, or between centroids; patches that touch are joined at the middle."""
    line = one.shortestLine(other) if kind == "edge" else QgsGeometry()
    if line.isNull() or line.length() == 0:
        line = QgsGeometry.fromPolylineXY([one.centroid().asPoint(), other.centroid().asPoint()])
    return line


def index_names() -> Dict[str, str]:
    """Index as Conefor calls it to its name."""
    return {
        "NL": tr("Number of links (NL)"),
        "NC": tr("Number of components (NC)"),
        "H": tr("Harary index (H)"),
        "LCPnum": tr("Landscape coincidence, numerator (LCP)"),
        "CCP": tr("Class coincidence probability (CCP)"),
        "IICnum": tr("Integral index of connectivity, numerator"),
        "EC(IIC)": tr("Equivalent connectivity EC(IIC)"),
        "IICintra(%)": tr("IIC within patches"),
        "IICdirect(%)": tr("IIC by direct links"),
        "IICstep(%)": tr("IIC by stepping stones"),
        "IIC": tr("Integral index of connectivity (IIC)"),
        "PCnum": tr("Probability of connectivity, numerator"),
        "EC(PC)": tr("Equivalent connectivity EC(PC)"),
        "PCintra(%)": tr("PC within patches"),
        "PCdirect(%)": tr("PC by direct dispersal"),
        "PCstep(%)": tr("PC by stepping stones"),
        "PC": tr("Probability of connectivity (PC)"),
        "F": tr("Flux (F)"),
        "AWF": tr("Area-weighted flux (AWF)"),
    }


def index_rows(indices: Dict[str, float], area_field: str) -> list:
    """Rows of the table of indices; ``area_field``: the unit of areas where it is not km²."""
    unit, names = area_field or "km²", index_names()
    units = {"EC(IIC)": unit, "EC(PC)": unit}
    units.update(dict.fromkeys(("LCPnum", "IICnum", "PCnum", "AWF"), f"{unit}²" if area_field else "km⁴"))
    return [
        (name, names[name], float(value), "%" if name.endswith("(%)") else units.get(name, ""))
        for name, value in indices.items()
    ]
