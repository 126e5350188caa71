"""Find the places where ecological corridors are broken."""

import math

from qgis.core import QgsGeometry, QgsPointXY, QgsWkbTypes

from ....core.messages import InputError, marked
from ....core.network.breakpoints import place_numbers
from ....core.network.breakpoints.measures import Measures
from ....core.network.breakpoints.tracks import SAME
from ....gis.tables import class_of, code_of, read_builtin
from ....translation import language, tr
from ...base import EcoAlgorithm
from ...parameters import LINE, POINT
from ..shared.geometry import line_geometry
from .crossings import tracks_of
from .evidence import (
    declare_barriers,
    declare_evidence,
    declare_habitat,
    declare_passages,
    declare_swath,
    landuse_codes,
)
from .finders import evidence, find_places
from .method import kinds_text, rating_text

_TELLING = ("ROADS", "RAILWAYS", "BUILT", "WATER", "LANDUSE", "SOURCES", "STONES", "SWATH")
_HEAD = (("id", "int"), ("corridor", "int"), ("class", "int"), ("barrier", "text", 40))
_TAIL = (
    ("kind", "text", 10), ("width_m", "real", 12, 1), ("mitigated", "int"), ("passage", "text", 120),
    ("current", "real", 20, 6), ("cur_rank", "real", 6, 4), ("score", "real", 20, 6), ("score_rank", "real", 6, 4),
    ("priority", "real", 6, 1), ("legend", "int"),
)  # fmt: skip
_POINT_FIELDS = _HEAD + (
    ("barrier_name", "text", 200), ("length_m", "real", 12, 1), ("angle", "real", 5, 1), ("crossings", "int"),
    ("severity", "int"), ("measure", "text", 250), ("place", "int"),
) + _TAIL  # fmt: skip
_SEGMENT_FIELDS = _HEAD + (
    ("length_m", "real", 12, 1), ("kind", "text", 10), ("width_m", "real", 12, 1), ("mitigated", "int"),
    ("severity", "int"), ("priority", "real", 6, 1), ("legend", "int"),
)  # fmt: skip


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
        merging = tr(
            "Crossings, gaps and narrow places at most this far apart are one. Proposed default 100 m."
        )
        self.add_number("CLUSTER", tr("Merging distance (m)"), merging, 100, 0)
        shortest = tr("Shorter gaps in built-up land and water are left out. Proposed default 0 m (none).")
        self.add_number("MIN_GAP", tr("Shortest gap (m)"), shortest, 0, 0, optional=True, advanced=True)
        rules = tr("Columns class, quantity (length, crossings or ratio; for any: severity, current or score), minimum, "
                   "severity (0–3), weight, measure. Empty: the built-in table break_measures (proposed defaults).")  # fmt: skip
        self.add_table("RULES", tr("Severity and measures"), rules, kind="rules_measures")
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
        landuse_codes(run.inputs.text("HABITAT"))
        if not any(run.inputs.given(key) for key in _TELLING):
            raise InputError(
                marked(
                    "Give at least one layer of roads, railways, built-up land, water, habitat or a swath."
                )
            )

    def execute(self, run):
        crs = run.inputs.metric_crs("CORRIDORS")
        measures = Measures(self._measure_rows(run), list(code_of("barriers")))
        corridors = run.inputs.features("CORRIDORS", crs, empty=True)
        numbers = [_number(item, position) for position, item in enumerate(corridors, 1)]
        tracks = tracks_of([item.geometry for item in corridors])
        if not corridors:
            return self._write(run, crs, tracks, numbers, [])
        if not tracks:
            raise InputError(
                marked("“{name}” has no line of any length."),
                name=run.inputs.source("CORRIDORS").sourceName(),
            )
        extent = QgsGeometry.collectGeometry([line_geometry([track.xy]) for track in tracks]).boundingBox()
        places = find_places(run, crs, tracks, extent)
        places.sort(key=lambda place: (place.corridor, place.code, place.x, place.y))
        current = evidence(run, "CURRENT", crs, tracks, places)
        score = evidence(run, "BARRIER_SCORE", crs, tracks, places)
        judged = [judge(measures, *one) for one in zip(places, current, score)]
        return self._write(run, crs, tracks, numbers, list(zip(places, current, score, judged)))

    def _measure_rows(self, run):
        given = run.inputs.rows("RULES", ("class", "quantity", "minimum", "severity"))
        column = f"measure_{language()}"
        rows = read_builtin("break_measures") if given is None else given
        return [{**row, "measure": row.get("measure") or row.get(column) or ""} for row in rows]

    def _write(self, run, crs, tracks, numbers, found):
        classes, mitigated = class_of("barriers"), code_of("barriers")["mitigated"]
        shared = place_numbers([one[0] for one in found], run.inputs.number("CLUSTER"))
        points, segments = [], []
        for number, (place, current, score, (severity, priority, measure)) in enumerate(found, 1):
            head = (number, numbers[place.corridor], place.code, classes[place.code].name)
            angle, width = (None if math.isnan(value) else value for value in (place.angle, place.width))
            served, legend = int(bool(place.passage)), mitigated if place.passage else place.code
            middle = (place.name, place.length, angle, place.crossings, severity, measure, shared[number - 1])
            tail = (place.kind, width, served, place.passage, *current, *score, priority, legend)
            points.append((QgsGeometry.fromPointXY(QgsPointXY(place.x, place.y)), head + middle + tail))
            pieces = [tracks[track].piece(low, high) for track, low, high in place.parts if high - low > SAME]
            if pieces:
                rest = (place.length, place.kind, width, served, severity, priority, legend)
                segments.append((line_geometry(pieces), head + rest))
        segments.sort(key=lambda row: -row[0].length())  # the short ones are drawn on top
        self._tell(run, [one[0] for one in found], len(set(shared)))
        return {
            "OUTPUT": run.outputs.write_vector("OUTPUT", _POINT_FIELDS, points, crs, QgsWkbTypes.Type.Point),
            "SEGMENTS": run.outputs.write_vector("SEGMENTS", _SEGMENT_FIELDS, segments, crs, QgsWkbTypes.Type.MultiLineString),
            "COUNT": len(points), "PLACES": len(set(shared)),
            "COUNT_HIGH": sum(one[3][0] == 3 for one in found),
        }  # fmt: skip

    def _tell(self, run, places, count):
        run.log.say(tr("{count} break points at {places} places.").format(count=len(places), places=count))
        kinds = [place.kind for place in places]
        run.log.say(
            tr("Crossings {crossing} (of these {mitigated} mitigated), gaps {gap}, habitat gaps {habitat}, "
               "narrow places {narrow}.").format(
                mitigated=sum(bool(place.passage) for place in places),
                **{kind: kinds.count(kind) for kind in ("crossing", "gap", "habitat", "narrow")},
            )
        )  # fmt: skip


def judge(measures: Measures, place, current: tuple, score: tuple) -> tuple:
    """(severity, priority, measure) of a break point; a passage across it makes it mitigated."""
    if place.passage:
        return 0, 0.0, measures.judge("mitigated", place.length, place.crossings).measure
    key = class_of("barriers")[place.code].key
    step = measures.judge(key, place.length, place.crossings, place.ratio)
    return (*measures.weigh(step.severity, current[1], score[1]), step.measure)


def _number(item, position: int) -> int:
    value = item.attributes.get("id")
    return value if isinstance(value, int) else position
