"""Function evaluation: the five functions, and what scores need to be compared.

In the order of work:

- normalise, breaks, weights, layernames, ahp, experts: scores on one scale, grades, weights; used by all wings.
- surroundings, functionscore, dominant: draft scores from land use, and the function that leads.
- waterbalance: water conservation (HJ 1173-2021, Budyko, NPP form).
- erosivity, erodibility, slopelength, coverfactor, soilloss: the factors of RUSLE, soil loss and conservation.
- sensitivity: ecological sensitivity to erosion and desertification.
- habitat, nearest, biodiversity: habitat quality (InVEST) by the nearest cell of every threat; biodiversity.
- suitability: agriculture and settlement from tables of thresholds and matrices.
"""
