"""Pictures of the guide with 256 colours, a third of the bytes: they all go into the ZIP.

    python scripts/lean_pictures.py docs/guide/*.png

Pictures that have no more colours already, and those that would not shrink, stay as they are.
"""

import io
import sys
from pathlib import Path

from PIL import Image


def lean(path: Path) -> int:
    """Rewrite one picture; returns by how many bytes it shrank."""
    with Image.open(path) as picture:
        if picture.mode == "P":
            return 0
        small = picture.convert("RGB").quantize(
            256, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE
        )
    written = io.BytesIO()
    small.save(written, "PNG", optimize=True)
    before = path.stat().st_size
    if len(written.getvalue()) >= before:
        return 0
    path.write_bytes(written.getvalue())
    return before - path.stat().st_size


def main() -> int:
    """Every picture that is named."""
    saved = sum(lean(Path(name)) for name in sys.argv[1:])
    print(f"{len(sys.argv) - 1} pictures, {saved / 1e6:.2f} MB less")
    return 0


if __name__ == "__main__":
    sys.exit(main())
