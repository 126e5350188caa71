"""Roads and railways with the class that the words of a field stand for."""

from typing import Callable, List, NamedTuple, Sequence

from qgis.core import QgsGeometry

from ..core.roadwords import NOT_A_BARRIER, Words
from ..translation import tr
from .tables import class_of, code_of, read_builtin
from .vectors import Item, name_of

_WORDS_SHOWN = 6


class Barrier(NamedTuple):
    """A line or area that corridors may meet."""

    geometry: QgsGeometry
    code: int
    name: str


def read_lines(
    items: Sequence[Item], field: str, kind: str, otherwise: str, warn: Callable[[str], None]
) -> List[Barrier]:
    """Roads or railways with the class their word stands for.

    Args:
        field: the field that holds the words; empty where there is none.
        kind: road or railway: which words of barrier_classes apply.
        otherwise: class key of unknown words and of features where there is no field.
        warn: gets the sentence about words that are not known.
    """
    codes, words = code_of("barriers"), Words(read_builtin("barrier_classes"), kind)
    unknown, barriers = set(), []
    for item in items:
        found = words.find(item.attributes[field]) if field else otherwise
        if found is None:
            unknown.add(str(item.attributes[field]))
            found = otherwise
        if found != NOT_A_BARRIER:
            barriers.append(Barrier(item.geometry, codes[found], name_of(item.attributes)))
    if unknown:
        warn(
            tr("Words of “{field}” that are not known count as “{name}”: {words}.").format(
                field=field,
                name=class_of("barriers")[codes[otherwise]].name,
                words=", ".join(sorted(unknown)[:_WORDS_SHOWN])
                + (" …" if len(unknown) > _WORDS_SHOWN else ""),
            )
        )
    return barriers
