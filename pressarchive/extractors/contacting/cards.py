"""Paragraphs that are a contact and nothing else, and words within one that introduce it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from pressarchive.document import Span
from pressarchive.extractors.parties.reach import Reach
from pressarchive.extractors.parties.vocabulary import any_of, vocabulary
from pressarchive.extractors.parties.words import words_between

_SHARE = 0.7  # of the words of a card begin with a capital, or are labels
_FEWEST = 2
_WEB = re.compile(r"https?://|www\.", re.IGNORECASE)
_SENTENCE = re.compile(r"[a-z]{3}[.!?] +[A-Z]")


def is_card(text: str, span: Span, found: Sequence[Reach]) -> bool:
    """Tell whether a paragraph names somebody with numbers and says no more."""
    taken = [(one.start, one.end) for one in found]
    words = [
        word
        for word in words_between(text, span.start, span.end)
        if not any(start <= word.start < end for start, end in taken)
        and text[max(span.start, word.start - 1)] not in "@./"
        and not word.text.isdigit()
    ]
    digits = all(one.kind != "email" and not one.labelled and one.text.isdigit() for one in found)
    others = any_of("reach_words", also=frozenset(("sms",)))
    if digits or any(w.folded in others and (w.text.isupper() or not w.capital) for w in words):
        return False
    if words and words[0].folded in others and text[span.end - 1] == ".":
        return False  # "Contact Jo Lin at Rose Garden today at …" is a sentence
    joiners = any_of("joiners")
    words = [word for word in words if word.capital or word.folded not in joiners]
    known = any_of("phone_labels", "mail_labels", "fax_labels", "roles")
    told = sum(word.capital or word.folded in known for word in words)
    if len(words) < _FEWEST or told < _SHARE * len(words):
        return False
    web = _WEB.search(text, span.start, span.end)
    return _SENTENCE.search(text, span.start, web.start() if web else span.end) is None


def told(text: str, span: Span) -> bool:
    """Tell whether a paragraph has sentences, not contacts one after the other."""
    return _SENTENCE.search(text, span.start, span.end) is not None


def introduced(text: str, start: int, end: int) -> int | None:
    """Return where a contact begins after its heading within a paragraph, None without one."""
    ends = [heading.end() for heading in _headings().finditer(text, start, end)]
    return ends[-1] if ends else None


@cache
def _headings() -> re.Pattern[str]:
    """Headings in capitals with a colon: "… every day. Media Contact: …"."""
    words = [w for w in vocabulary().contact_headings if w.startswith(_KINDS)]
    written = "|".join(r",?\s".join(map(re.escape, one.split())) for one in words)
    return re.compile(rf"(?<=[\w.!?)»”\"] )(?=[A-Z])(?i:{written})\s?:\s*")


_KINDS = (
    "for ",
    "pour ",
    "contact",
    "press",
    "media",
    "pr ",
    "investor",
    "relations presse",
    "service de presse",
)
