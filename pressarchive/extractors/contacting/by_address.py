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


def by_address(contact: Contact) -> Contact:
    """Cut a name where the address tells that it ends, or find one it tells."""
    if not contact.emails:
        return contact
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
        if min(len(site), len(told)) >= _SITE and (site.startswith(told) or told.startswith(site)):
            return i
    return None


def _named(contact: Contact) -> Contact:
    """Find a name where an address has its last word: "Anna Zub Agency X", a.zub@x."""
    words = (contact.organisation or "").split()
    parts = _parts(contact.emails[0])
    common = any_of("institutions", "desk_words", "roles", "places", "things")
    if len(words) < _NAME:
        return contact
    if common.isdisjoint(parts):
        for i in range(len(words) - 1):
            both = [_spelled(word.strip(",")) for word in words[i : i + 2]]
            if len(parts) == _NAME and both == parts:
                return _parted(contact, [*words[:i], ",", *words[i + 2 :]], words[i : i + 2])
        local = "".join(c for c in contact.emails[0].partition("@")[0] if c.isalpha())
        for size in (2, 3):
            inner = words[:size]
            if len(inner) < size or not all(
                w.strip(",").isalpha() and w[0].isupper() for w in inner
            ):
                break
            surname, given = _spelled(inner[-1].strip(",")), _spelled(inner[0])
            if len(surname) < _SURNAME or surname not in local or not local.startswith(given[:1]):
                continue
            if surname in common:
                break
            return _parted(contact, words[size:], inner)
    begins = _before_site(words, replace(contact, organisation=None))
    plain = begins == _NAME and all(w.isalpha() and w[0].isupper() for w in words[:2])
    if not plain or not common.isdisjoint(fold(word) for word in words[:2]):
        return contact
    return _parted(contact, words[2:], words[:2])


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
