"""What a run of “Heat island intensity” was asked for."""

from typing import NamedTuple

from ....core.messages import InputError, marked
from ...inputs import Inputs


class Settings(NamedTuple):
    """``method``: meanstd, tfvi or rural; ``scale``: that of the grades of the difference from rural areas."""

    method: str
    scale: str

    @property
    def grading(self) -> str:
        """The end of the names of theme and kind of the grades."""
        return self.scale if self.method == "rural" else self.method

    @property
    def values_kind(self) -> str:
        """Kind of the intensity."""
        return "heat_index" if self.method == "tfvi" else "heat_intensity"


def read_settings(inputs: Inputs) -> Settings:
    """The settings of a run.

    Raises:
        InputError: rural areas without their method, or the method without them.
    """
    rural = inputs.choice("METHOD") == "rural"
    if rural and not inputs.given("RURAL"):
        raise InputError(marked("Give a layer of rural areas, or choose another method."))
    if inputs.given("RURAL") and not rural:
        raise InputError(
            marked("Rural areas were given. Choose the difference from rural areas, or clear them.")
        )
    return Settings(inputs.choice("METHOD"), inputs.choice("SCALE"))
