"""Help of the river connectivity."""

from ....translation import tr


def river_method() -> str:
    """HTML: how the network is made and measured."""
    return tr(
        "<p><b>Network</b>: lines are joined where an end lies within the joining distance of another end or line, and cut "
        "at the barriers, each on the nearest line. Lines that only cross are not joined: they are listed. What "
        "barriers leave connected is a segment. Where several barriers stand in one place the lowest passability "
        "counts and their costs add up.</p>"
        "<p><b>DCIp</b> = 100·Σ Σ c<sub>ij</sub>·l<sub>i</sub>·l<sub>j</sub> / L², for fish that move within the rivers; "
        "<b>DCId</b> = 100·Σ (l<sub>i</sub>/L)·c<sub>i,mouth</sub>, for fish that come from the mouth (Cote et al. "
        "2009). c is the product of the passabilities, up times down, of the barriers on the best way, 1 within a "
        "segment, 0 where there is no way; l is the length, times the weight. 100: nothing bars; one dam in the middle "
        "gives 50.</p>"
    ) + tr(
        "<p><b>Gain</b> of a removal: the points of DCIp that come when the barrier alone is removed; in a network "
        "without loops Δ = 200·(1 − c<sub>m</sub>)·R<sub>A</sub>·R<sub>B</sub> / L², R being what comes to the barrier "
        "from a side; with loops it is computed anew. <b>Order</b>: always the barrier that brings most for its cost, "
        "then all gains anew.</p>"
        "<p>Passability by type (proposed): dam 0, with fishway 0.4, sluice 0.2, weir 0.5, ramp 0.8, culvert 0.6, bridge "
        "1. The direction of the lines matters to the mouths alone; where a part of the network has several mouths, "
        "DCId is left empty: give the mouths.</p>"
    )
