"""Learning words from the archive's own translations: which pairs teach, and what.

Only sure links teach. Their paragraphs are aligned, and of each two that say the same the
words are kept. What two words have to do with each other is found when it is asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from pressarchive.languages import languages
from pressarchive.linking.alignment import align
from pressarchive.model import Release
from pressarchive.records.lexicon_port import Lesson, Segment
from pressarchive.records.port import Records
from pressarchive.text import spelled, stem, words

SURE = 0.2
"""How alike linked translations are at least to be learned from; those stated by hand are sure.

What is learned is the better the more pairs teach, whatever their scores. Of 5,000 releases, 60
learned words read of each: from 743 pairs of .2 or more 94 % were right, from 303 of .4 or more
78 %, from 28 of .6 or more 62 %; from 100 below .25 and from 97 above .5 alike 77 %. Below it are
few links (5 %), and those that may be false.
"""

_BATCH = 200
"""Pairs kept together: the more, the more of their words are counted and written at once."""
_MOST_PARAGRAPHS = 200
_LONGEST_WORD = 40
_MOST_WORDS = 300
_KEPT = 20_000
"""Words of a language."""


def learn_waiting(records: Records) -> None:
    """Learn from links that are new, and forget what rests on those that are gone or changed."""
    lexicon = records.lexicon
    new, gone = lexicon.outdated(SURE)
    lexicon.forget(gone)
    for start in range(0, len(new), _BATCH):
        pairs = new[start : start + _BATCH]
        found = {one.id: one for one in records.releases({one for pair in pairs for one in pair})}
        lexicon.learn(lesson(found[a], found[b]) for a, b in pairs if a in found and b in found)


def relearn(records: Records) -> None:
    """Learn everything anew."""
    records.lexicon.forget()
    learn_waiting(records)


def lesson(a: Release, b: Release) -> Lesson:
    """Return what two translations teach. Pure, and never fails on any text."""
    left, right = _paragraphs(a), _paragraphs(b)
    if a.language is None or b.language is None or a.language == b.language:
        return Lesson(a.id, b.id, ())
    segments: list[Segment] = [
        {
            a.language: _words("\n".join(left[at] for at in one.left), a.language),
            b.language: _words("\n".join(right[at] for at in one.right), b.language),
        }
        for one in align(left, right)
        if one.left and one.right
    ]
    return Lesson(a.id, b.id, [segment for segment in segments if all(segment.values())])


def _paragraphs(release: Release) -> Sequence[str]:
    body = [paragraph for paragraph in release.body.split("\n\n") if paragraph.strip()]
    return [release.title, *body[:_MOST_PARAGRAPHS]]


def _words(text: str, code: str) -> dict[str, str]:
    """Return the words that mean something: how each stands there first, by its stem."""
    found: dict[str, str] = {}
    meanings = map(_meanings(code).__getitem__, dict.fromkeys(spelled(text)))
    for meaning, shown in filter(None, meanings):
        if meaning not in found:
            found[meaning] = shown
            if len(found) == _MOST_WORDS:
                break
    return found


class _Meanings(dict[str, tuple[str, str] | None]):
    """The stem of each word of a language and how it is shown, None where it means nothing.

    What was asked is kept, and all let go where it becomes much: in a cache that lets go of
    the word not asked for longest, asking takes twice the time of looking a word up.
    """

    def __init__(self, code: str) -> None:
        self._spoken = languages().get(code)

    def __missing__(self, written: str) -> tuple[str, str] | None:
        if len(self) == _KEPT:
            self.clear()
        found = self[written] = self._read(written)
        return found

    def _read(self, written: str) -> tuple[str, str] | None:
        word = "".join(words(written))
        if not (1 < len(word) <= _LONGEST_WORD and word.isalpha()):
            return None
        if self._spoken is None:
            return word, written.lower()
        if word in self._spoken.stop_words:
            return None
        return stem(word, self._spoken.stemmer), written.lower()


@cache
def _meanings(code: str) -> _Meanings:
    return _Meanings(code)
