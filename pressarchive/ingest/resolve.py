"""From candidates to a record: the one place where it is decided what they mean together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from pressarchive.document import Candidate, Document, Field, Span
from pressarchive.ingest.body import body_of
from pressarchive.ingest.parties import join
from pressarchive.model import Evidence, Release, ReleaseDate, Source

_SCALARS: tuple[Field, ...] = ("title", "language", "date", "reference", "embargo", "place")
_LEAST: dict[str, float] = {"date": 0.5, "place": 0.6, "reference": 0.5, "kind": 0.45}
"""Below this a field is better left unknown."""


class _Chosen(NamedTuple):
    """What a field became: the candidate, and the text that it and its equals account for."""

    candidate: Candidate | None
    spans: tuple[Span, ...]


def resolve(
    document: Document,
    candidates: Sequence[Candidate],
    *,
    id: str,
    source: Source,
    ingested_at: str,
) -> Release:
    """Return the record of a document from all candidates of all its extractors."""
    by_field: dict[Field, list[Candidate]] = {}
    for candidate in candidates:
        by_field.setdefault(candidate.field, []).append(candidate)
    chosen: dict[Field, _Chosen] = {
        field: _choose(by_field.get(field, ()), _LEAST.get(field, 0.0)) for field in _SCALARS
    }
    chosen["kind"] = _kind(by_field.get("kind", ()), chosen)
    title, language = _text(chosen["title"]) or _untitled(source), _text(chosen["language"])
    parties = join(candidates, title=title, document=document, language=language)
    spans = [*parties.spans, *(span for pick in chosen.values() for span in pick.spans)]
    date = chosen["date"].candidate
    return Release(
        id=id,
        title=title,
        source=source,
        ingested_at=ingested_at,
        language=language,
        date=date.value if date and isinstance(date.value, ReleaseDate) else None,
        reference=_text(chosen["reference"]),
        embargo=_text(chosen["embargo"]),
        place=_text(chosen["place"]),
        kind=_text(chosen["kind"]) or "press-release",
        organisations=parties.organisations,
        people=parties.people,
        contacts=parties.contacts,
        quotes=parties.quotes,
        body=body_of(document, spans),
        boilerplate=parties.boilerplate,
        residue=parties.residue,
        links=parties.links,
        warnings=document.warnings,
        why=(*_why(by_field, chosen), *parties.why),
    )


def _choose(found: Sequence[Candidate], least: float) -> _Chosen:
    """Return the most trusted candidate, the first of equals, with what agrees with it."""
    best = max(found, key=lambda candidate: candidate.confidence, default=None)
    if best is None or best.confidence < least:
        return _Chosen(None, ())
    said = _said(best)
    agreeing = [one for one in found if _said(one) == said and not _suggested(one)]
    return _Chosen(best, tuple(one.span for one in agreeing if one.span is not None))


def _said(candidate: Candidate) -> str:
    value = candidate.value
    return value.value if isinstance(value, ReleaseDate) else str(value)


def _suggested(candidate: Candidate) -> bool:
    """Tell whether a candidate's words say something else beside: they stay in the body."""
    value = candidate.value
    return isinstance(value, ReleaseDate) and value.method == "inferred"


def _kind(found: Sequence[Candidate], chosen: Mapping[Field, _Chosen]) -> _Chosen:
    """A text without a masthead is a page only where nothing else of it is a release's."""
    mastheads = tuple(one.span for one in found if one.span is not None)
    best = max(found, key=lambda candidate: candidate.confidence, default=None)
    released = any(chosen[field].candidate for field in ("date", "reference", "embargo", "place"))
    if best is not None and best.value == "page" and released:
        best = None
    return _Chosen(best, mastheads)


def _text(chosen: _Chosen) -> str | None:
    return None if chosen.candidate is None else str(chosen.candidate.value)


def _untitled(source: Source) -> str:
    """Name a release without any words after its file."""
    return source.path.rsplit("/", 1)[-1]


def _why(
    found: Mapping[Field, Sequence[Candidate]], chosen: Mapping[Field, _Chosen]
) -> Iterator[Evidence]:
    for field, pick in chosen.items():
        for candidate in found.get(field, ()):
            yield Evidence(
                field=field,
                value=_said(candidate),
                evidence=candidate.evidence,
                rule=candidate.rule,
                confidence=candidate.confidence,
                chosen=candidate is pick.candidate,
            )
