"""The number an issuer gave a release: "CP106-2020", "Press Release Number: 17-617"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressarchive.document import Candidate, Document, Span
from pressarchive.extractors.port import Context
from pressarchive.extractors.reading.layout import Line, last_lines, lines, reference_labels
from pressarchive.extractors.reading.release_numbers import release_number

_LAST_LINES = 12
_WORDLY = re.compile(r"\w")


class ReferenceExtractor:
    """Finds the number a release carries; numbers of laws and cases are not its own."""

    def extract(self, document: Document, context: Context) -> Iterator[Candidate]:  # noqa: ARG002
        """Yield the numbers of the head, then those after a label in the foot."""
        before: Line | None = None
        for line in lines(document):
            if line.is_prose:
                break
            yield from _in(document, line, before, head=True)
            before = line
        tail = list(last_lines(document, _LAST_LINES))[::-1]
        for above, line in zip([None, *tail], tail, strict=False):
            if not line.is_prose:
                yield from _in(document, line, above, head=False)


def _in(document: Document, line: Line, before: Line | None, *, head: bool) -> Iterator[Candidate]:
    found = release_number(line, before, head=head)
    if found is None:
        return
    start = line.span.start
    number = Span(start=start + found.start, end=start + found.end)
    span = line.span
    if before is not None and before.folded in reference_labels():
        span = Span(start=before.span.start, end=line.span.end)
    elif _WORDLY.search(line.text, found.end):
        span = number
    value = document.text[number.start : number.end].strip()
    yield Candidate(
        field="reference",
        value=value,
        evidence=value,
        rule=found.rule,
        confidence=found.confidence,
        span=span,
    )


EXTRACTOR = ReferenceExtractor()
