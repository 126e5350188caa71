"""Strips: river corridors as polygons, from polygons or from lines with a width."""

from qgis.core import NULL, QgsGeometry, QgsWkbTypes

from ....core.messages import InputError, marked
from ....translation import tr
from ..shared.coverage import dissolve

_POLYGON = QgsWkbTypes.GeometryType.PolygonGeometry


def read_strips(run, units: list, crs) -> list:
    """The strips within the units, the largest first; [] where none is given or large enough.

    Features of one name make one strip; without a name field, whatever hangs together.

    Raises:
        InputError: no strip overlaps the planning units.
    """
    if not run.inputs.given("STRIPS"):
        return []
    field, width = run.inputs.field("STRIPS_FIELD"), run.inputs.number("STRIP_WIDTH")
    whole, named, free = dissolve(units), {}, []
    for item in run.inputs.features("STRIPS", crs, [field] if field else []):
        shape = item.geometry
        if shape.type() != _POLYGON:
            shape = shape.buffer(width, 8)
        name = item.attributes[field] if field else None
        if name in (None, NULL, ""):
            free.append(shape)
        else:
            named.setdefault(str(name), []).append(shape)
    inside = [_within(dissolve(shapes), whole) for shapes in named.values()]
    if free:
        inside += [QgsGeometry(part) for part in _within(dissolve(free), whole).asGeometryCollection()]
    if not any(shape.area() > 0 for shape in inside):
        raise InputError(
            marked("“{name}” does not overlap the planning units. Check its coordinate system."),
            name=run.inputs.source("STRIPS").sourceName(),
        )
    smallest = run.inputs.number("STRIP_MIN_AREA") * 1e6
    kept = [shape for shape in inside if shape.area() >= max(smallest, 1.0)]
    if len(kept) < len(inside):
        run.log.warn(
            tr("{count} strips are smaller than the smallest strip and stay part of the blocks.").format(
                count=len(inside) - len(kept)
            )
        )
    kept.sort(key=lambda shape: -shape.area())
    most = run.inputs.integer("MAX_STRIPS")
    if most and len(kept) > most:
        run.log.say(tr("The {most} largest of {count} strips are kept.").format(most=most, count=len(kept)))
        kept = kept[:most]
    return kept


def _within(shape: QgsGeometry, whole: QgsGeometry) -> QgsGeometry:
    """The polygons of what lies in ``whole``; touching points and lines are left out."""
    found = shape.intersection(whole)
    if found.isNull() or found.isEmpty():
        return QgsGeometry()
    found.convertGeometryCollectionToSubclass(_POLYGON)  # noqa: QGS201 (no collection: stays as it is)
    return found
