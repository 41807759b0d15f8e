"""The words of an RTF file: groups, control words, characters, runs of text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

_TOKEN = re.compile(
    rb"\\(?P<word>[A-Za-z]{1,32})(?P<number>-?[0-9]{1,10})?[ ]?"
    rb"|\\'(?P<byte>[0-9A-Fa-f]{2})"
    rb"|\\(?P<sign>[^A-Za-z])"
    rb"|(?P<group>[{}])"
    rb"|(?P<run>[^\\{}\r\n]+)"
    rb"|[\r\n]+|\\",
    re.DOTALL,
)

Kind = Literal["open", "close", "word", "byte", "sign", "run"]


class Token(NamedTuple):
    """A word of the file; `text` is a control word, a sign or a run, `number` its parameter."""

    kind: Kind
    text: str = ""
    number: int | None = None


def tokens(content: bytes) -> Iterator[Token]:
    """Yield the words of a file; a byte of a run is a character; what is binary is left out."""
    at = 0
    while found := _TOKEN.match(content, at):
        at = found.end()
        kind = found.lastgroup
        if kind in {"word", "number"}:
            number = int(found["number"]) if found["number"] else None
            if found["word"] == b"bin":
                at += max(number or 0, 0)
                continue
            yield Token("word", found["word"].decode("ascii"), number)
        elif kind == "group":
            yield Token("open" if found["group"] == b"{" else "close")
        elif kind == "byte":
            yield Token("byte", chr(int(found["byte"], 16)))
        elif kind == "sign":
            yield Token("sign", found["sign"].decode("latin-1"))
        elif kind == "run":
            yield Token("run", found["run"].decode("latin-1"))
