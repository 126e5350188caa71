"""Numbers, choices, texts, fields and places no dialog gives, and scripts do."""

import os
from pathlib import Path

from .shop import Given, Kinds

NUMBERS, CHOICES, TEXTS, FIELDS, FLAGS, CRSS, PLACES = (Kinds() for _ in range(7))


def _values(kinds: Kinds, values: dict) -> None:
    for name, value in values.items():
        kinds.kind(_constant(name, value))


def _constant(name, value):
    def make(shop, good):
        return Given(value)

    make.__name__ = name.replace(" ", "_")
    return make


_values(
    NUMBERS,
    {
        "nan": float("nan"), "infinite": float("inf"), "minus infinite": float("-inf"), "zero": 0, "minus one": -1,
        "huge": 1e308, "minus huge": -1e308, "tiny": 1e-300, "a million": 1e6, "two to the 31": 2**31, "two to the 63": 2**63,
        "text": "abc", "number in text": "12", "empty text": "", "none": None, "true": True, "list": [1, 2],
        "dict": {"a": 1}, "half": 0.5, "one": 1, "a word of numbers": "nan", "comma": "1,5", "bytes": b"1",
    },
)  # fmt: skip
_values(
    CHOICES,
    {
        "nan": float("nan"), "beyond": 99, "minus one": -1, "text": "abc", "empty text": "", "none": None, "true": True,
        "list": [0, 1], "number in text": "0", "fraction": 0.5, "another": 1, "a third": 2, "infinite": float("inf"),
        "a word of numbers": "inf",
    },
)  # fmt: skip
_values(
    TEXTS,
    {
        "empty": "", "none": None, "number": 5, "nan": float("nan"), "true": True, "list": [1, 2], "words": "abc 中文",
        "numbers": "1 2 3 4 5 6 7 8 9", "negative numbers": "-1 -2", "huge numbers": "1e308 1e308", "commas": "1,2;3，4",
        "not numbers": "nan inf", "zeroes": "0 0 0 0", "one zero": "0", "long": "文" * 20000, "expression": "[% 1+1 %]",
        "braces": "{x} %1 {0}", "lines": "a\nb\tc\x00d", "quotes": "'\"`; DROP TABLE", "falling": "9 5 2 1", "tags": "<b>&amp;",
        "ranges": "1-3 9-7", "same": "2 2 2",
    },
)  # fmt: skip
_values(
    FIELDS,
    {
        "missing": "不存在", "empty": "", "none": None, "number": 5, "list": ["a", "b"], "true": True, "quotes": "a\"b'c",
        "geometry": "geometry", "nan": float("nan"),
    },
)  # fmt: skip
_values(FLAGS, {"text": "abc", "none": None, "number": 7, "nan": float("nan"), "list": [], "opposite": True})
_values(
    CRSS,
    {
        "unknown": "EPSG:999999", "empty": "", "degrees": "EPSG:4490", "text": "abc", "number": 5, "none": None,
        "feet": "EPSG:2227", "own": "PROJ:+proj=tmerc +lat_0=0 +lon_0=116.35 +k=1 +x_0=50000 +y_0=-4000000 +ellps=GRS80",
    },
)  # fmt: skip
_place = PLACES.kind


def _named(shop, good, stem) -> Given:
    return Given(str(Path(good).with_name(stem + Path(good).suffix)))


@_place
def _missing_folder(shop, good):
    return Given(str(Path(good).parent / "不在" / "below" / Path(good).name))


@_place
def _below_a_file(shop, good):
    return Given(os.path.join(shop.text(".txt", "in the way"), Path(good).name))


@_place
def _a_folder(shop, good):
    Path(good).mkdir()
    (Path(good) / "older.txt").write_text("older")
    return Given(good)


@_place
def _wrong_suffix(shop, good):
    return Given(
        str(Path(good).with_suffix(shop.chance.choice((".txt", ".png", ".shp", ".csv", ".xyz", ""))))
    )


@_place
def _another_format(shop, good):
    ends = {
        ".gpkg": (".shp", ".geojson", ".gml", ".kml", ".csv", ".sqlite", ".fgb", ".dxf"),
        ".tif": (".img", ".asc"),
    }
    return Given(str(Path(good).with_suffix(shop.chance.choice(ends.get(Path(good).suffix, (".x",))))))


@_place
def _very_long_name(shop, good):
    return _named(shop, good, "长" * shop.chance.choice((70, 100, 300)))


@_place
def _very_long_path(shop, good):
    return Given(str(Path(good).parent.joinpath(*["f" * 200] * 25) / Path(good).name))


@_place
def _chinese_and_spaces(shop, good):
    return _named(shop, good, "生态 修复 （分区）")


@_place
def _quotes(shop, good):
    return _named(shop, good, 'it\'s "quoted" `x`')


@_place
def _percent_and_braces(shop, good):
    return _named(shop, good, "50%25 {x} %1 #a?b&c=d;e")


@_place
def _emoji(shop, good):
    return _named(shop, good, "😀🌲")


@_place
def _line_break(shop, good):
    return _named(shop, good, "one\ntwo\ttab")


@_place
def _relative(shop, good):
    return Given(os.path.relpath(good))


@_place
def _no_text(shop, good):
    return Given(shop.chance.choice((5, True, float("nan"), ["a"], {"a": 1}, b"x", "", None)))


@_place
def _temporary(shop, good):
    return Given("TEMPORARY_OUTPUT")


@_place
def _in_memory(shop, good):
    return Given("memory:" if Path(good).suffix == ".gpkg" else "/vsimem/out.tif")


@_place
def _not_a_disk(shop, good):
    return Given("/proc/" + Path(good).name)


@_place
def _a_pipe(shop, good):
    os.mkfifo(good)
    return Given(good)


@_place
def _a_link(shop, good):
    Path(good).symlink_to(shop.text(Path(good).suffix, "older work"))
    return Given(good)


@_place
def _null_character(shop, good):
    return _named(shop, good, "a\x00b")


@_place
def _table_of_a_package(shop, good):
    if Path(good).suffix != ".gpkg":
        return _named(shop, good, "x")
    return Given(f"ogr:dbname='{good}' table=\"{shop.chance.choice(('t', 'a b', '表', 'select'))}\" (geom)")


@_place
def _a_file_that_is_held(shop, good):
    """A package that another program writes to."""
    import sqlite3

    if Path(good).suffix != ".gpkg":
        return Given(good)
    place = shop.saved(shop.good["towns"], place=str(good))
    holder = sqlite3.connect(place, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    shop.held.append(holder)
    return Given(f"ogr:dbname='{place}' table=\"new\" (geom)")


@_place
def _broken_package(shop, good):
    if Path(good).suffix != ".gpkg":
        return Given(good)
    Path(good).write_bytes(b"SQLite format 3\x00" + b"junk" * 999)
    return Given(f"ogr:dbname='{good}' table=\"t\" (geom)")
