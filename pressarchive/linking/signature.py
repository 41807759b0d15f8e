"""The signature of a release: its keys, which survive translation, and a sketch of its text."""

from __future__ import annotations

from collections.abc import Iterator

from pressarchive.linking.dates import possible_days
from pressarchive.linking.keys import keys_in
from pressarchive.linking.sketch import digest_of, sketch_of, words_of
from pressarchive.model import Release
from pressarchive.records.links_port import Signature
from pressarchive.text import fold, fold_line

_LONGEST_TITLE = 500
_LONGEST_KEY = 40
_MOST_KEYS = 400
_PHONE = 8
_TELLING_WORDS = 20


def signature(release: Release) -> Signature:
    """Return what linking compares of a release. Pure, and never fails on any text."""
    title = release.title[:_LONGEST_TITLE]
    words = words_of(release.body)
    keys = dict.fromkeys(
        [*_given(release), *keys_in(title, words_of(title)), *keys_in(release.body, words)]
    )
    # Lone surrogates and line ends of hostile addresses are not printable.
    kept = [key for key in keys if len(key) <= _LONGEST_KEY and key.isprintable()]
    return Signature(
        id=release.id,
        language=release.language,
        title=fold_line(title).encode("utf8", "replace").decode("utf8"),
        days=possible_days(release.date),
        length=len(words),
        digest=digest_of(words) if len(words) >= _TELLING_WORDS else None,
        keys=tuple(kept[:_MOST_KEYS]),
        sketch=sketch_of(words),
        date=release.date,
    )


def _given(release: Release) -> Iterator[str]:
    """Yield keys of what extraction found: reference, telephones, addresses."""
    if release.reference:
        yield f"#{fold_line(release.reference)}"
    for contact in release.contacts:
        for phone in contact.phones:
            yield "+" + "".join(c for c in phone if c.isdigit())[-_PHONE:]
        yield from contact.emails
    for link in release.links:
        yield fold(link).rstrip("/")
