"""“River connectivity”."""

from .tool import RiverConnectivity

__all__ = ["RiverConnectivity"]
