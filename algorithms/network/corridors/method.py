"""Help of the ecological corridors: pairs, measures and swaths, with their formulas."""

from ....translation import tr


def corridor_method() -> str:
    """HTML: what is computed, with formulas, units and sources."""
    return (
        tr(
            "<p>A corridor is the path of least cost between two sources over the resistance surface: a step costs the "
            "mean of two resistances times the distance of the cell centres; eight neighbours; nodata cannot be "
            "crossed. Fields: lcd least cost (resistance × m), length (m), euclid distance between the edges of the "
            "sources (m), ratio lcd / euclid, cost_len lcd / length, gravity, rank (1 strongest), centrality; with "
            "swaths width and min_width (m); with effective resistance eff_resist and cost_eff lcd / eff_resist.</p>"
            "<p>Gravity model: "
            "G = Lmax² · ln Sᵢ · ln Sⱼ / (Lᵢⱼ² · Pᵢ · Pⱼ), L = lcd, Lmax the highest lcd, S area in hectares (at least "
            "1), P mean resistance inside the source; no unit (usual in Chinese network planning, from no norm).</p>"
        )
        + tr(
            "<p>Pairs: adjacent, whose cost zones touch (as in Linkage Mapper); all; mst, the minimum spanning tree of "
            "the adjacent ones by least cost; nearest, each source with its nearest ones by least cost, on request "
            "joined to one network by the cheapest corridors between the parts (Linkage Mapper, step 4).</p>"
            "<p>Swath (Linkage Mapper, step 5): normalised cost of a cell = CWD_A + CWD_B − LCD, the accumulated costs "
            "from both sources less the least cost between them: 0 on the path, and elsewhere what the detour over the "
            "cell costs more. Where swaths of several corridors overlap, the lowest counts. The area of a swath leaves "
            "out cells behind or in a source, |CWD_A − CWD_B| ≥ LCD. width = area / length of the path between the "
            "edges of the sources; min_width = diameter of the largest disc that can move in the swath from one source "
            "to the other (to half a cell; up to a cell less where the window of a corridor has over 65,536 cells).</p>"
        )
        + tr(
            "<p>Effective resistance (McRae et al. 2008): 1 A flows from one source to the other within the swath, "
            "eight neighbours, mean resistance; voltage × cell size (resistance × m). lcd / eff_resist is 1 for a single "
            "way and grows with the ways that run side by side.</p>"
            "<p>Centrality (Linkage Mapper, step 7): the corridors are a circuit with lcd as resistance; for every two "
            "connected sources 1 A flows through it, and the currents of all pairs are summed for each corridor and for "
            "each source (the two ends of a pair carry 1 A).</p>"
        )
        + tr(
            "<p>Who is adjacent does not depend on the highest cost, which holds for the least cost of a corridor. The "
            "nearest are counted among the corridors that are not dropped. The minimum planar graph holds the adjacent "
            "pairs whose path of least cost stays in their own two cost zones, without those that would cross another "
            "(Fall et al. 2007, Ecosystems 10: 448; the R package grainscape, which takes the cheapest pass between the "
            "zones even where a cheaper path leads through a third). It lies between spanning tree and adjacent pairs.</p>"
        )
    )


def priority_help() -> str:
    """HTML: formulas and source."""
    return tr(
        "<p>Linkage priority (Linkage Mapper, Gallo and Greene 2018): value of a source CAV = Σ weight · measure, the "
        "measures divided by their maximum: mean resistance inside (inverted, (max + min − x) / max), area, shape = area "
        "/ perimeter, expert value, centrality; then (CAV − min) / (max − min): cav_from, cav_to. closeness = (max − x) "
        "/ (max − min) of the lengths, permeability the same, not inverted, of length / lcd. Priority of a corridor csp = "
        "weighted mean of closeness, permeability and (cav_from + cav_to) / 2. Raster: weight · (1 − normalised cost / "
        "cutoff) + weight · csp; where swaths overlap, the highest counts. All from 0 to 1; weights are divided by "
        "their sum; measures that are equal everywhere count as 1. (Linkage Mapper's raster mixes maximum and mean of "
        "the corridors and stretches the result to 0–1.)</p>"
    )


def width_help() -> str:
    """Help of WIDTH, with the widths in use."""
    return tr(
        "Full width of the corridor areas, half on each side of the path. With a cutoff given too, areas are the swath "
        "within this width; without one, plain bands. Empty: areas as wide as the swath. Widths in use: 60 to 100 m for "
        "roadside greenery, 100 to 200 m for birds, 600 to 1,200 m for large mammals (as usually quoted "
        "from Zhu Qiang et al. 2005, Acta Ecologica Sinica, not checked against it); Beijing's major waters at least 200 m "
        "on each side (press report of 2015). No default."
    )


def cutoff_help() -> str:
    """Help of CUTOFF."""
    return tr(
        "Highest normalised cost of the swath. Empty: a tenth of the median least cost of the corridors (proposed "
        "default; the value is shown in the log). Linkage Mapper's demo uses 200,000 with costs per metre."
    )
