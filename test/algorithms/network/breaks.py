"""Where the corridors of the break point tests lie."""

X, Y = 39400000.0, 4400000.0


def line(*points):
    """WKT of a line through points given from (X, Y)."""
    return "LINESTRING(" + ",".join(f"{X + x} {Y + y}" for x, y in points) + ")"
