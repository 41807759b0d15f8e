"""`pressarchive thesaurus`."""

from __future__ import annotations

from typing import Annotated

import typer

from pressarchive import render
from pressarchive.cli.exits import DONE, NOTHING_FOUND
from pressarchive.cli.options import AsJson, session
from pressarchive.cli.session import Session
from pressarchive.errors import UsageError

EXAMPLES = (
    "pressarchive thesaurus list gravity",
    'pressarchive thesaurus add "micropesanteur = microgravity, zero-g"',
    "pressarchive thesaurus import eurovoc.rdf",
    "pressarchive thesaurus learned microgravity",
    "pressarchive thesaurus check",
)


def command(
    context: typer.Context,
    action: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[list [WORD] | add CONCEPT | import FILE | learned [WORD] | check]",
            help="What to do; without it, the vocabularies are listed.",
        ),
    ] = None,
    *,
    shipped: Annotated[
        bool, typer.Option("--shipped", help="With check: the concepts that come with the program.")
    ] = False,
    as_json: AsJson = False,
) -> int:
    """List, add, import or check words of both languages.

    A concept is a line: French words = English words. What is added or imported is kept in
    thesaurus/ in the archive's folder, in files that may be edited; searches use it at once.
    What was learned from linked translations is shown with its strength and how often it stood.
    Vocabularies are imported from SKOS (RDF/XML; Turtle with pressarchive[turtle]) or from
    tables (CSV) whose heads name languages: fr, en, or prefLabel@fr, altLabel@fr ….
    """
    here = session(context)
    name, *rest = action or ["list"]
    match name, rest:
        case "list", []:
            return _vocabularies(here, as_json=as_json)
        case "list", [*words]:
            return _concepts(here, " ".join(words), as_json=as_json)
        case "add", [*words] if words:
            return _add(here, " ".join(words), as_json=as_json)
        case "import", [path]:
            return _import(here, path, as_json=as_json)
        case "learned", [*words]:
            return _learned(here, " ".join(words) or None, as_json=as_json)
        case "check", []:
            return _check(here, shipped=shipped, as_json=as_json)
    raise UsageError(
        f"thesaurus cannot do {' '.join([name, *rest])!r}.",
        "Write thesaurus list, list WORD, add CONCEPT, import FILE, learned [WORD] or check.",
    )


def _vocabularies(here: Session, *, as_json: bool) -> int:
    with here.open() as archive:
        found = archive.vocabularies()
    here.answer(
        as_json=as_json,
        json=lambda: render.json.vocabularies(found),
        plain=lambda: map(render.plain.vocabulary, found),
        drawn=lambda console: render.concepts.vocabularies(found, console=console),
    )
    return DONE


def _concepts(here: Session, word: str, *, as_json: bool) -> int:
    with here.open() as archive:
        found = archive.concepts(word)
    if found or as_json:
        here.answer(
            as_json=as_json,
            json=lambda: render.json.concepts(found),
            plain=lambda: map(render.plain.concept, found),
            drawn=lambda console: render.concepts.concepts(found, word, console=console),
        )
    if not found:
        here.say(f"No concept has the word {word}.")
        here.say(f'  Add one: pressarchive thesaurus add "{word} = …"')
    return DONE if found else NOTHING_FOUND


def _learned(here: Session, word: str | None, *, as_json: bool) -> int:
    with here.open() as archive:
        found = archive.learned(word)
    if found or as_json:
        here.answer(
            as_json=as_json,
            json=lambda: render.json.learned(found),
            plain=lambda: map(render.plain.learned, found),
            drawn=lambda console: render.concepts.learned(found, console=console),
        )
    if not found:
        here.say("Nothing was learned" + (f" of {word}." if word else " yet."))
        here.say("  The archive learns from releases that it has in both languages.")
    return DONE if found else NOTHING_FOUND


def _add(here: Session, line: str, *, as_json: bool) -> int:
    with here.open() as archive:
        archive.add_concept(line)
    if as_json:
        here.json(render.json.added(line))
    else:
        here.say(f"Added: {line}. Searches know it from now on.")
    return DONE


def _import(here: Session, path: str, *, as_json: bool) -> int:
    with here.open() as archive:
        done = archive.import_vocabulary(path)
    if as_json:
        here.json(render.json.imported(done))
        return DONE
    from pressarchive.render.wording import count

    here.say(f"{count(done.concepts, 'concept')} imported; searches know them from now on.")
    if done.passed_over:
        over = count(done.passed_over, "concept")
        here.say(f"  {over} passed over: no words in French or English, or one alone or again.")
    here.say(f"  They are kept in {done.path}; delete it to forget them.")
    return DONE


def _check(here: Session, *, shipped: bool, as_json: bool) -> int:
    with here.open() as archive:
        found = archive.mendings(shipped=shipped)
    if found or as_json:
        here.answer(
            as_json=as_json,
            json=lambda: render.json.mendings(found),
            plain=lambda: map(render.plain.mending, found),
            drawn=lambda console: render.concepts.mendings(found, console=console),
        )
    if not found:
        here.say("Nothing to mend.")
    return NOTHING_FOUND if found else DONE
