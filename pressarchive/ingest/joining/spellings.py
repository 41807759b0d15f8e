"""Spellings of one name: with and without parts, a slip of the pen, a pet form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache

from pressarchive.extractors.naming.given import SUFFIXES, is_given
from pressarchive.languages import languages

_LONG = 6  # letters of a word in which one may be wrong
_MOST = 100  # names of a release among which spellings are looked for


def spelled(keys: Sequence[str]) -> dict[str, str]:
    """Return for the key of a name that of the one other name it is a spelling of.

    Keys are folded words, each as often as its name is read. Where two people could be meant,
    none is; and a longer name read once may have a word too many ("Anna Meier Attends").
    """
    times = Counter(keys)
    names = [key for key in times if " " in key][:_MOST]
    order = {key: k for k, key in enumerate(names)}
    by_end: dict[str, list[str]] = {}
    for key in names:
        for end in {_last(key), *key.split()[:1]}:
            by_end.setdefault(end, []).append(key)
    found: dict[str, str] = {}
    for key in names:
        near = {*by_end.get(_last(key), ()), *by_end.get(key.split()[0], ())} - {key}
        fits = {other for other in near if _is_spelling(key, other)}
        fits |= {other for other in _turned(key) if order.get(other, len(order)) < order[key]}
        if len(fits) == 1 and found.get(next(iter(fits))) != key:
            other = fits.pop()
            added = other.startswith(f"{key} ") or (
                other.endswith(f" {key}")
                and is_given(key.split()[0])
                and not is_given(other.split()[0])
            )
            if added and times[other] == 1 < times[key]:
                found[other] = key
            else:
                found[key] = other
    return found


def _turned(key: str) -> tuple[str, str]:
    """Return a name with its surname first, and with its given name first: "Zub Man-hee"."""
    words = key.split()
    return " ".join((*words[1:], words[0])), " ".join((words[-1], *words[:-1]))


def _last(key: str) -> str:
    """Return the last word of a name that is no suffix."""
    words = [word for word in key.split() if word not in SUFFIXES]
    return words[-1] if words else key


def _is_spelling(key: str, other: str) -> bool:
    """Tell whether a name is another spelling of another, which is the fuller or the right one."""
    if other.startswith(f"{key} ") or other.endswith(f" {key}"):
        return _last(other) not in SUFFIXES
    mine, its = key.split(), other.split()
    if len(mine[0]) == 1 and its[0][0] == mine[0] and len(its[0]) > 1 and mine[1:] == its[1:]:
        return True  # "B. Melto-au-Kirdo" of "Bernard Melto-au-Kirdo"
    if len(mine) != len(its) and mine[-1] != its[-1]:
        return False
    if mine[1:] == its[1:] or (mine[-1] == its[-1] and len(its) > len(mine)):
        return _pet(mine[0], its[0]) or (
            mine[1:] == its[1:] and not is_given(mine[0]) and _slip(mine[0], its[0])
        )
    slipped = mine[:-1] == its[:-1] and len(mine) == len(its) and key > other
    return slipped and _slip(mine[-1], its[-1])


def _pet(short: str, given: str) -> bool:
    """Tell whether a given name is the short form of another: "Chris", "Mike"."""
    begins = len(short) > 2 and short != given and given.startswith(short)  # noqa: PLR2004
    return (given, short) in _pet_forms() or (begins and not given.startswith(f"{short}a"))


@cache
def _pet_forms() -> frozenset[tuple[str, str]]:
    """Return the pairs of a given name and a pet form of it, of every language."""
    rows = (row for one in languages().values() for row in one.pet_forms)
    return frozenset((given, pet) for given, *pets in rows for pet in pets)


def _slip(word: str, other: str) -> bool:
    """Tell whether one letter of a long word is wrong, missing, too many, or swapped."""
    if min(len(word), len(other)) < _LONG or word[0] != other[0]:
        return False
    i = 0
    while i < min(len(word), len(other)) and word[i] == other[i]:
        i += 1
    one, two = word[i:], other[i:]
    swapped = len(one) > 1 and one[:2] == two[1::-1] and one[2:] == two[2:]
    return one[1:] == two[1:] or one[1:] == two or one == two[1:] or swapped
