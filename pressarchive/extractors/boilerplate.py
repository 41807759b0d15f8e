"""Standing text about an organisation: headed, or unheaded at the end of a release."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pressarchive.extractors.parties.covering import Covering
from pressarchive.extractors.parties.sections import Section, sections
from pressarchive.extractors.parties.subjects import Subject, subject_of
from pressarchive.extractors.parties.vocabulary import vocabulary
from pressarchive.extractors.parties.words import words_between
from pressarchive.extractors.port import Context
from pressarchive.model import Block, Boilerplate, Candidate, Document, Span
from pressarchive.text import fold_line

_HEADING = 110
_SHORTEST = 60  # characters of a paragraph that can be standing text
_LEAST = 110  # characters of a paragraph that is standing text without a heading
_TAIL = 0.45  # unheaded standing text begins in this last share of the blocks
_POST = "appeared first on"


class BoilerplateExtractor:
    """Finds what releases repeat about their issuers, each with its organisation."""

    def extract(self, document: Document, context: Context) -> Iterator[Candidate]:
        """Yield each part once; its span takes in the heading, its text does not."""
        del context
        covered = Covering()
        for candidate in (*_headed(document), *_named(document), *_posted(document)):
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
            text, blocks, section.heading, section.first, end, topic, "about-heading", 0.95
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
        topic = _repeated(rest)
        if topic is None:
            continue
        begin = text.index(rest[: len(topic)], start) + len(topic)
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


def _repeated(rest: str) -> str | None:
    """Return X of "X: …", "X X is …" or "XFounded in …"."""
    colon = rest.find(":")
    if 1 < colon < 60 and rest[0].isupper():  # noqa: PLR2004
        return rest[:colon].strip()
    words = rest.split()
    for size in range(1, min(7, len(words) // 2 + 1)):
        if words[:size] == words[size : 2 * size] and words[0][0].isupper():
            return " ".join(words[:size])
    for i, word in enumerate(words[:8]):
        half = len(word) // 2
        if half > 2 and word[:half] == word[half:] and word[0].isupper():  # noqa: PLR2004
            return " ".join([*words[:i], word[:half]])
        for k in range(2, len(word)):
            if word[k].isupper() and word[k - 1].islower() and word[k:].lower() in _STARTS:
                return " ".join([*words[:i], word[:k]])
    return None


_STARTS = frozenset("founded based established headquartered the with as since we our".split())


def _named(document: Document) -> Iterator[Candidate]:
    """Yield parts headed by nothing but a name, whose text describes it: "L'Inserm"."""
    text, blocks = document.text, document.blocks
    for i in range(2, len(blocks) - 1):
        block = blocks[i]
        size = block.span.end - block.span.start
        if size > _HEADING or block.kind in {"rule", "item", "row"}:
            continue
        line = text[block.span.start : block.span.end].strip(" :*_")
        if not line or line[-1] in ".!?,;" or len(line.split()) > 14:  # noqa: PLR2004
            continue
        name = _bare(line)
        if not name or not name[0].isupper():
            continue
        following = blocks[i + 1]
        if following.kind in {"rule", "heading", "row"}:
            continue
        body = text[following.span.start : following.span.end]
        if (
            len(body) < _SHORTEST
            or name not in body[:160]
            or (
                fold_line(body).startswith(fold_line(line))
                and (following.group == block.group and len(body) < len(line) + 8)
            )
        ):
            continue
        subject = subject_of(text, following.span.start, following.span.end)
        if subject is None or not subject.standing:
            continue
        if fold_line(name) not in fold_line(subject.name) and (
            fold_line(subject.name) not in fold_line(name)
        ):
            continue
        end = i + 2
        while (
            end < len(blocks)
            and blocks[end].group == following.group
            and (blocks[end].kind == "paragraph" and not _subheading(text, blocks[end]))
        ):
            end += 1
        yield _candidate(text, blocks, i, i + 1, end, name, "named-heading", 0.9)


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


def _unheaded(document: Document, covered: Covering) -> Iterator[Candidate]:
    """Yield closing paragraphs that describe an organisation in general terms."""
    text, blocks = document.text, document.blocks
    parts = sections(document)
    skipped = {i for part in parts if part.kind != "about" for i in range(part.heading, part.end)}
    last = len(blocks) - 1
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
        if last < len(blocks) * (1 - _TAIL) - 2:
            break
        subject = subject_of(text, span.start, span.end)
        if len(line) < _LEAST or line[-1] not in '.!)”»"':
            break
        if subject is None or not subject.standing or not _closes(text, span, subject):
            break
        found.append(
            _candidate(text, blocks, last, last, last + 1, subject.name, "self-description", 0.75)
        )
        last -= 1
    yield from reversed(found)


def _closes(text: str, span: Span, subject: Subject) -> bool:
    """Tell whether a paragraph speaks of nothing but its subject, and in the present."""
    words = words_between(text, span.start, span.end)
    news = frozenset("today aujourd'hui hier yesterday".split())
    return len(words) > 11 and not any(w.folded in news for w in words)  # noqa: PLR2004


def _candidate(
    text: str,
    blocks: Sequence[Block],
    heading: int,
    first: int,
    end: int,
    organisation: str | None,
    rule: str,
    confidence: float,
) -> Candidate:
    span = Span(start=blocks[heading].span.start, end=blocks[end - 1].span.end)
    return Candidate(
        field="boilerplate",
        value=Boilerplate(
            text=text[blocks[first].span.start : span.end], organisation=organisation
        ),
        evidence=text[span.start : span.end][:300],
        rule=rule,
        confidence=confidence,
        span=span,
    )


EXTRACTOR = BoilerplateExtractor()
