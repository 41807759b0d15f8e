"""Candidates that mean the same made one: organisations by their names, people by theirs."""
