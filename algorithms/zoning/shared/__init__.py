"""What the tools of the wing share: polygons that tile the area, units as a graph, names of zones."""
