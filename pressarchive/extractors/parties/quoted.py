"""What stands between quotation marks, of whatever language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pressarchive.document import Block, Span
from pressarchive.extractors.parties.vocabulary import vocabulary
from pressarchive.extractors.parties.words import Word, index_at

_CLOSES = {"«": "»", "“": "”", "„": "“”"}
_MARKS = re.compile(r"[«»“”„\"]")
_PARAGRAPHS = 6  # that one quotation runs through
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


def stretches(text: str, blocks: Sequence[Block]) -> Iterator[tuple[Span, frozenset[int]]]:
    """Yield the blocks with marks, one by one; those that one quotation runs through together.

    With each come the offsets at which its further paragraphs begin.
    """
    i = 0
    while i < len(blocks):
        span = blocks[i].span
        if _MARKS.search(text, span.start, span.end) is not None:
            last = _closing(text, blocks, i)
            begins = frozenset(block.span.start for block in blocks[i + 1 : last + 1])
            yield Span(start=span.start, end=blocks[last].span.end), begins
            i = last
        i += 1


def _closing(text: str, blocks: Sequence[Block], first: int) -> int:
    """Return the block that closes the quotation which one leaves open; itself where none does."""
    span = blocks[first].span
    _, opened = _read(text, span, frozenset())
    if opened is None:
        return first
    begins: set[int] = set()
    for last in range(first + 1, min(first + _PARAGRAPHS, len(blocks))):
        further = blocks[last].span
        if opened[0] == '"' and text[further.start] != '"':
            break
        begins.add(further.start)
        whole = Span(start=span.start, end=further.end)
        if _read(text, whole, frozenset(begins))[1] is None:
            return last
    return first


def pieces_of(text: str, span: Span, begins: frozenset[int] = frozenset()) -> list[Piece]:
    """Return what stands between quotation marks in a stretch, the outermost only.

    A mark at one of `begins` opens a further paragraph of the same quotation.
    """
    found, opened = _read(text, span, begins)
    if opened is not None and opened[0] != '"' and span.end - opened[1] > _UNCLOSED:
        # It goes on in the next paragraph.
        found.append(_tight(text, opened[1], span.end))
    return found


def _read(
    text: str, span: Span, begins: frozenset[int]
) -> tuple[list[Piece], tuple[str, int] | None]:
    """Return what marks enclose, and the mark that none closes with its place."""
    found: list[Piece] = []
    opened: tuple[str, int] | None = None
    depth = 0
    for match in _MARKS.finditer(text, span.start, span.end):
        mark, at = match[0], match.start()
        if opened is None:
            if mark in _CLOSES or mark == '"':
                opened, depth = (mark, at), 1
        elif at in begins and mark == opened[0]:
            continue
        elif opened[0] == '"' == mark and _opens(text, at, span):
            opened = (mark, at)  # two openings in a row: the first was never closed
        elif opened[0] != '"' and mark == opened[0]:
            depth += 1
        elif _closes(opened[0], mark):
            depth -= 1
            if depth == 0:
                found.append(_tight(text, opened[1], at))
                opened = None
    return found, opened


def _closes(opening: str, mark: str) -> bool:
    return mark in _CLOSES.get(opening, '"') or (opening == "“" and mark == '"')


def _opens(text: str, at: int, span: Span) -> bool:
    before = text[at - 1] if at > span.start else " "
    return before.isspace() and text[at + 1 : at + 2].isalnum()


def _tight(text: str, opening: int, closing: int) -> Piece:
    start, end = opening + 1, closing
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Piece(start, end, opening, min(closing + 1, len(text)))


def is_title(piece: Piece, words: Sequence[Word]) -> bool:
    """Tell whether the word right before a mark makes what it opens a title or a term."""
    k = index_at(words, piece.start) - 1
    if k < 0 or piece.outer_start - words[k].end > 1:
        return False
    vocab = vocabulary()
    word = words[k].folded
    return word in vocab.titled or word in vocab.things


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
