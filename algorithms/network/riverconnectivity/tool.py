"""How well rivers are connected across dams and sluices, and which to open first."""

from typing import List

import numpy as np
from qgis.core import QgsCoordinateTransform, QgsPointXY

from ....core.messages import InputError, marked
from ....core.network.dendritic import gains_alone, parts_of, removal_order
from ....core.network.rivernet import segments_of
from ....gis.geometries import middle_of
from ....translation import tr
from ...base import EcoAlgorithm
from ...run import Run
from ..shared.settings import read_features
from .flow import directions, mouths_of
from .method import river_method
from .passing import Fields, passing_of
from .results import Found, barrier_rows, curve_rows, mouth_index, piece_lengths, problem_rows, segment_rows
from .settings import Settings, declare_barriers, declare_outputs, declare_rivers, read_settings, read_types
from .streams import Lines, Problem, Snapped, build, nodes_of, snap


class RiverConnectivity(EcoAlgorithm):
    """Rivers and barriers in; segments, gains of removal and DCI out."""

    ID = "riverconnectivity"
    GROUP = "network"
    TAGS = (
        "river", "dam", "sluice", "fish", "dendritic connectivity", "DCI", "longitudinal", "河网", "连通性", "纵向连通",
        "闸坝", "水闸", "鱼道", "拦河坝", "树状连通性指数",
    )  # fmt: skip

    def displayName(self) -> str:
        return tr("River connectivity")

    def shortDescription(self) -> str:
        return tr("Measures how far fish get across dams and sluices, and which of them to open first.")

    def method(self) -> str:
        return river_method()

    def declare(self) -> None:
        declare_rivers(self)
        declare_barriers(self)
        declare_outputs(self)

    def check(self, run: Run) -> None:
        read_settings(run.inputs)
        read_types(run.inputs)

    def execute(self, run: Run) -> dict:
        settings, crs = read_settings(run.inputs), run.inputs.metric_crs("RIVERS")
        problems: List[Problem] = []
        found = _find(run, settings, problems)
        length = float(piece_lengths(found.lines, found.net)[0].sum())
        curve = curve_rows(found)
        _tell(run, found, curve[0], length)
        return {
            "OUTPUT": run.outputs.vector("OUTPUT", segment_rows(found), crs),
            "BARRIERS_OUTPUT": run.outputs.vector("BARRIERS_OUTPUT", barrier_rows(found), crs),
            "TABLE": run.outputs.table("TABLE", curve),
            "PROBLEMS": run.outputs.vector("PROBLEMS", problem_rows(problems), crs),
            "DCIP": curve[0]["dcip"],
            "DCID": mouth_index(found, found.passing),
            "LENGTH_KM": length,
            "SEGMENTS": int(found.segments.rivers.length.size),
            "BARRIERS_USED": sum(place is not None for place in found.snapped.place),
        }


def _find(run: Run, settings: Settings, problems: List[Problem]) -> Found:
    """The network with its barriers and their gains; ``problems`` gets what is wrong."""
    inputs, log, part = run.inputs, run.log, run.part
    crs = inputs.metric_crs("RIVERS")
    weight_field = settings.weight_field
    lines = Lines(read_features(inputs, "RIVERS", crs, [weight_field]), weight_field, log)
    names = (settings.type_field, settings.up_field, settings.down_field, settings.cost_field)
    layer = read_features(inputs, "BARRIERS", crs, names, empty=True)
    given = read_features(inputs, "OUTLET", crs).items
    fields = Fields(*names, settings.otherwise)
    barriers = passing_of(layer.name, layer.items, fields, read_types(inputs), log)
    places = snap(lines, layer.items, settings.snap)
    if layer.items and not any(places):
        raise InputError(
            marked("No barrier of “{name}” lies within {reach} m of a river. Check the coordinate systems, or raise the "
                   "snapping distance."),
            name=layer.name,
            reach=f"{settings.snap:g}",
        )  # fmt: skip
    net = build(lines, places, settings.tolerance, part(0.0, 0.3))
    snapped = nodes_of(net, places)
    segments = segments_of(net, piece_lengths(lines, net)[1], snapped.nodes)
    passing, price = _of_places(snapped, barriers)
    alone = gains_alone(segments.rivers, passing, part(0.4, 0.6))
    order = removal_order(segments.rivers, passing, settings.steps, price, part(0.6, 0.95))
    flow = directions(
        lines, net, inputs.optional_raster("DEM") if settings.by_dem else None, _ends(run, lines, crs)
    )
    points = [middle_of(item.geometry) for item in given]
    mouths = mouths_of(lines, net, segments, flow.forward, points, settings.snap)
    points = [middle_of(item.geometry) for item in layer.items]
    problems += _barrier_problems(points, snapped, segments.idle)
    crossings = lines.crossings(net, settings.tolerance, part(0.3, 0.4))
    problems += [Problem("crossing", point, "") for point in crossings] + flow.flat + mouths.several
    return Found(
        lines=lines, net=net, segments=segments, snapped=snapped, barriers=barriers, passing=passing, price=price,
        alone=alone, order=order, mouths=mouths.segments,
    )  # fmt: skip


def _of_places(snapped: Snapped, barriers: list) -> tuple:
    """(places,) lowest passability, and the sum of the costs."""
    passing, price = np.ones(len(snapped.nodes)), np.zeros(len(snapped.nodes))
    place_of = {node: place for place, node in enumerate(snapped.nodes)}
    for barrier, node in zip(barriers, snapped.node):
        if node >= 0:
            passing[place_of[node]] = min(passing[place_of[node]], barrier.both)
            price[place_of[node]] += barrier.cost
    return passing, price


def _ends(run: Run, lines: Lines, crs) -> np.ndarray:
    """(lines, 2, 2) first and last points in the CRS of the elevation."""
    ends = np.array([track.xy[[0, -1]] for track in lines.tracks])
    if not run.inputs.given("DEM"):
        return ends
    move = QgsCoordinateTransform(crs, run.inputs.grid().crs, run.inputs.transform_context)
    points = [move.transform(QgsPointXY(*xy)) for xy in ends.reshape(-1, 2)]
    return np.array([(point.x(), point.y()) for point in points]).reshape(-1, 2, 2)


def _barrier_problems(points: List[QgsPointXY], snapped: Snapped, idle: List[int]) -> List[Problem]:
    found = []
    parts_nothing = {snapped.nodes[place] for place in idle}
    for number, (point, place, node) in enumerate(zip(points, snapped.place, snapped.node), 1):
        if place is None:
            found.append(Problem("far", point, str(number)))
        elif node in parts_nothing:
            found.append(Problem("idle", place.point, str(number)))
        elif snapped.node.count(node) > 1:
            found.append(Problem("shared", place.point, str(number)))
    return found


def _tell(run: Run, found: Found, now: dict, length: float) -> None:
    log, snapped = run.log, found.snapped
    far = sum(place is None for place in snapped.place)
    if far:
        log.warn(tr("{count} barriers are farther from every river and were not used.").format(count=far))
    parts = len(parts_of(found.segments.rivers))
    if parts > 1:
        sentence = tr("The rivers fall into {count} parts that do not touch; nothing passes between them. Raise the joining "
                      "distance where they should.")  # fmt: skip
        log.say(sentence.format(count=parts))
    if found.mouths is None:
        log.warn(
            tr("A part of the network has several mouths, or none: DCId is left empty. Give the mouths.")
        )
    sentence = tr("{length} km of rivers in {segments} segments; DCIp {dcip}.")
    count = f"{found.segments.rivers.length.size:,}"
    log.say(sentence.format(length=f"{length:,.1f}", segments=count, dcip=f"{now['dcip']:.2f}"))
    if found.order:
        sentence = tr("{count} removals in order raise DCIp to {dcip}.")
        log.say(sentence.format(count=len(found.order), dcip=f"{found.order[-1].dcip:.2f}"))
