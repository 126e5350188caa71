"""MSPA against the compiled engine: its codes for our own patterns, and the peers' example."""

from pathlib import Path

import numpy as np
import pytest
from ecorestore.core.network.mspa import (
    CLASSES,
    binary_pattern,
    outside_only,
    segment,
    seven_classes,
    summarise,
)
from ecorestore.core.progress import Cancelled

DATA = np.load(Path(__file__).with_name("data") / "mspa.npz")
#: Published by GuidosToolbox Workbench for example.tif, 8_1_1_1: class, share of foreground (%), patches.
PUBLISHED = (
    ("core", 75.09, 1196), ("islet", 3.26, 2429), ("perforation", 2.17, 423), ("loop", 0.60, 541),
    ("bridge", 1.42, 765), ("branch", 3.93, 4685),
)  # fmt: skip


def case(number):
    ends = np.cumsum([0, *DATA["shapes"].astype(int).prod(axis=1)])
    cells, shape = slice(ends[number], ends[number + 1]), DATA["shapes"][number]
    connectivity, edge_width, intext = DATA["settings"][number].tolist()
    arrays = (DATA[key][cells].reshape(shape) for key in ("patterns", "codes"))
    return (*arrays, connectivity, edge_width, bool(intext))


def drawn(text):
    """A pattern from rows of text: # foreground, . background."""
    return np.array([[".#".index(cell) + 1 for cell in row] for row in text.split()], np.uint8)


@pytest.mark.parametrize("number", range(len(DATA["shapes"])))
def test_every_cell_equals_the_engine(number):
    pattern, codes, connectivity, edge_width, intext = case(number)
    found = segment(pattern, connectivity, edge_width, intext)
    assert found.dtype == np.uint8
    assert np.count_nonzero(found != codes) == 0


def test_the_cases_are_varied():
    everything = set(np.unique(DATA["codes"]).tolist())
    assert everything >= {0, 1, 3, 5, 9, 17, 33, 35, 65, 67, 100, 101, 103, 105, 117, 129, 133, 220}
    assert {tuple(row) for row in DATA["settings"][:, :2].tolist()} == {
        (c, e) for c in (4, 8) for e in range(1, 7)
    }


@pytest.mark.parametrize("name", ["8_1_1_1", "8_1_0_0", "8_3_1_1", "4_1_1_1"])
def test_example_of_the_peers(shared, name):
    gdal = pytest.importorskip("osgeo.gdal")
    pattern = gdal.Open(str(shared("peers", "mspa", "example.tif"))).ReadAsArray()
    codes = gdal.Open(str(shared("peers", "mspa", f"example_{name}.tif"))).ReadAsArray()
    connectivity, edge_width, _transition, intext = map(int, name.split("_"))
    found = segment(pattern, connectivity, edge_width, bool(intext))
    assert np.count_nonzero(found != codes) == 0


def test_statistics_are_the_published_ones(shared):
    """All but the edge: 3 cells in the corners of the raster are treated otherwise since version 2.4."""
    gdal = pytest.importorskip("osgeo.gdal")
    codes = gdal.Open(str(shared("peers", "mspa", "example_8_1_1_1.tif"))).ReadAsArray()
    summary = summarise(codes, 8)
    total = sum(count.cells for count in summary.foreground)
    counts = {count.key: count for count in summary.foreground}
    assert total == 428490
    for key, share, patches in PUBLISHED:
        assert (round(100 * counts[key].cells / total, 2), counts[key].patches) == (share, patches), key
    assert 100 * counts["edge"].cells / total == pytest.approx(13.54, abs=0.01)
    core, border = summary.openings
    assert (core.patches, core.cells, border.patches, border.cells) == (717, 5927, 1574, 51189)
    assert (summary.background.patches, summary.background.cells) == (2319, 571240)
    assert (summary.missing.patches, summary.missing.cells) == (51, 270)
    assert round(summary.porosity, 2) == 1.50


def test_a_bridge_a_loop_a_branch_and_an_islet():
    pattern = drawn(
        """
....................
.####......####.....
.####......####.....
.##############.##..
.####......####.##..
.####......####.....
...#............#...
...#............#...
...#.....#####......
...#.....#####......
...#.....#####......
...#.....##..#......
...#.....##..#......
...#.....##.##......
...#.....####.......
...............#....
"""
    )
    codes = segment(pattern, 8, 1, False)
    assert (codes[3, 6:10] == 33).all()  # between two cores
    assert (codes[7:14, 3] == 1).all()  # joined at one end
    assert (codes[15, 15], codes[3, 16]) == (9, 9)  # without core
    assert (codes[11:13, 13] == 65).all()  # from a core to itself
    assert (codes[2:5, 2:3] == 17).all() and (codes[1, 1:5] == 3).all()
    assert (codes[pattern == 1] == 0).all()


def test_openings_in_openings_are_edge_and_perforation_in_turn():
    """A core with a hole that holds a core with a hole."""
    size = 31
    down, right = np.mgrid[0:size, 0:size]
    ring = np.maximum(abs(down - 15), abs(right - 15))
    pattern = np.where((ring == 0) | ((ring >= 5) & (ring <= 7)) | (ring >= 14), 1, 2).astype(np.uint8)
    outside, inside = segment(pattern, 8, 1, False), segment(pattern, 8, 1, True)
    assert [int(outside[15, 15 + r]) for r in (1, 2, 4, 8, 9, 12, 13)] == [5, 17, 3, 5, 17, 17, 3]
    assert [int(inside[15, 15 + r]) for r in (0, 1, 2, 4, 6, 8, 13)] == [100, 105, 117, 103, 100, 105, 3]


def test_border_of_the_raster_and_missing_cells_make_no_edge():
    pattern = np.full((7, 9), 2, np.uint8)
    pattern[3, 4] = 0
    codes = segment(pattern)
    assert codes[3, 4] == 129
    assert set(codes[pattern == 2].tolist()) == {17}


@pytest.mark.parametrize("value, code", [(0, 129), (1, 0), (2, 17)])
@pytest.mark.parametrize("shape", [(1, 1), (1, 9), (6, 2)])
def test_rasters_of_one_value(value, code, shape):
    for edge_width in (1, 4, 30):
        assert (segment(np.full(shape, value, np.uint8), 8, edge_width) == code).all()


@pytest.mark.parametrize("connectivity", [4, 8])
def test_codes_turn_with_the_raster(connectivity):
    """Core, islet, edge and perforation do not depend on how the raster lies."""
    pattern = case(30)[0]
    bits = 2 | 4 | 8 | 16
    codes = segment(pattern, connectivity, 2, False)
    turned = segment(np.rot90(pattern), connectivity, 2, False)
    assert (np.rot90(codes) & bits == turned & bits).all()


@pytest.mark.parametrize("number", range(0, 72, 9))
def test_without_openings_is_the_same_but_for_them(number):
    pattern, _codes, connectivity, edge_width, _intext = case(number)
    with_openings = segment(pattern, connectivity, edge_width, True)
    assert (outside_only(with_openings) == segment(pattern, connectivity, edge_width, False)).all()
    classes = seven_classes(with_openings)
    assert (seven_classes(outside_only(with_openings)) == classes).all()
    assert ((classes > 0) == (pattern == 2)).all()


def test_seven_classes_count_crossings_as_edge_and_perforation():
    codes = np.array([17, 9, 5, 3, 65, 33, 1, 35, 67, 37, 69, 117, 137, 0, 100, 220, 129], np.uint8)
    assert seven_classes(codes).tolist() == [1, 2, 3, 4, 5, 6, 7, 4, 4, 3, 3, 1, 3, 0, 0, 0, 0]
    assert [key for key, _codes in CLASSES][:2] == ["core", "islet"]


def test_several_values_make_the_foreground():
    values = np.array([[3, 5, 1.5], [np.nan, 9, -3]], np.float32)
    assert binary_pattern(values, [3, 5, 1.5], 9).tolist() == [[2, 2, 2], [0, 0, 1]]
    assert binary_pattern(values, [9], None).tolist() == [[1, 1, 1], [0, 2, 1]]


def test_progress_rises_to_one_and_cancels_at_any_step():
    pattern, _codes, connectivity, _width, _intext = case(4)
    steps = []
    segment(pattern, connectivity, 4, True, steps.append)
    assert steps == sorted(steps) and steps[-1] == 1.0 and len(steps) > 10

    for stop in range(0, len(steps), 5):
        seen = []

        def cancel(fraction, stop=stop, seen=seen):
            seen.append(fraction)
            if len(seen) > stop:
                raise Cancelled

        with pytest.raises(Cancelled):
            segment(pattern, connectivity, 4, True, cancel)
        assert len(seen) == stop + 1
