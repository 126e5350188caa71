"""The fields of an input that a result keeps beside its own."""

from qgis.core import QgsFields

from ..gis.kinds import fields_of
from ..translation import tr
from .log import Log


def kept_fields(kind: str, given: QgsFields, log: Log) -> QgsFields:
    """The fields of an input without those that new ones of the kind replace, which are reported."""
    new = {field.name for field in fields_of(kind)}
    kept, replaced = QgsFields(), []
    for field in given:
        if field.name().lower() in new:
            replaced.append(field.name())
        else:
            kept.append(field)
    if replaced:
        log.warn(tr("Fields replaced by new ones: {names}.").format(names=", ".join(replaced)))
    return kept
