"""What sort of text it is: a press release, a statement, a media advisory, a web page."""

from __future__ import annotations

from collections.abc import Iterator

from pressarchive.document import Candidate, Document, Span
from pressarchive.extractors.port import Context
from pressarchive.extractors.reading.layout import is_masthead, lines, masthead, news_words
from pressarchive.text import first_of

_LEAD = 1500
"""News says that it is news in its first characters."""

_FIRST = 400
"""Most says it in its first lines: what follows is looked at where these say nothing."""

_SHORT = 100


class KindExtractor:
    """Reads the masthead; without one, asks whether the text is news at all."""

    def extract(self, document: Document, context: Context) -> Iterator[Candidate]:  # noqa: ARG002
        """Yield the kind of each masthead, and what a text without one looks like."""
        for line in lines(document):
            if line.is_prose:
                break
            found = masthead(line.folded)
            if found is None:
                continue
            if is_masthead(line.folded):
                yield _candidate(found[1], line.text, "masthead", 0.95, line.span)
            elif len(line.text) < _SHORT and found[1] != "press-release":
                evidence = line.text[: len(found[0])]
                yield _candidate(found[1], evidence, "words of the title", 0.8)
        said = _news_word(document.text[:_LEAD])
        if said is not None:
            yield _candidate("press-release", said, "words of news", 0.6)
        else:
            # A date in a dateline, a masthead or a reference outweighs this in resolution.
            yield _candidate("page", "", "nothing says that it is news", 0.5)


def _news_word(lead: str) -> str | None:
    """Return the first word of a lead that only news says; no word goes on in the next line."""
    parted = lead.find("\n", _FIRST)
    if parted < 0:
        return first_of(lead, news_words())
    return first_of(lead[:parted], news_words()) or first_of(lead[parted:], news_words())


def _candidate(
    value: str, evidence: str, rule: str, confidence: float, span: Span | None = None
) -> Candidate:
    return Candidate(
        field="kind", value=value, evidence=evidence, rule=rule, confidence=confidence, span=span
    )


EXTRACTOR = KindExtractor()
