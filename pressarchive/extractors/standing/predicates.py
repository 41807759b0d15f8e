"""Whether what follows an organisation's name says in general terms what it is or does."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from pressarchive.extractors.parties.vocabulary import any_of, vocabulary
from pressarchive.extractors.parties.words import Word, words_between
from pressarchive.extractors.standing.habits import (
    has_aim,
    has_seat,
    is_held,
    is_kept,
    is_set_up,
    is_usual,
)

_WITHIN = 34  # words in which a paragraph must tell what its subject is
_AND = frozenset(("and", "et"))
_VERB_ENDINGS = ("e", "t", "d")  # of verbs in the present
INDEFINITE = frozenset("a an un une".split())
ARTICLES = INDEFINITE | frozenset("the le la les l".split())
TO_BE = frozenset("is are est sont".split())
SINCE = frozenset("since depuis".split())
ESTABLISHED = frozenset(
    """founded established launched based headquartered created fonde fondee cree creee institue
    instituee lance lancee implante implantee dedie dediee constitue constituee""".split()
)
"""Words by which a text tells where an organisation comes from, or where it is."""

_PARTICIPLES = frozenset(word for word in ESTABLISHED if word.endswith(("e", "ee")))
_COMMITTED = frozenset(
    """responsible dedicated committed headquartered devoted home composed comprised responsable
    competent competente compose composee constitue constituee""".split()
)
_PRAISED = frozenset("leading premier".split())
_CHARGED = frozenset(("charge", "chargee", "tasked"))
_WAS = frozenset("was a".split())
HAVE = frozenset("has have ont a".split())
_DONE = _WAS | HAVE | {"takes"}
_ONE = frozenset("one l charge chargee".split())
_ONE_OF = frozenset("one un une member part membre partie".split())
_OF = frozenset("of du de des d".split())
_OF_OR_IN = _OF | frozenset("in by for with at from that which who dans par pour qui".split())
_KIND_MOST = 14  # words in which a subject is said to be a body of some kind
_ATTRIBUTES = frozenset("justice general principal premier chief senior lead king".split())
_BEEN = frozenset("ete mis mise".split())
_FEW = 4  # words after "was" in which "established" stands
_ASIDE = 24  # words of what commas set apart after a name
_WITHIN_MOST = 8  # words of "within the Ministry of X" after a name
ASIDES = ESTABLISHED | frozenset(
    """headed led located within through along together formerly formally which who qui dont whose
    comprised composed compose composee dirige dirigee preside presidee with avec en in""".split()
)
_HAVING = frozenset(
    """a an more over about nearly some around approximately close offices locations plus un une
    environ pres""".split()
)
_AIMING = frozenset("dedicated committed devoted".split())
_OFFERS = frozenset(
    """offers provides serves represents delivers helps brings works aims focuses seeks supports
    connects develops operates manufactures offre propose vise contribue""".split()
)
_AIMS_WITHIN = 40  # characters
_FURTHER = (["egalement"], ["aussi"], ["also"], ["donc"], ["ainsi"])
_OF_THE_NEWS = frozenset("fois ce cet cette ces this these".split())
_TIME_WITHIN = 6  # words from a verb to what ties it to the news
_YEAR = 4  # digits
_BECOME = frozenset("become been grown".split())
_MANAGED = frozenset("asset assets investment investments fund wealth property".split())
_WITH = frozenset(("with", "avec"))


def describes(words: Sequence[Word], after: int, *, fronted: bool, opening: str) -> bool:
    """Tell whether what follows a subject says what it is or does.

    `fronted` tells that the sentence opens with where the subject comes from, or as what.
    """
    aside = _past_aside(words, after)
    parted = aside > after
    after = aside
    while after < len(words) and words[after].folded in {"which", "qui", "also", "by", "s", "se"}:
        after += 1
    if after >= len(words) or words[after].folded not in _telling():
        usual = after < len(words) and is_usual(words, after)
        return usual or (opening in ESTABLISHED and _does(words, after, opening))
    verb = words[after]
    rest = [w.folded for w in words[after + 1 : after + _WITHIN]]
    if ", " in verb.gap and not parted and verb.folded in ESTABLISHED | INDEFINITE:
        behind = _past_commas(words, after)  # "Zorg, a part of the Salt Union, is …"
        return any(word in vocabulary().bodies for word in rest[:12]) or (
            behind > after and describes(words, behind, fronted=True, opening=opening)
        )
    if verb.folded in TO_BE:
        return _is_body(rest, fronted=fronted)
    if opening in SINCE and words[1].text.isdigit() and len(words[1].text) < _YEAR:
        return False  # "Since 27 March, X has …"
    if verb.folded in _DONE:
        return bool(rest) and _done(verb.folded, rest, words, opening)
    close = (verb.near and opening not in _WITH) or verb.gap == ") " or parted or fronted
    # "X also supports …", "X soutient également …" goes on with the news
    return verb.folded in vocabulary().self_verbs and close and not _goes_on(rest)


def tells_aims(text: str, after: int) -> bool:
    """Tell whether a name is followed by what it offers or is dedicated to, and not what it is."""
    words = [word.folded for word in words_between(text, after, after + _AIMS_WITHIN)[:2]]
    return bool(words) and (
        words[0] in _OFFERS or (len(words) > 1 and words[0] in TO_BE and words[1] in _AIMING)
    )


def _goes_on(rest: Sequence[str]) -> bool:
    """Tell whether a verb is followed by "also", "this initiative" or "pour la troisième fois"."""
    return rest[:1] in _FURTHER or not _OF_THE_NEWS.isdisjoint(rest[:_TIME_WITHIN])


def _done(verb: str, rest: Sequence[str], words: Sequence[Word], opening: str) -> bool:
    """Tell whether an auxiliary, or "takes place", says where a subject comes from or is for."""
    passive = verb == "was" or rest[0] in _BEEN  # "X a lancé Y" is news
    if verb in _WAS and passive and opening not in INDEFINITE and _was_established(rest):
        return True
    if has_aim(verb, rest) or is_held(rest) or has_seat(rest):
        return True
    return (verb == "has" or (verb in HAVE and opening in SINCE)) and _has(rest, words, opening)


def _was_established(rest: Sequence[str]) -> bool:
    early = [word for word in rest[:_FEW] if word not in _BEEN]
    return bool(early) and (early[0] in ESTABLISHED or is_set_up(early))


def _is_body(rest: Sequence[str], *, fronted: bool) -> bool:
    """Tell whether what follows "is" is a body of some kind, and no person."""
    if not rest or is_kept(rest):
        return bool(rest)
    article = rest[0] in ARTICLES | _ONE
    kinds = any_of("bodies", "institutions", "self_kinds")
    persons = any_of("roles")
    said = rest[:_KIND_MOST] if fronted else _predicate(rest)
    kind = next((w for w in said if w in kinds or (w in persons and w not in _ATTRIBUTES)), None)
    if kind == "manager" and said[said.index(kind) - 1] in _MANAGED:
        return article  # "a leading asset manager"
    about = kind in kinds  # "X is the director of the agency" is about a person
    praised = kind is None and len(rest) > 1 and rest[1] in _PRAISED  # "a premier practice"
    committed = rest[0] in (_COMMITTED | _CHARGED if fronted else _COMMITTED)
    return committed or ((about or praised) and (article or fronted or rest[0] in ESTABLISHED))


def _has(rest: Sequence[str], words: Sequence[Word], opening: str) -> bool:
    """Tell whether what follows "has" is what an organisation has or has become."""
    if opening in SINCE:
        # "Since moving to the country, Ann has …" tells of a person.
        return rest[0] != "also" and not words[1].folded.endswith("ing")
    if rest[0] in _HAVING or rest[0].isdigit():
        return True
    # "With 25 years of service, X has become a trusted provider"
    become = opening in ESTABLISHED | _WITH and rest[0] in _BECOME
    kinds = any_of("bodies", "institutions", "self_kinds")
    return become and not kinds.isdisjoint(rest[1:_KIND_MOST])


def _does(words: Sequence[Word], after: int, opening: str) -> bool:
    """Tell whether a verb of the present follows a name, behind an adverb or none."""
    while after < len(words) and words[after].folded.endswith("ly") and words[after].near:
        after += 1
    if after >= len(words):
        return False
    verb = words[after]
    if not verb.near or verb.capital or verb.folded in any_of("joiners", also=_AND):
        return False
    return verb.folded.endswith(_VERB_ENDINGS if opening in _PARTICIPLES else "s")


def _predicate(rest: Sequence[str]) -> Sequence[str]:
    """Return what a subject is said to be, up to what that is of or for.

    "Nepal is one of the priority countries of the agency" tells of a country, and no agency.
    """
    rest = rest[1:] if rest[0] == "l" else rest  # "l'une des autorités"
    first = 2 if len(rest) > 1 and rest[0] in _ONE_OF and rest[1] in _OF else 0
    behind = range(first + 1, min(len(rest), _KIND_MOST))
    end = next((k for k in behind if rest[k] in _OF_OR_IN), _KIND_MOST)
    return [word.removesuffix("s") for word in rest[first:end]] if first else rest[first:end]


def _past_aside(words: Sequence[Word], after: int) -> int:
    """Return where a sentence goes on after ", which is headed by …," behind its subject."""
    if after >= len(words):
        return after
    if words[after].folded in ARTICLES and _is_acronym(words[after - 1].text):
        return _past_commas(words, after) if "," in words[after].gap else after
    if words[after].folded not in ASIDES:
        return after
    if words[after].folded == "within" and "," not in words[after].gap:
        behind = range(after + 1, min(len(words), after + _WITHIN_MOST))
        return next((k for k in behind if words[k].folded in _verbs()), after)
    return _past_commas(words, after) if "," in words[after].gap else after


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def _past_commas(words: Sequence[Word], after: int) -> int:
    """Return the verb behind the comma that ends what commas set apart."""
    ends = range(after + 1, min(len(words), after + _ASIDE))
    return next((k for k in ends if "," in words[k].gap and words[k].folded in _verbs()), after)


@cache
def _verbs() -> frozenset[str]:
    return any_of("self_verbs", also=TO_BE | _WAS | {"has"})


@cache
def _telling() -> frozenset[str]:
    return any_of("self_verbs", also=ESTABLISHED | INDEFINITE | TO_BE | _DONE)
