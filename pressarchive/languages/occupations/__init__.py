"""The nouns of offices and occupations, one language per file."""
