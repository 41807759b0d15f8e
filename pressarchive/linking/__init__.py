"""Which releases are one: translations, revised versions and duplicates of each other."""

from pressarchive.linking.by_hand import Link, link, links_of, unlink
from pressarchive.linking.run import link_waiting, relink

__all__ = ["Link", "link", "link_waiting", "links_of", "relink", "unlink"]
