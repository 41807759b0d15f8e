"""Contacts printed in parallel columns: names, roles, numbers and addresses, each in its own."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import groupby, takewhile

from pressarchive.document import Block
from pressarchive.extractors.contacting.positions import split
from pressarchive.extractors.naming.names import names_between
from pressarchive.extractors.parties.reach import reaches
from pressarchive.model import Contact
from pressarchive.text import fold

_FEWEST = 2
_LONGEST = 70


def columns(text: str, blocks: Sequence[Block]) -> list[Contact]:
    """Join columns of equal length by position; none where the blocks do not stand so.

    Each group of lines is a column. The order of the addresses is checked against the names:
    where they tell otherwise, they decide.
    """
    same = _crossed(text, blocks) or _alike(text, blocks)
    if not same:
        return []
    size = len(same[0])
    phones: list[list[str]] = [[] for _ in range(size)]
    emails: list[list[str]] = [[] for _ in range(size)]
    described: list[list[str]] = []
    for group in same:
        found = [reaches(line, 0, len(line)) for line in group]
        if not any(found):
            described.append(group)
            continue
        if not all(found):
            return []
        for i, some in enumerate(found):
            phones[i] += [one.text for one in some if one.kind == "phone"]
            emails[i] += [one.text for one in some if one.kind == "email"]
    if not described or not (any(phones) or any(emails)):
        return []
    emails = _matched(described[0], emails)
    return [
        _contact(name, [column[i] for column in described[1:]], phones[i], emails[i])
        for i, name in enumerate(described[0])
    ]


def _alike(text: str, blocks: Sequence[Block]) -> list[list[str]]:
    """Return the groups of lines that are as long as the first, one after the other."""
    groups = [
        [text[block.span.start : block.span.end] for block in group]
        for _, group in groupby(blocks, key=lambda block: block.group)
    ]
    size = len(groups[0]) if groups else 0
    same = list(
        takewhile(
            lambda group: len(group) == size and all(len(line) <= _LONGEST for line in group),
            groups,
        )
    )
    return same if size >= _FEWEST and len(same) >= _FEWEST else []


def _crossed(text: str, blocks: Sequence[Block]) -> list[list[str]]:
    """Return the lines of a table whose columns are one person each: the first line has the names.

    A line of two addresses is one of two cells too.
    """
    if not blocks or text.find("|", blocks[0].span.start, blocks[0].span.end) < 0:
        return []
    lines = [text[block.span.start : block.span.end] for block in blocks]
    rows = [
        [cell.strip() for cell in line.split("|")]
        if "|" in line
        else [one.text for one in reaches(line, 0, len(line))]
        for line in lines
    ]
    size = len(rows[0]) if rows else 0
    same = list(takewhile(lambda row: len(row) == size and all(row), rows))
    named = all(len(names_between(lines[0], 0, len(lines[0]))) == size for _ in same[:1])
    return same if size >= _FEWEST and len(same) >= _FEWEST and named else []


def _contact(name: str, said: list[str], phones: list[str], emails: list[str]) -> Contact:
    role, organisation = split("\n".join(said))
    return Contact(
        name=name.strip(" :,"),
        role=role,
        organisation=organisation,
        phones=tuple(phones),
        emails=tuple(emails),
    )


def _matched(names: Sequence[str], emails: list[list[str]]) -> list[list[str]]:
    """Put addresses in the order of the names that they contain, if every one tells."""
    order: list[int] = []
    for some in emails:
        local = "".join(c for c in (some or [""])[0].split("@")[0] if c.isalnum())
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
