"""Names of people: where they stand, and what looks like one and is none."""
