"""The port of what lists read: every release in a line, ready in the order of dates."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:  # only the signatures need them
    from pressarchive.model import Summary
    from pressarchive.records.filter import Filter

Sort = Literal["newest", "oldest"]
Form = Literal["plain", "table", "json", "ids"]


class Lists(Protocol):
    """Releases in short. A page comes with how many fit in all."""

    def select(
        self, wanted: Filter, *, sort: Sort = "newest", limit: int | None = None, offset: int = 0
    ) -> tuple[int, Sequence[Summary]]:
        """Return the releases that fit; undated ones last."""
        ...

    def lines(
        self,
        wanted: Filter,
        *,
        form: Form,
        apart: Collection[str] = (),
        sort: Sort = "newest",
        limit: int | None = None,
        offset: int = 0,
    ) -> tuple[int, Sequence[bytes | Summary]]:
        """Return the releases that `select` does, each as text kept ready, in UTF-8.

        A "plain" line has its cells between tabs; a line of a "table" has one cell more where
        names of organisations hold commas: all names, between semicolons. "json" is a summary's
        JSON form, "ids" are numbers alone. None was made safe to show. A release that has no
        such text, or that bears one of the folded names `apart`, comes as a value.
        """
        ...
