"""Checks of files: companions of shapefiles, encoding of text, field names cut off, paths, sizes."""

import os
from pathlib import Path
from typing import Iterator, Optional

from qgis.PyQt.QtCore import QDir

from ....core.preparation.encoding import DbfText, dbf_text, declared_by_dbf, detect, family
from ....core.preparation.findings import ERROR, NOTE, WARNING, Finding
from ....translation import tr
from .survey import Facts, Survey
from .vectorfacts import VectorFacts
from .wording import listed

_LONG_PATH, _DBF_NAME = 240, 10
_READ = 4_000_000
_LIMIT, _NEAR_LIMIT = 2**31, int(1.8e9)


def place(facts: Facts, survey: Survey) -> Iterator[Finding]:
    """Layers that vanish, and paths that make trouble."""
    if facts.kind == "vector" and facts.layer.providerType() == "memory":
        text = tr("The layer is held in memory only and is lost when QGIS closes.")
        yield Finding(NOTE, "file", facts.name, text, "savevector")
        return
    path = facts.path
    if not path or not os.path.exists(path):
        return
    if path.startswith(("\\\\", "//")):
        yield Finding(
            NOTE,
            "file",
            facts.name,
            tr("The file is on the network ({path}); work is slower.").format(path=path),
        )
    if len(os.path.abspath(path)) > _LONG_PATH:
        text = tr("The path has {count} characters; Windows programs fail from 260 on.")
        yield Finding(WARNING, "file", facts.name, text.format(count=len(os.path.abspath(path))), "move")
    if Path(QDir.tempPath()).absolute() in Path(path).absolute().parents and "processing" in path:
        text = tr("The file lies in a temporary folder and is lost when QGIS closes.")
        remedy = "saveraster" if facts.kind == "raster" else "savevector"
        yield Finding(NOTE, "file", facts.name, text, remedy)


def companions(facts: VectorFacts, survey: Survey) -> Iterator[Finding]:
    """Files that belong to a shapefile, and the size at which the format ends."""
    path = shapefile(facts)
    if path is None:
        return
    for suffix, text in (
        (".shx", tr("The index file .shx is missing; some programs cannot open the shapefile.")),
        (".dbf", tr("The attribute file .dbf is missing; the features have no attributes.")),
    ):
        if companion(path, suffix) is None:
            yield Finding(ERROR if suffix == ".dbf" else WARNING, "file", facts.name, text, "resend")
    if companion(path, ".prj") is None and facts.crs.isValid():
        text = tr("The file .prj is missing; the coordinate system is set in this project only.")
        yield Finding(WARNING, "file", facts.name, text, "writeprj")
    sizes = [file.stat().st_size for file in map(companion, [path] * 2, (".shp", ".dbf")) if file is not None]
    if max(sizes, default=0) > _NEAR_LIMIT:
        text = tr("The shapefile has {size} GB; the format ends at 2 GB.").format(
            size=f"{max(sizes) / 1e9:.2f}"
        )
        yield Finding(ERROR if max(sizes) >= _LIMIT else WARNING, "file", facts.name, text, "savevector")


def encoding(facts: VectorFacts, survey: Survey) -> Iterator[Finding]:
    """Text that QGIS reads in another encoding than it is in."""
    found, path = read_dbf(facts), shapefile(facts)
    if found is not None and path is not None:
        seen, layer = detect(found.texts), facts.layer
        used = family(layer.dataProvider().encoding())
        declared = companion(path, ".cpg") is not None or declared_by_dbf(found.language)
        values = {
            "right": seen.name.upper(),
            "used": layer.dataProvider().encoding(),
            "example": seen.example,
        }
        if seen.name in ("gbk", "utf-8") and used != seen.name and not (used == "system" and _reads(facts)):
            text = tr(
                "The text is in {right}, but QGIS reads it as {used}, so Chinese is garbled. It should read: "
                "“{example}”."
            )
            yield Finding(WARNING, "encoding", facts.name, text.format(**values), "encoding")
            return
        if seen.name in ("gbk", "utf-8") and not declared:
            text = tr("No file .cpg says that the text is in {right}; other computers may show it garbled.")
            yield Finding(NOTE, "encoding", facts.name, text.format(**values), "savevector")
        if seen.name == "unknown":
            text = tr("The text is neither in UTF-8 nor in GBK; QGIS reads it as {used}.")
            yield Finding(WARNING, "encoding", facts.name, text.format(**values), "encoding")
    if facts.garbled is not None and facts.garbled.name != "ascii":
        text = tr(
            "The text was read in a wrong encoding when the layer was made; it should read: “{example}”."
        )
        yield Finding(WARNING, "encoding", facts.name, text.format(example=facts.garbled.example), "encoding")
    elif facts.replaced:
        text = tr("{count} texts hold “{sign}”: characters that were lost in a wrong encoding.")
        yield Finding(
            WARNING,
            "encoding",
            facts.name,
            text.format(count=f"{facts.replaced:,}", sign="\ufffd"),
            "encoding",
        )


def _reads(facts: VectorFacts) -> bool:
    """Whether the example stands among the layer's texts, so that the system's own encoding fits."""
    return facts.garbled is None or facts.garbled.name == "ascii" and not facts.replaced


def cut_names(facts: VectorFacts, survey: Survey) -> Iterator[Finding]:
    """Field names of ten letters, the most that a DBF holds."""
    found = read_dbf(facts)
    if found is None:
        return
    full = [name for name in found.names if len(name) >= _DBF_NAME or name.endswith(b"_1")]
    if full:
        kind = detect(found.texts).name
        code = kind if kind in ("gbk", "utf-8") else "latin-1"
        shown = listed(name.decode(code, "replace") for name in full[:8]) + (" …" if len(full) > 8 else "")
        text = tr(
            "{count} field names fill the ten letters of a shapefile and may be cut off: {shown}. Tools that look "
            "for a field by its name may miss it."
        )
        yield Finding(NOTE, "fields", facts.name, text.format(count=len(full), shown=shown), "refactor")


def shapefile(facts: VectorFacts) -> Optional[Path]:
    """The .shp file of a layer; None where it is no shapefile."""
    path = Path(facts.path) if facts.path else None
    return path if path is not None and path.suffix.lower() == ".shp" and path.exists() else None


def companion(path: Path, suffix: str) -> Optional[Path]:
    """A file of the shapefile, whatever the case of its ending; None where it is missing."""
    for end in (suffix, suffix.upper()):
        if path.with_suffix(end).exists():
            return path.with_suffix(end)
    return None


def read_dbf(facts: VectorFacts) -> Optional[DbfText]:
    """The text of the first megabytes of a shapefile's DBF; None where there is none."""
    path = shapefile(facts)
    file = companion(path, ".dbf") if path is not None else None
    if file is None:
        return None
    with open(file, "rb") as opened:
        content = opened.read(_READ)
    try:
        return dbf_text(content)
    except ValueError:
        return DbfText(0, [], [])


CHECKS = (place, companions, encoding, cut_names)
