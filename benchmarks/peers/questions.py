"""Questions of every kind, made of words by how many of the texts have them."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from benchmarks.peers.texts import Text
from pressarchive.text import words

KINDS = (
    *("rare", "common", "and", "or", "phrase", "prefix"),
    *("organisation", "dates", "newest", "facets"),
)
_SHORTEST = 5
_ENOUGH = 2000


class Question(NamedTuple):
    """Words and how they are meant; `words` are folded, and plain letters but for "or"."""

    kind: str
    words: tuple[str, ...]
    organisation: str = ""
    since: str = ""
    until: str = ""


class Vocabulary:
    """The words of a sample of the texts by their commonness."""

    def __init__(self, sample: Sequence[Text]) -> None:
        sample = sample[:_ENOUGH]
        having: Counter[str] = Counter()
        pairs: Counter[tuple[str, str]] = Counter()
        for one in sample:
            found = words(one.text)
            having.update({w for w in found if len(w) >= _SHORTEST and w.isascii() and w.isalpha()})
            pairs.update(
                {
                    pair
                    for pair in pairwise(found)
                    if all(len(w) >= _SHORTEST and w.isascii() and w.isalpha() for w in pair)
                }
            )
        ranked = [word for word, _ in having.most_common()]
        self.common = ranked[:50]
        self.middle = ranked[50:2000]
        self.rare = sorted(word for word, count in having.items() if count == 2)
        self.pairs = [pair for pair, _ in pairs.most_common(500)]
        names = Counter(name for one in sample for name in one.organisations)
        self.names = [name for name, _ in names.most_common(30)]


def questions(sample: Sequence[Text], count: int, *, seed: int = 1) -> list[Question]:
    """Return `count` questions, the kinds in turn."""
    known = Vocabulary(sample)
    chance = random.Random(seed)  # noqa: S311 - no secret
    return [_question(KINDS[number % len(KINDS)], known, chance) for number in range(count)]


def _question(kind: str, known: Vocabulary, chance: random.Random) -> Question:
    some = known.middle[:200]
    year = chance.randrange(2005, 2022)
    chosen: dict[str, tuple[str, ...]] = {
        "rare": (chance.choice(known.rare),),
        "common": (chance.choice(known.common),),
        "and": (chance.choice(known.common), chance.choice(known.middle)),
        "or": tuple(chance.sample(known.common + known.middle[:100], 5)),
        "phrase": chance.choice(known.pairs),
        "prefix": (chance.choice(known.middle)[: _SHORTEST - 1],),
    }
    question = Question(kind, chosen.get(kind, (chance.choice(some),)))
    if kind == "organisation":
        return question._replace(organisation=chance.choice(known.names))
    if kind == "dates":
        return question._replace(since=f"{year}-01-01", until=f"{year + 2}-12-31")
    return question
