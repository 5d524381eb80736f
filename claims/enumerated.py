"""Items without a verb below a line that says what they are: "Key achievements:", "Otras obras:".

``41 vitórias em Grandes Prêmios`` under "Principais conquistas:" in an answer about Ayrton Senna is
"41 vitórias em Grandes Prêmios estão entre as principais conquistas de Ayrton Senna". Added are a
copula, articles and prepositions. Lines that announce anything ("Some facts:", "Tips:") do not say
what their items are, and their items stay what they were.
"""

from __future__ import annotations

from collections.abc import Mapping

import regex

from claims.languages import Language
from claims.languages.base import words
from claims.languages.hi_words import fold
from claims.model import Lang
from claims.propositions import compose
from claims.romance import of
from claims.romance.agreement import is_feminine, singular_noun
from claims.standalone import inside
from claims.worthiness import has_predicate

__all__ = ["described", "item_said", "kind_in"]

#: Words of the longest lead, and of the longest item.
MAX_LEAD, MAX_ITEM = 8, 14

#: What items of a list may be called, in the plural.
_KINDS: Mapping[Lang, frozenset[str]] = {
    "en": words(
        """
        works books novels films movies songs albums plays poems paintings stories operas symphonies
        sculptures buildings achievements awards prizes honours honors records wins victories titles
        medals trophies championships discoveries inventions contributions members cities towns
        rivers lakes islands mountains peaks volcanoes states provinces regions countries neighbours
        neighbors languages religions dishes monuments landmarks attractions sights museums temples
        universities companies brands products teams clubs characters children daughters sons
        planets moons species battles wars events exports imports industries ports sports festivals
        crops spices ingredients symptoms causes tributaries deserts parks airports minerals
        """
    ),
    "es": words(
        """
        obras libros novelas películas canciones álbumes discos poemas cuadros cuentos relatos óperas
        sinfonías esculturas edificios títulos logros premios galardones récords victorias medallas
        trofeos campeonatos descubrimientos inventos aportes contribuciones miembros ciudades ríos
        lagos islas montañas volcanes estados provincias regiones países vecinos idiomas lenguas
        religiones platos monumentos atracciones museos templos universidades empresas marcas productos
        equipos clubes personajes hijos hijas planetas lunas especies batallas guerras eventos
        exportaciones industrias puertos deportes festivales cultivos especias ingredientes síntomas
        causas afluentes desiertos parques aeropuertos minerales
        """
    ),
    "pt": words(
        """
        obras livros romances filmes músicas canções álbuns discos poemas quadros contos óperas
        sinfonias esculturas edifícios títulos conquistas prêmios recordes vitórias medalhas troféus
        campeonatos descobertas invenções contribuições membros cidades rios lagos ilhas montanhas
        vulcões estados províncias regiões países vizinhos idiomas línguas religiões pratos monumentos
        atrações museus templos universidades empresas marcas produtos times clubes personagens filhos
        filhas planetas luas espécies batalhas guerras eventos exportações indústrias portos esportes
        festivais cultivos temperos ingredientes sintomas causas afluentes desertos parques aeroportos
        minerais
        """
    ),
    "hi": frozenset(
        map(
            fold,
            words(
                """
                रचनाएँ कृतियाँ पुस्तकें किताबें उपन्यास फ़िल्में कविताएँ कहानियाँ नाटक गीत उपलब्धियाँ पुरस्कार सम्मान
                रिकॉर्ड खोजें आविष्कार सदस्य शहर नदियाँ झीलें द्वीप पर्वत राज्य प्रांत देश भाषाएँ व्यंजन स्मारक
                इमारतें मंदिर विश्वविद्यालय कंपनियाँ त्योहार नृत्य फ़सलें मसाले पुत्र पुत्रियाँ युद्ध लड़ाइयाँ सहायक
                """
            ),
        )
    ),
}
_POSSESSIVE: Mapping[Lang, regex.Pattern[str]] = {
    "en": regex.compile(
        r"^(?:(?:some|many|several|a\sfew)\sof\s)?(?:his|her|its|their|the)\s", regex.IGNORECASE
    ),
    "es": regex.compile(
        r"^(?:algun[oa]s\sde\s)?(?:sus|l[oa]s)\s|\ssuy[oa]s(?=$|\s)", regex.IGNORECASE
    ),
    "pt": regex.compile(
        r"^(?:algu(?:ns|mas)\sd(?:e|[oa]s)\s)?(?:(?:[oa]s\s)?(?:seus|suas)|[oa]s)\s|\sdel[ae](?=$|\s)",
        regex.IGNORECASE,
    ),
    "hi": regex.compile(r"^(?:उनकी|उनके|उनका|इसकी|इसके|उसकी|उसके|इनकी|इनके)\s"),
}
#: "Some works": no article goes before it.
_SOME = regex.compile(
    r"(?:some|several|many|a\sfew|algun[oa]s|vari[oa]s|algu(?:ns|mas)|vári[oa]s|कुछ|कई)\s",
    regex.IGNORECASE,
)
_WORD = regex.compile(r"[\p{L}\p{M}]+")
_MANY = regex.compile(r"(?:(?!1\s)\p{N}[\p{N}.,]*|two|three|four|five|six|seven|eight|nine|ten|dos|tres|"
    r"cuatro|cinco|seis|siete|ocho|nueve|diez|dois|duas|três|quatro|sete|oito|nove|dez)\s(?!\p{Sc})",
    regex.IGNORECASE)  # fmt: skip
_MADE = regex.compile(
    r",\s(?:first\s)?\p{Ll}{2,12}(?:ed|en)\s(?:in|by|on|after|during|at)\s[^,]{2,60}$"
)
_NAMED = regex.compile(
    r"(?:\s(?:of|by|in|de|del|da|do|das|dos)\s(?:(?:el|la|o|a)\s)?\p{Lu})|['’]s\s"
)
#: A name with what it is, or has: "The **Lion Court**, with a fountain".
_DESCRIBED = regex.compile(
    r"(?P<name>(?:(?:The|El|La|Los|Las|O|A|Os|As)\s)?\p{Lu}[^,:;.()]{1,60}),\s(?P<with>(?:with|con|com)\s)?"
    r"(?P<what>(?:an?|the|un|una|um|uma)\s[^,;:]{4,160}?)\.?"
)
_BOLD = regex.compile(r"(?:(?:The|El|La|Los|Las|O|A|Os|As)\s)?(?:\*{1,3}|_{1,3})\p{Lu}")
_ARTICLE = regex.compile(r"(?:The|El|La|Los|Las|O|A|Os|As)\s")
_CAPITAL = regex.compile(r"(?<!\p{L})\p{Lu}")
#: Whole works between marks: "*Quincas Borba* (1891)".
_MARKED = regex.compile(
    r"(?P<mark>\*{1,3}|_{1,3}|[\"“«‘])(?P<title>[^*_\"”»’\n]{2,90})(?:\*{1,3}|_{1,3}|[\"”»’])"
    r"(?P<rest>$|\s?\(\p{N}{4}\)|,\s?.{0,120}|\s?\.$)"
)


def kind_in(lead: str, language: Language) -> str:
    """Return what a lead calls the items of its list, without the colon; "" where it does not.

    >>> from claims.languages import BY_CODE
    >>> kind_in("His other notable works:", BY_CODE["en"]), kind_in("Some facts:", BY_CODE["en"])
    ('other notable works', '')
    """
    said = lead.strip().rstrip(" :ः")
    if not lead.rstrip().endswith((":", "ः")) or not 0 < len(said.split()) <= MAX_LEAD:
        return ""
    bare = " ".join(word for word in said.split() if word.casefold() not in _KINDS[language.code])
    if "," in said or ";" in said or has_predicate(bare, language):
        return ""  # "works" may be a verb
    said = _POSSESSIVE[language.code].sub("", said, count=1).strip()
    said = _SOME.sub("", said, count=1) if _SOME.match(said) else said
    found = [word.casefold() for word in _WORD.findall(said)]
    if language.code == "hi":
        found = [fold(word) for word in found]
        known = found[-1:]
    elif language.code == "en":
        known = [word for word in found if word in _KINDS["en"]][:1]
    else:
        known = found[:3]
    return said if any(word in _KINDS[language.code] for word in known) else ""


def item_said(
    quote: str, plain: str, kind: str, owner: str, language: Language, *, verb: bool = False
) -> str:
    """Write an item of a list as a statement about who it belongs to; "" where it is none.

    Args:
        quote: The item with its marks, which tell a title.
        plain: The item without them.
        kind: What the lead calls its items, by `kind_in`.
        owner: Whom the list is about.
        language: The language of both.
        verb: Whether its parse has a finite verb, which only a title may have.

    >>> from claims.languages import BY_CODE
    >>> item_said("*Emma* (1815)", "Emma (1815)", "other works", "Jane Austen", BY_CODE["en"])
    "Emma (1815) is among Jane Austen's other works."
    """
    item = plain.strip().rstrip(" .;,।")
    if not 0 < len(item.split()) <= MAX_ITEM or ":" in item or " — " in item or " – " in item:
        return ""
    titled = _MARKED.fullmatch(quote.strip().rstrip(" .;"))
    inside = verb or has_predicate(item, language)
    if titled:
        made = _MADE.match(titled["rest"])
        inside = not made and has_predicate(titled["rest"], language)
    if inside or not (titled or item[:1].isupper() or item[:1].isdigit() or language.code == "hi"):
        return ""
    named = _NAMED.search(kind) is not None
    if not (owner or named):
        return ""
    return compose([_WRITE[language.code](item, kind, "" if named else owner, language)])


def described(quote: str, plain: str, language: Language, *, verb: bool = False) -> str:
    """Write "The **Lion Court**, a court of marble" in a list as a sentence; "" where it is none.

    Args:
        quote: The item with its marks, which tell a name.
        plain: The item without them.
        language: Its language.
        verb: Whether its parse has a finite verb.

    >>> from claims.languages import BY_CODE
    >>> described("The Lion Court, a court of marble.", "The Lion Court, a court of marble.",
    ...           BY_CODE["en"])
    'The Lion Court is a court of marble.'
    """
    found = _DESCRIBED.fullmatch(plain.strip())
    if found is None or verb or has_predicate(plain, language) or language.code == "hi":
        return ""
    name = found["name"]
    marked = _BOLD.match(quote) is not None and quote.count("*") + quote.count("_") >= 2
    if not marked and len(_CAPITAL.findall(name)) < 2 + bool(_ARTICLE.match(name)):
        return ""
    is_, has = {"en": ("is", "has"), "es": ("es", "tiene"), "pt": ("é", "tem")}[language.code]
    return compose([name, has if found["with"] else is_, found["what"]])


def _english(item: str, kind: str, owner: str, language: Language) -> str:  # noqa: ARG001 - one shape
    low = kind if kind[1:2].isupper() else kind[:1].lower() + kind[1:]
    whose = f"{inside(owner)}'s" if owner else "the"
    tail = "," if "," in item else ""
    return f"{item}{tail} {'are' if _MANY.match(item) else 'is'} among {whose} {low}"


def _romance(item: str, kind: str, owner: str, language: Language) -> str:
    low = kind if kind[1:2].isupper() else kind[:1].lower() + kind[1:]
    noun = next(word for word in _WORD.findall(low.casefold()) if word in _KINDS[language.code])
    feminine = is_feminine(singular_noun(noun, language.code))
    several = _MANY.match(item) is not None
    if language.code == "es":
        article, verb, among = "las" if feminine else "los", "están" if several else "está", "entre"
    else:
        article, verb, among = "as" if feminine else "os", "estão" if several else "está", "entre"
    tail = "," if "," in item else ""
    whose = f" {of(owner, language)}" if owner else ""
    return f"{item}{tail} {verb} {among} {article} {low}{whose}"


_OBLIQUE = (
    ("ियाँ", "ियों"),
    ("ियां", "ियों"),
    ("इयाँ", "इयों"),
    ("एँ", "ओं"),
    ("एं", "ओं"),
    ("ें", "ों"),
    ("े", "ों"),
)


def _hindi(item: str, kind: str, owner: str, language: Language) -> str:  # noqa: ARG001 - one shape
    *before, noun = kind.split()
    ending = next((pair for pair in _OBLIQUE if noun.endswith(pair[0])), None)
    oblique = f"{noun[: -len(ending[0])]}{ending[1]}" if ending else f"{noun}ों"
    case = "की" if ending and ending[0] != "े" else "के"
    several = "हैं" if _MANY.match(item) else "है"
    return f"{owner} {case} {' '.join((*before, oblique))} में {item} {several}"


_WRITE = {"en": _english, "es": _romance, "pt": _romance, "hi": _hindi}
