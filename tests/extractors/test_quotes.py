"""Quotations: who says them, and which marks enclose no quotation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields

import pytest

from pressarchive.languages.quoting import QuotingWords, quoting_words
from pressarchive.model import Release
from pressarchive.text import fold

_FRAME = "Something happens\n\nParis, 5 May 2020 – Many things happened on that day.\n\n{}\n"
_WORDS = "Our work has only just begun and we like it"


def _quotes(extract: Callable[[str], Release], text: str) -> list[tuple[str | None, str]]:
    return [(one.speaker, one.text) for one in extract(_FRAME.format(text)).quotes]


@pytest.mark.parametrize(
    "text",
    [
        f"“{_WORDS},” said Anna Meier, President of Zorg.",
        f'"{_WORDS}," said Zorg President Anna Meier.',
        f"Anna Meier, President of Zorg, commented: “{_WORDS},”",
        f"Pour Anna Meier, présidente de Zorg, « {_WORDS}, »",
        f"«{_WORDS},» a déclaré Anna Meier.",
        f"La présidente, Anna Meier, se réjouit: «{_WORDS},»",
        f"Pour Anna Meier, présidente de Zorg, tout est nouveau. « {_WORDS}. »",
        f"« {_WORDS}. » C'est en ces termes que Anna Meier, présidente, a inauguré le congrès.",
        f"« {_WORDS} », la ministre Anna Meier a invité tout le monde.",
        f"In court her friend, Anna Meier, made a statement, “{_WORDS}.”",
        f"According to Anna Meier, who saw it all, “{_WORDS}.”",
        f"D'après Anna Meier, qui a tout vu, «{_WORDS}.»",
        f"«{_WORDS}», s'enthousiasme Anna Meier.",
        f"Ben Oak was there. Anna Meier's wish is plain: “{_WORDS}.”",
        f"“{_WORDS}.”\n– Anna Meier, visitor",
        f"“{_WORDS}.”\n– The head of all visitors, Anna Meier",
        f"“{_WORDS},” said Zorg Company Clerk Anna Meier.",
        f"“{_WORDS},” said the Clerk for Ohio Anna Meier.",
        f"“{_WORDS}.”\nAnna Meier, President of Zorg",
        f"The Mayor, Anna Meier, made the following statement:\n\n“{_WORDS}.”",
        f"“{_WORDS},” said\nAnna Meier\nthe Mayor of Zorg.",
        f"{_WORDS},” said Anna Meier, who lost a mark.",
        f"{_WORDS},” Anna Meier said in a message, which lost a mark.",
        f"In the words of Anna Meier, “{_WORDS}.”",
        f"“{_WORDS}.” Anna Meier, Founder & CEO",
        f'"{_WORDS}," Anna Meier said, 15" from the "big thing".',
        f"Anna Meier disait déjà l'an passé, devant le « grand public » réuni: «{_WORDS}.»",
    ],
)
def test_the_speaker(extract: Callable[[str], Release], text: str) -> None:
    """The speaker stands after, before, or in the sentence before; any marks will do."""
    [(speaker, words)] = _quotes(extract, text)
    assert speaker == "Anna Meier"
    assert words.rstrip(".,") == _WORDS


def test_an_attribution_inside(extract: Callable[[str], Release]) -> None:
    """Parts that "said X" splits are one quotation."""
    text = f"“{_WORDS},” said Anna Meier. “Nobody knew that it would take us so long.”"
    assert _quotes(extract, text) == [
        ("Anna Meier", f"{_WORDS}, Nobody knew that it would take us so long.")
    ]


def test_a_surname_and_a_pronoun(extract: Callable[[str], Release]) -> None:
    """A surname finds its person; "she added" goes on with who spoke last."""
    text = (
        f"Anna Meier, President of Zorg, was there. “{_WORDS},” said Meier.\n\n"
        f"“{_WORDS} a lot,” she added."
    )
    assert [speaker for speaker, _ in _quotes(extract, text)] == ["Anna Meier", "Anna Meier"]


@pytest.mark.parametrize(
    "text",
    [
        'They develop the "One Health" approach to the matter.',
        "L'approche « One Health » (« une seule santé ») est développée.",
        "The conference on “Good governance: a pledge of stability for the citizens” took place.",
        'He calls it "new" and she does not.',
        "Anna Meier soutient la motion Oak 12.3456 « Garantir les mêmes droits aux autres ».",
        "Anna Meier speaks on 5 May on: “The common past and the future of all children”",
        "Anna Meier debates on the theme: « Is it right that nobody of us has a car today? »",
        "In the report “How we could all do with less of what we have and are”, he notes a change.",
        "Anna Meier le dit dans le bulletin Zorg n° 1/12 «20 ans de nous et ce qui est resté».",
        "Dans sa «Vision d'un avenir pour tous», Anna Meier dit autre chose.",
        "Anna Meier says that her novel, “The Lost Years of a Small Town,” is out today.",
        "Pour savoir ce que Anna Meier veut, on a lu le « plan pour ce que nous sommes ».",
        "The measure, Anna Meier said, was “a small step” and “of some use”.",
    ],
)
def test_what_is_no_quotation(extract: Callable[[str], Release], text: str) -> None:
    """Terms, titles and scare quotes are nobody's words."""
    assert _quotes(extract, text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("« Notre travail a bien commencé, explique Anna Meier. Il nous plaît. »", "Anna Meier"),
        ("Anna Meier en est sûre. « Notre travail nous plaît, relève-t-elle. »", "Anna Meier"),
        ("Jo Lin's sister, Anna Meier, spoke. She said, “Our work has only begun.”", "Anna Meier"),
    ],
)
def test_a_speaker_within_or_meant(
    extract: Callable[[str], Release], text: str, speaker: str
) -> None:
    """A speaker may stand between commas within the marks; "she" was named before."""
    assert [one for one, _ in _quotes(extract, text)] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        f"Ximo Zarquo, head of research, was there. “{_WORDS},” explains Zarquo.",
        f"Ximo Zarquo, CTO and Founder, added, “{_WORDS}.”",
        f"The Minister of Finance Ximo Zarquo said: “{_WORDS}.”",
        f"Oak’s niece, Ximo Zarquo, spoke to the court and said in part, “{_WORDS}.”",
        f"Ximo Zarquo, who is a friend of Anna Meier, said in part, “{_WORDS}.”",
        f"A visit by Ximo Zarquo. Ben Oak left. “{_WORDS},” says Zarquo with a smile.",
        f"“{_WORDS},” said Ximo Zarquo of the Institute of Zorg.",
        f"Ximo Zarquo, head of research, was there. He liked it. “{_WORDS},” he said.",
    ],
)
def test_a_name_no_list_has(extract: Callable[[str], Release], text: str) -> None:
    """What a text tells of somebody makes a name of words that nothing else does."""
    assert [one for one, _ in _quotes(extract, text)] == ["Ximo Zarquo"]


@pytest.mark.parametrize(
    "text",
    [
        f"The victim was Anna Meier. The victim’s sister said: “{_WORDS}.”",
        f"Anna Meier came. “{_WORDS},” the New Zorg Company said.",
        f"Anna Meier was charged. One of the victims came. She said, “{_WORDS}.”",
        f"Anna Meier was charged. The victim came. The victim said in part, “{_WORDS}.”",
        f"Oak’s mother wrote, when Anna Meier was heard, a letter, which said, “{_WORDS}.”",
        f"Anna Meier sent the report. It stated in part, “{_WORDS}.”",
    ],
)
def test_a_speaker_without_a_name(extract: Callable[[str], Release], text: str) -> None:
    """Who is named somewhere else does not speak for who is not."""
    assert [one for one, _ in _quotes(extract, text)] == [None]


def test_nobody_is_said_to_go_on(extract: Callable[[str], Release]) -> None:
    """A sentence in marks alone is said by who spoke or was named right before."""
    text = (
        f"“{_WORDS},” said Anna Meier.\n\n“Nobody knew that it would take us so long.”\n\n"
        "Ben Oak laughed at this. “We are not so sure that it has begun at all.”"
    )
    assert _quotes(extract, text) == [
        ("Anna Meier", f"{_WORDS}, Nobody knew that it would take us so long."),
        ("Ben Oak", "We are not so sure that it has begun at all."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"Federal Councillor Anna Meier met Ben Oak. “{_WORDS},” said the Head of the FDFA.",
        f"Le ministre Anna Meier a vu Ben Oak. «{_WORDS}», dit le chef de la diplomatie suisse.",
        f"La conseillère fédérale Anna Meier a vu Ben Oak. «{_WORDS}», dit la cheffe du DFAE.",
        f"Anna Meier, head of research, came. “{_WORDS},” said A. Meier.",
        f"Anna Meier left for home, a place that, in her own words, “{_WORDS}”.",
        f"Ben Oak ran. Anna Meier, Esq., Director of Law at Zorg, shared: “{_WORDS}.”",
        f"Anna Meier, a chemist, was there. “{_WORDS},” says the young Zorg researcher.",
        f"Anna Meier vit Ben Oak. Elle salua la ville. «{_WORDS}», a-t-elle encore dit.",
        f"Ben Oak left. The chemist Anna Meier was clear: “{_WORDS}”, she said.",
        f"“{_WORDS}.” This was the impression of the visitor Anna Meier, who had come early.",
        f"Anna Meier, chemist, was there. “{_WORDS},” says the chemist of the Zorg team.",
        f"Anna Meier était là. A son avis, tout est dit: «{_WORDS}».",
        f"Anna Meier, M.D., was there. “{_WORDS},” she told Ben Oak.",
    ],
)
def test_the_speaker_by_another_name(extract: Callable[[str], Release], text: str) -> None:
    """An office, a letter or a pronoun stands for who is named in full elsewhere."""
    assert [one for one, _ in _quotes(extract, text)] == ["Anna Meier"]


def test_one_announced_after_another(extract: Callable[[str], Release]) -> None:
    """What announces a quotation says nothing of the one before it."""
    text = f"The victim’s sister said, “{_WORDS}.” Anna Meier said, “{_WORDS}, too.”"
    assert _quotes(extract, text) == [(None, f"{_WORDS}."), ("Anna Meier", f"{_WORDS}, too.")]


def test_what_is_said_between_two(extract: Callable[[str], Release]) -> None:
    """Two quotations between which another sentence stands are two."""
    text = (
        f"“{_WORDS},” said Anna Meier. “Nobody knew it.” For this reason it took long, Ben Oak, "
        f"director at Zorg, said. “{_WORDS}, I know.”"
    )
    assert [one for _, one in _quotes(extract, text)] == [
        f"{_WORDS}, Nobody knew it.",
        f"{_WORDS}, I know.",
    ]


def test_a_first_word_alone(extract: Callable[[str], Release]) -> None:
    """One word before "says X" begins the quotation."""
    text = f"“Typically,” says Anna Meier, “{_WORDS}.”"
    assert _quotes(extract, text) == [("Anna Meier", f"Typically, {_WORDS}.")]


def test_a_mark_lost_before_the_speaker(extract: Callable[[str], Release]) -> None:
    """What lost its closing mark before "said X" does not run into the next paragraph."""
    text = f'"{_WORDS}, said Ben Oak. It is so.\n\n"{_WORDS}, too," said Anna Meier.'
    assert ("Anna Meier", f"{_WORDS}, too,") in _quotes(extract, text)


def test_another_of_a_family(extract: Callable[[str], Release]) -> None:
    """An initial makes a surname somebody else's."""
    text = f"Anna Meier was there. Her brother, T Meier, said to the court, “{_WORDS}.”"
    assert [one for one, _ in _quotes(extract, text)] != ["Anna Meier"]


def test_two_speakers_in_a_row(extract: Callable[[str], Release]) -> None:
    """What has a speaker of its own does not go on with what another says."""
    text = f"“{_WORDS},” said Anna Meier. “{_WORDS}, too,” said the director, Ben Oak."
    assert [one for one, _ in _quotes(extract, text)] == ["Anna Meier", "Ben Oak"]


@pytest.mark.parametrize("signature", ["— Alina R., traveller", "– Zora"])
def test_a_signature_in_part(extract: Callable[[str], Release], signature: str) -> None:
    """A dash makes a name of what could be none; one word is not enough."""
    [(speaker, _)] = _quotes(extract, f"They like it. “{_WORDS}.” {signature}")
    assert speaker == ("Alina R." if "," in signature else None)


def test_nested_marks(extract: Callable[[str], Release]) -> None:
    """Marks within a quotation, of either kind, do not end it."""
    inner = 'We call it "our little thing" and we like it'
    text = f'"{inner}," said Anna Meier. "Others say “no”, and are wrong."'
    assert _quotes(extract, text) == [("Anna Meier", f"{inner}, Others say “no”, and are wrong.")]


def test_the_last_mark_lost(extract: Callable[[str], Release]) -> None:
    """A quotation that goes on after "said X" runs to the end of its paragraph, closed or not."""
    text = f'"{_WORDS}," said Anna Meier. "{_WORDS} and so do many others."'
    assert _quotes(extract, text) == _quotes(extract, text.rstrip('"'))


def test_several_paragraphs(extract: Callable[[str], Release]) -> None:
    """A quotation runs through paragraphs, each opened by a mark or by none."""
    text = f"“{_WORDS}.\n\n“{_WORDS}.\n{_WORDS},” said Anna Meier."
    assert _quotes(extract, text) == [("Anna Meier", f"{_WORDS}. {_WORDS}. {_WORDS},")]


def test_a_title_is_no_quotation(extract: Callable[[str], Release]) -> None:
    """What a word like "entitled" announces is a title, whoever speaks of it."""
    text = "In her talk entitled « We like our work a lot », the minister Anna Meier said so."
    assert _quotes(extract, text) == []


@pytest.mark.parametrize("group", [one.name for one in fields(QuotingWords)])
def test_the_words_of_each_language_are_folded(group: str) -> None:
    """A word that is not would never be met, nor one that is two; only auxiliaries may be none."""
    assert len(quoting_words()) > 1
    for one in quoting_words():
        found = getattr(one, group)
        assert found or group in {"inverted", "auxiliaries"}
        assert all(word == fold(word) and " " not in word for word in found)


def test_who_goes_on(extract: Callable[[str], Release]) -> None:
    """What nobody is said to say goes on with the words before it, across a paragraph of news."""
    text = f"“{_WORDS},” said Anna Meier.\n\nThe work is seen by all.\n\n“{_WORDS} as well.”"
    assert [speaker for speaker, _ in _quotes(extract, text)] == ["Anna Meier", "Anna Meier"]


def test_a_point_within_an_attribution(extract: Callable[[str], Release]) -> None:
    """An abbreviation before "said" ends no sentence: the quotation goes on after it."""
    text = f"“{_WORDS},” Anna Meier, CEO of Zorg Co. said. “{_WORDS} as well.”"
    assert _quotes(extract, text) == [("Anna Meier", f"{_WORDS}, {_WORDS} as well.")]


def test_a_body_does_not_speak(extract: Callable[[str], Release]) -> None:
    """What a role is of is no speaker, where no list of names has either."""
    text = f"Zubilesh Melto, co-founder of Kirdical Insight added “{_WORDS}.”"
    assert [speaker for speaker, _ in _quotes(extract, text)] == ["Zubilesh Melto"]
