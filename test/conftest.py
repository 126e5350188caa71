"""The repository is the plugin package: give it its name, whatever the clone's folder is called."""

import sys
import tempfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"

_home = Path(tempfile.mkdtemp(prefix="ecorestore-test-"))
(_home / "ecorestore").symlink_to(ROOT, target_is_directory=True)
sys.path.insert(0, str(_home))


def shared_path(*parts: str) -> Path:
    """A file or folder of the shared data; the test is skipped where it is absent."""
    path = SHARED.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"shared data not present: {'/'.join(parts)}")
    return path


@pytest.fixture
def shared():
    """``shared("peers", "grass_rcost")`` gives a path or skips the test."""
    return shared_path
