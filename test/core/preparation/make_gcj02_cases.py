"""Make data/gcj02.npz again: points moved by coord-convert and eviltransform, which we did not write.

Needs `pip install coord-convert==0.2.1 eviltransform==0.1.1`; neither is used by the plugin.
"""

from pathlib import Path

import eviltransform
import numpy as np
from coord_convert import transform

random = np.random.default_rng(20)
lon, lat = random.uniform(70, 140, 400), random.uniform(0, 57, 400)
towns = [
    (116.3912, 39.9075),
    (121.4737, 31.2304),
    (87.6168, 43.8256),
    (113.2644, 23.1291),
    (126.6424, 45.7567),
]
lon, lat = np.append(lon, [x for x, _y in towns]), np.append(lat, [y for _x, y in towns])
points = list(zip(lon.tolist(), lat.tolist()))


def moved(function):
    return np.array([function(x, y) for x, y in points])


def evil(function):
    return np.array([function(y, x)[::-1] for x, y in points])


np.savez_compressed(
    Path(__file__).parent / "data" / "gcj02.npz",
    lon=lon,
    lat=lat,
    wgs2gcj=moved(transform.wgs2gcj),
    gcj2wgs=moved(transform.gcj2wgs),
    gcj2bd=moved(transform.gcj2bd),
    bd2wgs=moved(transform.bd2wgs),
    evil_wgs2gcj=evil(eviltransform.wgs2gcj),
    evil_gcj2wgs=evil(eviltransform.gcj2wgs_exact),
)
