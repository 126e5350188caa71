"""Where verdicts are kept when no plan is at work yet."""

from pathlib import Path

from ..plan.database import Plan


def plan_at(path: str) -> Plan:
    """The plan in a GeoPackage, made where there is none; layers that are there stay.

    Raises:
        PlanError: it cannot be written, or was made by a newer version.
    """
    path = path if path.lower().endswith(".gpkg") else f"{path}.gpkg"
    there = Path(path).is_file() and Plan(path).is_plan()
    return Plan.open(path) if there else Plan.create(path, Path(path).stem)
