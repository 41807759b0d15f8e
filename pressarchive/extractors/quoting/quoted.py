"""Where quotations stand: the stretches of a text with marks, and what joins parts of one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pressarchive.document import Block, Span
from pressarchive.extractors.parties.vocabulary import any_of, common_words, vocabulary
from pressarchive.extractors.parties.words import Word, index_at, words_between
from pressarchive.extractors.quoting.marks import EVERY_MARK, MARKS, Piece, read_marks
from pressarchive.extractors.quoting.sentences import says
from pressarchive.extractors.quoting.vocabulary import QUOTING

_PARAGRAPHS = 10  # that one quotation runs through
_STRAIGHT = 3  # paragraphs of one in marks that do not tell which opens and which closes
_LEAST = 3
_AFTER = 320  # characters that may part a quotation from the rest of it
_LONGEST = 15  # words of a title that ends as sentences do
_CLOSED = frozenset(".,")
_TOLD = frozenset(".,!?…")
_TITLED = 9  # words from what makes words a title to those words
_TAIL = 40  # characters in which a line after a quotation breaks off
_GOES_ON = re.compile(r"[»”\"]\s*(?:[^\W\d_A-Z]+\s?){1,3}$")
_SMALL, _SEVERAL = 3, 3  # letters of the words a title leaves small; longer words of one
_BRIEF = 10  # words of "X said." after a whole sentence
_ENDED = frozenset(".!?…")
_SAID_WITHIN = re.compile(r",\s+(?:said|says|stated|added|noted|explained)\s")
_BETWEEN = frozenset(".,:;!?")
_SENTENCE = re.compile(
    r"(?<!\b[A-Z])(?<!\b(?:Mr|Dr|Jr|Sr|Ms|St|Lt))(?<!\b(?:Inc|Mrs|Sen|Gov|Rep|Gen|Col|Sgt|Ltd))"
    r"[.!?](?=\s+[^a-z\s]|\s*$)"
)


class Stretch(NamedTuple):
    """Blocks that are read together: one with marks, or those one quotation runs through.

    `begins` are the offsets at which its further paragraphs begin. Who speaks may stand in
    the block before, from `lead` on, and in the one after, up to `tail`.
    """

    span: Span
    begins: frozenset[int]
    lead: int
    tail: int


def has_marks(text: str) -> bool:
    """Tell whether a text has any quotation mark."""
    return any(map(text.__contains__, EVERY_MARK))  # faster than any expression


def stretches(text: str, blocks: Sequence[Block]) -> Iterator[Stretch]:
    """Yield what is read together of a text, in order; blocks without marks are left out."""
    i = 0
    while i < len(blocks):
        span = blocks[i].span
        if MARKS.search(text, span.start, span.end) is not None:
            last = _broken(text, blocks, i)
            begins: frozenset[int] = frozenset()
            if last == i:
                last = _closing(text, blocks, i)
                begins = frozenset(block.span.start for block in blocks[i + 1 : last + 1])
            whole = Span(start=span.start, end=blocks[last].span.end)
            lead = blocks[i - 1].span.start if i else span.start
            tail = blocks[last + 1].span.end if last + 1 < len(blocks) else whole.end
            yield Stretch(whole, begins, lead, tail)
            i = last
        i += 1


def _broken(text: str, blocks: Sequence[Block], first: int) -> int:
    """Return the line that ends the sentence of one: "… ,” said", then the name, as a link."""
    last = first
    while (
        last + 1 < len(blocks)
        and last - first < _PARAGRAPHS
        and blocks[last + 1].group == blocks[last].group
        and _GOES_ON.search(
            text, max(blocks[last].span.start, blocks[last].span.end - _TAIL), blocks[last].span.end
        )
    ):
        last += 1
    return last


def _closing(text: str, blocks: Sequence[Block], first: int) -> int:
    """Return the block that closes the quotation which one leaves open; itself where none does."""
    span = blocks[first].span
    opened = read_marks(text, span).unclosed
    if opened is None or (text[opened] != "«" and _SAID_WITHIN.search(text, opened, span.end)):
        return first  # closed by nothing but ", said X"
    begins: set[int] = set()
    for last in range(first + 1, min(first + _PARAGRAPHS, len(blocks))):
        further = blocks[last].span
        if text[opened] == '"' and text[further.start] != '"' and last - first >= _STRAIGHT:
            break
        begins.add(further.start)
        whole = Span(start=span.start, end=further.end)
        if read_marks(text, whole, frozenset(begins)).unclosed is None:
            return last
    return first


def is_title(text: str, piece: Piece, words: Sequence[Word]) -> bool:
    """Tell whether a word before a mark makes what it opens a title or a term.

    It stands right before it, or is the noun that the words between belong to: "la motion
    Meier 12.3456 « … »"; a verb of saying between makes it words that are said.
    """
    vocab = vocabulary()
    inner = piece.inner(words)
    k = index_at(words, piece.outer_start) - 1
    gap = words[k + 1].gap if 0 <= k < len(words) - 1 else "\n"
    if "\n" in gap or (len(inner) >= _LONGEST and text[piece.end - 1] in _CLOSED):
        return False
    if ":" not in gap and _capitalised(inner):
        return True
    if not _BETWEEN.isdisjoint(gap):
        return gap.strip()[:1] == ":" and words[k].folded in vocab.titled  # "on the theme: “…”"
    if words[k].folded in any_of("titled", "things"):
        return True
    named = words[k].folded in QUOTING.determiners or (
        text[piece.end - 1] not in _TOLD and _is_of_kind(words, k)
    )
    return named and not text[piece.start].islower()


def _capitalised(inner: Sequence[Word]) -> bool:
    """Tell whether words are written as English titles are: all of them but the small ones."""
    long = [
        word
        for word in inner
        if len(word.folded) > _SMALL and word.text.isalpha() and word.folded not in common_words()
    ]
    return len(long) >= _SEVERAL and all(word.capital for word in long)


def _is_of_kind(words: Sequence[Word], k: int) -> bool:
    """Tell whether a word belongs to a noun that makes what follows a title."""
    kinds = any_of("titled", also=QUOTING.works)
    for i in range(k, max(k - _TITLED, -1), -1):
        if words[i].folded in kinds:
            return True
        if says(words[i]) or not (words[i].near or words[i].gap in {".", "-", "/", "° "}):
            return False
    return False


def resumes(text: str, piece: Piece, following: Piece) -> bool:
    """Tell whether a quotation goes on after "…, said X.": nothing else stands between."""
    between = text[piece.outer_end : following.outer_start].strip()
    if not (
        _LEAST <= len(between) <= _AFTER
        and following.start < following.end
        and between.endswith((".", ","))
        and ":" not in between
        and len(_SENTENCE.findall(between)) <= 1
    ):
        return False
    if text[piece.end - 1] not in _ENDED or not between[0].isupper():
        return True
    # "… ." X said. "…": what is more than that is another sentence.
    words = words_between(text, piece.outer_end, following.outer_start)
    return len(words) <= _BRIEF and between.endswith(".") and any(map(says, words))
