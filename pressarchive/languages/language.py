"""What a language must tell us."""

from __future__ import annotations

from dataclasses import field

from pressarchive.values import value


@value
class Language:
    """One language. All words are given folded (see `text.fold`), unless said otherwise.

    `called` are names others give it. `stemmer` names a Snowball algorithm. `stop_words` are
    too common to search for. `months` and `weekdays` start with January and Monday; each entry
    lists the full name and its abbreviations. `ordinals` may follow the number of a day ("1er",
    "5th"). `relative_days` map an expression to days from today, `relative_periods` to a
    (unit, offset) like ("month", -1). `recent` are expressions like "last {n} {unit}" and
    `units` the words for their units. `query_operators` are the words, in capitals, that may
    join the parts of a query, `query_fields` the names of its fields, beside those that
    every query knows (see `query.lexer`).

    How releases are laid out: `mastheads` map the words that head a release to its kind;
    `date_labels` announce its date and `update_labels` a later one; `issued_words` say that
    it, or one of the `release_words`, was issued, by whom and then when; `date_articles` stand
    between a place and its date; `place_articles` may open the name of a place and
    `place_particles` stand inside one, like any small word of three letters;
    `embargo_words` hold a release back; `today_words` tie a date to the day of issue;
    `reference_labels` announce its number; `author_labels` ask for a name; `navigation` are
    lines of web pages; `news_words` are said by news and not by standing pages.

    `joining_words` leave a phrase open: a headline that ends or goes on with one is not over.
    `endings` are common endings of words that tell the language from others; `verb_endings` are
    endings of verbs that the stemmer leaves, since nouns end so too. `day_first` is
    the usual order of 05/02/2020; `day_first_endings` and `month_first_endings` are spellings
    of one side or the other where the language has both. `pet_forms` list a given name, then
    what its bearers are called.
    """

    code: str
    name: str
    stemmer: str
    stop_words: frozenset[str]
    months: tuple[tuple[str, ...], ...]
    weekdays: tuple[tuple[str, ...], ...]
    ordinals: tuple[str, ...]
    relative_days: dict[str, int]
    relative_periods: dict[str, tuple[str, int]]
    recent: tuple[str, ...] = ()
    units: dict[str, str] = field(default_factory=dict)
    query_operators: dict[str, str] = field(default_factory=dict)
    query_fields: dict[str, str] = field(default_factory=dict)
    mastheads: dict[str, str] = field(default_factory=dict)
    date_labels: tuple[str, ...] = ()
    update_labels: tuple[str, ...] = ()
    issued_words: tuple[str, ...] = ()
    release_words: tuple[str, ...] = ()
    date_articles: tuple[str, ...] = ()
    place_articles: frozenset[str] = frozenset()
    place_particles: frozenset[str] = frozenset()
    embargo_words: tuple[str, ...] = ()
    today_words: tuple[str, ...] = ()
    reference_labels: tuple[str, ...] = ()
    author_labels: frozenset[str] = frozenset()
    navigation: frozenset[str] = frozenset()
    news_words: frozenset[str] = frozenset()
    joining_words: frozenset[str] = frozenset()
    endings: tuple[str, ...] = ()
    verb_endings: tuple[str, ...] = ()
    day_first: bool = True
    day_first_endings: tuple[str, ...] = ()
    month_first_endings: tuple[str, ...] = ()
    pet_forms: tuple[tuple[str, ...], ...] = ()
    called: tuple[str, ...] = ()
