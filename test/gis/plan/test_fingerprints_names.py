"""Sources that are far too long for a path, as those of layers in memory are."""

from ecorestore.gis.plan.fingerprints import fingerprint
from qgis.core import QgsFeature, QgsVectorLayer


def test_a_layer_in_memory_with_many_fields_has_a_fingerprint(qgis_app):
    fields = "&".join(f"field=measure_{number}:double" for number in range(40))
    layer = QgsVectorLayer(f"LineString?crs=EPSG:4527&{fields}", "many", "memory")
    assert len(layer.source()) > 255
    empty = fingerprint(layer)
    assert empty
    layer.dataProvider().addFeatures([QgsFeature(layer.fields())])
    assert fingerprint(layer) != empty
