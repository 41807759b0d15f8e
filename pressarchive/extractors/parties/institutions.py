"""Names of organisations that contain the noun of an institution: "European Commission"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pressarchive.extractors.parties.vocabulary import common_words, vocabulary
from pressarchive.extractors.parties.words import Word, words_of

_SUFFIXES = frozenset("inc ltd llc plc gmbh ag sa corp corporation sas".split())
_LEADING = frozenset(  # in these languages the noun opens the name and small words follow
    """institut office ministere universite departement direction secretariat agence conseil centre
    federation fondation societe association commission tribunal cour ecole hopital comite
    observatoire conference administration chambre autorite institution organisation bureau
    academie banque caisse laboratoire""".split()
)
_ADJECTIVES = (
    "al",
    "ale",
    "ales",
    "aux",
    "el",
    "elle",
    "elles",
    "ique",
    "iques",
    "ain",
    "aine",
    "ais",
    "aise",
    "ois",
    "oise",
    "ien",
    "ienne",
    "aire",
    "aires",
    "if",
    "ive",
    "een",
    "eenne",
    "ains",
    "isse",
    "isses",
)
_GOES_ON = frozenset("de du des d et a au aux contre pour".split())
_SURE = frozenset(
    """institut office ministere universite departement agence federation fondation societe
    association ecole observatoire academie""".split()
)
_OF = frozenset("de du des d pour".split())
_THE = frozenset("la le les l".split())
_WEAK = frozenset(
    """service services group groupe system house section unit division company mission control
    controle surveillance archives corps board fund capital league union conference exchange
    partners district congress trust services systems company companies departments divisions clinic holdings ordre haute garde""".split()
)
_LONGEST = 12


def institutions_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield where names with an institution's noun stand in a text."""
    words = words_of(text)
    vocab = vocabulary()
    done = -1
    for i, word in enumerate(words):
        if i <= done or not word.capital or word.folded not in vocab.institutions:
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
        if word.folded.endswith(_ADJECTIVES) and words[k - 1].folded not in _OF | _THE:
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
    vocab = vocabulary()
    first = i
    while first > 0 and i - first < _LONGEST and words[first].gap in {" ", " & ", ", "}:
        before = words[first - 1]
        if words[first].gap == ", " and words[first].folded not in _SUFFIXES:
            break
        if (
            before.capital
            and before.folded not in common_words()
            and (before.folded not in vocab.roles | vocab.titles)
        ):
            first -= 1
            continue
        if (
            before.folded in {"of", "and"}
            and first > 1
            and words[first].gap == before.gap == " "
            and words[first - 2].capital
            and (words[first - 2].folded in vocab.institutions)
        ):
            first -= 2
            continue
        break
    last = i
    while (
        last + 2 < len(words) and words[last + 1].folded in {"of", "for"} and words[last + 1].near
    ):
        k = last + 2
        while k < len(words) and words[k].folded == "the":
            k += 1
        if k >= len(words) or not words[k].capital:
            break
        while k + 1 < len(words) and words[k + 1].near and words[k + 1].capital:
            k += 1
        last = k
    size = last - first + 1
    if size < 2 or size > _LONGEST:  # noqa: PLR2004
        return None
    noun = words[i].folded
    if (
        noun in _WEAK
        and noun not in _SUFFIXES
        and (first == 0 or words[first - 1].folded != "the" or not words[first].near)
    ):
        return None
    if noun in _WEAK and noun not in _SUFFIXES and size < 3:  # noqa: PLR2004
        return None
    if (
        words[first].folded in {"head", "home", "central", "press", "field", "regional"}
        and size == 2
    ):
        return None
    return first, last
