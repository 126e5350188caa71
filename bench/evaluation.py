"""Evaluation and diagnosis beside their peers, part after part in one run, printed as Markdown.

Cell-local tools beside gdal_calc and QGIS's raster calculator, natural breaks beside jenkspy, habitat quality beside
InVEST, the trend beside pymannkendall and scipy.stats, hydrology beside GRASS and scikit-image. Each part is a bench
of its own in this folder, with more options. Usage:

    python bench/evaluation.py --oracle /path/to/python/with/natcap.invest/jenkspy/pymannkendall [--small]
"""

from measure import run_parts

#: Title, bench, arguments, arguments of a small run.
PARTS = (
    ("Cell-local tools and natural breaks", "local", "--size 4243", "--size 1500"),
    ("Habitat quality", "habitat", "--size 4000 --cell 30", "--size 1000 --cell 30"),
    ("Trend", "trend", "--cells 1000000 --years 20 --pixels 300", "--cells 100000 --years 20 --pixels 50"),
    ("Hydrology", "hydrology", "--size 4000", "--size 1000"),
)  # fmt: skip


if __name__ == "__main__":
    python = "a Python that has natcap.invest, jenkspy and pymannkendall"
    run_parts(__doc__, PARTS, {"local": python, "habitat": python, "trend": python})
