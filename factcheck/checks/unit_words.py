"""The words around conversions and physical constants, a table a language.

Templates are those of `factcheck.checks.masked`. ``a`` is the measure that is given and ``b`` what it
is said to be; ``c`` is the smaller part of either ("5 feet 11 inches"), ``u`` a unit of which there is
one, ``k`` the name of a constant and ``v`` its value.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from claims.model import Lang


class UnitWords(NamedTuple):
    """What one language says around measures."""

    #: "<a> is <b>": the first is exactly what it says.
    equations: tuple[str, ...]
    #: "<a> (<b>)": both are rounded from the thing that is measured.
    asides: tuple[str, ...]
    #: "Absolute zero is <v>".
    constants: tuple[str, ...]
    #: How absolute zero is written, whose own word is a number.
    zero: str
    #: Beside these a temperature is a difference.
    differences: frozenset[str]


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# fmt: off
#: What may follow the second measure: the end of what is said, not "5 km longer".
_STOP: Final = r"(?= ?(?:[.,;:)=]|$)| (?:and|y|e|और|or|o|ou|या|in total|long|de largo) )"
#: After "10 km, about 6 miles" nothing may go on.
_CLOSE: Final = r"(?= ?(?:[.,;:)]|$))"
_EN_ABOUT: Final = r"(?:exactly |about |approximately |approx\. |roughly |around |nearly |almost |some |a little over |just over |just under |≈ ?|~ ?|= ?|ca?\. )?"
_ES_ABOUT: Final = r"(?:exactamente |aproximadamente |unos |unas |cerca de |alrededor de |casi |aprox\. |≈ ?|~ ?|= ?)?"
_PT_ABOUT: Final = r"(?:exatamente |aproximadamente |uns |umas |cerca de |em torno de |por volta de |quase |aprox\. |≈ ?|~ ?|= ?)?"
_HI_ABOUT: Final = r"(?:लगभग |करीब |तकरीबन |ठीक |यानी |अर्थात |≈ ?|~ ?|= ?)?"
_EN: Final = UnitWords(
    equations=(
        rf"{{a:measure}} ?(?:is equal to|are equal to|is the same as|is equivalent to|are equivalent to|is|are|equals|equal|corresponds to|converts to|equates to|comes to|works out to|makes|make|=|≈) ?{_EN_ABOUT}{{b:measure}}{_STOP}",
        rf"{{a:measure}} (?:in|into|to|converted to) <gap>(?:is|are|equals|gives|makes|=) ?{_EN_ABOUT}{{b:measure}}{_STOP}",
        rf"(?:a|an|one|each|every) {{u:unit}} (?:is equal to|is the same as|is equivalent to|is|equals|has|contains|consists of|corresponds to|=) ?{_EN_ABOUT}{{b:measure}}{_STOP}",
        rf"{{b:measure}} (?:in|make|make up|per) (?:a|an|one|each|every|1) {{u:unit}}{_STOP}",
        rf"{{b:measure}} (?:in|make|make up) {{a:measure}}{_STOP}",
        rf"{{a:measure}} (?:has|contains|consists of) {_EN_ABOUT}{{b:measure}}{_STOP}",
    ),
    asides=(
        rf"{{a:measure}}(?: (?:long|tall|high|wide|deep|thick|away|in length|in height|in diameter|in width|in depth|in area|of rain|of snow|above sea level|below sea level))? \({_EN_ABOUT}{{b:measure}}\)",
        rf"{{a:measure}}(?:,? and|,)? {{c:measure}} \({_EN_ABOUT}{{b:measure}}\)",
        rf"{{b:measure}} \({_EN_ABOUT}{{a:measure}}(?:,? and|,)? {{c:measure}}\)",
        rf"{{a:measure}} {{c:number}} ?in(?:ches|\.)? \({_EN_ABOUT}{{b:measure}}\)",
        rf"{{b:measure}} \({_EN_ABOUT}{{a:measure}} {{c:number}} ?in\.?\)",
        rf"{{a:measure}}, or {_EN_ABOUT}{{b:measure}}{_STOP}",
        rf"{{a:measure}}, (?:about|approximately|roughly|around) {{b:measure}}{_CLOSE}",
        rf"{{a:measure}}(?:,? and|,)? {{c:measure}} (?:is|equals|=|≈) ?{_EN_ABOUT}{{b:measure}}{_CLOSE}",
        rf"{{a:measure}},? (?:that is|i\.e\.|which is|or),? (?:about|approximately|roughly|around) {{b:measure}}{_STOP}",
        rf"{{a:measure}},? (?:that is|i\.e\.|which is|which equals|equivalent to),? {_EN_ABOUT}{{b:measure}}{_STOP}",
    ),
    constants=(r"{k:constant}(?: \([^()]{1,24}\)| in (?:a )?vacuum| on earth| at the surface of the earth| on the earth's surface| for earth| of the earth| near earth's surface)*,? (?:is|has a value of|has the value|equals|is equal to|=|≈|of|corresponds to|travels at) ?(?:defined as |exactly |approximately |about |roughly |around |nearly |= ?|≈ ?)*{v:value}",),
    zero=r"absolute {z:number}",
    differences=_set("by rise rose rises risen increase increased increases warming warmed warmer difference drop dropped decrease decreased cooler colder hotter change changed higher lower anomaly above below"),
)
_ES: Final = UnitWords(
    equations=(
        rf"{{a:measure}} ?(?:es igual a|son iguales a|equivale a|equivalen a|corresponde a|corresponden a|es|son|se convierten en|=|≈) ?{_ES_ABOUT}{{b:measure}}{_STOP}",
        rf"{{a:measure}} en <gap>(?:es|son|equivale a|equivalen a|=) ?{_ES_ABOUT}{{b:measure}}{_STOP}",
        rf"(?:un|una|cada) {{u:unit}} (?:es igual a|equivale a|corresponde a|es|son|tiene|contiene|mide|=) ?{_ES_ABOUT}{{b:measure}}{_STOP}",
        rf"{{b:measure}} (?:en|por) (?:un|una|cada|1) {{u:unit}}{_STOP}",
        rf"{{b:measure}} en {{a:measure}}{_STOP}",
        rf"{{a:measure}} (?:tiene|tienen|contiene) {_ES_ABOUT}{{b:measure}}{_STOP}",
    ),
    asides=(
        rf"{{a:measure}}(?: (?:de largo|de alto|de altura|de altitud|de longitud|de profundidad|de ancho|de diámetro|de peso|de extensión|de superficie|de distancia|sobre el nivel del mar))? \({_ES_ABOUT}{{b:measure}}\)",
        rf"{{a:measure}}(?: y|,|,? con)? {{c:measure}} \({_ES_ABOUT}{{b:measure}}\)",
        rf"{{b:measure}} \({_ES_ABOUT}{{a:measure}}(?: y|,)? {{c:measure}}\)",
        rf"{{a:measure}}, o {_ES_ABOUT}{{b:measure}}{_STOP}",
        rf"{{a:measure}}, (?:unos|unas|aproximadamente|cerca de|alrededor de) {{b:measure}}{_CLOSE}",
        rf"{{a:measure}}(?: y|,|,? con)? {{c:measure}} (?:son|equivalen a|=|≈) ?{_ES_ABOUT}{{b:measure}}{_CLOSE}",
        rf"{{a:measure}},? (?:es decir|o sea|esto es|lo que equivale a|el equivalente a|lo equivalente a|equivalentes? a),? {_ES_ABOUT}{{b:measure}}{_STOP}",
    ),
    constants=(r"{k:constant}(?: \([^()]{1,24}\)| en el vacío| en la tierra| en la superficie terrestre| terrestre)*,? (?:es igual a|es de|es|vale|equivale a|tiene un valor de|=|≈|de) ?(?:exactamente |aproximadamente |unos |cerca de |alrededor de |casi |= ?|≈ ?)*{v:value}",),
    zero=r"{z:number} absoluto",
    differences=_set("aumento aumentó subió subida aumentado incremento diferencia descenso bajó disminución calentamiento más menos cambio"),
)
_PT: Final = UnitWords(
    equations=(
        rf"{{a:measure}} ?(?:é igual a|são iguais a|equivale a|equivalem a|corresponde a|correspondem a|é|são|=|≈) ?{_PT_ABOUT}{{b:measure}}{_STOP}",
        rf"{{a:measure}} em <gap>(?:é|são|equivale a|equivalem a|=) ?{_PT_ABOUT}{{b:measure}}{_STOP}",
        rf"(?:um|uma|cada) {{u:unit}} (?:é igual a|equivale a|corresponde a|é|são|tem|contém|mede|=) ?{_PT_ABOUT}{{b:measure}}{_STOP}",
        rf"{{b:measure}} (?:em|por) (?:um|uma|cada|1) {{u:unit}}{_STOP}",
        rf"{{b:measure}} em {{a:measure}}{_STOP}",
        rf"{{a:measure}} (?:tem|têm|contém) {_PT_ABOUT}{{b:measure}}{_STOP}",
    ),
    asides=(
        rf"{{a:measure}}(?: (?:de comprimento|de altura|de altitude|de extensão|de profundidade|de largura|de diâmetro|de peso|de área|de distância|acima do nível do mar))? \({_PT_ABOUT}{{b:measure}}\)",
        rf"{{a:measure}}(?: e|,)? {{c:measure}} \({_PT_ABOUT}{{b:measure}}\)",
        rf"{{b:measure}} \({_PT_ABOUT}{{a:measure}}(?: e|,)? {{c:measure}}\)",
        rf"{{a:measure}}, ou {_PT_ABOUT}{{b:measure}}{_STOP}",
        rf"{{a:measure}}, (?:uns|umas|aproximadamente|cerca de|em torno de) {{b:measure}}{_CLOSE}",
        rf"{{a:measure}}(?: e|,)? {{c:measure}} (?:são|equivalem a|=|≈) ?{_PT_ABOUT}{{b:measure}}{_CLOSE}",
        rf"{{a:measure}},? (?:ou seja|isto é|o que equivale a|o equivalente a|equivalentes? a),? {_PT_ABOUT}{{b:measure}}{_STOP}",
    ),
    constants=(r"{k:constant}(?: \([^()]{1,24}\)| no vácuo| na terra| na superfície da terra| terrestre)*,? (?:é igual a|é de|é|vale|equivale a|tem (?:o )?valor de|=|≈|de) ?(?:exatamente |aproximadamente |cerca de |em torno de |quase |= ?|≈ ?)*{v:value}",),
    zero=r"{z:number} absoluto",
    differences=_set("aumento aumentou subiu aumentado diferença queda caiu diminuição aquecimento mais menos mudança variação"),
)
_HI: Final = UnitWords(
    equations=(
        rf"{{a:measure}} ?(?:=|≈) ?{_HI_ABOUT}{{b:measure}}",
        rf"{{a:measure}} (?:में )?{_HI_ABOUT}{{b:measure}} (?:के बराबर )?(?:होता|होती|होते|है|हैं|था|थे)",
        rf"(?:एक|प्रत्येक|हर) {{u:unit}} (?:में |का मतलब )?{_HI_ABOUT}{{b:measure}} (?:के बराबर )?(?:होता|होती|होते|है|हैं)",
        rf"{{a:measure}} का (?:मान|मतलब|अर्थ) {_HI_ABOUT}{{b:measure}}",
    ),
    asides=(
        rf"{{a:measure}}(?: (?:लंबा|लंबी|लंबे|ऊँचा|ऊँची|ऊंचा|ऊंची|चौड़ा|चौड़ी|गहरा|गहरी|दूर))? \({_HI_ABOUT}{{b:measure}}\)",
        rf"{{a:measure}}(?: और|,)? {{c:measure}} \({_HI_ABOUT}{{b:measure}}\)",
        rf"{{b:measure}} \({_HI_ABOUT}{{a:measure}}(?: और|,)? {{c:measure}}\)",
        rf"{{a:measure}},? (?:यानी|अर्थात|मतलब|या लगभग|या करीब) {_HI_ABOUT}{{b:measure}}",
    ),
    constants=(rf"{{k:constant}}(?: \([^()]{{1,24}}\))* (?:का मान )?(?:=|≈)? ?{_HI_ABOUT}{{v:value}}",),
    zero=r"परम {z:number}(?: तापमान| ताप)?",
    differences=_set("वृद्धि बढ़ा बढ़ी बढ़ गया अंतर गिरावट कमी अधिक कम परिवर्तन"),
)
# fmt: on
UNIT_WORDS: Final[Mapping[Lang, UnitWords]] = MappingProxyType(
    {"en": _EN, "es": _ES, "pt": _PT, "hi": _HI}
)
