"""What the extractors of organisations, people, quotations and contacts read alike.

No field is decided here; these are the names, roles, headings and numbers that they look for.
"""
