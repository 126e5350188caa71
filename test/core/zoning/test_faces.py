"""Faces of segments, by hand and against areas that must come out."""

import numpy as np
import pytest
from ecorestore.core.zoning.faces import (
    cut_at_lines,
    directed_rings,
    faces,
    line_segments,
    outer_segments,
    unique_segments,
)


def ring(*points):
    vertices = np.array([complex(*point) for point in points])
    return np.stack([vertices, np.roll(vertices, -1)], axis=1)


SQUARE = ring((0, 0), (4, 0), (4, 4), (0, 4))


def test_a_square_cut_in_two_with_a_dangle_and_a_bridge():
    lines = np.array([[2, 2 + 4j], [4 + 4j, 6 + 6j], [6 + 6j, 7 + 6j]])
    # the line through the middle meets the square at vertices of its own
    square = ring((0, 0), (2, 0), (4, 0), (4, 4), (2, 4), (0, 4))
    found = faces(unique_segments(np.concatenate([square, lines])))
    assert sorted(found.areas.tolist()) == [-16, 8, 8]
    assert len(set(found.component.tolist())) == 1


def test_an_island_is_a_network_of_its_own():
    island = ring((1, 1), (2, 1), (2, 2), (1, 2))
    found = faces(unique_segments(np.concatenate([SQUARE, island])))
    assert sorted(found.areas.tolist()) == [-16, -1, 1, 16]
    assert len(set(found.component.tolist())) == 2


def test_faces_that_share_a_border_lose_it():
    left, right = ring((0, 0), (2, 0), (2, 4), (0, 4)), ring((2, 0), (4, 0), (4, 4), (2, 4))
    found = directed_rings(outer_segments(np.concatenate([left, right])))
    assert found.areas.tolist() == [16] and len(found.rings[0]) == 7
    around = ring((0, 0), (3, 0), (3, 3), (0, 3))
    hole = ring((1, 1), (1, 2), (2, 2), (2, 1))
    found = directed_rings(outer_segments(np.concatenate([around, hole])))
    assert sorted(found.areas.tolist()) == [-1, 9]


def test_rings_that_touch_at_a_point_stay_apart():
    one, two = ring((0, 0), (1, 0), (1, 1), (0, 1)), ring((1, 1), (2, 1), (2, 2), (1, 2))
    found = faces(unique_segments(np.concatenate([one, two])))
    assert sorted(found.areas.tolist()) == [-2, 1, 1]


@pytest.mark.parametrize("seed", range(4))
def test_a_star_cut_by_cells_keeps_its_area(seed):
    random = np.random.default_rng(seed)
    angle = np.linspace(0, 2 * np.pi, 2001)[:-1]
    star = (30 + 4 * np.sin(7 * angle) + random.random(angle.size)) * np.exp(1j * angle) + 100 + 50j
    whole = np.stack([star, np.roll(star, -1)], axis=1)
    cut = cut_at_lines(unique_segments(whole), 10.0)
    down, right = np.meshgrid(np.arange(0, 5), np.arange(2, 7))
    lines = line_segments(np.stack([right.ravel(), down.ravel()], axis=1), 2, 10.0, np.unique(cut))
    found = faces(unique_segments(np.concatenate([cut, lines])))
    area = abs(0.5 * np.imag(np.sum(np.conj(star) * np.roll(star, -1))))
    assert found.areas.sum() == pytest.approx(0, abs=1e-6)
    shells = found.areas[found.areas > 0]
    assert (shells <= 100 + 1e-6).all()
    assert shells.sum() == pytest.approx(100 * 100)  # all cells of the blocks, whole or in pieces
    assert area < shells.sum()


def test_segments_through_corners_and_along_lines():
    along = unique_segments(np.array([[0, 30 + 0j], [0, 30 + 30j], [5 + 5j, 5 + 10j]]))
    cut = cut_at_lines(along, 10.0)
    assert {complex(z) for z in cut.ravel()} == {0, 10, 20, 30, 10 + 10j, 20 + 20j, 30 + 30j, 5 + 5j, 5 + 10j}
    lines = line_segments(np.array([[0, 0]]), 3, 10.0, np.unique(cut))
    assert [10j, 5 + 10j] in lines.tolist() and [5 + 10j, 10 + 10j] in lines.tolist()
    assert [0, 10] in lines.tolist() and len(lines) == 24 + 1
