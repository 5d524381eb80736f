"""Whether a fact of a passage is about what the claim is about."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

import regex

from claims.model import Lang
from factcheck.model import Evidence
from factcheck.names import fold, similarity, tokens
from factcheck.verdict.languages import language
from factcheck.verdict.languages import words as words_of
from factcheck.verdict.text import normal, plain, sentences
from factcheck.verdict.values.compare import Outcome, compare_names
from factcheck.verdict.values.nouns import noun
from factcheck.verdict.values.places import other_names

_DISAMBIGUATION = regex.compile(r"\s*[(（][^()]*[)）]$|, .*$")
#: What form of company a name ends with.
_LEGAL_FORM = regex.compile(
    r"(?<=\p{L}{2})(?: (?:Inc\.?|Incorporated|Corporation|Corp\.?|Company|Co\.|Limited|Ltd\.?|LLC|plc|PLC|S\.? ?A\.?|SE|AG|GmbH|N\.V\.))+$"
)
_DEVANAGARI = regex.compile(r"\p{Devanagari}")
#: From this likeness a single word of another script is taken for the same name where that refutes.
SOUNDS_ALIKE = 0.92
#: A capitalised word that does not begin the sentence, or two that do.
_NAMED = regex.compile(r"(?<=.)(?<![.:] )\b\p{Lu}\p{Ll}|^(?:\p{Lu}\S+ ){2}")
#: "Located in …, it was": the main clause is about the page's subject.
_RESUMES = regex.compile(r", (?:it|he|she)(?: (?:was|is|has|had))? ?$", regex.I)
#: A sentence of Spanish or Portuguese that begins with its verb is about the page's subject.
_VERB_FIRST = regex.compile(
    r"(?!Moscou)(?:Nace|Desemboca|Recorre|Atraviesa|Discurre|Limita|Cuenta|Tiene|Tuvo|Posee|Alcanza|Mide|Es|Era|Fue|Está|Forma|Comprende"
    r"|Ocupa|Abarca|Pertenece|Se|Nasce|Deságua|Percorre|Atravessa|Conta|Tem|Teve|Possui|Alcança|É|Foi|Fica|Compreende|Abrange|Pertence"
    r"|\p{Lu}\p{Ll}+(?:ó|aron|ieron|ou|iu|[^s]eu|aram|eram|iram))"
    r" (?:en|el|la|los|las|un|una|por|con|de|del|al?|como|sus?|más|em|n[oa]s?|[oa]s?|uma?|com|d[oa]s?|seus?|suas?|mais|\p{N}|\p{Ll}+[ai]d[oa]s?)(?![\p{L}])"
)
#: What a sentence that begins so speaks of is a part of its page's subject, or was made of it.
_PART = regex.compile(
    r"(?:The|Its|His|Her|El|La|Los|Las|Su|O|A|Os|As|Sua|Seu) (?:\p{Ll}+ ){0,2}?(?:expansion|extension|renovation|restoration|reconstruction"
    r"|annex|wing|replica|sequel|remake|season|episode|chapter|edition|ampliación|extensión|renovación|restauración|reconstrucción|anexo"
    r"|réplica|secuela|temporada|episodio|capítulo|edición|torre|ampliação|extensão|renovação|restauração|reconstrução|sequência|episódio|edição)s?\b"
)
_TITLES = regex.compile(
    r"^(?:Dom|Don|Doña|Dona|Sir|King|Queen|Emperor|Empress|Pope|Saint|Dr\.?|President|Rei|Rainha|Rey|Reina|Papa"
    r"|राजा|सम्राट|रानी|डॉ\.?|सर|संत|महाराजा) "
)
#: What Hindi puts before and after a name in respect.
_RESPECT = regex.compile(
    r"^(?:श्रीमती|श्री|पंडित|नेता ?जी|डॉ\.?|राष्ट्रपति|प्रधानमंत्री|सम्राट|महाराजा|कप्तान) (?=\S)|(?<=\S) जी$"
)
#: Between things that are named together, and before them.
_AND = regex.compile(r",? (?:and|y|e|और|तथा|एवं) |, ")
_THE_KIND = regex.compile(
    r"^(?:(?:the|los|las|os|as) )?(?:(?:chemical )?elements|elementos) ", regex.I
)
#: "Pedro II of Brazil": who has a number is known by the name before it.
_NUMBERED = regex.compile(r" [IVX]{1,5}$")
_OF_LAND = regex.compile(r"(?<= [IVX]{1,5}) (?:of|de|do|da|del) .*$")
#: Between a part and the whole that it is of, and in Hindi and English the other way round.
_OF_WHOLE = regex.compile(r" (?:of|de|del|d[ao]s?)(?: the| la| el| los| las)? $")
_OWNS_PART = regex.compile(r"^(?:'s | का | की | के )(?=\S)")
#: What stands before a name and makes no part of it: "the city of New York", "Kingdom of Saudi Arabia".
_GENERAL = frozenset(
    {
        "city",
        "country",
        "state",
        "town",
        "island",
        "river",
        "lake",
        "mountain",
        "planet",
        "province",
    }
)
_REALMS = words_of(
    "republic kingdom empire commonwealth federation union republica reino imperio federacion federacao"
    " uniao estado gran grand grao democratic democratica people popular federal united unidos"
)
#: How far into a text without a title its subject may be named, in characters.
_OPENING = 160
#: … and among how many words one of its own must stand.
_FIRST_WORDS = 4
_RELATIVE = words_of("which who whom that que quien quienes cual quem qual जो जिसने")
_PARTICLES = words_of("the of de da do del la el los las y e and von van का की के")


def is_pronoun(subject: str, lang: Lang) -> bool:
    """Return whether a subject stands for another: "it", "la ciudad", "उनका"."""
    return fold(subject) in _pronouns(lang)


def is_relative(subject: str) -> bool:
    """Return whether a subject is a relative pronoun, which stands for a word before it."""
    return fold(subject).split(" ")[-1] in _RELATIVE


def begins_with_pronoun(sentence: str, lang: Lang) -> bool:
    """Return whether a sentence begins by pointing back: "Its capital …", "La ciudad …"."""
    start = [fold(word) for word in sentence.split()[:2]]
    return bool(start) and (start[0] in _pronouns(lang) or " ".join(start) in _pronouns(lang))


@cache
def _pronouns(lang: Lang) -> frozenset[str]:
    return frozenset(fold(normal(word)) for word in language(lang).pronouns)


def names_of(evidence: Evidence) -> tuple[str, ...]:
    """Return the names of the page's subject: the title, without its "(city)" or "Inc.", and aliases."""
    return _names(evidence.title.strip(), evidence.aliases)


@lru_cache(maxsize=4_096)
def _names(title: str, aliases: tuple[str, ...]) -> tuple[str, ...]:
    short = _DISAMBIGUATION.sub("", title) or title
    found = (short, _LEGAL_FORM.sub("", short), *aliases)
    return tuple(dict.fromkeys(name for name in found if name))


# A name is compared with those of many pages, and a page's with those of many claims.
@lru_cache(maxsize=8_192)
def words(name: str) -> frozenset[str]:
    """Return the words of a name that carry it."""
    found = frozenset(tokens(fold(normal(name))))
    return (found - _PARTICLES) or found


@lru_cache(maxsize=8_192)
def one_line(text: str) -> str:
    """Return the folded words of a text on one line, a space at either end."""
    return f" {' '.join(tokens(fold(normal(text))))} "


def page_is(subject: str, evidence: Evidence, *, lang: Lang) -> Outcome:
    """Compare the claim's subject with that of the page."""
    names = names_of(evidence)
    if not names:
        return Outcome.SAME if _opens_with(subject, evidence.text) else Outcome.UNDECIDED
    across = lang != evidence.lang
    subject = _RESPECT.sub("", subject)
    if is_part(subject, names):
        return Outcome.UNDECIDED
    results = {compare_names(subject, name, across=across, person=True) for name in names}
    if Outcome.SAME in results or _numbered(subject, names):
        return Outcome.SAME
    ours = words(subject)
    for name in () if other_names(subject) else names:
        theirs = words(name)
        # "Einstein" for Albert Einstein; but Thailand is not the Gulf of Thailand.
        last = tokens(fold(normal(name)))[-1:] if theirs else ()
        if ours and ours < theirs and len(theirs) <= 4 and set(last) & ours and len(last[0]) > 3:
            return Outcome.SAME
    return Outcome.DIFFERENT if results == {Outcome.DIFFERENT} else Outcome.UNDECIDED


def bears(subject: str, evidence: Evidence, *, lang: Lang) -> bool:
    """Return whether a page's name is a subject's whole, not one that has it inside.

    The page of Martin Luther bears "Martin Luther", that of Martin Luther King has it inside.
    """
    across = lang != evidence.lang
    subject = _RESPECT.sub("", subject)
    return any(
        len(words(name)) <= len(words(subject))
        and compare_names(subject, name, across=across) is Outcome.SAME
        for name in names_of(evidence)
    )


def only_sounds_like(subject: str, names: Sequence[str]) -> bool:
    """Return whether a single word is one of the names by its sound alone, and not quite.

    प्रिंसिपिया sounds like "El príncipe" nearly as much as like "Principia": enough to look there, and too
    little to call a claim false by what stands there.
    """
    if " " in subject.strip() or not _DEVANAGARI.search(subject):
        return False
    # सोने is the oblique case of सोना.
    straight = subject[:-1] + "ा" if subject.endswith("े") else subject
    known = other_names(subject) | other_names(straight) | {fold(normal(subject))}
    if any(fold(normal(name)) in known for name in names):
        return False
    each = [*names, *(word for name in names for word in name.split())]
    return bool(names) and max(similarity(subject, one) for one in each) < SOUNDS_ALIKE


def is_part(subject: str, names: Sequence[str]) -> bool:
    """Return whether a subject is a part of what the names name: "the Tsui Gallery of the Quill Museum".

    "The city of Paris" and "the Quill Museum of London", whose place the name leaves out, are none.
    """
    said = fold(normal(subject))
    for name in {fold(normal(name)) for name in names if " " in name.strip()}:
        before, whole, after = said.partition(name)
        if not whole:
            continue
        part = _OF_WHOLE.search(before) if not after else None
        head = before[: part.start()] if part else ""
        if not before:
            owned = _OWNS_PART.match(after)
            head = after[owned.end() :] if owned else ""
        if any(w not in _REALMS and noun(w) not in _GENERAL for w in words(head) if w):
            return True
    return False


def _numbered(subject: str, names: Sequence[str]) -> bool:
    """Return whether "Dom Pedro II" is one of the names, "Pedro II of Brazil"."""
    bare = _TITLES.sub("", subject)
    if not _NUMBERED.search(bare):
        return False
    return any(fold(bare) == fold(_OF_LAND.sub("", _TITLES.sub("", name))) for name in names)


def speaks_of_part(sentence: str) -> bool:
    """Return whether a sentence begins with a part of something: "The first season …"."""
    return bool(_PART.match(sentence))


def speaks_of(names: Sequence[str], sentence: str, before: int, lang: Lang) -> bool:
    """Return whether what a sentence says at ``before`` is said of the page's subject.

    So it is when the sentence begins with a name of it, with a pronoun, or with no other name.
    """
    head = sentence[:before]
    if not names or not head.strip():
        return True
    if speaks_of_part(head):
        return False
    first = frozenset(tokens(fold(head[:_OPENING])))
    if any(
        words(name) <= first or (len(words(name)) > 1 and words(name) & first) for name in names
    ):
        return True
    if _RESUMES.search(head):
        return True
    if lang in {"es", "pt"} and _VERB_FIRST.match(sentence):
        return True
    return begins_with_pronoun(sentence, lang) or not _NAMED.search(head)


def _opens_with(subject: str, text: str) -> bool:
    """Return whether the first sentence of a text without a title begins with the subject."""
    spans = sentences(text)
    if not spans:
        return False
    opening = plain(text[spans[0][0] : spans[0][1]]).text[:_OPENING]
    ours = words(subject)
    theirs = tokens(fold(opening))
    return (
        bool(ours) and ours <= frozenset(theirs) and bool(ours & frozenset(theirs[:_FIRST_WORDS]))
    )


def same_subject(subject: str, stated: str, evidence: Evidence, *, lang: Lang) -> Outcome:
    """Compare the subject of a claim's fact with that of a passage's; "" is the page's own."""
    if not stated:
        return page_is(subject, evidence, lang=lang)
    across = lang != evidence.lang
    if stated[:1].islower() and " " not in stated and is_name(subject) and " " in subject:
        return page_is(subject, evidence, lang=lang)  # "the museum": that of the page
    direct = compare_names(subject, stated, across=across, person=True)
    if direct is Outcome.SAME or _same_things(subject, stated, across=across):
        return Outcome.SAME
    page = page_is(subject, evidence, lang=lang)
    # A lead gives the full name: "Pablo Ruiz Picasso was …" on the page of Pablo Picasso.
    if page is Outcome.SAME and any(
        words(name) & words(stated) and is_name(stated) for name in (*names_of(evidence), subject)
    ):
        return Outcome.SAME
    if direct is Outcome.DIFFERENT and across and _common(subject) and _common(stated):
        return Outcome.UNDECIDED  # "capivara" and "capybara or greater capybara" may be one animal
    return direct


def _common(name: str) -> bool:
    """Return whether a name is a common noun that no table has, which languages write as they like."""
    return name[:1].islower() and not other_names(name)


def _same_things(ours: str, theirs: str, *, across: bool) -> bool:
    """Return whether "रेडियम और पोलोनियम" are among "polonium and radium", each by its name."""
    one, other = (_AND.split(_THE_KIND.sub("", names)) for names in (ours, theirs))
    return len(one) > 1 and all(
        any(compare_names(a, b, across=across) is Outcome.SAME for b in other) for a in one
    )


def is_name(name: str) -> bool:
    """Return whether a name holds nothing but the words of a name."""
    return all(
        word[:1].isupper() or fold(word) in _PARTICLES or not word[:1].islower()
        for word in name.split()
    )
