"""Ecosystem rasters: codes of HJ 1172-2021 or our common land-use classes."""

from functools import cache

import numpy as np

from ....core.codes import known_codes
from ....core.messages import InputError, marked
from ....gis.tables import read_builtin
from ....translation import tr

#: How the codes of an ecosystem raster are to be read.
SYSTEMS = ("common", "hj1172")


def add_ecosystem(algorithm, text: str, optional: bool = False) -> None:
    """Declare the raster ECOSYSTEM and the choice CLASSES that says what its codes mean.

    Args:
        text: what the tool takes from the ecosystems, as help of the raster.
    """
    algorithm.add_raster(
        "ECOSYSTEM",
        tr("Ecosystems or land use"),
        text,
        kind=("landuse_common", "ecosystems"),
        optional=optional,
    )
    options = {
        "common": tr("Common land-use classes 1 to 15"),
        "hj1172": tr("Ecosystem codes 11 to 82 of HJ 1172-2021"),
    }
    text = tr(
        "Which codes the raster of ecosystems holds. “Export rules table” lists how they correspond under “Ecosystems of "
        "HJ 1172-2021 and common land use”."
    )
    algorithm.add_choice("CLASSES", tr("Codes of the ecosystems"), text, options, "common")


@cache
def ecosystem_rows(system: str) -> dict:
    """Code of a raster in ``system`` to its row of the table of ecosystems."""
    rows = {}
    for row in read_builtin("ecosystems"):
        codes = [row["code"]] if system == "hj1172" else row["common"].split()
        rows.update({int(code): row for code in codes})
    return rows


def groups_of(values: np.ndarray, system: str, column: str, order, name: str) -> np.ndarray:
    """The group of every cell: 1 + the place in ``order`` of its row's ``column``; 0 where it has none or no data.

    Args:
        values: codes, NaN for nodata.
        system: one of ``SYSTEMS``.
        column: a column of the table of ecosystems.
        order: the values of the column that count.
        name: the layer's name for the message.

    Returns:
        uint8 of the shape of ``values``.

    Raises:
        InputError: a code that the system does not have.
    """
    rows, lookup = ecosystem_rows(system), np.zeros(256, np.uint8)
    known = np.zeros(256, bool)
    for code, row in rows.items():
        known[code] = True
        if row[column] in order:
            lookup[code] = 1 + list(order).index(row[column])
    codes, strange = known_codes(values, known)
    if strange is not None:
        raise InputError(
            marked(
                "“{name}” holds the code {code:g}, which is none of {known}. Choose what its codes mean, or run "
                "“Classify land-use raster” first."
            ),
            name=name,
            code=strange,
            known=" ".join(str(code) for code in sorted(rows)),
        )
    lookup[0] = 0
    return lookup[codes]
