"""Findings counted and put in order."""

from ecorestore.core.preparation.findings import ERROR, NOTE, WARNING, Finding, by_layer, summary


def test_summary_and_light():
    error, warning, note = (Finding(severity, "c", "a", "t") for severity in (ERROR, WARNING, NOTE))
    assert summary([error, warning, warning, note]) == (1, 2, 1)
    assert [summary(found).light for found in ([error, note], [warning], [note], [])] == [
        "red",
        "yellow",
        "green",
        "green",
    ]


def test_by_layer_worst_first_and_together_last():
    found = [
        Finding(NOTE, "c", "b", "1"),
        Finding(NOTE, "c", "", "2"),
        Finding(ERROR, "c", "b", "3"),
        Finding(NOTE, "c", "a", "4"),
    ]
    groups = by_layer(found, ["a", "none", "b"])
    assert [(layer, [one.text for one in own]) for layer, own in groups] == [
        ("a", ["4"]),
        ("b", ["3", "1"]),
        ("", ["2"]),
    ]
