"""Concepts and their words in each language."""
