"""What the archive says of itself: lists, organisations, status. Plain values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pressarchive.model import Summary
from pressarchive.values import value


@value
class Listing:
    """A page of releases, in order of date; `total` counts all that fit the filters."""

    total: int
    releases: tuple[Summary, ...]


@value
class OrganisationCount:
    """An organisation over the whole archive: its names, releases, and the years they span."""

    name: str
    full_name: str | None
    aliases: tuple[str, ...]
    releases: int
    first_year: str | None
    last_year: str | None


@value
class Amiss:
    """Something about the archive that wants attention, and what to do about it."""

    what: str
    remedy: str


@value
class Lost:
    """A release of a damaged archive that could not be salvaged; `path` where it is known."""

    id: str
    path: str | None
    reason: str


@value
class Salvaged:
    """How many releases of a damaged archive are in the new one, and which are not."""

    releases: int
    lost: tuple[Lost, ...]


@value
class Status:
    """The state of an archive. Sizes are in bytes; `path` is the archive's folder."""

    path: str
    schema: int
    releases: int
    dated: int
    languages: Mapping[str, int]
    organisations: int
    first_date: str | None
    last_date: str | None
    records_bytes: int
    index_bytes: int
    engine: str
    indexed: int
    waiting: int
    last_ingest: str | None
    originals: int
    originals_bytes: int
    amiss: tuple[Amiss, ...]


@value
class Link:
    """A release linked to another, and why.

    `score` runs from 0 to 1; `evidence` are the words, numbers and days both have that weigh
    most; `stated` tells that somebody said so.
    """

    id: str
    kind: Literal["translation", "version", "duplicate"]
    score: float
    evidence: tuple[str, ...] = ()
    stated: bool = False


@value
class Passage:
    """Paragraphs of two releases that say the same; where one side is empty, only one has them."""

    left: tuple[str, ...]
    right: tuple[str, ...]


@value
class Comparison:
    """Two releases side by side: titles, bodies, standing texts; `link` is what links them."""

    left: Summary
    right: Summary
    link: Link | None
    passages: tuple[Passage, ...]


@value
class LearnedWord:
    """A word and one that the archive's own translations teach for it.

    `strength` (0 to 1) tells how much of the paragraphs of both have the two together, `count`
    in how many aligned paragraphs both stand.
    """

    word: str
    language: str
    partner: str
    partner_language: str
    strength: float
    count: int


@value
class ConceptLine:
    """A concept of the thesaurus: its words by language, preferred first, and where it stands.

    `vocabulary` names its file; `shipped` tells that it came with the program.
    """

    words: Mapping[str, tuple[str, ...]]
    vocabulary: str
    line: int
    shipped: bool


@value
class Vocabulary:
    """A file of the thesaurus, and how many concepts it has."""

    name: str
    concepts: int
    shipped: bool


@value
class Imported:
    """What an import did: the file it wrote, its concepts, and what said nothing."""

    path: str
    concepts: int
    passed_over: int


@value
class Mending:
    """Something to mend in a file of the thesaurus, and how."""

    file: str
    line: int
    what: str
    remedy: str
