"""Checks of the features of vector layers."""

from typing import Iterator

from ....core.preparation.findings import ERROR, NOTE, WARNING, Finding
from ....gis.areas import area_text
from ....translation import tr
from .survey import Survey
from .vectorfacts import VectorFacts
from .wording import listed


def empty(facts: VectorFacts, survey: Survey) -> Iterator[Finding]:
    """No features, or features without geometry."""
    if not facts.count:
        yield Finding(ERROR, "features", facts.name, tr("The layer has no features."))
    elif facts.empty:
        text = tr("{count} of {total} features have no geometry.")
        text = text.format(count=f"{facts.empty:,}", total=f"{facts.count:,}")
        severity = ERROR if facts.empty == facts.count else WARNING
        yield Finding(severity, "features", facts.name, text, "removenull")


def finite(facts: VectorFacts, survey: Survey) -> Iterator[Finding]:
    """Coordinates that are not numbers."""
    if facts.not_finite:
        text = tr("{count} features have coordinates that are not finite numbers.")
        yield Finding(ERROR, "geometry", facts.name, text.format(count=f"{facts.not_finite:,}"), "removenull")


def invalid(facts: VectorFacts, survey: Survey) -> Iterator[Finding]:
    """Geometries that break the rules, with the first ids and reasons."""
    if not facts.invalid:
        return
    shown = "; ".join(f"{number}: {reason}" for number, reason in facts.reasons)
    more = " …" if facts.invalid > len(facts.reasons) else ""
    text = tr("{count} of {total} geometries are invalid (id: reason): {shown}{more}")
    values = {"count": f"{facts.invalid:,}", "total": f"{facts.count:,}", "shown": shown, "more": more}
    yield Finding(WARNING, "geometry", facts.name, text.format(**values), "fixgeometries")


def duplicates(facts: VectorFacts, survey: Survey) -> Iterator[Finding]:
    """Features with exactly the geometry of an earlier one."""
    if not facts.duplicate_count:
        return
    shown = listed(facts.duplicates) + (" …" if facts.duplicate_count > len(facts.duplicates) else "")
    text = tr("{count} features have exactly the geometry of an earlier one (ids {shown}); they count twice.")
    text = text.format(count=f"{facts.duplicate_count:,}", shown=shown)
    yield Finding(WARNING, "geometry", facts.name, text, "duplicates")


def overlaps(facts: VectorFacts, survey: Survey) -> Iterator[Finding]:
    """Polygons of one layer that overlap: their areas add up to more than there is."""
    found = facts.overlaps
    if found is None:
        return
    if found.pairs:
        text = tr("{pairs} pairs of polygons overlap, by {area} in all and {largest} at most.")
        text = text.format(
            pairs=f"{found.pairs:,}", area=area_text(found.area), largest=area_text(found.largest)
        )
        yield Finding(WARNING, "overlap", facts.name, text, "overlaps")
    if found.partly:
        text = tr("The layer is large: overlaps were looked for in part of its polygons only.")
        yield Finding(NOTE, "overlap", facts.name, text)


def slivers(facts: VectorFacts, survey: Survey) -> Iterator[Finding]:
    """Polygons thinner than a metre on average."""
    if facts.slivers:
        text = tr(
            "{count} polygons are slivers: less than 1 m wide on average (twice the area by the perimeter)."
        )
        yield Finding(NOTE, "geometry", facts.name, text.format(count=f"{facts.slivers:,}"), "eliminate")


def parts(facts: VectorFacts, survey: Survey) -> Iterator[Finding]:
    """Features of several parts, Z and M, arcs: what tools see otherwise than the eye."""
    if facts.multipart:
        text = tr(
            "{count} features consist of several parts. Tools that count or measure features take each as one."
        )
        yield Finding(NOTE, "geometry", facts.name, text.format(count=f"{facts.multipart:,}"), "singleparts")
    if facts.curved:
        text = tr("{count} features have arcs; the tools straighten them.").format(count=f"{facts.curved:,}")
        yield Finding(NOTE, "geometry", facts.name, text)


CHECKS = (empty, finite, invalid, duplicates, overlaps, slivers, parts)
