"""Cut a raster into grades."""

from typing import List, NamedTuple

import numpy as np

from ...core.evaluation import breaks as cut
from ...core.evaluation.normalise import require_spread
from ...core.evaluation.weights import parse_numbers
from ...core.messages import InputError, marked
from ...core.progress import Progress
from ...gis.rasters import RasterSource
from ...translation import tr
from ..base import EcoAlgorithm
from ..inputs import Inputs
from .shared.distributions import read_distribution

_MOST = 10
_SHARES = (50.0, 80.0)


class Grade(EcoAlgorithm):
    """Natural breaks, quantiles, equal intervals, fixed breaks, cumulative share or mean ± σ."""

    ID = "grade"
    GROUP = "evaluation"
    TAGS = (
        "grade",
        "classify",
        "reclassify",
        "jenks",
        "natural breaks",
        "quantile",
        "分级",
        "自然断点",
        "重分类",
    )

    def displayName(self) -> str:
        return tr("Grade")

    def shortDescription(self) -> str:
        return tr("Cuts a raster into 2 to 10 grades by one of six methods.")

    def method(self) -> str:
        return tr(
            "<p>Natural breaks (Fisher, Jenks): the least sum of squared differences from the class means, "
            "exact on up to 4,096 different values, else on about 65,536 bins. Quantiles: equal numbers of cells. "
            "Equal intervals: equal parts of the range. Fixed: your own breaks. Cumulative share: values are "
            "added up from the highest down; the cells that make up the first 50 % of the total are the top "
            "grade, up to 80 % the next, the rest the lowest, as usual for ecosystem services (extremely "
            "important, important, general). Mean and standard deviation: breaks at the mean ± 0.5, 1.5 … "
            "deviations for an odd number of grades, 0, 1, 2 … for an even one.</p>"
            "<p>Grade 1 holds the lowest values unless reversed. A value equal to a break belongs to the "
            "lower class, for cumulative shares to the higher one. Where many cells share one value, "
            "quantile grades may stay empty.</p>"
        )

    def declare(self) -> None:
        self.add_raster("INPUT", tr("Raster"), tr("The raster to grade."), kind="raster_any")
        options = {
            "naturalbreaks": tr("Natural breaks"),
            "quantile": tr("Quantiles"),
            "equalinterval": tr("Equal intervals"),
            "fixed": tr("Fixed breaks"),
            "cumulative": tr("Cumulative share of the total"),
            "stddev": tr("Mean and standard deviation"),
        }
        self.add_choice("METHOD", tr("Method"), tr("How the breaks are found."), options, "naturalbreaks")
        count = tr(
            "2 to 10; fixed breaks and cumulative shares make one more than there are breaks. Proposed default."
        )
        self.add_number("CLASSES", tr("Number of grades"), count, 5, 2, _MOST, integer=True)
        text = tr(
            "Fixed: ascending values such as 0.2 0.4 0.6 0.8. Cumulative: ascending shares of the total in "
            "%; empty means 50 80 (from the guides for ecosystem services, not checked; proposed default)."
        )
        self.add_text("BREAKS", tr("Breaks"), text)
        self.add_flag("REVERSE", tr("High values are grade 1"), tr("Otherwise low values are grade 1."))
        label, text = tr("A value equal to a fixed break is in the higher class"), tr("For fixed breaks.")
        self.add_flag("EQUAL_IS_HIGHER", label, text, advanced=True)
        label, text = tr("Class width (standard deviations)"), tr("For mean and standard deviation.")
        self.add_number("WIDTH", label, text, 1, 0.01, 10, advanced=True)
        self.add_raster_output(
            "OUTPUT", tr("Grades"), tr("1 to the number of grades, 0 nodata."), kind="grades"
        )
        self.add_text_output("BREAKS", tr("Breaks used"))

    def check(self, run):
        _read_cutting(run.inputs)

    def execute(self, run):
        source, cutting = run.inputs.raster("INPUT"), _read_cutting(run.inputs)
        breaks = _breaks(source, cutting, run.part(0.0, 0.6))
        if cutting.method == "naturalbreaks" and breaks.size + 1 < cutting.classes:
            sentence = tr("“{name}” has only {count} different values, so there are {count} grades.")
            run.log.warn(sentence.format(name=source.name, count=breaks.size + 1))
        report, counts = run.part(0.6, 1.0), np.zeros(breaks.size + 2, np.int64)
        with run.outputs.raster("OUTPUT", source.grid) as writer:
            for window in source.grid.windows():
                report(window.top / source.grid.rows)
                grades = cut.apply_breaks(source.read(window), breaks, cutting.reverse, cutting.higher)
                counts += np.bincount(grades.ravel(), minlength=counts.size)
                writer.write(grades, window)
        empty = [str(grade) for grade in range(1, counts.size) if not counts[grade]]
        if empty:
            run.log.warn(tr("No cell has the grade {grades}.").format(grades=tr(", ").join(empty)))
        text = " ".join(str(value) for value in breaks)
        run.log.say(tr("Breaks: {breaks}").format(breaks=text))
        return {"OUTPUT": run.outputs.destination("OUTPUT"), "BREAKS": text}


class _Cutting(NamedTuple):
    """How breaks are found, and on which side of a break a value equal to it is."""

    method: str
    numbers: List[float]
    classes: int
    width: float
    reverse: bool
    higher: bool


def _read_cutting(inputs: Inputs) -> _Cutting:
    """The parameters of a run; InputError where breaks do not fit the method."""
    method, numbers = inputs.choice("METHOD"), parse_numbers(inputs.text("BREAKS"))
    if any(after <= before for before, after in zip(numbers, numbers[1:])) or len(numbers) >= _MOST:
        raise InputError(marked("Breaks must rise from one to the next; at most 9 are possible."))
    if method == "fixed" and not numbers:
        raise InputError(marked("Enter the breaks, for example 0.2 0.4 0.6 0.8, or choose another method."))
    if method == "cumulative" and any(not 0 < number < 100 for number in numbers):
        raise InputError(marked("Cumulative shares lie between 0 and 100 %, for example 50 80."))
    higher = method == "cumulative" or (method == "fixed" and inputs.flag("EQUAL_IS_HIGHER"))
    count, width = inputs.integer("CLASSES"), inputs.number("WIDTH")
    return _Cutting(method, numbers, count, width, inputs.flag("REVERSE"), higher)


def _breaks(source: RasterSource, cutting: _Cutting, progress: Progress) -> np.ndarray:
    """The values at which the grades are cut, ascending."""
    method, classes = cutting.method, cutting.classes
    if method == "fixed":
        return np.array(cutting.numbers, np.float32)
    distribution = read_distribution(source, progress)
    if method == "cumulative":
        return cut.cumulative_breaks(distribution, np.array(cutting.numbers or _SHARES) / 100, source.name)
    require_spread(distribution, source.name)
    if method == "stddev":
        return cut.deviation_breaks(distribution, classes, cutting.width)
    find = {
        "naturalbreaks": cut.natural_breaks,
        "quantile": cut.quantile_breaks,
        "equalinterval": cut.equal_breaks,
    }[method]
    return find(distribution, classes)
