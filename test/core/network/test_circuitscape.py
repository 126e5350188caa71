"""Equality with the results that Circuitscape.jl publishes for its own raster cases."""

import re

import numpy as np
import pytest
from ecorestore.core.network.current import system
from ecorestore.core.network.current.advanced import advanced
from ecorestore.core.network.current.maps import Maps
from ecorestore.core.network.current.onetoall import all_to_one, one_to_all
from ecorestore.core.network.current.pairwise import pairwise
from ecorestore.test.core.network.circuitscape_case import read_case, read_grid, read_text

#: Circuitscape's own tolerances: resistances; sum of squared differences of a map.
RESISTANCE, MAP = 1e-3, 1e-6
PREFIX = {"pairwise": "sg", "advanced": "mg", "one_to_all": "oneToAll", "all_to_one": "allToOne"}


@pytest.fixture(params=["factorised", "iterated"])
def peer(shared, request, monkeypatch):
    if request.param == "iterated":
        monkeypatch.setattr(system, "DIRECT_CELLS", 0)

    def find(mode, number):
        root = shared("peers", "circuitscape")
        name = f"{PREFIX[mode]}Verify{number}"
        case = read_case(next((root / "input" / "raster" / mode / str(number)).glob("*.ini")))
        return case, root / "output_verify", name

    return find


class Kept:
    """Every map by the name Circuitscape gives its file."""

    def __init__(self):
        self.maps = {}

    def __call__(self, first, second, current, voltage):
        ending = f"_{first}" if second is None else f"_{first}_{second}"
        self.maps[f"curmap{ending}"], self.maps[f"voltmap{ending}"] = current, voltage


def same(got, path):
    want = read_grid(path)[1]
    want = np.where(want == -9999, 0, want)
    assert ((got - want) ** 2).sum() < MAP, f"{path.name}\n{np.round(got, 4)}\n{want}"


def compare(kept, maps, folder, name):
    """The folder also holds maps of pairs that the case leaves out; they are of no run."""
    wanted = {path.stem[len(name) + 1 :]: path for path in folder.glob(f"{name}_*.asc")}
    made = {**kept.maps, "cum_curmap": maps.cumulative, "max_curmap": maps.maximum}
    for kind in set(made) & set(wanted):
        same(made[kind], wanted[kind])
    if any(kind.startswith("curmap") for kind in wanted):
        assert {kind for kind in kept.maps if kind.startswith("curmap")} <= set(wanted)


@pytest.mark.parametrize("number", range(1, 18, 2))
def test_pairwise(peer, number):
    case, folder, name = peer("pairwise", number)
    kept, maps = Kept(), Maps(case.resistance.shape, maximum=True)
    found = pairwise(case.circuit(), case.pairs(), maps, kept)
    table = np.array(
        [
            [float(word) for word in line.split()]
            for line in read_text(folder / f"{name}_resistances.out").splitlines()
        ]
    )
    want = {
        (a, b): table[i + 1, j + 1]
        for i, a in enumerate(table[1:, 0])
        for j, b in enumerate(table[0, 1:])
        if i < j
    }
    got = {(row.first, row.second): row.value for row in found}
    assert set(got) == set(want)
    for pair, value in want.items():
        assert got[pair] == pytest.approx(value, abs=RESISTANCE), pair
    compare(kept, maps, folder, name)


@pytest.mark.parametrize(
    ("mode", "number"),
    [("one_to_all", n) for n in range(1, 14, 2)] + [("all_to_one", n) for n in range(1, 12, 2)],
)
def test_one_to_all_and_all_to_one(peer, mode, number):
    case, folder, name = peer(mode, number)
    kept, maps = Kept(), Maps(case.resistance.shape, maximum=True)
    work = one_to_all if mode == "one_to_all" else all_to_one
    found = work(case.circuit(), case.pairs(), maps, kept, case.strengths())
    lines = [line.split() for line in read_text(folder / f"{name}_resistances.out").splitlines()]
    want = {int(float(line[0])): float(line[1]) for line in lines}
    assert {row.first for row in found} == set(want)
    for row in found:
        assert row.value == pytest.approx(want[row.first], abs=RESISTANCE), row.first
    compare(kept, maps, folder, name)


@pytest.mark.parametrize("number", [1, 3, 5, 7])
def test_advanced(peer, number):
    case, folder, name = peer("advanced", number)
    policy = re.sub("None", "keepall", case.options["remove_src_or_gnd"])
    flow = advanced(case.circuit(), case.sources(), case.grounds(), policy)
    for path in folder.glob(f"{name}_*.asc"):
        same(flow.voltage if "voltmap" in path.name else flow.current, path)
