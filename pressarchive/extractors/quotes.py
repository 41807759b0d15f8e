"""Quotations with their speaker, who stands before, after or inside them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from pressarchive.extractors.parties.names import Name, names_in
from pressarchive.extractors.parties.roles import Role, role_after, role_before
from pressarchive.extractors.parties.vocabulary import vocabulary
from pressarchive.extractors.parties.words import Word, index_at, words_of
from pressarchive.extractors.port import Context
from pressarchive.model import Block, Candidate, Document, Quote, Span

_OPENS = {"«": "»", "“": "”", "„": "“”", "‹": "›"}
_MARKS = re.compile(r"[«»“”„\"]")
_FEWEST = 4  # words of a quotation that somebody is said to say
_UNSAID = 8  # words of one that somebody unnamed says
_ALONE = 9  # words of one that nobody is said to say
_KNOWN = 0.7
_WINDOW = 240
_SAID = frozenset("est sont is are was were a have has avons nous we i je will sera ont".split())


class Piece(NamedTuple):
    """Words between quotation marks; `start` and `end` are theirs, without the marks."""

    start: int
    end: int
    outer_start: int
    outer_end: int


class QuotesExtractor:
    """Finds what people are quoted with; terms and titles in quotation marks are left alone."""

    def extract(self, document: Document, context: Context) -> Iterator[Candidate]:
        """Yield each quotation once; parts that an attribution splits are one."""
        text = document.text
        if not _MARKS.search(text):
            return
        words = words_of(text)
        names = names_in(text)
        begins = frozenset(n.first for n in names if n.sure >= _KNOWN and n.first < n.last)
        previous: str | None = None
        for block in document.blocks:
            pieces = _pieces(text, block)
            used = -1
            for i, piece in enumerate(pieces):
                if i <= used:
                    continue
                count = _count(words, piece)
                if count < _FEWEST:
                    continue
                said = _attribution(text, words, names, begins, block, pieces, i)
                if said is None:
                    if count < _ALONE or not _spoken(text, words, piece, block):
                        continue
                    speaker, role = None, None
                elif (
                    said.speaker is None
                    and said.role is None
                    and not said.again
                    and count < _UNSAID
                ) or (count < 6 and not _whole(text, piece)):
                    continue
                else:
                    speaker, role = said.speaker, said.role
                    if said.again:
                        speaker = previous
                parts = [piece]
                while (
                    said is not None
                    and i + len(parts) < len(pieces)
                    and _resumes(text, parts[-1], pieces[i + len(parts)])
                ):
                    parts.append(pieces[i + len(parts)])
                used = i + len(parts) - 1
                previous = speaker or previous
                yield Candidate(
                    field="quotes",
                    value=Quote(
                        text=" ".join(text[p.start : p.end].strip() for p in parts),
                        speaker=speaker,
                        role=role,
                        language=context.language,
                    ),
                    evidence=text[parts[0].outer_start : parts[-1].outer_end][:600],
                    rule=said.rule if said else "unattributed",
                    confidence=0.85 if said and speaker else 0.6,
                    span=Span(start=parts[0].outer_start, end=parts[-1].outer_end),
                )


def _pieces(text: str, block: Block) -> list[Piece]:
    """Return what stands between quotation marks in a block, the outermost only."""
    found: list[Piece] = []
    opened: tuple[str, int] | None = None
    depth = 0
    for match in _MARKS.finditer(text, block.span.start, block.span.end):
        mark, at = match[0], match.start()
        if opened is None:
            if mark in _OPENS or mark == '"':
                opened, depth = (mark, at), 1
            continue
        first, begun = opened
        if first == '"':
            if mark == '"':
                if _reopens(text, at, block) and depth == 1 and at + 1 < block.span.end:
                    # Two openings in a row: the first was never closed.
                    opened = (mark, at)
                    continue
                found.append(Piece(begun + 1, at, begun, at + 1))
                opened = None
            continue
        if mark == first:
            depth += 1
        elif mark in _OPENS[first] or (first == "“" and mark == '"'):
            depth -= 1
            if depth == 0:
                found.append(Piece(begun + 1, at, begun, at + 1))
                opened = None
    if opened is not None and opened[0] != '"' and block.span.end - opened[1] > 60:  # noqa: PLR2004
        # A quotation that goes on in the next paragraph is not closed in this one.
        found.append(Piece(opened[1] + 1, block.span.end, opened[1], block.span.end))
    return [_tight(text, piece) for piece in found]


def _reopens(text: str, at: int, block: Block) -> bool:
    before = text[at - 1] if at > block.span.start else " "
    after = text[at + 1] if at + 1 < block.span.end else " "
    return before.isspace() and not after.isspace() and after.isalnum()


def _tight(text: str, piece: Piece) -> Piece:
    start, end = piece.start, piece.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return piece._replace(start=start, end=end)


def _count(words: Sequence[Word], piece: Piece) -> int:
    low = index_at(words, piece.start)
    high = index_at(words, piece.end)
    return high - low


def _whole(text: str, piece: Piece) -> bool:
    """Tell whether a quotation is a sentence or a part of speech closed by a mark."""
    return text[piece.end - 1] in ".,!?…" or text[piece.start].islower()


def _spoken(text: str, words: Sequence[Word], piece: Piece, block: Block) -> bool:
    """Tell whether words that nobody is said to say are speech: a sentence all by itself."""
    alone = piece.outer_start - block.span.start < 3 and block.span.end - piece.outer_end < 3  # noqa: PLR2004
    inner = words[index_at(words, piece.start) : index_at(words, piece.end)]
    verb = any(w.folded in _SAID for w in inner)
    ends = text[piece.end - 1] in ".!?…"
    return verb and (alone or (ends and text[piece.start].isupper()))


def _resumes(text: str, piece: Piece, following: Piece) -> bool:
    """Tell whether a quotation goes on after "…, said X.": only that stands between."""
    between = text[piece.outer_end : following.outer_start]
    if len(between) > _WINDOW or not text[following.start : following.start + 1].strip():
        return False
    body = between.strip()
    sentences = len(
        re.findall(r"(?<![A-Z])(?<!\bMr)(?<!\bDr)(?<!\bJr)(?<!\bSr)(?<!\bInc)[.!?](?=\s|$)", body)
    )
    return sentences <= 1 and body.endswith((".", ",")) and ":" not in body


class Said(NamedTuple):
    """Who is said to say a quotation; `again` is somebody already quoted ("he added")."""

    speaker: str | None
    role: str | None
    rule: str
    again: bool = False


_AGAIN = frozenset("he she it they il elle t-il t-elle ils elles ajouter".split())


def _attribution(
    text: str,
    words: Sequence[Word],
    names: Sequence[Name],
    begins: frozenset[int],
    block: Block,
    pieces: Sequence[Piece],
    i: int,
) -> Said | None:
    piece = pieces[i]
    limit = pieces[i + 1].outer_start if i + 1 < len(pieces) else block.span.end
    after = _after(text, words, names, begins, piece, min(limit, piece.outer_end + _WINDOW))
    if after is not None and (after.speaker or after.again):
        return after
    floor = pieces[i - 1].outer_end if i else block.span.start
    before = _before(text, words, names, begins, piece, floor)
    if before is not None and (before.speaker or before.role or before.again):
        return before
    if (
        i
        and before is not None
        and not any(mark in text[floor : piece.outer_start] for mark in ".!?")
    ):
        return Said(None, None, "speaker-again", again=True)  # 'called it "…", before adding: "…"'
    return after or before


def _after(
    text: str,
    words: Sequence[Word],
    names: Sequence[Name],
    begins: frozenset[int],
    piece: Piece,
    limit: int,
) -> Said | None:
    """Read `…", said X, role.`."""
    first = index_at(words, piece.outer_end)
    vocab = vocabulary()
    tail = text[piece.outer_end : piece.outer_end + 3].strip()
    if tail[:1] in {".", ";", ":"} and tail[:1] != "":
        return None
    verb = None
    for k in range(first, min(first + 9, len(words))):
        if words[k].start >= limit:
            break
        if k > first and any(mark in words[k].gap for mark in ".;:") and not _abbreviated(words, k):
            break
        if words[k].folded in vocab.speech or words[k].folded.split("-")[0] in vocab.speech:
            verb = k
            break
    if verb is None:
        return None
    end = verb + 1
    while (
        end < len(words)
        and words[end].start < limit
        and not (any(mark in words[end].gap for mark in ".;:!?\n") and not _abbreviated(words, end))
    ):
        end += 1
    subject = _subject(text, words, names, begins, first, end, nearest=verb)
    if subject is not None:
        return subject._replace(rule="speaker-after")
    folded = {w.folded for w in words[first:end]}
    if folded & _AGAIN or any("-" in w.folded for w in words[verb : verb + 1]):
        return Said(None, None, "speaker-again", again=True)
    return Said(None, None, "speaker-unnamed")


def _before(
    text: str,
    words: Sequence[Word],
    names: Sequence[Name],
    begins: frozenset[int],
    piece: Piece,
    floor: int,
) -> Said | None:
    """Read `X, role, said: "…` and `Pour X, « …`."""
    stop = index_at(words, piece.outer_start)
    lead = text[max(floor, piece.outer_start - 3) : piece.outer_start].strip()
    introduced = lead.endswith((":", ","))
    vocab = vocabulary()
    start = stop
    while start > 0 and words[start - 1].start >= floor and stop - start < 60:  # noqa: PLR2004
        if (
            start < stop
            and any(mark in words[start].gap for mark in ".!?\n")
            and not (_abbreviated(words, start))
        ):
            break
        start -= 1
    if start >= stop:
        if lead.endswith(".") or not lead:
            return _by_sentence_before(text, words, names, begins, piece, floor)
        return None
    inner = words[start:stop]
    verbs = [k for k in range(start, stop) if words[k].folded in vocab.speech]
    by = inner[0].folded in vocab.by
    if not verbs and not by:
        if lead.endswith(":"):
            subject = _subject(text, words, names, begins, start, stop, nearest=start)
            if subject is not None and subject.speaker:
                return subject._replace(rule="speaker-before")
        if any(mark in text[words[stop - 1].end : piece.outer_start] for mark in ".!?"):
            return _by_sentence_before(text, words, names, begins, piece, floor)
        return None
    if not introduced and not by and (not verbs or stop - verbs[-1] > 8):  # noqa: PLR2004
        return None
    subject = _subject(
        text, words, names, begins, start, stop, nearest=verbs[-1] if verbs else start
    )
    if subject is not None:
        return subject._replace(rule="speaker-before")
    if {w.folded for w in inner} & _AGAIN:
        return Said(None, None, "speaker-again", again=True)
    return Said(None, None, "speaker-unnamed") if introduced else None


def _by_sentence_before(
    text: str,
    words: Sequence[Word],
    names: Sequence[Name],
    begins: frozenset[int],
    piece: Piece,
    floor: int,
) -> Said | None:
    """Read `Pour X, role, the community wishes …. « … »`: the sentence before speaks for X."""
    if not text[piece.end - 1] in ".!?…":  # noqa: E713
        return None
    stop = index_at(words, piece.outer_start)
    start = stop
    seen = 0
    while start > 0 and words[start - 1].start >= floor and stop - start < 80:  # noqa: PLR2004
        if (
            start < stop
            and any(mark in words[start].gap for mark in ".!?\n")
            and not (_abbreviated(words, start))
        ):
            seen += 1
            break
        start -= 1
    vocab = vocabulary()
    if start >= stop:
        return None
    spoken = words[start].folded in vocab.by or any(
        words[k].folded in vocab.speech for k in range(start, stop)
    )
    if not spoken:
        return None
    subject = _subject(text, words, names, begins, start, stop, nearest=start)
    return subject._replace(rule="speaker-in-sentence-before") if subject else None


def _abbreviated(words: Sequence[Word], k: int) -> bool:
    before = words[k - 1].folded if k else ""
    return words[k].gap == ". " and (len(before) < 3 or before in vocabulary().titles)  # noqa: PLR2004


def _subject(
    text: str,
    words: Sequence[Word],
    names: Sequence[Name],
    begins: frozenset[int],
    start: int,
    end: int,
    *,
    nearest: int,
) -> Said | None:
    """Return the person among some words, the nearest to the verb of saying."""
    single = _singles(text)
    low = bisect_left(names, start, key=lambda name: name.first)
    high = bisect_left(names, end, low, key=lambda name: name.first)
    within = [n for n in names[low:high] if n.last < end]
    sure = [n for n in within if n.sure >= _KNOWN]
    if not sure:
        sure = [n for n in within if n.first < n.last and _roled(text, words, begins, n)]
    if sure:
        name = min(
            sure, key=lambda n: (min(abs(n.first - nearest), abs(n.last - nearest)), n.first)
        )
        role = role_after(text, words, name.last, begins)[0] or role_before(
            text, words, name.first, frozenset()
        )
        return Said(name.text, role.text if role else None, "")
    # A surname alone, or a role: "Senator Akaka", "le directeur de la DDC".
    vocab = vocabulary()
    for k in range(start, end):
        word = words[k]
        if word.folded in vocab.titles | vocab.roles and k + 1 < end:
            following = words[k + 1]
            if (
                following.capital
                and following.near
                and following.folded not in vocab.roles | vocab.role_parts
                and (k + 2 >= end or not words[k + 2].near or not words[k + 2].capital)
                and len(following.text) > 2  # noqa: PLR2004
            ):
                return Said(following.text, None, "")
    for k in sorted(range(start, end), key=lambda k: abs(k - nearest)):
        # A surname or a given name alone, of somebody named in full elsewhere.
        if words[k].capital and words[k].folded in single:
            return Said(words[k].text, None, "")
    for k in range(start, end):
        if words[k].folded in vocab.roles and words[k].folded not in vocab.speech:
            last = k
            while (
                last + 1 < end
                and words[last + 1].near
                and (
                    words[last + 1].folded not in vocab.breaks
                    and words[last + 1].folded not in vocab.speech
                )
            ):
                last += 1
            return Said(None, text[words[k].start : words[last].end], "")
    return None


@lru_cache(maxsize=2)
def _singles(text: str) -> frozenset[str]:
    """Return the first and last words of everybody a text names in full."""
    words = words_of(text)
    return frozenset(
        words[i].folded
        for name in names_in(text)
        if name.sure >= _KNOWN and name.first < name.last
        for i in (name.first, name.last)
    )


def _roled(text: str, words: Sequence[Word], begins: frozenset[int], name: Name) -> Role | None:
    return role_after(text, words, name.last, begins)[0] or role_before(
        text, words, name.first, frozenset()
    )


EXTRACTOR = QuotesExtractor()
