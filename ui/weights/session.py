"""The set of weights at work: from the plan and back into it with every change."""

from typing import List, Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...algorithms.evaluation.shared.consistency import random_index
from ...core.evaluation.judging import (
    Criterion,
    Expert,
    Outcome,
    WeightSet,
    agreement_of,
    outcome,
    outcomes,
    together,
    weights_of,
)
from ...core.messages import InputError
from ...gis.plan import PlanError, pointer
from ...gis.plan import weights as kept
from ...translation import tr
from ..parts import sentence


class Session(QObject):
    """Holds one set of weights; every change is kept in the plan at work at once, and told.

    Attributes:
        changed: something of the set is another. told: a sentence for the user, empty to take the last one away.
    """

    changed = pyqtSignal()
    told = pyqtSignal(str)

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.plan, self.name, self.weights = pointer.current(), "", self._fresh()
        self._index = random_index()
        self._forget = pointer.on_change(self.read_plan)
        self.read_plan()

    def close(self) -> None:
        """Listen to the plan no longer."""
        self._forget()

    @staticmethod
    def _fresh() -> WeightSet:
        return WeightSet(experts=(Expert(tr("Expert {number}").format(number=1)),))

    # the plan --------------------------------------------------------------------------

    def names(self) -> List[str]:
        """The sets there are, that at work among them."""
        known = self._kept_names()
        return known if self.name in known else [*known, self.name]

    def _kept_names(self) -> List[str]:
        try:
            return [] if self.plan is None else kept.names(self.plan)
        except PlanError as error:
            self._tell(error)
            return []

    def read_plan(self) -> None:
        """Take up the plan at work; what was made without a plan is kept in it."""
        before, self.plan = self.plan, pointer.current()
        known = self._kept_names()
        if before is None and self.weights.criteria and self.plan is not None:
            self.name = self._free_name(self.name, known)
            self.put(self.weights)
        elif known:
            self.choose(known[0])
        else:
            self.name, self.weights = self._free_name("", []), self._fresh()
            self.changed.emit()

    def choose(self, name: str) -> None:
        """Have another set at work."""
        found = None
        try:
            found = kept.load(self.plan, name) if self.plan is not None else None
        except PlanError as error:
            self._tell(error)
        if found is not None:
            self.name, self.weights = name, found
        self.told.emit("")
        self.changed.emit()

    def add_set(self) -> None:
        """Begin another set, with the same criteria."""
        self.name = self._free_name("", self.names())
        self.put(self._fresh()._replace(criteria=self.weights.criteria))

    def rename_set(self, name: str) -> None:
        """Give the set at work another name; one that is taken is refused."""
        if not name or name == self.name:
            return
        if name in self.names():
            self.told.emit(tr("There is a set “{name}” already.").format(name=name))
            return
        try:
            if self.plan is not None:
                kept.rename(self.plan, self.name, name)
        except PlanError as error:
            self._tell(error)
            return
        self.name = name
        self.changed.emit()

    def remove_set(self) -> None:
        """Take the set at work away."""
        try:
            if self.plan is not None:
                kept.remove(self.plan, self.name)
        except PlanError as error:
            self._tell(error)
            return
        self.weights = self._fresh()
        self.read_plan()

    @staticmethod
    def _free_name(wanted: str, known: List[str]) -> str:
        number, name = 1, wanted or tr("Weights {number}").format(number=1)
        while name in known:
            number += 1
            name = tr("Weights {number}").format(number=number)
        return name

    # changes ---------------------------------------------------------------------------

    def put(self, weights: WeightSet) -> None:
        """Have another state of the set, and keep it."""
        self.weights = weights
        self.told.emit("")
        try:
            if self.plan is not None:
                kept.save(self.plan, self.name, weights)
        except PlanError as error:
            self._tell(error)
        self.changed.emit()

    def add_criteria(self, criteria: List[Criterion]) -> None:
        """Add criteria; their keys are given here."""
        weights = self.weights
        for one in criteria:
            weights = weights.with_criterion(len(weights.criteria), one._replace(key=weights.new_key()))
        self.put(weights)

    def add_expert(self) -> None:
        """Add an expert who has judged nothing yet."""
        number, known = len(self.weights.experts) + 1, {one.name for one in self.weights.experts}
        while tr("Expert {number}").format(number=number) in known:
            number += 1
        expert = Expert(tr("Expert {number}").format(number=number))
        self.put(self.weights.with_expert(len(self.weights.experts), expert))

    # what follows ----------------------------------------------------------------------

    def outcome_of(self, expert: int) -> Outcome:
        """What follows from the judgements of an expert."""
        return outcome(self.weights.matrix(expert), self._index)

    def outcomes(self) -> List[Outcome]:
        """What follows from the judgements of every expert."""
        return outcomes(self.weights, self._index)

    def together(self) -> Outcome:
        """What follows from those of all."""
        return together(self.weights, self._index)

    def agreement(self) -> float:
        """How far the experts agree, NaN where there are no two."""
        return agreement_of(self.weights, self._index)

    def shares(self) -> Optional[List[float]]:
        """The weights of the criteria; None where there are none to show."""
        try:
            found = weights_of(self.weights, self._index)
        except InputError:
            return None
        return None if found is None else found.tolist()

    def complaint(self) -> str:
        """Why there are no weights; empty where there are."""
        try:
            weights_of(self.weights, self._index)
        except InputError as error:
            return sentence(error)
        return ""

    def _tell(self, error: InputError) -> None:
        self.told.emit(sentence(error))
