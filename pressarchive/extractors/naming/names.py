"""Names of people: where they stand in a text, and how sure it is that they are names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from pressarchive.extractors.naming.cues import led_in, led_on, listed
from pressarchive.extractors.naming.given import PARTICLES, SUFFIXES, is_given
from pressarchive.extractors.naming.lists import enumerated
from pressarchive.extractors.naming.name import KNOWN, Name
from pressarchive.extractors.naming.surroundings import headed, preceding
from pressarchive.extractors.naming.unnamed import (
    JOINED,
    described,
    eponym,
    foreign,
    initial,
    initials,
    landed,
    located,
    placed,
    thing,
    unnamed,
)
from pressarchive.extractors.parties.rows import rows_of
from pressarchive.extractors.parties.vocabulary import vocabulary
from pressarchive.extractors.parties.words import Word, words_of

_LONGEST = 6
_PAIR = 2
_FULL = 3  # words of a name with an initial
_DOUBTFUL = 0.6  # how sure what may be the name of a thing is
_OPENING = frozenset((" (", ' "', " “", " ‘"))  # of a nickname: "Andrea (Andi) Zub"
_CLOSING = frozenset((") ", '" ', "” ", "’ "))
_CLOSE = _OPENING | _CLOSING | {" ", "", ", "}  # gaps within a stretch
_PARTIES = frozenset("DRI")
_GENERATIONS = frozenset("jr sr ii iii".split())  # what ends a name
_WHENCE = frozenset("de du des d le la les".split())  # "Anna Zub le Luxembourg"
_ARTICLED = re.compile(r"(?:al|el|ul|as|ar|ad)-[A-Z]")


@lru_cache(maxsize=2)
def names_in(text: str) -> tuple[Name, ...]:
    """Return every stretch of a text that could name a person, in order."""
    words, capital = words_of(text), rows_of(text).capital
    found = [
        name
        for first, last in _runs(words, capital)
        if first < last or _titled(words, first)
        for name in _people(text, words, first, last)
    ]
    return tuple(enumerated(words, found))


def names_between(text: str, start: int, end: int) -> tuple[Name, ...]:
    """Return the names that stand between two offsets."""
    names = names_in(text)
    low = bisect_left(names, start, key=lambda name: name.start)
    high = bisect_left(names, end, low, key=lambda name: name.end)
    return tuple(name for name in names[low : high + 1] if name.end <= end)


def name_at(text: str, start: int) -> Name | None:
    """Return the name that begins at an offset, None where none does."""
    names = names_in(text)
    i = bisect_left(names, start, key=lambda name: name.start)
    return names[i] if i < len(names) and names[i].start == start else None


def _runs(words: Sequence[Word], capital: bytes) -> Iterator[tuple[int, int]]:
    """Yield the stretches of capitalised words; particles may stand between them."""
    first = None
    i, count = 0, len(words)
    while i < count:
        if first is None and (i := _next_capital(words, capital, i)) < 0:
            return
        word = words[i]
        named = (word.capital and word.text.isalpha()) or _nameable(word)
        if first is not None and word.gap not in _CLOSE:
            yield first, i - 1
            first = None
        if named:
            if first is None:
                first = i
        elif first is not None:
            ahead = i
            while (
                ahead < count
                and ahead < i + 3
                and words[ahead].gap in _CLOSE
                and words[ahead].folded in PARTICLES
            ):
                ahead += 1
            # "Jürg Waldmeier de Zurich": two names are whole, what follows is where from.
            whole = i - first > 1 and word.folded in _WHENCE and not is_given(words[i - 1].folded)
            if (
                not whole
                and ahead > i
                and ahead < count
                and _nameable(words[ahead])
                and words[ahead].near
            ):
                i = ahead
                continue
            yield first, i - 1
            first = None
        i += 1
    if first is not None:
        yield first, count - 1


def _next_capital(words: Sequence[Word], capital: bytes, i: int) -> int:
    """Return the next capitalised word, but for most that are so at the start of a sentence."""
    while (i := capital.find(1, i)) >= 0:
        # One by itself is no name without a title, and this tells it from most others.
        alone = i + 1 < len(words) and not capital[i + 1] and words[i + 1].folded not in PARTICLES
        if not alone or words[i + 1].text[2:3] == "-" or _titled(words, i):
            break
        i += 1
    return i


def _nameable(word: Word) -> bool:
    if not word.capital:
        return word.text[2:3] == "-" and bool(_ARTICLED.match(word.text))
    # "Puller-class" and "X3" are no names.
    return word.text.isalpha() or not (any(c.isdigit() for c in word.text) or described(word.text))


def _people(text: str, words: Sequence[Word], first: int, last: int) -> Iterator[Name]:
    """Yield the names within a stretch of capitalised words."""
    start = first
    for i in range(first, last + 2):
        ended = i > last
        if not ended and i > start and words[i].gap not in (" ", ""):
            # "Ben Zub, Jr." and "Andrea (Andi) Zub" go on; other marks part names.
            if words[i].gap == ", " and words[i].folded in SUFFIXES:
                continue
            if _nickname(words, start, i, last):
                continue
            if _could_be(words, start, i):
                yield from _person(text, words, start, i - 1)
            start = i
        again = not ended and i > start + 1 and words[i].folded == words[start].folded
        if again and _again(words, start, i):
            yield from _person(text, words, start, i - 1)
            start = i
        if ended or foreign(words, i, start, last):
            if not ended and headed(words, i, last):
                start = i + 1  # "Anna Zub Transitional Housing Facility"
                continue
            if _could_be(words, start, i):
                yield from _person(text, words, start, i - 1, stop=None if ended else words[i])
            start = i + 1


def _again(words: Sequence[Word], start: int, i: int) -> bool:
    """Tell whether a name begins anew: "Lead Attorney Mike Zub Mike Zub is …", without a mark."""
    both = zip(words[start : start + 2], words[i : i + 2], strict=False)
    return is_given(words[i].folded) and all(one.folded == other.folded for one, other in both)


def _could_be(words: Sequence[Word], start: int, end: int) -> bool:
    """Tell whether the words of a stretch could be a name: one by itself is one after a title."""
    return end - start > 1 or (end > start and _titled(words, start))


def _titled(words: Sequence[Word], first: int) -> bool:
    """Tell whether a title stands right before a name."""
    return (
        first > 0
        and words[first - 1].folded in vocabulary().titles
        and words[first].gap in {" ", ". "}
    )


def _nickname(words: Sequence[Word], start: int, i: int, last: int) -> bool:
    if words[i].gap in _OPENING:
        return (
            i <= start + 2
            and i < last
            and words[i + 1].gap in _CLOSING
            and (words[i].gap != " (" or is_given(words[start].folded))
        )
    return words[i].gap in _CLOSING and i >= start + 2 and words[i - 1].gap in _OPENING


def _person(
    text: str, words: Sequence[Word], first: int, last: int, stop: Word | None = None
) -> Iterator[Name]:
    """Yield the name that some capitalised words are; `stop` is the word that ended them."""
    whole_stretch = last
    first, last = _trimmed(words, first, last)
    size = last - first + 1
    inner = words[first : last + 1]
    joined = sum([word.folded in PARTICLES for word in inner])
    if not 1 <= size - joined <= _LONGEST:
        return
    titled = _titled(words, first)
    start, end = inner[0].start, inner[-1].end
    if (size == 1 and not titled) or text[end : end + 1] == "@":
        return
    following = words[last + 1] if last + 1 < len(words) else None
    if unnamed(inner, titled=titled) or (not titled and placed(inner, following)):
        return
    whole = stop is None or not (stop.near and stop.capital)  # not "said Zorg Company Clerk"
    of_thing = thing(inner, stop)
    if of_thing and last == whole_stretch and not (whole and landed(inner)):
        return
    if eponym(words, first, inner) or located(words, first, following):
        return
    sure = max(0.9 if titled else 0.0, _trust(inner))
    if sure < KNOWN and (
        (whole and led_in(words, first, inner))
        or (size == _PAIR and led_on(words, last))
        or listed(words, first)
    ):
        sure = KNOWN
    pointed = sure < KNOWN and text.find(".", start, end) >= 0
    if pointed and any(
        w.text.endswith(".") and w.folded not in SUFFIXES for w in inner[initials(inner[0]) :]
    ):
        return
    if of_thing:  # a school, or "Agent Anna E. Zub" before an office: a role tells
        sure = min(sure, _DOUBTFUL)
    yield Name(text[start:end], first, last, start, end, sure, titled)


def _trimmed(words: Sequence[Word], first: int, last: int) -> tuple[int, int]:
    """Return a stretch without particles at its ends and without what is no part of a name."""
    while first < last and words[first].folded in PARTICLES:
        if words[first].capital and is_given(words[first].folded):  # "Ben", "Al", "Della"
            break
        first += 1
    while last >= first and words[last].folded in PARTICLES and not _family(words, first, last):
        last -= 1
    if last - first >= _FULL - 1 and words[last].text in _PARTIES:
        last -= 1  # "Senators Anna Zub D AR and Paul Kirdo R TN"
    first += preceding(words, first, last)
    if last > first + 2 and words[last - 1].folded in _GENERATIONS and _ends(words, last):
        last -= 1  # "U.S. District Judge Edmund A. Zub Jr. Field offices …"
    if last - first >= _FULL and initial(words[first + 1]) and words[first + 2].near:
        # "Anna E. Zub Returns Artifacts": after an initial comes one surname.
        surname, tail = words[first + 2].folded, words[first + 3].folded
        if len(surname) > 1 and surname not in PARTICLES and tail not in JOINED:
            last = first + 2
    return first, last


def _family(words: Sequence[Word], first: int, last: int) -> bool:
    """Tell whether the particle that ends a stretch is a surname: "Peter Melto Le, 63"."""
    return last > first and words[last].capital and _ends(words, last)


def _ends(words: Sequence[Word], last: int) -> bool:
    """Tell whether a mark, or a word without a capital, follows a word."""
    following = words[last + 1] if last + 1 < len(words) else None
    return following is None or not following.near


def _trust(inner: Sequence[Word]) -> float:
    """Return how sure the shape of some words makes it that they are a name."""
    if len(inner) == 1:
        return 0.0
    given = inner[1] if len(inner[0].folded) == 1 else inner[0]
    if is_given(given.folded):
        return 0.8
    return 0.75 if any(map(initial, inner[:-1])) else 0.0
