"""Releases on the same subject as one, in either language.

What tells its subject are the words that it has often and the archive seldom (tf-idf), those
of its title before all, and the organisations it names. Each may be met by a translation or
synonym; where a translation of the release is linked, its own words speak for its language.
An engine finds the candidates; how near they are is told by what they share, in any engine.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain, zip_longest
from math import log
from typing import TYPE_CHECKING, Literal, NamedTuple

from pressarchive.engines.port import Engine
from pressarchive.entries import make_entry, stem_key
from pressarchive.filters import Filters, all_names, record_filter
from pressarchive.languages import languages
from pressarchive.model import Release, summarise
from pressarchive.query import (
    And,
    AtLeast,
    InLanguage,
    IssuedBy,
    Node,
    Or,
    Query,
    Synonyms,
    Term,
)
from pressarchive.records.port import Records
from pressarchive.results import Neighbour, Related
from pressarchive.text import fold, tokens
from pressarchive.thesaurus.concept import stop_words
from pressarchive.thesaurus.expansion import expand
from pressarchive.thesaurus.source import Source

if TYPE_CHECKING:  # loaded only where something was decided
    from pressarchive.authority import Authority

_MOST_WORDS = 14
_MOST_NAMES = 3
_CONSIDERED = 50
_SHORTEST = 4
_TITLE = 4
_FEWEST_SHARED = 2
_COMMON = 0.1
_CANDIDATES = 2
_NEAR = 0.5
"""What share of the nearest one's score makes another near."""


class _Telling(NamedTuple):
    """What tells a subject: how it is spelled, what is searched for, how much it tells."""

    spelled: str
    node: Node
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """What releases are compared by."""

    records: Records
    engine: Engine
    sources: Sequence[Source]
    authority: Authority | None

    def related(self, release: Release, *, lang: str | None, limit: int) -> Related:
        """Find what shares most of what tells a release's subject; neither itself nor its copies.

        Raises UsageError for a language that is none.
        """
        telling = self._telling(release)
        others = {one.language: one for one in self.records.releases(release.translations)}
        found: list[Sequence[Neighbour]] = []
        for code in [_checked(lang, self.records)] if lang else languages():
            if code == release.language:
                heard = telling
            elif code in others:
                heard = self._telling(others[code])
            else:
                heard = [one for one in telling if _can_be_had(one, code)]
            found.append(_nearest_first(self._near(release, heard, code, limit)))
        return Related(
            summary=summarise(release),
            words=tuple(one.spelled for one in telling),
            neighbours=tuple(_in_turn(found)[:limit]),
        )

    def _telling(self, release: Release) -> Sequence[_Telling]:
        """Return the words that tell a release's subject best, then its organisations."""
        counted, spelled = _counted(release)
        # Rare or common among the releases of its language: the archive may have few of them.
        every = self.engine.search(InLanguage(release.language or ""), limit=0).total
        weights: dict[str, float] = {}
        for word, times in counted.most_common(_CONSIDERED):
            having = self.engine.search(Term((word,), release.language), limit=0).total
            if having <= max(_FEWEST_SHARED, every * _COMMON):
                weights[word] = (1 + log(times)) * log(1 + every / max(1, having))
        chosen = sorted(weights, key=lambda word: -weights[word])[:_MOST_WORDS]
        parts = tuple(Term((word,)) for word in chosen)
        asked = Query(text="", root=Or(parts), words=(), filters=())
        root = expand(asked, self.sources).query.root
        nodes = root.parts if isinstance(root, Or) else parts
        told = {fold(spelled[word]) for word in chosen}
        named = [
            _Telling(one.name, IssuedBy(all_names(one.name, self.records, self.authority)), 1.0)
            for one in release.organisations
            if one.role != "mentioned" and fold(one.name) not in told
        ]
        words = zip(chosen, nodes, strict=True)
        return [
            *(_Telling(spelled[word], node, weights[word]) for word, node in words),
            *named[:_MOST_NAMES],
        ]

    def _near(
        self, release: Release, heard: Sequence[_Telling], code: str, limit: int
    ) -> Iterator[Neighbour]:
        """Yield the releases in a language that share something, those that share most first."""
        if len(heard) < _FEWEST_SHARED:
            return
        same = {release.id, *release.duplicates}
        shared = AtLeast(_FEWEST_SHARED, tuple(one.node for one in heard))
        most = _CANDIDATES * limit + len(same)
        found = self.engine.search(And((shared, InLanguage(code))), limit=most)
        for one in self.records.releases(found.ids):
            if one.id not in same:
                shown = self.authority.applied(one) if self.authority else one
                yield _neighbour(shown, heard, release)


def _nearest_first(found: Iterable[Neighbour]) -> list[Neighbour]:
    # Python sorts stably: of equals, those that the engine found better stay before.
    return sorted(found, key=lambda one: -one.score)


def _in_turn(lists: Sequence[Sequence[Neighbour]]) -> list[Neighbour]:
    """Return the neighbours of all languages, those that are near by turns.

    A release shares fewer words across languages than within one: by how much is shared alone,
    the other language would hardly be seen.
    """
    near = _NEAR * max((one.score for found in lists for one in found), default=0.0)
    good = [[one for one in found if one.score >= near] for found in lists]
    turns = [_nearest_first(one for one in turn if one) for turn in zip_longest(*good)]
    rest = [one for found in lists for one in found if one.score < near]
    return [*chain.from_iterable(turns), *_nearest_first(rest)]


def _checked(lang: str, records: Records) -> str:
    record_filter(Filters(lang=lang), records, None, date.min)
    return lang


def _counted(release: Release) -> tuple[Counter[str], Mapping[str, str]]:
    """Return how often a release has each word that could tell its subject, and its spelling."""
    counted: Counter[str] = Counter()
    spelled: dict[str, str] = {}
    words: dict[str, str] = {}
    # The body first: titles are often in capitals.
    for text, times in ((release.body, 1), (release.title, _TITLE)):
        for word, start, end in tokens(text):
            acronym = times == 1 and len(word) > 1 and text[start:end].isupper()
            long = len(word) >= _SHORTEST and word not in stop_words()
            if (long or acronym) and word.isalpha():
                one = words.setdefault(stem_key(word, release.language), word)
                counted[one] += times
                spelled.setdefault(one, text[start:end])
    return counted, spelled


def _can_be_had(one: _Telling, code: str) -> bool:
    """Tell whether a release in another language can have it: translated, or spelled the same."""
    if not isinstance(one.node, Synonyms):
        return True
    return any(added.language == code for added in one.node.added)


def _neighbour(one: Release, heard: Sequence[_Telling], release: Release) -> Neighbour:
    entry = make_entry(one)
    shared = [telling for telling in heard if telling.node.matches(entry)]
    relation: Literal["translation", "version"] | None = None
    if one.id in release.translations:
        relation = "translation"
    elif one.id in release.versions:
        relation = "version"
    whole = sum(telling.weight for telling in heard)
    return Neighbour(
        summary=summarise(one),
        score=round(sum(telling.weight for telling in shared) / whole, 3),
        shared=tuple(telling.spelled for telling in shared),
        relation=relation,
    )
