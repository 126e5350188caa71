"""“Ranking of vacated land”."""

from .tool import VacatedLand

__all__ = ["VacatedLand"]
