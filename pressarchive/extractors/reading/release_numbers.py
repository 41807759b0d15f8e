"""The number an issuer gives a release, as lines of its head and foot print it.

After a label ("Réf. : CP 106-2020"), after a masthead ("Press release no. 12/2020"), or alone in
a line of the head ("CP106-2020", "26-008"). Numbers of laws, bills and cases are not the release's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from pressarchive.extractors.reading.layout import Line, is_masthead, mastheads, reference_labels
from pressarchive.extractors.reading.written_dates import written_dates
from pressarchive.languages import languages
from pressarchive.text import fold

_DIGIT = re.compile(r"\d")
# Letters and digits in one word, with marks between them: CP106-2020, 17-617, IP/20/1234.
_WORD = re.compile(r"(?=[\w./-]{0,30}\d)[A-Z0-9]\w*(?:[./_-]\w+)*", re.IGNORECASE)
_SPACED = re.compile(r"\d{1,4}(?: [-–/] ?| ?[-–/] )\d{1,5}\b")  # "18 - 476"
_LETTERED = re.compile(
    r"(?=\D{0,12}\d)(?P<letters>[A-Z]{1,6})[\s_/-]?\d{1,5}(?:[/_.-]\d{1,6}){0,3}(?:[/-]?[A-Z]{1,3})?"
)
_BARE = re.compile(r"(?P<first>\d{2}|(?:19|20)\d\d)[-/](?P<second>\d{1,4})")  # "26-008"
_YEARLY = re.compile(r"\d\d-\d{2,5}")  # "20-12", after a masthead
_NUMERO = r"n[°o]\.?|nr\.?|number|numero|#"
_NUMBERED = re.compile(rf"(?:{_NUMERO})[:. ]{{0,3}}(?=\d)", re.IGNORECASE)
# "No. 123/2020", alone in a line: what is written so has a mark within it.
_MARKED = re.compile(r"\d{1,5}(?:[/-]\d{1,5}){1,2}")
_OF_RELEASES = frozenset("cp pr nr ip mr dp".split())
_OF_LAWS = frozenset("hr h s sb ab hb iso en din pl art covid cop".split())
_FEWEST = 3  # digits of a number that no label announces
_MONTHS, _YEAR = 12, 4
_LONGEST = 60


class ReleaseNumber(NamedTuple):
    """A number of a release: offsets in its line, how it was known, how sure that is."""

    start: int
    end: int
    rule: str
    confidence: float


def release_number(line: Line, before: Line | None, *, head: bool) -> ReleaseNumber | None:
    """Return the number of the release that a line prints, None for most.

    `before` is the line above, which may be a label or a masthead; `head` tells that the line
    belongs to the head of the release, where a number may stand alone.
    """
    text = line.text
    if len(text) > 2 * _LONGEST or _DIGIT.search(text) is None:
        return None
    begin = len(text) - len(text.lstrip())
    alone = text.strip()
    if before is not None and before.folded in reference_labels():
        whole = _WORD.fullmatch(alone) or _SPACED.fullmatch(alone)
        return ReleaseNumber(begin, begin + len(alone), "label", 0.97) if whole else None
    labelled = _after_label(text)
    if labelled is not None or not head:
        return labelled
    stop = begin + len(alone)
    under = before is not None and is_masthead(before.folded)
    numbered = _NUMBERED.match(text, begin)
    number = text[numbered.end() : stop] if numbered is not None else ""
    if _MARKED.fullmatch(number) or (under and number.isdigit()):
        return ReleaseNumber(stop - len(number), stop, "line of its own in the head", 0.85)
    if _stands_alone(alone) or (under and _composed(alone)):
        return ReleaseNumber(begin, stop, "line of its own in the head", 0.9)
    return None


def _after_label(text: str) -> ReleaseNumber | None:
    folded = fold(text)
    match = _labels().match(folded)
    if match is None or len(folded) != len(text):
        return None
    written = (_SPACED, _WORD, _LETTERED)
    number = next((m for one in written if (m := one.match(text, match.end()))), None)
    dated = next(written_dates(text, match.end()), None)
    if number is None or (dated is not None and dated.start == match.end()):
        return None
    unsaid = match["unsaid"] is not None and not _composed(number.group())
    if unsaid or len(number.group()) > _LONGEST:
        return None
    return ReleaseNumber(number.start(), number.end(), "label", 0.95)


def _stands_alone(words: str) -> bool:
    """Tell whether the words of a line can be nothing but the number of what it heads."""
    lettered = _LETTERED.fullmatch(words)
    if lettered is None:
        return _is_bare(words)
    letters = fold(lettered["letters"])
    many = sum(map(str.isdigit, words)) >= _FEWEST or letters in _OF_RELEASES
    return many and letters not in _OF_LAWS


def _is_bare(words: str) -> bool:
    """Tell whether digits are a year with a number in it: not "2020-05", not "2019-2020"."""
    found = _BARE.fullmatch(words)
    if found is None:
        return False
    first, second = found["first"], found["second"]
    if len(first) == _YEAR:
        return len(second) != _YEAR and int(second) > _MONTHS
    return len(second) >= _FEWEST and not 1900 <= int(second) <= 2100  # noqa: PLR2004


def _composed(number: str) -> bool:
    """Tell whether a number is one without anything that says so: it has letters, or two parts."""
    lettered = _LETTERED.fullmatch(number) is not None
    return (
        (lettered and sum(map(str.isdigit, number)) >= _FEWEST)
        or _is_bare(number)
        or _YEARLY.fullmatch(number) is not None
    )


def _release_words() -> Iterator[str]:
    """Yield what a release is called, as a whole and in one word: "release", "communiqué"."""
    for one in languages().values():
        for words in one.release_words:
            yield from (words, words.split()[-1])


@cache
def _labels() -> re.Pattern[str]:
    """What announces a number: a label, or a masthead, mostly with "no." or "n°"."""
    labels, heads = (
        "|".join(map(re.escape, sorted(names, key=lambda name: (-len(name), name))))
        for names in (reference_labels(), {*mastheads(), *_release_words()})
    )
    return re.compile(
        rf"[\s*_#(]*(?:(?:{labels})\b[\s.]*(?:{_NUMERO})?"
        rf"|(?:{heads})\b[\s:(|–-]{{0,3}}(?:{_NUMERO}|(?P<unsaid>)))"
        r"[\s:.°#]{0,4}(?=\S{0,30}\d|[a-z]{1,6} \d)"
    )
