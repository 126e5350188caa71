"""Habitat quality and degradation."""

from contextlib import ExitStack

from ....translation import tr
from ...base import EcoAlgorithm
from ...parameters import LINE, POLYGON
from .assessment import Habitat, Results, assess, degrade, half_saturation
from .settings import check_tables, read_access, read_presence, read_settings

_RASTERS = ("OUTPUT", "DEGRADATION", "GRADE")


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

    def displayName(self) -> str:
        return tr("Habitat quality")

    def shortDescription(self) -> str:
        return tr(
            "How good the land is as habitat, and how much threats around degrade it (model of InVEST 3.14)."
        )

    def method(self) -> str:
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
            "the others fill up to 1; the log says so.</p>"
        )

    def declare(self) -> None:
        text = tr(
            "Common classes 1–15 for the built-in tables (see “Classify land-use raster”); any codes with own tables."
        )
        self.add_raster("LANDUSE", tr("Land use"), text, kind="landuse_common", free_with="SENSITIVITY")
        self._declare_lines()
        text = tr(
            "k, the degradation that halves the quality. 0 takes half of the highest degradation, as InVEST advises "
            "(the log gives the value); InVEST's own 0.05 suits little degraded land only. Keep k fixed between years "
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
        self._declare_tables()
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

    def _declare_lines(self) -> None:
        text = tr(
            "Motorways, national and provincial roads (major) and county and township roads (minor) for the built-in "
            "threats. Cells that a line touches are the threat."
        )
        line = {"types": (LINE,), "optional": True}
        self.add_vector("ROADS", tr("Roads"), text, kind=("roads", "line_any"), **line)
        words = tr(
            "Field with OpenStreetMap words, Chinese road grades or codes; “Export rules table” lists them under “Barriers that break corridors”. "
            "Words of things that are no barrier are left out."
        )
        text = tr("{text} Without it all roads are major.").format(text=words)
        self.add_field("ROADS_FIELD", tr("Road class field"), text, "ROADS", optional=True)
        text = tr("Counted with the major roads.")
        self.add_vector("RAILWAYS", tr("Railways"), text, kind=("railways", "line_any"), **line)
        self.add_field("RAILWAYS_FIELD", tr("Railway class field"), words, "RAILWAYS", optional=True)

    def _declare_tables(self) -> None:
        text = tr(
            "Columns threat, max_dist (km), weight, decay (linear, exponential) and raster: the path of a raster that is "
            "above 0 where the threat is, absolute or from the table's folder. In place of a raster: landuse (codes of "
            "the land use) or lines (classes of ROADS and RAILWAYS). InVEST's own tables fit (cur_path), with max_dist in "
            "km. Empty: built-in table (proposed default)."
        )
        self.add_table("THREATS", tr("Table of threats"), text, kind="habitat_threats", check=check_tables)
        text = tr(
            "Columns lulc (or lucode), habitat (0–1) and one per threat with the sensitivity to it (0–1). Empty: "
            "built-in table for the common classes (proposed default)."
        )
        self.add_table(
            "SENSITIVITY",
            tr("Suitability and sensitivity"),
            text,
            kind="habitat_sensitivity",
            check=check_tables,
        )

    def check(self, run):
        read_settings(run.inputs)

    def execute(self, run):
        settings = read_settings(run.inputs)
        for sentence in settings.model.sentences():
            run.log.say(sentence)
        grid, outputs = settings.landuse.grid, run.outputs
        presence, access = read_presence(run, settings), read_access(run.inputs, grid)
        habitat = Habitat(settings.landuse, settings.model, presence, access)
        with ExitStack() as stack:
            results = Results(*(stack.enter_context(outputs.raster(key, grid)) for key in _RASTERS))
            worst = degrade(habitat, results.degradation, run.part(0.0, 0.9))
            half = half_saturation(settings.half_saturation, worst.maximum, run.log)
            found = assess(habitat, results, half, run.part(0.9, 1.0))
        if found.shares():
            run.log.say(found.shares())
        return {
            **{key: outputs.destination(key) for key in _RASTERS},
            "MEAN_QUALITY": found.mean,
            "MEAN_DEGRADATION": worst.mean,
            "MAX_DEGRADATION": worst.maximum,
            "HALF_SATURATION_USED": half,
        }
