"""Degradation and quality written strip by strip."""

import math
from typing import NamedTuple, Optional

import numpy as np

from ....core.evaluation.breaks import apply_breaks
from ....core.evaluation.habitat import LIMITS, Landscape, quality
from ....core.evaluation.nearest import nearest, strips
from ....core.messages import InputError, marked
from ....core.progress import Progress, part
from ....core.statistics import Accumulator, Summary
from ....gis.grid import Window
from ....gis.rasters import RasterSource, RasterWriter
from ....gis.tables import classes
from ....translation import tr
from ...log import Log
from .presence import Presence
from .threats import Model

_UNKNOWN = 0.05


class Habitat(NamedTuple):
    """What degradation and quality follow from.

    Attributes:
        access: 1 − accessibility; None for full access everywhere.
    """

    landuse: RasterSource
    model: Model
    presence: Presence
    access: Optional[RasterSource]


class Results(NamedTuple):
    """Where results go; no grade where it is not wanted."""

    quality: RasterWriter
    degradation: RasterWriter
    grade: Optional[RasterWriter]


class Assessed(NamedTuple):
    """Mean of Q, and the cells of each grade from 1 on."""

    mean: float
    counts: np.ndarray

    def shares(self) -> str:
        """The mean and the share of each grade as a sentence; empty where no cell holds data."""
        if not self.counts.sum():
            return ""
        named = zip(classes("habitat_grades"), 100 * self.counts / self.counts.sum())
        shares = tr(", ").join(f"{row.name} {share:.1f} %" for row, share in named)
        return tr("Mean quality {mean:.3f}. {shares}.").format(mean=self.mean, shares=shares)


def degrade(habitat: Habitat, writer: RasterWriter, progress: Progress) -> Summary:
    """Write D strip by strip; its summary.

    Raises:
        InputError: no cell has a land use.
    """
    grid, model, sums = habitat.landuse.grid, habitat.model, Accumulator()
    for strip in strips(grid.rows, model.reach, grid.cell_y):
        begin, rows = strip.top + strip.inner.start, strip.inner.stop - strip.inner.start
        wide = Window(strip.top, strip.bottom - strip.top, grid.columns)
        step = part(progress, begin / grid.rows, (begin + rows) / grid.rows)
        codes = habitat.landuse.read(wide)
        scene = Landscape(model.sensitivity, model.threats, codes[strip.inner], habitat.landuse.name)
        for number, threat in enumerate(model.threats):
            step(number / len(model.threats))
            there = habitat.presence.there(number, wide, codes)
            scene.add(number, nearest(there, strip.inner, grid.cell_size, threat.reach))
        window = Window(begin, rows, grid.columns)
        access = habitat.access
        values = scene.degradation(None if access is None else 1 - access.read(window))
        writer.write(values, window)
        sums.add(values)
    found = sums.result()
    if math.isnan(found.mean):
        raise InputError(
            marked("“{name}” holds no data at all. Check its nodata value and its extent."),
            name=habitat.landuse.name,
        )
    return found


def assess(habitat: Habitat, results: Results, half: float, progress: Progress) -> Assessed:
    """Write Q and its grades from the degradation that was written."""
    landuse, sums = habitat.landuse, Accumulator()
    counts = np.zeros(len(LIMITS) + 2, np.int64)
    for window in landuse.grid.windows():
        progress(window.top / landuse.grid.rows)
        suitability = habitat.model.sensitivity.suitability(landuse.read(window), landuse.name)
        values = quality(suitability, results.degradation.read(window), half)
        grades = apply_breaks(values, np.array(LIMITS), equal_is_higher=True)
        results.quality.write(values, window)
        if results.grade is not None:
            results.grade.write(grades, window)
        sums.add(values)
        counts += np.bincount(grades.ravel(), minlength=counts.size)
    return Assessed(sums.result().mean, counts[1:])


def half_saturation(given: float, highest: float, log: Log) -> float:
    """The half-saturation, given or half of the highest degradation.

    Raises:
        InputError: none was given and nothing is degraded.
    """
    advised = highest / 2
    if given > 0:
        if advised > 2 * given:
            sentence = tr(
                "The highest degradation is {highest:.3g}. With a half-saturation of {given:g} most degraded land "
                "has a quality near 0; InVEST advises half of the highest degradation, {advised:.2g}."
            )
            log.warn(sentence.format(highest=highest, given=given, advised=advised))
        return given
    if highest > 0:
        log.say(tr("Half-saturation: {value:.4g}, half of the highest degradation.").format(value=advised))
        return advised
    if highest == 0:
        raise InputError(
            marked(
                "Nothing is degraded, so the half-saturation cannot follow from it. Give one, for example 0.05."
            )
        )
    return _UNKNOWN  # no cell holds data, which a warning says
