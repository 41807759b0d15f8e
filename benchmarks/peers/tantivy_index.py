"""Tantivy, a Rust library, through its Python package.

python tantivy_index.py build FOLDER TEXTS
python tantivy_index.py ask FOLDER QUESTION
"""

from __future__ import annotations

import json
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

_ANALYSIS = "folded"


def _index(folder: Path) -> Any:
    import tantivy

    builder = tantivy.SchemaBuilder()
    builder.add_integer_field("number", stored=True, fast=True)
    builder.add_text_field("title", stored=True, tokenizer_name=_ANALYSIS)
    builder.add_text_field("body", stored=True, tokenizer_name=_ANALYSIS)
    for name in ("names", "language"):
        builder.add_text_field(name, tokenizer_name="raw", fast=True)
    builder.add_integer_field("day", indexed=True, fast=True)
    folder.mkdir(parents=True, exist_ok=True)
    index = tantivy.Index(builder.build(), path=str(folder), reuse=True)
    analyzer = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    folded = analyzer.filter(tantivy.Filter.lowercase()).filter(tantivy.Filter.ascii_fold())
    index.register_tokenizer(_ANALYSIS, folded.build())
    return index


def build(folder: Path, texts: Path) -> None:
    """Add texts in one commit."""
    import tantivy

    index = _index(folder)
    writer = index.writer(heap_size=128_000_000)
    with texts.open(encoding="utf8") as lines:
        for number, title, text, names, date, language in map(json.loads, lines):
            day = int(date.replace("-", "") or 0)
            fields = {"number": number, "title": title, "body": text, "day": day}
            writer.add_document(tantivy.Document(**fields, names=names, language=language))
    writer.commit()
    writer.wait_merging_threads()


def ask(index: Any, question: Any, *, passages: bool) -> tuple[int, list[Any]]:
    """Return how many texts match, and the first ten."""
    import tantivy

    kind, words, name, since, until = question
    query = _query(index.schema, kind, words)
    extra = []
    if name:
        extra.append(tantivy.Query.term_query(index.schema, "names", name))
    if since:
        low, high = (int(day.replace("-", "")) for day in (since, until))
        integer = tantivy.FieldType.Integer
        extra.append(tantivy.Query.range_query(index.schema, "day", integer, low, high))
    if extra:
        must = tantivy.Occur.Must
        query = tantivy.Query.boolean_query([(must, one) for one in (query, *extra)])
    searcher = index.searcher()
    found = searcher.search(query, 10, order_by_field="day" if kind == "newest" else None)
    hits: list[Any] = []
    snippets = None
    if passages:
        snippets = tantivy.SnippetGenerator.create(searcher, query, index.schema, "body")
    for _, address in found.hits:
        document = searcher.doc(address)
        passage = snippets.snippet_from_doc(document).fragment() if snippets else ""
        hits.append((document["number"], document["title"], passage))
    if kind == "facets":
        wanted = {
            name: {"terms": {"field": name, "size": 100_000}}
            for name in ("names", "language", "day")
        }
        hits.append(searcher.aggregate(query, wanted))
    return found.count, hits


def _query(schema: Any, kind: str, words: list[str]) -> Any:
    import tantivy

    should, must = tantivy.Occur.Should, tantivy.Occur.Must

    def either(title: Any, body: Any) -> Any:
        boosted = tantivy.Query.boost_query(title, 5.0)
        return tantivy.Query.boolean_query([(should, boosted), (should, body)])

    fields = ("title", "body")
    if kind == "phrase":
        return either(*(tantivy.Query.phrase_query(schema, field, list(words)) for field in fields))
    if kind == "prefix":
        pattern = f"{words[0]}.*"
        return either(*(tantivy.Query.regex_query(schema, field, pattern) for field in fields))
    terms = [
        either(*(tantivy.Query.term_query(schema, field, word) for field in fields))
        for word in words
    ]
    how = should if kind == "or" else must
    return tantivy.Query.boolean_query([(how, term) for term in terms])


class _Tantivy:
    name = "tantivy"

    def missing(self) -> str:
        return "" if find_spec("tantivy") else "pip install --group bench"

    def build(self, folder: Path, texts: Path, files: Path) -> list[str]:  # noqa: ARG002
        return [sys.executable, __file__, "build", str(folder), str(texts)]

    def command(self, folder: Path, question: Any) -> list[str] | None:
        return [sys.executable, __file__, "ask", str(folder), json.dumps(question)]

    def opened(self, folder: Path) -> Any:
        index = _index(folder)
        return lambda question: ask(index, question, passages=False)[0]


PEER = _Tantivy()


def main() -> None:
    """Build or ask."""
    what, folder, given = sys.argv[1:]
    if what == "build":
        build(Path(folder), Path(given))
    else:
        total, hits = ask(_index(Path(folder)), json.loads(given), passages=True)
        print(total, *hits, sep="\n")


if __name__ == "__main__":
    main()
