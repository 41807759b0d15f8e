"""The number an issuer gave a release: "CP106-2020", "Press Release Number: 17-617"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pressarchive.document import Candidate, Document, Span
from pressarchive.extractors.port import Context
from pressarchive.extractors.reading.layout import (
    Line,
    last_lines,
    lines,
    mastheads,
    reference_labels,
)
from pressarchive.extractors.reading.written_dates import written_dates
from pressarchive.text import fold

_DIGIT = re.compile(r"\d")
# Letters and digits in one word, with marks between them: CP106-2020, 17-617, IP/20/1234.
_NUMBER = re.compile(r"(?=[\w./-]{0,30}\d)[A-Z0-9][\w]*(?:[./_-]\w+)*", re.IGNORECASE)
# "No. 123/2020", alone in a line: what is written so has a mark within it.
_NUMBERED = re.compile(r"(?:no|nr|n°)[. ]{1,2}(\d{1,5}(?:[/-]\d{1,5}){1,2})", re.IGNORECASE)
_SPACED = re.compile(r"\d{1,4} [-–/] \d{1,5}")  # "18 - 476"
_OWN_LINE = re.compile(
    r"(?=\D{0,12}\d)[A-Z]{1,6}[\s_/-]?\d{1,5}(?:[/_.-]\d{1,6}){0,3}(?:[/-]?[A-Z]{1,3})?"
)
_NUMERO = r"n[°o]\.?|nr\.?|number|numero|#"
_LAST_LINES = 12
_LONGEST = 60


class ReferenceExtractor:
    """Finds the number a release carries; numbers of laws and cases are not its own."""

    def extract(self, document: Document, context: Context) -> Iterator[Candidate]:  # noqa: ARG002
        """Yield numbers after a label, then those that are a line of the head."""
        labelled: Line | None = None
        for line in lines(document):
            if line.is_prose:
                break
            yield from _in(document, line, labelled)
            labelled = line if _is_label(line) else None
            if _DIGIT.search(line.text) and _OWN_LINE.fullmatch(line.text.strip()):
                yield _candidate(document, line.span, line.span, "line of its own in the head", 0.9)
            elif numbered := _NUMBERED.fullmatch(line.text.strip()):
                at = line.span.start + line.text.index(numbered[1])
                number = Span(start=at, end=at + len(numbered[1]))
                yield _candidate(document, number, line.span, "line of its own in the head", 0.85)
        tail = list(last_lines(document, _LAST_LINES))[::-1]
        for before, line in zip([None, *tail], tail, strict=False):
            if not line.is_prose:
                labelled = before if before is not None and _is_label(before) else None
                yield from _in(document, line, labelled)


def _in(document: Document, line: Line, labelled: Line | None) -> Iterator[Candidate]:
    """Read a number after a label in the same line, or alone under a label's line."""
    if not _DIGIT.search(line.text) or len(line.text) > 2 * _LONGEST:
        return
    if labelled is not None:
        alone = line.text.strip()
        if _NUMBER.fullmatch(alone) or _SPACED.fullmatch(alone):
            number = Span(start=line.span.start, end=line.span.end)
            span = Span(start=labelled.span.start, end=line.span.end)
            yield _candidate(document, number, span, "label", 0.97)
        return
    folded = fold(line.text)
    if len(folded) != len(line.text):
        return
    match = _labels().match(folded)
    if match is None:
        return
    written = (_SPACED, _NUMBER, _OWN_LINE)
    number_match = next((m for one in written if (m := one.match(line.text, match.end()))), None)
    dated = next(written_dates(line.text, match.end()), None)
    if number_match is None or (dated is not None and dated.start == match.end()):
        return
    if len(number_match.group()) <= _LONGEST:
        start = line.span.start
        number = Span(start=start + number_match.start(), end=start + number_match.end())
        rest = line.text[number_match.end() :]
        whole = line.span if not re.search(r"\w", rest) else number
        yield _candidate(document, number, whole, "label", 0.95)


def _is_label(line: Line) -> bool:
    return line.folded in reference_labels()


def _candidate(
    document: Document, number: Span, span: Span, rule: str, confidence: float
) -> Candidate:
    value = document.text[number.start : number.end].strip()
    return Candidate(
        field="reference",
        value=value,
        evidence=value,
        rule=rule,
        confidence=confidence,
        span=span,
    )


@cache
def _labels() -> re.Pattern[str]:
    """What announces a number: a label, or a masthead with "no." or "n°"."""
    labels, heads = (
        "|".join(map(re.escape, sorted(names, key=lambda name: (-len(name), name))))
        for names in (reference_labels(), mastheads())
    )
    return re.compile(
        rf"[\s*_#(]*(?:(?:{labels})\b\s*(?:{_NUMERO})?|(?:{heads})\b[\s:–-]{{0,3}}(?:{_NUMERO}))"
        r"[\s:.°#]{0,4}(?=\S{0,30}\d|[a-z]{1,6} \d)"
    )


EXTRACTOR = ReferenceExtractor()
