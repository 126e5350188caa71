"""Makes data/jenks.npz: values of our own and the natural breaks that jenkspy finds in them.

Run it with a Python that has jenkspy (PyPI) and NumPy, from any folder; it takes a few minutes:

    python test/core/evaluation/make_jenks_cases.py
"""

from pathlib import Path

import numpy as np

CLASSES = (3, 5, 9)
FILE = Path(__file__).with_name("data") / "jenks.npz"


def samples() -> dict:
    """Name to values: up to 4,096 different ones are counted exactly (few), more in bins (many)."""
    rng = np.random.default_rng(21)
    made = {
        "few_rounded": rng.gamma(2, 3, 3000).round(2),
        "few_tied": np.concatenate([np.zeros(1500), rng.integers(1, 300, 1500) ** 2]),
        "few_all_different": rng.normal(0, 10, 3500),
        "few_close": 5000 + rng.integers(0, 900, 3000) / 2048,
        "many_normal": rng.normal(-3, 1, 7000),
        "many_lognormal": rng.lognormal(0, 2, 7000),
        "many_clusters": np.concatenate([rng.normal(0, 1, 4000), rng.normal(100, 8, 3000)]),
    }
    return {name: values.astype(np.float32) for name, values in made.items()}


def main() -> None:
    import jenkspy

    kept = samples()
    for name, values in list(kept.items()):
        for count in CLASSES:
            found = jenkspy.jenks_breaks(values.astype(float), n_classes=count)
            kept[f"{name}/{count}"] = np.array(found[1:-1], np.float32)
    np.savez_compressed(FILE, **kept)


if __name__ == "__main__":
    main()
