"""Measure search over languages: ask for a release by the title of its translation.

    python -m benchmarks.crosslingual [--limit N] [--queries N] [--seed N]

The releases are those of swiss-fr and swiss-en; pairs are known. Titles of one language are
asked in the other (filtered), with words learned from 0, 100 and 1,000 other pairs: the pairs
asked for teach nothing. In their own language, titles are asked of the whole archive, with
expansion and without, and of SQLite's FTS5 on the same texts. Figures are the mean reciprocal
rank among the first ten, and how often the right release is among them. Another seed asks for
others: constants are chosen on one and judged on another.
"""

from __future__ import annotations

import argparse
import random
import re
import sqlite3
import time
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from statistics import mean, median
from tempfile import TemporaryDirectory

from benchmarks.corpus import corpora
from benchmarks.linking import DOCUMENT, chosen, made
from pressarchive.engines import Engine, open_engine
from pressarchive.filters import Filters
from pressarchive.ingest.indexing import rebuild
from pressarchive.linking.learning import lesson
from pressarchive.model import Release
from pressarchive.records.sqlite import SqliteRecords
from pressarchive.results import Results
from pressarchive.searching import search
from pressarchive.text import words
from pressarchive.thesaurus.cognates import Cognates
from pressarchive.thesaurus.concept import stop_words
from pressarchive.thesaurus.learned import Learned
from pressarchive.thesaurus.ordinals import Ordinals
from pressarchive.thesaurus.source import Source
from pressarchive.thesaurus.thesaurus import Thesaurus

TAUGHT = (0, 100, 1000)
TIMED = 200
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_TODAY = date(2026, 1, 1)

Ask = Callable[[Release], Sequence[str]]


class Bench:
    """An archive of releases whose pairs are known, and ways to ask it."""

    def __init__(self, records: SqliteRecords, engine: Engine) -> None:
        self.records = records
        self.engine = engine

    def sources(self) -> list[Source]:
        """Return what a search is widened with, reading nothing that was read before."""
        lexicon = self.records.lexicon
        return [Thesaurus.load(), Ordinals(), Learned(lexicon), Cognates(lexicon)]

    def search(self, text: str, sources: Sequence[Source], lang: str | None = None) -> Results:
        """Search as the program does."""
        return search(
            text,
            self.records,
            self.engine,
            authority=None,
            sources=sources,
            filters=Filters(lang=lang),
            today=_TODAY,
            sort="relevance",
            limit=10,
            offset=0,
            facets=False,
        )

    def ask(
        self,
        sources: Sequence[Source],
        lang: str | None = None,
        of: Callable[[Release], str] | None = None,
    ) -> Ask:
        """Return a way to ask for a release by its title, or by what `of` makes of it."""
        text = of or title

        def ids(release: Release) -> Sequence[str]:
            found = self.search(text(release), sources, lang)
            return [hit.summary.id for hit in found.hits]

        return ids


def title(release: Release) -> str:
    """Return a title without what the query language gives a meaning."""
    return " ".join(_WORD.findall(release.title)).lower()


def two_words(release: Release) -> str:
    """Return the two longest words of a title."""
    meaning = {word for word in words(release.title) if word not in stop_words()}
    return " ".join(sorted(meaning, key=lambda word: (-len(word), word))[:2]) or title(release)


def figures(ask: Ask, asked: Iterable[tuple[Release, str]]) -> str:
    """Return MRR@10 and recall@10 of questions, each with the number of the right answer."""
    ranks = []
    for release, wanted in asked:
        ids = ask(release)
        ranks.append(1 / (ids.index(wanted) + 1) if wanted in ids else 0.0)
    return f"MRR@10 {mean(ranks):.3f}  recall@10 {mean(map(bool, ranks)):.3f}"


def fts5(releases: Iterable[Release], operator: str) -> Ask:
    """Return a way to ask SQLite's full-text search, words joined by an operator."""
    db = sqlite3.connect(":memory:")
    db.execute(
        "CREATE VIRTUAL TABLE f USING fts5(title, body, tokenize='unicode61 remove_diacritics 2')"
    )
    db.executemany(
        "INSERT INTO f (rowid, title, body) VALUES (?, ?, ?)",
        ((int(one.id), one.title, one.body) for one in releases),
    )

    def ids(release: Release) -> Sequence[str]:
        quoted = operator.join(f'"{word}"' for word in title(release).split())
        rows = db.execute("SELECT rowid FROM f WHERE f MATCH ? ORDER BY bm25(f) LIMIT 10", [quoted])
        return [f"{number:03d}" for (number,) in rows]

    return ids


def over_languages(bench: Bench, pairs: Sequence[tuple[Release, Release]], count: int) -> None:
    """Print the figures from one language to the other; pairs are (French, English)."""
    asked, teaching = pairs[:count], pairs[count:]
    ways = {
        "fr to en": ([(french, english.id) for french, english in asked], "en"),
        "en to fr": ([(english, french.id) for french, english in asked], "fr"),
    }

    def report(label: str, sources: Sequence[Source], of: Callable[[Release], str]) -> None:
        for way, (questions, lang) in ways.items():
            print(f"{way}  {figures(bench.ask(sources, lang, of), questions)}  {label}", flush=True)

    report("not expanded", [], title)
    for (way, (_, lang)), side in zip(ways.items(), (1, 0), strict=True):
        own = [(pair[side], pair[side].id) for pair in asked]
        print(f"{way}  {figures(bench.ask([], lang), own)}  ceiling: asked in its language")
    taught = 0
    for number in TAUGHT:
        more = teaching[taught:number]
        bench.records.lexicon.learn(
            lesson(*sorted(pair, key=lambda one: int(one.id))) for pair in more
        )
        taught += len(more)
        report(f"{taught} other pairs taught", bench.sources(), title)
    report(f"{taught} other pairs taught, two words", bench.sources(), two_words)


def same_language(bench: Bench, releases: Sequence[Release], own: Sequence[Release]) -> None:
    """Print the figures of asking for releases by their own titles, and what expansion costs."""
    asked = [(one, one.id) for one in own]
    sources = bench.sources()
    print(f"own title  {figures(bench.ask([]), asked)}  not expanded")
    print(f"own title  {figures(bench.ask(sources), asked)}  expanded")
    for operator in (" AND ", " OR "):
        print(f"own title  {figures(fts5(releases, operator), asked)}  FTS5,{operator}")
    ratios, terms = [], []
    for release, _ in asked[:TIMED]:
        spent = []
        for some in ((), sources):
            bench.search(title(release), some)
            started = time.perf_counter()
            results = bench.search(title(release), some)
            spent.append(time.perf_counter() - started)
        ratios.append(spent[1] / spent[0])
        terms.append(sum(len(one.added) for one in results.expansions))
    print(f"time expanded over not: {median(ratios):.2f} (median), {mean(terms):.1f} terms added")


def main() -> int:
    """Run the command; 0 also where there is nothing to measure with."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--limit", type=int, help="releases, about")
    parser.add_argument("--queries", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=3, help="which releases are asked for")
    args = parser.parse_args()
    if corpora() is None:
        print("The corpora are not here: nothing to measure with.")
        return 0
    known = chosen(args.limit)
    releases = [
        made(case, number, undated=False, extract=False) for number, case in enumerate(known)
    ]
    pairs: dict[str, dict[str, Release]] = {}
    for case, release in zip(known, releases, strict=True):
        if case.truth.get("pair"):
            pairs.setdefault(str(case.truth["pair"]), {})[str(release.language)] = release
    whole = [(pair["fr"], pair["en"]) for _, pair in sorted(pairs.items()) if len(pair) > 1]
    random.Random(args.seed).shuffle(whole)  # noqa: S311
    print(f"{len(releases)} releases, {len(whole)} pairs, {args.queries} questions each way")
    with TemporaryDirectory() as folder:
        records = SqliteRecords.open(Path(folder), create=True)
        records.put((release, DOCUMENT) for release in releases)
        engine = open_engine("whoosh", Path(folder) / "whoosh")
        rebuild(records, engine, on_step=lambda _: None)
        bench = Bench(records, engine)
        over_languages(bench, whole, args.queries)
        asked = random.Random(args.seed).sample(releases, min(args.queries, len(releases)))  # noqa: S311
        same_language(bench, releases, asked)
        engine.close()
        records.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
