"""Concepts and their words in each language, and the expansion of queries with them."""

from __future__ import annotations

from pressarchive.thesaurus.expansion import Expanded, expand
from pressarchive.thesaurus.source import Source
from pressarchive.thesaurus.thesaurus import Thesaurus

__all__ = ["Expanded", "Source", "Thesaurus", "expand"]
