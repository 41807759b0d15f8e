"""Pairing what was found with what was labelled, each at most once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from benchmarks.evaluation.score import Score
from pressarchive.text import fold_line, repair, words


def same(one: str | None, other: str | None) -> bool:
    """Tell whether two texts agree after folding, without marks."""
    return plain(one) == plain(other)


def contains(one: str | None, other: str | None) -> bool:
    """Tell whether either of two texts contains the other, folded."""
    first, second = plain(one), plain(other)
    return bool(first and second) and (first in second or second in first)


def plain(text: str | None) -> str:
    """Return the folded words of a text."""
    return " ".join(words(fold_line(repair(text or ""))))


def paired(
    field: str,
    found: Sequence[Any],
    labelled: Sequence[Any],
    agree: Callable[[Any, Any], bool],
    show: Callable[[Any], str],
) -> Score:
    """Score a field with several values by pairing them."""
    open_labels = list(labelled)
    wrong: list[Any] = []
    right = 0
    for one in found:
        match = next((label for label in open_labels if agree(one, label)), None)
        if match is None:
            wrong.append(one)
        else:
            open_labels.remove(match)
            right += 1
    return Score(
        field=field,
        right=right,
        wrong=len(wrong),
        missed=len(open_labels),
        true=len(labelled),
        expected=" | ".join(show(label) for label in open_labels),
        got=" | ".join(show(one) for one in wrong),
    )
