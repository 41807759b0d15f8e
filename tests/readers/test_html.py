"""HTML: the release apart from the site, its layout, and what the page declares."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pressarchive.document import Document
from pressarchive.errors import ReadError
from pressarchive.readers import Input, read

PROSE = (
    "L’Agence a publié aujourd’hui son avis sur la sécurité sanitaire des aliments, après "
    "deux années de travaux menés par son comité d’experts et une consultation publique."
)


def page(body: str, head: str = "") -> Document:
    return read(Input(name="a.bin", content=f"<html><head>{head}</head>{body}</html>".encode()))


def blocks(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, document.block_text(block)) for block in document.blocks]


def test_main_text_apart_from_navigation() -> None:
    """What steers through the site, hides, or runs is not part of the release."""
    document = page(
        "<body><header><nav><a href=/>Accueil</a></nav></header>"
        "<div class='cookie-banner'>Nous utilisons des cookies.</div>"
        f"<main><ol class=breadcrumb><li>Actualités</ol><h1>Avis</h1><p>{PROSE}</p>"
        "<p style='display: none'>caché</p><p class='sr-only'>caché</p><p hidden>caché</p>"
        "<script>var caché</script><style>caché</style><template>caché</template></main>"
        "<aside>Sur le même sujet</aside><footer>Mentions légales</footer></body>"
    )
    assert blocks(document) == [("heading", "Avis"), ("paragraph", PROSE)]


def test_lists_of_links_around_the_text() -> None:
    """A page that names no main part loses the links around its text, not those within."""
    links = "".join(f"<li><a href=/{n}>Rubrique {n}</a></li>" for n in range(4))
    document = page(
        f"<body><ul>{links}</ul><h1>Avis</h1><p>{PROSE}</p><h2>Documents</h2><ul>{links}</ul>"
        f"<p>{PROSE}</p><div>{links}</div></body>"
    )
    assert [text for _, text in blocks(document)] == [
        "Avis",
        PROSE,
        "Documents",
        *(f"Rubrique {n}" for n in range(4)),
        PROSE,
    ]


def test_contact_in_an_aside_stays() -> None:
    """Beside the text may stand whom to ask."""
    document = page(
        f"<article><h1>Avis</h1><p>{PROSE}</p><aside>Contact<br>jean@example.org</aside></article>"
    )
    assert [text for _, text in blocks(document)] == ["Avis", PROSE, "Contact", "jean@example.org"]


def test_layout_survives() -> None:
    """Headings, lists with their numbers and depth, tables of contacts, lines of an address."""
    document = page(
        "<h2>Titre</h2><ul><li>un<ul><li>deux</ul></ul><ol start=3><li>trois<li>quatre</ol>"
        "<table><tr><th>Nom<th>Téléphone<tr><td>Jean Petit<td>01 44 23 60 12</table>"
        "<p>12 rue Haute<br>75011 Paris<br><br>France</p><hr>"
        "<p>26<sup>th</sup> of <em>May</em></p>"
    )
    assert [(b.kind, b.level, document.block_text(b)) for b in document.blocks] == [
        ("heading", 2, "Titre"),
        ("item", 1, "un"),
        ("item", 2, "deux"),
        ("item", 1, "3. trois"),
        ("item", 1, "4. quatre"),
        ("row", 0, "Nom | Téléphone"),
        ("row", 0, "Jean Petit | 01 44 23 60 12"),
        ("paragraph", 0, "12 rue Haute"),
        ("paragraph", 0, "75011 Paris"),
        ("paragraph", 0, "France"),
        ("rule", 0, "---"),
        ("paragraph", 0, "26th of May"),
    ]
    groups = [block.group for block in document.blocks]
    assert groups[5] == groups[6]
    assert groups[7] == groups[8] < groups[9]


def test_columns_of_a_layout_table() -> None:
    """Cells of several lines are columns: each is read to its end before the next."""
    document = page(
        "<table><tr><td>Jean Petit<br>01 44 23 60 12<td>Ann Lee<br>020 7946 0000</table>"
    )
    assert [text for _, text in blocks(document)] == [
        "Jean Petit",
        "01 44 23 60 12",
        "Ann Lee",
        "020 7946 0000",
    ]


def test_lines_of_div_elements() -> None:
    """Short lines in <div> stand directly under each other; paragraphs do not."""
    document = page(f"<div>Contact</div><div>Jean</div><div>{PROSE}</div><div>{PROSE}</div>")
    assert [block.group for block in document.blocks] == [0, 0, 1, 2]


DECLARED = {
    "open graph": "<meta property='og:title' content='Avis'>"
    "<meta property='article:published_time' content='2020-02-05T10:00:00+01:00'>"
    "<meta property='og:site_name' content='Anses'>",
    "dublin core": "<meta name='DC.title' content='Avis'><meta name='dcterms.issued' "
    "content='2020-02-05'><meta name='DC.publisher' content='Anses'>",
    "json-ld": '<script type="application/ld+json">{"@graph": [{"@type": "WebSite"}, {"@type": '
    '["NewsArticle"], "headline": "Avis", "datePublished": "2020-02-05", "publisher": '
    '{"name": "Anses"}}]}</script>',
}


@pytest.mark.parametrize("kind", DECLARED)
def test_declared(kind: str) -> None:
    """The page's own word for its title, date and publisher."""
    declared = page(f"<p>{PROSE}</p>", DECLARED[kind]).declared
    assert declared["title"] == "Avis"
    assert declared["date"][:10] == "2020-02-05"
    assert declared["organisation"] == "Anses"


def test_declared_language_address_and_time() -> None:
    """The language of the page, its canonical address and its one time."""
    content = (
        f"<html lang=fr-FR><link rel=canonical href=https://anses.fr/avis>"
        f"<p>{PROSE} <time datetime=2020-02-05>mercredi</time> <a href=/pdf>PDF</a></p>"
    )
    document = read(Input(name="a.txt", content=content.encode()))
    assert document.declared["language"] == "fr-FR"
    assert document.declared["date"] == "2020-02-05"
    assert document.links == ("https://anses.fr/pdf",)


def test_time_of_an_update_is_not_the_date() -> None:
    """Themes print both times and hide one with a style sheet."""
    document = page(
        "<p>Publié le <time class=published datetime=2020-02-05T10:00>5 février 2020</time>"
        f"<time class=updated datetime=2020-03-06>6 mars 2020</time></p><p>{PROSE}</p>"
    )
    assert document.text.startswith("Publié le 5 février 2020\n")
    assert document.declared["date"] == "2020-02-05T10:00"


def test_date_of_a_page_without_an_article() -> None:
    """JSON-LD of a site may only tell of its pages."""
    script = (
        '{"@graph": [{"@type": "WebPage", "datePublished": "2020-02-05"}, {"@type": "Person"}]}'
    )
    head = f'<script type="application/ld+json">{script}</script>'
    assert page(f"<p>{PROSE}</p>", head).declared == {"date": "2020-02-05"}


def test_head_and_foot_by_their_names() -> None:
    """Sites that are all <div> call them so; a heading of the text in one keeps it."""
    document = page(
        f"<div id=header>Agence</div><div class=header><h1>Avis</h1></div><p>{PROSE}</p>"
        "<div id=footer>© Agence 2020</div>",
        "<title>Avis</title>",
    )
    assert [text for _, text in blocks(document)] == ["Avis", PROSE]


@pytest.mark.parametrize(
    ("title", "head", "heading"),
    [
        ("Avis sur le sel - Anses - Agence nationale", "", "Avis sur le sel"),
        ("Anses | Avis sur le sel", "<meta property=og:site_name content=Anses>", "Actualités"),
        ("Avis sur le sel – Anses", "<link rel=canonical href=https://www.anses.fr/a>", "x"),
        ("Avis sur le sel", "", "x"),
    ],
)
def test_title_without_the_site(title: str, head: str, heading: str) -> None:
    """The name of the site around a title goes, where the page shows that it is one."""
    document = page(f"<h1>{heading}</h1><p>{PROSE}</p>", f"<title>{title}</title>{head}")
    assert document.declared["title"] == "Avis sur le sel"


def test_title_that_only_looks_like_two_parts() -> None:
    """Without a sign that it names the site, what follows a dash stays."""
    document = page(f"<p>{PROSE}</p>", "<title>Le sel – un danger</title>")
    assert document.declared["title"] == "Le sel – un danger"


def test_heading_outside_the_article() -> None:
    """A first heading that says the page's title belongs to the release."""
    document = page(
        f"<div><h1>Avis sur le sel</h1></div><article><p>{PROSE}</p></article>",
        "<title>Avis sur le sel</title>",
    )
    assert blocks(document)[0] == ("heading", "Avis sur le sel")


def test_address_behind_a_name() -> None:
    """An e-mail address that only a link holds is told; one that is shown is not repeated."""
    document = page(
        "<p>Contact : <a href='mailto:j%61@b.org?subject=x'>Jean</a>, "
        "<a href=mailto:c@d.org>c@d.org</a></p>"
    )
    assert document.text == "Contact : Jean (ja@b.org), c@d.org"


@pytest.mark.parametrize(
    ("encoding", "head"),
    [
        ("iso8859-15", "<meta charset=iso-8859-15>"),
        ("mac-roman", "<meta http-equiv=Content-Type content='text/html; charset=macintosh'>"),
        ("utf-8", "<meta charset=iso-8859-15>"),
        ("utf-16", ""),
        ("cp1252", ""),
    ],
)
def test_charsets(encoding: str, head: str) -> None:
    """Bytes that say it themselves, then what the page declares, then what newsrooms use."""
    content = f"<html><head>{head}</head><p>Santé, œuvre, été.</p></html>"
    document = read(Input(name="a.html", content=content.encode(encoding)))
    assert document.text == "Santé, œuvre, été."
    assert document.encoding == encoding


@pytest.mark.parametrize(
    ("name", "text", "media_type"),
    [
        ("a.txt", "<!-- x -->\n<!DOCTYPE html><p>a</p>", "text/html"),
        ("a.md", "<html><p># a</p>", "text/html"),
        ("a.txt", "<div><p>a</p>\n<p>b</p></div>", "text/html"),
        ("a.html", "a<br>b", "text/html"),
        ("a.html", "no markup at all", "text/plain"),
        ("a.txt", "The <p> element opens a paragraph, </p> ends it.\n<b>So</b>.", "text/plain"),
        ("a.txt", "<jean@example.org> wrote:\n\n<p>, <div> and <br> are tags.", "text/plain"),
        ("a.md", "# Title\n\nA line<br>\n\n## Part\n\nanother", "text/markdown"),
    ],
)
def test_recognised_by_content(name: str, text: str, media_type: str) -> None:
    """Markup makes a page, not a name, and not a sentence about markup."""
    assert read(Input(name=name, content=text.encode())).media_type == media_type


def test_page_without_text() -> None:
    """A page that shows itself only with scripts is refused with a remedy."""
    with pytest.raises(ReadError, match="no text") as raised:
        page("<body><div id=app></div><script>run()</script></body>")
    assert "browser" in raised.value.remedy


# fmt: off
MARKS = st.sampled_from([
    "<html>", "<p>", "</p>", "<div>", "</div>", "<br>", "<h1>", "</h1>", "<ul>", "<ol start=9>",
    "<li>", "</ul>", "<table>", "<tr>", "<td>", "</table>", "<a href=mailto:a@b.cd>", "<a href='http://[x'>",
    "</a>", "<b>", "</b>", "<pre>", "</pre>", "<q>", "<nav>", "<main>", "<article>", "</article>",
    "<form>", "<svg>", "<svg><td>", "<math>", "<select>", "<template>", "<aside>", "<header>",
    "<title>", "</title>", "<time datetime=2>", "<meta property=og:title content=x>", "<!--", "-->",
    "<script type='application/ld+json'>", '{"@type":"Article","url":1}', "</script>", "&amp;",
    "&#0;", "<", ">", "<base href=x>", "<p hidden>", "<p class=share>",
    "\n", " ", "mot ", "É", "\x1b[31m",
])
# fmt: on


@given(st.lists(MARKS | st.text(max_size=5), max_size=40).map("".join))
@example("<p>\x1c</p>")
@example("<table><td><table><td>a</table>b")
@example("<li value=99999999999999999999>a")
def test_any_markup(markup: str) -> None:
    """Any markup is read the same twice, or refused with a remedy."""
    source = Input(name="a.html", content=("<html>" + markup).encode("utf-8", "surrogatepass"))
    try:
        document = read(source)
    except ReadError as error:
        if not error.remedy:
            pytest.fail("refused without a remedy")
    else:
        assert document == read(source)
        assert all(document.block_text(block).strip() for block in document.blocks)


HOSTILE = {
    "nested": "<div>" * 100_000 + "text",
    "lists": "<ul><li>" * 50_000 + "text",
    "tables": "<table><tr><td>" * 33_000 + "text",
    "fonts": "".join(f"<font color={n}>" for n in range(20_000)) + "<p>x" * 2_000,
    "attributes": "<p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">text",
    "formatting": "<b>x</p>" * 50_000,
    "forms": "<form><div>" * 50_000 + "text",
    "unclosed": "<p>text" + "<!--" * 100_000,
    "signs": "text" + "<" * 500_000,
    "paragraphs": "<p>mot mot" * 100_000,
    "around": "text" + "<p class=share>y" * 50_000,
    "links": "<a href=x>y</a> " * 50_000,
    "breaks": "a<br>" * 100_000,
    "data": '<script type="application/ld+json">' + "[" * 100_000 + "</script>text",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_quick_on_hostile_markup(name: str) -> None:
    """Depth and length cost no more than linear time, and the text is still there."""
    started = time.process_time()
    document = read(Input(name="a.html", content=("<html>" + HOSTILE[name]).encode()))
    assert document.text
    assert time.process_time() - started < 10
