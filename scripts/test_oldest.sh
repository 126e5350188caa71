#!/usr/bin/env bash
# The science on what the oldest Windows bundles of QGIS have: Python 3.9, NumPy 1.20, SciPy 1.6, without GDAL.
# Usage: bash scripts/test_oldest.sh [arguments for pytest]     PYENV_ROOT: where pyenv has its Pythons.
set -euo pipefail
ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
OLDEST="${XDG_CACHE_HOME:-$HOME/.cache}/ecorestore/oldest"
PACKAGES=("numpy==1.20.*" "scipy==1.6.*" "networkx<2.7" "scikit-image<0.19" pytest)

test_oldest() { # arguments for pytest
    local python
    python="$(ls -d "${PYENV_ROOT:-$HOME/.pyenv}"/versions/3.9.*/bin/python | tail -1)"
    [ -x "$OLDEST/bin/python" ] || "$python" -m venv "$OLDEST"
    "$OLDEST/bin/pip" install -q "${PACKAGES[@]}"
    (cd "$ROOT" && PYTHONDONTWRITEBYTECODE=1 "$OLDEST/bin/python" -m pytest -p no:cacheprovider test/core "$@")
}

test_oldest "$@"
