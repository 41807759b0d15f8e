"""The organisation that a role names."""

from __future__ import annotations

from collections.abc import Sequence

from pressarchive.extractors.naming.name import Name
from pressarchive.extractors.parties.occupations import is_role
from pressarchive.extractors.parties.units import last_of_unit
from pressarchive.extractors.parties.vocabulary import any_of, vocabulary
from pressarchive.extractors.parties.words import Word, index_at
from pressarchive.extractors.roles.phrases import Role

_TOWARDS = frozenset("of at for de du des d with au chez".split())
_ARTICLES = frozenset("a an the le la les l un une".split())
_JOINING = frozenset("and et &".split())
_LINKS = frozenset("of the for de du des d la le les l a au aux".split())
_LONGEST = 12  # words of an organisation
_OF = frozenset("of for from with de du".split())


def organisation_of(text: str, words: Sequence[Word], role: Role) -> str | None:
    """Return the organisation a role names: "CNES" of "président du CNES" or "CNES President"."""
    vocab = vocabulary()
    inner = words[index_at(words, role.start) : index_at(words, role.end)]
    head = None
    for i in range(len(inner)):
        if is_role(inner, i):
            head = i
            break
    if head is None:
        return None
    for i in range(head + 1, len(inner) - 1):
        if inner[i].folded not in _TOWARDS:
            continue
        j = i + 1
        while j < len(inner) - 1 and inner[j].folded in _ARTICLES:
            j += 1
        word = inner[j]
        if word.folded in vocab.roles and not word.text.isupper():
            continue
        if word.capital or word.folded in vocab.institutions:
            return _bodied(text, inner[j:])
        if i > head + 6:
            break
    leading = [w for w in inner[:head] if w.folded not in vocab.role_parts]
    return _bodied(text, leading) if leading and leading[0].capital else None


def _bodied(text: str, inner: Sequence[Word]) -> str | None:
    """Return the words of an organisation up to the next role, or None where they name none."""
    vocab = vocabulary()
    last = 0
    for i in range(1, len(inner)):
        if (
            inner[i].folded in _JOINING
            and i + 1 < len(inner)
            and (inner[i + 1].folded in vocab.roles or inner[i + 1].folded in vocab.role_parts)
        ):
            break
        if inner[i].folded not in vocab.joiners and inner[i].folded not in _JOINING:
            last = i
    kept = inner[: last + 1]
    if len(kept) == 1 and kept[0].folded in any_of("places", "role_parts", "roles"):
        return None
    named = len(kept) == 1 or any(
        w.folded in vocab.institutions or (w.text.isupper() and len(w.text) > 1) for w in kept
    )
    if not named or kept[0].folded in vocab.places:
        return None
    end = kept[-1].end
    if "(" in text[kept[0].start : end] and text[end : end + 1] == ")":
        end += 1
    if kept[-1].folded == "inc" and text[end : end + 1] == ".":
        end += 1
    return text[kept[0].start : end]


def belongs(text: str, words: Sequence[Word], name: Name) -> str | None:
    """Return the organisation right after a name: "X of the Sexual Assault Unit".

    That somebody is head of counts too: "Attorney General X, head of the Tax Division".
    """
    i = name.last + 1
    if i + 1 < len(words) and words[i].folded == "head" and words[i].gap == ", ":
        i += 1
    if i + 1 >= len(words) or words[i].folded not in _OF or not words[i].near:
        return None
    i += 1
    while i < len(words) - 1 and words[i].folded in {"the", "l'", "la", "le"}:
        i += 1
    first = i
    last, bodied = _until(words, first)
    if last is None or not (bodied or words[first].folded in {"unit", "section"}):
        return None
    return text[words[first].start : words[last].end]


def _until(words: Sequence[Word], first: int) -> tuple[int | None, bool]:
    """Return the last word of an organisation and whether a noun or an acronym tells it."""
    institutions = vocabulary().institutions
    last, bodied = None, False
    for i in range(first, min(first + _LONGEST, len(words))):
        word = words[i]
        if i > first and word.gap not in {" ", ""}:
            break
        if word.capital:
            last = i
            acronym = word.text.isupper() and len(word.text) > 1
            bodied = bodied or word.folded in institutions or acronym
        elif word.folded in {"and", "et"}:
            unit = last_of_unit(words, i - 1)
            if unit > i:
                return unit, True
            if bodied:
                break
        elif word.folded not in _LINKS:
            break
    return last, bodied
