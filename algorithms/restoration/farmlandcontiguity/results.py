"""Rows of the blocks, the parcels and the table."""

from typing import Dict, Iterator, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np
from qgis.core import QgsFields, QgsGeometry, QgsPointXY

from ....core.progress import Progress
from ....core.restoration.contiguity import (
    BRING_IN,
    KEEP,
    MOVE_OUT,
    RECLAIM,
    WAIT,
    contiguity_index,
    grade_scores,
    lulong_scores,
    shape_index,
    share_from,
    summarise,
)
from ....gis.areaindex import AreaIndex
from ....gis.tables import class_of
from ....gis.vectors import Item, name_of
from ....translation import tr
from ...log import Log
from ..shared.joining import Cut
from .advice import Advice, Blocks, Reclaimed
from .farmland import Farmland, Stream

#: mu in a hectare, and ha from which a block is large.
_MU, LARGE = 15.0, 15.0
#: Overlaps below this share of a block come from rounding.
_OVERLAP = 1e-6


class Found(NamedTuple):
    """All that was found out about the farmland."""

    farmland: Farmland
    cut: Cut
    blocks: Blocks
    advice: Advice
    reclaimed: List[Reclaimed]


def block_rows(
    found: Found, least: float, linear: bool, log: Log, progress: Progress
) -> Iterator[Tuple[QgsGeometry, dict]]:
    """The blocks of at least ``least`` ha, the largest first; overlaps of their parcels are told at the end."""
    blocks, overlapping = found.blocks, 0.0
    order = np.argsort(blocks.number, kind="stable")
    starts = np.searchsorted(blocks.number[order], np.arange(1, blocks.size.size + 2))
    drawn = int((blocks.size + 1e-9 >= least).sum())
    score = lulong_scores(blocks.size) if linear else grade_scores(blocks.cls)
    basic = np.bincount(
        blocks.number - 1, blocks.area * (np.nan_to_num(found.advice.basic)), blocks.size.size
    )
    for n in range(drawn):
        progress(n / drawn)
        members = order[starts[n] : starts[n + 1]]
        shapes = [blocks.shapes[one] for one in members]
        shape = QgsGeometry(shapes[0]) if len(shapes) == 1 else QgsGeometry.unaryUnion(shapes)
        size, area = float(blocks.size[n]), shape.area()
        overlapping += max(size * 1e4 - area, 0.0) if size * 1e4 - area > _OVERLAP * area else 0.0
        yield (
            shape,
            {
                "block": n + 1,
                "parcels": len({found.cut.parcel[one] for one in members}),
                "area_ha": size,
                "area_mu": size * _MU,
                "class": int(blocks.cls[n]),
                "score": float(score[n]),
                "shape": shape_index(shape.constGet().perimeter(), area),
                "basic_ha": float(basic[n]) if np.isfinite(found.advice.basic).any() else None,
            },
        )
    if overlapping > 1.0:
        sentence = tr("Parcels overlap one another by {area} ha in all, which counts twice. Check the layer.")
        log.warn(sentence.format(area=f"{overlapping / 1e4:,.2f}"))


def parcel_rows(
    found: Found, stream: Stream, fields: QgsFields, own: Sequence[str], progress: Progress
) -> Iterator[Tuple[QgsGeometry, list]]:
    """Every piece of a parcel with the fields of its parcel, then the land that can be reclaimed.

    Args:
        fields: of the layer, those of the kind (``own``) last.
    """
    old = [stream.source.fields().indexFromName(name) for name in fields.names()[: -len(own)]]
    pieces: Dict[int, List[int]] = {}
    for piece, parcel in enumerate(found.cut.parcel):
        pieces.setdefault(found.farmland.rows[parcel], []).append(piece)
    names = {code: entry.name for code, entry in class_of("farmland_advice").items()}
    farmland, reclaimable = tr("farmland"), tr("reclaimable land")
    for number, values in stream.attributes(progress):
        for piece in pieces.get(number, ()):
            row = _piece_row(found, piece, names, farmland)
            yield found.blocks.shapes[piece], [values[i] for i in old] + [row[name] for name in own]
    for one in found.reclaimed:
        row = _reclaimed_row(one, names, reclaimable)
        yield one.shape, [None] * len(old) + [row[name] for name in own]


def _piece_row(found: Found, piece: int, names: Dict[int, str], origin: str) -> dict:
    blocks, advice = found.blocks, found.advice
    block, code = int(blocks.number[piece]), int(advice.code[piece])
    return {
        "origin": origin,
        "block": block,
        "block_ha": float(blocks.size[block - 1]),
        "class": int(blocks.cls[block - 1]),
        "piece_ha": float(blocks.area[piece]),
        "basic": _known(advice.basic[piece]),
        "slope": _known(advice.slope[piece]),
        "polluted": _known(advice.polluted[piece]),
        "advice": code,
        "advice_name": names[code],
        "lift": None,
    }


def _reclaimed_row(one: Reclaimed, names: Dict[int, str], origin: str) -> dict:
    code = RECLAIM if one.gain.lift > 0 else KEEP
    return {
        "origin": origin,
        "block": one.block or None,
        "block_ha": one.gain.size,
        "class": one.gain.cls,
        "piece_ha": one.area,
        **dict.fromkeys(("basic", "slope", "polluted")),
        "advice": code,
        "advice_name": names[code],
        "lift": one.gain.lift,
    }


def _known(value: float) -> Optional[float]:
    return float(value) if np.isfinite(value) else None


def zone_rows(found: Found, zones: Sequence[Item], field: str) -> List[dict]:
    """A row of sums for each zone that has farmland, in the order of the zones, and one for all."""
    blocks, index = found.blocks, AreaIndex([item.geometry for item in zones])
    names = [_zone_name(item, field, n) for n, item in enumerate(zones, 1)]
    places = np.full(len(blocks.shapes), -1)
    if zones:
        for n in range(len(places)):
            held = index.holding(QgsPointXY(*blocks.points[n]))
            places[n] = -1 if held is None else held
    rows = []
    for zone, name in enumerate(names):
        if (places == zone).any():
            rows.append(_zone_row(name, found, places == zone))
    if zones and (places < 0).any():
        rows.append(_zone_row(tr("outside the zones"), found, places < 0))
    return [*rows, _zone_row(tr("All zones"), found, np.ones(len(places), bool))]


def _zone_name(item: Item, field: str, number: int) -> str:
    if field:
        return str(item.attributes[field])
    texts = (value for value in item.attributes.values() if isinstance(value, str) and value)
    return name_of(item.attributes) or next(texts, str(number))


def _zone_row(name: str, found: Found, chosen: np.ndarray) -> dict:
    blocks, code = found.blocks, found.advice.code[chosen]
    number, area = blocks.number[chosen], blocks.area[chosen]
    sums = summarise(number, blocks.cls[number - 1], area, LARGE)
    parcels = {found.cut.parcel[piece] for piece in np.flatnonzero(chosen)}
    return {
        "zone": name,
        "parcels": len(parcels),
        "blocks": sums.blocks,
        "area_ha": sums.area,
        "mu_10k": sums.area * _MU / 1e4,
        **{f"class{n}_ha": one for n, one in enumerate(sums.by_class, 1)},
        "index": sums.contiguity,
        "large": 100 * sums.large,
        "out_ha": float(area[code == MOVE_OUT].sum()),
        "wait_ha": float(area[code == WAIT].sum()),
        "in_ha": float(area[code == BRING_IN].sum()),
    }


def numbers_of(found: Found) -> Dict[str, float]:
    """The numbers that the tool gives."""
    blocks, area, code = found.blocks, found.blocks.area, found.advice.code
    total = float(area.sum())
    return {
        "INDEX": contiguity_index(blocks.size),
        "LARGE_SHARE": 100 * share_from(blocks.size, LARGE),
        "COUNT": int(blocks.size.size),
        "AREA": total,
        "MU": total * _MU / 1e4,
        "OUT_HA": float(area[code == MOVE_OUT].sum()),
        "WAIT_HA": float(area[code == WAIT].sum()),
        "IN_HA": float(area[code == BRING_IN].sum()),
        "RECLAIM_HA": sum(one.area for one in found.reclaimed if one.gain.lift > 0),
    }


def tell_found(found: Found, least: float, log: Log) -> None:
    """What was found, in a few sentences."""
    numbers, size = numbers_of(found), found.blocks.size
    if found.farmland.other:
        log.say(tr("{count} parcels are other land.").format(count=f"{found.farmland.other:,}"))
    if found.cut.cut:
        sentence = tr("{count} parcels were cut by barriers; each piece counts for itself.")
        log.say(sentence.format(count=f"{found.cut.cut:,}"))
    small = size[size + 1e-9 < least]
    sentence = tr("{parcels} parcels, {area} ha ({mu} × 10,000 mu), make {blocks} blocks; {small} of them, {rest} ha, "
                  "are below {least} ha and not drawn.")  # fmt: skip
    log.say(
        sentence.format(
            parcels=f"{len(found.farmland.shapes):,}", area=f"{numbers['AREA']:,.1f}", mu=f"{numbers['MU']:,.2f}",
            blocks=f"{size.size:,}", small=f"{small.size:,}", rest=f"{small.sum():,.1f}", least=f"{least:g}",
        )
    )  # fmt: skip
    sentence = tr("Contiguity index {index}; {share} % of the area lies in blocks of at least {large} ha.")
    index, share = f"{numbers['INDEX']:.4g}", f"{numbers['LARGE_SHARE']:.1f}"
    log.say(sentence.format(index=index, share=share, large=f"{LARGE:g}"))
    if not np.isfinite(found.advice.basic).any():
        log.say(tr("Without permanent basic farmland no advice is given on moving it."))
        return
    sentence = tr("Basic farmland that may leave: {out} ha; that waits until more comes in: {wait} ha. Farmland that "
                  "comes in: {come} ha; land to reclaim first: {reclaim} ha.")  # fmt: skip
    keys = (("out", "OUT_HA"), ("wait", "WAIT_HA"), ("come", "IN_HA"), ("reclaim", "RECLAIM_HA"))
    log.say(sentence.format(**{name: f"{numbers[key]:,.1f}" for name, key in keys}))
