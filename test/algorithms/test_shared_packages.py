"""A GeoPackage that others write to, read or protect: the tool waits, or says so in a sentence."""

import os
import sqlite3
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from threading import Timer

import ecorestore
import pytest
from ecorestore.gis.vectorfiles import packages
from osgeo import gdal, ogr
from qgis.core import QgsFeature, QgsVectorLayer

from .outcome import attempt
from .test_every_tool import sentence

HOLD = """
import sqlite3, sys, time
held = sqlite3.connect(sys.argv[1], isolation_level=None)
held.execute(sys.argv[2])
held.execute("SELECT count(*) FROM gpkg_contents").fetchall()
print("held", flush=True)
time.sleep(float(sys.argv[3]))
held.execute("ROLLBACK")
"""
RUN = """
import sys
sys.path[:0] = ["/usr/share/qgis/python", "/usr/share/qgis/python/plugins", sys.argv[1]]
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback, QgsVectorLayer, QgsFeature, QgsGeometry
application = QgsApplication([], False); application.initQgis()
from ecorestore.algorithms.provider import EcoRestoreProvider
provider = EcoRestoreProvider()
layer = QgsVectorLayer("Polygon?crs=EPSG:4527", "edge", "memory")
feature = QgsFeature(); feature.setGeometry(QgsGeometry.fromWkt("POLYGON((39400000 4400000,39420000 4400000,39420000 4380000,39400000 4380000,39400000 4400000))"))
layer.dataProvider().addFeatures([feature])
QgsApplication.processingRegistry().addProvider(provider); tool = provider.algorithm("planningunits")
print("ready", flush=True); sys.stdin.readline()
for number in range(3):
    place = f"ogr:dbname='{sys.argv[2]}' table=\\"{sys.argv[3]}{number}\\" (geom)"
    tool.create().run({"BOUNDARY": layer, "SIZE": 2000, "OUTPUT": place}, QgsProcessingContext(), QgsProcessingFeedback(), {}, False)
print("done", flush=True)
"""


@pytest.fixture
def package(tmp_path):
    """A GeoPackage with one table of others."""
    path = tmp_path / "规划.gpkg"
    data = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    data.CreateLayer("others", None, ogr.wkbNone).CreateField(ogr.FieldDefn("name", ogr.OFTString))
    del data
    return path


@pytest.fixture
def units(provider, make_vector, box, package):
    """``units(feedback)``: run a tool that writes the table “units”; its message and results."""
    edge = make_vector("Polygon", [(box(0, 0, 200, 200), "x")], "name:string", name="edge")

    def run(feedback, path=package):
        place = f"ogr:dbname='{path}' table=\"units\" (geom)"
        return attempt(provider, "planningunits", {"BOUNDARY": edge, "SIZE": 2000, "OUTPUT": place}, feedback)

    return run


@contextmanager
def held(path, how, seconds):
    """Another process that holds the file."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path), how, str(seconds)], stdout=subprocess.PIPE
    )
    try:
        assert process.stdout.readline() == b"held\n"
        yield
    finally:
        process.kill()
        process.wait()


def tables(path):
    data = gdal.OpenEx(str(path), gdal.OF_VECTOR)
    return {data.GetLayer(n).GetName() for n in range(data.GetLayerCount())}


HOLDS = ["BEGIN IMMEDIATE", "BEGIN EXCLUSIVE"]


@pytest.mark.parametrize("how", [*HOLDS, "BEGIN"])
def test_waits_for_another_program(units, package, feedback, how):
    with held(package, how, 1.5):
        message, results = units(feedback)
    assert results is not None, message
    assert tables(package) == {"others", "units"}


@pytest.mark.parametrize("how", HOLDS)
def test_says_that_the_package_is_in_use(units, package, feedback, monkeypatch, how):
    monkeypatch.setattr(packages, "PATIENCE", 0.5)
    with held(package, how, 60):
        message, results = units(feedback)
    assert results is None and sentence(message) and "in use" in message and "locked" not in message
    assert tables(package) == {"others"}
    assert [path.name for path in package.parent.iterdir() if path.name.startswith(".ecorestore")] == []


def test_a_reader_who_stays_does_not_end_in_a_raw_message(units, package, feedback, monkeypatch):
    monkeypatch.setattr(packages, "_LET_READERS_END", "PRAGMA busy_timeout = 300")
    with held(package, "BEGIN", 60):
        message, results = units(feedback)
    assert results is None and sentence(message) and "in use" in message
    assert tables(package) == {"others"}


def test_waiting_can_be_cancelled(units, package, Feedback):  # noqa: N803
    feedback, start = Feedback(), time.monotonic()
    with held(package, "BEGIN EXCLUSIVE", 60):
        timer = Timer(1.0, feedback.cancel)
        timer.start()
        message, results = units(feedback)
        timer.cancel()
    assert results is None and "Cancelled" in message and time.monotonic() - start < 8
    assert tables(package) == {"others"}


def test_a_layer_that_qgis_edits(units, package, feedback):
    """An edit session of this QGIS, not saved yet, is neither lost nor in the way."""
    layer = QgsVectorLayer(f"{package}|layername=others", "others", "ogr")
    assert layer.startEditing() and layer.addFeature(QgsFeature(layer.fields()))
    message, results = units(feedback)
    assert results is not None, message
    assert layer.commitChanges(), layer.commitErrors()
    assert layer.featureCount() == 1 and tables(package) == {"others", "units"}


def test_log_of_a_killed_program(units, package, feedback):
    """What a killed program has left in its write-ahead log is part of the GeoPackage."""
    child = os.fork()
    if child == 0:
        left = sqlite3.connect(package, isolation_level=None)
        left.execute("PRAGMA journal_mode=WAL")
        left.execute("PRAGMA wal_autocheckpoint=0")
        left.execute("INSERT INTO others(name) VALUES ('late')")
        os.kill(os.getpid(), 9)
    os.waitpid(child, 0)
    assert package.with_name(package.name + "-wal").exists()
    message, results = units(feedback)
    assert results is not None, message
    layer = QgsVectorLayer(f"{package}|layername=others", "others", "ogr")
    assert [feature["name"] for feature in layer.getFeatures()] == ["late"]


def test_a_read_only_disk(units, package, feedback, tmp_path):
    """Nothing can be written, not even by the administrator."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "--bind", str(tmp_path), str(disk)], capture_output=True).returncode:
        pytest.skip("no right to mount")
    try:
        subprocess.run(["mount", "-o", "remount,ro,bind", str(disk)], check=True)
        message, results = units(feedback, disk / package.name)
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=True)
    assert results is None and sentence(message) and "Cannot write" in message, message


@pytest.mark.chain
def test_two_instances_at_once(tmp_path):
    """Six tables of two processes in a GeoPackage that neither finds there when it starts."""
    path, home = tmp_path / "plan.gpkg", str(Path(ecorestore.__file__).parents[1])
    runs = []
    for name in ("a", "b"):
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path / name),
        }
        runs.append(
            subprocess.Popen(
                [sys.executable, "-c", RUN, home, str(path), name],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment,
            )
        )  # fmt: skip
    for run in runs:
        assert run.stdout.readline() == "ready\n", run.stderr.read()
    for run in runs:
        run.stdin.write("\n")
        run.stdin.flush()
    for run in runs:
        out, errors = run.communicate(timeout=120)
        assert out == "done\n", errors
    assert tables(path) == {f"{name}{number}" for name in "ab" for number in range(3)}
    assert sorted(one.name for one in tmp_path.iterdir()) == ["a", "b", "plan.gpkg"]
