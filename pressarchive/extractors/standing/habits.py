"""What a sentence tells of its subject as a rule: its task, who keeps it, how often it is held.

Pure, on folded words: `rest` is what follows the verb.
"""

from __future__ import annotations

from collections.abc import Sequence

from pressarchive.extractors.parties.words import Word

# "X is organised by Y"; who leads or heads it is news of a delegation.
_KEPT = frozenset(
    """organised organized financed funded managed operated administered coordinated awarded owned
    organise organisee finance financee gere geree exploite exploitee administre administree
    coordonne coordonnee decerne decernee attribue attribuee""".split()
)
_BY = frozenset("by par into every chaque annually".split())
_KEPT_WITHIN = 6  # words from "organised" to "by"
_EVERY = frozenset("every annually yearly regularly chaque tous toutes".split())
_HELD_WITHIN = 6  # words from "takes place" to "every year"
_AIMS = frozenset(
    """aim aims goal goals purpose task tasks mission mandate objective objectives but tache
    vocation mandat objectif objectifs""".split()
)
_ITS = frozenset(("its", "son"))
_SEAT = frozenset("seat headquarters siege".split())
_AIM_WITHIN = 5  # words from "has" to "task"
_USUALLY = frozenset("regularly regulierement".split())
_BY_WHOM = frozenset(("by", "as", "under"))


def is_kept(rest: Sequence[str]) -> bool:
    """Tell whether "is" is followed by "organised by Zorg" or "awarded every year"."""
    return rest[0] in _KEPT and not _BY.isdisjoint(rest[1:_KEPT_WITHIN])


def has_aim(verb: str, rest: Sequence[str]) -> bool:
    """Tell whether "X has the task of …", "X a pour but de …"; "X a atteint son but" is news."""
    return not _AIMS.isdisjoint(rest[:_AIM_WITHIN]) and (verb == "has" or rest[0] == "pour")


def has_seat(rest: Sequence[str]) -> bool:
    """Tell whether "has" or "a" is followed by "its seat", "son siège"."""
    return len(rest) > 1 and rest[0] in _ITS and rest[1] in _SEAT


def is_held(rest: Sequence[str]) -> bool:
    """Tell whether "takes" or "a" is followed by "place every year", "lieu chaque année"."""
    return rest[0] in {"place", "lieu"} and not _EVERY.isdisjoint(rest[:_HELD_WITHIN])


def is_set_up(early: Sequence[str]) -> bool:
    """Tell whether "was" is followed by "set up by Zorg" or "set up in 1996".

    `early` are a few words; "set up in haste" is news.
    """
    known = any(word in _BY_WHOM or word.isdigit() for word in early[2:])
    return early[:2] == ["set", "up"] and known


def is_usual(words: Sequence[Word], verb: int) -> bool:
    """Tell whether something is done regularly: "X regularly publishes …"."""
    if not words[verb].near or words[verb].capital:
        return False
    return any(word.folded in _USUALLY for word in words[verb : verb + 2])
