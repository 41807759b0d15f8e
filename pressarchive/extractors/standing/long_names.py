"""Names that go on in small letters: "Session fédérale des jeunes", "institut de … (METAS)"."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from pressarchive.extractors.parties.words import Word

_LONGEST = 16  # words by which a name goes on
_APOSTROPHES = frozenset(("", "'", "’"))


def end_of_name(
    words: Sequence[Word],
    last: int,
    *,
    verbs: AbstractSet[str],
    stops: AbstractSet[str],
    links: AbstractSet[str],
    asides: AbstractSet[str],
) -> int:
    """Return the last word of a name that seems to end at `last`.

    It goes on to an acronym in brackets, or from "of" or "de" to the verb or to ", founded …"; what
    else it meets of `stops`, or a comma, ends it where it was.
    """
    joined = last + 1 < len(words) and words[last + 1].near and words[last + 1].folded in links
    for k in range(last + 1, min(len(words), last + 1 + _LONGEST)):
        word = words[k]
        if word.gap.endswith("(") and _is_acronym(word.text):
            return k if k + 1 < len(words) and words[k + 1].gap.startswith(")") else last
        aside = word.gap.startswith(",") and word.folded in asides
        if joined and (aside or _is_verb(word, verbs, links)):
            return k - 1  # "Concours d'art, organisé par …", "Session des jeunes est …"
        listed = word.gap == ", " and (word.capital or word.folded in links)
        joined = (
            joined and not listed
        )  # "Educational, Scientific and Cultural Organization (UNESCO)"
        apart = not word.near and word.gap not in _APOSTROPHES and not listed
        if apart or word.text == "a" or (word.folded in stops and word.folded not in links):
            return last
    return last


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word[:2].isupper()


def _is_verb(word: Word, verbs: AbstractSet[str], links: AbstractSet[str]) -> bool:
    """Tell whether a word is the verb behind a name: "a" is, and "à" is not."""
    return word.text == "a" or (word.near and word.folded in verbs and word.folded not in links)
