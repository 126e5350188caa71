"""Vegetation cover from NDVI."""

import numpy as np

from ...core.diagnosis.ecosystemquality import TYPES
from ...core.diagnosis.vegetationcover import FEWEST, Ends, NdviCounts, vegetation_cover
from ...core.messages import InputError, marked
from ...gis.ranges import require_ndvi
from ...translation import tr
from ..base import EcoAlgorithm
from ..evaluation.shared.ecosystems import add_ecosystem, groups_of
from .vegetation import type_names

#: Beyond these ends the image hardly shows bare soil, or no full vegetation (proposed).
_MOST_BARE, _LEAST_FULL = 0.3, 0.5


class VegetationCover(EcoAlgorithm):
    """Dimidiate pixel model: NDVI stretched between bare soil and full vegetation."""

    ID = "vegetationcover"
    GROUP = "diagnosis"
    TAGS = (
        "fractional vegetation cover",
        "fvc",
        "ndvi",
        "dimidiate",
        "植被覆盖度",
        "像元二分模型",
        "植被指数",
    )

    def displayName(self):
        return tr("Vegetation cover (FVC)")

    def shortDescription(self):
        return tr("The share of ground covered by vegetation, from NDVI by the dimidiate pixel model.")

    def method(self):
        return tr(
            "<p>FVC = (NDVI − NDVIs) / (NDVIv − NDVIs), cut to 0 and 1 (HJ 1172-2021); NDVIs is the NDVI of bare soil, "
            "NDVIv that of full vegetation. NDVI itself is no cover.</p>"
            "<p>Both ends are percentiles of the NDVI of the whole area, or fixed values of yours. With a raster of "
            "ecosystems, forest, shrub, grass and farmland of HJ 1172-2021 each have percentiles of their own; all "
            "other land (built-up, bare, wetland) keeps those of the whole area, else the greenest bare land would "
            "count as fully covered (proposed). NDVI is rounded to 0.0001 for the percentiles, and the smallest value "
            "that the share of cells does not exceed is taken.</p>"
            "<p>Use the maximum of the growing season. Years are comparable only with the same fixed values.</p>"
        )

    def declare(self):
        text = tr("−1 to 1; values beyond count as −1 or 1. Scaled products (MODIS × 10000) are refused.")
        self.add_raster("NDVI", tr("NDVI (−1 to 1)"), text, kind=("ndvi", "ndvi_year"))
        add_ecosystem(self, tr("For ends by vegetation type, and to tell water. Optional."), optional=True)
        text = tr(
            "Percentile taken as bare soil; 5 and 95 are usual in papers, not from a standard: proposed default."
        )
        self.add_number("LOWER", tr("Lower percentile (%)"), text, 5, 0, 100)
        text = tr("Percentile taken as full vegetation. Proposed default.")
        self.add_number("UPPER", tr("Upper percentile (%)"), text, 95, 0, 100)
        options = {
            "zero": tr("Not counted, cover 0"),
            "nodata": tr("Not counted, no data"),
            "land": tr("As land"),
        }
        text = tr(
            "Rivers, lakes and reservoirs of the raster of ecosystems; they lower NDVIs where they count."
        )
        self.add_choice("WATER", tr("Water"), text, options, "zero", advanced=True)
        text = tr(
            "For the whole area in place of the lower percentile, such as 0.05. Give both values or none."
        )
        self.add_number("BARE", tr("NDVI of bare soil"), text, None, -1, 1, optional=True, advanced=True)
        text = tr("For the whole area in place of the upper percentile, such as 0.86.")
        self.add_number(
            "FULL", tr("NDVI of full vegetation"), text, None, -1, 1, optional=True, advanced=True
        )
        text = tr("Fraction, 0 to 1.")
        self.add_raster_output("OUTPUT", tr("Vegetation cover (0–1)"), text, kind="vegetation_cover")
        self.add_text_output("VALUES", tr("NDVI of bare soil and of full vegetation"))

    def check(self, run):
        if run.inputs.number("LOWER") >= run.inputs.number("UPPER"):
            raise InputError(marked("The lower percentile must be below the upper percentile."))
        bare, full = run.inputs.number("BARE"), run.inputs.number("FULL")
        if (bare is None) != (full is None) or (bare is not None and bare >= full):
            raise InputError(
                marked(
                    "Give the NDVI of bare soil and of full vegetation, the first lower, or neither of them."
                )
            )

    def execute(self, run):
        source = run.inputs.raster("NDVI")
        require_ndvi(source)
        land = run.inputs.raster("ECOSYSTEM")
        fixed = run.inputs.number("BARE") is not None
        ends = [Ends(run.inputs.number("BARE"), run.inputs.number("FULL"))] * (1 + len(TYPES))
        if not fixed:
            counts, report = NdviCounts(len(TYPES)), run.part(0.0, 0.5)
            for window in source.grid.windows():
                report(window.top / source.grid.rows)
                ndvi, groups, water = self._cells(run, source, land, window)
                counted = np.isfinite(ndvi) & ~water
                counts.add(ndvi[counted], groups[counted])
            ends = counts.ends(run.inputs.number("LOWER"), run.inputs.number("UPPER"), source.name)
        text = self._told(run, ends, None if fixed or land is None else counts.cells())
        report, blank = run.part(0.5, 1.0), np.nan if run.inputs.choice("WATER") == "nodata" else 0.0
        with run.outputs.raster("OUTPUT", source.grid) as writer:
            for window in source.grid.windows():
                report(window.top / source.grid.rows)
                ndvi, groups, water = self._cells(run, source, land, window)
                cover = vegetation_cover(ndvi, ends, groups)
                cover[water & np.isfinite(ndvi)] = blank
                writer.write(cover, window)
        return {"OUTPUT": run.outputs.destination("OUTPUT"), "VALUES": text}

    def _cells(self, run, source, land, window):
        """NDVI, vegetation type (0 other) and whether a cell is water that does not count."""
        ndvi = source.read(window)
        if land is None:
            return ndvi, np.zeros(ndvi.shape, np.uint8), np.zeros(ndvi.shape, bool)
        codes, system = land.read(window), run.inputs.choice("CLASSES")
        groups = groups_of(codes, system, "vegetation", TYPES, land.name)
        water = groups_of(codes, system, "key", ("lake", "river"), land.name) > 0
        return ndvi, groups, water & (run.inputs.choice("WATER") != "land")

    def _told(self, run, ends, cells):
        """The values used as one line; warnings where they are strange or a type had too few cells."""
        names = [tr("whole area"), *(type_names()[kind] for kind in TYPES)]
        lines = []
        for number, (name, (bare, full)) in enumerate(zip(names, ends)):
            if number and (cells is None or not cells[number]):
                continue
            if number and ends[number] is ends[0]:
                sentence = tr(
                    "{type}: fewer than {count} cells, or one value only; the values of the whole area are used."
                )
                run.log.warn(sentence.format(type=name, count=FEWEST))
            lines.append(f"{name} {bare:.4f} – {full:.4f}")
        text = tr("; ").join(lines)
        run.log.say(tr("NDVI of bare soil and of full vegetation: {text}").format(text=text))
        if ends[0].bare > _MOST_BARE or ends[0].full < _LEAST_FULL:
            run.log.warn(
                tr(
                    "NDVI of bare soil above {bare:g} or of full vegetation below {full:g} is unusual: the area may hold no "
                    "bare or no fully covered ground, or the image is not from the growing season. Fixed values may suit better."
                ).format(bare=_MOST_BARE, full=_LEAST_FULL)
            )
        return text
