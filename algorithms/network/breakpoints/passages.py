"""Existing bridges, tunnels and culverts, which corridors use."""

from typing import List

import numpy as np
from qgis.core import QgsWkbTypes

from ....core.roadwords import NOT_A_BARRIER, Words
from ....gis.tables import class_of, code_of, read_builtin
from ....gis.vectors import Features, name_of
from ..shared.geometry import vertices
from .crossings import Structure

_EMPTY = ("", "NULL", "None")


def structures_of(layer: Features, field: str) -> List[Structure]:
    """Existing passages with their kind and name; without a field all features are passages."""
    names, codes = class_of("passages"), code_of("passages")
    words, found = Words(read_builtin("barrier_classes"), "passage"), []
    for item in layer.items:
        word = str(item.attributes[field]).strip() if field else "yes"
        key = words.find(word) or "other"
        if key == NOT_A_BARRIER or word in _EMPTY:
            continue
        label = f"{names[codes[key]].name} {name_of(item.attributes)}".strip()
        if item.geometry.type() == QgsWkbTypes.GeometryType.PointGeometry:
            shapes = [np.array([[point.x(), point.y()]]) for point in item.geometry.vertices()]
        else:
            shapes = vertices(item.geometry)
        found += [Structure(shape, label) for shape in shapes]
    return found
