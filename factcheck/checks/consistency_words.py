"""The words by which premises, corrections and times past are known, a table a language.

Every repeat is bounded.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import regex

from claims.languages.base import contains
from claims.model import Lang

# fmt: off
_REST: Final = r"(?P<rest>[^?？]{3,200})"
_NAME: Final = r"(?P<subject>(?:the |The )?\p{Lu}[\p{L}\p{M}.'’-]{0,30}(?: (?:(?:of|the|de|da|del|do|von|van) ){0,2}\p{Lu}[\p{L}\p{M}.'’-]{0,30}){0,4})"
_NONE: Final = r"(?P<subject>)(?P<verb>)"
#: "Given that …, ": a clause that the question rests on. It ends before the comma of the question.
PREMISES: Final[Mapping[Lang, tuple[regex.Pattern[str], ...]]] = MappingProxyType({
    "en": (regex.compile(rf"^(?:Given that|Since|Considering that|Seeing that|Now that|Knowing that) {_NONE}(?P<rest>[^?,]{{3,200}}),"),),
    "es": (regex.compile(rf"^¿?(?:Dado que|Ya que|Puesto que|Considerando que|Sabiendo que|Teniendo en cuenta que) {_NONE}(?P<rest>[^?,]{{3,200}}),"),),
    "pt": (regex.compile(rf"^(?:Dado que|Já que|Visto que|Considerando que|Sabendo que|Uma vez que|Levando em conta que) {_NONE}(?P<rest>[^?,]{{3,200}}),"),),
    "hi": (regex.compile(rf"^(?:चूँकि|चूंकि|जबकि|यह देखते हुए कि|यह मानते हुए कि|यह जानते हुए कि) {_NONE}(?P<rest>[^?,]{{3,200}}),"),),
})
#: "Why is X Y?": the statement without its "why".
WHY: Final[Mapping[Lang, tuple[regex.Pattern[str], ...]]] = MappingProxyType({
    "en": (
        regex.compile(rf"^(?:Why|How come|Since when) (?P<verb>is|was|are|were|has) {_NAME} {_REST}$"),
        regex.compile(rf"^How come {_NONE}{_REST}$"),
    ),
    "es": (
        regex.compile(rf"^¿?Por qué (?P<verb>es|fue|era|está) {_NAME} {_REST}$"),
        regex.compile(rf"^¿?(?:Por qué|Cómo es que) {_NONE}{_REST}$"),
    ),
    "pt": (
        regex.compile(rf"^(?:Por que|Por quê) (?P<verb>é|foi|era|fica) {_NAME} {_REST}$"),
        regex.compile(rf"^(?:Por que|Como é que) (?:é que )?{_NONE}{_REST}$"),
    ),
    "hi": (regex.compile(r"^(?P<subject>[^?]{3,150}?) क्यों(?P<verb>)(?P<rest> [^?]{1,60})$"),),
})
#: The response takes something back or puts it right.
CORRECTED: Final = contains(
    r"actually", r"in fact", r"in reality", r"contrary to", r"misconception", r"mistaken", r"incorrect", r"premise", r"rather than", r"correction", r"is not", r"isn['’]t", r"was not", r"wasn['’]t", r"never",
    r"en realidad", r"de hecho", r"al contrario", r"contrariamente", r"error(?:es)?", r"incorrect[oa]s?", r"equivocad[oa]s?", r"premisa", r"no (?:es|fue|era|está|son)", r"aclarar", r"nunca", r"corrección",
    r"na verdade", r"na realidade", r"de fato", r"ao contrário", r"equívoco", r"incorret[oa]s?", r"errad[oa]s?", r"premissa", r"não (?:é|foi|era|está|são)", r"esclarecer", r"correção",
    r"वास्तव में", r"दरअसल", r"असल में", r"हकीकत में", r"गलत", r"ग़लत", r"नहीं", r"भ्रांति", r"के विपरीत", r"सुधार",
)
#: The prompt brings a text to be worked on, or asks to imagine one.
EDITING: Final = contains(
    r"correct (?:the|this|these|any|all)", r"fix", r"proofread", r"edit", r"rewrite", r"true or false", r"fact[- ]?check", r"is it true", r"imagine", r"suppose", r"pretend", r"what if", r"verify", r"find the (?:errors?|mistakes?)", r"translate", r"paraphrase", r"summari[sz]e",
    r"corrige", r"corrija", r"corregir", r"verdadero o falso", r"es (?:cierto|verdad)", r"imagina", r"imagine", r"supón", r"supongamos", r"verifica", r"reescribe", r"encuentra (?:el|los) error(?:es)?", r"traduce", r"resume",
    r"corrigir", r"verdadeiro ou falso", r"é verdade", r"suponha", r"verifique", r"reescreva", r"encontre (?:o|os) erros?", r"traduza", r"resuma",
    r"सुधार", r"ठीक (?:करो|करें|कीजिए)", r"सही या गलत", r"क्या यह सच", r"कल्पना", r"मान लीजिए", r"जाँच", r"जांच", r"अनुवाद", r"सारांश",
)
#: Others say so: a statement is not the text's own.
OTHERS: Final = contains(
    r"according to", r"some (?:\p{L}{3,15} )?(?:say|claim|believe|argue|think|suggest|sources|accounts|people|historians|scholars)", r"others (?:say|claim|believe|argue)", r"(?:legend|tradition) (?:says|has it)", r"allegedly", r"supposedly",
    r"según", r"de acuerdo con", r"algunos", r"otros", r"(?:la )?(?:leyenda|tradición) (?:dice|cuenta)", r"supuestamente",
    r"segundo (?:o|a|os|as|algun\p{L}{1,3}|\p{Lu}\p{L}{1,20})", r"de acordo com", r"alguns", r"outros", r"(?:a )?(?:lenda|tradição) (?:diz|conta)", r"supostamente",
    r"के अनुसार", r"के मुताबिक", r"कुछ (?:लोग|विद्वान|इतिहासकार|स्रोत)[\p{L}\p{M}]{0,3}", r"कहा जाता है", r"माना जाता है", r"कथित",
)
#: What was so once need not be now.
PAST: Final = contains(
    r"was", r"were", r"former(?:ly)?", r"until", r"once", r"originally", r"used to", r"previous(?:ly)?", r"earlier",
    r"fue", r"era", r"eran", r"antigu[oa]", r"antes", r"anterior(?:mente)?", r"hasta", r"originalmente",
    r"foi", r"eram", r"antig[oa]", r"anterior(?:mente)?", r"até",
    r"था", r"थी", r"थे", r"पहले", r"पूर्व", r"तक", r"भूतपूर्व",
)
