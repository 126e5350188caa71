"""Sets of criteria, experts and weights, kept in the plan; each scenario has those of the plan until it has its own."""

import json
from typing import Dict, List, Optional

from ...core.evaluation.judging import WAYS, Criterion, Expert, WeightSet
from .database import Plan, now


def names(plan: Plan) -> List[str]:
    """The sets that the scenario at work sees, in the order in which they were made."""
    with plan.connect() as connection:
        rows = connection.execute(
            "SELECT name, min(rowid) AS made FROM ecorestore_weights WHERE scenario IN ('', ?) GROUP BY name"
            " ORDER BY made",
            (plan.scenario,),
        ).fetchall()
    return [row["name"] for row in rows]


def load(plan: Plan, name: str) -> Optional[WeightSet]:
    """A set of the scenario at work, else that of the plan itself; None where there is none."""
    with plan.connect() as connection:
        row = connection.execute(
            "SELECT content FROM ecorestore_weights WHERE name = ? AND scenario IN ('', ?) ORDER BY scenario DESC",
            (name, plan.scenario),
        ).fetchone()
    return None if row is None else from_json(row["content"])


def save(plan: Plan, name: str, weights: WeightSet) -> None:
    """Keep a set for the scenario at work.

    Raises:
        PlanError: the plan cannot be written.
    """
    values = (to_json(weights), now(), plan.scenario, name)
    with plan.connect() as connection:
        found = connection.execute(
            "UPDATE ecorestore_weights SET content = ?, changed = ? WHERE scenario = ? AND name = ?", values
        )
        if not found.rowcount:
            connection.execute(
                "INSERT INTO ecorestore_weights (content, changed, scenario, name) VALUES (?, ?, ?, ?)",
                values,
            )


def remove(plan: Plan, name: str) -> None:
    """Take a set away; where a scenario had its own, that of the plan is seen again.

    Raises:
        PlanError: the plan cannot be written.
    """
    with plan.connect() as connection:
        connection.execute(
            "DELETE FROM ecorestore_weights WHERE scenario = ? AND name = ?", (plan.scenario, name)
        )


def rename(plan: Plan, before: str, after: str) -> None:
    """Give a set of the scenario at work another name.

    Raises:
        PlanError: the plan cannot be written.
    """
    with plan.connect() as connection:
        connection.execute(
            "UPDATE ecorestore_weights SET name = ? WHERE scenario = ? AND name = ?",
            (after, plan.scenario, before),
        )


def to_json(weights: WeightSet) -> str:
    """A set as text."""
    experts = [
        {"name": one.name, "judgements": [[a, b, value] for (a, b), value in one.judgements.items()]}
        for one in weights.experts
    ]
    content = {
        "criteria": [one._asdict() for one in weights.criteria],
        "experts": experts,
        "way": weights.way,
    }
    return json.dumps(content, ensure_ascii=False)


def from_json(text: str) -> WeightSet:
    """A set from its text; what newer versions note besides is left out."""
    content = json.loads(text)
    experts = [
        Expert(one["name"], {(a, b): float(value) for a, b, value in one["judgements"]})
        for one in content["experts"]
    ]
    way = content["way"] if content["way"] in WAYS else WAYS[0]
    return WeightSet(tuple(_criterion(one) for one in content["criteria"]), tuple(experts), way)


def _criterion(content: Dict[str, object]) -> Criterion:
    return Criterion(**{key: value for key, value in content.items() if key in Criterion._fields})  # type: ignore[arg-type]
