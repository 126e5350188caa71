"""Vector layers and tables of the landscape, in memory."""

from typing import Dict, List

from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

from .landscape import CELL, CRS, LEFT, SIDE, TOP

_TOWNS = (("西镇", 12000), ("东镇", 30500), ("南镇", 8000), ("North", 150000))
_ROADS = (
    (((12, 0), (13, 20), (12, 36)), "motorway"), (((0, 15), (18, 14.5), (36, 15)), "trunk"), (((22, 0), (22, 36)), "primary"),
    (((0, 30), (36, 29)), "secondary"), (((12.2, 0), (13.2, 20), (12.2, 36)), "residential"), (((5, 5), (8, 9)), "footway"),
)  # fmt: skip
_PATCHES = (
    (1, 1, 4, 4, "北山", 0), (29, 3, 4, 4, "东山", 0), (3, 29, 3, 4, "西南林", 0), (28, 28, 4, 3, "东南林", 0),
    (28, 13, 3, 3, "湿地", 0), (14, 6, 2, 2, "小林", 1), (20, 20, 2, 2, "园", 1),
)  # fmt: skip
_CORRIDORS = ((1, 2, 900.0), (1, 3, 1300.5), (2, 5, 450.25), (4, 5, 700.75), (3, 4, 1500.0))


def rectangle(column: float, row: float, width: float, height: float) -> str:
    """WKT of a rectangle in cells from the upper left."""
    x0, y0 = LEFT + column * CELL, TOP - row * CELL
    x1, y1 = x0 + width * CELL, y0 - height * CELL
    return f"POLYGON(({x0} {y0},{x1} {y0},{x1} {y1},{x0} {y1},{x0} {y0}))"


def line(cells) -> str:
    """WKT of a line through (column, row) in cells."""
    return "LINESTRING(" + ",".join(f"{LEFT + c * CELL} {TOP - r * CELL}" for c, r in cells) + ")"


def point(column: float, row: float) -> str:
    """WKT of a point in cells."""
    return f"POINT({LEFT + column * CELL} {TOP - row * CELL})"


def ring(cells) -> str:
    """WKT of a polygon through (column, row) in cells."""
    return line([*cells, cells[0]]).replace("LINESTRING(", "POLYGON((") + ")"


def middle(patch: int) -> tuple:
    """The middle of a patch in cells."""
    column, row, width, height = _PATCHES[patch - 1][:4]
    return column + width / 2, row + height / 2


def _areas() -> Dict[str, tuple]:
    half = SIDE / 2
    towns = [(rectangle(half * (n % 2), half * (n // 2), half, half), *town) for n, town in enumerate(_TOWNS)]
    squares = [(c, r) for r in range(0, SIDE, 4) for c in range(0, SIDE, 4)]
    units = [(rectangle(c, r, 4, 4), number, f"单元{number}") for number, (c, r) in enumerate(squares, 1)]
    zones = [
        (rectangle(0, 0, 12, 36), 1, 0, "水源涵养区"), (rectangle(12, 0, 14, 36), 4, 0, "农业生产区"),
        (rectangle(26, 0, 10, 36), 3, 0, "生物多样性维护区"),
    ]  # fmt: skip
    patches = [
        (rectangle(c, r, w, h), n, name, w * h * 0.25, new)
        for n, (c, r, w, h, name, new) in enumerate(_PATCHES, 1)
    ]
    sheds = [ring(((0, 0), (14, 0), (17, 36), (0, 36))), ring(((14, 0), (36, 0), (36, 20), (15.67, 20))),
             ring(((15.67, 20), (36, 20), (36, 36), (17, 36)))]  # fmt: skip
    return {
        "boundary": ([(ring(((0, 2), (2, 0), (36, 0), (36, 36), (6, 36), (0, 30))), "示例市")], "name:string"),
        "towns": (towns, "name:string", "people:integer"),
        "units": (units, "unit:integer", "name:string"),
        "zones": (zones, "zone1:integer", "strip:integer", "name:string"),
        "patches": (patches, "id:integer", "name:string", "area_km2:double", "candidate:integer"),
        "sheds": ([(wkt, f"流域{n}") for n, wkt in enumerate(sheds, 1)], "name:string"),
        "built": ([(rectangle(10.3, 24.2, 8, 6.5), "urban"), (rectangle(18, 10, 2, 2), "village")], "class:string"),
        "lakes": ([(rectangle(27, 12, 4, 4), "东湖"), (rectangle(16, 32, 2, 1.5), "西湖")], "name:string"),
        "mines": ([(rectangle(7, 8, 2, 2), "一号矿")], "name:string"),
        "redline": ([(ring(((0, 0), (11, 0), (10, 14), (0, 12))), "红线")], "name:string"),
        "urban": ([(rectangle(9, 23, 12, 9), "城镇")], "name:string"),
        "farmland": ([(rectangle(12, 17, 10, 5), "基本农田")], "name:string"),
        "foothills": ([(ring(((8, 4), (14, 4), (14, 14), (9, 14))), "浅山")], "name:string"),
        "vacated": ([(rectangle(14, 26, 3, 3), "腾退")], "name:string"),
        "access": ([(rectangle(0, 0, 11, 14), 0.2), (rectangle(25, 0, 11, 12), 0.7)], "access:double"),
        "rural": ([(rectangle(1, 14, 8, 8), "郊区")], "name:string"),
        "neighbours": ([(rectangle(-10, 0, 10, 36), "邻市"), (rectangle(36, 0, 10, 36), "东邻")], "name:string"),
        "parcels": (
            [(rectangle(4 * n, 4 + n, 4, 6), code, other, element) for n, (code, other, element) in enumerate((
                ("0101", "0101", 4), ("0301", "0301", 3), ("1101", "1701", 2), ("0701", "070101", 8), ("1006", "1207", 8),
                ("0403", "0401", 7), ("1207", "2306", 1), ("9999", "99", 0), ("1104A", "1704", 6)))],
            "DLBM:string", "YDYH:string", "element_code:integer",
        ),
    }  # fmt: skip


def _lines_and_points() -> Dict[str, tuple]:
    corridors = [
        (line((middle(a), ((middle(a)[0] + middle(b)[0]) / 2 + 1.3, (middle(a)[1] + middle(b)[1]) / 2 + 0.7), middle(b))),
         number, a, b, cost, 1 + number % 2) for number, (a, b, cost) in enumerate(_CORRIDORS, 1)
    ]  # fmt: skip
    return {
        "corridors": ("LineString", corridors, "id:integer", "from:integer", "to:integer", "lcd:double", "grade:integer"),
        "roads": ("LineString", [(line(cells), kind) for cells, kind in _ROADS], "class:string"),
        "railways": ("LineString", [(line(((0, 10), (36, 22))), "rail")], "class:string"),
        "rivers": ("LineString", [(line(((0, 17), (20, 17), (36, 17))), "大河"), (line(((26, 0), (28, 12))), "小河")], "name:string"),
        "strips": ("LineString", [(line(((0, 17), (36, 17))), "大河"), (line(((24, 0), (24, 36))), "运河")], "name:string"),
        "crossings": ("Point", [(point(12.6, 11.9), "culvert"), (point(22, 9.1), "bridge")], "kind:string"),
        "breaks": (
            "Point",
            [(point(12.4, 3.4), 1, 1, 2.0, 0, "桥"), (point(22, 4.2), 1, 2, 3.5, 0, ""), (point(29.8, 9.5), 3, 3, 1.0, 0, ""),
             (point(30.2, 21), 4, 4, 4.0, 0, ""), (point(12.8, 31), 5, 5, 1.5, 1, "")],
            "corridor:integer", "place:integer", "price:double", "mitigated:integer", "measure:string",
        ),
    }  # fmt: skip


_TABLES = {
    "judgements": (
        [("a", "1", "3", "5"), ("b", "", "1", "2"), ("c", "", "", "1")],
        "name:string", "a:string", "b:string", "c:string",
    ),
    "factors": (
        [("landuse", "1", "3", "2", "5", "3", "4", "9"), ("slope", "", "1", "1", "2", "1", "2", "3"),
         ("elevation", "", "", "1", "2", "1", "2", "4"), ("roads", "", "", "", "1", "1/2", "1", "2"),
         ("settlement", "", "", "", "", "1", "2", "3"), ("water", "", "", "", "", "", "1", "2"),
         ("greenness", "", "", "", "", "", "", "1")],
        "name:string", *(f"{name}:string" for name in ("landuse", "slope", "elevation", "roads", "settlement", "water", "greenness")),
    ),
    "pairs": ([("1", "2"), ("1", "3"), ("4", "5")], "from:string", "to:string"),
    "pairmatrix": (
        [("1", 0.0, 1.0, 0.5, 0.2, 0.9), ("2", 1.0, 0.0, 0.7, 0.1, 0.4), ("3", 0.5, 0.7, 0.0, 0.3, 0.6),
         ("4", 0.2, 0.1, 0.3, 0.0, 0.8), ("5", 0.9, 0.4, 0.6, 0.8, 0.0)],
        "id:string", "1:double", "2:double", "3:double", "4:double", "5:double",
    ),
    "names": ([("I", "北部水源区"), ("I-1", "北部一区"), ("4", "农业区")], "zone:string", "name:string"),
}  # fmt: skip


def make(kind: str, name: str, rows: List[tuple], *fields: str, crs: str = CRS) -> QgsVectorLayer:
    """A layer in memory; the first item of a row is its WKT, in a table (kind None) there is none."""
    definition = "".join(f"&field={field}" for field in fields)
    layer = QgsVectorLayer(f"{kind}?crs={crs}{definition}", name, "memory")
    features = []
    for row in rows:
        feature = QgsFeature(layer.fields())
        if kind != "None":
            feature.setGeometry(QgsGeometry.fromWkt(row[0]))
        feature.setAttributes(list(row[1:] if kind != "None" else row))
        features.append(feature)
    done, _added = layer.dataProvider().addFeatures(features)
    if not done:
        raise ValueError(f"{name}: {layer.dataProvider().lastError()}")
    layer.updateExtents()
    return layer


def layers() -> Dict[str, QgsVectorLayer]:
    """Name to layer, of all layers and tables."""
    made = {name: make("Polygon", name, rows, *fields) for name, (rows, *fields) in _areas().items()}
    for name, (kind, rows, *fields) in _lines_and_points().items():
        made[name] = make(kind, name, rows, *fields)
    for name, (rows, *fields) in _TABLES.items():
        made[name] = make("None", name, rows, *fields)
    return made
