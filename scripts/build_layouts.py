"""Write resources/layouts/plan_map_a3.qpt, the sheet that “Print plan map” fills. Usage: build_layouts.py."""

from plugin_session import ROOT, start

start("zh")

from ecorestore.gis.sheet.template import write_template  # noqa: E402

write_template(ROOT / "resources" / "layouts" / "plan_map_a3.qpt", "A3L")
