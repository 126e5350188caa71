"""The chapters of a report: the results of each wing in the plan's order, with maps, areas, charts and lists."""

from typing import Callable, Dict, List, NamedTuple, Optional, Sequence, cast

from qgis.core import QgsCoordinateTransformContext, QgsRasterLayer, QgsVectorLayer

from ...core.cartography.charts import Bar, bars
from ...core.cartography.document import (
    NOTE,
    RIGHT,
    UNDER,
    WARNING,
    Block,
    Cell,
    Chart,
    Column,
    Heading,
    Picture,
    Table,
    row,
    text,
)
from ...core.cartography.rounding import rounded_parts, shares
from ...core.chain import EDITED, OUTDATED
from ...core.progress import Progress, part
from ...translation import language, tr
from ..builtin import read_builtin
from ..groups import group_names
from ..provenance import scale_of
from ..rasters import open_layer
from ..sheet.mapstyles import parts_of, shown_kinds
from .areas import ClassArea, Inside, class_areas, spread
from .cards import has_zones, zone_cards
from .features import feature_blocks, table_blocks
from .findings import curve_blocks, robustness_blocks
from .gathering import Result
from .pictures import Ground, Shown, draw, row_of_kind
from .wording import chapter_name, figure, km2, percent, place_of_source, status_words

#: Which results get a map: all, those that the table of maps names, none.
EVERY, PLANNED, NONE = "all", "plan", "none"
_OTHERS, _PREPARED = "others", "preparation"


class Making(NamedTuple):
    """How the chapters are made.

    Attributes:
        ground: of the maps; None where nothing has a place.
        maps: which results get one.
        inside: the planning area in which cells are counted.
        marked: what captions say of made-up data, empty for none.
        title_of: the name of a tool by its id.
        warn: tells the user of a layer that cannot be read.
    """

    ground: Optional[Ground]
    maps: str
    dpi: int
    inside: Inside
    marked: str
    title_of: Callable[[str], str]
    warn: Callable[[str], None]
    transform_context: QgsCoordinateTransformContext


def chapters(results: Sequence[Result], making: Making, progress: Progress) -> List[Block]:
    """The chapters of all wings that have results.

    Raises:
        Cancelled: between two results.
    """
    wings: Dict[str, List[Result]] = {group: [] for group in (*group_names(), _OTHERS)}
    for result in results:
        wings[result.kind.group if result.kind is not None else _OTHERS].append(result)
    found: List[Block] = []
    done = 0
    for group, own in wings.items():
        if own:
            found.append(Heading(1, tr("Other layers") if group == _OTHERS else chapter_name(group)))
            here = part(progress, done / len(results), (done + len(own)) / len(results))
            found += _chapter(own, results, making, here)
            done += len(own)
    return found


def _chapter(
    own: Sequence[Result], results: Sequence[Result], making: Making, progress: Progress
) -> List[Block]:
    """The results of one wing: maps of several, those that were only prepared in a table, each of the others."""
    found: List[Block] = []
    rows = _rows(own, results) if making.maps != NONE else []
    for several in (one for one in rows if len(one.layers) > 1):
        progress(0.0)
        found += _map(several, making)
    single = {one.layers[0].layer.id(): one for one in rows if len(one.layers) == 1}
    prepared = [result for result in own if _is_prepared(result)]
    if prepared:
        found += _prepared_table(prepared, making)
    told = [result for result in own if not _is_prepared(result)]
    for number, result in enumerate(told):
        progress(number / len(told))
        found.append(Heading(2, result.name))
        found += _about(result, making)
        if result.layer.id() in single:
            found += _map(single[result.layer.id()], making)
        elif making.maps == EVERY and not _in_any(rows, result):
            found += _own_map(result, making)
        here = part(progress, number / len(told), (number + 1) / len(told))
        found += _body(result, results, making, here)
    return found


def _is_prepared(result: Result) -> bool:
    """Whether it is a layer of the user, as it was or put onto the grid: a line in a table is enough for it."""
    return result.kind is not None and result.kind.group == _PREPARED and not result.kind.theme


def _prepared_table(prepared: Sequence[Result], making: Making) -> List[Block]:
    columns = (
        Column(tr("Layer"), weight=3), Column(tr("Kind"), weight=3), Column(tr("File"), weight=3),
        Column(tr("Tool"), weight=2), Column(tr("State"), weight=1.5),
    )  # fmt: skip
    rows = [
        row(
            result.name,
            result.kind.name if result.kind is not None else "",
            place_of_source(result.layer.publicSource()),
            making.title_of(result.tool) if result.tool else "–",
            status_words(result.status) if result.status else "–",
        )
        for result in prepared
    ]
    return [Table(tr("Prepared data"), columns, tuple(rows), small=True)]


class _Row(NamedTuple):
    """A row of the table of maps and the results it shows here."""

    row: dict
    layers: List[Result]


def _rows(own: Sequence[Result], results: Sequence[Result]) -> List[_Row]:
    """The maps whose first kind that is there belongs to a wing; the first result of each kind is shown.

    A map that lacks what it is nothing without, that of another scale of the network, and that of verdicts where nobody
    has given any, are left out.
    """
    found = []
    for map_row in filter(lambda row: _has_data(row, results), read_builtin("maps")):
        shown = []
        for key in shown_kinds(map_row):
            shown += [result for result in results if result.key == key][:1]
        if shown and shown[0].kind is not None and shown[0].kind.is_raster:
            shown = shown[:1]  # the same classes as cells, parcels or units
        if shown and any(shown[0] is result for result in own):
            found.append(_Row(map_row, shown))
    return found


def _has_data(map_row: dict, results: Sequence[Result]) -> bool:
    """Whether all that a map must show is there, for its scale and with verdicts where it needs them."""
    shown = [result for result in results if result.key in shown_kinds(map_row)]
    keys = {result.key for result in shown}
    if any(part.needed and not keys & set(part.styles) for part in parts_of(map_row)):
        return False
    if map_row["scale"] and map_row["scale"] not in {scale_of(result.layer) for result in shown}:
        return False
    return map_row["needs"] != "verdicts" or any(_judged(result) for result in shown)


def _judged(result: Result) -> bool:
    layer = result.layer
    return isinstance(layer, QgsVectorLayer) and layer.fields().lookupField("verdict") >= 0


def _in_any(rows: Sequence[_Row], result: Result) -> bool:
    """Whether a map of the plan shows a result already."""
    return any(result is one for row in rows for one in row.layers)


def _map(one: _Row, making: Making) -> List[Block]:
    caption = one.row[f"title_{language()}"]
    outdated = [result.name for result in one.layers if result.outdated]
    return _drawn(one.row, one.layers, caption, outdated, making)


def _own_map(result: Result, making: Making) -> List[Block]:
    if result.kind is None or not (result.kind.style or result.kind.theme) or result.is_table:
        return []
    outdated = [result.name] if result.outdated else []
    return _drawn(row_of_kind(result.kind), [result], result.name, outdated, making)


def _drawn(
    row: dict, shown: Sequence[Result], caption: str, outdated: Sequence[str], making: Making
) -> List[Block]:
    """A picture, or what stands in its place where it cannot be drawn."""
    if making.ground is None:
        return []
    image = draw(
        making.ground, row, [cast(Shown, result.layer) for result in shown], making.dpi, _is_rich(shown)
    )
    words = caption
    if making.marked:
        words = tr("{caption} ({remark})").format(caption=words, remark=making.marked)
    if outdated:
        words = tr("{caption} — not up to date: {layers}").format(
            caption=words, layers=tr(", ").join(outdated)
        )
    return [Picture(words, image.data, "image/png", image.width, image.height)]


def _is_rich(shown: Sequence[Result]) -> bool:
    """Whether the legend is long: of several layers, or of every level-2 zone."""
    return len(shown) > 1 or shown[0].key == "zones2"


def _about(result: Result, making: Making) -> List[Block]:
    """Where a result comes from, in a line; loudly where it is not up to date."""
    found: List[Block] = []
    if result.outdated:
        found.append(text(_not_fresh(result), WARNING))
    if result.tool:
        words = tr("Made by “{tool}”, {when}.") if result.made else tr("Made by “{tool}”.")
        found.append(text(words.format(tool=making.title_of(result.tool), when=result.made), UNDER))
    else:
        found.append(text(tr("Given by the user; no tool has noted how it was made."), UNDER))
    return found


def _not_fresh(result: Result) -> str:
    """Why a result is not what it would be if it were made now."""
    if result.status == OUTDATED:
        return tr("Out of date: what this was made from has changed. Update it before you use it.")
    if result.status == EDITED:
        return tr("Edited by hand: this is not what its tool made.")
    return tr("The plan has no note of how this was made, so nobody knows whether it is up to date.")


def _body(result: Result, results: Sequence[Result], making: Making, progress: Progress) -> List[Block]:
    """What a result says in figures.

    Raises:
        InputError: the layer breaks, or lies outside the planning boundary.
    """
    found = _figures(result, results, making, progress)
    if found == [_no_data()]:
        making.warn(tr("“{layer}” holds no data.").format(layer=result.name))
    return found


def _no_data() -> Block:
    return text(tr("The layer holds no data."), NOTE)


def _figures(result: Result, results: Sequence[Result], making: Making, progress: Progress) -> List[Block]:
    layer = result.layer
    if isinstance(layer, QgsRasterLayer):
        return _raster(result, results, making.inside, progress)
    if not isinstance(layer, QgsVectorLayer):
        return []
    if result.is_table:
        return [*table_blocks(result), *curve_blocks(result)]
    found = feature_blocks(result)
    if result.key == "zones2" and has_zones(layer):
        found.append(Heading(3, tr("Zone cards")))
        found += zone_cards(result, results, making.transform_context, progress)
    return found


def _raster(result: Result, results: Sequence[Result], area: Inside, progress: Progress) -> List[Block]:
    source = open_layer(result.raster)
    try:
        if source.grid.crs.isGeographic():
            return [text(tr("Areas are not counted: the layer is in degrees."), NOTE)]
        inside = area.of(source.grid)
        if result.key == "robustness":
            return robustness_blocks(result, results, source, inside, progress)
        if result.theme:
            return _class_table(result.name, class_areas(source, result.theme, inside, progress))
        found = spread(source, inside, progress)
    finally:
        source.close()
    if found.area == 0:
        return [_no_data()]
    unit = f" {result.kind.unit}" if result.kind is not None and result.kind.unit else ""
    words = tr(
        "Values from {least} to {most}{unit}, mean {mean}, standard deviation {deviation}, on {area} km²."
    )
    return [
        text(
            words.format(
                least=figure(found.least), most=figure(found.most), unit=unit, mean=figure(found.mean),
                deviation=figure(found.deviation), area=km2(found.area),
            )
        )
    ]  # fmt: skip


def _class_table(name: str, areas: Sequence[ClassArea]) -> List[Block]:
    """Areas and shares by class with their sum, and as bars."""
    if not areas:
        return [_no_data()]
    rounded = rounded_parts([one.area for one in areas], 2)
    share = shares([one.area for one in areas])
    rows = [
        row(Cell(one.name, one.color), km2(area), percent(part_of))
        for one, area, part_of in zip(areas, rounded, share)
    ]
    rows.append(row(tr("Total"), km2(sum(rounded)), percent(sum(share))))
    columns = (
        Column(tr("Class"), weight=5),
        Column(tr("Area (km²)"), RIGHT, 2),
        Column(tr("Share (%)"), RIGHT, 2),
    )
    caption = tr("{layer}: areas by class").format(layer=name)
    found: List[Block] = [Table(caption, columns, tuple(rows), total=True)]
    if len(areas) > 1:
        title = tr("{layer}: areas by class (km²)").format(layer=name)
        lines = [
            Bar(one.name, one.area, one.color, f"{km2(area)} ({percent(part_of)}%)")
            for one, area, part_of in zip(areas, rounded, share)
        ]
        drawn = bars(lines, title)
        found.append(Chart(title, drawn.text, drawn.width, drawn.height))
    return found
