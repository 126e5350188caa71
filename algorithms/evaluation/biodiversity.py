"""Biodiversity maintenance."""

from typing import Callable, List, Optional

import numpy as np

from ...core.evaluation.biodiversity import by_habitat, by_production
from ...core.evaluation.normalise import Scaling
from ...core.messages import InputError, marked
from ...core.progress import Progress
from ...core.statistics import Distribution
from ...gis.grid import Window
from ...gis.rasters import RasterSource
from ...translation import tr
from ..base import EcoAlgorithm
from ..told import declare_small
from .shared.importance import add_importance, grade_importance
from .shared.settings import read_shares

#: Method to the rasters it needs.
_NEEDED = {"npp": ("NPP", "PRECIPITATION", "TEMPERATURE", "DEM"), "habitat": ("QUALITY",)}


class Biodiversity(EcoAlgorithm):
    """The service of maintaining biodiversity, and its importance."""

    ID = "biodiversity"
    GROUP = "evaluation"
    TAGS = (
        "biodiversity",
        "NPP",
        "ecosystem service",
        "importance",
        "生物多样性",
        "生物多样性维护",
        "净初级生产力",
        "重要性",
    )

    def displayName(self) -> str:
        return tr("Biodiversity maintenance function")

    def shortDescription(self) -> str:
        return tr(
            "The service of maintaining biodiversity from production and climate, or from habitat quality."
        )

    def method(self) -> str:
        return tr(
            "<p><b>Production:</b> S = NPP · F<sub>pre</sub> · F<sub>tem</sub> · (1 − F<sub>alt</sub>): means over "
            "several years of net primary production, precipitation and temperature, and the altitude, each brought "
            "to 0–1 by its minimum and maximum over the cells that all four have. The form is remembered from the "
            "guide of the ecological red line (2017), not checked against its text. Minimum and maximum depend on the "
            "extent: results of two areas cannot be compared. Productive fields score high as well; the method "
            "habitat tells them from nature.</p>"
            "<p><b>Habitat:</b> S = habitat quality; in protected areas at least a value of your choice wherever "
            "there is habitat at all (proposed).</p>"
            "<p>HJ 1173-2021 measures this function by irreplaceability (0–100) of indicator species with Marxan. "
            "That is <b>not</b> computed here: where species records are at hand, run Marxan and use its result.</p>"
        )

    def declare(self) -> None:
        options = {
            "npp": tr("Net primary production and climate (NPP)"),
            "habitat": tr("By habitat quality"),
        }
        text = tr("Production needs NPP, precipitation, temperature and elevation; habitat its quality.")
        self.add_choice("METHOD", tr("Method"), text, options, "npp")
        text = tr("Mean of several years in any unit, for example gC/m².")
        self.add_raster("NPP", tr("NPP: net primary production"), text, kind="npp", optional=True)
        text = tr("Mean annual precipitation.")
        self.add_raster(
            "PRECIPITATION", tr("NPP: annual precipitation (mm)"), text, kind="precipitation", optional=True
        )
        text = tr("Mean annual air temperature.")
        self.add_raster(
            "TEMPERATURE",
            tr("NPP: mean annual air temperature (°C)"),
            text,
            kind="temperature",
            optional=True,
        )
        text = tr("Altitude; higher counts less.")
        self.add_raster("DEM", tr("NPP: elevation (m)"), text, kind="elevation", optional=True)
        text = tr("Result of “Habitat quality”.")
        self.add_raster(
            "QUALITY", tr("Habitat: habitat quality (0–1)"), text, kind="habitat_quality", optional=True
        )
        text = tr("National parks, nature reserves and the like.")
        self.add_vector(
            "PROTECTED",
            tr("Habitat: protected areas"),
            text,
            kind=("reserves", "redline", "polygon_any"),
            optional=True,
        )
        text = tr(
            "Habitat in protected areas counts at least this much; 0.9 is where the best grade of habitat quality "
            "begins. Proposed default."
        )
        self.add_number(
            "PROTECTED_LEAST", tr("Least value in protected areas"), text, 0.9, 0, 1, advanced=True
        )
        declare_small(self)
        text = tr("0 to 1.")
        self.add_raster_output("OUTPUT", tr("Biodiversity maintenance"), text, kind="biodiversity")
        add_importance(self, "biodiversity_importance")

    def check(self, run):
        read_shares(run.inputs)
        method = run.inputs.choice("METHOD")
        names = {"npp": tr("Net primary production and climate (NPP)"), "habitat": tr("By habitat quality")}
        for key in _NEEDED[method]:
            if not run.inputs.given(key):
                raise InputError(
                    marked("The method “{method}” needs “{label}”. Give it, or choose the other method."),
                    method=names[method],
                    label=self.parameterDefinition(key).description(),
                )

    def execute(self, run):
        shares, method = read_shares(run.inputs), run.inputs.choice("METHOD")
        sources = [run.inputs.raster(key) for key in _NEEDED[method]]
        grid = sources[0].grid
        if method == "npp":
            cells = _by_production(sources, run.part(0.0, 0.5))
        else:
            protected, least = run.inputs.mask("PROTECTED", grid), run.inputs.number("PROTECTED_LEAST")
            cells = _by_habitat(sources[0], protected, least)
        report = run.part(0.5, 0.8)
        with run.outputs.raster("OUTPUT", grid) as service, run.outputs.raster("GRADE", grid) as grade:
            for window in grid.windows():
                report(window.top / grid.rows)
                service.write(cells(window), window)
            grade_importance(service, grade, shares, self.displayName(), run.part(0.8, 1.0))
        return {key: run.outputs.destination(key) for key in ("OUTPUT", "GRADE")}


def _by_production(sources: List[RasterSource], progress: Progress) -> Callable[[Window], np.ndarray]:
    """A function that gives the service of a window from production and climate."""
    found = [Distribution() for _ in sources]
    for window in sources[0].grid.windows():
        progress(window.top / sources[0].grid.rows)
        arrays = [source.read(window) for source in sources]
        missing = np.isnan(sum(arrays))
        for distribution, values in zip(found, arrays):
            distribution.add_range(np.where(missing, np.nan, values))
    if not found[0].summary.count:
        names = tr(", ").join(source.name for source in sources)
        raise InputError(marked("There is no cell where all of {names} have data."), names=names)
    scalings = [Scaling(one, "minmax", name=source.name) for one, source in zip(found, sources)]
    return lambda window: by_production(*(s.apply(one.read(window)) for s, one in zip(scalings, sources)))


def _by_habitat(
    quality: RasterSource, protected: Optional[RasterSource], least: float
) -> Callable[[Window], np.ndarray]:
    """A function that gives the service of a window from habitat quality."""
    return lambda window: by_habitat(
        quality.read(window), None if protected is None else protected.read(window), least
    )
