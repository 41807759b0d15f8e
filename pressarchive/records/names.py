"""Organisations over the whole archive."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from pressarchive.records.database import Database
from pressarchive.records.port import OrganisationCount
from pressarchive.text import fold_line


def names_of(database: Database, name: str) -> frozenset[str]:
    """Return every folded name of the organisations that bear this folded name."""
    rows = database.rows(
        "SELECT DISTINCT b.name FROM names a JOIN names b USING (number, position)"
        " WHERE a.name = ?",
        [name],
    )
    return frozenset(found for (found,) in rows)


def organisations(database: Database) -> Sequence[OrganisationCount]:
    """Return every organisation, the one with most releases first.

    Organisations of different releases are one where their preferred names fold alike.
    """
    shown: dict[str, Counter[str]] = {}
    full: dict[str, Counter[str]] = {}
    others: dict[str, Counter[str]] = {}
    into = {"name": shown, "full": full, "alias": others}
    rows = database.rows(
        "SELECT n.name, m.kind, m.shown, count(*) FROM names n"
        " JOIN names m USING (number, position) WHERE n.kind = 'name' GROUP BY 1, 2, 3"
    )
    for key, kind, text, count in rows:
        into[kind].setdefault(key, Counter())[text] += count
    spans = database.rows(
        "SELECT name, count(DISTINCT number), min(substr(first, 1, 4)), max(substr(last, 1, 4))"
        " FROM names JOIN releases USING (number) WHERE kind = 'name' GROUP BY name"
    )
    counted = [
        OrganisationCount(
            name=_commonest(shown[key]),
            full_name=_commonest(full[key]) if key in full else None,
            aliases=tuple(sorted(others.get(key, ()))),
            releases=count,
            first_year=first,
            last_year=last,
        )
        for key, count, first, last in spans
    ]
    return sorted(counted, key=lambda o: (-o.releases, fold_line(o.name)))


def _commonest(counter: Counter[str]) -> str:
    return min(counter, key=lambda text: (-counter[text], text))
