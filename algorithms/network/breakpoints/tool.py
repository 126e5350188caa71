"""Find the places where ecological corridors are broken."""

from ....translation import tr
from ...base import EcoAlgorithm
from ...parameters import LINE, POINT
from ..shared.settings import read_features
from .breaks import gap_rows, numbered, point_rows, tell_breaks
from .courses import courses_of
from .finders import find_crossings, find_gaps, find_habitat_gaps, find_narrows
from .habitat import built_stretches, habitat_intervals, patch_intervals
from .method import kinds_text, rating_text
from .obstacles import Obstacles, barriers_of, lines_and_areas
from .passages import structures_of
from .rating import judge, read_evidence
from .sampling import read_along
from .settings import (
    declare_barriers,
    declare_evidence,
    declare_habitat,
    declare_passages,
    declare_sizes,
    declare_swath,
    read_measures,
    read_settings,
)

#: Inputs of barriers and what they are.
_OBSTACLES = {"ROADS": "road", "RAILWAYS": "railway", "BUILT": "built", "WATER": "water"}
#: Highest severity.
_HIGH = 3


class BreakPoints(EcoAlgorithm):
    """Corridors and barriers in; one point per break with class, severity and measure out."""

    ID = "breakpoints"
    GROUP = "network"
    TAGS = (
        "break point", "crossing", "gap", "road", "railway", "bottleneck", "bridge", "culvert", "stepping stone",
        "断裂点", "断点", "堵点", "铁路", "道路", "建设用地", "狭窄处", "生境间断", "桥梁", "涵洞", "踏脚石",
    )  # fmt: skip

    def displayName(self):
        return tr("Ecological break points")

    def shortDescription(self):
        return tr(
            "Finds where corridors are cut by railways, roads, built-up land and water, leave habitat or get narrow, "
            "what exists there already and what mends it."
        )

    def method(self):
        return kinds_text() + rating_text()

    def declare(self):
        declare_barriers(self)
        declare_passages(self)
        declare_habitat(self)
        declare_swath(self)
        declare_evidence(self)
        declare_sizes(self)
        rules = tr("Columns class, quantity (length, crossings or ratio; for any: severity, current or score), minimum, "
                   "severity (0–3), weight, measure. Empty: the built-in table break_measures (proposed defaults).")  # fmt: skip
        self.add_table(
            "RULES", tr("Severity and measures"), rules, kind="rules_measures", check=read_measures
        )
        found = tr(
            "One point per break, with class, kind, severity, priority, proposed measure and place number."
        )
        self.add_vector_output("OUTPUT", tr("Break points"), found, kind="breakpoints", types=POINT)
        parts = tr("The stretches of corridors concerned: in built-up land and water, outside habitat, narrow, or "
                   "between the first and last line of a bundle.")  # fmt: skip
        self.add_vector_output("SEGMENTS", tr("Gaps"), parts, kind="gaps", types=LINE, optional=True)
        self.add_number_output("COUNT", tr("Number of break points"))
        self.add_number_output("PLACES", tr("Places"))
        self.add_number_output("COUNT_HIGH", tr("Break points of high severity"))

    def check(self, run):
        run.inputs.metric_crs("CORRIDORS")
        read_settings(run.inputs)
        read_measures(run.inputs)

    def execute(self, run):
        settings, crs = read_settings(run.inputs), run.inputs.metric_crs("CORRIDORS")
        measures = read_measures(run.inputs)
        corridors = read_features(run.inputs, "CORRIDORS", crs, empty=True)
        courses = courses_of(corridors, crs, run.inputs.transform_context)
        places = self._places(run, courses, settings) if courses.tracks else []
        current, score = (
            read_evidence(run.inputs.optional_raster(key), courses, places, run.part(0.9, 1.0), run.log)
            for key in ("CURRENT", "BARRIER_SCORE")
        )
        breaks = [judge(measures, *one) for one in zip(places, current, score)]
        found = numbered(courses, breaks, settings.cluster)
        tell_breaks(found, run.log)
        return {
            "OUTPUT": run.outputs.vector("OUTPUT", point_rows(found), crs),
            "SEGMENTS": run.outputs.vector("SEGMENTS", gap_rows(found), crs),
            "COUNT": len(breaks),
            "PLACES": found.places,
            "COUNT_HIGH": sum(one.severity == _HIGH for one in breaks),
        }

    def _places(self, run, courses, settings):
        """The break points of all kinds, corridor by corridor."""
        inputs, log, crs = run.inputs, run.log, courses.crs
        lines, areas = self._barriers(run, courses)
        source, landuse = inputs.optional_raster("LANDUSE"), []
        if source is not None:
            landuse = read_along(source, courses, run.part(0.2, 0.3), log)
        structures = None
        if inputs.given("CROSSINGS"):
            layer = read_features(inputs, "CROSSINGS", crs, [settings.passage_field])
            structures = structures_of(layer, settings.passage_field)
        places = find_crossings(courses, lines, structures, settings, run.part(0.3, 0.55))
        layers = [read_features(inputs, key, crs) for key in ("SOURCES", "STONES") if inputs.given(key)]
        patches = patch_intervals(layers, courses, run.part(0.6, 0.65), log)
        built = [] if inputs.given("BUILT") else built_stretches(landuse)
        places += find_gaps(courses, areas, built, settings, run.part(0.65, 0.8))
        places += find_habitat_gaps(courses, habitat_intervals(landuse, patches, settings), settings)
        swath = inputs.optional_raster("SWATH")
        if swath is not None:
            places += find_narrows(courses, swath, patches, settings, run.part(0.8, 0.9), log)
        return sorted(places, key=lambda place: (place.corridor, place.code, place.x, place.y))

    def _barriers(self, run, courses):
        """Barriers drawn as lines, and all others."""
        found, extent = [], courses.extent
        for key, kind in _OBSTACLES.items():
            if run.inputs.given(key):
                field = run.inputs.field(f"{key}_FIELD") if key in ("ROADS", "RAILWAYS") else ""
                layer = read_features(run.inputs, key, courses.crs, [field])
                found += barriers_of(Obstacles(kind, layer, field), extent, run.log)
        return lines_and_areas(found)
