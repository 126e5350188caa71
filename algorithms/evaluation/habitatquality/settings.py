"""The parameters of the habitat quality, and the layers that say where threats are."""

from pathlib import Path
from typing import List, NamedTuple, Optional

from ....core.messages import InputError, marked
from ....gis.grid import Grid, require_same
from ....gis.judgements import judge, require
from ....gis.kinds import kind_of_key
from ....gis.rasters import RasterSource
from ....gis.roads import Barrier, read_lines
from ....gis.tables import code_of, read_builtin
from ....translation import tr
from ...inputs import Inputs
from ...run import Run
from ...tablereading import TableReading
from .access import kept_away
from .presence import Presence
from .threats import Model, Table, make_model

#: Key of lines, which words apply to their field, and the class of lines without a field.
_LINES = (("ROADS", "road", "primary"), ("RAILWAYS", "railway", "railway"))
#: What the rasters of a table of threats hold: 0 to 1.
_THREAT_KIND = "covered_share"


class Settings(NamedTuple):
    """The parameters of one run.

    Attributes:
        rasters: one open raster of the table or None for every threat.
        half_saturation: 0 for half of the highest degradation.
    """

    landuse: RasterSource
    model: Model
    rasters: List[Optional[RasterSource]]
    half_saturation: float


def read_settings(inputs: Inputs) -> Settings:
    """The parameters of a run.

    Raises:
        InputError: a table, a raster of it or the field of the accessibility cannot be used.
    """
    landuse = inputs.raster("LANDUSE")
    model = _read_model(inputs, inputs.given("ROADS"), inputs.given("RAILWAYS"))
    _access_field(inputs)
    return Settings(landuse, model, _rasters(inputs, model, landuse), inputs.number("HALF_SATURATION"))


def _read_model(inputs: TableReading, roads: bool, railways: bool) -> Model:
    threats = _table(inputs, "THREATS", "habitat_threats", tr("Threats"))
    label = tr("Suitability and sensitivity")
    return make_model(threats, _table(inputs, "SENSITIVITY", "habitat_sensitivity", label), roads, railways)


def check_tables(inputs: TableReading) -> None:
    """Raise InputError where the tables cannot be used, whatever layers there are."""
    _read_model(inputs, True, True)


def _table(inputs: TableReading, key: str, builtin: str, label: str) -> Table:
    if not inputs.given(key):
        return Table(label, read_builtin(builtin))
    return Table(inputs.table(key).name, inputs.rows(key, ()))


def _rasters(inputs: Inputs, model: Model, landuse: RasterSource) -> List[Optional[RasterSource]]:
    found: List[Optional[RasterSource]] = []
    for threat in model.threats:
        source = None
        if threat.raster:
            path = _resolved(inputs, threat.raster)
            source = inputs.keep(RasterSource(path.name, str(path)))
            require_same(landuse.grid, landuse.name, source.grid, source.name)
            require(judge(source, kind_of_key(_THREAT_KIND)))
        found.append(source)
    return found


def _resolved(inputs: Inputs, text: str) -> Path:
    """A path as it is, or from the folder of the table, or from that of the project."""
    path = Path(text)
    if path.is_absolute():
        return path
    layer = inputs.optional_layer("THREATS")
    beside = (
        Path(layer.source().split("|")[0].replace("file://", "").split("?")[0]) if layer is not None else path
    )
    home = inputs.project.homePath() if inputs.project else ""
    for folder in (beside.parent, Path(home) if home else beside.parent):
        if (folder / path).exists():
            return folder / path
    return beside.parent / path


def _access_field(inputs: Inputs) -> str:
    """The name of the field access, however it is written; empty where there is no accessibility."""
    if not inputs.given("ACCESS"):
        return ""
    source = inputs.source("ACCESS")
    for field in source.fields():
        if field.name().lower() == "access":
            return field.name()
    raise InputError(
        marked("“{name}” has no field “access” with the accessibility from 0 (none) to 1 (full). Add it."),
        name=source.sourceName(),
    )


def read_access(inputs: Inputs, grid: Grid) -> Optional[RasterSource]:
    """1 − accessibility of areas burnt on 0; None where no layer was given.

    Raises:
        InputError: a value that is no accessibility.
    """
    field = _access_field(inputs)
    if not field:
        return None
    name = inputs.source("ACCESS").sourceName()
    return inputs.burnt("ACCESS", grid, lambda item: kept_away(item, field, name))


def read_presence(run: Run, settings: Settings) -> Presence:
    """Where the threats are: the rasters of the table, and lines burnt."""
    model, grid = settings.model, settings.landuse.grid
    wanted = [set(threat.lines.split()) for threat in model.threats]
    lines, codes = _lines(run, grid) if any(wanted) else [], code_of("barriers")
    burnt: List[Optional[RasterSource]] = []
    for threat, words in zip(model.threats, wanted):
        label, chosen = model.labels[threat.name], {codes[word] for word in words}
        found = [line for line in lines if line.code in chosen]
        if words and not found:
            run.log.warn(tr("No line is of the threat “{threat}”.").format(threat=label))
        ones = [1] * len(found)
        burnt.append(run.inputs.burn_items(label, found, ones, grid, True) if found else None)
    return Presence(model.threats, settings.rasters, burnt)


def _lines(run: Run, grid: Grid) -> List[Barrier]:
    found: List[Barrier] = []
    for key, kind, only in _LINES:
        if run.inputs.given(key):
            field = run.inputs.field(f"{key}_FIELD")
            items = run.inputs.features(key, grid.crs, [field] if field else [])
            found += read_lines(items, field, kind, kind if field else only, run.log.warn)
    return found
