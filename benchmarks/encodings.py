"""How many releases come back whole from each encoding that newsrooms use?

    python -m benchmarks.encodings [--count 350]

Writes releases with any character beyond ASCII, evenly drawn from the French and English sets,
in each encoding (what it lacks is written as its nearest), and reads them back. Fails where fewer
than 99 % of the French ones come back whole; in the English ones a single letter often has to
tell, and for DOS (cp850) it cannot.
"""

from __future__ import annotations

import argparse
import sys
import unicodedata
from pathlib import Path

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.evaluation.cases import cases
from pressarchive.readers.decoding import decode

ENCODINGS = (
    "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "latin-1",
    "iso8859-15", "mac-roman", "cp850", "encoded twice",
)  # fmt: skip
FLOOR = 0.99
_NEAREST = {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "...", "œ": "oe",
            "Œ": "OE", "€": "EUR", "•": "-", "\u2009": " ", "\u202f": "\u00a0"}  # fmt: skip


def nearest(text: str, encoding: str) -> str:
    """Return a text with the characters an encoding lacks as their nearest that it has."""
    kept: list[str] = []
    for char in text:
        try:
            char.encode(encoding)
        except UnicodeEncodeError:
            plain = _NEAREST.get(char, unicodedata.normalize("NFKD", char))
            kept.append(plain.encode(encoding, "ignore").decode(encoding))
        else:
            kept.append(char)
    return "".join(kept)


def whole(text: str, encoding: str) -> bool:
    """Tell whether a text comes back from an encoding as it was."""
    if encoding == "encoded twice":
        content = text.encode().decode("cp1252", "replace").replace("\ufffd", "").encode()
        if "\ufffd" in text.encode().decode("cp1252", "replace"):
            content = text.encode().decode("latin-1").encode()
        written = text
    else:
        written = nearest(text, encoding)
        content = written.encode(encoding)
    decoded = decode(content)
    return decoded is not None and decoded.text.removeprefix("\ufeff") == written


def main() -> int:
    """Measure; return 1 where an encoding falls short."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--count", type=int, default=350, help="releases of each language")
    count = parser.parse_args().count
    sets = {
        name: [text for case in cases(name, count) if not (text := case.text).isascii()]
        for name in ("swiss-fr", "swiss-en")
    }
    print(f"{'encoding':16}" + "".join(f"{name:>22}" for name in sets))
    short = 0
    for encoding in ENCODINGS:
        line = f"{encoding:16}"
        for name, texts in sets.items():
            good = sum(whole(text, encoding) for text in texts)
            share = good / max(len(texts), 1)
            short += share < FLOOR and name.endswith("-fr")
            line += f"{good:>8} of {len(texts)} {share:7.1%}"
        print(line, flush=True)
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main())
