"""Planning units: the pieces that restoration zones are put together from."""

from qgis.core import QgsGeometry

from ...core.messages import InputError
from ...core.messages import tr as mark
from ...translation import tr
from ..base import EcoAlgorithm
from .geometry import Piece, absorb_small, cut_by_cells, cut_by_layer


class PlanningUnits(EcoAlgorithm):
    """Boundary ∩ watersheds ∩ townships ∩ cells, without gaps or overlaps."""

    ID = "planningunits"
    GROUP = "zoning"
    TAGS = ("planning units", "townships", "watersheds", "规划单元", "乡镇", "小流域", "格网单元")

    def displayName(self):
        return tr("Planning units")

    def shortDescription(self):
        return tr("Cuts the planning area into units from small watersheds, townships or square cells.")

    def method(self):
        return tr(
            "<p>Unit = boundary ∩ watershed ∩ township ∩ cell, with whatever of the three is given. Parts of the "
            "boundary that no watershed or township covers stay units of their own; pieces below the smallest "
            "area join the neighbour with the longest shared border. The units cover the boundary exactly, "
            "without gaps or overlaps.</p>"
            "<p>Small watershed ∩ township is the unit recommended for municipal zoning; cells of 500 m to 1 km "
            "do for drafts (proposed default).</p>"
        )

    def declare(self):
        self.add_vector(
            "BOUNDARY", tr("Planning boundary"), tr("Polygons of the planning area, CRS in metres.")
        )
        self.add_vector(
            "WATERSHEDS",
            tr("Small watersheds"),
            tr("Polygons; their name goes into the units."),
            optional=True,
        )
        self.add_field(
            "WATERSHEDS_FIELD", tr("Name of watershed"), tr("Text field."), "WATERSHEDS", optional=True
        )
        self.add_vector(
            "TOWNSHIPS", tr("Townships"), tr("Polygons; their name goes into the units."), optional=True
        )
        self.add_field(
            "TOWNSHIPS_FIELD", tr("Name of township"), tr("Text field."), "TOWNSHIPS", optional=True
        )
        self.add_number(
            "SIZE",
            tr("Side of square cells (m)"),
            tr("0 cuts into no cells. With neither watersheds nor townships 2000 m is taken."),
            0,
            0,
            optional=True,
        )
        self.add_number(
            "MIN_AREA",
            tr("Smallest unit (km²)"),
            tr("Smaller pieces join a neighbour. Proposed default 0.1 km²."),
            0.1,
            0,
            advanced=True,
        )
        self.add_vector_output(
            "OUTPUT", tr("Planning units"), tr("Fields unit, township, watershed, area_km2."), style="units"
        )
        self.add_number_output("COUNT", tr("Number of units"))

    def check(self, run):
        if 0 < (run.number("SIZE") or 0) < 10:
            raise InputError(mark("Cells of less than 10 m make too many units. Give the side in metres."))

    def execute(self, run):
        crs = run.metric_crs("BOUNDARY")
        boundary = QgsGeometry.unaryUnion([item.geometry for item in run.features("BOUNDARY", crs)])
        pieces = [Piece(boundary, {})]
        for key, start in (("WATERSHEDS", 0.0), ("TOWNSHIPS", 0.25)):
            if run.given(key):
                field = run.field(f"{key}_FIELD")
                items = run.features(key, crs, [field] if field else [])
                pieces = cut_by_layer(pieces, items, field, key, run.part(start, start + 0.25))
        size = run.number("SIZE") or 0.0
        if not size and len(pieces) == 1:
            size = 2000.0
        if size:
            pieces = cut_by_cells(pieces, size, run.part(0.5, 0.75))
        pieces = absorb_small(pieces, run.number("MIN_AREA") * 1e6, run.part(0.75, 1.0))
        fields = [("unit", "int"), ("township", "text", 80), ("watershed", "text", 80), ("area_km2", "real")]
        rows = [
            (
                piece.geometry,
                [n, piece.names.get("TOWNSHIPS"), piece.names.get("WATERSHEDS"), piece.geometry.area() / 1e6],
            )
            for n, piece in enumerate(pieces, 1)
        ]
        run.say(tr("{count} planning units.").format(count=len(rows)))
        return {"OUTPUT": run.write_vector("OUTPUT", fields, rows, crs), "COUNT": len(rows)}
