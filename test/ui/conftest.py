"""The provider registered as in QGIS, without windows of its own."""

import pytest
from qgis.core import QgsApplication


@pytest.fixture(scope="session")
def eco_qgis(qgis_app, qgis_processing):
    from ecorestore.algorithms.provider import EcoRestoreProvider

    registered = QgsApplication.processingRegistry().providerById("ecorestore")
    if registered is None:
        registered = EcoRestoreProvider()
        QgsApplication.processingRegistry().addProvider(registered)
    return registered
