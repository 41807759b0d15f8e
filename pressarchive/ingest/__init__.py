"""From files to records: walk, compare, read, extract, resolve, put."""
