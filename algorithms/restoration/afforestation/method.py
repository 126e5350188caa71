"""What “Suitability for afforestation” does, and what it tells."""

from typing import Dict, Tuple

from ....translation import tr


def method() -> str:
    """For the help page."""
    return tr(
        "<p>Planted are shrubland, grassland, bare land and vacated land; permanent basic farmland, natural grassland, "
        "water and ground beyond the limits stay free. Without a layer of natural grassland, grassland is of class 2 at "
        "best.</p>"
        "<p>Score = 100 · Π sᵢ^(wᵢ / Σw) over the factors that are given: aridity 0.30, s = clamp((P / PET − 0.2) / 0.45); "
        "soil depth 0.25, clamp((d − 15 cm) / 65); slope 0.15, 1 up to 15°, 0.3 at 35°; texture 0.10, loams 1, sand 0.3, "
        "others 0.6; aspect 0.10, 0.7 + 0.3 · cos(aspect) · min(1, slope / 15°); height 0.10, 1 up to 300 m below the limit, "
        "0 at it. Classes from 70, 50 and 30 on. Weights, ramps and classes are a proposal; the limits of aridity are "
        "those of UNEP (remembered).</p>"
        "<p>Cover that rain allows = clamp(0.14 · P − 14.2, 0, 100) %, 100 above 650 mm (Sankaran et al. 2005, fitted to "
        "African savanna from 101 to 650 mm; remembered). Way to plant: shrubs and grass below the least precipitation or "
        "where rain allows less than 40 % of trees; else closure (封山育林) on thin soil or above 25°; else mixed forest; "
        "trees where rain does not limit them.</p>"
        "<p>Patches are cells of equal class and way that touch by a side.</p>"
    )


def kept_free_sentences() -> Dict[str, str]:
    """By what was kept free."""
    return {
        "FARMLAND": tr("Kept free as permanent basic farmland: {area} km²."),
        "GRASSLAND": tr("Kept free as natural grassland: {area} km²."),
        "WATER": tr("Kept free as water: {area} km²."),
        "limits": tr("Too high or too steep: {area} km²."),
    }


def missing_sentences() -> Dict[str, str]:
    """By the layer that is not given."""
    return {
        "PET": tr("Judged without aridity: potential evapotranspiration is not given."),
        "SOIL_DEPTH": tr("Judged without soil depth."),
        "FARMLAND": tr("Permanent basic farmland is not given: check that no patch lies on it."),
        "GRASSLAND": tr("Natural grassland is not given: grassland is of class 2 at best."),
    }


def factor_names() -> Tuple[str, ...]:
    """Names of the factors in the order of their weights in the core."""
    return (
        tr("Aridity"), tr("Soil depth"), tr("Slope"), tr("Soil texture"), tr("Aspect"), tr("Elevation"),
    )  # fmt: skip
