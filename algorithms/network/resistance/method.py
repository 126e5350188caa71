"""Help of the resistance surface: what is added up, and where values come from."""

from ....translation import tr


def resistance_method() -> str:
    """HTML: the formula, its factors, night light and presets, with their sources."""
    return tr(
        "<p>R = Σ wᵢ rᵢ over the factors whose input is given; their weights are brought to a sum of 1 and "
        "shown in the log. rᵢ is the value of the class or break of factor i in the table resistance. Factors: "
        "landuse (common classes); slope and elevation from the DEM (degrees, metres); distance in metres to "
        "railways and major roads (roads), to urban land and rural settlement (settlement) and to water, all from "
        "cell centre to cell centre; greenness. Weights stand in the table, are given as text, or come from "
        "pairwise judgements by the AHP: the eigenvector of the largest eigenvalue λ, CI = (λ − n) / (n − 1), "
        "CR = CI / RI below 0.1 (Saaty 1980; RI of ChinaXiv-202004.00061). Given weights make a weighted mean also "
        "of presets that add.</p>"
        "<p>Night light: R* = NLᵢ / NLₐ · R within a land class, NLₐ the mean light of the class (usual in Chinese "
        "studies, from no norm). Cells without light data and classes without any light stay as they are. Then "
        "cells that a road or railway touches get at least the barrier value of its class, so that crossing it "
        "costs. Values are never below 1. A cell is nodata where any factor is.</p>"
        "<p>Presets of the plan's four scales are proposed defaults on a scale of 1 to 100; presets marked with a "
        "place are published tables, mapped to the common classes (ChinaXiv-201711.00119, 202112.00068, "
        "201706.00829, 201805.00317).</p>"
    )
