"""A table and what it was copied from: what differs, and which cells its readers refuse."""

from typing import Callable, Dict, List, NamedTuple, Optional, Sequence, Tuple

from .messages import InputError
from .tables import cell_text

#: More faults than this are not looked for at once.
_MOST = 20
#: Cells that are tried in the place of one, to see whether it is at fault.
_TRIED = 12
CHANGED, ADDED, REMOVED = "changed", "added", "removed"

#: Reads rows as the tools do; what they refuse, or None.
Reader = Callable[[List[dict]], Optional[InputError]]


class Edited(NamedTuple):
    """A table that is being edited.

    Attributes:
        rows: dicts by column, of text.
        origins: for every row the place of the row of ``base`` it comes from; None for a new one.
        base: the rows it was copied from.
    """

    rows: List[dict]
    origins: List[Optional[int]]
    base: Sequence[dict]

    def before(self, row: int, column: str) -> Optional[str]:
        """What a cell held; None in a new row."""
        origin = self.origins[row]
        return None if origin is None else cell_text(self.base[origin].get(column))

    def is_changed(self, row: int, column: str) -> bool:
        """Whether a cell of a row that is not new differs from what it held."""
        before = self.before(row, column)
        return before is not None and before != cell_text(self.rows[row].get(column))


class Difference(NamedTuple):
    """One difference to what a table was copied from.

    Attributes:
        what: changed (a cell), added or removed (a row).
        row: its place now; for a removed row its place before.
        column: of a changed cell, else empty.
    """

    what: str
    row: int
    column: str = ""
    before: str = ""
    after: str = ""


def differences(table: Edited) -> List[Difference]:
    """All differences, row by row; removed rows last."""
    found = []
    for row, values in enumerate(table.rows):
        if table.origins[row] is None:
            found.append(Difference(ADDED, row))
            continue
        for column, value in values.items():
            if table.is_changed(row, column):
                before = table.before(row, column) or ""
                found.append(Difference(CHANGED, row, column, before, cell_text(value)))
    there = set(table.origins)
    found += [Difference(REMOVED, place) for place in range(len(table.base)) if place not in there]
    return found


def taken_back(table: Edited, difference: Difference) -> Edited:
    """The table without one of its differences; a removed row comes back behind the row that was before it."""
    rows, origins = [dict(row) for row in table.rows], list(table.origins)
    if difference.what == CHANGED:
        rows[difference.row][difference.column] = difference.before
    elif difference.what == ADDED:
        del rows[difference.row], origins[difference.row]
    else:
        earlier = [
            place for place, origin in enumerate(origins) if origin is not None and origin < difference.row
        ]
        place = earlier[-1] + 1 if earlier else 0
        columns = list(rows[0]) if rows else list(table.base[difference.row])
        back = table.base[difference.row]
        rows.insert(place, {column: cell_text(back.get(column)) for column in columns})
        origins.insert(place, difference.row)
    return Edited(rows, origins, table.base)


class Fault(NamedTuple):
    """What readers refuse.

    Attributes:
        row: its place; None where no row alone is at fault.
        column: empty where the whole row is.
        error: what the reader says.
    """

    row: Optional[int]
    column: str
    error: InputError


def faults(table: Edited, read: Reader) -> List[Fault]:
    """What is wrong with a table, as far as it can be told cell by cell.

    A reader stops at the first thing it does not like. Which cell that is, is found by trying: a cell that was changed
    is put back, a new row left out; where the reader then no longer says the same, the cell or row is at fault. What
    is found is mended in a copy and the reader asked again.
    """
    found: List[Fault] = []
    rows = [dict(row) for row in table.rows]
    kept = list(range(len(rows)))
    for _turn in range(_MOST):
        error = read([rows[place] for place in kept])
        if error is None:
            return found
        error = _renumbered(error, kept, rows)
        culprits = _culprits(table, rows, kept, read, error)
        if not culprits:
            named = _row_of(error, len(rows))
            if named is None or named not in kept or rows[named] == _before(table, named):
                return [*found, Fault(named, "", error)]
            culprits = [(named, "")]
        for row, column in culprits:
            found.append(Fault(row, column, error))
            if table.origins[row] is None:
                kept.remove(row)
            elif column:
                rows[row][column] = table.before(row, column)
            else:
                rows[row] = _before(table, row)
    return found


def _before(table: Edited, row: int) -> dict:
    """What a row held; as it is where it is new."""
    return {column: cell_text(table.before(row, column) or "") for column in table.rows[row]}


def _culprits(
    table: Edited, rows: List[dict], kept: List[int], read: Reader, error: InputError
) -> List[Tuple[int, str]]:
    """The cells or new rows without which a reader no longer says the same."""
    found: List[Tuple[int, str]] = []
    for row in kept:
        if table.origins[row] is None:
            others = [place for place in kept if place != row]
            if _differs(read([rows[place] for place in others]), error, others, rows):
                found.append((row, _cell_at_fault(table, rows, (kept, row), read, error)))
            continue
        for column in rows[row]:
            if cell_text(rows[row][column]) != table.before(row, column):
                tried = [
                    {**rows[row], column: table.before(row, column)} if p == row else rows[p] for p in kept
                ]
                if _differs(read(tried), error, kept, rows):
                    found.append((row, column))
    return found


def _cell_at_fault(
    table: Edited, rows: List[dict], where: Tuple[List[int], int], read: Reader, error: InputError
) -> str:
    """The cell of a new row of which a reader says the same no more with what stands elsewhere in its column."""
    kept, row = where
    for column in rows[row]:
        known: Dict[str, None] = dict.fromkeys(cell_text(other.get(column)) for other in table.base)
        for value in list(known)[:_TRIED]:
            tried = [{**rows[row], column: value} if p == row else rows[p] for p in kept]
            found = read(tried)
            if found is None or (_differs(found, error, kept, rows) and found.template != error.template):
                return column
    return ""


def _differs(error: Optional[InputError], before: InputError, kept: List[int], rows: List[dict]) -> bool:
    """Whether a reader says another thing than before."""
    return error is None or str(_renumbered(error, kept, rows)) != str(before)


def _renumbered(error: InputError, kept: List[int], rows: List[dict]) -> InputError:
    """An error whose row counts all rows of the table: readers leave out empty ones."""
    there = [place for place in kept if any(cell_text(value) for value in rows[place].values())]
    number = error.values.get("row")
    if not isinstance(number, int) or not 1 <= number <= len(there):
        return error
    return InputError(error.template, **{**error.values, "row": there[number - 1] + 1})


def _row_of(error: InputError, count: int) -> Optional[int]:
    """The place of the row that a reader names; None where it names none."""
    number = error.values.get("row")
    return number - 1 if isinstance(number, int) and 1 <= number <= count else None
