"""What stands between quotation marks, of whatever language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from pressarchive.document import Block
from pressarchive.extractors.parties.words import Word, index_at

_CLOSES = {"«": "»", "“": "”", "„": "“”"}
_MARKS = re.compile(r"[«»“”„\"]")
_UNCLOSED = 60  # characters of a quotation that a paragraph leaves open
_AFTER = 240  # characters that may part a quotation from the rest of it
_SENTENCE = re.compile(r"(?<![A-Z])(?<!\bMr)(?<!\bDr)(?<!\bJr)(?<!\bSr)(?<!\bInc)[.!?](?=\s|$)")


class Piece(NamedTuple):
    """Words between quotation marks; `start` and `end` leave the marks out."""

    start: int
    end: int
    outer_start: int
    outer_end: int

    def inner(self, words: Sequence[Word]) -> Sequence[Word]:
        """Return the words of it among those of its text."""
        return words[index_at(words, self.start) : index_at(words, self.end)]


def has_marks(text: str) -> bool:
    """Tell whether a text has any quotation mark."""
    return _MARKS.search(text) is not None


def pieces_of(text: str, block: Block) -> list[Piece]:
    """Return what stands between quotation marks in a block, the outermost only."""
    found: list[Piece] = []
    opened: tuple[str, int] | None = None
    depth = 0
    for match in _MARKS.finditer(text, block.span.start, block.span.end):
        mark, at = match[0], match.start()
        if opened is None:
            if mark in _CLOSES or mark == '"':
                opened, depth = (mark, at), 1
        elif opened[0] == '"' == mark and _opens(text, at, block):
            opened = (mark, at)  # two openings in a row: the first was never closed
        elif opened[0] != '"' and mark == opened[0]:
            depth += 1
        elif _closes(opened[0], mark):
            depth -= 1
            if depth == 0:
                found.append(_tight(text, opened[1], at))
                opened = None
    if opened is not None and opened[0] != '"' and block.span.end - opened[1] > _UNCLOSED:
        # It goes on in the next paragraph.
        found.append(_tight(text, opened[1], block.span.end))
    return found


def _closes(opening: str, mark: str) -> bool:
    return mark in _CLOSES.get(opening, '"') or (opening == "“" and mark == '"')


def _opens(text: str, at: int, block: Block) -> bool:
    before = text[at - 1] if at > block.span.start else " "
    return before.isspace() and text[at + 1 : at + 2].isalnum()


def _tight(text: str, opening: int, closing: int) -> Piece:
    start, end = opening + 1, closing
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Piece(start, end, opening, min(closing + 1, len(text)))


def resumes(text: str, piece: Piece, following: Piece) -> bool:
    """Tell whether a quotation goes on after "…, said X.": nothing else stands between."""
    between = text[piece.outer_end : following.outer_start].strip()
    return (
        len(between) <= _AFTER
        and following.start < following.end
        and between.endswith((".", ","))
        and ":" not in between
        and len(_SENTENCE.findall(between)) <= 1
    )
