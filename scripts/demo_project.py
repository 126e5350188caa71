"""Write the QGIS project of a demo run: every result layer, styled and in order."""

import json
import sys
from pathlib import Path

from plugin_session import start

out, language = Path(sys.argv[1]), sys.argv[2]
start(language)

from ecorestore.gis.kinds import kind_of_key  # noqa: E402
from ecorestore.gis.recognise import kind_of  # noqa: E402
from ecorestore.gis.style.styling import apply_style, style_rows  # noqa: E402
from qgis.core import QgsProject, QgsRasterLayer, QgsReferencedRectangle, QgsVectorLayer  # noqa: E402


def main() -> None:
    """Layers are listed in layers.json: table or file, style, title."""
    project = QgsProject()
    box = None
    for number, (name, style) in enumerate(json.loads((out / "layers.json").read_text(encoding="utf-8"))):
        title = style_rows()[style][f"name_{language}"]
        path = out / f"{name}.tif"
        if path.exists():
            layer = QgsRasterLayer(str(path), title)
        else:
            layer = QgsVectorLayer(f"{out / 'ecorestore.gpkg'}|layername={name}", title, "ogr")
        if not layer.isValid():
            raise SystemExit(f"{name} cannot be opened")
        key = kind_of(layer)
        apply_style(layer, style, kind=kind_of_key(key) if key else None)
        project.addMapLayer(layer, False)
        node = project.layerTreeRoot().addLayer(layer)
        node.setItemVisibilityChecked(number < 4)
        node.setExpanded(number < 4)
        box = box or layer.extent()
    project.setCrs(layer.crs())
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(box.buffered(5000), layer.crs()))
    project.writeEntryBool("Paths", "/Absolute", False)
    if not project.write(str(out / "ecorestore.qgz")):
        raise SystemExit(project.error())


main()
