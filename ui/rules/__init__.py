"""Rule tables: the plan's own copies of the built-in tables, edited and checked.

editing   one table as it is edited: kept in the plan, checked by the readers of the tools
model     the table in a view: changed and faulty cells marked
findings  lists of faults and differences
dialog    the window
"""


def open_rules(_checked: bool = False, table: str = "") -> None:
    """Show the dialog of rule tables, at one of them where it is named."""
    from ..windows import show
    from .dialog import RulesDialog

    show(RulesDialog(table))
