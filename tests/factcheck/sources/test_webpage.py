"""What a page of any site says, and how a page that says nothing is known."""

import pytest
from bounds import no_hang
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.config import SourceSettings, load
from factcheck.errors import BadAnswer, Forbidden
from factcheck.http import Answer
from factcheck.model import Tier
from factcheck.sources import webpage
from factcheck.trust import Trust

STORY = """<p>The Harbour Bridge at Northport opened to traffic again on Monday.</p>
<p>The repairs cost 41 million pounds, six million more than planned.</p>"""
TEXTS = [
    "The Harbour Bridge at Northport opened to traffic again on Monday.",
    "The repairs cost 41 million pounds, six million more than planned.",
]
PARTS = ["<h1>", "<p>", "<a>", "</a>", "</p>", "<table>", "<td>", "<div>", "text", "</div>"]
TRUST = load(environ={}).sources[0].settings.trust


def texts(markup):
    return [block.text for block in webpage.read(markup).blocks]


def answer(body, url="https://a.example/x", kind="text/html", status=200):
    return Answer(
        url=url,
        status=status,
        headers={"content-type": kind},
        body=body.encode(),
        retrieved_at="2024-05-06T07:08:09Z",
    )


# --- the frame ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "frame",
    [
        "<div role='navigation'><p>Topics</p></div>",
        "<div class='site-Sidebar'><p>Friends who write about bridges.</p></div>",
        "<div id='comments'><p>It cost 40 million, they lie.</p></div>",
        "<article class='comment'><p>It cost 40 million, they lie.</p></article>",
        "<section class='relatedArticles'><p>More on bridges.</p></section>",
        "<aside><p>Sign up for our briefing.</p></aside>",
        "<div class='c1'><ul><li><a href='/1'>Storm warning</a></li><li><a href='/2'>Ferries</a></li></ul></div>",
        "<p><strong>Read more: <a href='/q'>How the bridge was saved from demolition</a></strong></p>",
        "<p><a href='/3'>ये भी पढ़ें: बारिश से पहले सड़कों की मरम्मत</a></p>",
        "<p>© 2024 Northport Ledger. All rights reserved.</p>",
        "<p>Todos los derechos reservados.</p>",
        "<p>Todos os direitos reservados.</p>",
        "<p>सर्वाधिकार सुरक्षित</p>",
    ],
)
def test_what_surrounds_the_text_is_left_out(frame):
    assert texts(f"<body><h1>Bridge</h1>{STORY}{frame}</body>") == TEXTS


@pytest.mark.parametrize(
    "part",
    [
        "<div class='with-sidebar'>{}</div>",
        "<div id='header-comments'>{}</div>",
        "<header>{}</header>",
    ],
)
def test_what_holds_the_headline_is_no_frame_whatever_its_name(part):
    assert texts(f"<body>{part.format(f'<h1>Bridge</h1>{STORY}')}</body>") == TEXTS


def test_a_sentence_in_a_list_stays_beside_its_link():
    item = "<li><a href='/p'>Dune Park</a>: founded in 1977, it has three trails.</li>"
    assert texts(f"<h1>Parks</h1><ul>{item}</ul>") == [
        "Dune Park: founded in 1977, it has three trails."
    ]


def test_a_sentence_that_is_all_link_stays():
    said = "The bridge was first opened to the public in the spring of the year 1931."
    assert texts(f"<h1>Bridge</h1>{STORY}<p><a href='/x'>{said}</a></p>") == [*TEXTS, said]


def test_a_section_about_comments_stays():
    part = "<section id='comments'><h2>Comments</h2><p>They are written in hashes.</p></section>"
    assert texts(f"<h1>Syntax</h1>{part}") == ["They are written in hashes."]


def test_linked_values_of_a_table_stay():
    table = "<table><tr><th>Capital</th><td><a href='/p'>Paris</a></td></tr></table>"
    assert texts(f"<h1>France</h1>{STORY}{table}")[-1] == "Capital: Paris"


def test_the_menu_of_a_page_laid_out_as_a_table_is_left_out():
    menu = "".join(f"<a href='/{n}'>Office {n}</a><br>" for n in range(5))
    layout = f"<table><tr><td>{menu}</td><td><h1>Bridge</h1>{STORY}</td></tr></table>"
    assert texts(layout) == TEXTS


def test_what_stands_above_the_only_headline_is_left_out():
    assert texts(f"<div><p>Wednesday 20 March</p></div><div><h1>Bridge</h1>{STORY}</div>") == TEXTS


def test_a_headline_below_the_text_hides_nothing():
    assert texts(f"<div>{STORY}</div><h1>Bridge</h1>") == TEXTS


@pytest.mark.parametrize(
    "part", ["<p><a href=x>x</a></p>", "<div><a>", "<div class=sidebar>", "<li><a href=x>y</a>"]
)
def test_pages_made_to_exhaust_cost_no_more_than_long_ones(part):
    with no_hang():
        webpage.read(f"<h1>x</h1>{STORY}{part * 10_000}")


@settings(max_examples=50, deadline=None)
@given(st.lists(st.sampled_from(PARTS)))
def test_any_markup_is_read_or_refused(parts):
    try:
        page = webpage.read("".join(parts))
    except BadAnswer:
        return
    assert page.blocks


# --- walls -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("markup", "said"),
    [
        ("<p>We use cookies to show ads.</p><p>Accept all or reject all.</p>", "consent"),
        ("<p>Tu privacidad es importante.</p><p>Aceptar y continuar</p>", "consent"),
        ("<p>Nós usamos cookies neste site.</p><p>Aceitar todos</p>", "consent"),
        ("<p>यह साइट कुकी का उपयोग करती है।</p><p>सभी स्वीकार करें</p>", "consent"),
        ("<h1>Oops</h1><p>Page not found.</p>", "nothing at this address"),
        ("<h1>Página no encontrada</h1><p>Vuelve al inicio.</p>", "nothing at this address"),
        ("<h1>Página não encontrada</h1><p>Volte.</p>", "nothing at this address"),
        ("<p>पृष्ठ नहीं मिला</p>", "nothing at this address"),
        ("<title>Just a moment...</title><p>Verify you are human.</p>", "a person"),
        ("<p>It began in 1931…</p><p>Subscribe to continue reading.</p>", "do not pay"),
        ("<p>Empezó en 1931…</p><p>Suscríbete para seguir leyendo.</p>", "do not pay"),
        ("<p>Começou em 1931…</p><p>Assine para continuar lendo.</p>", "do not pay"),
        ("<p>यह 1931 में शुरू हुआ…</p><p>यह लेख केवल सदस्यों के लिए है।</p>", "do not pay"),
        (
            '<script type="application/ld+json">[{"isAccessibleForFree": false}]</script><p>It…</p>',
            "do not pay",
        ),
        ("<div id=app></div>", "no text"),
    ],
)
def test_a_page_that_shows_no_text_says_what_it_is(markup, said):
    with pytest.raises(BadAnswer, match=said):
        webpage.read(markup)


@pytest.mark.parametrize(
    "beside",
    [
        "<p>We use cookies.</p>",
        "<div class='paywall'>Subscribe to continue reading.</div>" + "<p>It is long.</p>" * 50,
        '<script type="application/ld+json">{"isAccessibleForFree": false}</script>'
        + "<p>It is long.</p>" * 50,
    ],
    ids=["a banner", "an offer", "a metered page that shows all"],
)
def test_a_page_with_text_is_read_whatever_it_asks(beside):
    assert texts(f"<h1>Bridge</h1>{STORY}{beside}")[:2] == TEXTS


# --- title and day -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("head", "day"),
    [
        (
            '<meta property="article:published_time" content="2023-09-07T08:15:00+02:00">',
            "2023-09-07",
        ),
        ('<meta name="DC.date.created" content="2022-11-03">', "2022-11-03"),
        ('<meta itemprop="datePublished" content="2016-05-23T19:22Z">', "2016-05-23"),
        (
            '<script type="application/ld+json">{"@graph": [{"datePublished": "2023-07-12"}]}</script>',
            "2023-07-12",
        ),
        ("<time datetime='2021-06-30'>30 de junho</time>", "2021-06-30"),
        ('<meta name="date" content="31/12/2020">', ""),
        ('<meta name="date" content="2020-13-45">', ""),
        ('<script type="application/ld+json">{"datePublished": </script>', ""),
        ("<p>12 May 2020</p>", ""),
    ],
)
def test_the_day_is_the_one_that_the_page_declares(head, day):
    assert webpage.read(f"{head}<h1>Bridge</h1>{STORY}").published == day


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ('<meta property="og:title" content="Bridge  reopens"><title>x</title>', "Bridge reopens"),
        ("<title>Bridge | Ledger</title>", "Bridge | Ledger"),
        ("<title>x</title><h1>Bridge <i>opens</i></h1>", "Bridge opens"),
        ("", ""),
    ],
)
def test_the_title_is_the_one_that_the_page_declares(head, title):
    assert webpage.read(head + STORY).title == title


# --- documents ---------------------------------------------------------------------------------


def test_a_document_has_the_tier_of_its_address_and_the_day_of_the_page():
    page = f'<meta name="date" content="2020-01-02"><h1>Bridge</h1>{STORY}'
    found = webpage.document(
        answer(page, "https://www.ons.gov.uk/x"),
        SourceSettings(name="web", tier=Tier.REFERENCE, trust=TRUST),
    )
    assert (found.source, found.title, found.published) == ("web", "Bridge", "2020-01-02")
    assert (found.tier, found.lang) == (Tier.REFERENCE, "en")


def test_a_page_that_is_denied_gives_no_document_and_says_by_which_list():
    source = SourceSettings(name="web", trust=Trust(deny=("a.example",)))
    with pytest.raises(Forbidden, match=r"a\.example: denied by trust\.deny \(a\.example\)"):
        webpage.document(answer(STORY), source)


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (answer(STORY, status=404), "a.example: the page is gone"),
        (answer("", kind="image/png"), "a.example: the page is image/png"),
        (answer("<p>404</p>"), "a.example: the page says that there is nothing"),
    ],
)
def test_a_page_that_gives_no_document_is_named_by_its_host(page, said):
    with pytest.raises(BadAnswer, match=said):
        webpage.document(page, SourceSettings(name="web"))


def test_half_a_character_in_a_declared_title_is_one_that_can_be_written():
    data = r'<script type="application/ld+json">{"headline": "Bridge \ud83d"}</script>'
    assert "Bridge \ufffd" == webpage.read(data + STORY).title
