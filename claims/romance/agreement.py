"""Gender and number, read from endings: "países insulares" to "un país insular", "son" to "es"."""

from __future__ import annotations

import regex

from claims.languages.base import words
from claims.model import Lang
from claims.romance.verbs import is_finite

__all__ = ["is_feminine", "is_plural_verb", "singular_noun", "singular_verb"]

_FEMININE = regex.compile(
    r"\p{L}{1,20}(?:a|as|ción|ciones|ção|ções|sión|siones|são|sões|dad|dades|dade|tad|tud|tude|"
    r"umbre|xión|gem|gens)|"
    r"\p{L}{2,20}ión|"
    r"catedral|sal|señal|cárcel|piel|miel|sangre|gente|gentes|leche|carne|noche|suerte|sorte|mente|fe|fé|"
    r"sien|pared|parede|merced|tribu|tribo|foto|moto|mano|mão|hambre|fome|fiebre|febre|nariz|matriz|"
    r"actriz|atriz|emperatriz|imperatriz|raíces|voces|vozes|cruces|luces|luzes|nación|noite|ponte|"
    r"(?:madre|mãe|capital|sede|ley|leyes|lei|leis|red|rede|flor|labor|luz|voz|paz|raíz|raiz|cruz|"
    r"región|regiones|mujer|mulher|superficie|clase|classe|torre|fuente|fonte|muerte|morte|parte|"
    r"serie|espécie|especie|calle|clave|base|corriente|frase|llave|nave|nieve|neve|tarde|nube|nuvem|"
    r"imagen|mayor|razón|religión|unión|opinión|tesis|tese|crisis|crise|altitud|árvore|ponte|planície|planicie|montanha|série|face)"
)
_MASCULINE = regex.compile(
    r"\p{L}{0,20}(?:ema|oma|ama)s?|clima|climas|mapa|mapas|planeta|planetas|día|días|dia|dias|poeta|"
    r"atleta|artista|papa|cometa|avión|camión|gorrión|escorpión|embrión|bastión|centurión|padre"
)
#: Third persons of the plural whose singular no ending tells.
_SINGULAR_VERBS = {
    "es": {
        "son": "es",
        "fueron": "fue",
        "han": "ha",
        "dijeron": "dijo",
        "tuvieron": "tuvo",
        "estuvieron": "estuvo",
        "hicieron": "hizo",
        "pudieron": "pudo",
        "produjeron": "produjo",
        "vinieron": "vino",
        "pusieron": "puso",
        "dieron": "dio",
        "vieron": "vio",
        "cayeron": "cayó",
    },
    "pt": {
        "são": "é",
        "foram": "foi",
        "têm": "tem",
        "vêm": "vem",
        "estão": "está",
        "tiveram": "teve",
        "estiveram": "esteve",
        "fizeram": "fez",
        "puderam": "pôde",
        "vieram": "veio",
        "deram": "deu",
        "viram": "viu",
        "fazem": "faz",
        "produzem": "produz",
        "dizem": "diz",
        "mantêm": "mantém",
        "caíram": "caiu",
    },
}
#: Endings of a plural verb and of its singular, the first that gives a known form.
_VERB_ENDINGS = {
    "es": (("aron", "ó"), ("ieron", "ió"), ("n", "")),
    "pt": (("aram", "ou"), ("eram", "eu"), ("iram", "iu"), ("m", ""), ("õem", "õe")),
}
_IRREGULAR_NOUNS = {
    "países": "país",
    "meses": "mes",
    "dioses": "dios",
    "jóvenes": "joven",
    "imágenes": "imagen",
    "orígenes": "origen",
    "dulces": "dulce",
}
_NOUN_ENDINGS = {
    "es": (
        ("iones", "ión"),
        ("anes", "án"),
        ("ones", "ón"),
        ("eses", "és"),
        ("ces", "z"),
        ("dades", "dad"),
        ("tudes", "tud"),
    ),
    "pt": (
        ("ões", "ão"),
        ("ães", "ão"),
        ("áveis", "ável"),
        ("íveis", "ível"),
        ("ais", "al"),
        ("éis", "el"),
        ("óis", "ol"),
        ("eis", "il"),
        ("ns", "m"),
        ("eses", "ês"),
        ("zes", "z"),
    ),
}
#: "Capitales", "insulares", "leyes": the singular has no "e".
_CONSONANT = regex.compile(r"\p{L}*[aeiouáéíóúâêô](?:l|r|y|n)es")
_SINGULAR_IN_M = words(
    "tem vem contém mantém detém obtém retém sustém convém provém intervém sobrevém"
)
_INVARIABLE = words(
    "más mais dos tres tres três seis gas gás mes mês país dios deus virus vírus atlas"
)


def is_feminine(noun: str) -> bool:
    """Tell whether a noun is feminine, by its ending.

    >>> is_feminine("moneda"), is_feminine("clima"), is_feminine("región")
    (True, False, True)
    """
    return _FEMININE.fullmatch(noun) is not None and _MASCULINE.fullmatch(noun) is None


def singular_noun(noun: str, code: Lang) -> str:
    """Return the singular of a noun or an adjective in the plural; other words stay.

    >>> [singular_noun(noun, "es") for noun in ("países", "insulares", "gigantes", "regiones")]
    ['país', 'insular', 'gigante', 'región']
    """
    if noun in _IRREGULAR_NOUNS:
        return _IRREGULAR_NOUNS[noun]
    if not noun.endswith("s") or noun in _INVARIABLE:
        return noun
    for plural, singular in _NOUN_ENDINGS["pt" if code == "pt" else "es"]:
        if noun.endswith(plural):
            return noun.removesuffix(plural) + singular
    return noun[:-2] if _CONSONANT.fullmatch(noun) else noun[:-1]


def singular_verb(verb: str, following: str, code: Lang) -> str:
    """Return the third person of the singular for that of the plural; "" where it is not known.

    >>> singular_verb("extraen", "en", "es"), singular_verb("produzem", "café", "pt")
    ('extrae', 'produz')
    """
    known = _SINGULAR_VERBS["pt" if code == "pt" else "es"]
    bare, hyphen, pronoun = verb.partition("-")
    if bare in known:
        return known[bare] + hyphen + pronoun
    for plural, singular in _VERB_ENDINGS["pt" if code == "pt" else "es"]:
        made = bare.removesuffix(plural) + singular
        if bare.endswith(plural) and is_finite(made, following or "en", code):
            return made + hyphen + pronoun
    return ""


def is_plural_verb(verb: str, code: Lang) -> bool:
    """Tell whether a third person is that of several.

    >>> is_plural_verb("fueron", "es"), is_plural_verb("contém", "pt"), is_plural_verb("são", "pt")
    (True, False, True)
    """
    bare = verb.partition("-")[0]
    if code == "pt":
        return bare.endswith(("m", "ão")) and bare not in _SINGULAR_IN_M
    return bare.endswith("n")
