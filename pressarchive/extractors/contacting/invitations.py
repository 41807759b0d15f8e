"""Sentences that ask readers to call or write to somebody."""

from __future__ import annotations

from collections.abc import Iterator

from pressarchive.document import Span
from pressarchive.extractors.contacting.descriptions import Description
from pressarchive.extractors.contacting.entries import contact_of, each, joined_names, reached
from pressarchive.extractors.contacting.whom import asked
from pressarchive.extractors.naming.names import names_between
from pressarchive.extractors.parties.reach import reaches
from pressarchive.extractors.parties.vocabulary import any_of
from pressarchive.extractors.parties.words import words_between
from pressarchive.model import Contact

_MARKS = " ,:(–-"
_LEFT = 300  # characters before a number among which its owner is looked for
_APART = 60  # characters between two numbers of one owner


def invitations(text: str, span: Span) -> Iterator[tuple[Contact, int, int]]:
    """Yield whom a paragraph asks readers to turn to, with the words that say so."""
    position = begun = span.start
    current: Contact | None = None
    others: tuple[str, ...] = ()
    for one in reaches(text, span.start, span.end):
        left = _sentence(text, max(position, one.start - _LEFT), one.start)
        described = asked(text, left, one.start) or _named(text, left, one.start)
        joined = current is not None and _joined(text[position : one.start])
        if current is not None and joined and (described is None or described.empty):
            current = reached(current, one)
            position = one.end
        if described is None or (described.empty and joined):
            continue
        if current is not None and _same(current, described):
            current = reached(current, one)
            position = one.end
            continue
        if current is not None:
            yield from each(current, others, begun, position)
        current, begun = reached(contact_of(described), one), left
        others = joined_names(text, left, one.start, described.name)
        position = one.end
    if current is not None:
        yield from each(current, others, begun, position)


def _same(contact: Contact, described: Description) -> bool:
    """Tell whether another number is for the same: "call X at … or e-mail X at …"."""
    whom = (described.name, described.organisation)
    return (contact.name, contact.organisation) == whom != (None, None)


def _sentence(text: str, left: int, end: int) -> int:
    cut = max(text.rfind(mark, left, end) for mark in (". ", "! ", "? "))
    return cut + 2 if left <= cut < end - 2 and text[cut - 1 : cut].islower() else left


def _joined(between: str) -> bool:
    return len(between) < _APART and not any(mark in between for mark in ".;!?")


def _named(text: str, start: int, end: int) -> Description | None:
    """Return who is named right before a number, without a verb: "Jo Lin (212) 555-0100"."""
    if _labelled(text, start, end):
        return Description(None, None, None)  # "Tel: … Email: …" is a sentence
    names = [name for name in names_between(text, start, end) if name.sure]
    right = names and not text[names[-1].end : end].strip(_MARKS)
    return Description(names[-1].text, None, None) if right else None


def _labelled(text: str, start: int, end: int) -> bool:
    """Tell whether nothing but labels stands before a number."""
    words = words_between(text, start, end)
    labels = any_of("phone_labels", "mail_labels")
    return bool(words) and all(word.folded in labels for word in words)
