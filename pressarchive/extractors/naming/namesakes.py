"""Things that bear the name of somebody: "Ben Zub Plumbing" makes "Ben Zub" elsewhere a firm."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from pressarchive.extractors.naming.given import is_given
from pressarchive.extractors.naming.unnamed import NAMED_AFTER, initial
from pressarchive.extractors.parties.rows import where
from pressarchive.extractors.parties.vocabulary import any_of
from pressarchive.extractors.parties.words import Word, words_of

_KINDS = frozenset(
    """justice memorial community regional county children international law elementary high
    middle public federal state legal business family""".split()
)
_LONGEST = 12  # words of the name of a thing


@lru_cache(maxsize=2)
def bearers(text: str) -> frozenset[tuple[str, str]]:
    """Return the two words, folded, of each name that a thing in a text bears."""
    words = words_of(text)
    found: set[tuple[str, str]] = set()
    for k in where(text, any_of("things", "institutions")):
        if k < 2 or not words[k].capital or not words[k].gap == words[k - 1].gap == " ":  # noqa: PLR2004
            continue
        given, surname = words[k - 2 : k]
        if given.capital and surname.capital and initial(words[k - 3]):
            found.add((words[k - 3].folded, surname.folded))  # "J. Zub Melto Associates"
        if given.capital and surname.capital:
            found.add((given.folded, surname.folded))
            found.update(_first(words, k))
            found.update(_further(words, k))
    for k in where(text, NAMED_AFTER):
        after = words[k + 1 : k + 3]
        if len(after) > 1 and all(word.capital and word.gap == " " for word in after):
            found.add((after[0].folded, after[1].folded))
    return frozenset(found)


def _further(words: Sequence[Word], k: int) -> Iterator[tuple[str, str]]:
    """Yield the name of a thing of two words: "the Anna K. Zub Justice Center"."""
    if words[k - 1].folded not in _KINDS:
        return
    last = k - 2
    for first in (k - 3, k - 4):
        inner = words[max(0, first) : k]
        named = all(word.capital and not word.gap.strip(" .") for word in inner[1:])
        if first >= 0 and named and is_given(words[first].folded):
            yield words[first].folded, words[last].folded
            return


def _first(words: Sequence[Word], k: int) -> Iterator[tuple[str, str]]:
    """Yield the first name of a thing with two: "the Anna Zub and Jean Zub Jr. Prevention Act"."""
    joined = False
    for i in range(k - 1, max(0, k - _LONGEST), -1):
        joined = joined or words[i].folded == "and"
        if words[i + 1].gap.strip(" .") or not (words[i].capital or words[i].folded == "and"):
            return
        if joined and words[i - 1].folded == "the":
            yield words[i].folded, words[i + 1].folded
            return
