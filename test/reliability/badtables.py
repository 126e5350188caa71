"""Tables of rules, pairs and judgements as people type them."""

import csv
import io

from qgis.core import QgsVectorLayer

from .shop import Given, Kinds

TABLES = Kinds()
_kind = TABLES.kind


def _rows(good: QgsVectorLayer) -> list:
    """The header and the rows of a good table as texts."""
    header = [field.name() for field in good.fields() if field.name() != "fid"]
    return [
        header,
        *[["" if f[n] is None or f[n] != f[n] else str(f[n]) for n in header] for f in good.getFeatures()],
    ]


def _text(rows, delimiter=",") -> str:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(rows)
    return text.getvalue()


def _plain(shop, rows) -> str:
    return shop.text(".csv", _text(rows))


@_kind
def _csv(shop, good):
    return Given(_plain(shop, _rows(good)))


@_kind
def _byte_order_mark(shop, good):
    rows = _rows(good)
    return Given(shop.text(".csv", "\ufeff" + _text(rows)), _plain(shop, rows))


@_kind
def _semicolons(shop, good):
    rows = _rows(good)
    return Given(shop.text(".csv", _text(rows, ";")), _plain(shop, rows))


@_kind
def _gbk(shop, good):
    return Given(shop.text(".csv", _text(_rows(good)), "gb18030"))


@_kind
def _wrong_columns(shop, good):
    rows = _rows(good)
    rows[0] = [f"{name}_x" for name in rows[0]]
    return Given(_plain(shop, rows))


@_kind
def _one_column_misspelt(shop, good):
    rows = _rows(good)
    place = shop.chance.randrange(len(rows[0]))
    rows[0] = [name + "s" if n == place else name for n, name in enumerate(rows[0])]
    return Given(_plain(shop, rows))


@_kind
def _a_column_less(shop, good):
    rows = _rows(good)
    place = shop.chance.randrange(len(rows[0]))
    return Given(_plain(shop, [row[:place] + row[place + 1 :] for row in rows]))


@_kind
def _numbers_as_headers(shop, good):
    rows = _rows(good)
    return Given(_plain(shop, [[str(n) for n in range(len(rows[0]))], *rows[1:]]))


@_kind
def _only_a_header(shop, good):
    return Given(_plain(shop, _rows(good)[:1]))


@_kind
def _nothing(shop, good):
    return Given(shop.text(".csv", b""), readable=False)


@_kind
def _another_table(shop, good):
    return Given(_plain(shop, [["a", "b"], ["1", "x"], ["2", "y"]]))


def _cell(shop, good, value):
    rows = _rows(good)
    if len(rows) > 1:
        for _ in range(shop.chance.choice((1, 1, 5))):
            shop.chance.choice(rows[1:])[shop.chance.randrange(len(rows[0]))] = value
    return Given(_plain(shop, rows))


@_kind
def _text_for_a_number(shop, good):
    return _cell(shop, good, shop.chance.choice(("abc", "很大", "1,5", "5%", "=A1", "1e", "--")))


@_kind
def _no_number(shop, good):
    return _cell(shop, good, shop.chance.choice(("nan", "inf", "-inf", "1e308", "1e999", "-1")))


@_kind
def _an_empty_cell(shop, good):
    return _cell(shop, good, "")


@_kind
def _duplicated_rows(shop, good):
    rows = _rows(good)
    return Given(_plain(shop, rows + rows[1:]))


@_kind
def _rows_of_unequal_length(shop, good):
    rows = _rows(good)
    return Given(_plain(shop, [*rows, rows[-1][:1], [*rows[-1], "more", "and more"]]))


@_kind
def _a_table_of_memory_with_nulls(shop, good):
    rows = _rows(good)
    fields = "".join(f"&field={name}:string" for name in rows[0])
    from qgis.core import QgsFeature

    layer = QgsVectorLayer(f"None?{fields[1:]}", "nulls", "memory")
    features = []
    for row in rows[1:] or [[]]:
        feature = QgsFeature(layer.fields())
        feature.setAttributes([None if shop.chance.random() < 0.2 else cell for cell in row])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return Given(layer)


@_kind
def _a_workbook_that_is_none(shop, good):
    return Given(shop.text(".xlsx", b"PK not a workbook"), readable=False)


@_kind
def _missing_file(shop, good):
    return Given(shop.place(".csv", "gone"), readable=False)


@_kind
def _a_layer_with_shapes(shop, good):
    return Given(shop.good["towns"])


@_kind
def _no_table_but_a_value(shop, good):
    return Given(shop.chance.choice((5, True, float("nan"), ["a"], {"a": 1})), readable=False)
