"""What the next sentence says somebody is: "X spoke. She is the director of Zorg"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from pressarchive.extractors.naming.name import Name
from pressarchive.extractors.parties.words import Word, index_at
from pressarchive.extractors.roles.phrases import Role
from pressarchive.extractors.roles.trailing import role_after

_PRONOUN = re.compile(r"[.!?][»”\"]? ?\s(?:He|She|Il|Elle) (?:is|est) ")
_SENTENCE = 300  # characters of the sentence before, at most
_ENDS = re.compile(r"[.!?»”]\s+(?=[^\W\d_a-z«“])|\n")


def told_next(
    text: str, words: Sequence[Word], names: Sequence[Name], begins: frozenset[int]
) -> Iterator[tuple[Name, Role]]:
    """Yield the one person that a sentence names, with the role the next sentence tells.

    `names` are those of people, in order; `begins` the indexes of words at which names begin.
    """
    for found in _PRONOUN.finditer(text):
        end = found.start()
        low = max(0, end - _SENTENCE)
        for stop in _ENDS.finditer(text, low, end):
            low = stop.end()
        first = bisect_left(names, low, key=lambda name: name.start)
        past = bisect_left(names, end, key=lambda name: name.start)
        if past - first != 1:
            continue
        verb = index_at(words, found.end() - 1)
        pronoun = verb - 2 if words[verb - 1].end == found.end() - 1 else verb - 1
        role, _ = role_after(text, words, pronoun, begins)
        if role is not None:
            yield names[first], role
