"""Key areas of the plan: protect, restore, remediate."""

from typing import List

import numpy as np

from ....core.messages import InputError, marked
from ....core.restoration.keyareas import require_few
from ....gis.areas import Areas, square_km
from ....gis.memory import require_cells
from ....gis.rasters import stream
from ....translation import tr
from ...areas import declare_areas
from ...base import EcoAlgorithm
from ...told import declare_small
from ..shared.rules import rules_html
from ..shared.settings import read_layers
from .areas import Cells, Parts, area_rows, empty_cells, judge_window, parts_of
from .settings import (
    CELLS,
    RASTERS,
    VECTORS,
    declare_areas_of_plan,
    declare_rasters,
    declare_rules,
    read_own_rules,
)

_CELL_BYTES = 40


class KeyAreas(EcoAlgorithm):
    """Damage, quality and the plan's areas in; areas to protect, to restore and to remediate out."""

    ID = "keyareas"
    GROUP = "restoration"
    TAGS = (
        "key areas",
        "red line",
        "foothills",
        "green belts",
        "重点地区",
        "保护修复整治",
        "浅山区",
        "绿隔",
        "楔形绿地",
    )

    def displayName(self):
        return tr("Key areas")

    def shortDescription(self):
        return tr(
            "Where to protect, to restore and to remediate first: the plan's three kinds of key areas by rules."
        )

    def method(self):
        return tr(
            "<p>Every cell is judged by the rules below; where they overlap, remediation counts before restoration, and "
            "this before protection (proposed). A damaged place of the red line within the foothills is thus to be "
            "restored, and marked as in the red line; elsewhere it stays to be protected, and is marked as damaged. So "
            "the parts with in_redline sum to the red line.</p><p>What has no data meets no rule. Polygons are parts "
            "of one kind, split by red line and damage. Kinds and areas: the plan, chapter 2, section 3; thresholds "
            "are proposed defaults.</p>"
        ) + rules_html("key_area_rules")

    def declare(self):
        declare_rasters(self)
        declare_areas_of_plan(self)
        declare_rules(self)
        declare_small(self)
        text = tr("Fields area, area_name, reason, in_redline, degraded, area_ha.")
        self.add_vector_output("OUTPUT", tr("Key areas"), text, kind="key_areas")
        text = tr("1 protect, 2 restore, 3 remediate.")
        self.add_raster_output("CLASSES", tr("Key areas (cells)"), text, kind="key_area_cells", optional=True)
        declare_areas(self, "key_areas")

    def check(self, run):
        read_own_rules(run.inputs)

    def execute(self, run):
        layers = read_layers(run.inputs, RASTERS, VECTORS, CELLS)
        grid, ruleset = layers.grid, read_own_rules(run.inputs)
        require_cells(run.inputs.raster("DEGRADATION").name, grid.cells, _CELL_BYTES)
        rules = ruleset.usable(layers.keys, run.log, run.inputs.label)
        require_few(rules)
        rasters = [key for key in RASTERS if key in layers]
        cells, top = empty_cells(grid.shape), 0

        def judged(*arrays):
            nonlocal top
            rows = slice(top, top + arrays[0].shape[0])
            judge_window(cells, rows, rules, layers.cells(arrays), rasters)
            top = rows.stop
            return cells.area[rows]

        with run.outputs.raster("CLASSES", grid) as writer:
            stream(layers.sources, [writer], judged, run.part(0.0, 0.6))
        parts = parts_of(cells, run.inputs.number("MIN_AREA") * 10_000 / grid.cell_area - 1e-6)
        if not len(parts.patches.codes):
            raise InputError(marked("No cell meets a rule of the key areas in an area that is large enough."))
        areas = Areas("key_areas", grid)
        areas.add(np.where(parts.patches.labels > 0, cells.area, 0))
        rows = area_rows(parts, cells, [ruleset.title(rule.name) for rule in rules], grid)
        output = run.outputs.vector("OUTPUT", rows, grid.crs)
        self._tell(run.log, cells, parts, areas, grid)
        return {"OUTPUT": output, "CLASSES": run.outputs.destination("CLASSES"), **areas.results()}

    def _tell(self, log, cells: Cells, parts: Parts, areas: Areas, grid) -> None:
        for sentence in areas.sentences():
            log.say(sentence)
        kept = (parts.patches.labels > 0) & cells.redline
        if kept.any():
            by_area: List[str] = [square_km((kept & (cells.area == code)).sum(), grid) for code in (1, 2, 3)]
            text = tr(
                "In the red line: {all} km², of which to protect {a}, to restore {b}, to remediate {c} km²."
            )
            log.say(text.format(all=square_km(kept.sum(), grid), **dict(zip("abc", by_area))))
        if parts.dropped:
            text = tr("{count} areas below the smallest area were left out ({area} km²).")
            log.say(text.format(count=f"{parts.dropped:,}", area=square_km(parts.dropped_cells, grid)))
        unknown = int(cells.unknown.sum())
        if unknown:
            text = tr(
                "{count} cells ({area} km²) have no data in any raster; only rules about areas hold there."
            )
            log.say(text.format(count=f"{unknown:,}", area=square_km(unknown, grid)))
