"""Export a built-in table, to be read or to be edited and given back to a tool."""

import re
from typing import Dict, List, Union

from qgis.core import QgsCoordinateReferenceSystem, QgsFields, QgsWkbTypes

from ...compat import make_field
from ...gis.ruletables import KINDS
from ...gis.tables import FOLDER, read_builtin
from ...translation import tr
from ..base import EcoAlgorithm
from ..look import Look
from ..run import Run

_WHOLE = re.compile(r"-?(0|[1-9]\d{0,8})")
_REAL = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?")


class ExportTable(EcoAlgorithm):
    """One of the tables of resources/tables as a layer without geometry."""

    ID = "exporttable"
    GROUP = "preparation"
    TAGS = (
        "rules", "table", "export", "class table", "thresholds", "规则表", "导出", "分类表", "阈值", "参数表",
    )  # fmt: skip

    def displayName(self) -> str:
        return tr("Export rules table")

    def shortDescription(self) -> str:
        return tr(
            "Writes a built-in table of classes or rules, so that it can be read, edited and used again."
        )

    def method(self) -> str:
        return tr(
            "<p>The tools read their classes and rules from tables. Export one, edit it in QGIS, LibreOffice "
            "or Excel, and give it to the tool as its table in place of the built-in one. The columns source "
            "and flag tell where a row comes from: Q was read in the source, R follows common use of the "
            "standard without its text at hand, D is a proposed default. Columns of numbers stay numbers, "
            "codes such as 0101 stay text.</p>"
        )

    def declare(self) -> None:
        options = {name: label for name, label in table_names().items() if (FOLDER / f"{name}.csv").exists()}
        self.add_choice("TABLE", tr("Table"), tr("Which table to export."), options, next(iter(options)))
        text = tr("All rows and columns of the table; save as CSV or GeoPackage.")
        self.add_table_output("OUTPUT", tr("Exported table"), text, kind=tuple(KINDS.values()))

    def execute(self, run: Run) -> dict:
        table = run.inputs.choice("TABLE")
        rows = read_builtin(table)
        types = {column: type_of([row[column] for row in rows]) for column in rows[0]}
        fields = QgsFields()
        for column, kind in types.items():
            fields.append(make_field(column, kind))
        values = ((None, [cell(row[column], kind) for column, kind in types.items()]) for row in rows)
        nowhere, none = QgsCoordinateReferenceSystem(), QgsWkbTypes.Type.NoGeometry
        look = Look(KINDS[table])
        return {"OUTPUT": run.outputs.write_rows("OUTPUT", fields, values, nowhere, none, look)}


def table_names() -> Dict[str, str]:
    """Tables that a user may edit or look up, with their names in the language of QGIS."""
    return {
        "landuse_systems": tr("Land-use products: codes and classes"),
        "parcel_systems": tr("Parcel classifications: codes and classes"),
        "ecosystems": tr("Ecosystems of HJ 1172-2021 and common land use"),
        "cover_factors": tr("C factors by ecosystem and vegetation cover"),
        "sensitivity_factors": tr("Factors of ecological sensitivity"),
        "runoff_coefficients": tr("Runoff coefficients of ecosystems"),
        "suitability_thresholds": tr("Suitability for agriculture and settlement: thresholds"),
        "suitability_matrices": tr("Suitability for agriculture and settlement: matrices"),
        "function_scores": tr("Scores of the five functions by land use"),
        "curve_numbers": tr("Curve numbers of land use and soil groups"),
        "flood_vulnerability": tr("Vulnerability to floods by land use and depth"),
        "habitat_threats": tr("Threats of habitat quality"),
        "habitat_sensitivity": tr("Suitability as habitat and sensitivity to threats"),
        "type_rules": tr("Rules of the restoration types"),
        "way_rules": tr("Rules of the restoration ways"),
        "priority_rules": tr("Rules of the restoration priority"),
        "resistance": tr("Resistance of land-use classes"),
        "network_scales": tr("Scales of the ecological network"),
        "ahp_ri": tr("Random index of judgement matrices (AHP)"),
        "barrier_classes": tr("Barriers that break corridors"),
        "break_measures": tr("Measures at break points"),
        "river_barriers": tr("Passability of dams and sluices"),
        "zone_names": tr("Names of the restoration zones"),
        "zone_directions": tr("Directions of the restoration zones"),
        "classes": tr("Classes: keys, codes, names and colours"),
        "key_area_rules": tr("Rules of the key areas"),
        "recharge_factors": tr("Scores and weights of groundwater recharge"),
        "vacated_rules": tr("Weights and limits of vacated land"),
        "forest_ages": tr("Age groups of species"),
        "unused_rules": tr("Limits of unused land"),
        "reclaimable_rules": tr("Weights and limits of reclaimable land"),
        "inefficient_rules": tr("Limits of inefficient built land"),
        "change_rules": tr("Rules of changed land"),
        "roughness": tr("Roughness by land use"),
    }


def type_of(values: List[str]) -> str:
    """``int``, ``real`` or ``text`` of a column; numbers with leading zeros are text."""
    given = [value for value in values if value]
    if given and all(_WHOLE.fullmatch(value) for value in given):
        return "int"
    return "real" if given and all(_REAL.fullmatch(value) for value in given) else "text"


def cell(value: str, kind: str) -> Union[str, int, float, None]:
    """A cell of a column; empty numbers are None."""
    if kind == "text":
        return value
    return {"int": int, "real": float}[kind](value) if value else None
