"""Soil erodibility K from texture and organic carbon."""

from typing import Dict, List

import numpy as np

from ...core.evaluation.erodibility import CARBON, erodibility
from ...core.messages import InputError, marked
from ...gis.judgements import carbon_in_g, require
from ...gis.rasters import RasterSource, stream
from ...translation import tr
from ..base import EcoAlgorithm

_TEXTURE = ("SAND", "SILT", "CLAY")
#: Organic carbon, %: a median above is g/kg, one below a fraction.
_MOST_CARBON, _LEAST_CARBON = 6.0, 0.05
#: What the raster of carbon holds to the share of it that is carbon.
_SHARES = {"carbon": 1.0, "matter": CARBON}


class SoilErodibility(EcoAlgorithm):
    """K of EPIC with the correction for China."""

    ID = "soilerodibility"
    GROUP = "evaluation"
    TAGS = ("K factor", "RUSLE", "EPIC", "soil", "HWSD", "土壤可蚀性", "K因子", "土壤质地", "有机碳")

    def displayName(self) -> str:
        return tr("Soil erodibility K")

    def shortDescription(self) -> str:
        return tr("Computes how easily soil erodes from its sand, silt, clay and organic carbon (EPIC).")

    def method(self) -> str:
        return tr(
            "<p>Ke = [0.2 + 0.3·exp(−0.0256·SAN·(1 − SIL/100))] · [SIL/(CLA + SIL)]<sup>0.3</sup> · [1 − 0.25·C/(C + exp(3.72 − "
            "2.95·C))] · [1 − 0.7·SN/(SN + exp(−5.51 + 22.9·SN))], SN = 1 − SAN/100 (EPIC, Williams et al.; as HJ "
            "1173-2021 uses it; constants from public code and remembered, not checked against the standard).</p>"
            "<p>K = 0.1317·(−0.01383 + 0.51575·Ke), the correction for China (Zhang Keli et al. 2007), or K = 0.1317·Ke "
            "without it. Unit: t·hm²·h/(hm²·MJ·mm); common values in China are 0.01 to 0.06 with neither form above "
            "0.1.</p>"
            "<p>Sand is 2 to 0.05 mm, silt 0.05 to 0.002 mm, clay below (American limits, as in HWSD). Data of the second "
            "national soil survey by other limits must be converted first.</p>"
        )

    def declare(self) -> None:
        for key, label in zip(_TEXTURE, (tr("Sand (%)"), tr("Silt (%)"), tr("Clay (%)"))):
            text = tr("Share of the fine earth of the topsoil, 0 to 100.")
            self.add_raster(key, label, text, kind=key.lower())
        text = tr(
            "Topsoil content in %: 10 g/kg is 1 %. For organic matter choose so under “Content of the carbon raster”, or multiply it by 0.58 first."
        )
        self.add_raster("ORGANIC_CARBON", tr("Organic carbon (%)"), text, kind="organic_carbon")
        options = {"carbon": tr("Organic carbon"), "matter": tr("Organic matter (carbon = 0.58 × matter)")}
        text = tr("What the raster of carbon holds.")
        self.add_choice("CONTENT", tr("Content of the carbon raster"), text, options, "carbon", advanced=True)
        text = tr("Without it K is about twice as high.")
        self.add_flag("CORRECTED", tr("With the correction for China"), text, True, advanced=True)
        text = tr(
            "How far sand + silt + clay may be from 100 %; within it they are divided by their sum, beyond it a cell is "
            "nodata. Proposed default."
        )
        self.add_number("TOLERANCE", tr("Tolerance of the sum (%)"), text, 5, 0, 50, advanced=True)
        text = tr("t·hm²·h/(hm²·MJ·mm).")
        self.add_raster_output("OUTPUT", tr("Soil erodibility K"), text, kind="soil_erodibility")

    def check(self, run):
        _require_whole([run.inputs.raster(key) for key in _TEXTURE])
        _require_percent(run.inputs.raster("ORGANIC_CARBON"), _SHARES[run.inputs.choice("CONTENT")])

    def execute(self, run):
        sources = [run.inputs.raster(key) for key in (*_TEXTURE, "ORGANIC_CARBON")]
        share, corrected = _SHARES[run.inputs.choice("CONTENT")], run.inputs.flag("CORRECTED")
        tolerance, cells, off = run.inputs.number("TOLERANCE"), 0, 0

        def compute(sand, silt, clay, carbon):
            nonlocal cells, off
            found = erodibility(sand, silt, clay, carbon * share, corrected, tolerance)
            cells, off = cells + found.cells, off + found.off
            return found.values

        with run.outputs.raster("OUTPUT", sources[0].grid) as writer:
            stream(sources, [writer], compute, run.step)
            if cells and off == cells:
                raise InputError(
                    marked(
                        "Nowhere do “{sand}”, “{silt}” and “{clay}” add up to 100 %. Check which layers they are."
                    ),
                    **_names(sources),
                )
        if off:
            sentence = tr("In {share:.2g} % of the cells sand + silt + clay are not 100 %; they are nodata.")
            run.log.warn(sentence.format(share=100 * off / cells))
        return {"OUTPUT": run.outputs.destination("OUTPUT")}


def _names(texture: List[RasterSource]) -> Dict[str, str]:
    return {key.lower(): source.name for key, source in zip(_TEXTURE, texture)}


def _require_whole(texture: List[RasterSource]) -> None:
    """Raise InputError where sand, silt and clay together are far from 100 %."""
    shares = [values[values > 0] for values in (source.probe() for source in texture)]  # water holds 0
    total = sum(values.mean() for values in shares if values.size)
    if 0 < total < 70 or total > 130:
        raise InputError(
            marked(
                "“{sand}”, “{silt}” and “{clay}” together have {total:.0f} % on average instead of 100 %. Check that "
                "they are sand, silt and clay in percent."
            ),
            total=total,
            **_names(texture),
        )


def _require_percent(source: RasterSource, share: float) -> None:
    """Raise InputError where organic carbon, ``share`` of what the raster holds, is g/kg or a fraction."""
    values = source.probe() * share
    values = values[values > 0]
    middle = float(np.median(values)) if values.size else 1.0
    if middle > _MOST_CARBON:
        require([carbon_in_g(source.name, middle / share)])
    if middle < _LEAST_CARBON:
        raise InputError(
            marked(
                "“{name}” holds values around {middle:.3g}. That seems to be a fraction, but percent are needed: "
                "multiply it by 100 first."
            ),
            name=source.name,
            middle=middle / share,
        )
