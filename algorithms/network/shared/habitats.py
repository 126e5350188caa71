"""Habitat of the sources: the cells that qualify, and the smallest area of each scale of the plan."""

import re

import numpy as np

from ....core.messages import InputError, marked
from ....core.network.sources import MSPA_CORE, habitat
from ....gis.grid import Grid
from ....gis.tables import class_of, read_builtin
from ....translation import language, tr

#: The scale that stands for an area of the user's own.
OWN = "own"


def read_habitat(run, grid: Grid) -> np.ndarray:
    """Boolean array of the cells where every given condition holds.

    Raises:
        InputError: an MSPA raster without core, or codes that are no land-use classes.
    """
    quality, landuse, mspa = (run.inputs.raster(key) for key in ("QUALITY", "LANDUSE", "MSPA"))
    codes = class_codes(run.inputs.text("CLASSES")) if landuse else ()
    mask, below, core = np.zeros(grid.shape, bool), quality is None, mspa is None
    for window in grid.windows():
        run.step(0.4 * window.top / grid.rows)
        arrays = [source.read(window) if source else None for source in (quality, landuse, mspa)]
        least = run.inputs.number("QUALITY_MIN")
        rows = slice(window.top, window.top + window.rows)
        mask[rows] = habitat(arrays[0], least, arrays[1], codes, arrays[2])
        below = below or bool((arrays[0] < least).any())
        core = core or bool(np.isin(arrays[2], MSPA_CORE).any())
    if not core:
        raise InputError(
            marked(
                "“{name}” has no core (codes 17 and 117). Give the pixel codes of the MSPA, not its classes, or "
                "lower its edge width."
            ),
            name=mspa.name,
        )
    if not below and mask.any():
        run.log.warn(
            tr(
                "Every cell of “{name}” reaches the lowest quality {least}. Is it in the raster's unit?"
            ).format(name=quality.name, least=f"{least:g}")
        )
    return mask


def scales() -> dict:
    """The scales of the plan by key, with their smallest areas; first none."""
    options = {OWN: tr("As given below")}
    for row in read_builtin("network_scales"):
        name = row[f"name_{language()}"]
        options[row["scale"]] = tr("{name}: {area} km²").format(name=name, area=row["min_area_km2"])
    return options


def least_area(run) -> float:
    """Smallest area of a source in km²."""
    areas = {row["scale"]: float(row["min_area_km2"]) for row in read_builtin("network_scales")}
    return areas.get(run.inputs.choice("SCALE"), run.inputs.number("MIN_AREA"))


def class_codes(text: str) -> list:
    """Class codes from a text; refuses what is no common class, and a text without any."""
    known, codes = class_of("common"), []
    words = [word for word in re.split(r"[\s,;，；、]+", text) if word]
    for word in words or [""]:
        if not word.isdigit() or int(word) not in known:
            raise InputError(
                marked("“{word}” is no land-use class. Give codes from 1 to 15, separated by spaces."),
                word=word,
            )
        codes.append(int(word))
    return codes
