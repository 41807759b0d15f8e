"""Standing text about an organisation: headed, or unheaded at the end of a release."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from pressarchive.document import Block, Candidate, Document, Span
from pressarchive.extractors.parties.covering import Covering
from pressarchive.extractors.parties.sections import sections
from pressarchive.extractors.parties.vocabulary import vocabulary
from pressarchive.extractors.port import Context
from pressarchive.extractors.standing.closing import closing_parts
from pressarchive.extractors.standing.named import is_subheading, named_parts
from pressarchive.extractors.standing.news import is_news
from pressarchive.extractors.standing.paragraphs import behind_label, is_disclaimer
from pressarchive.extractors.standing.subjects import organisation_of
from pressarchive.extractors.standing.topics import topic_of
from pressarchive.model import Boilerplate
from pressarchive.text import fold, fold_line

_HEADING = 110
_LONGEST = 4  # paragraphs of a part whose heading stands in the first
_MOST_SHOWN = 300
_TRUST = {
    "about-heading": 0.95,
    "named-heading": 0.9,
    "topic-heading": 0.75,
    "self-description": 0.75,
    "disclaimer": 0.8,
    "programme": 0.75,
    "standing-call": 0.7,
    "copy-notice": 0.8,
}
_POST = "appeared first on"


class BoilerplateExtractor:
    """Finds what releases repeat about their issuers, each with its organisation."""

    def extract(self, document: Document, context: Context) -> Iterator[Candidate]:
        """Yield each part once; its span takes in the heading, its text does not."""
        del context
        covered, headed = Covering(), list[str]()
        for candidate in (*_headed(document), *_named(document), *_posted(document)):
            if candidate.span and not covered.overlaps(candidate.span):
                covered.add(candidate.span)
                headed.append(fold_line(_whose(candidate) or ""))
                yield candidate
        for candidate in _closing(document, covered.spans()):
            name = fold_line(_whose(candidate) or "")
            # Who has a part of its own is not described twice: what else is told is of the news.
            again = candidate.rule == "self-description" and any(name in one for one in headed)
            if not again:
                yield candidate


def _whose(candidate: Candidate) -> str | None:
    return candidate.value.organisation if isinstance(candidate.value, Boilerplate) else None


def _headed(document: Document) -> Iterator[Candidate]:
    """Yield "About X" parts."""
    text, blocks = document.text, document.blocks
    for section in sections(document):
        if section.kind != "about" or section.heading == 0:
            continue
        end = _extent(text, blocks, section.first, section.end)
        if end == section.first:
            continue
        topic = _topic(section.topic)
        yield _candidate(
            document, section.heading, section.first, end, name=topic, rule="about-heading"
        )
    yield from _inline(document)


def _topic(topic: str) -> str | None:
    folded = fold_line(topic).removeprefix("the ").split()
    if not folded or folded[0] in vocabulary().topic_words:
        return None
    return topic


def _extent(text: str, blocks: Sequence[Block], first: int, most: int) -> int:
    """Return where the paragraphs of a headed part end: at a heading-like line or a leftover."""
    end = first
    while end < most:
        block = blocks[end]
        line = text[block.span.start : block.span.end]
        if (
            _POST in line
            or line.startswith(("###", "*"))
            or fold_line(line) in vocabulary().residue_lines
            or (end > first and _is_next(text, blocks, end))
        ):
            break
        end += 1
    return end


def _is_next(text: str, blocks: Sequence[Block], i: int) -> bool:
    """Tell whether a block begins something else than the headed part above it."""
    block = blocks[i]
    return (
        block.kind in {"rule", "heading"}
        or (is_subheading(text, block) and block.group != blocks[i - 1].group)
        or is_disclaimer(text, block.span)
        or behind_label(text, block.span) > block.span.start
        or _inline_topic(text, block) is not None
    )


def _inline(document: Document) -> Iterator[Candidate]:
    """Yield "About X X is …" and "About X: …" whose heading stands in the paragraph itself."""
    text, blocks = document.text, document.blocks
    headings = [part.heading for part in sections(document)]
    for i, block in enumerate(blocks):
        found = _inline_topic(text, block) if i else None
        if found is None:
            continue
        begin, topic = found
        most = min(next((one for one in headings if one > i), len(blocks)), i + _LONGEST)
        most = next((k for k in range(i + 1, most) if is_news(text, blocks[k].span)), most)
        last = blocks[max(i + 1, _extent(text, blocks, i, most)) - 1].span.end
        yield Candidate(
            field="boilerplate",
            value=Boilerplate(text=text[begin:last], organisation=_topic(topic)),
            evidence=text[block.span.start : begin + 60],
            rule="about-inline",
            confidence=0.9,
            span=Span(start=block.span.start, end=last),
        )


def _inline_topic(text: str, block: Block) -> tuple[int, str] | None:
    """Return where the text of "About X X is …" begins, and X."""
    start, end = block.span.start, block.span.end
    if end - start < _HEADING or fold(text[start])[:1] not in _initials():
        return None
    head = text[start : start + 90]
    folded = fold_line(head)
    words = next((w for w in vocabulary().about_headings if folded.startswith(w + " ")), None)
    if words is None:
        return None
    rest = head.split(maxsplit=len(words.split()))[-1]
    topic = topic_of(rest)
    if topic is None:
        return None
    at = text.find(topic, start, start + _HEADING)
    begin = (at if at >= 0 else text.index(rest[: len(topic)], start)) + len(topic)
    while begin < end and text[begin] in " :–-":
        begin += 1
    return begin, topic


@cache
def _initials() -> frozenset[str]:
    """Return the letters that "About" begins with: most paragraphs begin with another."""
    return frozenset(words[0] for words in vocabulary().about_headings)


def _named(document: Document) -> Iterator[Candidate]:
    """Yield parts headed by nothing but a name or a topic, whose text describes it."""
    for part in named_parts(document):
        yield _candidate(
            document, part.heading, part.heading + 1, part.end, name=part.name, rule=part.rule
        )


def _posted(document: Document) -> Iterator[Candidate]:
    """Yield the line by which a feed says where it took a release from."""
    text = document.text
    for block in document.blocks[-12:] if _POST in text else ():
        line = text[block.span.start : block.span.end]
        at = line.find(_POST)
        if at > 0 and line.lower().startswith("the post "):
            yield Candidate(
                field="boilerplate",
                value=Boilerplate(
                    text=line, organisation=line[at + len(_POST) :].strip(" .") or None
                ),
                evidence=line[:300],
                rule="feed-notice",
                confidence=0.9,
                span=block.span,
            )


def _closing(document: Document, taken: Sequence[Span]) -> Iterator[Candidate]:
    """Yield what is standing text without a heading."""
    text, blocks = document.text, document.blocks
    for part in closing_parts(document, taken):
        end = blocks[part.last].span.end
        start = part.start if part.heading is None else blocks[part.heading].span.start
        yield Candidate(
            field="boilerplate",
            value=Boilerplate(
                text=text[part.start : end], organisation=organisation_of(part.organisation)
            ),
            evidence=text[start:end][:_MOST_SHOWN],
            rule=part.rule,
            confidence=_TRUST[part.rule],
            span=Span(start=start, end=end),
        )


def _candidate(
    document: Document, heading: int, first: int, end: int, *, name: str | None, rule: str
) -> Candidate:
    """Return the part from one block to another, headed by a block that is not of its text."""
    text, blocks = document.text, document.blocks
    span = Span(start=blocks[heading].span.start, end=blocks[end - 1].span.end)
    return Candidate(
        field="boilerplate",
        value=Boilerplate(text=text[blocks[first].span.start : span.end], organisation=name),
        evidence=text[span.start : span.end][:_MOST_SHOWN],
        rule=rule,
        confidence=_TRUST[rule],
        span=span,
    )


EXTRACTOR = BoilerplateExtractor()
