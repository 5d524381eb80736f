"""Markdown to blocks and to readable text."""

import pytest

from claims.markdown import blocks, project
from claims.model import Layout


def plain(text):
    return project(text, [(0, len(text))]).plain


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("**Oslo** is *very* old.", "Oslo is very old."),
        ("***Oslo*** and __Bergen__ and ~~Narvik~~", "Oslo and Bergen and Narvik"),
        ("See [Oslo](https://a.b/c_(d)) now.", "See Oslo now."),
        ("See [**Oslo**](https://a.b 'x') now.", "See Oslo now."),
        ("![a picture](x.png)Oslo is old.", "Oslo is old."),
        ("Oslo is old [1].", "Oslo is old."),
        ("Oslo [2, 3] is old.[^note]", "Oslo is old."),
        ("Oslo is old [[4]](https://a.b/c).", "Oslo is old."),
        ("Oslo is old (Berg, 2020).", "Oslo is old."),
        ("Oslo is old (Berg & Lie, 2020, p. 4).", "Oslo is old."),
        ("Oslo is old【4†source】.", "Oslo is old."),
        ("The games (Oslo, in 1952) were cold.", "The games (Oslo, in 1952) were cold."),
        ("Use `a_b` and \\*stars\\*.", "Use a_b and *stars*."),
        ("Fish &amp; chips &lt; 5&nbsp;€", "Fish & chips < 5 €"),
        ("H<sub>2</sub>O <!-- no --> is wet", "H2O is wet"),
        ("2*3*4 and snake_case_name", "2*3*4 and snake_case_name"),
        ("5 * 3 = 15", "5 * 3 = 15"),
        ("<https://a.b/c_d_e>", "https://a.b/c_d_e"),
        ("वह बड़ी थी ।", "वह बड़ी थी।"),
    ],
)
def test_marks_and_citations_go_and_the_rest_stays(source, expected):
    assert expected == plain(source)


def test_each_character_knows_where_it_was_read():
    source = "a **b** &amp; [c](u) é\u0301 😀"
    projection = project(source, [(0, len(source))])
    places = zip(projection.plain, projection.starts, projection.ends, strict=True)
    wrong = [
        (char, source[start:end])
        for char, start, end in places
        if char != source[start:end] and source[start:end] != "&amp;"
    ]
    assert wrong == []


def layouts(text):
    return [(block.layout, project(text, block.lines).plain) for block in blocks(text)]


def test_blocks_have_their_layout():
    text = "# Title\n\nProse\n\n- item\n  1. nested\n\n> quoted\n\n~~~\nx = 1\n~~~\n\nSetext\n==="
    assert [
        (Layout.HEADING, "Title"),
        (Layout.PROSE, "Prose"),
        (Layout.LIST_ITEM, "item"),
        (Layout.LIST_ITEM, "nested"),
        (Layout.BLOCKQUOTE, "quoted"),
        (Layout.CODE, "x = 1"),
        (Layout.HEADING, "Setext"),
    ] == [(layout, plain.strip("~ ")) for layout, plain in layouts(text)]


def test_a_bold_line_alone_is_a_heading():
    assert [(Layout.HEADING, "Early years"), (Layout.PROSE, "He was young.")] == layouts(
        "**Early years**\n\nHe was young."
    )


@pytest.mark.parametrize("bullet", ["•", "–", "1.", "१.", "◦"])
def test_bullets_that_markdown_does_not_know_are_list_items(bullet):
    space = "" if bullet == "1." else " "
    text = f"{bullet}{space}Oslo\n{bullet}{space}Bergen"
    expected = [(Layout.LIST_ITEM, "Oslo"), (Layout.LIST_ITEM, "Bergen")]
    assert expected == layouts(text)


def test_an_indented_paragraph_is_prose():
    assert layouts("    Oslo is old.") == [(Layout.PROSE, "Oslo is old.")]


def test_a_table_row_has_its_cells_and_the_header():
    text = "| City | Size |\n|---|---|\n| **Oslo** \\| Kristiania | 0.7 |\n| Bergen | |\n"
    rows = list(blocks(text))
    cells = [[text[a:b] for a, b in row.cells] for row in rows]
    assert cells == [["**Oslo** \\| Kristiania", "0.7"], ["Bergen", ""]]
    assert ["City", "Size"] == [text[a:b] for a, b in rows[0].header]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_break_keeps_the_places(newline):
    text = newline.join(["# Oslo", "", "- old", "- *cold* 😀", "", "Last line"])
    found = [text[a:b] for block in blocks(text) for a, b in block.lines]
    assert found == ["Oslo", "old", "*cold* 😀", "Last line"]
