"""Does twice the text take twice the time? Hostile inputs, each read by every part of extraction.

    python -m benchmarks.hostile [--size 100000] [--input NAME]… [--all]

Prints, for each hostile input and each part, the processor time (ms) for a text of `size`
characters and of twice as many, and their ratio. Fails where a ratio is above 2.6. Of parts that
are done in no time a ratio would be that of the clock: `--all` prints them without.
"""

from __future__ import annotations

import argparse
import gc
import sys
import time
from collections.abc import Callable
from datetime import date
from functools import _lru_cache_wrapper
from pathlib import Path
from typing import NamedTuple, TypeVar

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from pressarchive.discovery import discover
from pressarchive.document import Candidate, Document
from pressarchive.extractors import Context
from pressarchive.ingest.parties import join
from pressarchive.ingest.resolve import resolve
from pressarchive.ingest.standing_text import reading
from pressarchive.linking.signature import signature
from pressarchive.model import Source
from pressarchive.readers import Input

T = TypeVar("T")

LIMIT = 2.6
_SHORTEST = 0.1  # seconds below which a ratio says nothing
_TRIES = 4
_CONTEXT = Context(language="en", today=date(2026, 6, 30))
_SOURCE = Source(path="x.txt", sha256="", bytes=0)
_CACHES: list[_lru_cache_wrapper[object]] = []


def name(number: int) -> str:
    """Return a word like a name, another one for each number."""
    letters = ""
    while number or len(letters) < 5:
        number, rest = divmod(number, 20)
        letters += "bcdfghjklmnpqrstvwxz"[rest] + "aeiou"[rest % 5]
    return letters.capitalize()


def acronym(number: int) -> tuple[str, str]:
    """Return a full name and its acronym."""
    words = [name(number * 7 + one) for one in range(4)]
    return " ".join(words), "".join(word[0] for word in words)


def _pair(number: int) -> str:
    full, short = acronym(number)
    return f"{full} ({short}) "


def _contact(number: int) -> str:
    one, other = name(number), name(number + 7919)
    return (
        f"{one} {other}, head of communication, {number % 90 + 10:02d} "
        f"{number % 97:02d} {number % 89:02d} {number % 83:02d} {number % 79:02d}, "
        f"{one}@{other}.org"
    )


def _quote(number: int) -> str:
    return f'"I am here and we are there now," said {name(number)} {name(number + 7919)}.'


INPUTS: dict[str, Callable[[int], str]] = {
    "brackets": lambda _: "(",
    "closed brackets": lambda _: "(a) ",
    "digits": lambda _: "1",
    "numbers": lambda _: "12 ",
    "phones on one line": lambda n: f"01 44 76 {n % 100:02d} {n // 100 % 100:02d}, ",
    "straight quotes": lambda _: '"',
    "opened quotes": lambda _: '" a ',
    "guillemets": lambda _: "« ",
    "curly quotes": lambda _: "“A b ” ",
    "one word": lambda _: "a",
    "capitals": lambda _: "A",
    "one line of words": lambda _: "word ",
    "one line of names": lambda n: f"{name(n)} ",
    "one line of sentences": lambda n: f"The {name(n)} is a word of it. ",
    "one line of contacts": lambda n: f"{_contact(n)}; ",
    "phones with a heading": lambda n: (
        ("" if n else "Contact: ")
        + f"01 44 {n // 10000 % 100:02d} {n // 100 % 100:02d} {n % 100:02d}, "
    ),
    "invitations": lambda n: (
        f"For more information on all of this, please call {name(n)} {name(n + 7919)} "
        f"at 01 44 {n // 10000 % 100:02d} {n // 100 % 100:02d} {n % 100:02d}. "
    ),
    "contacts with a heading": lambda n: ("" if n else "Contacts: ") + _contact(n) + "; ",
    "lines of contacts": lambda n: ("" if n else "Contacts\n\n") + _contact(n) + "\n",
    "contacts one by one": lambda n: f"Contact: {_contact(n)}\n\n",
    "lines of names, then numbers": lambda n: f"{name(n)} {name(n + 7919)}\n01 44 76 75 39\n\n",
    "acronyms": _pair,
    "acronyms line by line": lambda n: _pair(n) + "\n\n",
    "acronyms after": lambda n: "{1} ({0}), ".format(*acronym(n)),
    "acronyms both ways": lambda n: f"{_pair(n)} {{1}} ({{0}}) ".format(*acronym(n)),
    "names, then acronyms": lambda n: _pair(n // 2) if n % 2 else acronym(n // 2)[0] + ". ",
    "acronyms in small letters": lambda n: _pair(n) + _pair(n).title(),
    "one acronym": lambda n: f"{name(n)} Institute (CNES) ",
    "mails": lambda n: f"{name(n)}@cnes.fr ",
    "signs of mails": lambda _: "a@",
    "links": lambda n: f"https://{name(n)}.org/{n} ",
    "slashes": lambda _: "/a",
    "roles": lambda n: f"President {name(n)} {name(n + 7919)}, ",
    "roles of names": lambda n: f"{name(n)} {name(n + 7919)}, president of {name(n)} Institute, ",
    "one president": lambda n: f"{name(n)} {name(n + 7919)}, president of the company. ",
    "chain of roles": lambda _: "president of ",
    "offices": lambda _: "Office de la ",
    "institutes": lambda n: f"the {name(n)} Institute, ",
    "descriptions": lambda n: f"{name(n)}, the French national institute, ",
    "quotations": lambda n: _quote(n) + " ",
    "quotations by line": lambda n: _quote(n) + "\n\n",
    "holders of roles": lambda n: (
        f"{name(n)} {name(n + 7919)}, director of {name(n)}, came.\n\n"
        f'"I am here and there now," said the director of {name(n + 1)}.\n\n'
    ),
    "quotations of roles": lambda n: (
        f'"We are here and there now," said the head of {name(n)}.\n\n'
    ),
    "boilerplate": lambda n: f"About {name(n)}\n\n{name(n)} is a company of things.\n\n",
    "boilerplate with contacts": lambda n: (
        f"About {name(n)}\n\n{name(n)} is a company of many things in the world.\n\n"
        f"Contact: {_contact(n)}\n\n"
    ),
    "descriptions at the end": lambda n: (
        f"{name(n)} is an institute that does research on many things in the whole wide world, "
        "and that tells everybody what it finds out.\n\n"
    ),
    "headings": lambda n: f"# {name(n)}\n\n",
    "items": lambda n: f"- {name(n)}\n",
    "deep items": lambda n: " " * (n % 40) + "- a\n",
    "rows": lambda n: f"| {name(n)} | b |\n",
    "one row": lambda _: "| a ",
    "emphasis": lambda _: "*a _b ",
    "stars": lambda _: "*",
    "links unclosed": lambda _: "[a](",
    "backticks": lambda n: "`" * (n % 60 + 1) + "a",
    "markup": lambda _: "<a b='c'",
    "entities": lambda _: "&amp;",
    "rules": lambda _: "---\n",
    "short lines": lambda _: "a\n",
    "short paragraphs": lambda _: "A.\n\n",
    "empty lines": lambda n: "\n \n" if n else "a",
    "wrapped lines": lambda n: (
        f"{name(n)} and {name(n)} with many a word of the sixty it is wra-\n"
    ),
    "dates": lambda n: f"{n % 28 + 1} May {n % 30 + 1995} ",
    "dates in numbers": lambda n: f"{n % 28 + 1:02d}/{n % 12 + 1:02d}/{n % 30 + 1995}, ",
    "weekdays": lambda _: "Monday, ",
    "datelines": lambda n: f"Paris, {n % 28 + 1} May 2020 - {name(n)}\n\n",
    "places": lambda _: "Paris, le ",
    "embargoes": lambda _: "Embargo ",
    "references": lambda n: f"Press release no. {n} ",
    "labels": lambda n: f"Date: {name(n)}\n",
    "authors": lambda n: f"Auteur\nOffice fédéral de {name(n)}\n",
    "page numbers": lambda n: f"- {n % 900} -\n",
    "posts": lambda n: f"The post {name(n)} appeared first on {name(n)}.\n\n",
    "capitals in lines": lambda n: f"{name(n).upper()}\n",
    "accents": lambda _: "e\u0301",
    "ligatures": lambda _: "ﬁœ ",
    "hyphens": lambda _: "a-",
    "points": lambda _: "A.",
    "apostrophes": lambda _: "l'",
    "commas": lambda _: "A, ",
    "blanks": lambda _: "a" + " " * 40,
    "controls": lambda _: "\x0c\u2028a",
}


def text_of(made: Callable[[int], str], size: int) -> str:
    """Return `size` characters of an input."""
    pieces: list[str] = []
    length = number = 0
    while length < size:
        pieces.append(made(number))
        length += len(pieces[-1])
        number += 1
    return "".join(pieces)[:size]


def times(text: str) -> dict[str, float]:
    """Return the processor time (s) that each part of extraction takes, one after the other."""
    spent: dict[str, float] = {}

    def timed(part: str, run: Callable[[], T]) -> T:
        started = time.process_time()
        result = run()
        spent[part] = time.process_time() - started
        return result

    source = Input(name="x.txt", content=text.encode())
    documents = [
        timed(f"reader {label}", lambda reader=reader: reader.read(source))  # type: ignore[misc]
        for label, reader in discover("pressarchive.readers", "READER")
        if reader.score(source) is not None
    ]
    document: Document = documents[-1]
    candidates: list[Candidate] = []
    for label, extractor in discover("pressarchive.extractors", "EXTRACTOR"):
        candidates += timed(
            label,
            lambda extractor=extractor: list(extractor.extract(document, _CONTEXT)),  # type: ignore[misc]
        )
    timed("join", lambda: join(candidates, title="x", document=document, language="en"))
    release = timed(
        "resolve",
        lambda: resolve(document, candidates, id="000", source=_SOURCE, ingested_at=""),
    )
    timed("standing text", lambda: reading(release))
    timed("signature", lambda: signature(release))
    return spent


class Ratio(NamedTuple):
    """What a part takes of one input: seconds for a text, and for one of twice the size."""

    input: str
    part: str
    once: float
    twice: float

    @property
    def ratio(self) -> float | None:
        """How many times as long the longer text takes; None where it takes no time."""
        return None if self.twice < _SHORTEST else self.twice / max(self.once, _SHORTEST / 4)

    @property
    def is_linear(self) -> bool:
        """Whether the time grows as the text does."""
        return self.ratio is None or self.ratio <= LIMIT


def measure(label: str, size: int) -> list[Ratio]:
    """Measure an input, again where it seems to be slow: noise does not come every time."""
    best: dict[str, Ratio] = {}
    for _ in range(_TRIES):
        once, twice = (_measured(label, length) for length in (size, 2 * size))
        for part in once.keys() & twice.keys():
            one = Ratio(label, part, once[part], twice[part])
            if part not in best or (one.ratio or 0) < (best[part].ratio or 0):
                best[part] = one
        if all(one.is_linear for one in best.values()):
            break
    return [best[part] for part in once if part in best]


def prepare() -> None:
    """Make patterns and vocabularies, and find what remembers texts, before the first measure."""
    times("A text that makes patterns and vocabularies.")
    _CACHES[:] = [
        one
        for one in gc.get_objects()
        if isinstance(one, _lru_cache_wrapper) and one.cache_parameters()["maxsize"] is not None
    ]


def _measured(label: str, size: int) -> dict[str, float]:
    _forget()
    return times(text_of(INPUTS[label], size))


def _forget() -> None:
    """Empty what was remembered of other texts; patterns and vocabularies are made once."""
    for cached in _CACHES:
        cached.cache_clear()
    gc.collect()


def main() -> int:
    """Measure; return 1 where anything is slower than linear."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--size", type=int, default=100_000, help="characters of the shorter text")
    parser.add_argument("--input", action="append", dest="inputs", choices=sorted(INPUTS))
    parser.add_argument("--all", action="store_true", help="print parts that take no time, too")
    args = parser.parse_args()
    gc.disable()
    prepare()
    slow = 0
    print(f"{'input':30} {'part':16} {'n, ms':>8} {'2n, ms':>8} {'ratio':>6}")
    for label in args.inputs or INPUTS:
        for one in measure(label, args.size):
            if one.ratio is None and not args.all:
                continue
            slow += not one.is_linear
            print(
                f"{one.input:30} {one.part:16} {1000 * one.once:8.0f} {1000 * one.twice:8.0f}"
                f" {one.ratio or 0:6.2f}{'' if one.is_linear else '  SLOWER THAN LINEAR'}",
                flush=True,
            )
    print(f"{slow} of {len(args.inputs or INPUTS)} inputs' parts slower than linear (over {LIMIT})")
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
