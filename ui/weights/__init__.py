"""Weights: criteria, the judgements of experts on them, and the tools that take what follows.

session     the set at work: kept in the plan, told to who shows it
criteria    the table of criteria: layer, direction, weight
matrix      judgements of pairs on Saaty's scale
expertpage  one expert's matrix with its verdict
together    all experts: their mean, how far they agree, weights beside one another
layerpicker layers of the project as criteria
handing     what tools are given
files       judgement matrices from and to files
dialog      the window
"""


def open_weights(_checked: bool = False) -> None:
    """Show the dialog of weights."""
    from ..windows import show
    from .dialog import WeightsDialog

    show(WeightsDialog())
