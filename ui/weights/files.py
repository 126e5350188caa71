"""Judgement matrices from and to files, layers of the project and the plan, as the tool “AHP weights” takes them."""

from pathlib import Path
from typing import List

import numpy as np
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtWidgets import QFileDialog, QInputDialog, QWidget

from ...core.evaluation.judging import Criterion
from ...core.messages import InputError
from ...gis.judgementtables import matrix_columns, matrix_rows, open_matrix, read_matrix, write_matrix
from ...gis.plan.attributes import layer_name, write_table
from ...gis.plan.rules import MATRIX, source_of
from ...translation import tr
from ..parts import sentence
from .handing import factor_names
from .session import Session


def export_names(session: Session) -> list:
    """Names of the criteria in tables: factors of the resistance surface by their keys, which the tool asks for."""
    return [one.factor or one.name for one in session.weights.criteria]


def save_as(session: Session, expert: int, parent: QWidget) -> None:
    """Ask for a file and write an expert's matrix into it."""
    title = tr("Save judgement matrix")
    kinds = ";;".join((tr("Excel (*.xlsx)"), tr("CSV (*.csv)"), tr("GeoPackage (*.gpkg)")))
    path, kind = QFileDialog.getSaveFileName(parent, title, session.weights.experts[expert].name, kinds)
    if not path:
        return
    if not Path(path).suffix:
        path += kind.rpartition("*")[2].rstrip(")")
    write_to(session, expert, path)


def write_to(session: Session, expert: int, path: str) -> None:
    """Write an expert's matrix into a file, and say so."""
    try:
        write_matrix(path, export_names(session), session.weights.matrix(expert))
    except InputError as error:
        session.told.emit(sentence(error))
        return
    session.told.emit(tr("Written: {path}").format(path=path))


def put_into_plan(session: Session, expert: int) -> None:
    """Write an expert's matrix as a table of the plan's GeoPackage and add it to the project."""
    if session.plan is None:
        session.told.emit(tr("No plan is open. Save the matrix to a file, or open a plan first."))
        return
    names, title = export_names(session), f"{session.name} {session.weights.experts[expert].name}"
    layer = f"{MATRIX}{layer_name(title)}"
    try:
        with session.plan.connect() as connection:
            columns, rows = matrix_columns(names), matrix_rows(names, session.weights.matrix(expert))
            write_table(connection, layer, columns, rows, title)
    except InputError as error:
        session.told.emit(sentence(error))
        return
    source = source_of(session.plan, layer)
    known = [one for one in QgsProject.instance().mapLayers().values() if one.source() == source]
    if known:
        known[0].reload()
    elif QgsProject.instance().addMapLayer(QgsVectorLayer(source, title, "ogr")) is None:
        session.told.emit(tr("“{name}” cannot be opened as a table.").format(name=layer))
        return
    session.told.emit(tr("The matrix is the table “{name}” of the plan now.").format(name=layer))


def open_file(session: Session, expert: int, parent: QWidget) -> None:
    """Ask for a file and take its judgements."""
    kinds = tr("Tables (*.xlsx *.xls *.ods *.csv *.gpkg)")
    path, _kind = QFileDialog.getOpenFileName(parent, tr("Open judgement matrix"), "", kinds)
    if path:
        read_from(session, expert, path)


def read_from(session: Session, expert: int, path: str) -> None:
    """Take the judgements of a file as those of an expert."""
    try:
        _take(session, expert, *open_matrix(path))
    except InputError as error:
        session.told.emit(sentence(error))


def open_layer(session: Session, expert: int, parent: QWidget) -> None:
    """Ask for a table of the project and take its judgements."""
    tables = {
        one.name(): one
        for one in QgsProject.instance().mapLayers().values()
        if isinstance(one, QgsVectorLayer) and not one.isSpatial()
    }
    if not tables:
        session.told.emit(tr("The project has no table."))
        return
    name, chosen = QInputDialog.getItem(
        parent, tr("Judgement matrix"), tr("Table of the project"), sorted(tables), 0, False
    )
    if not chosen:
        return
    try:
        _take(session, expert, *read_matrix(tables[name]))
    except InputError as error:
        session.told.emit(sentence(error))


def _take(session: Session, expert: int, names: List[str], matrix: np.ndarray) -> None:
    """Take judgements; a matrix of factors of the resistance surface brings these as criteria."""
    weights, factors = session.weights, factor_names()
    if set(names) <= set(factors):
        for key in names:
            if weights.place_of(key) is None:
                one = Criterion(weights.new_key(), factors[key], factor=key)
                weights = weights.with_criterion(len(weights.criteria), one)
    session.put(weights.with_matrix(expert, names, matrix))
