"""Checks of the values of rasters."""

from typing import Iterator

from ....core.preparation.findings import ERROR, NOTE, WARNING, Finding
from ....translation import tr
from .rasterfacts import RasterFacts
from .survey import Survey
from .wording import percent, value

_MOSTLY = 0.9
_SHARE_NOTE = 0.001


def readable(facts: RasterFacts, survey: Survey) -> Iterator[Finding]:
    """Web services and databases, which the tools do not read."""
    if not facts.readable:
        text = tr("The layer is not a raster file ({provider}); the tools read files only.")
        provider = facts.layer.providerType()
        yield Finding(ERROR, "file", facts.name, text.format(provider=provider), "saveraster")
    elif facts.broken is not None:
        text = tr(facts.broken.template).format(**facts.broken.values)
        yield Finding(ERROR, "file", facts.name, text, "anew")
    elif facts.tally is None:
        yield Finding(ERROR, "values", facts.name, tr("The raster holds complex numbers."), "")


def empty(facts: RasterFacts, survey: Survey) -> Iterator[Finding]:
    """No data at all, or hardly any."""
    tally = facts.tally
    if tally is None:
        return
    if not tally.valid:
        yield Finding(
            ERROR, "nodata", facts.name, tr("“{name}” holds no data at all.").format(name=facts.name), "more"
        )
        return
    share = tally.missing / tally.cells
    if facts.over_grid is None and share > _MOSTLY:
        text = tr("{share} of the cells have no data.").format(share=percent(share))
        yield Finding(NOTE, "nodata", facts.name, text)


def gaps(facts: RasterFacts, survey: Survey) -> Iterator[Finding]:
    """Cells of the planning area without data."""
    if facts.over_grid is None or facts.tally is None or not facts.tally.valid:
        return
    inside, missing = facts.over_grid
    if not missing or not inside:
        return
    share = missing / inside
    text = tr("{count} cells of the planning grid ({share}) have no data here.")
    severity = WARNING if share > _SHARE_NOTE else NOTE
    text = text.format(count=f"{missing:,}", share=percent(share))
    yield Finding(severity, "nodata", facts.name, text, "fillnodata")


def undeclared(facts: RasterFacts, survey: Survey) -> Iterator[Finding]:
    """Values that mean nodata in other programs, but count as data here."""
    if facts.tally is None:
        return
    for mark, count in facts.tally.undeclared().items():
        declared = tr("none is declared") if facts.nodata is None else value(facts.nodata)
        text = tr(
            "{count} cells hold {mark}, which usually means “no data”, and count as values (declared nodata value: "
            "{declared})."
        )
        values = {"count": f"{count:,}", "mark": value(mark), "declared": declared}
        yield Finding(WARNING, "nodata", facts.name, text.format(**values), "setnodata")
    if facts.tally.huge:
        text = tr("{count} cells hold values beyond ±10¹⁹, which mean “no data” in many programs.")
        yield Finding(WARNING, "nodata", facts.name, text.format(count=f"{facts.tally.huge:,}"), "setnodata")


def nodata_between(facts: RasterFacts, survey: Survey) -> Iterator[Finding]:
    """A nodata value that real cells may have."""
    tally, nodata = facts.tally, facts.nodata
    span = tally.span() if tally is not None and tally.nodata_between() else None
    if tally is None or nodata is None or span is None:
        return
    low, high = span
    text = tr(
        "The nodata value {nodata} lies within the range of the values ({low} to {high}); {count} cells have it, and "
        "real ones among them are lost."
    )
    values = {"nodata": value(nodata), "low": value(low), "high": value(high)}
    text = text.format(count=f"{tally.at_nodata:,}", **values)
    yield Finding(WARNING, "nodata", facts.name, text, "setnodata")


def not_numbers(facts: RasterFacts, survey: Survey) -> Iterator[Finding]:
    """Infinite cells; NaN beside a nodata value."""
    tally = facts.tally
    if tally is None:
        return
    if tally.infinite:
        text = tr("{count} cells are infinite, often from a division by zero.")
        yield Finding(
            ERROR, "values", facts.name, text.format(count=f"{tally.infinite:,}"), "rastercalculator"
        )
    if tally.nan and tally.declared is not None:
        text = tr("{count} cells are NaN beside the nodata value {nodata}; the tools take both as no data.")
        text = text.format(count=f"{tally.nan:,}", nodata=value(tally.declared))
        yield Finding(NOTE, "nodata", facts.name, text)


def constant(facts: RasterFacts, survey: Survey) -> Iterator[Finding]:
    """One value everywhere; a mask of ones is meant to be so."""
    tally = facts.tally
    span = tally.span() if tally is not None else None
    if tally is None or span is None or span[0] != span[1] or tally.valid < 2:
        return
    if span[0] == 1:
        if survey.grid_source is not None and facts.path == survey.grid_source.path:
            return
        text = tr("Every cell with data is 1: a mask or a planning grid, not a measured value.")
        yield Finding(NOTE, "values", facts.name, text)
    else:
        text = tr("Every cell with data has the same value {value}.").format(value=value(span[0]))
        yield Finding(WARNING, "values", facts.name, text)


def scale(facts: RasterFacts, survey: Survey) -> Iterator[Finding]:
    """Scale and offset, several bands."""
    if facts.scaled:
        text = tr("The file declares a scale or offset; the tools apply it.")
        yield Finding(NOTE, "values", facts.name, text)
    if facts.bands > 1:
        text = tr("The file has {count} bands; most tools read the first one.").format(count=facts.bands)
        yield Finding(NOTE, "values", facts.name, text, "oneband")


CHECKS = (readable, empty, gaps, undeclared, nodata_between, not_numbers, constant, scale)
