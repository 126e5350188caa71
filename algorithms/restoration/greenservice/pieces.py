"""Blind land in pieces, and the places that stand for it."""

from typing import List, NamedTuple, Sequence

import numpy as np
from qgis.core import QgsGeometry, QgsPoint, QgsPointXY


class Piece(NamedTuple):
    """Blind land of one residential area: ``number`` of that area, ``people``: NaN where they are not known."""

    number: int
    shape: QgsGeometry
    area: float
    people: float
    nearest: float


class Places(NamedTuple):
    """Points that stand for blind land: ``points`` (n, 2), ``people`` (NaN where not known) and ``area`` (m²) of each."""

    points: np.ndarray
    people: np.ndarray
    area: np.ndarray

    def shape(self, number: int) -> QgsGeometry:
        """One of the points."""
        return QgsGeometry.fromPointXY(QgsPointXY(*self.points[number]))

    @property
    def weights(self) -> np.ndarray:
        """People where they are known of any, else areas."""
        return np.nan_to_num(self.people) if np.isfinite(self.people).any() else self.area


def places_of(pieces: Sequence[Piece], points: Sequence[np.ndarray]) -> Places:
    """Places among which the people and the area of each piece are shared evenly; ``points``: (k, 2) of each piece."""
    counts = np.array([len(one) for one in points], int)
    share = np.repeat(1.0 / np.maximum(counts, 1), counts)
    return Places(
        np.concatenate(points) if points else np.zeros((0, 2)),
        np.repeat(np.array([piece.people for piece in pieces]), counts) * share,
        np.repeat(np.array([piece.area for piece in pieces]), counts) * share,
    )


def lattice(pieces: Sequence[Piece], step: float) -> Places:
    """Points of a lattice inside each piece; a point inside where none of them is."""
    return places_of(pieces, [_inside(piece.shape, step) for piece in pieces])


def _inside(shape: QgsGeometry, step: float) -> np.ndarray:
    box = shape.boundingBox()
    xs = np.arange(np.ceil(box.xMinimum() / step), np.floor(box.xMaximum() / step) + 1) * step
    ys = np.arange(np.ceil(box.yMinimum() / step), np.floor(box.yMaximum() / step) + 1) * step
    engine = QgsGeometry.createGeometryEngine(shape.constGet())
    engine.prepareGeometry()
    held: List[tuple] = [(x, y) for x in xs for y in ys if engine.contains(QgsPoint(x, y))]
    if not held:
        middle = shape.pointOnSurface().asPoint()
        held = [(middle.x(), middle.y())]
    return np.array(held)
