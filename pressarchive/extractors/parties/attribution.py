"""Who says a quotation: named after it, before it, or in the sentence before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from pressarchive.document import Block
from pressarchive.extractors.parties.names import Name, names_in
from pressarchive.extractors.parties.quoted import Piece
from pressarchive.extractors.parties.roles import Role, role_after, role_before
from pressarchive.extractors.parties.vocabulary import any_of, vocabulary
from pressarchive.extractors.parties.words import Word, index_at, words_of

_KNOWN = 0.7
_WINDOW = 240
_VERB_WITHIN = 9  # words after a quotation among which the verb of saying stands
_VERB_BEFORE = 8  # words between the verb of saying and a quotation without a colon
_SENTENCE = 80  # words that a sentence is followed back
_SHORT = 3  # letters of a surname or an abbreviation
_AGAIN = frozenset("he she it they il elle t-il t-elle ils elles ajouter".split())


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
    """A text with its words and names; `begins` are the words at which sure names begin."""

    text: str
    words: tuple[Word, ...]
    names: tuple[Name, ...]
    begins: frozenset[int]
    single: frozenset[str]


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
    )


def attribution(text: str, block: Block, pieces: Sequence[Piece], i: int) -> Said | None:
    """Return who says one of the quotations of a block, or None where nobody is said to."""
    reading, piece = reading_of(text), pieces[i]
    limit = pieces[i + 1].outer_start if i + 1 < len(pieces) else block.span.end
    after = _after(reading, piece, min(limit, piece.outer_end + _WINDOW))
    if after is not None and (after.speaker or after.again):
        return after
    floor = pieces[i - 1].outer_end if i else block.span.start
    before = _before(reading, piece, floor)
    if before is not None and before.known:
        return before
    lead = text[floor : piece.outer_start]
    if i and before is not None and not any(mark in lead for mark in ".!?"):
        return Said(None, None, "speaker-again", again=True)  # 'called it "…", adding: "…"'
    return after or before


def _after(reading: Reading, piece: Piece, limit: int) -> Said | None:
    """Read a speaker after a quotation: "…", said X, role."""
    text, words = reading.text, reading.words
    if text[piece.outer_end : piece.outer_end + 3].strip()[:1] in {".", ";", ":"}:
        return None
    first = index_at(words, piece.outer_end)
    last = index_at(words, limit)
    ended = _sentence_end(words, first, last)
    verb = next(
        (k for k in range(first, min(first + _VERB_WITHIN, ended)) if _says(words[k])), None
    )
    if verb is None:
        return None
    subject = _subject(reading, first, ended, nearest=verb)
    if subject is not None:
        return subject._replace(rule="speaker-after")
    if not _AGAIN.isdisjoint(w.folded for w in words[first:ended]) or "-" in words[verb].folded:
        return Said(None, None, "speaker-again", again=True)
    return Said(None, None, "speaker-unnamed")


def _before(reading: Reading, piece: Piece, floor: int) -> Said | None:
    """Read a speaker before a quotation: X said: "…"; Pour X, « … »."""
    text, words = reading.text, reading.words
    stop = index_at(words, piece.outer_start)
    lead = text[max(floor, piece.outer_start - 3) : piece.outer_start].strip()
    introduced = lead.endswith((":", ","))
    start = stop if lead.endswith((".", "!", "?")) else _sentence_start(words, stop, floor)
    if start >= stop:
        return _sentence_before(reading, piece, floor)
    verbs = [k for k in range(start, stop) if _says(words[k])]
    by = words[start].folded in vocabulary().by
    if not (verbs or by or lead.endswith(":")):
        return None
    if not (introduced or by) and stop - verbs[-1] > _VERB_BEFORE:
        return None
    subject = _subject(reading, start, stop, nearest=verbs[-1] if verbs else start)
    if subject is not None and (verbs or by or subject.speaker):
        return subject._replace(rule="speaker-before")
    if (verbs or by) and not _AGAIN.isdisjoint(w.folded for w in words[start:stop]):
        return Said(None, None, "speaker-again", again=True)
    unnamed = (verbs or by) and introduced
    return Said(None, None, "speaker-unnamed") if unnamed else None


def _sentence_before(reading: Reading, piece: Piece, floor: int) -> Said | None:
    """Read "Pour X, role, the community wishes …. « … »": the sentence before speaks for X."""
    if reading.text[piece.end - 1 : piece.end] not in {".", "!", "?", "…"}:
        return None
    words = reading.words
    stop = index_at(words, piece.outer_start)
    start = _sentence_start(words, stop, floor)
    if start >= stop:
        return None
    if words[start].folded not in vocabulary().by and not any(map(_says, words[start:stop])):
        return None
    subject = _subject(reading, start, stop, nearest=start)
    return subject._replace(rule="speaker-in-sentence-before") if subject else None


def _says(word: Word) -> bool:
    speech = vocabulary().speech
    return word.folded in speech or word.folded.split("-")[0] in speech


def _sentence_start(words: Sequence[Word], stop: int, floor: int) -> int:
    """Return the word that begins the sentence which ends before another word."""
    start = stop
    while start > 0 and words[start - 1].start >= floor and stop - start < _SENTENCE:
        if start < stop and _parts(words, start, ".!?\n"):
            break
        start -= 1
    return start


def _sentence_end(words: Sequence[Word], first: int, last: int) -> int:
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


def _subject(reading: Reading, start: int, end: int, *, nearest: int) -> Said | None:
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
