"""The parcels of a run: held against layers, ranked, written with all their fields and those that are new."""

from typing import Callable, Dict, Iterator, NamedTuple, Optional, Sequence, Tuple

import numpy as np
from qgis.core import QgsFields, QgsGeometry

from .....core.messages import InputError, marked
from .....core.parcels.edges import areas, corners
from .....core.parcels.ranks import ranks
from .....core.progress import Progress
from .....gis.areas import area_text
from .....gis.geometries import POLYGONS
from .....gis.kinds import fields_of, make_fields
from .....gis.parcels import Batch, LeftOut, Parcels, Stacked
from .....gis.vectors import Told
from .....translation import tr
from ....log import Log

_HA = 10_000.0
#: Measures some parcels: (batch, m² of each) to columns by name.
Tell = Callable[[str, Told, Sequence], None]
Measure = Callable[[Batch, np.ndarray], Dict[str, np.ndarray]]


class Choice(NamedTuple):
    """Which parcels are judged.

    Attributes:
        fields: that are read. least: m². wanted: whether a parcel with such fields is a candidate; None: all are.
    """

    fields: Sequence[str]
    least: float
    wanted: Optional[Callable[[list], bool]] = None


class Survey:
    """The parcels of one run.

    Attributes:
        columns: what was measured of each parcel by name; ``area`` (ha) and ``corner`` always.
        left: what was left out.
    """

    def __init__(self, parcels: Parcels) -> None:
        self.parcels = parcels
        self.columns: Dict[str, np.ndarray] = {}
        self.left = LeftOut()
        self._rows, self._stacked = np.zeros(0, np.int64), Stacked()

    def measure(self, choice: Choice, measure: Measure, tell: Tell, log: Log, progress: Progress) -> None:
        """Measure all parcels that are chosen; what was left out is told.

        Args:
            tell: says what was wrong with features (layer, what was read, families wanted).

        Raises:
            InputError: no parcel is left.
        """
        told, rows = Told(), []
        parts: Dict[str, list] = {}
        for batch in self.parcels.batches(
            choice.fields, told, progress, choice.least, choice.wanted, self.left
        ):
            area = areas(batch.edges)
            self._stacked.add(batch)
            found = {"area": area / _HA, "corner": corners(batch.edges), **measure(batch, area)}
            for name, column in found.items():
                parts.setdefault(name, []).append(column)
            rows += batch.rows
        tell(self.parcels.name, told, [POLYGONS])
        self._tell_left(choice, log)
        if not rows:
            raise self._nothing()
        self._rows = np.array(rows)
        self.columns = {name: np.concatenate(column) for name, column in parts.items()}

    def _nothing(self) -> InputError:
        return InputError(
            marked("No parcel of “{layer}” is judged: all are too small or no candidates. Check codes and the smallest area."),
            layer=self.parcels.name,
        )  # fmt: skip

    def keep(self, kept: np.ndarray) -> None:
        """Go on with some of the parcels only.

        Args:
            kept: (n,) whether a parcel stays.

        Raises:
            InputError: none does.
        """
        if not kept.any():
            raise self._nothing()
        self._rows = self._rows[kept]
        self.columns = {name: column[kept] for name, column in self.columns.items()}
        self._stacked.keep(kept)

    def _tell_left(self, choice: Choice, log: Log) -> None:
        if self.left.other:
            sentence = tr("{count} parcels of “{layer}” are no candidates by their fields.")
            log.say(sentence.format(count=f"{self.left.other:,}", layer=self.parcels.name))
        if self.left.small:
            sentence = tr(
                "{count} parcels of “{layer}” ({area} in all) are smaller than {least} m² and left out."
            )
            log.say(
                sentence.format(
                    count=f"{self.left.small:,}", layer=self.parcels.name, area=area_text(self.left.small_area),
                    least=f"{choice.least:g}",
                )
            )  # fmt: skip

    @property
    def count(self) -> int:
        """How many parcels are judged."""
        return self._rows.size

    def rank(self, classes: np.ndarray, score: np.ndarray) -> np.ndarray:
        """(n,) ranks from 1, whatever the order of the layer."""
        return ranks(classes, score, self.columns["area"], self.columns["corner"])

    def counted(self, rank: np.ndarray, log: Log, progress: Progress) -> np.ndarray:
        """(n,) hectares of each parcel that count: what a better ranked one covers does not; overlaps are told."""
        shared = self._stacked.shared(self.parcels, rank, progress)
        if shared.pairs:
            sentence = tr("{count} pairs of parcels of “{layer}” overlap, by {area} in all; in the sums this counts once, "
                          "for the better ranked parcel. Check the layer.")  # fmt: skip
            area = area_text(float(shared.area.sum()))
            log.warn(sentence.format(count=f"{shared.pairs:,}", layer=self.parcels.name, area=area))
        if shared.partly:
            log.warn(tr("There are more pairs that overlap; only the largest were taken out of the sums."))
        return np.maximum(self.columns["area"] - shared.area / _HA, 0.0)

    def fields(self, kind: str, log: Log) -> QgsFields:
        """The fields of the layer with those of a kind behind them; those that new ones replace are told."""
        own = [field.name for field in fields_of(kind)]
        given = QgsFields(self.parcels.source.fields())
        replaced = [field.name() for field in given if field.name().lower() in own]
        if replaced:
            log.warn(tr("Fields replaced by new ones: {names}.").format(names=", ".join(replaced)))
        for name in replaced:
            given.remove(given.indexFromName(name))
        return make_fields(kind, given=given)

    def rows(
        self, fields: QgsFields, kind: str, row: Callable[[int], dict], progress: Progress
    ) -> Iterator[Tuple[QgsGeometry, list]]:
        """(geometry, attributes) of the parcels judged, in the order of the layer.

        Args:
            row: the new fields of the parcel of a number.
        """
        own = [field.name for field in fields_of(kind)]
        kept = [self.parcels.source.fields().indexFromName(name) for name in fields.names()[: -len(own)]]
        rows, number = self._rows.tolist(), 0
        for place, (feature, shape) in enumerate(self.parcels.features(progress, Told(), None)):
            if number < len(rows) and rows[number] == place:
                values, new = feature.attributes(), row(number)
                yield shape, [values[i] for i in kept] + [new[name] for name in own]
                number += 1


def known(value: float) -> Optional[float]:
    """A number for a field; None where it is not known or has no end."""
    return float(value) if np.isfinite(value) else None
