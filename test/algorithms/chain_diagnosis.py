"""Parameters with which the tools of the wing diagnosis run on the landscape of chain.py."""


def parameters(d: dict) -> dict:
    """Tool to its inputs, most optional ones given."""
    return {
        "degradation": {"LAYERS": [d["unit"], d["other"]]},
        "restorationpotential": {"QUALITY": d["quality"], "GROUPS": d["landuse"], "MIN_CELLS": 10},
        "securitypattern": {"LAYERS": [d["ways"], d["spaces"]], "METHOD": "weighted", "WEIGHTS": "2 1", "REVERSED": "2"},
        "trend": {"LAYERS": [d["unit"], d["other"], d["quality"], d["dem"]], "YEARS": "2000 2005 2010 2020"},
    }  # fmt: skip
