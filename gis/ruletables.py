"""The built-in tables that users may read, change and give back to tools."""

from typing import Dict, Iterable

#: Table to the kind of its copies.
KINDS = {
    "landuse_systems": "rules_landuse",
    "parcel_systems": "rules_parcels",
    "ecosystems": "rules_ecosystems",
    "cover_factors": "rules_cover",
    "sensitivity_factors": "rules_sensitivity",
    "runoff_coefficients": "rules_runoff",
    "suitability_thresholds": "rules_suitability",
    "suitability_matrices": "rules_matrices",
    "function_scores": "rules_functions",
    "curve_numbers": "rules_curve_numbers",
    "flood_vulnerability": "rules_vulnerability",
    "habitat_threats": "habitat_threats",
    "habitat_sensitivity": "habitat_sensitivity",
    "type_rules": "rules_types",
    "way_rules": "rules_ways",
    "priority_rules": "rules_priority",
    "resistance": "resistance_rules",
    "network_scales": "rules_scales",
    "ahp_ri": "rules_ahp",
    "barrier_classes": "rules_barriers",
    "break_measures": "rules_measures",
    "zone_names": "zone_names",
    "zone_directions": "zone_directions",
    "classes": "rules_classes",
    "key_area_rules": "rules_keyareas",
    "recharge_factors": "rules_recharge",
    "river_barriers": "rules_river_barriers",
    "vacated_rules": "rules_vacated",
    "forest_ages": "rules_forest_ages",
    "unused_rules": "rules_unused",
    "reclaimable_rules": "rules_reclaimable",
    "inefficient_rules": "rules_inefficient",
    "change_rules": "rules_change",
    "roughness": "rules_roughness",
}
_TABLES: Dict[str, str] = {kind: table for table, kind in KINDS.items()}


def table_of_kinds(kinds: Iterable[str]) -> str:
    """The built-in table that a table input of some kinds stands for; empty where it stands for none."""
    return next((_TABLES[kind] for kind in kinds if kind in _TABLES), "")
