"""Runoff, standing water and flood risk of a storm."""

from contextlib import ExitStack

import numpy as np

from ....core.diagnosis.inundation import DEPTHS, equal_volume, risk_grades, vulnerability
from ....gis.memory import require_cells
from ....translation import tr
from ...base import EcoAlgorithm
from .cells import Layers, find_basins, read_flood_cells
from .settings import read_settings, read_tables

#: Memory for each cell, measured on hills of 2 and 9 million cells.
_CELL_BYTES = 130
#: Cells above (m) are too coarse for depths (proposed).
_COARSE = 30.0
_RASTERS = ("RUNOFF", "DEPTH", "GRADE")


class FloodRisk(EcoAlgorithm):
    """Rainfall, land use, soil and elevation in; runoff, depth and grade out."""

    ID = "floodrisk"
    GROUP = "diagnosis"
    TAGS = (
        "flood", "waterlogging", "runoff", "SCS-CN", "curve number", "inundation", "storm", "洪涝", "内涝", "径流",
        "径流曲线数", "积水", "淹没", "暴雨", "海绵城市",
    )  # fmt: skip

    def displayName(self):
        return tr("Flood risk")

    def shortDescription(self):
        return tr("Estimates the runoff of a storm, where its water stands and the risk to land use.")

    def method(self):
        return tr(
            "<p>Runoff Q = (P − 0.2·S)² / (P + 0.8·S) where P > 0.2·S, else 0, in mm; S = 25400 / CN − 254 (SCS-CN). "
            "CN by land use and soil group; corrected for the slope s (m/m): CN<sub>s</sub> = (CN3 − CN) / 3 · "
            "[1 − 2·exp(−13.86·s)] + CN, CN3 = CN·exp(0.00673·(100 − CN)).</p>"
            "<p>The ground is cut into sub-basins along the streams (depressions filled, D8 directions). The runoff of "
            "a sub-basin stands on its lowest cells at one level h: Σ (h − z) · cell area = V (equal-volume "
            "inundation). Water passes neither between sub-basins nor through pipes, and rivers bring none: it shows "
            "where water gathers, not a forecast.</p>"
            "<p>Risk: the share of value lost by land use and depth (table), cut into five grades. Formulas and table: "
            "ChinaXiv-201806.00084 (Shenzhen); calibrate them for the place. The cut into grades is proposed.</p>"
        )

    def declare(self):
        text = tr("Common land-use classes 1 to 15 (“Classify land-use raster”), or the codes of the tables.")
        self.add_raster("LANDUSE", tr("Land use"), text, kind="landuse_common", free_with="RULES")
        text = tr(
            "1 to 4 for A to D: high, moderate, slow and very slow infiltration, for example from soil texture."
        )
        self.add_raster("SOIL_GROUP", tr("Hydrologic soil group (1–4)"), text, kind="soil_group")
        text = tr("In metres; streets and dykes show only in fine models.")
        self.add_raster("DEM", tr("Elevation (m)"), text, kind="elevation")
        text = tr("Depth of the whole storm. 200 is a proposed default; take the design storm of the place.")
        self.add_number("RAINFALL", tr("Rainfall of the storm (mm)"), text, 200, 0, 3_000)
        text = tr(
            "What pipes and pumps take off land marked “drained” (built-up land). 0 is a proposed default."
        )
        self.add_number("DRAINAGE", tr("Drainage capacity (mm)"), text, 0, 0, 3_000)
        text = tr(
            "Streams begin where so much ground drains; smaller sub-basins keep water higher up. Proposed default."
        )
        self.add_number("BASIN_AREA", tr("Area of the sub-basins (km²)"), text, 5, 0.0001, 100_000)
        text = tr("The numbers hold for a slope of 5 %; steeper ground sheds more, level ground less.")
        self.add_flag(
            "SLOPE_CORRECTION", tr("Correct curve numbers for the slope"), text, True, advanced=True
        )
        text = tr(
            "Columns code, A, B, C, D, drained; empty: the built-in table, which “Export rules table” writes."
        )
        self.add_table(
            "RULES", tr("Table of curve numbers"), text, kind="rules_curve_numbers", check=read_tables
        )
        text = tr(
            "Share of value lost (0–1) by code and depth; empty: the built-in table, which “Export rules table” writes."
        )
        self.add_table(
            "VULNERABILITY", tr("Table of vulnerability"), text, kind="rules_vulnerability", check=read_tables
        )
        text = tr("Shares of value lost at which grades 2, 3, 4 and 5 begin. Proposed default.")
        self.add_text("GRADES", tr("Limits of the grades (0–1)"), text, "0.1 0.3 0.5 0.7", advanced=True)
        self.add_raster_output("RUNOFF", tr("Runoff"), tr("mm, before drainage."), kind="flood_runoff")
        self.add_raster_output(
            "DEPTH", tr("Water depth"), tr("Metres; 0 where it stays dry."), kind="flood_depth"
        )
        text = tr("1 very low (also dry) … 5 very high; 0 nodata. 4 and 5 count as high risk.")
        self.add_raster_output("GRADE", tr("Flood risk grade"), text, kind="flood_grade")
        self.add_number_output("RUNOFF_VOLUME", tr("Runoff of the whole area (m³)"))
        self.add_number_output("FLOODED_AREA", tr("Area with 0.1 m of water and more (km²)"))
        self.add_number_output("HIGHEST", tr("Greatest depth (m)"))

    def check(self, run):
        read_settings(run.inputs)

    def execute(self, run):
        settings = read_settings(run.inputs)
        layers = Layers(*(run.inputs.raster(key) for key in ("DEM", "LANDUSE", "SOIL_GROUP")))
        grid, tables = layers.dem.grid, settings.tables
        require_cells(layers.dem.name, grid.rows * grid.columns, _CELL_BYTES)
        cells = read_flood_cells(layers, settings.storm, tables, run.part(0.0, 0.15))
        least = settings.basin_area * 1e6 / grid.cell_area
        basins = find_basins(cells.elevation, grid.cell_size, least, run.part(0.15, 0.75))
        depth = equal_volume(cells.ground, basins, cells.water, grid.cell_area, run.part(0.75, 0.9)).depth
        totals, report = self._totals(cells.runoff, depth, grid.cell_area, run.log), run.part(0.9, 1.0)
        with ExitStack() as outputs:
            writers = [outputs.enter_context(run.outputs.raster(key, grid)) for key in _RASTERS]
            for window in grid.windows():
                report(window.top / grid.rows)
                strip = slice(window.top, window.top + window.rows)
                share = vulnerability(depth[strip], cells.landuse[strip], np.nan_to_num(tables.lost))
                grades = risk_grades(share, settings.limits)
                for writer, array in zip(writers, (cells.runoff[strip], depth[strip], grades)):
                    writer.write(array, window)
        return {**{key: run.outputs.destination(key) for key in _RASTERS}, **totals}

    def _totals(self, runoff, depth, area, log) -> dict:
        """The numbers of the outputs, told in the log; warns of cells too coarse for depths."""
        volume = float(np.nansum(runoff, dtype=np.float64) / 1000 * area)
        flooded = float(np.count_nonzero(depth >= DEPTHS[0]) * area / 1e6)
        deepest = float(np.nanmax(depth))
        sentence = tr(
            "Runoff {volume:,.0f} m³; water of 0.1 m and more on {flooded:,.2f} km²; greatest depth {deepest:.2f} m."
        )
        log.say(sentence.format(volume=volume, flooded=flooded, deepest=deepest))
        size = float(np.sqrt(area))
        if size > _COARSE:
            sentence = tr(
                "Cells of {size:g} m show no streets, dykes or channels: depths in valleys come out too great. Use an "
                "elevation model of 30 m or finer for results that count."
            )
            log.warn(sentence.format(size=size))
        return {"RUNOFF_VOLUME": volume, "FLOODED_AREA": flooded, "HIGHEST": deepest}
