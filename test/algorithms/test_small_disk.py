"""A disk of 2 MB that is full or nearly: one sentence that names the file, nothing left, older files as they were."""

import errno
import gc
import os
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import QgsProcessingContext, QgsProcessingUtils, QgsProject, QgsSettings

from . import chain
from .outcome import attempt, destinations
from .test_every_tool import TOOLS, sentence

OLD = b"older work"
_TEMPORARY = "Processing/Configuration/TEMP_PATH2"


@pytest.fixture
def disk(tmp_path):
    """A file system of 2 MB."""
    folder = tmp_path / "小盘"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "none", str(folder)], capture_output=True, text=True
    )
    if mounted.returncode:
        pytest.skip(f"no disk can be mounted here: {mounted.stderr.strip()}")
    yield folder
    gc.collect()
    subprocess.run(["umount", "-l", str(folder)], check=True)


def fill(disk, free):
    """Leave ``free`` bytes."""
    filler = os.open(disk / "filler", os.O_WRONLY | os.O_CREAT)
    with suppress(OSError):
        while True:
            os.write(filler, bytes(4096))
    os.close(filler)
    os.truncate(disk / "filler", max((disk / "filler").stat().st_size - free, 0))


@pytest.fixture
def data(make_raster, make_vector):
    return chain.landscape(make_raster, make_vector)


@pytest.mark.parametrize("free", [0, 12288])
@pytest.mark.parametrize("tool", TOOLS)
def test_outputs(provider, data, Feedback, disk, tool, free):  # noqa: N803
    folder = disk / "结果"
    folder.mkdir()
    outputs = destinations(provider, tool, folder)
    files = {} if tool == "sampledata" else outputs
    for path in files.values():
        Path(path).write_bytes(OLD)
    fill(disk, free)
    message, results = attempt(provider, tool, {**chain.parameters(data)[tool], **outputs}, Feedback())
    gc.collect()
    if results is not None:
        assert free, "something was written to a disk without room"
        for path in map(Path, files.values()):
            whole = path.suffix not in (".tif", ".gpkg") or gdal.OpenEx(str(path))
            assert path.stat().st_size and path.read_bytes() != OLD and whole
        return
    assert sentence(message), message
    assert str(folder) in message and ".ecorestore-" not in message, message
    for path in files.values():
        assert Path(path).read_bytes() == OLD, Path(path).name
    left = sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))
    assert left == sorted(Path(path).name for path in files.values())


SUFFIXES = (
    ".gpkg",
    ".shp",
    ".geojson",
    ".json",
    ".csv",
    ".xlsx",
    ".ods",
    ".gml",
    ".fgb",
    ".sqlite",
    ".tab",
    ".mif",
)


@pytest.mark.parametrize("free", [0, 4096, 100_000])
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_formats(provider, data, Feedback, disk, suffix, free):  # noqa: N803
    """Enough features to fill what is free; each part of a shapefile may be the one that finds no room."""
    path = disk / f"a{suffix}"
    path.write_bytes(OLD)
    fill(disk, free)
    given = {"BOUNDARY": data["boundary"], "SIZE": 400, "OUTPUT": str(path)}
    message, results = attempt(provider, "planningunits", given, Feedback())
    gc.collect()
    assert results is None or free, "something was written to a disk without room"
    if results is None:
        assert sentence(message) and "小盘" in message and ".ecorestore-" not in message, message
        assert path.read_bytes() == OLD
    names = {one.name for one in disk.iterdir()} - {"filler"}
    assert results is not None or names == {path.name}, names
    assert not [name for name in names if name.startswith(".ecorestore")]


@pytest.mark.parametrize("free", [0, 20_000])
def test_a_table_of_a_package(provider, data, Feedback, disk, free):  # noqa: N803
    package = disk / "plan.gpkg"
    made = gdal.GetDriverByName("GPKG").Create(str(package), 0, 0, 0, gdal.GDT_Unknown)
    made.CreateLayer("others")
    del made
    before = package.read_bytes()
    fill(disk, free)
    place = f"ogr:dbname='{package}' table=\"units\" (geom)"
    given = {"BOUNDARY": data["boundary"], "SIZE": 400, "OUTPUT": place}
    message, results = attempt(provider, "planningunits", given, Feedback())
    gc.collect()
    assert results is None and sentence(message) and "plan.gpkg" in message or "小盘" in message, message
    assert {one.name for one in disk.iterdir()} - {"filler"} == {"plan.gpkg"}
    assert package.read_bytes() == before


@pytest.mark.parametrize("tool", TOOLS)
def test_temporary_files(provider, data, Feedback, disk, tmp_path, tool):  # noqa: N803
    """No room among temporary files: burnt layers, temporary outputs, tables on their way."""
    settings, before = QgsSettings(), QgsSettings().value(_TEMPORARY)
    settings.setValue(_TEMPORARY, str(disk))
    try:
        fill(disk, 4096)
        outputs = dict.fromkeys(destinations(provider, tool, tmp_path), "TEMPORARY_OUTPUT")
        given = {**chain.parameters(data)[tool], **outputs}
        message, results = attempt(provider, tool, given, Feedback())
        gc.collect()
        left = [path for path in disk.rglob("*") if path.is_file() and path.name != "filler"]
    finally:
        settings.setValue(_TEMPORARY, tempfile.mkdtemp(prefix="ecorestore-processing-"))
        QgsProcessingUtils.tempFolder()  # without a setting QGIS keeps to the folder it had last, which goes with the disk
        settings.remove(_TEMPORARY) if before is None else settings.setValue(_TEMPORARY, before)
    if results is None:
        assert sentence(message), message
        assert not left, left


@pytest.mark.parametrize("suffix", [".pdf", ".png", ".svg"])
def test_a_sheet_that_finds_no_room_is_no_success(provider, data, Feedback, disk, suffix, monkeypatch):  # noqa: N803
    """Qt's writers say nothing; the layout must not come into the project either."""
    monkeypatch.setattr(
        "ecorestore.gis.sheet.kept.temporary", lambda _layers: []
    )  # layers in memory are no matter here
    project, context = QgsProject(), QgsProcessingContext()
    context.setProject(project)
    path = disk / f"map{suffix}"
    path.write_bytes(OLD)
    fill(disk, 8192)
    given = {**chain.parameters(data)["planmap"], "DPI": 150, "KEEP": True, "OUTPUT": str(path)}
    algorithm = provider.algorithm("planmap").create()
    with pytest.raises(Exception, match="map"):
        algorithm.run(given, context, Feedback(), catchExceptions=False)
    assert path.read_bytes() == OLD and project.layoutManager().layouts() == []
    assert sorted(one.name for one in disk.iterdir()) == ["filler", path.name]
    project.clear()


def test_the_error_of_a_full_disk_is_what_it_is(disk):
    """The disk of these tests behaves as disks do."""
    fill(disk, 0)
    with pytest.raises(OSError) as found:
        (disk / "more").write_bytes(bytes(1 << 20))
    assert found.value.errno == errno.ENOSPC
