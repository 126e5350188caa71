"""Heat islands from surface or air temperature."""

from ....core.diagnosis.heatisland import heat_grades, heat_intensity
from ....translation import tr
from ...base import EcoAlgorithm
from ...look import Look
from ...parameters import POLYGON
from .reference import judge_reference, read_reference
from .settings import read_settings


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
            "QX/T 437 has seven grades, which “Restoration types” does not take. A value equal to a limit belongs to the "
            "lower grade.</p>"
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
        read_settings(run.inputs)

    def execute(self, run):
        settings, source = read_settings(run.inputs), run.inputs.raster("TEMPERATURE")
        rural = run.inputs.mask("RURAL", source.grid) if settings.method == "rural" else None
        found = read_reference(source, rural, run.part(0.0, 0.5))
        judge_reference(found, settings.method, source.name, run.log)
        width = found.deviation if settings.method == "meanstd" else 1.0
        report, theme = run.part(0.5, 1.0), f"heat_{settings.grading}"
        values, grades = Look(settings.values_kind), Look(f"heat_grade_{settings.grading}")
        with (
            run.outputs.raster("OUTPUT", source.grid, values) as output,
            run.outputs.raster("GRADE", source.grid, grades) as grade,
        ):
            for window in source.grid.windows():
                report(window.top / source.grid.rows)
                intensity = heat_intensity(source.read(window), found.mean, settings.method)
                output.write(intensity, window)
                if grade is not None:
                    grade.write(heat_grades(intensity, theme, width), window)
        results = {key: run.outputs.destination(key) for key in ("OUTPUT", "GRADE")}
        return {**results, "REFERENCE": found.mean, "DEVIATION": found.deviation}
