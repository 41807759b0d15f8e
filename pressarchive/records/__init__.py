"""The archive's truth: every release, in one file."""
