"""The authors of publications, in lists of initials and surnames: nobody the release tells of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pressarchive.extractors.naming.name import Name
from pressarchive.extractors.naming.unnamed import initial, initials
from pressarchive.extractors.parties.words import Word

_FEWEST = 3  # names that are a list of authors
_MANY = 6  # names alone on a line that are its authors, whatever stands around
_TITLE = 40  # words of a publication's title
_WORKS = frozenset("doi publication publications originale original paper journal".split())
_PARTING = frozenset("\n;")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LETTER = re.compile(r"[A-Z]")
_AND = frozenset(("and", "et"))
_BETWEEN = 4  # words between two of them that are no names to us


def citations(words: Sequence[Word], names: Sequence[Name]) -> frozenset[int]:
    """Return the first words of the names in lists of authors: "E. Paris, Y. Tseng, W. Zhang"."""
    found: set[int] = set()
    run: list[int] = []
    last = -_BETWEEN - 2
    for name in names:
        opening = words[name.first]
        if not (initial(opening) or initials(opening)):
            continue
        if name.first - last > _BETWEEN + 1 or not _commas(words, last + 1, name.first):
            run = []
        run.append(name.first)
        if len(run) >= _FEWEST:
            found.update(run)
        last = name.last
    found.update(_published(words, names))
    found.update(name.first for name in names if _lettered(words, name))
    return frozenset(found)


def _published(words: Sequence[Word], names: Sequence[Name]) -> Iterator[int]:
    """Yield the names of a line that is nothing but names, near the title of what they wrote."""
    line: list[Name] = []
    for name in names:
        opens = name.first == 0 or not _PARTING.isdisjoint(words[name.first].gap)
        if opens or not line or not _listed(words, line[-1].last + 1, name.first):
            line = []
        if opens or line:
            line.append(name)
        several = _ended(words, name.last + 1) and len(line) >= _FEWEST
        many = several and (len(line) >= _MANY or _cited(words, line[0].first, name.last))
        if many or _others(words, name.last + 1):
            yield from (one.first for one in line)


def _others(words: Sequence[Word], i: int) -> bool:
    """Tell whether authors end with "et al."."""
    return [word.folded for word in words[i : i + 2]] == ["et", "al"]


def _ended(words: Sequence[Word], i: int) -> bool:
    """Tell whether a line, or what a semicolon parts from the title, ends: "A. Zub (2019)"."""
    if i == len(words):
        return True
    dated = words[i].gap == " (" and _YEAR.fullmatch(words[i].text) is not None
    return dated or not _PARTING.isdisjoint(words[i].gap)


def _lettered(words: Sequence[Word], name: Name) -> bool:
    """Tell whether a name is one of those whose initial stands last: "Zub C, Mack G, Kirdo P"."""
    if len(words[name.last].text) > 1:
        return False
    others = (name.first - 1, name.last + 2)
    return any(0 <= i < len(words) and _LETTER.fullmatch(words[i].text) for i in others)


def _listed(words: Sequence[Word], first: int, last: int) -> bool:
    """Tell whether what stands between two names of a line is names too, known or not."""
    between = words[first : last + 1]
    named = all(word.capital or word.folded in _AND for word in between)
    return named and not any(set(word.gap) & set("\n.;:()") for word in between)


def _cited(words: Sequence[Word], first: int, last: int) -> bool:
    """Tell whether a publication is told of right before or after some words."""
    around = (*words[max(0, first - _TITLE) : first], *words[last + 1 : last + _TITLE])
    return any(word.folded in _WORKS for word in around)


def _commas(words: Sequence[Word], first: int, last: int) -> bool:
    """Tell whether nothing but commas parts what stands between two names."""
    gaps = {words[i].gap for i in range(first, last + 1)}
    joining = any(word.folded in _AND for word in words[first : last + 1])
    named = all(word.capital or word.folded in _AND for word in words[first : last + 1])
    return named and (joining or ", " in gaps) and gaps <= {", ", " ", " & "}
