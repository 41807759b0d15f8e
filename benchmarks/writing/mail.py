"""A mail that has the release as its text, with its title as the subject."""

from __future__ import annotations

from email.message import EmailMessage

from benchmarks.writing.plain import plain
from pressarchive.document import Document

SUFFIX = "eml"


def write(document: Document, title: str) -> bytes:
    """Return the release as a mail, encoded as the library chooses."""
    mail = EmailMessage()
    mail["From"] = "Press office <press@example.org>"
    mail["To"] = "newsroom@example.com"
    mail["Subject"] = " ".join(title.split())[:500]
    mail["Message-ID"] = "<release@example.org>"
    mail.set_content(plain(document))
    return bytes(mail)
