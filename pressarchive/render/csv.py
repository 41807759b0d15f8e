"""CSV for spreadsheets, with cells that no spreadsheet will run."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from pressarchive.model import Release, Summary
from pressarchive.render.safe import is_safe, safe_line

if TYPE_CHECKING:  # only the signatures need them
    from pressarchive.results import Hit

_SHORT = ("id", "title", "date", "date_method", "language", "organisations", "translations")
SUMMARY = (*_SHORT, "versions", "duplicates")
HIT = (*_SHORT, "score", "snippet", "versions", "duplicates")
RELEASE = (
    *("id", "title", "date", "date_precision", "date_method", "date_confidence", "language"),
    *("reference", "place", "kind", "embargo", "issuers", "organisations", "translations"),
    *("words", "source", "sha256"),
)

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_BEFORE_A_FORMULA = frozenset(_FORMULA)
_MANY = 1000
_LINKS = 3  # translations, versions, duplicates


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


def listing(values: Sequence[bytes | Summary]) -> Iterator[str]:
    """Yield a list as a table, many lines at once; some lines were kept ready by the records.

    Their cells stand between tabs: see `Lists.lines`.
    """
    yield ",".join(SUMMARY)
    for start in range(0, len(values), _MANY):
        some = values[start : start + _MANY]
        rows = [_cells(one) if isinstance(one, bytes) else summary(one) for one in some]
        buffer = io.StringIO()
        writer = csv.writer(buffer, lineterminator="\n")
        if is_safe("".join(map("".join, rows)).encode("utf8", "surrogatepass")):
            writer.writerows([_disarmed(row) for row in rows])
        else:
            writer.writerows([map(guarded, row) for row in rows])
        yield buffer.getvalue().removesuffix("\n")


def _cells(line: bytes) -> tuple[str, ...]:
    cells = line.decode("utf8", "replace").split("\t")
    if len(cells) < len(SUMMARY):  # not what was written there
        return tuple(cells)
    number, date, method, language, title, organisations, *links = cells
    organisations = links.pop() if len(links) > _LINKS else organisations.replace(", ", "; ")
    date = "" if date == "undated" else date
    return (number, title, date, method, language, organisations, *links)


def _disarmed(cells: Iterable[str]) -> list[str]:
    return ["'" + cell if cell[:1] in _BEFORE_A_FORMULA else cell for cell in cells]


def summary(value: Summary) -> tuple[str, ...]:
    """Return the cells of a release in a list (`SUMMARY`)."""
    return (*_short(value), *_more(value))


def _short(value: Summary) -> tuple[str, ...]:
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
    score = f"{value.score:.4f}"
    return (*_short(value.summary), score, passage, *_more(value.summary))


def _more(value: Summary) -> tuple[str, ...]:
    return " ".join(value.versions), " ".join(value.duplicates)


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
