"""The plan's GeoPackage: opened, created, and used in short transactions from any thread."""

import json
import sqlite3
from contextlib import closing, contextmanager
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, Iterator, List

from osgeo import gdal

from ...core.messages import InputError, marked
from ..version import version
from .schema import MIGRATIONS

#: Seconds to wait for others that write to the plan.
_PATIENCE = 10.0
_RESULTS = "_results"
_NAME, _SCENARIO, _VERSION = "name", "scenario", "plugin_version"


class PlanError(InputError):
    """The plan cannot be opened, written, or is none."""


class Plan:
    """One plan. Holds no connection: every use opens one, so that any thread may use it.

    Attributes:
        path: of its GeoPackage.
        folder: where the rasters of its results lie, beside the GeoPackage.
    """

    def __init__(self, path: str) -> None:
        self.path = str(Path(path).absolute())
        self.folder = Path(self.path).with_name(f"{Path(self.path).stem}{_RESULTS}")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Plan) and other.path == self.path

    def __hash__(self) -> int:
        return hash(self.path)

    # life ----------------------------------------------------------------------------

    @classmethod
    def create(cls, path: str, name: str) -> "Plan":
        """A new plan, with the folder of its results. A GeoPackage that is there keeps its layers.

        Raises:
            PlanError: the place cannot be written, or holds a plan already.
        """
        plan = cls(path)
        if Path(plan.path).exists() and plan.is_plan():
            raise PlanError(marked("“{path}” holds a plan already. Open it instead."), path=plan.path)
        try:
            plan.folder.mkdir(parents=True, exist_ok=True)
            if not Path(plan.path).exists():
                driver = gdal.GetDriverByName("GPKG")
                driver.Create(plan.path, 0, 0, 0, gdal.GDT_Unknown).FlushCache()
        except (OSError, RuntimeError) as error:
            raise _unwritable(plan.path, error) from error
        plan._migrate()
        plan.set_value(_NAME, name)
        return plan

    @classmethod
    def open(cls, path: str) -> "Plan":
        """A plan that is there; brought up to date where an older version of the plugin made it.

        Raises:
            PlanError: there is none, or it was made by a newer version.
        """
        plan = cls(path)
        if not Path(plan.path).is_file():
            raise PlanError(marked("The plan “{path}” is not there."), path=plan.path)
        if not plan.is_plan():
            raise PlanError(marked("“{path}” is no plan of EcoRestore."), path=plan.path)
        plan._migrate()
        try:
            plan.folder.mkdir(exist_ok=True)
        except OSError as error:
            raise _unwritable(str(plan.folder), error) from error
        return plan

    def is_plan(self) -> bool:
        """Whether the file holds the tables of a plan."""
        try:
            with closing(sqlite3.connect(f"{Path(self.path).as_uri()}?mode=ro", uri=True)) as found:
                query = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'ecorestore_plan'"
                return found.execute(query).fetchone() is not None
        except sqlite3.Error:
            return False

    def _migrate(self) -> None:
        """Run the migrations that the plan does not have yet.

        Raises:
            PlanError: it has one that this version does not know.
        """
        with self.connect() as connection:
            connection.execute("CREATE TABLE IF NOT EXISTS ecorestore_migrations (name TEXT PRIMARY KEY)")
            done = {row["name"] for row in connection.execute("SELECT name FROM ecorestore_migrations")}
        if done - {name for name, _sql in MIGRATIONS}:
            raise PlanError(
                marked("“{path}” was made by a newer version of EcoRestore. Update the plugin."),
                path=self.path,
            )
        for name, sql in MIGRATIONS:
            if name not in done:
                self._run_migration(name, sql)

    def _run_migration(self, name: str, sql: str) -> None:
        with self.connect() as connection:
            connection.execute("BEGIN IMMEDIATE")
            known = connection.execute("SELECT 1 FROM ecorestore_migrations WHERE name = ?", (name,))
            if known.fetchone() is None:  # another window may have been quicker
                for statement in statements(sql):
                    connection.execute(statement)
                connection.execute("INSERT INTO ecorestore_migrations VALUES (?)", (name,))

    # use -----------------------------------------------------------------------------

    @contextmanager
    def connect(self) -> Iterator[sqlite3.Connection]:
        """One transaction: kept when the block ends, forgotten when it fails.

        Raises:
            PlanError: the file cannot be written, or others hold it.
        """
        try:
            with closing(sqlite3.connect(self.path, timeout=_PATIENCE)) as connection:
                connection.row_factory = sqlite3.Row
                with connection:
                    yield connection
        except sqlite3.OperationalError as error:
            raise _unwritable(self.path, error) from error

    def value(self, key: str, default: Any = None) -> Any:
        """What was kept under a key."""
        with self.connect() as connection:
            row = connection.execute("SELECT value FROM ecorestore_plan WHERE key = ?", (key,)).fetchone()
        return default if row is None else json.loads(row["value"])

    def set_value(self, key: str, value: Any) -> None:
        """Keep anything that JSON can hold under a key."""
        text = json.dumps(value, ensure_ascii=False)
        with self.connect() as connection:
            connection.execute("INSERT OR REPLACE INTO ecorestore_plan VALUES (?, ?)", (key, text))
            connection.execute(
                "INSERT OR REPLACE INTO ecorestore_plan VALUES (?, ?)", (_VERSION, json.dumps(version()))
            )

    @property
    def name(self) -> str:
        """What its users call it."""
        return self.value(_NAME, Path(self.path).stem)

    @property
    def scenario(self) -> str:
        """The scenario at work; empty for the plan itself."""
        return self.value(_SCENARIO, "")

    @scenario.setter
    def scenario(self, name: str) -> None:
        self.set_value(_SCENARIO, name)


def now() -> str:
    """The time as the plan notes it: ISO 8601 in UTC, to the millisecond."""
    return datetime.now(timezone.utc).isoformat(timespec="milliseconds")


def statements(sql: str) -> List[str]:
    """The statements of a script; triggers hold semicolons of their own."""
    found, waiting = [], ""
    for line in sql.splitlines():
        waiting += f"{line}\n"
        if sqlite3.complete_statement(waiting):
            found.append(waiting.strip())
            waiting = ""
    return found


def _unwritable(path: str, error: Exception) -> PlanError:
    if "locked" in str(error) or "busy" in str(error):
        return PlanError(
            marked("The plan “{path}” is in use. Try again when the other program is done."), path=path
        )
    return PlanError(marked("The plan “{path}” cannot be written: {why}"), path=path, why=str(error))
