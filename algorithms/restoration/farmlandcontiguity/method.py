"""Help of the contiguity of farmland."""

from ....translation import tr


def contiguity_method() -> str:
    """HTML: how parcels make blocks, scores, index and advice."""
    return tr(
        "<p><b>Blocks</b>: two parcels lie together when they are at most the gap apart and no barrier lies between: "
        "grown by half the gap and cut by the barriers they are one piece. Parcels that a barrier runs through are "
        "cut first. Areas are those of the parcels in the plane of the CRS, not of what they are grown to. Blocks are "
        "numbered from the largest on.</p>"
        "<p><b>Class</b> 1 to 5 by the area of the block, <b>score</b> 20 to 100: 20 for each class, or along a "
        "straight line from 20 points at 4.00 ha to 100 at 12.63 ha (ChinaXiv-201711.02383). <b>Index</b> = Σ a² / "
        "(Σ a)²: how often two random points of the farmland lie in one block. <b>Shape</b> = 2·ln(P/4)/ln(A), 1 for a "
        "square.</p>"
    ) + tr(
        "<p><b>Advice</b> (rules proposed). Basic farmland in a block of class 1 or 2, steeper than the limit, or "
        "polluted may <b>leave</b>. Other farmland within the gap of basic farmland, in a block of class 4 or 5, fit, and "
        "in the space for farmland where it is given <b>comes in</b>. Land that can be reclaimed is <b>reclaimed "
        "first</b> where it alone lifts the best block it joins by a class. No more leaves than comes in and is "
        "reclaimed: the unfit first, then the parcels of the smallest blocks; what finds no replacement <b>waits</b>.</p>"
        "<p>Parcels made from a raster of land cover are told by their steps: around Beijing CNLUCC shows three to four "
        "times the farmland of the survey.</p>"
    )
