"""Who a paragraph is about, and whether it describes that organisation in general terms."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import islice
from operator import attrgetter
from typing import NamedTuple

from pressarchive.extractors.parties.adjectives import is_adjective
from pressarchive.extractors.parties.legal_forms import LEGAL_FORMS
from pressarchive.extractors.parties.vocabulary import any_of, common_words, vocabulary
from pressarchive.extractors.parties.words import Word, index_at, words_of
from pressarchive.extractors.standing.long_names import end_of_name
from pressarchive.extractors.standing.predicates import (
    ARTICLES,
    ASIDES,
    ESTABLISHED,
    HAVE,
    SINCE,
    TO_BE,
    describes,
)

_BEFORE_NAME = ARTICLES | {"federal"}  # "the federal Fair Housing Act"
_FEWEST = 6  # words of a paragraph that describes something
_OPENING = 44  # words in which a paragraph tells what its subject is
_LONGEST = 16  # words of a name
_FRONTING = frozenset("en in depuis since with".split())
_IN = frozenset(("in", "en"))
_AS = frozenset("as compose composee composed".split())
_COMMAS = 3  # further commas behind which the name may stand
_NEWS = (
    *(["as", "of"], ["in", "addition"], ["in", "response"], ["in", "particular"]),
    *(["en", word] for word in "outre resume effet plus revanche particulier".split()),
)
_ITS = frozenset("its sa son".split())
_WITHIN_NAME = frozenset(("", "&", "®", "(", ". (", ")", ",", ".,", "-", "’", "|", "'s", "’s"))
_AND = frozenset(("and", "et"))
_GOVERNMENTS = (["conseil", "federal"], ["council"], ["federal", "council"])
_THIS = frozenset("ce cet cette ces this these".split())
_BLANKS = 12  # characters that may part two paragraphs
_BRACKETED = 12  # words of what brackets set apart after a name
_END = attrgetter("end")
_LAW = re.compile(r"\b(?:Acts?|Titles? [IVX]+|Lois?|Ordonnances?|Ordinances?)\b")


class Subject(NamedTuple):
    """What a paragraph opens with; `standing` tells that it is described by it."""

    name: str
    start: int
    end: int
    standing: bool


def organisation_of(name: str | None) -> str | None:
    """Return the name of a subject that is an organisation or a programme, not a law."""
    return None if name is None or _LAW.search(name) else name


class _Known(NamedTuple):
    """The words that tell where a name ends and what it is of, put together once."""

    stops: frozenset[str]
    links: frozenset[str]
    vague: frozenset[str]
    persons: frozenset[str]
    verbs: frozenset[str]
    institutions: frozenset[str]


@cache
def _fronting() -> frozenset[str]:
    return _FRONTING | ESTABLISHED | _AS


@cache
def _known() -> _Known:
    return _Known(
        stops=any_of("self_verbs", "breaks", also=TO_BE),
        links=any_of("joiners", also=_AND),
        vague=any_of("places", "joiners"),
        persons=any_of("titles", "roles", "offices"),
        verbs=vocabulary().self_verbs,
        institutions=vocabulary().institutions,
    )


# Asked of the same paragraphs by standing text and by organisations.
@lru_cache(maxsize=64)
def subject_of(text: str, start: int, end: int) -> Subject | None:
    """Return the organisation that is the subject of a paragraph's first sentence, or None."""
    words = _opening(text, start, end)
    if len(words) < _FEWEST or [word.folded for word in words[:2]] in _NEWS:
        return None
    opening = words[0].folded
    if opening not in _fronting():
        return _subject(text, words, int(opening == "at"))
    commas = (k for k in range(1, len(words)) if words[k].gap.startswith(","))
    first = next(commas, len(words))  # "Founded in 1964, Inserm is …"
    # "In Nepal, X supports …" is about Nepal; "As the market goes on, X is …"
    if (opening in _IN and words[1].capital) or (
        opening == "as" and any(word.folded in vocabulary().breaks for word in words[1:first])
    ):
        return None
    found = _subject(text, words, first)
    if opening in ESTABLISHED and (found is None or not found.standing):
        # "Founded in Lyon, France, Inserm is …"
        others = (_subject(text, words, k) for k in islice(commas, _COMMAS))
        return next((one for one in others if one is not None and one.standing), found)
    return found


def _first(text: str, words: Sequence[Word], first: int) -> int | None:
    """Return the word with which a name begins, behind articles and what kind of thing it names."""
    while first < len(words) and words[first].folded in _BEFORE_NAME:
        first += 1
    if first >= len(words) or words[first].folded in _THIS:
        return None
    if _is_kind(words, first):
        return first + 1  # "L'association Zorg est …"
    if _names(words[first]) or (first == 0 and _brand(text, words)):
        return first
    # An institution in small letters has its acronym behind it, in brackets.
    end = _to_verb(words, first) if words[first].folded in _known().institutions else first
    return first if end > first and words[end].gap.endswith("(") else None


def _subject(text: str, words: Sequence[Word], start: int) -> Subject | None:
    """Return the subject whose name may begin at a word, behind articles."""
    opening = words[0].folded
    first = _first(text, words, start)
    if first is None:
        return None
    last = _last(words, first)
    if first:  # behind an article
        last = _to_verb(words, last)
    after = last + 1
    if "(" in text[words[first].start : words[last].end + 2]:  # within the name or behind it
        after = _past_brackets(words, first, last)
        if after > last + 1:
            last = min(last, _before_brackets(words, first, last))
    known = _known()
    if all(w.folded in known.vague for w in words[first : last + 1]):
        return None
    if first == last and words[first].folded in common_words():
        return None  # "We are committed to …"
    begin, stop = words[first].start, words[last].end
    bracketed = "(" in text[begin:stop] and text[stop : stop + 1] == ")"
    company = words[last].folded in LEGAL_FORMS and words[last].text[-1] != "."
    stop += bracketed or (company and text[stop : stop + 1] == ".")
    we = opening == "at" and words[after].folded == "we" if after < len(words) else False
    if opening == "at" and not we:
        return None  # "At Zorg, we are …"
    # "Since its inception in 2007, the Strike Force has …"
    since = opening in SINCE and words[1].folded in _ITS
    person = words[first].folded in known.persons and not (
        first < last and words[first + 1].folded in known.institutions
    )  # "Justice Department"
    acts = after < len(words) and words[after].folded in known.verbs
    standing = not (person or (acts and _rules(words, first, last))) and (
        since or describes(words, after + we, fronted=opening in ESTABLISHED | _AS, opening=opening)
    )
    return Subject(text[begin:stop], begin, stop, standing)


def _names(word: Word) -> bool:
    """Tell whether a word may begin a name: "hyperCORE" may."""
    return word.capital or (word.text[0].isalpha() and not word.text.islower())


def _is_kind(words: Sequence[Word], first: int) -> bool:
    """Tell whether a word says what the name behind it names."""
    kind = not words[first].capital and first + 1 < len(words) and words[first + 1].capital
    return kind and words[first + 1].near and words[first].folded in vocabulary().bodies


def _to_verb(words: Sequence[Word], last: int) -> int:
    known = _known()
    verbs = known.verbs | TO_BE | HAVE
    return end_of_name(
        words, last, verbs=verbs, stops=known.stops, links=known.links, asides=ASIDES
    )


def _rules(words: Sequence[Word], first: int, last: int) -> bool:
    """Tell whether a name is that of a government or a ministry: what it does is news."""
    name = [word.folded for word in words[first : last + 1]]
    ministry = words[first].text.isupper() and name[0] in vocabulary().ministries
    return ministry or name in _GOVERNMENTS


def _brand(text: str, words: Sequence[Word]) -> bool:
    """Tell whether a paragraph opens with a name in small letters: a sentence begins with it."""
    before = text[max(0, words[0].start - _BLANKS) : words[0].start].rstrip()
    return before.endswith((".", "!", "?", "»", "”")) and words[0].folded in text[: words[0].start]


def _past_brackets(words: Sequence[Word], first: int, last: int) -> int:
    """Return the word behind "(NYSE: ZRG)" after a name, or the one behind the name.

    A short form alone, "(ZRG)", is of the name.
    """
    opened = _before_brackets(words, first, last) + 1
    most = min(len(words), opened + _BRACKETED)
    closed = next((k for k in range(opened + 1, most) if ")" in words[k].gap), None)
    return last + 1 if closed is None or opened > last + 1 else max(closed, last + 1)


def _before_brackets(words: Sequence[Word], first: int, last: int) -> int:
    """Return the last word before brackets that open within a name or behind it."""
    opening = (k for k in range(first + 1, min(last + 2, len(words))) if "(" in words[k].gap)
    return next(opening, len(words)) - 1


def _last(words: Sequence[Word], first: int) -> int:
    """Return the last word of the name that begins a sentence."""
    known = _known()
    i = last = first
    bodied = False
    while i + 1 < len(words) and i - first < _LONGEST:
        bodied = bodied or words[i].folded in known.institutions
        following = words[i + 1]
        if following.gap.strip() not in _WITHIN_NAME or _is_verb(words, i + 1):
            break
        lone = (
            "," not in following.gap
            or following.folded in LEGAL_FORMS
            # "Zorg, Blub & Sons"
            or (i + 2 < len(words) and words[i + 2].gap.strip() == "&")
        )
        described = following.near and (
            # "Dialogue culturel", "Agence nationale de sécurité sanitaire"
            (last == i and is_adjective(following.folded))
            or (bodied and following.folded not in known.stops)
        )
        joining = following.folded in known.links and following.near and i + 2 < len(words)
        if (following.capital and lone) or (described and not joining):
            last = i + 1
        elif not joining:
            break
        i += 1
    return last


def _is_verb(words: Sequence[Word], i: int) -> bool:
    """Tell whether a word is the verb of "a pour but", "a été", and no preposition, "à"."""
    return words[i].text == "a"


def _opening(text: str, start: int, end: int) -> Sequence[Word]:
    words = words_of(text)
    first = index_at(words, start)
    most = min(first + _OPENING, len(words))
    return words[first : bisect_right(words, end, first, most, key=_END)]
