# Sourced by demo.sh, lint.sh and test.sh: installs what is missing, sets QGIS_PROCESS, and PYTHON by need_venv.
# Quick when everything is there already.
set -euo pipefail
ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
export QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}"
export XDG_RUNTIME_DIR="${XDG_RUNTIME_DIR:-/tmp/runtime-$(id -u)}"
mkdir -p "$XDG_RUNTIME_DIR" && chmod 700 "$XDG_RUNTIME_DIR"

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

need_packages() {
    local missing=() package
    if ! command -v apt-get >/dev/null; then
        echo "This script installs QGIS with apt. Elsewhere install QGIS 3.22 or newer with its Python," >&2
        echo "GDAL, SciPy, poppler-utils and a Chinese font (Noto Sans CJK) yourself, then run it again." >&2
        command -v qgis_process >/dev/null || exit 1
        return
    fi
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} = 0 ] && return
    echo "Installing: ${missing[*]}"
    as_root apt-get update -qq
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

need_packages qgis python3-qgis qgis-providers gdal-bin python3-gdal python3-scipy fonts-noto-cjk

# Debian's wrapper of qgis_process fails on 3.22; the program behind it works.
QGIS_PROCESS="$(command -v qgis_process.bin || command -v qgis_process)"

# A profile of its own, with this checkout as the plugin: the user's profile stays untouched.
ECORESTORE_PROFILE="${ECORESTORE_PROFILE:-${XDG_CACHE_HOME:-$HOME/.cache}/ecorestore/profile}"
link_plugin() {
    local plugins="$ECORESTORE_PROFILE/profiles/default/python/plugins"
    mkdir -p "$plugins"
    ln -sfn "$ROOT" "$plugins/ecorestore"
    export QGIS_CUSTOM_CONFIG_PATH="$ECORESTORE_PROFILE"
}

# The linters and pytest in a virtual environment that sees QGIS; made again where the requirements change.
VENV="${XDG_CACHE_HOME:-$HOME/.cache}/ecorestore/venv"
PYTHON="$VENV/bin/python"
need_venv() {
    local requirements="$ROOT/scripts/test-requirements.txt"
    cmp -s "$requirements" "$VENV/requirements.txt" && return
    need_packages python3-venv
    [ -x "$PYTHON" ] || /usr/bin/python3 -m venv --system-site-packages "$VENV"
    "$VENV/bin/pip" install -q -r "$requirements"
    cp "$requirements" "$VENV/requirements.txt"
}

# The newest stubs of PyQGIS, in an environment of their own: they know what later QGIS dropped (check_newest.py).
NEWEST="${XDG_CACHE_HOME:-$HOME/.cache}/ecorestore/newest-stubs"
need_newest() {
    local wanted="mypy==2.4.1 qgis-stubs==0.5.0 PyQt5-stubs==5.15.6.0"
    [ "$(cat "$NEWEST/wanted.txt" 2>/dev/null)" = "$wanted" ] && return
    need_packages python3-venv
    [ -x "$NEWEST/bin/python" ] || /usr/bin/python3 -m venv "$NEWEST"
    # shellcheck disable=SC2086
    "$NEWEST/bin/pip" install -q $wanted
    echo "$wanted" >"$NEWEST/wanted.txt"
}
