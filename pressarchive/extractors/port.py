"""The port every extractor fills."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from pressarchive.document import Candidate, Document
from pressarchive.settings import DateOrder


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What an extractor may know beside the document.

    `language` is the document's (None: not one of ours), `today` the day that relative and
    incomplete dates are seen from. `date_order` tells which number of a date comes first, where
    the text does not show it (None: nobody said).
    """

    language: str | None
    today: date
    date_order: DateOrder | None = None


class Extractor(Protocol):
    """Finds candidates for one field (or a few that are read together)."""

    def extract(self, document: Document, context: Context) -> Iterator[Candidate]:
        """Yield what the field could be, best or not; pure, and never raises on any text."""
        ...
