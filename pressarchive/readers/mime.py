"""The parts of a mail: its headers, the text that is to be read, and what is attached.

The standard library parses mails as leniently as any (`mail-parser` stands on it and adds no
reading of its own); its older policy is used, because the newer one fails on headers that are
not well made, and takes a time that is not linear in their length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.errors import HeaderParseError, MessageError
from email.header import decode_header, make_header
from email.message import Message

_HEADER = re.compile(rb"([A-Za-z][A-Za-z0-9-]{0,60}):[^\n]*\n(?:[ \t][^\n]*\n)*")
# Headers that only a mail on its way has, and those that a saved or printed one has as well.
_TRAVELLING = frozenset(
    {b"received", b"message-id", b"mime-version", b"return-path", b"delivered-to"}
)
_KNOWN = _TRAVELLING | {b"from", b"to", b"subject", b"date", b"content-type", b"cc", b"reply-to"}
_FEWEST = 3
_HEAD = 16_000
_TAG = re.compile(
    r"<(?:style|script|head)\b.{0,50000}?</(?:style|script|head)>|<[^<>]{0,2000}>",
    re.IGNORECASE | re.DOTALL,
)
_MOST_PARTS = 1_000
_FAULTS = (MessageError, ValueError, LookupError, TypeError, AttributeError, RecursionError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One text of a mail: its bytes, what they are said to be encoded in, and its media type."""

    content: bytes
    encoding: str | None
    media_type: str
    flowed: bool = False
    spaced: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    """A file that a mail carries."""

    name: str
    content: bytes


def is_mail(name: str, content: bytes) -> bool:
    """Tell whether bytes begin with the headers of a mail."""
    found: set[bytes] = set()
    at, head = 0, content[:_HEAD].replace(b"\r\n", b"\n").lstrip(b"\n")
    while match := _HEADER.match(head, at):
        found.add(match[1].lower())
        at = match.end()
    travelled = not found.isdisjoint(_TRAVELLING) or name.lower().endswith(".eml")
    return travelled and len(found & _KNOWN) >= _FEWEST


def parse(content: bytes) -> Message:
    """Return a mail, whatever is wrong with it; raises ValueError where nested too deep."""
    try:
        return message_from_bytes(content)
    except RecursionError as error:
        raise ValueError("parts in parts, too deep to follow") from error


def header(mail: Message, name: str) -> str:
    """Return a header as text on one line, whatever it is encoded in, or ""."""
    value = mail.get(name, "")
    try:
        text = str(make_header(decode_header(value)))
    except (*_FAULTS, HeaderParseError):
        text = str(value)
    if "\ufffd" in text or any("\ud800" <= char <= "\udfff" for char in text):
        text = _raw(mail, name)
    return " ".join(text.split())


def texts(mail: Message) -> list[Part]:
    """Return the parts to read as the mail's own text, in order and all of one media type.

    Where a text is there both plain and as HTML, the plain one is taken unless it says less.
    """
    plain = [_part(part) for part in _leaves(mail, "text/plain") if not _file_name(part)]
    marked = [_part(part) for part in _leaves(mail, "text/html") if not _file_name(part)]
    # Half: a plain text lacks the buttons and the small print; a notice is shorter still.
    enough = 2 * sum(map(_letters, plain)) >= sum(map(_letters, marked))
    chosen = plain if enough and any(map(_letters, plain)) else marked or plain
    return [part for part in chosen if part.content.strip()]


def attachments(mail: Message) -> Iterator[Attached]:
    """Yield the files a mail carries, forwarded mails too; names may be the same or empty."""
    for part in _walk(mail):
        if part.get_content_type() == "message/rfc822":
            inner = part.get_payload(0) if part.is_multipart() else None
            if isinstance(inner, Message):
                name = _file_name(part)
                yield Attached(
                    name=name if name.lower().endswith(".eml") else "forwarded.eml",
                    content=_bytes(inner),
                )
        elif not part.is_multipart() and (name := _file_name(part)):
            yield Attached(name=name, content=_payload(part))
        elif part.get_content_maintype() not in {"text", "multipart", "message"}:
            kind = part.get_content_subtype()
            yield Attached(name=f"attached.{kind}", content=_payload(part))


def _walk(mail: Message) -> Iterator[Message]:
    """Yield the parts of a mail in order, without those of the mails it forwards."""
    waiting, seen = [mail], 0
    while waiting and seen < _MOST_PARTS:
        part = waiting.pop()
        seen += 1
        yield part
        if part.is_multipart() and part.get_content_type() != "message/rfc822":
            inner = part.get_payload()
            waiting += [one for one in reversed(inner) if isinstance(one, Message)]  # type: ignore[arg-type]


def _leaves(mail: Message, media_type: str) -> Iterator[Message]:
    for part in _walk(mail):
        if not part.is_multipart() and part.get_content_type() == media_type:
            yield part


def _file_name(part: Message) -> str:
    try:
        name = part.get_filename() or ""
        name = str(make_header(decode_header(name)))
    except _FAULTS:
        name = ""
    name = "".join(char for char in name if not "\ud800" <= char <= "\udfff")
    attached = "attachment" in str(part.get("Content-Disposition", "")).lower()[:20]
    name = " ".join(name.replace("\\", "/").split("/")[-1].split())
    return name or (f"attached.{part.get_content_subtype()}" if attached else "")


def _part(part: Message) -> Part:
    charset = part.get_param("charset")
    if isinstance(charset, tuple):  # as RFC 2231 writes it
        charset = charset[2]
    flowed = str(part.get_param("format") or "").lower() == "flowed"
    return Part(
        content=_payload(part),
        encoding=str(charset) if charset else None,
        media_type=part.get_content_type(),
        flowed=flowed,
        spaced=str(part.get_param("delsp") or "").lower() != "yes",
    )


def _payload(part: Message) -> bytes:
    try:
        content = part.get_payload(decode=True)
    except _FAULTS:
        content = None
    return content if isinstance(content, bytes) else b""


def _bytes(mail: Message) -> bytes:
    try:
        return mail.as_bytes()
    except (*_FAULTS, KeyError):
        return b""


def _letters(part: Part) -> int:
    text = part.content.decode("latin-1")
    if part.media_type == "text/html":
        text = _TAG.sub(" ", text)
    return sum(map(len, text.split()))


def _raw(mail: Message, name: str) -> str:
    """Return a header that was sent as bytes without saying what they mean."""
    wanted = name.lower()
    for key, value in mail.raw_items():
        if key.lower() == wanted:
            content = str(value).encode("utf-8", "surrogateescape")
            try:
                return content.decode("utf-8")
            except UnicodeDecodeError:
                return content.decode("cp1252", "replace")
    return ""
