"""The figures as a plot: cost against size, both on scales of powers. SVG, written by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil, floor, log10
from typing import Any

from benchmarks.peers.measure import percentile

_WIDTH, _HEIGHT, _LEFT, _TOP = 300, 220, 56, 34
_COLOURS = ("#b3261e", "#1f6f8b", "#6a8f2f", "#8a5fa8", "#c98a1b")

Line = Mapping[int, float]


def plot(figures: Sequence[Mapping[str, Any]]) -> str:
    """Return the plot: adding, a whole search, and questions when warm, beside each other."""
    builds = {
        name: {one["size"]: 1000 * one["build"][name]["seconds"] / one["new"] for one in figures}
        for name in figures[-1]["build"]
    }
    wholes = {
        name: {one["size"]: 1000 * one["whole"][f"{name}: common"] for one in figures}
        for name in builds
        if f"{name}: common" in figures[-1]["whole"]
    }
    warms = {
        name: {one["size"]: percentile(one["warm"][name], 0.95) for one in figures}
        for name in figures[-1]["warm"]
    }
    panels = [
        _panel("Adding a text, ms", builds, 0),
        _panel("Common word, whole process, ms", wholes, 1),
        _panel("95% of mixed questions, warm, ms", warms, 2),
    ]
    width, height = 3 * (_WIDTH + _LEFT) + 20, _HEIGHT + _TOP + 110
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"'
        ' font-family="sans-serif" font-size="11">'
        f'<rect width="{width}" height="{height}" fill="white"/>{"".join(panels)}</svg>\n'
    )


def _panel(title: str, lines: Mapping[str, Line], place: int) -> str:
    left = _LEFT + place * (_WIDTH + _LEFT)
    every = [value for line in lines.values() for value in line.values()]
    sizes = sorted({size for line in lines.values() for size in line})
    low, high = floor(log10(min(every))), ceil(log10(max(every)))
    first, last = log10(sizes[0]), log10(sizes[-1])

    def across(size: float) -> float:
        return left + 10 + (_WIDTH - 40) * (log10(size) - first) / max(last - first, 1e-9)

    def down(value: float) -> float:
        return _TOP + _HEIGHT * (high - log10(value)) / max(high - low, 1)

    parts = [f'<text x="{left}" y="{_TOP - 14}" font-weight="bold">{title}</text>']
    for power in range(low, high + 1):
        y = down(10.0**power)
        parts.append(
            f'<line x1="{left}" x2="{left + _WIDTH - 20}" y1="{y:.1f}" y2="{y:.1f}" stroke="#ddd"/>'
            f'<text x="{left - 6}" y="{y + 4:.1f}" text-anchor="end">{10.0**power:g}</text>'
        )
    parts += [
        f'<text x="{across(size):.1f}" y="{_TOP + _HEIGHT + 18}" text-anchor="middle">'
        f"{size / 1000:g}k</text>"
        for size in sizes
    ]
    for number, (name, line) in enumerate(lines.items()):
        colour = _COLOURS[number % len(_COLOURS)]
        points = " ".join(f"{across(s):.1f},{down(v):.1f}" for s, v in sorted(line.items()))
        dots = "".join(
            f'<circle cx="{across(s):.1f}" cy="{down(v):.1f}" r="2.5" fill="{colour}"/>'
            for s, v in line.items()
        )
        y = _TOP + _HEIGHT + 36 + 14 * number
        parts.append(
            f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="1.5"/>{dots}'
            f'<text x="{left + 14}" y="{y}">{name}</text>'
            f'<rect x="{left}" y="{y - 8}" width="9" height="9" fill="{colour}"/>'
        )
    return "".join(parts)
