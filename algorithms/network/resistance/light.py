"""The mean night light of each land class, by which the resistance is corrected."""

from typing import Optional

from ....core.messages import InputError, marked, number_text
from ....core.network.nightlight import NightLight
from ....core.progress import Progress
from ....gis.rasters import RasterSource
from ....gis.tables import class_of
from ....translation import tr
from ...log import Log


def measure_light(
    landuse: RasterSource, light: RasterSource, limit: Optional[float], progress: Progress, log: Log
) -> NightLight:
    """Reads all cells once.

    Raises:
        InputError: no light where there is land use.
    """
    found = NightLight(limit)
    for window in landuse.grid.windows():
        progress(window.top / landuse.grid.rows)
        found.add(landuse.read(window), light.read(window))
    if not found.means:
        raise InputError(marked("“{name}” has no value where there is land use."), name=light.name)
    if found.dark:
        known = class_of("common")
        names = ", ".join(known[code].name if code in known else number_text(code) for code in found.dark)
        log.say(tr("Without any light, not corrected: {names}.").format(names=names))
    return found
