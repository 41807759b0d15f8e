"""`python -m pressarchive`."""

from __future__ import annotations

import sys

from pressarchive.cli import main

if __name__ == "__main__":
    sys.exit(main())
