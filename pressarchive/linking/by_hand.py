"""What somebody says of two releases, kept for ever."""

from __future__ import annotations

from pressarchive.errors import UsageError
from pressarchive.linking.comparing import likeness_of
from pressarchive.linking.run import link_waiting
from pressarchive.linking.settling import settle_open
from pressarchive.records.links_port import Statement
from pressarchive.records.port import Records


def link(records: Records, id: str, other: str) -> None:
    """State that two releases are one: translations, or versions where they share a language.

    Raises NotFound, or UsageError for a release and itself. The caller holds the lock.
    """
    _state(records, id, other, linked=True)


def unlink(records: Records, id: str, other: str) -> None:
    """State that two releases are not one, whatever they share; raises as `link` does."""
    _state(records, id, other, linked=False)


def _state(records: Records, id: str, other: str, *, linked: bool) -> None:
    first, second = sorted((records.get(id).id, records.get(other).id), key=int)
    if first == second:
        raise UsageError(
            f"{first} and {second} are the same release.", "Name two different releases."
        )
    link_waiting(records)
    links = records.links
    signatures = links.signatures((first, second))
    _, total = links.sizes()
    if linked and not any((one.a, one.b) == (first, second) for one in links.likenesses([first])):
        links.keep([], [likeness_of(links, signatures[first], signatures[second], total=total)])
    links.state(Statement(a=first, b=second, linked=linked))
    settle_open(records, total=total)
