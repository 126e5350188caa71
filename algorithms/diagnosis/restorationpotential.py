"""Restoration potential from the gap to the best places of a kind."""

from typing import Dict, NamedTuple

from ...core.diagnosis.potential import GroupReferences, Reference, potential
from ...core.messages import InputError, marked
from ...core.progress import Progress, part
from ...gis.kinds import code_field
from ...gis.rasters import RasterSource, class_names
from ...translation import tr
from ..base import EcoAlgorithm
from ..inputs import Inputs


class Settings(NamedTuple):
    """``quantile``: of the quality in a group, 0 to 1; ``fewest``: cells of a group."""

    quantile: float
    fewest: int


def read_settings(inputs: Inputs) -> Settings:
    """The settings of a run."""
    return Settings(inputs.number("QUANTILE") / 100, inputs.integer("MIN_CELLS"))


class RestorationPotential(EcoAlgorithm):
    """Gap between the quality of a cell and a high quantile of its group."""

    ID = "restorationpotential"
    GROUP = "diagnosis"
    TAGS = ("potential", "reference", "quantile", "gap", "修复潜力", "潜力", "参照", "分位数")

    def displayName(self):
        return tr("Restoration potential")

    def shortDescription(self):
        return tr("Compares the quality of every cell with what the best places of its group reach.")

    def method(self):
        return tr(
            "<p>Potential = (Q − x) / Q, cut to 0 and 1: x the quality of the cell, Q the 90 % quantile of the quality "
            "in its group, such as one land use in one zone. 0: as good as the best tenth of the group, 1: nothing "
            "left. Places of another kind do not count, so that grassland is not measured by forest.</p>"
            "<p>The plan asks for the potential without naming a formula; this one is proposed, after the reference "
            "values of HJ 1172-2021. It presumes that the best tenth shows what is possible: where a whole group is "
            "degraded, its potential comes out too low.</p>"
        )

    def declare(self):
        text = tr("The more the better, 0 or above: EQI, RSEI, cover, NPP …")
        self.add_raster(
            "QUALITY",
            tr("Ecosystem quality"),
            text,
            kind=("ecosystem_quality", "rsei", "vegetation_cover", "habitat_quality", "raster_any"),
        )
        text = tr("Whole numbers: land use, ecosystems, or zones combined with them.")
        self.add_raster(
            "GROUPS",
            tr("Groups that are comparable"),
            text,
            kind=("landuse_common", "ecosystems", "raster_classes_any"),
        )
        text = tr("Of the quality in the group. Proposed default: 90.")
        self.add_number("QUANTILE", tr("Quantile of the reference (%)"), text, 90, 50, 100)
        text = tr(
            "Groups with fewer cells with data are nodata, since their quantile says little. Proposed default: 100."
        )
        self.add_number("MIN_CELLS", tr("Fewest cells of a group"), text, 100, 1, integer=True, advanced=True)
        text = tr("0 as good as the reference to 1 nothing left.")
        self.add_raster_output("OUTPUT", tr("Restoration potential"), text, kind="restoration_potential")
        text = tr("For each group: code, name, cells, mean of the quality, reference.")
        self.add_table_output(
            "REFERENCES", tr("References of the groups"), text, kind="potential_references", optional=True
        )

    def execute(self, run):
        settings = read_settings(run.inputs)
        quality, groups = run.inputs.raster("QUALITY"), run.inputs.raster("GROUPS")
        found = read_references(quality, groups, settings.quantile, run.part(0.0, 0.6))
        kept = self._usable(found, settings.fewest, groups.name, run.log)
        report = run.part(0.6, 1.0)
        with run.outputs.raster("OUTPUT", quality.grid) as writer:
            for window in quality.grid.windows():
                report(window.top / quality.grid.rows)
                writer.write(potential(quality.read(window), groups.read(window), kept), window)
        names = class_names(groups.path)
        sentence = tr("Group {code} {name}: {cells} cells, mean {mean:.4g}, reference {reference:.4g}")
        rows = [
            {"group": code, "name": names.get(code, ""), **reference._asdict()}
            for code, reference in found.items()
        ]
        for row in rows:
            run.log.say(sentence.format(code=row["group"], **row))
        return {
            "OUTPUT": run.outputs.destination("OUTPUT"),
            "REFERENCES": run.outputs.table("REFERENCES", rows, ids=code_field(found)),
        }

    def _usable(self, found, fewest, name, log) -> Dict[int, float]:
        """Group to reference, without the groups that are too small or have no reference above 0."""
        small = [code for code, group in found.items() if group.cells < fewest]
        poor = [code for code, group in found.items() if group.reference <= 0 and code not in small]
        if small:
            sentence = tr(
                "Groups with fewer than {least} cells are nodata: {codes}. Merge them with others or lower the limit."
            )
            log.warn(sentence.format(least=fewest, codes=" ".join(map(str, small))))
        if poor:
            sentence = tr("Groups whose reference is not above 0 are nodata: {codes}.")
            log.warn(sentence.format(codes=" ".join(map(str, poor))))
        kept = {code: group.reference for code, group in found.items() if code not in {*small, *poor}}
        if not kept:
            raise InputError(
                marked(
                    "No group of “{name}” has enough cells and a quality above 0. Check both layers and the fewest cells."
                ),
                name=name,
            )
        return kept


def read_references(
    quality: RasterSource, groups: RasterSource, quantile: float, progress: Progress
) -> Dict[int, Reference]:
    """The reference of every group: the quantile (0 to 1) of its quality, from two passes."""
    references = GroupReferences(groups.name)
    for report, add in (
        (part(progress, 0.0, 0.5), references.add_range),
        (part(progress, 0.5, 1.0), references.add_count),
    ):
        for window in quality.grid.windows():
            report(window.top / quality.grid.rows)
            add(quality.read(window), groups.read(window))
    return references.result(quantile)
