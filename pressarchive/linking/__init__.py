"""Which releases are one: translations, revised versions and duplicates of each other."""

from pressarchive.linking.by_hand import link, unlink
from pressarchive.linking.run import link_waiting, relink

__all__ = ["link", "link_waiting", "relink", "unlink"]
