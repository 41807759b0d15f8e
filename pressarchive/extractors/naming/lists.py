"""Names that a list makes sure: those between others, in pairs, and with the surname first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pressarchive.extractors.naming.given import is_given
from pressarchive.extractors.naming.name import KNOWN, Name
from pressarchive.extractors.naming.unnamed import initials
from pressarchive.extractors.parties.vocabulary import any_of
from pressarchive.extractors.parties.words import Word

_LONGEST = 3  # words of a name that a list makes sure
_PAIR = 2  # words of a name, and steps from a name to the one after "and"
_FEWEST = 3  # names with the surname first that are a list of them
_REMARK = 6  # words of a remark between two of them
_SUCH = frozenset("like including include included includes comme notamment dont namely".split())


def enumerated(words: Sequence[Word], names: Sequence[Name]) -> Iterator[Name]:
    """Yield names, surer where others in the same list are sure: "A B, C D and E F"."""
    sure = _turned(words, names) | _among(words, names)
    for k, name in enumerate(names):
        known = k in sure or _paired(words, names, k)
        yield name._replace(sure=KNOWN) if known else name


def _among(words: Sequence[Word], names: Sequence[Name]) -> frozenset[int]:
    """Return which names are of a list of which at least half, and two, are sure to be names."""
    found: set[int] = set()
    first = 0
    for k in range(1, len(names) + 1):
        if k < len(names) and _follows(words, names[k - 1], names[k]):
            continue
        run = range(first, k)
        known = sum(names[i].sure > 0 and names[i].first < names[i].last for i in run)
        if _PAIR <= known < len(run) <= 2 * known:
            found.update(i for i in run if _listable(words, names[i], opens=i == first))
        first = k
    return frozenset(found)


def _listable(words: Sequence[Word], name: Name, *, opens: bool) -> bool:
    """Tell whether words can be somebody in a list; a place may stand before its first name."""
    size = name.last - name.first + 1
    if name.sure or not 1 < size <= _LONGEST or initials(words[name.first]):
        return False
    if opens and not (name.first and words[name.first - 1].folded in _SUCH):
        return False
    things = any_of("things", "institutions", "places")
    return all(word.folded not in things for word in words[name.first : name.last + 1])


def _paired(words: Sequence[Word], names: Sequence[Name], k: int) -> bool:
    """Tell whether two words after "A B and" are somebody too: "and C D of Zorg", "and C D met"."""
    name = names[k]
    if name.sure or not k or name.last - name.first + 1 != _PAIR or initials(words[name.first]):
        return False
    before = names[k - 1]
    if not (before.sure and before.first < before.last and _follows(words, before, name)):
        return False
    if name.first - before.last != _PAIR or name.last + 1 >= len(words):
        return False
    after = words[name.last + 1]
    things = any_of("things", "institutions", "breaks", "speech")
    if any(word.folded in things for word in words[name.first : name.last + 1]):
        return False
    return not (after.near and after.capital)


def _turned(words: Sequence[Word], names: Sequence[Name]) -> frozenset[int]:
    """Return which names stand in a list with the surname first: "Meier Anna (BE), Kirdo Jean"."""
    found: set[int] = set()
    run: list[int] = []
    for k, name in enumerate(names):
        first, last = words[name.first], words[name.last]
        pair = name.last - name.first + 1 == _PAIR and not name.titled
        if not pair or name.sure or not is_given(last.folded) or is_given(first.folded):
            if name.last - name.first + 1 != _PAIR:
                run = []
            continue
        if run and name.first - names[run[-1]].last > _REMARK:
            run = []
        run.append(k)
        if len(run) >= _FEWEST:
            found.update(run)
    return frozenset(found)


def _follows(words: Sequence[Word], one: Name, other: Name) -> bool:
    """Tell whether nothing but a comma or "and" stands between two names."""
    if other.first - one.last == 1:
        return words[other.first].gap == ", "
    if words[one.last + 1].gap == " (" and words[other.first].gap == "), ":
        return other.first - one.last <= _REMARK
    return (
        other.first - one.last == _PAIR
        and words[one.last + 1].folded in {"et", "and", "or", "ou"}
        and words[other.first].near
    )
