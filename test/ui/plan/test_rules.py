"""The plan's own rule tables turn exactly the steps whose tools read them, and what follows; judged by content."""

from ecorestore.core import chain
from ecorestore.gis.plan.brought import brought_of
from ecorestore.gis.plan.rules import make_copy, open_copy, remove, save
from ecorestore.gis.plan.standing import links
from ecorestore.gis.plan.steps import steps
from ecorestore.ui.plan.wording import reason_text

from .conftest import WANTED, standing_of


def old(plan, ran):
    now = standing_of(plan)
    return {key for key in ran if now[key].status == chain.OUTDATED}


def change(plan, table, column, value):
    copy = open_copy(plan, table)
    copy.edited.rows[0][column] = value
    save(plan, copy)


def test_a_changed_table_turns_its_step_and_what_follows(plan, run_steps):
    ran = set(run_steps(WANTED))
    make_copy(plan, "resistance")
    assert old(plan, ran) == set()  # it says the same as the built-in one
    change(plan, "resistance", "resistance", "31")
    known = {link.key: link for link in links(brought_of(plan)) if link.key in ran}
    made = next(made.slot for made in steps()["resistance"].outputs)
    expected = {"resistance"} | chain.descendants(list(known.values()), made)
    assert old(plan, ran) == expected
    reasons = standing_of(plan)["resistance"].reasons
    assert reasons == (chain.Reason(chain.RULES, "resistance"),)
    assert reason_text(reasons[0]) == "the table “Resistance of land-use classes” has changed"
    run_steps(("resistance",), {m.slot for key in ran - expected for m in steps()[key].outputs})
    assert "resistance" not in old(plan, ran)
    remove(plan, "resistance")
    assert "resistance" in old(plan, ran)
