"""Vegetation cover from NDVI."""

import numpy as np

from ....core.diagnosis.vegetationcover import vegetation_cover
from ....translation import tr
from ...base import EcoAlgorithm
from ...evaluation.shared.ecosystems import add_ecosystem
from .cells import NdviCells
from .ends import find_ends
from .settings import read_settings


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
            "NDVIv that of full vegetation. NDVI itself is not vegetation cover.</p>"
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
        add_ecosystem(
            self, tr("For ends by vegetation type, and to tell water from land. Optional."), optional=True
        )
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
        read_settings(run.inputs)

    def execute(self, run):
        settings = read_settings(run.inputs)
        ndvi, land = run.inputs.raster("NDVI"), run.inputs.optional_raster("ECOSYSTEM")
        cells = NdviCells(ndvi, land, settings.system, settings.water == "land")
        found = find_ends(cells, settings, run.part(0.0, 0.5))
        text, blank = found.shown(), np.nan if settings.water == "nodata" else 0.0
        run.log.say(tr("NDVI of bare soil and of full vegetation: {text}").format(text=text))
        for sentence in found.warnings():
            run.log.warn(sentence)
        with run.outputs.raster("OUTPUT", cells.grid) as writer:
            for window, (values, groups, water) in cells.each(run.part(0.5, 1.0)):
                cover = vegetation_cover(values, found.ends, groups)
                cover[water & np.isfinite(values)] = blank
                writer.write(cover, window)
        return {"OUTPUT": run.outputs.destination("OUTPUT"), "VALUES": text}
