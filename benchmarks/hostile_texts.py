"""Texts made to be slow to read: for each name, what its n-th piece is."""

from __future__ import annotations

from collections.abc import Callable


def name(number: int) -> str:
    """Return a word like a name, another one for each number."""
    letters = ""
    while number or len(letters) < 5:
        number, rest = divmod(number, 20)
        letters += "bcdfghjklmnpqrstvwxz"[rest] + "aeiou"[rest % 5]
    return letters.capitalize()


def acronym(number: int) -> tuple[str, str]:
    """Return a full name and its acronym."""
    words = [name(number * 7 + one) for one in range(4)]
    return " ".join(words), "".join(word[0] for word in words)


def _pair(number: int) -> str:
    full, short = acronym(number)
    return f"{full} ({short}) "


def _contact(number: int) -> str:
    one, other = name(number), name(number + 7919)
    return (
        f"{one} {other}, head of communication, {number % 90 + 10:02d} "
        f"{number % 97:02d} {number % 89:02d} {number % 83:02d} {number % 79:02d}, "
        f"{one}@{other}.org"
    )


def _quote(number: int) -> str:
    return f'"I am here and we are there now," said {name(number)} {name(number + 7919)}.'


INPUTS: dict[str, Callable[[int], str]] = {
    "brackets": lambda _: "(",
    "closed brackets": lambda _: "(a) ",
    "digits": lambda _: "1",
    "numbers": lambda _: "12 ",
    "phones on one line": lambda n: f"01 44 76 {n % 100:02d} {n // 100 % 100:02d}, ",
    "straight quotes": lambda _: '"',
    "opened quotes": lambda _: '" a ',
    "guillemets": lambda _: "« ",
    "curly quotes": lambda _: "“A b ” ",
    "closed quotes of no one": lambda _: "”media, ",
    "one word": lambda _: "a",
    "capitals": lambda _: "A",
    "one line of words": lambda _: "word ",
    "one line of names": lambda n: f"{name(n)} ",
    "one line of sentences": lambda n: f"The {name(n)} is a word of it. ",
    "one line of contacts": lambda n: f"{_contact(n)}; ",
    "phones with a heading": lambda n: (
        ("" if n else "Contact: ")
        + f"01 44 {n // 10000 % 100:02d} {n // 100 % 100:02d} {n % 100:02d}, "
    ),
    "invitations": lambda n: (
        f"For more information on all of this, please call {name(n)} {name(n + 7919)} "
        f"at 01 44 {n // 10000 % 100:02d} {n // 100 % 100:02d} {n % 100:02d}. "
    ),
    "contacts with a heading": lambda n: ("" if n else "Contacts: ") + _contact(n) + "; ",
    "lines of contacts": lambda n: ("" if n else "Contacts\n\n") + _contact(n) + "\n",
    "contacts one by one": lambda n: f"Contact: {_contact(n)}\n\n",
    "lines of names, then numbers": lambda n: f"{name(n)} {name(n + 7919)}\n01 44 76 75 39\n\n",
    "acronyms": _pair,
    "acronyms line by line": lambda n: _pair(n) + "\n\n",
    "acronyms after": lambda n: "{1} ({0}), ".format(*acronym(n)),
    "acronyms both ways": lambda n: f"{_pair(n)} {{1}} ({{0}}) ".format(*acronym(n)),
    "names, then acronyms": lambda n: _pair(n // 2) if n % 2 else acronym(n // 2)[0] + ". ",
    "acronyms in small letters": lambda n: _pair(n) + _pair(n).title(),
    "one acronym": lambda n: f"{name(n)} Institute (CNES) ",
    "mails": lambda n: f"{name(n)}@cnes.fr ",
    "signs of mails": lambda _: "a@",
    "links": lambda n: f"https://{name(n)}.org/{n} ",
    "slashes": lambda _: "/a",
    "roles": lambda n: f"President {name(n)} {name(n + 7919)}, ",
    "roles of names": lambda n: f"{name(n)} {name(n + 7919)}, president of {name(n)} Institute, ",
    "one president": lambda n: f"{name(n)} {name(n + 7919)}, president of the company. ",
    "chain of roles": lambda _: "president of ",
    "offices": lambda _: "Office de la ",
    "institutes": lambda n: f"the {name(n)} Institute, ",
    "descriptions": lambda n: f"{name(n)}, the French national institute, ",
    "quotations": lambda n: _quote(n) + " ",
    "quotations by line": lambda n: _quote(n) + "\n\n",
    "holders of roles": lambda n: (
        f"{name(n)} {name(n + 7919)}, director of {name(n)}, came.\n\n"
        f'"I am here and there now," said the director of {name(n + 1)}.\n\n'
    ),
    "quotations of roles": lambda n: (
        f'"We are here and there now," said the head of {name(n)}.\n\n'
    ),
    "boilerplate": lambda n: f"About {name(n)}\n\n{name(n)} is a company of things.\n\n",
    "boilerplate with contacts": lambda n: (
        f"About {name(n)}\n\n{name(n)} is a company of many things in the world.\n\n"
        f"Contact: {_contact(n)}\n\n"
    ),
    "descriptions at the end": lambda n: (
        f"{name(n)} is an institute that does research on many things in the whole wide world, "
        "and that tells everybody what it finds out.\n\n"
    ),
    "headings": lambda n: f"# {name(n)}\n\n",
    "items": lambda n: f"- {name(n)}\n",
    "deep items": lambda n: " " * (n % 40) + "- a\n",
    "rows": lambda n: f"| {name(n)} | b |\n",
    "one row": lambda _: "| a ",
    "emphasis": lambda _: "*a _b ",
    "stars": lambda _: "*",
    "links unclosed": lambda _: "[a](",
    "backticks": lambda n: "`" * (n % 60 + 1) + "a",
    "markup": lambda _: "<a b='c'",
    "entities": lambda _: "&amp;",
    "rules": lambda _: "---\n",
    "short lines": lambda _: "a\n",
    "short paragraphs": lambda _: "A.\n\n",
    "empty lines": lambda n: "\n \n" if n else "a",
    "wrapped lines": lambda n: (
        f"{name(n)} and {name(n)} with many a word of the sixty it is wra-\n"
    ),
    "dates": lambda n: f"{n % 28 + 1} May {n % 30 + 1995} ",
    "dates in numbers": lambda n: f"{n % 28 + 1:02d}/{n % 12 + 1:02d}/{n % 30 + 1995}, ",
    "weekdays": lambda _: "Monday, ",
    "datelines": lambda n: f"Paris, {n % 28 + 1} May 2020 - {name(n)}\n\n",
    "places": lambda _: "Paris, le ",
    "embargoes": lambda _: "Embargo ",
    "references": lambda n: f"Press release no. {n} ",
    "labels": lambda n: f"Date: {name(n)}\n",
    "authors": lambda n: f"Auteur\nOffice fédéral de {name(n)}\n",
    "page numbers": lambda n: f"- {n % 900} -\n",
    "posts": lambda n: f"The post {name(n)} appeared first on {name(n)}.\n\n",
    "capitals in lines": lambda n: f"{name(n).upper()}\n",
    "accents": lambda _: "e\u0301",
    "ligatures": lambda _: "ﬁœ ",
    "hyphens": lambda _: "a-",
    "points": lambda _: "A.",
    "apostrophes": lambda _: "l'",
    "commas": lambda _: "A, ",
    "blanks": lambda _: "a" + " " * 40,
    "controls": lambda _: "\x0c\u2028a",
}


def text_of(made: Callable[[int], str], size: int) -> str:
    """Return `size` characters of an input."""
    pieces: list[str] = []
    length = number = 0
    while length < size:
        pieces.append(made(number))
        length += len(pieces[-1])
        number += 1
    return "".join(pieces)[:size]
