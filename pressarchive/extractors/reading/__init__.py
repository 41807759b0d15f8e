"""What several extractors read alike: written dates, datelines, and the lines of a head.

No field is decided here; these are the shapes that the extractors look for.
"""
