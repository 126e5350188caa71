"""Parameters of “Key areas”."""

from ....translation import tr
from ...parameters import Declarations
from ...tablereading import TableReading
from ..shared.rules import RuleSet
from ..shared.settings import read_rules

RASTERS = ("DEGRADATION", "QUALITY", "SECURITY", "EROSION", "LANDUSE")
VECTORS = ("REDLINE", "RESERVES", "FOOTHILLS", "SOUTHEAST", "GREENBELTS", "VACATED", "MINES")
#: Here erosion comes in grades, not in t/(km²·a).
CELLS = {"EROSION": "erosion_grade"}


def declare_rasters(tool: Declarations) -> None:
    """What is damaged, and how good and important it is."""
    tool.add_raster("DEGRADATION", tr("Degradation degree"), tr("0 none to 4 extreme."), kind="degradation")
    text = tr("EQI of HJ 1172-2021.")
    tool.add_raster("QUALITY", tr("Ecosystem quality (0–100)"), text, kind="ecosystem_quality")
    text = tr("1 baseline, 2 satisfactory, 3 ideal.")
    tool.add_raster("SECURITY", tr("Ecological security pattern"), text, kind="security", optional=True)
    text = tr("Grades of SL 190-2007; 3 moderate counts as damage.")
    tool.add_raster("EROSION", tr("Soil erosion grade"), text, kind="erosion_grade", optional=True)
    text = tr("Built-up land in the green belts: classes 9 to 12.")
    tool.add_raster("LANDUSE", tr("Land use (common classes)"), text, kind="landuse_common", optional=True)


def declare_areas_of_plan(tool: Declarations) -> None:
    """The areas that the plan names."""
    for key, kind, label, text in (
        ("REDLINE", "redline", tr("Ecological red line"), tr("To be protected.")),
        ("RESERVES", "reserves", tr("Nature reserves"), tr("To be protected.")),
        ("FOOTHILLS", "foothills", tr("Foothills"), tr("What is damaged there is to be restored.")),
        ("SOUTHEAST", "southeast", tr("South-east of the plain"),
         tr("Agricultural space of the south-east of the plain (Fangshan, Daxing, Tongzhou); never guessed from a line.")),
        ("GREENBELTS", "greenbelts", tr("Green belts and wedges"),
         tr("Vacated and built-up land there is to be remediated.")),
        ("VACATED", "vacated", tr("Vacated land"), tr("For the green belts.")),
        ("MINES", "mines", tr("Mines"), tr("Count as damage.")),
    ):  # fmt: skip
        tool.add_vector(key, label, text, kind=(kind, "polygon_any"), optional=True)


def declare_rules(tool: Declarations) -> None:
    """The rules and the smallest area."""
    text = tr("Table with the columns rule, result, input, operator, value; result is 1 protect, 2 restore, 3 remediate. "
              "Inputs are the parameter names. Left empty, the built-in table is used; export it to edit it.")  # fmt: skip
    tool.add_table("RULES", tr("Rules of the key areas"), text, kind="rules_keyareas", check=read_own_rules)
    text = tr("Smaller areas are left out and counted. Proposed default 10 ha.")
    tool.add_number("MIN_AREA", tr("Smallest area (ha)"), text, 10, 0)


def read_own_rules(inputs: TableReading) -> RuleSet:
    """The rules of a run.

    Raises:
        InputError: rules that cannot be read.
    """
    return read_rules(inputs, "key_area_rules", (*RASTERS, *VECTORS), (1, 2, 3))
