#!/usr/bin/env bash
# The whole chain from land cover to printed plan maps, by qgis_process, into out/.
#   bash scripts/demo.sh               on the sample data that comes with the plugin
#   bash scripts/demo.sh --data DIR    on another folder laid out alike (see resources/sample/README.md)
#   bash scripts/demo.sh --beijing     on ../shared/data/beijing
#   --language zh|en   language of tables, legends and maps (zh)     --out DIR   where to write (out)
source "$(dirname "${BASH_SOURCE[0]}")/environment.sh"
link_plugin
export QGIS_PROCESS
exec /usr/bin/python3 "$ROOT/scripts/demo.py" "$@"
