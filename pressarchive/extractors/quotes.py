"""Quotations with their speaker, who stands before, after or inside them."""

from __future__ import annotations

from collections.abc import Iterator

from pressarchive.document import Candidate, Document, Span
from pressarchive.extractors.parties.attribution import attribution
from pressarchive.extractors.parties.quoted import (
    Piece,
    has_marks,
    is_title,
    pieces_of,
    resumes,
    stretches,
)
from pressarchive.extractors.parties.speakers import Said, reading_of
from pressarchive.extractors.port import Context
from pressarchive.model import Quote

_FEWEST = 4  # words of a quotation that somebody is said to say
_PLAIN = 6  # words of one that no mark closes and no small letter opens
_LONG = 15  # words of what is no title, whatever stands before it
_UNSAID = 8  # words of one that somebody unnamed says
_ALONE = 9  # words of one that nobody is said to say
_EDGE = 3  # characters that may stand beside a quotation that is a whole paragraph
_MOST_SHOWN = 600
_SAID = frozenset("est sont is are was were a have has avons nous we i je will sera ont".split())


class QuotesExtractor:
    """Finds what people are quoted with; terms and titles in quotation marks are left alone."""

    def extract(self, document: Document, context: Context) -> Iterator[Candidate]:
        """Yield each quotation once; parts that an attribution splits are one."""
        text = document.text
        if not has_marks(text):
            return
        previous: str | None = None
        for span, begins in stretches(text, document.blocks):
            pieces = pieces_of(text, span, begins)
            i = 0
            while i < len(pieces):
                parts = [pieces[i]]
                said = _said(text, span, pieces, i)
                i += 1
                if said is None:
                    continue
                while (
                    said.rule != _NOBODY
                    and i < len(pieces)
                    and (resumes(text, parts[-1], pieces[i]))
                ):
                    parts.append(pieces[i])
                    i += 1
                speaker = previous if said.again else said.speaker
                previous = speaker or previous
                yield _candidate(text, parts, said, speaker, context)


_NOBODY = "unattributed"


def _said(text: str, span: Span, pieces: list[Piece], i: int) -> Said | None:
    """Return who says a quotation; None where it is a term or a title."""
    piece = pieces[i]
    count = len(piece.inner(reading_of(text).words))
    if count < _FEWEST or (count < _LONG and is_title(piece, reading_of(text).words)):
        return None
    said = attribution(text, span, pieces, i)
    if said is None:
        spoken = count >= _ALONE and _spoken(text, piece, span)
        return Said(None, None, _NOBODY) if spoken else None
    if (not said.known and count < _UNSAID) or (count < _PLAIN and not _whole(text, piece)):
        return None
    return said


def _candidate(
    text: str, parts: list[Piece], said: Said, speaker: str | None, context: Context
) -> Candidate:
    start, end = parts[0].outer_start, parts[-1].outer_end
    return Candidate(
        field="quotes",
        value=Quote(
            text=" ".join(
                line.lstrip('“«" ').rstrip()
                for part in parts
                for line in text[part.start : part.end].splitlines()
                if line.strip()
            ),
            speaker=speaker,
            role=said.role,
            language=context.language,
        ),
        evidence=text[start:end][:_MOST_SHOWN],
        rule=said.rule,
        confidence=0.85 if speaker else 0.6,
        span=Span(start=start, end=end),
    )


def _whole(text: str, piece: Piece) -> bool:
    """Tell whether a quotation is closed by a mark, or is the rest of somebody's sentence."""
    return text[piece.end - 1] in ".,!?…" or text[piece.start].islower()


def _spoken(text: str, piece: Piece, span: Span) -> bool:
    """Tell whether words that nobody is said to say are speech: a sentence all by itself."""
    alone = piece.outer_start - span.start < _EDGE and span.end - piece.outer_end < _EDGE
    verb = any(word.folded in _SAID for word in piece.inner(reading_of(text).words))
    ends = text[piece.end - 1] in ".!?…"
    return verb and (alone or (ends and text[piece.start].isupper()))


EXTRACTOR = QuotesExtractor()
