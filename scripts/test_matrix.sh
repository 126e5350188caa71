#!/usr/bin/env bash
# The tests on other versions than this machine's: newer QGIS in chroots of Debian, the science on older and newer
# Python, NumPy and SciPy. Not part of CI; before a release all of it is green.
# Usage: bash scripts/test_matrix.sh [trixie] [sid] [oldest] [newest] [-- arguments for pytest]     (all four without a name)
#   trixie, sid     everything, in a chroot with the QGIS of Debian 13 (3.40) or of Debian unstable (3.44); needs root
#   oldest          test/core on Python 3.9, NumPy 1.20, SciPy 1.6: what the oldest Windows bundles have
#   newest          test/core on Python 3.13 with the newest NumPy and SciPy
# ECORESTORE_MATRIX: where chroots and environments are kept; PYENV_ROOT: where pyenv has its Pythons.
set -euo pipefail
ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
KEPT="${ECORESTORE_MATRIX:-${XDG_CACHE_HOME:-$HOME/.cache}/ecorestore/matrix}"
PYTHONS="${PYENV_ROOT:-$HOME/.pyenv}/versions"
PACKAGES=(qgis python3-qgis qgis-providers gdal-bin python3-gdal python3-scipy fonts-noto-cjk python3-venv xvfb xauth
    poppler-utils)

WANTED=() ARGUMENTS=()
while [ $# -gt 0 ]; do
    case "$1" in
    --) shift && ARGUMENTS=("$@") && break ;;
    trixie | sid | oldest | newest) WANTED+=("$1") && shift ;;
    *) echo "unknown: $1 (trixie, sid, oldest, newest)" >&2 && exit 2 ;;
    esac
done
[ ${#WANTED[@]} -gt 0 ] || WANTED=(oldest newest trixie sid)

inside() { # chroot, command …: with the checkout and the shared data in it, gone again afterwards
    local root="$1"
    shift
    unshare --mount bash -euc '
        root="$1" checkout="$2"; shift 2
        mount -t proc proc "$root/proc"
        mount --rbind /dev "$root/dev"
        mkdir -p "$root/srv/plugin" "$root/srv/shared"
        mount --bind "$checkout" "$root/srv/plugin"
        [ ! -d "$checkout/../shared" ] || mount --bind "$checkout/../shared" "$root/srv/shared"
        exec chroot "$root" /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \
            PYTHONDONTWRITEBYTECODE=1 QT_QPA_PLATFORM=offscreen DEBIAN_FRONTEND=noninteractive \
            PIP_CERT=/etc/ssl/certs/ca-certificates.crt bash -euc "cd /srv/plugin && \"\$@\"" _ "$@"
    ' _ "$root" "$ROOT" "$@"
}

on_debian() { # suite
    local root="$KEPT/$1"
    if [ ! -e "$root/ready" ]; then
        command -v debootstrap >/dev/null || apt-get install -y -qq debootstrap
        mkdir -p "$KEPT"
        [ -e "$root/usr/bin/apt-get" ] || debootstrap --variant=minbase "$1" "$root" http://deb.debian.org/debian
        cp /etc/resolv.conf "$root/etc/resolv.conf"
        mkdir -p "$root/usr/local/share/ca-certificates"
        inside "$root" apt-get update -qq
        inside "$root" apt-get install -y -qq --no-install-recommends ca-certificates "${PACKAGES[@]}"
        cp /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/ca-certificates.crt"
        inside "$root" /usr/bin/python3 -m venv --system-site-packages /root/venv
        touch "$root/ready"
    fi
    inside "$root" /root/venv/bin/pip install -q -r scripts/test-requirements.txt
    inside "$root" /usr/bin/python3 -c \
        'import numpy, scipy; from osgeo import gdal; from qgis.core import Qgis; print("QGIS", Qgis.QGIS_VERSION, "GDAL", gdal.__version__, "NumPy", numpy.__version__, "SciPy", scipy.__version__)'
    inside "$root" /root/venv/bin/python -m pytest -p no:cacheprovider -n "$(nproc)" --dist worksteal "${ARGUMENTS[@]}"
}

core_on() { # name, Python, packages …
    local venv="$KEPT/$1" python
    python="$(ls -d "$PYTHONS/$2".*/bin/python | tail -1)"
    [ -x "$venv/bin/python" ] || "$python" -m venv "$venv"
    "$venv/bin/pip" install -q pytest pytest-xdist "${@:3}"
    "$venv/bin/python" -c 'import sys, numpy, scipy; print("Python", sys.version.split()[0], "NumPy", numpy.__version__, "SciPy", scipy.__version__)'
    (cd "$ROOT" && PYTHONDONTWRITEBYTECODE=1 "$venv/bin/python" -m pytest -p no:cacheprovider -n "$(nproc)" test/core "${ARGUMENTS[@]}")
}

FAILED=()
for name in "${WANTED[@]}"; do
    echo "== $name"
    case "$name" in
    oldest) bash "$ROOT/scripts/test_oldest.sh" "${ARGUMENTS[@]}" || FAILED+=("$name") ;;
    newest) core_on newest 3.13 numpy scipy networkx scikit-image pyamg || FAILED+=("$name") ;;
    *) on_debian "$name" || FAILED+=("$name") ;;
    esac
done
[ ${#FAILED[@]} = 0 ] && echo "matrix: green on ${WANTED[*]}" && exit 0
printf 'failed on %s\n' "${FAILED[@]}"
exit 1
