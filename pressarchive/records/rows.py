"""Between releases and the rows of the tables."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pressarchive.model import Release, date_range, summarise, to_json
from pressarchive.text import fold_line

if TYPE_CHECKING:  # only the signatures need them
    from pressarchive.document import Document
    from pressarchive.records.filter import Filter


def accession(number: int) -> str:
    """Return a release's number as it is shown: at least three digits."""
    return f"{number:03d}"


def release_row(release: Release, document: Document) -> tuple[object, ...]:
    """Return the row of `releases`."""
    first, last = date_range(release.date)
    return (
        int(release.id),
        release.source.path,
        release.source.bytes,
        release.source.sha256,
        fold_line(release.reference) if release.reference else None,
        release.language,
        first,
        last,
        dump(to_json(summarise(release))),
        dump(to_json(release)),
        zlib.compress(dump(to_json(document)).encode("utf8")),
    )


def name_rows(release: Release) -> Iterator[tuple[object, ...]]:
    """Yield the rows of `names`: every name of every organisation, folded and as shown."""
    for position, organisation in enumerate(release.organisations):
        for kind, names in (
            ("name", (organisation.name,)),
            ("full", (organisation.full_name,) if organisation.full_name else ()),
            ("alias", organisation.aliases),
        ):
            for name in names:
                issuer = organisation.role == "issuer"
                yield int(release.id), position, fold_line(name), name, kind, issuer


def condition(wanted: Filter) -> tuple[str, list[object]]:
    """Return the condition of a filter: text with marks only, and the values for them."""
    conditions, values = ["1"], list[object]()
    for names in wanted.organisations:
        marks = ",".join("?" * len(names))
        conditions.append(f"number IN (SELECT number FROM names WHERE name IN ({marks}))")
        values.extend(sorted(names))
    for test, value in (
        ("first <= ?", wanted.until),
        ("last >= ?", wanted.since),
        ("language = ?", wanted.language),
    ):
        if value is not None:
            conditions.append(test)
            values.append(value)
    return " AND ".join(conditions), values


def dump(value: object) -> str:
    """Return the stored JSON form."""
    # Escaped to ASCII: a lone surrogate of a hostile name cannot be stored as UTF-8.
    return json.dumps(value, ensure_ascii=True, separators=(",", ":"))


def like(text: str) -> str:
    """Escape a text for LIKE, with a backslash as the escape character."""
    return re.sub(r"([%_\\])", r"\\\1", text)
