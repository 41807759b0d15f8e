"""Who speaks, among the words around a quotation: a name, a surname, an office."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from pressarchive.extractors.parties.names import Name, names_in
from pressarchive.extractors.parties.roles import Role, role_after, role_before
from pressarchive.extractors.parties.vocabulary import any_of, vocabulary
from pressarchive.extractors.parties.words import Word, words_of

_KNOWN = 0.7
_SENTENCE = 80  # words that a sentence is followed back
_SHORT = 3  # letters of a surname or an abbreviation


class Said(NamedTuple):
    """Who is said to say a quotation; `again` is somebody already quoted ("he added")."""

    speaker: str | None
    role: str | None
    rule: str
    again: bool = False

    @property
    def known(self) -> bool:
        """Whether anything tells who speaks."""
        return bool(self.speaker or self.role or self.again)


class Reading(NamedTuple):
    """A text with its words and names.

    `begins` are the words at which sure names begin, `single` the folded first and last words
    of those, `known` the names by their first words.
    """

    text: str
    words: tuple[Word, ...]
    names: tuple[Name, ...]
    begins: frozenset[int]
    single: frozenset[str]
    known: Mapping[int, Name]


@lru_cache(maxsize=2)
def reading_of(text: str) -> Reading:
    """Read a text once for all of its quotations."""
    words, names = words_of(text), names_in(text)
    known = [name for name in names if name.sure >= _KNOWN and name.first < name.last]
    return Reading(
        text,
        words,
        names,
        frozenset(name.first for name in known),
        frozenset(words[i].folded for name in known for i in (name.first, name.last)),
        {name.first: name for name in known},
    )


def says(word: Word) -> bool:
    """Tell whether a word is a verb of saying, "t-elle" included."""
    speech = vocabulary().speech
    return word.folded in speech or word.folded.split("-")[0] in speech


def sentence_start(words: Sequence[Word], stop: int, floor: int) -> int:
    """Return the word that begins the sentence which ends before another word."""
    start = stop
    while start > 0 and words[start - 1].start >= floor and stop - start < _SENTENCE:
        if start < stop and _parts(words, start, ".!?\n"):
            break
        start -= 1
    return start


def sentence_end(words: Sequence[Word], first: int, last: int) -> int:
    """Return the word after those that go on with a sentence, at most `last`."""
    end = min(first + 1, last)
    while end < last and not _parts(words, end, ".;:!?\n"):
        end += 1
    return end


def _parts(words: Sequence[Word], k: int, marks: str) -> bool:
    """Tell whether marks before a word end a sentence: not those of "J. Smith" or "Dr. No"."""
    if not any(mark in words[k].gap for mark in marks):
        return False
    before = words[k - 1].folded if k else ""
    short = len(before) < _SHORT or before in vocabulary().titles
    return not (words[k].gap == ". " and short)


def subject_among(reading: Reading, start: int, end: int, *, nearest: int) -> Said | None:
    """Return the person among some words, the nearest to the verb of saying."""
    low = bisect_left(reading.names, start, key=_first)
    high = bisect_left(reading.names, end, low, key=_first)
    within = [name for name in reading.names[low:high] if name.last < end]
    sure = [name for name in within if name.sure >= _KNOWN] or [
        name for name in within if name.first < name.last and _role(reading, name)
    ]
    if sure:
        name = min(
            sure, key=lambda n: (min(abs(n.first - nearest), abs(n.last - nearest)), n.first)
        )
        role = _role(reading, name)
        return Said(name.text, role.text if role else None, "")
    return _surname(reading, start, end, nearest) or _office(reading, start, end)


def _first(name: Name) -> int:
    return name.first


def _role(reading: Reading, name: Name) -> Role | None:
    text, words = reading.text, reading.words
    after, _ = role_after(text, words, name.last, reading.begins)
    return after or role_before(text, words, name.first, frozenset())


def _surname(reading: Reading, start: int, end: int, nearest: int) -> Said | None:
    """Return a surname alone: after a title or a role, or of somebody named elsewhere."""
    words = reading.words
    for k in range(start, end - 1):
        word, following = words[k], words[k + 1]
        if (
            word.folded in any_of("titles", "roles")
            and following.capital
            and following.near
            and following.folded not in any_of("roles", "role_parts")
            and (k + 2 >= end or not words[k + 2].near or not words[k + 2].capital)
            and len(following.text) >= _SHORT
        ):
            return Said(following.text, None, "")
    for k in sorted(range(start, end), key=lambda k: abs(k - nearest)):
        if words[k].capital and words[k].folded in reading.single:
            return Said(words[k].text, None, "")
    return None


def _office(reading: Reading, start: int, end: int) -> Said | None:
    """Return a role that stands for its holder: "le directeur de la DDC"."""
    words, vocab = reading.words, vocabulary()
    stops = any_of("breaks", "speech")
    for k in range(start, end):
        if words[k].folded in vocab.roles and words[k].folded not in vocab.speech:
            last = k
            while last + 1 < end and words[last + 1].near and words[last + 1].folded not in stops:
                last += 1
            return Said(None, reading.text[words[k].start : words[last].end], "")
    return None


def mentioned(reading: Reading, start: int, stop: int) -> str | None:
    """Return who the last sentence among some words that names anybody is about.

    That is the first whom it names, but for owners: "the sister of X", "X's sister".
    """
    words = reading.words
    end = stop
    while end > start:
        begin = max(start, sentence_start(words, end, words[start].start))
        k = begin
        while k < end:
            name = reading.known.get(k)
            last = name.last if name else k
            owner = reading.text[words[last].end : words[last].end + 2] in _POSSESSIVE
            known = words[k].capital and words[k].folded in reading.single
            if (name or known) and not owner:
                return name.text if name else words[k].text
            k = last + 1
        end = begin
    return None


_POSSESSIVE = frozenset(("'s", "’s"))
