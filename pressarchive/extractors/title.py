"""The title as printed: the first line of the head that is a headline and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from pressarchive.document import Candidate, Document, Span
from pressarchive.extractors.port import Context
from pressarchive.extractors.reading import declared
from pressarchive.extractors.reading.datelines import dateline
from pressarchive.extractors.reading.furniture import Furniture, is_furniture
from pressarchive.extractors.reading.layout import (
    Line,
    bare,
    is_masthead,
    is_title_case,
    joining_words,
    lines,
    masthead,
    news_words,
)
from pressarchive.extractors.reading.repeats import repeats
from pressarchive.extractors.reading.written_dates import written_dates

_SHORTEST, _LONGEST = 8, 400
_MOST_LINES = 4
_MOST_PARTS = 10
_FEWEST_WORDS = 3
_SHORT_SENTENCE = 20  # characters: what ends before is rather an abbreviation
_FIRST_SENTENCE = 160
_SITE = re.compile(r"\s+[-–—|·•]\s+|\|")
_LETTERS = re.compile(r"[^\W\d_]")
_SENTENCE = re.compile(r"[.!?…](?=\s)")
# What stands above a heading of the first level is rather a masthead that nobody knows.
_ABOVE_A_HEADING = 0.25
_STOPS = (".", "!", "?", ":", "»", "”", '"')
# Less than a declared title has.
_BELOW_DECLARED = 0.55
_OPEN_END = (",", "-", "–", "—", "&", "/", "’", "'")


class TitleExtractor:
    """Finds the headline below mastheads, dates and navigation."""

    def extract(self, document: Document, context: Context) -> Iterator[Candidate]:  # noqa: ARG002
        """Yield headlines in their order, each with every place where the head repeats it."""
        head = list(lines(document))
        skipped = Furniture(document, head)
        yield from declared.title(document)
        found = headed = False
        for index, line in enumerate(head):
            if skipped[index]:
                continue
            if line.is_prose and not _is_long_headline(document, head, index):
                break
            if not _SHORTEST <= len(line.text) <= _LONGEST or not _LETTERS.search(line.text):
                continue
            if _opens_with_dateline(document, line):
                if not _is_only_dateline(document, line):
                    break
                if not any(_opens_prose(document, other) for other in head[index + 1 :]):
                    continue
                # "Ministerial Meeting, Geneva, 30 November 2009" above the dateline itself.
            heading = line.block.kind == "heading"
            first = not headed if heading else not found
            follows = not heading and _heading_follows(head, index)
            doubt = (0.0 if first else 0.2) + (_ABOVE_A_HEADING if follows else 0.0)
            yield from _headline(document, head, skipped, index, doubt=doubt)
            found, headed = True, headed or heading
            if not heading and not follows:
                break
        if not found:
            yield from _without_headline(document, head)


def _headline(
    document: Document,
    head: Sequence[Line],
    skipped: Furniture,
    index: int,
    *,
    doubt: float,
) -> Iterator[Candidate]:
    line = head[index]
    cut = _without_site(head, index)
    if cut is not None:
        yield _candidate(document, line.span, cut, "headline without the site's name", 0.97)
        for span in repeats(head[index + 1 :], cut):
            yield _candidate(document, span, cut, "headline, again", 0.5)
        return
    last = _goes_on_to(head, skipped, index)
    span = Span(start=line.span.start, end=head[last].span.end)
    text = " ".join(document.text[span.start : span.end].split())
    if line.block.kind == "heading":
        rule, sure = "heading", 0.95 - 0.02 * line.block.level
    else:
        rule, sure = "first line of the head", 0.9
    if last > index:
        rule = f"{rule}, over {last - index + 1} lines"
    told, said = document.declared.get("title", ""), bare(text)
    if said == bare(told):
        rule, sure, doubt = f"{rule}, as declared", 0.98, 0.0
    elif told and line.block.kind != "heading" and text.endswith((",", ".")):
        # "Bonjour," and a sentence are how a text begins whose title stands above it.
        rule, sure = "first line, beside a declared title", _BELOW_DECLARED
    yield _candidate(document, span, text, rule, sure - doubt)
    for span in repeats(head[last + 1 :], text):
        yield _candidate(document, span, text, "headline, again", 0.5)


def _without_site(head: Sequence[Line], index: int) -> str | None:
    """Return a headline without " - Name of the site", where the head repeats it so."""
    text = head[index].text
    parted = list(islice(_SITE.finditer(text), _MOST_PARTS))
    for match in reversed(parted):
        before = text[: match.start()].strip()
        if len(before) >= _SHORTEST and _stands_in(head[index + 1 :], _undashed(bare(before))):
            return before
    return None


def _stands_in(head: Sequence[Line], said: str) -> bool:
    return any(line.may_begin(said) and _undashed(line.folded) == said for line in head)


def _undashed(folded: str) -> str:
    return folded.replace("–", "-").replace("—", "-")


def _goes_on_to(head: Sequence[Line], skipped: Furniture, index: int) -> int:
    """Return the number of the last line of a headline that begins at one."""
    last = index
    while last + 1 < len(head) and last - index + 1 < _MOST_LINES:
        line, following = head[last], head[last + 1]
        if (
            (skipped[last + 1] and not _is_joined(line, following))
            or following.is_prose
            or following.block.kind
            not in (
                "paragraph",
                "heading",
            )
        ):
            break
        if not _goes_on(line, following):
            break
        last += 1
    return last


def _goes_on(line: Line, following: Line) -> bool:
    """Tell whether a headline is unfinished at the end of a line."""
    text, more = line.text.strip(), following.text.strip()
    near = following.block.group - line.block.group
    if near > 1 or is_masthead(following.folded):
        return False
    shouted = _shouts(text) and _shouts(more)
    if near == 1 and not shouted:
        return False
    if text.endswith(_OPEN_END) or more[:1].islower():
        return True
    first, last = bare(more.split()[0]), bare(text.split()[-1])
    if shouted:
        return first in joining_words() or last in joining_words()
    # "Former Governor and Former First Lady / Convicted on Public Corruption Charges"
    return not text.endswith((".", "?", "!")) and (
        last in joining_words() or (first in news_words() and is_title_case(more))
    )


def _is_joined(line: Line, following: Line) -> bool:
    """Tell whether a line goes on from the one right above: "COUNCIL / OF 14 AUGUST 2024"."""
    beneath = following.block.group == line.block.group and _shouts(line.text)
    return beneath and bare(following.text.split()[0]) in joining_words()


def _shouts(text: str) -> bool:
    return text.isupper()


def _is_long_headline(document: Document, head: Sequence[Line], index: int) -> bool:
    """A first line may be long when it does not end as a sentence does, or a dateline follows."""
    line = head[index]
    if len(line.text) > _LONGEST or _opens_with_dateline(document, line):
        return False
    if not line.text.endswith((".", ":", ";")) or line.text.endswith(("...", "…")):
        return True
    if index + 1 >= len(head) or line.block.group == head[index + 1].block.group:
        return False
    return _opens_with_dateline(document, head[index + 1])


def _opens_with_dateline(document: Document, line: Line) -> bool:
    found = dateline(document.text, line.span.start, line.span.end)
    if found is None:
        return False
    # "BPA – Specialized extends its recall" is a headline: no sentence ends there.
    return found.date is not None or line.text.endswith(_STOPS)


def _is_only_dateline(document: Document, line: Line) -> bool:
    found = dateline(document.text, line.span.start, line.span.end)
    return found is not None and not _LETTERS.search(document.text, found.span.end, line.span.end)


def _opens_prose(document: Document, line: Line) -> bool:
    return line.is_prose and _opens_with_dateline(document, line)


def _heading_follows(head: Sequence[Line], index: int) -> bool:
    """Tell whether the document's own first-level heading is still to come in the head."""
    for line in head[index + 1 :]:
        if line.is_prose:
            return False
        if line.block.kind == "heading" and line.block.level == 1:
            return True
    return False


def _without_headline(document: Document, head: Sequence[Line]) -> Iterator[Candidate]:
    """What a text without a headline begins with.

    Its masthead where that tells what it is, the words up to its date, else its first sentence.
    """
    for line in head[:_MOST_LINES]:
        found = masthead(line.folded)
        if found is not None and found[1] != "press-release" and is_masthead(line.folded):
            yield _candidate(
                document, line.span, line.text, "masthead, for want of a headline", 0.5
            )
            return
    for line in head:
        text, start = document.text, line.span.start
        if is_furniture(document, line):
            continue
        opened = dateline(text, start, line.span.end)
        if opened is not None:
            start = opened.span.end
        else:
            date = next(written_dates(text, start, min(line.span.end, start + _LONGEST)), None)
            before = text[start : date.start].strip(" -–—,;:(") if date else ""
            if (
                date is not None
                and len(before.split()) >= _FEWEST_WORDS
                and "." not in before[-30:]
                and not _is_of_sentences(before)
            ):
                span = Span(start=start, end=start + len(before))
                yield _candidate(document, span, before, "words before the date", 0.4)
                return
        sentence = text[start : min(line.span.end, start + _FIRST_SENTENCE)].lstrip()
        stop = _SENTENCE.search(sentence, _SHORT_SENTENCE)
        if stop is not None:
            sentence = sentence[: stop.end()]
        elif len(sentence) >= _FIRST_SENTENCE - 10:
            sentence = sentence.rsplit(" ", 1)[0] + " …"
        if not sentence:
            continue
        yield Candidate(
            field="title",
            value=sentence,
            evidence=sentence.removesuffix(" …"),
            rule="first sentence, for want of a headline",
            confidence=0.2,
        )
        return


def _is_of_sentences(before: str) -> bool:
    """Tell whether the words before a date are none of a headline: "Between 15 and" 20 March."""
    *_, last, joining = before.split()
    days = last.rstrip(",").isdigit() and bare(joining) in joining_words()
    return days or _SENTENCE.search(before, _SHORT_SENTENCE) is not None


def _candidate(
    document: Document, span: Span, value: str, rule: str, confidence: float
) -> Candidate:
    return Candidate(
        field="title",
        value=fold_space(value),
        evidence=document.text[span.start : span.end],
        rule=rule,
        confidence=round(confidence, 3),
        span=span,
    )


def fold_space(text: str) -> str:
    """Return text with every run of white space as one blank."""
    return " ".join(text.split())


EXTRACTOR = TitleExtractor()
