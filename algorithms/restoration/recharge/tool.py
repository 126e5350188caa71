"""Where water can be led into the ground."""

from contextlib import ExitStack
from typing import Iterator, NamedTuple, Tuple

import numpy as np
from qgis.core import QgsGeometry

from ....core.messages import InputError, marked
from ....core.restoration.recharge import FACTORS, classify, judge, volume
from ....gis.areas import Areas, square_km
from ....gis.burning import polygonize
from ....gis.grid import Grid
from ....gis.memory import require_cells
from ....gis.tables import class_of
from ....translation import tr
from ...areas import declare_areas
from ...base import EcoAlgorithm
from ..shared.patches import Patches, find_patches, shares_inside
from .declarations import declare_layers, declare_outputs, declare_settings
from .method import factor_names, method, missing_sentences
from .settings import read_factors, read_layers
from .site import Site

_RASTERS = ("SCORE", "EXCLUDED")
_CELL_BYTES, _DEEPEST = 32, 200.0


class _Cells(NamedTuple):
    """Whole-grid arrays: class, limiting factor, m³ a year, whether only clean water may go in, reason of exclusion."""

    classes: np.ndarray
    limiting: np.ndarray
    water: np.ndarray
    clean: np.ndarray
    excluded: np.ndarray


class Recharge(EcoAlgorithm):
    """Ground, soil, slope, depth, land use and channels grade places; unsafe ones are excluded first."""

    ID = "recharge"
    GROUP = "restoration"
    TAGS = (
        "recharge",
        "groundwater",
        "infiltration",
        "managed aquifer recharge",
        "地下水",
        "回补",
        "入渗",
        "海绵",
    )

    def displayName(self):
        return tr("Sites for groundwater recharge")

    def shortDescription(self):
        return tr(
            "Grades where water can be led into the ground, without unsafe places, with the volume a year."
        )

    def method(self):
        return method()

    def declare(self):
        declare_layers(self)
        declare_settings(self)
        declare_outputs(self)
        declare_areas(self, "recharge")

    def check(self, run):
        read_factors(run.inputs)
        depth = run.inputs.optional_raster("DEPTH")
        if depth is None:
            return
        values = depth.probe()
        if float(np.nanmin(values, initial=0)) < 0 or float(np.nanmax(values, initial=0)) > _DEEPEST:
            raise InputError(
                marked(
                    "“{name}” has values below 0 or above {most}: the depth below the surface is wanted, not an elevation."
                ),
                name=depth.name,
                most=int(_DEEPEST),
            )

    def execute(self, run):
        factors = read_factors(run.inputs)
        require_cells(run.inputs.raster("DEM").name, run.inputs.grid().cells, _CELL_BYTES)
        site = Site(read_layers(run.inputs), factors, run.inputs.number("BUFFER"))
        run.step(0.1)
        cells, grid = self._judged(run, site, factors), site.grid
        if not cells.classes.any():
            raise InputError(
                marked("No cell is left: every one is excluded or without data in one of the layers.")
            )
        least = run.inputs.number("MIN_AREA") * 10_000 / grid.cell_area - 1e-6
        patches = find_patches(cells.classes, cells.limiting, least, len(FACTORS) + 1)
        water = np.bincount(patches.labels.ravel(), cells.water.ravel(), patches.codes.size + 1)[1:]
        rows = _rows(patches, water, shares_inside(patches, cells.clean), grid)
        output = run.outputs.vector("OUTPUT", rows, grid.crs)
        areas = Areas("recharge", grid)
        areas.add(np.where(patches.labels > 0, cells.classes, 0))
        self._tell(run.log, site, patches, areas, cells.excluded)
        return {
            "OUTPUT": output, "COUNT": int(patches.codes.size), "VOLUME": float(water.sum()) / 1e4,
            **{key: run.outputs.destination(key) for key in _RASTERS}, **areas.results(),
        }  # fmt: skip

    @staticmethod
    def _judged(run, site: Site, factors) -> _Cells:
        """Every cell judged; the rasters are written on the way."""
        grid, days = site.grid, run.inputs.number("DAYS")
        shape = grid.rows, grid.columns
        cells = _Cells(*(np.zeros(shape, kind) for kind in (np.uint8, np.uint8, np.float32, bool, np.uint8)))
        with ExitStack() as stack:
            writers = [stack.enter_context(run.outputs.raster(key, grid)) for key in _RASTERS]
            for window in grid.windows(8):
                run.step(0.1 + 0.7 * window.top / grid.rows)
                sight, rows = site.read(window), slice(window.top, window.top + window.rows)
                judged = judge(sight.layers, factors)
                found = (
                    classify(judged.score, sight.excluded), judged.limiting,
                    volume(sight.soil, grid.cell_area, days), sight.clean, sight.excluded,
                )  # fmt: skip
                for whole, part in zip(cells, found):
                    whole[rows] = part
                for writer, values in zip(writers, (judged.score, sight.excluded)):
                    if writer is not None:
                        writer.write(values, window)
        return cells

    @staticmethod
    def _tell(log, site: Site, patches: Patches, areas: Areas, excluded: np.ndarray) -> None:
        """Areas, what was excluded and dropped, and what was judged without."""
        for sentence in areas.sentences():
            log.say(sentence)
        reasons = class_of("recharge_excluded")
        for code, count in enumerate(np.bincount(excluded.ravel())):
            if code and count:
                text = tr("Excluded: {reason}, {area} km².")
                log.say(text.format(reason=reasons[code].name, area=square_km(count, site.grid)))
        if patches.dropped:
            text = tr("{count} patches below the smallest area were left out ({area} km²).")
            log.say(
                text.format(count=f"{patches.dropped:,}", area=square_km(patches.dropped_cells, site.grid))
            )
        for key, sentence in missing_sentences().items():
            if key in site.missing:
                log.warn(sentence)


def _rows(
    patches: Patches, water: np.ndarray, clean: np.ndarray, grid: Grid
) -> Iterator[Tuple[QgsGeometry, dict]]:
    """(polygon, attributes) of every patch, in the order of their numbers."""
    classes, factors = class_of("recharge"), ("", *factor_names())
    for number, shape in sorted(polygonize(patches.labels, grid), key=lambda pair: pair[0]):
        code, limiting = int(patches.codes[number - 1]), int(patches.limiting[number - 1])
        yield (
            shape,
            {
                "patch": number, "class": code, "class_name": classes[code].name,
                "limiting": factors[limiting], "clean_only": float(clean[number - 1]),
                "area_ha": float(patches.cells[number - 1]) * grid.cell_area / 10_000,
                "volume_m3": float(water[number - 1]),
            },
        )  # fmt: skip
