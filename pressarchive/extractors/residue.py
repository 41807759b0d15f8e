"""What web pages and page layouts left in a text: lines that are certainly not the release's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from pressarchive.document import Block, Candidate, Document, Span
from pressarchive.extractors.parties.sections import Section, sections
from pressarchive.extractors.parties.vocabulary import vocabulary
from pressarchive.extractors.port import Context
from pressarchive.extractors.reading.layout import author_labels, date_labels, update_labels
from pressarchive.languages import languages
from pressarchive.text import fold_line

_LONGEST = 70
_HEAD = 12
"""Blocks among which a page tells of itself."""

_READING_TIME = re.compile(r"\b\d{1,3} ?min(?:utes?)?(?: (?:read|de lecture))?\s*$", re.IGNORECASE)
_PAGE = re.compile(
    r"(?:[-–—] ?\d{1,3} ?[-–—]|\|? ?(?:page|p\.) ?\d{1,3}(?: ?(?:/|of|sur|de) ?\d{1,3})?"
    r"|\d{1,3} ?/ ?\d{1,3})",
    re.IGNORECASE,
)
_END = re.compile(r"#{2,}|[-–—* ]{1,3}(?:30|end|ends|fin)[-–—* ]{1,3}|\*{3,}", re.IGNORECASE)
_FORM = re.compile(
    r"[^\W\d_]{2,20}\*|are you a human\?.*|please leave this field empty\.?", re.IGNORECASE
)
_EMPTY = re.compile(r"[–—·•|*\-_]+")
_SENTENCE_END = (".", "!", "?", ";", "…")


class ResidueExtractor:
    """Finds navigation, share buttons, reading times, page numbers and what follows a release."""

    def extract(self, document: Document, context: Context) -> Iterator[Candidate]:
        """Yield each line or part once, with a span for the body to leave out."""
        del context
        text, blocks = document.text, document.blocks
        tail = _tail(document)
        parts = sections(document)
        headed = {
            i for part in parts if part.kind == "contact" for i in range(part.first, part.end)
        }
        signed = {i for part in parts for i in _byline(document, part)}
        for i, block in enumerate(blocks[:tail]):
            if i in headed or block.kind == "rule":
                continue
            if block.span.end - block.span.start > _LONGEST:
                continue
            line = text[block.span.start : block.span.end]
            rule = "byline" if i in signed else _rule(line)
            if rule is not None:
                yield _candidate(text, block.span, rule)
                continue
            # "05/02/2020 1 min": only the reading time is left over.
            found = _READING_TIME.search(line) if i < _HEAD else None
            if found and (found.start() == 0 or any(c.isdigit() for c in line[: found.start()])):
                start = block.span.start + found.start()
                yield _candidate(
                    text, Span(start=start, end=start + len(found[0].rstrip())), "reading-time"
                )
        if tail < len(blocks):
            span = Span(start=blocks[tail].span.start, end=blocks[-1].span.end)
            yield _candidate(text, span, "after-the-release")
        for line in document.margins:
            yield Candidate(
                field="residue", value=line, evidence=line, rule="page-margin", confidence=0.9
            )


def _byline(document: Document, part: Section) -> range:
    """Return the lines above the release that tell who put a page on line, and then when.

    An author without a day is the issuer.
    """
    text, blocks = document.text, document.blocks
    nobody = range(part.heading, part.heading)
    if part.inline is not None or not part.first < min(_HEAD, len(blocks) - 1):
        return nobody
    label, below = (
        fold_line(text[blocks[i].span.start : blocks[i].span.end]).strip(" :")
        for i in (part.heading, part.first + 1)
    )
    told = label in author_labels() and below in date_labels() | update_labels()
    return range(part.heading, part.first + 1) if told else nobody


def _rule(line: str) -> str | None:
    folded = fold_line(line).strip(" .:|>»·")
    if folded in _lines():
        return "navigation"
    if _PAGE.fullmatch(line.strip()):
        return "page-number"
    if _END.fullmatch(line.strip()):
        return "end-mark"
    if _FORM.fullmatch(line.strip()):
        return "form"
    if _EMPTY.fullmatch(line.strip()):
        return "mark"
    return None


@cache
def _lines() -> frozenset[str]:
    return vocabulary().residue_lines | frozenset().union(
        *(language.navigation - {"author", "auteur"} for language in languages().values())
    )


def _tail(document: Document) -> int:
    """Return the block at which leftovers begin that run to the end, or how many there are."""
    blocks, text = document.blocks, document.text
    for part in sections(document):
        if part.kind == "residue" and part.heading > 1:
            return part.heading
    for i in range(len(blocks) - 1, max(0, len(blocks) - 14), -1):
        if blocks[i].kind == "rule":
            return (
                i + 1 if i + 1 < len(blocks) and _links_only(text, blocks[i + 1 :]) else len(blocks)
            )
    return len(blocks)


def _links_only(text: str, blocks: Sequence[Block]) -> bool:
    """Tell whether nothing but a few words each, no sentence, no address stands in blocks."""
    known = vocabulary()
    for block in blocks:
        line = text[block.span.start : block.span.end]
        if len(line) > _LONGEST or line.endswith(_SENTENCE_END) or "@" in line:
            return False
        if fold_line(line).strip(" :") in known.contact_headings + known.about_headings:
            return False
        if sum(c.isdigit() for c in line) > 6:  # noqa: PLR2004
            return False
    return True


def _candidate(text: str, span: Span, rule: str) -> Candidate:
    found = text[span.start : span.end]
    return Candidate(
        field="residue", value=found, evidence=found[:200], rule=rule, confidence=0.9, span=span
    )


EXTRACTOR = ResidueExtractor()
