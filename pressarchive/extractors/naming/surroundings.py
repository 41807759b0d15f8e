"""What the capitalised words around a name are: the end of a role before it, a thing it names."""

from __future__ import annotations

from collections.abc import Sequence

from pressarchive.extractors.naming.given import is_given
from pressarchive.extractors.parties.occupations import is_office
from pressarchive.extractors.parties.vocabulary import any_of, vocabulary
from pressarchive.extractors.parties.words import Word

_SHORTEST = 3  # words of a stretch from which a name alone is left
_FURTHER = 4  # words from a name to what is named after somebody
_ROLE_BEFORE = 9  # words between a role's noun and the end of its phrase
_ARTICLES = frozenset("l du la le the au aux des".split())
_OF = frozenset("de du d".split())
_LINKS = frozenset("for of and de d des & the".split())
_POINTS = frozenset(
    "north south east west new san santa los las saint st fort lake mount el".split()
)
_AND = frozenset(("and", "et"))
_NOUNS = ("tion", "tions", "ment", "ness", "ity", "ities", "ics", "ing")


def headed(words: Sequence[Word], i: int, last: int) -> bool:
    """Tell whether a thing is what a stretch comes to that a name opens and a word goes on with.

    "Anna Zub Environmental Studies Fund", "John F. Kennedy International Airport"; `i` is
    the word after the name, `last` the last of the stretch.
    """
    if i == last or not words[i].near:
        return False
    if is_office(words[i].folded) or words[i].folded in vocabulary().breaks:
        return False
    things = any_of("things", "institutions")
    for k in range(i, min(last, i + _FURTHER) + 1):
        if words[k].gap not in {" ", ""} or is_office(words[k].folded):
            return False
        if k > i and words[k].folded in things:
            return True
    return False


def preceding(words: Sequence[Word], first: int, last: int) -> int:
    """Return how many words of a stretch stand before the name in it.

    They are the end of a role ("for National Security John Zub", "Special Inspector General
    for Afghanistan Reconstruction John F. Zub") or a body after its article ("de l'Empa Jannis
    Zub").
    """
    if last - first + 1 < _SHORTEST or is_given(words[first].folded):
        return 0
    if words[first + 1].folded in _OF and is_given(words[first + 2].folded):
        return 2  # "Nomination de Anna Meier"
    if first == 0:
        return 0
    before = words[first - 1]
    if not words[first].near or len(words[first].folded) == 1:
        return 0
    count = next(
        (
            k
            for k in range(1, last - first)
            if is_given(words[first + k].folded) and words[first + k - 1].folded not in _POINTS
        ),
        0,
    )
    if before.folded in _ARTICLES and not before.capital and len(words[first + 1].folded) > 1:
        return count or 1
    return count if count and _complement(words, first, count) else 0


def _complement(words: Sequence[Word], first: int, count: int) -> bool:
    """Tell whether the words before a given name end a role."""
    vocab = vocabulary()
    before = words[first - 1]
    if before.capital and before.folded in vocab.role_parts and before.folded not in vocab.roles:
        return True
    if words[first + count - 1].folded.endswith(_NOUNS):
        return True
    if before.folded in _AND and first > _SHORTEST and is_given(words[first - _SHORTEST].folded):
        return False  # "Attorneys Anna Zub and Loan Mimi Melto"
    return before.folded in _LINKS and any(
        is_office(word.folded) for word in words[max(0, first - _ROLE_BEFORE) : first - 1]
    )
