"""The index on disk, by Whoosh: its postings, columns and commits, and our own scoring.

library   what reading needs of Whoosh
layout    what an entry becomes in the index
columns   the columns of the index
lists     the postings of one word as bytes
files     files read without trust
seal      what makes a commit current
leaf      one segment, opened for reading
snapshot  the index as one commit left it, opened for reading
scoring   a query's nodes over a snapshot
pool      the postings of a batch, until they are written
codec     how Whoosh is told to write
storage   the folder as a batch writes to it
writing   a batch
engine    the port, and the boundary where Whoosh's errors become ours
"""

from __future__ import annotations

from pressarchive.engines.whoosh.engine import WhooshEngine

ENGINE = WhooshEngine
