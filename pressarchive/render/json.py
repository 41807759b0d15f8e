"""JSON: the shapes scripts depend on, in text that is valid wherever it is written."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from pressarchive.model import SCHEMA, Release, Summary, to_json
from pressarchive.render.safe import unseen

if TYPE_CHECKING:  # the values of commands that were not called cost start-up time
    from pressarchive.ingest.report import IngestReport
    from pressarchive.overview import (
        Comparison,
        ConceptLine,
        Imported,
        LearnedWord,
        Mending,
        Salvaged,
        Status,
        Vocabulary,
    )
    from pressarchive.results import Hit, Related, Results


def dumps(value: Any, *, indent: int | None = None, unicode: bool = True) -> str:
    r"""Write a value as JSON; characters nobody sees are escaped, so "\u202e" stays visible.

    `unicode` false escapes everything but ASCII, for consoles in other encodings.
    """
    text = json.dumps(value, ensure_ascii=not unicode, indent=indent)
    return unseen().sub(_escaped, text)


def release(value: Release) -> dict[str, Any]:
    """Return the whole record."""
    return dict(to_json(value))


def results(value: Results) -> dict[str, Any]:
    """Return the answer to a search."""
    answer: dict[str, Any] = {
        "schema": SCHEMA,
        "query": {
            "text": value.text,
            "parsed": value.parsed,
            "expansions": [
                {
                    "term": expansion.term,
                    "added": [
                        {"text": a.text, "language": a.language, "via": a.via, "weight": a.weight}
                        for a in expansion.added
                    ],
                }
                for expansion in value.expansions
            ],
        },
        "relaxed": value.relaxed,
        "complete": value.complete,
        "total": value.total,
        "hits": [hit(item) for item in value.hits],
        "suggestions": [to_json(item) for item in value.suggestions],
    }
    if value.facets:
        answer["facets"] = {name: dict(counts) for name, counts in value.facets.items()}
    return answer


def hit(value: Hit) -> dict[str, Any]:
    """Return one hit."""
    return summary(value.summary) | {
        "score": value.score,
        "snippets": to_json(value.snippets),
        "missing": list(value.missing),
    }


def related(value: Related) -> dict[str, Any]:
    """Return the releases on the subject of one."""
    return {
        "schema": SCHEMA,
        "release": summary(value.summary),
        "words": list(value.words),
        "related": [
            summary(one.summary)
            | {"score": one.score, "relation": one.relation, "shared": list(one.shared)}
            for one in value.neighbours
        ],
    }


def comparison(value: Comparison) -> dict[str, Any]:
    """Return two releases side by side."""
    return {
        "schema": SCHEMA,
        "left": summary(value.left),
        "right": summary(value.right),
        "link": to_json(value.link),
        "passages": [to_json(one) for one in value.passages],
    }


def summary(value: Summary) -> dict[str, Any]:
    """Return a release in short."""
    return dict(to_json(value))


def vocabularies(values: Iterable[Vocabulary]) -> dict[str, Any]:
    """Return the files of the thesaurus."""
    return {"schema": SCHEMA, "vocabularies": [to_json(value) for value in values]}


def concepts(values: Iterable[ConceptLine]) -> dict[str, Any]:
    """Return concepts of the thesaurus."""
    return {"schema": SCHEMA, "concepts": [to_json(value) for value in values]}


def learned(values: Iterable[LearnedWord]) -> dict[str, Any]:
    """Return learned words."""
    return {"schema": SCHEMA, "learned": [to_json(value) for value in values]}


def added(line: str) -> dict[str, Any]:
    """Return the concept that was added."""
    return {"schema": SCHEMA, "added": line}


def imported(value: Imported) -> dict[str, Any]:
    """Return what an import did."""
    return {"schema": SCHEMA} | dict(to_json(value))


def mendings(values: Iterable[Mending]) -> dict[str, Any]:
    """Return what is to be mended in the thesaurus."""
    return {"schema": SCHEMA, "mendings": [to_json(value) for value in values]}


def status(value: Status) -> dict[str, Any]:
    """Return the state of the archive; `schema` is the version of its records."""
    return dict(to_json(value))


def report(value: IngestReport) -> dict[str, Any]:
    """Return what an ingest did."""
    return {"schema": SCHEMA} | dict(to_json(value))


def salvaged(value: Salvaged) -> Mapping[str, Any]:
    """Return what was salvaged and lost."""
    return {"schema": SCHEMA} | dict(to_json(value))


def rebuilt(number: int, seconds: float) -> Mapping[str, Any]:
    """Return what a rebuild did."""
    return {"schema": SCHEMA, "indexed": number, "seconds": round(seconds, 3)}


def _escaped(match: Any) -> str:
    return json.dumps(match.group())[1:-1]
