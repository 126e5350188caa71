"""One table as it is edited: built in, the plan's own copy, or a judgement matrix of the plan."""

from typing import Dict, List, NamedTuple, Optional

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...algorithms.ruletables import TableCheckers, Taker, takers
from ...core.evaluation.ahp import parse_judgements
from ...core.messages import InputError
from ...core.tablefaults import Difference, Edited, Fault, differences, faults, taken_back
from ...gis.plan import PlanError, pointer, rules
from ...gis.plan.attributes import read_table, write_table
from ...gis.ruletables import KINDS
from ...gis.tables import read_builtin
from ...translation import tr
from ..parts import sentence

#: Milliseconds after a change in which nothing else changes, until the table is checked.
_PAUSE = 150


class Shown(NamedTuple):
    """A table in the list.

    Attributes:
        table: the built-in one, or the layer of a judgement matrix.
        matrix: whether it is one.
        own: whether the plan has a copy that its tools use.
        changes: how many differences it has.
        faults: how many things are wrong with it.
    """

    table: str
    matrix: bool
    own: bool
    changes: int
    faults: int


class Editing(QObject):
    """The table at work. Changes are kept in the plan at once, and checked as the tools that take it would.

    Attributes:
        editable: whether cells may be changed: those of a copy of the scenario at work, or of a matrix.
        changed: the table is another one, or its rows are. checked: what is wrong with it is known.
        listed: the plan or its copies are others. told: a sentence for the user.
    """

    changed = pyqtSignal()
    checked = pyqtSignal()
    listed = pyqtSignal()
    told = pyqtSignal(str)

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._takers: Dict[str, List[Taker]] = takers()
        self.plan = pointer.current()
        self.table, self.matrix = "", False
        self.copy: Optional[rules.Copy] = None
        self.editable = False
        self.columns: List[str] = []
        self.edited = Edited([], [], [])
        self.faults: List[Fault] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.check)
        self._forget = pointer.on_change(self.read_plan)

    def close(self) -> None:
        """Listen to the plan no longer."""
        self._forget()

    def read_plan(self) -> None:
        """Take up the plan at work."""
        self.plan = pointer.current()
        self.listed.emit()
        if self.matrix:
            self.table, self.matrix = next(iter(KINDS)), False
        self.choose(self.table, self.matrix)

    # what there is ---------------------------------------------------------------------

    def tables(self) -> List[Shown]:
        """All tables, in their order; those that tools take first, judgement matrices of the plan last."""
        found = []
        try:
            own = {} if self.plan is None else rules.copies(self.plan)
            for table in sorted(KINDS, key=lambda name: name not in self._takers):
                copy = rules.open_copy(self.plan, table) if self.plan is not None and table in own else None
                wrong = [] if copy is None else self._faults(table, copy.columns, copy.edited)
                changes = 0 if copy is None else len(differences(copy.edited))
                found.append(Shown(table, False, copy is not None, changes, len(wrong)))
            layers = [] if self.plan is None else rules.matrices(self.plan)
            found += [Shown(layer, True, True, 0, 0) for layer in layers]
        except InputError as error:
            self.told.emit(sentence(error))
        return found

    def tools(self) -> List[str]:
        """The names of the tools that take the table at work."""
        return list(dict.fromkeys(one.tool.displayName() for one in self._takers.get(self.table, [])))

    @property
    def can_begin(self) -> bool:
        """Whether a copy can be made."""
        return self.plan is not None and not self.matrix and self.table in self._takers and not self.editable

    def choose(self, table: str, matrix: bool = False) -> None:
        """Have another table at work."""
        self.table, self.matrix, self.copy, self.faults = table, matrix, None, []
        self.editable = False
        try:
            self._read()
        except InputError as error:
            self.told.emit(sentence(error))
        self.changed.emit()
        self.check()

    def _read(self) -> None:
        if self.matrix and self.plan is not None:
            with self.plan.connect() as connection:
                there = read_table(connection, self.table)
            rows = [] if there is None else list(there.rows.values())
            self.columns = [] if there is None else there.columns
            self.editable = there is not None
            self.edited = Edited(rows, list(range(len(rows))), [dict(row) for row in rows])
            return
        base = [dict(row) for row in read_builtin(self.table)]
        self.columns = list(base[0])
        self.edited = Edited([dict(row) for row in base], list(range(len(base))), base)
        self.copy = None if self.plan is None else rules.open_copy(self.plan, self.table)
        if self.copy is not None and self.plan is not None:
            self.columns, self.edited = self.copy.columns, self.copy.edited
            self.editable = rules.is_of_scenario(self.plan, self.copy)

    # changes ---------------------------------------------------------------------------

    def begin(self) -> None:
        """Make a copy of the table at work for the plan."""
        try:
            if self.plan is not None:
                rules.make_copy(self.plan, self.table)
        except InputError as error:
            self.told.emit(sentence(error))
        self.choose(self.table)
        self.listed.emit()

    def give_up(self) -> None:
        """Take the copy away; tools use the built-in table again."""
        try:
            if self.plan is not None:
                rules.remove(self.plan, self.table)
        except InputError as error:
            self.told.emit(sentence(error))
        self.choose(self.table)
        self.listed.emit()

    def set_cell(self, row: int, column: str, text: str) -> None:
        """Put a text into a cell."""
        self.edited.rows[row][column] = text
        self._keep()

    def add_row(self, behind: int) -> int:
        """Add an empty row behind another one; its place."""
        place = behind + 1
        self.edited.rows.insert(place, dict.fromkeys(self.columns, ""))
        self.edited.origins.insert(place, None)
        self._keep()
        return place

    def remove_rows(self, places: List[int]) -> None:
        """Remove rows."""
        for place in sorted(places, reverse=True):
            del self.edited.rows[place], self.edited.origins[place]
        self._keep()

    def take_back(self, which: List[Difference]) -> None:
        """Take some differences back."""
        rows = [one for one in which if one.what != "changed"]
        for one in [one for one in which if one.what == "changed"]:
            self.edited = taken_back(self.edited, one)
        for one in sorted(rows, key=lambda one: (one.what != "added", -one.row)):  # added ones from below
            self.edited = taken_back(self.edited, one)
        self._keep()

    def _keep(self) -> None:
        try:
            if self.matrix and self.plan is not None:
                with self.plan.connect() as connection:
                    write_table(connection, self.table, self.columns, self.edited.rows)
            elif self.copy is not None and self.plan is not None:
                self.copy = self.copy._replace(edited=self.edited)
                rules.save(self.plan, self.copy)
        except InputError as error:
            self.told.emit(sentence(error))
        self.changed.emit()
        self._timer.start(_PAUSE)

    # checks ----------------------------------------------------------------------------

    def differences(self) -> List[Difference]:
        """What differs from the table that was copied."""
        return differences(self.edited)

    def check(self) -> None:
        """Find out what is wrong with the table."""
        self._timer.stop()
        self.faults = []
        try:
            if self.matrix:
                self.faults = faults(self.edited, _read_matrix)
            elif self.copy is not None:
                self.faults = self._faults(self.table, self.columns, self.edited)
        except PlanError as error:
            self.told.emit(sentence(error))
        self.checked.emit()

    def _faults(self, table: str, columns: List[str], edited: Edited) -> List[Fault]:
        """What the tools that take a table would refuse in a copy."""
        return TableCheckers(self._takers.get(table, ()), self.plan).faults(table, columns, edited)

    @property
    def is_checked(self) -> bool:
        """Whether ``faults`` are those of the table as it is now."""
        return not self._timer.isActive()

    def notes(self) -> List[str]:
        """What users should know of the table at work."""
        found = []
        if self.plan is None:
            found.append(tr("No plan is open: tables can only be read. Open a plan to change them for it."))
        if not self.matrix and self.table not in self._takers:
            found.append(tr("No tool takes a table of your own in place of this one; it can only be read."))
        elif self.copy is None and not self.matrix:
            found.append(tr("Used by: {tools}.").format(tools=tr(", ").join(self.tools())))
        elif not self.matrix:
            found.append(
                tr("The plan's own table. Used where no other is given, by: {tools}.").format(
                    tools=tr(", ").join(self.tools())
                )
            )
        if self.copy is not None and not self.editable:
            found.append(
                tr(
                    "The scenario uses the table of the plan itself. “Edit a copy” makes one for the scenario."
                )
            )
        if self.copy is not None and rules.outdated_base(self.copy):
            text = tr("The built-in table has changed since it was copied (version {version}).")
            found.append(text.format(version=self.copy.version))
        if self.matrix:
            found.append(tr("Judgement matrix of the plan, for “AHP weights” and the resistance surface."))
        return found


def _read_matrix(rows: List[dict]) -> Optional[InputError]:
    try:
        parse_judgements(rows)
    except InputError as error:
        return error
    return None
