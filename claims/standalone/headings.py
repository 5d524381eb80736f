"""What a heading says that the text below it is about."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from claims.entities import find, is_place
from claims.hindi.before import is_title
from claims.languages import Language
from claims.model import EntityKind
from claims.standalone.subject import Subject

__all__ = ["heading_name", "heading_subject"]

#: Words of the longest name that "Facts about" stands before.
MAX_NAME = 4
#: What a heading adds to a name: "Japan in brief", "जापान: एक नज़र में".
_ABOUT = regex.compile(
    r"(?:\s(?:in\s(?:brief|short|numbers|a\snutshell)|at\sa\sglance|overview|facts|profile)"
    r"|\s?[:：–—-]?\s(?:एक\sनज़र\sमें|संक्षेप\sमें|के\sबारे\sमें(?:\s(?:कुछ|मुख्य|रोचक|ज़रूरी))?(?:\s(?:तथ्य|बातें|जानकारी))?))$"
    r"|^(?:un[ao]?\s|uma?\s)?(?:breve\s|pequeñ[ao]\s|pequen[ao]\s)?(?:guía|guia|introducción|introdução|datos|ficha|perfil|resumen|información|cronología|biografía|historia|geografía|economía|"
    r"características|curiosidades|dados|resumo|informações|cronologia|biografia|"
    r"história|geografia|economia|fatos)\s"
    r"(?:(?:básic|rápid|breve|complet|técnic|generale|gerai|principale|principai|clave|curios|important|interesant|"
    r"interessant)(?:[aoe]?s?)\s)?(?:del?|d[oa]s?|a|ao|à|sobre|acerca\sde)\s(?:(?:el|l[ao]s?|[oa]s?)\s)?(?=\p{Lu})",
    regex.IGNORECASE,
)
#: What a heading announces of a name: "Key facts about Iceland".
_FACTS_ABOUT = regex.compile(
    r"^(?:(?:(?:some|a\sfew|key|quick|basic|interesting|important|fun|more)\s){0,2}(?:facts|information|"
    r"details|data)\s(?:about|on)|(?:(?:an?|the|my)\s)?(?:(?:quick|short|brief|complete|concise|simple)\s)?"
    r"(?:overview|guide|introduction|summary|profile|timeline|history|chronology)\s(?:to|of|on)|about)\s(?=\p{Lu})",
    regex.IGNORECASE,
)


def heading_name(heading: str) -> str:
    """Return the name in a heading that is about one thing: "Japan" of "Japan in brief".

    >>> heading_name("A quick guide to Japan"), heading_name("Datos básicos del Perú")
    ('Japan', 'Perú')
    """
    return _ABOUT.sub("", _FACTS_ABOUT.sub("", heading.strip()))


def heading_subject(headings: Sequence[str], text: str, language: Language) -> Subject | None:
    """Return the innermost heading that is a name: a country, or one that the text uses too."""
    for whole_heading in reversed(headings):
        heading = heading_name(whole_heading)
        entities = find(heading, language)
        whole = len(entities) == 1 and entities[0].text == heading
        told = _FACTS_ABOUT.match(whole_heading.strip()) is not None
        if told and len(heading.split()) <= MAX_NAME:
            return Subject(text=heading)
        if whole and (entities[0].kind is EntityKind.PLACE or text.count(heading) > 1):
            return Subject(text=heading)
        if language.code == "hi" and (is_title(heading) or is_place(heading)):
            return Subject(text=heading, person=False)
    return None
