"""CSV for spreadsheets, with cells that no spreadsheet will run."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from pressarchive.model import Release, Summary
from pressarchive.render.safe import safe_line

if TYPE_CHECKING:  # only the signatures need them
    from pressarchive.results import Hit

SUMMARY = ("id", "title", "date", "date_method", "language", "organisations", "translations")
HIT = (*SUMMARY, "score", "snippet", "versions", "duplicates")
RELEASE = (
    *("id", "title", "date", "date_precision", "date_method", "date_confidence", "language"),
    *("reference", "place", "kind", "embargo", "issuers", "organisations", "translations"),
    *("words", "source", "sha256"),
)

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def lines(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield a table as lines without their ends; the header comes first."""
    for cells in chain([header], rows):
        buffer = io.StringIO()
        csv.writer(buffer, lineterminator="").writerow([guarded(cell) for cell in cells])
        yield buffer.getvalue()


def guarded(cell: str) -> str:
    """Return a cell in one safe line; an apostrophe disarms what could be a formula."""
    # The first character is tested before it is made safe: a tab would become a blank.
    armed = cell.startswith(_FORMULA)
    cell = safe_line(cell)
    return "'" + cell if armed or cell.startswith(_FORMULA) else cell


def summary(value: Summary) -> tuple[str, ...]:
    """Return the cells of a release in short (`SUMMARY`)."""
    return (
        value.id,
        value.title,
        value.date.value if value.date else "",
        value.date.method if value.date else "",
        value.language or "",
        "; ".join(value.organisations),
        " ".join(value.translations),
    )


def hit(value: Hit) -> tuple[str, ...]:
    """Return the cells of a hit (`HIT`)."""
    passage = value.snippets[0].text if value.snippets else ""
    links = (" ".join(value.versions), " ".join(value.duplicates))
    return (*summary(value.summary), f"{value.score:.4f}", passage, *links)


def release(value: Release) -> tuple[str, ...]:
    """Return the cells of a record (`RELEASE`)."""
    date = value.date
    return (
        value.id,
        value.title,
        date.value if date else "",
        date.precision if date else "",
        date.method if date else "",
        f"{date.confidence:g}" if date else "",
        value.language or "",
        value.reference or "",
        value.place or "",
        value.kind,
        value.embargo or "",
        "; ".join(o.name for o in value.organisations if o.role == "issuer"),
        "; ".join(o.name for o in value.organisations),
        " ".join(value.translations),
        str(len(value.body.split())),
        value.source.path,
        value.source.sha256,
    )
