"""Contacts: each once, however often a release prints it, with the organisation it is of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pressarchive.document import Candidate
from pressarchive.ingest.joining.organisations import Bodies
from pressarchive.model import Boilerplate, Contact
from pressarchive.text import fold_line

_SITE = re.compile(r"\b(?:[\w-]{1,60}\.){1,3}(?:com|org|net|io|ch|fr|ca|edu|gov)\b")
_GAP = 4  # characters between boilerplate and a contact that belongs to it
_MOST_ASIDES = 20
_LONGEST_ASIDE = 5_000
_MOST_COMPARED = 60  # contacts before one that it is compared with


def join_contacts(
    contacts: Sequence[Candidate], asides: Sequence[Candidate], bodies: Bodies
) -> list[Contact]:
    """Return the contacts in order, those that agree in all they say as one.

    One that says of no organisation has that of the standing text around it or of its address, and
    without a name that of its sentence or the issuer.
    """
    owners = _Owners(asides)
    joined: list[tuple[Contact, list[Candidate]]] = []
    names: set[str | None] = set()
    for candidate in contacts:
        contact = candidate.value
        if not isinstance(contact, Contact):
            continue
        near = range(max(0, len(joined) - _MOST_COMPARED), len(joined))
        if contact.organisation in names:
            contact = replace(contact, organisation=None)  # a name read as a company's
        names.add(contact.name)
        same = next((k for k in near if _agree(joined[k][0], contact)), None)
        if same is None:
            joined.append((contact, [candidate]))
        else:
            joined[same][1].append(candidate)
            joined[same] = (_both(joined[same][0], contact), joined[same][1])
    return [
        one if one.organisation else replace(one, organisation=_owner(one, found, owners, bodies))
        for one, found in joined
    ]


def _owner(
    contact: Contact, found: Sequence[Candidate], owners: _Owners, bodies: Bodies
) -> str | None:
    around = next((owner for one in found if (owner := owners.of(one))), None)
    owner = around or bodies.of_addresses(contact.emails)
    if owner is not None and contact.name is not None and owner.endswith(contact.name):
        return None  # "About Dr. Jo Lin"
    if owner is None and contact.name is None and found[0].rule == "contact-in-sentence":
        said = found[0].evidence
        owner = bodies.named_in(said) or bodies.of_addresses(_SITE.findall(said))
    if owner is None and contact.name is None:
        owner = bodies.issuer()
    return owner


def _agree(one: Contact, other: Contact) -> bool:
    """Tell whether two contacts are of the same and contradict each other nowhere."""
    phones, more = _digits(one), _digits(other)
    emails, others = set(one.emails), set(other.emails)
    shared = phones & more or emails & others
    # "call X at …", then "write to X at …".
    other_way = not (phones and more) and not (emails and others) and _same(one, other)
    return (
        bool(shared or other_way)
        and (phones <= more or more <= phones)
        and (emails <= others or others <= emails)
        and _alike(one.name, other.name)
        and _alike(one.role, other.role)
        and _alike(one.organisation, other.organisation)
    )


def _same(one: Contact, other: Contact) -> bool:
    """Tell whether two contacts are by name of the same person or body."""
    told = one.name or one.organisation
    return told is not None and told == (other.name or other.organisation)


def _digits(contact: Contact) -> set[str]:
    return {"".join(c for c in phone if c.isdigit()) for phone in contact.phones}


def _alike(one: str | None, other: str | None) -> bool:
    """Tell whether two names are one, or one is a part of the other, or one is not told."""
    if one is None or other is None:
        return True
    first, second = f" {fold_line(one)} ", f" {fold_line(other)} "
    return first in second or second in first


def _both(one: Contact, other: Contact) -> Contact:
    """Return what two contacts say together; the longer of two names is the fuller."""
    return Contact(
        name=_longer(one.name, other.name),
        role=_longer(one.role, other.role),
        organisation=_longer(one.organisation, other.organisation),
        phones=max(one.phones, other.phones, key=len),
        emails=max(one.emails, other.emails, key=len),
    )


def _longer(one: str | None, other: str | None) -> str | None:
    return max(one or "", other or "", key=len) or None


class _Owners:
    """Whose boilerplate contacts stand in, or right after."""

    def __init__(self, asides: Sequence[Candidate]) -> None:
        self._inside: list[tuple[str, str]] = []
        self._after: dict[int, str] = {}
        for aside in asides:
            if not isinstance(aside.value, Boilerplate) or aside.span is None:
                continue
            if aside.value.organisation:
                for gap in range(_GAP):
                    self._after.setdefault(aside.span.end + gap, aside.value.organisation)
                # Bounded, for texts made of nothing else.
                if len(self._inside) < _MOST_ASIDES:
                    text = aside.value.text[:_LONGEST_ASIDE]
                    self._inside.append((text, aside.value.organisation))

    def of(self, contact: Candidate) -> str | None:
        """Return the owner of the boilerplate around or before a contact."""
        if contact.span is not None:
            return self._after.get(contact.span.start)
        said = contact.evidence
        return next((owner for text, owner in self._inside if said in text), None)
