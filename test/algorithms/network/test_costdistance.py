import numpy as np
import pytest
from qgis.core import QgsProcessingException
from skimage.graph import MCP_Geometric

from ...core.network.leastcost.small_worlds import cell_distances

X, Y = 39400000.0, 4400000.0
RANDOM = np.random.default_rng(7).uniform(1, 50, (30, 40)).astype(np.float32)


def centre(row, column):
    return f"POINT({X + column * 100 + 50} {Y - row * 100 - 50})"


@pytest.fixture
def spread(run, make_raster, feedback):
    def call(resistance, sources, **parameters):
        resistance = make_raster("resistance", np.asarray(resistance, np.float32))
        wanted = {"SOURCES": sources, "RESISTANCE": resistance, "OUTPUT": "TEMPORARY_OUTPUT", **parameters}
        return run("costdistance", wanted, feedback)

    call.feedback = feedback
    return call


def peer(resistance, *starts):
    """scikit-image's minimum cost path, in metres."""
    walls = np.where(np.isnan(resistance), -1, resistance).astype(float)
    return MCP_Geometric(walls).find_costs(starts)[0] * 100


def test_cost_agrees_with_scikit_image(spread, read, make_vector):
    points = make_vector("Point", [(centre(3, 4), 5), (centre(20, 33), 9)], "id:integer")
    result = spread(RANDOM, points, ALLOCATION="TEMPORARY_OUTPUT", BACKLINK="TEMPORARY_OUTPUT")
    first, other = peer(RANDOM, (3, 4)), peer(RANDOM, (20, 33))
    assert np.allclose(read(result["OUTPUT"]), np.minimum(first, other), rtol=1e-5)
    assert np.array_equal(read(result["ALLOCATION"]), np.where(first < other, 5, 9))
    links = read(result["BACKLINK"])
    assert (links == 0).sum() == 2 and set(np.unique(links)) == set(range(9))
    assert result["HIGHEST"] == pytest.approx(np.minimum(first, other).max(), rel=1e-5)


def test_raster_of_ids(spread, read, make_raster):
    ids = np.zeros(RANDOM.shape, np.int32)
    ids[0, :5], ids[29, 39] = 70000, 3
    result = spread(RANDOM, make_raster("ids", ids), ALLOCATION="TEMPORARY_OUTPUT")
    assert set(np.unique(read(result["ALLOCATION"]))) == {3, 70000}
    assert (read(result["OUTPUT"])[0, :5] == 0).all()


def test_polygon_smaller_than_a_cell_takes_the_cell(spread, read, make_vector, box):
    result = spread(np.ones((3, 3)), make_vector("Polygon", [(box(0.1, 0.1, 0.2, 0.2),)]))
    assert read(result["OUTPUT"])[0].tolist() == [0, 100, 200]


def test_nodata_is_a_wall_and_limits_hold(spread, read, make_vector):
    resistance = np.ones((3, 5))
    resistance[:, 2] = np.nan
    result = spread(resistance, make_vector("Point", [(centre(1, 0),)]))
    assert np.isnan(read(result["OUTPUT"])[:, 2:]).all()
    result = spread(np.ones((1, 9)), make_vector("Point", [(centre(0, 0),)]), MAX_COST=300)
    assert np.isfinite(read(result["OUTPUT"])).sum() == 4
    assert result["ALLOCATION"] == result["BACKLINK"] == ""


def test_sources_that_cannot_start_are_named(spread, make_vector, box):
    resistance = np.ones((3, 3))
    resistance[2, 2] = np.nan
    rows = [(box(0, 0, 1, 1), 1), (box(0.1, 0.1, 0.2, 0.2), 2), (box(2, 2, 1, 1), 3), (box(50, 50, 1, 1), 4)]
    spread(resistance, make_vector("Polygon", rows, "id:integer"))
    said = " ".join(spread.feedback.warnings)
    assert "outside the resistance surface were left out: 4." in said
    assert "on nodata of the resistance were left out: 3." in said
    assert "cells belong to others were left out: 2." in said


@pytest.mark.parametrize(
    ("resistance", "where", "message"),
    [
        (np.zeros((3, 3)), (0, 0), "resistance of zero, below zero or infinity"),
        (np.full((3, 3), -2.0), (0, 0), "resistance of zero, below zero or infinity"),
        (np.ones((3, 3)), (50, 50), "No source of “layer” lies on the resistance"),
        (np.full((3, 3), np.nan), (0, 0), "has no cell with a resistance"),
    ],
)
def test_bad_input_is_refused(spread, make_vector, resistance, where, message):
    with pytest.raises(QgsProcessingException, match=message):
        spread(resistance, make_vector("Point", [(centre(*where),)]))


def test_other_grid_and_empty_layer_are_refused(spread, make_vector, make_raster):
    with pytest.raises(QgsProcessingException, match="different extents"):
        spread(np.ones((3, 3)), make_raster("ids", np.ones((2, 2), np.int32)))
    with pytest.raises(QgsProcessingException, match="no features with a geometry"):
        spread(np.ones((3, 3)), make_vector("Point", []))
    with pytest.raises(QgsProcessingException, match="lies on the resistance"):
        spread(np.ones((3, 3)), make_raster("none", np.zeros((3, 3), np.int32)))


def test_cancel(run, make_raster, make_vector, Feedback, tmp_path):  # noqa: N803
    path = tmp_path / "累积.tif"
    parameters = {
        "SOURCES": make_vector("Point", [(centre(0, 0),)]),
        "RESISTANCE": make_raster("resistance", np.tile(RANDOM, (8, 8))),
        "OUTPUT": str(path),
    }
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run("costdistance", parameters, Feedback(cancel_at=40))
    assert list(tmp_path.glob("*累积*")) == []


def test_knights_moves(spread, read, make_vector):
    points = make_vector("Point", [(centre(3, 4), 5), (centre(20, 33), 9)], "id:integer")
    result = spread(
        RANDOM, points, NEIGHBOURS="16", BACKLINK="TEMPORARY_OUTPUT", ALLOCATION="TEMPORARY_OUTPUT"
    )
    every = cell_distances(RANDOM.astype(float), (100.0, 100.0), 16)
    waves = every[[3 * 40 + 4, 20 * 40 + 33]]
    np.testing.assert_allclose(read(result["OUTPUT"]).ravel(), waves.min(axis=0), rtol=1e-5)
    np.testing.assert_array_equal(read(result["ALLOCATION"]).ravel(), np.where(waves[0] < waves[1], 5, 9))
    assert set(np.unique(read(result["BACKLINK"]))) == set(range(17))
