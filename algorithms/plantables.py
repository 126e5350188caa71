"""The plan's own tables in the place of the built-in ones, for every tool at once."""

from typing import Dict, Tuple

from ..compat import NULL
from ..gis.plan.pointer import current
from ..gis.plan.rules import copies, source_of
from ..translation import tr
from .log import Log


def with_plan_tables(algorithm, parameters: dict) -> Tuple[dict, Dict[str, str]]:
    """Parameters in which table inputs that were left empty name the plan's copy, where a plan is at work and has one.

    Returns:
        (parameters, key of the input to the built-in table whose copy is used).

    Raises:
        PlanError: the plan at work cannot be read.
    """
    plan, keys = current(), algorithm.builtin_tables
    empty = {key: algorithm.table_of_input(key, parameters) for key in keys if _is_empty(parameters.get(key))}
    if plan is None or not empty:
        return parameters, {}
    layers = copies(plan)
    used = {key: table for key, table in empty.items() if table in layers}
    return {**parameters, **{key: source_of(plan, layers[table]) for key, table in used.items()}}, used


def _is_empty(value: object) -> bool:
    return value is None or value == NULL or (isinstance(value, str) and not value.strip())


def tell_plan_tables(algorithm, used: Dict[str, str], log: Log) -> None:
    """Say which tables of the plan a run uses."""
    for key in used:
        label = algorithm.parameterDefinition(key).description()
        log.say(tr("“{label}”: the plan's own table is used.").format(label=label))
