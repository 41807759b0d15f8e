"""Quotations: the marks, the words between them, and who says them."""
