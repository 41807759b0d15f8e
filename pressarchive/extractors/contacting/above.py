"""Organisations on a line of their own above the contacts that belong to them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from pressarchive.document import Block
from pressarchive.extractors.contacting.positions import split
from pressarchive.extractors.naming.names import names_between
from pressarchive.extractors.parties.reach import reaches
from pressarchive.extractors.parties.sections import MARKS
from pressarchive.extractors.parties.vocabulary import vocabulary
from pressarchive.extractors.parties.words import words_of
from pressarchive.model import Contact
from pressarchive.text import fold_line

_LONGEST = 70
_FOR = ("for ", "pour ")

Owner = tuple[int, str]
"""Where a line begins that names an organisation, and the organisation."""


def owners(text: str, blocks: Sequence[Block]) -> list[Owner]:
    """Return the lines that name whose the contacts below are: they open a group of lines.

    A line below a name says where that one person works, so only lines count that stand first
    or right after numbers.
    """
    found: list[Owner] = []
    opens = True
    for block in blocks:
        reached = bool(reaches(text, block.span.start, block.span.end))
        if opens and not reached and (body := body_of(text, block)) is not None:
            found.append((block.span.start, body))
        opens = reached
    return found


def body_of(text: str, block: Block) -> str | None:
    """Return the organisation that a line names and nothing else, or None."""
    start, end = block.span.start, block.span.end
    if end - start > _LONGEST or text[end - 1] in "!?;," or block.kind == "rule":
        return None
    line = text[start:end].strip(MARKS)
    if ":" in line:
        return None  # a key and its value
    if line.lower().startswith(_FOR):
        line = line.split(maxsplit=1)[1]
    words = words_of(line)
    if not words or not words[0].capital or fold_line(line) in vocabulary().contact_headings:
        return None
    if any(word.folded in vocabulary().breaks for word in words):
        return None
    if any(name.sure for name in names_between(text, start, end)):
        return None
    role, body = split(line)
    return None if role else body


def owned(found: Iterable[tuple[Contact, int, int]], lines: Sequence[Owner]) -> list[Contact]:
    """Give contacts without an organisation the one on the nearest line above them."""
    given: list[Contact] = []
    starts = [start for start, _ in lines]
    for contact, _, end in found:
        above = bisect_right(starts, end)
        owner = lines[above - 1][1] if above and lines[above - 1][1] != contact.name else None
        given.append(replace(contact, organisation=contact.organisation or owner))
    return given
