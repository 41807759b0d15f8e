"""The head of a release line by line: mastheads, labels, navigation, and where prose begins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from operator import itemgetter

from pressarchive.document import Block, Document, Same, Span
from pressarchive.languages import languages
from pressarchive.text import fold, fold_line

HEAD_BLOCKS = 60
"""How many blocks the head of a release can have; navigation of web pages is part of it."""

TAIL_BLOCKS = 18
"""How many of the last blocks can say anything of the whole release."""

PROSE = 200
"""A paragraph of this many characters is prose, however it ends."""

_EMPHASIS = " \t*_#>«»\"“”'|"
_STOPS = (".", "!", "?", ":", ";")
_MASTHEAD_MORE = 40
_CLOCK = re.compile(
    r"(?:[,;|@–—-]|\bat\b|\bà\b)?\s*(?:\d{1,2}\s?[:h.]\s?\d\d(?:\s?[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?)"
    r"(?:\s?(?:GMT|UTC|CET|CEST|E[SD]?T|P[SD]?T|C[SD]T|BST|TU))?",
    re.IGNORECASE,
)
_READING_TIME = re.compile(
    r"(?:[|•·–—-]\s*)?\d{1,3}\s?(?:minutes?|mins?|mn)\b(?:\s(?:read|de lecture))?", re.IGNORECASE
)
_LONGER = re.compile(r"\b\w{4,}")
_TITLE_CASE = 0.85
_FIRST = itemgetter(0)
_LETTER = re.compile(r"[^\W\d_]")
_WORDLY = re.compile(r"\w")


class Line:
    """A block of the head or the end of a document; `number` counts the document's blocks."""

    __slots__ = ("_folded", "_is_prose", "block", "number", "text")

    def __init__(self, number: int, block: Block, text: str) -> None:
        self.number, self.block, self.text = number, block, text
        # Not all lines are asked for these, some are asked often.
        self._folded: str | None = None
        self._is_prose: bool | None = None

    @property
    def folded(self) -> str:
        """The text folded, without marks and a closing colon."""
        if self._folded is None:
            self._folded = bare(self.text[:PROSE])
        return self._folded

    def may_begin(self, folded: str) -> bool:
        """Tell by its first letter whether it may begin what is said: nearly all lines may not."""
        first = fold(self.text[0])
        return not first.isalnum() or folded.startswith(first)

    @property
    def is_prose(self) -> bool:
        """Whether it is running text, and no line of a head."""
        if self._is_prose is None:
            self._is_prose = _is_prose(self.block, self.text)
        return self._is_prose

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.block.span


def _is_prose(block: Block, text: str) -> bool:
    size = len(text)
    if size <= PROSE // 2 or block.kind == "heading":
        return False
    if size <= PROSE and not text.rstrip(_EMPHASIS).endswith(_STOPS):
        return False
    return size > 2 * PROSE or not is_title_case(text)


def is_title_case(text: str) -> bool:
    """Tell whether nearly every longer word of a text has a capital, as headlines can have."""
    longer: list[str] = [w for w in _LONGER.findall(text[: 2 * PROSE]) if not w.isdigit()]
    return sum(map(str.isupper, map(_FIRST, longer))) > _TITLE_CASE * len(longer)


def lines(document: Document, limit: int = HEAD_BLOCKS) -> Sequence[Line]:
    """Return the first blocks of a document, without rules."""
    head = _head(Same(document))
    return head if limit == HEAD_BLOCKS else [line for line in head if line.number < limit]


def last_lines(document: Document, limit: int) -> Sequence[Line]:
    """Return the last blocks of a document, the last one first, without rules."""
    first = len(document.blocks) - limit
    return [line for line in _tail(Same(document)) if line.number >= first]


# Every extractor of the head reads the same lines, one document after the other.
@lru_cache(maxsize=2)
def _head(key: Same) -> tuple[Line, ...]:
    return tuple(_lines(key.document, 0, HEAD_BLOCKS))


@lru_cache(maxsize=2)
def _tail(key: Same) -> tuple[Line, ...]:
    count = len(key.document.blocks)
    first = max(0, count - TAIL_BLOCKS)
    within = [line for line in _head(key) if line.number >= first]
    beyond = _lines(key.document, max(first, HEAD_BLOCKS), count)
    return tuple(reversed([*within, *beyond]))


def _lines(document: Document, first: int, stop: int) -> Iterator[Line]:
    for number, block in enumerate(document.blocks[first:stop], first):
        text = document.block_text(block)
        if block.kind != "rule" and _WORDLY.search(text):
            yield Line(number, block, text)


def bare(text: str) -> str:
    """Return a line folded, without the marks around it."""
    return fold_line(text.strip(_EMPHASIS)).strip(_EMPHASIS + ":.,;–—-•·()[]/").strip()


# --- words a line is made of --------------------------------------------------------------


@cache
def mastheads() -> Mapping[str, str]:
    """Return the words that head a release in any language, with the kind they tell."""
    return {words: kind for one in languages().values() for words, kind in one.mastheads.items()}


@cache
def date_labels() -> frozenset[str]:
    """Return the words that announce the date of a release."""
    return frozenset(label for one in languages().values() for label in one.date_labels)


@cache
def update_labels() -> frozenset[str]:
    """Return the words that announce a later date than the release's."""
    return frozenset(label for one in languages().values() for label in one.update_labels)


@cache
def issued() -> re.Pattern[str]:
    """Return what matches the folded words between the start of a line and the day of issue.

    "Issued by the press office on", "This press release is published by the ministry on".
    """
    every = languages().values()
    verbs = "|".join(re.escape(word) for one in every for word in one.issued_words)
    subjects = "|".join(re.escape(word) for one in every for word in one.release_words)
    return re.compile(
        rf"(?:(?:{subjects}) (?:[a-z]{{1,4}} ){{0,3}})?(?:{verbs})\b(?!.*[.!?] )[^:;]{{0,100}}"
    )


@cache
def navigation() -> frozenset[str]:
    """Return the lines that belong to a web page and not to the release."""
    return frozenset(label for one in languages().values() for label in one.navigation)


@cache
def author_labels() -> frozenset[str]:
    """Return the words that ask for the name of an author."""
    return frozenset(label for one in languages().values() for label in one.author_labels)


@cache
def reference_labels() -> frozenset[str]:
    """Return the words that announce the number of a release."""
    return frozenset(label for one in languages().values() for label in one.reference_labels)


@cache
def _embargo_words() -> frozenset[str]:
    return frozenset(word for one in languages().values() for word in one.embargo_words)


@cache
def _embargo_line() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(_embargo_words())))})\b")


def holds_back(folded: str) -> bool:
    """Tell whether words that hold a release back stand in a folded line."""
    likely = any(map(folded.__contains__, _embargo_words()))
    return likely and _embargo_line().search(folded) is not None


@cache
def joining_words() -> frozenset[str]:
    """Return the words that leave a phrase open, in any language."""
    return frozenset(word for one in languages().values() for word in one.joining_words)


@cache
def news_words() -> frozenset[str]:
    """Return the words that news says and standing pages do not."""
    return frozenset(word for one in languages().values() for word in one.news_words)


@cache
def _starts() -> re.Pattern[str]:
    names = sorted(mastheads(), key=lambda name: (-len(name), name))
    return re.compile(rf"(?:{'|'.join(map(re.escape, names))})\b")


def masthead(folded: str) -> tuple[str, str] | None:
    """Return the masthead a folded line starts with and its kind, where it says little more."""
    if len(folded) > PROSE - 1:
        return None
    match = _starts().match(folded)
    return None if match is None else (match.group(), mastheads()[match.group()])


def is_masthead(folded: str) -> bool:
    """Tell whether a folded line is a masthead and nothing else, numbers and marks aside."""
    found = masthead(folded)
    if found is None:
        return False
    rest = folded[len(found[0]) :]
    if not _LETTER.search(rest):
        return True
    # "Press release - Media release", "Communiqué de presse - pour diffusion immédiate"
    again = masthead(rest.strip(" /|-–—:,•*()"))
    return again is not None and len(rest) < _MASTHEAD_MORE


def without_clock(text: str) -> str:
    """Return what remains of a line without a time of day or a reading time."""
    return _CLOCK.sub("", _READING_TIME.sub("", text, count=1), count=1)
