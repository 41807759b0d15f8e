"""Who a paragraph is about, and whether it describes that organisation in general terms."""

from __future__ import annotations

from typing import NamedTuple

from pressarchive.extractors.parties.vocabulary import vocabulary
from pressarchive.extractors.parties.words import Word, index_at, words_of

_WITHIN = 34  # words in which a paragraph must tell what its subject is
_ARTICLES = frozenset("the le la les l a an un une".split())
_ESTABLISHED = frozenset(
    """founded established based headquartered created fonde fondee cree creee institue instituee
    implante implantee dedie dediee""".split()
)
_ADJECTIVES = (
    "al",
    "ale",
    "el",
    "elle",
    "ique",
    "ain",
    "aine",
    "aise",
    "ois",
    "oise",
    "ien",
    "ienne",
    "aire",
    "aires",
    "een",
    "eenne",
    "isse",
)
_INDEFINITE = frozenset("a an un une".split())
_TO_BE = frozenset("is are est sont".split())
_WAS = frozenset("was a".split())


class Subject(NamedTuple):
    """The organisation a paragraph opens with; `standing` tells that it is described by it."""

    name: str
    start: int
    end: int
    standing: bool


def subject_of(text: str, start: int, end: int) -> Subject | None:
    """Return the organisation that is the subject of a paragraph's first sentence, or None."""
    words = _opening(text, start, end)
    if len(words) < 6:  # noqa: PLR2004
        return None
    vocab = vocabulary()
    i = 0
    opening = words[0].folded
    founded = opening in _ESTABLISHED or opening == "as"
    fronted = founded or opening in {"en", "in", "depuis", "since", "with"}
    if fronted:  # "Founded in 1964, Inserm is …"
        i = next((k for k in range(1, len(words)) if words[k].gap.startswith(",")), len(words))
    while i < len(words) and words[i].folded in _ARTICLES:
        i += 1
    first = i
    if i >= len(words) or not words[i].capital:
        return None
    last = i
    while i + 1 < len(words):
        following = words[i + 1]
        if following.gap.strip() not in {"", "&", "®", "(", ")", ",", "-", ") ", "’"}:
            break
        joins = following.folded in vocab.joiners or following.folded in {"and", "et"}
        if following.capital and (
            following.gap != ", " or following.folded in {"inc", "llc", "ltd", "sa"}
        ):
            i += 1
            last = i
        elif joins and i + 2 < len(words) and i - first < 16 and following.near:  # noqa: PLR2004
            i += 1
        elif following.near and i == first and following.folded.endswith(_ADJECTIVES):
            i += 1  # "Dialogue culturel"
            last = i
            while (
                i + 1 < len(words)
                and words[i + 1].near
                and (words[i + 1].folded.endswith(_ADJECTIVES))
            ):
                i += 1
                last = i
        elif (
            following.near
            and following.folded not in vocab.self_verbs
            and following.folded not in vocab.breaks
            and following.folded not in _TO_BE
            and any(w.folded in vocab.institutions for w in words[first : i + 1])
            and i - first < 14  # noqa: PLR2004
        ):
            i += 1  # "Agence nationale de sécurité sanitaire"
            last = i
        else:
            break
    if all(w.folded in vocab.places or w.folded in vocab.joiners for w in words[first : last + 1]):
        return None
    end_at = words[last].end
    name = text[words[first].start : end_at]
    closing = text[end_at : end_at + 1]
    if "(" in name and closing == ")":
        name, end_at = name + ")", end_at + 1
    if words[last].folded in {"inc", "ltd"} and closing == "." and not name.endswith("."):
        name, end_at = name + ".", end_at + 1
    return Subject(name, words[first].start, end_at, _standing(words, last + 1, fronted=founded))


def _opening(text: str, start: int, end: int) -> list[Word]:
    words = words_of(text)
    first = index_at(words, start)
    return [word for word in words[first : first + _WITHIN + 10] if word.end <= end]


def _standing(words: list[Word], after: int, *, fronted: bool) -> bool:
    """Tell whether what follows a subject says what it is or does."""
    vocab = vocabulary()
    while after < len(words) and words[after].folded in {"which", "qui", "also", "by"}:
        after += 1
    if after >= len(words):
        return False
    verb = words[after]
    rest = [w.folded for w in words[after + 1 : after + _WITHIN]]
    if ", " in verb.gap and verb.folded in _ESTABLISHED | _INDEFINITE:
        return any(w in vocab.bodies for w in rest[:12])
    if verb.folded in _TO_BE:
        about = any(w in vocab.bodies or w in vocab.institutions for w in rest[:14])
        article = bool(rest) and rest[0] in _ARTICLES | {"one", "l", "charge", "chargee"}
        return about and (article or fronted or (bool(rest) and rest[0] in _ESTABLISHED))
    if verb.folded in _WAS and any(word in _ESTABLISHED for word in rest[:2]):
        return True
    return verb.folded in vocab.self_verbs and verb.near
