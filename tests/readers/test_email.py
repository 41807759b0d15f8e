"""Mails: their text or page is read, their headers are declared."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from pressarchive.document import Document
from pressarchive.errors import ReadError
from pressarchive.readers import Input, read

TEXT = "L’été à Besançon\n\nBesançon, le 5 février 2020 – Le musée a été rénové.\n"
PAGE = (
    "<html><body><h1>L’été à Besançon</h1><p>Besançon, le 5 février 2020 – Le musée a été"
    " rénové.</p></body></html>"
)


def mail() -> EmailMessage:
    message = EmailMessage()
    headers = {
        "From": "Musée d’Été <presse@example.org>",
        "Subject": "TR: [Presse] L’été à Besançon",
        "Date": "Wed, 05 Feb 2020 10:00:00 +0100",
        "Message-ID": "<1@example.org>",
    }
    for name, value in headers.items():
        message[name] = value
    return message


def read_mail(content: bytes | EmailMessage) -> Document:
    return read(Input(name="a", content=bytes(content)))


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-15", "cp1252", "mac-roman"])
@pytest.mark.parametrize("transfer", ["quoted-printable", "base64", "8bit"])
def test_texts_in_any_encoding(charset: str, transfer: str) -> None:
    """The charset and the transfer encoding of a part are undone."""
    text = TEXT if charset != "iso-8859-15" else TEXT.replace("’", "'").replace("–", "-")
    message = mail()
    message.set_content(text, charset=charset, cte=transfer)
    document = read_mail(message)
    assert document.text == text.strip()
    assert document.media_type == "message/rfc822"


def test_headers_are_declared() -> None:
    """Subject, sender and day are what the mail says of itself."""
    message = mail()
    message.set_content(TEXT)
    message["Content-Language"] = "fr"
    assert read_mail(message).declared == {
        "title": "L’été à Besançon",
        "author": "Musée d’Été",
        "date": "2020-02-05T10:00:00+01:00",
        "language": "fr",
    }


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        (b"=?utf-8?q?L=C3=A9gende?= =?iso-8859-1?q?_d=E9j=E0?=", "Légende déjà"),
        ("Légende".encode(), "Légende"),
        ("Légende".encode("cp1252"), "Légende"),
        (b"=?no-such?q?a=E9?= x", "=?no-such?q?a=E9?= x"),
        (b"=?utf-8?b?a?= x", "=?utf-8?b?a?= x"),
    ],
)
def test_subjects(subject: bytes, title: str) -> None:
    """Encoded words and raw bytes become text; what is neither stays as it is."""
    content = b"From: a@example.org\nMessage-ID: <1@b>\nSubject: " + subject + b"\n\nText.\n"
    assert read_mail(content).declared["title"] == title


@pytest.mark.parametrize("day", ["yesterday", "Wed, 99 Feb 0000 10:00:00 +0100", "", "1e999"])
def test_days_that_are_none(day: str) -> None:
    """A date header that names no day declares none."""
    content = f"From: a@example.org\nMessage-ID: <1@b>\nSubject: x\nDate: {day}\n\nText.\n"
    assert "date" not in read_mail(content.encode()).declared


def test_page_or_text() -> None:
    """The text is read where a mail has both, unless it only says that there is a page."""
    for text, kind in ((TEXT, "paragraph"), ("See the page.\n", "heading")):
        message = mail()
        message.set_content(text)
        message.add_alternative(PAGE, subtype="html")
        document = read_mail(message)
        assert document.blocks[0].kind == kind
        assert document.text.startswith("L’été à Besançon")
        assert "rénové." in document.text


def test_flowed_text() -> None:
    """Lines that end in a blank go on, and what a mail program put before "From" is taken off."""
    message = mail()
    message.set_content("x")
    message.set_param("format", "flowed")
    message.set_payload("Un long \ntexte qui \ncoule.\nUn autre.\n From ici.\n-- \nAnne\n")
    assert read_mail(message).text == "Un long texte qui coule.\nUn autre.\nFrom ici.\n\nAnne"


def test_signed_text() -> None:
    """The armour of a signature is no text."""
    message = mail()
    message.set_content(
        "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nLe texte.\n"
        "-----BEGIN PGP SIGNATURE-----\nVersion: 1\n\niQEz\n=abc\n-----END PGP SIGNATURE-----\n"
    )
    assert read_mail(message).text == "Le texte."


def test_parts_around_a_picture() -> None:
    """Some programs cut a text where a picture stands: its parts are one text again."""
    message = mail()
    message.set_content("Avant.\n")
    message.add_attachment(b"\x89PNG\r\n\x1a\n", "image", "png", filename="a.png")
    message.add_attachment("Après.\n", disposition="inline")
    assert read_mail(message).text == "Avant.\n\nAprès."


def test_without_a_text() -> None:
    """A mail that only carries files says so."""
    message = mail()
    message.add_attachment(b"x", "application", "pdf", filename="a.pdf")
    with pytest.raises(ReadError, match="no text of its own") as error:
        read_mail(message)
    assert error.value.remedy


def test_a_mail_in_a_mail_in_a_mail() -> None:
    """Mails that hold nothing but mails end somewhere."""
    content = b"Text.\n"
    for _ in range(5):
        content = b"From: a@b\nMessage-ID: <1@b>\nSubject: x\n\n" + content
    with pytest.raises(ReadError, match="nothing but another"):
        read_mail(content)


def test_printed_headers_are_text() -> None:
    """A release that begins like a saved mail, without one's own headers, is a text."""
    document = read(Input(name="a.txt", content=b"From: the press office\nTo: all\nDate: today\n"))
    assert document.media_type == "text/plain"
