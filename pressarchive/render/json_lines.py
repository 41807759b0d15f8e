"""Lists as JSON, of texts that the records keep ready: one release a line, or organisations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from pressarchive.model import SCHEMA
from pressarchive.render.json import dumps, summary
from pressarchive.render.safe import is_safe, unseen

if TYPE_CHECKING:  # only the signatures need it
    from pressarchive.model import Summary

_MANY = 1000
_BETWEEN = b",\n    "
_SHORT = 2  # such as "\\n"
_FOREIGN = re.compile(r"[^\x00-\x7f]+")
_ESCAPE = re.compile(r"\\(?:u[0-9a-f]{4}|.)")


def listing(total: int, values: Sequence[bytes | Summary], *, unicode: bool) -> Iterator[bytes]:
    """Yield a JSON object with the releases of a page, in UTF-8, many lines at once.

    `values` are summaries, or their JSON form. `unicode` false escapes all but ASCII.
    """
    yield f'{{\n  "schema": {SCHEMA},\n  "total": {total},\n  "releases": ['.encode()
    for start in range(0, len(values), _MANY):
        some = [
            one if isinstance(one, bytes) else dumps(summary(one), unicode=unicode).encode()
            for one in values[start : start + _MANY]
        ]
        block = _BETWEEN.join(some)
        if block.count(b"\n") >= len(some):  # not what was written there
            block = _BETWEEN.join(one.replace(b"\n", b" ") for one in some)
        yield b"    " + _shown(block, unicode) + _comma(start, values)
    yield b"  ]\n}"


def organisations(values: Sequence[bytes], *, unicode: bool) -> Iterator[bytes]:
    """Yield a JSON object with organisations, in UTF-8, many at once.

    `values` are their JSON forms, in lines that are indented by two blanks.
    """
    if not values:
        yield f'{{\n  "schema": {SCHEMA},\n  "organisations": []\n}}'.encode()
        return
    yield f'{{\n  "schema": {SCHEMA},\n  "organisations": ['.encode()
    for start in range(0, len(values), _MANY):
        block = b",\n".join(values[start : start + _MANY]).replace(b"\n", b"\n    ")
        yield b"    " + _shown(block, unicode) + _comma(start, values)
    yield b"  ]\n}"


def _comma(start: int, values: Sequence[object]) -> bytes:
    return b"," if start + _MANY < len(values) else b""


def _shown(block: bytes, unicode: bool) -> bytes:
    """Return JSON that was kept ready, harmless and as readable as it can be."""
    if not is_safe(block, besides=b"\n"):  # not what was written there
        block = unseen().sub("\ufffd", block.decode("utf8", "replace")).encode()
    if not unicode:
        return _FOREIGN.sub(_escaped, block.decode()).encode()
    if b"\\u" in block:
        return _ESCAPE.sub(lambda found: _READABLE[found[0]], block.decode()).encode()
    return block


def _escaped(found: re.Match[str]) -> str:
    return dumps(found[0], unicode=False)[1:-1]


class _Readable(dict[str, str]):
    """Escapes, and the characters they stand for where those can be seen."""

    def __missing__(self, escape: str) -> str:
        character = chr(int(escape[-4:], 16)) if len(escape) > _SHORT else ""
        plain = character and character not in '"\\' and unseen().match(character) is None
        self[escape] = character if plain else escape
        return self[escape]


_READABLE = _Readable()
