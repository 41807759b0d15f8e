"""Quotations with their speaker, who stands before, after or inside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pressarchive.document import Candidate, Document, Span
from pressarchive.extractors.parties.words import words_of
from pressarchive.extractors.port import Context
from pressarchive.extractors.quoting.attribution import (
    attribution,
    ends_sentence,
    is_told,
    last_named,
    speaker_after,
)
from pressarchive.extractors.quoting.marks import Piece, pieces_of
from pressarchive.extractors.quoting.quoted import (
    Stretch,
    has_marks,
    is_title,
    resumes,
    stretches,
)
from pressarchive.extractors.quoting.reading import reading_of
from pressarchive.extractors.quoting.speakers import Said
from pressarchive.model import Quote

_FEWEST = 4  # words of a quotation that somebody is said to say
_PLAIN = 6  # words of one that no mark closes
_LONG = 30  # words of what is no title, whatever stands before it
_UNSAID = 8  # words of one that somebody unnamed says
_ALONE = 9  # words of one that nobody is said to say
_EDGE = 3  # characters that may stand beside a quotation that is a whole paragraph
_SOON = 400  # characters from a quotation to one that its speaker goes on with
_PARTED = 2  # paragraphs' ends between them
_MOST_SHOWN = 600
_NOBODY, _UNNAMED = "unattributed", "speaker-unnamed"


@dataclass(slots=True)
class _Spoken:
    """A quotation as it is gathered: its parts, and who says it."""

    parts: list[Piece]
    said: Said
    speaker: str | None


class QuotesExtractor:
    """Finds what people are quoted with; terms and titles in quotation marks are left alone."""

    def extract(self, document: Document, context: Context) -> Iterator[Candidate]:
        """Yield each quotation once; parts that an attribution splits are one."""
        text = document.text
        if has_marks(text):
            for one in _spoken_in(document):
                yield _candidate(text, one, context)


def _spoken_in(document: Document) -> list[_Spoken]:
    text = document.text
    found: list[_Spoken] = []
    for stretch in stretches(text, document.blocks):
        pieces = pieces_of(text, stretch.span, stretch.begins)
        i = 0
        while i < len(pieces):
            before = found[-1] if found else None
            said = _said(text, stretch, pieces, i, before)
            parts = [pieces[i]]
            i += 1
            if said is None:
                continue
            if said.rule == _NOBODY and before and _resumed(text, before, parts[0], stretch):
                before.parts.extend(parts)
                continue
            while (
                said.rule != _NOBODY
                and i < len(pieces)
                and resumes(text, parts[-1], pieces[i])
                and not _others(said, speaker_after(text, stretch, pieces, i))
            ):
                parts.append(pieces[i])
                i += 1
            speaker = said.speaker or _meant(text, said, before, parts[0], stretch)
            if speaker is None and before and _same(said, before, stretch):
                said = said._replace(role=before.said.role)
            found.append(_Spoken(parts, said, speaker))
    return found


def _others(said: Said, speaker: str | None) -> bool:
    """Tell whether words have a speaker of their own, who is not that of those before."""
    if not (said.speaker and speaker):
        return False
    return said.speaker.split()[-1] != speaker.split()[-1]


def _resumed(text: str, before: _Spoken, piece: Piece, stretch: Stretch) -> bool:
    """Tell whether a paragraph that is nothing but quotation goes on with that of the one before.

    "…, said X." ends that paragraph.
    """
    alone = piece.outer_start <= stretch.span.start and piece.outer_end >= stretch.span.end
    last = before.parts[-1]
    return alone and last.outer_end >= stretch.lead and resumes(text, last, piece)


def _same(said: Said, before: _Spoken, stretch: Stretch) -> bool:
    """Tell whether the office that spoke right before goes on."""
    near = before.parts[-1].outer_end >= stretch.lead
    return said.role is None and near and (said.again or said.rule == _NOBODY)


def _meant(
    text: str, said: Said, before: _Spoken | None, piece: Piece, stretch: Stretch
) -> str | None:
    """Return who says what nobody by name is said to say: "she added", or nothing at all."""
    if said.again:
        unnamed = before is not None and before.said.rule == _UNNAMED
        known = before is not None and (before.speaker or unnamed)
        return before.speaker if before and known else last_named(text, piece)
    if said.rule != _NOBODY:
        return None
    floor = max(stretch.span.start, before.parts[-1].outer_end if before else 0)
    named = last_named(text, piece, floor)
    return before.speaker if named is None and before and _after(text, before, piece) else named


def _after(text: str, before: _Spoken, piece: Piece) -> bool:
    """Tell whether words follow a quotation soon, and nobody else is named between them."""
    end = before.parts[-1].outer_end
    near = text.count("\n\n", end, piece.outer_start) <= _PARTED
    soon = near and piece.outer_start - end < _SOON
    return soon and last_named(text, piece, end) in {None, before.speaker}


def _said(
    text: str, stretch: Stretch, pieces: list[Piece], i: int, before: _Spoken | None
) -> Said | None:
    """Return who says a quotation; None where it is a term or a title."""
    piece = pieces[i]
    count = len(piece.inner(words_of(text)))
    begins = text[piece.end - 1] == "," and i + 1 < len(pieces)
    if count < _FEWEST and not (begins and resumes(text, piece, pieces[i + 1])):
        return None  # "Today," says X, "we …" begins with a word
    if count < _LONG and is_title(text, piece, words_of(text)):
        return None
    said = attribution(text, stretch, pieces, i, before.parts[-1].outer_end if before else 0)
    if said is None:
        spoken = count >= _ALONE and _spoken(text, piece, stretch.span)
        told = piece.whole or (before is not None and before.parts[-1].outer_end >= stretch.lead)
        return Said(None, None, _NOBODY) if spoken and told else None
    if not said.known:
        return said if count >= _UNSAID or text[piece.end - 1] == "," else None
    return said if count >= _PLAIN or _whole(text, piece) else None


def _candidate(text: str, one: _Spoken, context: Context) -> Candidate:
    start, end = one.parts[0].outer_start, one.parts[-1].outer_end
    return Candidate(
        field="quotes",
        value=Quote(
            text=" ".join(
                line.lstrip('“«" ').rstrip()
                for part in one.parts
                for line in text[part.start : part.end].splitlines()
                if line.strip()
            ),
            speaker=one.speaker,
            role=one.said.role,
            language=context.language,
        ),
        evidence=text[start:end][:_MOST_SHOWN],
        rule=one.said.rule,
        confidence=0.85 if one.speaker else 0.6,
        span=Span(start=start, end=end),
    )


def _whole(text: str, piece: Piece) -> bool:
    """Tell whether a mark closes a quotation as it closes a sentence."""
    return text[piece.end - 1] in ".,!?…"


def _spoken(text: str, piece: Piece, span: Span) -> bool:
    """Tell whether words that nobody is said to say are speech: a sentence all by itself."""
    alone = piece.outer_start - span.start < _EDGE and span.end - piece.outer_end < _EDGE
    ends = ends_sentence(text, piece)
    return is_told(reading_of(text), piece) and (alone or (ends and text[piece.start].isupper()))


EXTRACTOR = QuotesExtractor()
