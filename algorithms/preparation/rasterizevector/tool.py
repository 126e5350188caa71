"""Burn a vector layer onto the planning grid."""

import numpy as np
from qgis.core import NULL, QgsWkbTypes

from ....core.messages import InputError, marked
from ....translation import tr
from ...base import EcoAlgorithm
from ...outputs import Look
from ...parameters import ANY_GEOMETRY, AS_INPUT
from .strips import FINE, Kind, Shapes, burn_strip, storage, strips


class RasterizeVector(EcoAlgorithm):
    """Value of a field, one value, or covered share of every cell."""

    ID = "rasterizevector"
    GROUP = "preparation"
    TAGS = (
        "rasterize", "burn", "vector to raster", "coverage", "矢量栅格化", "矢量转栅格", "覆盖比例", "规划网格",
    )  # fmt: skip

    def displayName(self):
        return tr("Rasterize vector on planning grid")

    def shortDescription(self):
        return tr("Turns points, lines or polygons into a raster that lies exactly on the planning grid.")

    def method(self):
        return tr(
            "<p>Centre: a cell gets the value of the feature that holds its centre (lines: the cells they run "
            "through). Touched: of any feature that touches it. Majority: the value with the largest covered "
            "area in the cell, of equal ones the lower; areas are counted on 8 × 8 points per cell. Coverage: "
            "share of the cell covered by any feature, 0–1, counted on the same points. Where features "
            "overlap, the later one counts. Features in another CRS are reprojected.</p>"
        )

    def declare(self):
        self.add_vector(
            "INPUT",
            tr("Vector layer"),
            tr("Any geometry, in any CRS."),
            kind="vector_any",
            types=(ANY_GEOMETRY,),
        )
        self.add_field(
            "FIELD",
            tr("Field with the values"),
            tr(
                "A number field. Left empty, the value below is burnt. Features without a value are left out."
            ),
            "INPUT",
            optional=True,
        )
        self.add_number("VALUE", tr("Value"), tr("Burnt where no field is chosen."), 1, optional=True)
        self.add_raster(
            "GRID",
            tr("Planning grid"),
            tr("Any raster on the planning grid."),
            kind=("planning_grid", "raster_any"),
        )
        rules = {
            "centre": tr("Centre of the cell"),
            "touched": tr("Every touched cell"),
            "majority": tr("Largest area"),
            "coverage": tr("Covered share (0–1)"),
        }
        self.add_choice("RULE", tr("Rule"), tr("Which cells get which value."), rules, "centre")
        self.add_number(
            "MIN_COVER",
            tr("Smallest covered share (%)"),
            tr("For the largest area: cells of which less is covered stay nodata. Proposed default 0."),
            0,
            0,
            100,
            optional=True,
            advanced=True,
        )
        self.add_raster_output(
            "OUTPUT",
            tr("Rasterized layer"),
            tr("Values, or the covered share."),
            kind=("covered_share", AS_INPUT),
        )

    def check(self, run):
        source, rule = run.inputs.source("INPUT"), run.inputs.choice("RULE")
        kind = QgsWkbTypes.geometryType(source.wkbType())
        if rule in ("majority", "coverage") and kind != QgsWkbTypes.GeometryType.PolygonGeometry:
            raise InputError(
                marked("“{layer}” holds no polygons. Use the rule for centres or touched cells."),
                layer=source.sourceName(),
            )
        name = run.inputs.field("FIELD")
        if not name:
            return
        fields = source.fields()
        number = fields.indexFromName(name)
        if number < 0:
            raise InputError(
                marked("“{layer}” has no field “{field}”."), layer=source.sourceName(), field=name
            )
        if not fields[number].isNumeric():
            raise InputError(
                marked(
                    "The field “{field}” of “{layer}” holds text. Choose a number field, or add one with a "
                    "code for every text first."
                ),
                field=name,
                layer=source.sourceName(),
            )

    def execute(self, run):
        grid, rule = run.inputs.grid(), run.inputs.choice("RULE")
        geometries, values = self._read(run, grid)
        if rule == "coverage":
            kind, look = Kind("float32", -9999.0), Look("covered_share")
        else:
            kind, look = storage(values), Look("raster_any", run.inputs.source("INPUT").sourceName())
        shapes = Shapes(geometries, values)
        share = (run.inputs.number("MIN_COVER") or 0.0) / 100
        with run.outputs.raster("OUTPUT", grid, look, kind.dtype, kind.nodata) as writer:
            for window in strips(grid, FINE if rule in ("majority", "coverage") else 1):
                run.step(0.3 + 0.7 * window.top / grid.rows)
                strip = grid._replace(y0=grid.y0 - window.top * grid.cell_y, rows=window.rows)
                writer.write(burn_strip(*shapes.within(strip), strip, rule, share), window)
        return {"OUTPUT": run.outputs.destination("OUTPUT")}

    def _read(self, run, grid) -> tuple:
        """Geometries that reach the grid, and their values as an array."""
        field, name = run.inputs.field("FIELD"), run.inputs.source("INPUT").sourceName()
        if run.inputs.choice("RULE") == "coverage" and field:
            run.log.warn(tr("For the covered share the field “{field}” is not used.").format(field=field))
            field = ""
        items = run.inputs.features("INPUT", grid.crs, [field] if field else [], slim=True)
        given = [item for item in items if not field or item.attributes[field] not in (None, NULL)]
        if len(given) < len(items):
            warning = tr("{count} features of “{layer}” have no value in “{field}” and were left out.")
            run.log.warn(warning.format(count=len(items) - len(given), layer=name, field=field))
        if not given:
            raise InputError(marked("The field “{field}” of “{layer}” is empty."), field=field, layer=name)
        near = [item for item in given if item.geometry.boundingBox().intersects(grid.extent)]
        if not near:
            raise InputError(
                marked("“{name}” does not overlap the planning grid. Check its coordinate system."), name=name
            )
        one = 1.0 if run.inputs.number("VALUE") is None else run.inputs.number("VALUE")
        values = [float(item.attributes[field]) if field else one for item in near]
        return [item.geometry for item in near], np.array(values)
