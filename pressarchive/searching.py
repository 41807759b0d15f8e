"""From what a user asks to what is shown: parse, narrow, expand, search, relax, excerpt.

All words of a query are required. Where no release has them all, those with most of them are
shown. Many words, such as a title that was pasted, describe a release instead: by relevance,
some of them suffice, and what has more and rarer ones comes first.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from math import ceil
from typing import TYPE_CHECKING

from pressarchive.engines.port import Engine, Facet, Found, Sort
from pressarchive.filters import Filters, all_names, record_filter
from pressarchive.model import Release, summarise
from pressarchive.query import (
    Addition,
    And,
    Dated,
    InLanguage,
    IssuedBy,
    Node,
    Part,
    Query,
    Synonyms,
    Term,
    describe,
    parse,
)
from pressarchive.records.filter import Filter
from pressarchive.records.port import Records
from pressarchive.results import Expansion, Hit, Results, Suggestion
from pressarchive.snippets import missing, snippets
from pressarchive.text import fold_line
from pressarchive.thesaurus.expansion import expand
from pressarchive.thesaurus.source import Source

if TYPE_CHECKING:  # loaded only where something was decided
    from pressarchive.authority import Authority


MANY_WORDS = 5
"""From so many words on, a query is a description."""

SOME = 0.3
"""The share of a description's words that a release has at least."""


def search(
    text: str,
    records: Records,
    engine: Engine,
    *,
    authority: Authority | None,
    sources: Sequence[Source],
    filters: Filters,
    today: date,
    sort: Sort,
    limit: int | None,
    offset: int,
    facets: bool,
) -> Results:
    """Answer a query; where no release has all its words, with those that have most of them.

    Where there are no `sources` of synonyms and translations, only the words typed are sought.
    """
    narrow = _nodes(record_filter(filters, records, authority, today))
    query = parse(text, today=today)
    parsed = describe(query.root)
    query = query.rewritten(_known_by_any_name(records, authority))
    added: tuple[tuple[str, tuple[Addition, ...]], ...] = ()
    if sources:
        expanded = expand(query, sources)
        query, added = expanded.query, expanded.added

    def narrowed(root: Node) -> Node:
        return And((root, *narrow)) if narrow else root

    def find(root: Node, count: Node | None = None) -> Found:
        return engine.search(
            narrowed(root),
            sort=sort,
            limit=limit,
            offset=offset,
            facets=facets,
            same=_same(authority),
            count=narrowed(count) if count else None,
        )

    described = sort == "relevance" and _is_description(query)
    found = find(query.relaxed(_enough(query)), query.root) if described else find(query.root)
    complete = found.counted if described else found.total
    if found.total == 0 and len(query.words) > 1 and (most := _most_words(query, find)):
        found = most
    releases = {
        release.id: authority.applied(release) if authority else release
        for release in records.releases(found.ids)
    }
    hits = tuple(
        _hit(releases[id], score, query, relaxed=complete < found.total)
        for id, score in zip(found.ids, found.scores, strict=True)  # noqa: A001
        if id in releases  # pruned by another process since
    )
    unmet = [one for one in query.words if all(one.typed in hit.missing for hit in hits)]
    return Results(
        text=text,
        parsed=parsed,
        expansions=tuple(Expansion(term=term, added=found) for term, found in added),
        relaxed=complete == 0 < found.total,
        complete=complete,
        total=found.total,
        hits=hits,
        facets=_ranked(found.facets),
        suggestions=_suggestions(unmet, engine, records) if hits or not found.total else (),
    )


def _suggestions(unmet: Sequence[Part], engine: Engine, records: Records) -> tuple[Suggestion, ...]:
    """Return what words may have been meant that no hit has."""
    if not unmet:
        return ()
    from pressarchive.suggesting import suggestions  # a search that found all does without

    return suggestions(unmet, engine, records)


def _ranked(facets: Mapping[Facet, Mapping[str, int]]) -> Mapping[Facet, Mapping[str, int]]:
    """Return the facets with the busiest organisation first."""
    if not facets:
        return {}
    ranked = sorted(facets["organisation"].items(), key=lambda one: (-one[1], one[0]))
    return {**facets, "organisation": dict(ranked)}


def _same(authority: Authority | None) -> Callable[[str], str]:
    """Return what gives an organisation one name: as decided, else as first met."""
    shown: dict[str, str] = {}

    def same(name: str) -> str:
        name = authority.preferred(name) if authority else name
        return shown.setdefault(fold_line(name), name)

    return same


def _is_description(query: Query) -> bool:
    """Tell whether a query is many words and nothing else: quotes and OR are meant exactly."""
    return len(query.words) >= MANY_WORDS and all(
        isinstance(part.node, Term | Synonyms) for part in query.words
    )


def _enough(query: Query) -> int:
    return ceil(SOME * len(query.words))


def _most_words(query: Query, find: Callable[[Node], Found]) -> Found | None:
    """Return what has the most of the query's words: fewer are met by ever more releases."""
    best, low, high = None, 1, len(query.words) - 1
    while low <= high:
        count = (low + high) // 2
        if (found := find(query.relaxed(count))).total:
            best, low = found, count + 1
        else:
            high = count - 1
    return best


def _hit(release: Release, score: float, query: Query, *, relaxed: bool) -> Hit:
    return Hit(
        summary=summarise(release),
        score=score,
        snippets=snippets(release, query.root),
        missing=missing(release, query.words) if relaxed else (),
    )


def _known_by_any_name(records: Records, authority: Authority | None) -> Callable[[Node], Node]:
    def widen(node: Node) -> Node:
        if isinstance(node, IssuedBy):
            return IssuedBy(
                frozenset().union(*(all_names(name, records, authority) for name in node.names))
            )
        return node

    return widen


def _nodes(wanted: Filter) -> tuple[Node, ...]:
    nodes: list[Node] = [IssuedBy(names) for names in wanted.organisations]
    if wanted.since or wanted.until:
        nodes.append(Dated(wanted.since, wanted.until))
    if wanted.language:
        nodes.append(InLanguage(wanted.language))
    return tuple(nodes)
