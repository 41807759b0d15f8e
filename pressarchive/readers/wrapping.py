"""Was a line ended by its author, or broken only because it was full?

A text that was wrapped to a width has a measure, and shows it: most of its long lines are
about equally long and break within a sentence. Without a measure only what cannot begin a
line of its own (a word in lower case after an unfinished sentence, a full stop, the "th" of
"26th") goes on from the line before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

# The measure of wrapped text, in characters.
_NARROWEST, _WIDEST = 45, 160
# How much shorter than the measure a full line may be: type set in proportion is uneven.
_FILLED = 0.84
# This share of the full lines of wrapped text, and this many, break within a sentence; more
# must where most of the text stands in lines beyond any measure.
_WRAPPED = (0.4, 2)
_MIXED = (0.6, 4)
# Below this a line in lower case may be one of a list of words.
_LONG_ENOUGH = 40

_SENTENCE_ENDS = (".", "!", "?", "…")
_PAUSES = (*_SENTENCE_ENDS, ",", ";", ":")
# "…:" announces a list, "…;" and "…; and" stand at the end of an item.
_LIST = re.compile(r":$|;(?:\s+\w{2,3})?$")
_CLOSING = re.compile(r"(?!\.\.)[.,;:!?)\]»”]+(?:\s|$)")
_ORDINAL = re.compile(r"(?:st|nd|rd|th|er|re|ère|e|ème)\b")
_LABEL = re.compile(r"[\w-]{2,9}\.?\s?:")
_PHONE = re.compile(r"[\w-]{2,9}\.?\s*(?:[+(]|\d{2})")
_ADDRESSES = ("@", "://", "www.")


@dataclass(frozen=True)
class Wrapping:
    """How the lines of a text were broken. `measure` is None where authors ended them."""

    measure: int | None
    text: str

    @classmethod
    def of(cls, groups: Sequence[Sequence[str]]) -> Wrapping:
        """Find the measure of a text in the lines that stand directly above another."""
        text = "\n".join("\n".join(lines) for lines in groups)
        pairs = [
            (line.strip(), following.strip())
            for lines in groups
            for line, following in pairwise(lines)
        ]
        widths = sorted(len(a) for a, _ in pairs if _NARROWEST <= len(a) <= _WIDEST)
        beyond = sum(len(line) for lines in groups for line in lines if len(line) > _WIDEST)
        if not widths:
            return cls(None, text)
        measure = widths[(len(widths) - 1) * 19 // 20]
        full = [(a, b) for a, b in pairs if _FILLED * measure <= len(a) <= _WIDEST]
        within = sum(not a.endswith(_PAUSES) and begins_lower(b) for a, b in full)
        share, least = _MIXED if 2 * beyond > len(text) else _WRAPPED
        wrapped = within >= least and within >= share * len(full)
        return cls(measure if wrapped else None, text)

    def goes_on(self, line: str, following: str, length: int) -> bool:
        """Tell whether a line (both without margins) goes on in the following one.

        `length` counts the characters of the block so far.
        """
        if _is_glued(line, following):
            return True
        if _parts(line, following):
            return False
        if self._is_full(line, following):
            return True
        if line.endswith(",") and following.endswith((",", ";")):
            return False
        unfinished = length >= _LONG_ENOUGH and not line.endswith(_SENTENCE_ENDS)
        reaches = "@" in following or _PHONE.match(following)
        return unfinished and begins_lower(following) and not reaches

    def close(self, line: str, following: str) -> str:
        """Return a line that goes on in the following one, ready to be followed by it.

        A word parted at the line's end is made whole; one that is written with a hyphen keeps it.
        """
        if _is_glued(line, following):
            # French sets a blank before high punctuation.
            return f"{line} " if following[0] in ":;!?»" else line
        if not line.endswith("-") or not line[-2:-1].isalpha():
            return f"{line} "
        if not following[0].islower():
            return line
        return line if self._is_written_so(line, following) else line[:-1]

    def _is_written_so(self, line: str, following: str) -> bool:
        """Tell whether the hyphen that ends a line belongs to its word.

        The rest of the text decides where it has the word; else it belongs to it in a text
        that parts no words, and between two that the text has alone.
        """
        token = line[line.rfind(" ") + 1 :] + following.split(maxsplit=1)[0]
        if _IN_ADDRESS.search(token):
            return True
        head, tail = _LAST_WORD.search(line[:-1]), _FIRST_WORD.match(following)
        ends = (head[0] if head else "", tail[0] if tail else "")
        first, second = (end.lower() for end in ends)
        if f"{first}-{second}" in self._words:
            return True
        if f"{first}{second}" in self._words:
            return False
        return not self._parts_words or (first in self._words and second in self._words)

    def _is_full(self, line: str, following: str) -> bool:
        if self.measure is None or len(line) > _WIDEST:
            return False
        return len(line) + 1 + len(following.split(maxsplit=1)[0]) > _FILLED * self.measure

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(_WORD.findall(_PARTED.sub(" ", self.text.lower())))

    @cached_property
    def _parts_words(self) -> bool:
        """Tell whether more lines end with a hyphen than words that have one can account for."""
        parted = len(_PARTED.findall(self.text))
        return parted > _PARTING * (self.text.count("\n") + 1)


# One line in a hundred ends with a hyphen where no word is parted.
_PARTING = 0.04
_PARTED = re.compile(r"[^\W\d_]{1,60}-[ \t]*\n[ \t]*(?=[^\W\d_])\w{1,60}")
_WORD = re.compile(r"\w+(?:-\w+)*")
_IN_ADDRESS = re.compile(r"@|/|\w\.\w")
_LAST_WORD = re.compile(r"[\w-]{1,60}$")
_FIRST_WORD = re.compile(r"[\w-]+")


def begins_lower(line: str) -> bool:
    """Tell whether a line begins with a small letter, brackets and quotation marks aside."""
    return line.lstrip("(«“\"'‘[ ")[:1].islower()


def _is_glued(line: str, following: str) -> bool:
    """Tell whether a line can only be the end of the word or sentence before it."""
    if _CLOSING.match(following):
        return True
    return line[-1].isdigit() and _ORDINAL.match(following) is not None


def _parts(line: str, following: str) -> bool:
    """Tell whether two lines stand apart: addresses, labels, items of a list."""
    if _LIST.search(line[-6:]) or _LABEL.match(following):
        return True
    return _is_address(line) or _is_address(following.split(maxsplit=1)[0])


def _is_address(line: str) -> bool:
    return " " not in line and any(mark in line for mark in _ADDRESSES)
