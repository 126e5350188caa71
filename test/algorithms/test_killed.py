"""kill −9 at every moment of writing, for every kind of output: what was there stays whole, the next run clears up."""

import os
import subprocess
import sys
import time
from pathlib import Path

import ecorestore
import pytest
from osgeo import gdal, ogr

from . import chain
from .conftest import make_vector, raster_maker
from .killing import CASES, MOMENTS, given
from .outcome import attempt

OLD = b"older work"
#: Side files that an older result may have left behind.
BESIDE = {
    "shp": ("a.dbf", "a.shx", "a.qix"),
    "tab": ("a.dat", "a.map"),
    "tif": ("a.tif.aux.xml", "a.tif.ovr"),
}
PACKAGE = str(Path(ecorestore.__file__).parents[1])


def older(case, folder):
    """Older results in the place of the new ones; their names and contents."""
    if case == "table":
        made = gdal.GetDriverByName("GPKG").Create(str(folder / "a.gpkg"), 0, 0, 0, gdal.GDT_Unknown)
        made.CreateLayer("others", None, 1, []).CreateField(ogr.FieldDefn("name", ogr.OFTString))
        del made
        return {"a.gpkg"}
    names = {"README.md", "landcover.tif"} if case == "folder" else {CASES[case][2], *BESIDE.get(case, ())}
    for name in names:
        (folder / name).write_bytes(OLD)
    return names


@pytest.fixture(scope="session")
def killed(tmp_path_factory):
    """A folder for each case and moment in which a run was killed."""
    top = tmp_path_factory.mktemp("killed")
    for case in CASES:
        for moment in MOMENTS:
            folder = top / f"{case}_{moment}"
            folder.mkdir()
            older(case, folder)
    script = Path(__file__).with_name("killing.py")
    done = subprocess.run(
        [sys.executable, str(script), PACKAGE, str(top)], capture_output=True, text=True, timeout=300,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    ends = dict(line.rsplit(" ", 1) for line in done.stdout.splitlines() if line.count(" ") == 2)
    return top, ends, done.stderr


def tables(path):
    data = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)  # rolls back what was under way
    return {data.GetLayer(n).GetName() for n in range(data.GetLayerCount())}


@pytest.mark.chain
@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize("case", CASES)
def test_older_results_stay_and_the_next_run_clears_up(killed, provider, tmp_path, feedback, case, moment):
    top, ends, errors = killed
    folder = top / f"{case}_{moment}"
    assert ends.get(f"{case} {moment}") == "9", errors[-2000:]
    hidden = [path for path in folder.iterdir() if path.name.startswith(".ecorestore-")]
    assert hidden, "the run has ended before it was killed"
    assert not [
        path for path in folder.iterdir() if path.name not in names_of(case) and path not in hidden
    ] or (moment != "made")
    place = folder / (CASES[case][2] if case not in ("folder", "table") else "README.md")
    if case == "table":
        assert tables(folder / "a.gpkg") >= {"others"}
    elif moment == "made":
        assert place.read_bytes() == OLD
    else:
        assert place.stat().st_size, "old or new, but whole"

    landscape = chain.landscape(raster_maker(tmp_path), make_vector.__wrapped__())
    tool, parameters = given(case, folder, landscape)
    if moment == "made" and case not in ("folder", "table"):  # a run in the folder that writes something else
        parameters = {**parameters, CASES[case][1]: str(place.with_name("b" + place.suffix))}
    message, results = attempt(provider, tool, parameters, feedback)
    assert results is not None, message
    assert not [path.name for path in folder.iterdir() if path.name.startswith(".ecorestore-")]
    if moment == "made" and case not in ("folder", "table"):
        assert {name: (folder / name).read_bytes() for name in older_names(case)} == dict.fromkeys(
            older_names(case), OLD
        )
    elif case == "table":
        assert tables(folder / "a.gpkg") == {"others", "made"}
    elif case in BESIDE:
        assert not (folder / BESIDE[case][-1]).exists() or (folder / BESIDE[case][-1]).read_bytes() != OLD


def older_names(case):
    return {CASES[case][2], *BESIDE.get(case, ())}


def names_of(case):
    return {"README.md", "landcover.tif", "a.gpkg"} if case in ("folder", "table") else older_names(case)


@pytest.mark.parametrize("case", [case for case in CASES if case not in ("table", "folder")])
def test_half_moved_results_are_taken_back(provider, tmp_path, case):
    """Another tool's run in the folder gives the older files, all of them or none, their places back."""
    from ecorestore.gis import leftovers

    folder = tmp_path / "again"
    folder.mkdir()
    older(case, folder)
    hidden = folder / f"{leftovers.PREFIX}{leftovers._machine()}-999999999-x"
    (hidden / leftovers.OLDER).mkdir(parents=True)
    names = sorted(older_names(case))
    moves = []
    for name in names:
        os.link(folder / name, hidden / leftovers.OLDER / name)
        new = hidden / name
        new.write_bytes(b"new")
        found = new.stat()
        moves.append(leftovers.Move(name, CASES[case][2], found.st_size, found.st_mtime_ns))
    leftovers.write_journal(hidden, moves)
    os.replace(hidden / names[0], folder / names[0])
    leftovers.clear(folder)
    assert sorted(path.name for path in folder.iterdir()) == names
    assert {(folder / name).read_bytes() for name in names} == {OLD}


def test_what_others_need_is_left_alone(provider, tmp_path):
    """Hidden folders of a run that goes on, of another machine, of another process; a file that was written since."""
    from ecorestore.gis import leftovers
    from ecorestore.gis.files import Staging

    going_on = Staging()
    made = Path(going_on.stage(str(tmp_path / "a.tif")))
    other_machine = tmp_path / f"{leftovers.PREFIX}00000000-1-x"
    alive = tmp_path / f"{leftovers.PREFIX}{leftovers._machine()}-{os.getppid()}-x"
    dead = tmp_path / f"{leftovers.PREFIX}{leftovers._machine()}-999999999-x"
    nameless = tmp_path / f"{leftovers.PREFIX}abcd"
    for folder in (other_machine, alive, dead, nameless):
        folder.mkdir()
    part = tmp_path / ".b.part.tif"
    part.write_bytes(OLD)
    leftovers.clear(tmp_path)
    assert made.parent.exists() and other_machine.exists() and alive.exists() and nameless.exists()
    assert part.exists() and not dead.exists()
    long_ago = time.time() - 30 * 86400
    for path in (other_machine, nameless, part):
        os.utime(path, (long_ago, long_ago))
    leftovers.clear(tmp_path)
    assert not other_machine.exists() and not nameless.exists() and not part.exists() and made.parent.exists()
    going_on.discard()
    assert not made.parent.exists()


def test_the_next_run_gives_no_old_file_back_over_a_newer_one(provider, tmp_path):
    from ecorestore.gis import leftovers

    hidden = tmp_path / f"{leftovers.PREFIX}{leftovers._machine()}-999999999-x"
    (hidden / leftovers.OLDER).mkdir(parents=True)
    (hidden / leftovers.OLDER / "a.tif").write_bytes(OLD)
    (hidden / leftovers.OLDER / "gone.tif").write_bytes(OLD)
    leftovers.write_journal(
        hidden, [leftovers.Move("a.tif", "a.tif", 3, 12345), leftovers.Move("gone.tif", "gone.tif", 3, 12345)]
    )
    (tmp_path / "a.tif").write_bytes(b"somebody's newer work")
    leftovers.clear(tmp_path)
    assert (tmp_path / "a.tif").read_bytes() == b"somebody's newer work"
    assert (tmp_path / "gone.tif").read_bytes() == OLD
    assert not hidden.exists()
