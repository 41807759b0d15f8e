"""Contacts in running order: each begins where somebody new is described."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pressarchive.extractors.parties.descriptions import Description, describe, qualifies
from pressarchive.extractors.parties.positions import split
from pressarchive.extractors.parties.reach import Reach, reaches
from pressarchive.extractors.parties.vocabulary import any_of
from pressarchive.model import Contact
from pressarchive.text import fold

_SURNAME = 4  # letters of a surname that an address may tell
_MOST = 50  # numbers and addresses of one contact


def entries(text: str, start: int, end: int) -> Iterator[tuple[Contact, int, int]]:
    """Yield the contacts of a stretch: each begins where somebody new is described."""
    position = start
    opened = start
    current: Contact | None = None
    closing = start
    for one in reaches(text, start, end):
        described = Description(None, None, None)
        if not qualifies(text, position, one.start):
            described = describe(
                text, position, one.start, lines="\n" in text[position : one.start]
            )
        if current is None or (not described.empty and (current.phones or current.emails)):
            if current is not None and (current.phones or current.emails):
                yield _by_address(current), opened, closing
            current = contact_of(described)
            opened = position
        elif not described.empty and current.name is None and described.name:
            current = contact_of(described)
        current = reached(current, one)
        position = closing = one.end
    if current is not None and (current.phones or current.emails):
        yield _by_address(current), opened, closing


def _by_address(contact: Contact) -> Contact:
    """Cut a name where the address tells that it ends: "Jo Lin Research", jo.lin@x."""
    if contact.name is None:
        return _named_by_address(contact)
    if len(contact.name.split()) < 3 or not contact.emails:  # noqa: PLR2004
        return contact
    parts = [p for p in re.split(r"[._-]", contact.emails[0].partition("@")[0]) if p]
    names = contact.name.split()
    if len(parts) != 2 or not fold(names[0]).startswith(parts[0][:1]):  # noqa: PLR2004
        return contact
    for i in range(1, len(names) - 1):
        if _spelled(names[i]) == parts[1]:
            rest = " ".join(names[i + 1 :])
            return replace(
                contact,
                name=" ".join(names[: i + 1]),
                organisation=f"{rest} {contact.organisation}" if contact.organisation else rest,
            )
    return contact


def _named_by_address(contact: Contact) -> Contact:
    """Find a name where an address has its last word: "Sibil Isen Agency X", s.isen@x."""
    words = (contact.organisation or "").split()
    if not contact.emails or len(words) < 2:  # noqa: PLR2004
        return contact
    local = "".join(c for c in contact.emails[0].partition("@")[0] if c.isalpha())
    for size in (2, 3):
        inner = words[:size]
        if len(inner) < size or not all(w.strip(",").isalpha() and w[0].isupper() for w in inner):
            break
        surname = _spelled(inner[-1].strip(","))
        given = _spelled(inner[0])
        if len(surname) < _SURNAME or surname not in local or not local.startswith(given[:1]):
            continue
        if surname in any_of("institutions", "desk_words", "roles", "places"):
            break
        role, organisation = split(" ".join(words[size:]))
        name = " ".join(inner).strip(",")
        return replace(contact, name=name, role=role, organisation=organisation)
    return contact


def _spelled(name: str) -> str:
    """Return a name as addresses spell it: "Müller" is "mueller"."""
    for letter, pair in (("ä", "ae"), ("ö", "oe"), ("ü", "ue")):
        name = name.lower().replace(letter, pair)
    return fold(name)


def contact_of(described: Description) -> Contact:
    """Return a contact without any number or address yet."""
    return Contact(name=described.name, role=described.role, organisation=described.organisation)


def reached(contact: Contact, one: Reach) -> Contact:
    """Return a contact with one more way to reach it; fax numbers are left out."""
    if len(contact.phones) + len(contact.emails) >= _MOST:
        return contact
    if one.kind == "phone" and one.text not in contact.phones:
        return replace(contact, phones=(*contact.phones, one.text))
    if one.kind == "email" and one.text not in contact.emails:
        return replace(contact, emails=(*contact.emails, one.text))
    return contact
