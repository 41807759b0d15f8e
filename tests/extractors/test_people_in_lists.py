"""People in lists, with a role for all of them or one for each; names that are hard to bound."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pressarchive.model import Release

_FRAME = "Something happens\n\nParis, 5 May 2020 – {} Other things happened on that day too.\n"


def _people(extract: Callable[[str], Release], sentence: str) -> dict[str, str | None]:
    return {one.name: one.role for one in extract(_FRAME.format(sentence)).people}


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        (
            "Anna Meier et Jean Dupont, respectivement présidente et directeur de Zorg, signent.",
            {"Anna Meier": "présidente", "Jean Dupont": "directeur de Zorg"},
        ),
        (
            "Anna Meier and Jean Dupont, chair and head of sales, respectively, signed.",
            {"Anna Meier": "chair", "Jean Dupont": "head of sales"},
        ),
        (
            "Anna Meier, 35, and Jean Dupont, 39, both former teachers, left.",
            {"Anna Meier": "former teachers", "Jean Dupont": "former teachers"},
        ),
        (
            "Its cardiologists, Dr. Anna Meier, Dr. Jean Dupont and Dr. Paul Kirdo, left.",
            dict.fromkeys(("Anna Meier", "Jean Dupont", "Paul Kirdo"), "cardiologists"),
        ),
        (
            "The executives Anna Meier, 59; Jean Dupont, 65; and Paul Kirdo, 61, left.",
            dict.fromkeys(("Anna Meier", "Jean Dupont", "Paul Kirdo"), "executives"),
        ),
        (
            "Researchers from Zorg’s Roses Laboratory, Anna Meier and Jean Dupont, wrote it.",
            dict.fromkeys(
                ("Anna Meier", "Jean Dupont"), "Researchers from Zorg’s Roses Laboratory"
            ),
        ),
        (
            "It tells of the promotion of Anna Meier and Jean Dupont to Sales Director.",
            dict.fromkeys(("Anna Meier", "Jean Dupont"), "Sales Director"),
        ),
        (
            "Les ambassadeurs de Zorgie, M. Mohamed Sultan MELTO, et M. Jean KIRDO sont là.",
            dict.fromkeys(("Mohamed Sultan MELTO", "Jean KIRDO"), "ambassadeurs de Zorgie"),
        ),
    ],
)
def test_roles_in_lists(
    extract: Callable[[str], Release], sentence: str, people: dict[str, str | None]
) -> None:
    """A role in the plural is everybody's; "respectively" gives each of them one."""
    assert _people(extract, sentence) == people


def test_a_role_after_a_name_may_be_the_next_one_s(extract: Callable[[str], Release]) -> None:
    """In a list of roles with names, what stands before a name without a comma is its own."""
    found = _people(
        extract, "Mayor Paul Dupont, the UN Commissioner for Human Rights Zorga Melto, met."
    )
    assert found == {
        "Paul Dupont": "Mayor",
        "Zorga Melto": "UN Commissioner for Human Rights",
    }


def test_a_surname_of_two_words_is_no_other_name(extract: Callable[[str], Release]) -> None:
    """Who is named by two surnames is the one whose name ends with them."""
    said = "«Oui», dit Kirdo Melto. «Non», explique Kirdo Melto."
    found = _people(extract, f"Zorgo Kirdo Melto, le directeur de Zorg, parle. {said}")
    assert list(found) == ["Zorgo Kirdo Melto"]


def test_most_of_a_list_tells_the_rest(extract: Callable[[str], Release]) -> None:
    """Unknown names are people in a list where others are known, but no town before one."""
    listed = "It lists people like Zorgo Melto, Kirdo Zubo (KZ), Anna Meier, and Jean Dupont."
    assert list(_people(extract, listed)) == [
        *("Zorgo Melto", "Kirdo Zubo", "Anna Meier", "Jean Dupont")
    ]
    town = "In Zorgo Melto, Anna Meier, Paula Zub and Jean Dupont met."
    assert list(_people(extract, town)) == ["Anna Meier", "Paula Zub", "Jean Dupont"]


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        ("U.S. District Judge T.Z. Kirdo III ruled.", "T.Z. Kirdo III", "U.S. District Judge"),
        ("Le ministre du travail S. M. Zorga part.", "S. M. Zorga", "ministre du travail"),
        ("Chairman Paul Dupont.Meier left early.", "Paul Dupont", "Chairman"),
        ("Agent Anna R. Meier Internal Zorg Service came.", "Anna R. Meier", "Agent"),
        ("Ms Trinidad Zubo, Minister of Culture, came.", "Trinidad Zubo", "Minister of Culture"),
        ("«Oui», explique Zorgan Ma, chimiste au PSI.", "Zorgan Ma", "chimiste au PSI"),
        ("We thank Judge King, who left.", "King", "Judge"),
        (
            "Il voit le chercheur de l’Université de Bâle Edwin Constable.",
            "Edwin Constable",
            "chercheur de l’Université de Bâle",
        ),
        (
            "Le président du Conseil des ministres italien Paul Dupont part.",
            "Paul Dupont",
            "président du Conseil des ministres italien",
        ),
        (
            "Anna Meier du Département de gestion des eaux, responsable du projet, part.",
            "Anna Meier",
            "responsable du projet",
        ),
        ("The jury found Paul Dupont, 20, guilty of obstructing justice.", "Paul Dupont", None),
        ("Anna Zub (formerly Anna Kirdo), 37, left.", "Anna Zub", None),
        ("The car hit its victim Zorgo Melto. He died.", "Zorgo Melto", None),
        ("Trial Attorney Anna R. Hall is here.", "Anna R. Hall", "Trial Attorney"),
        ("Zorgan Park, responsable du bureau, parle.", "Zorgan Park", "responsable du bureau"),
        (
            "Paul Dupont, an owner of many Jeans Zorga shops, left.",
            "Paul Dupont",
            "owner of many Jeans Zorga shops",
        ),
        (
            "Paul Dupont, 27, of Zorg, Zubland, and a former member of the Guard, left.",
            "Paul Dupont",
            "former member of the Guard",
        ),
        (
            "Le chef du Département de justice et police, Paul Dupont, part.",
            "Paul Dupont",
            "chef du Département de justice et police",
        ),
        ("CEO Paul Dupont has been named a finalist in a contest.", "Paul Dupont", "CEO"),
        ("Paul Dupont, then a therapist, left.", "Paul Dupont", "therapist"),
        (
            "Paul Dupont, 43, left. Dupont, a former soldier, was there.",
            "Paul Dupont",
            "former soldier",
        ),
        ("Elle voit l'étudiante en master Anna Dupont.", "Anna Dupont", "étudiante en master"),
        ("Il voit le ministre du lac Zorgo de Koning.", "Zorgo de Koning", "ministre du lac"),
        ("Zorgo Melto was elected chairman of the group.", "Zorgo Melto", "chairman of the group"),
        ("Paul Dupont, a chemist, heads the group.", "Paul Dupont", "chemist"),
        ("Il voit Son Altesse Anna Dupont.", "Anna Dupont", None),
        ("Zorg's CEO, Zorgo Melto, shared his joy.", "Zorgo Melto", "Zorg's CEO"),
        ("Zorgo Melto, M.D., 67, of Zorg, was there.", "Zorgo Melto", None),
        ("A co-defendant, Zorgo Melto, was there.", "Zorgo Melto", None),
        ("By Mayor Anna Dupont, a meeting of ministers was held.", "Anna Dupont", "Mayor"),
        (
            "Anna Dupont de l'Université de Zorg, la première auteure, écrit.",
            "Anna Dupont",
            "première auteure",
        ),
        (
            "Anna Dupont, de l'Université de Zorg et auteure du livre, écrit.",
            "Anna Dupont",
            "auteure du livre",
        ),
        ("On the Zorg Investor Radio Show, Anna Dupont spoke.", "Anna Dupont", None),
    ],
)
def test_names_and_roles_are_bounded(
    extract: Callable[[str], Release], sentence: str, name: str, role: str | None
) -> None:
    """A name ends where the next sentence or office begins; a role reaches over its body."""
    assert _people(extract, sentence) == {name: role}


@pytest.mark.parametrize(
    "sentence",
    [
        "The San Antonio Zorgs lost.",
        "He drove a Mercedes Benz home.",
        "Le vélo Solar Zorgu ambassadeur d’une ville durable part.",
        "Please contact Anna Meier, Mission of Zorgland (+41 79 335 76 14) soon.",
        "Download Anna Meier Order there.",
        "- Mme Anna Meier, cheffe du Bureau. Tél.: +41 22 730 83 14; courriel: a@zorg.org.",
        "They met at Hyde Park and at Regent Hall.",
        "La fusée Ariane V part.",
        "La Fondation Jean & Anna Meier décidera.",
        "Publication\nAnna Meier et al. A title.",
        "A man left Zorgo Melto - Orchid County Attorney",
        "Read: A title; Anna Meier, Jean Zub, Paul Dupont; Proceedings; DOI: 10.1.",
        "Read: Zub C, Paul G, Meier F. A title. DOI: 10.1.",
        "Publication\nAnna Meier, Jean Zub, Paul Dupont (2019). A title.",
        "Write to the Law Offices of Anna Meier soon.",
        "It stands at 2500 W. Zorgo Rd. in the town.",
        "At the Anna Melto Symposium, invited experts spoke.",
    ],
)
def test_brands_towns_and_contacts_are_nobody(
    extract: Callable[[str], Release], sentence: str
) -> None:
    """What bears a name, and whom one calls, is nobody whom a release tells of."""
    assert _people(extract, sentence) == {}
