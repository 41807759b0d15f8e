"""Labels before names that tell what somebody did: "Editors: X, Y", "Photo: X"."""

from __future__ import annotations

from collections.abc import Sequence

from pressarchive.extractors.naming.name import Name
from pressarchive.extractors.parties.occupations import AMBIGUOUS, is_office
from pressarchive.extractors.parties.vocabulary import vocabulary
from pressarchive.extractors.parties.words import Word
from pressarchive.extractors.roles.phrases import Role

_LABEL = 4  # words of a label
_WHOSE = 7  # words of a label that says whose
_OF = frozenset("of de du des d".split())
_LISTED = 14  # words of names that one label may be for


def labelled(text: str, words: Sequence[Word], name: Name) -> Role | None:
    """Return the role in a label: "Editors: X, Y", "Photo: X"."""
    i = name.first
    while (
        i > 0 and name.first - i < _LISTED and words[i].gap in {", ", " "} and words[i - 1].capital
    ):
        i -= 1
    if i == 0 or words[i].gap.strip() != ":" or "\n" in words[i].gap:
        return None
    vocab = vocabulary()
    last = words[i - 1].folded
    several = _several(words, i)
    if several is not None:
        return Role(
            text[words[several].start : words[i - 1].end], words[several].start, words[i - 1].end
        )
    if last in AMBIGUOUS or not (is_office(last) or last in vocab.credits):
        return None
    first = i - 1
    while (
        first > 0
        and i - first < _LABEL
        and words[first].near
        and (words[first - 1].folded in {"and", "et"} or words[first - 1].capital)
    ):
        first -= 1
    return Role(text[words[first].start : words[i - 1].end], words[first].start, words[i - 1].end)


def _several(words: Sequence[Word], i: int) -> int | None:
    """Return where a label in the plural begins that says whose: "Members of the jury:"."""
    for k in range(i - 2, max(0, i - _WHOSE), -1):
        if words[k + 1].gap not in {" ", ""}:
            return None
        if (
            words[k + 1].folded in _OF
            and words[k].folded.endswith("s")
            and words[k].folded[:-1] in vocabulary().roles
        ):
            return k
    return None
