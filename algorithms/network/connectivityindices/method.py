"""Help of the connectivity indices: formulas, grades and sources."""

from ....translation import tr


def connectivity_method() -> str:
    """HTML: the indices with their formulas, units and sources."""
    return tr(
        "<p>Patches are nodes of a graph, a area, d distance, n number of patches, A the area of the landscape. "
        "All indices as in Conefor 2.7.3.</p>"
        "<p>Probabilities: pᵢⱼ = exp(ln p · dᵢⱼ / d₀) with the threshold d₀ and the probability p there; p*ᵢⱼ is the "
        "highest product of probabilities along any path. PCnum = Σᵢ Σⱼ aᵢ aⱼ p*ᵢⱼ, PC = PCnum / A², "
        "EC(PC) = √PCnum (unit of the areas). F = Σ pᵢⱼ and AWF = Σ aᵢ aⱼ pᵢⱼ over ordered pairs. Between "
        "edges, pairs with p below 10⁻¹² count as 0.</p>"
        "<p>Links where d ≤ threshold: IICnum = Σᵢ Σⱼ aᵢ aⱼ / (1 + nlᵢⱼ) with nl the fewest links between two patches; "
        "NL links, NC components, H = Σ 1 / nl over pairs, LCPnum = Σ c² and CCP = Σ (c / Σa)² over components of "
        "area c, BC share of the shortest paths between two others that run through a patch.</p>"
        "<p>Importance of a patch: 100 · (X − X without it) / X. dPC = intra (its own area, 100 aₖ² / PCnum) + flux "
        "(200 aₖ Σ aⱼ p*ₖⱼ / PCnum) + conn, the connector (what others lose because their best path ran through it: "
        "stepping stones); dIIC alike. Candidates: gain in percent of what exists.</p>"
        "<p>Grades of dPC (ChinaXiv-201809.00009): source above 3 %, extremely important 1–3 %, important "
        "0.1–1 %, general below 0.1 %. These grades are ranks: 1 is the highest, other than the importance of "
        "services, where 3 is. Sources: Saura & Pascual-Hortal 2007, Saura & Rubio 2010, Saura et al. 2011.</p>"
    ) + tr(
        "<p>Generalised betweenness (on demand; Bodin & Saura 2010): dBC_IIC = 100 · Σᵢ Σⱼ aᵢ aⱼ / (1 + nlᵢⱼ) / IICnum over "
        "ordered pairs of others whose shortest path runs through the patch; dBC_PC alike with aᵢ aⱼ p*ᵢⱼ and PCnum. Of several best "
        "paths each has the same share.</p>"
        "<p>ProtConn (on demand; Saura et al. 2017, Ecological Indicators 76: 144), in % of the region's area A: Prot = Σ a / A, "
        "ProtConn = √PCnum / A, ProtUnconn = Prot − ProtConn, RelConn = ProtConn / Prot. Parts: ProtConn_Prot = √Σ c² / A within "
        "protected land, c the areas of groups of patches that touch; of it Within = √Σ a² / A and Contig the rest; Trans what is "
        "lost without the patches outside the region; Unprot what remains.</p>"
    )
