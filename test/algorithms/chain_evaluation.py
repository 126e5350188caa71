"""Parameters with which the tools of the wing evaluation run on the landscape of chain.py."""


def parameters(d: dict) -> dict:
    """Tool to its inputs, most optional ones given."""
    return {
        "agriculture": {
            "DEM": d["dem"], "SILT": d["quality"], "PRECIPITATION": d["rain"], "TEMPERATURE": d["heat"], "DROUGHT": d["unit"],
        },
        "ahpweights": {"MATRIX": d["judgements"]},
        "dominantfunction": {
            "WATER": d["unit"], "SOIL": d["other"], "BIODIVERSITY": d["dem"], "AGRICULTURE": d["quality"],
            "SETTLEMENT": d["other"],
        },
        "functionscore": {"LANDUSE": d["landuse"], "DEM": d["dem"], "GREENNESS": d["unit"], "PROTECTED": d["patches"]},
        "grade": {"INPUT": d["dem"]},
        "normalise": {"INPUT": d["dem"]},
        "settlement": {"DEM": d["dem"], "ACCESSIBILITY": d["quality"], "HAZARD": d["priority"]},
        "waterconservation": {
            "PRECIPITATION": d["rain"], "EVAPOTRANSPIRATION": d["evaporation"], "ECOSYSTEM": d["landuse"],
        },
        "weightedoverlay": {"LAYERS": [d["unit"], d["other"]], "WEIGHTING": "equal"},
    }  # fmt: skip
