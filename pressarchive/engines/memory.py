"""A plain scan: no index at all, every entry asked `node.matches(entry)`.

It is the oracle other engines are tested against, and serves small archives. The entries
lie in one JSON file, read whole and replaced whole.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pressarchive.engines.port import AS_TYPED, FACETS, Batch, Facet, Found, Sort
from pressarchive.entries import WEIGHTS, Entry, Zone, stem_key
from pressarchive.errors import EngineError
from pressarchive.query import (
    And,
    AtLeast,
    Node,
    Or,
    Phrase,
    Prefix,
    Synonyms,
    Term,
)

_VERSION = 1
_FILE = "entries.json"


class MemoryEngine:
    """Entries held in memory and searched one by one."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._entries: dict[str, Entry] = {}
        self._stamp: str | None = None
        self._loaded: tuple[int, int] | None = None

    @contextmanager
    def batch(self, stamp: str, *, fresh: bool = False) -> Iterator[Batch]:
        """Collect changes in a copy, and put it in place on a clean exit."""
        self._load()
        if self._stamp is None and not fresh and self._path.exists():
            raise EngineError(
                f"The index in {self._folder} is damaged.", "Run `pressarchive rebuild`."
            )
        changes = _Changes({} if fresh else dict(self._entries))
        yield changes
        data = {
            "version": _VERSION,
            "stamp": stamp,
            "entries": [_plain(entry) for entry in changes.entries.values()],
        }
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            unfinished = self._path.with_suffix(".new")
            unfinished.write_text(json.dumps(data), encoding="ascii")
            unfinished.replace(self._path)
        except OSError as error:
            raise EngineError(f"The index cannot be written: {error}.") from error

    def stamp(self) -> str | None:
        """Return the stamp of the last batch, None where its file cannot be read."""
        self._load()
        return self._stamp

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
        """Ask every entry."""
        self._load()
        if self._stamp is None:
            raise EngineError("There is no sound index here.", "Run `pressarchive rebuild`.")
        hits = [entry for entry in self._entries.values() if query.matches(entry)]
        scores = {entry.id: _score(query, entry) for entry in hits}
        hits.sort(key=lambda entry: entry.id)
        hits.sort(key=lambda entry: entry.first or "", reverse=sort != "oldest")
        hits.sort(key=lambda entry: entry.first is None)
        if sort == "relevance":
            hits.sort(key=lambda entry: -scores[entry.id])
        page = hits[offset : None if limit is None else offset + limit]
        return Found(
            ids=tuple(entry.id for entry in page),
            scores=tuple(scores[entry.id] for entry in page),
            total=len(hits),
            facets={facet: _count(facet, hits, same) for facet in FACETS} if facets else {},
            counted=sum(map(count.matches, self._entries.values())) if count else 0,
        )

    def vocabulary(self, code: str | None = None) -> Iterable[str]:
        """Collect the words of all entries, or of those in one language."""
        self._load()
        return sorted(
            {
                word
                for entry in self._entries.values()
                if code is None or entry.language == code
                for zone in entry.words.values()
                for word in zone
            }
        )

    def damaged(self) -> Iterable[str]:
        """Find the file unreadable, if it is: it is read whole every time."""
        return [] if self.stamp() is not None or not self._path.exists() else [_FILE]

    def close(self) -> None:
        """Do nothing: no file stays open."""

    @property
    def _path(self) -> Path:
        return self._folder / _FILE

    def _load(self) -> None:
        try:
            status = self._path.stat()
            state = (status.st_mtime_ns, status.st_ino)
            if state == self._loaded:
                return
            self._stamp, self._entries = _parse(self._path.read_text(encoding="ascii"))
            self._loaded = state
        except (OSError, ValueError, LookupError, TypeError, AttributeError):
            self._entries, self._stamp, self._loaded = {}, None, None


ENGINE = MemoryEngine


class _Changes:
    def __init__(self, entries: dict[str, Entry]) -> None:
        self.entries = entries

    def put(self, entry: Entry) -> None:
        self.entries[entry.id] = entry

    def drop(self, id: str) -> None:
        self.entries.pop(id, None)

    def prepare(self) -> None:
        """Nothing: a commit writes what there is."""


def _score(query: Node, entry: Entry) -> float:
    """Add up what the query finds, each occurrence by its zone; filters add nothing."""
    score = 0.0
    if not query.matches(entry):
        return score
    match query:
        case Term(words):
            keys = tuple(stem_key(word, entry.language) for word in words)
            score = _weigh(entry.stems, lambda stems: _rows(keys, stems))
        case Phrase(words):
            score = _weigh(entry.words, lambda found: _rows(words, found))
        case Prefix(prefix):
            score = _weigh(entry.words, lambda found: sum(w.startswith(prefix) for w in found))
        case And(parts) | Or(parts) | AtLeast(_, parts):
            score = sum(_score(part, entry) for part in parts)
        case Synonyms(typed, added):
            score = _score(typed, entry) + sum(a.weight * _score(a.part, entry) for a in added)
            if typed.matches(entry):
                score *= AS_TYPED
    return score


def _weigh(
    zones: Mapping[Zone, Sequence[str]], occurrences: Callable[[Sequence[str]], int]
) -> float:
    return sum(WEIGHTS[zone] * occurrences(found) for zone, found in zones.items())


def _rows(wanted: Sequence[str], words: Sequence[str]) -> int:
    width = len(wanted)
    return sum(tuple(words[i : i + width]) == wanted for i in range(len(words) - width + 1))


def _count(facet: Facet, hits: Iterable[Entry], same: Callable[[str], str]) -> dict[str, int]:
    counts: Counter[str] = Counter()
    for entry in hits:
        match facet:
            case "organisation":
                counts.update(set(map(same, entry.shown_organisations)))
            case "year":
                counts[(entry.first or "")[:4]] += 1
            case "language":
                counts[entry.language or ""] += 1
    return dict(counts)


def _parse(text: str) -> tuple[str, dict[str, Entry]]:
    data = json.loads(text)
    if data["version"] != _VERSION:
        raise ValueError(data["version"])
    return str(data["stamp"]), {plain["id"]: _entry(plain) for plain in data["entries"]}


def _plain(entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "language": entry.language,
        "words": entry.words,
        "organisations": sorted(entry.organisations),
        "shown_organisations": entry.shown_organisations,
        "first": entry.first,
        "last": entry.last,
    }


def _entry(plain: dict[str, Any]) -> Entry:
    return Entry(
        id=plain["id"],
        language=plain["language"],
        words={zone: tuple(words) for zone, words in plain["words"].items()},
        organisations=frozenset(plain["organisations"]),
        shown_organisations=tuple(plain["shown_organisations"]),
        first=plain["first"],
        last=plain["last"],
    )
