"""Parameters with which the tools of the wing preparation run on the landscape of chain.py."""


def parameters(d: dict) -> dict:
    """Tool to its inputs, most optional ones given."""
    return {
        "alignraster": {"INPUT": d["dem"], "GRID": d["landuse"], "RESAMPLING": "bilinear"},
        "checkdata": {"LAYERS": [d["landuse"], d["dem"], d["boundary"], d["roads"]], "GRID": d["landuse"]},
        "classifylanduse": {"INPUT": d["landuse"], "SYSTEM": "common", "TARGET": "elements"},
        "classifyparcels": {"INPUT": d["parcels"], "FIELD": "DLBM"},
        "exporttable": {"TABLE": "resistance"},
        "gcj02correct": {"INPUT": d["towns"]},
        "plangrid": {"BOUNDARY": d["boundary"], "CELL_SIZE": 500},
        "preparevector": {"INPUT": d["units"], "GRID": d["landuse"], "KIND": "townships"},
        "rasterizevector": {"INPUT": d["units"], "FIELD": "unit", "GRID": d["landuse"], "RULE": "majority"},
        "sampledata": {},
    }  # fmt: skip
