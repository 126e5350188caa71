"""No draw of bad inputs ends in a traceback, a silent overwrite, silent nonsense or left-overs.

A failing draw is replayed by ``python test/reliability/run.py --seed S --only N``.
"""

import math

import pytest

from .conftest import SEED

#: Seconds until a run is cancelled; then as many until it is given up.
LIMIT = 20.0


def test_draws(land, tmp_path, request, chunk):
    from ecorestore.test.reliability.trial import trial

    seed = request.config.getoption("--seed", SEED)
    verdicts = [trial(number, seed, land, tmp_path, LIMIT) for number in chunk]
    faults = [
        f"--seed {seed} --only {v.number} ({v.tool}; {v.changes}): {v.faults}" for v in verdicts if v.faults
    ]
    assert not faults, "\n".join(faults)


def test_the_same_number_is_the_same_draw(land, tmp_path):
    from ecorestore.test.reliability.trial import trial

    one, other = (trial(3, 5, land, tmp_path / name, LIMIT) for name in ("one", "other"))
    assert (one.tool, one.changes, one.result) == (other.tool, other.changes, other.result) and one.changes


def test_every_tool_is_drawn(land):
    from ecorestore.test.reliability.order import tool_of

    tools = sorted(land.algorithms)
    assert len(tools) > 50
    assert sorted(tool_of(number, 4, tools) for number in range(len(tools))) == tools


@pytest.mark.parametrize(
    ("message", "fault"),
    [
        ("'NoneType' object has no attribute 'name'", True),
        ("list index out of range", True),
        ("zero-size array to reduction operation maximum which has no identity", True),
        ("UNIQUE constraint failed: out.fid", True),
        ("“a” cannot be read (IReadBlock failed at X offset 0). Choose another file.", False),
        ("“a” cannot be read ('NoneType' object is not iterable).", True),
        ("The field {name} is missing.", True),
        ("", True),
        ("“DEM” has no coordinate system. Set the layer's CRS first.", False),
    ],
)
def test_raw_text_is_known(message, fault):
    from ecorestore.test.reliability.verdicts import not_a_sentence

    assert bool(not_a_sentence(message)) == fault


def test_faults_of_rasters_are_found(land, tmp_path):
    """What the harness must notice, it notices."""
    import numpy as np
    from ecorestore.test.algorithms.conftest import raster_maker
    from ecorestore.test.reliability.verdicts import differences, number_faults, raster_faults

    make = raster_maker(tmp_path)
    good, empty = make("good", np.ones((3, 3))), make("empty", np.full((3, 3), np.nan))
    wild = make("wild", np.array([[1.0, np.inf], [2.0, 3.0]]))
    assert raster_faults(good, told=False) == []
    assert raster_faults(empty, told=False) and not raster_faults(empty, told=True)
    assert raster_faults(wild, told=True) and raster_faults(
        make("nowhere", np.ones((2, 2)), crs=""), told=True
    )
    assert differences({"OUTPUT": good}, {"OUTPUT": empty}, ["OUTPUT"])
    assert not differences({"OUTPUT": good}, {"OUTPUT": good}, ["OUTPUT"])
    assert number_faults({"MEAN": math.nan}) and not number_faults({"MEAN": 1.0})


def test_changed_files_are_found(tmp_path):
    from ecorestore.test.reliability import evidence

    (tmp_path / "kept").write_text("a")
    (tmp_path / "changed").write_text("a")
    before = evidence.files([tmp_path])
    (tmp_path / "changed").write_text("b")
    (tmp_path / ".ecorestore-x").mkdir()
    after = evidence.files([tmp_path])
    assert evidence.changed(before, after) == [str(tmp_path / "changed")]
    assert evidence.appeared(before, after) == [str(tmp_path / ".ecorestore-x")]
