"""Capitalised words that look like a name of somebody and are none."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from pressarchive.extractors.naming.brands import BRANDS
from pressarchive.extractors.naming.given import PARTICLES, SUFFIXES, is_given
from pressarchive.extractors.naming.headlines import HEADLINE
from pressarchive.extractors.parties.occupations import (
    ABBREVIATED,
    SURNAMES,
    is_office,
    offices,
)
from pressarchive.extractors.parties.vocabulary import any_of, common_words, vocabulary
from pressarchive.extractors.parties.words import Word

JOINED = PARTICLES | SUFFIXES
_NOT_NAMES = frozenset(
    """north south east west new saint united states santa san los las fort lake mount saudi great
    press center central jane-doe nations real viet puerto costa sri
    burkina sierra papua trinidad antigua honoris arabes""".split()
)
_TOWNS = frozenset("San Santa Los Las St St. Fort Mount Port".split())
_RULERS = frozenset("sultan emir sheikh".split())  # "Mohamed Sultan Melto"
_QUARTERS = frozenset("nsew")
_SHORT_SURNAMES = frozenset("ma ta he so an do no".split())
_ENDS = frozenset(",.)")
_STREETS = frozenset(
    """rue avenue place boulevard quai prix prize pont parc salle chemin route coupe trophee loi
    motion postulat initiative interpellation auditorium square esplanade""".split()
)
NAMED_AFTER = _STREETS | frozenset(
    """institut fondation centre subside chaire musee hopital ecole lycee college
    universite salle espace maison villa stade bourse theatre bibliotheque fonds forum
    hotel eglise chapelle cathedrale chateau palais galerie aeroport gare barrage tunnel
    memorial collection hospital""".split()
)
_BEARERS = frozenset(
    """societe entreprise firme maison compagnie marque navire bateau company firm start-up startup
    brand ship vessel store chain maker retailer manufacturer giant band magasin chaine enseigne
    groupe fabricant orchestre editions fusee rocket satellite sonde telescope""".split()
)
_ARTICLES = frozenset(("Le", "La", "Les", "The"))
_WORDS = frozenset("a i o y".split())
_FROM = frozenset(
    """man men woman women boy girl teen teenager couple resident residents native police mother
    father""".split()
)
_PARTIES = frozenset(
    """victim victims defendant defendants co-defendant co-defendants plaintiff honorable author
    published resident residents african asian native latin alongside featuring meet
    introducing including copyright""".split()
)
_IN = frozenset("of in at from near to".split())
_STATES = frozenset(
    """alabama alaska arizona arkansas california colorado connecticut delaware florida georgia
    hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts
    michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon
    pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming canada
    england scotland ireland australia germany france italy spain""".split()
)
_PLACES_TOO = frozenset("carolina virginia".split())
_FULL = 3  # words of a name with an initial
_LANDS = frozenset(
    "park hall lake hill field forest house law street garden camp church parish east base".split()
)
_HOSPITALS = frozenset(("chu",))
_SYLLABLE = 5  # letters of the second half of a given name like "Seung-hoon"
_DESCRIBING = frozenset("class style born wide free like level size made type owned based".split())
_ACRONYM = 3  # letters up to which capitals are no surname


def foreign(words: Sequence[Word], i: int, start: int, last: int) -> bool:
    """Tell whether a capitalised word cannot be part of a name."""
    settled = _settled(words[i])
    return _foreign_there(words, i, start, last) if settled is None else settled


def _foreign_there(words: Sequence[Word], i: int, start: int, last: int) -> bool:
    """Tell whether a word cannot be part of a name where it stands."""
    word = words[i]
    folded = word.folded
    if folded in JOINED:
        # "Ben", "Al", "Della" are given names too.
        return i == start and not (word.capital and is_given(folded))
    vocab = vocabulary()
    if initial(word):  # or the title "M."
        before = words[i - 1]
        return folded in vocab.titles and not (
            i > start and (is_given(before.folded) or initial(before))
        )
    # Its verb: "Jeff Melto Releases".
    headline = (i > start + 1 and folded in vocab.breaks) or (i > start and folded in HEADLINE)
    led = i > start and is_given(words[start].folded)
    common = _common(folded, led=led) and not _short(words, i, start)
    if headline or folded in _leading() or common:
        return True
    if _ranked(folded) and (folded not in ABBREVIATED or word.text.endswith(".")):
        middle = folded in _RULERS and start < i < last and is_given(words[i - 1].folded)
        return not middle and (folded not in SURNAMES or not _baker(words, i, start, last))
    if "." in word.text or not word.text.isupper() or len(word.text) == 1:
        return folded in {"u.s", "u.k", "u.n"}
    # An acronym, unless a surname in capitals follows a given name.
    before = words[i - 1]
    titled = start > 0 and words[start - 1].folded in vocab.titles
    led = i > start and (is_given(before.folded) or before.text.isupper() or titled)
    somebody = titled or is_given(words[start].folded)
    return not (led and somebody and len(word.text) > _ACRONYM)


def _settled(word: Word) -> bool | None:
    """Tell whether a word can be part of a name, where no other word has a say in it.

    None where what stands around matters. Most words are settled by these two looks.
    """
    folded = word.folded
    if folded in _barred():
        return word.text.isupper() or folded not in _HOSPITALS  # "Chu Ngoc Anh" is no CHU
    plain = folded.isalpha() and len(folded) > 1 and folded not in _doubtful()
    return False if plain and not word.text.isupper() else None


@cache
def _barred() -> frozenset[str]:
    """Return the words that are part of no name, wherever they stand."""
    barred = (_leading() | common_words()) - JOINED - _SHORT_SURNAMES
    return frozenset(word for word in barred if len(word) > 1)


@cache
def _doubtful() -> frozenset[str]:
    """Return the words that are part of a name in some places and not in others."""
    doubtful = JOINED | _PARTIES | _SHORT_SURNAMES | HEADLINE | offices()
    return any_of("breaks", "role_parts", also=doubtful)


@cache
def _leading() -> frozenset[str]:
    return any_of("titles", "institutions")


def _common(folded: str, *, led: bool) -> bool:
    """Tell whether a word is one of every text; but a letter may stand for a surname: "Kate L"."""
    return folded in common_words() and not (led and len(folded) == 1 and folded not in _WORDS)


def _baker(words: Sequence[Word], i: int, start: int, last: int) -> bool:
    """Tell whether a role's word is a surname after a given name: "Bill Baker".

    "Anna Zub Chief Sales Officer" goes on with a role.
    """
    further = words[i + 1 : min(i + 3, last + 1)]
    ended = i == last or words[i + 1].gap != " " or not _any_ranked(further)
    return ended and any(is_given(word.folded) for word in words[max(start, i - 2) : i])


def _short(words: Sequence[Word], i: int, start: int) -> bool:
    """Tell whether a word of every text ends a name: "Junzhang Ma, a chemist"."""
    if words[i].folded not in _SHORT_SURNAMES or not start < i <= start + 2:
        return False
    before = words[i - 1]
    ended = i + 1 == len(words) or words[i + 1].gap[:1] in _ENDS
    return ended and before.text.isalpha() and not before.text.isupper()


def _ranked(folded: str) -> bool:
    """Tell whether a word is the noun of a role, also in the plural, or a part of one."""
    if folded in vocabulary().role_parts or folded in _PARTIES:
        return True
    if "-" in folded:  # "Maire-Hefti" is a surname, "Director-General" none
        return is_office(folded) and all(map(_ranked, folded.split("-")))
    return is_office(folded) and not (folded.endswith("s") and is_given(folded))


def _any_ranked(words: Sequence[Word]) -> bool:
    """Tell whether any of some words is the noun of a role or a part of one."""
    return any(_ranked(word.folded) for word in words)


def initial(word: Word) -> bool:
    """Tell whether a word is the initial of a given name."""
    return len(word.folded) == 1 and word.text.endswith(".")


def initials(word: Word) -> bool:
    """Tell whether a word is two initials written as one: "T.S."."""
    return len(word.folded) == len("t.s") and word.folded[1] == "." and word.text.isupper()


def described(word: str) -> bool:
    """Tell whether a word describes: "Puller-class", not "Ki-moon"."""
    head, hyphen, tail = word.partition("-")
    telling = len(tail) > _SYLLABLE or tail.endswith(("ed", "ing")) or tail in _DESCRIBING
    return bool(hyphen) and telling and tail.islower() and len(head) > 1


def unnamed(inner: Sequence[Word], *, titled: bool) -> bool:
    """Tell whether words look like a name and are none: "New York", "Jane Doe", "U. S."."""
    opening, closing = inner[0], inner[-1]
    return (
        (opening.folded in _NOT_NAMES and not titled)
        or (opening.folded, closing.folded) in BRANDS
        or (len(opening.text) == 1 and len(inner) < _FULL)
        or (len(inner) > 1 and _unpaired(opening, inner[1]))
        or closing.folded == "doe"
        or (closing.text.endswith(".") and closing.folded not in SUFFIXES)
    )


def _unpaired(first: Word, second: Word) -> bool:
    """Tell whether no name begins with two words: "U. S.", "Baden Baden", "de A à G. Le Botox"."""
    country = first.folded == "u" and second.folded == "s"
    article = second.text in _ARTICLES and initial(first)
    return country or article or first.folded == second.folded


def eponym(words: Sequence[Word], first: int, inner: Sequence[Word]) -> bool:
    """Tell whether a body bears the name: "Institut Paul Scherrer", "rue Jean Jaurès".

    So does "the company Aurora Flight"; and who is credited after a slash wrote the text.
    """
    if first and inner[0].gap == "/" and words[first - 1].capital:
        return True
    if first > 1 and inner[0].gap == " & " and words[first - 2].folded in NAMED_AFTER:
        return True  # "Fondation Jean & Anna Zub"
    if first == 0 or not inner[0].near:
        return False
    before = words[first - 1]
    if before.folded in _BEARERS and not before.capital:
        return True
    return before.folded in NAMED_AFTER or _placing(words, first, inner)


def _placing(words: Sequence[Word], first: int, inner: Sequence[Word]) -> bool:
    """Tell whether what is right before words makes them a place or a firm.

    "San Antonio Spurs", "at 2500 W. Zub Rd.", "the Law Offices of Anna Zub".
    """
    before = words[first - 1]
    if before.text in _TOWNS:
        return True
    if before.text.isdigit():
        return initial(inner[0]) and inner[0].folded in _QUARTERS
    if before.folded != "of" or first < _FULL:
        return False
    law, office = words[first - 3], words[first - 2]
    return law.folded == "law" and office.folded in {"office", "offices"}


def thing(inner: Sequence[Word], stop: Word | None) -> bool:
    """Tell whether the words name a thing after somebody: "Jan Zub Award"."""
    if inner[-1].folded in vocabulary().things:
        return True
    if inner[0].folded in NAMED_AFTER and not is_given(inner[0].folded):
        return True
    if any(w.folded.endswith("s") and w.folded in vocabulary().things for w in inner[1:-1]):
        return True  # "Anna Gardens Housing"
    if stop is None or not (stop.capital and stop.near):
        return False
    return stop.folded in any_of("things", "institutions")


def landed(inner: Sequence[Word]) -> bool:
    """Tell whether a thing's noun may be somebody's surname, which a role tells: "Anna Hall"."""
    if len(inner) == _FULL and initial(inner[1]) and is_given(inner[0].folded):
        return True  # "Anna P. Kitchen"
    return inner[-1].folded in _LANDS and all(w.folded not in _LANDS for w in inner[:-1])


def located(words: Sequence[Word], first: int, following: Word | None) -> bool:
    """Tell whether words are a town: "of Glen Melto, Maryland"."""
    stated = following is not None and following.gap == ", " and following.folded in _STATES
    return stated and first > 0 and words[first - 1].folded in _IN and words[first].near


def placed(inner: Sequence[Word], following: Word | None) -> bool:
    """Tell whether a place or a firm is among the words; "George England" is somebody.

    "Costa Mesa man": who is described by words after it comes from there.
    """
    if following is not None and following.near and following.folded in _FROM:
        return True
    if following is not None and following.gap == " + ":
        return True  # the firm "Anna Zub + Melto"
    somebody = len(inner) == 2 and is_given(inner[0].folded)  # noqa: PLR2004
    if somebody and inner[0].folded in _PLACES_TOO:
        return False  # "Carolina Melto": what she is or does tells
    tested = inner[:1] if somebody else inner
    return not vocabulary().places.isdisjoint([word.folded for word in tested])
