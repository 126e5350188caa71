"""Draft scores of the five functions from land use and terrain."""

from contextlib import ExitStack
from typing import Tuple

from ....core.evaluation.functionscore import FUNCTIONS, FunctionScores
from ....translation import tr
from ...base import EcoAlgorithm
from ..shared.functions import EVALUATED, function_names
from .evaluated import Evaluated
from .settings import read_landscape, read_scores, read_settings


class FunctionScore(EcoAlgorithm):
    """Five draft scores where the data for the full evaluation are missing."""

    ID = "functionscore"
    GROUP = "evaluation"
    TAGS = (
        "function score",
        "quick",
        "draft",
        "ecosystem services",
        "快速评分",
        "草案",
        "功能评价",
        "主导功能",
    )

    def displayName(self) -> str:
        return tr("Quick function scores (draft)")

    def shortDescription(self) -> str:
        return tr("Draft scores of the five functions from land use and elevation, for a first look.")

    def method(self) -> str:
        return tr(
            "<p><b>A draft.</b> Where climate, soil and vegetation data are at hand, the full evaluations of this "
            "group are better: give their results as “evaluated”, and their ranks (share of cells with a smaller "
            "value) stand in for the drafts. All scores and weights are proposals, open in the table of "
            "function scores.</p>"
            "<p>Score = Σ w·x / Σ w, 0 to 1, over the factors given: <b>class</b>, the base score of the "
            "land-use class; <b>surroundings</b>, its Gaussian mean within the near radius; <b>steep</b> = "
            "min(slope / steep limit, 1) and <b>rugged</b>, its mean around; <b>gentle</b> = 1 − min(slope / "
            "gentle limit, 1); <b>high</b>, elevation between its 2 % and 98 % percentile, and <b>low</b> = "
            "1 − high; <b>green</b>, greenness; <b>water</b>, share of water bodies within the far radius, "
            "divided by its maximum; <b>protected</b>, 1 inside; <b>people</b> = min(density / dense limit, "
            "1). Slope by Horn (1981); a coarse elevation model makes slopes too gentle.</p>"
        )

    def declare(self) -> None:
        text = tr(
            "Common classes (see “Classify land-use raster”); another land use needs a table of its own."
        )
        label = tr("Land use (common classes)")
        self.add_raster("LANDUSE", label, text, kind="landuse_common", free_with="RULES")
        text = tr("Digital elevation model; slope is derived from it.")
        self.add_raster("DEM", tr("Elevation (m)"), text, kind="elevation")
        text = tr("NDVI or vegetation cover, at most 1; below 0 counts as 0. Left out where it has no data.")
        self.add_raster(
            "GREENNESS",
            tr("Greenness (0–1)"),
            text,
            kind=("greenness", "vegetation_cover", "ndvi", "ndvi_year"),
            optional=True,
        )
        text = tr("Reserves and other protected areas; they raise biodiversity.")
        self.add_vector(
            "PROTECTED",
            tr("Protected areas"),
            text,
            kind=("reserves", "redline", "polygon_any"),
            optional=True,
        )
        text = tr("Townships, communities or other areas with their number of people; it raises settlement.")
        self.add_vector(
            "POPULATION",
            tr("Population areas"),
            text,
            kind=("population", "townships", "polygon_any"),
            optional=True,
        )
        label, text = tr("Field with the number of people"), tr("Needed with population areas.")
        self.add_field("POPULATION_FIELD", label, text, "POPULATION", optional=True)
        text = tr("Scores per class and weights per factor; empty: the built-in draft (proposed default).")
        self.add_table("RULES", tr("Function scores"), text, kind="rules_functions", check=read_scores)
        near = tr("Standard deviation of the Gaussian around a cell. Proposed default.")
        self.add_number("NEAR", tr("Near radius (m)"), near, 2_000, 1, 100_000, advanced=True)
        self.add_number("FAR", tr("Far radius (m)"), near, 10_000, 1, 500_000, advanced=True)
        text = tr(
            "From here on a slope counts as fully steep; 25° ends the slope classes of suitability guides. Proposed default."
        )
        self.add_number("STEEP", tr("Steep limit (°)"), text, 25, 1, 90, advanced=True)
        text = tr("From here on a slope is not gentle at all. Proposed default.")
        self.add_number("GENTLE", tr("Gentle limit (°)"), text, 15, 1, 90, advanced=True)
        text = tr("Full score for people; 10,000 per km² is 100 m² of built-up land each. Proposed default.")
        self.add_number("DENSE", tr("Dense limit (people/km²)"), text, 10_000, 1, advanced=True)
        self._declare_evaluated()
        text = tr("Draft score, 0 to 1; the rank of the evaluated function where that was given.")
        for key, label in zip(FUNCTIONS, self._labels()):
            self.add_raster_output(key.upper(), label, text, kind=f"function_score_{key}")

    def _declare_evaluated(self) -> None:
        text = tr(
            "Result of the full evaluation, higher is better; its rank (0 to 1) then stands in for the draft."
        )
        for key, name in function_names().items():
            label = tr("{function}, evaluated").format(function=name)
            self.add_raster(f"{key.upper()}_EVALUATED", label, text, kind=EVALUATED[key], optional=True)

    def _labels(self) -> Tuple[str, ...]:
        return (
            tr("Water conservation score"),
            tr("Soil conservation score"),
            tr("Biodiversity maintenance score"),
            tr("Agricultural production score"),
            tr("Human settlement score"),
        )

    def check(self, run):
        read_settings(run.inputs)

    def execute(self, run):
        settings = read_settings(run.inputs)
        landscape = read_landscape(run.inputs, settings.population_field)
        evaluated = Evaluated(settings.evaluated, run.part(0.0, 0.1))
        warning, grid = evaluated.draft_warning(), landscape.grid
        if warning:
            run.log.warn(warning)
        name = landscape.landuse.name
        model = FunctionScores(settings.table, grid.shape, max(grid.cell_size), settings.limits, name)
        landscape.prepare(model, run.part(0.1, 0.5))
        with ExitStack() as outputs:
            writers = [outputs.enter_context(run.outputs.raster(key.upper(), grid)) for key in FUNCTIONS]
            for window, cells in landscape.each(run.part(0.5, 1.0), complete=True):
                for key, writer, score in zip(FUNCTIONS, writers, model.scores(cells)):
                    if writer is not None:
                        writer.write(evaluated.instead(key, score, window), window)
        return {key.upper(): run.outputs.destination(key.upper()) for key in FUNCTIONS}
