"""English, British and American."""

from __future__ import annotations

from pressarchive.languages.language import Language

LANGUAGE = Language(
    code="en",
    name="English",
    stemmer="english",
    stop_words=frozenset(
        """a about after again against all also am an and any are as at be because been before
        being between both but by can could did do does doing down during each few for from
        further had has have having he her here hers him his how i if in into is it its itself
        just me more most my no nor not of off on once only or other our out over own said same
        she should so some such than that the their them then there these they this those
        through to too under until up upon us very was we were what when where which while who
        whom whose why will with within would you your""".split()
    ),
    months=(
        ("january", "jan"),
        ("february", "feb"),
        ("march", "mar"),
        ("april", "apr"),
        ("may",),
        ("june", "jun"),
        ("july", "jul"),
        ("august", "aug"),
        ("september", "sept", "sep"),
        ("october", "oct"),
        ("november", "nov"),
        ("december", "dec"),
    ),
    weekdays=(
        ("monday", "mon"),
        ("tuesday", "tues", "tue"),
        ("wednesday", "wed"),
        ("thursday", "thurs", "thur", "thu"),
        ("friday", "fri"),
        ("saturday", "sat"),
        ("sunday", "sun"),
    ),
    ordinals=("st", "nd", "rd", "th"),
    relative_days={"today": 0, "yesterday": -1, "the day before yesterday": -2},
    relative_periods={
        "this week": ("week", 0),
        "last week": ("week", -1),
        "this month": ("month", 0),
        "last month": ("month", -1),
        "this year": ("year", 0),
        "last year": ("year", -1),
    },
)
