"""The first row of a table is its header, whatever OGR and QGIS take it for."""

import re
import zipfile

import pytest
from osgeo import ogr
from qgis.core import QgsFeature, QgsVectorLayer

ogr.UseExceptions()


@pytest.fixture
def tables(qgis_app):
    from ecorestore.gis import tables

    return tables


def rows_of(tables, layer, chosen=False):
    assert layer.isValid()
    table = tables.read_table(layer, layer, chosen)
    return table.columns, [[str(cell) for cell in row.values()] for row in table.rows]


TEXTS = [
    ("1,2,3\n4,0.5,6\n", "utf-8", ["1", "2", "3"], [["4", "0.5", "6"]]),
    ("code,1,2\n7,0,1\n8,1,0\n", "utf-8", ["code", "1", "2"], [["7", "0", "1"], ["8", "1", "0"]]),
    (",1,2\n1,0,5\n2,5,0\n", "utf-8", ["field_1", "1", "2"], [["1", "0", "5"], ["2", "5", "0"]]),
    ("1;2\n3;4\n", "utf-8", ["1", "2"], [["3", "4"]]),
    ("1\t2\n3\t4\n", "utf-8", ["1", "2"], [["3", "4"]]),
    ("地类,2\n林地,3\n", "gbk", ["地类", "2"], [["林地", "3"]]),
    ("zone,name\n1,西山\n", "gbk", ["zone", "name"], [["1", "西山"]]),
    ("zone,name\n1,西山\n", "utf-8-sig", ["zone", "name"], [["1", "西山"]]),
    ("地类,2\n林地,3\n", "utf-8-sig", ["地类", "2"], [["林地", "3"]]),
    ('1,"a, b"\n"x, y",4\n\n', "utf-8", ["1", "a, b"], [["x, y", "4"]]),
    ("1, 2 ,1\n3,4,5\n6\n", "utf-8", ["1", "2", "1_3"], [["3", "4", "5"], ["6", "", ""]]),
    ("name,note\na,b\n", "utf-8", ["name", "note"], [["a", "b"]]),
]


@pytest.mark.parametrize(("text", "encoding", "columns", "rows"), TEXTS)
@pytest.mark.parametrize("provider", ["ogr", "delimitedtext", "without header"])
def test_texts(tables, tmp_path, text, encoding, columns, rows, provider):
    path = tmp_path / ("表.tsv" if "\t" in text else "表.csv")
    path.write_bytes(text.encode(encoding))
    source = path.as_uri() if provider == "delimitedtext" else f"{path.as_uri()}?useHeader=No"
    if provider == "ogr":
        source = str(path)
    elif provider == "delimitedtext" and "1_3" in columns:
        return  # QGIS numbers columns of one name in its own way
    layer = QgsVectorLayer(source, "表", "ogr" if provider == "ogr" else "delimitedtext")
    found, cells = rows_of(tables, layer)
    if provider == "delimitedtext" and columns[0] == "field_1":
        found, columns = found[1:], columns[1:]  # QGIS has a name of its own for the column without one
    assert [name.strip() for name in found] == columns
    assert [
        [cell.replace(".0", "") if cell.endswith(".0") else cell for cell in row] for row in cells
    ] == rows
    assert tables.table_columns(layer)[-1].strip() == columns[-1]


def test_a_table_qgis_reads_as_it_is_stays_as_qgis_reads_it(tables, tmp_path):
    path = tmp_path / "good.csv"
    path.write_text("code,value\n1,0.5\n2,0.25\n", encoding="utf-8")
    layer = QgsVectorLayer(f"{path.as_uri()}?detectTypes=yes", "good", "delimitedtext")
    assert [list(row.values()) for row in tables.read_table(layer, layer).rows] == [[1, 0.5], [2, 0.25]]


def test_selected_rows_of_a_table_without_its_header(tables, tmp_path):
    path = tmp_path / "matrix.csv"
    path.write_text("1,2\n3,4\n5,6\n7,8\n", encoding="utf-8")
    layer = QgsVectorLayer(str(path), "matrix", "ogr")
    third = [feature.id() for feature in layer.getFeatures() if str(feature[0]) == "5"]
    layer.selectByIds(third)
    assert rows_of(tables, layer, chosen=True) == (["1", "2"], [["5", "6"]])


def sheet(path, driver, header, rows):
    """A spreadsheet whose first row holds numbers where the header does, as spreadsheets write them."""
    data = ogr.GetDriverByName(driver).CreateDataSource(str(path))
    table = data.CreateLayer("one")
    for name, cell in zip(header, rows[0]):
        table.CreateField(ogr.FieldDefn(str(name), ogr.OFTString if isinstance(cell, str) else ogr.OFTReal))
    for row in rows:
        feature = ogr.Feature(table.GetLayerDefn())
        for number, cell in enumerate(row):
            feature.SetField(number, cell)
        table.CreateFeature(feature)
    del table, data
    if driver == "XLSX":
        numbers_in_header(path, header)


def numbers_in_header(path, header):
    with zipfile.ZipFile(path) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    name = next(name for name in parts if name.endswith("worksheets/sheet1.xml"))
    text = parts[name].decode()
    for column, cell in zip("ABCDEF", header):
        if not isinstance(cell, str):
            text = re.sub(
                rf'<c r="{column}1".*?</c>', f'<c r="{column}1"><v>{cell}</v></c>', text, flags=re.S
            )
    parts[name] = text.encode()
    with zipfile.ZipFile(path, "w") as packed:
        for name, content in parts.items():
            packed.writestr(name, content)


@pytest.mark.parametrize("driver", ["XLSX", "ODS"])
@pytest.mark.parametrize(
    ("header", "rows"),
    [
        ((1, 2), [[0.5, 3.0], [4.0, 5.5]]),
        (("name", "note"), [["a", "b"], ["c", "d"]]),
        (("name", 3), [["a", "b"], ["c", "d"]]),
        (("code", "value"), [[1.5, 0.5]]),
    ],
)
def test_sheets(tables, tmp_path, driver, header, rows):
    if driver == "ODS" and not all(isinstance(cell, str) for cell in header):
        header = tuple(map(str, header))  # OGR writes texts
    path = tmp_path / f"表.{driver.lower()}"
    sheet(path, driver, header, rows)
    columns, cells = rows_of(tables, QgsVectorLayer(str(path), "表", "ogr"))
    assert columns == [str(name) for name in header]
    assert cells == [[str(cell) for cell in row] for row in rows]


def test_missing_columns_are_named_with_those_there_are(tables, tmp_path):
    from ecorestore.core.messages import InputError

    path = tmp_path / "mine.csv"
    path.write_text("lnd,suit,3\n1,0.5,1\n", encoding="utf-8")
    layer = QgsVectorLayer(str(path), "mine", "ogr")
    table = tables.read_table(layer, layer)
    with pytest.raises(InputError, match="“mine” has no column “land”, “road”; its columns are lnd, suit, 3"):
        tables.table_rows(table, ("land", "suit", "road"))


def test_columns_of_truth_are_numbers(tables):
    """As newer QGIS reads columns of 0 and 1."""
    layer = QgsVectorLayer("NoGeometry?field=a:bool&field=b:text(5)", "表", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes([True, "true"])
    layer.dataProvider().addFeatures([feature])
    assert tables.read_table(layer).rows == [{"a": 1, "b": "true"}]
    assert type(tables.read_table(layer).rows[0]["a"]) is int
