"""Put the sample data and a finished project into a folder."""

import json
import shutil
from pathlib import Path
from typing import Sequence

from qgis.core import QgsProcessingAlgorithm

from ....core.messages import InputError, marked
from ....core.progress import Progress
from ....gis.files import not_written
from ....translation import tr
from ...base import EcoAlgorithm
from ...run import Run
from .marking import mark_layers
from .project import write_project

SAMPLE = Path(__file__).parents[3] / "resources" / "sample"
PROJECT = "ecorestore_sample.qgz"


class SampleData(EcoAlgorithm):
    """Copies resources/sample and writes a project of it."""

    ID = "sampledata"
    GROUP = "preparation"
    TAGS = ("sample", "example", "demo", "tutorial", "project", "示例数据", "演示", "教程", "示例工程")

    def displayName(self) -> str:
        return tr("Create sample data")

    def shortDescription(self) -> str:
        return tr("Copies the sample data of Beijing into a folder, with a QGIS project ready to open.")

    def method(self) -> str:
        return tr(
            "<p>Boundaries, elevation, greenness and main rivers are real and freely licensed (see README.md "
            "and licences in the folder); land cover, roads, red line, risks and all other layers are made "
            "up to resemble the region and marked as illustrative. Illustrative data are no basis for "
            "planning. Cell size 250 m, CRS EPSG:4527, land cover in CLCD codes.</p>"
            "<p>Climate, soil and satellite layers for evaluation and diagnosis are made up too, with the detail of such "
            "products (500 m or 1 km) on the same cells of 250 m. README.md says which layers to try each tool with.</p>"
        )

    def flags(self):
        """Projects are not thread safe."""
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def declare(self) -> None:
        text = tr("Off: if one of the files is there already, nothing is written.")
        self.add_flag("OVERWRITE", tr("Replace existing files"), text, False)
        self.add_folder_output("FOLDER", tr("Folder"), tr("Where the data go; made where it does not exist."))
        self.add_text_output("PROJECT", tr("Project file"))

    def check(self, run: Run) -> None:
        if not (SAMPLE / "dataset.json").exists():
            raise InputError(marked("The sample data are missing. Install the plugin again."))

    def execute(self, run: Run) -> dict:
        folder, stage = Path(run.outputs.destination("FOLDER")), Path(run.outputs.path("FOLDER"))
        files = [path.relative_to(SAMPLE) for path in sorted(SAMPLE.rglob("*")) if _ours(path)]
        if not run.inputs.flag("OVERWRITE"):
            refuse_existing(folder, [*files, Path(PROJECT)])
        copy_files(files, stage, run.part(0.0, 0.6))
        dataset = json.loads((stage / "dataset.json").read_text(encoding="utf-8"))
        mark_layers(stage, dataset)
        run.step(0.7)
        write_project(stage, PROJECT, dataset)
        remove_others([*files, Path(PROJECT)], stage)
        run.step(0.95)
        return {"FOLDER": str(folder), "PROJECT": str(folder / PROJECT)}


def copy_files(files: Sequence[Path], target: Path, progress: Progress) -> None:
    """Copy files of the sample into a folder.

    Raises:
        InputError: naming the file that cannot be written.
    """
    for number, file in enumerate(files):
        progress(number / len(files))
        try:
            (target / file).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(SAMPLE / file, target / file)
        except OSError as error:
            raise not_written(str(target / file), error.strerror or str(error)) from error


def remove_others(files: Sequence[Path], folder: Path) -> None:
    """Take out what QGIS has left beside the files, such as statistics."""
    for path in folder.rglob("*"):
        if path.is_file() and path.relative_to(folder) not in files:
            path.unlink()


def _ours(path: Path) -> bool:
    """Whether a file belongs to the sample; QGIS leaves statistics beside rasters it has shown."""
    return path.is_file() and not path.name.endswith(".aux.xml")


def refuse_existing(folder: Path, files: Sequence[Path]) -> None:
    """Raise InputError that names the first file that is there already."""
    for file in files:
        if (folder / file).exists():
            raise InputError(
                marked(
                    "“{file}” is in the folder already. Choose an empty folder, or replace existing files."
                ),
                file=str(file),
            )
