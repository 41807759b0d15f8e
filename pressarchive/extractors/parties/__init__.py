"""What the extractors of organisations, people, quotations and contacts read alike.

No field is decided here: words, headings, numbers, offices and institutions. Names are above it
(`naming`), then what people are (`roles`), then `quoting` and `contacting`; `standing` is beside.
"""
