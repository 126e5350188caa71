"""Turn types, ways and priority into restoration units: polygons with attributes."""

import numpy as np
from qgis.core import QgsGeometry

from ...compat import FIELD_TYPES
from ...core.messages import InputError, marked
from ...core.restoration.units import Units, combine, largest_overlap, make_units
from ...gis.burning import burn, polygonize
from ...gis.tables import class_of
from ...translation import tr
from ..base import EcoAlgorithm
from .layers import Layers

_RASTERS = ("TYPES", "WAYS", "PRIORITY")
_USUAL_NAMES = ("township", "name")
_FIELDS = [
    ("unit", "int"), ("type", "int"), ("type_name", "text"), ("way", "int"), ("way_name", "text"),
    ("priority", "int"), ("priority_name", "text"), ("area_ha", "real"), ("township", "text"),
]  # fmt: skip


class RestorationUnits(EcoAlgorithm):
    """Patches of equal type, way and priority, small ones merged, as polygons."""

    ID = "restorationunits"
    GROUP = "restoration"
    TAGS = ("restoration", "unit", "polygon", "patch", "sieve", "修复图斑", "矢量化", "图斑", "乡镇")

    def displayName(self):
        return tr("Make restoration units")

    def shortDescription(self):
        return tr("Makes polygons of equal restoration type, way and priority, with area and township.")

    def method(self):
        return tr(
            "<p>Cells of equal type, way and priority that touch above, below, left or right make one patch. A "
            "patch below the minimum area goes into the neighbour of the same type with which it shares the "
            "longest border, or of any type where there is none; the small ones go first, and the merged unit "
            "keeps type, way and priority of the patch that took the other in. A small patch without neighbour "
            "is kept, so that the areas add up to the area of the types raster. Areas are counted in cells on "
            "the planning grid (ha). The township is the one that holds most cells of the unit.</p>"
        )

    def declare(self):
        self.add_raster(
            "TYPES",
            tr("Restoration types"),
            tr("Codes 1 to 9; cells with a code make units."),
            kind="restoration_types",
        )
        self.add_raster("WAYS", tr("Restoration ways"), tr("Codes 1 to 3."), kind="restoration_ways")
        self.add_raster(
            "PRIORITY", tr("Restoration priority"), tr("Codes 1 to 3."), kind="restoration_priority"
        )
        self.add_number(
            "MIN_AREA",
            tr("Minimum area (ha)"),
            tr("Smaller patches are merged into a neighbour; 0 keeps all. Proposed default: 1 ha."),
            1,
            0,
        )
        self.add_vector(
            "UNITS",
            tr("Townships"),
            tr("Townships or other units whose name is written to the field township."),
            kind=("townships", "planning_units", "polygon_any"),
            optional=True,
        )
        self.add_field(
            "UNITS_FIELD",
            tr("Field with the township's name"),
            tr("Left empty, township or name is taken where there is one, else the first text field."),
            "UNITS",
            optional=True,
        )
        self.add_vector_output(
            "OUTPUT",
            tr("Restoration units"),
            tr("Polygons with unit, type, way, priority, their names, area_ha and township."),
            kind="restoration_units",
        )
        self.add_number_output("COUNT", tr("Number of units"))
        self.add_number_output("AREA", tr("Area of all units (ha)"))

    def check(self, run):
        if run.inputs.given("UNITS"):
            _name_field(run)

    def execute(self, run):
        layers = Layers(run, _RASTERS)
        codes = _read_codes(run, layers)
        if not codes.any():
            raise InputError(
                marked("“{name}” holds no restoration type. Make it with other layers or rules."),
                name=layers.sources[0].name,
            )
        minimum = run.inputs.number("MIN_AREA") * 10_000 / layers.grid.cell_area - 1e-6
        units = make_units(codes, minimum, run.part(0.2, 0.6))
        townships = _townships(run, units, layers.grid)
        run.step(0.65)
        shapes = _polygons(units.labels, layers.grid)
        hectares = units.cells * layers.grid.cell_area / 10_000
        rows = _rows(run.part(0.8, 1.0), units, shapes, hectares, townships)
        destination = run.outputs.write_vector("OUTPUT", _FIELDS, rows, layers.grid.crs)
        run.log.say(
            tr(
                "{count} units; {merged} small patches were merged, {kept} small ones have no neighbour."
            ).format(count=units.codes.size, merged=units.merged, kept=units.small)
        )
        return {"OUTPUT": destination, "COUNT": int(units.codes.size), "AREA": float(hectares.sum())}


def _read_codes(run, layers: Layers) -> np.ndarray:
    """Type · 100 + way · 10 + priority of every cell."""
    codes = np.zeros(layers.grid.shape, np.int16)
    for window in layers.grid.windows():
        run.step(0.2 * window.top / layers.grid.rows)
        arrays = layers.inputs([source.read(window) for source in layers.sources])
        codes[window.top : window.top + window.rows] = combine(*(arrays[key] for key in _RASTERS))
    return codes


def _name_field(run) -> str:
    """The field that names the townships: the chosen one, a usual one, or the first of text."""
    if run.inputs.field("UNITS_FIELD"):
        return run.inputs.field("UNITS_FIELD")
    fields = run.inputs.source("UNITS").fields()
    usual = [name for name in _USUAL_NAMES if fields.lookupField(name) >= 0]
    texts = [field.name() for field in fields if field.type() == FIELD_TYPES["text"]]
    if not usual + texts:
        raise InputError(
            marked("“{layer}” has no text field. Choose the field that holds the township's name."),
            layer=run.inputs.source("UNITS").sourceName(),
        )
    return fields.at(fields.lookupField((usual + texts)[0])).name()


def _townships(run, units: Units, grid) -> list:
    """The name of the township of every unit; None where it has none."""
    if not run.inputs.given("UNITS"):
        return [None] * units.codes.size
    field = _name_field(run)
    run.log.say(tr("Townships are named by the field “{field}”.").format(field=field))
    items = run.inputs.features("UNITS", grid.crs, [field])
    numbers = burn(
        [item.geometry for item in items], range(1, len(items) + 1), grid, dtype="int32", background=0
    )
    found = largest_overlap(units.labels, numbers, units.codes.size)
    if not found.any():
        run.log.warn(tr("No unit lies in a township. Check the coordinate system of the townships."))
    return [str(items[number - 1].attributes[field]) if number else None for number in found]


def _polygons(labels: np.ndarray, grid) -> dict:
    """Unit number to its polygon."""
    shapes = {}
    for number, shape in polygonize(labels, grid):
        shapes.setdefault(number, []).append(shape)
    return {
        k: parts[0] if len(parts) == 1 else QgsGeometry.collectGeometry(parts) for k, parts in shapes.items()
    }


def _rows(progress, units: Units, shapes: dict, hectares: np.ndarray, townships: list) -> list:
    themes = [class_of(theme) for theme in ("restoration_types", "restoration_ways", "priority")]
    rows, count = [], units.codes.size
    for number in range(1, count + 1):
        if number % 1000 == 0:
            progress(number / count)
        code = int(units.codes[number - 1])
        attributes = [number]
        for value, names in zip((code // 100, code // 10 % 10, code % 10), themes):
            attributes += [value, names[value].name] if value else [None, None]
        rows.append((shapes[number], [*attributes, float(hectares[number - 1]), townships[number - 1]]))
    return rows
