"""The order of the tools in menus and lists comes from one table that knows all of them."""

from ecorestore.gis.groups import group_names, in_order
from ecorestore.gis.tables import read_builtin


def test_the_table_knows_every_tool_once_in_its_group(provider):
    rows = [(row["tool"], row["group"]) for row in read_builtin("tools")]
    assert len({tool for tool, _group in rows}) == len(rows)
    assert {(tool.name(), tool.groupId()) for tool in provider.algorithms()} <= set(rows)
    order = list(dict.fromkeys(group for _tool, group in rows))
    assert order == [group for group in group_names() if group in order]


def test_tools_stand_in_the_order_of_the_work(provider):
    tools = list(provider.algorithms())[::-1]
    found = [tool.name() for tool in in_order("zoning", [t for t in tools if t.groupId() == "zoning"])]
    work = [
        "zoningflow",
        "threespaces",
        "watersheds",
        "foothills",
        "planningunits",
        "zonelevel1",
        "zonelevel2",
        "zonestatistics",
        "controlsystem",
    ]
    assert [name for name in found if name in work] == work
