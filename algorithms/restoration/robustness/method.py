"""What is computed, for the help."""

from ....translation import tr


def method_html() -> str:
    """Steps, formulas and sources."""
    return tr(
        "<p>Experts ask why a weight is 0.4 and not 0.5. The model is run as it is, then again with its weights and "
        "thresholds moved within ranges; a cell (a planning unit for zones) is robust where it keeps its class.</p>"
        "<p>1. Ranges: every weight and threshold moves by the spread to both sides (breaks by that part of the distance to "
        "the nearest other break), or as the table of ranges says. "
        "Thresholds of graded layers (degradation, flood, heat) and classes stay unless the table moves them, for "
        "example from 1 to 3 with step 1.<br>"
        "2. Monte Carlo: all move together at random, evenly within their ranges, one value in every n-th part of a "
        "range (Latin hypercube; McKay and others 1979); the seed makes it repeatable. One at a time: each moves "
        "alone in even steps, the others stay (Chen and others 2010).<br>"
        "3. Result = percent of runs that give the class of the unshaken run. Cells without a class in any run are "
        "no data.<br>"
        "4. Influence, the strongest first: percent of the area that changes its class anywhere in the range when "
        "the parameter moves alone, and its mean over the range. In Monte Carlo also Spearman's correlation of the "
        "distance from the given value with the changed area, and the first-order index S = Var(E[Y | x]) / Var(Y) "
        "(Sobol 1993) of the changed area Y from means over bins of x, without the part that chance explains.</p>"
        "<p>Models: weighted overlay graded by breaks; restoration types and restoration priority by their rules; "
        "level-1 zones from the five function scores. They are computed by the same functions as the tools. Weights "
        "are divided by their sum as there; breaks that cross are put in order, and a score for medium term above "
        "that for near term counts as equal to it.</p>"
        "<p>The ranges are proposed defaults: ±20 % for weights is usual in tests of multi-criteria evaluation. The "
        "result says how far classes depend on these choices, not whether the data are right.</p>"
    )
