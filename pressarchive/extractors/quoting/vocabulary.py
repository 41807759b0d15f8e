"""The words around quotations of every language, put together: each stands in texts of another."""

from __future__ import annotations

from dataclasses import fields

from pressarchive.languages.quoting import QuotingWords, quoting_words


def _together() -> QuotingWords:
    groups = (one.name for one in fields(QuotingWords))
    return QuotingWords(
        **{name: frozenset().union(*(getattr(w, name) for w in quoting_words())) for name in groups}
    )


QUOTING = _together()
