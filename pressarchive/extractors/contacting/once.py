"""Each contact once: an address that a text repeats in passing is no contact of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pressarchive.document import Candidate
from pressarchive.model import Contact


def once(found: Iterable[Candidate]) -> Iterator[Candidate]:
    """Leave out nobody named in a sentence by nothing but numbers that were given before."""
    given: set[str] = set()
    for candidate in found:
        contact = candidate.value
        if not isinstance(contact, Contact):
            continue
        numbers = {*map(_digits, contact.phones), *contact.emails}
        unsaid = not (contact.name or contact.role or contact.organisation)
        if candidate.span is None and unsaid and numbers <= given:
            continue
        given |= numbers
        yield candidate


def _digits(phone: str) -> str:
    return "".join(c for c in phone if c.isdigit())
