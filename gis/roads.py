"""Roads and railways of a run with the class that the words of a field stand for."""

from typing import List, NamedTuple

from qgis.core import QgsGeometry

from ..core.roadwords import NOT_A_BARRIER, Words
from ..translation import tr
from .tables import class_of, code_of, read_builtin
from .vectors import name_of

_WORDS_SHOWN = 6


class Barrier(NamedTuple):
    """A line or area that corridors may meet."""

    geometry: QgsGeometry
    code: int
    name: str


def read_lines(run, key: str, kind: str, crs, otherwise: str) -> List[Barrier]:
    """Roads or railways with the class their word stands for.

    Args:
        kind: road or railway: which words of barrier_classes apply to the field ``<key>_FIELD``.
        otherwise: class key of unknown words and of features where no field was chosen.
    """
    field, codes = run.inputs.field(f"{key}_FIELD"), code_of("barriers")
    words, unknown, barriers = Words(read_builtin("barrier_classes"), kind), {}, []
    for item in run.inputs.features(key, crs, [field] if field else []):
        found = words.find(item.attributes[field]) if field else otherwise
        if found is None:
            unknown[str(item.attributes[field])] = found = otherwise
        if found != NOT_A_BARRIER:
            barriers.append(Barrier(item.geometry, codes[found], name_of(item.attributes)))
    if unknown:
        run.log.warn(
            tr("Words of “{field}” that are not known count as “{name}”: {words}.").format(
                field=field,
                name=class_of("barriers")[codes[otherwise]].name,
                words=", ".join(sorted(unknown)[:_WORDS_SHOWN])
                + (" …" if len(unknown) > _WORDS_SHOWN else ""),
            )
        )
    return barriers
