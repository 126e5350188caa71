"""How far farmland lies together, and which basic farmland should be moved."""

from typing import List

import numpy as np
from qgis.core import QgsGeometry, QgsWkbTypes

from ....core.progress import Progress
from ....core.restoration.contiguity import block_classes, block_numbers
from ....gis.areaindex import AreaIndex
from ....gis.kinds import fields_of, make_fields
from ....gis.roads import read_lines
from ....gis.tables import code_of
from ....translation import tr
from ...base import EcoAlgorithm
from ...inputs import Inputs
from ...keptfields import kept_fields
from ...log import Log
from ...run import Run
from ..shared.joining import Barriers, cut_parcels, join_parcels
from .advice import Blocks, Land, find_advice, find_reclaimed
from .farmland import Stream, areas_of, inner_points, read_farmland
from .method import contiguity_method
from .results import Found, block_rows, numbers_of, parcel_rows, tell_found, zone_rows
from .settings import Settings, declare_advice, declare_outputs, declare_parcels, read_settings
from .slopes import mean_slopes

#: Classes of roads that nothing lies together across.
_APART = ("railway", "motorway", "trunk")
_PARCELS = "farmland_parcels"
_MULTI = QgsWkbTypes.Type.MultiPolygon


class FarmlandContiguity(EcoAlgorithm):
    """Farmland parcels in; blocks with scores, and advice for parcels out."""

    ID = "farmlandcontiguity"
    GROUP = "restoration"
    TAGS = (
        "farmland", "contiguity", "permanent basic farmland", "parcels", "耕地", "集中连片", "连片度", "永久基本农田",
        "调补复", "补划", "调出", "复垦", "耕地保护",
    )  # fmt: skip

    def displayName(self) -> str:
        return tr("Contiguity of farmland")

    def shortDescription(self) -> str:
        return tr("Joins farmland parcels to blocks, scores them, and advises which basic farmland to move.")

    def method(self) -> str:
        return contiguity_method()

    def declare(self) -> None:
        declare_parcels(self)
        declare_advice(self)
        declare_outputs(self)

    def check(self, run: Run) -> None:
        read_settings(run.inputs)

    def execute(self, run: Run) -> dict:
        settings, inputs = read_settings(run.inputs), run.inputs
        stream = Stream(inputs.source("PARCELS"), inputs.transform_context, settings)
        zones = inputs.features("ZONES", settings.crs, [settings.zone_field] if settings.zone_field else [])
        found = _find(run, stream, settings)
        rows = block_rows(found, settings.least, settings.linear, run.log, run.part(0.75, 0.9))
        results = {
            "OUTPUT": run.outputs.vector("OUTPUT", rows, settings.crs),
            "PARCELS_OUTPUT": _write_parcels(run, found, stream, settings),
            "TABLE": run.outputs.table("TABLE", zone_rows(found, zones, settings.zone_field)),
        }
        tell_found(found, settings.least, run.log)
        return {**results, **numbers_of(found)}


def _find(run: Run, stream: Stream, settings: Settings) -> Found:
    """Read all layers, then find blocks and advice."""
    inputs, part = run.inputs, run.part
    barriers = Barriers(_barriers(inputs, settings, run.log))
    land = Land(*(_land(inputs, key, settings) for key in ("BASIC", "SPACE", "POLLUTED")))
    candidates = _shapes(inputs, "RECLAIMABLE", settings)
    farmland = read_farmland(stream, settings, inputs.tell_read, run.log, part(0.0, 0.2))
    cut = cut_parcels(farmland.shapes, barriers, part(0.2, 0.25))
    blocks = _blocks(cut.shapes, barriers, settings, part(0.25, 0.55))
    reclaimed = find_reclaimed(candidates, blocks, barriers, settings, part(0.55, 0.6))
    gained = sum(one.area for one in reclaimed if one.gain.lift > 0)
    slope, elevation = np.full(len(blocks.shapes), np.nan), inputs.optional_raster("DEM")
    if elevation is not None:
        slope = mean_slopes(elevation, blocks.shapes, blocks.points, part(0.6, 0.65))
    advice = find_advice(blocks, land, slope, settings, gained, part(0.65, 0.75))
    return Found(farmland, cut, blocks, advice, reclaimed)


def _shapes(inputs: Inputs, key: str, settings: Settings) -> List[QgsGeometry]:
    return [
        item.geometry for item in inputs.features(key, settings.crs, slim=True, empty=key == "RECLAIMABLE")
    ]


def _land(inputs: Inputs, key: str, settings: Settings):
    """A layer that parcels are held against; None where it was not given."""
    return AreaIndex(_shapes(inputs, key, settings)) if inputs.given(key) else None


def _barriers(inputs: Inputs, settings: Settings, log: Log) -> List[QgsGeometry]:
    """The geometries across which nothing lies together."""
    field = settings.barrier_field
    items = inputs.features("BARRIERS", settings.crs, [field] if field else [], slim=True)
    if not field:
        return [item.geometry for item in items]
    wanted = {code_of("barriers")[key] for key in _APART}
    kept = [one.geometry for one in read_lines(items, field, "road", "road", log.warn) if one.code in wanted]
    log.say(
        tr("{count} of {all} barriers are motorways, national roads or railways.").format(
            count=len(kept), all=len(items)
        )
    )
    return kept


def _blocks(shapes: List[QgsGeometry], barriers: Barriers, settings: Settings, progress: Progress) -> Blocks:
    """The blocks that pieces of parcels make."""
    labels = join_parcels(shapes, settings.gap, barriers, progress)
    points, area = inner_points(shapes), areas_of(shapes)
    number = block_numbers(labels, area, points)
    size = np.bincount(number - 1, area)
    return Blocks(shapes, points, area, number, size, block_classes(size, settings.breaks))


def _write_parcels(run: Run, found: Found, stream: Stream, settings: Settings) -> str:
    """The parcels with all their fields; those that new ones replace are told."""
    if not run.outputs.wanted("PARCELS_OUTPUT"):
        return ""
    own = [field.name for field in fields_of(_PARCELS)]
    fields = make_fields(_PARCELS, given=kept_fields(_PARCELS, stream.source.fields(), run.log))
    rows = parcel_rows(found, stream, fields, own, run.part(0.9, 0.98))
    repeated, source = bool(found.cut.cut or found.reclaimed), stream.source
    return run.outputs.write_rows(
        "PARCELS_OUTPUT", fields, rows, settings.crs, _MULTI, source=source, repeated=repeated
    )
