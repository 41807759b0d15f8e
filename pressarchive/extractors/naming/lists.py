"""Names that a list makes sure: those between others, in pairs, and with the surname first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pressarchive.extractors.naming.given import is_given
from pressarchive.extractors.naming.name import KNOWN, Name
from pressarchive.extractors.parties.vocabulary import any_of
from pressarchive.extractors.parties.words import Word

_LONGEST = 3  # words of a name that a list makes sure
_PAIR = 2  # words of a name, and steps from a name to the one after "and"
_FEWEST = 3  # names with the surname first that are a list of them
_REMARK = 6  # words of a remark between two of them


def enumerated(words: Sequence[Word], names: Sequence[Name]) -> Iterator[Name]:
    """Yield names, surer where others that are sure stand on both sides: "A B, C D and E F"."""
    turned = _turned(words, names)
    for k, name in enumerate(names):
        within = (
            not name.sure
            and 0 < k < len(names) - 1
            and 1 < name.last - name.first + 1 <= _LONGEST
            and all(one.sure and one.first < one.last for one in (names[k - 1], names[k + 1]))
            and _follows(words, names[k - 1], name)
            and _follows(words, name, names[k + 1])
        )
        sure = within or k in turned or _paired(words, names, k)
        yield name._replace(sure=KNOWN) if sure else name


def _paired(words: Sequence[Word], names: Sequence[Name], k: int) -> bool:
    """Tell whether two words after "A B and" are somebody too: "and C D of Zorg", "and C D met"."""
    name = names[k]
    if name.sure or not k or name.last - name.first + 1 != _PAIR:
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
    return (
        other.first - one.last == _PAIR
        and words[one.last + 1].folded in {"et", "and", "or", "ou"}
        and words[other.first].near
    )
