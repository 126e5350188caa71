"""Tables of weights and limits of parcels: declared, read, told in the help."""

from ....core.parcels.limits import COLUMNS, Limits, read_limits
from ....gis.ruletables import table_of_kinds
from ....gis.tables import read_builtin
from ....translation import language, tr
from ...parameters import Declarations, TableCheck
from ...tablereading import TableReading


def declare_limits(tool: Declarations, kind: str, check: TableCheck, key: str = "RULES") -> None:
    """Declare the table of weights and limits of a kind."""
    text = tr("Table with the columns item and value, and words for texts, several separated by semicolons. What it leaves "
              "out keeps its default. Left empty, the built-in table is used; export it to edit it.")  # fmt: skip
    tool.add_table(key, tr("Weights and limits"), text, kind=kind, check=check)


def read_limits_of(inputs: TableReading, builtin: str, key: str = "RULES") -> Limits:
    """The weights and limits of the user's table, else of the built-in one.

    Raises:
        InputError: a fault of the table.
    """
    known = read_builtin(builtin)
    rows = inputs.optional_rows(key, COLUMNS)
    return read_limits(known if rows is None else rows, known)


def limits_html(kind: str) -> str:
    """The built-in weights and limits of a kind as a list for the help."""
    items = []
    for row in read_builtin(table_of_kinds([kind])):
        name, words = row[f"name_{language()}"], row["words"]
        text = tr("{name}: {value} {unit}").format(name=name, value=row["value"], unit=row["unit"]).strip()
        items.append(f"<li>{text}{f' ({words})' if words else ''}</li>")
    return f"<ul>{''.join(items)}</ul>"
