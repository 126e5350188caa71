"""Parameters with which the tools of the wing diagnosis run on the landscape of chain.py."""


def parameters(d: dict) -> dict:
    """Tool to its inputs, most optional ones given."""
    return {
        "degradation": {"LAYERS": [d["unit"], d["other"]]},
        "ecosystemquality": {
            "LAI": d["dem"], "FVC": d["unit"], "GPP": d["quality"], "ECOSYSTEM": d["landuse"], "REGION": d["spaces"],
        },
        "heatisland": {"TEMPERATURE": d["unit"], "METHOD": "rural", "RURAL": d["patches"]},
        "rsei": {"NDVI": d["unit"], "WET": d["other"], "LST": d["quality"], "DRYNESS": d["dem"], "WATER": d["degree"]},
        "vegetationcover": {"NDVI": d["unit"], "ECOSYSTEM": d["landuse"]},
    }  # fmt: skip
