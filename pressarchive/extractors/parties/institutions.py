"""Names of organisations that contain the noun of an institution: "European Commission"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pressarchive.extractors.parties.adjectives import is_adjective
from pressarchive.extractors.parties.legal_forms import LEGAL_FORMS
from pressarchive.extractors.parties.rows import where
from pressarchive.extractors.parties.units import is_unit, joined, last_of_unit
from pressarchive.extractors.parties.vocabulary import any_of, common_words, vocabulary
from pressarchive.extractors.parties.words import Word, words_of

_LEADING = frozenset(  # in these languages the noun opens the name and small words follow
    """institut office ministere universite departement direction secretariat agence conseil centre
    federation fondation societe association commission tribunal cour ecole hopital comite
    observatoire conference administration chambre autorite institution organisation bureau
    academie banque caisse laboratoire""".split()
)
_GOES_ON = frozenset("de du des d et a au aux contre pour".split())
_SURE = frozenset(
    """institut office ministere universite departement agence federation fondation societe
    association ecole observatoire academie""".split()
)
_OF = frozenset("de du des d pour".split())
_THE = frozenset("la le les l".split())
_OF_THE = _OF | _THE
_WEAK = frozenset(
    """archives board capital clinic companies company conference congress control controle
    corps departments district division divisions exchange fund garde group groupe haute
    holdings house league mission ordre partners section service services surveillance
    system systems trust union unit""".split()
)
_LONGEST = 12
_SPECIFIC = 3  # words of a name whose noun says little
_VAGUE = frozenset("head home central press field regional".split())


def institutions_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield where names with an institution's noun stand in a text."""
    words = words_of(text)
    vocab = vocabulary()
    done = -1
    for i in where(text, vocab.institutions):
        word = words[i]
        if i <= done or not word.capital:
            continue
        found = _opening(words, i) if word.folded in _LEADING else None
        if found is None:
            found = _closing(words, i)
        if found is None:
            continue
        first, last = found
        done = last
        yield words[first].start, words[last].end


def _opening(words: Sequence[Word], i: int) -> tuple[int, int] | None:
    """Read "Office fédéral de l'environnement": a noun, adjectives, "de" and what it is of."""
    last = i
    k = i + 1
    parts = 0
    while k < len(words) and k - i < _LONGEST and words[k].gap in {" ", "", "’", "'"}:
        word = words[k]
        if is_adjective(word.folded) and words[k - 1].folded not in _OF_THE:
            last = k
        elif word.folded in _OF and parts < 2:  # noqa: PLR2004
            noun = k + 1
            while noun < len(words) and words[noun].folded in _THE:
                noun += 1
            if noun >= len(words) or words[noun].folded in common_words():
                break
            bare = noun == k + 1 and not words[noun].capital
            if bare and last == i and words[i].folded not in _SURE:
                break
            k = last = noun
            parts += 1
        elif word.capital and word.folded not in common_words() and words[k - 1].folded not in _THE:
            last = k
        else:
            break
        k += 1
    after = words[last + 1] if last + 1 < len(words) else None
    if last == i or (after is not None and after.near and after.folded in _GOES_ON):
        return None  # the name goes on, nobody knows how far
    return i, last


def _closing(words: Sequence[Word], i: int) -> tuple[int, int] | None:
    """Read "European Commission", "Department of Justice", "Zuma Payroll Inc."."""
    first, last = leftwards(words, i), _rightwards(words, i)
    size = last - first + 1
    if not 1 < size <= _LONGEST:
        return None
    noun = words[i].folded
    if noun in _WEAK and noun not in LEGAL_FORMS:
        definite = first > 0 and words[first - 1].folded == "the" and words[first].near
        if not definite or size < _SPECIFIC:
            return None
    vague = words[first].folded in _VAGUE and size < _SPECIFIC
    return None if vague else (first, last)


def leftwards(words: Sequence[Word], i: int) -> int:
    """Return the first word of a name that an institution's noun, or its listing, ends."""
    others = any_of("roles", "titles", also=common_words())
    first = i
    while first > 0 and i - first < _LONGEST and words[first].gap in {" ", " & ", ", "}:
        before = words[first - 1]
        if words[first].gap == ", " and words[first].folded not in LEGAL_FORMS:
            break
        if before.capital and before.folded not in others:
            first -= 1
        elif _linked(words, first, i):
            first -= 2
        else:
            break
    return first


def _linked(words: Sequence[Word], first: int, i: int) -> bool:
    """Tell whether a name goes on before "of" or "and": "Roses and" Wild Flowers Division."""
    if first < 2 or words[first - 1].folded not in {"of", "and"}:  # noqa: PLR2004
        return False
    unit = words[first - 1].folded == "and" and first < i and is_unit(words[i])
    joins = unit and words[first].gap == " " and joined(words, first - 2)
    return joins or _bodied(words, first - 2, first)


def _bodied(words: Sequence[Word], k: int, first: int) -> bool:
    """Tell whether a noun stands before "of": "Department of" Fish and Wildlife."""
    if k < 0 or not words[first].gap == words[first - 1].gap == " ":
        return False
    return words[k].capital and words[k].folded in vocabulary().institutions


def _rightwards(words: Sequence[Word], i: int) -> int:
    """Return the last word of a name that goes on: "Department of the Interior"."""
    last = i
    while (
        last + 2 < len(words) and words[last + 1].folded in {"of", "for"} and words[last + 1].near
    ):
        k = last + 2
        while k + 1 < len(words) and words[k].folded == "the":
            k += 1
        if not words[k].capital:
            break
        while k + 1 < len(words) and words[k + 1].near and words[k + 1].capital:
            k += 1
        last = last_of_unit(words, k)
    return last
