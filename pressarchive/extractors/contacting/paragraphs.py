"""Contacts in paragraphs without a heading: cards, and sentences that ask to call or write."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from pressarchive.document import Block, Candidate, Document, Span
from pressarchive.extractors.contacting.cards import (
    begins_above,
    goes_on,
    introduced,
    is_bare,
    is_card,
)
from pressarchive.extractors.contacting.entries import entries
from pressarchive.extractors.contacting.evidence import candidate
from pressarchive.extractors.contacting.invitations import invitations
from pressarchive.extractors.contacting.substance import qualifies
from pressarchive.extractors.naming.names import names_between
from pressarchive.extractors.parties.covering import Covering
from pressarchive.extractors.parties.reach import Reach, reaches
from pressarchive.extractors.parties.vocabulary import vocabulary
from pressarchive.extractors.parties.words import words_between

_PROSE = 260  # characters of a block that is no contact unless it has a number or an address
_LONGEST = 420  # of a card
_LINE = 70
_OPENING = (" at", " to", " email", " e-mail", " call", " contact", " au", " or", " ou")
_NAME, _ROLE = 40, 3  # characters of a line that is a name, words of a role below it
_OPEN, _JOINED = 10, 3


def cards(document: Document, covered: Covering) -> Iterator[Candidate]:
    """Yield contacts in a paragraph that says nothing else: "Rose Garden Inc. Tel. 212-555-0100".

    Words that introduce them may stand before, in the same paragraph: "…. Press contact: …".
    """
    text = document.text
    begun = False
    for i, block in enumerate(document.blocks):
        size = block.span.end - block.span.start
        begun = begun or size > _PROSE
        if not begun or covered.overlaps(block.span):
            continue
        found = reaches(text, block.span.start, block.span.end)
        if not found:
            continue
        start = introduced(text, block.span.start, found[0].start)
        alone = found[0].kind == "email" and found[0].end >= block.span.end
        alone = alone and qualifies(text, block.span.start, found[0].start)
        if alone:
            start = begins_above(text, document.blocks[i - 1], block)
        elif start is None and not _is_card(text, document.blocks[i - 1], block, found):
            continue
        stop = block.span.end
        for following in islice(document.blocks, i + 1, None):
            if not goes_on(text, following):
                break
            stop = following.span.end
        span = Span(start=block.span.start if start is None else start, end=stop)
        for contact, _, _ in entries(text, span.start, span.end):
            yield candidate(contact, text, span, "contact-card", 0.75)


def _is_card(text: str, above: Block, block: Block, found: Sequence[Reach]) -> bool:
    if block.span.end - block.span.start >= _LONGEST:
        return False
    return is_card(text, block.span, found) or is_bare(text, above, block, found)


def invited(document: Document, covered: Covering) -> Iterator[Candidate]:
    """Yield contacts within sentences that tell readers to call or write."""
    text, blocks = document.text, document.blocks
    i = 0
    while i < len(blocks):
        span, first = blocks[i].span, i
        # "… or call the desk at" / "212-555-0100": a link of the page was a line of its own.
        while i + 1 < len(blocks) and i - first < _JOINED and _open(text, blocks[i]):
            i += 1
            span = Span(start=span.start, end=blocks[i].span.end)
        i += 1
        if span.end - span.start <= _LINE and text[span.end - 1] != "." and not _asks(text, span):
            continue
        if not reaches(text, span.start, span.end):
            continue
        if first and not covered.overlaps(blocks[first - 1].span):
            span = _below_name(text, blocks[first - 1], span)
        for gap in covered.gaps(span):
            for contact, start, end in invitations(text, gap):
                yield Candidate(
                    field="contacts",
                    value=contact,
                    evidence=text[start:end],
                    rule="contact-in-sentence",
                    confidence=0.7,
                )


def _below_name(text: str, above: Block, span: Span) -> Span:
    """Return a paragraph with the line above it that is a name, where it goes on with a role."""
    start, end = above.span.start, above.span.end
    if end - start > _NAME or text[end - 1] in ".!?:":
        return span
    name = next(iter(names_between(text, start, end)), None)
    if name is None or not name.sure or name.end - name.start < end - start:
        return span
    words = words_between(text, span.start, min(span.end, span.start + _NAME))[:_ROLE]
    roled = any(word.folded in vocabulary().roles and word.capital for word in words)
    return Span(start=start, end=span.end) if roled else span


def _asks(text: str, span: Span) -> bool:
    """Tell whether a line that is no sentence asks to write: "For more, send an email to: …"."""
    if text.find("@", span.start, span.end) < 0:
        return False
    reach = vocabulary().reach_words
    words = words_between(text, span.start, span.end)
    return any(word.folded in reach and not word.capital for word in words)


def _open(text: str, block: Block) -> bool:
    """Tell whether a line breaks off where a number or an address must follow."""
    tail = text[max(block.span.start, block.span.end - _OPEN) : block.span.end]
    return tail.rstrip(": ").endswith(_OPENING)
