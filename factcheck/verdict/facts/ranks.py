"""Read and compare ranks: "the second-largest country in Africa", "the fifth planet from the Sun"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

import regex

from claims.model import Lang
from factcheck.names import fold
from factcheck.verdict import polarity
from factcheck.verdict.claimtext import APPOSITION, claim_text
from factcheck.verdict.facts.subjects import is_pronoun, is_relative
from factcheck.verdict.facts.templates import expand
from factcheck.verdict.facts.triggers import Words, holds, required
from factcheck.verdict.languages import language
from factcheck.verdict.text import normal, plain, script, sentences
from factcheck.verdict.values.compare import Outcome, compare_names
from factcheck.verdict.values.demonyms import demonyms
from factcheck.verdict.values.nouns import NOUNS
from factcheck.verdict.values.places import other_names, region

_WORLD = frozenset(
    fold(normal(word))
    for word in (
        "world",
        "earth",
        "mundo",
        "tierra",
        "terra",
        "globe",
        "planeta",
        "planeta tierra",
        "दुनिया",
        "विश्व",
        "पृथ्वी",
        "संसार",
        "all",
        "all elements",
        "todos",
        "todos los elementos",
        "todos os elementos",
        "universe",
        "universo",
        "ब्रह्मांड",
        "solar system",
        "sistema solar",
        "सौर मंडल",
        "सौरमंडल",
        "सौर मण्डल",
    )
)
_SUN = r"(?:sun|sol|सूर्य|सूरज)"
_BY = r"(?: by (?P<by>(?:land |total |surface )?area|population|size|volume|discharge(?: volume)?)| (?:en|por|em) (?P<by>población|população|superficie|área|extensión|extensão|tamaño|tamanho)| (?:above sea level|sobre el nivel del mar|acima do nível do mar))"
#: … behind the scope: "of the world by area", "do mundo em extensão territorial".
_BY_LAST = regex.compile(
    r"(?P<scope>[^,;:.]{2,40}?),? (?:by|in(?: terms of)?|por|en(?: términos de| cuanto a)?|em(?: termos de)?|quanto a) (?:(?:its|su|sua|la|el|a|o) )?"
    r"(?:(?:total|land|surface|número de|number of) )*"
    r"(?P<by>area|size|population|volume|superficie|área|extensión|extensão|tamaño|tamanho|población|população|volumen"
    r"|habitantes|inhabitants)(?: (?:total|territorial|terrestre))?(?![\p{L}])",
    regex.I,
)
_PEOPLED = frozenset({"population", "poblacion", "populacao", "habitantes", "inhabitants"})
#: Superlatives that mean one thing of some nouns: the tallest and the highest mountain.
_SAME_BY_NOUN = {("largest", "river"): "largest river", ("largest", "mountain"): "highest"}
#: Rows that say what a thing is: "Description: Highest mountain in the Americas".
DESCRIPTION = regex.compile(
    r"(?:Description|Descripción|Descrição|विवरण|Geography - note): (?:note(?: \d)?: )?", regex.I
)
#: Of "species of whale; largest animal known" so many parts are read.
_PARTS = 3
_IT_IS: dict[Lang, str] = {"en": "it is the ", "es": "es el ", "pt": "é o ", "hi": ""}
#: Adjectives that narrow nothing.
_NEUTRAL = frozenset(
    [
        "known",
        "living",
        "existing",
        "natural",
        "major",
        "main",
        "sovereign",
        "vivo",
        "viva",
        "conocido",
        "conhecido",
        "soberano",
        "existente",
        "chemical",
        "quimico",
        "of",
        "all",
        "de",
        "todos",
    ]
)
#: What narrows a noun, by its English word.
_KINDS = {
    form: row.split()[0]
    for row in (
        "land terrestre terrestres terrestrial",
        "marine marino marina marinho marinha",
        "hot calido quente",
        "active activo ativo",
        "flightless incapaz",
        "landlocked",
    )
    for form in row.split()
}
#: By which measure things are ranked, before the scope in Hindi.
_CRITERION = regex.compile(
    r" ?(?:क्षेत्रफल|आबादी|जनसंख्या|आकार|विस्तार) (?:के (?:हिसाब|लिहाज|आधार) (?:से|पर)|की दृष्टि से|के मामले में|के अनुसार|में)(?: |$)"
)
_BY_PEOPLE = regex.compile(r"(?:आबादी|जनसंख्या) (?:के|की|में)")
_NEAR = regex.compile(r"clos|near|inner|cerca|próxim|perto|निकट|नजदीक|पास")
#: "The U.S. state of Florida", "el estado mexicano de Jalisco".
_STATE_OF = regex.compile(
    r"^(?:(?:[\p{L}.]+ )?(?:state|province) of|(?:estado|provincia|província)(?: \p{L}+)? d[aeo])(?: la)? (?=\p{Lu})",
)
#: Places of the planets from the Sun.
_OUTERMOST = 8
#: A code of a country.
_LAND = regex.compile(r"[A-Z]{2}")
#: Of two things of one kind, what is the first of these is not the other.
OPPOSITES = (
    {"largest", "smallest"},
    {"highest", "lowest"},
    {"longest", "shortest"},
    {"heaviest", "lightest"},
    {"hottest", "coldest"},
    {"fastest", "slowest"},
)
#: Nouns that are ranked in the world where nothing else is said; the second, in claims.
_UNSCOPED = frozenset({"planet", "ocean", "continent", "element"})
_WORLDWIDE = frozenset(
    [
        "mountain",
        "river",
        "desert",
        "lake",
        "island",
        "animal",
        "rainforest",
        "waterfall",
        "volcano",
        "bird",
        "metal",
        "rodent",
        "fish",
        "reptile",
    ]
)
#: "the largest animal known to have ever existed"
_EVER = regex.compile(
    r"(?: (?:known|alive|living|ever|to have|that (?:has|have)|existed|lived|recorded|in existence|conocid[oa]|conhecid[oa]|viv[oa]"
    r"|que se (?:conoce|conhece)|de que se tem notícia|que(?: jamás| nunca| já)? (?:ha(?:ya)? existido|existe|existiu|há)"
    r"|jamás|hoy en día|(?:en|na|no) (?:la )?(?:actualidad|atualidade)))+(?![\p{L}])"
)
_SCOPE_END = regex.compile(
    r"[,;:]|(?<!\b\p{Lu})\.|\b(?:and|y|e|with|con|com|at|that|which|who|que|after|before|followed|by|above|is|was|es|é|having|since|both|desde|según|segundo o|according)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rank:
    """One place in an order. ``scope`` is "world", a code of a land, or a folded name."""

    subject: str
    adjective: str
    noun: str
    place: int
    scope: str
    #: What narrows the noun: "landlocked".
    kind: str = ""
    negated: bool = False
    spans: tuple[tuple[int, int], ...] = ()
    sentence: tuple[int, int] = (0, 0)
    #: The scope as it is written.
    within: str = ""

    @property
    def criterion(self) -> str:
        """What is ordered, in words: "By position from the Sun", "As the largest country"."""
        if self.adjective == "from_sun":
            return "By position from the Sun"
        adjective = self.adjective.replace("_", " ")
        noun = f"{self.kind} {self.noun}".strip()
        return f"As the {adjective if adjective.endswith(noun) else f'{adjective} {noun}'}"

    @property
    def order(self) -> tuple[str, str, str, str]:
        """What is ordered: only ranks of one order can be compared."""
        return self.adjective, self.noun, self.kind, self.scope


def read_ranks(text: str, lang: Lang, *, claim: bool, row: bool = False) -> tuple[Rank, ...]:
    """Read the ranks that a claim (``claim``) or the sentences of a passage state.

    Of rows only descriptions and notes are read.
    """
    if claim:
        return tuple(_ranks(text, script(text, lang), (0, len(text)), claim=True))
    note = DESCRIPTION.match(text)
    if row:
        if note is None:
            return ()
        return tuple(
            rank
            for part in text[note.end() :].split(";")[:_PARTS]
            for rank in _described(part.strip(), lang, len(text))
        )
    return tuple(
        rank
        for start, end in sentences(text)
        for rank in _ranks(
            text[start:end], script(text[start:end], lang), (start, end), claim=False
        )
    )


def _described(said: str, lang: Lang, length: int) -> Iterator[Rank]:
    """Read the ranks of "Highest mountain in the Americas", a part of a row of so many characters."""
    tables = script(said, lang)
    text = _IT_IS[tables] + said[:1].lower() + said[1:]
    yield from _ranks(text, tables, (0, length), claim=False)


def _ranks(text: str, lang: Lang, sentence: tuple[int, int], *, claim: bool) -> Iterator[Rank]:
    bare = claim_text(text, lang).main if claim else plain(text).without(APPOSITION).text
    denials = [a for a, _ in (*polarity.negations(bare, lang), *polarity.doubts(bare, lang))]
    for match in _matches(bare, lang, claim=claim):
        groups = match.groupdict()
        negated = bool(groups.get("neg"))
        span = match.span("neg") if negated else (-1, -1)
        reach = (0, len(bare)) if claim else (match.start() - 30, match.end())
        if any(reach[0] <= a < reach[1] and not span[0] <= a < span[1] for a in denials):
            continue
        subject = _CRITERION.sub("", (groups.get("S") or "").strip())
        if groups.get("S_END"):
            subject = match["S_END"].strip(" .")
        scope = groups.get("scope") or groups.get("owner")
        if groups.get("S_SCOPE"):
            subject, scope = _parted(_CRITERION.sub(" ", groups["S_SCOPE"]).strip())
        if is_relative(subject):
            continue  # what it stands for is not known
        if not subject or is_pronoun(subject, lang):
            if claim:
                continue
            subject = ""
        rank = _rank(match, lang, subject, scope, negated=negated, sentence=sentence, claim=claim)
        if rank is not None:
            yield rank
            if not claim:
                yield from _elided(bare, lang, rank)
            return


def _matches(bare: str, lang: Lang, *, claim: bool) -> Iterator[regex.Match[str]]:
    """Yield what the templates of ranks match, in a passage also where the subject is left out."""
    lowered = bare.lower()
    for source in language(lang).rank_templates:
        if not holds(lowered, _required(source, lang)):
            continue
        match = _pattern(source, lang).search(bare)
        if match is None and not claim and source.startswith("{S} <was>"):
            others = (
                _pattern(source.replace("{S} <was>", begins, 1), lang).search(bare)
                for begins in _BEGINS[lang]
            )
            match = next(filter(None, others), None)
        if match is not None:
            yield match


#: How sentences go on about their page's subject, "With 1.6 million, es la segunda …", or about their
#: own: "The cheetah is a predator and the fastest land animal".
_BEGINS: dict[Lang, tuple[str, ...]] = {
    "en": (
        r"(?:^|(?<=, ))it <was>",
        r"{S} <was> (?:an?|the) [^,;:]{3,70}? and",
        r"\b(?:making|which makes) it",
    ),
    "es": (
        r"(?:^|(?<=, ))<was>",
        r"{S} <was> (?:una?|el|la) [^,;:]{3,70}? y",
        r"\b(?:lo que l[oa] convierte en|convirtiéndol[oa] en|lo que l[oa] hace)",
    ),
    "pt": (
        r"(?:^|(?<=, ))<was>",
        r"{S} <was> (?:uma?|[oa]) [^,;:]{3,70}? e",
        r"\b(?:o que [oa] torna|tornando-[oa])",
    ),
    "hi": (),
}

#: "… and the largest in the Solar System": the noun is that of the rank before.
_ELIDED: dict[Lang, str] = {
    "en": r" and (?:is )?(?:also )?the (?:<ordinal>[- ])?<superlative>(?P<by> by population)?(?: (?:in|of|on) <scope>|(?=$|[,;]))",
    "es": r" y (?:es )?(?:también )?(?:el|la) (?:<ordinal> )?<superlative> (?:en|del?|de la) <scope>",
    "pt": r" e (?:é )?(?:também )?[oa] (?:<ordinal> )?<superlative> (?:em|d[oae]|n[oa]) <scope>",
    "hi": r" और <scope> (?:का|की|के|में) (?:<ordinal> )?<superlative>",
}


def _elided(text: str, lang: Lang, before: Rank) -> Iterator[Rank]:
    match = _elision(lang).search(text)
    if match is None:
        return
    scope = match["scope"]
    cut = _SCOPE_END.search(scope) if scope and lang != "hi" else None
    peopled = bool(match.groupdict().get("by"))
    yield replace(
        before,
        adjective="most_populous" if peopled else _adjective(match["superlative"], lang),
        place=_ordinal(match["ordinal"], lang) or 1,
        scope=_scope(scope[: cut.start()].strip() if cut else scope) if scope else before.scope,
    )


@cache
def _elision(lang: Lang) -> regex.Pattern[str]:
    return regex.compile(_slots(_ELIDED[lang], lang, r"(?P<scope>[^,;:]{2,60})"), regex.I)


def _slots(text: str, lang: Lang, scope: str) -> str:
    """Put the words of a language into a template of ranks."""
    tables = language(lang)
    superlative = "|".join(tables.superlatives.values())
    ordinal = "|".join((*tables.ordinals, r"\p{N}{1,2}(?:st|nd|rd|th|º|ª|वां)"))
    text = text.replace("<superlative>", f"(?P<superlative>{superlative})")
    text = text.replace("<ordinal>", f"(?P<ordinal>{ordinal})")
    return text.replace("<scope>", scope)


def _rank(
    match: regex.Match[str],
    lang: Lang,
    subject: str,
    found: str | None,
    *,
    negated: bool,
    sentence: tuple[int, int],
    claim: bool,
) -> Rank | None:
    groups = match.groupdict()
    place = _ordinal(groups.get("ordinal"), lang)
    noun = _noun(groups["noun"])
    said = fold(groups.get("kind") or "").split()
    lands = [demonyms()[word] for word in said if word in demonyms()]
    said = [word for word in said if word not in _NEUTRAL and word not in demonyms()]
    kind = " ".join(_KINDS.get(word, word) for word in said)
    end = match.end()
    if groups.get("sun"):
        adjective, scope = "from_sun", "world"
        if groups.get("edge"):
            place = 1 if _NEAR.search(groups["edge"]) else _OUTERMOST
        if place is None:
            return None
    else:
        adjective = _adjective(groups["superlative"], lang)
        by_last = _BY_LAST.match(found) if found else None
        peopled = fold(groups.get("by") or (by_last["by"] if by_last else "")) in _PEOPLED
        if peopled or (lang == "hi" and _BY_PEOPLE.search(match.group())):
            adjective = "most_populous"
        adjective = _SAME_BY_NOUN.get((adjective, noun), adjective)
        if found and groups.get("scope") and match.end("scope") == match.end() and lang != "hi":
            cut = _SCOPE_END.search(found)
            if by_last and (cut is None or by_last.end("scope") <= cut.start()):
                found, end = by_last["scope"], match.start("scope") + by_last.end()
            else:
                found = found[: cut.start()].strip() if cut else found
                end = match.start("scope") + len(found)
        if found is None or not found.strip():
            ends = (match.end(), match.end("noun"), match.end("superlative"))
            ever = next(filter(None, (_EVER.match(match.string, at) for at in ends)), None)
            of_all = claim or ever or (noun == "animal" and kind in {"land", "marine"})
            known = _UNSCOPED | _WORLDWIDE if of_all else _UNSCOPED
            if not lands and noun not in known:
                return None
            end = ever.end() if ever else end
            found = "world"
        scope = lands[0] if lands else _scope(found)  # "the largest Indian state"
        noun = _part_of(scope, groups["noun"], noun)
        if place is None:
            place = 1
    return Rank(
        subject=regex.sub(r"^(?:The|the|El|La|el|la|O|A|o|a) ", "", subject),
        adjective=adjective,
        noun=noun,
        kind=kind,
        place=place,
        scope=scope,
        negated=negated,
        spans=((match.start(), end),),
        sentence=sentence,
        within=found or "",
    )


def _part_of(scope: str, word: str, noun: str) -> str:
    """Return the kind of a "state", which within a country is not one itself."""
    return "state" if fold(word) == "state" and _LAND.fullmatch(scope) else noun


def _parted(text: str) -> tuple[str, str | None]:
    """Part "subject scope" that nothing separates, at the longest scope that a table knows."""
    words = text.split()
    for cut in range(len(words)):
        scope = " ".join(words[cut:])
        if fold(scope) in _WORLD or region(scope):
            return " ".join(words[:cut]), scope
    return text, None


def _scope(text: str) -> str:
    text = regex.sub(
        r"^(?:the|el|la|los|o|a|os|as|our|el continente|todo o|todo el) ",
        "",
        text.strip(),
        flags=regex.I,
    )
    text = _STATE_OF.sub("", text.removesuffix("'s").removesuffix("'"))
    if fold(text) in _WORLD:
        return "world"
    return region(text) or min(other_names(text), default=fold(text))


@cache
def _required(source: str, lang: Lang) -> Words:
    """A rank has a superlative, or the Sun."""
    if "<superlative>" in source:
        return required(f"(?:{'|'.join(language(lang).superlatives.values())})")
    return required(_SUN)


@cache
def _nouns() -> str:
    forms = (form for forms in NOUNS.values() for form in forms.split("|"))
    return "|".join(sorted(forms, key=len, reverse=True))


#: Behind a scope: "the hottest planet in the Solar System and also a pressure 92 times greater".
_GOES_ON = r" (?:and|y|e) (?:also|has|is|también|tiene|es|também|tem|é) "


@cache
def _pattern(source: str, lang: Lang) -> regex.Pattern[str]:
    ends = source.endswith(("<scope>)?", "<scope>"))
    text = expand(source, lang).replace("<criterion>", _BY)
    text = text.replace("<kind>", r"(?P<kind>(?: [\p{Ll}-]+){0,2}?)")
    text = text.replace("<scope_of>", r"(?P<owner>[^,;:]{2,40}?)'s? ")
    text = text.replace("<noun>", rf"(?P<noun>{_nouns()})(?![\p{{L}}\p{{M}}])(?: proper\b)?")
    scope = rf"(?P<scope>(?:(?!{_GOES_ON})[^,;:]){{2,60}})"
    text = _slots(text, lang, scope if ends else r"(?P<scope>[^,;:]{2,40}?)")
    text = text.replace("<sun>", f"(?P<sun>{_SUN})")
    text = text.replace(
        "{S_END}",
        r"(?P<S_END>[^,;:]{2,50}?)(?=$|,|;| and | y | e )"
        if lang != "hi"
        else r"(?P<S_END>[^,;:]{2,50}?)",
    )
    text = text.replace("{S_SCOPE}", r"(?:^|(?<=[,;] ))(?P<S_SCOPE>[^,;:]{3,70}?)")
    text = text.replace("{S}", r"(?:^|(?<=[,;] ))(?P<S>[^,;:]{1,60}?)")
    return regex.compile(text, regex.I)


def _noun(text: str) -> str:
    for name, forms in NOUNS.items():
        if regex.fullmatch(forms, text, regex.I):
            return name
    return text.lower()


def _adjective(text: str, lang: Lang) -> str:
    if regex.search(r"by population|populos|poblad|povoad|populat|आबादी|जनसंख्या", text, regex.I):
        return "most_populous"
    for name, forms in language(lang).superlatives.items():
        if regex.fullmatch(forms, text, regex.I):
            return name
    return text.lower()


def _ordinal(text: str | None, lang: Lang) -> int | None:
    if not text:
        return None
    for place, forms in enumerate(language(lang).ordinals, start=1):
        if regex.fullmatch(forms, text, regex.I):
            return place
    digits = regex.match(r"\p{N}{1,2}", text)
    return int(digits.group()) if digits else None


def compare_subjects(one: Rank, other: Rank, subject: Outcome) -> Outcome:
    """Compare two ranks of one order, given how their subjects compare.

    The same subject at another place, and another subject at the same place, contradict; so does
    the same subject at the other end: the smallest planet is not the largest.
    """
    if one.order != other.order:
        ends = {one.adjective, other.adjective} in OPPOSITES and one.order[1:] == other.order[1:]
        opposed = ends and one.place == other.place == 1 and subject is Outcome.SAME
        return Outcome.DIFFERENT if opposed else Outcome.UNDECIDED
    if subject is Outcome.SAME:
        return Outcome.SAME if one.place == other.place else Outcome.DIFFERENT
    if subject is Outcome.DIFFERENT and one.place == other.place:
        return Outcome.DIFFERENT
    return Outcome.UNDECIDED


__all__ = ["DESCRIPTION", "OPPOSITES", "Rank", "compare_names", "compare_subjects", "read_ranks"]
