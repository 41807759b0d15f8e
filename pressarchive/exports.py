"""A release as a line of JSON from which it can be taken in again, here or elsewhere.

Besides the record and the document it was read from, a line may hold what was said by hand of
its links (`stated_links`), the organisations as they were read where they are shown otherwise
(`as_read`), and the decisions that made them so (`decided`).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from pressarchive.authority import Authorised
from pressarchive.document import Document, document_from_json
from pressarchive.model import SCHEMA, Release, release_from_json, to_json
from pressarchive.values import value


@value
class Exported:
    """A release as it is shown, and all that is kept of it."""

    release: Release
    as_read: Release
    document: Document
    stated_links: Mapping[str, bool]
    decided: tuple[Authorised, ...]


def to_line(exported: Exported) -> dict[str, Any]:
    """Return the JSON form."""
    line = to_json(exported.release) | {"document": to_json(exported.document)}
    if exported.stated_links:
        line["stated_links"] = dict(exported.stated_links)
    if exported.as_read != exported.release:
        line["as_read"] = {"organisations": to_json(exported.as_read.organisations)}
    if exported.decided:
        line["decided"] = [to_json(one) for one in exported.decided]
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
    if not all(one.isascii() and one.isdigit() and len(one) < 10 for one in ids):
        raise ValueError("it has no number")
    return replace(made, stated_links=dict(made.stated_links))


def _check(found: Any, hint: Any, name: str) -> None:
    """Raise ValueError where a value, or one inside it, is not of the type it must be."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        if not any(_fits(found, one, name) for one in inner):
            raise ValueError(f"{name} cannot be {found!r:.40}")
    elif origin is Literal:
        if found not in inner:
            raise ValueError(f"{name} cannot be {found!r:.40}")
    elif origin is tuple:
        _check(found, tuple, name)
        for one in found:
            _check(one, inner[0], name)
    elif origin is not None:  # mappings of one kind of key to one kind of value
        _check(found, dict, name)
        for key, one in found.items():
            _check(key, inner[0], name)
            _check(one, inner[1], f"{name}.{key}")
    elif not isinstance(found, (int, float) if hint is float else hint):
        raise ValueError(f"{name} cannot be {found!r:.40}")
    elif is_dataclass(found):
        hints = get_type_hints(type(found))
        for field in fields(found):
            _check(getattr(found, field.name), hints[field.name], field.name)


def _fits(found: Any, hint: Any, name: str) -> bool:
    if hint is NoneType:
        return found is None
    try:
        _check(found, hint, name)
    except ValueError:
        return False
    return True
