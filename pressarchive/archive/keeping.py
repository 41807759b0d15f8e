"""Keeping an archive safe: looking for damage, copies, and what is left of a damaged one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pressarchive.archive.parts import Parts

if TYPE_CHECKING:
    from pressarchive.exports import Exported
    from pressarchive.overview import Amiss
    from pressarchive.records.links_port import Statement


class Keeping(Parts):
    """What guards the records."""

    def damage(self) -> Sequence[Amiss]:
        """Read everything and return what is damaged, in the records and in the index."""
        from pressarchive.survey import damage

        return tuple(damage(self._folder, self._upkeep.engine()))

    def backup(self, file: str | Path) -> int:
        """Write a whole copy into a new file, even during an ingest; returns its bytes.

        Raises UsageError where the file exists.
        """
        from pressarchive.safekeeping import back_up

        return back_up(self._folder, Path(file))

    def exported(self, reference: str) -> Exported:
        """Return all that is kept of a release, to be taken in again elsewhere."""
        from pressarchive.exports import Exported
        from pressarchive.ingest.as_read import as_read

        id = self._records.resolve(reference)  # noqa: A001 - the record's word
        release = self._records.get(id)
        authority = self._authority()
        decided = [authority.find(one.name) for one in release.organisations] if authority else []
        said = self._records.links.statements([id])
        return Exported(
            release=authority.applied(release) if authority else release,
            as_read=as_read(self._records, release),
            document=self._records.document(id),
            stated_links={one.b if one.a == id else one.a: one.linked for one in said},
            decided=tuple(dict.fromkeys(one for one in decided if one)),
        )

    def _state_again(self, statements: Iterable[Statement]) -> None:
        """Say again what was said by hand of links."""
        from pressarchive.linking.by_hand import link, unlink

        said = list(statements)
        if not said:
            return
        with self._upkeep.changing():
            for one in said:
                (link if one.linked else unlink)(self._records, one.a, one.b)
