"""What stands between quotation marks, of whatever language: which open and which close."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Literal, NamedTuple

from pressarchive.document import Span
from pressarchive.extractors.parties.words import Word, index_at

EVERY_MARK = '«»“”„"'
MARKS = re.compile(f"[{EVERY_MARK}]")
_OPENING, _CLOSING = frozenset("«“„"), frozenset("»”")
_FRENCH = frozenset("«»")
_BEFORE = frozenset("([{/:—–-'’‘«“")  # beside blanks, what may stand before a mark that opens
_AFTER = frozenset(".,;:!?)]}/—–-…'’»”")
_ENDED = frozenset(".,!?…")
_SAYS = re.compile(r" (?:[^\W\d_][\w.’'-]*,? ){1,6}(?:said|says|stated|added|noted|explained)\b")
_UNCLOSED = 40  # characters of a quotation of which one mark is lost

Side = Literal["opens", "closes", "either", "neither"]


class Piece(NamedTuple):
    """Words between quotation marks; `start` and `end` leave the marks out.

    `whole` tells that both marks are there.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    whole: bool = True

    def inner(self, words: Sequence[Word]) -> Sequence[Word]:
        """Return the words of it among those of its text."""
        return words[index_at(words, self.start) : index_at(words, self.end)]


class Marked(NamedTuple):
    """What marks enclose, the outermost only, and the first mark that none closes."""

    pieces: list[Piece]
    unclosed: int | None


def read_marks(text: str, span: Span, begins: frozenset[int] = frozenset()) -> Marked:
    """Pair the marks of a stretch, those within others too: « with », all others with each other.

    A mark at one of `begins` opens a further paragraph of the same quotation.
    """
    opened: list[int] = []
    kinds: dict[bool, list[int]] = {True: [], False: []}  # which of those are « », which others
    pieces: list[Piece] = []
    for match in MARKS.finditer(text, span.start, span.end):
        at = match.start()
        kin = kinds[match[0] in _FRENCH]
        k = kin[-1] if kin else None
        if _opens(text, at, span, inside=k is not None):
            if not (at in begins and opened):
                kin.append(len(opened))
                opened.append(at)
        elif k is not None:
            while pieces and pieces[-1].outer_start > opened[k]:
                pieces.pop()
            pieces.append(_tight(text, opened[k], at))
            del opened[k:]
            for places in kinds.values():
                del places[bisect_left(places, k) :]
        elif not (opened or pieces) and _lost(text, at, span):
            pieces.append(_tight(text, span.start - 1, at)._replace(whole=False))
    return Marked(pieces, opened[0] if opened else None)


def pieces_of(text: str, span: Span, begins: frozenset[int] = frozenset()) -> list[Piece]:
    """Return what stands between marks in a stretch; its end may close what nothing else does."""
    found, unclosed = read_marks(text, span, begins)
    if unclosed is None or (found and found[-1].outer_start > unclosed):
        return found
    ended = text[unclosed] != '"' or text[span.end - 1] in _ENDED
    if ended and span.end - unclosed > _UNCLOSED:
        found.append(_tight(text, unclosed, span.end)._replace(whole=False))
    return found


def _opens(text: str, at: int, span: Span, *, inside: bool) -> bool:
    mark, side = text[at], _side(text, at, span)
    if mark in _OPENING:
        return mark == "«" or not (inside and side == "closes")  # “so“, „so“
    if mark in _CLOSING:
        return mark == "”" and not inside and (side == "opens" or _glued(text, at))
    if side == "neither":
        return not inside and _glued(text, at)
    return side == "opens" or (side == "either" and not inside)


def _side(text: str, at: int, span: Span) -> Side:
    """Tell by the characters beside a mark whether it opens or closes."""
    before = text[at - 1] if at > span.start else " "
    after = text[at + 1] if at + 1 < span.end else " "
    free_before = before.isspace() or before in _BEFORE
    free_after = after.isspace() or after in _AFTER
    if free_before == free_after:
        return "either" if free_before else "neither"
    return "opens" if free_before else "closes"


def _glued(text: str, at: int) -> bool:
    """Tell whether a mark opens right after a sentence: 'said X.”We are'."""
    return text[at - 1 : at] in _ENDED and text[at + 1 : at + 2].isupper()


def _lost(text: str, at: int, span: Span) -> bool:
    """Tell whether a mark closes what a stretch began with, though no mark opens it."""
    if at - span.start <= _UNCLOSED or text[at - 1] not in _ENDED:
        return False
    goes_on = text[at + 1 : at + 3].strip()[:1].islower()
    return goes_on or (text[at - 1] == "," and _SAYS.match(text, at + 1) is not None)


def _tight(text: str, opening: int, closing: int) -> Piece:
    start, end = opening + 1, closing
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Piece(start, end, max(opening, 0), min(closing + 1, len(text)))
