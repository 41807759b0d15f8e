"""Numbers as lists print them: figures, letters, Roman numerals."""

from __future__ import annotations

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
          (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip

LARGEST = 3_000
"""No list is longer; beyond, figures are printed whatever was asked for."""


def written(number: int, form: str) -> str:
    """Return a number as a list prints it: "3", "c", "iii", "C" or "III"."""
    if form in {"lowerLetter", "upperLetter"} and 0 < number <= LARGEST:
        text = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
    elif form in {"lowerRoman", "upperRoman"} and 0 < number <= LARGEST:
        text = _roman(number)
    elif form == "decimalZero":
        text = f"{number:02d}"
    else:
        text = str(number)
    return text.upper() if form.startswith("upper") else text


def _roman(number: int) -> str:
    parts = []
    for value, letters in _ROMAN:
        parts.append(letters * (number // value))
        number %= value
    return "".join(parts)
