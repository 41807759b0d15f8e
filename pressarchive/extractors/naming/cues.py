"""Words before capitalised ones that make these a name: verbs of saying, kinship, "MM."."""

from __future__ import annotations

from collections.abc import Sequence

from pressarchive.extractors.naming.given import PARTICLES
from pressarchive.extractors.parties.vocabulary import vocabulary
from pressarchive.extractors.parties.words import Word

_LONGEST = 3  # words of a name that only what is before it tells
# Verbs of saying that rather come before whom or what is spoken to or of.
_ADDRESSING = frozenset(
    """told asked quoted described shared reads advises called calls dubbed termed labeled
    labelled telling tells reminded reminds thanked congratulated welcomed praised hailed promised
    recommends highlighting underscoring highlights underlines suggests predicts reveals revealed
    appelle appelait invite invitait encourage encourageait exhorte promet promettait salue
    saluait remercie remerciait felicite felicitait soutient maintient revele definit defini
    illustre garantit souhaite espere""".split()
)
_BEING = frozenset("was is est".split())
_HAPPENING = frozenset(
    """born arrested arraigned extradited elected re-elected deported incarcerated jailed ne nee
    arrete arretee elu elue reelu reelue nomme nommee""".split()
)
_PLURAL = frozenset("mm mmes messieurs mesdames messrs drs".split())
_WITHIN_LIST = frozenset(("", ",", "(", ")", "),", "."))
_JOINING = PARTICLES | {"et", "and"}
_LISTED = 40  # words of a list of names
_KIN = frozenset(
    """colleague colleagues brother sister son daughter wife husband father mother uncle aunt
    cousin friend nephew niece widow collegue frere soeur fils fille epouse epoux pere mere oncle
    tante veuve victim defendant co-defendant suspect passenger classmate roommate neighbor
    coworker co-worker victime""".split()
)
_LED = frozenset(
    (
        *(("direction", "de"), ("presidence", "de"), ("succede", "a"), ("succedera", "a")),
        *(("preside", "par"), ("presidee", "par"), ("dirige", "par"), ("dirigee", "par")),
        *(("equipe", "de"), ("recherche", "de")),
        *(("headed", "by"), ("chaired", "by"), ("led", "by"), ("written", "by")),
        *(("moderated", "by"), ("represented", "by"), ("directed", "by"), ("curated", "by")),
        *(("conduite", "par"), ("conduit", "par"), ("menee", "par"), ("mene", "par")),
        *(("ecrit", "par"), ("realise", "par"), ("anime", "par"), ("represente", "par")),
    )
)


def led_in(words: Sequence[Word], first: int, inner: Sequence[Word]) -> bool:
    """Tell whether what is right before words makes them a name: "explique", "headed by"."""
    if first == 0 or not 1 < len(inner) < _LONGEST + 1:
        return False
    verb = words[first - 1]
    if verb.folded in _KIN and inner[0].gap in {" ", ", "}:
        last = first + len(inner)
        apart = inner[0].gap == " " or (last < len(words) and words[last].gap == ", ")
        return apart and not verb.capital
    if not inner[0].near:
        return False
    if first > 1 and (words[first - 2].folded, verb.folded) in _LED:
        return len(inner) == 2 and not inner[-1].text.isupper()  # noqa: PLR2004
    said = verb.folded in vocabulary().speech and verb.folded not in _ADDRESSING
    return said and not verb.capital


def led_on(words: Sequence[Word], last: int) -> bool:
    """Tell whether what follows words happens to people alone: "was arrested", "est née"."""
    after = words[last + 1 : last + 4]
    if len(after) < _LONGEST or not (after[0].near and after[1].near):
        return False
    if after[0].folded == "a" and after[1].folded == "ete":
        return after[2].folded in _HAPPENING
    return after[0].folded in _BEING and after[1].folded in _HAPPENING


def listed(words: Sequence[Word], first: int) -> bool:
    """Tell whether a title in the plural is for a list of names: "MM. Anna Zub et …"."""
    i = first - 1
    while i >= 0 and first - i < _LISTED:
        word = words[i]
        if word.folded in _PLURAL and word.capital:
            return True
        behind = words[i + 1].gap
        bracketed = "(" in behind or ")" in behind or "(" in word.gap
        if not (word.capital or bracketed or word.folded in _JOINING):
            return False
        if behind != " " and behind.strip() not in _WITHIN_LIST:
            return False
        i -= 1
    return False
