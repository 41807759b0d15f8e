"""x."""

from pressarchive.query.nodes import Node


def parse(text: str) -> Node:
    raise NotImplementedError
