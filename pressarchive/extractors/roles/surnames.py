"""People whom a release names by their surname alone, after a title or a high office."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence

from pressarchive.extractors.naming.given import is_given
from pressarchive.extractors.naming.names import Name
from pressarchive.extractors.parties.occupations import is_office
from pressarchive.extractors.parties.rows import lower_words, where
from pressarchive.extractors.parties.vocabulary import any_of, common_words
from pressarchive.extractors.parties.words import Word
from pressarchive.extractors.roles.leading import role_before
from pressarchive.extractors.roles.phrases import Role

_SHAPE = re.compile(r"[^\W\d_][^\W\d_A-Z]{2,}(?:-[^\W\d_]+)?|(?:Mc|O['’])[^\W\d_]+")
_TITLES = frozenset("m mme mmes monsieur madame mr mrs ms".split())
_OFFICES = frozenset(
    """president presidente senator governor secretary general minister ministre chancellor
    chancelier chanceliere ambassador ambassadeur ambassadrice congressman congresswoman mayor
    premier pope""".split()
)
_GENERALS = frozenset("attorney secretary inspector solicitor procureur secretaire".split())


def alone(
    text: str, words: Sequence[Word], names: Sequence[Name], named: Container[str]
) -> Iterator[tuple[int, Role | None]]:
    """Yield the index of each surname that stands alone, with the office before it.

    `named` are the folded words of everybody named in full: those are told already.
    """
    for name in names:
        i = name.first
        if i == name.last and _titled(words, i) and _surname(text, words, i, named):
            yield i, None
    for k in where(text, _OFFICES):
        i = k + 1
        if i >= len(words) or not words[k].capital or words[i].gap != " ":
            continue
        general = words[k].folded == "general" and words[k - 1].folded not in _GENERALS
        if general or words[i].folded.endswith("s") or not _surname(text, words, i, named):
            continue  # "President Obamas leadership" has lost its apostrophe
        yield i, role_before(text, words, i, frozenset())


def _titled(words: Sequence[Word], i: int) -> bool:
    """Tell whether a title stands before a word: "selon M. Dupont", not "Anna M. Dupont"."""
    title = words[i - 1]
    if title.folded == "m" and (i == 1 or words[i - 2].capital or title.gap != " "):
        return False
    return title.folded in _TITLES


def _surname(text: str, words: Sequence[Word], i: int, named: Container[str]) -> bool:
    """Tell whether a word can be a surname by itself, of somebody not named in full."""
    word, folded = words[i], words[i].folded
    following = words[i + 1] if i + 1 < len(words) else None
    if not _SHAPE.fullmatch(word.text) or folded in named or folded.removesuffix("s") in named:
        return False
    if following is not None and following.near and following.capital:
        return False
    known = any_of("institutions", "role_parts", "places", "things", "joiners", "titles")
    plain = folded in known or folded in common_words() or is_office(folded) or is_given(folded)
    return not plain and folded not in lower_words(text)
