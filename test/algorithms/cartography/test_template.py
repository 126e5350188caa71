import re
from pathlib import Path

import ecorestore
import pytest
from ecorestore.gis.sheet.paper import ITEM_IDS, page
from ecorestore.gis.sheet.template import write_template
from qgis.core import QgsPrintLayout, QgsProject, QgsReadWriteContext
from qgis.PyQt.QtXml import QDomDocument

SHIPPED = Path(ecorestore.__file__).parent / "resources" / "layouts" / "plan_map_a3.qpt"


@pytest.fixture(params=["shipped", "built"])
def template(request, qgis_app, tmp_path):
    if request.param == "shipped":
        return SHIPPED
    write_template(tmp_path / "sheet.qpt")
    return tmp_path / "sheet.qpt"


def test_template_loads_with_every_item_in_its_place(template):
    document, project = QDomDocument(), QgsProject()
    assert document.setContent(template.read_text(encoding="utf-8"))[0]
    layout = QgsPrintLayout(project)
    _items, loaded = layout.loadFromTemplate(document, QgsReadWriteContext())
    assert loaded
    sheet = page("A3L")
    assert layout.pageCollection().page(0).pageSize().width() == sheet.width
    for key, name in ITEM_IDS.items():
        item = layout.itemById(name)
        assert item is not None, name
        if key in sheet.rects:
            place, size = item.positionWithUnits(), item.sizeWithUnits()
            found = (place.x(), place.y(), size.width(), size.height())
            assert found == pytest.approx(tuple(sheet.rects[key]), abs=0.01)
    assert layout.itemById(ITEM_IDS["legend"]).linkedMap() == layout.itemById(ITEM_IDS["map"])


def test_template_holds_no_path_of_a_machine(template):
    text = template.read_text(encoding="utf-8")
    assert not re.search(r'"(/\w|[A-Z]:\\|file:)', text)
    assert template.stat().st_size < 100_000
