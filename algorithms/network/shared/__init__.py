"""What several tools of the wing share; all but ``settings`` work on values.

settings: parameters that several tools have. friction: the resistance, checked. places, linked: sources on the grid,
and which of them are linked. patches, patchlinks: nodes and links of a graph. habitats: habitat classes of the land
use. ids, geometry: ids and geometries of features.
"""
