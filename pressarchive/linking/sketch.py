"""What tells whether two bodies are one text: a digest of their words, a sketch of their runs."""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Sequence
from zlib import crc32

_MOST_WORDS = 60_000
_RUN = 4
_SKETCH = 48
_SCRAMBLE = 0x9E3779B1
_LANE = 64
_LOW_HALF = b"\xff\xff\xff\xff\x00\x00\x00\x00"
_SIGNS = ".,;:!?\"'()[]-–—’‘“”«»…•"


def words_of(body: str) -> list[str]:
    """Return the words of a body without case or signs."""
    for sign in _SIGNS:
        body = body.replace(sign, " ")
    return body.lower().split()


def digest_of(words: Sequence[str]) -> str:
    """Return what stands for all words of a body in their order."""
    return hashlib.blake2b(_encoded(words), digest_size=16).hexdigest()


def sketch_of(words: Sequence[str]) -> tuple[int, ...]:
    """Return the smallest hashes of its runs of four words: alike as the texts are alike.

    Of words with the CRC-32s a, b, c and d in a row, the hash is the low half of
    (a ^ b << 1 ^ c << 2 ^ d << 3) * _SCRAMBLE: mixed, then scrambled, for the smallest must
    not favour any kind of run.
    """
    codes = list(map(crc32, _encoded(words[:_MOST_WORDS]).split()))
    runs = len(codes) - _RUN + 1
    if runs < 1:
        return ()
    # All runs are hashed at once, each in its lane of one long number, ten times as fast as one
    # by one: a lane has room for the product of two halves, and the next word is a lane higher.
    row = int.from_bytes(struct.pack(f"<{len(codes)}Q", *codes), "little")
    low_halves = int.from_bytes(_LOW_HALF * runs, "little")
    mixed = row
    for ahead in range(1, _RUN):
        mixed ^= row >> ahead * _LANE << ahead
    hashed = (mixed & low_halves) * _SCRAMBLE & low_halves
    found = struct.unpack(f"<{runs}Q", hashed.to_bytes(runs * _LANE // 8, "little"))
    return tuple(sorted(set(found))[:_SKETCH])


def _encoded(words: Sequence[str]) -> bytes:
    return " ".join(words).encode("utf8", "surrogatepass")
