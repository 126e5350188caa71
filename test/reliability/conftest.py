"""How many draws, from which seed: ``pytest test/reliability --runs 3000 --seed 7``."""

import pytest

#: Draws in one test: items are spread over workers.
CHUNK = 10
#: Without --runs; what continuous integration does.
RUNS, SEED = 150, 1


def pytest_addoption(parser):
    parser.addoption("--runs", type=int, default=RUNS, help="draws of test/reliability")
    parser.addoption("--seed", type=int, default=SEED, help="seed of test/reliability")


def pytest_generate_tests(metafunc):
    if "chunk" in metafunc.fixturenames:
        runs = metafunc.config.getoption("--runs", RUNS)
        chunks = [range(first, min(first + CHUNK, runs)) for first in range(0, runs, CHUNK)]
        metafunc.parametrize("chunk", chunks, ids=lambda chunk: f"{chunk[0]}-{chunk[-1]}")


@pytest.fixture(scope="session")
def land(qgis_app, qgis_processing, tmp_path_factory):
    """The good landscape and the tools."""
    from ecorestore.algorithms.provider import EcoRestoreProvider
    from ecorestore.test.reliability.landscape import Landscape
    from osgeo import gdal
    from qgis.core import QgsApplication

    gdal.UseExceptions()
    registry = QgsApplication.processingRegistry()
    provider = registry.providerById("ecorestore")
    if provider is None:
        provider = EcoRestoreProvider()
        registry.addProvider(provider)
    return Landscape(provider, tmp_path_factory.mktemp("good"))
