"""Sentences that ask readers to call or write to somebody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from pressarchive.document import Span
from pressarchive.extractors.contacting.descriptions import Description, describe
from pressarchive.extractors.contacting.entries import (
    by_keys,
    contact_of,
    each,
    joined_names,
    reached,
)
from pressarchive.extractors.contacting.fields import fields
from pressarchive.extractors.contacting.whom import asked
from pressarchive.extractors.naming.names import names_between
from pressarchive.extractors.parties.reach import reaches
from pressarchive.extractors.parties.vocabulary import any_of, vocabulary
from pressarchive.extractors.parties.words import words_between
from pressarchive.model import Contact
from pressarchive.text import fold

_ASIDE = re.compile(r"\([^()]{0,120}\)")  # "(press 1 for English)"
_FEWEST, _SHARE = 2, 0.85  # words of a card, and how many of them begin with a capital
_WORD = 12  # letters of a short word before a point
_SHORT = frozenset("st ave det tel ext inc no vs".split())
_LINES = frozenset("hotline helpline hotlines permanence".split())
_OF_LINES = frozenset("phone tip help information emergency".split())
_NEAR = 20  # words before a number among which one says that it is a hotline
_VAGUE = frozenset("e m o p t office direct line ligne standard bureau".split())
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
        described = (
            asked(text, left, one.start)
            or _named(text, left, one.start)
            or _line(text, left, one.start)
        )
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
    """Return where the sentence begins that a number stands in; "Sgt. " ends none."""
    at = end
    while (cut := max(text.rfind(mark, left, at) for mark in (". ", "! ", "? "))) >= left:
        word = text[max(left, cut - _WORD) : cut].rsplit(maxsplit=1)[-1:]
        short = bool(word) and fold(word[0]) in any_of("titles", "roles", also=_SHORT)
        if cut < end - 2 and text[cut - 1 : cut].islower() and not short:
            return cut + 2
        at = cut
    return left


def _joined(between: str) -> bool:
    between = _ASIDE.sub("", between)
    return len(between) < _APART and not any(mark in between for mark in ".;!?")


def _named(text: str, start: int, end: int) -> Description | None:
    """Return who is named right before a number, without a verb: "Jo Lin (212) 555-0100"."""
    form = fields(text, start, end)
    if form.name is not None:
        return by_keys(text, start, end, form)  # "Name: Jo LinEmail: …"
    if _labelled(text, start, end):
        # "… Bern Tel: …": the label is word enough, and capitals before it say whose it is.
        told = describe(text, start, end, lines=False) if _card(text, start, end) else None
        keyed = told is not None and fold(told.organisation or "") in vocabulary().other_keys
        return Description(None, None, None) if told is None or keyed else told
    names = [name for name in names_between(text, start, end) if name.sure]
    right = names and not text[names[-1].end : end].strip(_MARKS)
    return Description(names[-1].text, None, None) if right else None


def _card(text: str, start: int, end: int) -> bool:
    """Tell whether nearly all words before a number are in capitals, as on a card."""
    others = any_of("phone_labels", "mail_labels", "joiners")
    words = [word for word in words_between(text, start, end) if word.folded not in others]
    told = [word for word in words if word.capital or word.text[0].isdigit()]
    return len(words) >= _FEWEST and len(told) >= _SHARE * len(words)


def _line(text: str, start: int, end: int) -> Description | None:
    """Read "has a hotline (877-555-0100)": a line for callers needs no verb."""
    words = words_between(text, start, end)
    near = words[-_NEAR:]
    told = any(word.folded in _LINES for word in near) or any(
        word.folded == "line" and before.folded in _OF_LINES for before, word in pairwise(near)
    )
    return Description(None, None, None) if told else None


def _labelled(text: str, start: int, end: int) -> bool:
    """Tell whether a label stands right before a number, with its colon, or nothing but labels."""
    words = words_between(text, start, end)
    labels = any_of("phone_labels", "mail_labels")
    if not words or words[-1].folded not in labels:
        return False
    marked = ":" in text[words[-1].end : end] and words[-1].folded not in _VAGUE
    return marked or all(word.folded in labels for word in words)
