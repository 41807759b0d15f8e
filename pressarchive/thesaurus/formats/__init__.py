"""One format of vocabularies per file, with a `FORMAT`; a file's name or beginning tells which."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pressarchive.discovery import discover
from pressarchive.errors import UsageError
from pressarchive.thesaurus.formats.port import Format, Labels

__all__ = ["Labels", "read_vocabulary"]

_HEAD = 4_000


def read_vocabulary(path: Path) -> Iterator[Labels]:
    """Yield the concepts of a vocabulary. Raises UsageError for a file that cannot be read as one.

    The suffix of its name decides, or where that tells nothing, how the file begins.
    """
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD).decode("utf-8", "replace").lstrip("\ufeff \t\r\n")
    except OSError as error:
        raise UsageError(
            f"{path} cannot be read: {error.strerror}.",
            "Give the path of a SKOS file (.rdf, .ttl) or a table (.csv).",
        ) from error
    formats: list[Format] = [found for _, found in discover(__name__, "FORMAT")]
    suffix = path.suffix.lower()
    for form in formats:
        if suffix in form.suffixes:
            return form.read(path)
    for form in formats:
        if form.claims(head):
            return form.read(path)
    raise UsageError(
        f"{path.name} is no vocabulary this version reads.",
        "Read are SKOS as RDF/XML (.rdf) or Turtle (.ttl), tables (.csv), concept files (.txt).",
    )
