"""Parameters with which the tools of the wing evaluation run on the landscape of chain.py."""


def parameters(d: dict) -> dict:
    """Tool to its inputs, most optional ones given."""
    return {
        "biodiversity": {"METHOD": "habitat", "QUALITY": d["unit"], "PROTECTED": d["patches"]},
        "dominantfunction": {
            "WATER": d["unit"], "SOIL": d["other"], "BIODIVERSITY": d["dem"], "AGRICULTURE": d["quality"],
            "SETTLEMENT": d["other"],
        },
        "functionscore": {"LANDUSE": d["landuse"], "DEM": d["dem"], "GREENNESS": d["unit"], "PROTECTED": d["patches"]},
        "grade": {"INPUT": d["dem"]},
        "habitatquality": {"LANDUSE": d["landuse"], "ROADS": d["roads"], "ROADS_FIELD": "class", "HALF_SATURATION": 0},
        "normalise": {"INPUT": d["dem"]},
        "weightedoverlay": {"LAYERS": [d["unit"], d["other"]], "WEIGHTING": "equal"},
    }  # fmt: skip
