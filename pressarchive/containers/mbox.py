"""Mailboxes: one mail after the other, each after a line "From …" that the mails escape.

The standard library's `mailbox` wants a path and reads lines of any length: it can neither be
given a member of an archive nor a budget.

A mail is named by its Message-ID, or else by its bytes: its place changes whenever another mail is
deleted, and a mail program writes into its headers that it was read.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from typing import BinaryIO

from pressarchive.containers.port import Budget, Fault, Member, Oversized

# "From jean@example.org Wed Feb  5 10:00:00 2020", then the headers of the first mail.
_FROM = re.compile(rb"From \S.{0,300}\d{4}(?:[ \t].{0,40})?\r?\n")
_BOX = re.compile(_FROM.pattern + rb">?[A-Za-z][A-Za-z-]{0,60}:")
_HEADERS_END = re.compile(rb"\r?\n\r?\n")
_MESSAGE_ID = re.compile(rb"^message-id:[ \t\r\n]*(<[^>\s]{1,500}>)", re.IGNORECASE | re.MULTILINE)
_ESCAPED = re.compile(rb">+From ")
_LINE = 1024 * 1024


class MboxContainer:
    """Takes the mails out of a mailbox; they are called "5d41402abc4b.eml" …."""

    def claims(self, name: str, file: BinaryIO) -> bool:
        """Claim what begins with a line "From …" and the headers of a mail."""
        del name
        return _BOX.match(file.read(1_000)) is not None

    def members(self, file: BinaryIO, budget: Budget) -> Iterator[Member | Fault]:
        """Yield the mails, without the line that parts them."""
        copies: Counter[str] = Counter()
        for number, found in enumerate(_mails(file, budget), 1):
            if isinstance(found, Oversized):
                yield Fault(
                    name=f"{number}.eml", reason=str(found), remedy="Save it as a file of its own."
                )
                continue
            name = _name(found)
            copies[name] += 1
            copy = f" ({copies[name]})" if copies[name] > 1 else ""
            yield Member(name=f"{name}{copy}.eml", content=found)


CONTAINER = MboxContainer()


def _name(mail: bytes) -> str:
    """Return what stays the same of a mail while its mailbox is used."""
    end = _HEADERS_END.search(mail, 0, _LINE)
    known = _MESSAGE_ID.search(mail, 0, end.start() if end else _LINE)
    return hashlib.sha256(known[1] if known else mail).hexdigest()[:12]


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
