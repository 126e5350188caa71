"""Parameters of the stepping stones."""

from typing import NamedTuple

from ....core.network.connectivity import useful_range
from ...inputs import Inputs

_HECTARE = 1e4


class Settings(NamedTuple):
    """What a stepping stone is, and when one is missing.

    Attributes:
        id_field: of the patches, "" for none.
        distance, probability: of the dispersal; metres.
        offset: largest distance of a patch from a corridor, metres.
        least_area, new_area: of an existing stone at least, of a new one; m².
    """

    id_field: str
    distance: float
    probability: float
    offset: float
    least_area: float
    new_area: float

    @property
    def reach(self) -> float:
        """Patches farther apart have no connection of any weight."""
        return max(useful_range(self.distance, self.probability), self.distance)


def read_settings(inputs: Inputs) -> Settings:
    """The parameters of a run.

    Raises:
        InputError: a distance or probability that cannot be.
    """
    found = Settings(
        inputs.field("ID_FIELD"),
        inputs.number("DISTANCE"),
        inputs.number("PROBABILITY"),
        inputs.number("OFFSET"),
        inputs.number("MIN_AREA") * _HECTARE,
        inputs.number("NEW_AREA") * _HECTARE,
    )
    useful_range(found.distance, found.probability)
    return found
