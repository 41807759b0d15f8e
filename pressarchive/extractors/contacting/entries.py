"""Contacts in running order: each begins where somebody new is described."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pressarchive.extractors.contacting.asides import again, behind, shared
from pressarchive.extractors.contacting.by_address import by_address
from pressarchive.extractors.contacting.descriptions import Description, describe
from pressarchive.extractors.contacting.fields import Fields, fields
from pressarchive.extractors.contacting.owners import JOINING
from pressarchive.extractors.contacting.positions import split
from pressarchive.extractors.contacting.substance import qualifies
from pressarchive.extractors.naming.name import Name
from pressarchive.extractors.naming.names import names_between
from pressarchive.extractors.parties.reach import Reach, reaches
from pressarchive.extractors.parties.vocabulary import any_of, vocabulary
from pressarchive.model import Contact
from pressarchive.text import fold

_NEXT = 3  # characters between a number and a key that goes on with its contact
_AFTER = 300  # characters after a number in which its owner may stand
_WIDEST = 400  # characters before a number that describe its owner
_BEHIND = 200  # characters behind a number in which it may tell whose each is
_NAME_WORDS = 4
_MOST = 50  # numbers and addresses of one contact


def entries(text: str, start: int, end: int) -> Iterator[tuple[Contact, int, int]]:
    """Yield the contacts of a stretch: each begins where somebody new is described."""
    position = start
    opened = start
    current: Contact | None = None
    others: tuple[str, ...] = ()
    phones: dict[str, tuple[str, ...]] = {}
    closing = start
    for one in reaches(text, start, end):
        if one.start - position > _WIDEST:
            position = max(position, text.rfind("\n", position, one.start) + 1)
        form = fields(text, position, one.start)
        described = Description(None, None, None)
        if not form.empty or not qualifies(text, position, one.start):
            described = by_keys(text, position, one.start, form)
        keyed = form.name is None and form.rest <= position + _NEXT
        if current is not None and (keyed or _own_address(current, described, one)):
            current, described = _filled(current, described), Description(None, None, None)
        reachable = current is not None and (current.phones or current.emails)
        if current is None or (not described.empty and reachable):
            if current is not None and _unsaid(current) and described.name and opened == start:
                # The number comes first, then whose it is.
                current = _filled(current, described)
            else:
                if current is not None and reachable:
                    yield from each(current, others, opened, closing, phones)
                current, opened = contact_of(described), position
            phones = {}
            others = joined_names(text, position, one.start, described.name)
        elif not described.empty and current.name is None and described.name:
            current = contact_of(described)
        current = reached(current, one)
        closing = one.end
        people = () if current.name is None else (current.name, *others)
        position = one.end if _unsaid(current) else behind(text, one, end, people, phones)
    if current is not None and (current.phones or current.emails):
        yield from each(_closed(text, current, position, end), others, opened, closing, phones)


def joined_names(text: str, start: int, end: int, first: str | None) -> tuple[str, ...]:
    """Return who shares a number with somebody: "Jo Lin or Al Fox at (212) 555-0100"."""
    if first is None:
        return ()
    groups: list[list[str]] = []
    before: Name | None = None
    for name in names_between(text, start, end):
        if not name.sure:
            continue
        shown = " ".join(name.text.split())
        if before is not None and text[before.end : name.start].strip() in JOINING:
            groups[-1].append(shown)
        else:
            groups.append([shown])
        if other := again(text, name.end, text[end : end + _BEHIND]):
            groups[-1].append(" ".join(other.split()))
        before = name
    group = next((one for one in groups if first in one), [])
    return tuple(name for name in dict.fromkeys(group) if name != first)


def by_keys(text: str, start: int, end: int, form: Fields) -> Description:
    """Read who is described: what keys say goes before what the words before them do."""
    stop = min(form.rest, end)
    said = describe(text, start, stop, lines="\n" in text[start:stop])
    if form.empty:
        return said
    if fold(said.organisation or "").strip(" :") in vocabulary().contact_headings:
        said = Description(said.name, said.role, None)
    named = _named(text, form)
    return Description(
        named.name or said.name,
        form.role or named.role or (None if named.name else said.role),
        form.organisation or named.organisation or said.organisation,
    )


def _named(text: str, form: Fields) -> Description:
    """Read the value that names somebody, with what may follow the name: "Jo Lin, CEO"."""
    if form.name is None:
        return Description(None, None, None)
    start, end = form.name.start, form.name.end
    said = describe(text, start, end, lines=False)
    if said.name is not None or any_of("institutions", "things") & set(
        fold(text[start:end]).split()
    ):
        return said
    name, _, rest = text[start:end].strip(" \t,;").partition(",")
    role, organisation = split(rest)
    plain = len(name.split()) <= _NAME_WORDS and name[:1].isupper()
    return Description(name.strip(), role, organisation) if plain else said


def _own_address(contact: Contact, described: Description, one: Reach) -> bool:
    """Tell whether an address is of the person before: "Jo Lin, 044 …, Rose Garden, jo.lin@x"."""
    if contact.name is None or contact.emails or described.name or one.kind != "email":
        return False
    return fold(contact.name.split()[-1]) in one.text.partition("@")[0]


def _filled(contact: Contact, described: Description) -> Contact:
    """Return a contact with what it lacks and a description says."""
    return replace(
        contact,
        name=contact.name or described.name,
        role=contact.role or described.role,
        organisation=contact.organisation or described.organisation,
    )


def _unsaid(contact: Contact) -> bool:
    return not (contact.name or contact.role or contact.organisation)


def _closed(text: str, contact: Contact, start: int, end: int) -> Contact:
    """Complete the last contact by what stands after its number: keys, or whose it is."""
    form = fields(text, start, end)
    if not form.empty:
        contact = _filled(contact, by_keys(text, start, start, form))
    if not _unsaid(contact):
        return contact
    stop = min(form.rest, end, start + _AFTER)
    if stop < end and (line := text.rfind("\n", start, stop)) > start:
        stop = line
    after = describe(text, start, stop, lines="\n" in text[start:stop])
    return _filled(contact, after) if after.name else contact


def each(
    contact: Contact,
    others: tuple[str, ...],
    start: int,
    end: int,
    phones: dict[str, tuple[str, ...]] | None = None,
) -> Iterator[tuple[Contact, int, int]]:
    """Yield a contact, and again for everybody who shares its number; `phones` are one's own."""
    own = _own(contact, others) if others else {}
    numbers = shared(contact, others, phones or {})
    for name in (contact.name, *others):
        emails, of_name = own.get(name, contact.emails), numbers[name or ""]
        one = replace(contact, name=name, phones=of_name, emails=emails)
        yield one if name in others else by_address(one), start, end


def _own(contact: Contact, others: tuple[str, ...]) -> dict[str | None, tuple[str, ...]]:
    """Return whose each address is where all of them tell: "Jo Lin, Al Fox: lin@x, fox@x"."""
    own: dict[str | None, tuple[str, ...]] = {}
    for email in contact.emails:
        local = email.partition("@")[0]
        told = [n for n in (contact.name, *others) if n and fold(n.split()[-1]) in local]
        if len(told) != 1:
            return {}
        own[told[0]] = (*own.get(told[0], ()), email)
    return own if len(own) > len(others) else {}


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
