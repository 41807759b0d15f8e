"""Contacts printed in parallel columns: names, roles, numbers and addresses, each in its own."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from pressarchive.extractors.parties.positions import split
from pressarchive.extractors.parties.reach import reaches
from pressarchive.model import Block, Contact
from pressarchive.text import fold

_FEWEST = 2
_LONGEST = 70


def columns(text: str, blocks: Sequence[Block]) -> list[Contact]:
    """Join columns of equal length by position; none where the blocks do not stand so.

    Each group of lines is a column. The order of the addresses is checked against the names:
    where they tell otherwise, they decide.
    """
    groups: list[list[str]] = []
    last = None
    for block in blocks:
        if block.group != last:
            groups.append([])
            last = block.group
        groups[-1].append(text[block.span.start : block.span.end])
    size = len(groups[0]) if groups else 0
    same: list[list[str]] = []
    for group in groups:
        if len(group) != size or any(len(line) > _LONGEST for line in group):
            break
        same.append(group)
    if size < _FEWEST or len(same) < _FEWEST:
        return []
    phones: list[list[str]] = [[] for _ in range(size)]
    emails: list[str | None] = [None] * size
    described: list[list[str]] = []
    for group in same:
        found = [reaches(line, 0, len(line)) for line in group]
        if all(found):
            for i, some in enumerate(found):
                phones[i] += [one.text for one in some if one.kind == "phone"]
                addresses = [one.text for one in some if one.kind == "email"]
                emails[i] = addresses[0] if addresses else emails[i]
        elif not any(found):
            described.append(group)
        else:
            return []
    if not described or not (any(phones) or any(emails)):
        return []
    names = described[0]
    emails = _matched(names, emails)
    contacts = []
    for i, name in enumerate(names):
        role, organisation = split("\n".join(column[i] for column in described[1:]))
        contacts.append(
            Contact(
                name=name.strip(" :,"),
                role=role,
                organisation=organisation,
                phones=tuple(phones[i]),
                emails=(emails[i],) if emails[i] else (),  # type: ignore[arg-type]
            )
        )
    return contacts


def _matched(names: Sequence[str], emails: list[str | None]) -> list[str | None]:
    """Put addresses in the order of the names that they contain, if every one tells."""
    order: list[int] = []
    for email in emails:
        local = "".join(c for c in (email or "").split("@")[0] if c.isalnum())
        hits = [i for i, name in enumerate(names) if local and _surname(name) in local]
        if len(hits) != 1:
            return emails
        order.append(hits[0])
    if sorted(order) != list(range(len(names))):
        return emails
    return [emails[order.index(i)] for i in range(len(names))]


def _surname(name: str) -> str:
    folded = unicodedata.normalize("NFC", fold(name)).split()
    return "".join(c for c in folded[-1] if c.isalnum()) if folded else "\0"
