"""A query's nodes over a snapshot: which documents match, and how well.

Each node becomes a mapping of document to score. Words are ranked by BM25 over weighted
occurrences; filters match and score nothing. Statistics count live documents only, so that
an index gives the same scores however often its releases were replaced.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, cached_property
from math import log
from typing import assert_never

from pressarchive.engines.port import AS_TYPED
from pressarchive.engines.whoosh.layout import (
    LENGTH,
    NAMES,
    STEMS,
    WORDS,
    day_number,
    decode,
    encode,
    weigh,
    word_key,
)
from pressarchive.engines.whoosh.rows import having_all, in_a_row
from pressarchive.engines.whoosh.snapshot import Snapshot
from pressarchive.entries import stem_key
from pressarchive.languages import language, languages
from pressarchive.query import (
    And,
    AtLeast,
    Dated,
    Everything,
    InLanguage,
    IssuedBy,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Synonyms,
    Term,
)

_K1 = 1.2
_B = 0.75

_Scores = dict[int, float]
_Filter = Everything | IssuedBy | InLanguage | Dated


class Scoring:
    """The evaluation of queries over one snapshot."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._occurrences = cache(self._find)

    def score(self, node: Node, among: Collection[int] | None = None) -> _Scores:
        """Return the documents that match (only of those `among`), with their scores."""
        match node:
            case Term() | Phrase() | Prefix():
                return self._rank(self._occurrences(node), among)
            case Synonyms(typed):
                scores = self._rank(self._occurrences(node), among)
                for document in self._occurrences(typed).keys() & scores.keys():
                    scores[document] *= AS_TYPED
                return scores
            case And(parts):
                # What matches costs little to find: only what matches all of it is ranked.
                among = _within(among, self._all(parts))
                return self._sum(parts, among)
            case AtLeast(count, parts):
                return self._sum(parts, _within(among, self._enough(count, parts)))
            case Or(parts):
                return _add((1.0, self.score(part, among)) for part in parts)
            case _:
                return dict.fromkeys(_within(among, self._occurrences(node).keys()), 0.0)

    def matching(self, node: Node) -> Collection[int]:
        """Return the documents that match."""
        if isinstance(node, And):
            return self._all(node.parts)
        return self._occurrences(node).keys()

    def _sum(self, parts: Sequence[Node], among: Collection[int]) -> _Scores:
        total = dict.fromkeys(among, 0.0)
        for part in parts if total else ():
            for document, score in self.score(part, total.keys()).items():
                total[document] += score
        return total

    def _find(self, node: Node) -> _Scores:
        """Return the documents that match, with the weighted number of times they do."""
        match node:
            case Term():
                return self._term(node)
            case Phrase(words):
                return _add((1.0, self._phrase(words, code)) for code in self._codes)
            case Prefix(prefix):
                return _add(
                    (1.0, self._snapshot.weights(WORDS, key))
                    for code in self._codes
                    for key in self._snapshot.keys(WORDS, word_key(prefix, code))
                )
            case Synonyms(typed, added):
                # One word of the document's, in whatever guise: its occurrences are summed
                # and saturate together, and the group is as common as all of it is.
                return _add(
                    [
                        (1.0, self._occurrences(typed)),
                        *((a.weight, self._occurrences(a.part)) for a in added),
                    ]
                )
            case _:
                return self._combine(node)

    def _combine(self, node: Not | And | Or | AtLeast | _Filter) -> _Scores:
        match node:
            case Not(part):
                matched = self._occurrences(part)
                return {d: 0.0 for d in self._snapshot.live if d not in matched}
            case And(parts):
                found = [self._occurrences(part) for part in parts]
                return {d: sum(one[d] for one in found) for d in self._all(parts)}
            case Or(parts):
                return _add((1.0, self._occurrences(part)) for part in parts)
            case AtLeast(count, parts):
                found = [self._occurrences(part) for part in parts]
                enough = self._enough(count, parts)
                return {d: sum(one.get(d, 0.0) for one in found) for d in enough}
            case _:
                return dict.fromkeys(self._filter(node), 0.0)

    def _filter(self, node: _Filter) -> Iterable[int]:
        match node:
            case Everything():
                return self._snapshot.live
            case IssuedBy(names):
                return {d for name in names for d in self._snapshot.weights(NAMES, name)}
            case InLanguage(code):
                return self._in_language(code)
            case Dated(since, until):
                return self._dated(since, until)
            case _:
                assert_never(node)

    def _all(self, parts: Sequence[Node]) -> Collection[int]:
        """Return the documents that match every part."""
        if not parts:
            return self._snapshot.live
        found = []
        for part in parts:
            found.append(self._occurrences(part))
            if not found[-1]:
                return ()
        return _common(found)

    def _enough(self, count: int, parts: Sequence[Node]) -> Collection[int]:
        """Return the documents that match so many of the parts."""
        if count < 1:
            return self._snapshot.live
        times: Counter[int] = Counter()
        for part in parts:
            times.update(self._occurrences(part).keys())
        return [d for d, number in times.items() if number >= count]

    def _in_language(self, code: str) -> Collection[int]:
        wanted = encode(code)
        codes = self._snapshot.texts("language")
        return {d for d in self._snapshot.live if wanted and codes[d] == wanted}

    def _dated(self, since: str | None, until: str | None) -> Collection[int]:
        first, last = self._snapshot.numbers("first"), self._snapshot.numbers("last")
        low, high = max(1, day_number(since)), day_number(until or "9999-99-99")
        return [d for d in self._snapshot.live if 0 < first[d] <= high and last[d] >= low]

    def _term(self, term: Term) -> _Scores:
        if term.language is None:
            # Documents in languages that we cannot stem have bare words for keys.
            return _add((1.0, self._stems(term.words, code)) for code in [*languages(), None])
        found = self._stems(term.words, term.language)
        if language(term.language) is None:
            inside = self._in_language(term.language)
            return {d: times for d, times in found.items() if d in inside}
        return found

    def _stems(self, words: Sequence[str], code: str | None) -> _Scores:
        keys = [stem_key(word, code) for word in words]
        if len(keys) == 1:
            return self._snapshot.weights(STEMS, keys[0])
        return self._in_a_row(having_all(self._snapshot, STEMS, keys), keys)

    def _phrase(self, words: Sequence[str], code: str) -> _Scores:
        exact = [word_key(word, code) for word in words]
        if len(exact) == 1:
            return self._snapshot.weights(WORDS, exact[0])
        keys = [stem_key(word, code) for word in words]
        return self._in_a_row(having_all(self._snapshot, WORDS, exact), keys, words)

    def _in_a_row(
        self, documents: Collection[int], keys: Sequence[str], words: Sequence[str] | None = None
    ) -> _Scores:
        """Return which documents have stems (or, of these, exact words) in a row, and how often."""
        titles, bodies = self._snapshot.numbers("title"), self._snapshot.numbers("body")
        found = in_a_row(self._snapshot, documents, keys, words) if documents else {}
        return {d: weigh(starts, titles[d], bodies[d]) for d, starts in found.items()}

    @cached_property
    def _codes(self) -> Sequence[str]:
        return [decode(code) for code in sorted(set(self._snapshot.texts("language")))]

    @cached_property
    def _average(self) -> float:
        """The mean length of a live document, its words weighted as they are when found."""
        lengths = self._snapshot.numbers(LENGTH)
        total = sum(lengths) - sum(lengths[d] for d in self._snapshot.deleted)
        return total / max(1, len(self._snapshot.live)) or 1.0

    def _rank(self, occurrences: _Scores, among: Collection[int] | None) -> _Scores:
        """Turn weighted occurrences into scores, by BM25."""
        having, every = len(occurrences), len(self._snapshot.live)
        # The variant with "1 +" is positive even for a word that stands in most documents.
        gain = (_K1 + 1) * log(1 + (every - having + 0.5) / (having + 0.5))
        lengths = self._snapshot.numbers(LENGTH)
        floor, slope = _K1 * (1 - _B), _K1 * _B / self._average
        return {
            d: gain * (n := occurrences[d]) / (n + floor + slope * lengths[d])
            for d in _within(among, occurrences.keys())
        }


def _within(among: Collection[int] | None, documents: Collection[int]) -> Collection[int]:
    """Return those of the documents that are looked at; None looks at all."""
    if among is None:
        return documents
    few, many = sorted((among, documents), key=len)
    others = many if isinstance(many, AbstractSet) else set(many)
    return [d for d in few if d in others]


def _common(results: Sequence[_Scores]) -> Collection[int]:
    fewest, *others = sorted(results, key=len)
    return set(fewest).intersection(*others)


def _add(results: Iterable[tuple[float, _Scores]]) -> _Scores:
    total: _Scores = {}
    given = True
    for weight, result in results:
        more = result if weight == 1.0 else {d: weight * n for d, n in result.items()}
        if not total:
            total, given = more, more is result
        elif more:
            # Merging is done in C; only what both have is gone through.
            both = [(d, total[d] + more[d]) for d in total.keys() & more.keys()]
            if given:
                total, given = total.copy(), False  # what was given is others' too
            total.update(more)
            total.update(both)
    return total
