"""Weights of resistance factors as the user gives them: a text, or judgements for the AHP."""

from ....core.evaluation.ahp import ahp, parse_judgements
from ....core.evaluation.weights import parse_named_weights
from ....core.messages import InputError, marked
from ....core.network.resistance import BREAK_FACTORS, LANDUSE, Model
from ...evaluation.judgements import random_index, tell_consistency


def given_weights(run, tell: bool = False) -> dict:
    """Factor to weight from WEIGHTS or MATRIX; empty where neither is given.

    Args:
        tell: tell and, where need be, warn about the consistency of the judgements.

    Raises:
        InputError: both are given, or one cannot be used.
    """
    weights = parse_named_weights(run.inputs.text("WEIGHTS"))
    if not run.inputs.given("MATRIX"):
        return weights
    if weights:
        raise InputError(marked("Give either weights or a judgement matrix, not both."))
    names, matrix = parse_judgements(run.inputs.rows("MATRIX", ()), (LANDUSE,) + BREAK_FACTORS)
    result = ahp(matrix, random_index())
    if tell:
        tell_consistency(run, names, matrix, result)
    return dict(zip(names, result.weights.tolist()))


def weighted_model(run, model: Model, available: list) -> Model:
    """The model with the weights of the user where they gave some."""
    weights = given_weights(run, tell=True)
    return model.weighted(weights, available) if weights else model
