"""Build the resistance surface of an ecological network."""

import numpy as np

from ....core.messages import InputError, marked
from ....core.network.nightlight import NightLight
from ....core.network.resistance import BARRIER, COLUMNS, combine, parse_model, stretch
from ....gis.tables import class_of, code_of, read_builtin
from ....translation import tr
from ...base import EcoAlgorithm
from ...parameters import LINE, TABLE
from .surface import Surface
from .weighting import given_weights, weighted_model

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

    def displayName(self):
        return tr("Build resistance surface")

    def shortDescription(self):
        return tr(
            "Scores land use, terrain, distances and greenness and adds them up to the resistance to movement."
        )

    def method(self):
        return tr(
            "<p>R = Σ wᵢ rᵢ over the factors whose input is given; their weights are brought to a sum of 1 and "
            "told in the log. rᵢ is the value of the class or break of factor i in the table resistance. Factors: "
            "landuse (common classes); slope and elevation from the DEM (degrees, metres); distance in metres to "
            "railways and major roads (roads), to urban land and rural settlement (settlement) and to water, all from "
            "cell centre to cell centre; greenness. Weights stand in the table, are given as text, or come from "
            "pairwise judgements by the AHP: the eigenvector of the largest eigenvalue λ, CI = (λ − n) / (n − 1), "
            "CR = CI / RI below 0.1 (Saaty 1980; RI of ChinaXiv-202004.00061). Given weights make a weighted mean also "
            "of presets that add.</p>"
            "<p>Night light: R* = NLᵢ / NLₐ · R within a land class, NLₐ the mean light of the class (usual in Chinese "
            "studies, from no norm). Cells without light data and classes without any light stay as they are. Then "
            "cells that a road or railway touches get at least the barrier value of its class, so that crossing it "
            "costs. Values are never below 1. A cell is nodata where any factor is.</p>"
            "<p>Presets of the plan's four scales are proposed defaults on a scale of 1 to 100; presets marked with a "
            "place are published tables, mapped to the common classes (ChinaXiv-201711.00119, 202112.00068, "
            "201706.00829, 201805.00317).</p>"
        )

    def declare(self):
        self.add_raster(
            "LANDUSE",
            tr("Land use (common classes)"),
            tr("Common classes 1–15, from “Classify land-use raster”."),
            kind="landuse_common",
        )
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
        self.add_table("RULES", tr("Resistance table"), rules, kind="resistance_rules")
        flag = tr("Cells that a line touches get at least the barrier value of its class.")
        self.add_flag("BARRIERS", tr("Roads and railways are barriers"), flag, True)
        most = tr(
            "The highest value the table can give becomes this, 1 stays 1; night light cannot exceed it. "
            "Empty: values as in the table."
        )
        self.add_number(
            "MAXIMUM", tr("Highest resistance"), most, None, 1, _MOST, optional=True, advanced=True
        )
        self.add_raster_output(
            "OUTPUT", tr("Resistance surface"), tr("1 or more, without unit."), kind="resistance"
        )
        self.add_text_output("WEIGHTS_USED", tr("Weights used"))

    def check(self, run):
        self._model(run)
        given_weights(run)
        if 0 < run.inputs.number("LIGHT_LIMIT") < 1:
            raise InputError(marked("The limit of the light factor is 1 or more, or 0 for none."))

    def execute(self, run):
        surface = Surface(run, self._model(run))
        model = surface.model = weighted_model(run, surface.model, surface.available)
        factors = model.used(surface.available)
        shares = model.shares(factors)
        weights = ", ".join(f"{name} {share:.3g}" for name, share in shares.items())
        run.log.say(tr("Factors and weights: {weights}.").format(weights=weights))
        light, correction = run.inputs.raster("NIGHTLIGHT"), self._correction(run, surface)
        step = run.part(0.3, 1.0) if light else run.step
        maximum, unknown = run.inputs.number("MAXIMUM"), set()
        barriers = model.factors.get(BARRIER) if run.inputs.flag("BARRIERS") else None
        with run.outputs.raster("OUTPUT", surface.grid) as writer:
            for window in surface.grid.windows():
                step(window.top / surface.grid.rows)
                inputs = surface.read(window, shares)
                total = combine(model, factors, {f.name: f.score(inputs[f.name]) for f in factors})
                if light:
                    total = correction.correct(total, inputs["landuse"], light.read(window))
                if barriers and BARRIER in inputs:
                    total = _raised(total, barriers.score(inputs[BARRIER]))
                if maximum is not None:
                    total = np.minimum(stretch(total, model.highest(factors), maximum), np.float32(maximum))
                writer.write(total, window)
                unknown |= _unlisted(inputs["landuse"], model.factors["landuse"].codes)
        _tell_unknown(run, unknown)
        return {"OUTPUT": run.outputs.destination("OUTPUT"), "WEIGHTS_USED": weights}

    def _correction(self, run, surface):
        """Mean light of each land class, read in a pass of its own; None without night light."""
        light = run.inputs.raster("NIGHTLIGHT")
        if light is None:
            return None
        correction = NightLight(run.inputs.number("LIGHT_LIMIT") or None)
        for window in surface.grid.windows():
            run.step(0.3 * window.top / surface.grid.rows)
            correction.add(surface.landuse.read(window), light.read(window))
        if not correction.means:
            raise InputError(marked("“{name}” has no value where there is land use."), name=light.name)
        if correction.dark:
            known = class_of("common")
            names = ", ".join(known[code].name if code in known else f"{code:g}" for code in correction.dark)
            run.log.say(tr("Without any light, not corrected: {names}.").format(names=names))
        return correction

    def _model(self, run):
        preset, rows = run.inputs.choice("PRESET"), run.inputs.rows("RULES", COLUMNS)
        rows = read_builtin("resistance") if rows is None else rows
        if "preset" in rows[0]:
            rows = [row for row in rows if row["preset"] == preset]
        if not rows:
            raise InputError(
                marked("The resistance table has no rows of the values “{preset}”."), preset=preset
            )
        return parse_model(rows, code_of("common"), code_of("barriers"))


def _raised(resistance: np.ndarray, barrier: np.ndarray) -> np.ndarray:
    """At least the barrier's value; nodata stays nodata."""
    return np.where(np.isnan(barrier), resistance, np.maximum(resistance, barrier))


def _unlisted(landuse: np.ndarray, codes: dict) -> set:
    found = np.unique(landuse[~np.isnan(landuse)])
    return set(found.tolist()) - set(codes)


def _tell_unknown(run, unknown: set) -> None:
    if unknown:
        codes = ", ".join(f"{code:g}" for code in sorted(unknown)[:10])
        sentence = tr("Land-use values without a row in the resistance table became nodata: {codes}.")
        run.log.warn(sentence.format(codes=codes))
