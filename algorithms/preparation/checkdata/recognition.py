"""What a layer is taken for: by the mark it carries, else by its name, as the dialogs of the tools do."""

from typing import NamedTuple, Optional

from qgis.core import QgsMapLayer

from ....gis.kinds import Kind, kind_of_key, kinds
from ....gis.recognise import kind_of, likely_kind
from ....translation import tr


class Taken(NamedTuple):
    """A kind, and whether the layer carries its mark (class names, palette or fields, too) or only such a name."""

    kind: Kind
    certain: bool

    @property
    def words(self) -> str:
        """As the table of layers says it."""
        return self.kind.name if self.certain else tr("{kind} (by its name)").format(kind=self.kind.name)


def taken_for(layer: QgsMapLayer) -> Optional[Taken]:
    """What a layer is taken for; None where nothing says it."""
    key = kind_of(layer)
    if key:
        return Taken(kind_of_key(key), True)
    key = likely_kind(layer, [kind for kind in kinds().values() if kind.user])
    return Taken(kind_of_key(key), False) if key else None
