"""Where trees can grow."""

from contextlib import ExitStack

import numpy as np

from ....core.messages import InputError, marked
from ....core.restoration.afforestation import classify, judge, planting, tree_cover
from ....gis.areas import Areas, square_km
from ....gis.memory import require_cells
from ....translation import tr
from ...areas import declare_areas
from ...base import EcoAlgorithm
from ..shared.patches import find_patches, shares_inside
from .cells import Site
from .declarations import declare_layers, declare_limits, declare_outputs
from .method import kept_free_sentences, method, missing_sentences
from .patches import patch_rows
from .settings import read_layers, read_limits, written

_CELL_BYTES, _FACTORS = 24, 6
_MONTHLY = 150.0


class Afforestation(EcoAlgorithm):
    """Water, soil and relief grade the ground; what must stay open is left out; patches say how to plant."""

    ID = "afforestation"
    GROUP = "restoration"
    TAGS = (
        "afforestation",
        "tree planting",
        "forest",
        "suitability",
        "宜林地",
        "造林",
        "绿化",
        "封山育林",
        "适宜性",
    )

    def displayName(self):
        return tr("Suitability for afforestation")

    def shortDescription(self):
        return tr(
            "Finds where trees can grow, how dense, and how to plant: trees, mixed forest, shrubs or closure."
        )

    def method(self):
        return method()

    def declare(self):
        declare_layers(self)
        declare_limits(self)
        declare_outputs(self)
        declare_areas(self, "afforestation")

    def check(self, run):
        depth, rain = run.inputs.optional_raster("SOIL_DEPTH"), run.inputs.raster("PRECIP")
        if float(np.nanmax(rain.probe(), initial=0)) < _MONTHLY:
            raise InputError(
                marked(
                    "“{name}” stays below {least} mm. Annual precipitation is wanted, not that of a month."
                ),
                name=rain.name,
                least=int(_MONTHLY),
            )
        if depth is not None and float(np.nanmax(depth.probe(), initial=0)) <= 5:
            raise InputError(
                marked(
                    "“{name}” stays below 5: the depth of the soil is wanted in centimetres, not in metres."
                ),
                name=depth.name,
            )

    def execute(self, run):
        limits = read_limits(run.inputs)
        site = Site(read_layers(run.inputs), limits)
        grid = site.grid
        require_cells(run.inputs.raster("LANDUSE").name, grid.cells, _CELL_BYTES)
        codes, limiting = self._judged(run, site, limits)
        if not codes.any():
            raise InputError(
                marked(
                    "No cell is suited for trees. Check the land use, the limits and the units of the layers."
                )
            )
        patches = find_patches(
            codes, limiting, run.inputs.number("MIN_AREA") / grid.cell_area - 1e-6, _FACTORS
        )
        redline = run.inputs.mask("REDLINE", grid)
        inside = np.zeros(codes.shape, bool) if redline is None else redline.read() > 0
        rows = patch_rows(patches, shares_inside(patches, inside), grid, run.part(0.7, 1.0))
        output = run.outputs.vector("OUTPUT", rows, grid.crs)
        areas = Areas("afforestation", grid)
        areas.add(np.where(patches.labels > 0, codes // 10, 0))
        self._tell(run.log, site, patches, areas)
        kept = {key: run.outputs.destination(key) for key in written(run.inputs)}
        return {"OUTPUT": output, "COUNT": int(patches.codes.size), **kept, **areas.results()}

    @staticmethod
    def _judged(run, site, limits):
        """class · 10 + way and the limiting factor of every cell; the rasters are written on the way."""
        grid, keys = site.grid, written(run.inputs)
        codes = np.zeros((grid.rows, grid.columns), np.uint8)
        limiting = np.full_like(codes, 255)
        with ExitStack() as stack:
            writers = {key: stack.enter_context(run.outputs.raster(key, grid)) for key in keys}
            for window in grid.windows(8):
                run.step(0.7 * window.top / grid.rows)
                sight, rows = site.read(window), slice(window.top, window.top + window.rows)
                judged = judge(sight.ground, limits)
                classes = classify(judged.score, sight.allowed, sight.fair)
                codes[rows] = np.where(classes > 0, classes * 10 + planting(sight.ground, limits), 0)
                limiting[rows] = judged.limiting
                cover = tree_cover(sight.ground.rain)
                values = {"SCORE": judged.score, "TREE_COVER": cover}
                if sight.cover is not None:
                    values["GAP"] = np.maximum(cover - sight.cover, 0)
                for key, writer in writers.items():
                    if writer is not None:
                        writer.write(np.where(sight.allowed, values[key], np.nan).astype(np.float32), window)
        return codes, limiting

    @staticmethod
    def _tell(log, site, patches, areas):
        """Areas, what was kept free, what was dropped and what was judged without."""
        for sentence in areas.sentences():
            log.say(sentence)
        for key, sentence in kept_free_sentences().items():
            if site.left[key]:
                log.say(sentence.format(area=square_km(site.left[key], site.grid)))
        if patches.dropped:
            log.say(
                tr("{count} patches below the smallest area were left out ({area} km²).").format(
                    count=f"{patches.dropped:,}", area=square_km(patches.dropped_cells, site.grid)
                )
            )
        for key, sentence in missing_sentences().items():
            if key in site.missing:
                log.warn(sentence)
