"""What organisations are counted from stays in step with the names of releases."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from pressarchive import Archive

SEEDS = Path(__file__).parents[2] / "seeds"

FURTHER = """
SELECT number, p.name, o.kind, o.name, o.shown, language
FROM names o JOIN names p USING (number, position) JOIN releases USING (number)
WHERE o.kind != 'name' AND p.kind = 'name'
"""
ISSUERS = "SELECT number, name FROM names WHERE kind = 'name' AND issuer"


def check(folder: Path) -> tuple[int, int]:
    """Compare what is kept with the names themselves; returns how much there is of each."""
    db = sqlite3.connect(folder / "records.sqlite3")
    further = sorted(db.execute("SELECT * FROM further"))
    assert further == sorted(db.execute(FURTHER))
    issuers: dict[int, set[str]] = {}
    for number, name in db.execute(ISSUERS):
        issuers.setdefault(number, set()).add(name)
    alone = {number: name for number, (name, *more) in issuers.items() if not more}
    assert dict(db.execute("SELECT * FROM sole_issuers")) == alone
    db.close()
    return len(further), len(alone)


def test_names_that_are_told_anew(tmp_path: Path) -> None:
    """Ingested, stated by hand, in another language, and forgotten."""
    sources = tmp_path / "releases"
    sources.mkdir()
    for path in SEEDS.glob("*.txt"):
        (sources / path.name).write_bytes(path.read_bytes())
    folder = tmp_path / "index"
    with Archive.open(folder, create=True) as archive:
        archive.ingest([sources])
        further, alone = check(folder)
        assert further > 0
        assert alone > 0
        first = next(iter(archive))
        archive.edit(first.id, {"language": "en" if first.language == "fr" else "fr"})
        assert check(folder) == (further, alone)
        for path in sorted(sources.iterdir())[1:]:
            path.unlink()
        archive.ingest([sources], prune=True)
        assert check(folder)[0] < further
