"""What to tell the user of fields and texts that a format does not take as they are."""

from pathlib import Path
from typing import Iterable, List

from qgis.core import QgsFields

from ...translation import tr
from .fitting import Fitted


def about_names(path: str, fitted: Fitted) -> List[str]:
    """Fields that got another name."""
    if not fitted.renamed:
        return []
    names = ", ".join(f"{old if old.strip() else f'“{old}”'} → {new}" for old, new in fitted.renamed)
    sentence = tr(
        "“{path}”: the format does not take these names of fields as they are; they became: {names}"
    )
    return [sentence.format(path=Path(path).name, names=names)]


def about_texts(path: str, fields: QgsFields, texts: Iterable[int]) -> List[str]:
    """Columns whose values became text."""
    names = ", ".join(fields[column].name() for column in sorted(texts))
    sentence = tr(
        "“{path}”: values that their fields or the format cannot hold as they are were kept as text: {names}"
    )
    return [sentence.format(path=Path(path).name or tr("Layer in memory"), names=names)] if names else []


def in_utf8(path: str, encoding: str) -> str:
    """An encoding that lacks characters of the layer."""
    sentence = tr("“{path}” was written in UTF-8: {encoding} does not have all of its characters.")
    return sentence.format(path=Path(path).name, encoding=encoding)
