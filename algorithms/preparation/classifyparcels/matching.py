"""Codes of parcels looked up in their classification."""

from collections import Counter
from typing import Dict, NamedTuple, Optional

from qgis.core import QgsFeatureRequest

from ....compat import NULL
from ....core.messages import InputError, marked
from ....core.preparation import parcels
from ....core.progress import Progress
from ....gis.tables import classes, read_builtin
from ....translation import language, tr
from ...log import Log
from .settings import Settings

#: Column of the table of parcel systems to the theme of its classes.
_THEMES = {"element": "elements", "space": "spaces", "common": "common"}
_SHOWN = 12


class Matched(NamedTuple):
    """What the codes of a layer mean.

    Attributes:
        values: content of the code field to the values of the new fields, by their names.
        unknown: parcels whose code is not in the classification.
    """

    values: Dict[object, dict]
    unknown: int


def match_codes(settings: Settings, log: Log, progress: Progress) -> Matched:
    """Look every code up once; what did not fit is reported.

    Raises:
        InputError: no features, or no code of the field is in the classification.
    """
    table, names = class_table(settings.system), class_names(settings.system)
    counts = _counted(settings, progress)
    found = {raw: parcels.match(raw, table, names) for raw in counts}
    unknown = {raw: counts[raw] for raw, hit in found.items() if hit is None}
    above = {raw: counts[raw] for raw, hit in found.items() if hit and not hit.exact}
    if len(unknown) == len(found):
        raise InputError(
            marked("No code of the field “{field}” is in the classification: {codes}. Choose another."),
            field=settings.source.fields()[settings.column].name(),
            codes=_listed(unknown),
        )
    if unknown:
        log.warn(
            tr("Codes that are not in the classification (parcels): {codes}.").format(codes=_listed(unknown))
        )
    if above:
        log.warn(tr("Codes read as the class above (parcels): {codes}.").format(codes=_listed(above)))
    nothing = dict.fromkeys(next(iter(table.values())))
    return Matched(
        {raw: table[hit.code] if hit else nothing for raw, hit in found.items()}, sum(unknown.values())
    )


def _counted(settings: Settings, progress: Progress) -> Counter:
    """Content of the code field to the number of parcels."""
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes([settings.column])
    source = settings.source
    counts: Counter = Counter()
    total = max(source.featureCount(), 1)
    for number, feature in enumerate(source.getFeatures(request)):
        progress(min(number / total, 1.0))
        counts[plain(feature.attributes()[settings.column])] += 1
    if not counts:
        raise InputError(marked("“{layer}” has no features."), layer=source.sourceName())
    return counts


def class_table(system: str) -> Dict[str, Dict[str, object]]:
    """Code to the values of the new fields in the language of QGIS; None where a class has no element or space."""
    known = {theme: {row.key: row for row in classes(theme)} for theme in _THEMES.values()}
    table = {}
    for row in read_builtin("parcel_systems"):
        if row["system"] != system:
            continue
        values: Dict[str, Optional[object]] = {}
        for column, theme in _THEMES.items():
            entry = known[theme].get(row[column])
            values[column] = entry.name if entry else None
            values[f"{column}_code"] = entry.code if entry else None
        table[row["code"]] = {**values, "label": row[f"name_{language()}"]}
    return table


def class_names(system: str) -> Dict[str, str]:
    """Class name in either language, as parcels.clean writes it, to code."""
    found: Dict[str, str] = {}
    for row in read_builtin("parcel_systems"):
        if row["system"] == system:
            for name in (row["name_zh"], row["name_en"]):
                found.setdefault(parcels.clean(name), row["code"])
    return found


def plain(value: object) -> object:
    """The content of a field; None for QGIS's NULL."""
    return None if value == NULL else value


def _listed(codes: Dict[object, int]) -> str:
    ordered = sorted(codes.items(), key=lambda item: -item[1])
    shown = [f"{'—' if code in (None, '') else code} ({count:,})" for code, count in ordered[:_SHOWN]]
    return ", ".join(shown + (["…"] if len(ordered) > _SHOWN else []))
