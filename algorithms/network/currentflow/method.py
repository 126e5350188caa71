"""Help of the circuit-theory current: what is solved, and what each mode does."""

from ....translation import tr


def current_method() -> str:
    """HTML: formulas, modes and sources."""
    return (
        tr(
            "<p>Cells are nodes joined to their neighbours by conductances g = 2 / (R₁ + R₂), averaging by resistance, or "
            "(1/R₁ + 1/R₂) / 2, by conductance; diagonals divided by √2. Voltages solve Kirchhoff's law "
            "Σ g (Vᵢ − Vⱼ) = current put in; the current through a cell is the larger of what flows in and what flows "
            "out. All results are those of Circuitscape 5 (McRae et al. 2008, Ecology 89: 2712) and Omniscape (Landau et "
            "al. 2021, JOSS 6: 2829); lengths are in cells.</p>"
            "<p><b>Pairwise</b>: 1 A from each focal node to each other; effective resistance = voltage. <b>One to "
            "all</b>: from each node in turn to all others, grounded. <b>All to one</b>: from all others to each in turn. "
            "<b>Advanced</b>: from given sources to given grounds. <b>Omnidirectional</b>: the centre of each block of "
            "cells in turn draws as many amperes as its block has source strength, from all sources within the radius.</p>"
            "<p>Focal nodes of several cells are one node each; in pairwise mode only in their own pairs. Points in "
            "pairwise mode are the fastest: n − 1 solves for n points give all n (n − 1) / 2 pairs. Before it starts, "
            "the tool tells how long it will take and how much memory, and refuses where there is not enough.</p>"
        )
        + tr(
            "<p><b>Network of links</b> (advanced): with a table or layer of links, nodes are the ids at their ends and g is 1 / "
            "resistance or the conductance given; all as in Circuitscape's network mode. The results are tables. <b>Conditions</b> "
            "(advanced, omnidirectional): sources that are not alike to the target send nothing, the others no more for it "
            "(Omniscape: conditional connectivity). The maps do not depend on how much memory is free; where voltages do not fit, "
            "some are solved again and it takes longer.</p>"
        )
        + tr(
            "<p>Pairs that the table of pairs leaves out exchange no current: in one to all the other node is not grounded, "
            "in all to one it sends none to the node whose turn it is (Circuitscape lets it send there).</p>"
        )
    )
