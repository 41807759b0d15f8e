"""The legal forms of companies, as they stand at the end of names: "Acme Systems Inc."."""

from __future__ import annotations

LEGAL_FORMS = frozenset("inc llc ltd plc gmbh ag sa sas corp corporation co pllc llp lp pc".split())
"""Folded words."""
