"""How well extraction does on real releases, field by field and set by set."""
