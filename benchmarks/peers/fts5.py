"""SQLite's full-text search, as a script of a dozen lines would use it.

python fts5.py build FOLDER TEXTS
python fts5.py ask FOLDER QUESTION
"""

from __future__ import annotations

import json
import sqlite3
import sys
from pathlib import Path
from typing import Any

_TABLES = """
CREATE VIRTUAL TABLE texts USING fts5(title, body, tokenize = 'unicode61 remove_diacritics 2');
CREATE TABLE facts (number INTEGER PRIMARY KEY, date TEXT, language TEXT);
CREATE TABLE names (name TEXT, number INTEGER, PRIMARY KEY (name, number)) WITHOUT ROWID;
CREATE INDEX names_by_number ON names (number);
"""
_FACETS = (
    "SELECT n.name, count(*) FROM {found} JOIN names n ON n.number = f.number"  # noqa: ISC004
    " WHERE texts MATCH ? GROUP BY 1",
    "SELECT substr(f.date, 1, 4), count(*) FROM {found} WHERE texts MATCH ? GROUP BY 1",
    "SELECT f.language, count(*) FROM {found} WHERE texts MATCH ? GROUP BY 1",
)


def build(folder: Path, texts: Path) -> None:
    """Add texts in one transaction."""
    folder.mkdir(parents=True, exist_ok=True)
    new = not (folder / "texts.sqlite3").exists()
    db = sqlite3.connect(folder / "texts.sqlite3")
    if new:
        db.executescript(_TABLES)
    with texts.open(encoding="utf8") as lines, db:
        for number, title, text, names, date, language in map(json.loads, lines):
            db.execute(
                "INSERT INTO texts (rowid, title, body) VALUES (?,?,?)", (number, title, text)
            )
            db.execute("INSERT INTO facts VALUES (?,?,?)", (number, date, language))
            db.executemany("INSERT OR IGNORE INTO names VALUES (?,?)", [(n, number) for n in names])
    db.close()


def ask(db: sqlite3.Connection, question: Any, *, passages: bool) -> tuple[int, list[Any]]:
    """Return how many texts match, and the first ten."""
    kind, words, name, since, until = question
    match kind:
        case "or":
            wanted = " OR ".join(words)
        case "phrase":
            wanted = f'"{" ".join(words)}"'
        case "prefix":
            wanted = f"{words[0]}*"
        case _:
            wanted = " ".join(f'"{word}"' for word in words)
    found, where, values = "texts JOIN facts f ON f.number = texts.rowid", "texts MATCH ?", [wanted]
    if name:
        where += " AND +texts.rowid IN (SELECT number FROM names WHERE name = ?)"
        values.append(name)
    if since:
        where += " AND f.date BETWEEN ? AND ?"
        values += [since, until]
    if not (since or kind in ("newest", "facets")):
        found = "texts"
    order = "f.date DESC" if kind == "newest" else "bm25(texts, 5.0, 1.0)"
    shown = "texts.rowid, title" + (", snippet(texts, -1, '', '', '…', 30)" if passages else "")
    [(total,)] = db.execute(f"SELECT count(*) FROM {found} WHERE {where}", values)  # noqa: S608
    page = f"SELECT {shown} FROM {found} WHERE {where} ORDER BY {order} LIMIT 10"  # noqa: S608
    hits = db.execute(page, values).fetchall()
    if kind == "facets":
        for facet in _FACETS:
            hits += db.execute(facet.format(found=found), [wanted]).fetchall()
    return total, hits


class _Fts5:
    """The peer."""

    name = "SQLite FTS5"

    def missing(self) -> str:
        return ""

    def build(self, folder: Path, texts: Path, files: Path) -> list[str]:  # noqa: ARG002
        return [sys.executable, __file__, "build", str(folder), str(texts)]

    def command(self, folder: Path, question: Any) -> list[str] | None:
        return [sys.executable, __file__, "ask", str(folder), json.dumps(question)]

    def opened(self, folder: Path) -> Any:
        db = sqlite3.connect(folder / "texts.sqlite3")
        return lambda question: ask(db, question, passages=False)[0]


PEER = _Fts5()


def main() -> None:
    """Build or ask."""
    what, folder, given = sys.argv[1:]
    if what == "build":
        build(Path(folder), Path(given))
    else:
        db = sqlite3.connect(Path(folder, "texts.sqlite3"))
        total, hits = ask(db, json.loads(given), passages=True)
        print(total, *hits, sep="\n")


if __name__ == "__main__":
    main()
