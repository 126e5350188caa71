"""Build the resistance surface of an ecological network."""

import numpy as np

from ...core.messages import InputError
from ...core.messages import tr as mark
from ...core.network.resistance import BARRIER, COLUMNS, combine, parse_model, stretch
from ...translation import tr
from ..base import EcoAlgorithm
from ..parameters import LINE
from ..tables import code_of, read_builtin
from .surface import Surface


class Resistance(EcoAlgorithm):
    """Land use, terrain, roads and greenness in; cost of movement per cell out."""

    ID = "resistance"
    GROUP = "network"
    TAGS = ("resistance", "friction", "cost surface", "MCR", "阻力面", "阻力值", "最小累积阻力")

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
            "land use (common classes); slope and elevation from the DEM (degrees, metres); distance in metres to "
            "railways and major roads, to settlements (urban land, rural settlement) and to water, all from cell "
            "centre to cell centre; greenness. Presets marked with a place add or weight the factors as the paper "
            "does. Cells that a road or railway touches get at least the barrier value of its class, so that "
            "crossing it costs. Values are never below 1. A cell is nodata where any factor is. The default preset "
            "is a proposed default on a scale of 1 to 100; the others are published tables, mapped to the common "
            "classes (ChinaXiv-201711.00119, 202112.00068, 201706.00829, 201805.00317).</p>"
        )

    def declare(self):
        self.add_raster(
            "LANDUSE",
            tr("Land use (common classes)"),
            tr("Common classes 1–15, from “Classify land-use raster”."),
        )
        dem = tr("Elevation in metres; gives the factors slope and elevation.")
        self.add_raster("DEM", tr("Elevation (m)"), dem, optional=True)
        for key, label, field_label in (
            ("ROADS", tr("Roads"), tr("Road class field")),
            ("RAILWAYS", tr("Railways"), tr("Railway class field")),
        ):
            lines = tr("Lines; distance to major ones is a factor, and touched cells are barriers.")
            self.add_vector(key, label, lines, (LINE,), optional=True)
            words = tr("Field with OpenStreetMap words, Chinese road grades or codes; see the table barrier_classes. "
                       "Words of things that are no barrier are left out.")  # fmt: skip
            self.add_field(f"{key}_FIELD", field_label, words, key, optional=True)
        green = tr("Vegetation cover or NDVI, 0 to 1.")
        self.add_raster("GREENNESS", tr("Greenness"), green, optional=True)
        presets = {
            "default": tr("Default, seven factors (proposed)"),
            "beijing2017": tr("Beijing 2017 (land use, roads, settlements; added)"),
            "jilin": tr("Western Jilin (land use, slope, elevation)"),
            "nanjing": tr("Nanjing (land use, roads)"),
            "haikou": tr("Haikou (land use, roads)"),
        }
        self.add_choice(
            "PRESET", tr("Values"), tr("Which rows of the resistance table apply."), presets, "default"
        )
        rules = tr("Columns factor, class, lower, upper, resistance, weight, combine (mean or sum), as in the built-in "
                   "table resistance. With a column preset, the rows of the chosen values apply.")  # fmt: skip
        self.add_table("RULES", tr("Resistance table"), rules)
        flag = tr("Cells that a line touches get at least the barrier value of its class.")
        self.add_flag("BARRIERS", tr("Roads and railways are barriers"), flag, True)
        most = tr(
            "The highest value the table can give becomes this, 1 stays 1. Empty: values as in the table."
        )
        self.add_number(
            "MAXIMUM", tr("Highest resistance"), most, None, 1, 100_000, optional=True, advanced=True
        )
        self.add_raster_output(
            "OUTPUT", tr("Resistance surface"), tr("1 or more, without unit."), "resistance"
        )
        self.add_text_output("WEIGHTS_USED", tr("Weights used"))

    def check(self, run):
        self._model(run)

    def execute(self, run):
        surface = Surface(run, self._model(run))
        model = surface.model
        factors = model.used(surface.available)
        shares = model.shares(factors)
        weights = ", ".join(f"{name} {share:.3g}" for name, share in shares.items())
        run.say(tr("Factors and weights: {weights}.").format(weights=weights))
        highest, maximum = model.highest(factors), run.number("MAXIMUM")
        barriers = model.factors.get(BARRIER) if run.flag("BARRIERS") else None
        unknown = set()
        with run.raster_output("OUTPUT", surface.grid, "float32", -9999.0) as writer:
            for window in surface.grid.windows():
                run.step(window.top / surface.grid.rows)
                inputs = surface.read(window, shares)
                total = combine(model, factors, {f.name: f.score(inputs[f.name]) for f in factors})
                if barriers and BARRIER in inputs:
                    total = _raised(total, barriers.score(inputs[BARRIER]))
                writer.write(total if maximum is None else stretch(total, highest, maximum), window)
                unknown |= _unlisted(inputs["landuse"], model.factors["landuse"].codes)
        if unknown:
            codes = ", ".join(f"{code:g}" for code in sorted(unknown)[:10])
            run.warn(
                tr("Land-use values without a row in the resistance table became nodata: {codes}.").format(
                    codes=codes
                )
            )
        return {"OUTPUT": run.destination("OUTPUT"), "WEIGHTS_USED": weights}

    def _model(self, run):
        preset, rows = run.choice("PRESET"), run.rows("RULES", COLUMNS)
        rows = read_builtin("resistance") if rows is None else rows
        if "preset" in rows[0]:
            rows = [row for row in rows if row["preset"] == preset]
        if not rows:
            raise InputError(
                mark("The resistance table has no rows of the values “{preset}”."), preset=preset
            )
        return parse_model(rows, code_of("common"), code_of("barriers"))


def _raised(resistance: np.ndarray, barrier: np.ndarray) -> np.ndarray:
    """At least the barrier's value; nodata stays nodata."""
    return np.where(np.isnan(barrier), resistance, np.maximum(resistance, barrier))


def _unlisted(landuse: np.ndarray, codes: dict) -> set:
    found = np.unique(landuse[~np.isnan(landuse)])
    return set(found.tolist()) - set(codes)
