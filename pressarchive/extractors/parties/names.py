"""Names of people: where they stand in a text, and how sure it is that they are names."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from pressarchive.extractors.parties.vocabulary import any_of, common_words, vocabulary
from pressarchive.extractors.parties.words import Word, words_of

_PARTICLES = frozenset(
    """de du des da di do dos del della van von der den ter ten zu zum zur bin ibn ben al el la le
    saint st d' y of""".split()
) - {"of"}
_SUFFIXES = frozenset("jr sr ii iii iv".split())
_JOINED = _PARTICLES | _SUFFIXES
_NOT_NAMES = frozenset(
    """north south east west new saint united states santa san los las fort lake mount saudi great
    press center central jane-doe nations""".split()
)
_LONGEST = 6
_FULL = 3  # words of a name with an initial
_KNOWN = 0.7
_ACRONYM = 3  # letters up to which capitals are no surname


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
    return word.gap in {" ", "", " (", ") ", ", "}


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
    if folded in _JOINED:
        return i == start
    vocab = vocabulary()
    if _initial(word):  # or the title "M."
        return folded in vocab.titles and not (i > start and is_given(words[i - 1].folded))
    if folded in any_of("titles", "institutions") or folded in common_words():
        return True
    if _ranked(folded):
        # "Bill Baer", "Charles Prince": a role's word is a surname after a given name.
        led = i == start + 1 and i == last and is_given(words[start].folded)
        return not (led and folded in _SURNAMES)
    if "." in word.text or not word.text.isupper() or len(word.text) == 1:
        return folded in {"u.s", "u.k", "u.n"}
    # An acronym, unless a surname in capitals follows a given name.
    before = words[i - 1]
    led = i > start and (is_given(before.folded) or before.text.isupper())
    return not (led and is_given(words[start].folded) and len(word.text) > _ACRONYM)


def _ranked(folded: str) -> bool:
    """Tell whether a word is the noun of a role, also in the plural, or a part of one."""
    vocab = vocabulary()
    if folded in vocab.roles or folded in vocab.role_parts:
        return True
    return folded.endswith("s") and folded[:-1] in vocab.roles and not is_given(folded)


_SURNAMES = frozenset(
    "king prince judge bishop cook baker fisher marshal marshall coach clerk press law".split()
)


def _complement(words: Sequence[Word], first: int, last: int) -> bool:
    """Tell whether a stretch opens with the end of a role: "for National Security John Carlin"."""
    if last - first + 1 < _FULL or first == 0 or not words[first].near:
        return False
    opening, following = words[first], words[first + 1]
    before = words[first - 1]
    vocab = vocabulary()
    return (
        not is_given(opening.folded)
        and len(opening.folded) > 1
        and is_given(following.folded)
        and before.capital
        and before.folded in vocab.role_parts
        and before.folded not in vocab.roles
    )


def _person(
    text: str, words: Sequence[Word], first: int, last: int, stop: Word | None = None
) -> Iterator[Name]:
    """Yield the name that some capitalised words are; `stop` is the word that ended them."""
    first, last = _trimmed(words, first, last)
    size = last - first + 1
    if not 1 <= size <= _LONGEST:
        return
    titled = (
        first > 0
        and words[first - 1].folded in vocabulary().titles
        and words[first].gap in {" ", ". "}
    )
    inner = words[first : last + 1]
    start, end = inner[0].start, inner[-1].end
    if (size == 1 and not titled) or text[end : end + 1] == "@":
        return
    if _unnamed(inner) or _thing(inner, stop) or _placed(inner):
        return
    sure = max(0.9 if titled else 0.0, _trust(inner))
    if sure < _KNOWN and any(word.text.endswith(".") for word in inner):
        return
    yield Name(text[start:end], first, last, start, end, sure, titled)


def _trimmed(words: Sequence[Word], first: int, last: int) -> tuple[int, int]:
    """Return a stretch without particles at its ends and without what is no part of a name."""
    while first <= last and words[first].folded in _PARTICLES:
        first += 1
    while last >= first and words[last].folded in _PARTICLES:
        last -= 1
    if _complement(words, first, last):
        first += 1
    if last - first >= _FULL and _initial(words[first + 1]):
        # "Loretta E. Lynch Returns Artifacts": after an initial comes one surname.
        surname, tail = words[first + 2].folded, words[first + 3].folded
        if len(surname) > 1 and surname not in _PARTICLES and tail not in _JOINED:
            last = first + 2
    return first, last


def _initial(word: Word) -> bool:
    return len(word.folded) == 1 and word.text.endswith(".")


def _unnamed(inner: Sequence[Word]) -> bool:
    """Tell whether words look like a name and are none: "New York", "Jane Doe", "U. S."."""
    opening, closing = inner[0], inner[-1]
    return (
        opening.folded in _NOT_NAMES
        or (len(opening.text) == 1 and len(inner) < _FULL)
        or [word.folded for word in inner[:2]] == ["u", "s"]
        or closing.folded == "doe"
        or (closing.text.endswith(".") and closing.folded not in _SUFFIXES)
    )


def _thing(inner: Sequence[Word], stop: Word | None) -> bool:
    """Tell whether the words name a thing after somebody: "Jan Tschichold Award"."""
    if inner[-1].folded in vocabulary().things:
        return True
    kinds = any_of("things", "institutions")
    return stop is not None and stop.near and stop.capital and stop.folded in kinds


def _placed(inner: Sequence[Word]) -> bool:
    """Tell whether a place is among the words; "George England" is somebody."""
    somebody = len(inner) == 2 and is_given(inner[0].folded)  # noqa: PLR2004
    tested = inner[:1] if somebody else inner
    return any(word.folded in vocabulary().places for word in tested)


def _trust(inner: Sequence[Word]) -> float:
    """Return how sure the shape of some words makes it that they are a name."""
    if len(inner) == 1:
        return 0.0
    given = inner[1] if len(inner[0].folded) == 1 else inner[0]
    if is_given(given.folded):
        return 0.8
    return 0.75 if any(map(_initial, inner[:-1])) else 0.0
