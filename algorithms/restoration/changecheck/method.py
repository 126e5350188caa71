"""What “Check of changed land” does, and what it tells."""

from ....translation import tr


def method() -> str:
    """For the help page."""
    return tr(
        "<p>Both dates are intersected. The first rule that fits the class before and after says what a change is: cropland to "
        "orchard, forest, grass or ponds (非粮化), cropland to built-up land (非农化), cropland to facilities, unused land built "
        "up. Land that keeps its class but lost NDVI and became brighter may be a dump. Touching changes of one kind are one "
        "site.</p>"
        "<p>Changes narrower than the tolerance go: polygons are shrunk and grown by half of it and clipped to what they were, "
        "in rasters a square of cells wider than the tolerance must fit in. Sites below the least area of their rule go; in "
        "rasters at least 4 cells stay. Least areas 200 m² for built-up land and facilities, 400 m² for farmland, 600 m² else "
        "(TD/T 1055-2019, remembered). What is kept and left out adds up to all change that a rule names.</p>"
        "<p>Confidence = 0.4 r + 0.3 min(1, A / 3 A₀) + 0.3 min(1, t / 4 T), with r 0.9 from a survey and 0.6 from a raster, "
        "0.1 more where images show the change and 0.2 less where they do not; A area, A₀ least area, t = 2 A / perimeter, T "
        "tolerance (proposed).</p>"
        "<p>Priority 1: a tenth lies in permanent basic farmland or the red line; else that of the rule; 9: 90 % lie inside "
        "permits (proposed). In one priority larger sites come first.</p>"
    )
