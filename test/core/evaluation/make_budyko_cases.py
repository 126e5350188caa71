"""Makes data/budyko.npz: made-up rain, energy and soil water, and what the annual water yield of InVEST says of them.

Run it with a Python that has natcap.invest (PyPI; 3.14.3 was used) and NumPy, from any folder:

    python test/core/evaluation/make_budyko_cases.py
"""

from pathlib import Path

import numpy as np
from natcap.invest.annual_water_yield import fractp_op

CASES, SEASONS = 400, (1.0, 5.0, 12.0, 30.0)
FILE = Path(__file__).with_name("data") / "budyko.npz"


def main() -> None:
    rng = np.random.default_rng(11)
    rain = rng.uniform(20, 2200, CASES)
    potential = rng.uniform(100, 2000, CASES)
    root, soil = rng.uniform(100, 3000, (2, CASES))
    fraction = rng.uniform(0, 0.4, CASES)
    vegetated = (rng.random(CASES) < 0.7).astype(np.float64)
    nodata = {"out_nodata": -1.0, "eto": None, "precip": None, "depth_root": None, "pawc": None}
    shares = [
        fractp_op(np.ones(CASES), potential, rain, root, soil, fraction, vegetated, nodata, season)
        for season in SEASONS
    ]
    np.savez_compressed(
        FILE,
        rain=rain,
        potential=potential,
        available=np.minimum(root, soil) * fraction,
        vegetated=vegetated > 0,
        seasons=SEASONS,
        shares=np.array(shares),
    )


if __name__ == "__main__":
    main()
