#!/usr/bin/env bash
# Draws bad inputs for every tool and counts what became of the runs; test/reliability/run.py tells the arguments.
# Usage: bash scripts/reliability.sh --runs 3000 --seed 1 [--workers 2] [--json verdicts.jsonl]
source "$(dirname "${BASH_SOURCE[0]}")/environment.sh"
need_venv
exec "$PYTHON" "$ROOT/test/reliability/run.py" "$@"
