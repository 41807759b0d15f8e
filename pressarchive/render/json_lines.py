"""A list of releases as JSON, of texts that the records keep ready: one release a line."""

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
    readable = _Readable()
    for start in range(0, len(values), _MANY):
        some = [
            one if isinstance(one, bytes) else dumps(summary(one), unicode=unicode).encode()
            for one in values[start : start + _MANY]
        ]
        block = _BETWEEN.join(some)
        if not is_safe(block, besides=b"\n") or block.count(b"\n") >= len(some):
            block = _BETWEEN.join(map(_mended, some))
        if not unicode:
            block = _FOREIGN.sub(_escaped, block.decode()).encode()
        elif b"\\u" in block:
            block = _ESCAPE.sub(lambda found: readable[found[0]], block.decode()).encode()
        yield b"    " + block + (b"," if start + _MANY < len(values) else b"")
    yield b"  ]\n}"


def _mended(text: bytes) -> bytes:
    """Return what is not as it was written there without anything that can do harm."""
    return unseen().sub("\ufffd", text.decode("utf8", "replace")).replace("\n", " ").encode()


def _escaped(found: re.Match[str]) -> str:
    return dumps(found[0], unicode=False)[1:-1]


class _Readable(dict[str, str]):
    """Escapes, and the characters they stand for where those can be seen."""

    def __missing__(self, escape: str) -> str:
        character = chr(int(escape[-4:], 16)) if len(escape) > _SHORT else ""
        plain = character and character not in '"\\' and unseen().match(character) is None
        self[escape] = character if plain else escape
        return self[escape]
