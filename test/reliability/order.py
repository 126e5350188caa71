"""Which tool a number stands for; nothing of QGIS is needed to know."""

import random
from typing import List


def tool_of(number: int, seed: int, tools: List[str]) -> str:
    """Every tool in turn, in an order of the seed."""
    order = sorted(tools)
    random.Random(f"{seed}/order/{number // len(order)}").shuffle(order)
    return order[number % len(order)]
