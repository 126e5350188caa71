"""Where the threats of a habitat model come from: tables, rasters, land use and lines."""

from pathlib import Path

import numpy as np

from ...core.evaluation.habitat import parse_sensitivity, parse_threats, renamed, require_weights
from ...core.messages import InputError, marked
from ...gis.grid import Window, require_same
from ...gis.ranges import require_between
from ...gis.rasters import RasterSource
from ...gis.roads import read_lines
from ...gis.tables import code_of, read_builtin
from ...translation import language, tr
from ..parameters import LINE

_PIECE = 256
_LINES = (("ROADS", "road", "primary"), ("RAILWAYS", "railway", "railway"))


def add_threat_lines(algorithm) -> None:
    """Declare the lines ROADS and RAILWAYS with their fields."""
    text = tr(
        "Motorways, national and provincial roads (major) and county and township roads (minor) for the built-in "
        "threats. Cells that a line touches are the threat."
    )
    algorithm.add_vector("ROADS", tr("Roads"), text, kind=("roads", "line_any"), types=(LINE,), optional=True)
    words = tr(
        "Field with OpenStreetMap words, Chinese road grades or codes; “Export rules table” lists them under “Barriers that break corridors”. "
        "Words of things that are no barrier are left out."
    )
    text = tr("{text} Without it all roads are major.").format(text=words)
    algorithm.add_field("ROADS_FIELD", tr("Road class field"), text, "ROADS", optional=True)
    text = tr("Counted with the major roads.")
    algorithm.add_vector(
        "RAILWAYS", tr("Railways"), text, kind=("railways", "line_any"), types=(LINE,), optional=True
    )
    algorithm.add_field("RAILWAYS_FIELD", tr("Railway class field"), words, "RAILWAYS", optional=True)


def add_threat_tables(algorithm) -> None:
    """Declare the tables THREATS and SENSITIVITY."""
    text = tr(
        "Columns threat, max_dist (km), weight, decay (linear, exponential) and raster: the path of a raster that is "
        "above 0 where the threat is, absolute or from the table's folder. In place of a raster: landuse (codes of "
        "the land use) or lines (classes of ROADS and RAILWAYS). InVEST's own tables fit (cur_path), with max_dist in "
        "km. Empty: built-in table (proposed default)."
    )
    algorithm.add_table("THREATS", tr("Table of threats"), text, kind="habitat_threats")
    text = tr(
        "Columns lulc (or lucode), habitat (0–1) and one per threat with the sensitivity to it (0–1). Empty: "
        "built-in table for the common classes (proposed default)."
    )
    algorithm.add_table("SENSITIVITY", tr("Suitability and sensitivity"), text, kind="habitat_sensitivity")


class Model:
    """The tables of one run, and the threats that have a source.

    Raises:
        InputError: what a table lacks, or no threat has a source.
    """

    def __init__(self, run):
        rows, self._table = _table(run, "THREATS", "habitat_threats", tr("Threats"))
        listed = parse_threats(rows, self._table)
        names = (row.get(f"name_{language()}") or row["threat"] for row in rows)
        self.labels = {threat.name: name for threat, name in zip(listed, names)}
        self.threats = [threat for threat in listed if _has_source(run, threat)]
        self.left_out = [self.labels[threat.name] for threat in listed if threat not in self.threats]
        if not self.threats:
            raise InputError(
                marked("No threat of “{table}” has a source. Give the roads or railways it asks for."),
                table=self._table,
            )
        require_weights(self.threats, self._table)
        rows, name = _table(run, "SENSITIVITY", "habitat_sensitivity", tr("Suitability and sensitivity"))
        self.sensitivity = parse_sensitivity(rows, self.threats, name)

    @property
    def reach(self) -> float:
        """The largest distance of an effect in metres."""
        return max(threat.reach for threat in self.threats)

    def tell(self, run) -> None:
        """Say which threats count, and how much."""
        if self.left_out:
            sentence = tr("Left out, because their roads or railways were not given: {names}.")
            run.log.say(sentence.format(names=tr(", ").join(self.left_out)))
        total = sum(threat.weight for threat in self.threats)
        words = {"linear": tr("linear"), "exponential": tr("exponential")}
        for threat in self.threats:
            sentence = tr("Threat “{name}”: weight {weight:.3f}, up to {reach:g} km, {decay}.")
            name, share = self.labels[threat.name], threat.weight / total
            run.log.say(
                sentence.format(name=name, weight=share, reach=threat.reach / 1000, decay=words[threat.decay])
            )

    def rasters(self, run, landuse: RasterSource) -> list:
        """One open raster or None for every threat.

        Raises:
            InputError: a file that is none, lies on another grid, or holds values outside 0 to 1.
        """
        found = []
        for threat in self.threats:
            source = None
            if threat.raster:
                path = _resolved(run, threat.raster)
                source = run.inputs.keep(RasterSource(path.name, str(path)))
                require_same(landuse.grid, landuse.name, source.grid, source.name)
                require_between(source, 0, 1, "")
            found.append(source)
        return found


class Sources:
    """Tells where the threats of a model are, strip by strip."""

    def __init__(self, run, model: Model, landuse: RasterSource):
        self._threats, self._labels, self._grid = model.threats, model.labels, landuse.grid
        self._rasters = model.rasters(run, landuse)
        self._burnt = self._burn(run)

    def _burn(self, run) -> list:
        """A raster of the lines of every threat, None where it has none."""
        wanted = [set(threat.lines.split()) for threat in self._threats]
        lines, codes = [], code_of("barriers")
        for key, kind, only in _LINES if any(wanted) else ():
            if run.inputs.given(key):
                field = run.inputs.field(f"{key}_FIELD")
                items = run.inputs.features(key, self._grid.crs, [field] if field else [])
                lines += read_lines(items, field, kind, kind if field else only, run.log.warn)
        found = []
        for threat, words in zip(self._threats, wanted):
            chosen = [line for line in lines if line.code in {codes[word] for word in words}]
            if words and not chosen:
                run.log.warn(
                    tr("No line is of the threat “{threat}”.").format(threat=self._labels[threat.name])
                )
            ones = [1] * len(chosen)
            found.append(
                run.inputs.burn_items(self._labels[threat.name], chosen, ones, self._grid, True)
                if chosen
                else None
            )
        return found

    def there(self, number: int, window: Window, landuse: np.ndarray) -> np.ndarray:
        """Where a threat is in a window of which ``landuse`` holds the codes; bool."""
        codes = np.array(self._threats[number].landuse, landuse.dtype)
        result = np.zeros(landuse.shape, bool)
        for first in range(0, window.rows, _PIECE):  # the margins make windows large
            piece = Window(window.top + first, min(_PIECE, window.rows - first), window.columns)
            rows = slice(first, first + piece.rows)
            result[rows] = np.isin(landuse[rows], codes)
            for source in (self._rasters[number], self._burnt[number]):
                if source is not None:
                    result[rows] |= source.read(piece) > 0
        return result


def access_raster(run, grid):
    """1 − accessibility of polygons burnt on 0; None where no layer was given.

    Raises:
        InputError: no field access, or a value that is none from 0 to 1.
    """
    if not run.inputs.given("ACCESS"):
        return None
    field, name = access_field(run), run.inputs.source("ACCESS").sourceName()

    def kept_away(item) -> float:
        try:
            value = float(item.attributes[field])
        except (TypeError, ValueError):
            value = -1.0
        if not 0 <= value <= 1:
            raise InputError(
                marked(
                    "The field “{field}” of “{name}” holds {value}. Accessibility is a number from 0 to 1."
                ),
                field=field,
                name=name,
                value=item.attributes[field],
            )
        return 1 - value

    return run.inputs.burnt("ACCESS", grid, kept_away)


def access_field(run) -> str:
    """The name of the field access, however it is written.

    Raises:
        InputError: there is none.
    """
    source = run.inputs.source("ACCESS")
    for field in source.fields():
        if field.name().lower() == "access":
            return field.name()
    raise InputError(
        marked("“{name}” has no field “access” with the accessibility from 0 (none) to 1 (full). Add it."),
        name=source.sourceName(),
    )


def _table(run, key: str, builtin: str, label: str) -> tuple:
    """Rows of a table and its name for messages."""
    if not run.inputs.given(key):
        return renamed(read_builtin(builtin)), label
    return renamed(run.inputs.rows(key, ())), run.inputs.source(key).sourceName()


def _has_source(run, threat) -> bool:
    """Whether a threat comes from a raster or land use, or its lines were given."""
    words, known = threat.lines.split(), list(code_of("barriers"))
    for word in words:
        if word not in known:
            raise InputError(
                marked("The threat “{threat}” asks for lines of the class “{word}”. Known are {known}."),
                threat=threat.name,
                word=word,
                known=" ".join(known[:6]),
            )
    roads = run.inputs.given("ROADS") and set(words) - {"railway"}
    return bool(
        threat.raster or threat.landuse or roads or (run.inputs.given("RAILWAYS") and "railway" in words)
    )


def _resolved(run, text: str) -> Path:
    """A path as it is, or from the folder of the table, or from that of the project."""
    path = Path(text)
    if path.is_absolute():
        return path
    layer = run.inputs.layer("THREATS")
    beside = (
        Path(layer.source().split("|")[0].replace("file://", "").split("?")[0]) if layer is not None else path
    )
    home = run.inputs.project.homePath() if run.inputs.project else ""
    for folder in (beside.parent, Path(home) if home else beside.parent):
        if (folder / path).exists():
            return folder / path
    return beside.parent / path
