"""Sentences that state a result, one pattern a line, by language.

``{n}`` is a number, ``{p}`` a percentage, ``{f}`` a number, percentage or fraction, ``{l}`` a list of
numbers, ``{is}`` the verb with "about" where it stands, ``{w}`` a few words such as a unit, ``{r}`` a
Roman numeral, ``{x}`` a hexadecimal number, ``{gives}`` what says a result, ``{plain}`` that no unit
such as "dozen" follows. Named groups in angle brackets carry words to the rule.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

import regex

from claims.model import LANGUAGES, Lang
from claims.numerals import fold
from factcheck.checks.arithmetic.stories import OWN_SLOTS, SLOTS, STORIES
from factcheck.checks.arithmetic.words import SMALL_UNITS

_N: Final = "(?P<n>#)(?! [%/] )"
_ABOUT: Final = MappingProxyType({
    "en": "about|approximately|roughly|around|nearly|≈",
    "es": "aproximadamente|unos|unas|cerca de|casi|≈",
    "pt": "aproximadamente|cerca de|quase|≈",
    "hi": "लगभग|करीब|≈",
})  # fmt: skip
_IS: Final = MappingProxyType({
    "en": "is|are|was|equals|equal|is equal to|gives|will be|would be|comes to|=|≈",
    "es": "es|son|es igual a|da|vale|será|equivale a|=|≈",
    "pt": "é|são|é igual a|dá|vale|será|equivale a|=|≈",
    "hi": "=|≈",
})  # fmt: skip
#: "Multiplying 3 by 4 …": what says the result.
_GIVES: Final = MappingProxyType({
    "en": "gives(?: us| you)?|equals|is|yields|makes|results in|produces|comes to|(?:you|we) (?:get|obtain|have)|"
          "the (?:result|answer|total|sum|product|quotient|difference) is",
    "es": "da|dan|nos da|se llega a|llegamos a|es|son|resulta|se obtienen?|obtenemos|obtienes|tenemos|da como resultado|"
          "el (?:resultado|total) es(?: de)?",
    "pt": "da|dá|dão|nos dá|é|são|resulta em|resulta|obtemos|obtém - se|temos|teremos|chegamos a|chega - se a|"
          "o (?:resultado|total) é(?: de)?",
    "hi": "=",
})  # fmt: skip
_GOT: Final = "(?:मिल|आता|आते|आती|प्राप्त|होता|होते|होगा|है|हैं|\\.|$)"
#: A remainder makes the result that of a division of integers.
_WHOLE: Final = (
    "(?!(?: ,)? (?:(?:with|and|an?|con|y|un|com|e|um) ){0,3}(?:remainder|resto|residuo|rest|left))"
)
#: Hindi's verb stands last; "=" may stand in its place between.
_VERB: Final = "(?: (?:है|हैं|होता है|होती है|होते हैं|होगा|होगी|था|बनता है|आता है))"

# fmt: off
_RULES: Final[tuple[tuple[str, str, str, str, str], ...]] = (
    ("sum", "sum of {these}{l}(?: together)? {is} {n}", "suma (?:total )?de {these}{l} {is} {n}", "soma (?:total )?de {these}{l} {is} {n}",
     "{l} का (?:योग|योगफल|जोड़|कुल योग) {hi}{n}{v}"),
    ("product", "product of {l} {is} {n}", "producto de {l} {is} {n}", "produto de {l} {is} {n}",
     "{l} का (?:गुणनफल|गुणा) {hi}{n}{v}"),
    ("difference", "difference between {n} and {n} {is} {n}", "diferencia entre {n} y {n} {is} {n}",
     "diferença entre {n} e {n} {is} {n}", "{n} और {n} (?:का|के बीच का) अंतर {hi}{n}{v}"),
    ("quotient", "quotient of {n} and {n} {is} {n}", "cociente de {n} (?:y|entre) {n} {is} {n}",
     "quociente de {n} (?:e|por) {n} {is} {n}", "{n} और {n} का भागफल {hi}{n}{v}"),
    ("average", "(?:average|mean|arithmetic mean) of {these}{l} {is} {n}",
     "(?:promedio|media|media aritmética) de {these}{l} {is} {n}", "(?:média|média aritmética) de {these}{l} {is} {n}",
     "{l} का (?:औसत|माध्य) {hi}{n}{v}"),
    ("median", "median of {l} {is} {n}", "mediana de {l} {is} {n}", "mediana de {l} {is} {n}",
     "{l} (?:का|की) (?:माध्यिका|मध्यिका) {hi}{n}{v}"),
    ("percent", "{n}{w} (?:is|are|was|were|represents?|makes up|=) {about}(?:about )?{p} of(?: the)? {n}",
     "{n}{w} (?:es|son|representan?|equivale al?|=) {about}(?:el )?{p} de(?: los| las)? {n}",
     "{n}{w} (?:é|são|representam?|equivale a|=) {about}(?:os )?{p} de {n}", ""),
    ("percent whole first", "", "", "", "{n} , {n} का {about}{p}{v}"),
    ("change", "(?P<way>increas|r[io]se|rising|gr[eo]w|climb|jump|decreas|f[ae]ll|drop|declin|went up|went down|went|goes|mov|chang)\\p{L}*{some} from {n}{w}{year} to {n}{w}{year}(?: ,)?{some} {p}(?= (?:increase|rise|growth|jump|gain|decrease|drop|decline|fall|reduction)| [.,]|$)",
     "(?P<way>aument|subi|crec|pas|baj|disminuy|ca[iy]|descend|reduj)\\p{L}*{some} de {n}{w}{year} a {n}{w}{year}(?: ,)?{some} {p}(?= [.,]|$| (?:de aumento|más|menos|de incremento|de reducción))",
     "(?P<way>aument|subi|cresc|pass|ca[ií]|diminu|reduz)\\p{L}*{some} de {n}{w}{year} para {n}{w}{year}(?: ,)?{some} {p}(?= [.,]|$| (?:de aumento|a mais|a menos|de redução))",
     "{n}{w} से (?P<way>बढ़|घट)\\p{L}*[\\p{L}\\p{M}]* {n}{w}(?: हो[\\p{L}\\p{M}]* [\\p{L}\\p{M}]+| है)?(?: ,)?{some} {p}(?= (?:की|का|वृद्धि|कमी|बढ़|घट))"),
    ("change first", "(?P<way>increas|rose|gr[eo]w|climb|jump|decreas|fell|drop|declin)\\p{L}* (?:by )?{about}{p} ,?(?: ?going)? ?from {n}{w}{year} to {n}",
     "(?P<way>aument|subi|crec|baj|disminuy|ca[iy]|descend)\\p{L}* (?:en )?(?:un |el )?{about}{p} ,? ?de {n}{w}{year} a {n}",
     "(?P<way>aument|subi|cresc|ca[ií]|diminu)\\p{L}* (?:em )?{about}{p} ,? ?de {n}{w}{year} para {n}",
     "{n}{w} से {n}{w} तक {some}{p} (?:की |का )?(?P<way>वृद्धि|बढ़|कमी|घट)"),
    ("change noun", "from {n}{w} to {n}{w} (?:is|represents) an? (?:(?P<way>increase|rise|decrease|drop|reduction) of {about}{p}|{about}{p} (?P<way>increase|rise|decrease|drop|reduction))",
     "de {n}{w} a {n}{w} (?:es|hay|supone|representa) (?:un|una)? ?(?P<way>aumento|incremento|subida|disminución|reducción|caída) del? {about}{p}",
     "de {n}{w} para {n}{w} (?:é|há|representa) (?:um|uma)? ?(?P<way>aumento|acréscimo|redução|queda|diminuição) de {about}{p}", ""),
    ("kind", "{n} is(?P<not> not| n't)?(?: an?| the only)?(?: even)? (?P<kind>prime|composite|even|odd|perfect square|perfect cube)(?! (?:more|less|better|if|though|when|minister|time|example))",
     "{n} (?P<not>no )?es (?:un )?(?:número )?(?P<kind>primo|compuesto|par|impar|cuadrado perfecto|cubo perfecto)(?! (?:de|hermano))",
     "{n} (?P<not>não )?é (?:um )?(?:número )?(?P<kind>primo|composto|par|ímpar|quadrado perfeito|cubo perfeito)(?! (?:de|do|da))",
     "{n} (?:एक )?(?P<kind>अभाज्य|भाज्य|सम|विषम|पूर्ण वर्ग|पूर्ण घन)(?: संख्या)?(?P<not> नहीं)? है"),
    ("kinds", "{l} are(?: all| both)?(?: the)? (?P<kind>prime|composite|even|odd|perfect squares)",
     "{l} son(?: todos)? (?:números )?(?P<kind>primos|compuestos|pares|impares|cuadrados perfectos)",
     "{l} são(?: todos)? (?:números )?(?P<kind>primos|compostos|pares|ímpares|quadrados perfeitos)",
     "{l} (?:सभी |दोनों )?(?P<kind>अभाज्य|भाज्य|सम|विषम|पूर्ण वर्ग)(?: संख्याएँ| संख्याएं)? हैं"),
    ("divisible", "{n} is(?P<not> not)? (?:evenly |exactly )?(?:divisible by|a multiple of) {n}",
     "{n} (?P<not>no )?es (?:divisible (?:entre|por)|(?:un )?múltiplo de) {n}",
     "{n} (?P<not>não )?é (?:divisível por|(?:um )?múltiplo de) {n}",
     "{n} (?:, )?{n} (?:से (?:पूर्णतः )?विभाज्य|का गुणज)(?P<not> नहीं)? है"),
    ("divides", "{n} is(?P<not> not)? a (?:factor|divisor) of {n}",
     "{n} (?P<not>no )?es (?:un )?(?:factor|divisor) de {n}",
     "{n} (?P<not>não )?é (?:um )?(?:fator|divisor) de {n}",
     "{n} (?:, )?{n} का (?:गुणनखंड|भाजक)(?P<not> नहीं)? है"),
    ("gcd", "(?:greatest common (?:divisor|factor)|highest common factor|gcd|gcf|hcf) of {l} {is} {n}",
     "(?:máximo común divisor|mcd) (?:de|entre) {l} {is} {n}",
     "(?:máximo divisor comum|mdc) (?:de|entre) {l} {is} {n}",
     "{l} का (?:महत्तम समापवर्तक|म \\. स \\.|मस|hcf|gcd) {hi}{n}{v}"),
    ("lcm", "(?:least|lowest) common multiple of {l} {is} {n}|lcm of {l} {is} {n}",
     "(?:mínimo común múltiplo|mcm) (?:de|entre) {l} {is} {n}",
     "(?:mínimo múltiplo comum|mmc) (?:de|entre) {l} {is} {n}",
     "{l} का (?:लघुत्तम समापवर्त्य|लघुतम समापवर्त्य|lcm) {hi}{n}{v}"),
    ("remainder", "remainder (?:when|of|if)(?: dividing)? {n} (?:is )?(?:divided )?by {n} {is} {n}",
     "resto (?:de|al|de la división de) ?(?:dividir )?{n} (?:entre|por) {n} {is} {n}",
     "resto (?:de|da divisão de|ao dividir) {n} (?:dividido )?por {n} {is} {n}",
     "{n} को {n} से (?:भाग देने पर|विभाजित करने पर) (?:शेष|शेषफल) {hi}{n}"),
    ("leaves", "{n} divided by {n} leaves a remainder of {n}", "{n} (?:dividido )?entre {n} deja (?:un )?(?:resto|residuo) de {n}",
     "{n} dividido por {n} deixa (?:um )?resto de? ?{n}", ""),
    ("binary", "{n} in binary(?: form| notation)? (?:is|=|is written as|is written) {n}|{n} (?:is written|is) (?:as )?{n} in binary",
     "{n} en binario (?:es|=|se escribe) {n}", "{n} em binário (?:é|=|se escreve) {n}",
     "{n} (?:को|का) (?:बाइनरी|द्विआधारी)(?: में| रूप)? {hi}{n}"),
    ("from binary", "binary(?: number)? {n} (?:is|=|equals)(?: equal to)?(?: the)?(?: decimal)?(?: number)? {n}",
     "(?:número )?binario {n} (?:es|=|equivale a|es igual a) {n}", "(?:número )?binário {n} (?:é|=|equivale a|é igual a) {n}",
     "(?:बाइनरी|द्विआधारी)(?: संख्या)? {n} (?:का दशमलव मान )?{hi}{n}"),
    ("hexadecimal", "{n} in hex(?:adecimal)? (?:is|=|is written as) {x}", "{n} en hexadecimal (?:es|=|se escribe) {x}",
     "{n} em hexadecimal (?:é|=|se escreve) {x}", "{n} (?:को|का) हेक्साडेसिमल(?: में| रूप)? {hi}{x}"),
    ("roman", "roman (?:numeral|number)s? {r} (?:is|=|equals|represents|stands for|means)(?: the number)? {n}",
     "(?:número|numeral) romano {r} (?:es|=|equivale a|representa|significa)(?: el)? ?{n}",
     "(?:número|numeral|algarismo) romano {r} (?:é|=|equivale a|representa|significa)(?: o)? ?{n}",
     "रोमन (?:अंक|संख्या) {r} (?:का (?:मान|अर्थ) )?{hi}{n}"),
    ("to roman", "{n} (?:is )?(?:in|as) (?:a )?roman numerals? (?:is|=|is written(?: as)?) {r}|{n} is (?:written )?(?:as )?{r} in roman numerals",
     "{n} en números romanos (?:es|=|se escribe(?: como)?) {r}|{n} se escribe {r} en números romanos",
     "{n} em (?:números|algarismos) romanos (?:é|=|se escreve(?: como)?) {r}|{n} se escreve {r} em (?:números|algarismos) romanos",
     "{n} को रोमन (?:अंकों|संख्या|अंक) में {r}"),
    ("decimal", "{f} as a (?:decimal|percentage|percent)(?: number)? {is} {n}", "{f} (?:en decimal|en forma decimal|como decimal|como porcentaje|en porcentaje) {is} {n}",
     "{f} (?:em decimal|em forma decimal|como decimal|como porcentagem|em porcentagem) {is} {n}", "{f} (?:का )?(?:दशमलव|प्रतिशत)(?: में| रूप)? {hi}{n}{v}"),
    ("greater", "{f} is(?P<not> not)? (?:greater|larger|bigger|more) than {f}", "{f} (?P<not>no )?es mayor que {f}",
     "{f} (?P<not>não )?é maior (?:do )?que {f}", "{f} (?:, )?{f} से (?:बड़ा|बड़ी|अधिक|ज़्यादा)(?P<not> नहीं)? है"),
    ("less", "{f} is(?P<not> not)? (?:less|smaller|lower) than {f}", "{f} (?P<not>no )?es menor que {f}",
     "{f} (?P<not>não )?é menor (?:do )?que {f}", "{f} (?:, )?{f} से (?:छोटा|छोटी|कम)(?P<not> नहीं)? है"),
    ("rectangle area", "area of an? rectangle{some} {n}{some} {n}{w} {is} {n}", "área de un rectángulo{some} {n}{some} {n}{w} {is} {n}",
     "área de um retângulo{some} {n}{some} {n}{w} {is} {n}", "{n}{some} {n}{some} आयत का क्षेत्रफल {hi}{n}"),
    ("rectangle perimeter", "perimeter of an? rectangle{some} {n}{some} {n}{w} {is} {n}", "perímetro de un rectángulo{some} {n}{some} {n}{w} {is} {n}",
     "perímetro de um retângulo{some} {n}{some} {n}{w} {is} {n}", "{n}{some} {n}{some} आयत (?:का|की) (?:परिमाप|परिधि) {hi}{n}"),
    ("square area", "area of a square{some} {n}{w} {is} {n}", "área de un cuadrado{some} {n}{w} {is} {n}",
     "área de um quadrado{some} {n}{w} {is} {n}", "{n}{some} वर्ग का क्षेत्रफल {hi}{n}"),
    ("square perimeter", "perimeter of a square{some} {n}{w} {is} {n}", "perímetro de un cuadrado{some} {n}{w} {is} {n}",
     "perímetro de um quadrado{some} {n}{w} {is} {n}", "{n}{some} वर्ग का परिमाप {hi}{n}"),
    ("circle area", "area of a circle (?:with|of) (?:a )?radius(?: of)? {n}{w} {is} {n}", "área de un círculo (?:de|con) (?:un )?radio(?: de)? {n}{w} {is} {n}",
     "área de um círculo (?:de|com) raio(?: de)? {n}{w} {is} {n}", "{n}{w} त्रिज्या{some} वृत्त का क्षेत्रफल {hi}{n}"),
    ("circle circumference", "circumference of a circle (?:with|of) (?:a )?radius(?: of)? {n}{w} {is} {n}",
     "circunferencia de un círculo (?:de|con) (?:un )?radio(?: de)? {n}{w} {is} {n}",
     "circunferência de um círculo (?:de|com) raio(?: de)? {n}{w} {is} {n}", "{n}{w} त्रिज्या{some} वृत्त की परिधि {hi}{n}"),
    ("triangle area", "area of a triangle{some} base{some} {n}{some} height{some} {n}{w} {is} {n}",
     "área de un triángulo{some} base{some} {n}{some} altura{some} {n}{w} {is} {n}",
     "área de um triângulo{some} base{some} {n}{some} altura{some} {n}{w} {is} {n}",
     "आधार {n}{some} ऊँचाई {n}{some} त्रिभुज का क्षेत्रफल {hi}{n}"),
    ("hypotenuse", "hypotenuse of a right triangle{some} (?:legs|sides){some} {n}{some} {n}{w} {is} {n}",
     "hipotenusa de un triángulo rectángulo{some} catetos{some} {n}{some} {n}{w} {is} {n}",
     "hipotenusa de um triângulo retângulo{some} catetos{some} {n}{some} {n}{w} {is} {n}",
     "{n}{some} {n}{some} समकोण त्रिभुज का कर्ण {hi}{n}"),
    ("cube volume", "volume of a cube{some} {n}{w} {is} {n}", "volumen de un cubo{some} {n}{w} {is} {n}",
     "volume de um cubo{some} {n}{w} {is} {n}", "{n}{some} घन का आयतन {hi}{n}"),
    ("heads", "probability of (?:getting|flipping|tossing) {n} heads in a row{some} {is} {f}",
     "probabilidad de (?:sacar|obtener) {n} caras seguidas{some} {is} {f}",
     "probabilidade de (?:tirar|obter) {n} caras seguidas{some} {is} {f}",
     "लगातार {n} बार चित आने की प्रायिकता {hi}{f}"),
    ("die", "probability of (?:rolling|getting) an? {n} (?:on|with) a (?:fair |standard )?(?:six - sided |# - sided )?(?:die|dice) {is} {f}",
     "probabilidad de (?:sacar|obtener) un {n} (?:con|en|al lanzar) un dado{some} {is} {f}",
     "probabilidade de (?:tirar|obter) um {n} (?:com|em|ao lançar) um dado{some} {is} {f}",
     "पासे पर {n} आने की प्रायिकता {hi}{f}"),
    ("multiplying", "(?:(?:if|when) (?:you|we) )?multiply(?:ing)? {n} (?:by|and|with) {n} (?:, )?{gives} {n}{plain}",
     "(?:(?:si|al|cuando) )?multiplic(?:ando|ar|as|amos|a) {n} por {n} (?:, )?{gives} {n}{plain}",
     "(?:(?:se|ao|quando) )?multiplic(?:ando|ar|amos|armos|a) {n} por {n} (?:, )?{gives} {n}{plain}",
     "{n} को {n} से गुणा (?:करने पर|करने से|करें तो) {hi}{n}(?={w1} {got})"),
    ("dividing", "(?:(?:if|when) (?:you|we) )?(?:divide|dividing) {n} by {n} (?:, )?{gives} {n}{plain}{whole}",
     "(?:(?:si|al|cuando) )?divid(?:iendo|ir|es|imos|e) {n} (?:entre|por) {n} (?:, )?{gives} {n}{plain}{whole}",
     "(?:(?:se|ao|quando) )?divid(?:indo|ir|imos|irmos|e) {n} por {n} (?:, )?{gives} {n}{plain}{whole}",
     "{n} को {n} से (?:भाग देने|विभाजित करने) पर {hi}{n}(?={w1} {got})"),
    ("adding", "(?:(?:if|when) (?:you|we) )?add(?:ing)? (?:up )?{these}{l}(?: together)? (?:, )?{gives} {n}{plain}|add(?:ing)? {n} to {n} (?:, )?{gives} {n}{plain}",
     "(?:(?:si|al|cuando) )?sum(?:ando|ar|as|amos|a) {these}{l} (?:, )?{gives} {n}{plain}",
     "(?:(?:se|ao|quando) )?som(?:ando|ar|amos|armos|a) {these}{l} (?:, )?{gives} {n}{plain}",
     "{l} को (?:आपस में )?जोड़ने पर {hi}{n}(?={w1} {got})|{n} में {n} जोड़ने पर {hi}{n}(?={w1} {got})"),
    ("subtracting", "(?:(?:if|when) (?:you|we) )?subtract(?:ing)? {n} from {n} (?:, )?(?:{gives}|leaves(?: us| you)?(?: with)?) {n}{plain}",
     "(?:(?:si|al|cuando) )?rest(?:ando|ar|as|amos|a) {n} (?:de|a) {n} (?:, )?(?:{gives}|(?:nos |te |me |le )?quedan?) {n}{plain}",
     "(?:(?:se|ao|quando) )?(?:subtra(?:indo|ir|imos|irmos)|(?:ret|t)ir(?:ando|ar|amos|armos)) {n} de {n} (?:, )?(?:{gives}|restam?|sobram?|ficam?|ficamos com) {n}{plain}", ""),
    ("taking away", "", "", "", "{n} में से {n} (?:घटाने|निकालने) पर {hi}{n}(?={w1} (?:{got}|बच|शेष|रह))"),
    ("part of price", "(?:an? )?{p} (?:discount|tip|tax|commission) on (?:an? )?{n}(?: (?:dollars|euros|pounds|meal|bill|purchase|item|order))? (?:is|equals|comes to|amounts to|works out to) {n}{plain}",
     "(?:descuento|propina|impuesto|comisión) del? {p} (?:sobre|en) (?:una cuenta de |una compra de )?{n}(?: (?:euros|dólares|pesos))? (?:es|son|equivale a|asciende a) {n}{plain}",
     "(?:desconto|gorjeta|imposto|comissão) de {p} (?:sobre|em) (?:uma conta de |uma compra de )?(?:r )?{n}(?: (?:euros|dólares|reais))? (?:é|são|equivale a) (?:de )?(?:r )?{n}{plain}",
     "{n} (?:रुपये|रुपए|रु|डॉलर) (?:पर|की) {p} (?:की )?(?:छूट|टिप|कर|कमीशन) {hi}{n}"),
    ("price cut", "(?:an? )?{n}(?: \\p{L}{1,24}){1,2} (?:at|with) {p} off (?:costs|is|comes to|would cost) {n}{plain}", "", "", ""),
)
# fmt: on


@cache
def compiled(lang: Lang) -> tuple[tuple[str, regex.Pattern[str]], ...]:
    """Return the rules of a language, each with the name of what it computes."""
    column = LANGUAGES.index(lang) + 1
    return tuple(
        (row[0], regex.compile(_pattern(row[column], lang), regex.VERSION1))
        for row in (*_RULES, *STORIES)
        if row[column]
    )


def _pattern(rule: str, lang: Lang) -> str:
    joiner = {"en": "and", "es": "y|e", "pt": "e", "hi": "और|तथा|एवं"}[lang]
    about = f"(?:(?P<about>{_folded(_ABOUT[lang])}) )?"
    parts: Mapping[str, str] = {
        "{n}": _N,
        "{p}": "(?P<n>#) (?:%|percent|per cent|por ciento|por cento|प्रतिशत)",
        "{f}": "(?P<f># / #|# %|#)",
        "{l}": f"(?P<l>#(?: , #){{0,40}}(?: ,)? (?:{joiner}) #|#(?: , #){{1,40}})",
        "{is}": f"(?:{_folded(_IS[lang])})(?: (?P<about>{_folded(_ABOUT[lang])}))?",
        "{about}": about,
        "{hi}": f"(?:(?:=|≈) )?{about}",
        "{v}": f"(?:{_folded(_VERB)}|(?= [.,])|$)",
        "{w}": r"(?: [\p{L}\p{M}²³^]{1,24}){0,3}?",
        "{w1}": r"(?: [\p{L}\p{M}]{1,24})?",
        "{some}": r"(?: (?:[\p{L}\p{M}²³^]{1,24}|,|-|\*)){0,6}?",
        "{year}": "(?: (?:in|en|em) #)?",
        "{r}": "(?P<r>[ivxlcdm]{1,15})",
        "{gives}": f"(?:{_folded(_GIVES[lang])})(?: (?P<about>{_folded(_ABOUT[lang])}))?",
        "{got}": _folded(_GOT),
        "{plain}": f"(?! (?:{'|'.join(sorted(SMALL_UNITS[lang]))})(?![^ ]))",
        "{whole}": _WHOLE,
        "{x}": "(?P<x>(?:#|[a-f]{1,8})(?: (?:#|[a-f]{1,8})){0,5})",
    }
    folded = _folded(rule)
    column = LANGUAGES.index(lang)
    own = {name: by_language[column] for name, by_language in OWN_SLOTS.items()}
    for name, part in (*own.items(), *SLOTS.items()):
        folded = folded.replace(name, _folded(part))
    for name, part in parts.items():
        folded = folded.replace(name, part)
    return rf"(?<![^ ])(?:{folded})(?![^ ])"


def _folded(rule: str) -> str:
    r"""Fold the words of a rule; classes such as \p{L} stay as they are."""
    folded = fold(rule).replace("(?p<", "(?P<")
    return folded.replace(r"\p{l}", r"\p{L}").replace(r"\p{m}", r"\p{M}")
