"""A pattern for any of many words that looks at each letter once, however many words there are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable


def longest_of(words: Iterable[str], letter: Callable[[str], str] = re.escape) -> str:
    """Return a pattern that matches the longest of some words; `letter` is that for a letter.

    "mai", "mars" and "march" become "ma(?:i|r(?:ch|s))": the expressions of Python try the
    branches of an alternative one after the other.
    """
    tails: dict[str, list[str]] = {}
    whole = False
    for word in words:
        whole = whole or not word
        if word:
            tails.setdefault(word[0], []).append(word[1:])
    if not tails:
        return ""
    branches = [letter(first) + longest_of(rest, letter) for first, rest in sorted(tails.items())]
    if len(branches) == 1 and not whole:
        return branches[0]
    return f"(?:{'|'.join(branches)}){'?' if whole else ''}"
