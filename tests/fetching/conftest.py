"""A newsroom, and a client that may ask it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from newsroom import Newsroom, open_newsroom

from pressarchive.fetching.client import Client, Limits


@pytest.fixture
def newsroom() -> Iterator[Newsroom]:
    with open_newsroom() as room:
        yield room


@pytest.fixture
def client() -> Iterator[Client]:
    with Client(allow_private=True, limits=Limits(pause=0.0)) as opened:
        yield opened
