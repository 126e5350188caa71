"""Which steps are out of date: each input touched once turns exactly its descendants."""

import pytest
from ecorestore.core import chain
from ecorestore.core.chain import Link, Noted, Now, Reason

#: land ──▶ spaces ──▶ zones ──▶ map;  dem ──▶ score ──▶ zones;  rain (optional) ──▶ score;  land ──▶ network
LINKS = (
    Link("zones", (("spaces",), ("score",)), (), ("zones1", "zones2")),
    Link("spaces", (("land",),), (), ("spaces",)),
    Link("score", (("dem",),), (("rain", "rain_old"),), ("score",)),
    Link("map", (("zones2",),), (), ("map",)),
    Link("network", (("land",),), (), ("network",)),
)
BY_KEY = {link.key: link for link in LINKS}
GIVEN = {"land": "L1", "dem": "D1"}


def run_all(given, links=LINKS):
    """What a run of the whole chain leaves behind: results are named after what they were made from."""
    slots, noted = dict(given), {}
    for link in chain.in_order(links):
        used = [
            next((slot for slot in choice if slot in slots), None) for choice in (*link.needs, *link.takes)
        ]
        inputs = {slot: slots[slot] for slot in used if slot}
        made = {slot: f"{slot}({','.join(sorted(inputs.values()))})" for slot in link.makes}
        slots.update(made)
        noted[link.key] = Noted(inputs, made, {"table": "R1"}, "S1", "T1")
    return slots, noted


def statuses(found):
    return {key: state.status for key, state in found.items()}


def test_nothing_was_run_yet():
    found = chain.states(LINKS, {}, Now(GIVEN))
    assert set(statuses(found).values()) == {chain.NONE}
    assert all(state.to_run for state in found.values())


def test_what_cannot_be_had_is_named_at_the_first_step_that_needs_it():
    found = chain.states(LINKS, {}, Now({"land": "L1"}))
    assert statuses(found) == {
        "spaces": "none", "score": "missing", "zones": "missing", "map": "missing", "network": "none",
    }  # fmt: skip
    assert found["score"].reasons == (Reason(chain.NEEDS, "dem"),)
    assert found["zones"].reasons == (Reason(chain.NEEDS, "score"),)


def test_after_a_run_everything_is_fresh():
    slots, noted = run_all(GIVEN)
    assert set(statuses(chain.states(LINKS, noted, Now(slots))).values()) == {chain.FRESH}


@pytest.mark.parametrize("slot", ["land", "dem"])
def test_a_changed_input_turns_exactly_its_descendants(slot):
    slots, noted = run_all(GIVEN)
    found = chain.states(LINKS, noted, Now({**slots, slot: "new"}))
    turned = {key for key, state in found.items() if state.status == chain.OUTDATED}
    assert turned == chain.descendants(LINKS, slot)
    assert turned == ({"spaces", "zones", "map", "network"} if slot == "land" else {"score", "zones", "map"})
    assert {key for key, state in found.items() if state.status == chain.FRESH} == set(BY_KEY) - turned


def test_reasons_name_the_input_and_the_step_before():
    slots, noted = run_all(GIVEN)
    found = chain.states(LINKS, noted, Now({**slots, "dem": "new"}))
    assert found["score"].reasons == (Reason(chain.INPUT, "dem"),)
    assert found["zones"].reasons == (Reason(chain.BEFORE, "score"),)
    assert found["map"].reasons == (Reason(chain.BEFORE, "zones"),)


def test_content_counts_not_time():
    """A step that was run again with the same result leaves those after it fresh."""
    slots, noted = run_all(GIVEN)
    again = {**noted, "spaces": noted["spaces"]._replace(inputs={"land": "L1"})}
    assert set(statuses(chain.states(LINKS, again, Now(slots))).values()) == {chain.FRESH}


def test_an_optional_input_that_comes_or_goes_is_told():
    slots, noted = run_all(GIVEN)
    with_rain = chain.states(LINKS, noted, Now({**slots, "rain_old": "r"}))
    assert with_rain["score"].reasons == (Reason(chain.ADDED, "rain_old"),)
    slots, noted = run_all({**GIVEN, "rain_old": "r"})
    better = chain.states(LINKS, noted, Now({**slots, "rain": "r2"}))
    assert better["score"].reasons == (Reason(chain.ADDED, "rain"),)
    without = chain.states(
        LINKS, noted, Now({key: value for key, value in slots.items() if key != "rain_old"})
    )
    assert without["score"].reasons == (Reason(chain.REMOVED, "rain_old"),)


@pytest.mark.parametrize(
    ("now", "why"),
    [
        ({"tools": {"score": "T2"}}, Reason(chain.TOOL, "")),
        ({"settings": {"score": "S2"}}, Reason(chain.SETTINGS, "")),
        ({"rules": {"score": {"table": "R2"}}}, Reason(chain.RULES, "table")),
        ({"rules": {"score": {}}}, Reason(chain.RULES, "table")),
        ({"rules": {"score": {"table": "R1", "other": "R1"}}}, Reason(chain.RULES, "other")),
    ],
)
def test_tool_settings_and_rules_turn_their_step_and_what_follows(now, why):
    slots, noted = run_all(GIVEN)
    found = chain.states(LINKS, noted, Now(slots, **now))
    assert found["score"] == chain.State(chain.OUTDATED, (why,))
    assert statuses(found) == {
        "spaces": "fresh", "score": "outdated", "zones": "outdated", "map": "outdated", "network": "fresh",
    }  # fmt: skip


def test_a_result_edited_by_hand_is_kept_and_those_after_it_are_out_of_date():
    slots, noted = run_all(GIVEN)
    found = chain.states(LINKS, noted, Now({**slots, "zones2": "by hand"}))
    assert found["zones"].status == chain.EDITED and not found["zones"].to_run
    assert found["zones"].reasons == (Reason(chain.BY_HAND, "zones2"),)
    assert found["map"].reasons == (Reason(chain.INPUT, "zones2"),)


def test_an_edited_result_whose_inputs_changed_says_both():
    slots, noted = run_all(GIVEN)
    found = chain.states(LINKS, noted, Now({**slots, "zones2": "by hand", "spaces": "other"}))
    reasons = found["zones"].reasons
    assert Reason(chain.BY_HAND, "zones2") in reasons and Reason(chain.INPUT, "spaces") in reasons


def test_a_result_that_is_gone():
    slots, noted = run_all(GIVEN)
    one = {key: value for key, value in slots.items() if key != "zones1"}
    assert chain.states(LINKS, noted, Now(one))["zones"].status == chain.OUTDATED
    both = {key: value for key, value in one.items() if key != "zones2"}
    found = chain.states(LINKS, noted, Now(both))
    assert found["zones"].status == chain.NONE
    assert found["map"].status == chain.OUTDATED


def test_steps_come_after_what_they_take():
    keys = [link.key for link in chain.in_order(LINKS)]
    assert keys.index("spaces") < keys.index("zones") < keys.index("map")


def test_circles_and_two_makers_are_refused():
    circle = (Link("a", (("y",),), (), ("x",)), Link("b", (("x",),), (), ("y",)))
    with pytest.raises(ValueError, match="waits for itself"):
        chain.in_order(circle)
    with pytest.raises(ValueError, match="both make x"):
        chain.states((Link("a", (), (), ("x",)), Link("b", (), (), ("x",))), {}, Now({}))
