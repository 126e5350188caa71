"""Judgement matrices written and read again, as files and as the table that “AHP weights” takes."""

import numpy as np
import pytest
from ecorestore.core.messages import InputError
from ecorestore.gis.judgementtables import open_matrix, write_matrix

NAMES = ["坡度", "Rain (mm)", "3"]
MATRIX = np.array([[1, 3, 1 / 5], [1 / 3, 1, 1 / 7], [5, 7, 1]])


@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".gpkg"])
def test_written_and_read_again(qgis_app, tmp_path, ending):
    path = str(tmp_path / f"判断 矩阵{ending}")
    write_matrix(path, NAMES, MATRIX)
    names, matrix = open_matrix(path)
    assert names == NAMES and matrix == pytest.approx(MATRIX)
    write_matrix(path, NAMES[:2], MATRIX[:2, :2])  # replaces it
    assert open_matrix(path)[0] == NAMES[:2]
    assert [one.name for one in tmp_path.iterdir()] == [f"判断 矩阵{ending}"]


def test_what_cannot_be_written_or_read_is_told(qgis_app, tmp_path):
    with pytest.raises(InputError, match="must end with"):
        write_matrix(str(tmp_path / "a.txt"), NAMES, MATRIX)
    with pytest.raises(InputError):
        write_matrix(str(tmp_path / "missing" / "a.csv"), NAMES, MATRIX)
    with pytest.raises(InputError, match="cannot be opened"):
        open_matrix(str(tmp_path / "none.csv"))
