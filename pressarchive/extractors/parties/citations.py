"""The authors of publications, in lists of initials and surnames: nobody the release tells of."""

from __future__ import annotations

from collections.abc import Sequence

from pressarchive.extractors.parties.names import Name
from pressarchive.extractors.parties.unnamed import initial
from pressarchive.extractors.parties.words import Word

_FEWEST = 3  # names that are a list of authors
_AND = frozenset(("and", "et"))
_BETWEEN = 4  # words between two of them that are no names to us


def citations(words: Sequence[Word], names: Sequence[Name]) -> frozenset[int]:
    """Return the first words of the names in lists of authors: "E. Paris, Y. Tseng, W. Zhang"."""
    found: set[int] = set()
    run: list[int] = []
    last = -_BETWEEN - 2
    for name in names:
        if not initial(words[name.first]):
            continue
        if name.first - last > _BETWEEN + 1 or not _commas(words, last + 1, name.first):
            run = []
        run.append(name.first)
        if len(run) >= _FEWEST:
            found.update(run)
        last = name.last
    return frozenset(found)


def _commas(words: Sequence[Word], first: int, last: int) -> bool:
    """Tell whether nothing but commas parts what stands between two names."""
    gaps = {words[i].gap for i in range(first, last + 1)}
    joining = any(word.folded in _AND for word in words[first : last + 1])
    named = all(word.capital or word.folded in _AND for word in words[first : last + 1])
    return named and (joining or ", " in gaps) and gaps <= {", ", " ", " & "}
