"""A layout from a template of the user: items are found by their ids, everything else stays as it was drawn.

A template starts as a copy of the plugin's own one, or as a QPT file written beside a map. What it lacks is left out;
only the map must be there. Letters, colours, sizes and places are the template's.
"""

from pathlib import Path
from typing import Any, Dict

from qgis.core import QgsPrintLayout, QgsProject, QgsReadWriteContext
from qgis.PyQt.QtXml import QDomDocument

from ...core.messages import InputError, marked
from .items import rect_of
from .layers import legend_order
from .legend import fill_legend
from .literal import literal
from .logo import show_picture
from .mapitems import fill_maps, fit_scalebar, follow
from .paper import EXTRA_IDS, ITEM_IDS, Page
from .placement import place
from .subject import Subject

_GAP = 3.0


def fill_template(project: QgsProject, subject: Subject, page: Page) -> QgsPrintLayout:
    """The layout of a template with the words and layers of a subject.

    Raises:
        InputError: the file is no template, or has no map with the id of ours.
    """
    layout = QgsPrintLayout(project)
    items = _load(layout, subject.template)
    layout.setName(subject.name)
    for key, text in subject.texts._asdict().items():
        if key in items:
            items[key].setText(literal(text))
    if "stamp" in items and not subject.texts.stamp:
        layout.removeLayoutItem(items.pop("stamp"))
    if subject.logo and "logo" in items:
        show_picture(items["logo"], subject.logo)
    fill_maps(layout, items, subject)
    _place(items, subject, page)
    layout.refresh()
    return layout


def _load(layout: QgsPrintLayout, path: str) -> Dict[str, Any]:
    """The items of ours in a template, by their keys."""
    document = QDomDocument()
    content = Path(path).read_text(encoding="utf-8", errors="replace") if Path(path).is_file() else ""
    loaded = bool(content) and document.setContent(content)[0]
    if loaded:
        _items, loaded = layout.loadFromTemplate(document, QgsReadWriteContext())
    if not loaded:
        raise InputError(marked("“{name}” is no layout template that can be read."), name=Path(path).name)
    found = {key: layout.itemById(name) for key, name in {**ITEM_IDS, **EXTRA_IDS}.items()}
    if found["map"] is None:
        raise InputError(
            marked("The template “{name}” has no map with the id “{id}”. Give its map this id."),
            name=Path(path).name,
            id=ITEM_IDS["map"],
        )
    return {key: item for key, item in found.items() if item is not None}


def _place(items: Dict[str, Any], subject: Subject, page: Page) -> None:
    """The area in the frame of the template, off its legend and its other items as far as may be."""
    if "legend" in items:
        items["legend"].setLinkedMap(items["map"])
        fill_legend(items["legend"], legend_order(subject.drawn, subject.styles), subject.headings)
    others = [rect_of(items[key]) for key in ("legend", "scalebar", "north") if key in items]
    found = place(subject.area, rect_of(items["map"]), (1.0, 1.0), _GAP * page.factor, others, subject.scale)
    items["map"].zoomToExtent(found.extent)
    if "relief" in items:
        items["relief"].zoomToExtent(found.extent)
        follow(items["relief"])
    if "scalebar" in items:
        items["scalebar"].setLinkedMap(items["map"])
        fit_scalebar(items["scalebar"], found.scale, page.factor)
