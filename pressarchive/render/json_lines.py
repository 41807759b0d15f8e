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
_SHORT = 2  # such as "\\n"
_FOREIGN = re.compile(r"[^\x00-\x7f]+")
_ESCAPE = re.compile(r"\\(?:u[0-9a-f]{4}|.)")


def listing(total: int, values: Sequence[str | Summary], *, unicode: bool) -> Iterator[str]:
    """Yield a JSON object with the releases of a page, many lines at once.

    `values` are summaries, or their JSON form. `unicode` false escapes all but ASCII.
    """
    yield f'{{\n  "schema": {SCHEMA},\n  "total": {total},\n  "releases": ['
    written = [
        one if isinstance(one, str) else dumps(summary(one), unicode=unicode) for one in values
    ]
    readable = _Readable()
    for start in range(0, len(written), _MANY):
        some = written[start : start + _MANY]
        text = "    " + ",\n    ".join(some)
        if not is_safe(text, besides=b"\n") or text.count("\n") >= len(
            some
        ):  # not what was written there
            some = [unseen().sub("\ufffd", one).replace("\n", " ") for one in some]
            text = "    " + ",\n    ".join(some)
        if not unicode:
            text = _FOREIGN.sub(lambda found: dumps(found[0], unicode=False)[1:-1], text)
        elif "\\u" in text:
            text = _ESCAPE.sub(lambda found: readable[found[0]], text)
        yield text + ("," if start + _MANY < len(written) else "")
    yield "  ]\n}"


class _Readable(dict[str, str]):
    """Escapes, and the characters they stand for where those can be seen."""

    def __missing__(self, escape: str) -> str:
        character = chr(int(escape[-4:], 16)) if len(escape) > _SHORT else ""
        plain = character and character not in '"\\' and unseen().match(character) is None
        self[escape] = character if plain else escape
        return self[escape]
