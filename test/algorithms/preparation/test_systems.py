"""The tables of land-use and parcel systems: complete, consistent, and true to the tables they come from."""

import csv

import pytest

THEMES = {"common": "common", "element": "elements", "space": "spaces"}
TABLES = ("landuse_systems", "parcel_systems")
PRODUCTS = {
    "CLCD": "clcd", "ESA": "worldcover", "ESRI": "esri", "GlobeLand30": "globeland30", "CNLUCC": "cnlucc",
    "Dynamic": "dynamicworld",
}  # fmt: skip
SPACES = {"生态": "ecological", "农业": "agricultural", "城镇": "urban", "海洋": "", "-": ""}
FIRST = {
    "田": "farm",
    "林": "forest",
    "草": "grass",
    "建": "built",
    "其": "unused",
    "山": "mountain",
    "海": "",
    "无": "",
}


@pytest.fixture
def table():
    from ecorestore.gis.tables import read_builtin

    return read_builtin


@pytest.mark.parametrize("name", TABLES)
def test_every_class_exists_and_nothing_is_missing(table, name):
    from ecorestore.gis.tables import code_of

    rows, seen = table(name), set()
    for row in rows:
        where = f"{row['system']} {row['code']}"
        assert where not in seen and not seen.add(where), where
        assert row["name_zh"] and row["name_en"] and row["flag"] and row["source"], where
        assert bool(row["element"]) == bool(row["space"]) == bool(row["common"]), where
        for column, theme in THEMES.items():
            assert row[column] in (*code_of(theme), ""), where
        if row["common"]:
            assert len(row["color"]) == 7 and int(row["color"][1:], 16) >= 0, where


@pytest.mark.parametrize("name", TABLES)
def test_the_element_follows_from_the_common_class_but_for_what_it_cannot_tell(table, name):
    """Only still water, rock, sown pasture and the like may differ from what `common` says."""
    common = {row["common"]: row["element"] for row in table("landuse_systems") if row["system"] == "common"}
    differing = {
        (row["common"], row["element"])
        for row in table(name)
        if row["common"] and common[row["common"]] != row["element"]
    }
    assert differing <= {("water", "lake"), ("bare", "mountain")}


def test_every_common_class_stands_in_the_system_common(table):
    from ecorestore.gis.tables import code_of

    codes = {row["common"]: int(row["code"]) for row in table("landuse_systems") if row["system"] == "common"}
    codes.pop("")
    assert codes == code_of("common")


def element_of(text):
    if "园" in text and text != "林(园)":
        return "garden"
    if text in ("水", "水/湖"):
        return "water"
    return "lake" if text.startswith("湖") else FIRST[text[0]]


def original(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_land_use_products_agree_with_the_source_table(table, shared):
    ours = {(row["system"], int(row["code"])): row for row in table("landuse_systems")}
    for row in original(shared("method", "tables", "lulc_products.csv")):
        system = next(value for key, value in PRODUCTS.items() if row["product"].startswith(key))
        mine = ours[system, int(row["code"])]
        assert mine["element"] == element_of(row["element_shanshui"]), mine
        assert mine["space"] == SPACES[row["space3"]], mine
        assert row["hex"] in ("", mine["color"]), mine


@pytest.mark.parametrize(
    "system, file, color", [("sandiao", "sandiao_dlbm", "hex"), ("ydyh2023", "ydyh_2023", "hex_appB")]
)
def test_parcel_classes_agree_with_the_source_table(table, shared, system, file, color):
    ours = {row["code"]: row for row in table("parcel_systems") if row["system"] == system}
    for row in original(shared("method", "tables", f"{file}.csv")):
        mine = ours[row["code"]]
        assert mine["name_zh"] == row["name"]
        assert mine["space"] == SPACES[row["space3"]], mine
        assert row[color] in ("", mine["color"]), mine
        if row["name"] != "田坎":
            assert mine["element"] == element_of(row["element_shanshui"]), mine


def test_suffix_codes_are_there(table):
    codes = {row["code"] for row in table("parcel_systems") if row["system"] == "sandiao"}
    assert {"0201K", "0301K", "1104K", "1104A", "08H2A", "1302"} <= codes
