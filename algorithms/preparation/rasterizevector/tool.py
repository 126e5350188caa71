"""Burn a vector layer onto the planning grid."""

from typing import Optional

from qgis.core import QgsVectorLayer

from ....core.messages import InputError, marked
from ....gis.kinds import fields_of, themes
from ....gis.recognise import given_name, kind_of
from ....translation import tr
from ...base import EcoAlgorithm
from ...geometrytypes import fits
from ...look import Look
from ...parameters import ANY_GEOMETRY, AS_INPUT, POLYGON
from ...run import Run
from ...told import tell_lost
from .settings import Settings, read_settings
from .strips import COVERAGE, burnt, near_shapes, seen_grid, storage


class RasterizeVector(EcoAlgorithm):
    """Value of a field, one value, or covered share of every cell."""

    ID = "rasterizevector"
    GROUP = "preparation"
    TAGS = (
        "rasterize", "burn", "vector to raster", "coverage", "矢量栅格化", "矢量转栅格", "覆盖比例", "规划网格",
    )  # fmt: skip

    def displayName(self) -> str:
        return tr("Rasterize vector on planning grid")

    def shortDescription(self) -> str:
        return tr("Turns points, lines or polygons into a raster that lies exactly on the planning grid.")

    def method(self) -> str:
        return tr(
            "<p>Centre: a cell gets the value of the feature that holds its centre (lines: the cells they run "
            "through). Touched: of any feature that touches it. Majority: the value with the largest covered "
            "area in the cell, of equal ones the lower; areas are counted on 8 × 8 points per cell. Coverage: "
            "share of the cell covered by any feature, 0–1, counted on the same points. Where features "
            "overlap, the later one counts. Features in another CRS are reprojected.</p>"
        )

    def declare(self) -> None:
        text = tr("Any geometry, in any CRS.")
        self.add_vector("INPUT", tr("Vector layer"), text, kind="vector_any", types=(ANY_GEOMETRY,))
        text = tr(
            "A number field. Left empty, the value below is burnt. Features without a value are left out."
        )
        self.add_field("FIELD", tr("Field with the values"), text, "INPUT", optional=True)
        self.add_number("VALUE", tr("Value"), tr("Burnt where no field is chosen."), 1, optional=True)
        text = tr("Any raster on the planning grid.")
        self.add_raster("GRID", tr("Planning grid"), text, kind=("planning_grid", "raster_any"))
        rules = {
            "centre": tr("Centre of the cell"),
            "touched": tr("Every touched cell"),
            "majority": tr("Largest area"),
            "coverage": tr("Covered share (0–1)"),
        }
        self.add_choice("RULE", tr("Rule"), tr("Which cells get which value."), rules, "centre")
        text = tr("For the largest area: cells of which less is covered stay nodata. Proposed default 0.")
        self.add_number(
            "MIN_COVER", tr("Smallest covered share (%)"), text, 0, 0, 100, optional=True, advanced=True
        )
        text = tr("Values, or the covered share.")
        self.add_raster_output("OUTPUT", tr("Rasterized layer"), text, kind=("covered_share", AS_INPUT))

    def check(self, run: Run) -> None:
        source, rule = run.inputs.source("INPUT"), run.inputs.choice("RULE")
        if rule in ("majority", "coverage") and not fits(source.wkbType(), [POLYGON]):
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

    def execute(self, run: Run) -> dict:
        settings = read_settings(run.inputs, run.log)
        fields = [settings.field] if settings.field else []
        items = run.inputs.features("INPUT", settings.grid.crs, fields, slim=True)
        shapes = near_shapes(settings, items, run.log)
        if settings.rule != "touched":
            tell_lost(settings.layer, [item.geometry for item in items], seen_grid(settings), run.log)
        stored = COVERAGE if settings.rule == "coverage" else storage(shapes.values)
        look = result_look(run.inputs.vector_layer("INPUT"), settings)
        with run.outputs.raster("OUTPUT", settings.grid, look, stored.dtype, stored.nodata) as writer:
            for window, cells in burnt(shapes, settings, run.part(0.3, 1.0)):
                writer.write(cells, window)
        return {"OUTPUT": run.outputs.destination("OUTPUT")}


def result_look(layer: Optional[QgsVectorLayer], settings: Settings) -> Look:
    """The name of the layer; a field of class codes makes a raster of these classes."""
    name = given_name(layer) if layer is not None else settings.layer
    if settings.rule == "coverage":
        return Look("covered_share", name)
    theme = theme_of(layer, settings.field) if layer is not None else ""
    return Look(themes().get(theme, "raster_any"), name)


def theme_of(layer: QgsVectorLayer, field: str) -> str:
    """The classes whose codes a field of a layer holds by its kind; empty where it holds none."""
    described = {known.name: known for known in fields_of(kind_of(layer))}
    return described[field].theme if field in described else ""
