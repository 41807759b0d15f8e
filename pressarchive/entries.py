"""What an engine sees of a release: its words by zone, and the values that filters test.

Every engine indexes entries and nothing else, so all of them find the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Literal

from pressarchive.languages import language
from pressarchive.model import Release, date_range
from pressarchive.text import fold_line, stem, words

Zone = Literal["title", "body", "boilerplate"]

WEIGHTS: Mapping[Zone, float] = {"title": 5.0, "body": 1.0, "boilerplate": 0.1}
"""How much one occurrence counts in each zone: standing text must not drown the news."""


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One release, analysed. `words` and `stems` run in parallel, zone by zone.

    `organisations` are the folded names of all organisations; `issuers` the names as shown,
    for facets. `first` and `last` are the days (ISO 8601) its date allows, or None.
    """

    id: str
    language: str | None
    words: Mapping[Zone, tuple[str, ...]]
    organisations: frozenset[str]
    shown_organisations: tuple[str, ...]
    first: str | None
    last: str | None

    @cached_property
    def stems(self) -> Mapping[Zone, tuple[str, ...]]:
        """The stem keys of `words`, see `stem_key`."""
        return {
            zone: tuple(stem_key(word, self.language) for word in zone_words)
            for zone, zone_words in self.words.items()
        }


def make_entry(release: Release) -> Entry:
    """Analyse a release for indexing."""
    first, last = date_range(release.date)
    return Entry(
        id=release.id,
        language=release.language,
        words={
            "title": tuple(words(release.title)),
            "body": tuple(words(f"{release.body}\n{release.reference or ''}")),
            "boilerplate": tuple(words("\n".join(part.text for part in release.boilerplate))),
        },
        organisations=frozenset(
            fold_line(name) for organisation in release.organisations for name in organisation.names
        ),
        shown_organisations=tuple(o.name for o in release.organisations),
        first=first,
        last=last,
    )


@lru_cache(maxsize=50_000)
def stem_key(word: str, code: str | None) -> str:
    """Return the key under which a folded word of a document in a language is looked up.

    Keys of different languages never meet: the French stem of a query word must not match
    an English word that happens to be spelled like it. Without a language, the word itself.
    """
    found = language(code)
    return word if found is None else f"{found.code}:{stem(word, found.stemmer)}"
