"""Paragraphs that are standing text by their own words: disclaimers, programmes, what X is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import attrgetter

from pressarchive.document import Span
from pressarchive.extractors.parties.vocabulary import any_of, vocabulary
from pressarchive.extractors.parties.words import Word, index_at, words_between, words_of
from pressarchive.extractors.standing.news import tells_news
from pressarchive.extractors.standing.predicates import ESTABLISHED
from pressarchive.extractors.standing.sentences import sentences
from pressarchive.extractors.standing.subjects import Subject, subject_of
from pressarchive.text import fold_line

_HEAD = 240  # characters by which a disclaimer is told
_LEGAL = 260  # characters of the longest sentence or two on who is presumed innocent
_CAPITALS = re.compile(r"[A-Z]{2,}(?: [A-Z]{2,}){0,4}: ")
_SEAT = re.compile(
    r"headquarter|principal place of business|\bbased in\b|\bincorporated in\b"
    r"|dont le si[èe]ge|bas[ée]e? (?:à|en)\b|ayant son si[èe]ge|sise? à\b"
)
# What none of these can do without: most paragraphs are done with these looks.
_SEATS = (
    *("headquarter", "place of business", "based in", "incorporated in", "dont le si", "son si"),
    *("basé", "basee ", "base à", "base en", "sis à", "sise à"),
)
_SEAT_WITHIN = 220  # characters in which a company's seat is told
_LONGEST_SEATED = 700
_FIGURE = re.compile(r"\d")
_FIRST_LEAST = 25  # characters of a first sentence
_SECOND_LEAST = 60  # characters of what follows it
_PART_WITHIN = 24  # words in which a paragraph says what it is part of
_PROGRAMME_WITHIN = 400  # characters in which it names it
_NAME_MOST = 14
_TAKEN_UP_WITHIN = 100  # characters in which the next sentence names it again
_KIND_WITHIN = 9  # words from a programme's name to what it is
_CALL = re.compile(
    r"for (?:more|further) |to (?:learn|find out) more|learn more|visit |pour (?:en|plus) ",
    re.IGNORECASE,
)
_WEB = re.compile(r"(?:https?://|www\.)?[\w-]+(?:\.[\w-]+)+(?:/\S*)?\.?\s+(?=[A-Z])")
_CALL_MOST = 220  # characters of a call to visit a site before what the site's owner is
_INDEFINITE = frozenset("a an un une the la le".split())
_PART = frozenset("part cadre partie connection auspices umbrella achievement milestone".split())
_OF = frozenset("of du de d des the la le l with by for in an a un une another".split())
_MEMBERS = frozenset("member members membre membres".split())
_PARTS = _PART | _MEMBERS
_EFFORTS = frozenset("efforts effort underway ongoing work".split())
_FRONT = frozenset("the this these todays today le la l les ce cette ces".split())
_KINDS = frozenset("initiative program programme project task force campaign".split())
_WHICH = frozenset("which that created launched announced established lance lancee qui".split())
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_REPORT = 3  # years named by what reports on them, and will be out of date
_SINCE = frozenset("since depuis".split())
_ITS = frozenset("its sa son".split())
_TIMES = frozenset("year month week annee mois semaine".split())
_FEWEST = 12  # words of a paragraph that describes somebody
_NEWS = frozenset(
    """today tonight yesterday tomorrow aujourd'hui aujourd’hui hier demain said says announced
    announces agreed pleaded pleads sentenced convicted arrested already deja rapidly
    recently""".split()
)
_PRESENT = frozenset("is are stands remains est sont".split())
_INVITING = frozenset("call contact visit join reach discover schedule book learn start".split())
_INVITED_WITHIN = 9  # words from "Call" to "today"
_NOWADAYS = frozenset(("aujourd'hui", "aujourd’hui", "aujourd hui"))
_PRESENT_WITHIN = 9  # words from "Today," to the verb
_DID = re.compile(
    r"\b(?:a|ont) (?:annonc|d[ée]clar|d[ée]cid|approuv|adopt|sign|salu)[ée]"
    r"|\b(?:investigat|prosecut)(?:ed|ing) (?:the|this) (?:case|matter)\b"
    r"|\bde ce jour\b"
    r"|\b(?:has|have) (?:\w+ )?(?:agreed|decided|stated|approved|instructed|proposed)\b",
    re.IGNORECASE,
)


_FOLDED = attrgetter("folded")


def is_disclaimer(text: str, span: Span) -> bool:
    """Tell whether a paragraph limits what a release promises, or what a charge proves."""
    vocab = vocabulary()
    head = fold_line(text[span.start : min(span.end, span.start + _HEAD)]).lstrip(" *_-–([#:")
    if head.startswith(vocab.disclaimer_headings) or any(map(head.__contains__, vocab.disclaimers)):
        return True
    if span.end - span.start > _LEGAL or _FIGURE.search(text, span.start, span.end):
        return False  # what somebody faces, or the number of a case, is news
    first = fold_line(text[span.start : _first_end(text, span)])
    return any(map(first.__contains__, vocab.presumptions))


def behind_label(text: str, span: Span) -> int:
    """Return where "NOTE TO INVESTORS: Zorg is …" goes on behind its label, or its start."""
    label = _CAPITALS.match(text, span.start, span.end)
    return label.end() if label else span.start


def described(text: str, span: Span) -> Subject | None:
    """Return whom a paragraph speaks of alone, in general terms and in the present."""
    subject = subject_of(text, span.start, span.end)
    if subject is None or not subject.standing:
        return None
    words = words_between(text, span.start, span.end)
    if len(words) < _FEWEST or _tells_news(words) or _DID.search(text, span.start, span.end):
        return None
    years = len(_YEAR.findall(text, span.start, span.end))
    founded = any(word.folded in ESTABLISHED for word in words[:_FEWEST])
    return subject if founded or years < _REPORT else None


def seated(text: str, span: Span) -> Subject | None:
    """Return the company of "X is a corporation headquartered in Y", None elsewhere."""
    if span.end - span.start > _LONGEST_SEATED:
        return None
    head = text[span.start : min(span.end, span.start + _SEAT_WITHIN)]
    likely = any(map(head.__contains__, _SEATS))
    return described(text, span) if likely and _SEAT.search(head) else None


def _tells_news(words: Sequence[Word]) -> bool:
    if _NEWS.isdisjoint(map(_FOLDED, words)):
        return False
    return any(word.folded in _NEWS and not _by_now(words, k) for k, word in enumerate(words))


def _by_now(words: Sequence[Word], k: int) -> bool:
    """Tell whether a word is that of "Today, Zorg is a company of 200 people", "Call us today"."""
    if words[k].folded in _NOWADAYS:  # "Zorg compte aujourd'hui 200 membres"
        return k > 0 and words[k - 1].folded in any_of("self_verbs", also=_PRESENT)
    if words[k].text == "today":
        return any(word.folded in _INVITING for word in words[max(k - _INVITED_WITHIN, 0) : k])
    if words[k].text != "Today" or k + 1 >= len(words) or not words[k + 1].gap.startswith(","):
        return False
    present = any_of("self_verbs", also=_PRESENT)
    return any(word.folded in present for word in words[k + 2 : k + _PRESENT_WITHIN])


def _first_end(text: str, span: Span) -> int:
    """Return where the first sentence of a paragraph ends; short ones are labels."""
    ends = (one.end for one in sentences(text, span.start, span.end))
    return next((end for end in ends if end - span.start >= _FIRST_LEAST), span.end)


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
    """Return X of "This case is part of X, a nationwide initiative to …", None elsewhere.

    "This case is part of X. X brings together …" says as much in two sentences.
    """
    every = words_of(text)
    first = index_at(every, span.start)
    opening = [word.folded for word in every[first : first + 2]]
    if len(opening) < 2 or opening[0] not in _FRONT or opening[1] in _TIMES:  # noqa: PLR2004
        return None  # as of nearly all paragraphs
    words = every[first : index_at(every, min(span.end, span.start + _PROGRAMME_WITHIN))]
    if len(words) < _FEWEST or _PARTS.isdisjoint(map(_FOLDED, words[:_PART_WITHIN])):
        return None
    for i in range(min(len(words) - 2, _PART_WITHIN)):
        folded = words[i].folded
        if i and folded in _NEWS:
            return None
        if folded in _PART and words[i + 1].folded in _OF:
            # "Part of the emphasis on X, and an achievement for Y": the name may come later.
            name = _programme(text, words, i + 2) or _explained(text, span, words, i + 2)
            if name is not None:
                return name
        if folded in _MEMBERS and words[i + 1].folded in _OF:
            name = _explained(text, span, words, i + 2)
            # Gangs have members, too.
            kinds = any_of("bodies", "institutions")
            return name if name and not kinds.isdisjoint(fold_line(name).split()) else None
    return None


def _explained(text: str, span: Span, words: Sequence[Word], first: int) -> str | None:
    """Return a name in capitals that the next sentence explains."""
    end = _first_end(text, span)
    if span.end - end < _SECOND_LEAST or tells_news(text, end, span.end):
        return None
    before = any_of("bodies", also=_OF | _EFFORTS)
    while first < len(words) and words[first].folded in before and not words[first].capital:
        first += 1
    links = any_of("joiners")
    last = None
    i = first
    while i < len(words) and words[i].start < end and i < first + _NAME_MOST:
        if words[i].capital:
            last = i
        elif words[i].folded not in links:
            break
        i += 1
    if last is None or (last == first and not words[first].text[1:2].isupper()):
        return None
    name = text[words[first].start : words[last].end]
    after = words_between(text, end, min(span.end, end + _TAKEN_UP_WITHIN))
    named = [word.folded for word in words[first : last + 1] if word.capital]
    return name if _takes_up(after, named) else None


def _takes_up(words: Sequence[Word], named: Sequence[str]) -> bool:
    """Tell whether a sentence begins with what has just been named: "The task force …"."""
    if len(words) > 1 and words[0].folded in _SINCE and words[1].folded in _ITS:
        return any(word.folded in named for word in words)  # "Since its inception, X …"
    if not words:
        return False
    start = 1 if words[0].folded in _FRONT else 0
    head = [word.folded for word in words[start : start + 3]]
    kinds = any_of("bodies")
    return (
        any(word in named for word in head)
        or (start > 0 and any(word in kinds for word in head[:2]))
        # "The president established the Zorg Task Force to …"
        or set(named).issubset(map(_FOLDED, words))
    )


def _programme(text: str, words: Sequence[Word], first: int) -> str | None:
    """Return a name in capitals that a comma and "a programme of …" follow."""
    while first < len(words) and words[first].folded in _OF | _EFFORTS:
        first += 1
    links = any_of("joiners", also=_KINDS)
    last, bracketed = None, False  # "The Salt Team (ST) initiative": the name ends before "(ST)"
    i = first
    while i < len(words) and i < first + _NAME_MOST:
        word = words[i]
        if i > first and "," in word.gap:
            break
        if word.capital and not (bracketed := bracketed or "(" in word.gap):
            last = i
        elif not word.capital and word.folded not in links:
            return None
        i += 1
    kinds = any_of("bodies", "institutions", "things")
    if last is None or i + 1 >= len(words):
        return None
    if words[i].folded in _WHICH and words[first].folded not in any_of("titles"):
        return text[words[first].start : words[last].end]  # "X, which was announced in May 2009"
    if words[i].folded not in _INDEFINITE:
        return None
    if not any(word.folded in kinds for word in words[i : i + _KIND_WITHIN]):
        return None
    return text[words[first].start : words[last].end]
