"""The network wing beside its peers, part after part in one run, printed as Markdown.

Cost distance beside GRASS r.cost and scikit-image, MSPA beside the compiled engine, the current solver beside
PyAMG, dPC beside running the network again (networkx, SciPy), corridors beside scikit-image, barrier scores beside
a footprint filter. Each part is a bench of its own in this folder, with more options. Usage:

    python bench/network.py --oracle /path/to/python/with/pyguidos [--small]
"""

from measure import run_parts

#: Title, bench, arguments, arguments of a small run.
PARTS = (
    ("Cost distance", "wavefront", "--size 2000 --surfaces noise smooth", "--size 1000 --surfaces noise smooth"),
    ("MSPA", "mspa", "--size 4000 --grains medium --edges 1 3", "--size 1000 --grains medium --edges 1 3"),
    ("Current", "current", "--size 1000", "--size 300"),
    ("dPC", "connectivity", "--size 40 --scipy-size 160 --alone 404 1000", "--size 40 --scipy-size 80 --alone 404"),
    ("Corridors", "corridors", "--modes adjacent", "--modes adjacent"),
    ("Barriers", "barriers", "--size 1000", "--size 400"),
)  # fmt: skip


if __name__ == "__main__":
    run_parts(__doc__, PARTS, {"mspa": "a Python that has pyguidos, for MSPA"})
