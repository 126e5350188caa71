#!/usr/bin/env bash
# Everything that must hold before a change lands: lint.sh and the tests, side by side.
# Usage: bash scripts/test.sh [arguments for pytest]
#   ECORESTORE_WHOLE_PLAN=1     the plan by the mouse (test/desktop/test_plan.py) with the sample's own cells, its districts
#                               and every map: before a release; CI makes it with large cells, no atlas and two maps
source "$(dirname "${BASH_SOURCE[0]}")/environment.sh"
need_packages qttools5-dev-tools pyqt5-dev-tools python3-venv xvfb xauth xdotool poppler-utils
need_venv
cd "$ROOT"

LINT="$(mktemp)"
trap 'rm -f "$LINT"' EXIT
bash scripts/lint.sh >"$LINT" 2>&1 &
LINTER=$!
echo "== tests"
TESTS=0
"$PYTHON" -m pytest -n "$(nproc)" --dist worksteal "$@" || TESTS=$?
LINTED=0
wait "$LINTER" || LINTED=$?
cat "$LINT"
[ "$TESTS" = 0 ] || echo "tests failed (pytest ended with $TESTS)"
[ "$TESTS" = 0 ] && [ "$LINTED" = 0 ]
