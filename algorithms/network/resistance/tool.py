"""Build the resistance surface of an ecological network."""

from typing import Set

from ....core.messages import number_text
from ....translation import tr
from ...base import EcoAlgorithm
from ...evaluation.shared.consistency import tell_consistency
from ...log import Log
from ...parameters import LINE, TABLE
from ...run import Run
from ..shared.scales import OWN, values_by_scale
from .light import measure_light
from .lines import burn_lines
from .method import resistance_method
from .rating import Correction, Rating
from .settings import check_rules, read_line_layers, read_settings
from .surface import Given, Surface

_MOST = 100_000


class Resistance(EcoAlgorithm):
    """Land use, terrain, roads and greenness in; cost of movement per cell out."""

    ID = "resistance"
    GROUP = "network"
    TAGS = (
        "resistance",
        "friction",
        "cost surface",
        "night light",
        "AHP",
        "阻力面",
        "夜间灯光",
        "层次分析法",
    )

    def displayName(self) -> str:
        return tr("Build resistance surface")

    def shortDescription(self) -> str:
        return tr(
            "Scores land use, terrain, distances and greenness and adds them up to the resistance to movement."
        )

    def method(self) -> str:
        return resistance_method()

    def declare(self) -> None:
        text = tr("Common classes 1–15, from “Classify land-use raster”.")
        self.add_raster("LANDUSE", tr("Land use (common classes)"), text, kind="landuse_common")
        dem = tr("Elevation in metres; gives the factors slope and elevation.")
        self.add_raster("DEM", tr("Elevation (m)"), dem, kind="elevation", optional=True)
        for key, label, field_label in (
            ("ROADS", tr("Roads"), tr("Road class field")),
            ("RAILWAYS", tr("Railways"), tr("Railway class field")),
        ):
            lines = tr("Lines; distance to major ones is a factor, and touched cells are barriers.")
            self.add_vector(key, label, lines, kind=(key.lower(), "line_any"), types=(LINE,), optional=True)
            words = tr("Field with OpenStreetMap words, Chinese road grades or codes; see the table barrier_classes. "
                       "Words of things that are no barrier are left out.")  # fmt: skip
            self.add_field(f"{key}_FIELD", field_label, words, key, optional=True)
        green = tr("Vegetation cover or NDVI, 0 to 1.")
        self.add_raster(
            "GREENNESS",
            tr("Greenness (0–1)"),
            green,
            kind=("greenness", "vegetation_cover", "ndvi", "ndvi_year"),
            optional=True,
        )
        light = tr("Night light in any unit, 0 or more. Corrects the resistance within each land-use class.")
        self.add_raster(
            "NIGHTLIGHT", tr("Night light"), light, kind=("nightlight", "raster_any"), optional=True
        )
        self._declare_values()
        self.add_raster_output(
            "OUTPUT", tr("Resistance surface"), tr("1 or more, without unit."), kind="resistance"
        )
        self.add_text_output("WEIGHTS_USED", tr("Weights used"))

    def _declare_values(self) -> None:
        presets = {
            "default": tr("Municipality (proposed, seven factors)"),
            "region": tr("Region around the capital: large forest animals (proposed)"),
            "plainbirds": tr("Plain: birds (proposed)"),
            "innercity": tr("Inner city: parks and street trees (proposed)"),
            "beijing2017": tr("Beijing 2017 (land use, roads, settlements; added)"),
            "jilin": tr("Western Jilin (land use, slope, elevation)"),
            "nanjing": tr("Nanjing (land use, roads)"),
            "haikou": tr("Haikou (land use, roads)"),
        }
        text = tr(
            "Which rows of the resistance table apply: those of one of the plan's four scales, or of a paper."
        )
        self.add_choice("PRESET", tr("Resistance values"), text, presets, "default")
        scale = tr("Takes the values that the table network_scales names for a scale of the plan, birds for the plain, in "
                   "place of those above.")  # fmt: skip
        self.add_choice("SCALE", tr("Scale"), scale, values_by_scale(), OWN)
        weights = tr("As landuse=0.4 slope=0.2, for every factor whose input is given; 0 leaves one out. "
                     "Empty: weights of the table.")  # fmt: skip
        self.add_text("WEIGHTS", tr("Weights"), weights, "")
        matrix = tr("Table for the AHP: names of factors in the first column and one column per factor; how much more "
                    "the row counts than the column, 1 to 9, or 1/9 to 1. The lower half may be empty.")  # fmt: skip
        self.add_vector(
            "MATRIX",
            tr("Judgement matrix (AHP)"),
            matrix,
            kind=("judgement_matrix", "table_any"),
            types=(TABLE,),
            optional=True,
        )
        limit = tr("Night light multiplies the resistance at most by this and divides it at most by this. "
                   "Proposed default 5. 0: the bare formula.")  # fmt: skip
        self.add_number("LIGHT_LIMIT", tr("Limit of the light factor"), limit, 5, 0, advanced=True)
        rules = tr("Columns factor, class, lower, upper, resistance, weight, combine (mean or sum), as in the built-in "
                   "table resistance. With a column preset, the rows of the chosen values apply.")  # fmt: skip
        self.add_table("RULES", tr("Resistance table"), rules, kind="resistance_rules", check=check_rules)
        flag = tr("Cells that a line touches get at least the barrier value of its class.")
        self.add_flag("BARRIERS", tr("Roads and railways are barriers"), flag, True)
        most = tr(
            "The highest value the table can give becomes this, 1 stays 1; night light cannot exceed it. "
            "Empty: values as in the table."
        )
        self.add_number(
            "MAXIMUM", tr("Highest resistance"), most, None, 1, _MOST, optional=True, advanced=True
        )

    def check(self, run: Run) -> None:
        read_settings(run.inputs)

    def execute(self, run: Run) -> dict:
        settings = read_settings(run.inputs)
        landuse = run.inputs.raster("LANDUSE")
        dem, greenness, light = map(run.inputs.optional_raster, ("DEM", "GREENNESS", "NIGHTLIGHT"))
        grid = landuse.grid
        lines = burn_lines(read_line_layers(run.inputs, grid), settings.model, grid, run.log.warn)
        if lines is not None:
            run.inputs.keep(lines)
        given = Given(landuse, dem, greenness, lines, settings.major_only)
        if settings.judged:
            tell_consistency(run.log, *settings.judged)
        model = settings.weighted(given.available)
        factors = model.used(given.available)
        weights = ", ".join(f"{name} {share:.3g}" for name, share in model.shares(factors).items())
        run.log.say(tr("Factors and weights: {weights}.").format(weights=weights))
        correction = None
        if light is not None:
            means = measure_light(landuse, light, settings.light_limit, run.part(0.0, 0.3), run.log)
            correction = Correction(light, means)
        rating = Rating(Surface(given, model), factors, correction, settings.barriers, settings.maximum)
        step = run.step if light is None else run.part(0.3, 1.0)
        with run.outputs.raster("OUTPUT", grid) as writer:
            for window in grid.windows():
                step(window.top / grid.rows)
                writer.write(rating.rate(window), window)
        _tell_unknown(run.log, rating.unknown)
        return {"OUTPUT": run.outputs.destination("OUTPUT"), "WEIGHTS_USED": weights}


def _tell_unknown(log: Log, unknown: Set[float]) -> None:
    if unknown:
        codes = ", ".join(map(number_text, sorted(unknown)[:10]))
        sentence = tr("Land-use values without a row in the resistance table became nodata: {codes}.")
        log.warn(sentence.format(codes=codes))
