#!/usr/bin/env bash
# What can be said without running a tool: style, security, PyQGIS rules, types, translations, docs, models.
# All parts are run, also after one has failed. Usage: bash scripts/lint.sh
source "$(dirname "${BASH_SOURCE[0]}")/environment.sh"
need_packages qttools5-dev-tools pyqt5-dev-tools
need_venv
need_newest
cd "$ROOT"
SHIPPED=(__init__.py plugin.py compat.py translation.py core gis algorithms ui)
FAILED=()

part() { # title, command …
    echo "== $1"
    "${@:2}" || FAILED+=("$1")
}

part "ruff" "$VENV/bin/ruff" check .
part "ruff format" "$VENV/bin/ruff" format --check .
part "bandit (all rules; nothing of it may be in what ships)" "$VENV/bin/bandit" -q -r "${SHIPPED[@]}"
# QGS202 guesses the type from a method's name
part "flake8-qgis" "$VENV/bin/flake8" --select QGS --extend-ignore QGS402,QGS202 "${SHIPPED[@]}"
part "types" "$PYTHON" scripts/check_types.py
part "newest PyQGIS" "$NEWEST/bin/python" scripts/check_newest.py
part "translations complete" bash scripts/update_translations.sh --check
part "docs up to date" "$PYTHON" scripts/build_docs.py --check
part "models up to date" "$PYTHON" scripts/build_models.py --check

[ ${#FAILED[@]} = 0 ] && echo "lint: all parts hold" && exit 0
printf 'lint failed: %s\n' "${FAILED[@]}"
exit 1
