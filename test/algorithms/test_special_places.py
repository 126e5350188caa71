"""Places that are no files, and names QGIS does not find again: refused before any work, and left as they are."""

import os
import stat

import pytest

from . import chain
from .outcome import attempt
from .test_every_tool import sentence


@pytest.fixture
def data(make_raster, make_vector):
    return chain.landscape(make_raster, make_vector)


@pytest.mark.parametrize(
    ("tool", "name"),
    [
        ("classifyparcels", "out.gpkg"),
        ("classifyparcels", "out.shp"),
        ("normalise", "out.tif"),
        ("checkdata", "out.html"),
    ],
)
def test_a_pipe_is_no_place(provider, data, Feedback, tmp_path, tool, name):  # noqa: N803
    os.mkfifo(tmp_path / name)
    given = {**chain.parameters(data)[tool], "OUTPUT": str(tmp_path / name)}
    message, results = attempt(provider, tool, given, Feedback())
    assert results is None and sentence(message) and "Choose a folder" in message, message
    assert stat.S_ISFIFO(os.stat(tmp_path / name).st_mode) and len(list(tmp_path.glob("out*"))) == 1


@pytest.mark.parametrize(
    ("folder", "name", "works"),
    [
        ("a", "50%25.gpkg", False),
        ("my%20data", "out.gpkg", False),
        ("a", "50%.gpkg", True),
        ("my%20data", "out.shp", False),
        ("my% sea", "out.shp", True),
    ],
)
def test_what_is_written_is_found_again(provider, data, Feedback, tmp_path, folder, name, works):  # noqa: N803
    from qgis.core import QgsVectorLayer

    (tmp_path / folder).mkdir()
    place = tmp_path / folder / name
    given = {**chain.parameters(data)["classifyparcels"], "OUTPUT": str(place)}
    message, results = attempt(provider, "classifyparcels", given, Feedback())
    assert (results is not None) == works == place.exists(), message
    if works:
        assert QgsVectorLayer(results["OUTPUT"], "made", "ogr").featureCount() == 1
    else:
        assert sentence(message) and "for another character" in message, message


@pytest.mark.parametrize(
    ("why", "shown"),
    [
        ("Feature creation error (OGR error: sqlite3_exec(INSERT INTO gpkg_contents (a, b) VALUES ('x',strftime('%Y'))) failed: "
         "database or disk is full))", "(database or disk is full)"),
        ("sqlite3_exec(CREATE TABLE \"t\" ( \"fid\" INTEGER)) failed: disk I/O error", "(disk I/O error)"),
        ("sqlite3_exec(INSERT INTO gpkg_contents VALUES (1)) failed: no such table: gpkg_contents", "in full. Is"),
        ("No space left on device", "(No space left on device)"),
    ],
)  # fmt: skip
def test_statements_are_not_shown(why, shown):
    from ecorestore.gis.files import not_written

    message = str(not_written("/a/out.gpkg", why))
    assert shown in message and "sqlite3" not in message and "INSERT" not in message
