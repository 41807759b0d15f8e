"""The language a release is written in, by its commonest words and the endings of the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import islice

from pressarchive.extractors.port import Context
from pressarchive.languages import languages
from pressarchive.model import Candidate, Document
from pressarchive.text import tokens

_SAMPLE = 400
"""Words looked at; more change nothing."""

_LONG_WORD = 5
_ENDING_WEIGHT = 0.4
_LEAST = 2.0
_CLEAR = 1.25


class LanguageExtractor:
    """Tells languages apart by stop words and endings."""

    def extract(self, document: Document, context: Context) -> Iterator[Candidate]:  # noqa: ARG002
        """Yield the language, unless the text says too little."""
        counts = Counter(t.folded for t in islice(tokens(document.text), _SAMPLE))
        scores = sorted(
            ((_score(counts, code), code) for code in languages()),
            reverse=True,
        )
        best, code = scores[0]
        second = scores[1][0] if len(scores) > 1 else 0.0
        if best < _LEAST or best < _CLEAR * second:
            return
        own = stop_words(code)
        common = [word for word, _ in counts.most_common() if word in own][:5]
        yield Candidate(
            field="language",
            value=code,
            evidence=" ".join(common),
            rule="common words and endings",
            confidence=round(best / (best + second), 3),
        )


def _score(counts: Counter[str], code: str) -> float:
    own, endings = stop_words(code), languages()[code].endings
    score = 0.0
    for word, times in counts.items():
        if word in own:
            score += times
        elif len(word) >= _LONG_WORD and endings and word.endswith(endings):
            score += _ENDING_WEIGHT * times
    return score


@cache
def stop_words(code: str) -> frozenset[str]:
    """Return the words of a language that no other language here shares."""
    others = (one.stop_words for key, one in languages().items() if key != code)
    return languages()[code].stop_words.difference(*others)


EXTRACTOR = LanguageExtractor()
