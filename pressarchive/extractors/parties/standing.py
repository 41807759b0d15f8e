"""Paragraphs that are standing text by their own words: disclaimers, programmes, what X is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pressarchive.document import Span
from pressarchive.extractors.parties.subjects import Subject, subject_of
from pressarchive.extractors.parties.vocabulary import any_of, vocabulary
from pressarchive.extractors.parties.words import Word, words_between
from pressarchive.text import fold_line

_HEAD = 240  # characters by which a disclaimer is told
_PART_WITHIN = 24  # words in which a paragraph says what it is part of
_NAME_MOST = 14
_KIND_WITHIN = 9  # words from a programme's name to what it is
_CALL = re.compile(
    r"for (?:more|further) |to (?:learn|find out) more|learn more|visit |pour (?:en|plus) ",
    re.IGNORECASE,
)
_WEB = re.compile(r"(?:https?://|www\.)?[\w-]+(?:\.[\w-]+)+(?:/\S*)?\.?\s+(?=[A-Z])")
_CALL_MOST = 220  # characters of a call to visit a site before what the site's owner is
_INDEFINITE = frozenset("a an un une the la le".split())
_PART = ("part", "cadre")
_OF = frozenset("of du de the la le l".split())


def is_disclaimer(text: str, span: Span) -> bool:
    """Tell whether a paragraph limits what a release promises."""
    vocab = vocabulary()
    head = fold_line(text[span.start : min(span.end, span.start + _HEAD)]).lstrip(" *_-–([#:")
    return head.startswith(vocab.disclaimer_headings) or any(
        map(head.__contains__, vocab.disclaimers)
    )


def described_after_call(text: str, span: Span) -> tuple[int, Subject] | None:
    """Return where "For more, visit www.x.com X is …" begins to describe X, and X itself."""
    if not _CALL.match(text, span.start, span.end):
        return None
    site = _WEB.search(text, span.start, min(span.end, span.start + _CALL_MOST))
    if site is None:
        return None
    subject = subject_of(text, site.end(), span.end)
    return (site.end(), subject) if subject is not None and subject.standing else None


def programme_of(text: str, span: Span) -> str | None:
    """Return X of "This case is part of X, a nationwide initiative to …", None elsewhere."""
    words = words_between(text, span.start, min(span.end, span.start + 400))
    for i in range(min(len(words) - 2, _PART_WITHIN)):
        if words[i].folded in _PART and words[i + 1].folded in _OF:
            return _programme(text, words, i + 2)
    return None


def _programme(text: str, words: Sequence[Word], first: int) -> str | None:
    """Return a name in capitals that a comma and "a programme of …" follow."""
    while first < len(words) and words[first].folded in _OF:
        first += 1
    links = any_of("joiners")
    last = None
    i = first
    while i < len(words) and i < first + _NAME_MOST:
        word = words[i]
        if i > first and "," in word.gap:
            break
        if word.capital:
            last = i
        elif word.folded not in links:
            return None
        i += 1
    if last is None or i + 1 >= len(words) or words[i].folded not in _INDEFINITE:
        return None
    kinds = any_of("bodies", "institutions", "things")
    if not any(word.folded in kinds for word in words[i : i + _KIND_WITHIN]):
        return None
    return text[words[first].start : words[last].end]
