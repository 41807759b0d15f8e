"""Lines of a head that are no headline: mastheads, dates, numbers, navigation, addresses."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pressarchive.extractors.reading.layout import (
    Line,
    bare,
    date_labels,
    is_masthead,
    masthead,
    navigation,
    update_labels,
    without_clock,
)
from pressarchive.extractors.reading.written_dates import written_dates
from pressarchive.languages import languages
from pressarchive.model import Document

_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_ADDRESS = re.compile(r"@[\w-]+\.|https?://|\bwww\.", re.IGNORECASE)
# "Office: 714-347-8408", "Tél. 01 44 76 75 39": a few words, then a telephone number.
_PHONE = re.compile(
    r"(?:[^\W\d]+[.:]?\s*){0,4}[\s:(+]{0,4}(?!\d{4}-\d{4}\b)\d[\d\s()./+-]{5,40}\d\W*",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"^[^\W\d_]{0,30}\.?\s?(?:no\.?|n°|nr\.?|number|#)?\s?[#:.]?\s?[\w/-]*\d[\w/.-]*$"
)
_DATED = 100
_LABEL_WORDS = 2


def is_furniture(document: Document, line: Line, head: Sequence[Line]) -> bool:
    """Tell whether a line of the head belongs to its furniture."""
    folded = line.folded
    if not _LETTERS.search(folded) or is_masthead(folded):
        return True
    if folded in navigation() or folded in date_labels() or folded in update_labels():
        return True
    if line.is_prose:
        return False
    if _follows_author(line, head) or _is_address(line.text):
        return True
    return bool(_DIGIT.search(folded)) and _is_number_or_date(document, line)


def _is_address(text: str) -> bool:
    """Tell whether a line is an address of the net with at most a label."""
    return (
        bool(_ADDRESS.search(text))
        and sum(not _ADDRESS.search(word) for word in text.split() if _LETTERS.search(word))
        <= _LABEL_WORDS
    )


def _is_number_or_date(document: Document, line: Line) -> bool:
    if _PHONE.fullmatch(line.text[:_DATED]) or not _LETTERS.search(without_clock(line.text)):
        return True
    if len(line.text) > _DATED:
        return False
    first = next(written_dates(document.text, line.span.start, line.span.end), None)
    if first is not None:
        before = bare(document.text[line.span.start : first.start])
        after = bare(without_clock(document.text[first.end : line.span.end]))
        if not after and (not before or before in date_labels() | update_labels()):
            return True
        return masthead(before) is not None
    if masthead(line.folded) is not None:
        # "Press release no. 12/2020"
        rest = line.folded[len((masthead(line.folded) or ("",))[0]) :]
        return len(_LETTERS.findall(rest)) < 2
    return _is_numbered(line)


def _is_numbered(line: Line) -> bool:
    """Tell whether a line is a number with its label: "CP106-2020", "Case # 11NF3721"."""
    if len(line.text.split()) > 4:
        return False
    label = bare(re.split(r"[:#°]", line.text, maxsplit=1)[0])
    if any(label in one.reference_labels for one in languages().values()):
        return True
    return (
        bool(_NUMBER.match(line.folded))
        and len(line.folded.split()) <= 3
        and ("#" in line.text or "°" in line.text or len(line.folded.split()) == 1)
    )


def _follows_author(line: Line, head: Sequence[Line]) -> bool:
    """Tell whether the line before asks for a name: "Author", "Par"."""
    for before, this in zip(head, head[1:], strict=False):
        if this is line:
            return before.folded in _author_labels()
    return False


def _author_labels() -> frozenset[str]:
    return frozenset({"author", "auteur"})
