"""Between releases and the rows of the tables."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING

from pressarchive.errors import DamagedArchive
from pressarchive.model import (
    Release,
    Summary,
    date_range,
    stated,
    summary_from_json,
    to_json,
)
from pressarchive.text import fold_line

if TYPE_CHECKING:  # only the signatures need them
    from pressarchive.document import Document
    from pressarchive.records.filter import Filter

_MAX_DOCUMENT = 1 << 28
"""Bytes of a document's JSON form: what holds more was not read from any file we take."""

_AT_ONCE = 500

AMISS = (ValueError, LookupError, TypeError, AttributeError, RecursionError, zlib.error)
"""What reading data that is none of ours may raise."""


def accession(number: int) -> str:
    """Return a release's number as it is shown: at least three digits."""
    return f"{number:03d}"


def checksum(data: str | bytes) -> int:
    """Return the checksum that is kept of a stored record or document: its CRC-32."""
    return zlib.crc32(data.encode() if isinstance(data, str) else data)


@contextmanager
def decoding(id: str) -> Iterator[None]:
    """Turn whatever is wrong with stored data of a release into DamagedArchive."""
    try:
        yield
    except AMISS as error:
        raise DamagedArchive(
            f"The record {id} is damaged: {error or type(error).__name__}.",
            "'pressarchive status --check' names all that is damaged; 'pressarchive salvage DIR' "
            "takes everything else into a new archive.",
        ) from error


def stored_summaries(rows: Iterable[tuple[int, str]]) -> Iterator[Summary]:
    """Yield the summaries that rows hold; raises DamagedArchive."""
    rows = iter(rows)
    while some := list(islice(rows, _AT_ONCE)):
        try:  # together they are read in half the time
            found = list(map(summary_from_json, json.loads(f"[{','.join(t for _, t in some)}]")))
        except AMISS:
            found = []
        if len(found) != len(some):  # one of them is damaged: which?
            found = [_stored_summary(*row) for row in some]
        yield from found


def _stored_summary(number: int, text: str) -> Summary:
    with decoding(accession(number)):
        return summary_from_json(json.loads(text))


def inflated(data: bytes) -> str:
    """Return the text of a stored document; raises ValueError for one that is too large."""
    unpacking = zlib.decompressobj()
    text = unpacking.decompress(data, _MAX_DOCUMENT)
    if unpacking.unconsumed_tail or not unpacking.eof:
        raise ValueError("its document is cut short, or larger than any")
    return text.decode()


def packed(document: Document) -> bytes:
    """Return a document as it is stored."""
    return zlib.compress(dump(to_json(document)).encode("utf8"))


def release_row(release: Release, document: Document | bytes) -> tuple[object, ...]:
    """Return the row of `releases`, of a document that may be packed already."""
    record = dump(to_json(release))
    kept = document if isinstance(document, bytes) else packed(document)
    return (*listed(release), "", record, kept, checksum(record), checksum(kept))


def listed(release: Release) -> tuple[object, ...]:
    """Return the columns of `releases` before the record, all taken from it.

    The one called `summary` stays empty: since schema 9 a table has the summaries.
    """
    return (
        int(release.id),
        release.source.path,
        release.source.bytes,
        release.source.sha256,
        fold_line(release.reference) if release.reference else None,
        release.language,
        *date_range(release.date),
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


def correction_rows(release: Release) -> Iterator[tuple[object, ...]]:
    """Yield the rows of `corrections`."""
    for field, value in stated(release).items():
        yield int(release.id), field, value


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
