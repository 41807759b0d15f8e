"""The index on disk, by Whoosh: its postings, columns and commits, and our own scoring.

layout    what an entry becomes in the index
snapshot  the index as one commit left it, opened for reading
scoring   a query's nodes over a snapshot
writing   a batch
engine    the port, and the boundary where Whoosh's errors become ours
"""

from __future__ import annotations

from pressarchive.engines.whoosh.engine import WhooshEngine

ENGINE = WhooshEngine
