"""Parameters with which the tools of the wing evaluation run on the landscape of chain.py."""


def parameters(d: dict) -> dict:
    """Tool to its inputs, most optional ones given."""
    factors = {"R": d["rainfall"], "K": d["erodibility"], "LS": d["resistance"], "C": d["unit"]}
    return {
        "covermanagement": {"COVER": d["unit"], "ECOSYSTEM": d["landuse"], "PADDY": d["patches"]},
        "agriculture": {
            "DEM": d["dem"], "SILT": d["quality"], "PRECIPITATION": d["rain"], "TEMPERATURE": d["heat"], "DROUGHT": d["unit"],
        },
        "ahpweights": {"MATRIX": d["judgements"]},
        "biodiversity": {"METHOD": "habitat", "QUALITY": d["unit"], "PROTECTED": d["patches"]},
        "dominantfunction": {
            "WATER": d["unit"], "SOIL": d["other"], "BIODIVERSITY": d["dem"], "AGRICULTURE": d["quality"],
            "SETTLEMENT": d["other"],
        },
        "functionscore": {
            "LANDUSE": d["landuse"], "DEM": d["dem"], "GREENNESS": d["unit"], "PROTECTED": d["patches"],
            "SOIL_EVALUATED": d["other"],
        },
        "ecosensitivity": {
            "COVER": d["unit"], "TEXTURE": d["texture"], "EROSIVITY": d["rainfall"], "DEM": d["dem"],
        },
        "grade": {"INPUT": d["dem"]},
        "habitatquality": {"LANDUSE": d["landuse"], "ROADS": d["roads"], "ROADS_FIELD": "class", "HALF_SATURATION": 0},
        "normalise": {"INPUT": d["dem"]},
        "rainfallerosivity": {"METHOD": "annual", "RAINFALL": [d["rainfall"]]},
        "soilconservation": factors,
        "soilerodibility": {
            "SAND": d["quality"], "SILT": d["resistance"], "CLAY": d["resistance"], "ORGANIC_CARBON": d["unit"], "TOLERANCE": 30,
        },
        "soilloss": {**factors, "P": d["unit"]},
        "slopelength": {"DEM": d["dem"]},
        "settlement": {"DEM": d["dem"], "ACCESSIBILITY": d["quality"], "HAZARD": d["priority"]},
        "waterconservation": {
            "PRECIPITATION": d["rain"], "EVAPOTRANSPIRATION": d["evaporation"], "ECOSYSTEM": d["landuse"],
        },
        "weightedoverlay": {"LAYERS": [d["unit"], d["other"]], "WEIGHTING": "equal"},
    }  # fmt: skip
