"""Mails: the text or page they carry, with what their headers declare.

A mail is only a cover: which reader is right for its text, that text tells. What is attached
to it is taken out by `containers.mail`.
"""

from __future__ import annotations

import re
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime

from pressarchive.errors import ReadError
from pressarchive.readers.decoding import decode_markup
from pressarchive.readers.mime import Part, header, is_mail, parse, texts
from pressarchive.readers.port import Enclosed, Input

_SCORE = 60
MEDIA_TYPE = "message/rfc822"
# "Re: Fwd: [Presse] …": what passing a mail on puts before its subject.
_PASSED_ON = re.compile(r"(?:(?:re|fwd?|tr|aw|wg)\s?:\s*|\[[^\]]{1,40}\]\s*)+", re.IGNORECASE)
_ARMOUR = re.compile(
    r"^-----BEGIN PGP SIGNED MESSAGE-----\n(?:\w+: [^\n]*\n)*\n"
    r"|^-----BEGIN PGP SIGNATURE-----\n(?:[^-\n][^\n]*\n|\n)*-----END PGP SIGNATURE-----$",
    re.MULTILINE,
)
_SIGNATURE = "-- "
_LONGEST = 1_000


class EmailReader:
    """Reads mails as they are sent and saved (EML)."""

    def score(self, source: Input) -> int | None:
        """Claim what begins with the headers of a mail."""
        return _SCORE if is_mail(source.name, source.content) else None

    def read(self, source: Input) -> Enclosed:
        """Return the mail's text, to be read as what it is; raises ReadError where it has none."""
        try:
            mail = parse(source.content)
        except ValueError as error:
            raise ReadError(f"a mail with {error}", "Save its text as a file.") from error
        parts = texts(mail)
        if not parts:
            raise ReadError("the mail has no text of its own", "Save what is attached to it.")
        page = parts[0].media_type == "text/html"
        decoded = [found for part in parts if (found := decode_markup(part.content, part.encoding))]
        if not decoded:
            raise ReadError("the text of the mail looks binary", "Save its text as a file.")
        read = [
            one.text if page else _plain(one.text, part)
            for one, part in zip(decoded, parts, strict=False)
        ]
        inner = Input(
            name="mail.html" if page else "mail.txt",
            content="\n\n".join(read).encode("utf-8", "replace"),
            encoding="utf-8",
        )
        return Enclosed(
            inner=inner,
            media_type=MEDIA_TYPE,
            encoding=decoded[0].encoding,
            declared=_declared(mail),
        )


READER = EmailReader()


def _plain(text: str, part: Part) -> str:
    text = text.replace("\r\n", "\n")
    if part.flowed:
        text = _unflowed(text, " " if part.spaced else "")
    if "PGP" in text:
        text = _ARMOUR.sub("", text)
    # What stands under a signature is often whom to ask; only the mark is layout.
    return "\n".join("" if line == _SIGNATURE else line for line in text.split("\n"))


def _unflowed(text: str, blank: str) -> str:
    """Return text whose lines, where they end in a blank, go on in the next (RFC 3676)."""
    lines: list[str] = []
    flowing = False
    for raw in text.split("\n"):
        line = raw.removeprefix(" ")
        if flowing and line.strip() and line != _SIGNATURE:
            lines[-1] = lines[-1].rstrip(" ") + blank + line
        else:
            lines.append(line)
        flowing = line.endswith(" ") and line != _SIGNATURE
    return "\n".join(lines)


def _declared(mail: Message) -> dict[str, str]:
    subject = header(mail, "Subject")
    passed_on = _PASSED_ON.match(subject)
    told = {
        "title": subject[passed_on.end() :] if passed_on else subject,
        "date": _date(header(mail, "Date")),
        "author": _author(header(mail, "From")),
        "language": header(mail, "Content-Language"),
    }
    return {key: value[:_LONGEST] for key, value in told.items() if value}


def _date(text: str) -> str:
    try:
        return parsedate_to_datetime(text).isoformat()
    except (ValueError, TypeError, OverflowError, IndexError):
        return ""


def _author(text: str) -> str:
    name, address = parseaddr(text[:_LONGEST])
    return name or address
