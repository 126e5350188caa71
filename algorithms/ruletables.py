"""Which tools take which built-in table, and what they would refuse in a copy of it."""

from typing import Dict, Iterable, List, NamedTuple, Optional

from qgis.core import QgsApplication

from ..core.messages import InputError
from ..core.tablefaults import Edited, Fault, faults
from ..gis.plan import Plan
from ..gis.plan.rules import as_table, copies, open_copy
from ..gis.tables import Table
from .parameters import Declarations
from .tablereading import OnlyTables


class Taker(NamedTuple):
    """A tool that takes a table, and the key of the input."""

    tool: Declarations
    key: str


def takers(provider: str = "ecorestore") -> Dict[str, List[Taker]]:
    """Built-in table to the tools that read the plan's copy of it."""
    found: Dict[str, List[Taker]] = {}
    for tool in QgsApplication.processingRegistry().providerById(provider).algorithms():
        for key, table in getattr(tool, "builtin_tables", {}).items():
            found.setdefault(table, []).append(Taker(tool, key))
    return found


class TableCheckers:
    """Checks a table as the tools that take it would.

    Args:
        takers: of the table.
        plan: whose copies of the other tables of these tools are read with it.
    """

    def __init__(self, takers: Iterable[Taker], plan: Optional[Plan] = None) -> None:
        self._takers = [one for one in takers if one.key in one.tool.table_checks]
        self._others = {one.tool.name(): _other_tables(one, plan) for one in self._takers}

    def faults(self, name: str, columns: List[str], edited: Edited) -> List[Fault]:
        """What is wrong with a table, as far as it can be told; empty where every tool takes it.

        Args:
            name: what messages call it.
        """
        return faults(edited, lambda rows: self.refusal(Table(name, columns, rows)))

    def refusal(self, table: Table) -> Optional[InputError]:
        """What the first tool that does not take a table says; None where all take it."""
        for tool, key in self._takers:
            own = table._replace(rows=[dict(row) for row in table.rows])
            try:
                tool.table_checks[key](OnlyTables({**self._others[tool.name()], key: own}))
            except InputError as error:
                return error
        return None


def _other_tables(taker: Taker, plan: Optional[Plan]) -> Dict[str, Table]:
    """The plan's copies of the other tables that a tool reads, by key."""
    found: Dict[str, Table] = {}
    layers = {} if plan is None else copies(plan)
    for key, table in taker.tool.builtin_tables.items():
        copy = open_copy(plan, table) if plan is not None and key != taker.key and table in layers else None
        if copy is not None:
            found[key] = as_table(copy)
    return found
