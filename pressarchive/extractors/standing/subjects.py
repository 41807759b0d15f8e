"""Who a paragraph is about, and whether it describes that organisation in general terms."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache, lru_cache
from operator import attrgetter
from typing import NamedTuple

from pressarchive.extractors.parties.adjectives import is_adjective
from pressarchive.extractors.parties.legal_forms import LEGAL_FORMS
from pressarchive.extractors.parties.vocabulary import any_of, common_words, vocabulary
from pressarchive.extractors.parties.words import Word, index_at, words_of

_WITHIN = 34  # words in which a paragraph must tell what its subject is
_ARTICLES = frozenset("the le la les l a an un une".split())
ESTABLISHED = frozenset(
    """founded established launched based headquartered created fonde fondee cree creee institue
    instituee lance lancee implante implantee dedie dediee""".split()
)
_FOUNDED_FR = frozenset(word for word in ESTABLISHED if word.endswith(("e", "ee")))
_ENDS_FR = ("e", "t", "d")  # of verbs in the present
_BEFORE_NAME = _ARTICLES | {"federal"}  # "the federal Fair Housing Act"
_INDEFINITE = frozenset("a an un une".split())
_FEWEST = 6  # words of a paragraph that describes something
_LONGEST = 16  # words of a name
_FRONTING = frozenset("en in depuis since with".split())
_IN = frozenset(("in", "en"))
_NEWS = (["as", "of"], ["in", "addition"], ["in", "response"])
_SINCE = frozenset("since depuis".split())
_ITS = frozenset("its sa son".split())
_WITHIN_NAME = frozenset(("", "&", "®", "(", ". (", ")", ",", ".,", "-", "’"))
_AND = frozenset(("and", "et"))
_TO_BE = frozenset("is are est sont".split())
_COMMITTED = frozenset(
    """responsible dedicated committed headquartered devoted home composed comprised responsable
    competent competente compose composee constitue constituee""".split()
)
_PRAISED = frozenset("leading premier".split())
_CHARGED = frozenset(("charge", "chargee"))
_WAS = frozenset("was a".split())
_ONE = frozenset("one l charge chargee".split())
_ONE_OF = frozenset("one un une member part membre partie".split())
_OF = frozenset("of du de des d".split())
_OF_OR_IN = _OF | frozenset("in by for with at from that which who dans par pour qui".split())
_KIND_MOST = 14  # words in which a subject is said to be a body of some kind
_ATTRIBUTES = frozenset("justice general principal premier chief senior lead king".split())
_BEEN = frozenset("ete mis mise".split())
_FEW = 4  # words after "was" in which "established" stands
_ASIDE = 24  # words of what commas set apart after a name
_BRACKETED = 12  # words of what brackets set apart after a name
_WITHIN_MOST = 8  # words of "within the Ministry of X" after a name
_ASIDES = frozenset(
    """headed led based located headquartered within through along together formerly formally which
    who qui dont whose comprised composed compose composee with avec en in""".split()
)
_HAVING = frozenset(
    """a an more over about nearly some around approximately close offices locations plus un une
    environ pres""".split()
)
_TELLING = ESTABLISHED | _INDEFINITE | _TO_BE | _WAS | {"has"}
_BLANKS = 12  # characters that may part two paragraphs
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
    telling: frozenset[str]
    institutions: frozenset[str]


@cache
def _known() -> _Known:
    return _Known(
        stops=any_of("self_verbs", "breaks", also=_TO_BE),
        links=any_of("joiners", also=_AND),
        vague=any_of("places", "joiners"),
        persons=any_of("titles", "roles", "offices"),
        telling=any_of("self_verbs", also=_TELLING),
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
    founded = opening in ESTABLISHED or opening == "as"
    first = 0
    if founded or opening in _FRONTING:  # "Founded in 1964, Inserm is …"
        first = next((k for k in range(1, len(words)) if words[k].gap.startswith(",")), len(words))
    # "In Nepal, X supports …" is about Nepal; "As the market goes on, X is …"
    if (opening in _IN and words[1].capital) or (
        opening == "as" and any(word.folded in vocabulary().breaks for word in words[1:first])
    ):
        return None
    while first < len(words) and words[first].folded in _BEFORE_NAME:
        first += 1
    if first >= len(words) or not (_names(words[first]) or (first == 0 and _brand(text, words))):
        return None
    last = _last(words, first)
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
    # "Since its inception in 2007, the Strike Force has …"
    since = opening in _SINCE and words[1].folded in _ITS
    person = words[first].folded in known.persons and not (
        first < last and words[first + 1].folded in known.institutions
    )  # "Justice Department"
    standing = not person and (since or _standing(words, after, fronted=founded, opening=opening))
    return Subject(text[begin:stop], begin, stop, standing)


def _names(word: Word) -> bool:
    """Tell whether a word may begin a name: "hyperCORE" may."""
    return word.capital or (word.text[0].isalpha() and not word.text.islower())


def _brand(text: str, words: Sequence[Word]) -> bool:
    """Tell whether a paragraph opens with a name in small letters: a sentence begins with it."""
    before = text[max(0, words[0].start - _BLANKS) : words[0].start].rstrip()
    return words[0].folded in text[: words[0].start] and before.endswith((".", "!", "?", "»", "”"))


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
        if following.gap.strip() not in _WITHIN_NAME:
            break
        lone = "," not in following.gap or following.folded in LEGAL_FORMS
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


def _opening(text: str, start: int, end: int) -> Sequence[Word]:
    words = words_of(text)
    first = index_at(words, start)
    most = min(first + _WITHIN + 10, len(words))
    return words[first : bisect_right(words, end, first, most, key=_END)]


def _standing(words: Sequence[Word], after: int, *, fronted: bool, opening: str) -> bool:
    """Tell whether what follows a subject says what it is or does."""
    aside = _past_aside(words, after)
    parted = aside > after
    after = aside
    while after < len(words) and words[after].folded in {"which", "qui", "also", "by", "s", "se"}:
        after += 1
    if after >= len(words) or words[after].folded not in _known().telling:
        return opening in ESTABLISHED and _does(
            words, after, opening
        )  # "Founded in 1964, X trains …"
    verb = words[after]
    rest = [w.folded for w in words[after + 1 : after + _WITHIN]]
    if ", " in verb.gap and not parted and verb.folded in ESTABLISHED | _INDEFINITE:
        return any(w in vocabulary().bodies for w in rest[:12])
    if verb.folded in _TO_BE:
        kinds = any_of("bodies", "institutions", "self_kinds")
        persons = any_of("roles")
        said = rest[:_KIND_MOST] if fronted else _predicate(rest)
        kind = next(
            (w for w in said if w in kinds or (w in persons and w not in _ATTRIBUTES)), None
        )
        about = kind in kinds  # "X is the director of the agency" is about a person
        praised = kind is None and len(rest) > 1 and rest[1] in _PRAISED  # "a premier practice"
        article = bool(rest) and rest[0] in _ARTICLES | _ONE
        committed = bool(rest) and rest[0] in (_COMMITTED | _CHARGED if fronted else _COMMITTED)
        return committed or (
            (about or praised) and (article or fronted or (bool(rest) and rest[0] in ESTABLISHED))
        )
    if verb.folded in _WAS:
        early = [word for word in rest[:_FEW] if word not in _BEEN]
        return opening not in _INDEFINITE and bool(early) and early[0] in ESTABLISHED
    if verb.folded in {"has", "a"} and opening in _SINCE:
        # "Since moving to the country, Ann has …" tells of a person.
        return bool(rest) and rest[0] != "also" and not words[1].folded.endswith("ing")
    has = verb.folded == "has" and bool(rest) and (rest[0] in _HAVING or rest[0].isdigit())
    return has or (verb.folded in vocabulary().self_verbs and (verb.near or parted or fronted))


def _does(words: Sequence[Word], after: int, opening: str) -> bool:
    """Tell whether a verb of the present follows a name, behind an adverb or none."""
    while after < len(words) and words[after].folded.endswith("ly") and words[after].near:
        after += 1
    if after >= len(words):
        return False
    verb = words[after]
    if not verb.near or verb.capital or verb.folded in _known().links:
        return False
    return verb.folded.endswith(_ENDS_FR if opening in _FOUNDED_FR else "s")


def _predicate(rest: Sequence[str]) -> Sequence[str]:
    """Return what a subject is said to be, up to what that is of or for.

    "Nepal is one of the priority countries of the agency" tells of a country, and no agency.
    """
    first = 2 if len(rest) > 1 and rest[0] in _ONE_OF and rest[1] in _OF else 0
    behind = range(first + 1, min(len(rest), _KIND_MOST))
    end = next((k for k in behind if rest[k] in _OF_OR_IN), _KIND_MOST)
    return [word.removesuffix("s") for word in rest[first:end]] if first else rest[first:end]


def _past_aside(words: Sequence[Word], after: int) -> int:
    """Return where a sentence goes on after ", which is headed by …," behind its subject."""
    if after >= len(words) or words[after].folded not in _ASIDES:
        return after
    verbs = any_of("self_verbs", also=_TO_BE | _WAS | {"has"})
    if words[after].folded == "within" and "," not in words[after].gap:
        behind = range(after + 1, min(len(words), after + _WITHIN_MOST))
        return next((k for k in behind if words[k].folded in verbs), after)
    if "," not in words[after].gap:
        return after
    ends = range(after + 1, min(len(words), after + _ASIDE))
    return next((k for k in ends if "," in words[k].gap and words[k].folded in verbs), after)
