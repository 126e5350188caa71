"""Turn types, ways and priority into restoration units: polygons with attributes."""

from typing import List, Optional

from ....core.messages import InputError, marked
from ....core.restoration.units import make_units
from ....translation import tr
from ...base import EcoAlgorithm
from ...told import tell_lost
from ..shared.settings import read_layers
from .polygons import unit_rows
from .settings import RASTERS, read_settings
from .townships import largest_township
from .triples import read_triples


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
        text = tr("Codes 1 to 9; cells with a code make units.")
        self.add_raster("TYPES", tr("Restoration types"), text, kind="restoration_types")
        self.add_raster("WAYS", tr("Restoration ways"), tr("Codes 1 to 3."), kind="restoration_ways")
        self.add_raster(
            "PRIORITY", tr("Restoration priority"), tr("Codes 1 to 3."), kind="restoration_priority"
        )
        text = tr("Smaller patches are merged into a neighbour; 0 keeps all. Proposed default: 1 ha.")
        self.add_number("MIN_AREA", tr("Minimum area (ha)"), text, 1, 0)
        text = tr("Townships or other units whose name is written to the field township.")
        self.add_vector(
            "UNITS", tr("Townships"), text, kind=("townships", "planning_units", "polygon_any"), optional=True
        )
        text = tr("Left empty, township or name is taken where there is one, else the first text field.")
        self.add_field("UNITS_FIELD", tr("Field with the township's name"), text, "UNITS", optional=True)
        text = tr("Polygons with unit, type, way, priority, their names, area_ha and township.")
        self.add_vector_output("OUTPUT", tr("Restoration units"), text, kind="restoration_units")
        self.add_number_output("COUNT", tr("Number of units"))
        self.add_number_output("AREA", tr("Area of all units (ha)"))

    def check(self, run):
        read_settings(run.inputs)

    def execute(self, run):
        settings, layers = read_settings(run.inputs), read_layers(run.inputs, RASTERS)
        grid, codes = layers.grid, read_triples(layers, run.part(0.0, 0.2))
        if not codes.any():
            raise InputError(
                marked("“{name}” holds no restoration type. Make it with other layers or rules."),
                name=layers.sources[0].name,
            )
        minimum = settings.hectares * 10_000 / grid.cell_area - 1e-6
        units = make_units(codes, minimum, run.part(0.2, 0.6))
        townships: List[Optional[str]] = [None] * units.codes.size
        if settings.name_field:
            field = settings.name_field
            run.log.say(tr("Townships are named by the field “{field}”.").format(field=field))
            items = run.inputs.features("UNITS", grid.crs, [field])
            tell_lost(
                run.inputs.source("UNITS").sourceName(), [item.geometry for item in items], grid, run.log
            )
            townships = largest_township(units, items, field, grid)
            if not any(townships):
                run.log.warn(tr("No unit lies in a township. Check the coordinate system of the townships."))
        run.step(0.65)
        rows = unit_rows(units, townships, grid, run.part(0.65, 1.0))
        destination = run.outputs.vector("OUTPUT", rows, grid.crs)
        run.log.say(
            tr(
                "{count} units; {merged} small patches were merged, {kept} small ones have no neighbour."
            ).format(count=units.codes.size, merged=units.merged, kept=units.small)
        )
        hectares = units.cells * grid.cell_area / 10_000
        return {"OUTPUT": destination, "COUNT": int(units.codes.size), "AREA": float(hectares.sum())}
