"""How well patches of habitat are connected, and what each patch contributes."""

from typing import Dict

import numpy as np

from ....core.messages import InputError, marked
from ....core.network.connectivity import distance_matrix
from ....core.network.connectivity.analysis import analyse
from ....core.progress import Progress
from ....translation import tr
from ...base import EcoAlgorithm
from ...log import Log
from ...run import Run
from ..shared.ids import key_kind
from ..shared.patches import Patches, read_patches, require_room
from ..shared.patchlinks import GivenLinks, centroid_links, edge_links, given_links
from ..shared.settings import read_features
from .declarations import KEYS, NUMBERS, declare_distances, declare_outputs, declare_patches
from .importance import PASSAGES, link_rows, patch_rows
from .indices import index_rows
from .method import connectivity_method
from .protection import protected_land, protected_rows
from .settings import Settings, read_link_table, read_settings


class ConnectivityIndices(EcoAlgorithm):
    """Patches and their distances in; indices of the network and importance of each patch out."""

    ID = "connectivityindices"
    GROUP = "network"
    TAGS = (
        "connectivity", "Conefor", "probability of connectivity", "dPC", "IIC", "stepping stone", "graph", "连通性",
        "景观连通性", "斑块重要性", "可能连通性指数", "整体连通性指数", "踏脚石",
    )  # fmt: skip

    def displayName(self) -> str:
        return tr("Connectivity indices")

    def shortDescription(self) -> str:
        return tr("Measures how well habitat patches are connected and what each patch and link contributes.")

    def method(self) -> str:
        return connectivity_method()

    def declare(self) -> None:
        declare_patches(self)
        declare_distances(self)
        declare_outputs(self)

    def check(self, run: Run) -> None:
        read_settings(run.inputs)

    def execute(self, run: Run) -> dict:
        settings, crs = read_settings(run.inputs), run.inputs.metric_crs("PATCHES")
        layer = read_features(run.inputs, "PATCHES", crs, settings.fields)
        patches = read_patches(layer, settings.fields, run.log)
        _require_two(patches, layer.name)
        require_room(len(patches.keys), run.log)
        table = read_link_table(run.inputs, settings, crs)
        if table is not None:
            given = given_links(table, patches.keys, layer.name, run.log)
        else:
            given = _measured(patches, settings, run.part(0.0, 0.2))
        distance, wanted = distance_matrix(len(patches.keys), given.links), run.outputs.wanted("LINKS_OUTPUT")
        found = analyse(
            patches.weights, distance, settings.threshold, settings.probability, patches.existing,
            landscape=settings.total, passages=settings.passages, progress=run.part(0.2, 0.7 if wanted else 0.94),
        )  # fmt: skip
        _tell(run.log, found.indices, settings)
        lines = link_rows(patches, distance, given, settings, run.part(0.7, 0.94)) if wanted else []
        rows, ids, indices = patch_rows(patches, found), key_kind(patches.keys), found.indices
        left_out = () if settings.passages else PASSAGES
        return {
            "OUTPUT": run.outputs.vector("OUTPUT", rows, crs, ids=ids, left_out=left_out),
            "LINKS_OUTPUT": run.outputs.vector("LINKS_OUTPUT", lines, crs, ids=ids),
            "INDICES": run.outputs.table("INDICES", index_rows(indices, settings.fields.area)),
            "PROTECTED": _write_protected(run, patches, distance, settings),
            **{key: indices.get(KEYS.get(key, key)) for key in NUMBERS},
            "COUNT": len(patches.keys),
        }


def _write_protected(run: Run, patches: Patches, distance: np.ndarray, settings: Settings) -> str:
    """The table of ProtConn where it is wanted; else empty."""
    if not run.outputs.wanted("PROTECTED"):
        return ""
    if settings.total is None:
        run.log.warn(
            tr(
                "“Protected and connected land” needs the landscape area, here that of the region; it is left out."
            )
        )
        return ""
    found = protected_land(patches, distance, settings.total, settings, run.part(0.94, 0.99))
    return run.outputs.table("PROTECTED", protected_rows(found))


def _require_two(patches: Patches, name: str) -> None:
    count = int(patches.existing.sum())
    if count < 2:
        raise InputError(
            marked("Connectivity needs at least two existing patches; “{name}” has {count}."),
            name=name,
            count=count,
        )


def _measured(patches: Patches, settings: Settings, progress: Progress) -> GivenLinks:
    """Links by the distances between the patches."""
    if settings.distance == "centroid":
        return GivenLinks(centroid_links(patches.geometries), [])
    return GivenLinks(edge_links(patches.geometries, settings.reach, progress), [])


def _tell(log: Log, indices: Dict[str, float], settings: Settings) -> None:
    if indices["NL"] == 0:
        log.warn(tr("No two patches are linked within the threshold. Is it in the unit of the distances?"))
    elif indices["NC"] > 1:
        log.say(tr("The patches fall into {count} components.").format(count=int(indices["NC"])))
    if settings.total is None:
        log.say(tr("Without the landscape area IIC and PC are left empty; EC(IIC) and EC(PC) are there."))
