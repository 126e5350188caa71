"""Tables that are not as a tool needs them: columns misspelt, cells that are no numbers, rows twice, none at all."""

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProject

from . import chain
from .test_wrong_values import places, plain_sentence, refusal

#: Tool, table input, the built-in table it stands for, its columns without which nothing can be computed.
TABLES = [
    ("classifylanduse", "RULES", "landuse_systems", "code element"),
    ("robustness", "RULES", "type_rules", "rule result input operator value"),
    ("restorationpriority", "RULES", "priority_rules", "rule result input operator value"),
    ("restorationtypes", "RULES", "type_rules", "rule result input operator value"),
    ("restorationways", "RULES", "way_rules", "rule result input operator value"),
    ("agriculture", "RULES", "suitability_thresholds", "function factor lower upper closed effect value into"),
    ("agriculture", "MATRICES", "suitability_matrices", "function first second grade with_5 with_1"),
    ("settlement", "RULES", "suitability_thresholds", "function factor lower upper closed effect value into"),
    ("settlement", "MATRICES", "suitability_matrices", "function first second grade with_5 with_1"),
    ("functionscore", "RULES", "function_scores", "kind key water soil biodiversity agriculture settlement water_body"),
    ("waterconservation", "RULES", "runoff_coefficients", "code redline"),
    ("ecosensitivity", "RULES", "sensitivity_factors", "theme rule result input operator value"),
    ("covermanagement", "RULES", "cover_factors", "cover lower upper c slope"),
    ("habitatquality", "THREATS", "habitat_threats", "threat max_dist weight decay"),
    ("habitatquality", "SENSITIVITY", "habitat_sensitivity", "lulc habitat"),
    ("breakpoints", "RULES", "break_measures", "class quantity minimum severity"),
    ("riverconnectivity", "PASSABILITY", "river_barriers", "word match pass_up"),
    ("resistance", "RULES", "resistance", "factor class lower upper resistance weight combine"),
    ("zonelevel1", "NAMES", "zone_names", "zone"),
    ("zonelevel2", "NAMES", "zone_names", "zone"),
    ("floodrisk", "RULES", "curve_numbers", "code A B C D drained"),
    ("floodrisk", "VULNERABILITY", "flood_vulnerability", "code"),
    ("vacatedland", "RULES", "vacated_rules", "item value"),
    ("unusedland", "RULES", "unused_rules", "item value"),
    ("reclaimable", "RULES", "reclaimable_rules", "item value"),
    ("inefficientland", "LIMITS", "inefficient_rules", "item value"),
    ("changecheck", "RULES", "change_rules", "from to label"),
    ("ventilation", "LENGTHS", "roughness", "code z0"),
    ("foreststructure", "AGES", "forest_ages", "young middle near mature"),
    ("recharge", "WEIGHTS", "recharge_factors", "factor score weight"),
    ("keyareas", "RULES", "key_area_rules", "rule result input operator value"),
]  # fmt: skip
NAMES = [f"{tool}-{key}" for tool, key, *_rest in TABLES]
NONSENSE = ["", "abc", "nan", "inf", "-1", "1e308", "99999999999999999999", "1.5", "0", "　", "林地", "1;2"]


@pytest.fixture
def table(make_vector):
    def make(rows, name="mine"):
        columns = list(dict.fromkeys(column for row in rows for column in row))
        cells = [("", *(row.get(column) for column in columns)) for row in rows]
        return make_vector("None", cells, *(f"{column}:string(0)" for column in columns), name=name)

    return make


@pytest.fixture
def refused(provider, make_raster, make_vector, table):
    """What a tool says of the rows of a table, in its check or else as soon as it runs; empty where it takes them."""
    data = chain.parameters(chain.landscape(make_raster, make_vector))

    def attempt(name, key, rows, runs=True):
        tool, context = provider.algorithm(name).create(), QgsProcessingContext()
        context.setProject(QgsProject.instance())
        parameters = {**places(tool), **data[name], key: table(rows)}
        message = refusal(tool, parameters, context)
        if not message and runs:
            try:
                tool.create().processAlgorithm(parameters, context, None)
            except QgsProcessingException as error:
                message = str(error)
        return message

    return attempt


def rows_of(builtin):
    from ecorestore.gis.tables import read_builtin

    return [dict(row) for row in read_builtin(builtin)]


@pytest.mark.parametrize(("tool", "key", "builtin", "columns"), TABLES, ids=NAMES)
def test_a_misspelt_column(refused, tool, key, builtin, columns):
    """The sentence names what is missing; where the table has the columns of the built-in one it is taken."""
    rows = rows_of(builtin)
    assert refused(tool, key, rows, runs=False) == ""
    for column in columns.split():
        wrong = [{f"{k}_" if k == column else k: v for k, v in row.items()} for row in rows]
        message = refused(tool, key, wrong)
        assert plain_sentence(message) and "fault of its own" not in message, f"{column}: {message}"
        assert f"“{column}" in message or f"{column}”" in message, f"{column}: {message}"


@pytest.mark.parametrize(("tool", "key", "builtin", "columns"), TABLES, ids=NAMES)
def test_cells_of_all_kinds(refused, tool, key, builtin, columns):
    """Taken or refused with a sentence; never a fault of the tool."""
    rows = rows_of(builtin)
    for column in columns.split():
        for cell in NONSENSE:
            for place in (0, len(rows) - 1):
                changed = [{**row, column: cell} if n == place else row for n, row in enumerate(rows)]
                message = refused(tool, key, changed, runs=False)
                assert not message or plain_sentence(message), f"{column}={cell!r}: {message}"
                assert "fault of its own" not in message, f"{column}={cell!r}: {message}"


@pytest.mark.parametrize(("tool", "key", "builtin", "columns"), TABLES, ids=NAMES)
def test_no_rows(refused, tool, key, builtin, columns):
    empty = [dict.fromkeys(rows_of(builtin)[0])]
    assert refused(tool, key, empty) == "“mine” has no rows."


@pytest.mark.parametrize(
    ("tool", "key", "builtin", "change"),
    [
        ("functionscore", "RULES", "function_scores", {"water": "0.123"}),
        ("waterconservation", "RULES", "runoff_coefficients", {"redline": "99"}),
        ("agriculture", "MATRICES", "suitability_matrices", {"with_5": "2"}),
        ("zonelevel1", "NAMES", "zone_names", {"name_en": "other", "name_zh": "其他"}),
        ("floodrisk", "RULES", "curve_numbers", {"A": "33"}),
        ("resistance", "RULES", "resistance", {"resistance": "77"}),
        ("habitatquality", "THREATS", "habitat_threats", {"weight": "0.123"}),
        ("habitatquality", "SENSITIVITY", "habitat_sensitivity", {"habitat": "0.123"}),
        ("classifylanduse", "RULES", "landuse_systems", {"element": "built"}),
    ],
)
def test_two_rows_that_differ(refused, tool, key, builtin, change):
    rows = rows_of(builtin)
    if tool == "classifylanduse":
        rows = [row for row in rows if row["system"] == "common"]
    message = refused(tool, key, [*rows, {**rows[0], **change}])
    assert plain_sentence(message) and "fault of its own" not in message


@pytest.mark.parametrize(
    ("tool", "key", "builtin", "column"),
    [
        ("agriculture", "RULES", "suitability_thresholds", "factor"),
        ("agriculture", "RULES", "suitability_thresholds", "into"),
        ("settlement", "RULES", "suitability_thresholds", "function"),
        ("settlement", "MATRICES", "suitability_matrices", "second"),
        ("ecosensitivity", "RULES", "sensitivity_factors", "theme"),
    ],
)
def test_a_word_nobody_knows(refused, tool, key, builtin, column):
    rows = rows_of(builtin)
    rows[2][column] = "slpoe"
    message = refused(tool, key, rows)
    assert f"Row 3 of “mine” holds “slpoe” in the column “{column}”. Known are" in message


PAIRS = "id,1,2,3\n1,0,5,9\n2,5,0,3\n3,9,3,0\n"
FILES = [
    ("currentflow", "PAIRS", {"PAIRS_USE": "matrix", "PAIRS_MIN": 4, "MASK": None, "SHORT_CIRCUIT": None}, PAIRS),
    ("ahpweights", "MATRIX", {}, ",1,2\n1,1,3\n2,1/3,1\n"),
]  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk"])
@pytest.mark.parametrize(("tool", "key", "changes", "text"), FILES)
def test_numbers_as_names_of_columns_in_a_file(
    provider, make_raster, make_vector, tmp_path, Feedback, tool, key, changes, text, encoding  # noqa: N803
):  # fmt: skip
    path = tmp_path / "表.csv"
    path.write_bytes(text.encode(encoding))
    given = chain.parameters(chain.landscape(make_raster, make_vector))[tool]
    algorithm, context = provider.algorithm(tool).create(), QgsProcessingContext()
    context.setProject(QgsProject.instance())
    parameters = {**places(algorithm), **given, **changes, key: str(path)}
    assert refusal(algorithm, parameters, context) == ""
    results = algorithm.create().processAlgorithm(parameters, context, Feedback())
    if tool == "ahpweights":
        assert results["WEIGHTS"].split() == ["0.75", "0.25"]
    else:
        assert results["HIGHEST"] > 0
