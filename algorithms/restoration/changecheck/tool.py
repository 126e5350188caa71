"""Which land changed between two dates and must be looked at."""

from typing import List, Optional

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem

from ....gis.areaindex import AreaIndex
from ....gis.areas import area_text
from ....gis.grid import require_same
from ....gis.memory import require_cells
from ....translation import tr
from ...base import EcoAlgorithm
from ...inputs import Inputs
from ...run import Run
from .cells import find_cells, read_codes
from .declarations import declare_images, declare_layers, declare_outputs, declare_settings
from .findings import Surroundings, find_order, list_rows, matrix_rows, named_units, summary_rows
from .images import Signs, read_signs
from .method import method
from .parcels import Comparison, read_land
from .settings import Settings, read_dates, read_images, read_settings
from .sites import Search

_CELL_BYTES = 24
#: m² of a layer that may lie double before it is told.
_DOUBLED = 100.0


class ChangeCheck(EcoAlgorithm):
    """Two dates in; a list of changes to be inspected, a matrix and sums by unit out."""

    ID = "changecheck"
    GROUP = "restoration"
    TAGS = (
        "change detection", "farmland", "inspection", "dumping", "occupation", "变化图斑", "核查", "非农化", "非粮化",
        "倾倒", "违法占用", "执法", "两期",
    )  # fmt: skip

    def displayName(self) -> str:
        return tr("Check of changed land")

    def shortDescription(self) -> str:
        return tr(
            "Compares two dates and lists lost farmland, land built up and dumps, in the order in which to inspect them."
        )

    def method(self) -> str:
        return method()

    def declare(self) -> None:
        declare_layers(self)
        declare_images(self)
        declare_settings(self)
        declare_outputs(self)

    def check(self, run: Run) -> None:
        read_settings(run.inputs)
        read_images(run.inputs)

    def execute(self, run: Run) -> dict:
        settings, inputs = read_settings(run.inputs), run.inputs
        signs = read_signs(read_images(inputs), inputs.number("DNDVI"), inputs.number("DBRIGHT"))
        crs = inputs.layer("BEFORE").crs()
        if settings.rasters:
            search, width = _among_cells(run, settings, signs)
        else:
            search, width = _among_parcels(run, settings, signs, crs), settings.tolerance
        shapes = [site.geometry for site in search.sites]
        none: List[Optional[bool]] = [None] * len(shapes)
        signed = signs.of(shapes, crs, inputs.transform_context) if signs is not None and shapes else none
        found = find_order(search.sites, signed, _around(inputs, crs), settings, width)
        area = sum(one.area for one in found)
        sentence = tr(
            "{count} changes are to be checked, {area} in all; {dropped} were left out as narrow or small."
        )
        run.log.say(
            sentence.format(count=len(found), area=area_text(area), dropped=area_text(search.dropped))
        )
        dates = inputs.text("DATE_1"), inputs.text("DATE_2")
        return {
            "OUTPUT": run.outputs.vector("OUTPUT", list_rows(found, dates), crs),
            "MATRIX": run.outputs.table("MATRIX", matrix_rows(search.matrix)),
            "SUMMARY": run.outputs.table("SUMMARY", summary_rows(found)),
            "AREA": area / 10_000, "COUNT": len(found), "DROPPED": search.dropped / 10_000,
        }  # fmt: skip


def _among_cells(run: Run, settings: Settings, signs: Optional[Signs]) -> tuple:
    """(what was found in two rasters, tolerance that was used in m)."""
    first, second = read_dates(run.inputs)
    require_cells(first.name, first.grid.cells, _CELL_BYTES)
    codes = read_codes(first, second)
    if codes.unknown:
        sentence = tr("{count} cells hold no common class from 1 to 15 and count as without data.")
        run.log.warn(sentence.format(count=f"{codes.unknown:,}"))
    side = max(first.grid.cell_size)
    if settings.tolerance < side:
        run.log.say(tr("The tolerance is that of one cell, {side} m.").format(side=f"{side:g}"))
    seen = None if signs is None else _fitting(signs, first)
    found = find_cells(codes, settings.rules, settings.tolerance, seen, first.grid, run.part(0.1, 0.8))
    return found, max(settings.tolerance, side)


def _fitting(signs: Signs, first) -> np.ndarray:
    """The signs on the grid of the dates.

    Raises:
        InputError: they lie on another one.
    """
    require_same(first.grid, first.name, signs.grid, tr("NDVI at the first date"))
    return signs.seen


def _among_parcels(
    run: Run, settings: Settings, signs: Optional[Signs], crs: QgsCoordinateReferenceSystem
) -> Search:
    """What is found in two layers of polygons."""
    inputs, survey = run.inputs, settings.system != "common"
    before, after = (
        read_land(inputs.features(key, crs, [field], slim=True), field, survey)
        for key, field in zip(("BEFORE", "AFTER"), settings.fields)
    )
    comparison = Comparison(settings.rules)
    comparison.compare(before, after, run.part(0.1, 0.6))
    if comparison.doubled > _DOUBLED:
        sentence = tr(
            "Polygons lie over one another by {area}; what lies there counts twice. Check the layers."
        )
        run.log.warn(sentence.format(area=area_text(comparison.doubled)))
    if signs is not None:
        comparison.add_seen(signs.patches(crs, inputs.transform_context), before, run.part(0.6, 0.7))
    return comparison.search(settings.tolerance, run.part(0.7, 0.9))


def _around(inputs: Inputs, crs: QgsCoordinateReferenceSystem) -> Surroundings:
    layers = [
        AreaIndex([item.geometry for item in inputs.features(key, crs, slim=True, empty=True)])
        if inputs.given(key)
        else None
        for key in ("FARMLAND", "REDLINE", "PERMITS")
    ]
    field = inputs.field("UNITS_FIELD")
    units = inputs.features("UNITS", crs, [field] if field else [])
    return Surroundings(*layers, AreaIndex([item.geometry for item in units]), named_units(units, field))
