"""Full-text search engines, one file each: a new one is one new file with an `ENGINE`."""
