"""Checks of coordinate systems and of the coordinates under them."""

from typing import Iterator

from qgis.core import QgsCoordinateReferenceSystem

from ....core.preparation.coordinates import cgcs2000, fault, kind_of_extent, without_number
from ....core.preparation.findings import ERROR, NOTE, WARNING, Finding
from ....gis.systems import crs_wkt, same_system
from ....translation import tr
from .rasterfacts import RasterFacts
from .survey import Facts, Survey, crs_kind, in_metres, placed, spatial
from .wording import crs_name


def missing(facts: Facts, survey: Survey) -> Iterator[Finding]:
    """No CRS, or one that only the project knows."""
    if not spatial(facts) or facts.kind == "raster" and not facts.readable:
        return
    remedy = "assignraster" if facts.kind == "raster" else "assignvector"
    if not facts.crs.isValid():
        yield Finding(ERROR, "crs", facts.name, _guess(facts), remedy)
    elif facts.kind == "raster" and facts.grid is not None:
        yield from _only_in_project(facts, remedy)


def _only_in_project(facts: RasterFacts, remedy: str) -> Iterator[Finding]:
    """The layer has a CRS that its file does not have."""
    values = {"crs": crs_name(facts.crs)}
    if facts.file_crs is None:
        text = tr(
            "The file has no coordinate system; {crs} is set in this project only. The tools use it, other programs do "
            "not know it."
        )
        yield Finding(NOTE, "crs", facts.name, text.format(**values), remedy)
    elif facts.other_crs:
        text = tr("The file says {file}, but {crs} is set for the layer in this project; the tools use that.")
        yield Finding(NOTE, "crs", facts.name, text.format(file=crs_name(facts.file_crs), **values), remedy)


def _guess(facts: Facts) -> str:
    """That there is no CRS, and what the coordinates look like."""
    box, text = facts.extent, tr("The layer has no coordinate system.")
    if box.isNull():
        return text
    kind = kind_of_extent(box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
    if kind.name == "plain":
        return tr(
            "The layer has no coordinate system. Its eastings have no zone number: ask for the central meridian; for "
            "117° E on CGCS2000 it is EPSG:4548."
        )
    if kind.name == "other":
        return text
    text = tr(
        "The layer has no coordinate system. Its coordinates look like {crs}; ask whether the datum is CGCS2000."
    )
    return text.format(crs=cgcs2000(kind))


def misplaced(facts: Facts) -> str:
    """Why the coordinates do not fit the CRS; what else is wrong with the layer's place follows from it."""
    box = facts.extent
    seen = kind_of_extent(box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
    why = fault(seen, crs_kind(facts.crs))
    if why or not facts.crs.isGeographic():
        return why
    return "no_degrees" if abs(box.xMaximum()) > 360 or abs(box.yMaximum()) > 90 else ""


def unit(facts: Facts, survey: Survey) -> Iterator[Finding]:
    """Degrees, or a unit that is not the metre."""
    if not placed(facts) or misplaced(facts) or in_metres(facts.crs) or _on_other_grid(facts, survey):
        return
    if facts.kind == "raster":
        text = tr(
            "The coordinate system is not in metres ({crs}); the tools need rasters on the planning grid."
        )
        yield Finding(ERROR, "unit", facts.name, text.format(crs=crs_name(facts.crs)), "alignraster")
    elif facts.crs.isGeographic():
        text = tr("The layer is in degrees ({crs}). Most tools reproject it themselves; areas need metres.")
        yield Finding(NOTE, "unit", facts.name, text.format(crs=crs_name(facts.crs)), "reproject")
    else:
        text = tr("The unit of the coordinate system is not the metre ({crs}).")
        yield Finding(WARNING, "unit", facts.name, text.format(crs=crs_name(facts.crs)), "reproject")


def _on_other_grid(facts: Facts, survey: Survey) -> bool:
    """A raster in another CRS than the grid is reported by ``differs`` already."""
    return facts.kind == "raster" and survey.grid is not None and not same_crs(facts.crs, survey.grid.crs)


def differs(facts: Facts, survey: Survey) -> Iterator[Finding]:
    """Another CRS than the planning grid, or than most layers."""
    if not placed(facts) or misplaced(facts):
        return
    crs, name = _common(survey)
    if crs is None or same_crs(facts.crs, crs):
        return
    values = {"own": crs_name(facts.crs), "other": crs_name(crs), "name": name}
    if facts.kind == "raster" and survey.grid is not None:
        text = tr("The coordinate system is {own}, that of the planning grid “{name}” is {other}.")
        yield Finding(ERROR, "crs", facts.name, text.format(**values), "alignraster")
    elif facts.kind == "raster":
        text = tr("The coordinate system is {own}, that of most layers is {other}.")
        yield Finding(WARNING, "crs", facts.name, text.format(**values), "alignraster")
    elif in_metres(facts.crs):
        text = tr("The coordinate system is {own}, not {other}. The tools reproject the layer themselves.")
        yield Finding(NOTE, "crs", facts.name, text.format(**values), "reproject")


def _common(survey: Survey) -> tuple:
    """The CRS of the planning grid and its name, else the commonest one in metres."""
    if survey.grid is not None:
        return survey.grid.crs, survey.grid_name
    known = [facts.crs for facts in survey.facts if placed(facts) and in_metres(facts.crs)]
    counts = [sum(same_crs(crs, other) for other in known) for crs in known]
    if not counts or max(counts) * 2 <= len(known):
        return None, ""
    return known[counts.index(max(counts))], ""


def same_crs(a: QgsCoordinateReferenceSystem, b: QgsCoordinateReferenceSystem) -> bool:
    """Equal systems, as the tools compare them: one may come from WKT and one from a code."""
    return a == b or same_system(crs_wkt(a), crs_wkt(b))


def coordinates(facts: Facts, survey: Survey) -> Iterator[Finding]:
    """Coordinates that do not fit the CRS: zone number missing, axes swapped, metres under degrees."""
    why = misplaced(facts) if placed(facts) else ""
    if not why:
        return
    box, crs = facts.extent, crs_kind(facts.crs)
    seen = kind_of_extent(box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
    values = {
        "crs": crs_name(facts.crs),
        "x": f"{box.center().x():,.0f}",
        "y": f"{box.center().y():,.0f}",
        "zone": crs.zone or seen.zone,
        "right": without_number(crs.zone) if why == "no_zone" else cgcs2000(seen),
    }
    sentences = {
        "no_degrees": tr("The coordinates are not degrees (x = {x}, y = {y}), but {crs} is in degrees."),
        "swapped": tr("X and Y are swapped: the middle of the layer is x = {x}, y = {y} in {crs}."),
        "metres_as_degrees": tr("The coordinates are metres (x = {x}, y = {y}), but {crs} is in degrees."),
        "degrees_as_metres": tr("The coordinates are degrees (x = {x}, y = {y}), but {crs} is in metres."),
        "no_zone": tr(
            "{crs} asks for eastings with the zone number {zone} in front; these have none (x = {x}). With the "
            "same central meridian and without number it is {right} on CGCS2000."
        ),
        "zone_in_plain": tr(
            "{crs} asks for eastings without zone number; these have {zone} in front (x = {x}). On CGCS2000 it "
            "is {right}."
        ),
        "other_zone": tr("The eastings (x = {x}) are those of another zone than {crs}: {right} on CGCS2000."),
    }
    assign = "assignraster" if facts.kind == "raster" else "assignvector"
    remedy = "swapxy" if why == "swapped" and facts.kind == "vector" else assign
    yield Finding(ERROR, "coordinates", facts.name, sentences[why].format(**values), remedy)


def area_of_use(facts: Facts, survey: Survey) -> Iterator[Finding]:
    """The middle of the layer lies far outside the area for which its CRS is made."""
    if not placed(facts) or facts.crs.isGeographic() or facts.crs.bounds().isNull() or misplaced(facts):
        return
    there = survey.moved(facts.extent, facts.crs, QgsCoordinateReferenceSystem("EPSG:4326"))
    limits = facts.crs.bounds().buffered(1.5)
    if there is None or limits.contains(there.center()):
        return
    place = f"{there.center().x():.2f}° E, {there.center().y():.2f}° N"
    text = tr("The layer lies at {place}, outside the area for which {crs} is made. Is it another zone?")
    remedy = "assignraster" if facts.kind == "raster" else "assignvector"
    yield Finding(
        WARNING, "coordinates", facts.name, text.format(place=place, crs=crs_name(facts.crs)), remedy
    )


CHECKS = (missing, unit, differs, coordinates, area_of_use)
