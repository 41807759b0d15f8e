"""Words in a row: which documents have them, and where.

Most of what expansion adds is several words, and reading where a common word stands takes long.
So the rarest word goes first, and each other one is read only where those before it left
something: "office fédéral de la statistique" reads "de" and "la" last, in few documents.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import repeat

from pressarchive.engines.whoosh.layout import STEMS, places
from pressarchive.engines.whoosh.snapshot import Snapshot


def having_all(snapshot: Snapshot, field: str, keys: Collection[str]) -> Collection[int]:
    """Return the documents that have all of some terms."""
    rarest, *others = sorted(set(keys), key=lambda key: snapshot.frequency(field, key))
    found = set(snapshot.documents(field, rarest))
    for key in others:
        if not found:
            break
        found.intersection_update(snapshot.documents(field, key))
    return found


def in_a_row(
    snapshot: Snapshot,
    documents: Collection[int],
    keys: Sequence[str],
    words: Sequence[str] | None = None,
) -> Mapping[int, Collection[int]]:
    """Return where stems (or, of these, exact words) begin a row, by document.

    All the `documents` have all the stems.
    """
    found: dict[int, set[int]] | None = None
    steps = list(enumerate(zip(keys, words or repeat(None), strict=False)))
    for distance, (key, word) in sorted(
        steps, key=lambda step: snapshot.frequency(STEMS, step[1][0])
    ):
        if found is None:
            values = snapshot.values(STEMS, key, documents)
            found = {d: set(places(value, word, -distance)) for d, value in values.items()}
        else:
            values = snapshot.values(STEMS, key, found)
            both = (
                (d, found[d].intersection(places(value, word, -distance)))
                for d, value in values.items()
            )
            found = {d: starts for d, starts in both if starts}
    return found or {}
