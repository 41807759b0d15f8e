"""Full names and their acronyms: "Société Française de Radiologie (SFR)", "CNRS (French …)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pressarchive.extractors.parties.vocabulary import vocabulary
from pressarchive.extractors.parties.words import Word, index_at, words_between, words_of
from pressarchive.text import fold

_ACRONYM = re.compile(r"[A-ZÀ-Ý][A-Za-zÀ-ÿ0-9&./-]{1,11}")
_LONGEST = 14
_MOST_APART = 120
_ENDS = frozenset('.;:!?\n"“”«»()[]')


class Pair(NamedTuple):
    """An acronym and what it stands for, with where the whole stands in the text."""

    acronym: str
    full: str
    start: int
    end: int
    spelled: bool


def pairs(text: str) -> Iterator[Pair]:
    """Yield the pairs in which either stands in brackets behind the other."""
    words = words_of(text)
    at = text.find("(")
    while at >= 0:
        close = text.find(")", at + 1, at + _MOST_APART)
        following = text.find("(", at + 1)
        if close > 0 and not at < following < close:
            inside = text[at + 1 : close].strip(' "«»“”')
            found = _in_brackets(text, words, inside, at, close)
            if found is not None:
                yield found
        at = following


def _in_brackets(text: str, words: Sequence[Word], inside: str, at: int, close: int) -> Pair | None:
    if is_acronym(inside):
        return _before(text, words, inside, at, close)
    before = index_at(words, at) - 1
    if before < 0 or text[words[before].end : at].strip():
        return None
    word = words[before]
    # "Ada Quill (Institute of Salt)" is somebody, and where.
    alone = not (before and word.near and words[before - 1].capital)
    if not (is_acronym(word.text) or (alone and word.capital and len(word.text) > 2)):  # noqa: PLR2004
        return None
    inner = words_between(text, at, close)
    if len(inner) < 2 or not inner[0].capital or not any(_heads(w) for w in inner):  # noqa: PLR2004
        return None
    if any(w.gap.strip(" ,-’'&") and w is not inner[0] for w in inner):
        return None
    return Pair(word.text, inside, word.start, close + 1, abbreviates(word.text, inside))


def _before(text: str, words: Sequence[Word], acronym: str, at: int, close: int) -> Pair | None:
    """Find where the full name before "(ACR)" begins."""
    last = index_at(words, at) - 1
    if last < 0 or text[words[last].end : at].strip(' ®™”"»'):
        return None
    floor = last
    while floor > 0 and last - floor < _LONGEST and _ENDS.isdisjoint(words[floor].gap):
        floor -= 1
    spelled = _spelled(text, words, acronym, floor, last)
    start = spelled
    if start is None:
        # In another language the letters do not tell: take it from the institution's noun.
        heads = [i for i in range(floor, last + 1) if words[i].capital and _heads(words[i])]
        start = _widened(words, heads[-1], floor) if heads else None
        if start is None or not _plain(words[start : last + 1]):
            return None
    begin = words[start].start
    return Pair(acronym, text[begin : words[last].end], begin, close + 1, spelled is not None)


def _spelled(text: str, words: Sequence[Word], acronym: str, floor: int, last: int) -> int | None:
    """Return the word at which a name begins whose letters make the acronym."""
    letter = fold(acronym)[0]
    for i in range(last, floor - 1, -1):
        word = words[i]
        if (
            word.capital
            and word.folded[0] == letter
            and (abbreviates(acronym, text[word.start : words[last].end]))
        ):
            start = _widened(words, i, floor)
            if any(map(_heads, words[start : last + 1])):
                return start
    return None


def _widened(words: Sequence[Word], i: int, floor: int) -> int:
    """Take in the capitalised words right before: "European" Space Agency."""
    vocab = vocabulary()
    while i > floor and i > 0 and words[i].near and _ENDS.isdisjoint(words[i].gap):
        before = words[i - 1]
        if not before.capital or before.folded in vocab.titles or before.folded in _ARTICLES:
            break
        i -= 1
    return i


_ARTICLES = frozenset("the le la les l un une a an cette ce this".split())


_STOPS = frozenset("within at on under by into line which called".split())


def _plain(words: Sequence[Word]) -> bool:
    vocab = vocabulary()
    if any(c.isdigit() for w in words for c in w.text):
        return False
    return not any(
        w.folded in _STOPS
        or (w.folded in vocab.breaks and not w.capital and w.text != "à" and w.folded != "a")
        for w in words
    )


def _heads(word: Word) -> bool:
    return word.folded in vocabulary().institutions


def is_acronym(word: str) -> bool:
    """Tell whether a word looks like an acronym: two capitals or more, few other letters."""
    if not _ACRONYM.fullmatch(word):
        return False
    capitals = sum(map(str.isupper, word))
    return capitals > 1 and capitals * 2 >= sum(map(str.isalpha, word))


def abbreviates(acronym: str, full: str) -> bool:
    """Tell whether an acronym's letters stand in a full name in order, mostly as initials."""
    letters = [c for c in fold(acronym) if c.isalpha()]
    if not letters:
        return False
    words = [w for w in re.findall(r"[^\W\d_]+", fold(full)) if w not in vocabulary().joiners]
    words = [w for w in words if w not in {"and", "s"}]
    if not words or letters[0] not in {w[0] for w in words[:2]}:
        return False
    i = next(k for k, word in enumerate(words[:2]) if word[0] == letters[0])
    initials = position = 1
    for letter in letters[1:]:
        following = _next_initial(words, i, letter)
        if following is not None:
            i, position = following, 1
            initials += 1
            continue
        at = words[i].find(letter, position)
        if at < 0:
            return False
        position = at + 1
    return initials * 2 >= len(letters) and initials * 2 >= len(words) - 1


def _next_initial(words: Sequence[str], i: int, letter: str) -> int | None:
    for k in range(i + 1, min(i + 3, len(words))):
        if words[k][0] == letter:
            return k
    return None
