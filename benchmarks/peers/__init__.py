"""Peers and ourselves, side by side: the same texts, the same questions, in one run."""
