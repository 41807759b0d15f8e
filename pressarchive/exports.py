"""A release as a line of JSON from which it can be taken in again, here or elsewhere.

Besides the record and the document it was read from, a line may hold what was said by hand of
its links (`stated_links`), the fields that decisions or other releases changed as they were read
(`as_read`), and those decisions (`decided`).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from pressarchive.authority import Authorised
from pressarchive.document import Document, document_from_json
from pressarchive.model import SCHEMA, Release, release_from_json, to_json
from pressarchive.values import value

_DIGITS = 9


@value
class Exported:
    """A release as it is shown, and all that is kept of it."""

    release: Release
    as_read: Release
    document: Document
    stated_links: Mapping[str, bool]
    decided: tuple[Authorised, ...]

    def to_line(self) -> dict[str, Any]:
        """Return the JSON form."""
        line = to_json(self.release) | {"document": to_json(self.document)}
        if self.stated_links:
            line["stated_links"] = dict(self.stated_links)
        if self.as_read != self.release:
            read = to_json(self.as_read)
            line["as_read"] = {key: read[key] for key in read if read[key] != line[key]}
        if self.decided:
            line["decided"] = [to_json(one) for one in self.decided]
        return dict(line)


def is_export(line: str) -> bool:
    """Tell whether the first line of a file is one of ours."""
    try:
        data = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(data, dict) and {"schema", "id", "source", "document"} <= data.keys()


def from_line(line: str) -> Exported:
    """Read a line back; raises ValueError for what is none, or of a later version."""
    try:
        data = json.loads(line)
        if data["schema"] > SCHEMA:
            raise ValueError(f"it is of a later version: schema {data['schema']}")
        release = release_from_json(data)
        as_read = release_from_json(data | data["as_read"]) if "as_read" in data else release
        made = Exported(
            release=release,
            as_read=as_read,
            document=document_from_json(data["document"]),
            stated_links=data.get("stated_links", {}),
            decided=tuple(
                Authorised(**(one | {"also": tuple(one["also"])}))
                for one in data.get("decided", ())
            ),
        )
    except (LookupError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(f"it is no exported record: {error}") from error
    _check(made, Exported, "record")
    ids = (release.id, *made.stated_links)
    if not all(one.isascii() and one.isdigit() and len(one) <= _DIGITS for one in ids):
        raise ValueError("it has no number")
    return replace(made, stated_links=dict(made.stated_links))


def _check(found: Any, hint: Any, name: str) -> None:
    """Raise ValueError where a value, or one inside it, is not of the type it must be."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        fits = any(_fits(found, one, name) for one in inner)
    elif origin is Literal:
        fits = found in inner
    else:
        kind = dict if origin is Mapping else origin or hint
        fits = isinstance(found, (int, float) if kind is float else kind)
    if not fits:
        raise ValueError(f"{name} cannot be {found!r:.40}")
    for one, expected, called in _inside(found, origin, inner, name):
        _check(one, expected, called)


def _inside(
    found: Any, origin: Any, inner: tuple[Any, ...], name: str
) -> Iterator[tuple[Any, Any, str]]:
    """Yield the parts of a value, the type of each and what to call it."""
    if origin is tuple:
        yield from ((one, inner[0], name) for one in found)
    elif origin is Mapping:
        for key, one in found.items():
            yield key, inner[0], name
            yield one, inner[1], name
    elif origin is None and is_dataclass(found):
        hints = get_type_hints(type(found))
        yield from ((getattr(found, one.name), hints[one.name], one.name) for one in fields(found))


def _fits(found: Any, hint: Any, name: str) -> bool:
    if hint is NoneType:
        return found is None
    try:
        _check(found, hint, name)
    except ValueError:
        return False
    return True
