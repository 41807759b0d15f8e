"""A name of somebody in a text."""

from __future__ import annotations

from typing import NamedTuple

KNOWN = 0.7
"""How sure it must be that words are a name, where nothing else tells it."""


class Name(NamedTuple):
    """A name in a text: `first` and `last` are the indexes of its words (last is included).

    `sure` from 0 to 1: a given name we know, an initial in the middle, a title before it.
    """

    text: str
    first: int
    last: int
    start: int
    end: int
    sure: float
    titled: bool
