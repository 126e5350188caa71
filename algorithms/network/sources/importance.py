"""The patches that matter for the connectivity of all."""

from typing import List, Optional, Tuple

from ....core.messages import InputError, marked
from ....core.network.connectivity.paths import memory_needed
from ....core.network.sources import Patches, kept_patches, patch_dpc
from ....core.progress import Progress
from ....gis.grid import Grid
from ....gis.memory import GIGABYTE, SHARE, available_memory
from ....translation import tr
from ...log import Log
from .settings import Settings


def important_patches(
    patches: Patches, settings: Settings, grid: Grid, progress: Progress, log: Log
) -> Tuple[Patches, List[Optional[float]]]:
    """The patches whose dPC is high enough and their dPC; all and None each where it is not asked for.

    Raises:
        InputError: no patch is important enough, or not enough memory.
    """
    least, count = settings.least_dpc, len(patches.areas)
    if least is None:
        return patches, [None] * count
    needed, there = memory_needed(count), available_memory()
    if there is not None and needed > SHARE * there:
        raise InputError(
            marked("dPC of {count} patches needs about {needed} GB of memory, {available} GB are free. Raise the "
                 "smallest area."),
            count=count, needed=f"{needed / GIGABYTE:.1f}", available=f"{there / GIGABYTE:.1f}",
        )  # fmt: skip
    log.say(tr("dPC of {count} patches.").format(count=count))
    dpc = patch_dpc(patches, grid.cell_size, settings.threshold, settings.probability, progress)
    if not (dpc >= least).any():
        raise InputError(
            marked("No patch has a dPC of {least} %; the highest is {highest} %. Lower the lowest dPC."),
            least=f"{least:g}",
            highest=f"{dpc.max():.3g}",
        )
    return kept_patches(patches, dpc >= least), dpc[dpc >= least].tolist()
