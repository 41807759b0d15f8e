"""Names of people: where they stand in a text, and how sure it is that they are names."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from pressarchive.extractors.parties.vocabulary import common_words, vocabulary
from pressarchive.extractors.parties.words import Word, words_of

_PARTICLES = frozenset(
    """de du des da di do dos del della van von der den ter ten zu zum zur bin ibn ben al el la le
    saint st d' y of""".split()
) - {"of"}
_SUFFIXES = frozenset("jr sr ii iii iv".split())
_NOT_NAMES = frozenset(
    """north south east west new saint united states santa san los las fort lake mount saudi great
    press center central jane-doe nations""".split()
)
_LONGEST = 6


class Name(NamedTuple):
    """A name in a text: `first` and `last` are the indexes of its words (last is included).

    `sure` from 0 to 1: a given name we know, an initial in the middle, a title before it.
    """

    text: str
    first: int
    last: int
    start: int
    end: int
    sure: float
    titled: bool


@lru_cache(maxsize=4)
def names_in(text: str) -> tuple[Name, ...]:
    """Return every stretch of a text that could name a person, in order."""
    words = words_of(text)
    return tuple(name for first, last in _runs(words) for name in _people(text, words, first, last))


def names_between(text: str, start: int, end: int) -> tuple[Name, ...]:
    """Return the names that stand between two offsets."""
    names = names_in(text)
    low = bisect_left(names, start, key=lambda name: name.start)
    high = bisect_left(names, end, low, key=lambda name: name.end)
    return tuple(name for name in names[low : high + 1] if name.end <= end)


def is_given(folded: str) -> bool:
    """Tell whether a folded word is a given name we know ("jean-yves" by its parts)."""
    known = given_names()
    return folded in known or ("-" in folded and all(p in known for p in folded.split("-")))


@cache
def given_names() -> frozenset[str]:
    """Return the given names we know, folded."""
    source = files("pressarchive.extractors.parties").joinpath("given_names.txt")
    return frozenset(source.read_text(encoding="utf-8").split())


def _runs(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of capitalised words; particles may stand between them."""
    first = None
    i, count = 0, len(words)
    while i < count:
        word = words[i]
        named = _nameable(word)
        if first is not None and not _close(word):
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
                and _close(words[ahead])
                and words[ahead].folded in _PARTICLES
            ):
                ahead += 1
            # "Jürg Waldmeier de Zurich": two names are whole, what follows is where from.
            whole = i - first > 1 and word.folded in {"de", "du", "des", "d"}
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


def _close(word: Word) -> bool:
    return word.gap in {" ", ""} or word.gap in (" (", ") ", ", ")


def _nameable(word: Word) -> bool:
    if not word.capital:
        return False
    # "Puller-class" and "X3" are no names.
    return word.text.isalpha() or not (any(c.isdigit() for c in word.text) or _described(word.text))


def _described(word: str) -> bool:
    head, hyphen, tail = word.partition("-")
    return bool(hyphen) and len(tail) > 3 and tail.islower() and len(head) > 1  # noqa: PLR2004


def _people(text: str, words: Sequence[Word], first: int, last: int) -> Iterator[Name]:
    """Yield the names within a stretch of capitalised words."""
    start = first
    for i in range(first, last + 2):
        ended = i > last
        if not ended and i > start and words[i].gap not in (" ", ""):
            # "Wardie Vincent, Jr." and "Andrea (Andi) Dwyer" go on; other marks part names.
            if words[i].gap == ", " and words[i].folded in _SUFFIXES:
                continue
            if _nickname(words, start, i, last):
                continue
            yield from _person(text, words, start, i - 1)
            start = i
        if ended or _foreign(words, i, start, last):
            yield from _person(text, words, start, i - 1, stop=None if ended else words[i])
            start = i + 1


def _nickname(words: Sequence[Word], start: int, i: int, last: int) -> bool:
    if words[i].gap == " (":
        return (
            i == start + 1
            and i < last
            and words[i + 1].gap == ") "
            and is_given(words[start].folded)
        )
    return words[i].gap == ") " and i >= start + 2 and words[i - 1].gap == " ("


def _foreign(words: Sequence[Word], i: int, start: int, last: int) -> bool:
    """Tell whether a capitalised word cannot be part of a name."""
    word = words[i]
    folded = word.folded
    if folded in _SUFFIXES and i > start:
        return False
    if folded in _PARTICLES:
        return i == start
    vocab = vocabulary()
    if len(word.text) == 2 and word.text[1] == ".":  # an initial, or "M."  # noqa: PLR2004
        return folded in vocab.titles and not (i > start and is_given(words[i - 1].folded))
    if folded in vocab.titles or folded in common_words() or folded in vocab.institutions:
        return True
    if (
        folded in vocab.roles
        or folded in vocab.role_parts
        or (folded.endswith("s") and folded[:-1] in vocab.roles and not is_given(folded))
    ):
        # "Bill Baer", "Charles Prince": a role's word is a surname after a given name.
        return not (
            i == start + 1 and i == last and is_given(words[start].folded) and folded in _SURNAMES
        )
    if "." in word.text and len(word.text) > 2 and word.text != word.text.title():
        return folded in {"u.s", "u.k", "u.n"}
    if word.text.isupper() and len(word.text) > 1 and not word.text.endswith("."):
        # An acronym, unless a surname in capitals follows a given name.
        before = words[i - 1]
        led = i > start and (is_given(before.folded) or before.text.isupper())
        return not (led and is_given(words[start].folded) and len(word.text) > 3)
    return False


_SURNAMES = frozenset(
    "king prince judge bishop cook baker fisher marshal marshall coach clerk press law".split()
)


def _complement(words: Sequence[Word], first: int, last: int) -> bool:
    """Tell whether a stretch opens with the end of a role: "for National Security John Carlin"."""
    if last - first < 2 or first == 0 or not words[first].near:  # noqa: PLR2004
        return False
    opening, following = words[first], words[first + 1]
    before = words[first - 1]
    vocab = vocabulary()
    return (
        not is_given(opening.folded)
        and len(opening.folded) > 1
        and is_given(following.folded)
        and before.capital
        and before.folded in vocab.role_parts - vocab.roles
    )


def _person(
    text: str, words: Sequence[Word], first: int, last: int, stop: Word | None = None
) -> Iterator[Name]:
    while first <= last and words[first].folded in _PARTICLES:
        first += 1
    while last >= first and words[last].folded in _PARTICLES:
        last -= 1
    size = last - first + 1
    if size < 1 or size > _LONGEST:
        return
    vocab = vocabulary()
    titled = (
        first > 0 and words[first - 1].folded in vocab.titles and (words[first].gap in (" ", ". "))
    )
    if size == 1 and not titled:
        return
    if _complement(words, first, last):
        first, size = first + 1, size - 1
    # "Loretta E. Lynch Returns Artifacts": after an initial comes one surname.
    initial = words[first + 1] if size > 3 else None  # noqa: PLR2004
    if initial is not None and len(initial.text) == 2 and initial.text[1] == ".":  # noqa: PLR2004
        tail = words[first + 3].folded
        if (
            tail not in _SUFFIXES
            and words[first + 2].folded not in _PARTICLES
            and (tail not in _PARTICLES and len(words[first + 2].folded) > 1)
        ):
            last, size = first + 2, 3
    inner = [words[i] for i in range(first, last + 1)]
    if [w.folded for w in inner[:2]] == ["u", "s"]:
        return
    if inner[0].folded in _NOT_NAMES or (len(inner[0].text) == 1 and size < 3):
        return
    if inner[-1].folded in vocab.things or (
        stop is not None
        and stop.near
        and (stop.folded in vocab.things or stop.folded in vocab.institutions)
        and stop.text[0].isupper()
    ):
        return
    if any(
        w.folded in vocab.places and not (size == 2 and w is inner[1] and is_given(inner[0].folded))  # noqa: PLR2004
        for w in inner
    ):
        return
    if inner[-1].folded == "doe" or (
        inner[-1].text.endswith(".") and (inner[-1].folded not in _SUFFIXES)
    ):
        return
    sure = 0.9 if titled else 0.0
    given = inner[1] if len(inner[0].folded) == 1 and size > 1 else inner[0]
    if is_given(given.folded) and size > 1:
        sure = max(sure, 0.8)
    if any(len(w.folded) == 1 and w.text.endswith(".") for w in inner[:-1]) and size > 1:
        sure = max(sure, 0.75)
    name = text[inner[0].start : inner[-1].end]
    if text[inner[-1].end : inner[-1].end + 1] == "@":
        return
    if any(w.text.endswith(".") for w in inner) and sure < 0.7:
        return
    yield Name(name, first, last, inner[0].start, inner[-1].end, sure, titled)
