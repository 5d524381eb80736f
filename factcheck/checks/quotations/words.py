"""How the four languages say whose words stand in quotation marks.

Each pattern is matched against the text of one sentence before the quotation, up to its opening
mark, or behind it, from its closing mark; the group ``speaker`` is who is named. ``<name>`` stands
for a name, ``<gap>`` for a short run of words within the clause. Every repeat is bounded.
"""

from __future__ import annotations

from functools import cache
from typing import Final

import regex

from claims.languages.base import contains, words

# fmt: off
_NAMES: Final = {
    "latin": (
        r"(?P<speaker>\p{Lu}[\p{L}\p{M}.'’-]{0,30}(?:[ -](?:(?:of|the|de|del|da|do|das|dos|la|las|los|y|e|and|von|van|der|bin|ibn|al|el|di|du) ){0,3}"
        r"(?:\p{Lu}|d['’]\p{Lu}|[IVX]{1,4}\b)[\p{L}\p{M}.'’-]{0,30}){0,6})"
    ),
    "hindi": (
        r"(?<![\p{L}\p{M}])(?P<speaker>(?:(?!(?:में|को|का|की|के|पर|से|और|तक|ने|कि|जब|तब|था|थी|है|हैं|थे|एक|जैसा|बार|ही|भी|तो|यह|ये|बाद|दौरान|कभी)[\s,:])[\p{L}\p{M}.’'-]{1,30}[ ,]{1,2}){1,5})"
    ),
}
_GAP: Final = r"[^\n.:;?!।«“\"„]{0,80}?"
_TO_QUOTE: Final = r"\s?[:,]?\s?(?:\*{1,2})?\s?$"
_EN: Final = r"(?:said|says|wrote|writes|declared|declares|stated|states|remarked|observed|observes|noted|notes|argued|argues|claimed|claims|exclaimed|replied|answered|proclaimed|warned|quipped|insisted|concluded|asserted|asked|opens|begins|reads|put it|explained|explains|told|coined|popularised|popularized|announced|added|commented|is quoted as saying|was quoted as saying)"
_ES: Final = r"(?:dijo|dice|decía|escribió|escribe|escribía|afirmó|afirma|afirmaba|declaró|declara|sostuvo|sostenía|sostiene|señaló|señala|observó|comentó|exclamó|respondió|contestó|proclamó|advirtió|aseguró|concluyó|expresó|empieza|comienza|reza|explicó|acuñó|popularizó|preguntó|sentenció|manifestó|añadió)"
_PT: Final = r"(?:disse|diz|dizia|escreveu|escreve|escrevia|afirmou|afirma|afirmava|declarou|declara|sustentou|observou|comentou|exclamou|respondeu|proclamou|advertiu|garantiu|concluiu|começa|explicou|cunhou|popularizou|perguntou|sentenciou|ressaltou|destacou|acrescentou|assegurou)"
_HI: Final = r"(?:कहा|लिखा|बताया|घोषणा की|घोषित किया|पूछा|बोला|बोले|बोलीं|कहते|कहती|कहता|लिखते|लिखती|लिखता)"
_EN_NOUN: Final = r"(?:words|quote|quotation|line|lines|phrase|dictum|motto|saying|remark|maxim|aphorism|slogan|sentence)"
_ES_NOUN: Final = r"(?:palabras|frase|cita|verso|línea|lema|máxima|sentencia|expresión|aforismo|consigna)"
_PT_NOUN: Final = r"(?:palavras|frase|citação|verso|linha|lema|máxima|sentença|expressão|aforismo|dito)"
_HI_NOUN: Final = r"(?:कथन|वाक्य|उद्धरण|नारा|उक्ति|पंक्ति|पंक्तियाँ|शब्द|कहना|सूक्ति)"
_ASIDE: Final = r"(?:\s?,[^,\n.:;?!]{1,60},)?"
#: What stands between a name and its verb: "once famously", "ya lo", "também".
_ADVERBS: Final = r"(?: (?:once|famously|also|later|then|often|already|himself|herself|has|had|have|una vez|ya|lo|también|alguna vez|solía|célebremente|certa vez|uma vez|já|também|o|costumava|se|le|lhe|nos)){0,3}"

_BEFORE: Final = {
    "latin": (
        rf"<name>{_ASIDE}{_ADVERBS} (?:{_EN}|{_ES}|{_PT})(?P<gap>{_GAP}){_TO_QUOTE}",
        rf"\b(?:{_ES}|{_PT}) (?:el |la |o |a )?(?:\p{{Ll}}{{3,20}} )?<name>(?P<gap>{_GAP}){_TO_QUOTE}",
        rf"\b(?i:according to|in the words of|as|to quote|según|de acuerdo con|en palabras de|conforme|segundo|de acordo com|nas palavras de|nas palavras do|nas palavras da|para) (?:(?:the |el |la |o |a )?(?:\p{{Ll}}{{3,20}} ){{0,2}})<name>{_ASIDE}(?P<gap>){_TO_QUOTE}",
        rf"<name>['’]s? (?:\p{{Ll}}{{3,20}} ){{0,3}}{_EN_NOUN}(?: (?:is|was|are|were|reads?|goes))?(?P<gap>){_TO_QUOTE}",
        rf"\b(?:{_EN_NOUN} (?:\p{{Ll}}{{3,20}} )?(?:of|by|from)|{_ES_NOUN} (?:\p{{Ll}}{{3,20}} ){{0,2}}(?:de|del)|{_PT_NOUN} (?:\p{{Ll}}{{3,20}} ){{0,2}}(?:de|do|da)) (?:the |la |o |a )?<name>(?: (?:is|was|es|fue|é|foi))?(?P<gap>){_TO_QUOTE}",
    ),
    "hindi": (
        rf"<name>ने (?P<gap>{_GAP}){_HI}(?: (?:था|है|थी|हैं|कि))*{_TO_QUOTE}",
        rf"<name>(?P<gap>)(?:कहते|कहती|कहता|लिखते|लिखती|लिखता) (?:थे|हैं|है|थी|था)(?: कि)?{_TO_QUOTE}",
        rf"<name>के (?:अनुसार|मुताबिक|शब्दों में)(?P<gap>){_TO_QUOTE}",
        rf"<name>(?:का|की|के) (?:[\p{{L}}\p{{M}}]{{2,20}} ){{0,2}}?{_HI_NOUN}(?: (?:है|था|थी|हैं|थे))?(?: कि)?(?P<gap>){_TO_QUOTE}",
    ),
}
_FROM_QUOTE: Final = r"^(?:\*{1,2})?\s?[,.]?\s?(?:\*{1,2})?\s?"
_AFTER: Final = {
    "latin": (
        rf"{_FROM_QUOTE}(?:as |como |tal como |conforme )?(?:{_EN}|{_ES}|{_PT}) (?:the |el |la |o |a )?(?:\p{{Ll}}{{3,20}} ){{0,2}}<name>",
        rf"{_FROM_QUOTE}(?:as )?<name>{_ASIDE}{_ADVERBS} (?:{_EN}|{_ES}|{_PT})\b",
        rf"{_FROM_QUOTE}(?:according to|in the words of|según|en palabras de|segundo|de acordo com|nas palavras de) <name>",
        rf"{_FROM_QUOTE}(?:—|–|--?) ?<name>",
        rf"{_FROM_QUOTE}(?:is|was|are|were|es|fue|era|son|é|foi|são) (?:a |an |the |one of the |una |la |uma |el |o )?(?:\p{{Ll}}{{3,20}} ){{0,2}}(?:{_EN_NOUN} (?:of|by|from)|{_ES_NOUN} (?:\p{{Ll}}{{3,20}} )?(?:de|del)|{_PT_NOUN} (?:\p{{Ll}}{{3,20}} )?(?:de|do|da)) <name>",
    ),
    "hindi": (
        rf"{_FROM_QUOTE}(?:यह (?:बात )?|ऐसा )?<name>ने (?:[^\n।.:;]{{0,50}}?){_HI}",
        rf"{_FROM_QUOTE}(?:—|–|-) ?(?P<speaker>[\p{{L}}\p{{M}}.]{{2,30}}(?: [\p{{L}}\p{{M}}.]{{2,30}}){{0,3}})",
        rf"{_FROM_QUOTE}(?:यह |ये )?(?:[\p{{L}}\p{{M}}]{{2,20}} )?<name>(?:का|की|के) (?:[\p{{L}}\p{{M}}]{{2,20}} ){{0,2}}?{_HI_NOUN}(?: (?:है|था|थी|हैं|थे))",
    ),
}
#: Read over both sides, where ``\ufffc`` stands for the quotation.
_AROUND: Final = {
    "latin": (),
    "hindi": (
        rf"<name>ने (?P<gap>{_GAP})\ufffc ?(?:यह |ऐसा |का |की |के )?(?:[\p{{L}}\p{{M}}]{{2,20}} ){{0,2}}?(?:{_HI}|नारा दिया|आह्वान किया|कहकर|कहते हुए)",
    ),
}
#: Who is meant stands elsewhere.
PRONOUNS: Final = words(
    "he she they it i we you this that these those there his her their"
    " él ella ellos ellas yo nosotros esto esta este eso ello se su"
    " ele ela eles elas eu nós isto isso esta este seu sua"
    " उन्होंने उसने इन्होंने मैंने हमने वे वह यह इसने किसी उनके उनका उनकी उसका इसके"
)
#: What begins a sentence with a capital letter, and is no name.
NO_NAMES: Final = words(
    "the a an in on at as when while but and so people many some legend tradition critics experts someone one everyone nobody"
    " el la los las en un una como cuando pero y según muchos algunos alguien nadie todos tradición leyenda la"
    " o a os as em no na um uma como quando mas e segundo muitos alguns alguém ninguém todos lenda tradição"
)
#: The sentence says that the words are not theirs, or leaves it open.
NOT_THEIRS: Final = contains(
    r"(?:mis|wrongly |falsely |erroneously |incorrectly |mistakenly )(?:attributed|ascribed|credited|quoted)", r"misattribution",
    r"(?:never|did(?:n['’]t| not)) (?:\p{L}{1,12} )?(?:said?|write|wrote|written|utter(?:ed)?|state|spoke|speak)", r"apocryphal",
    r"(?:mal|erróneamente|falsamente|incorrectamente|equivocadamente) (?:atribuid[oa]s?|citad[oa]s?)", r"(?:atribuid[oa]s?|se atribuye|se le atribuye) (?:errónea|falsa|incorrecta|equivocada)mente", r"apócrif[oa]s?",
    r"(?:nunca|jamás|jamais|no|não) (?:lo |la |o |a |ha |había )?(?:dijo|dicho|escribió|escrito|pronunció|disse|escreveu|proferiu|falou)",
    r"(?:erroneamente|falsamente|incorretamente|equivocadamente) (?:atribuíd[oa]s?|citad[oa]s?)", r"(?:atribuíd[oa]s?|atribui-se) (?:errônea|falsa|incorreta|equivocada)mente",
    r"गलत (?:तरीके|ढंग|रूप) से [^।]{0,40}(?:जोड़|श्रेय|बताया|जिम्मेदार)[\p{L}\p{M}]{0,4}", r"(?:कभी नहीं|नहीं) (?:कहा|लिखा|बोला)", r"गलती से [^।]{0,40}(?:माना|बताया|जोड़|श्रेय)[\p{L}\p{M}]{0,4}",
)
DOUBTED: Final = contains(
    r"(?:is|are|was|were|been|often|commonly|sometimes|popularly|widely|usually|generally) (?:\p{L}{3,12} )?(?:attributed|ascribed|credited)", r"attributed to", r"allegedly", r"supposedly", r"reportedly", r"legend", r"disputed", r"unsourced", r"paraphras\p{L}{1,4}", r"might have", r"may have", r"would have said", r"if \p{L}{1,20} had",
    r"atribuid[oa]s?", r"se (?:le )?atribuye[n]?", r"supuestamente", r"presuntamente", r"leyenda", r"habría dicho", r"parafrase\p{L}{1,4}",
    r"atribuíd[oa]s?", r"atribui-se", r"supostamente", r"lenda", r"teria dito", r"parafraseando",
    r"श्रेय", r"कथित", r"किंवदंती", r"माना जाता है", r"कहा जाता है",
)
# fmt: on


@cache
def before() -> tuple[regex.Pattern[str], ...]:
    """Return what may stand before a quotation, the surest first."""
    return _compiled(_BEFORE)


@cache
def after() -> tuple[regex.Pattern[str], ...]:
    """Return what may stand behind a quotation, the surest first."""
    return _compiled(_AFTER)


@cache
def around() -> tuple[regex.Pattern[str], ...]:
    """Return what may stand on both sides of a quotation."""
    return _compiled(_AROUND)


def _compiled(patterns: dict[str, tuple[str, ...]]) -> tuple[regex.Pattern[str], ...]:
    return tuple(
        regex.compile(pattern.replace("<name>", _NAMES[script]))
        for script in ("latin", "hindi")
        for pattern in patterns[script]
    )
