"""Names and what is said of them: which phrase is one, and the small words that tie it in."""

from __future__ import annotations

import regex

from claims.languages import Language
from claims.languages.base import words
from claims.romance.word_lists import ARTICLES, LEAD_WORDS

_PLURAL = regex.compile(
    r"(?:los|las|os|as|unos|unas|sus|seus|suas)\s|.{1,60}\s(?:y|e)\s\p{Lu}", regex.IGNORECASE
)
#: "is", "was", "has", "stands" of a language, for one and for several.
_TIED = {
    ("es", False): ("es", "fue", "tiene", "está"),
    ("es", True): ("son", "fueron", "tienen", "están"),
    ("pt", False): ("é", "foi", "tem", "está"),
    ("pt", True): ("são", "foram", "têm", "estão"),
}

_NAME = (
    r"(?P<name>\p{Lu}[\p{L}\p{M}\p{N}'’-]*"
    r"(?:\s(?:(?:de|del|do|da|dos|das|la|los)\s){0,2}\p{Lu}[\p{L}\p{M}'’-]*){0,5}"
    r"(?:\sde\s\p{N}{4})?)$"
)
_NOUN = r"(?P<noun>(?:(?!los|las|del|dos|das)\p{Ll}{3,20}\s(?:(?:de|del|do|da|dos|das)\s)?){1,2})?"
#: In Spanish, and in Portuguese.
_LAST_PHRASE = (
    regex.compile(rf"(?:(?<!\w)(?P<article>(?i:el|los|las|la|del|al))\s{_NOUN})?{_NAME}"),
    regex.compile(
        r"(?:(?<!\w)(?P<article>(?i:os?|as?|n[oa]s?|d[oa]s?|aos?|às?|pel[oa]s?))\s"
        rf"{_NOUN})?{_NAME}"
    ),
)
#: The article in a word that has one.
_ARTICLE_IN = {
    "del": "el",
    "al": "el",
    **{f"{before}{article}": article for before in "nd" for article in ("o", "a", "os", "as")},
    **{f"pel{article}": article for article in ("o", "a", "os", "as")},
    "ao": "o",
    "aos": "os",
    "à": "a",
    "às": "as",
}


#: In Spanish "a" and "o" are no articles: "a diferencia de la mayoría".
_OPEN_ARTICLES = {
    "es": words("el la los las un una uno"),
    "pt": words("o a os as um uma"),
}


def is_name(inserted: str) -> bool:
    """Tell whether an insertion is a name: "Brasília", "el Pico de Orizaba"."""
    parts = inserted.split()
    if parts[0].casefold() in ARTICLES:
        parts = parts[1:]
    if parts and parts[0][0].islower():
        parts = parts[1:]  # "la montaña de Pico", "a montanha do Pico"
    return bool(parts) and len(parts) <= 9 and any(part[0].isupper() for part in parts[:2])


def is_bare_name(text: str) -> bool:
    """Tell whether a text is a name and no more: "el Pico de Orizaba", not "la capital de Perú"."""
    parts = [part for part in text.split() if part.casefold() not in ARTICLES]
    return bool(parts) and parts[0][0].isupper() and is_name(text)


def last_phrase(text: str, language: Language) -> str:
    """Return the name at the end of a text, with article and noun: "o rio Negro"; "" if none."""
    found = _LAST_PHRASE[language.code == "pt"].search(text)
    if found is None:
        return ""
    article = (found["article"] or "").casefold()
    whole = f"{found['noun'] or ''}{found['name']}"
    return f"{_ARTICLE_IN.get(article, article)} {whole}" if article else whole


def within(name: str, language: Language) -> str:
    """Write "en" before a name: "en el Perú", "no Brasil", "em Lisboa".

    >>> from claims.languages import BY_CODE
    >>> within("O Brasil", BY_CODE["pt"]), within("La Mancha", BY_CODE["es"])
    ('no Brasil', 'en la Mancha')
    """
    first, _, rest = name.partition(" ")
    article = bool(rest) and first.casefold() in {"el", "la", "los", "las", "o", "a", "os", "as"}
    if language.code == "es":
        keeps = name.startswith(("El Salvador", "La Habana", "La Paz"))
        return f"en {first.lower()} {rest}" if article and not keeps else f"en {name}"
    return f"n{first.lower()} {rest}" if article else f"em {name}"


def is_description(inserted: str, low: str, language: Language) -> bool:
    """Tell whether an insertion behind a name says what it is: "capital do Amazonas"."""
    article = low in _OPEN_ARTICLES["pt" if language.code == "pt" else "es"]
    noun = low[:1].isalpha() and inserted[0].islower() and low not in language.function_words
    adverb = low.endswith(("mente", "ando", "endo", "indo"))
    return (article or noun) and not adverb and low not in LEAD_WORDS - ARTICLES


def ties(subject: str, language: Language) -> dict[str, str]:
    """Return the small verbs that tie an insertion to its subject, in the subject's number."""
    plural = _PLURAL.match(subject) is not None
    forms = _TIED[language.code, plural]
    return dict(zip(("is", "was", "has", "stands"), forms, strict=True))


def of(name: str, language: Language) -> str:
    """Write "de" before a name: "del Perú", "do Brasil", "de Lima".

    >>> from claims.languages import BY_CODE
    >>> of("O Brasil", BY_CODE["pt"]), of("El Nilo", BY_CODE["es"])
    ('do Brasil', 'del Nilo')
    """
    first, _, rest = name.partition(" ")
    low = first.casefold()
    if rest and language.code == "pt" and low in {"o", "a", "os", "as"}:
        return f"d{low} {rest}"
    if rest and language.code == "es" and low in {"el", "la", "los", "las"}:
        keeps = name.startswith(("El Salvador", "La Habana", "La Paz", "Los Ángeles", "Las Vegas"))
        inner = name if keeps else f"{low} {rest}"
        return f"del {rest}" if low == "el" and not keeps else f"de {inner}"
    return f"de {name}"


#: Brazilian states and countries that Portuguese names with an article.
_WITH_ARTICLE = {
    "o": words(
        """
        acre amapá amazonas ceará maranhão pará paraná piauí tocantins brasil peru chile uruguai
        paraguai equador panamá japão canadá méxico egito irã iraque líbano nepal paquistão vietnã
        quênia senegal sudão haiti suriname pantanal
        """
    )
    | {"rio de janeiro", "rio grande do sul", "rio grande do norte", "espírito santo"}
    | {"distrito federal", "mato grosso do sul", "reino unido"},
    "a": words(
        """
        bahia paraíba argentina bolívia colômbia venezuela alemanha frança itália espanha inglaterra
        rússia china índia grécia suíça suécia noruega finlândia dinamarca holanda bélgica áustria
        polônia turquia ucrânia irlanda escócia hungria romênia austrália guiana guatemala nicarágua
        jamaica nigéria tailândia indonésia malásia síria jordânia islândia croácia sérvia
        """
    )
    | {"costa rica", "nova zelândia", "áfrica do sul", "coreia do sul", "arábia saudita"}
    | {"copa do mundo"},
    "os": frozenset({"estados unidos", "emirados árabes unidos", "países baixos"}),
    "as": frozenset({"filipinas", "bahamas"}),
}


def placed(name: str, language: Language) -> str:
    """Return a place's name as Portuguese says it: "o Uruguai"; other names stay.

    >>> from claims.languages import BY_CODE
    >>> placed("Uruguai", BY_CODE["pt"]), placed("Uruguay", BY_CODE["es"])
    ('o Uruguai', 'Uruguay')
    """
    if language.code != "pt":
        return name
    low = name.casefold()
    article = next((article for article, names in _WITH_ARTICLE.items() if low in names), "")
    return f"{article} {name}" if article else name
