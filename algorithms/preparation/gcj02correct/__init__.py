"""“Correct GCJ-02 offset”."""

from .tool import Gcj02Correct

__all__ = ["Gcj02Correct"]
