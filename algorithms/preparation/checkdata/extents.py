"""Checks of where layers lie: on the planning grid, and with one another."""

from typing import Iterator

from ....core.preparation.findings import ERROR, NOTE, WARNING, Finding
from ....translation import tr
from .survey import Facts, Survey, placed
from .systems import misplaced, same_crs
from .wording import percent, value

_WHOLE = 0.999


def over_grid(facts: Facts, survey: Survey) -> Iterator[Finding]:
    """The layer does not meet the planning grid, or a raster does not cover all of it."""
    if survey.grid is None or not placed(facts) or misplaced(facts):
        return
    box = survey.moved(facts.extent, facts.crs, survey.grid.crs)
    goal = survey.grid.extent
    assign = "assignraster" if facts.kind == "raster" else "assignvector"
    if box is None:
        text = tr("The layer cannot be brought into the coordinate system of the planning grid “{grid}”.")
        yield Finding(ERROR, "extent", facts.name, text.format(grid=survey.grid_name), assign)
    elif not box.intersects(goal):
        east = (box.center().x() - goal.center().x()) / 1000
        north = (box.center().y() - goal.center().y()) / 1000
        text = tr(
            "The layer does not overlap the planning grid “{grid}”: its middle lies {east} km east and {north} km "
            "north of the grid's. Often the wrong zone or coordinate system was assigned."
        )
        values = {"grid": survey.grid_name, "east": f"{east:,.0f}", "north": f"{north:,.0f}"}
        yield Finding(ERROR, "extent", facts.name, text.format(**values), assign)
    elif facts.kind == "raster":
        shared = box.intersect(goal)
        share = shared.width() * shared.height() / (goal.width() * goal.height())
        if share < _WHOLE and facts.over_grid is None:
            text = tr("The raster covers {share} of the extent of the planning grid “{grid}”.")
            yield Finding(
                WARNING,
                "extent",
                facts.name,
                text.format(share=percent(share), grid=survey.grid_name),
                "more",
            )


def on_grid(facts: Facts, survey: Survey) -> Iterator[Finding]:
    """A raster whose cells are not those of the planning grid, or of the first raster without one."""
    if facts.kind != "raster" or facts.grid is None:
        return
    if not facts.placed:
        text = tr("The raster does not say where its cells lie: it has no origin and no cell size.")
        yield Finding(ERROR, "grid", facts.name, text, "anew")
    if not facts.placed or not facts.crs.isValid():
        return
    if not facts.north_up:
        text = tr("The raster is rotated or not north-up.")
        yield Finding(ERROR, "grid", facts.name, text, "alignraster")
        return
    own, grid, name = facts.grid, survey.grid, survey.grid_name
    if grid is None:
        first, grid = next(
            (f, f.grid) for f in survey.facts if f.kind == "raster" and f.grid is not None and f.crs.isValid()
        )
        if first is facts:
            return
        name = first.name
    why = own.difference(grid)
    if not why or why == "crs":
        return
    values = {
        "other": name,
        "a": f"{value(own.cell_x)} × {value(own.cell_y)}",
        "b": f"{value(grid.cell_x)} × {value(grid.cell_y)}",
        "dx": f"{(own.x0 - grid.x0) / grid.cell_x % 1:.2f}",
        "dy": f"{(grid.y0 - own.y0) / grid.cell_y % 1:.2f}",
        "size": f"{own.columns:,} × {own.rows:,}",
        "goal": f"{grid.columns:,} × {grid.rows:,}",
    }
    if not same_crs(facts.crs, grid.crs) and why == "cell":
        return  # reported by the check of the coordinate system
    if why == "origin" and values["dx"] in ("0.00", "1.00") and values["dy"] in ("0.00", "1.00"):
        why = "size"
    sentences = {
        "cell": tr("The cells measure {a}, those of “{other}” {b}."),
        "origin": tr(
            "The cells do not line up with those of “{other}”: they are {dx} cell off in x and {dy} in y."
        ),
        "size": tr(
            "The cells line up, but the extent is not that of “{other}”: {size} instead of {goal} cells."
        ),
    }
    severity = ERROR if survey.grid is not None else WARNING
    yield Finding(severity, "grid", facts.name, sentences[why].format(**values), "alignraster")


def apart(survey: Survey) -> Iterator[Finding]:
    """Layers that meet no other layer; reported only where there is no grid to compare with."""
    known = [facts for facts in survey.facts if placed(facts)]
    if survey.grid is not None or len(known) < 2:
        return
    for facts in known:
        boxes = [survey.moved(other.extent, other.crs, facts.crs) for other in known if other is not facts]
        if any(box is not None and box.intersects(facts.extent) for box in boxes):
            continue
        text = tr("The layer overlaps none of the others. Is its coordinate system right?")
        remedy = "assignraster" if facts.kind == "raster" else "assignvector"
        yield Finding(WARNING, "extent", facts.name, text, remedy)


def no_grid(survey: Survey) -> Iterator[Finding]:
    """Without a planning grid little can be said about where rasters should lie."""
    if survey.grid is None and any(facts.kind == "raster" for facts in survey.facts):
        text = tr("No planning grid was given, so rasters were compared with the first raster only.")
        yield Finding(NOTE, "grid", "", text, "plangrid")


CHECKS = (over_grid, on_grid)
TOGETHER = (apart, no_grid)
