"""How releases stand to each other: what is on the same subject, what differs between two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressarchive.archive.asking import Asking

if TYPE_CHECKING:
    from pressarchive.overview import Comparison, Link
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

    def links(self, reference: str) -> tuple[Link, ...]:
        """Return how a release is linked to others, with scores and evidence, by number."""
        from pressarchive.links import links_of

        return links_of(self._records, self._records.resolve(reference))

    def compare(self, reference: str, other: str | None = None) -> Comparison:
        """Set two releases side by side; by default a release and its translation.

        Raises UsageError for a release that is linked to none.
        """
        from pressarchive.side_by_side import compare, other_side

        left = self.get(reference)
        return compare(self._records, left, self.get(other or other_side(left)))
