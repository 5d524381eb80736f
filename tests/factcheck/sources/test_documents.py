"""Files that the user names, in every format and language, whole and broken."""

import logging
import os
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made import claim, docx, docx_bytes, pdf

from factcheck.config import NetworkSettings, Policy, SourceSettings
from factcheck.errors import InputError, SettingsError, SourceError
from factcheck.http import Http
from factcheck.model import Block, Tier
from factcheck.sources import documents as module
from factcheck.sources.documents import Documents
from factcheck.sources.formats import SUFFIXES, read
from factcheck.testing import check_source

CURIE = {
    "en": "Marie Curie was born in Warsaw in 1867. She discovered radium.",
    "es": "Marie Curie nació en Varsovia en 1867. Ella descubrió el radio.",
    "pt": "Marie Curie nasceu em Varsóvia em 1867. Ela descobriu o elemento rádio.",
    "hi": "मैरी क्यूरी का जन्म 1867 में वारसॉ में हुआ था। उन्होंने रेडियम की खोज की।",
}
ASKED = {
    "en": claim("Marie Curie was born in 1867.", "en", "Marie Curie"),
    "es": claim("Marie Curie nació en 1867.", "es", "Marie Curie"),
    "pt": claim("Marie Curie nasceu em 1867.", "pt", "Marie Curie"),
    "hi": claim("मैरी क्यूरी का जन्म 1867 में हुआ।", "hi", "मैरी क्यूरी"),
}
LANGUAGES = tuple(CURIE)


def source(*paths, pages=5):
    chosen = SourceSettings(
        name="documents",
        tier=Tier.PRIMARY,
        pages=pages,
        options={"paths": [str(path) for path in paths]},
    )
    http = Http(NetworkSettings(), offline=True).for_source(Policy(source="documents"))
    return Documents(chosen, http)


def texts(documents):
    return [block.text for document in documents for block in document.blocks]


# --- formats -----------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGUAGES)
def test_plain_text_is_found_in_its_language(tmp_path, lang):
    (tmp_path / "notes.txt").write_text(CURIE[lang], encoding="utf-8")
    (found,) = source(tmp_path).search(ASKED[lang])
    assert (Block(text=CURIE[lang]),) == found.blocks
    assert lang == found.lang
    assert found.title == "notes"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_markdown_gives_paragraphs_under_headings_and_rows(tmp_path, lang):
    (tmp_path / "a.md").write_text(
        f"---\nauthor: me\n---\n# Curie\n\n## Vida\n\n{CURIE[lang]}\n\n"
        "| Year | Prize |\n|---|---|\n| 1903 | **Nobel** |\n",
        encoding="utf-8",
    )
    (found,) = source(tmp_path / "a.md").search(ASKED[lang])
    assert found.title == "Curie"
    assert found.blocks[0] == Block(text=CURIE[lang], section="Vida")
    assert found.blocks[1] == Block(text="Year: 1903; Prize: Nobel", kind="row", section="Vida")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_html_is_read_as_a_reader_sees_it(tmp_path, lang):
    (tmp_path / "a.html").write_text(
        f"<html><head><title>T</title><script>no()</script></head><body><h1>Curie</h1>"
        f"<p>{CURIE[lang]}</p><table><tr><th>Prize</th><td>Nobel</td></tr></table></body></html>",
        encoding="utf-8",
    )
    (found,) = source(tmp_path).search(ASKED[lang])
    assert found.title == "Curie"
    assert [CURIE[lang], "Prize: Nobel"] == texts([found])


def test_html_in_the_encoding_that_it_declares(tmp_path):
    page = f'<meta charset="iso-8859-1"><p>{CURIE["pt"]} “Sim”</p>'
    (tmp_path / "a.htm").write_bytes(page.encode("cp1252"))
    (found,) = source(tmp_path).search(ASKED["pt"])
    assert [f"{CURIE['pt']} “Sim”"] == texts([found])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_docx_gives_its_title_sections_and_table(tmp_path, lang):
    docx(
        tmp_path / "a.docx",
        "Curie",
        ["# Vida", CURIE[lang]],
        [("Year", "Prize"), ("1903", "Nobel")],
    )
    (found,) = source(tmp_path).search(ASKED[lang])
    assert found.title == "Curie"
    assert found.blocks == (
        Block(text=CURIE[lang], section="Vida"),
        Block(text="Year: 1903; Prize: Nobel", kind="row", section="Vida"),
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_pdf_leads_to_the_page(tmp_path, lang):
    (tmp_path / "a b.pdf").write_bytes(pdf("Contents", CURIE[lang]))
    found, *_ = source(tmp_path).search(ASKED[lang])
    assert [CURIE[lang]] == texts([found])
    assert f"{(tmp_path / 'a b.pdf').as_uri()}#page=2" == found.url
    assert lang == found.lang


def test_a_word_broken_at_the_end_of_a_pdf_line_is_joined(tmp_path):
    (tmp_path / "a.pdf").write_bytes(pdf("Curie was born in War-\nsaw. The ﬁrst\nprize came."))
    found = source(tmp_path).search(ASKED["en"])
    assert texts(found) == ["Curie was born in Warsaw. The first prize came."]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_tells_the_encoding(tmp_path, encoding):
    (tmp_path / "a.txt").write_text(CURIE["hi"], encoding=encoding)
    assert [CURIE["hi"]] == texts(source(tmp_path).search(ASKED["hi"]))


def test_wrapped_lines_are_joined_and_blank_lines_separate(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"Marie Curie was\r\nborn.\r\n \r\nShe\x07 died.")
    assert texts(source(tmp_path).search(ASKED["en"])) == ["Marie Curie was born.", "She died."]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_documents_are_a_source(tmp_path, lang):
    (tmp_path / "a.pdf").write_bytes(pdf(CURIE[lang], CURIE[lang]))
    (tmp_path / "a.md").write_text(f"# Curie\n\n{CURIE[lang]}\n", encoding="utf-8")
    assert len(check_source(source(tmp_path), ASKED[lang])) == 3


# --- what a document says of itself ----------------------------------------------------------


def test_revision_and_date_are_those_of_the_file(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Curie")
    os.utime(path, (1_700_000_000, 1_700_000_000))
    (found,) = source(path).search(ASKED["en"])
    assert ("2023-11-14T22:13:20Z", path.as_uri()) == (found.retrieved_at, found.url)
    assert found.revision == "75b86a6d93f3"
    assert (found.tier, found.source) == (Tier.PRIMARY, "documents")


# --- search ------------------------------------------------------------------------------------


def test_the_nearest_file_comes_first(tmp_path):
    (tmp_path / "a.txt").write_text("Warsaw is a city. It was founded long ago.")
    (tmp_path / "b.txt").write_text(CURIE["en"])
    (tmp_path / "c.txt").write_text("Bread is baked in an oven.")
    asked = claim("Marie Curie was born in Warsaw.", "en", "Marie Curie", "Warsaw")
    assert [found.title for found in source(tmp_path).search(asked)] == ["b", "a"]


def test_no_more_documents_than_the_settings_allow(tmp_path):
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text(f"{CURIE['en']} Copy {number}.")
    assert len(list(source(tmp_path, pages=2).search(ASKED["en"]))) == 2


def test_nothing_found_is_empty(tmp_path):
    (tmp_path / "a.txt").write_text("Bread is baked in an oven.")
    assert list(source(tmp_path).search(ASKED["en"])) == []


def test_function_words_alone_find_nothing(tmp_path):
    (tmp_path / "a.txt").write_text("This is what it was.")
    assert list(source(tmp_path).search(claim("It was what it is."))) == []


def test_hindi_is_not_split_at_vowel_signs(tmp_path):
    """Letter by letter, "दिल" (heart) would be found in "दिल्ली" (Delhi)."""
    (tmp_path / "a.txt").write_text("दिल्ली एक शहर है।", encoding="utf-8")
    assert list(source(tmp_path).search(claim("दिल धड़कता है।", "hi", "दिल"))) == []


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Brasilia e a capital.", claim("Brasília é bela.", "pt", "Brasília")),
        ("हिंदी एक भाषा है।", claim("हिन्दी बोली जाती है।", "hi", "हिन्दी")),
        ("London is a city.", claim("Londres es grande.", "es", "Londres")),
        ("Germany has sixteen states.", claim("जर्मनी बड़ा है।", "hi", "जर्मनी")),
        ("Marie Curie won twice.", claim("मैरी क्यूरी जीतीं।", "hi", "मैरी क्यूरी")),
        ("अल्बर्ट आइंस्टीन भौतिक विज्ञानी थे।", claim("Albert Einstein lived.", "en", "Albert Einstein")),
    ],
    ids=["accents", "nasals", "CLDR", "CLDR across scripts", "sound to Latin", "sound to Hindi"],
)
def test_a_name_is_found_however_it_is_spelled(tmp_path, text, asked):
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert [text] == texts(source(tmp_path).search(asked))


def test_a_long_file_gives_its_nearest_blocks_in_their_order(tmp_path):
    filler = [f"Paragraph {number} on bread." for number in range(300)]
    filler[250] = "Marie Curie was born in Warsaw."
    filler[20] = "Curie moved to Paris."
    (tmp_path / "a.txt").write_text("\n\n".join(filler))
    (found,) = source(tmp_path).search(ASKED["en"])
    assert texts([found]) == ["Curie moved to Paris.", "Marie Curie was born in Warsaw."]


def test_a_claim_in_the_syntax_of_fts5_is_only_words(tmp_path):
    (tmp_path / "a.txt").write_text("Curie")
    asked = claim('"Curie" NOT (x* AND ^y) OR NEAR("a" b) : {title} -', "en")
    assert texts(source(tmp_path).search(asked)) == ["Curie"]


def test_many_threads_ask_one_index(tmp_path):
    for lang in LANGUAGES:
        (tmp_path / f"{lang}.txt").write_text(CURIE[lang], encoding="utf-8")
    asked, start = source(tmp_path, pages=1), threading.Barrier(8)

    def ask(number):
        start.wait()
        lang = LANGUAGES[number % 4]
        return [lang] == [found.title for found in asked.search(ASKED[lang])]

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(ask, range(8)))


# --- folders -----------------------------------------------------------------------------------


def test_folders_are_read_to_the_bottom_without_hidden_and_foreign_files(tmp_path):
    for name in ("b/c/deep.txt", "a.md", ".hidden.txt", ".git/x.txt", "picture.png"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("Curie")
    assert sorted(d.title for d in source(tmp_path).search(ASKED["en"])) == ["a", "deep"]


def test_links_that_lead_in_a_circle_are_harmless_and_each_file_counts_once(tmp_path):
    (tmp_path / "a.txt").write_text("Curie")
    (tmp_path / "again.txt").symlink_to(tmp_path / "a.txt")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    found = source(tmp_path, tmp_path / "a.txt").search(ASKED["en"])
    assert [document.title for document in found] == ["a"]


# --- what goes wrong -----------------------------------------------------------------------


def test_no_path_is_a_setting_to_make():
    with pytest.raises(SettingsError) as error:
        source()
    assert "--documents" in error.value.hint


def test_a_missing_path_is_named(tmp_path):
    with pytest.raises(InputError, match="nowhere"):
        source(tmp_path / "nowhere.txt")


def test_a_file_of_another_kind_is_named_with_what_can_be_read(tmp_path):
    (tmp_path / "a.odt").write_text("x")
    with pytest.raises(InputError, match=r"a\.odt") as error:
        source(tmp_path / "a.odt")
    assert ".docx" in error.value.hint


def broken(name):
    return {
        "latin.txt": "Curie nació en Varsovia; la niña.".encode("cp1252"),
        "nul.txt": b"Cur\0ie",
        "cut.pdf": pdf(CURIE["en"])[:200],
        "no.pdf": b"Curie",
        "secret.pdf": pdf(CURIE["en"], password="x"),
        "no.docx": b"Curie",
        "zip.docx": b"PK\x05\x06" + bytes(18),
        "says.html": b'<meta charset="klingon"><p>Curie',
    }[name]


SAMPLES = {
    ".pdf": pdf(CURIE["en"], CURIE["hi"]),
    ".html": f"<h1>C</h1><p>{CURIE['es']}</p><table><tr><th>a</th><td>b</td></tr></table>".encode(),
    ".md": f"# C\n\n{CURIE['pt']}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n".encode(),
    ".docx": docx_bytes("Curie", [CURIE["en"]], [("a", "b")]),
}

BROKEN = [
    "latin.txt",
    "nul.txt",
    "cut.pdf",
    "no.pdf",
    "secret.pdf",
    "no.docx",
    "zip.docx",
    "says.html",
]


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_alone_is_an_error_that_names_it(tmp_path, name):
    (tmp_path / name).write_bytes(broken(name))
    with pytest.raises(SourceError, match=name):
        source(tmp_path).search(ASKED["en"])


def test_broken_files_among_good_ones_cost_one_warning(tmp_path, caplog):
    for name in BROKEN:
        (tmp_path / name).write_bytes(broken(name))
    (tmp_path / "good.txt").write_text(CURIE["en"])
    asked = source(tmp_path)
    with caplog.at_level(logging.WARNING, logger=module.__name__):
        for _ in range(2):
            assert [found.title for found in asked.search(ASKED["en"])] == ["good"]
    (record,) = (record for record in caplog.records if record.name == module.__name__)
    assert all(name in record.getMessage() for name in BROKEN)


def test_a_file_in_a_language_that_we_do_not_read_is_named_with_it(tmp_path):
    (tmp_path / "fr.txt").write_text(
        "Marie Curie est née à Varsovie. Elle a découvert le radium avec son mari, et elle a reçu "
        "le prix Nobel de physique, puis celui de chimie, pour ses travaux.",
        encoding="utf-8",
    )
    with pytest.raises(SourceError, match=r"fr\.txt: French is not read here"):
        source(tmp_path).search(ASKED["en"])


@pytest.mark.parametrize(
    ("name", "data"), [("scan.pdf", pdf("")), ("empty.txt", b""), ("empty.html", b"<p> </p>")]
)
def test_a_file_without_text_is_said(tmp_path, name, data):
    (tmp_path / name).write_bytes(data)
    with pytest.raises(SourceError, match=f"{name} holds no text"):
        source(tmp_path).search(ASKED["en"])


@pytest.mark.parametrize("suffix", SUFFIXES)
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_any_bytes_give_blocks_or_an_error_that_names_the_file(suffix, data):
    whole = SAMPLES.get(suffix, CURIE["hi"].encode())
    start = data.draw(st.integers(0, len(whole)))
    noise = data.draw(st.binary(max_size=40))
    name = f"a{suffix}"
    try:
        parts, said = read(whole[:start] + noise + whole[start + len(noise) :], name), name
    except SourceError as error:
        parts, said = (), error.message
    assert name in said
    assert all(block.text.strip() for part in parts for block in part.blocks)


def test_a_message_names_no_more_than_the_first_files(tmp_path):
    for number in range(30):
        (tmp_path / f"{number:02}.pdf").write_bytes(b"no")
    with pytest.raises(SourceError, match="and 20 more") as error:
        source(tmp_path).search(ASKED["en"])
    assert "09.pdf" in error.value.message
    assert "10.pdf" not in error.value.message


def test_a_file_over_the_cap_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "MAX_BYTES", 10)
    (tmp_path / "big.txt").write_text("Curie was a physicist")
    with pytest.raises(SourceError, match=r"big\.txt has 21 bytes; at most 10"):
        source(tmp_path).search(ASKED["en"])


def test_a_docx_that_unpacks_to_too_much_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(module.formats, "MAX_UNPACKED", 100)
    docx(tmp_path / "bomb.docx", "Curie", ["x"])
    with pytest.raises(SourceError, match=r"bomb\.docx unpacks"):
        source(tmp_path).search(ASKED["en"])


def test_too_many_files_are_cut_and_said(tmp_path, monkeypatch, caplog):
    monkeypatch.setattr(module, "MAX_FILES", 2)
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(f"Curie {number}")
    assert sorted(d.title for d in source(tmp_path).search(ASKED["en"])) == ["0", "1"]
    assert "more than 2 readable files" in caplog.text


def test_an_empty_folder_finds_nothing(tmp_path):
    assert list(source(tmp_path).search(ASKED["en"])) == []
