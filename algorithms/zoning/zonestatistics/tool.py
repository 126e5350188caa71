"""Areas and shares of classes in zones, as a table whose rows sum to the zone."""

from typing import Dict, List, NamedTuple, Optional, Sequence

import numpy as np

from ....compat import NULL
from ....core.messages import InputError, marked
from ....core.progress import Progress
from ....core.zoning.crosstab import NO_CLASS, CrossCounter, CrossTable
from ....gis.burning import burnt_raster
from ....gis.grid import Grid
from ....gis.kinds import code_field
from ....gis.rasters import RasterSource, class_names
from ....translation import tr
from ...base import EcoAlgorithm
from ...log import Log
from ...parameters import POLYGON
from ...told import tell_lost
from .cards import THEMES, card_rows, declare_cards, described
from .lines import Line, cell_lines, line_rows, total_area, with_small
from .small import FEW, Zoned, covered_areas, pieces_of

_NAMES = 10


class Burnt(NamedTuple):
    """A layer burnt as numbers 1, 2 …, what each number stands for, and its polygons."""

    name: str
    numbers: RasterSource
    values: Dict[int, Optional[str]]
    zoned: Zoned


class ZoneStatistics(EcoAlgorithm):
    """Zones × (second zones) × classes → cells, km², share."""

    ID = "zonestatistics"
    GROUP = "zoning"
    TAGS = ("zonal statistics", "cross tabulation", "area table", "分区统计", "面积统计", "交叉表")

    def displayName(self):
        return tr("Zone statistics")

    def shortDescription(self):
        return tr("Area and share of every class in every zone, if wished also by district.")

    def method(self):
        return tr(
            "<p>A cell belongs to the zone that holds its centre. Area = cells × cell area (km²); share = part of "
            "the zone's area (%). Of zones of fewer than four cells the area is that of the parts of cells they cover; "
            "a zone that has no area, as others lie over it or it lies beside the raster, gets a row of zeros. Cells without class get a row of their own, and so do cells outside the second "
            "zones, so that the rows of a zone sum to its area and to 100 %. Zones of one name are one zone; where "
            "zones overlap, the later one counts.</p>"
        )

    def declare(self):
        self.add_vector(
            "ZONES", tr("Zones"), tr("Polygons."), kind=("zones2", "zones1", "polygon_any"), types=(POLYGON,)
        )
        self.add_field("FIELD", tr("Zone field"), tr("Name or code of the zone."), "ZONES", default="name")
        text = tr("For instance districts.")
        self.add_vector(
            "BY", tr("Second zones"), text, kind=("districts", "polygon_any"), types=(POLYGON,), optional=True
        )
        self.add_field("BY_FIELD", tr("Field of second zones"), tr("Name or code."), "BY", optional=True)
        text = tr("Class raster on the planning grid.")
        self.add_raster("CLASSES", tr("Classes"), text, kind=("elements", "raster_classes_any"))
        declare_cards(self)
        text = tr("Fields zone, by, code, class, cells, area_km2, share_pct.")
        self.add_table_output("OUTPUT", tr("Zone statistics"), text, kind="zone_statistics")
        text = tr(
            "One row for each zone: function, resources, problems, main direction, main types and ways with areas."
        )
        self.add_table_output(
            "CARDS", tr("Zone cards"), text, kind="zone_cards", optional=True, created=False
        )
        self.add_number_output("TOTAL", tr("Total area (km²)"))

    def execute(self, run):
        source, by = run.inputs.raster("CLASSES"), None
        zones = self._burnt(run, "ZONES", "FIELD", source.grid)
        if run.inputs.given("BY"):
            by = self._burnt(run, "BY", "BY_FIELD", source.grid)
            tell_lost(by.name, by.zoned.shapes, source.grid, run.log)
        second = by.numbers if by else None
        table = _count(source, zones.numbers, second, run.part(0.0, 0.8))
        small = _small(zones, table)
        pieces = pieces_of(zones.zoned, small, source.grid, run.part(0.8, 0.9))
        covered = covered_areas(pieces, source, second, run.part(0.9, 1.0))
        lines = with_small(cell_lines(table, source.grid), small, covered)
        if not any(line.area for line in lines):
            raise InputError(
                marked("No cell of “{raster}” lies in “{zones}”. Check that they cover the same area."),
                raster=source.name,
                zones=zones.name,
            )
        _tell(zones, table, lines, source.name, run.log)
        second_names = by.values if by else {}
        rows = line_rows(lines, zones.values, second_names, class_names(source.path))
        ids = code_field(line.code for line in lines if line.code != NO_CLASS)
        output = run.outputs.table("OUTPUT", rows, ids=ids)
        return {
            "OUTPUT": output,
            "CARDS": self._cards(run, zones, source.grid),
            "TOTAL": total_area(lines, source.grid, small),
        }

    def _cards(self, run, zones: Burnt, grid: Grid) -> str:
        """The table of zone cards, where it is wanted."""
        if not run.outputs.wanted("CARDS"):
            return ""
        layers = {key: source for key in THEMES if (source := run.inputs.optional_raster(key)) is not None}
        if not layers:
            raise InputError(marked("Give at least one raster of the zone cards, or leave their table out."))
        items = run.inputs.features("ZONES", grid.crs)
        known = described(items, zones.zoned.zones.tolist())
        return run.outputs.table("CARDS", card_rows(zones.numbers, zones.values, known, layers, run.step))

    def _burnt(self, run, key: str, field_key: str, grid: Grid) -> Burnt:
        """The layer as numbers 1, 2 … by the values of a field."""
        field, name = run.inputs.field(field_key), run.inputs.source(key).sourceName()
        items = run.inputs.features(key, grid.crs, [field] if field else [])
        values = [item.attributes[field] if field else name for item in items]
        values = [None if value in (None, NULL) else str(value) for value in values]
        numbers = {value: n for n, value in enumerate(dict.fromkeys(values), 1)}
        zoned = Zoned([item.geometry for item in items], np.array([numbers[value] for value in values]))
        source = run.inputs.keep(burnt_raster(name, items, zoned.zones.tolist(), grid))
        return Burnt(name, source, {0: None, **{n: value for value, n in numbers.items()}}, zoned)


def _count(
    source: RasterSource, zones: RasterSource, by: Optional[RasterSource], progress: Progress
) -> CrossTable:
    """Cells of every zone, and second zone, by class.

    Raises:
        InputError: the raster holds no classes.
    """
    counter = CrossCounter()
    for window in source.grid.windows():
        progress(window.top / source.grid.rows)
        second, codes = None if by is None else by.read(window), source.read(window)
        if (codes != np.floor(codes))[~np.isnan(codes)].any():
            raise InputError(
                marked("“{name}” is not a class raster: it holds values with decimals."),
                name=source.name,
            )
        counter.add(zones.read(window), codes, second)
    return counter.result()


def _small(zones: Burnt, table: CrossTable) -> List[int]:
    """The zones of few cells, or none."""
    cells = np.zeros(len(zones.values), np.int64)
    np.add.at(cells, table.zone, table.totals())
    return [number for number in zones.values if number and cells[number] < FEW]


def _tell(zones: Burnt, table: CrossTable, lines: Sequence[Line], raster: str, log: Log) -> None:
    """What is special about small zones and those without cells."""
    if not table.classes.size:
        log.warn(tr("“{name}” holds no data in the zones.").format(name=raster))
    there = set(table.zone.tolist())
    nothing = {line.zone for line in lines if not line.area}
    tiny = [str(zones.values[line]) for line in sorted({line.zone for line in lines} - there - nothing)]
    if tiny:
        sentence = tr("These zones of “{layer}” hold the centre of no cell; their areas are those of the parts of cells "
                      "that they cover: {names}.")  # fmt: skip
        log.warn(sentence.format(layer=zones.name, names=_shown(tiny)))
    if nothing:
        sentence = tr("These zones of “{layer}” have no area on “{raster}”: they lie outside it or under later zones: "
                      "{names}.")  # fmt: skip
        names = [str(zones.values[zone]) for zone in sorted(nothing)]
        log.warn(sentence.format(layer=zones.name, raster=raster, names=_shown(names)))


def _shown(names: List[str]) -> str:
    return ", ".join(names[:_NAMES]) + (" …" if len(names) > _NAMES else "")
