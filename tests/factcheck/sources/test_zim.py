"""Kiwix archives: a real one in each language, written by the test and read by others too."""

import re
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from made import archive, claim

from factcheck.config import NetworkSettings, Policy, SourceSettings
from factcheck.errors import InputError, SettingsError, SourceError
from factcheck.http import Http
from factcheck.model import Block, Tier
from factcheck.sources import zim as module
from factcheck.sources.zim import Zim
from factcheck.testing import check_source

PAGES = {
    "en": {
        "Marie_Curie": (
            "Marie Curie",
            """<p>Marie Curie was a physicist. She was born in Warsaw in 1867.</p>
            <h2>Work</h2><table><tr><th>Prize</th><td>Nobel</td></tr></table>""",
        ),
        "Pierre_Curie": ("Pierre Curie", "<p>Pierre Curie was a physicist from France.</p>"),
        "Radium": ("Radium", "<p>Radium is an element that glows. The Curies found it.</p>"),
        "London": ("London", "<p>London is the capital of the United Kingdom.</p>"),
        "Pea_souper": ("Pea souper", "<p>A thick yellow fog that London once had.</p>"),
        "São_Paulo?": ("São Paulo", "<p>São Paulo is a city in Brazil.</p>"),
    },
    "es": {
        "Muro": ("Muro de Berlín", "<p>El muro de Berlín cayó en noviembre de 1989.</p>"),
        "Pan": ("Pan", "<p>El pan se hornea.</p>"),
    },
    "pt": {
        "Brasília": ("Brasília", "<p>Brasília é a capital do Brasil desde 1960.</p>"),
        "Pão": ("Pão", "<p>O pão é assado.</p>"),
    },
    "hi": {
        "दिल्ली": ("नई दिल्ली", "<p>नई दिल्ली भारत की राजधानी है।</p>"),
        "रोटी": ("रोटी", "<p>रोटी आटे से बनती है।</p>"),
    },
}
CODES = {"en": "eng", "es": "spa", "pt": "por", "hi": "hin"}


@pytest.fixture(scope="session")
def archives(tmp_path_factory):
    """One archive in each language, by language."""
    folder = tmp_path_factory.mktemp("archives")
    return {
        lang: archive(
            folder / f"{lang}.zim",
            pages,
            language=CODES[lang],
            redirects=[("Madame_Curie", "Madame Curie", "Marie_Curie")] if lang == "en" else (),
        )
        for lang, pages in PAGES.items()
    }


def source(path, pages=3):
    settings = SourceSettings(
        name="zim", tier=Tier.REFERENCE, pages=pages, options={"path": str(path)}
    )
    http = Http(NetworkSettings(), offline=True).for_source(Policy(source="zim"))
    return Zim(settings, http)


def titles(documents):
    return [document.title for document in documents]


# --- search ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lang", "asked", "title"),
    [
        ("en", claim("Marie Curie was born in 1867.", "en", "Marie Curie"), "Marie Curie"),
        ("es", claim("El muro de Berlín cayó en 1988.", "es", "muro de Berlín"), "Muro de Berlín"),
        ("pt", claim("Brasília é a capital do Brasil.", "pt", "Brasília"), "Brasília"),
        ("hi", claim("नई दिल्ली भारत की राजधानी है।", "hi", "नई दिल्ली"), "नई दिल्ली"),
    ],
)
def test_the_page_on_the_name_comes_first(archives, lang, asked, title):
    first, *_ = source(archives[lang]).search(asked)
    assert (title, lang) == (first.title, first.lang)


def test_zim_is_a_source(archives):
    asked = claim("Marie Curie was born in 1867.", "en", "Marie Curie")
    check_source(source(archives["en"].parent), asked)


def test_a_title_comes_before_other_pages_though_no_name_was_recognised(archives):
    asked = claim("The thick yellow fog of london is gone.")
    assert titles(source(archives["en"]).search(asked)) == ["London", "Pea souper"]


def test_words_that_no_page_shares_are_dropped_until_pages_answer(archives):
    asked = claim("Radium glows with an azure shimmer, experts insist.", "en")
    assert titles(source(archives["en"]).search(asked)) == ["Radium"]


def test_pages_with_all_words_come_before_those_with_the_names_alone(archives):
    asked = claim("The physicist of France.", "en", "physicist")
    assert titles(source(archives["en"]).search(asked)) == ["Pierre Curie", "Marie Curie"]


def test_a_number_that_may_be_wrong_is_not_asked_for(archives):
    asked = claim("A physicist of Warsaw was born in 1868.", "en")
    assert "Marie Curie" in titles(source(archives["en"]).search(asked))


def test_a_redirect_leads_to_its_page_and_is_another_name_of_it(archives):
    asked = claim("Madame Curie was a chemist.", "en", "Madame Curie")
    first, *_ = source(archives["en"]).search(asked)
    assert (first.title, first.aliases) == ("Marie Curie", ("Madame Curie",))


def test_a_page_that_two_questions_find_comes_once(archives):
    asked = claim("Marie Curie and Madame Curie", "en", "Marie Curie", "Madame Curie")
    found = titles(source(archives["en"]).search(asked))
    assert len(set(found)) == len(found)


@pytest.mark.parametrize(
    "asked",
    [
        claim("Londres es una ciudad.", "es", "Londres"),
        claim("लंदन एक शहर है।", "hi", "लंदन"),
    ],
    ids=["es", "hi"],
)
def test_a_name_is_asked_as_the_archive_spells_it(archives, asked):
    first, *_ = source(archives["en"]).search(asked)
    assert (first.title, first.lang) == ("London", "en")


def test_no_more_pages_than_the_settings_allow(archives):
    asked = claim(
        "Marie Curie and Pierre Curie were physicists.", "en", "Marie Curie", "Pierre Curie"
    )
    assert titles(source(archives["en"], pages=1).search(asked)) == ["Marie Curie"]


@pytest.mark.parametrize("text", ["Bananas ripen.", "It was.", '" OR * NOT (', "zzz " * 300])
def test_nothing_found_is_empty(archives, text):
    assert source(archives["en"]).search(claim(text)) == ()


def test_a_folder_of_archives_is_asked_in_the_language_of_the_claim_first(archives):
    asked = claim("नई दिल्ली राजधानी है।", "hi", "नई दिल्ली")
    first, *_ = source(archives["hi"].parent).search(asked)
    assert first.lang == "hi"


def test_many_threads_ask_one_archive(archives):
    asked, start = source(archives["en"], pages=1), threading.Barrier(8)

    def ask(title):
        start.wait()
        return [title] == titles(asked.search(claim(f"{title} is known.", "en", title)))

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(ask, ["Marie Curie", "Radium", "London", "Pierre Curie"] * 2))


# --- what a page says of itself ----------------------------------------------------------------


def test_a_page_is_read_as_blocks(archives):
    first, *_ = source(archives["en"]).search(claim("Marie Curie", "en", "Marie Curie"))
    assert first.blocks == (
        Block(text="Marie Curie was a physicist. She was born in Warsaw in 1867."),
        Block(text="Prize: Nobel", kind="row", section="Work"),
    )


def test_revision_is_the_archive_and_the_date_its_own(archives):
    from libzim.reader import Archive

    first, *_ = source(archives["en"]).search(claim("Radium", "en", "Radium"))
    uuid = Archive(archives["en"]).uuid
    assert f"almanac_en 2024-01-31 {uuid}" == first.revision
    assert first.retrieved_at == "2024-01-31T00:00:00Z"
    assert (first.tier, first.source) == (Tier.REFERENCE, "zim")


def test_the_address_is_the_file_and_the_page_in_it(archives):
    first, *_ = source(archives["en"]).search(claim("São Paulo", "en", "São Paulo"))
    assert f"{archives['en'].as_uri()}#S%C3%A3o_Paulo%3F" == first.url


@pytest.mark.parametrize(
    ("metadata", "url"),
    [
        ({"Source": "en.wikipedia.org"}, "https://en.wikipedia.org/wiki/Radium"),
        ({"Source": "https://es.wikivoyage.org/"}, "https://es.wikivoyage.org/wiki/Radium"),
        ({"Name": "wikipedia_hi_all_maxi"}, "https://hi.wikipedia.org/wiki/Radium"),
    ],
)
def test_the_address_of_a_wiki_page_is_that_of_the_wiki(tmp_path, metadata, url):
    made = archive(tmp_path / "a.zim", {"Radium": PAGES["en"]["Radium"]}, metadata=metadata)
    (found,) = source(made).search(claim("Radium", "en", "Radium"))
    assert url == found.url


@pytest.mark.parametrize(
    "site", ["https://evil.example/en.wikipedia.org", "wikipedia.org.evil.test"]
)
def test_a_source_that_only_looks_like_a_wiki_is_not_linked(tmp_path, site):
    made = archive(tmp_path / "a.zim", {"R": PAGES["en"]["Radium"]}, metadata={"Source": site})
    (found,) = source(made).search(claim("Radium", "en", "Radium"))
    assert found.url.startswith("file:")


def test_an_archive_in_several_languages_tells_the_language_of_each_page(tmp_path):
    pages = {"D": PAGES["hi"]["दिल्ली"], "R": PAGES["en"]["Radium"]}
    made = archive(tmp_path / "a.zim", pages, language="eng,hin")
    (found,) = source(made).search(claim("नई दिल्ली", "hi", "नई दिल्ली"))
    assert found.lang == "hi"


# --- what goes wrong ---------------------------------------------------------------------------


def test_no_path_is_a_setting_to_make():
    with pytest.raises(SettingsError, match="no archive"):
        source("")


def test_a_missing_archive_is_named(tmp_path):
    with pytest.raises(InputError, match=r"nowhere\.zim"):
        source(tmp_path / "nowhere.zim")


def cut(data):
    return data[: len(data) // 2]


def flipped(data):
    at = len(data) - 5_000
    return data[:at] + bytes(byte ^ 0xFF for byte in data[at : at + 50]) + data[at + 50 :]


@pytest.mark.parametrize(
    "damage",
    [cut, flipped, lambda _: b"", lambda _: b"PK not an archive " * 100],
    ids=["cut", "flipped", "empty", "foreign"],
)
def test_a_damaged_archive_is_an_error_that_names_it_each_time(archives, tmp_path, damage):
    path = tmp_path / "bad.zim"
    path.write_bytes(damage(archives["en"].read_bytes()))
    asked = source(path)
    for _ in range(2):
        with pytest.raises(SourceError, match=r"bad\.zim"):
            asked.search(claim("Radium", "en", "Radium"))


def test_a_damaged_archive_beside_a_good_one_costs_a_warning(archives, tmp_path, caplog):
    (tmp_path / "good.zim").write_bytes(archives["en"].read_bytes())
    (tmp_path / "bad.zim").write_bytes(b"")
    assert titles(source(tmp_path).search(claim("Radium", "en", "Radium"))) == ["Radium"]
    assert "bad.zim" in caplog.text


def test_whatever_no_longer_unpacks_is_an_error_that_names_the_archive(tmp_path, monkeypatch):
    """In a large archive, which is not checked as a whole."""
    monkeypatch.setattr(module, "CHECKED_BYTES", 0)
    data = archive(tmp_path / "good.zim", PAGES["en"], cluster=100).read_bytes()
    path, outcomes = tmp_path / "bad.zim", []
    # Each cluster is compressed with zstd; spoil one at a time behind its magic number.
    starts = [match.end() + 8 for match in re.finditer(re.escape(b"\x28\xb5\x2f\xfd"), data)]
    for at in starts:
        path.write_bytes(data[:at] + bytes(b ^ 0xFF for b in data[at : at + 40]) + data[at + 40 :])
        try:
            outcomes.append(titles(source(path).search(claim("Radium", "en", "Radium"))))
        except SourceError as error:
            outcomes.append("bad.zim" in error.message)
    assert len(starts) > 5
    assert {True, "Radium"} == {found if found is True else found[0] for found in outcomes}


def test_an_archive_in_a_language_that_we_do_not_read_says_so(tmp_path):
    made = archive(tmp_path / "fr.zim", {"P": ("Paris", "<p>Paris.</p>")}, language="fra")
    with pytest.raises(SourceError, match="fra"):
        source(made).search(claim("Paris", "en", "Paris"))


def test_without_libzim_the_hint_is_the_line_to_type(archives, monkeypatch):
    monkeypatch.setitem(sys.modules, "libzim.reader", None)
    with pytest.raises(SourceError) as error:
        source(archives["en"]).search(claim("Radium", "en", "Radium"))
    assert error.value.hint == "pip install 'factcheck-cli[zim]'"
