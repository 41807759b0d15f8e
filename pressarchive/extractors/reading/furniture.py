"""Lines of a head that are no headline: mastheads, dates, numbers, navigation, addresses."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pressarchive.document import Document
from pressarchive.extractors.reading.layout import (
    Line,
    author_labels,
    bare,
    date_labels,
    is_masthead,
    masthead,
    navigation,
    reference_labels,
    update_labels,
    without_clock,
)
from pressarchive.extractors.reading.release_numbers import release_number
from pressarchive.extractors.reading.written_dates import written_dates

_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_ADDRESS = re.compile(r"@[\w-]+\.|https?://|\bwww\.", re.IGNORECASE)
_TELEPHONE = re.compile(r"(?<!\d)[+(]?\d{2,4}(?:[\s()./-]{1,3}\d{2,7}){2,6}(?!\d)")
# "Office: 714-347-8408", "Tél. 01 44 76 75 39": a few words, then a telephone number.
_PHONE = re.compile(
    r"(?:[^\W\d]+[.:]?\s*){0,4}[\s:(+]{0,4}(?!\d{4}[-–/]\d{4}\b)\d[\d\s()./+-]{5,40}\d\W*",
    re.IGNORECASE,
)
_ENDS_IN_DIGIT = re.compile(r"\d\W*\Z")
_NUMBER = re.compile(
    r"^[^\W\d_]{0,30}\.?\s?(?:no\.?|n°|nr\.?|number|#)?\s?[#:.]?\s?[\w/-]*\d[\w/.-]*$"
)
_DATED = 100
_LABEL_WORDS = 2
_MASTHEAD_WORDS, _NAME_WORDS = 3, 4


class Furniture:
    """Tells of each line of a head whether it belongs to its furniture, when it is asked."""

    def __init__(self, document: Document, head: Sequence[Line]) -> None:
        self._document, self._head = document, head
        self._letterhead = _letterhead(head)

    def __getitem__(self, i: int) -> bool:
        if i < self._letterhead or (i and self._head[i - 1].folded in author_labels()):
            return True
        return is_furniture(self._document, self._head[i])


def _letterhead(head: Sequence[Line]) -> int:
    """Return how many lines the paper itself has: those above a masthead, if they tell an address.

    "Ministry of Salt / The Secretariat, P.O. Box 277 / e-mail: info@…" and then "PRESS RELEASE".
    """
    for i, line in enumerate(head):
        if line.is_prose:
            break
        if masthead(line.folded) is not None:
            above = head[:i] if is_masthead(line.folded) else ()
            return i if any(_tells_address(other.text) for other in above) else 0
    return 0


def _tells_address(text: str) -> bool:
    return _ADDRESS.search(text) is not None or _TELEPHONE.search(text) is not None


def is_furniture(document: Document, line: Line) -> bool:
    """Tell whether a line by itself belongs to the furniture of a head."""
    folded = line.folded
    if not _LETTERS.search(folded) or is_masthead(folded):
        return True
    if folded in navigation() or folded in date_labels() or folded in update_labels():
        return True
    if line.is_prose:
        return False
    if _is_address(line.text):
        return True
    if _ends_as_masthead(folded):
        return True
    return bool(_DIGIT.search(folded)) and (
        release_number(line, None, head=True) is not None or _is_number_or_date(document, line)
    )


def _ends_as_masthead(folded: str) -> bool:
    """Tell whether a line is a masthead behind the name of who writes: "The BMJ press release"."""
    words = folded.split()
    return any(
        masthead(" ".join(words[i:])) is not None and is_masthead(" ".join(words[i:]))
        for i in range(max(0, len(words) - _MASTHEAD_WORDS), len(words))
        if 0 < i <= _NAME_WORDS
    )


def _is_address(text: str) -> bool:
    """Tell whether a line is an address of the net with at most a label."""
    return (
        bool(_ADDRESS.search(text))
        and sum(not _ADDRESS.search(word) for word in text.split() if _LETTERS.search(word))
        <= _LABEL_WORDS
    )


def _is_number_or_date(document: Document, line: Line) -> bool:
    text = line.text[:_DATED]
    numbered = _ENDS_IN_DIGIT.search(text) is not None and _PHONE.fullmatch(text) is not None
    if numbered or not _LETTERS.search(without_clock(line.text)):
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
    found = masthead(line.folded)
    if found is not None:
        # "Press release no. 12/2020"
        return len(_LETTERS.findall(line.folded[len(found[0]) :])) <= 1
    return _is_numbered(line)


def _is_numbered(line: Line) -> bool:
    """Tell whether a line is a number with its label: "CP106-2020", "Case # 11NF3721"."""
    words = len(line.text.split())
    if words > _LABEL_WORDS + 2:
        return False
    label = bare(re.split(r"[:#°]", line.text, maxsplit=1)[0])
    if label in reference_labels():
        return True
    signed = "#" in line.text or "°" in line.text
    return bool(_NUMBER.match(line.folded)) and (
        words == 1 or (signed and words <= _LABEL_WORDS + 1)
    )
