"""Sites for recharging groundwater."""

from .tool import Recharge

__all__ = ["Recharge"]
