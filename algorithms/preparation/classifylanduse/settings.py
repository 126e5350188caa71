"""The parameters of one run."""

from typing import NamedTuple, Optional, Sequence

from ....gis.rasters import RasterSource
from ...inputs import Inputs
from ...tablereading import TableReading
from .classtable import COLUMNS, mapping


class Settings(NamedTuple):
    """What is classified by which table.

    Attributes:
        system: the product whose codes the raster holds.
        target: theme of the classes of the result.
        rules: rows of the user's class table, None for the built-in one.
    """

    source: RasterSource
    system: str
    target: str
    rules: Optional[Sequence[dict]]


def read_settings(inputs: Inputs) -> Settings:
    """The parameters of a run.

    Raises:
        InputError: the class table has no codes or no rows.
    """
    return Settings(
        source=inputs.raster("INPUT"),
        system=inputs.choice("SYSTEM"),
        target=inputs.choice("TARGET"),
        rules=inputs.optional_rows("RULES", ("code",)),
    )


def check_rules(inputs: TableReading) -> None:
    """Raise InputError where the class table cannot be used for one of its systems and targets."""
    rows = inputs.rows("RULES", ("code",))
    for system in dict.fromkeys(str(row.get("system", "")).strip().lower() for row in rows):
        for target in COLUMNS:
            mapping(system, target, rows)
