import pytest
from bounds import no_hang
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Block
from factcheck.sources.html import MAX_MARKUP, list_links, read_html


def texts(markup):
    return [block.text for block in read_html(markup)]


def rows(markup):
    return [block.text for block in read_html(markup) if block.kind == "row"]


def test_paragraphs_stand_under_the_headings_above_them():
    blocks = read_html(
        "<h1>River</h1><p>It flows.</p><h2>Course</h2><p>It rises.</p>"
        "<h3>Mouth</h3><p>It ends.</p><h2>Fish</h2><ul><li>Trout</li></ul>"
    )
    assert blocks == (
        Block(text="It flows."),
        Block(text="It rises.", section="Course"),
        Block(text="It ends.", section="Course > Mouth"),
        Block(text="Trout", section="Fish"),
    )


def test_sections_that_are_skipped_are_skipped_with_those_below_them():
    markup = "<h2>Notes</h2><p>a</p><h3>More</h3><p>b</p><h2>Life</h2><p>c</p>"
    assert [b.text for b in read_html(markup, skip_sections={"notes"})] == ["c"]


@pytest.mark.parametrize(
    "hidden",
    [
        '<sup class="reference"><a href="#cite_note-1">[1]</a></sup>',
        '<sup id="cite_ref-1" class="mw-ref reference"><a href="#cite_note-1">[nota 1]</a></sup>',
        '<sup class="reference"><a href="./Marie_Curie#cite_note-1">1</a></sup>',
        '<sup><a href="#fn1">1</a></sup>',
        '<sup class="noprint Inline-Template">[citation needed]</sup>',
        '<span class="mw-editsection">[edit]</span>',
        "<style>.mw-parser-output{color:red}</style>",
        "<script>alert(1)</script>",
        '<span style="display:none">1867-11-07</span>',
        '<span style="Visibility : hidden">x</span>',
        "<span hidden>x</span>",
        '<span aria-hidden="true">x</span>',
        '<span class="noprint">x</span>',
        "<!-- NewPP limit report -->",
        '<span id="coordinates">52° N</span>',
        '<a href="https://geohack.toolforge.org/?params=52_N">52° N</a>',
        "<span class='rt'> (<span style='display:none'>x</span>)</span>",
    ],
)
def test_what_is_not_the_text_of_the_page_is_left_out(hidden):
    assert texts(f"<p>She was born{hidden}.</p>") == ["She was born."]


@pytest.mark.parametrize(
    "box",
    [
        '<div role="navigation" class="navbox"><table><tr><td>Rivers</td></tr></table></div>',
        '<table class="vertical-navbox"><tr><td>Rivers</td></tr></table>',
        '<div class="mw-references-wrap"><ol class="references"><li>Quinn</li></ol></div>',
        '<div class="reflist">Quinn</div>',
        '<div class="hatnote">For the town, see Curie.</div>',
        '<p class="mw-empty-elt">x</p>',
        "<nav><ul><li>Home</li></ul></nav>",
        "<footer>Imprint</footer>",
        "<figure><img><figcaption>Her desk</figcaption></figure>",
    ],
)
def test_boxes_around_the_text_are_left_out(box):
    assert texts(f"<p>Text.</p>{box}") == ["Text."]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("643,801 km<sup>2</sup>", "643,801 km²"),
        ("1.99×10<sup>30</sup> kg", "1.99×10³⁰ kg"),
        ("10<sup>−7</sup> m", "10⁻⁷ m"),
        ("the 21<sup>st</sup> century", "the 21st century"),
        ("H<sub>2</sub>O", "H2O"),
        ("8,848.86&nbsp;m", "8,848.86 m"),
        ("क्षत्रि\u200dय", "क्षत्रि\u200dय"),
        ("soft\u00adhyphen\u200b\u202e", "softhyphen"),
        ("a &lt;b&gt; c", "a <b> c"),
        ("one<br>two", "one two"),
        ("about .5 of it", "about .5 of it"),
    ],
)
def test_text_keeps_what_carries_meaning(markup, text):
    assert texts(f"<p>{markup}</p>") == [text]


def test_a_formula_is_said_once():
    formula = (
        '<span class="mwe-math-element"><span style="display: none;"><math><mi>E</mi></math></span>'
        '<img alt="E"></span>'
    )
    assert texts(f"<p>Here {formula} is energy.</p>") == ["Here is energy."]


def infobox(*cells):
    body = "".join(f"<tr>{row}</tr>" for row in cells)
    return f'<table class="infobox vcard"><tbody>{body}</tbody></table>'


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (["<th>Capital</th><td><a>Paris</a></td>"], ["Capital: Paris"]),
        (["<td>Capital:</td><td>Paris</td>"], ["Capital: Paris"]),
        (
            ["<th>Born</th><td>Maria<br>7 November 1867<br>Warsaw, Poland</td>"],
            ["Born: Maria; 7 November 1867; Warsaw, Poland"],
        ),
        (["<th>Died</th><td>4 July 1934<br>(aged 66)</td>"], ["Died: 4 July 1934 (aged 66)"]),
        (["<th>Seat</th><td>Lyon<div>, France</div></td>"], ["Seat: Lyon, France"]),
        (
            ["<th>Awards</th><td><ul><li>Nobel Prize</li><li>Davy Medal</li></ul></td>"],
            ["Awards: Nobel Prize; Davy Medal"],
        ),
        (
            [
                "<th colspan=2>Area</th>",
                "<th>• Total</th><td>643,801 km<sup>2</sup></td>",
                "<th>• Water (%)</th><td>0.86</td>",
            ],
            ["Area, Total: 643,801 km²", "Area, Water (%): 0.86"],
        ),
        (
            ["<th>GDP</th><td>2024 estimate</td>", "<th>• Total</th><td>$3 trillion</td>"],
            ["GDP: 2024 estimate", "GDP, 2024 estimate, Total: $3 trillion"],
        ),
        (["<td colspan=2><img>Flag</td>"], []),
        (["<th>Empty</th><td></td>"], []),
        (
            ["<td colspan=2><table><tr><th>Height</th><td>2 m</td></tr></table></td>"],
            ["Height: 2 m"],
        ),
        (
            ["<th>Team</th><td><table><tr><td>1990</td><td>Reds</td></tr></table></td>"],
            ["Team: 1990; Reds"],
        ),
    ],
)
def test_an_information_box_gives_a_label_and_its_values(cells, expected):
    assert rows(infobox(*cells)) == expected


def test_a_table_names_each_value_by_its_column():
    markup = (
        "<table><caption>Laureates</caption>"
        "<tr><th rowspan=2>Year<th colspan=2>Laureate</tr><tr><th>Name<th>Country</tr>"
        "<tr><td>1901<td>Röntgen<td>Germany</tr>"
        "<tr><td rowspan=2>1902<td>Lorentz<td rowspan=2>Netherlands</tr><tr><td>Zeeman</tr></table>"
    )
    assert [(b.text, b.kind, b.section) for b in read_html(f"<h2>List</h2>{markup}")] == [
        (
            f"Year: {year}; Laureate, Name: {name}; Laureate, Country: {land}",
            "row",
            "List > Laureates",
        )
        for year, name, land in (
            ("1901", "Röntgen", "Germany"),
            ("1902", "Lorentz", "Netherlands"),
            ("1902", "Zeeman", "Netherlands"),
        )
    ]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            "<tr><th>Height<td>8,849 m<tr><th>First ascent<td>1953",
            ["Height: 8,849 m", "First ascent: 1953"],
        ),
        ("<tr><td>Height<td>8,849 m", ["Height: 8,849 m"]),
        ("<tr><td>1<td>Everest<td>8,849 m", ["1; Everest; 8,849 m"]),
        ("<tr><th>Peak<th>Height<tr><td>Everest<td>", []),
        ("<tr><th>Peak<th>Height<tr><td colspan=2>Everest", []),
        ("<thead><tr><th>A<th>B</thead><tbody><tr><th>x<td>y</tbody>", ["A: x; B: y"]),
    ],
)
def test_tables_of_other_shapes(markup, expected):
    assert rows(f"<table>{markup}</table>") == expected


def test_a_table_that_only_arranges_is_read_as_what_it_holds():
    markup = "<table><tr><td><p>Left.</p></td><td><ul><li>Right.</li></ul></td></tr></table>"
    assert read_html(markup) == (Block(text="Left."), Block(text="Right."))


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<dt>Capital:</dt><dd>Paris</dd>", [("row", "Capital: Paris")]),
        (
            "<dt>Cities</dt><dd>Paris</dd><dd>Lyon</dd>",
            [("row", "Cities: Paris"), ("row", "Cities: Lyon")],
        ),
        ("<dt>Cities</dt><dt>Towns</dt><dd>Nay</dd>", [("prose", "Cities"), ("row", "Towns: Nay")]),
        ("<dd>Indented.", [("prose", "Indented.")]),
        ("<dt>Alone", [("prose", "Alone")]),
        ("<div><dt>Capital<dd>Paris</div>", [("prose", "Capital"), ("prose", "Paris")]),
    ],
)
def test_a_term_and_its_definition_are_a_row(markup, expected):
    assert [(b.kind, b.text) for b in read_html(f"<dl>{markup}</dl>")] == expected


def test_only_the_article_of_a_page_is_read():
    assert texts("<body><div>Menu</div><main><p>Text.</p></main></body>") == ["Text."]


@pytest.mark.parametrize(
    "markup", ["", " ", "plain words", "http://a.example/", "<?xml version='1.0'?><p>x"]
)
def test_what_is_hardly_html_gives_no_warning(markup):
    assert all(block.text for block in read_html(markup))


def test_links_of_a_list_leave_out_pages_that_do_not_exist():
    markup = (
        '<ul><li><a href="/wiki/A" title="A (planet)">A</a>, a planet<sup class="reference">[1]</sup>'
        '<li><a class="new" href="/x" title="B (page does not exist)">B</a>, a god</ul>'
    )
    assert list_links(markup) == (("A (planet)", "A, a planet"),)


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 30_000 + "x",
        "<table><tr><td>" * 5_000 + "x",
        "<b>" * 30_000 + "x",
        "<ul><li>" * 10_000 + "x",
        "<table>" + "<tr><th>a<td colspan=99999 rowspan=99999>x" * 3_000,
        "<p>" + "(" * 200_000,
        "<p>" + " ," * 200_000,
        "<p>" + "[ " * 200_000 + "<!--" * 10_000,
    ],
    ids=["div", "table", "b", "list", "spans", "brackets", "commas", "comments"],
)
def test_markup_made_to_exhaust_the_reader_takes_no_longer_than_a_long_page(markup):
    with no_hang():
        read_html(markup)


def test_a_page_beyond_the_cap_is_cut():
    assert read_html("<p>a</p>" + " " * MAX_MARKUP + "<p>b</p>") == (Block(text="a"),)


TAGS = (
    *("<p>", "</p>", "<div>", "</div>", "<h2>", "</h2>", "<ul>", "<li>", "<dl>", "<dt>", "<dd>"),
    *("<table>", "</table>", "<tr>", "<th>", "<td colspan=3>", "<td rowspan=2>"),
    *("<br>", "<sup>", "<span style='display:none'>", "</span>", "<!--", "-->", "<?xml"),
)
markup = st.lists(
    st.one_of(
        st.text(max_size=20),
        st.sampled_from(TAGS),
    ),
    max_size=40,
).map("".join)


@settings(max_examples=150, deadline=None)
@given(markup)
def test_any_markup_gives_clean_blocks(markup):
    for block in read_html(markup):
        assert block.text == " ".join(block.text.split())
        assert block.text
        assert block.kind in {"prose", "row"}
