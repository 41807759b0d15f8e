"""Whom the sentences before some words are about: "she" of what follows."""

from __future__ import annotations

from pressarchive.extractors.quoting.reading import Reading
from pressarchive.extractors.quoting.sentences import sentence_start
from pressarchive.extractors.quoting.speakers import bearer, owns
from pressarchive.extractors.quoting.vocabulary import QUOTING


def mentioned(reading: Reading, start: int, stop: int) -> str | None:
    """Return who the last sentence among some words that tells of anybody is about.

    That is the first whom it names, but for owners: "the sister of X", "X's sister"; "" is
    somebody whom it does not name.
    """
    words = reading.words
    end = stop
    while end > start:
        begin = max(start, sentence_start(words, end, words[start].start))
        k, unnamed = begin, False
        while k < end:
            name = reading.known.get(k)
            last = name.last if name else k
            name = name or bearer(reading, k)
            if name is not None and not owns(reading.text, words[last].end):
                return name.text
            unnamed = unnamed or words[k].folded in QUOTING.kin
            k = last + 1
        if unnamed:
            return ""
        end = begin
    return None
