"""Bringing the index up to the records, after an ingest or after whatever died before.

The order is the promise: records are committed first and marked as waiting; then the index
takes them in one batch under a new stamp; the marks are cleared last. A kill at any moment
leaves either marks that the next command finds, or an index whose stamp is not the records'.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # every search asks `is_sound`, and only that
    from collections.abc import Callable, Iterable

    from pressarchive.engines.port import Engine
    from pressarchive.ingest.report import OnStep
    from pressarchive.records.port import Records


MANY = 200
"""Releases that are worth a process of their own, see `beside`."""


class Order(NamedTuple):
    """What a batch is to do: the releases to put (None: all there are), and those to drop.

    `fresh` begins the index anew; `total` is the number to put.
    """

    stamp: str
    put: tuple[str, ...] | None
    dropped: tuple[str, ...]
    total: int
    fresh: bool


def is_sound(records: Records, engine: Engine) -> bool:
    """Tell whether the index is one the records know, though it may lag behind."""
    indexing = records.indexing()
    stamp = engine.stamp()
    return stamp is not None and stamp in (indexing.stamp, indexing.next)


def index_waiting(records: Records, engine: Engine, *, on_step: OnStep) -> int:
    """Index what is marked as waiting; returns the number of releases put."""
    if not records.indexing().waiting:
        return 0
    return _index(records, engine, begin(records, fresh=False), on_step)


def rebuild(records: Records, engine: Engine, *, on_step: OnStep) -> int:
    """Build the index anew from the records alone; returns the number of releases put."""
    return _index(records, engine, begin(records, fresh=True), on_step)


def begin(records: Records, *, fresh: bool) -> Order:
    """Order a batch of all that waits, or of all releases, and note that it is about to begin."""
    import secrets

    waiting = records.indexing()
    order = Order(
        stamp=secrets.token_hex(8),
        put=None if fresh else waiting.put,
        dropped=() if fresh else waiting.dropped,
        total=records.counts().releases if fresh else len(waiting.put),
        fresh=fresh,
    )
    records.begin_indexing(order.stamp)
    return order


def fill(
    records: Records,
    engine: Engine,
    order: Order,
    *,
    told: Callable[[int], None],
    again: Callable[[], Iterable[str]] | None = None,
) -> int:
    """Carry out an order, and commit it; returns the number of releases put.

    `told` hears how many are put. `again` is called after the last, when all is prepared that
    can be, and returns releases that changed meanwhile.
    """
    from pressarchive.entries import make_entry

    done = 0
    with engine.batch(order.stamp, fresh=order.fresh) as batch:

        def put(ids: Iterable[str] | None, *, fresh: bool) -> None:
            nonlocal done
            words: dict[str, set[str]] = {}
            for release in records.releases(ids):
                entry = make_entry(release)
                batch.put(entry)
                words.setdefault(entry.language or "", set()).update(*entry.words.values())
                done += 1
                told(done)
            # Before the batch is committed: a word too many does no harm.
            records.lexicon.add_words(words, fresh=fresh)

        for id in order.dropped:  # noqa: A001 - the record's word
            batch.drop(id)
        put(order.put, fresh=order.fresh)
        if again is not None:
            batch.prepare()
            put(again(), fresh=False)
    return done


def end(records: Records, order: Order) -> None:
    """Note that an order was carried out: what waits now was put or dropped by it."""
    waiting = records.indexing()
    records.end_indexing(order.stamp, [*waiting.put, *waiting.dropped])


def _index(records: Records, engine: Engine, order: Order, on_step: OnStep) -> int:
    from pressarchive.ingest.report import Step

    def told(done: int) -> None:
        on_step(Step(stage="index", done=done, total=order.total))

    done = fill(records, engine, order, told=told)
    end(records, order)
    return done
