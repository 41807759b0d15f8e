"""Brackets behind a number: languages, hours, or whose it is of several people named before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pressarchive.extractors.parties.reach import Reach
from pressarchive.model import Contact
from pressarchive.text import fold

# "(English), (10 to 12 a.m.)"; "(Cantons): Jo Lin" opens what follows, a number goes on.
_ASIDES = re.compile(r"(?:[\s,;]{0,2}\((?![^()\n]{0,80}\d{2}[ -]\d{2})[^()\n@]{1,80}\)(?!\s?:))+")
_JOINED = re.compile(r"\s(?:et|ou|and|or|&)\s([A-ZÀ-Ý][\w-]+\s([A-ZÀ-Ý][\w-]+))")


def behind(
    text: str, one: Reach, stop: int, people: Sequence[str], phones: dict[str, tuple[str, ...]]
) -> int:
    """Return where the brackets behind a number end; a name in them is noted with its number."""
    asides = _ASIDES.match(text, one.end, stop)
    if asides is None:
        return one.end
    said = fold(asides[0]).strip(" ,;()")
    told = [name for name in people if said and f" {fold(name)}".endswith(f" {said}")]
    if len(told) == 1 and one.kind == "phone":
        phones[told[0]] = (*phones.get(told[0], ()), one.text)
    return asides.end()


def again(text: str, end: int, behind_number: str) -> str | None:
    """Return who is joined to a name where the surname stands again: "… (Lin)", "al.lin@"."""
    joined = _JOINED.match(text, end)
    told = fold(behind_number)
    surname = fold(joined[2]) if joined else ""
    return joined[1] if joined and (f"({surname})" in told or f"{surname}@" in told) else None


def shared(
    contact: Contact, others: Sequence[str], phones: dict[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """Return the numbers of everybody who shares a description: their own, and those of all."""
    own = {number for some in phones.values() for number in some}
    common = tuple(number for number in contact.phones if number not in own)
    return {name: (*phones.get(name, ()), *common) for name in (contact.name or "", *others)}
