"""What a language tells us to find organisations, people, what they say and how to reach them.

One file per language, defining `PARTIES`; a language without one is read with the others' words.
"""

from __future__ import annotations

from pressarchive.values import value


@value
class PartyWords:
    """The words of one language around organisations and people, all folded.

    `titles` stand before a name and are no part of it. `roles` are the nouns of offices and
    occupations; `role_parts` may stand with them in capitals ("General", "adjoint"). `joiners`
    may stand inside the name of an organisation or a role. `institutions` begin or end the
    name of an organisation; `bodies` are the nouns by which organisations describe themselves,
    and programmes, alliances and instruments.
    `speech` are verbs of saying; `by` introduce whose words follow ("Pour X, « … »").
    `breaks` cannot stand inside a role: they start another part of the sentence. `things`
    are nouns that, in capitals after a name, make it the name of a thing; they and `titled`
    make what stands in marks after them a title or a term. `credits` stand
    before the name of who did something. `self_verbs` tell what an organisation does,
    `self_kinds` what else than a body or an institution it may say it is.
    `places` are no organisations where they stand alone. `ministers` are the offices of who
    heads a ministry, `ministries` the words that name one.

    Headings, compared as whole lines or as their beginnings: `contact_headings`,
    `about_headings` (followed by a name), `issuer_headings`, `closing_headings` of what
    follows a release. `disclaimer_headings` begin a paragraph that limits what a release
    promises, or stand over it; `disclaimers` are phrases at the beginning of such a paragraph,
    `presumptions` of one that says that nobody is guilty yet.
    `topic_words` in an about heading mean no organisation of their own.
    `phone_labels`, `fax_labels` and `mail_labels` stand before numbers and addresses; `desk_words`
    begin the name of an office in a contact. `reach_words` ask readers to use an address.
    The `…_keys` stand before a colon in contacts written as forms. `press_labels` say whom a
    contact is for where a number follows ("Media: …").
    `residue_lines` are whole lines of web pages; `residue_tails` begin a part that runs to the end.
    """

    titles: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    offices: frozenset[str] = frozenset()
    role_parts: frozenset[str] = frozenset()
    joiners: frozenset[str] = frozenset()
    institutions: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    speech: frozenset[str] = frozenset()
    by: frozenset[str] = frozenset()
    breaks: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    credits: frozenset[str] = frozenset()
    self_verbs: frozenset[str] = frozenset()
    self_kinds: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    ministers: frozenset[str] = frozenset()
    ministries: frozenset[str] = frozenset()
    contact_headings: tuple[str, ...] = ()
    about_headings: tuple[str, ...] = ()
    issuer_headings: frozenset[str] = frozenset()
    closing_headings: frozenset[str] = frozenset()
    topic_words: frozenset[str] = frozenset()
    disclaimer_headings: tuple[str, ...] = ()
    disclaimers: frozenset[str] = frozenset()
    presumptions: frozenset[str] = frozenset()
    titled: frozenset[str] = frozenset()
    phone_labels: frozenset[str] = frozenset()
    fax_labels: frozenset[str] = frozenset()
    mail_labels: frozenset[str] = frozenset()
    desk_words: frozenset[str] = frozenset()
    name_keys: frozenset[str] = frozenset()
    role_keys: frozenset[str] = frozenset()
    organisation_keys: frozenset[str] = frozenset()
    reach_keys: frozenset[str] = frozenset()
    other_keys: frozenset[str] = frozenset()
    reach_words: frozenset[str] = frozenset()
    press_labels: frozenset[str] = frozenset()
    residue_lines: frozenset[str] = frozenset()
    residue_tails: frozenset[str] = frozenset()
