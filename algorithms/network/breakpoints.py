"""Find the places where ecological corridors are broken."""

import math

from qgis.core import QgsGeometry, QgsPointXY, QgsWkbTypes

from ...core.messages import InputError
from ...core.messages import tr as mark
from ...core.network.breakpoints import area_places, line_places, place_numbers
from ...core.network.measures import Measures
from ...translation import language, tr
from ..base import EcoAlgorithm
from ..parameters import LINE, POINT, POLYGON
from ..tables import class_of, code_of, read_builtin
from .obstacles import read_barriers
from .crossings import area_hits, line_geometry, line_hits, tracks_of

_BARRIERS = ("ROADS", "RAILWAYS", "BUILT", "WATER", "LANDUSE")
_POINT_FIELDS = (
    ("id", "int"), ("corridor", "int"), ("class", "int"), ("barrier", "text", 40), ("barrier_name", "text", 200),
    ("length_m", "real", 12, 1), ("angle", "real", 5, 1), ("crossings", "int"), ("severity", "int"),
    ("measure", "text", 250), ("place", "int"),
)  # fmt: skip
_SEGMENT_FIELDS = (
    ("id", "int"), ("corridor", "int"), ("class", "int"), ("barrier", "text", 40), ("length_m", "real", 12, 1),
)  # fmt: skip


class BreakPoints(EcoAlgorithm):
    """Corridors and barriers in; one point per break with class, severity and measure out."""

    ID = "breakpoints"
    GROUP = "network"
    TAGS = (
        "break point",
        "crossing",
        "gap",
        "road",
        "railway",
        "断裂点",
        "断点",
        "堵点",
        "铁路",
        "道路",
        "建设用地",
    )

    def displayName(self):
        return tr("Ecological break points")

    def shortDescription(self):
        return tr(
            "Finds where corridors are cut by railways, roads, built-up land and water, and what mends it."
        )

    def method(self):
        return tr(
            "<p>Break points are the exact intersections of the corridors with railways and roads, and the "
            "stretches of corridors inside built-up land and water (gaps). Crossings of one corridor with lines "
            "of one class merge by single linkage: chains of crossings at most the merging distance apart are "
            "one point, placed on the crossing nearest to their mean. Stretches inside areas merge in the same "
            "way along the corridor. Angle: between the line and the course of the corridor over the merging "
            "distance before and after, 0 to 90 degrees. Severity (1 low, 2 medium, 3 high) and measure come from "
            "the table break_measures, class words from barrier_classes. Points of one class within the merging "
            "distance share a place number whatever their corridor: one structure mends them all. Sources: "
            "Han Yongshun et al. 2025 (road crossings), plan of Beijing chapter 3 (severity and measures are proposals).</p>"
        )

    def declare(self):
        self.add_vector(
            "CORRIDORS",
            tr("Corridors"),
            tr("Lines in a CRS in metres, for example from “Ecological corridors”. A whole-number field "
               "“id” numbers them; without one they are counted in order."),
            (LINE,),
        )  # fmt: skip
        self._declare_lines("ROADS", tr("Roads"), tr("Road class field"), tr("Road lines."))
        self._declare_lines(
            "RAILWAYS", tr("Railways"), tr("Railway class field"), tr("Railway lines; leave out tunnels.")
        )
        built = tr("Polygons of built-up land.")
        self.add_vector("BUILT", tr("Built-up land"), built, (POLYGON,), optional=True)
        landuse = tr(
            "Where no built-up polygons are given: common classes 9–12 of this raster are built-up land."
        )
        self.add_raster("LANDUSE", tr("Land use (common classes)"), landuse, optional=True)
        water = tr("Polygons or lines of water that land animals do not cross.")
        self.add_vector("WATER", tr("Water"), water, (POLYGON, LINE), optional=True)
        merging = tr("Crossings and gaps at most this far apart are one. Proposed default 100 m.")
        self.add_number("CLUSTER", tr("Merging distance (m)"), merging, 100, 0)
        shortest = tr("Shorter gaps in built-up land and water are left out. Proposed default 0 m (none).")
        self.add_number("MIN_GAP", tr("Shortest gap (m)"), shortest, 0, 0, optional=True, advanced=True)
        rules = tr("Columns class, quantity (length or crossings), minimum, severity (1–3), measure. "
                   "Empty: the built-in table break_measures (proposed defaults).")  # fmt: skip
        self.add_table("RULES", tr("Severity and measures"), rules)
        found = tr("One point per break, with class, severity, proposed measure and place number.")
        self.add_vector_output("OUTPUT", tr("Break points"), found, POINT, "breakpoints")
        parts = tr("The stretches of corridors inside built-up land and water.")
        self.add_vector_output("SEGMENTS", tr("Gaps"), parts, LINE, "gaps", optional=True)
        self.add_number_output("COUNT", tr("Number of break points"))
        self.add_number_output("PLACES", tr("Places"))
        self.add_number_output("COUNT_HIGH", tr("Break points of high severity"))

    def _declare_lines(self, key, label, field_label, text):
        self.add_vector(key, label, text, (LINE,), optional=True)
        words = tr("Field with OpenStreetMap words, Chinese road grades or codes; see the table barrier_classes. "
                   "Words of things that are no barrier are left out.")  # fmt: skip
        self.add_field(f"{key}_FIELD", field_label, words, key, optional=True)

    def check(self, run):
        run.metric_crs("CORRIDORS")
        if not any(run.given(key) for key in _BARRIERS):
            raise InputError(mark("Give at least one layer of roads, railways, built-up land or water."))

    def execute(self, run):
        crs = run.metric_crs("CORRIDORS")
        measures = Measures(self._measure_rows(run), list(code_of("barriers")))
        corridors = run.features("CORRIDORS", crs)
        numbers = [_number(item, position) for position, item in enumerate(corridors, 1)]
        tracks = tracks_of([item.geometry for item in corridors])
        if not tracks:
            raise InputError(
                mark("“{name}” has no line of any length."), name=run.source("CORRIDORS").sourceName()
            )
        extent = QgsGeometry.collectGeometry([line_geometry([track.xy]) for track in tracks]).boundingBox()
        lines, areas = read_barriers(run, crs, extent)
        distance = run.number("CLUSTER")
        places = line_places(tracks, line_hits(tracks, lines, run.part(0.3, 0.6)), distance)
        stretches = area_hits(tracks, areas, run.part(0.6, 0.9)) if areas else []
        places += area_places(tracks, stretches, distance, run.number("MIN_GAP") or 0.0)
        return self._write(run, crs, tracks, numbers, places, measures)

    def _measure_rows(self, run):
        given = run.rows("RULES", ("class", "quantity", "minimum", "severity"))
        column = f"measure_{language()}"
        rows = read_builtin("break_measures") if given is None else given
        return [{**row, "measure": row.get("measure") or row.get(column) or ""} for row in rows]

    def _write(self, run, crs, tracks, numbers, places, measures):
        classes, shared = class_of("barriers"), place_numbers(places, run.number("CLUSTER"))
        points, segments, high = [], [], 0
        ordered = sorted(
            zip(places, shared), key=lambda pair: (pair[0].corridor, pair[0].code, pair[0].x, pair[0].y)
        )
        for number, (place, where) in enumerate(ordered, 1):
            kind, corridor = classes[place.code], numbers[place.corridor]
            step = measures.judge(kind.key, place.length, place.crossings)
            high += step.severity == 3
            row = (number, corridor, place.code, kind.name)
            angle = None if math.isnan(place.angle) else place.angle
            rest = (place.name, place.length, angle, place.crossings, step.severity, step.measure, where)
            points.append((QgsGeometry.fromPointXY(QgsPointXY(place.x, place.y)), row + rest))
            if place.parts:
                pieces = [tracks[track].piece(start, end) for track, start, end in place.parts]
                segments.append((line_geometry(pieces), row + (place.length,)))
        run.say(
            tr("{count} break points at {places} places.").format(count=len(points), places=len(set(shared)))
        )
        return {
            "OUTPUT": run.write_vector("OUTPUT", _POINT_FIELDS, points, crs, QgsWkbTypes.Type.Point),
            "SEGMENTS": run.write_vector("SEGMENTS", _SEGMENT_FIELDS, segments, crs, QgsWkbTypes.Type.MultiLineString),
            "COUNT": len(points), "PLACES": len(set(shared)), "COUNT_HIGH": high,
        }  # fmt: skip


def _number(item, position: int) -> int:
    value = item.attributes.get("id")
    return value if isinstance(value, int) else position
