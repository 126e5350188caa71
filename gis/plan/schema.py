"""The plan's own tables in its GeoPackage. A migration is run once, is never changed, and new ones come last."""

from typing import Tuple

from .verdicttables import VERDICTS

#: Tables of the plan that are no layers start with it.
PREFIX = "ecorestore_"

#: (name, SQL) in the order in which they are run; names are noted in ecorestore_migrations.
MIGRATIONS: Tuple[Tuple[str, str], ...] = (
    (
        "plan",
        """
        CREATE TABLE ecorestore_plan (key TEXT PRIMARY KEY, value TEXT NOT NULL);
        CREATE TABLE ecorestore_scenarios (
            name TEXT PRIMARY KEY, made TEXT NOT NULL, copied_from TEXT NOT NULL DEFAULT ''
        );
        CREATE TABLE ecorestore_fingerprints (
            source TEXT PRIMARY KEY, state TEXT NOT NULL, fingerprint TEXT NOT NULL
        );
        """,
    ),
    (
        "runs",
        """
        CREATE TABLE ecorestore_runs (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            scenario TEXT NOT NULL, step TEXT NOT NULL, tool TEXT NOT NULL, parent TEXT NOT NULL,
            parameters TEXT NOT NULL, inputs TEXT NOT NULL, outputs TEXT NOT NULL, rules TEXT NOT NULL,
            toolprint TEXT NOT NULL, versions TEXT NOT NULL, grid TEXT NOT NULL, log TEXT NOT NULL,
            started TEXT NOT NULL, ended TEXT NOT NULL
        );
        CREATE INDEX ecorestore_runs_step ON ecorestore_runs (scenario, step, id);
        CREATE TRIGGER ecorestore_runs_fixed BEFORE UPDATE ON ecorestore_runs
            BEGIN SELECT RAISE(ABORT, 'runs are never changed'); END;
        CREATE TRIGGER ecorestore_runs_kept BEFORE DELETE ON ecorestore_runs
            BEGIN SELECT RAISE(ABORT, 'runs are never deleted'); END;
        """,
    ),
    (
        "roles",
        """
        CREATE TABLE ecorestore_roles (
            role TEXT NOT NULL, position INTEGER NOT NULL, source TEXT NOT NULL, provider TEXT NOT NULL,
            name TEXT NOT NULL, layer_id TEXT NOT NULL, definition TEXT NOT NULL, PRIMARY KEY (role, position)
        );
        """,
    ),
    (
        "rules and weights",
        """
        CREATE TABLE ecorestore_rule_tables (
            layer TEXT PRIMARY KEY, builtin TEXT NOT NULL, scenario TEXT NOT NULL, base TEXT NOT NULL,
            origins TEXT NOT NULL, version TEXT NOT NULL
        );
        CREATE TABLE ecorestore_weights (
            scenario TEXT NOT NULL, name TEXT NOT NULL, content TEXT NOT NULL, changed TEXT NOT NULL,
            PRIMARY KEY (scenario, name)
        );
        """,
    ),
    VERDICTS,
)
