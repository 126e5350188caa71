"""Weights of resistance factors as the user gives them: a text, or judgements for the AHP."""

from ...core.evaluation.ahp import CONSISTENT, Ahp, ahp, parse_judgements
from ...core.evaluation.weights import parse_named_weights
from ...core.messages import InputError
from ...core.messages import tr as mark
from ...core.network.resistance import BREAK_FACTORS, LANDUSE, Model
from ...translation import tr
from ..tables import read_builtin


def random_index() -> dict:
    """Size of a judgement matrix to its random index, set of ChinaXiv-202004.00061."""
    return {int(row["n"]): float(row["ri"]) for row in read_builtin("ahp_ri")}


def given_weights(run, tell: bool = False) -> dict:
    """Factor to weight from WEIGHTS or MATRIX; empty where neither is given.

    Args:
        tell: tell and, where need be, warn about the consistency of the judgements.

    Raises:
        InputError: both are given, or one cannot be used.
    """
    weights = parse_named_weights(run.text("WEIGHTS"))
    if not run.given("MATRIX"):
        return weights
    if weights:
        raise InputError(mark("Give either weights or a judgement matrix, not both."))
    names, matrix = parse_judgements(run.rows("MATRIX", ()), (LANDUSE,) + BREAK_FACTORS)
    result = ahp(matrix, random_index())
    if tell:
        _tell(run, result)
    return dict(zip(names, result.weights.tolist()))


def _tell(run, result: Ahp) -> None:
    run.say(
        tr("Judgements: largest eigenvalue {largest}, consistency ratio {ratio}.").format(
            largest=f"{result.largest:.4g}", ratio=f"{result.ratio:.3f}"
        )
    )
    if not result.ratio < CONSISTENT:
        run.warn(
            tr(
                "The consistency ratio {ratio} is not below 0.1: the judgements contradict each other. Revise them."
            ).format(ratio=f"{result.ratio:.3f}")
        )


def weighted_model(run, model: Model, available: list) -> Model:
    """The model with the weights of the user where they gave some."""
    weights = given_weights(run, tell=True)
    return model.weighted(weights, available) if weights else model
