"""Which resampling fits a raster: classes must not be mixed, measured values must not be picked."""

import numpy as np

#: Input cells per planning cell (along one side) from which cells are summarised, not picked.
COARSER = 2.0
_FEW = 32
_EQUAL_NEIGHBOURS = 0.5
#: Different whole numbers in decimals: so few are classes; of more, up to 32, neighbours differ by more than 1.
_VERY_FEW, _STEPS_OF_ONE = 12, 0.8
#: Whole numbers this great are codes of places or plots, never measured.
_GREAT = 2**24


def looks_like_classes(sample: np.ndarray) -> bool:
    """Whether whole numbers are class codes and not measured values such as elevation in metres.

    Class codes come in patches: most cells equal their neighbour. Tried on rasters of Beijing:
    land cover 0.86 and soil units 0.87 of the neighbours are equal, elevation 0.27, an index
    of 0 to 100 0.14.

    Args:
        sample: cells of an integer raster as (rows, columns) floats, NaN for nodata.

    Returns:
        True where at most 32 different values occur, or half of the neighbours in a row are equal.
    """
    if np.unique(sample[~np.isnan(sample)]).size <= _FEW:
        return True
    steps = np.diff(sample, axis=1)
    steps = steps[~np.isnan(steps)]
    return bool(steps.size) and float((steps == 0).mean()) >= _EQUAL_NEIGHBOURS


def looks_like_classes_in_decimals(sample: np.ndarray) -> bool:
    """Whether a raster of decimals holds class codes, as Earth Engine, R and others write them.

    Stricter than :func:`looks_like_classes`, since heights or rainfall in whole metres or millimetres come in decimals
    too: there neighbours mostly differ by 1 where they differ at all, and codes do not.

    Args:
        sample: cells as (rows, columns) floats, NaN for nodata; evenly spread ones, so that a plain is not all there is.

    Returns:
        True where all values are whole numbers and from 2 to 12 of them occur, or up to 32 whose steps to the next
        cell of a row are no slope, or more that are greater than 2²⁴ and half equal their neighbour.
    """
    valid = sample[~np.isnan(sample)]
    if not np.array_equal(valid, np.rint(valid)):
        return False
    count = np.unique(valid).size
    if count > _FEW:
        return bool(np.abs(valid).max() >= _GREAT) and looks_like_classes(sample)
    if count < 2:
        return False
    steps = np.abs(np.diff(sample, axis=1))
    steps = steps[steps > 0]  # not NaN either
    return count <= _VERY_FEW or bool(steps.size) and float((steps == 1).mean()) < _STEPS_OF_ONE


def automatic(classes: bool, ratio: float) -> str:
    """The resampling method, by its GDAL name.

    Args:
        classes: whether the raster holds class codes.
        ratio: side of a planning cell in input cells; above 1 the result is coarser.

    Returns:
        ``mode`` or ``nearest`` for classes, ``average`` or ``bilinear`` for measured
        values; the first of each from a ratio of 2.
    """
    if classes:
        return "mode" if ratio >= COARSER else "nearest"
    return "average" if ratio >= COARSER else "bilinear"
