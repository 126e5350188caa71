"""Parameters with which the tools of the wing diagnosis run on the landscape of chain.py."""


def parameters(d: dict) -> dict:
    """Tool to its inputs, most optional ones given."""
    return {
        "degradation": {"LAYERS": [d["unit"], d["other"]]},
        "floodrisk": {
            "RAINFALL": 200, "LANDUSE": d["landuse"], "SOIL_GROUP": d["soilgroup"], "DEM": d["dem"], "BASIN_AREA": 20,
        },
        "ecosystemquality": {
            "LAI": d["dem"], "FVC": d["unit"], "GPP": d["quality"], "ECOSYSTEM": d["landuse"], "REGION": d["spaces"],
        },
        "heatisland": {"TEMPERATURE": d["unit"], "METHOD": "rural", "RURAL": d["patches"]},
        "rsei": {"NDVI": d["unit"], "WET": d["other"], "LST": d["quality"], "DRYNESS": d["dem"], "WATER": d["degree"]},
        "vegetationcover": {"NDVI": d["unit"], "ECOSYSTEM": d["landuse"]},
        "restorationpotential": {"QUALITY": d["quality"], "GROUPS": d["landuse"], "MIN_CELLS": 10},
        "securitypattern": {"LAYERS": [d["ways"], d["spaces"]], "METHOD": "weighted", "WEIGHTS": "2 1", "REVERSED": "2"},
        "trend": {"LAYERS": [d["unit"], d["other"], d["quality"], d["dem"]], "YEARS": "2000 2005 2010 2020"},
    }  # fmt: skip
