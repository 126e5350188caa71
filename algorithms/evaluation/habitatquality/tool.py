"""Habitat quality and degradation."""

from contextlib import ExitStack

import numpy as np

from ....core.evaluation.breaks import apply_breaks
from ....core.evaluation.habitat import LIMITS, Landscape, quality
from ....core.evaluation.nearest import nearest, strips
from ....core.messages import InputError, marked
from ....core.progress import part
from ....core.statistics import Accumulator
from ....gis.grid import Window
from ....gis.tables import classes
from ....translation import tr
from ...base import EcoAlgorithm
from ...parameters import POLYGON
from .threats import Model, Sources, access_field, access_raster, add_threat_lines, add_threat_tables

_OUTPUTS = (
    ("OUTPUT", "float32", -9999.0),
    ("DEGRADATION", "float32", -9999.0),
    ("GRADE", "uint8", 0, "habitat_grades"),
)


class HabitatQuality(EcoAlgorithm):
    """The habitat quality model of InVEST 3.14."""

    ID = "habitatquality"
    GROUP = "evaluation"
    TAGS = (
        "habitat quality",
        "habitat degradation",
        "InVEST",
        "threats",
        "sensitivity",
        "biodiversity",
        "生境质量",
        "生境退化",
        "威胁源",
        "生物多样性",
    )

    def displayName(self):
        return tr("Habitat quality")

    def shortDescription(self):
        return tr(
            "How good the land is as habitat, and how much threats around degrade it (model of InVEST 3.14)."
        )

    def method(self):
        return tr(
            "<p>D = β Σ (w / Σw) · i(d) · S over the threats; Q = H · [1 − D<sup>z</sup> / (D<sup>z</sup> + k<sup>z</sup>)], z = "
            "2.5. H is the suitability of the land-use class, S its sensitivity to the threat, d the distance "
            "from cell centre to the nearest cell of the threat, β the accessibility. Decay: linear i = 1 − "
            "d/d<sub>max</sub> or exponential i = exp(−2.99 d/d<sub>max</sub>), 0 beyond d<sub>max</sub>.</p>"
            "<p>This is InVEST 3.13 and later, checked against 3.14.3: only the nearest cell of a threat counts, not "
            "how many there are, nor values between 0 and 1 in its raster. InVEST 3.3 to 3.12 added cells up instead "
            "(convolution); half-saturations and degradations of papers made with it do not carry over.</p>"
            "<p>Threats outside the raster are not known: let land use reach beyond the planning area by the largest "
            "distance. Built-in threats that need roads or railways are left out without them, and the weights of "
            "the others fill up to 1; the log tells it.</p>"
        )

    def declare(self):
        text = tr(
            "Common classes 1–15 for the built-in tables (see “Classify land-use raster”); any codes with own tables."
        )
        self.add_raster("LANDUSE", tr("Land use"), text, kind="landuse_common")
        add_threat_lines(self)
        text = tr(
            "k, the degradation that halves the quality. 0 takes half of the highest degradation, as InVEST advises "
            "(the log tells the value); InVEST's own 0.05 suits little degraded land only. Keep k fixed between years "
            "and plans that are compared."
        )
        self.add_number(
            "HALF_SATURATION",
            tr("Half-saturation constant (0: half of the highest degradation)"),
            text,
            0,
            0,
            1,
        )
        add_threat_tables(self)
        text = tr("Polygons with a field access from 0 (threats kept out) to 1 (full access); outside 1.")
        self.add_vector(
            "ACCESS",
            tr("Accessibility"),
            text,
            kind="threat_access",
            types=(POLYGON,),
            optional=True,
            advanced=True,
        )
        text = tr("Q, 0 to 1.")
        self.add_raster_output("OUTPUT", tr("Habitat quality"), text, kind="habitat_quality")
        text = tr(
            "D, 0 to 1; 0 on built-up land, which is no habitat. Comparable only between runs with the same threats."
        )
        self.add_raster_output("DEGRADATION", tr("Habitat degradation"), text, kind="habitat_degradation")
        text = tr(
            "1 poor, 2 fair from 0.3, 3 good from 0.6, 4 excellent from 0.9 (ChinaXiv-201707.00106, Fujian); for "
            "other limits run “Grade”."
        )
        self.add_raster_output(
            "GRADE", tr("Grades of habitat quality"), text, kind="habitat_grade", optional=True
        )
        self.add_number_output("MEAN_QUALITY", tr("Mean habitat quality"))
        self.add_number_output("MEAN_DEGRADATION", tr("Mean degradation"))
        self.add_number_output("MAX_DEGRADATION", tr("Highest degradation"))
        self.add_number_output("HALF_SATURATION_USED", tr("Half-saturation constant used"))

    def check(self, run):
        Model(run).rasters(run, run.inputs.raster("LANDUSE"))
        if run.inputs.given("ACCESS"):
            access_field(run)

    def execute(self, run):
        landuse, model = run.inputs.raster("LANDUSE"), Model(run)
        model.tell(run)
        with ExitStack() as outputs:
            writers = [
                outputs.enter_context(run.outputs.raster(key, landuse.grid)) for key, *kind in _OUTPUTS
            ]
            worst = self._degrade(run, model, landuse, writers[1], run.part(0.0, 0.9))
            half = self._half(run, worst.maximum)
            mean = self._assess(run, model, landuse, writers, half)
        return {
            **{key: run.outputs.destination(key) for key, *_kind in _OUTPUTS},
            "MEAN_QUALITY": mean,
            "MEAN_DEGRADATION": worst.mean,
            "MAX_DEGRADATION": worst.maximum,
            "HALF_SATURATION_USED": half,
        }

    def _assess(self, run, model, landuse, writers, half: float) -> float:
        """Write Q and its grades from the degradation that was written; the mean of Q."""
        out, degradation, grade = writers
        report, sums, counts = run.part(0.9, 1.0), Accumulator(), np.zeros(len(LIMITS) + 2, np.int64)
        for window in landuse.grid.windows():
            report(window.top / landuse.grid.rows)
            habitat = model.sensitivity.suitability(landuse.read(window), landuse.name)
            values = quality(habitat, degradation.read(window), half)
            grades = apply_breaks(values, LIMITS, equal_is_higher=True)
            out.write(values, window)
            if grade is not None:
                grade.write(grades, window)
            sums.add(values)
            counts += np.bincount(grades.ravel(), minlength=counts.size)
        mean = sums.result().mean
        self._tell_shares(run, mean, counts[1:])
        return mean

    def _degrade(self, run, model, landuse, writer, report):
        """Write D strip by strip; its summary."""
        grid, sources, access = landuse.grid, Sources(run, model, landuse), access_raster(run, landuse.grid)
        sums = Accumulator()
        for strip in strips(grid.rows, model.reach, grid.cell_y):
            begin, rows = strip.top + strip.inner.start, strip.inner.stop - strip.inner.start
            wide = Window(strip.top, strip.bottom - strip.top, grid.columns)
            window = Window(begin, rows, grid.columns)
            step = part(report, begin / grid.rows, (begin + rows) / grid.rows)
            codes = landuse.read(wide)
            scene = Landscape(model.sensitivity, model.threats, codes[strip.inner], landuse.name)
            for number, threat in enumerate(model.threats):
                step(number / len(model.threats))
                there = sources.there(number, wide, codes)
                scene.add(number, nearest(there, strip.inner, grid.cell_size, threat.reach))
            values = scene.degradation(None if access is None else 1 - access.read(window))
            writer.write(values, window)
            sums.add(values)
        return sums.result()

    def _half(self, run, highest: float) -> float:
        """The half-saturation, given or half of the highest degradation."""
        given, advised = run.inputs.number("HALF_SATURATION"), highest / 2
        if given > 0:
            if advised > 2 * given:
                sentence = tr(
                    "The highest degradation is {highest:.3g}. With a half-saturation of {given:g} most degraded land "
                    "has a quality near 0; InVEST advises half of the highest degradation, {advised:.2g}."
                )
                run.log.warn(sentence.format(highest=highest, given=given, advised=advised))
            return given
        if highest > 0:
            run.log.say(
                tr("Half-saturation: {value:.4g}, half of the highest degradation.").format(value=advised)
            )
            return advised
        if highest == 0:
            raise InputError(
                marked(
                    "Nothing is degraded, so the half-saturation cannot follow from it. Give one, for example 0.05."
                )
            )
        return 0.05  # no cell holds data, which a warning tells

    def _tell_shares(self, run, mean, counts):
        if counts.sum():
            named = zip(classes("habitat_grades"), 100 * counts / counts.sum())
            shares = tr(", ").join(f"{row.name} {share:.1f} %" for row, share in named)
            run.log.say(tr("Mean quality {mean:.3f}. {shares}.").format(mean=mean, shares=shares))
