"""Standing text about an organisation: headed, or unheaded at the end of a release."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pressarchive.document import Block, Candidate, Document, Span
from pressarchive.extractors.parties.covering import Covering
from pressarchive.extractors.parties.sections import Section, sections
from pressarchive.extractors.parties.vocabulary import vocabulary
from pressarchive.extractors.port import Context
from pressarchive.extractors.standing.calls import is_standing_call
from pressarchive.extractors.standing.paragraphs import (
    described,
    described_after_call,
    is_disclaimer,
    programme_of,
    seated,
)
from pressarchive.extractors.standing.subjects import subject_of
from pressarchive.extractors.standing.topics import topic_of
from pressarchive.model import Boilerplate
from pressarchive.text import fold_line

_HEADING = 110
_SHORTEST = 60  # characters of a paragraph that can be standing text
_LEAST = 110  # characters of a paragraph that is standing text without a heading
_SOON = 160  # characters in which a text names what it is about
_MOST_WORDS = 14  # of a heading that is a name
_TAIL = 0.5  # unheaded standing text begins in this last share of the blocks
_LATE = 0.7  # disclaimers stand in this last share of the blocks
_MISSES = 3  # closing paragraphs of news among those of standing text
_MOST_SHOWN = 300
_TRUST = {
    "about-heading": 0.95,
    "named-heading": 0.9,
    "self-description": 0.75,
    "disclaimer": 0.8,
    "programme": 0.75,
    "standing-call": 0.7,
}
_POST = "appeared first on"


class BoilerplateExtractor:
    """Finds what releases repeat about their issuers, each with its organisation."""

    def extract(self, document: Document, context: Context) -> Iterator[Candidate]:
        """Yield each part once; its span takes in the heading, its text does not."""
        del context
        covered = Covering()
        parts = (*_headed(document), *_named(document), *_posted(document), *_limits(document))
        for candidate in parts:
            if candidate.span and not covered.overlaps(candidate.span):
                covered.add(candidate.span)
                yield candidate
        for candidate in _unheaded(document, covered):
            yield candidate


def _headed(document: Document) -> Iterator[Candidate]:
    """Yield "About X" parts."""
    text, blocks = document.text, document.blocks
    for section in sections(document):
        if section.kind != "about" or section.heading == 0:
            continue
        end = _extent(text, blocks, section)
        if end == section.first:
            continue
        topic = _topic(section.topic)
        yield _candidate(
            document, section.heading, section.first, end, name=topic, rule="about-heading"
        )
    yield from _inline(document)


def _topic(topic: str) -> str | None:
    folded = fold_line(topic).split()
    if not folded or folded[0] in vocabulary().topic_words:
        return None
    return topic


def _extent(text: str, blocks: Sequence[Block], section: Section) -> int:
    """Return where the paragraphs of a headed part end: at a heading-like line or a leftover."""
    end = section.first
    while end < section.end:
        block = blocks[end]
        line = text[block.span.start : block.span.end]
        if (
            _POST in line
            or line.startswith(("###", "*"))
            or (end > section.first and is_disclaimer(text, block.span))
            or fold_line(line) in vocabulary().residue_lines
        ):
            break
        if end > section.first and (
            _subheading(text, block) and block.group != blocks[end - 1].group
        ):
            break
        end += 1
    return end


def _subheading(text: str, block: Block) -> bool:
    size = block.span.end - block.span.start
    return size < _SHORTEST and text[block.span.end - 1] not in ".!?…)”»" and block.kind != "item"


def _inline(document: Document) -> Iterator[Candidate]:
    """Yield "About X X is …" and "About X: …" whose heading stands in the paragraph itself."""
    text, blocks = document.text, document.blocks
    for i, block in enumerate(blocks):
        start, end = block.span.start, block.span.end
        if end - start < _HEADING or i == 0:
            continue
        head = text[start : start + 90]
        folded = fold_line(head)
        words = next((w for w in vocabulary().about_headings if folded.startswith(w + " ")), None)
        if words is None:
            continue
        rest = head.split(maxsplit=len(words.split()))[-1]
        topic = topic_of(rest)
        if topic is None:
            continue
        at = text.find(topic, start, start + _HEADING)
        begin = (at if at >= 0 else text.index(rest[: len(topic)], start)) + len(topic)
        while begin < end and text[begin] in " :–-":
            begin += 1
        yield Candidate(
            field="boilerplate",
            value=Boilerplate(text=text[begin:end], organisation=topic),
            evidence=text[start : begin + 60],
            rule="about-inline",
            confidence=0.9,
            span=block.span,
        )


def _named(document: Document) -> Iterator[Candidate]:
    """Yield parts headed by nothing but a name, whose text describes it: "L'Inserm"."""
    text, blocks = document.text, document.blocks
    for i in range(2, len(blocks) - 1):
        following = blocks[i + 1]
        start, end = following.span.start, following.span.end
        if end - start < _SHORTEST or following.kind in {"rule", "heading", "row"}:
            continue
        name = _heading(text, blocks[i])
        if name is None or name not in text[start : start + _SOON]:
            continue
        subject = subject_of(text, start, end)
        if subject is None or not subject.standing or not _same(name, subject.name):
            continue
        last = i + 2
        while (
            last < len(blocks)
            and blocks[last].group == following.group
            and blocks[last].kind == "paragraph"
            and not _subheading(text, blocks[last])
        ):
            last += 1
        yield _candidate(document, i, i + 1, last, name=name, rule="named-heading")


def _heading(text: str, block: Block) -> str | None:
    """Return the name that a line is, None where it is anything else."""
    if block.span.end - block.span.start > _HEADING or block.kind in {"rule", "item", "row"}:
        return None
    line = text[block.span.start : block.span.end].strip(" :*_")
    if not line or line[-1] in ".!?,;" or len(line.split()) > _MOST_WORDS:
        return None
    name = _bare(line)
    return name if name[:1].isupper() else None


def _same(name: str, other: str) -> bool:
    one, two = fold_line(name), fold_line(other)
    return one in two or two in one


def _bare(line: str) -> str:
    """Return the name in a heading, without its article and what stands in brackets."""
    line = line.split(" (", maxsplit=1)[0].strip()
    for article in ("L'", "L’", "La ", "Le ", "Les ", "The "):
        if line.startswith(article):
            return line[len(article) :]
    return line


def _posted(document: Document) -> Iterator[Candidate]:
    """Yield the line by which a feed says where it took a release from."""
    text = document.text
    for block in document.blocks[-12:]:
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


def _limits(document: Document) -> Iterator[Candidate]:
    """Yield what is standing text wherever it closes: disclaimers, companies, programmes."""
    text, blocks = document.text, document.blocks
    first = max(1, int(len(blocks) * (1 - _LATE)))
    for i in range(first, len(blocks)):
        span = blocks[i].span
        size = span.end - span.start
        if size < _SHORTEST:
            headed = i + 1 < len(blocks) and blocks[i + 1].span.end - blocks[i + 1].span.start
            if headed and headed >= _SHORTEST and is_disclaimer(text, span):
                yield _candidate(document, i, i + 1, i + 2, name=None, rule="disclaimer")
        elif is_disclaimer(text, span):
            yield _candidate(document, i, i, i + 1, name=None, rule="disclaimer")
        elif is_standing_call(text, span):
            yield _candidate(document, i, i, i + 1, name=None, rule="standing-call")
        elif (company := seated(text, span)) is not None:
            yield _candidate(document, i, i, i + 1, name=company.name, rule="self-description")
        elif size >= _LEAST and (name := programme_of(text, span)) is not None:
            yield _candidate(document, i, i, i + 1, name=name, rule="programme")
        elif size >= _LEAST and (found := described_after_call(text, span)) is not None:
            start, subject = found
            yield Candidate(
                field="boilerplate",
                value=Boilerplate(text=text[start : span.end], organisation=subject.name),
                evidence=text[start : span.end][:_MOST_SHOWN],
                rule="self-description",
                confidence=_TRUST["self-description"],
                span=Span(start=start, end=span.end),
            )


def _unheaded(document: Document, covered: Covering) -> Iterator[Candidate]:
    """Yield closing paragraphs that describe an organisation in general terms."""
    text, blocks = document.text, document.blocks
    parts = sections(document)
    skipped = {i for part in parts if part.kind != "about" for i in range(part.heading, part.end)}
    last = len(blocks) - 1
    # Topics, numbers and labels below a release do not move its end.
    while last > 0 and blocks[last].span.end - blocks[last].span.start < _SHORTEST:
        last -= 1
    least = (last + 1) * (1 - _TAIL)
    misses = 0
    found: list[Candidate] = []
    while last > 0:
        block = blocks[last]
        span = block.span
        line = text[span.start : span.end]
        if (
            last in skipped
            or covered.overlaps(span)
            or block.kind in {"rule", "heading", "item", "row"}
            or (len(line) < _SHORTEST and line[-1] != ".")
        ):
            last -= 1
            continue
        if last < least:
            break
        whole = len(line) >= _LEAST and line[0] not in '"“«-–•*' and line[-1] in '.!)”»"'
        subject = described(text, span) if whole else None
        if subject is not None:
            found.append(
                _candidate(
                    document, last, last, last + 1, name=subject.name, rule="self-description"
                )
            )
        else:
            misses += 1
            if misses > _MISSES:
                break
        last -= 1
    yield from reversed(found)


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
