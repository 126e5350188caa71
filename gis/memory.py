"""How much memory the machine has left, asked of the operating system with the standard library alone."""

import ctypes
import sys
from pathlib import Path
from typing import Optional

from ..core.messages import InputError, marked

GIGABYTE = 1e9
#: Share of the free memory a tool may plan with; the rest is for QGIS and for what the estimate misses.
SHARE = 0.8


def available_memory() -> Optional[int]:
    """Bytes that can still be taken without swapping; None where the system does not tell."""
    if sys.platform.startswith("linux"):
        return _linux()
    if sys.platform == "win32":
        return _windows()
    if sys.platform == "darwin":
        return _mac()
    return None


def require_cells(name: str, cells: int, cell_bytes: float) -> None:
    """Refuse a raster whose cells do not fit into the free memory at ``cell_bytes`` each.

    Raises:
        InputError: see ``require_memory``.
    """
    require_memory(cells * cell_bytes, cells, available_memory(), name)


def require_memory(needed: float, cells: int, available: Optional[int], name: str) -> None:
    """Refuse work that does not fit into ``available`` bytes (None: unknown, never refused).

    Args:
        needed: bytes the work will take.
        cells: cells of the raster and ``name``, its name, told in the message.

    Raises:
        InputError: with what is needed, what is there, and the remedies.
    """
    if available is not None and needed > SHARE * available:
        raise InputError(
            marked(
                "The {cells} cells of “{name}” need about {needed} GB of memory, {available} GB are free. Use a "
                "larger cell size or clip the raster; closing other programs also helps."
            ),
            name=name,
            cells=f"{cells:,}",
            needed=f"{needed / GIGABYTE:.1f}",
            available=f"{available / GIGABYTE:.1f}",
        )


def _linux() -> Optional[int]:
    """MemAvailable, and less where a container allows less."""
    found = []
    for line in _lines("/proc/meminfo"):
        if line.startswith("MemAvailable:"):
            found.append(int(line.split()[1]) * 1024)
    folder = "/sys/fs/cgroup"
    for limit, used in (
        (f"{folder}/memory.max", f"{folder}/memory.current"),
        (f"{folder}/memory/memory.limit_in_bytes", f"{folder}/memory/memory.usage_in_bytes"),
    ):
        words = _lines(limit)[:1] + _lines(used)[:1]
        if len(words) == 2 and all(word.isdigit() for word in words):
            found.append(max(int(words[0]) - int(words[1]), 0))
    return min(found) if found else None


def _lines(path: str) -> list:
    try:
        return Path(path).read_text(encoding="ascii").split("\n")
    except OSError:
        return []


class _MemoryStatus(ctypes.Structure):
    """MEMORYSTATUSEX of the Windows API."""

    _fields_ = (
        ("length", ctypes.c_uint32),
        ("load", ctypes.c_uint32),
        ("total_physical", ctypes.c_uint64),
        ("available_physical", ctypes.c_uint64),
        ("total_page", ctypes.c_uint64),
        ("available_page", ctypes.c_uint64),
        ("total_virtual", ctypes.c_uint64),
        ("available_virtual", ctypes.c_uint64),
        ("available_extended", ctypes.c_uint64),
    )


def _windows() -> Optional[int]:
    status = _MemoryStatus()
    status.length = ctypes.sizeof(status)
    if not ctypes.windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status)):
        return None
    return int(status.available_physical)


def _mac() -> Optional[int]:
    """Free and speculative pages; macOS counts its file cache as used, so half of it all is the floor."""
    library = ctypes.CDLL(None)
    pages = [_sysctl(library, name) for name in ("vm.page_free_count", "vm.page_speculative_count")]
    size, total = _sysctl(library, "hw.pagesize"), _sysctl(library, "hw.memsize")
    if total is None:
        return None
    free = sum(count for count in pages if count is not None) * (size or 0)
    return max(free, total // 2)


def _sysctl(library, name: str) -> Optional[int]:
    """A whole number the kernel knows by ``name``; None where it does not."""
    value, length = ctypes.c_uint64(0), ctypes.c_size_t(8)
    failed = library.sysctlbyname(name.encode("ascii"), ctypes.byref(value), ctypes.byref(length), None, 0)
    return None if failed else int(value.value)
