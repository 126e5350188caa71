"""What several tools of the wing share.

friction: the resistance as input. places, linked: sources on the grid, and which of them are linked. habitats: habitat
and land-use classes. patches, patchlinks: nodes and links of a graph.
"""
