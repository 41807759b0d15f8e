"""The figures as tables in Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from statistics import median
from typing import Any

from benchmarks.peers.measure import percentile
from benchmarks.peers.questions import KINDS


def report(figures: Sequence[Mapping[str, Any]]) -> str:
    """Return a table for adding, one for whole processes, and one for questions when warm."""
    return "\n\n".join([_builds(figures), _wholes(figures), _warms(figures)])


def _builds(figures: Sequence[Mapping[str, Any]]) -> str:
    names = list(figures[-1]["build"])
    rows = [
        [
            f"{one['size']:,}",
            *(
                f"{one['new'] / cost['seconds']:,.0f} ({cost['memory']:.0f} MB)"
                for cost in (one["build"][name] for name in names)
            ),
        ]
        for one in figures
    ]
    return _table("Added, texts per second (peak memory)", ["up to", *names], rows)


def _wholes(figures: Sequence[Mapping[str, Any]]) -> str:
    rows = []
    for name in figures[-1]["whole"]:
        seconds = [one["whole"][name] for one in figures]
        ratios = [s / one["whole"]["empty"] for s, one in zip(seconds, figures, strict=True)]
        cells = [f"{1000 * s:.0f} ({r:.2f})" for s, r in zip(seconds, ratios, strict=True)]
        rows.append([name, *cells])
    sizes = [f"{one['size']:,}" for one in figures]
    return _table("Whole process, ms (ratio to an empty Typer application)", ["", *sizes], rows)


def _warms(figures: Sequence[Mapping[str, Any]]) -> str:
    rows = []
    for name in figures[-1]["warm"]:
        for kind in KINDS:
            found = [
                [ms for ms, of in zip(one["warm"][name], one["kinds"], strict=True) if of == kind]
                for one in figures
            ]
            rows.append([f"{name}: {kind}", *(f"{median(some):.1f}" for some in found)])
        for share in (0.5, 0.95):
            cells = [f"{percentile(one['warm'][name], share):.1f}" for one in figures]
            rows.append([f"**{name}: {share:.0%} of all**", *cells])
    sizes = [f"{one['size']:,}" for one in figures]
    return _table("In one process, ms (medians)", ["", *sizes], rows)


def _table(title: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [f"{title}\n", "| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join([*lines, *("| " + " | ".join(row) + " |" for row in rows)])
