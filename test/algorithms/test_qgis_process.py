"""The tools from the command line, in a profile of their own, in both languages."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import QgsVectorLayer

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "sample"
pytestmark = pytest.mark.chain


@pytest.fixture(scope="module")
def profile(tmp_path_factory):
    home = tmp_path_factory.mktemp("profile")
    plugins = home / "profiles" / "default" / "python" / "plugins"
    plugins.mkdir(parents=True)
    (plugins / "ecorestore").symlink_to(ROOT, target_is_directory=True)
    (home / "profiles" / "default" / "QGIS").mkdir()
    return home


@pytest.fixture
def command(profile):
    """``command("zh", "plangrid", CELL_SIZE=500, …)``: exit code and what was printed."""
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    if not program:
        pytest.skip("qgis_process is not installed")

    def run(language, tool, **parameters):
        locale = {"en": "en_US", "zh": "zh_CN"}[language]
        (profile / "profiles" / "default" / "QGIS" / "QGIS3.ini").write_text(
            f"[locale]\noverrideFlag=true\nuserLocale={locale}\n[PythonPlugins]\necorestore=true\n",
            encoding="utf-8",
        )
        environment = {
            **os.environ, "QGIS_CUSTOM_CONFIG_PATH": str(profile), "QT_QPA_PLATFORM": "offscreen",
            "LANG": f"{locale}.UTF-8", "LC_ALL": "C.UTF-8",
        }  # fmt: skip
        words = [program, "run", f"ecorestore:{tool}", "--", *(f"{k}={v}" for k, v in parameters.items())]
        done = subprocess.run(
            words, env=environment, capture_output=True, text=True, errors="replace", timeout=120, check=False
        )
        return done.returncode, done.stdout + done.stderr

    return run


def test_choice_by_value_and_output_in_a_chinese_folder(command, tmp_path):
    output = tmp_path / "自然 资源" / "要素.tif"
    output.parent.mkdir()
    code, said = command(
        "zh", "classifylanduse", INPUT=SAMPLE / "landuse.tif", SYSTEM="clcd", TARGET="elements", OUTPUT=output
    )
    assert code == 0, said
    made = gdal.Open(str(output))
    assert "SYSTEM=clcd; TARGET=elements" in made.GetMetadataItem("ECORESTORE_PARAMETERS")
    band = made.GetRasterBand(1)
    assert "Traceback" not in said
    assert any("林" in (name or "") for name in band.GetCategoryNames())


def test_vector_output(command, tmp_path):
    output = tmp_path / "units.gpkg"
    boundary = f"{SAMPLE / 'vectors.gpkg'}|layername=boundary"
    code, said = command("en", "planningunits", BOUNDARY=boundary, SIZE=20000, OUTPUT=output)
    assert code == 0, said
    assert QgsVectorLayer(str(output), "units", "ogr").featureCount() > 20
    assert "COUNT" in said


@pytest.mark.parametrize(
    ("language", "words"), [("en", "different cell sizes"), ("zh", "像元大小不同")], ids=["en", "zh"]
)
def test_bad_input_ends_with_a_sentence(command, tmp_path, language, words):
    out = tmp_path / "out"
    out.mkdir()
    coarse = str(tmp_path / "coarse.tif")
    gdal.Translate(coarse, str(SAMPLE / "dem.tif"), xRes=500, yRes=500)
    code, said = command(
        language, "functionscore", LANDUSE=SAMPLE / "landuse.tif", DEM=coarse,
        **{key: out / f"{key}.tif" for key in ("WATER", "SOIL", "BIODIVERSITY", "AGRICULTURE", "SETTLEMENT")},
    )  # fmt: skip
    assert code != 0
    assert words in said and "landuse" in said and "coarse" in said
    assert "Traceback" not in said
    assert not list(out.iterdir())
