"""Texts of Western Europe as bytes: what is done to each character is done to all at once.

Nearly every text of the press, typographic marks included, is within Windows-1252, where a
character is a byte; C maps all bytes of a text in the time Python takes for a few characters.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

_CODE = "cp1252"


class Mapped:
    """What each character becomes, asked once for all 251 of them.

    ASCII must become ASCII, and what one character becomes must stay as it is.
    """

    def __init__(self, become: Callable[[str], str]) -> None:
        table = bytearray(range(256))
        self._opened: list[tuple[str, str]] = []
        for byte in range(256):
            character = bytes([byte]).decode(_CODE, "ignore")
            made = become(character) if character else ""
            code = made.encode(_CODE, "ignore")
            if len(code) == len(made) == 1:
                table[byte] = code[0]
            elif character:
                self._opened.append((character, made))
        self._table = bytes(table)

    def __call__(self, text: str) -> str | None:
        """Return what a text becomes, None where it holds other characters."""
        code = "ascii" if text.isascii() else _CODE
        try:
            data = text.encode(code)
        except UnicodeEncodeError:
            return None
        made = data.translate(self._table).decode(code)
        if made.isascii():  # most lines are by now; what is left to open never is
            return made
        for character, opened in self._opened:
            if character in made:
                made = made.replace(character, opened)
        return made


def runs(text: str, one: str) -> list[str] | None:
    """Return the longest runs of characters that match an expression, one character each.

    None where a text holds characters that are not of Windows-1252.
    """
    parted = _parted(one)(text)
    return None if parted is None else parted.split()


@cache
def _parted(one: str) -> Mapped:
    pattern = re.compile(one)
    return Mapped(lambda character: character if pattern.match(character) else " ")
