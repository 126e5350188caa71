import pytest
from ecorestore.gis.sheet.mapitems import bar_segments
from ecorestore.gis.sheet.paper import ITEM_IDS, PAPERS, Rect, page
from ecorestore.gis.sheet.placement import least_scale, place, round_scale
from qgis.core import QgsGeometry

FRAME = Rect(10, 30, 400, 200)


@pytest.mark.parametrize(
    ("scale", "rounded"),
    [(100_000, 100_000), (100_001, 105_000), (320_001, 330_000), (720_123, 725_000), (999_999, 1_000_000)],
)
def test_round_scale(scale, rounded):
    assert round_scale(scale) == pytest.approx(rounded)


def test_scale_fits_the_area_into_the_frame():
    area = QgsGeometry.fromWkt("POLYGON((0 0, 100000 0, 100000 90000, 0 90000, 0 0))")
    found = place(area, FRAME, (40, 50), 3)
    assert found.scale >= least_scale(area.boundingBox(), FRAME)
    assert found.extent.contains(area.boundingBox())
    assert found.extent.width() == pytest.approx(FRAME.width * found.scale / 1000)
    assert found.extent.height() == pytest.approx(FRAME.height * found.scale / 1000)


@pytest.mark.parametrize(
    ("wkt", "corner"),
    [
        ("POLYGON((0 0, 50 0, 50 50, 100 50, 100 100, 0 100, 0 0))", "right"),
        ("POLYGON((50 0, 100 0, 100 100, 0 100, 0 50, 50 50, 50 0))", "left"),
    ],
)
def test_block_takes_the_free_corner(wkt, corner):
    area = QgsGeometry.fromWkt(wkt.replace("50", "50000").replace("100", "100000"))
    found = place(area, Rect(0, 0, 200, 200), (60, 60), 3)
    assert (found.corner, round(found.covered, 6)) == (corner, 0)


def test_area_makes_room_by_moving_aside():
    area = QgsGeometry.fromWkt("POLYGON((0 0, 100000 0, 100000 100000, 0 100000, 0 0))")
    found = place(area, FRAME, (150, 100), 3)
    assert found.covered == 0
    middle = found.extent.center().x()
    assert middle != pytest.approx(50000)
    left_edge = (0 - found.extent.xMinimum()) / found.scale * 1000
    right_edge = (found.extent.xMaximum() - 100000) / found.scale * 1000
    assert max(left_edge, right_edge) >= 156


def test_area_makes_room_by_a_smaller_scale():
    area = QgsGeometry.fromWkt("POLYGON((0 0, 100000 0, 100000 100000, 0 100000, 0 0))")
    frame = Rect(0, 0, 200, 230)
    tight, free = place(area, frame, (190, 1), 0), place(area, frame, (190, 50), 3)
    assert free.scale > tight.scale
    assert free.covered < 0.01


def test_given_scale_is_kept():
    area = QgsGeometry.fromWkt("POLYGON((0 0, 100000 0, 100000 100000, 0 100000, 0 0))")
    assert place(area, FRAME, (190, 180), 3, scale=612_345).scale == 612_345


@pytest.mark.parametrize(
    ("longest", "segments"),
    [(37.2, (3, 10)), (40, (4, 10)), (19, (3, 5)), (9, (4, 2)), (0.5, (4, 0.1)), (33, (3, 10))],
)
def test_scale_bar_is_round_and_fits(longest, segments):
    assert bar_segments(longest) == pytest.approx(segments)


@pytest.mark.parametrize("paper", PAPERS)
def test_items_lie_on_the_page_and_apart(paper):
    sheet = page(paper)
    for key, rect in sheet.rects.items():
        assert key in ITEM_IDS
        assert rect.x >= 0 and rect.y >= 0
        assert rect.x + rect.width <= sheet.width and rect.y + rect.height <= sheet.height
    outer, title, foot = sheet.rects["outer"], sheet.rects["title"], sheet.rects["centre"]
    assert title.y + title.height <= outer.y
    assert foot.y >= outer.y + outer.height
    assert sheet.rects["map"].width * sheet.rects["map"].height > 0.7 * sheet.width * sheet.height
