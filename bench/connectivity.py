"""dPC of every patch beside running the whole network again without each patch, on the same graphs in one run.

Running again is what Conefor and networkx scripts do: best paths of all pairs (Dijkstra), once for each patch
that is left out. The graph is complete: patches with radii in a plane, distances from edge to edge, so that
stepping stones matter. Results are compared patch by patch. Sizes at which running again takes too long are
measured for EcoRestore alone. Usage:

    python bench/connectivity.py --size 40 --scipy-size 160 --alone 404 1000 --repeat 3
"""

import argparse
import tempfile
from pathlib import Path

import numpy as np
from measure import COLUMNS, Clock, call, in_turns, package, peak_memory, rows, tell

TOOLS = ("ecorestore", "scipy again", "networkx again")
THRESHOLD, PROBABILITY = 1500.0, 0.5


def make_network(count: int, seed: int = 5) -> tuple:
    """(areas, distances) of patches as dense as 404 in a square of 40 km."""
    random = np.random.default_rng(seed)
    place = random.uniform(0, 40000 * np.sqrt(count / 404), (count, 2))
    radius = random.uniform(50, 1500, count)
    apart = np.hypot(*(place[:, None] - place).transpose(2, 0, 1)) - radius[:, None] - radius
    apart = np.maximum(apart, 1.0)
    np.fill_diagonal(apart, 0)
    return np.pi * radius**2, apart


def ours(areas, distance, science) -> np.ndarray:
    p = science.dispersal_probability(distance, THRESHOLD, PROBABILITY)
    return science.patch_importance(areas, p).total


def again(areas, whole) -> np.ndarray:
    """dPC from ``whole(kept)``, PCnum of the patches kept."""
    everyone = np.arange(len(areas))
    total = whole(everyone)
    return np.array([100 * (total - whole(np.delete(everyone, patch))) / total for patch in everyone])


def by_scipy(areas, distance, science) -> np.ndarray:
    from scipy.sparse.csgraph import dijkstra

    def whole(kept):
        lengths = dijkstra(distance[np.ix_(kept, kept)], directed=False)
        strength = science.dispersal_probability(lengths, THRESHOLD, PROBABILITY)
        return areas[kept] @ strength @ areas[kept]

    return again(areas, whole)


def by_networkx(areas, distance, science) -> np.ndarray:
    import networkx as nx

    graph = nx.from_numpy_array(distance)

    def whole(kept):
        total = 0.0
        for one, lengths in nx.all_pairs_dijkstra_path_length(graph.subgraph(kept.tolist())):
            ends, costs = np.array(list(lengths)), np.array(list(lengths.values()))
            total += areas[one] * (science.dispersal_probability(costs, THRESHOLD, PROBABILITY) @ areas[ends])
        return total

    return again(areas, whole)


def child(tool: str, count: int, folder: Path) -> None:
    areas, distance = make_network(count)
    with package() as load:
        science = load("core.network.connectivity")
        compute = dict(zip(TOOLS, (ours, by_scipy, by_networkx)))[tool]
        clock = Clock()
        found = compute(areas, distance, science)
        seconds = clock.read()
    np.save(folder / f"{tool}.npy", found)
    tell(*seconds, peak_memory())


def measure(tools, count: int, repeat: int, folder: Path) -> None:
    """Run the tools in turns and print one row for each."""
    results = in_turns(tools, repeat, lambda tool: call(__file__, tool, count, folder))
    found = [np.load(folder / f"{tool}.npy") for tool in tools]
    for row, values in zip(rows(results), found):
        print(f"| {count} | {row} | {np.abs(values - found[0]).max():.1e} |", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=int, default=40, help="patches, all three tools")
    parser.add_argument("--scipy-size", type=int, default=160, help="patches, EcoRestore and SciPy")
    parser.add_argument("--alone", type=int, nargs="*", default=[404, 1000], help="EcoRestore alone")
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--child", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        child(options.child[0], int(options.child[1]), Path(options.child[2]))
        return
    print(f"| patches | {COLUMNS} | largest difference of dPC (%) |\n|--:|---|--:|--:|--:|--:|--:|")
    with tempfile.TemporaryDirectory() as name:
        measure(TOOLS, options.size, options.repeat, Path(name))
        measure(TOOLS[:2], options.scipy_size, options.repeat, Path(name))
        for count in options.alone:
            measure(TOOLS[:1], count, 1 if count > 1000 else options.repeat, Path(name))


if __name__ == "__main__":
    main()
