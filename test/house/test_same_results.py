"""The comparison of results (bench/same_results.py) finds a changed cell, attribute, shape, number and refusal."""

import json
import shutil
import sys
from argparse import Namespace
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, ogr, osr

sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))
from sameness.compare import compare

sys.path.pop(0)
PART, CASE = "synthetic-zh", "grade/full"


def write_raster(path, values):
    data = gdal.GetDriverByName("GTiff").Create(str(path), 3, 2, 1, gdal.GDT_Float32)
    data.GetRasterBand(1).WriteArray(np.array(values, np.float32))


def write_layer(path, value, x):
    package = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4527)
    layer = package.CreateLayer("zones", reference, ogr.wkbPoint)
    layer.CreateField(ogr.FieldDefn("area", ogr.OFTReal))
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetField("area", value)
    feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POINT({x} 2)"))
    layer.CreateFeature(feature)


def write_record(folder, **changes):
    outputs = {
        key: {"file": f"{PART}/{CASE}/{file}", "layer": ""}
        for key, file in (("OUTPUT", "a.tif"), ("ZONES", "b.gpkg"))
    }
    record = {
        "tool": "grade",
        "status": "done",
        "message": "",
        "told": [],
        "outputs": outputs,
        "values": {"COUNT": 0.1},
    }
    (folder / "case.json").write_text(json.dumps({**record, **changes}), encoding="utf-8")


@pytest.fixture
def folders(tmp_path):
    """Two folders of results that are the same."""
    case = tmp_path / "old" / PART / CASE
    case.mkdir(parents=True)
    write_raster(case / "a.tif", [[1, 2, 3], [4, np.nan, 6]])
    write_layer(case / "b.gpkg", 0.1, 1)
    write_record(case)
    shutil.copytree(tmp_path / "old", tmp_path / "new")
    return tmp_path


def outcome(folders, expected=""):
    table = folders / "expected.csv"
    table.write_text("tool,output,field,reason\n" + expected, encoding="utf-8")
    return compare(
        Namespace(old=folders / "old", new=folders / "new", expected=table, parts=PART, only="", notes=True)
    )


def test_same_results_pass(folders, capsys):
    assert outcome(folders) == 0
    assert "1 rasters" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("change", "output", "field"),
    [
        (lambda case: write_raster(case / "a.tif", [[1, 2, 3], [4, np.nan, np.nextafter(np.float32(6), np.float32(7))]]), "OUTPUT", "cells"),
        (lambda case: write_raster(case / "a.tif", [[1, 2, 3], [4, 5, 6]]), "OUTPUT", "cells"),
        (lambda case: write_layer(case / "b.gpkg", np.nextafter(0.1, 1), 1), "ZONES", "area"),
        (lambda case: write_layer(case / "b.gpkg", 0.1, np.nextafter(1.0, 2)), "ZONES", "geometry"),
        (lambda case: write_record(case, values={"COUNT": float(np.nextafter(0.1, 1))}), "COUNT", "value"),
        (lambda case: write_record(case, status="refused"), "(run)", "status"),
        (lambda case: write_record(case, outputs={}), "OUTPUT", "file"),
        (lambda case: shutil.rmtree(case), "(run)", "case"),
    ],
)  # fmt: skip
def test_smallest_change_is_found(folders, capsys, change, output, field):
    case = folders / "new" / PART / CASE
    change(case)
    assert outcome(folders) == 1
    assert f"grade | {output} | {field} | 1 |" in capsys.readouterr().out
    assert outcome(folders, f"gr*,{output},{field},a reason\n") == (0 if field != "file" else 1)


def test_other_words_do_not_count(folders, capsys):
    for name, words in (("old", "is no number"), ("new", "is not a number")):
        write_record(folders / name / PART / CASE, status="refused", message=words)
    assert outcome(folders) == 0
    assert "is no number → is not a number" in capsys.readouterr().out
