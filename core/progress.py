"""How core reports progress and learns that the user cancelled."""

from typing import Callable

#: Called with a fraction from 0 to 1. Raises :class:`Cancelled` when the user cancelled.
Progress = Callable[[float], None]


class Cancelled(Exception):  # noqa: N818 (nothing went wrong)
    """The user cancelled; nothing is to be written."""


def silent(fraction: float) -> None:
    """Progress for callers that do not listen."""


def part(progress: Progress, start: float, end: float) -> Progress:
    """A progress whose 0 to 1 is ``start`` to ``end`` of ``progress``."""

    def report(fraction: float) -> None:
        progress(start + (end - start) * min(max(fraction, 0.0), 1.0))

    return report
