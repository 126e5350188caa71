"""A map of its own for each pair or node, in a folder."""

import re
from typing import Callable, Optional

import numpy as np

from ....core.messages import InputError, marked
from ....core.network.current.focal import Pairs
from ....core.network.current.pairwise import Each

#: More files than this are a mistake, or a case for a script.
MOST_MAPS = 1000
#: What no file name may hold anywhere.
_UNSAFE = re.compile(r'[\\/:*?"<>|\s]+')

#: Called with the file name, the map and the kind of layer it is.
Write = Callable[[str, np.ndarray, str], None]


def require_few(pairs: Pairs, pairwise: bool, folder: str) -> None:
    """Raise InputError where there would be too many maps."""
    count = int(np.triu(pairs.allowed).sum()) if pairwise else len(pairs.nodes.ids)
    if count > MOST_MAPS:
        raise InputError(
            marked(
                "{count} pairs or nodes would make as many maps in “{name}”; at most {most} are made. Choose fewer pairs or "
                "leave the folder empty."
            ),
            count=count,
            most=MOST_MAPS,
            name=folder,
        )


class PairMaps:
    """Writes the maps one by one as they are solved.

    Args:
        write: see :data:`Write`.
        voltages: also those.
        outside: bool (rows, columns), cells that become nodata.
    """

    def __init__(self, write: Write, voltages: bool, outside: np.ndarray) -> None:
        self._write, self._voltages, self._outside = write, voltages, outside
        self._taken: set = set()

    def __call__(self, first: object, second: object, current: np.ndarray, voltage: np.ndarray) -> None:
        ending = self._named(first, second)
        self._write(f"current_{ending}.tif", np.where(self._outside, np.nan, current), "current")
        if self._voltages:
            self._write(f"voltage_{ending}.tif", np.where(self._outside, np.nan, voltage), "voltage")

    def _named(self, first: object, second: object) -> str:
        """The ids, as a file name may hold them, each name once also where case does not count."""
        words = [first] if second is None else [first, second]
        name = "_".join(_UNSAFE.sub("-", str(word)) for word in words)
        made, number = name, 1
        while made.lower() in self._taken:
            number += 1
            made = f"{name}~{number}"
        self._taken.add(made.lower())
        return made


def pair_maps(write: Optional[Write], voltages: bool, outside: np.ndarray) -> Optional[Each]:
    """What pairwise and the other modes call with each map; None where none are wanted."""
    return None if write is None else PairMaps(write, voltages, outside)
