"""Help of the break points: how each kind is found, and how it is rated."""

from ....translation import tr


def kinds_text() -> str:
    """HTML: the kinds of break points and their formulas."""
    return tr(
        "<p><b>Crossing</b>: exact intersection of a corridor with railways and roads (and water drawn as lines). "
        "Crossings of one corridor with lines of one class merge by single linkage: chains of crossings at most the "
        "merging distance apart are one point, on the crossing nearest to their mean. Angle: between the line and the "
        "course of the corridor over the merging distance before and after, 0 to 90 degrees; length: along the "
        "corridor from the first to the last line.</p>"
        "<p><b>Gap</b>: the stretches inside built-up land or water, merged along the corridor over the merging "
        "distance; the point lies in the middle of the longest.</p>"
        "<p><b>Habitat gap</b>: each stretch outside habitat (sources, stepping stones, habitat classes of the land "
        "use) longer than the dispersal distance; the ends of a corridor count as habitat. Ratio = length / dispersal "
        "distance.</p>"
        "<p><b>Narrow place</b>: where the swath is narrower than the least width. Width = shortest chord of the swath "
        "through the path among seven directions up to 45 degrees from the perpendicular of the course; the edge is "
        "where the normalised cost passes the cutoff, interpolated between cell centres (cost above twice the cutoff "
        "counts as twice the cutoff, nodata too). The point is the narrowest; ratio = least width / width.</p>"
    ) + tr(
        "<p><b>Mitigated</b>: a passage (bridge, tunnel, culvert) leads across every line of the crossing. It leads "
        "across a line when it is no farther from the crossing than its reach, and the railway or road it belongs to "
        "is of the same class, runs within 45 degrees of the line crossed and at most the width of a bundle beside "
        "it. A passage belongs to the nearest railway or road; a line (a culvert, a green bridge) to each it crosses; "
        "a bridge drawn as a piece of a road, within 5 m and 45 degrees of it, to that road only, not to what it "
        "passes over. A bridge on another road does not count.</p>"
    )


def rating_text() -> str:
    """HTML: severity, priority, places and sources."""
    return tr(
        "<p>Severity (0 mitigated, 1 low, 2 medium, 3 high) and measure come from the table break_measures by class "
        "and length, crossings or ratio. Its rows “any” raise the severity (at most to 3) where the highest current or "
        "barrier score on the stretch reaches a percentile among the positive values of all cells of corridors, and "
        "give the weights w of the priority: 100 · Σ w·x / Σ w, x = severity / 3 before it is raised, percentile of "
        "the current, percentile of the barrier score, over what is given; proposed weights 0.5, 0.3, 0.2. Mitigated "
        "places have priority 0. Class words come from barrier_classes. Points of one class within the merging "
        "distance share a place number whatever their corridor: one structure mends them all.</p>"
        "<p>Sources: Han Yongshun et al. 2025 (road crossings as obstacles of migration), McRae and Kavanagh 2011 "
        "(normalised least-cost corridors), Zhu Qiang et al. 2005 (widths); plan of Beijing chapter 3 (break points, "
        "stepping stones of birds). Severity, weights, measures, reach, bundle, dispersal distance and least width "
        "are proposals.</p>"
    )
