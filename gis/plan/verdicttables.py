"""The table of verdicts, as the last migration of the schema names it. Rows are added; only ``undone`` is ever set."""

VERDICTS = (
    "verdicts",
    """
    CREATE TABLE ecorestore_verdicts (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL, x REAL NOT NULL, y REAL NOT NULL, crs TEXT NOT NULL, label TEXT NOT NULL,
        verdict TEXT NOT NULL, measure TEXT NOT NULL, note TEXT NOT NULL, photo TEXT NOT NULL,
        moved_x REAL, moved_y REAL, who TEXT NOT NULL, made TEXT NOT NULL, undone TEXT NOT NULL DEFAULT ''
    );
    CREATE INDEX ecorestore_verdicts_kind ON ecorestore_verdicts (kind, id);
    """,
)
