"""Standing text: paragraphs that say what somebody or something is, in every release."""
