"""The index on disk, by Whoosh: its postings, columns and commits, and our own scoring.

layout    what an entry becomes in the index
lists     the postings of one word as bytes
keys      the words of a segment in order
pool      the postings of a batch, until they are written
files     files read without trust
seal      what makes a commit current
snapshot  the index as one commit left it, opened for reading
scoring   a query's nodes over a snapshot
writing   a batch
engine    the port, and the boundary where Whoosh's errors become ours
"""

from __future__ import annotations

from pressarchive.engines.whoosh.engine import WhooshEngine

ENGINE = WhooshEngine
