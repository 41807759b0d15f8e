"""Mailboxes: one mail after the other, each after a line "From …" that the mails escape.

The standard library's `mailbox` wants a path and reads lines of any length: it can neither be
given a member of an archive nor a budget.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from pressarchive.containers.port import Budget, Fault, Member, Oversized

# "From jean@example.org Wed Feb  5 10:00:00 2020", then the headers of the first mail.
_FROM = re.compile(rb"From \S.{0,300}\d{4}(?:[ \t].{0,40})?\r?\n")
_BOX = re.compile(_FROM.pattern + rb">?[A-Za-z][A-Za-z-]{0,60}:")
_ESCAPED = re.compile(rb">+From ")
_LINE = 1024 * 1024


class MboxContainer:
    """Takes the mails out of a mailbox; they are called "1.eml", "2.eml" …."""

    def claims(self, name: str, file: BinaryIO) -> bool:
        """Claim what begins with a line "From …" and the headers of a mail."""
        del name
        return _BOX.match(file.read(1_000)) is not None

    def members(self, file: BinaryIO, budget: Budget) -> Iterator[Member | Fault]:
        """Yield the mails, without the line that parts them."""
        for number, found in enumerate(_mails(file, budget), 1):
            name = f"{number}.eml"
            if isinstance(found, Oversized):
                yield Fault(name=name, reason=str(found), remedy="Save it as a file of its own.")
            else:
                yield Member(name=name, content=found)


CONTAINER = MboxContainer()


def _mails(file: BinaryIO, budget: Budget) -> Iterator[bytes | Oversized]:
    lines: list[bytes] = []
    length, blank, begun = 0, True, False
    while line := file.readline(_LINE):
        budget.spend(len(line))
        if blank and _FROM.fullmatch(line):
            if begun:
                yield _mail(lines, length, budget)
            lines, length, begun = [], 0, True
        else:
            length += len(line)
            if length <= budget.member_bytes:
                lines.append(line[1:] if _ESCAPED.match(line) else line)
        blank = not line.strip()
    yield _mail(lines, length, budget)


def _mail(lines: list[bytes], length: int, budget: Budget) -> bytes | Oversized:
    if length > budget.member_bytes:
        return Oversized(f"larger than {budget.member_bytes // 1024**2} MB: not a press release")
    return b"".join(lines)
