"""Where sentences begin and end, and which words are verbs of saying."""

from __future__ import annotations

from collections.abc import Sequence

from pressarchive.extractors.parties.vocabulary import vocabulary
from pressarchive.extractors.parties.words import Word

_SENTENCE = 80  # words that a sentence is followed back
_SHORT = 3  # letters of an abbreviation


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
    gap = words[k].gap
    if not any(mark in gap for mark in marks):
        return False
    before = words[k - 1] if k else words[k]
    if gap.startswith((".,", ".)")):
        return False  # "Esq., head of"
    if gap == "\n" and says(before) and not before.capital:
        return False  # a line broken for a link: "said", then the name
    short = len(before.folded) < _SHORT or before.folded in vocabulary().titles
    return not (gap == ". " and short)
