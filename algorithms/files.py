"""Text files that appear under their name only when they are complete."""

import os
from contextlib import suppress
from pathlib import Path

from ..core.messages import InputError, marked


def write_text(path: str, text: str) -> None:
    """Write UTF-8 under a temporary name and rename it.

    Raises:
        InputError: the file cannot be written.
    """
    final = Path(path)
    part = final.with_name(f".{final.stem}.part{final.suffix}")
    try:
        part.write_text(text, encoding="utf-8")
        os.replace(part, final)
    except OSError as error:
        raise InputError(
            marked("Cannot write “{path}”. Choose a folder where you may write."), path=path
        ) from error
    finally:
        with suppress(OSError):
            part.unlink()
