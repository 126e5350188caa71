"""Soil loss by RUSLE, graded by SL 190-2007."""

from typing import Dict, Iterator

import numpy as np

from ...core.evaluation.soilloss import grade_loss, soil_loss
from ...gis.grid import Grid
from ...gis.kinds import kind_of_key
from ...gis.rasters import stream
from ...gis.tables import classes
from ...translation import tr
from ..base import EcoAlgorithm
from ..look import Look
from .shared.factors import add_factors
from .shared.settings import read_factors

_TOLERANCE = 200.0
_TOLERABLE = 1


class SoilLoss(EcoAlgorithm):
    """A = R·K·LS·C·P in t/(km²·a), its grades and the eroding area."""

    ID = "soilloss"
    GROUP = "evaluation"
    TAGS = (
        "RUSLE",
        "USLE",
        "soil erosion",
        "SL 190",
        "土壤侵蚀",
        "水土流失",
        "侵蚀模数",
        "侵蚀强度",
        "水土保持率",
    )

    def displayName(self) -> str:
        return tr("Soil erosion intensity (RUSLE)")

    def shortDescription(self) -> str:
        return tr("Multiplies the factors of RUSLE to the yearly soil loss and grades it by SL 190-2007.")

    def method(self) -> str:
        return tr(
            "<p>A = 100·R·K·LS·C·P (Renard et al. 1997), in t/(km²·a); 100 because R·K is in t/hm².</p>"
            "<p>Grades by SL 190-2007, water erosion: 1 tolerable below T, 2 slight to 2500, 3 moderate to 5000, 4 "
            "intensive to 8000, 5 very intensive to 15,000, 6 severe above. A limit belongs to the grade above it. Eroding "
            "area: grades 2 to 6. Soil and water conservation rate = (area − eroding area) / area (%), over the cells with "
            "data.</p>"
            "<p>RUSLE gives sheet and rill erosion of many years, not gullies, deposition or a single storm; coarse "
            "elevation models make LS too small. Compare the eroding area with the bulletin of soil and water "
            "conservation (水土保持公报) before using it.</p>"
        )

    def declare(self) -> None:
        add_factors(self)
        text = tr(
            "0 to 1 by measure, such as 0.47 on cropland of Huanghua, Hebei (ChinaXiv 201711.00309); terraces about 0.1 "
            "(remembered). QGIS's “Reclassify by table” makes it of land use. Left out: 1 everywhere, no measures."
        )
        self.add_raster(
            "P", tr("Support practice factor P (0–1)"), text, kind="support_practice", optional=True
        )
        text = tr(
            "T of SL 190-2007: 200 on the rocky mountains of northern China (with Beijing) and the black soils, 500 on "
            "southern red soil and south-western rocky mountains, 1000 on the loess plateau."
        )
        self.add_number("TOLERANCE", tr("Tolerable soil loss T (t/(km²·a))"), text, _TOLERANCE, 1, 2499)
        self.add_raster_output("OUTPUT", tr("Soil loss"), tr("t/(km²·a)."), kind="soil_loss")
        text = tr("1 tolerable to 6 severe; 0 nodata.")
        self.add_raster_output(
            "GRADE",
            tr("Soil erosion grades"),
            text,
            kind=("erosion_grade", "erosion_grade_tolerance"),
            optional=True,
        )
        self.add_number_output("ERODED_AREA", tr("Eroding area (km²)"))
        self.add_number_output("TOTAL_LOSS", tr("Soil loss of the area (t/a)"))
        self.add_number_output("CONSERVATION_RATE", tr("Soil and water conservation rate (%)"))

    def execute(self, run):
        factors, tolerance = read_factors(run.inputs), run.inputs.number("TOLERANCE")
        practice = run.inputs.optional_raster("P")
        if practice is None:
            run.log.say(tr("No support practice factor P was given: it counts as 1."))
        look = Look("erosion_grade" if tolerance == _TOLERANCE else "erosion_grade_tolerance")
        grid, balance = factors[0].grid, _Balance()

        def compute(*arrays):
            loss = soil_loss(*arrays)
            grades = grade_loss(loss, tolerance)
            balance.add(loss, grades)
            return loss, grades

        with run.outputs.raster("OUTPUT", grid) as loss, run.outputs.raster("GRADE", grid, look) as grade:
            stream([*factors, practice], [loss, grade], compute, run.step)
        for sentence in balance.sentences(kind_of_key(look.kind).theme, grid):
            run.log.say(sentence)
        return {
            **{key: run.outputs.destination(key) for key in ("OUTPUT", "GRADE")},
            **balance.results(grid),
        }


class _Balance:
    """Cells of each grade and the loss of them all, added up window by window."""

    def __init__(self) -> None:
        self._counts, self._total = np.zeros(256, np.int64), 0.0

    def add(self, loss: np.ndarray, grades: np.ndarray) -> None:
        """Take in the cells of a window."""
        self._counts += np.bincount(grades.ravel(), minlength=self._counts.size)
        self._total += float(np.nansum(loss, dtype=np.float64))

    def results(self, grid: Grid) -> Dict[str, float]:
        """The number outputs: km², t/a and %."""
        cell = grid.cell_size[0] * grid.cell_size[1] / 1e6
        areas = self._counts * cell
        whole, eroding = areas[_TOLERABLE:].sum(), areas[_TOLERABLE + 1 :].sum()
        return {
            "ERODED_AREA": float(eroding),
            "TOTAL_LOSS": float(self._total * cell),
            "CONSERVATION_RATE": float(100 * (1 - eroding / whole)) if whole else 0.0,
        }

    def sentences(self, theme: str, grid: Grid) -> Iterator[str]:
        """The area of every grade and the numbers."""
        areas = self._counts * (grid.cell_size[0] * grid.cell_size[1] / 1e6)
        for row in classes(theme):
            yield tr("{name}: {area:,.1f} km²").format(name=row.name, area=areas[row.code])
        found = self.results(grid)
        yield tr(
            "{area:,.1f} km² erode, soil and water conservation rate {rate:.2f} %, soil loss {total:,.0f} t/a."
        ).format(area=found["ERODED_AREA"], rate=found["CONSERVATION_RATE"], total=found["TOTAL_LOSS"])
