"""Maps and scale bar of a page filled with what a subject shows."""

import math
from typing import Tuple

from qgis.core import QgsLayoutItemMap, QgsLayoutObject, QgsPrintLayout, QgsProperty

from .layers import RELIEF_OVER
from .paper import ITEM_IDS
from .subject import Subject

_BAR_LENGTH = 48.0


def fill_maps(layout: QgsPrintLayout, items: dict, subject: Subject) -> None:
    """The hillshade is multiplied on a map of its own below, so that the map above stays sharp in a PDF."""
    below = "relief" in items and any(item.level == RELIEF_OVER for item in subject.drawn)
    parts = {"map": [item.layer for item in subject.drawn if not below or item.level < RELIEF_OVER]}
    if below:
        parts["relief"] = [item.layer for item in subject.drawn if item.level >= RELIEF_OVER]
    elif "relief" in items:
        layout.removeLayoutItem(items.pop("relief"))
        items["map"].setBackgroundEnabled(True)
    for key, layers in parts.items():
        items[key].setCrs(subject.crs)
        items[key].setKeepLayerSet(True)
        items[key].setLayers(layers)


def follow(relief: QgsLayoutItemMap) -> None:
    """The hillshade's map keeps to the extent of the map above it, also when the user moves that."""
    extent = f"map_get(item_variables('{ITEM_IDS['map']}'), 'map_extent')"
    properties = relief.dataDefinedProperties()
    for key, side in (
        (QgsLayoutObject.DataDefinedProperty.MapXMin, "x_min"),
        (QgsLayoutObject.DataDefinedProperty.MapYMin, "y_min"),
        (QgsLayoutObject.DataDefinedProperty.MapXMax, "x_max"),
        (QgsLayoutObject.DataDefinedProperty.MapYMax, "y_max"),
    ):
        properties.setProperty(key, QgsProperty.fromExpression(f"{side}({extent})"))
    relief.setDataDefinedProperties(properties)
    relief.setLocked(True)


def bar_segments(longest: float) -> Tuple[int, float]:
    """Number and length of segments of 1, 2 or 5 times a power of ten that fill ``longest`` best."""
    power = 10 ** math.floor(math.log10(longest / 4))
    choices = [(count, step * power) for count in (4, 3) for step in (1, 2, 5, 10)]
    return max((c for c in choices if c[0] * c[1] <= longest * (1 + 1e-9)), key=lambda c: c[0] * c[1])


def fit_scalebar(bar, scale: float, factor: float) -> float:
    """A round number of kilometres, at most 48 mm long on A3; returns the width with its numbers."""
    count, length = bar_segments(_BAR_LENGTH * factor * scale / 1e6)
    bar.setNumberOfSegments(count)
    bar.setUnitsPerSegment(length)
    bar.resizeToMinimumWidth()
    return bar.sizeWithUnits().width()
