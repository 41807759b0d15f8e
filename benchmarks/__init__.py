"""What is measured, with commands that anyone can run again."""
