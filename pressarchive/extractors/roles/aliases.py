"""Other names of somebody: "X, aka Y", "who goes by the name of Y", "alias Y"."""

from __future__ import annotations

from collections.abc import Sequence

from pressarchive.extractors.naming.name import Name
from pressarchive.extractors.parties.vocabulary import any_of
from pressarchive.extractors.parties.words import Word

_LISTED = 16  # words of a list of aliases
_LEADING = 6  # words that lead to one
_ALSO = frozenset(("aka", "a.k.a", "alias", "aliases", "formerly", "nee"))
_NAMING = frozenset("the a le un name names nom noms of de".split())
_BY_NAME = frozenset("under using used uses sous utilise utilisait".split())
_KNOWN = frozenset("known connu connue".split())
_GOING = frozenset("goes go going went".split())
_LAST = _ALSO | _NAMING | _BY_NAME | frozenset("k as by comme".split())


def is_alias(words: Sequence[Word], name: Name) -> bool:
    """Tell whether a name is another one of who was named before: "aka", "also known as"."""
    return _led(words, name.first) or _further(words, name)


def _led(words: Sequence[Word], first: int) -> bool:
    """Tell whether words right before a name tell that it is another one."""
    k = first - 1
    if k < 1 or words[k].folded not in _LAST:
        return False
    if words[k].folded in _ALSO:
        return words[k].folded not in {"formerly", "nee"} or words[first].near
    if [word.folded for word in words[max(0, k - 2) : first]] == ["a", "k", "a"]:
        return True
    named = False
    while k > max(0, first - _LEADING) and words[k].folded in _NAMING and words[k + 1].near:
        named = named or words[k].folded in {"name", "names", "nom", "noms"}
        k -= 1
    verb, link = words[k - 1].folded, words[k].folded
    if verb in _KNOWN:
        return link in {"as", "by", "comme", "sous"}
    return (verb in _GOING and link == "by") or (named and link in _BY_NAME)


def _further(words: Sequence[Word], name: Name) -> bool:
    """Tell whether a name goes on a list of aliases: "aka Anna Zub, Anna Melto and Anna Kirdo".

    It must have the given name of the first: "X, aka Luke, Ben Zub" are two people.
    """
    i, furthest = name.first - 1, name.first - _LISTED
    while i > max(0, furthest) and (words[i].capital or words[i].folded in any_of("joiners")):
        if words[i + 1].gap not in {" ", ", "}:
            return False
        i -= 1
    first = words[i + 1].folded
    if words[i].folded == "aliases":
        return True
    return (
        words[i].folded in {"aka", "as"}
        and first == words[name.first].folded
        and _led(words, i + 1)
    )
