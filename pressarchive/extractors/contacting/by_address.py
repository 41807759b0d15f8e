"""Names and companies that run into each other, told apart by the address below them."""

from __future__ import annotations

import re
from dataclasses import replace

from pressarchive.extractors.contacting.positions import split
from pressarchive.extractors.naming.given import is_given
from pressarchive.extractors.parties.vocabulary import any_of
from pressarchive.model import Contact
from pressarchive.text import fold

_SURNAME = 4  # letters of a surname that an address may tell
_SITE = 6  # letters of a company that a domain may tell
_NAME = 2  # words of a name
_GIVEN = 2  # letters of each name in an address, at least
_MIDDLE = 3  # words from the first of a name to its last


def by_address(contact: Contact) -> Contact:
    """Cut a name where the address tells that it ends, or find one it tells."""
    if not contact.emails:
        return contact
    if (told := _told(contact)) is not None:
        return told
    if contact.name is None:
        return _named(contact)
    contact = _roled(contact)
    contact = _unsited(contact)
    names = contact.name.split() if contact.name else []
    if _of_site(names, contact.emails[0]):
        body = contact.organisation or contact.name
        return replace(contact, name=None, organisation=body)
    last = _last(names, contact.emails[0]) or _before_site(names, contact)
    if last is None or not _NAME <= last < len(names):
        return contact
    rest = " ".join([*names[last:], *((contact.organisation or "").split())])
    return replace(contact, name=" ".join(names[:last]), organisation=rest)


def _roled(contact: Contact) -> Contact:
    """Cut a role where the company begins that the domain spells: "Buyer Rose Fuels"."""
    words, site = (contact.role or "").split(), _site(contact.emails[0])
    for i in range(1, len(words)):
        linked = fold(words[i - 1]) in any_of("joiners")
        if len(site) >= _SITE and not linked and _joined(words[i:]) == site:
            return replace(contact, role=" ".join(words[:i]), organisation=" ".join(words[i:]))
    return contact


def _unsited(contact: Contact) -> Contact:
    """Cut the company off that a name ran into: "ZorgJo Lin", press@zorg."""
    site, name = _site(contact.emails[0]), contact.name or ""
    glued = len(site) >= _SURNAME and name[: len(site)].lower() == site
    if not (glued and name[len(site) :][:1].isupper()):
        return contact
    body = contact.organisation or name[: len(site)]
    return replace(contact, name=name[len(site) :], organisation=body)


def _of_site(names: list[str], email: str) -> bool:
    """Tell whether a name is a company's: "Zorg Cinema", press@zorg."""
    site, local = _site(email), _joined(_parts(email))
    spelled = [_spelled(name) for name in names]
    if not names or is_given(fold(names[0])) or spelled[0] in local or spelled[-1] == local:
        return False
    return len(site) >= _SURNAME and site in {spelled[0], "".join(spelled)}


def _last(names: list[str], email: str) -> int | None:
    """Return how many words a name has: "Jo Lin Research", jo.lin@x."""
    parts = _parts(email)
    if len(parts) < _NAME or not fold(names[0]).startswith(parts[0][:1]):
        return None
    return next((i + 1 for i in range(1, len(names)) if _spelled(names[i]) == parts[-1]), None)


def _before_site(words: list[str], contact: Contact) -> int | None:
    """Return where a company begins that the domain spells: "Jo Lin Rose Garden", x@rosegarden."""
    site = _site(contact.emails[0])
    body = _joined((contact.organisation or "").split())
    for i in range(_NAME, len(words)):
        told = _joined(words[i:]) + body
        if len(words) - i == 1 and len(site) >= _SURNAME and _joined(words[i:]) == site:
            return i  # "Jo Lin Zorg", press@zorg
        if min(len(site), len(told)) >= _SITE and (site.startswith(told) or told.startswith(site)):
            return i
    return None


def _told(contact: Contact) -> Contact | None:
    """Find the name that jo.lin@x tells where what was read ends before it or lies elsewhere."""
    given = _letters(contact.emails[0].partition("@")[0].partition(".")[0])
    surname = _surname(contact.emails[0])
    read = _joined((contact.name or "").split())
    common = any_of("institutions", "desk_words", "roles", "places", "things")
    if min(len(given), len(surname)) < _GIVEN or not common.isdisjoint((given, surname)):
        return None
    if any(read.endswith(name) for name in map(_surname, contact.emails) if len(name) >= _GIVEN):
        return None
    words = [*(contact.name or "").split(), *(contact.organisation or "").split()]
    spelled = [_joined([word]) for word in words]
    for last in range(1, len(words)):
        if spelled[last] != surname:
            continue
        for first in range(max(0, last - _MIDDLE), last):
            if spelled[first].startswith(given) and spelled[first][:1]:
                before = [w for w in words[:first] if fold(w).strip(".") not in any_of("titles")]
                rest = [*before, ",", *words[last + 1 :]]
                told = _parted(contact, rest, words[first : last + 1])
                return replace(told, role=contact.role or told.role)
    return None


def _surname(email: str) -> str:
    return _letters(email.partition("@")[0].partition(".")[2])


def _letters(local: str) -> str:
    return "".join(c for c in local if c.isalpha())


def _named(contact: Contact) -> Contact:
    """Find a name where an address has a word of it: "Anna Zub Agency X", a.zub@x."""
    words = (contact.organisation or "").split()
    common = any_of("institutions", "desk_words", "roles", "places", "things")
    if len(words) < _NAME:
        alone = bool(words) and _initialled(words[0], contact.emails[0], common)
        return _parted(contact, [], words) if alone else contact
    parts = _parts(contact.emails[0])
    if _forename(words, parts, common):
        return _parted(contact, words[2:], words[:2])
    size = _surnamed(words, contact.emails[0], common) if common.isdisjoint(parts) else 0
    if size:
        return _parted(contact, words[size:], words[:size])
    begins = _before_site(words, replace(contact, organisation=None))
    plain = begins == _NAME and all(w.isalpha() and w[0].isupper() for w in words[:2])
    if not plain or not common.isdisjoint(fold(word) for word in words[:2]):
        return contact
    return _parted(contact, words[2:], words[:2])


def _surnamed(words: list[str], email: str, common: frozenset[str]) -> int:
    """Return how many words a name has whose last an address holds: "Anna Zub", azub@x."""
    local = "".join(c for c in email.partition("@")[0] if c.isalpha())
    for size in (2, 3):
        inner = words[:size]
        if len(inner) < size or not all(w.strip(",").isalpha() and w[0].isupper() for w in inner):
            return 0
        surname, given = _spelled(inner[-1].strip(",")), _spelled(inner[0])
        if len(surname) < _SURNAME or surname not in local or not local.startswith(given[:1]):
            continue
        return 0 if surname in common else size
    return 0


def _initialled(word: str, email: str, common: frozenset[str]) -> bool:
    """Tell whether an address is an initial and a lone surname: "Lin", jlin@zorg."""
    name, parts = _spelled(word.strip(",")), _parts(email)
    if name in common or name in _site(email) or not name.isalpha():
        return False
    apart = len(parts) == _NAME and len(parts[0]) == 1 and parts[1] == name
    return apart or (len(name) >= _SURNAME and len(parts) == 1 and parts[0][1:] == name)


def _forename(words: list[str], parts: list[str], common: frozenset[str]) -> bool:
    """Tell whether an address has the first of two names: "Jo Lin Zorg", jo@ or jjol@."""
    given, surname = words[:2]
    plain = all(w.isalpha() and w[0].isupper() and fold(w) not in common for w in (given, surname))
    if not plain or len(parts) != 1:
        return False
    if parts[0] == _spelled(given):
        return is_given(fold(given))
    longer = len(given) > _SURNAME and _spelled(given) in parts[0]
    return longer and split(" ".join(words[2:]))[0] is not None


def _parted(contact: Contact, rest: list[str], name: list[str]) -> Contact:
    role, organisation = split(" ".join(rest))
    shown = " ".join(name).strip(",")
    return replace(contact, name=shown, role=role, organisation=organisation)


def _parts(email: str) -> list[str]:
    return [part for part in re.split(r"[._-]", email.partition("@")[0]) if part]


def _site(email: str) -> str:
    """Return the letters of a domain before its last parts: "rose-garden.co.uk" is "rosegarden"."""
    return "".join(c for c in email.partition("@")[2].split(".")[0] if c.isalnum())


def _joined(words: list[str]) -> str:
    return "".join(c for word in words for c in _spelled(word) if c.isalnum())


def _spelled(name: str) -> str:
    """Return a name as addresses spell it: "Müller" is "mueller"."""
    for letter, pair in (("ä", "ae"), ("ö", "oe"), ("ü", "ue")):
        name = name.lower().replace(letter, pair)
    return fold(name)
