"""What stands above the columns of rule tables: words for people; the column's own name is below them."""

from functools import lru_cache
from typing import Dict

from ...translation import tr


def heading(column: str) -> str:
    """Words and the name of a column in two lines; the name alone where it says enough, as those of a matrix do."""
    words = {**_of_classes(), **_of_rules(), **_of_values()}.get(column, "")
    return f"{words}\n{column}" if words else column


@lru_cache(maxsize=1)
def _of_classes() -> Dict[str, str]:
    """Columns that say what a row is of."""
    return {
        "system": tr("Classification"),
        "code": tr("Code"),
        "key": tr("Key"),
        "name_zh": tr("Chinese name"),
        "name_en": tr("English name"),
        "common": tr("Common land use"),
        "element": tr("Natural element"),
        "space": tr("Space"),
        "color": tr("Colour"),
        "flag": tr("Certainty"),
        "source": tr("Source"),
        "cover": tr("Cover"),
        "vegetation": tr("Vegetation"),
        "theme": tr("Theme"),
        "kind": tr("Kind"),
        "class": tr("Class"),
        "factor": tr("Factor"),
        "function": tr("Function"),
        "grade": tr("Grade"),
        "first": tr("First zone"),
        "second": tr("Second zone"),
        "scale": tr("Scale"),
        "preset": tr("Preset"),
        "zone": tr("Zone"),
        "species": tr("Leading species"),
        "origin": tr("Origin"),
        "item": tr("Item"),
        "threat": tr("Threat"),
        "lulc": tr("Land use code"),
    }


@lru_cache(maxsize=1)
def _of_rules() -> Dict[str, str]:
    """Columns of conditions and what follows from them."""
    return {
        "rule": tr("Rule key"),
        "result": tr("Result"),
        "exclusive": tr("Exclusive"),
        "input": tr("Input"),
        "operator": tr("Comparison"),
        "value": tr("Value or grade"),
        "values": tr("Values"),
        "unit": tr("Unit"),
        "lower": tr("Lower limit"),
        "upper": tr("Upper limit"),
        "up_to": tr("Up to"),
        "closed": tr("Limit included"),
        "effect": tr("Effect"),
        "into": tr("Goes into"),
        "note_zh": tr("Chinese note"),
        "note_en": tr("English note"),
        "word": tr("Word"),
        "words": tr("Words"),
        "match": tr("Match"),
        "quantity": tr("Quantity"),
        "minimum": tr("Minimum"),
        "severity": tr("Severity"),
        "measure_zh": tr("Chinese measure"),
        "measure_en": tr("English measure"),
        "degraded": tr("Degraded"),
        "direction_zh": tr("Chinese direction"),
        "direction_en": tr("English direction"),
        "combine": tr("Combined by"),
        "from": tr("From"),
        "to": tr("To"),
        "label": tr("Label"),
        "min_m2": tr("Smallest area (m²)"),
        "priority": tr("Priority"),
        "sign": tr("Sign in images"),
    }


@lru_cache(maxsize=1)
def _of_values() -> Dict[str, str]:
    """Columns of numbers by class, function or threat."""
    return {
        "weight": tr("Weight"),
        "score": tr("Score"),
        "resistance": tr("Resistance"),
        "c": tr("C factor"),
        "pass_up": tr("Passability"),
        "z0": tr("Roughness length (m)"),
        "slope": tr("Slope"),
        "redline": tr("Guide of the red line"),
        "gong": tr("Gong et al."),
        **{f"with_{grade}": tr("With grade {grade}").format(grade=grade) for grade in range(1, 6)},
        "water": tr("Water conservation"),
        "soil": tr("Soil conservation"),
        "biodiversity": tr("Biodiversity"),
        "agriculture": tr("Agriculture"),
        "settlement": tr("Settlement"),
        "water_body": tr("Water body"),
        **{group: tr("Soil group {group}").format(group=group) for group in "ABCD"},
        "drained": tr("Drained"),
        "below_0_1": tr("Below 0.1 m"),
        "from_0_1": tr("From 0.1 m"),
        "from_0_5": tr("From 0.5 m"),
        "from_1_5": tr("From 1.5 m"),
        "from_3": tr("From 3 m"),
        "max_dist": tr("Greatest distance (km)"),
        "decay": tr("Decay"),
        "landuse": tr("Land use"),
        "lines": tr("Lines"),
        "raster": tr("Raster"),
        "habitat": tr("Habitat suitability"),
        "urban": tr("Urban built-up land"),
        "village": tr("Rural settlement"),
        "industry": tr("Industry and mining"),
        "main_road": tr("Main road"),
        "minor_road": tr("Minor road"),
        "cropland": tr("Cropland"),
        "min_area_km2": tr("Smallest area (km²)"),
        "n": tr("Size of the matrix"),
        "ri": tr("Random index"),
        "ri_saaty": tr("Random index (Saaty)"),
        "young": tr("Young up to (years)"),
        "middle": tr("Middle-aged up to (years)"),
        "near": tr("Near-mature up to (years)"),
        "mature": tr("Mature up to (years)"),
    }
