"""What the help of “Network of shaded walks” says."""

from ....translation import tr


def method() -> str:
    """HTML: cost, flow, network, gaps."""
    return tr(
        "<p><b>Cost</b> of a metre = 1 + (1 − canopy) + 0.5·heat + class (paths and streets within 50 m of rivers 0, others "
        "0.2, secondary 0.6, main roads 1.0; expressways are closed). All weights are proposed.</p>"
        "<p><b>Flow</b>: the people of every home walk to the cheapest places within reach and split by weight·exp(−d/600 m), "
        "d the metres of the way; people are neither lost nor doubled. <b>Network</b>: streets in the order of their people "
        "until the budget is spent, then joined by the cheapest ways between parts (minimum spanning tree) that cost no more "
        "than the reach. <b>Gaps</b>: parts of it with less than 30 % of canopy.</p>"
        "<p>Streets meet at common vertices, and a loose end meets a street within 1 m. The plan (chapter 3, section 2) wants "
        "shaded streets that join parks and homes.</p>"
    )
