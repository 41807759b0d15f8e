"""Datelines: the place, often with the date, that opens a release.

"Maisons-Alfort, le 5 février 2020", "Berne, 23.01.1997 - …", "JERSEY CITY, NJ, November 07,
2024 /24-7PressRelease/ -- …", "WASHINGTON – …".
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from pressarchive.document import Span
from pressarchive.extractors.reading.layout import masthead
from pressarchive.extractors.reading.written_dates import WrittenDate, written_dates
from pressarchive.languages import languages
from pressarchive.text import fold

REACH = 160
"""How far into a block a dateline may reach, in characters."""

_LONGEST_PLACE = 70
_MOST_WORDS = 10
_SMALL = 3
_SHORTEST_TOWN = 3
_POSTCODE = 5
_LEAD_MARKS = " \t*_([–—-•"
_MARKS = " \t,;:.–—-*_()[]|/"
_TIME = r"(?:[,;]?\s*(?:\d{1,2}\s?[:h]\s?\d{0,2}|\d{1,2}[.]\d\d)\s?(?:[ap]\.?m\.?|uhr|h)?)?"
_WIRE = r"[/(][^/()\n]{2,60}[/)]"
_AFTER = re.compile(
    rf"{_TIME}[*_\s.,)\]]*(?:(?P<wire>{_WIRE})[\s,]*(?:--?|[–—:])?|[-–—:|•;]|/|$|[.)]\s|\s{{3}}|\n)",
    re.IGNORECASE,
)
_POST_CODE = re.compile(r"(?:[A-Z]{1,2}-)?\d{4,5}\s+")
_SENTENCE = re.compile(r"\s+[^\W\d_a-z]\w")
_DASH = re.compile(rf"(?:\s[-–—]\s?|\s?--\s?|\s?—\s?|\s{_WIRE}\s)")
_CLOSES = re.compile("[-–—/(]")  # without one of these there is no such dash
_WORD = re.compile(r"[^\s,/&()]+")
_LETTERS = re.compile(r"[^\W\d_]")


class Dateline(NamedTuple):
    """A dateline: `place` as printed; `span` reaches over the marks and wire that close it."""

    place: str | None
    place_span: Span | None
    date: WrittenDate | None
    closed: bool
    span: Span


# Asked by several extractors of the same lines, one text after the other.
@lru_cache(maxsize=256)
def dateline(text: str, start: int, end: int) -> Dateline | None:
    """Return the dateline that opens a block, or None; `closed` tells that marks end it."""
    reach = min(end, start + REACH)
    for date in written_dates(text, start, reach):
        if date.style == "month":
            break
        place = _place(text, start, date.start)
        if place is None:
            break
        after = _AFTER.match(text, date.end, end) or _AFTER.match(
            text, _again(text, date, end), end
        )
        # "Bern, 26.02.2010 Federal Councillor Merz will travel": ended by a new sentence only.
        apart = _is_apart(text, place, date)
        if after is None and date.style == "yearless":
            break
        if after is None and not (apart and _SENTENCE.match(text, date.end, end)):
            break
        if not apart and (
            date.start - place.end > 1 or not text[place.start : place.end].isupper()
        ):
            break
        span = Span(start=start, end=after.end() if after else date.end)
        return Dateline(text[place.start : place.end], place, date, after is not None, span)
    return _dateless(text, start, end)


def _again(text: str, date: WrittenDate, end: int) -> int:
    """Return where a date ends that is said twice: "Bern, 4 May 2017, 04.05.2017 - "."""
    following = next(written_dates(text, date.end, min(end, date.end + 30)), None)
    if following is None or _LETTERS.search(text, date.end, following.start):
        return date.end
    return following.end if following.day_first == date.day_first else date.end


def _is_apart(text: str, place: Span, date: WrittenDate) -> bool:
    """Tell whether a mark parts a place from its date."""
    between = text[place.end : date.start]
    if text[place.end - 1].isdigit() and any(dash in between for dash in "-–—"):
        return False  # "Conference, 3 – 4 November 2003"
    return any(mark in between for mark in ",-–—:;()|/\n")


def _dateless(text: str, start: int, end: int) -> Dateline | None:
    """Return the place before a dash: in capitals, or with its country or state."""
    furthest = start + _LONGEST_PLACE
    if end - start < REACH or _CLOSES.search(text, start, furthest) is None:
        return None
    match = _DASH.search(text, start, furthest)
    if match is None:
        return None
    place = _place(text, start, match.start())
    if place is None:
        return None
    name = text[place.start : place.end]
    town = name.split(",")[0].split("(")[0]
    shouted = town.isupper() and len(_LETTERS.findall(town)) >= _SHORTEST_TOWN
    if not shouted and ("," not in name or len(name) > _LONGEST_PLACE // 2):
        return None
    return Dateline(name, place, None, True, Span(start=start, end=match.end()))


def _place(text: str, start: int, end: int) -> Span | None:
    """Return where a place stands that fills a stretch of text, or None."""
    while start < end and text[start] in _LEAD_MARKS:
        start += 1
    while end > start and text[end - 1] in _MARKS:
        end -= 1
    # "Maisons-Alfort, le" 5 février 2020
    article = _articles().search(text, max(start, end - 12), end)
    if article is not None:
        end = article.start()
        while end > start and text[end - 1] in _MARKS:
            end -= 1
    if not 1 < end - start <= _LONGEST_PLACE:
        return None
    name = text[start:end]
    if not _looks_like_place(name):
        return None
    # "3003 Berne" is Berne.
    code = _POST_CODE.match(text, start, end)
    if code is not None:
        start = code.end()
    # "WASHINGTON, D.C." and "SANTA ANA, Calif." keep their point.
    if text[end : end + 1] == ".":
        end += 1
    return Span(start=start, end=end)


def _looks_like_place(name: str) -> bool:
    words = _WORD.findall(name)
    if not words or len(words) > _MOST_WORDS or masthead(fold(name)) is not None:
        return False
    first = fold(words[0]).strip(".")
    if not _is_capital(words[0]) or (first in _not_places() and len(words) == 1):
        return False
    if first in _openers():
        return False
    # Small words stand inside a name, never at its end: "Chalon-sur-Saône", "Biel und Thun".
    return _is_capital(words[-1]) and all(
        _is_capital(word) or len(word) <= _SMALL or fold(word).strip(".") in _particles()
        for word in words
    )


def _is_capital(word: str) -> bool:
    """Tell whether a word of a place is a name: a capital, perhaps elided, or a district."""
    bare = word[2:] if word[1:2] in ("'", "’") else word
    return bare[:1].isupper() or (bare.isdigit() and len(bare) <= _POSTCODE)


@cache
def _articles() -> re.Pattern[str]:
    names = sorted({a for one in languages().values() for a in one.date_articles}, key=len)
    return re.compile(rf"[\s,](?:{'|'.join(map(re.escape, reversed(names)))})\s*$", re.IGNORECASE)


@cache
def _not_places() -> frozenset[str]:
    """Words that alone are no place: months, weekdays, labels."""
    found: set[str] = set()
    for one in languages().values():
        for names in (*one.months, *one.weekdays):
            found.update(names)
        found.update(one.stop_words, one.date_labels, one.update_labels, one.navigation)
    return frozenset(found)


@cache
def _openers() -> frozenset[str]:
    """Words that open a sentence or a label, never a place; articles may ("Le Havre")."""
    articles = {a for one in languages().values() for a in one.place_articles}
    return _not_places() - articles


@cache
def _particles() -> frozenset[str]:
    return frozenset(word for one in languages().values() for word in one.place_particles)
