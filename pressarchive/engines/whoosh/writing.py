"""A batch: the changes of one commit of Whoosh."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from pressarchive.engines.whoosh import lists
from pressarchive.engines.whoosh.codec import Codec, closed, make_schema, opened
from pressarchive.engines.whoosh.files import Pages, Unsound
from pressarchive.engines.whoosh.layout import NAME, columns, decode, postings
from pressarchive.engines.whoosh.library import importing
from pressarchive.engines.whoosh.pool import Pool
from pressarchive.engines.whoosh.seal import generation, seal_path, write_seal
from pressarchive.engines.whoosh.snapshot import Snapshot
from pressarchive.engines.whoosh.storage import Storage
from pressarchive.entries import Entry

with importing():
    from whoosh.index import TOC, clean_files
    from whoosh.reading import SegmentReader
    from whoosh.writing import CLEAR, MERGE_SMALL, SegmentWriter


class WhooshBatch:
    """Changes that wait for `commit`; each method may raise any exception of Whoosh.

    The caller holds the lock. Raises Unsound where there is an index that cannot be added to.
    """

    def __init__(self, folder: Path, stamp: str, *, fresh: bool) -> None:
        self._folder = folder
        self._fresh = fresh
        self._added: dict[str, int] = {}
        self._known: dict[str, int] = {}
        segments: list[Any] = []
        files: Mapping[str, Pages] = {}
        try:
            snapshot = Snapshot(folder)
        except Exception:
            # What cannot be read cannot be added to.
            if not fresh and not self._empty():
                raise
        else:
            segments, files = list(map(opened, snapshot.seal.segments)), snapshot.seal.files
            try:
                if not fresh:
                    ids = map(decode, snapshot.texts("id"))
                    self._known = {one: d for d, one in enumerate(ids) if d not in snapshot.deleted}
            finally:
                snapshot.close()
        self._storage = Storage(folder, files)
        try:
            latest = generation(folder)
        except Unsound:
            latest = 0
        self._writer = _Writer(_Index(self._storage, segments, latest), folder, stamp)

    def put(self, entry: Entry) -> None:
        """Add an entry, or replace the one with its id."""
        self.drop(entry.id)
        document = self._added[entry.id] = self._writer.docnum
        for field, found in postings(entry).items():
            self._writer.pool.add(field, document, found)
        self._writer.add_document(**columns(entry))

    def drop(self, id: str) -> None:
        """Remove the entry with this id, if there is one."""
        # Whoosh itself cannot delete what the batch added: its segment can.
        if id in self._added:
            self._writer.newsegment.delete_document(self._added.pop(id))
        elif id in self._known:
            self._writer.delete_document(self._known.pop(id))

    def prepare(self) -> None:
        """Pack the postings there are."""
        self._writer.pool.pack()

    def commit(self) -> None:
        """Make all of it visible at once."""
        self._writer.commit(mergetype=CLEAR if self._fresh else _merge)
        self._storage.release()
        current = seal_path(self._folder, self._writer.generation)
        for seal in self._folder.glob("seal_*.json"):
            if seal != current:
                seal.unlink(missing_ok=True)

    def abandon(self) -> None:
        """Undo all of it; the index stays as it was."""
        # After a failed commit, parts of this fail too: what is left goes at the next commit.
        with suppress(Exception):
            self._writer.cancel()
        if generation(self._folder) == self._writer.generation:
            return  # the commit had become current before something failed
        with suppress(Exception):
            for name in self._writer.newsegment.list_files(self._storage):
                self._storage.delete_file(name)
        self._storage.release()

    def _empty(self) -> bool:
        try:
            generation(self._folder)
        except Unsound:
            return True
        return False


class _Index:
    """What Whoosh's writer asks of an index: a table of contents, that of the seal."""

    def __init__(self, storage: Storage, segments: list[Any], latest: int) -> None:
        self.storage = storage
        self.indexname = NAME
        self._toc = TOC(make_schema(), segments, latest)

    def _read_toc(self) -> TOC:
        return self._toc


class _Writer(SegmentWriter):  # type: ignore[misc]
    def __init__(self, index: _Index, folder: Path, stamp: str) -> None:
        # A compound segment would be copied into memory each time it is opened.
        super().__init__(index, compound=False, codec=Codec(), _lk=False)
        self._folder = folder
        self._stamp = stamp
        self.pool = Pool(Path(self._tempstorage.folder))

    def add_postings_to_pool(
        self, reader: SegmentReader, startdoc: int, docmap: Mapping[int, int] | None
    ) -> None:
        """Take over the lists of a segment that is merged; `docmap` has its live documents."""

        def number(document: int) -> int:
            return startdoc + document if docmap is None else docmap.get(document, -1)

        for field, key in reader.all_terms():
            place = reader.term_info(field, key).extent()[0]
            file = reader._terms._postfile  # noqa: SLF001 - Whoosh would read its own kind of lists
            self.pool.extend(field, key, lists.whole(file, place), number)

    def _commit_toc(self, segments: Sequence[Any]) -> None:
        # All files are written now, and what follows makes them current. No table of contents
        # of Whoosh's is written: it would be a pickle, and the seal says the same.
        names = [name for segment in segments for name in segment.list_files(self.storage)]
        files = self.storage.pages(names)
        write_seal(self._folder, self.generation, self._stamp, map(closed, segments), files)
        clean_files(self.storage, self.indexname, -1, segments)  # no table of contents stays


def _merge(writer: SegmentWriter, segments: Sequence[Any]) -> Sequence[Any]:
    """Let go of segments without live documents, rewrite those half empty, merge small ones."""
    kept = []
    for segment in segments:
        live, every = segment.doc_count(), segment.doc_count_all()
        if 0 < live < every / 2:
            reader = SegmentReader(writer.storage, writer.schema, segment)
            writer.add_reader(reader)
        elif live:
            kept.append(segment)
    merged: Sequence[Any] = MERGE_SMALL(writer, kept)
    return merged
