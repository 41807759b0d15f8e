"""Mails: a release of their own where they have a text, and the files attached to them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import BinaryIO

from pressarchive.containers.port import Broken, Budget, Fault, Member, Oversized
from pressarchive.readers.mime import attachments, is_mail, parse, texts

_HEAD = 16_000
_OUTLOOK = "winmail.dat"


class MailContainer:
    """Takes out the mail itself (the empty name), and each file attached to it."""

    def claims(self, name: str, file: BinaryIO) -> bool:
        """Claim what begins with the headers of a mail."""
        return is_mail(name, file.read(_HEAD))

    def members(self, file: BinaryIO, budget: Budget) -> Iterator[Member | Fault]:
        """Yield the mail where it says anything, then its attachments; equal names are numbered."""
        try:
            content = budget.read(file)
            mail = parse(content)
        except (Oversized, ValueError) as error:
            raise Broken(str(error)) from error
        carried = list(attachments(mail))
        if texts(mail) or not carried:
            yield Member(name="", content=content)
        seen: dict[str, int] = {}
        for one in carried:
            seen[one.name] = seen.get(one.name, 0) + 1
            if one.name.lower() == _OUTLOOK:
                yield Fault(
                    name=one.name,
                    reason="attachments in Outlook's own packing",
                    remedy="Have the mail sent as HTML or plain text, or save its attachments.",
                )
            else:
                yield Member(name=_numbered(one.name, seen[one.name]), content=one.content)


CONTAINER = MailContainer()


def _numbered(name: str, number: int) -> str:
    path = PurePosixPath(name)
    return name if number == 1 else f"{path.stem} ({number}){path.suffix}"
