"""How releases stand to each other: what is on the same subject, what differs between two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressarchive.archive.asking import Asking

if TYPE_CHECKING:
    from pressarchive.results import Related


class Relating(Asking):
    """Questions that begin from a release."""

    def related(self, reference: str, *, lang: str | None = None, limit: int = 10) -> Related:
        """Find releases on the same subject, in either language or in one.

        Raises NotFound, AmbiguousReference, or UsageError for a language that is none.
        """
        from pressarchive.related import Relation

        release = self.get(reference)
        return self._upkeep.answered(
            lambda engine: Relation(
                records=self._records,
                engine=engine,
                sources=self._sources(),
                authority=self._authority(),
            ).related(release, lang=lang, limit=limit)
        )
