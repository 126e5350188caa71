"""The map sheet as a layout template for the Layout Manager, with bilingual ids and sample words."""

from pathlib import Path
from typing import List

from qgis.core import QgsApplication, QgsPrintLayout, QgsProject, QgsReadWriteContext, QgsRectangle

from .inset import numeric_scale
from .items import SCALE_HEIGHT, SCALE_WIDTH, draw_page, put
from .paper import Rect, page

_OURS = Path(__file__).parents[2] / "resources" / "layouts"
#: What stands on the empty sheet; planmap puts the words of a map in these places.
WORDS = {
    "plan": "规划名称 Name of the plan",
    "title": "附图　图名　Map number and title",
    "stamp": "示意数据 Illustrative data",
    "left": "编制单位 Organisation：\n编制日期 Date：",
    "centre": "本图界线不作为权属争议的依据\nBoundaries on this map are no basis for claims of ownership.",
    "right": "审图号 Map approval number：________________\n坐标系 Coordinate system：",
    "scale": numeric_scale("map"),
}


_METRES = 1000.0  # of ground per millimetre on the empty sheet: 1 : 1 000 000


def write_template(path: Path, paper: str = "A3L") -> None:
    """Write the template of a paper."""
    sheet, project = page(paper), QgsProject()
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName("规划附图 Plan map")
    items = draw_page(layout, sheet)
    for key, text in WORDS.items():
        items[key].setText(text)
    items["legend"].setTitle("图例 Legend")
    items["scalebar"].setUnitLabel("km")
    frame, gap, height = sheet.rects["map"], 3.0, 60.0
    bottom = frame.y + frame.height - gap
    put(items["legend"], Rect(frame.x + gap, bottom - SCALE_HEIGHT - height, SCALE_WIDTH, height))
    put(items["scale"], Rect(frame.x + gap, bottom - SCALE_HEIGHT + 2, SCALE_WIDTH, 4.5))
    put(items["scalebar"], Rect(frame.x + gap, bottom - SCALE_HEIGHT + 7, SCALE_WIDTH, 8))
    for key in ("relief", "map"):
        items[key].zoomToExtent(QgsRectangle(0, 0, frame.width * _METRES, frame.height * _METRES))
    items["scalebar"].setUnitsPerSegment(_METRES / 100)
    if not layout.saveAsTemplate(str(path), QgsReadWriteContext()):
        raise OSError(str(path))


def own_templates() -> List[str]:
    """Layout templates in the folders of QGIS's own settings (Options, Layouts) and of the profile; not the plugin's."""
    ours = {path.name for path in _OURS.glob("*.qpt")}
    folders = [Path(folder) for folder in QgsApplication.layoutTemplatePaths()]
    folders.append(Path(QgsApplication.qgisSettingsDirPath()) / "composer_templates")
    found = {path.resolve() for folder in folders for path in folder.glob("*.qpt") if path.name not in ours}
    return sorted(str(path) for path in found)
