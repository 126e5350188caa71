"""A raster without any data among good ones: every tool that takes it says so by its name, or refuses it."""

import numpy as np
import pytest

from . import chain
from .outcome import attempt, destinations
from .test_every_tool import sentence

#: Reads the frame of the raster alone, or reports on it.
FRAMES = {("applystyle", "INPUT"), ("checkdata", "LAYERS"), ("checkdata", "GRID")}
NAMES = {name: f"<{name}>" for name in chain.RASTERS + chain.LAYERS + chain.TABLES}
INPUTS = [
    (tool, key)
    for tool, given in sorted(chain.parameters(NAMES).items())
    for key, value in given.items()
    if (tool, key) not in FRAMES and isinstance(value, str) and value[1:-1] in chain.RASTERS
]


@pytest.fixture
def data(make_raster, make_vector):
    return chain.landscape(make_raster, make_vector)


@pytest.mark.parametrize(("tool", "key"), INPUTS)
def test_it_is_told(provider, data, Feedback, make_raster, tmp_path, tool, key):  # noqa: N803
    shape = (chain.SIDE, chain.SIDE)
    cells = np.full(shape, np.nan, np.float32)
    bare = make_raster("bare", cells, cell=chain.CELL, origin=(chain.LEFT, chain.TOP))
    folder, feedback = tmp_path / "out", Feedback()
    folder.mkdir()
    given = {**chain.parameters(data)[tool], key: bare, **destinations(provider, tool, folder)}
    message, results = attempt(provider, tool, given, feedback)
    if results is None:
        assert sentence(message), message
    else:
        assert "“bare” holds no data at all" in " ".join(feedback.warnings), feedback.warnings


def test_one_cell_with_data_is_data(qgis_app, make_raster):
    from ecorestore.gis.rasters import RasterSource

    cells = np.full((900, 900), np.nan, np.float32)
    assert RasterSource("bare", make_raster("bare", cells)).is_empty()
    cells[433, 217] = 5
    assert not RasterSource("one", make_raster("one", cells)).is_empty()


def test_means_of_nothing_are_no_results(provider, data, Feedback, make_raster, tmp_path):  # noqa: N803
    bare = make_raster(
        "bare",
        np.full((chain.SIDE, chain.SIDE), np.nan, np.float32),
        cell=chain.CELL,
        origin=(chain.LEFT, chain.TOP),
    )
    given = {**chain.parameters(data)["habitatquality"], "LANDUSE": bare}
    given.update(destinations(provider, "habitatquality", tmp_path / "out"))
    (tmp_path / "out").mkdir()
    message, results = attempt(provider, "habitatquality", given, Feedback())
    assert results is None and "“bare” holds no data at all" in message, message
