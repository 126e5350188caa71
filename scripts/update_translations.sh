#!/usr/bin/env bash
# Collect the sentences of the sources into i18n/ecorestore_zh.ts and build the .qm.
# --check: change nothing; fail where a sentence is missing, unfinished or the .qm is stale.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
TS=i18n/ecorestore_zh.ts

collect() { # into the file $1
    # marked("…") is collected as tr("…") is
    local copy; copy="$(mktemp -d)"
    cp -r --parents core gis algorithms ui plugin.py "$copy"
    find "$copy" -name '*.py' -exec sed -i -E 's/\bmarked\(/tr(/g' {} +
    mapfile -t sources < <(find "$copy" -name '*.py' | LC_ALL=C sort)
    pylupdate5 -noobsolete "${sources[@]}" -ts "$1" 2>&1 | grep -iE 'error|warn' || true
    find "$copy" -delete
    # line numbers would change with every edit
    sed -i '/<location /d' "$1"
}

if [ "${1:-}" = "--check" ]; then
    WORK="$(mktemp -d)"; trap 'rm -rf "$WORK"' EXIT
    cp "$TS" "$WORK/ecorestore_zh.ts"
    (collect "$WORK/ecorestore_zh.ts") >/dev/null
    diff -q "$TS" "$WORK/ecorestore_zh.ts" >/dev/null || { echo "Run scripts/update_translations.sh: sentences changed."; diff "$TS" "$WORK/ecorestore_zh.ts" | head -20; exit 1; }
    ! grep -q 'type="unfinished"' "$TS" || { echo "Unfinished translations in $TS:"; grep -B1 'type="unfinished"' "$TS" | grep '<source>' | head; exit 1; }
    lrelease "$TS" -qm "$WORK/ecorestore_zh.qm" >/dev/null
    cmp -s "$WORK/ecorestore_zh.qm" i18n/ecorestore_zh.qm || { echo "Run scripts/update_translations.sh: the .qm is stale."; exit 1; }
    echo "complete: $(grep -c '<source>' "$TS") sentences"
else
    collect "$TS"
    lrelease "$TS" -qm i18n/ecorestore_zh.qm
    grep -c 'type="unfinished"' "$TS" || true
fi
