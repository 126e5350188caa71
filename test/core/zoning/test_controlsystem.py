"""Levels, faults and targets of the control system, by hand and with the numbers of the plan."""

import numpy as np
import pytest
from ecorestore.core.messages import InputError
from ecorestore.core.zoning.controlsystem import Membership, faults_of, levels_of, path_of, read_targets

ALL = np.array(np.meshgrid(*[[False, True]] * 4, indexing="ij")).reshape(4, -1)


def test_the_strictest_line_counts():
    levels = levels_of(Membership(*ALL))
    for (reserve, redline, control, urban), level in zip(ALL.T, levels):
        assert level == (1 if reserve else 2 if redline else 3 if control else 5 if urban else 4)


def test_faults_of_nesting():
    outside, beyond, both = faults_of(Membership(*ALL))
    for n, (reserve, redline, control, urban) in enumerate(ALL.T):
        assert outside[n] == (reserve and not redline) and beyond[n] == (redline and not control)
        assert both[n] == (urban and (reserve or redline or control))


def test_the_numbers_of_the_plan():
    whole = 16410.0
    path = path_of(read_targets("2020,2035,2050", "73,75,80"), whole, 0.73 * whole)
    by_year = {step.year: step for step in path}
    assert len(path) == 31 and [step.year for step in path if step.milestone] == [2020, 2035, 2050]
    assert by_year[2035].area == pytest.approx(12307.5) and by_year[2050].area == pytest.approx(13128)
    assert by_year[2035].gap == pytest.approx(328.2) and by_year[2020].gap == pytest.approx(0)
    assert by_year[2027].target == pytest.approx(73 + 2 * 7 / 15)
    assert sum(step.more for step in path) == pytest.approx(13128 - 0.73 * whole)


def test_what_is_reached_already_needs_nothing():
    path = path_of([(2035, 75.0), (2037, 77.0)], 100.0, 76.5)
    assert [step.gap for step in path] == pytest.approx([0, 0, 0.5])
    assert [step.more for step in path] == pytest.approx([0, 0, 0.5])


@pytest.mark.parametrize(
    ("years", "targets", "words"),
    [("2020 2035", "73", "Give one target"), ("2020 2020", "73 75", "twice"), ("2020", "730", "is no target"),
     ("soon", "73", "no number"), ("", "", "Give one target"), ("2020.5", "73", "is no target")],
)  # fmt: skip
def test_targets_that_are_none_are_refused(years, targets, words):
    with pytest.raises(InputError, match=words):
        read_targets(years, targets)


def test_lists_as_people_write_them():
    assert read_targets("2050、2020年，2035", "80% 73 75％") == [(2020, 73.0), (2035, 75.0), (2050, 80.0)]
