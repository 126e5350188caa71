"""Map the flow of movement with circuit theory."""

import numpy as np

from ....core.messages import InputError, marked
from ....core.network.current.maps import normalised
from ....translation import tr
from ...base import EcoAlgorithm
from ..shared.ids import key_kind, key_text
from .modes import FOCAL_MODES, compute
from .settings import (
    declare_advanced_mode,
    declare_choices,
    declare_network,
    declare_outputs,
    declare_window,
)

_NODATA = -9999.0
_NEEDS = {
    **dict.fromkeys(FOCAL_MODES, ("FOCAL",)),
    "advanced": ("SOURCE", "GROUND"),
    "omnidirectional": ("RADIUS",),
}


class CurrentFlow(EcoAlgorithm):
    """Resistance and focal nodes in; current, voltage and effective resistances out."""

    ID = "currentflow"
    GROUP = "network"
    TAGS = (
        "circuit theory",
        "current",
        "Circuitscape",
        "Omniscape",
        "effective resistance",
        "random walk",
        "电路理论",
        "电流密度",
        "有效电阻",
        "随机游走",
    )

    def displayName(self):
        return tr("Circuit-theory current")

    def shortDescription(self):
        return tr("Maps where movement flows between places when it takes every way, not only the cheapest.")

    def method(self):
        return tr(
            "<p>Cells are nodes joined to their neighbours by conductances g = 2 / (R₁ + R₂), averaging by resistance, or "
            "(1/R₁ + 1/R₂) / 2, by conductance; diagonals divided by √2. Voltages solve Kirchhoff's law "
            "Σ g (Vᵢ − Vⱼ) = current put in; the current through a cell is the larger of what flows in and what flows "
            "out. All results are those of Circuitscape 5 (McRae et al. 2008, Ecology 89: 2712) and Omniscape (Landau et "
            "al. 2021, JOSS 6: 2829); lengths are in cells.</p>"
            "<p><b>Pairwise</b>: 1 A from each focal node to each other; effective resistance = voltage. <b>One to "
            "all</b>: from each node in turn to all others, grounded. <b>All to one</b>: from all others to each in turn. "
            "<b>Advanced</b>: from given sources to given grounds. <b>Omnidirectional</b>: the centre of each block of "
            "cells in turn draws as many amperes as its block has source strength, from all sources within the radius.</p>"
            "<p>Focal nodes of several cells are one node each; in pairwise mode only in their own pairs. Points in "
            "pairwise mode are the fastest: n − 1 solves for n points give all n (n − 1) / 2 pairs. Before it starts, "
            "the tool tells how long it will take and how much memory, and refuses where there is not enough.</p>"
        )

    def declare(self):
        declare_network(self)
        declare_advanced_mode(self)
        declare_window(self)
        declare_choices(self)
        declare_outputs(self)

    def check(self, run):
        mode = run.inputs.choice("MODE")
        for key in _NEEDS[mode]:
            if not run.inputs.given(key) or (key == "RADIUS" and not run.inputs.number(key)):
                raise InputError(
                    marked("The mode “{mode}” needs “{name}”."),
                    mode=self.label_of("MODE", mode),
                    name=self.parameterDefinition(key).description(),
                )

    def label_of(self, key, value):
        """The label of a choice in the language of QGIS."""
        return self.parameterDefinition(key).options()[self.choices[key].index(value)]

    def execute(self, run):
        grid, mode = run.inputs.grid(), run.inputs.choice("MODE")
        outcome = compute(run, mode, grid)
        share = None if outcome.potential is None else normalised(outcome.current, outcome.potential)
        results = {}
        for key, array in (
            ("OUTPUT", outcome.current),
            ("MAXIMUM", outcome.maximum),
            ("VOLTAGE", outcome.voltage),
            ("FLOW_POTENTIAL", outcome.potential),
            ("NORMALISED", share),
        ):
            results[key] = ""
            if array is not None:
                results[key] = run.outputs.write_raster(key, array, grid)
            elif run.inputs.given(key):
                sentence = tr("The mode “{mode}” has no output “{name}”.")
                name = self.parameterDefinition(key).description()
                run.log.warn(sentence.format(mode=self.label_of("MODE", mode), name=name))
        return {**results, **self._table(run, outcome), "HIGHEST": float(np.nanmax(outcome.current))}

    def _table(self, run, outcome):
        rows = outcome.resistances
        if rows is None:
            return {"RESISTANCES": "", "UNCONNECTED": 0}
        kind = key_kind([name for row in rows for name in row[:2] if name is not None])
        fields = (("from", *kind), ("to", *kind), ("resistance", "real", 20, 6))
        texts = kind != ("int",)
        named = [
            (*(key_text(end) if texts and end is not None else end for end in row[:2]), row[2])
            for row in rows
        ]
        table = run.outputs.write_table("RESISTANCES", fields, named)
        return {"RESISTANCES": table, "UNCONNECTED": outcome.unconnected}
