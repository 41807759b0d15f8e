"""The port of everything that can add words to a query."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from pressarchive.query import Addition


class Source(Protocol):
    """One place to get synonyms and translations from."""

    def additions(self, words: tuple[str, ...]) -> Sequence[Addition]:
        """Return what may stand for these folded words in a row, the strongest first.

        Nothing is returned that the words themselves find: no addition has their stem in
        its language. The language of the words is not known.
        """
        ...
