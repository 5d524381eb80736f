"""A corpus: built from each kind of file, stopped and gone on with, and asked."""

import bz2
import json
import shutil
import signal
import subprocess
import sys
from collections import deque

import pytest
from made import archive, claim

from factcheck.config import NetworkSettings, Policy, SourceSettings
from factcheck.dense import load
from factcheck.dense.indexed import ABOUT, ROWS
from factcheck.errors import InputError, SourceError
from factcheck.evidence.rank import comparable
from factcheck.http import Http
from factcheck.model import Tier
from factcheck.sources.corpus import Corpus
from factcheck.sources.corpus.build import build
from factcheck.sources.corpus.index import Index, Writer, terms
from factcheck.sources.corpus.page import title_keys
from factcheck.sources.corpus.readers import open_reader
from factcheck.sources.corpus.wikitext import read_wikitext
from factcheck.testing import check_source

PAGES = [
    {"title": "Velmar", "lang": "en", "text": "The Velmar is a river. It is 310 kilometres long."},
    {
        "title": "Orvane",
        "lang": "en",
        "text": "Orvane is a town of weavers, known for its bridges.",
    },
    {"title": "Tesuda", "lang": "es", "text": "Tesuda es una ciudad. Sus habitantes tejen lana."},
    {"title": "Marcova", "lang": "pt", "text": "Marcova é uma cidade. Suas nações viveram em paz."},
    {"title": "वेलमर", "lang": "hi", "text": "वेलमर उत्तर की एक नदी है। यह ३१० किलोमीटर लंबी है।"},
]
SITE = (
    '<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" xml:lang="{lang}"><siteinfo>'
    "<dbname>x</dbname><base>https://{lang}.example.org/wiki/Main_Page</base><namespaces>"
    '<namespace key="6">Archivo</namespace></namespaces></siteinfo>\n'
)


def article(title, text, *, ns=0, redirect=""):
    to = f'<redirect title="{redirect}" />' if redirect else ""
    return (
        f"<page><title>{title}</title><ns>{ns}</ns><id>1</id>{to}<revision><id>77</id>"
        "<timestamp>2026-01-02T03:04:05Z</timestamp><model>wikitext</model>"
        f"<text>{text}</text></revision></page>\n"
    )


def lines(folder, pages, name="pages.jsonl"):
    path = folder / name
    path.write_text("".join(json.dumps(page) + "\n" for page in pages), encoding="utf-8")
    return path


def dump(folder, *streams, name="xxwiki-20260301-pages-articles.xml.bz2", lang="es"):
    """A dump whose every stream is packed on its own, as multistream dumps are."""
    path = folder / name
    parts = (SITE.format(lang=lang), *streams, "</mediawiki>")
    path.write_bytes(b"".join(bz2.compress(part.encode()) for part in parts))
    return path


def built(kind, path, folder, **options):
    return list(build(open_reader(kind, path), folder, jobs=1, **options))


def source(folder, *, pages=5):
    settings = SourceSettings(
        name="corpus", tier=Tier.REFERENCE, pages=pages, options={"path": str(folder)}
    )
    return Corpus(settings, Http(NetworkSettings(), cache=None).for_source(Policy(source="corpus")))


@pytest.fixture
def index(tmp_path):
    built("jsonl", lines(tmp_path, PAGES), tmp_path / "index")
    return tmp_path / "index"


@pytest.mark.parametrize(
    ("text", "lang", "title"),
    [
        ("The Velmar is 400 kilometres long.", "en", "Velmar"),
        ("The town of weavers has many bridges.", "en", "Orvane"),
        ("La ciudad cuyo habitante tejía lana.", "es", "Tesuda"),
        ("A nação que viveu em paz.", "pt", "Marcova"),
        ("वेलमर नदी ४०० किलोमीटर लंबी है।", "hi", "वेलमर"),
    ],
)
def test_a_claim_finds_its_page_by_title_or_by_words_in_any_form(index, text, lang, title):
    assert title == next(iter(source(index).search(claim(text, lang=lang)))).title


def test_it_keeps_the_contract_of_sources(index):
    check_source(source(index), claim("The Velmar is 310 kilometres long.", lang="en"))


def test_a_name_is_found_across_scripts_by_its_sound(index):
    found = source(index).search(claim("Velmar é longo.", "pt", "Velmar"))
    assert {"Velmar", "वेलमर"} <= {document.title for document in found}


def test_hindi_words_keep_their_vowel_signs():
    assert ("की", "नदियां") == terms("की नदियाँ", "hi")


def test_a_title_is_also_looked_up_without_its_bracket():
    assert ("mercury planet", "mercury") == title_keys("Mercury (planet)")


def test_a_bad_line_is_reported_and_the_rest_goes_on(tmp_path):
    path = tmp_path / "pages.jsonl"
    good = json.dumps(PAGES[0])
    path.write_text(f'{good}\nnot json\n{{"title": "No text"}}\n[1]\n', encoding="utf-8")
    steps = built("jsonl", path, tmp_path / "index")
    problems = [problem for step in steps for problem in step.problems]
    assert [f"{path}:{line}: " for line in (2, 3, 4)] == [
        problem[: len(f"{path}:2: ")] for problem in problems
    ]
    assert 1 == steps[-1].pages


def test_a_later_page_takes_the_place_of_an_earlier_one(tmp_path):
    url = {"url": "https://example.org/velmar"}
    built("jsonl", lines(tmp_path, [PAGES[0] | url] * 2), tmp_path / "index")
    newer = PAGES[0] | url | {"text": "The Velmar has dried up.", "revision": "2"}
    built("jsonl", lines(tmp_path, [newer], "newer.jsonl"), tmp_path / "index")
    (found,) = source(tmp_path / "index").search(claim("The Velmar dried up.", lang="en"))
    assert ("2", "The Velmar has dried up.") == (found.revision, found.blocks[0].text)


def test_building_again_what_is_built_changes_nothing(tmp_path):
    path = lines(tmp_path, PAGES)
    built("jsonl", path, tmp_path / "index")
    (only,) = built("jsonl", path, tmp_path / "index")
    assert (True, len(PAGES)) == (only.finished, only.pages)


def test_a_killed_build_leaves_an_index_that_opens_and_goes_on_without_doubles(tmp_path):
    path = lines(
        tmp_path, [{"title": f"Place {n}", "lang": "en", "text": f"Number {n}."} for n in range(90)]
    )
    code = (
        "import os, signal, sys\nfrom pathlib import Path\n"
        "from factcheck.sources.corpus import build\n"
        "from factcheck.sources.corpus.readers import open_reader\n"
        "build.CHUNK_PAGES = 10\n"
        "for step in build.build(open_reader('jsonl', Path(sys.argv[1])), Path(sys.argv[2]), jobs=1, batch=20):\n"
        "    if step.pages >= 50: os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    folder = tmp_path / "index"
    done = subprocess.run([sys.executable, "-c", code, str(path), str(folder)], check=False)
    assert -signal.SIGKILL == done.returncode
    assert 40 == Index(folder).count("en")
    steps = built("jsonl", path, folder)
    assert (90, 90) == (steps[-1].pages, Index(folder).count("en"))


def test_a_build_killed_between_its_deletions_and_its_commit_goes_on(tmp_path):
    folder, killed = tmp_path / "index", tmp_path / "killed"
    pages = [PAGES[0] | {"url": f"https://example.org/{n}"} for n in range(50)]
    built("jsonl", lines(tmp_path, pages), folder)
    shutil.copytree(folder, killed)
    newer = lines(tmp_path, pages[::2], name="newer.jsonl")
    for step in build(open_reader("jsonl", newer), folder, jobs=1):
        if step.finished:
            # Written before the commit: the deletions, and that there are such files.
            for path in (*folder.glob("*.del"), folder / ".managed.json"):
                shutil.copy(path, killed)
    assert list(killed.glob("*.del"))
    built("jsonl", newer, killed)
    assert 50 == len(list(Index(killed).titled(title_keys("Velmar"), 100)))


def test_a_dump_gives_articles_redirects_revisions_and_its_date(tmp_path):
    path = dump(
        tmp_path,
        article("Tesuda", "'''Tesuda''' es una [[ciudad]]. [[Archivo:A.jpg|mini|Un [[puente]]]]")
        + article("Villa Tesuda", "", redirect="Tesuda")
        + article("Discusión:Tesuda", "Nada", ns=1),
    )
    last = built("dump", path, tmp_path / "index")[-1]
    (found,) = source(tmp_path / "index").search(
        claim("Villa Tesuda es una aldea.", "es", "Villa Tesuda")
    )
    assert (1, 1) == (last.pages, last.redirects)
    assert "https://es.example.org/wiki/Tesuda?oldid=77" == found.url
    assert ("77", "2026-03-01T00:00:00Z") == (found.revision, found.retrieved_at)
    assert ("Villa Tesuda",) == found.aliases
    assert "Tesuda es una ciudad." == found.blocks[0].text


def test_a_multistream_dump_goes_on_at_its_stream(tmp_path):
    path = dump(tmp_path, *(article(f"P{n}a", "Uno") + article(f"P{n}b", "Dos") for n in range(4)))
    whole = [(raw.payload[0], raw.after) for raw in open_reader("dump", path).raws((0, 0))]
    for at, (_, after) in enumerate(whole):
        rest = [raw.payload[0] for raw in open_reader("dump", path).raws(after)]
        assert [title for title, _ in whole[at + 1 :]] == rest
    assert len({stream for _, (stream, _) in whole}) == 4


def test_what_a_dump_holds_before_it_breaks_off_is_kept(tmp_path):
    path = dump(tmp_path, article("Tesuda", "Una ciudad."), article("Otra", "Otra ciudad."))
    path.write_bytes(path.read_bytes()[:-60])
    with pytest.raises(InputError, match="breaks off"):
        built("dump", path, tmp_path / "index")
    assert Index(tmp_path / "index").count("es") >= 1


@pytest.mark.parametrize(
    "text",
    [
        '<!DOCTYPE m [<!ENTITY a "b">]><mediawiki>&a;</mediawiki>',
        "<html><body>no dump</body></html>",
        SITE.format(lang="fr") + "</mediawiki>",
        "no markup",
    ],
)
def test_what_is_no_dump_of_our_languages_is_refused(tmp_path, text):
    path = tmp_path / "x.xml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError):
        open_reader("dump", path)


@pytest.mark.parametrize(
    ("wikitext", "blocks"),
    [
        ("A hill of {{convert|310|m|ft}}.<ref>Book</ref>", [("prose", "", "A hill of 310 m.")]),
        ("<!-- a <ref> -->One<ref name=a/> two<ref>x</ref>.", [("prose", "", "One two.")]),
        ("One<ref>two.", [("prose", "", "Onetwo.")]),
        (
            "{{Infobox river|length = {{convert|310|km}}|image=A.jpg}}\n'''Velmar''' flows.",
            [("row", "", "Length: 310 km"), ("prose", "", "Velmar flows.")],
        ),
        (
            "A.\n== Past ==\n=== Old ===\nB.\n== References ==\nC.",
            [("prose", "", "A."), ("prose", "Past > Old", "B.")],
        ),
        ("{|\n! Year !! Who\n|-\n| 1901 || Ana\n|}", [("row", "", "Year: 1901; Who: Ana")]),
        ("* one\n* two", [("prose", "", "one"), ("prose", "", "two")]),
    ],
)
def test_wikitext_becomes_prose_and_rows(wikitext, blocks):
    assert blocks == [(b.kind, b.section, b.text) for b in read_wikitext(wikitext)]


@pytest.mark.parametrize("piece", ["{{", "[[File:", "<ref>", "{|\n", "<!--", "== a ", "''", "{{a|"])
def test_hostile_wikitext_is_read_in_bounded_time(piece):
    code = (
        "import sys, resource\nresource.setrlimit(resource.RLIMIT_CPU, (15, 15))\n"
        "from factcheck.sources.corpus.wikitext import read_wikitext\n"
        "read_wikitext(sys.argv[1] * 20000)"
    )
    assert 0 == subprocess.run([sys.executable, "-c", code, piece], check=False).returncode


def test_an_archive_gives_pages_and_redirects(tmp_path):
    path = archive(
        tmp_path / "x.zim",
        {"Velmar": ("Velmar", "<p>Velmar is a river.</p><h2>Course</h2><p>It runs north.</p>")},
        language="eng",
        redirects=[("Old_Velmar", "Old Velmar", "Velmar")],
    )
    built("zim", path, tmp_path / "index")
    (found,) = source(tmp_path / "index").search(
        claim("Old Velmar is a river.", "en", "Old Velmar")
    )
    assert ("Velmar", ("Old Velmar",)) == (found.title, found.aliases)
    assert ["", "Course"] == [block.section for block in found.blocks]


def test_files_of_your_own_are_read_and_bad_ones_reported(tmp_path):
    folder = tmp_path / "files"
    folder.mkdir()
    (folder / "a.md").write_text("# Orvane\n\nOrvane is a town of weavers in the hills.", "utf-8")
    (folder / "b.pdf").write_bytes(b"%PDF-1.4 broken")
    steps = built("documents", folder, tmp_path / "index")
    (found,) = source(tmp_path / "index").search(claim("Orvane is a town.", lang="en"))
    assert "Orvane" == found.title
    assert 1 == sum(len(step.problems) for step in steps)


def test_a_folder_with_something_else_is_left_alone(tmp_path):
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "a.txt").write_text("mine")
    with pytest.raises(InputError, match="something else"):
        built("jsonl", lines(tmp_path, PAGES), tmp_path / "letters")


def test_many_processes_build_what_one_builds(tmp_path):
    path = lines(tmp_path, PAGES)
    *_, last = build(open_reader("jsonl", path), tmp_path / "index", jobs=2)
    assert (len(PAGES), True) == (last.pages, last.finished)
    assert 2 == Index(tmp_path / "index").count("en")


@pytest.mark.parametrize("damage", ["cut", "removed", "of another build"])
def test_a_damaged_index_is_refused_by_the_name_of_the_file_and_how_to_mend_it(index, damage):
    store = max(index.glob("*.store"), key=lambda file: file.stat().st_size)
    if damage == "cut":
        store.write_bytes(store.read_bytes()[:-1])
    elif damage == "removed":
        store.unlink()
    else:
        store = index / "meta.json"
        store.write_bytes(store.read_bytes().replace(b"segments", b"Segments"))
    with pytest.raises(SourceError) as error:
        source(index).search(claim("The Velmar is long.", lang="en"))
    assert str(store) in error.value.message
    assert f"factcheck reference build --index {index}" in error.value.hint


def test_an_index_that_a_build_changes_is_not_held_against_what_was_told_before(index):
    writer = Writer(index)
    assert not (index / "digests.json").exists()
    assert Index(index).count("en")
    writer.close()
    assert (index / "digests.json").exists()


def test_an_index_whose_digests_are_broken_is_refused(index):
    (index / "digests.json").write_text("[]", "utf-8")
    with pytest.raises(InputError, match=r"digests\.json"):
        Index(index)


@pytest.mark.skipif(load() is None, reason="the encoder is not installed")
class TestVectors:
    """With the encoder that ships."""

    MEANT = "It is a wet highland where it pours in every season."

    @pytest.fixture
    def encoded(self, tmp_path):
        rain = {"title": "Kelmor", "lang": "en", "text": "Showers fall on the plateau all year."}
        path = lines(tmp_path, [*PAGES, rain])
        built("jsonl", path, tmp_path / "index", texts=comparable)
        return tmp_path / "index"

    def test_a_page_that_shares_no_word_with_the_claim_is_found_by_its_meaning(self, encoded):
        found = [page.title for page in source(encoded).search(claim(self.MEANT, lang="en"))]

        assert "Kelmor" == found[0]

    def test_what_is_compared_with_a_claim_is_known(self, encoded):
        corpus = source(encoded)
        (asked,) = load().encode([self.MEANT], query=True, lang="en")
        for page in corpus.search(claim("The Velmar is long.", lang="en")):
            assert None not in corpus.vectors.likeness(asked, list(comparable(page)))

    def test_an_index_that_was_built_without_is_read_again(self, tmp_path):
        path = lines(tmp_path, PAGES)
        built("jsonl", path, tmp_path / "index")
        assert source(tmp_path / "index").vectors is None
        built("jsonl", path, tmp_path / "index", texts=comparable)

        assert 1 == len(list(Index(tmp_path / "index").titled(["velmar"], 9)))
        assert 9 == source(tmp_path / "index").vectors.count

    def test_many_processes_encode_what_one_encodes(self, tmp_path, encoded):
        path = tmp_path / "pages.jsonl"
        deque(build(open_reader("jsonl", path), tmp_path / "two", jobs=2, texts=comparable), 0)

        assert (encoded / ROWS).read_bytes() == (tmp_path / "two" / ROWS).read_bytes()

    def test_vectors_of_another_encoder_are_left_aside_and_that_is_said(self, encoded, caplog):
        about = json.loads((encoded / ABOUT).read_text("utf-8"))
        # Of the same length: the files' sizes are held against what the build told.
        other = about | {"encoder": about["encoder"][::-1]}
        (encoded / ABOUT).write_text(json.dumps(other) + "\n", "utf-8")
        corpus = source(encoded)

        assert corpus.vectors is None
        assert "Velmar" == next(iter(corpus.search(claim("The Velmar is long.", lang="en")))).title
        assert 1 == len(caplog.messages)
