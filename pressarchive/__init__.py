"""pressarchive: an archive and search tool for press releases, in French and English."""

from __future__ import annotations
