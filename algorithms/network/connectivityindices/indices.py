"""The indices of the whole network and their names."""

from typing import Dict, List

from ....translation import tr


def index_names() -> Dict[str, str]:
    """Index as Conefor calls it to its name."""
    return {
        "NL": tr("Number of links (NL)"),
        "NC": tr("Number of components (NC)"),
        "H": tr("Harary index (H)"),
        "LCPnum": tr("Landscape coincidence, numerator (LCP)"),
        "CCP": tr("Class coincidence probability (CCP)"),
        "IICnum": tr("Integral index of connectivity, numerator"),
        "EC(IIC)": tr("Equivalent connectivity EC(IIC)"),
        "IICintra(%)": tr("IIC within patches"),
        "IICdirect(%)": tr("IIC by direct links"),
        "IICstep(%)": tr("IIC by stepping stones"),
        "IIC": tr("Integral index of connectivity (IIC)"),
        "PCnum": tr("Probability of connectivity, numerator"),
        "EC(PC)": tr("Equivalent connectivity EC(PC)"),
        "PCintra(%)": tr("PC within patches"),
        "PCdirect(%)": tr("PC by direct dispersal"),
        "PCstep(%)": tr("PC by stepping stones"),
        "PC": tr("Probability of connectivity (PC)"),
        "F": tr("Flux (F)"),
        "AWF": tr("Area-weighted flux (AWF)"),
    }


def index_rows(indices: Dict[str, float], area_field: str) -> List[dict]:
    """Rows of the table of indices; ``area_field``: the unit of areas where it is not km²."""
    unit, names = area_field or "km²", index_names()
    units = {"EC(IIC)": unit, "EC(PC)": unit}
    units.update(dict.fromkeys(("LCPnum", "IICnum", "PCnum", "AWF"), f"{unit}²" if area_field else "km⁴"))
    return [
        {
            "index": name,
            "name": names[name],
            "value": float(value),
            "unit": "%" if name.endswith("(%)") else units.get(name, ""),
        }
        for name, value in indices.items()
    ]
