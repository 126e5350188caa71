"""The three levels of control and the two lines with three areas."""

from typing import List, Optional, Sequence

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry

from ....compat import NULL
from ....core.messages import InputError, marked
from ....core.zoning.controlsystem import CONTROL, Milestone, path_of
from ....gis.areas import area_text
from ....gis.burning import burn, polygonize
from ....translation import tr
from ...base import EcoAlgorithm
from ..shared.coverage import dissolve
from .faces import Levels, Problem, built_problems, cut_levels, nesting_problems, zone_areas
from .results import Kept, level_rows, path_rows, problem_rows, table_rows
from .settings import LINES, declare_lines, declare_targets, read_settings

_BUILT = (9, 10, 11, 12)
#: Lines may leave the boundary by this share of their area without a word.
_OUTSIDE = 0.001


class ControlSystem(EcoAlgorithm):
    """Reserves, red line, control line, urban boundary in; levels, problems and the way to the targets out."""

    ID = "controlsystem"
    GROUP = "zoning"
    TAGS = (
        "control",
        "red line",
        "nature reserves",
        "nesting",
        "两线三区",
        "三级管控",
        "生态控制线",
        "生态控制区",
        "自然保护地",
    )

    def displayName(self):
        return tr("Control system")

    def shortDescription(self):
        return tr(
            "Checks the three levels of control and the two lines with three areas, and their shares against the targets."
        )

    def method(self):
        return tr(
            "<p>Levels: 1 nature reserve, 2 ecological red line, 3 ecological control area, 4 restricted area, 5 "
            "construction area. A place takes the strictest of its lines; what lies in none and not in the urban growth "
            "boundary is restricted. The levels nest: reserves within the red line, this within the control line. Share "
            "of the control area = levels 1 to 3 / planning area.</p><p>Problems, as polygons: reserve outside the red "
            "line; red line outside the control line; control area in the urban boundary; built-up land inside, which is "
            "to be vacated first. Smaller ones than 400 m² are counted only (proposed).</p><p>Targets of the plan "
            "(chapter 3, section 1): 73 % in 2020, 75 % in 2035, 80 % in 2050; in between they are taken to grow "
            "evenly (proposed).</p>"
        )

    def declare(self):
        declare_lines(self)
        declare_targets(self)
        text = tr("One feature for each level: level, name, area_ha, share_pct.")
        self.add_vector_output("OUTPUT", tr("Control levels"), text, kind="control_levels")
        text = tr("Levels by district and of the whole area.")
        self.add_table_output(
            "TABLE", tr("Control levels by district"), text, kind="control_table", optional=True
        )
        text = tr("Polygons with problem, level and area_ha.")
        self.add_vector_output(
            "PROBLEMS", tr("Problems of the control system"), text, kind="control_problems", optional=True
        )
        text = tr("Target, gap and what is to be added in every year.")
        self.add_table_output("PATH", tr("Way to the targets"), text, kind="control_path", optional=True)
        self.add_number_output("SHARE", tr("Share of the control area (%)"))
        self.add_number_output("GAP_HA", tr("Gap to the next target (ha)"))
        self.add_number_output("RESERVE_OUTSIDE", tr("Reserves outside the red line (ha)"))
        self.add_number_output("REDLINE_OUTSIDE", tr("Red line outside the control line (ha)"))
        self.add_number_output("BUILT_INSIDE", tr("Built-up land inside (ha)"))

    def check(self, run):
        read_settings(run.inputs)

    def execute(self, run):
        settings, crs = read_settings(run.inputs), run.inputs.metric_crs("BOUNDARY")
        boundary = dissolve([item.geometry for item in run.inputs.features("BOUNDARY", crs)])
        lines = [self._line(run, key, crs, boundary) for key in LINES]
        zones = run.inputs.features("ZONES", crs, [settings.zone_field] if settings.zone_field else [])
        found = cut_levels(boundary, lines, [item.geometry for item in zones], run.part(0.0, 0.6))
        problems: List[Problem] = [*nesting_problems(found), *self._built(run, found, crs)]
        run.step(0.9)
        kept = problem_rows(problems, settings.sliver)
        names = self._names(zones, settings.zone_field)
        today = float(found.area[found.level <= CONTROL].sum())
        path = path_of(settings.targets, float(found.area.sum()), today)
        gap = next((step.gap for step in path if step.milestone and step.gap > 0), 0.0)
        self._tell(run.log, found, kept, path)
        areas = zone_areas(found, names)
        return {
            "OUTPUT": run.outputs.vector("OUTPUT", level_rows(found), crs),
            "TABLE": run.outputs.table("TABLE", table_rows(areas, bool(zones))),
            "PROBLEMS": run.outputs.vector("PROBLEMS", kept.rows, crs),
            "PATH": run.outputs.table("PATH", path_rows(path)),
            "SHARE": found.share(), "GAP_HA": gap / 10_000, "RESERVE_OUTSIDE": kept.hectares[1],
            "REDLINE_OUTSIDE": kept.hectares[2], "BUILT_INSIDE": kept.hectares[4],
        }  # fmt: skip

    def _line(
        self, run, key: str, crs: QgsCoordinateReferenceSystem, boundary: QgsGeometry
    ) -> List[QgsGeometry]:
        """One line as one geometry, within the boundary."""
        if not run.inputs.given(key):
            return []
        own, name = run.inputs.source(key).sourceCrs(), run.inputs.name(key)
        if own != crs:
            run.log.say(tr("“{name}” was reprojected to the CRS of the boundary.").format(name=name))
        whole = dissolve([item.geometry for item in run.inputs.features(key, crs)])
        inside = whole.intersection(boundary)
        if inside.isEmpty() or inside.area() == 0:
            raise InputError(
                marked("“{name}” does not overlap the planning boundary. Check its coordinate system."),
                name=name,
            )
        outside = whole.area() - inside.area()
        if outside > _OUTSIDE * whole.area():
            text = tr("{area} of “{name}” lie outside the planning boundary and do not count.")
            run.log.warn(text.format(area=area_text(outside), name=name))
        return [inside]

    def _built(self, run, found: Levels, crs: QgsCoordinateReferenceSystem) -> List[Problem]:
        """Built-up land inside the levels, by polygons or by cells."""
        built: Optional[QgsGeometry] = None
        if run.inputs.given("BUILT"):
            built = dissolve([item.geometry for item in run.inputs.features("BUILT", crs)])
        elif run.inputs.given("LANDUSE"):
            source = run.inputs.raster("LANDUSE")
            levels = [found.shape(found.level <= CONTROL)] if (found.level <= CONTROL).any() else []
            inside = burn(
                levels, [1] * len(levels), source.grid, all_touched=True, dtype="uint8", background=0
            )
            cells = polygonize(np.where((inside > 0) & np.isin(source.read(), _BUILT), 1, 0), source.grid)
            built = dissolve([shape for _code, shape in cells]) if cells else None
        else:
            run.log.warn(
                tr("Built-up land inside was not looked for: neither built-up land nor land use is given.")
            )
        return [] if built is None else list(built_problems(found, built))

    def _names(self, zones: Sequence, field: str) -> List[Optional[str]]:
        values = [item.attributes[field] if field else None for item in zones]
        return [
            str(number) if value in (None, NULL) else str(value) for number, value in enumerate(values, 1)
        ]

    def _tell(self, log, found: Levels, kept: Kept, path: Sequence[Milestone]) -> None:
        for _shape, row in level_rows(found):
            text = tr("{level} {name}: {area} km² ({share} %)")
            log.say(
                text.format(
                    level=row["level"],
                    name=row["name"],
                    area=f"{row['area_ha'] / 100:,.2f}",
                    share=f"{row['share_pct']:.2f}",
                )  # fmt: skip
            )
        for step in path:
            if step.milestone:
                text = tr("{year}: target {target} %, control area {share} %, gap {gap} km².")
                log.say(
                    text.format(
                        year=step.year,
                        target=f"{step.target:g}",
                        share=f"{found.share():.2f}",
                        gap=f"{step.gap / 1e6:,.1f}",
                    )  # fmt: skip
                )
        if kept.rows:
            log.warn(
                tr("{count} problems of the lines are in the layer of problems.").format(
                    count=f"{len(kept.rows):,}"
                )
            )
        if kept.slivers:
            text = tr("{count} slivers ({area}) below the smallest problem were left out.")
            log.say(text.format(count=f"{kept.slivers:,}", area=area_text(kept.sliver_area)))
