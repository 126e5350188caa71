"""Each check of “Check data”: a layer with exactly that fault, and data without any."""

import html
import re

import numpy as np
import pytest
from osgeo import gdal, osr
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsProcessingException,
    QgsRasterLayer,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

X, Y = 39400000.0, 4400000.0
GOOD = (1 + np.arange(400).reshape(20, 20) / 7).astype(np.float32)


@pytest.fixture
def check(run, tmp_path):
    """``check(layers, grid)``: errors, warnings and the findings as (severity, layer, text, remedy)."""

    def call(layers, grid=None, feedback=None):
        path = tmp_path / "report.html"
        given = {"LAYERS": layers, "OUTPUT": str(path)}
        result = run("checkdata", {**given, "GRID": grid} if grid else given, feedback)
        found = findings(path.read_text(encoding="utf-8"))
        severities = [severity for severity, *_rest in found]
        assert (
            severities.count("Error") == result["ERRORS"]
            and severities.count("Warning") == result["WARNINGS"]
        )
        return found

    return call


def findings(text):
    rows = []
    for title, table in re.findall(
        r"<h3 id=\"layer[^>]*><a[^>]*></a>(.*?)</h3><table>(.*?)</table>", text, re.S
    ):
        for cells in re.findall(
            r"<tr><td class=\"severity\"[^>]*>(.*?)</td><td>(.*?)</td><td>(.*?)</td></tr>", table
        ):
            rows.append(
                (
                    cells[0],
                    html.unescape(title),
                    *(html.unescape(re.sub("<[^>]+>", "", c)) for c in cells[1:]),
                )
            )
    return rows


def worst(found):
    """The findings that are no notes."""
    return [row for row in found if row[0] != "Note"]


@pytest.fixture
def grid(make_raster):
    return make_raster("grid", GOOD, origin=(X, Y))


@pytest.fixture
def area(make_vector, box):
    return make_vector(
        "Polygon", [(box(0, 0, 10, 20), "西"), (box(10, 0, 10, 20), "东")], "name:string", name="area"
    )


def test_clean_data_has_no_findings(check, grid, make_raster, area):
    other = make_raster("other", GOOD * 2, origin=(X, Y))
    found = check([grid, other, area], grid)
    assert worst(found) == []
    assert all("memory" in text or "web maps" in text for _s, _l, text, _r in found), found


RASTER_FAULTS = {
    "no crs": ({"crs": ""}, GOOD, "Error", "no coordinate system", "Assign projection"),
    "cells": ({"cell": 50.0}, GOOD, "Error", "The cells measure 50 × 50", "Align raster"),
    "origin": ({"origin": (X + 30, Y)}, GOOD, "Error", "0.30 cell off in x and 0.00 in y", "Align raster"),
    "extent": ({"origin": (X + 100, Y)}, GOOD, "Error", "extent is not that", "Align raster"),
    "system": ({"crs": "EPSG:4526", "origin": (38920000.0, Y)}, GOOD, "Error", "that of the planning grid", "Align"),
    "degrees": (
        {"crs": "EPSG:4490", "cell": 0.001, "origin": (115.83, 39.75)}, GOOD, "Error", "coordinate system is EPSG:4490",
        "Align raster",
    ),
    "far": ({"origin": (X + 500000, Y)}, GOOD, "Error", "500 km east and 0 km north", "Assign projection"),
    "no zone": ({"origin": (400000, Y)}, GOOD, "Error", "zone number 39 in front", "Assign projection"),
    "mark": ({"nodata": None}, np.where(GOOD < 3, -9999, GOOD), "Warning", "hold -9,999", "Translate"),
    "huge": ({}, np.where(GOOD < 3, -3.4e38, GOOD), "Warning", "beyond ±10¹⁹", "Translate"),
    "between": ({"nodata": 5.0}, np.where(GOOD == 1 + 28 / 7, 5, GOOD), "Warning", "lies within the range", "Translate"),
    "gaps": ({}, np.where(GOOD < 3, np.nan, GOOD), "Warning", "14 cells of the planning grid (3.50%)", "Fill NoData"),
    "infinite": ({}, np.where(GOOD < 3, np.inf, GOOD), "Error", "14 cells are infinite", "Raster calculator"),
    "constant": ({}, GOOD * 0 + 7, "Warning", "the same value 7", "–"),
    "nothing": ({}, GOOD * np.nan, "Error", "no data at all", "Get data"),
    "NaN": ({}, "nan beside nodata", "Note", "14 cells are NaN beside", "–"),
}  # fmt: skip


@pytest.mark.parametrize("fault", RASTER_FAULTS)
def test_raster_fault(check, grid, make_raster, fault):
    changes, array, severity, words, remedy = RASTER_FAULTS[fault]
    if isinstance(array, str):
        path = make_raster("bad", GOOD, origin=(X, Y))
        data = gdal.Open(path, gdal.GA_Update)
        data.GetRasterBand(1).WriteArray(np.where(GOOD < 3, np.nan, GOOD))
        data = None
    else:
        path = make_raster("bad", array.astype(np.float32), **{"origin": (X, Y), **changes})
    if fault == "no crs":
        data = gdal.Open(path, gdal.GA_Update)
        data.SetProjection("")
        data = None
    found = check([grid, path], grid)
    hits = [row for row in found if row[0] == severity and words in row[2] and row[3].startswith(remedy)]
    assert hits and all(row[1] == "bad" for row in worst(found)), found


def test_a_name_of_a_ratio_with_percent(check, grid, make_raster):
    (found,) = worst(check([grid, make_raster("FVC_2023", GOOD, origin=(X, Y))], grid))
    assert found[:2] == ("Warning", "FVC_2023") and found[3] == "Raster calculator"
    assert found[2].startswith("By its name taken for Vegetation cover: “FVC_2023” holds values up to 58")
    assert "divide it by 100" in found[2]


def with_kind(path, kind):
    data = gdal.Open(path, gdal.GA_Update)
    data.SetMetadataItem("ECORESTORE_KIND", kind)
    del data
    return path


def test_what_the_tools_refuse_is_an_error(check, run, grid, make_raster):
    """The check and the tools speak with one voice: the same sentence about the same layer."""
    kelvin = with_kind(make_raster("t2m", 280 + GOOD / 10, origin=(X, Y)), "temperature")
    (found,) = worst(check([grid, kelvin], grid))
    assert found[:2] == ("Error", "t2m") and "subtract 273.15" in found[2]
    rain = make_raster("pre", GOOD * 10, origin=(X, Y))
    given = {"METHOD": "npp", "NPP": rain, "PRECIPITATION": rain, "TEMPERATURE": kelvin}
    with pytest.raises(QgsProcessingException) as refused:
        run("biodiversity", {**given, "DEM": rain, "OUTPUT": "TEMPORARY_OUTPUT"})
    assert found[2] in str(refused.value)


@pytest.mark.parametrize(("name", "kind"), [("x", "landuse_common"), ("common land use", "")])
def test_codes_of_another_classification(check, grid, make_raster, name, kind):
    path = make_raster(name, np.where(GOOD < 30, 10, 90), origin=(X, Y))
    (found,) = worst(check([grid, with_kind(path, kind) if kind else path], grid))
    assert found[0] == ("Error" if kind else "Warning") and "holds 90, which are not codes of" in found[2]
    assert "classifylanduse" in found[2] and found[3] == "Classify land-use raster"


def test_a_few_cells_beyond_the_range(check, grid, make_raster):
    """More cells than the tools look at before they begin: the check reads all of them."""
    heights = np.full((1200, 1200), 500, np.float32)
    heights[300, 301:303] = 20000, 12000  # between the places that the tools look at
    heights[0] = np.arange(1200)
    (found,) = worst(check([with_kind(make_raster("srtm", heights, cell=1.0, origin=(X, Y)), "elevation")]))
    assert found[:2] == ("Warning", "srtm") and "from 0 to 20000, but -500 to 9000 m are expected" in found[2]


def test_values_that_mean_no_data_are_not_judged_again(check, grid, make_raster):
    some = np.where(GOOD < 3, -9999, GOOD)
    for array in (some, GOOD * 0 - 9999):
        path = with_kind(
            make_raster("srtm", array.astype(np.float32), origin=(X, Y), nodata=None), "elevation"
        )
        assert not any("are expected" in row[2] for row in check([grid, path], grid))


@pytest.mark.parametrize(
    ("tongue", "head", "words"),
    [
        ("en", "Taken for", ["Elevation", "Vegetation cover (by its name)", "—", "Rivers (by its name)"]),
        ("zh", None, ["高程", None, "—", None]),
    ],
)
def test_the_report_says_what_layers_were_taken_for(
    run, make_raster, make_vector, tmp_path, monkeypatch, tongue, head, words
):
    from ecorestore.gis import kinds

    monkeypatch.setattr(kinds, "language", lambda: tongue)
    layers = [
        with_kind(make_raster("hoehe", GOOD, origin=(X, Y)), "elevation"),
        make_raster("fvc", GOOD / 100, origin=(X, Y)),
        make_raster("what", GOOD, origin=(X, Y)),
        make_vector("LineString", [(f"LINESTRING({X} {Y},{X + 9} {Y})",)], name="river"),
    ]
    run("checkdata", {"LAYERS": layers, "OUTPUT": str(tmp_path / "report.html")})
    text = (tmp_path / "report.html").read_text(encoding="utf-8")
    table = text[text.index("<h2>") :]
    heads = re.findall(r"<th[^>]*>(.*?)</th>", table)
    assert head in (None, heads[2])
    rows = [re.findall(r"<td[^>]*>(.*?)</td>", row) for row in re.findall(r"<tr>(<td>.*?)</tr>", table)]
    found = {re.sub("<[^>]+>", "", row[0]): html.unescape(row[2]) for row in rows if len(row) > 6}
    for name, word in zip(("hoehe", "fvc", "what", "river"), words):
        assert word in (None, found[name])


def test_palette_of_few_classes_with_255(check, grid, tmp_path):
    path = str(tmp_path / "classes.tif")
    data = gdal.GetDriverByName("GTiff").Create(path, 20, 20, 1, gdal.GDT_Byte)
    reference = osr.SpatialReference()
    reference.SetFromUserInput("EPSG:4527")
    data.SetProjection(reference.ExportToWkt())
    data.SetGeoTransform((X, 100, 0, Y, 0, -100))
    codes = (np.arange(400).reshape(20, 20) % 11 + 1).astype(np.uint8)
    codes[0, :5] = 255
    data.GetRasterBand(1).WriteArray(codes)
    data = None
    (found,) = worst(check([grid, path], grid))
    assert "5 cells hold 255" in found[2] and "none is declared" in found[2]


def test_rotated_raster(check, tmp_path, grid):
    path = str(tmp_path / "turned.tif")
    data = gdal.GetDriverByName("GTiff").Create(path, 20, 20, 1, gdal.GDT_Float32)
    data.SetProjection(gdal.Open(grid).GetProjection())
    data.SetGeoTransform((X, 100, 10, Y, 10, -100))
    data.GetRasterBand(1).WriteArray(GOOD)
    data = None
    assert any("rotated" in row[2] for row in worst(check([grid, path])))


VECTOR_FAULTS = {
    "no crs": ([("0 0,900 0,900 -900,0 0",)], "", "Error", "no coordinate system", "Assign projection"),
    "zone": ([("0 0,900 0,900 -900,0 0",)], "EPSG:4526", "Error", "another zone", "Assign projection"),
    "number": ([("0 0,900 0,900 -900,0 0",)], "EPSG:4548", "Error", "without zone number", "Assign projection"),
    "degrees": ([("0 0,900 0,900 -900,0 0",)], "EPSG:4490", "Error", "are metres", "Assign projection"),
    "bow tie": ([("0 0,900 -900,900 0,0 -900,0 0",)], "EPSG:4527", "Warning", "Self-intersection", "Fix geometries"),
    "twice": ([("0 0,900 0,900 -900,0 0",)] * 3, "EPSG:4527", "Warning", "2 features have exactly", "Delete duplicate"),
    "overlap": (
        [("0 0,1000 0,1000 -1000,0 -1000,0 0",), ("500 0,1500 0,1500 -1000,500 -1000,500 0",)],
        "EPSG:4527", "Warning", "1 pairs of polygons overlap, by 49.99 ha in all", "Union",
    ),
    "sliver": ([("0 0,1000 0,1000 -0.5,0 -0.5,0 0",)], "EPSG:4527", "Note", "1 polygons are slivers", "Eliminate"),
    "null": ([("0 0,900 0,900 -900,0 0",), ("",)], "EPSG:4527", "Warning", "1 of 2 features", "Remove null"),
    "empty": ([], "EPSG:4527", "Error", "no features", "–"),
}  # fmt: skip


@pytest.mark.parametrize("fault", VECTOR_FAULTS)
def test_vector_fault(check, grid, make_vector, fault):
    rows, crs, severity, words, remedy = VECTOR_FAULTS[fault]
    shapes = []
    for (ring,) in rows:
        corners = (
            [f"{X + float(c.split()[0])} {Y + float(c.split()[1])}" for c in ring.split(",")] if ring else []
        )
        shapes.append((f"POLYGON(({','.join(corners)}))" if corners else "",))
    found = check([grid, make_vector("Polygon", shapes, crs=crs, name="bad")], grid)
    hits = [row for row in found if row[0] == severity and words in row[2] and row[3].startswith(remedy)]
    assert len(hits) == 1 and worst(found) in (hits, []), found  # one cause, one finding
    assert not any("part of its polygons" in row[2] for row in found)


def test_swapped_axes_and_layers_apart(check, make_vector):
    swapped = make_vector("Point", [("POINT(39.9 116.4)",)], crs="EPSG:4490", name="swapped")
    right = make_vector(
        "Point", [("POINT(116.4 39.9)",), ("POINT(116.5 39.8)",)], crs="EPSG:4490", name="right"
    )
    found = check([swapped, right])
    assert ("Error", "swapped") in [row[:2] for row in found if "X and Y are swapped" in row[2]]
    assert {row[1] for row in found if "overlaps none" in row[2]} == {"swapped", "right"}


def test_parts_arcs_and_names_that_occur_twice(check, make_vector):
    parts = "MULTIPOINT((39400000 4400000),(39400100 4400000))"
    found = check(
        [
            make_vector("MultiPoint", [(parts,)], name="same"),
            make_vector("MultiPoint", [(parts,)], name="same"),
        ]
    )
    assert {row[1] for row in found if "several parts" in row[2]} == {"same", "same (2)"}


@pytest.fixture
def shapefile(tmp_path, make_vector):
    """A shapefile in a folder with a Chinese name, its text in a given encoding, with or without companions."""

    def make(code, cpg=False, missing="", field="名称", name="乡镇"):
        folder = tmp_path / "张家口 数据"
        folder.mkdir(exist_ok=True)
        path = folder / f"{name}.shp"
        words = ["密云水库", "怀柔区", "河北省张家口市"] if code else ["a", "b", "c"]
        rows = [(f"POINT({X + 100 * number} {Y - 50})", word) for number, word in enumerate(words)]
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName, options.fileEncoding = "ESRI Shapefile", code or "UTF-8"
        QgsVectorFileWriter.writeAsVectorFormatV3(
            make_vector("Point", rows, f"{field}:string"), str(path), QgsCoordinateTransformContext(), options
        )
        if not cpg:
            path.with_suffix(".cpg").unlink(missing_ok=True)
            content = bytearray(path.with_suffix(".dbf").read_bytes())
            content[29] = 0  # says nothing about the encoding
            path.with_suffix(".dbf").write_bytes(bytes(content))
        if missing != ".shx":  # QGIS opens no shapefile without it
            path.with_suffix(missing or ".qmd").unlink(missing_ok=not missing)
        layer = QgsVectorLayer(str(path), name, "ogr")
        if missing == ".shx":
            path.with_suffix(missing).unlink()
        assert layer.isValid()
        return layer

    return make


def test_gbk_read_as_something_else(check, shapefile):
    layer = shapefile("GBK")
    layer.setProviderEncoding("ISO-8859-1")
    (found,) = [row for row in check([layer]) if "garbled" in row[2] or "encoding" in row[2]]
    assert (
        found[0] == "Warning"
        and "GBK" in found[2]
        and "ISO-8859-1" in found[2]
        and "“河北省张家口市”" in found[2]
    )
    assert found[3] == "Set layer encoding"


@pytest.mark.parametrize(("code", "read"), [("GBK", "GBK"), ("UTF-8", "UTF-8")])
def test_encoding_that_is_right_but_told_nowhere(check, shapefile, code, read):
    layer = shapefile(code)
    layer.setProviderEncoding(read)
    (found,) = [row for row in check([layer]) if ".cpg" in row[2]]
    assert found[0] == "Note"


@pytest.mark.parametrize("code", ["GBK", "UTF-8"])
def test_encoding_with_cpg_is_no_fault(check, shapefile, code):
    assert not [row for row in check([shapefile(code, cpg=True)]) if "cpg" in row[2] or "garbled" in row[2]]


def test_companions_and_cut_names(check, shapefile):
    found = check([shapefile("", missing=".shx", field="LandUseCode1")])
    assert any(".shx is missing" in row[2] for row in found if row[0] == "Warning")
    assert any("LandUseCod" in row[2] for row in found if row[0] == "Note")
    found = check([shapefile("", missing=".dbf", field="a", name="ohne")])
    assert any(".dbf is missing" in row[2] for row in found if row[0] == "Error")
    found = check([shapefile("", missing=".prj", field="a", name="nowhere")])
    assert any(
        "no coordinate system" in row[2] and "EPSG:4527" in row[2] for row in found if row[0] == "Error"
    )


def test_good_shapefile_has_no_finding(check, shapefile):
    found = check([shapefile("UTF-8", cpg=True)])
    assert [row for row in found if "web maps" not in row[2]] == []


def test_garbled_text_in_a_geopackage(check, make_vector):
    texts = ["密云水库".encode("gbk").decode("latin-1"), "怀柔区".encode("gbk").decode("latin-1")]
    rows = [(f"POINT({X} {Y})", texts[0]), (f"POINT({X + 9} {Y})", texts[1])]
    found = check([make_vector("Point", rows, "name:string", name="garbled")])
    assert any("密云水库" in row[2] or "怀柔区" in row[2] for row in found if row[0] == "Warning")


def test_web_map_offset_is_told_with_a_reference_only(check, run, make_vector):
    angle = np.linspace(0, 2 * np.pi, 600)
    ring = [
        (
            X + 60000 + (20000 + 900 * np.sin(17 * a)) * np.cos(a),
            Y + (20000 + 900 * np.sin(17 * a)) * np.sin(a),
        )
        for a in angle
    ]
    wkt = "POLYGON((" + ",".join(f"{x} {y}" for x, y in [*ring[:-1], ring[0]]) + "))"
    right = make_vector("Polygon", [(wkt,)], name="official")
    shifted = run("gcj02correct", {"INPUT": right, "DIRECTION": "wgs84_to_gcj02", "OUTPUT": "memory:"})[
        "OUTPUT"
    ]
    web = shifted if isinstance(shifted, QgsVectorLayer) else make_vector("Polygon", [(wkt,)])
    web.setName("web")
    found = [row for row in check([right, web]) if "web maps" in row[2]]
    assert [row[:2] for row in found] == [("Warning", "web")]
    assert (
        "“official”" in found[0][2]
        and "100% of 600 vertices" in found[0][2]
        and found[0][3] == "Correct GCJ-02 offset"
    )
    alone = [row for row in check([web]) if "web maps" in row[2]]
    assert [row[0] for row in alone] == ["Note"] and "cannot be told" in alone[0][2]
    copy = right.clone()
    copy.setName("copy")
    assert not [row for row in check([right, copy]) if "web maps" in row[2]]
    grid = run("plangrid", {"BOUNDARY": right, "CELL_SIZE": 50, "OUTPUT": "TEMPORARY_OUTPUT"})["OUTPUT"]
    found = [row for row in check([web], grid) if "web maps" in row[2]]
    assert [row[0] for row in found] == ["Warning"]


def test_names_are_escaped_and_the_page_stands_alone(run, make_vector, tmp_path):
    path = tmp_path / "报告.html"
    layer = make_vector("Point", [], name="<script>alert(1)</script> & “x”")
    run("checkdata", {"LAYERS": [layer], "OUTPUT": str(path)})
    text = path.read_text(encoding="utf-8")
    assert "<script" not in text and "&lt;script&gt;" in text
    assert not re.search(r"(?:src|href)=\"(?!#)", text) and "http" not in text and "@import" not in text
    anchors = set(re.findall(r"href=\"#([^\"]+)\"", text))
    assert anchors and anchors <= set(re.findall(r"id=\"([^\"]+)\"", text))


def test_every_remedy_has_a_tool_that_exists(provider):
    from ecorestore.algorithms.preparation.checkdata import remedies

    assert set(remedies._steps()) == set(remedies.TOOLS)
    for key, tool in remedies.TOOLS.items():
        found = remedies.remedy(key)
        assert bool(found.place) == bool(tool), key
        assert found.steps and found.title != tool, key


def test_file_that_is_no_html_and_layer_that_is_neither(run, grid, tmp_path):
    with pytest.raises(QgsProcessingException, match="End the file name with .html"):
        run("checkdata", {"LAYERS": [grid], "OUTPUT": str(tmp_path / "report.pdf")})


def test_errors_reach_the_log(check, grid, make_raster, feedback):
    check([grid, make_raster("half", GOOD, cell=50.0, origin=(X, Y))], grid, feedback)
    assert any(warning.startswith("half: The cells measure") for warning in feedback.warnings)


def test_a_raster_of_a_service_is_told(check, grid):
    layer = QgsRasterLayer("type=xyz&url=file:///nowhere/{z}/{x}/{y}.png&zmax=5&zmin=0", "tiles", "wms")
    if not layer.isValid():
        pytest.skip("no tile provider")
    assert any("not a raster file" in row[2] for row in check([grid, layer], grid))


def test_large_layers_are_looked_at_in_part(check, make_vector, box, monkeypatch):
    from ecorestore.algorithms.preparation.checkdata import vectorfacts
    from ecorestore.gis import overlaps

    squares = make_vector("Polygon", [(box(c, 0, 1, 1),) for c in range(8)], name="squares")
    monkeypatch.setattr(vectorfacts, "_MOST_POLYGONS", 4)
    assert any("part of its polygons" in row[2] for row in check([squares]))
    monkeypatch.setattr(vectorfacts, "_MOST_POLYGONS", 20)
    monkeypatch.setattr(overlaps, "_MOST_PAIRS", 3)
    assert any("part of its polygons" in row[2] for row in check([squares]))


def test_places_that_make_trouble(check, make_raster, tmp_path):
    import tempfile
    from pathlib import Path

    raster = Path(make_raster("good", GOOD, origin=(X, Y)))
    folder = tmp_path / ("x" * 120) / ("y" * 120)
    folder.mkdir(parents=True)
    long = folder / "good.tif"
    long.write_bytes(raster.read_bytes())
    (found,) = worst(check([str(long)]))
    assert f"The path has {len(str(long))} characters" in found[2]
    with tempfile.TemporaryDirectory(prefix="processing_") as temporary:
        passing = Path(temporary) / "good.tif"
        passing.write_bytes(raster.read_bytes())
        assert any("temporary folder" in row[2] for row in check([str(passing)]))


def test_shapefile_near_the_end_of_the_format(check, shapefile, monkeypatch):
    from ecorestore.algorithms.preparation.checkdata import files

    layer = shapefile("UTF-8", cpg=True)
    monkeypatch.setattr(files, "_NEAR_LIMIT", 10)
    assert any("ends at 2 GB" in row[2] for row in check([layer]) if row[0] == "Warning")
    monkeypatch.setattr(files, "_LIMIT", 20)
    assert any("ends at 2 GB" in row[2] for row in check([layer]) if row[0] == "Error")


def test_districts_of_beijing_against_its_townships(check, shared, run):
    path = shared("data", "beijing", "boundary.gpkg")
    districts = QgsVectorLayer(f"{path}|layername=districts", "districts", "ogr")
    townships = QgsVectorLayer(f"{path}|layername=townships", "townships", "ogr")
    assert worst(check([districts, townships])) == []
    web = run("gcj02correct", {"INPUT": townships, "DIRECTION": "wgs84_to_gcj02", "OUTPUT": "memory:"})[
        "OUTPUT"
    ]
    web.setName("web")
    (found,) = worst(check([districts, web]))
    assert found[:2] == ("Warning", "web") and "offset GCJ-02" in found[2]


@pytest.mark.parametrize(
    ("name", "kind", "fill", "product"),
    [
        ("MOD15_LAI", "", 250, "MOD15 LAI"),
        ("gpp_2020", "gpp", 32762, "MOD17"),
        ("et_mod16", "evapotranspiration", 32765, "MOD16 ET"),
    ],
)
def test_fill_values_of_a_product_are_told_as_the_tools_tell_them(
    check, make_raster, name, kind, fill, product
):
    cells = np.arange(10, 58).reshape(6, 8)
    cells[0, 0] = fill
    path = make_raster(name, cells, origin=(X, Y))
    (found,) = worst(check([with_kind(path, kind) if kind else path]))
    assert found[0] == ("Error" if kind else "Warning") and f"holds {fill} at 2.1 %" in found[2]
    assert f"{product} writes such fill values" in found[2] and "Translate" in found[3]
