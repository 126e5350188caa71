"""Values that betray another unit: percent for fractions, kelvin for °C, fill values, months given as years.

A judgement looks at the values of 64 small places spread over a raster and yields complaints. Which one a kind of
layer needs stands in the column ``check`` of the table of kinds; ``gis/fit`` calls them.
"""

from typing import Callable, Dict, Iterable, Iterator, List

import numpy as np

from ..core.codes import known_codes, no_codes
from ..core.messages import InputError, marked, number_text
from ..translation import tr
from .complaints import Complaint
from .fills import fill_values, without_fills
from .kinds import Kind, codes_of
from .rasters import RasterSource

_ROUNDING = 1e-4
_KELVIN = 150.0
#: Annual precipitation (mm) below or above which a year seems to be a month, or mm tenths of them.
_MONTHLY, _TENTHS = 100.0, 3500.0
_MEAN_TEMPERATURE = 60.0
#: Medians of K and LS above which they are in American units, or lengths.
_MOST_K, _MOST_LS = 0.1, 100.0
#: Available water that nowhere exceeds this is a fraction, not mm.
_FRACTIONS = 1.0
_CODES_SHOWN = 12


def within(source: RasterSource, values: np.ndarray, kind: Kind) -> Iterator[Complaint]:
    """Values below the smallest or above the largest that can be."""
    if not values.size:
        return
    yield from beyond(source.name, float(values.min()), float(values.max()), kind)


def beyond(name: str, least: float, most: float, kind: Kind) -> Iterator[Complaint]:
    """The range ``least`` to ``most`` of a layer reaches beyond what its kind may hold."""
    low = -np.inf if kind.minimum is None else kind.minimum
    high = np.inf if kind.maximum is None else kind.maximum
    if least >= low - _slack(low) and most <= high + _slack(high):
        return
    fields = {"name": name, "least": least, "most": most, "low": low, "high": high, "unit": kind.unit}
    if np.isinf(low):
        text = marked(
            "“{name}” holds values from {least:g} to {most:g}, but at most {high:g} {unit} is expected. Check its unit and "
            "its nodata value."
        )
    elif np.isinf(high):
        text = marked(
            "“{name}” holds values from {least:g} to {most:g}, but at least {low:g} {unit} is expected. Check its unit and "
            "its nodata value."
        )
    else:
        text = marked(
            "“{name}” holds values from {least:g} to {most:g}, but {low:g} to {high:g} {unit} are expected. Check its unit "
            "and its nodata value."
        )
    yield Complaint(text, fields)


def _slack(bound: float) -> float:
    return 0.0 if np.isinf(bound) else _ROUNDING * max(1.0, abs(bound))


def percent(source: RasterSource, values: np.ndarray, kind: Kind) -> Iterator[Complaint]:
    """Percentages that nowhere exceed 1 are taken for fractions."""
    yield from within(source, values, kind)
    if values.size and 0 < values.max() <= 1 + _ROUNDING:
        text = marked(
            "“{name}” nowhere exceeds {high:g}. It seems to hold fractions, but percent (0 to 100) are needed: multiply it "
            "by 100 first."
        )
        yield Complaint(text, {"name": source.name, "high": values.max()})


def fraction(source: RasterSource, values: np.ndarray, kind: Kind) -> Iterator[Complaint]:
    """Fractions that reach up to 100 are taken for percentages."""
    if values.size and 1 + _ROUNDING < values.max() <= 100 + _ROUNDING and values.min() >= -_ROUNDING:
        text = marked(
            "“{name}” holds values up to {high:g}. It seems to hold percent, but fractions (0 to 1) are needed: divide it by "
            "100 first."
        )
        yield Complaint(text, {"name": source.name, "high": values.max()})
    else:
        yield from within(source, values, kind)


def celsius(source: RasterSource, values: np.ndarray, kind: Kind) -> Iterator[Complaint]:
    """Temperatures in °C whose median is above 150 are kelvin."""
    if values.size and np.median(values) > _KELVIN:
        text = marked(
            "“{name}” holds temperatures around {middle:.0f}. That seems to be kelvin (or a scaled product), but °C are "
            "needed: subtract 273.15 (after scaling) first."
        )
        yield Complaint(text, {"name": source.name, "middle": np.median(values)})
    else:
        yield from within(source, values, kind)


def annual_mm(source: RasterSource, values: np.ndarray, kind: Kind) -> Iterator[Complaint]:
    """Annual precipitation in mm that looks like a month or 0.1 mm."""
    yield from within(source, values, kind)
    middle = float(np.median(values)) if values.size else 500.0
    fields = {"name": source.name, "middle": middle}
    if middle < _MONTHLY:
        text = marked(
            "“{name}” holds values around {middle:.0f}. If that is mm of a month and not of a year, multiply it by 12 (or add "
            "up the months) first."
        )
        yield Complaint(text, fields, refused=False)
    elif middle > _TENTHS:
        text = marked(
            "“{name}” holds values around {middle:.0f}. If that is 0.1 mm and not mm, divide it by 10 first."
        )
        yield Complaint(text, fields, refused=False)


def degree_days(source: RasterSource, values: np.ndarray, kind: Kind) -> Iterator[Complaint]:
    """Accumulated temperatures in °C·d that nowhere exceed 60 are mean temperatures."""
    if values.size and np.abs(values).max() <= _MEAN_TEMPERATURE:
        text = marked(
            "“{name}” holds values around {middle:.1f}. That seems to be a mean temperature in °C, but the sum of the daily "
            "means of 0 °C and above is needed (°C·d, in North China about 4000 to 5000)."
        )
        yield Complaint(text, {"name": source.name, "middle": np.median(values)})
    else:
        yield from within(source, values, kind)


def ndvi(source: RasterSource, values: np.ndarray, kind: Kind) -> Iterator[Complaint]:
    """More than 1 % of the cells of an NDVI beyond −1 to 1: a scaled product."""
    values = np.abs(values)
    if values.size and (values > 1 + _ROUNDING).mean() > 0.01:
        high = np.quantile(values, 0.99)
        remedies = (
            marked(
                "“{name}” holds values up to {high:.0f}, but NDVI lies between −1 and 1. It seems to be a product of bytes: "
                "apply its scale and offset first."
            ),
            marked(
                "“{name}” holds values up to {high:.0f}, but NDVI lies between −1 and 1. It seems to be NDVI × 10000 (MODIS): "
                "multiply it by 0.0001 first."
            ),
        )
        yield Complaint(remedies[int(high > 255)], {"name": source.name, "high": high})


def depth(source: RasterSource, values: np.ndarray, kind: Kind) -> Iterator[Complaint]:
    """Available water that is a fraction instead of mm."""
    if values.size and (values.min() < 0 or values.max() <= _FRACTIONS):
        text = marked(
            "“{name}” holds values from {low:g} to {high:g}. Available water is needed in mm: multiply the fraction by the "
            "rooting depth in mm first."
        )
        yield Complaint(text, {"name": source.name, "low": values.min(), "high": values.max()})


def erodibility(source: RasterSource, values: np.ndarray, kind: Kind) -> Iterator[Complaint]:
    """K in American units."""
    text = marked(
        "“{name}” holds values around {middle:.3g}. That seems to be K in American units: multiply it by 0.1317 first, to "
        "have t·hm²·h/(hm²·MJ·mm)."
    )
    found = list(_mostly_above(source, values, _MOST_K, text))
    yield from found or within(source, values, kind)


def _mostly_above(source: RasterSource, values: np.ndarray, most: float, text: str) -> Iterator[Complaint]:
    """The values above 0 have a median above ``most``."""
    positive = values[values > 0]
    if positive.size and np.median(positive) > most:
        yield Complaint(text, {"name": source.name, "middle": float(np.median(positive))})


def carbon(source: RasterSource, values: np.ndarray, kind: Kind) -> Iterator[Complaint]:
    """Organic carbon or matter in % whose median is above all there can be."""
    found = values[values > 0]
    if found.size and kind.maximum is not None and np.median(found) > kind.maximum:
        yield carbon_in_g(source.name, float(np.median(found)))
    else:
        yield from within(source, values, kind)


def carbon_in_g(name: str, middle: float) -> Complaint:
    """Organic carbon around ``middle`` is in g/kg, not in percent."""
    text = marked(
        "“{name}” holds values around {middle:.3g}. That seems to be g/kg (or dg/kg), but percent are needed: divide it by "
        "10 (or 100) first."
    )
    return Complaint(text, {"name": name, "middle": middle})


def slopelength(source: RasterSource, values: np.ndarray, kind: Kind) -> Iterator[Complaint]:
    """LS that is a relief or a length."""
    text = marked(
        "“{name}” holds values around {middle:.3g}. That seems to be relief or a length in m: LS has no unit and is mostly "
        "below 30."
    )
    found = list(_mostly_above(source, values, _MOST_LS, text))
    yield from found or within(source, values, kind)


def grades(source: RasterSource, values: np.ndarray, kind: Kind) -> Iterator[Complaint]:
    """Whole numbers from the smallest to the largest."""
    low, high = kind.minimum or 0, kind.maximum or 0
    if no_codes(values, int(low), int(high)).size:
        text = marked(
            "“{name}” holds values from {low:g} to {high:g}. Whole grades from {least} to {most} are expected; grade it first."
        )
        fields = {"low": values.min(), "high": values.max(), "least": f"{low:g}", "most": f"{high:g}"}
        yield Complaint(text, {"name": source.name, **fields})


def class_codes(source: RasterSource, values: np.ndarray, kind: Kind) -> Iterator[Complaint]:
    """Values that are not codes of the classes of the kind."""
    strange = np.unique(values[~np.isin(values, _codes(kind))])
    if strange.size:
        shown = ", ".join(number_text(value) for value in strange[:_CODES_SHOWN])
        text = marked("“{name}” holds {codes}, which are not codes of {kind}.")
        more = " …" if strange.size > _CODES_SHOWN else ""
        yield Complaint(text, {"name": source.name, "codes": shown + more, "kind": kind.name})


def _codes(kind: Kind) -> List[int]:
    """The codes a raster of classes may hold, with 0 where it may stand for none."""
    return codes_of(kind) + ([0] if kind.minimum == 0 or kind.nodata == 0 else [])


#: The judgements by their names in the table of kinds.
JUDGEMENTS: Dict[str, Callable[[RasterSource, np.ndarray, Kind], Iterator[Complaint]]] = {
    "": within,
    "elevation": within,
    "npp": within,
    "percent": percent,
    "fraction": fraction,
    "celsius": celsius,
    "annual_mm": annual_mm,
    "degree_days": degree_days,
    "ndvi": ndvi,
    "depth": depth,
    "erodibility": erodibility,
    "slopelength": slopelength,
    "carbon": carbon,
    "grades": grades,
    "classes": class_codes,
}


def require(complaints: Iterable[Complaint]) -> None:
    """Raise InputError for the first complaint for which a layer cannot be used."""
    for complaint in complaints:
        if complaint.refused:
            raise InputError(complaint.sentence, **complaint.values)


def judge(source: RasterSource, kind: Kind) -> Iterator[Complaint]:
    """What is wrong with the values of a raster that is to be of a kind: fill values first, then what is left."""
    yield from fill_values(source, [kind])
    yield from judge_values(source, source.probe(), kind)


def judge_values(source: RasterSource, values: np.ndarray, kind: Kind) -> Iterator[Complaint]:
    """What is wrong with values of a raster that is to be of a kind, fill values left out."""
    yield from JUDGEMENTS[kind.check](source, without_fills(values, kind), kind)


def require_cells(array: np.ndarray, name: str, kind: Kind, tool: str = "") -> None:
    """Check every cell of a window against its kind, where a few places of the raster are not enough.

    Args:
        array: floats, NaN for nodata.
        name: of the layer, for the message.
        kind: classes hold its codes, other layers its smallest to its largest value.
        tool: title of the tool that makes such a layer, empty where users bring it.

    Raises:
        InputError: a cell that cannot be, with what is wanted and the remedy.
    """
    if kind.check == "classes":
        _require_codes(array, name, kind, tool)
    else:
        _require_range(array, name, kind, tool)


def _require_codes(array: np.ndarray, name: str, kind: Kind, tool: str) -> None:
    codes = _codes(kind)
    known = np.zeros(1 + max(codes), bool)
    known[codes] = True
    _found, strange = known_codes(array, known)
    if strange is None:
        return
    text = marked(
        "“{name}” holds the value {value:g}, which is not a code of {kind} ({codes}). Choose another layer."
    )
    if tool:
        text = marked(
            "“{name}” holds the value {value:g}, which is not a code of {kind} ({codes}). Run “{tool}” first."
        )
    listed = ", ".join(map(str, sorted(codes)))
    raise InputError(text, name=name, value=strange, kind=kind.name, codes=listed, tool=tool)


def _require_range(array: np.ndarray, name: str, kind: Kind, tool: str) -> None:
    low = -np.inf if kind.minimum is None else kind.minimum
    high = np.inf if kind.maximum is None else kind.maximum
    with np.errstate(invalid="ignore"):
        wrong = (array < low - _slack(low)) | (array > high + _slack(high))
    if not wrong.any():
        return
    text = marked(
        "“{name}” holds the value {value:g}, but {kind} must be {wanted}. Check its unit and its nodata value."
    )
    if tool:
        text = marked(
            "“{name}” holds the value {value:g}, but {kind} must be {wanted}. Check its unit and its nodata value, or make "
            "it with “{tool}”."
        )
    value = float(array[wrong].flat[0])
    raise InputError(text, name=name, value=value, kind=kind.name, wanted=_span(kind), tool=tool)


def _span(kind: Kind) -> str:
    """The values a layer may hold, with their unit."""
    if kind.minimum is None:
        words = tr("at most {high:g}").format(high=kind.maximum)
    elif kind.maximum is None:
        words = tr("at least {low:g}").format(low=kind.minimum)
    else:
        words = tr("{low:g} to {high:g}").format(low=kind.minimum, high=kind.maximum)
    return f"{words} {kind.unit}".rstrip()
