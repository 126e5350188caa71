"""Heat islands from surface or air temperature."""

from contextlib import ExitStack

import numpy as np

from ...core.diagnosis.heatisland import (
    SCALES,
    TFVI_DOUBTFUL,
    heat_grades,
    heat_intensity,
    require_warm_mean,
)
from ...core.messages import InputError, marked
from ...core.statistics import Accumulator
from ...gis.ranges import refuse_beyond, require_celsius
from ...translation import tr
from ..base import EcoAlgorithm
from ..outputs import Look
from ..parameters import POLYGON

#: Temperatures of the ground and the air on Earth (°C); what lies beyond is a fill value.
_POSSIBLE = (-95.0, 95.0)


class HeatIsland(EcoAlgorithm):
    """Mean and standard deviation, thermal field variance index, or difference from rural areas."""

    ID = "heatisland"
    GROUP = "diagnosis"
    TAGS = (
        "heat island",
        "land surface temperature",
        "lst",
        "tfvi",
        "热岛",
        "地表温度",
        "热岛强度",
        "热场变异",
    )

    def displayName(self):
        return tr("Heat island intensity")

    def shortDescription(self):
        return tr("How much warmer a cell is than the area or the country around, and in which grade.")

    def method(self):
        return tr(
            "<p><b>Mean and standard deviation</b>: intensity = T − μ (°C); grades at μ ± 0.5 σ and μ ± 1.5 σ: 1 low … "
            "5 high temperature (usual in papers, remembered).</p>"
            "<p><b>TFVI</b> = (T − T<sub>m</sub>) / T<sub>m</sub>, T in °C: 1 none up to 0, 3 weak to 0.15, 4 strong to "
            "0.3, 5 extremely strong above (ChinaXiv-201711.00118). It divides by the mean, so it changes with the unit: "
            "a mean below 5 °C is refused, below 15 °C warned of (proposed).</p>"
            "<p><b>Rural</b>: intensity = T − mean of the rural areas (°C), graded by one of two scales.</p>"
            "<p>Codes from 4 up are a strong heat island, as the rules of “Restoration types” expect (HEAT ≥ 4). Only "
            "QX/T 437 has seven grades: change that rule to ≥ 6 in the rules table. A value equal to a limit belongs to "
            "the lower grade.</p>"
        )

    def declare(self):
        text = tr(
            "Land surface or air temperature of one time or season in °C; kelvin and scaled values are refused."
        )
        self.add_raster(
            "TEMPERATURE", tr("Surface or air temperature (°C)"), text, kind=("lst", "temperature")
        )
        options = {
            "meanstd": tr("Mean and standard deviation"),
            "tfvi": tr("Thermal field variance index (TFVI)"),
            "rural": tr("Difference from rural areas"),
        }
        text = tr("Against what the temperature is compared. Proposed default.")
        self.add_choice("METHOD", tr("Method"), text, options, "meanstd")
        text = tr(
            "For the difference from rural areas: cropland outside the town, neither water nor mountains, as high above "
            "sea level as the town."
        )
        self.add_vector(
            "RURAL",
            tr("Rural areas"),
            text,
            kind=("rural_areas", "polygon_any"),
            types=(POLYGON,),
            optional=True,
        )
        options = {
            "station": tr("Stations, five grades: 0.5, 1.5, 2.5, 3.5 °C"),
            "qxt437": tr("QX/T 437, seven grades: ±1, ±3, ±5 °C"),
        }
        text = tr(
            "For the difference from rural areas. Five grades as in the code of a meteorological service; seven as "
            "remembered from QX/T 437, not checked against the text."
        )
        self.add_choice("SCALE", tr("Scale of the grades"), text, options, "station")
        text = tr("T − mean in °C, or TFVI without unit.")
        self.add_raster_output(
            "OUTPUT", tr("Heat island intensity"), text, kind=("heat_index", "heat_intensity")
        )
        text = tr("1 lowest to 5 highest (7 for QX/T 437); 0 nodata.")
        self.add_raster_output(
            "GRADE",
            tr("Grade of the heat island"),
            text,
            kind=("heat_grade_meanstd", "heat_grade_tfvi", "heat_grade_station", "heat_grade_qxt437"),
            optional=True,
        )
        self.add_number_output("REFERENCE", tr("Reference temperature (°C)"))
        self.add_number_output("DEVIATION", tr("Standard deviation (°C)"))

    def check(self, run):
        rural = run.inputs.choice("METHOD") == "rural"
        if rural and not run.inputs.given("RURAL"):
            raise InputError(marked("Give a layer of rural areas, or choose another method."))
        if run.inputs.given("RURAL") and not rural:
            raise InputError(
                marked("Rural areas were given. Choose the difference from rural areas, or clear them.")
            )

    def execute(self, run):
        source, method = run.inputs.raster("TEMPERATURE"), run.inputs.choice("METHOD")
        require_celsius(source)
        reference, deviation = self._reference(run, source, method)
        theme = f"heat_{run.inputs.choice('SCALE') if method == 'rural' else method}"
        values = Look("heat_index" if method == "tfvi" else "heat_intensity")
        width = deviation if method == "meanstd" else 1.0
        report = run.part(0.5, 1.0)
        with ExitStack() as outputs:
            output = outputs.enter_context(run.outputs.raster("OUTPUT", source.grid, values))
            grade = outputs.enter_context(
                run.outputs.raster("GRADE", source.grid, Look(theme.replace("heat_", "heat_grade_")))
            )
            for window in source.grid.windows():
                report(window.top / source.grid.rows)
                intensity = heat_intensity(source.read(window), reference, method)
                output.write(intensity, window)
                if grade is not None:
                    grade.write(heat_grades(intensity, theme, width), window)
        results = {key: run.outputs.destination(key) for key in ("OUTPUT", "GRADE")}
        return {**results, "REFERENCE": reference, "DEVIATION": deviation}

    def _reference(self, run, source, method):
        """Mean that is compared with and standard deviation around it, in °C."""
        area, rural = Accumulator(), run.inputs.mask("RURAL", source.grid) if method == "rural" else None
        for window in source.grid.windows():
            run.step(0.5 * window.top / source.grid.rows)
            values = source.read(window)
            area.add(values if rural is None else np.where(rural.read(window) > 0, values, np.nan))
        found = area.result()
        if not found.count:
            name = source.name if rural is None else run.inputs.source("RURAL").sourceName()
            raise InputError(
                marked("“{name}” has no cell with a temperature. Check extent and nodata."), name=name
            )
        refuse_beyond(source.name, found.minimum, found.maximum, *_POSSIBLE, "°C")
        if method == "meanstd" and found.minimum == found.maximum:
            raise InputError(
                marked(
                    "All cells of “{name}” have the same value ({value:g}), so they cannot be told apart."
                ),
                name=source.name,
                value=found.mean,
            )
        if method == "tfvi":
            require_warm_mean(found.mean, source.name)
            if found.mean < TFVI_DOUBTFUL:
                sentence = tr("The mean is only {mean:.1f} °C: small differences make high values of TFVI.")
                run.log.warn(sentence.format(mean=found.mean))
        sentence = tr("Reference {mean:.2f} °C, standard deviation {deviation:.2f} °C, from {count:,} cells.")
        run.log.say(sentence.format(**found._asdict()))
        if method == "meanstd":
            limits = [found.mean + step * found.deviation for step in SCALES["heat_meanstd"].limits]
            text = tr(", ").join(f"{limit:.2f}" for limit in limits)
            run.log.say(tr("Limits between the grades: {limits} °C.").format(limits=text))
        return found.mean, found.deviation
