"""Remarks between a name and what somebody is: degrees, and when they were born."""

from __future__ import annotations

from collections.abc import Sequence

from pressarchive.extractors.parties.words import Word

DEGREES = frozenset("phd ph.d md m.d mba jd j.d esq rn dds dvm ed.d psyd msc mph".split())
_STUDIES = frozenset("lic dipl mag".split())  # "lic. ès lettres", "dipl. ing. EPF"
_LONGEST = 5  # words of a degree
_BORN = frozenset("ne nee born".split())
_BIRTH = 8  # words of when and where somebody was born
_CLOSING = frozenset((", ", ") ", "), "))


def past_studies(words: Sequence[Word], i: int) -> int:
    """Return where it goes on after a degree in commas: "X, lic. iur., head of Zorg"."""
    if i >= len(words) or words[i].gap != ", " or words[i].folded not in _STUDIES:
        return i
    for k in range(i + 1, min(i + _LONGEST, len(words))):
        if words[k].gap in {", ", "., "}:
            return k
    return i


def past_birth(words: Sequence[Word], i: int) -> int | None:
    """Return the verb after when somebody was born: "X, né en 1968, est professeur"."""
    if i >= len(words) or words[i].gap not in {", ", " ("} or words[i].folded not in _BORN:
        return None
    for k in range(i + 1, min(i + _BIRTH, len(words))):
        if words[k].gap in _CLOSING:
            return k
    return None
