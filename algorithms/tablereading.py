"""Reading the tables of a run, or tables by themselves: the same readers for a tool that runs and for one who edits."""

from typing import Dict, List, Optional, Sequence

from ..core.messages import InputError, marked
from ..gis.tables import Table, require_words, table_rows


class TableReading:
    """The rows of tables by the keys of their parameters; who has this answers ``given`` and ``table``."""

    def given(self, key: str) -> bool:
        """Whether there is a table."""
        raise NotImplementedError(key)

    def table(self, key: str) -> Table:
        """A table as its file has it, its first row the header.

        Raises:
            InputError: there is none.
        """
        raise NotImplementedError(key)

    def rows(self, key: str, required: Sequence[str]) -> List[dict]:
        """The rows of a table as dicts.

        Raises:
            InputError: there is no table, or a column is missing.
        """
        return table_rows(self.table(key), required)

    def require_words(self, key: str, builtin: str, columns: Sequence[str]) -> None:
        """Refuse a table, where one was given, with a word in a column that the built-in one does not know.

        Raises:
            InputError: naming the table, its row, the column and the known words.
        """
        if self.given(key):
            require_words(self.table(key), builtin, columns)

    def optional_rows(self, key: str, required: Sequence[str]) -> Optional[Sequence[dict]]:
        """The rows of an optional table as dicts; None where none was given."""
        return self.rows(key, required) if self.given(key) else None


class OnlyTables(TableReading):
    """Tables without a run: what their checks are given while they are edited."""

    def __init__(self, tables: Dict[str, Table]) -> None:
        self._tables = tables

    def given(self, key: str) -> bool:
        return key in self._tables

    def table(self, key: str) -> Table:
        if key not in self._tables:
            raise InputError(marked("Choose a layer for “{label}”."), label=key)
        return self._tables[key]
