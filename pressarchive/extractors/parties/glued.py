"""What lost its blank before an address and is no part of it: "Jo Lin CEOpress@zorg.example"."""

from __future__ import annotations

import re

from pressarchive.extractors.parties.vocabulary import any_of
from pressarchive.text import fold

_COMPANY, _BOX = 5, 3  # letters of a company, and of the address it ran into, at least
_SURNAME = 2  # letters of a surname that ran into an address, at least
_NUMBER = re.compile(r".*\d{3}[.-]\d{4}(?=[A-Za-z])")
_ACRONYM = re.compile(r"(?<![A-Z])[A-Z]{3}(?=[a-z]{3}|[A-Z][a-z])")
_BOXES = (
    "info|contact|contactus|press|media|pr|support|hello|sales|marketing|admin|business"
    "|investors|investorrelations|ir|team"
)
_CALLED = re.compile(rf"[A-Z][a-z]+?(?=(?:{_BOXES})\Z)")
_BOXED = re.compile(_BOXES)
_INITIAL = re.compile(r"(?P<name>[A-Z][a-z]+?)[a-z]\.(?i:(?P=name))\Z")


def ran_into(before: str, local: str, domain: str) -> int:
    """Return how many letters before an address ran into it from what stands there.

    `before` is the word before, `local` what stands before the "@". A number, the company's own
    site, a role, a company that the domain spells and a surname are told.
    """
    if local.isascii() and local.islower() and not any(c.isdigit() for c in local):
        return 0
    cut = _numbered(local, domain)
    cut += _roled(local[cut:])
    cut += _company(local[cut:], domain, roled=cut > 0)
    return cut or _surname(before, local)


def _numbered(local: str, domain: str) -> int:
    """Return where a number ends or the company's site: "Zorg.aijo@zorg.ai"."""
    number = _NUMBER.match(local)
    if number is not None:
        return number.end()
    site = len(domain) if local.lower().startswith(domain.lower()) else 0
    return site if len(local) - site >= _BOX else 0


def _roled(local: str) -> int:
    """Return where a role ends that an address ran into: "RicherCEOpress", "Founderinfo"."""
    known = any_of("roles", "desk_words")
    acronyms = [one.end() for one in _ACRONYM.finditer(local) if fold(one[0]) in known]
    if acronyms:
        return acronyms[-1]
    called = _CALLED.match(local)
    return called.end() if called is not None and fold(called[0]) in known else 0


def _company(local: str, domain: str, *, roled: bool) -> int:
    """Return where a company ends that the domain spells: "DTX Zorginfo@dtxzorg.com"."""
    site = domain.partition(".")[0].replace("-", "").lower()
    if not local[:1].isupper():
        return 0
    folded = local.lower()
    sizes = range(min(len(site), len(local) - _BOX), _COMPANY - 1, -1)
    spelled = (n for n in sizes if site.endswith(folded[:n]) or (roled and site[:n] == folded[:n]))
    size = next(spelled, 0)
    return size if size and local[size].islower() else 0


def _surname(before: str, local: str) -> int:
    """Return where a surname ends that its own address follows: "Jo Linjo@", "Jo Linjlin@"."""
    if not local[:1].isupper():
        return 0
    initial = _INITIAL.match(local)
    if initial is not None:
        return len(initial["name"])
    given = fold(before)
    if not before[:1].isupper() or not given.isalpha():
        return 0
    for size in range(_SURNAME, len(local) - _BOX + 1):
        if not (local[size].islower() and local[:size].isalpha()):
            continue
        name, rest = fold(local[:size]), fold(local[size:]).replace(".", "")
        own = {given, name, given + name, given[0] + name, name + given, given + name[0]}
        if rest in own or _BOXED.fullmatch(rest):
            return size
    return 0
