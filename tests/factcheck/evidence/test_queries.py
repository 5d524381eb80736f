"""What is asked for does not depend on what may be wrong, and what is asked next."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims import read_claim
from claims.model import Claim, Entity, EntityKind, Kind
from factcheck.config import Policy, SourceEntry, SourceSettings
from factcheck.errors import Unreachable
from factcheck.evidence.passages import cut
from factcheck.evidence.queries import may_decide, second
from factcheck.evidence.search import ask
from factcheck.model import Block, Document, Tier
from factcheck.sources.fulltext import claim_words, is_number
from factcheck.sources.registry import Opened
from factcheck.sources.titles import name_titles, search_words

#: A claim, and the same denied: with the name in both.
DENIED = [
    ("en", "Ada Lovelace wrote a program.", "Ada Lovelace never wrote a program.", "Ada Lovelace"),
    ("en", "Lima lies on the coast.", "Lima doesn't lies on the coast.", "Lima"),
    (
        "es",
        "Ada Lovelace escribió un programa.",
        "Ada Lovelace jamás escribió un programa.",
        "Ada Lovelace",
    ),
    (
        "pt",
        "Ada Lovelace escreveu um programa.",
        "Ada Lovelace nunca escreveu um programa.",
        "Ada Lovelace",
    ),
    ("hi", "लीमा तट पर बसा शहर है।", "लीमा तट पर बसा शहर नहीं है।", "लीमा"),
]


def claim(text, lang, name):
    at = text.index(name)
    entity = Entity(text=name, start=at, end=at + len(name), kind=EntityKind.OTHER)
    return Claim(
        id="c-1",
        text=text,
        quote=text,
        start=0,
        end=len(text),
        lang=lang,
        kind=Kind.FACT,
        checkworthy=True,
        reason="a statement of fact",
        entities=(entity,),
    )


@pytest.mark.parametrize(("lang", "text", "denied", "name"), DENIED)
def test_a_denied_claim_asks_for_what_the_claim_asks_for(lang, text, denied, name):
    one, other = claim(text, lang, name), claim(denied, lang, name)

    assert (search_words(one), name_titles(one), set(claim_words(one))) == (
        search_words(other),
        name_titles(other),
        set(claim_words(other)),
    )


@given(
    st.sampled_from([(lang, text, name) for lang, text, _, name in DENIED]),
    st.integers(0, 10**9),
    st.integers(0, 10),
)
def test_no_number_is_asked_for_in_full_text(case, number, place):
    lang, text, name = case
    words = text.split()
    place = max(place, len(name.split()))
    changed = " ".join([*words[:place], str(number), *words[place:]])

    assert search_words(claim(text, lang, name)) == search_words(claim(changed, lang, name))


@pytest.mark.parametrize(("lang", "text", "denied", "name"), DENIED)
def test_numbers_are_told_apart_from_the_other_words(lang, text, denied, name):
    words = claim_words(claim(f"{denied} 1843", lang, name))

    assert ["1843"] == [word for word in words if is_number(word)]


def page(title, *texts, kind="prose", aliases=()):
    return Document(
        source="shelf",
        url=f"https://example.org/{title.replace(' ', '_')}",
        title=title,
        blocks=tuple(Block(text=text, kind=kind) for text in texts),
        lang="en",
        revision="1",
        retrieved_at="2026-01-01T00:00:00Z",
        tier=Tier.REFERENCE,
        aliases=aliases,
    )


FILM = page(
    "The Salt Road",
    "The Salt Road is a film of 1974.",
    "It was directed by Petra Lindqvist and shot in Bergen.",
)
DIRECTOR = page("Petra Lindqvist", "Petra Lindqvist was born in Uppsala in 1931.")
ASKED = claim("The director of The Salt Road was born in Oslo.", "en", "The Salt Road")


def test_a_sentence_on_the_property_and_the_subject_may_decide():
    asked = read_claim("The capital of Peru is Quito.", lang="en")

    assert may_decide(asked, list(cut(page("Peru", "Capital: Lima", kind="row"))))
    assert not may_decide(asked, list(cut(page("Peru", "Area: 1,285,216 sq km", kind="row"))))
    assert not may_decide(asked, list(cut(page("Chile", "Capital: Santiago", kind="row"))))


def test_a_sentence_with_most_words_of_a_claim_may_decide():
    asked = claim("The Salt Road was shot in Bergen.", "en", "The Salt Road")

    assert may_decide(asked, list(cut(FILM)))
    assert not may_decide(ASKED, list(cut(page("Bergen", "Bergen is a port."))))


def test_the_second_question_is_about_what_the_best_page_names():
    question = second(ASKED, list(cut(FILM)))

    assert ["Petra Lindqvist"] == [entity.text for entity in question.entities]
    assert all(
        entity.text == question.text[entity.start : entity.end] for entity in question.entities
    )
    assert (ASKED.id, ASKED.lang) == (question.id, question.lang)
    assert "Petra Lindqvist" in search_words(question)


def test_nothing_new_is_no_question():
    assert second(ASKED, []) is None
    assert second(ASKED, list(cut(page("The Salt Road", "The Salt Road is a film.")))) is None


class Shelf:
    """A source over pages by their names, which counts how often it is asked."""

    name = "shelf"
    languages = ("en",)

    def __init__(self, *pages, asks_again=True, error=None):
        self.pages = {one.title: one for one in pages}
        self.asks_again = asks_again
        self.asked = []
        self.error = error

    def search(self, asked):
        self.asked.append(asked)
        if self.error and len(self.asked) > 1:
            raise self.error
        named = [entity.text for entity in asked.entities]
        return [self.pages[name] for name in named if name in self.pages]


def titles(shelf, asked=ASKED):
    entry = SourceEntry(
        settings=SourceSettings(name="shelf"), policy=Policy(source="shelf"), enabled=True
    )
    found = ask(Opened(entry=entry, source=shelf), asked)
    assert "found" == found.status.state
    return [document.title for document in found.documents]


def test_what_the_first_pages_name_is_looked_up_where_they_do_not_decide():
    assert ["The Salt Road", "Petra Lindqvist"] == titles(Shelf(FILM, DIRECTOR))


def test_a_claim_that_the_first_pages_may_decide_is_asked_about_once():
    shelf = Shelf(FILM, DIRECTOR)
    titles(shelf, claim("The Salt Road was shot in Bergen.", "en", "The Salt Road"))

    assert 1 == len(shelf.asked)


def test_only_a_source_that_wants_it_is_asked_again():
    shelf = Shelf(FILM, DIRECTOR, asks_again=False)

    assert ["The Salt Road"] == titles(shelf)
    assert 1 == len(shelf.asked)


def test_a_second_round_that_fails_leaves_the_first():
    assert ["The Salt Road"] == titles(Shelf(FILM, DIRECTOR, error=Unreachable("gone")))


def test_no_page_is_given_twice():
    assert 2 == len(set(titles(Shelf(FILM, DIRECTOR))))
