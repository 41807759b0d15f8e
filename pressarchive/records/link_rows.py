"""Between what linking remembers and the rows of its tables."""

from __future__ import annotations

import json
import struct
from functools import lru_cache
from typing import Any

from pressarchive.model import ReleaseDate, date_from_json, to_json
from pressarchive.records.links_port import Likeness, Signature
from pressarchive.records.rows import accession, checksum, decoding, dump

_NEW = 0


def signature_row(signature: Signature) -> tuple[object, ...]:
    """Return the row of `signatures` for one that is new."""
    return (
        int(signature.id),
        _NEW,
        signature.language,
        signature.title,
        dump(signature.days),
        signature.length,
        signature.digest,
        "\n".join(signature.keys),
        struct.pack(f"<{len(signature.sketch)}I", *signature.sketch),
        date_text(signature.date),
        date_text(signature.settled),
        signature.norm,
    )


def signature_from_row(row: Any) -> Signature:
    """Read a signature from its row."""
    number, _, language, title, days, length, digest, keys, sketch, date, settled, norm = row
    with decoding(accession(number)):
        return Signature(
            id=accession(number),
            language=language,
            title=title,
            days=_days(days),
            length=length,
            digest=digest,
            keys=tuple(keys.split("\n")) if keys else (),
            sketch=struct.unpack(f"<{len(sketch) // 4}I", sketch),
            date=_date(date),
            settled=_date(settled),
            norm=norm,
        )


def likeness_row(likeness: Likeness) -> tuple[object, ...]:
    """Return the row of `likenesses`."""
    return (
        int(likeness.a),
        int(likeness.b),
        likeness.kind,
        likeness.score,
        likeness.gap,
        dump(likeness.evidence),
        likeness.linked,
    )


def likeness_from_row(row: Any) -> Likeness:
    """Read a likeness from its row."""
    a, b, kind, score, gap, evidence, linked = row
    return Likeness(
        a=accession(a),
        b=accession(b),
        kind=kind,
        score=score,
        gap=gap,
        evidence=tuple(json.loads(evidence)),
        linked=bool(linked),
    )


def statement_sum(a: int, b: int, linked: int) -> int:
    """Return the checksum of a row of `statements`; the step that added it computes the same."""
    return checksum(f"{a} {b} {int(linked)}")


def date_text(date: ReleaseDate | None) -> str | None:
    """Return a date as its row keeps it."""
    return None if date is None else dump(to_json(date))


@lru_cache(maxsize=10_000)
def _days(text: str) -> tuple[int, ...]:
    return tuple(json.loads(text))


@lru_cache(maxsize=10_000)
def _date(text: str | None) -> ReleaseDate | None:
    return None if text is None else date_from_json(json.loads(text))
