"""The port over Whoosh, and the boundary where its errors become ours."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from heapq import nlargest
from pathlib import Path
from typing import TypeVar

from pressarchive.engines.port import Batch, Facet, Found, Sort
from pressarchive.engines.whoosh.files import Unsound, measure
from pressarchive.engines.whoosh.layout import NAME, WORDS, decode, word_key
from pressarchive.engines.whoosh.scoring import Scoring
from pressarchive.engines.whoosh.seal import generation, identity, read_seal
from pressarchive.engines.whoosh.snapshot import Snapshot
from pressarchive.entries import Entry
from pressarchive.errors import ArchiveLocked, EngineError
from pressarchive.query import Node

_UNDATED = 99_99_99_99
_PATIENCE = 1.0
"""Seconds to wait for another process's batch."""
_T = TypeVar("_T")


class WhooshEngine:
    """An index in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._snapshot: Snapshot | None = None

    @contextmanager
    def batch(self, stamp: str, *, fresh: bool = False) -> Iterator[Batch]:
        """Write to Whoosh, which shows nothing of it before its commit."""
        # Only a batch pays for importing the writer.
        from pressarchive.engines.whoosh.writing import WhooshBatch

        with _lock(self._folder):
            with _errors_mapped(self._folder):
                batch = WhooshBatch(self._folder, stamp, fresh=fresh)
            try:
                yield _Guarded(self._folder, batch)
                with _errors_mapped(self._folder):
                    batch.commit()
            except BaseException:
                batch.abandon()
                raise

    def stamp(self) -> str | None:
        """Return the stamp the index is sealed with; None where it cannot be opened."""
        try:
            return self._read(lambda snapshot: snapshot.seal.stamp)
        except EngineError:
            return None

    def search(
        self,
        query: Node,
        *,
        sort: Sort = "relevance",
        limit: int | None = None,
        offset: int = 0,
        facets: bool = False,
        same: Callable[[str], str] = str,
        count: Node | None = None,
    ) -> Found:
        """Evaluate the query, then order as much as the page needs."""

        def answer(snapshot: Snapshot) -> Found:
            scoring = Scoring(snapshot)
            scores = scoring.score(query)
            end = len(scores) if limit is None else min(len(scores), offset + limit)
            page = _best(snapshot, scores, sort, end)[offset:]
            return Found(
                ids=tuple(snapshot.text("id", document) for document in page),
                scores=tuple(scores[document] for document in page),
                total=len(scores),
                facets=_facets(snapshot, scores.keys(), same) if facets else {},
                counted=len(scoring.matching(count)) if count else 0,
            )

        return self._read(answer)

    def vocabulary(self, code: str | None = None) -> Iterable[str]:
        """Read the terms of the field of exact words."""
        prefix = "" if code is None else word_key("", code)
        keys = self._read(lambda snapshot: snapshot.keys(WORDS, prefix))
        return sorted({key.partition(":")[2] for key in keys})

    def damaged(self) -> Iterable[str]:
        """Measure every file of the latest commit."""
        try:
            number = generation(self._folder)
        except Unsound:
            return
        try:
            sealed = read_seal(self._folder, number).files
        except Unsound as error:
            yield str(error)
            return
        for name, pages in sealed.items():
            try:
                whole = measure(self._folder / name) == pages
            except OSError:
                whole = False
            if not whole and self._is_current(number):
                yield name

    def _is_current(self, number: int) -> bool:
        """Tell whether nothing was committed meanwhile, which takes files away."""
        with suppress(Unsound):
            return generation(self._folder) == number
        return False

    def close(self) -> None:
        """Close every file that is open for reading."""
        if self._snapshot is not None:
            self._snapshot.close()
            self._snapshot = None

    def _read(self, read: Callable[[Snapshot], _T]) -> _T:
        with _errors_mapped(self._folder):
            try:
                return read(self._current())
            except Exception:  # noqa: BLE001 - a damaged index can raise anything
                # A commit may have taken away files between two of our reads: look again, once.
                self.close()
            try:
                return read(self._current())
            except BaseException:
                self.close()
                raise

    def _current(self) -> Snapshot:
        if self._snapshot is None or self._snapshot.identity != identity(self._folder):
            self.close()
            self._snapshot = Snapshot(self._folder)
        return self._snapshot


class _Guarded:
    def __init__(self, folder: Path, batch: Batch) -> None:
        self._folder = folder
        self._batch = batch

    def put(self, entry: Entry) -> None:
        with _errors_mapped(self._folder):
            self._batch.put(entry)

    def drop(self, id: str) -> None:
        with _errors_mapped(self._folder):
            self._batch.drop(id)

    def prepare(self) -> None:
        with _errors_mapped(self._folder):
            self._batch.prepare()


@contextmanager
def _errors_mapped(folder: Path) -> Iterator[None]:
    try:
        yield
    except Exception as error:
        raise EngineError(
            f"The index in {folder} cannot be used: {error or type(error).__name__}.",
            "The records are unharmed; `pressarchive rebuild` makes the index anew from them.",
        ) from error


@contextmanager
def _lock(folder: Path) -> Iterator[None]:
    from pressarchive.engines.whoosh.storage import Storage  # only a batch pays for importing it

    with _errors_mapped(folder):
        folder.mkdir(parents=True, exist_ok=True)
        lock = Storage(folder).lock(f"{NAME}_WRITELOCK")
        patience = time.monotonic() + _PATIENCE
        # One whose parent was killed ends by itself, but not at once.
        while not (free := lock.acquire()) and time.monotonic() < patience:
            time.sleep(_PATIENCE / 50)
    if not free:
        raise ArchiveLocked(
            f"Another process is writing to the index in {folder}.", "Try again when it is done."
        )
    try:
        yield
    finally:
        lock.release()


def _best(snapshot: Snapshot, scores: Mapping[int, float], sort: Sort, count: int) -> Sequence[int]:
    """Return the first documents in the order asked for, reading as few ids as it can."""
    if count <= 0:
        return ()
    first = snapshot.numbers("first")
    values: Callable[[int], float]
    if sort == "relevance":
        values = scores.__getitem__
    elif sort == "newest":
        values = first.__getitem__  # undated documents have the number 0, and so come last
    else:
        values = [-day or -_UNDATED for day in first].__getitem__
    kept: Iterable[int] = scores
    if count < len(scores):
        cut = nlargest(count, map(values, scores))[-1]
        kept = [document for document in scores if values(document) >= cut]
    newest = 0 if sort == "oldest" else -1
    best = sorted(
        kept,
        key=lambda document: (
            -values(document),
            newest * first[document],
            snapshot.text("id", document),
        ),
    )
    return best[:count]


def _facets(
    snapshot: Snapshot, documents: Collection[int], same: Callable[[str], str]
) -> Mapping[Facet, Mapping[str, int]]:
    first, languages, shown = (
        snapshot.numbers("first"),
        snapshot.texts("language"),
        snapshot.texts("shown"),
    )
    organisations: Counter[str] = Counter()
    # Most releases share their organisations with many others; what is commonest goes first,
    # so that its spelling is the one `same` gets to know first.
    for names, count in Counter(shown[document] for document in documents).most_common():
        for name in set(map(same, decode(names).split("\n"))) if names else ():
            organisations[name] += count
    years = Counter(first[document] // 10000 for document in documents)
    return {
        "organisation": dict(organisations),
        "year": {f"{year:04}" if year else "": count for year, count in years.items()},
        "language": {
            decode(code): count
            for code, count in Counter(languages[document] for document in documents).items()
        },
    }
