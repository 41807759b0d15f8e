"""Deciding what the archive's names mean; takes effect at once, without reading sources again."""

from __future__ import annotations

from collections.abc import Sequence

from pressarchive.archive.asking import Asking


class Deciding(Asking):
    """What a user decides for the archive as a whole."""

    def merge_organisations(self, kept: str, others: Sequence[str]) -> None:
        """Decide that `others` are names of the organisation `kept`; takes effect at once.

        Raises NotFound for a name that no organisation of the archive bears.
        """
        from pressarchive.authority import merge
        from pressarchive.organisations import as_spelled

        with self._upkeep.changing():
            spelled = as_spelled([kept, *others], self.organisations())
            merge(self._folder, spelled[0], spelled[1:])

    def rename_organisation(self, old: str, new: str) -> None:
        """Decide how an organisation is shown; takes effect at once. Raises NotFound."""
        from pressarchive.authority import rename
        from pressarchive.organisations import as_spelled

        with self._upkeep.changing():
            [spelled] = as_spelled([old], self.organisations())
            rename(self._folder, spelled, new)
