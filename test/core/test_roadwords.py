import csv
from pathlib import Path

import pytest
from ecorestore.core.roadwords import Words

TABLES = Path(__file__).resolve().parents[2] / "resources" / "tables"
PASSAGES = {"bridge", "tunnel", "culvert", "overpass", "underpass", "other"}
BARRIERS = {"railway", "motorway", "trunk", "primary", "secondary", "road"}


def table(name):
    with open(TABLES / f"{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize(
    ("kind", "word", "key"),
    [
        ("road", "motorway_link", "motorway"),
        ("road", "Tertiary", "secondary"),
        ("road", "footway", "none"),
        ("road", "京承高速公路", "motorway"),
        ("road", "高速公路辅路", "motorway"),
        ("road", "国道", "trunk"),
        ("road", "省道", "primary"),
        ("road", "县道", "secondary"),
        ("road", 1006.0, "road"),
        ("road", 420100, "trunk"),
        ("road", "something else", None),
        ("railway", "rail", "railway"),
        ("railway", "subway", "none"),
        ("railway", "地铁10号线", "none"),
        ("railway", "京沪高铁", "railway"),
        ("railway", "motorway", None),
        ("passage", "viaduct", "bridge"),
        ("passage", "yes", "other"),
        ("passage", "F", "none"),
        ("passage", "no", "none"),
        ("passage", "T", "other"),
        ("passage", "building_passage", "other"),
        ("passage", "箱涵", "culvert"),
        ("passage", "跨线桥", "bridge"),
        ("passage", "Green bridge A4", "overpass"),
        ("passage", "八达岭隧道", "tunnel"),
    ],
)
def test_words_of_the_builtin_table(kind, word, key):
    assert Words(table("barrier_classes"), kind).find(word) == key


def test_word_table_is_sound():
    rows = table("barrier_classes")
    assert {row["kind"] for row in rows} == {"road", "railway", "passage"}
    for row in rows:
        assert row["class"] in (PASSAGES if row["kind"] == "passage" else BARRIERS) | {"none"}
    assert {row["match"] for row in rows} == {"exact", "contains"}
    assert len({(row["kind"], row["word"]) for row in rows}) == len(rows)
