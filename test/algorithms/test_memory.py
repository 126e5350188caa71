"""Free memory as the operating system tells it, and the refusal of what does not fit."""

import sys

import pytest


@pytest.fixture
def memory(provider):
    from ecorestore.gis import memory

    return memory


def test_available_agrees_with_the_kernel(memory):
    if not sys.platform.startswith("linux"):
        pytest.skip("reads /proc")
    with open("/proc/meminfo", encoding="ascii") as file:
        told = {line.split(":")[0]: int(line.split()[1]) * 1024 for line in file}
    assert 0 < memory.available_memory() <= told["MemTotal"]


def test_limit_of_a_container_counts(memory, monkeypatch):
    files = {
        "/proc/meminfo": ["MemTotal: 9000000 kB", "MemAvailable: 8000000 kB"],
        "/sys/fs/cgroup/memory.max": ["3000000000", ""],
        "/sys/fs/cgroup/memory.current": ["1000000000", ""],
    }
    monkeypatch.setattr(memory, "_lines", lambda path: files.get(path, []))
    monkeypatch.setattr(memory.sys, "platform", "linux")
    assert memory.available_memory() == 2_000_000_000
    files["/sys/fs/cgroup/memory.max"] = ["max", ""]
    assert memory.available_memory() == 8_000_000 * 1024
    files.clear()
    assert memory.available_memory() is None


def test_unknown_system(memory, monkeypatch):
    monkeypatch.setattr(memory.sys, "platform", "plan9")
    assert memory.available_memory() is None


def test_refusal_names_need_stock_and_remedy(memory):
    from ecorestore.core.messages import InputError

    memory.require_memory(1.5e9, 3_000_000, 2e9, "阻力面")
    memory.require_memory(1e15, 3_000_000, None, "阻力面")
    with pytest.raises(
        InputError,
        match="3,000,000 cells of “阻力面” need about 1.7 GB of memory, 2.0 GB are free.*larger cell",
    ):
        memory.require_memory(1.7e9, 3_000_000, 2e9, "阻力面")
