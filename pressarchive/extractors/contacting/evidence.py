"""A contact as a candidate: with the text it was read from."""

from __future__ import annotations

from pressarchive.document import Candidate, Span
from pressarchive.model import Contact

_MOST = 400


def candidate(contact: Contact, text: str, span: Span, rule: str, confidence: float) -> Candidate:
    """Return a contact as a candidate, with the beginning of what it was read from."""
    return Candidate(
        field="contacts",
        value=contact,
        evidence=text[span.start : span.end][:_MOST],
        rule=rule,
        confidence=confidence,
        span=span,
    )
