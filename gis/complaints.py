"""What is wrong with a layer, as a sentence to be translated."""

from typing import NamedTuple


class Complaint(NamedTuple):
    """What is wrong with a layer.

    Attributes:
        sentence: a marked sentence.
        values: what to put in its fields.
        refused: whether the layer cannot be used.
        warned: whether one that can be used deserves a warning; else a line in the log says it.
    """

    sentence: str
    values: dict
    refused: bool = True
    warned: bool = True
