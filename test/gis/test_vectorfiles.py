"""Whatever the fields of a source hold comes through every format: as it is, or in another form that is told."""

import gc
import json

import numpy as np
import pytest
from ecorestore.core.messages import InputError
from ecorestore.gis import vectorfiles
from ecorestore.gis.vectorfiles.fitting import as_text, cut
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QByteArray, QDate, QDateTime, QTime, QVariant

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
TABLES = (".csv", ".xlsx", ".ods")
#: Columns that formats add.
OWN = {"fid", "ogc_fid", "OGC_FID", "gml_id", "ecorestore_fid", "ecorestore_ogc_fid", "ecorestore_fid_2"}
V, INF, NAN = QVariant, float("inf"), float("nan")


def field(name, kind, length=0, precision=0):
    return QgsField(name, kind, "", length, precision)


@pytest.fixture
def through(qgis_app, tmp_path):
    """``through(".shp", fields, rows)``: names, rows as they come back, and what was told."""

    def write(suffix, fields, rows, encoding="UTF-8", geometry=True):
        folder = tmp_path / ".ecorestore-0-1-x" / suffix[1:]
        folder.mkdir(parents=True, exist_ok=True)
        listed = QgsFields()
        for one in fields:
            listed.append(one)
        shape = QgsGeometry.fromWkt(
            "POLYGON((39400000 4400000,39400100 4400000,39400100 4400100,39400000 4400000))"
        )
        content = vectorfiles.Content(
            listed, [(QgsGeometry(shape) if geometry else None, list(row)) for row in rows],
            QgsCoordinateReferenceSystem("EPSG:4527"), QgsWkbTypes.Type.Polygon if geometry else QgsWkbTypes.Type.NoGeometry,
        )  # fmt: skip
        path = str(folder / f"图{suffix}")
        written = vectorfiles.write_file(path, content, QgsCoordinateTransformContext(), encoding)
        layer = QgsVectorLayer(path, "again", "ogr")
        assert layer.isValid()
        names = layer.fields().names()
        first = len(names) - len(fields)
        assert set(names[:first]) <= OWN, names
        back = [feature.attributes()[first:] for feature in layer.getFeatures()]
        if suffix == ".xlsx" and len(back) > len(rows):
            back, names = back[1:], [*names[:first], *back[0]]  # all text: QGIS sees no header
        if geometry and suffix not in TABLES:
            assert [f.geometry().area() for f in layer.getFeatures()] == pytest.approx(
                [5000] * len(rows), abs=1
            )
        del layer
        gc.collect()
        return names[first:], back, " ".join(written.notes)

    return write


NUMBERS = {
    "whole": ([field("n", V.Int)], [1, -2147483648], False),
    "beyond_int": ([field("n", V.Int)], [2147483648, 3], False),
    "decimals_in_int": ([field("n", V.Int)], [2.5, 3], False),
    "infinite_in_int": ([field("n", V.Int)], [INF, 3], True),
    "text_in_int": ([field("n", V.Int)], ["abc", 3], True),
    "numpy": ([field("n", V.Int)], [np.int64(7), np.float32(3)], False),
    "id_of_15": ([field("n", V.LongLong)], [110105198001011, 3], False),
    "id_of_19": ([field("n", V.LongLong)], [9223372036854775807, 3], None),
    "beyond_int64": ([field("n", V.ULongLong)], [18446744073709551615, 3], True),
    "decimal": ([field("n", V.Double)], [123456.789, 0.1], False),
    "large": ([field("n", V.Double)], [16410540000.25, 0.5], False),
    "larger": ([field("n", V.Double)], [1.5e300, 0.5], None),
    "small": ([field("n", V.Double)], [1.25e-9, 2.5e-9], False),
    "smaller": ([field("n", V.Double)], [1.25e-20, 2.5e-20], None),
    "width_24_15": ([field("n", V.Double, 24, 15)], [123456789012.5, 0.25], False),
    "infinite": ([field("n", V.Double)], [INF, 0.5], None),
    "empty": ([field("n", V.Int)], [None, 3], None),
    "not_a_number": ([field("n", V.Double)], [NAN, 0.5], None),
}  # fmt: skip


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("case", NUMBERS)
def test_numbers(through, suffix, case):
    fields, values, told = NUMBERS[case]
    _names, back, notes = through(suffix, fields, [[value] for value in values])
    if told is not None:
        assert ("as text" in notes) == told, notes
    for (found,), value in zip(back, values):
        if value is None or value != value:
            assert found in (None, "", QVariant()) or found == QVariant() or "NULL" in repr(found)
        elif isinstance(value, str):
            assert found == value
        elif isinstance(value, int):
            assert int(found) == value, "every digit"
        else:
            assert float(found) == pytest.approx(float(value), rel=1e-6)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_texts(through, suffix):
    """81 characters in a field of 80; more than a format holds are cut between characters, counted."""
    texts = ["字" * 81, "é" * 127 + "字", "x" * 300, '<b>&amp; "x",y;\n第二行', "[% env('HOME') %]"]
    fields = [field("name", V.String, 80), field("n", V.Int)]
    _names, back, notes = through(suffix, fields, [[text, 1] for text in texts])
    if suffix in (".shp", ".tab", ".mif"):
        assert "2 texts of the field “name”" in notes
        texts = [cut(text, 254) for text in texts]
        assert all("�" not in text for text, _n in back)
    else:
        assert "cut" not in notes
    if suffix == ".mif":  # which writes each row in one line
        texts = [text.replace("\n", "\\n") for text in texts]
    assert [text for text, _n in back] == texts


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_other_types(through, suffix):
    moment = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5, 678))
    fields = [
        field("id", V.Int), field("day", V.Date), field("time", V.Time), field("moment", V.DateTime),
        field("bytes", V.ByteArray), field("yes", V.Bool), QgsField("list", V.StringList, "", 0, 0, "", V.String),
        QgsField("numbers", V.List, "", 0, 0, "", V.Int), field("map", V.Map),
    ]  # fmt: skip
    rows = [
        [
            1,
            QDate(2026, 1, 2),
            QTime(3, 4, 5),
            moment,
            QByteArray(b"\x00\xff"),
            True,
            ["a", "b,c"],
            [1, 2],
            {"a": 1},
        ],
        [2, *[QVariant()] * 8],
    ]
    _names, back, notes = through(suffix, fields, rows)
    texts = ["" if value is None else as_text(value) for value in back[0]]
    assert "2026" in texts[1] and "02" in texts[1]
    assert texts[2].startswith("03:04:05") and "03:04:05" in texts[3]
    assert texts[4] == "00FF" and texts[5].lower() in ("true", "1")
    assert (
        json.loads(texts[6]) == ["a", "b,c"]
        and json.loads(texts[7]) == [1, 2]
        and json.loads(texts[8]) == {"a": 1}
    )
    assert "time" in notes and "list" in notes, notes
    assert len(back) == 2


NAMES = {
    "fid": ["fid", "FID", "ogc_fid", "ecorestore_fid"],
    "geometry": ["geom", "GEOMETRY", "shape", "geometry"],
    "case": ["Name", "name", "NAME"],
    "quotes": ['a"b', "a'b", "a b<c>&", "1a;", "x\ny"],
    "empty": ["", " ", "field_1"],
    "long": ["averylongname1", "averylongname2", "averylongn"],
    "chinese": ["图斑地类编码名称一", "图斑地类编码名称二", "图斑地"],
    "reserved": ["gpkg_contents", "order", "select", "group"],
}  # fmt: skip


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("case", NAMES)
def test_names_of_fields(through, suffix, case):
    """Every field is there under a name of its own; other names than before are told."""
    wanted = NAMES[case]
    fields = [*(field(name, V.String, 20) for name in wanted), field("number", V.Int)]
    names, back, notes = through(suffix, fields, [[*(f"v{n}" for n in range(len(wanted))), 1]] * 2)
    assert len(set(names)) == len(names) == len(fields)
    assert back[0][: len(wanted)] == [f"v{n}" for n in range(len(wanted))]
    for old, new in zip(wanted, names):
        assert old == new or f"→ {new}" in notes, (old, new, notes)


@pytest.mark.parametrize("suffix", [".shp", ".gpkg", ".csv"])
def test_many_fields(through, suffix):
    fields = [field(f"f{number}", V.String) for number in range(300)]
    _names, back, _notes = through(suffix, fields, [["a"] * 300, ["b" * 100, *["c"] * 299]])
    assert back == [["a"] * 300, ["b" * 100, *["c"] * 299]]


def test_more_fields_than_a_format_holds(through):
    fields = [field(f"f{number}", V.Int) for number in range(2100)]
    for suffix in (".gpkg", ".shp", ".tab"):
        with pytest.raises(InputError, match="cannot hold 2100 fields"):
            through(suffix, fields, [[1] * 2100])


@pytest.mark.parametrize("suffix", [".shp", ".csv", ".tab"])
def test_an_encoding_that_lacks_a_character(through, suffix):
    _names, back, notes = through(
        suffix, [field("名", V.String, 20), field("n", V.Int)], [["é𠀀한", 1]], encoding="GBK"
    )
    assert back[0][0] == "é𠀀한" and "UTF-8" in notes
    _names, back, notes = through(
        suffix, [field("n2", V.String, 20), field("n", V.Int)], [["字", 1]], encoding="GBK"
    )
    assert "UTF-8" not in notes


@pytest.mark.parametrize("suffix", TABLES)
def test_formats_without_geometry_say_so(through, suffix):
    assert "no geometries" in through(suffix, [field("n", V.Int)], [[1]])[2]
    assert "no geometries" not in through(suffix, [field("n", V.Int)], [[1]], geometry=False)[2]


def test_layers_in_memory_widen_too(qgis_app):
    fields = QgsFields()
    for one in (field("name", V.String, 80), field("n", V.Int), field("m", V.Int)):
        fields.append(one)
    rows = [(None, ["字" * 81, 2**40, "x"]), (None, ["b", 1, 5])]
    content = vectorfiles.Content(fields, rows, QgsCoordinateReferenceSystem(), QgsWkbTypes.Type.NoGeometry)
    fitted, notes = vectorfiles.fit_memory(content)
    assert [one.type() for one in fitted.fields] == [V.String, V.LongLong, V.String]
    assert [values for _none, values in fitted.rows] == [["字" * 81, 2**40, "x"], ["b", 1, "5"]]
    assert "m" in " ".join(notes)


@pytest.mark.parametrize(
    ("text", "most", "codec", "left"),
    [("字字", 5, "utf-8", "字"), ("字字", 5, "gbk", "字字"), ("aé", 2, "utf-8", "a"), ("abc", 0, "utf-8", "abc"), ("𠀀", 3, "utf-8", "")],
)  # fmt: skip
def test_cut_between_characters(text, most, codec, left):
    assert cut(text, most, codec) == left
