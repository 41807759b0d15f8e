"""Peers and ourselves, side by side: cost against size.

    python -m benchmarks.peers [--sizes 1000 5000] [--runs 5] [--warm 1000] [--results DIR]

At each size the texts that are new are added to every index; then whole processes are timed,
interleaved, and questions in one process. Prints a table in Markdown; the figures as JSON and a
plot go to the folder of results.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.peers import fts5, ours, recoll, tantivy_index
from benchmarks.peers.measure import added, warm, whole
from benchmarks.peers.plot import plot
from benchmarks.peers.port import Ask, Peer
from benchmarks.peers.questions import KINDS, Question, questions
from benchmarks.peers.report import report
from benchmarks.peers.texts import Text, texts, write

SIZES = (1_000, 5_000, 20_000, 40_000)
RESULTS = Path(__file__).resolve().parents[1] / "results"
OTHERS = {"list": ["list"], "list of 20": ["list", "--limit", "20"], "orgs": ["orgs"]}


def main() -> int:
    """Measure at every size; print and keep the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES))
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--warm", type=int, default=1000)
    parser.add_argument("--results", type=Path, default=RESULTS)
    parser.add_argument("--without", nargs="*", default=[], help="names of peers to leave out")
    given = parser.parse_args()
    peers: list[Peer] = []
    for peer in (ours.PEER, fts5.PEER, tantivy_index.PEER, recoll.PEER):
        if lacking := peer.missing():
            print(f"{peer.name} is left out: {lacking}", file=sys.stderr)
        elif peer.name not in given.without:
            peers.append(peer)
    every = texts(max(given.sizes))
    asked = questions(every, given.warm)
    with tempfile.TemporaryDirectory() as scratch:
        home = Path(scratch)
        figures, start = [], 0
        for size in sorted(given.sizes):
            figures.append(measured(peers, every[start:size], home, asked, given.runs))
            start = size
            given.results.mkdir(parents=True, exist_ok=True)
            kept = given.results / "peers.json"
            kept.write_text(json.dumps(figures, indent=1), encoding="utf8")
    print(report(figures))
    (given.results / "peers.svg").write_text(plot(figures), encoding="utf8")
    return 0


def measured(
    peers: Sequence[Peer],
    new: Sequence[Text],
    home: Path,
    asked: Sequence[Question],
    runs: int,
) -> dict[str, Any]:
    """Add the new texts to every index and measure; returns the figures of this size."""
    began, size = time.perf_counter(), new[-1].number + 1
    write(new, home / "files")
    lines = home / "new.jsonl"
    lines.write_text("".join(json.dumps(one) + "\n" for one in new), encoding="utf8")
    figures: dict[str, Any] = {"size": size, "new": len(new), "build": {}}
    for peer in peers:
        cost = added(peer.build(home / peer.name, lines, home / "files"))
        figures["build"][peer.name] = cost._asdict()
        print(f"{size:7} {peer.name}: {cost.seconds:.1f} s", file=sys.stderr)
    figures["whole"] = whole(_commands(peers, home, asked), home, runs)
    asks: dict[str, Ask] = {}
    for peer in (*peers, ours.WHOLE):
        ask = peer.opened(home / (ours.PEER.name if peer is ours.WHOLE else peer.name))
        if ask is not None:
            asks[peer.name] = ask
    figures["kinds"] = [question.kind for question in asked]
    figures["warm"] = warm(asks, asked)
    print(f"{size:7} in all {time.perf_counter() - began:.0f} s", file=sys.stderr)
    return figures


def _commands(
    peers: Sequence[Peer], home: Path, asked: Sequence[Question]
) -> Mapping[str, list[str]]:
    first = {question.kind: question for question in reversed(asked)}
    commands = {}
    for peer in peers:
        for kind in KINDS:
            if command := peer.command(home / peer.name, first[kind]):
                commands[f"{peer.name}: {kind}"] = command
    for name, words in OTHERS.items():
        commands[f"{ours.PEER.name}: {name}"] = ours.program(home / ours.PEER.name, *words)
    commands[f"{ours.PEER.name}: show"] = ours.program(home / ours.PEER.name, "show", "100")
    return commands


if __name__ == "__main__":
    sys.exit(main())
