"""Adding synonyms and translations to a query.

Every word becomes a group of itself and its additions. Words side by side that are one term
together ("antibiotic resistance") each gain the term's additions: a release that has
"antibiorésistance" has both. So each word is still asked for by itself, and can be given up
by itself when a query is relaxed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from pressarchive.query import (
    Addition,
    And,
    Node,
    Or,
    Part,
    Query,
    Synonyms,
    Term,
    asks_for_words,
    describe,
)
from pressarchive.query.normal import has_diaeresis, is_stop_word
from pressarchive.text import repair, words
from pressarchive.thesaurus.concept import stems_of, stop_words
from pressarchive.thesaurus.source import Source
from pressarchive.values import value

MOST_ADDITIONS = 8
"""How much is added to a word at most: more costs time and adds noise."""

LONGEST_TERM = 5
"""How many words of a query are looked up as one term at most."""


@value
class Expanded:
    """An expanded query. `added` tells for each term, as typed, what is sought beside it."""

    query: Query
    added: tuple[tuple[str, tuple[Addition, ...]], ...]


def expand(query: Query, sources: Sequence[Source]) -> Expanded:
    """Add to the words of a query what the sources know.

    Phrases, prefixes and exclusions stay as typed: quotation marks ask for the word itself.
    """
    expansion = _Expansion(
        sources, {part.node: part.typed for part in query.words}, words(repair(query.text))
    )
    root = expansion.of(query.root)
    groups = (node for node in expansion.made.values() if isinstance(node, Synonyms))
    sought = {one.part for group in groups for one in group.added}
    told = (
        (term, tuple(one for one in found if one.part in sought)) for term, found in expansion.added
    )
    return Expanded(
        query=replace(
            query,
            root=root,
            words=tuple(
                Part(node=expansion.made.get(part.node, part.node), typed=part.typed)
                for part in query.words
            ),
        ),
        added=tuple((term, found) for term, found in told if found),
    )


class _Expansion:
    def __init__(
        self, sources: Sequence[Source], typed: dict[Node, str], spoken: Sequence[str]
    ) -> None:
        self.sources = sources
        self.typed = typed
        self.spoken = spoken
        self.made: dict[Node, Node] = {}
        self.added: list[tuple[str, tuple[Addition, ...]]] = []

    def of(self, node: Node) -> Node:
        match node:
            case And(parts):
                made: Node = And(self.together(parts))
            case Or(parts):
                made = Or(tuple(self.of(part) for part in parts))
            case Term():
                (made,) = self.together((node,))
            case _:
                made = node
        self.made[node] = made
        return made

    def together(self, parts: tuple[Node, ...]) -> tuple[Node, ...]:
        """Expand what stands side by side and is all required."""
        shared: dict[Node, list[Addition]] = {}
        for run in _runs(parts):
            for term, found in self.terms(run):
                self.note(term, found)
                for word in term:
                    shared[word] = found
        made = []
        for part in parts:
            if isinstance(part, Term):
                own = self.look_up((part,))
                self.note((part,), own)
                added = _uncovered(
                    _strongest([shared.get(part, []), self.with_stop_words(part), own])
                )
                self.made[part] = Synonyms(part, added) if added else part
                made.append(self.made[part])
            else:
                made.append(self.of(part))
        return tuple(made)

    def terms(self, run: tuple[Term, ...]) -> Iterable[tuple[tuple[Term, ...], list[Addition]]]:
        """Yield the terms of several words in a run, the longest first at each place."""
        at = 0
        while at < len(run):
            step = 1
            for end in range(min(at + LONGEST_TERM, len(run)), at + 1, -1):
                if found := self.look_up(run[at:end]):
                    yield run[at:end], found
                    step = end - at
                    break
            at += step

    def with_stop_words(self, term: Term) -> list[Addition]:
        """Look up a word with the stop words typed around it, which the query dropped: "en ligne".

        A term of two words or more is found without them.
        """
        found: dict[tuple[str, ...], list[Addition]] = {}
        for at, word in enumerate(self.spoken):
            if term.words == (word,):
                before = stop_words().intersection(self.spoken[at - 1 : at] if at else ())
                after = stop_words().intersection(self.spoken[at + 1 : at + 2])
                for around in ((*before, word), (word, *after), (*before, word, *after)):
                    if len(around) > 1 and around not in found:
                        found[around] = self.additions(around)
        for around, added in found.items():
            if added:
                self.added.append((" ".join(around), tuple(added)))
        return [one for added in found.values() for one in added]

    def look_up(self, terms: tuple[Term, ...]) -> list[Addition]:
        typed = tuple(word for term in terms for word in term.words)
        return self.additions(typed) if self.meant(terms) else []

    def meant(self, terms: tuple[Term, ...]) -> bool:
        """Tell whether more is asked for than a stop word among others: WHO alone, or "maïs"."""
        if len(self.spoken) == 1 or not all(map(is_stop_word, terms)):
            return True
        return any(has_diaeresis(self.typed.get(term, "")) for term in terms)

    def additions(self, typed: tuple[str, ...]) -> list[Addition]:
        return list(_strongest([source.additions(typed) for source in self.sources]))

    def note(self, terms: tuple[Term, ...], found: Iterable[Addition]) -> None:
        if added := tuple(found):
            name = " ".join(self.typed.get(term, describe(term)) for term in terms)
            self.added.append((name, added))


def _runs(parts: Sequence[Node]) -> Iterable[tuple[Term, ...]]:
    """Yield the words that stand side by side; a filter between two does not part them."""
    run: list[Term] = []
    for part in parts:
        if isinstance(part, Term):
            run.append(part)
        elif asks_for_words(part):
            yield tuple(run)
            run = []
    yield tuple(run)


def _uncovered(added: tuple[Addition, ...]) -> tuple[Addition, ...]:
    """Return the additions without those of several words that another one finds by itself.

    Beside "conseil", "conseil fédéral" finds nothing more: it costs time and ranks no better.
    """
    alone = {stem for one in added for stem in _stems(one) if len(_stems(one)) == 1}
    return tuple(one for one in added if len(_stems(one)) == 1 or alone.isdisjoint(_stems(one)))


def _stems(addition: Addition) -> tuple[tuple[str, str], ...]:
    """Return the stems of an addition's words in its language, each with it; none of a phrase."""
    part, code = addition.part, addition.language
    if not isinstance(part, Term) or code is None:
        return ()
    return tuple((code, stem) for stem in stems_of(part.words, code))


def _strongest(lists: Iterable[Iterable[Addition]]) -> tuple[Addition, ...]:
    """Return the heaviest additions of all, each once; of equals, those of earlier lists first."""
    distinct: dict[Node, Addition] = {}
    for addition in (one for found in lists for one in found):
        distinct.setdefault(addition.part, addition)
    return tuple(sorted(distinct.values(), key=lambda one: -one.weight)[:MOST_ADDITIONS])
