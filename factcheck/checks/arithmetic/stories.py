"""How people tell a calculation as a story: what is left, what each pays, how far a train goes.

The patterns of `factcheck.checks.arithmetic.patterns`, with more slots. ``{few}`` is a few words of
one clause, ``{on}`` more of them, over the end of a sentence; neither has a number in it, nor a word
that deals something out ("each", "per"), so that only what the pattern names is calculated.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

# fmt: off
_WORD: Final = r"[\p{L}\p{M}'’-]{1,24}"
#: Words that make another number of what stands beside them.
_NOT: Final = (
    "(?!(?:each|every|per|apiece|times|twice|double|half|daily|another|more|then|again|cada|por|veces|vezes|doble|mitad|"
    "discount|descuento|desconto|छूट|otra|otro|otros|más|mais|luego|depois|dobro|metade|outro|outra|outros|प्रति|प्रत्येक|हर|गुना|दोगुना|आधा|आधे|और|फिर|दूसरे)(?![^ ]))"
)
#: Slots of these patterns besides those of `patterns`.
SLOTS: Final[Mapping[str, str]] = MappingProxyType({
    "{few}": rf"(?: {_NOT}(?:{_WORD}|,)){{0,6}}?",
    "{on}": rf"(?: {_NOT}(?:{_WORD}|,|\.)){{0,12}}?",
    "{these}": r"(?:(?:the|these|those|all|los|las|estos|estas|os|as|esses|essas|estes) )?"
               r"(?:(?:# )?(?:numbers|amounts|values|scores|figures|números|cantidades|valores|notas|cifras|quantias) )?(?:: )?",
    "{kmh}": r"(?:km / h|kmh|kph|k / h|kilomet(?:er|re)s? per hour|kilomet(?:er|re)s? an hour|km per hour|km por hora|kilómetros por hora|"
             r"quilômetros por hora|किमी / घंटा|किमी / घंटे|किमी प्रति घंटे|किमी प्रति घंटा|किलोमीटर प्रति घंटे|किलोमीटर प्रति घंटा|किमी / h)",
    "{mph}": r"(?:mph|miles per hour|miles an hour|मील प्रति घंटे)",
    "{km}": r"(?:km|kilomet(?:er|re)s?|kilómetros|quilômetros|किमी|किलोमीटर)(?! (?:/|per|por|प्रति))",
    "{mi}": r"(?:miles?|mi)(?! (?:/|per))",
    "{hours}": r"(?:hours?|h|hrs?|horas?|घंटे|घंटों|घंटा)",
    "{alone}": r"(?<!(?:km / h|mph|per hour|por hora|प्रति घंटे|/ घंटा)[^\n]{0,160})",
    "{rupees}": "(?:रुपये|रुपए|रुपयों|रु|डॉलर|यूरो)",
    "{people}": "(?:people|friends|students|children|kids|workers|players|guests|siblings|roommates|colleagues|teammates|employees|persons|"
                "amigos|amigas|personas|niños|niñas|alumnos|estudiantes|trabajadores|hermanos|invitados|compañeros|empleados|"
                "pessoas|crianças|alunos|estudantes|trabalhadores|irmãos|convidados|colegas|funcionários|meninos|"
                "दोस्तों|लोगों|बच्चों|छात्रों|मित्रों|भाइयों|व्यक्तियों|कर्मचारियों|विद्यार्थियों)",
})
#: Slots that each language fills in its own way: en, es, pt, hi.
OWN_SLOTS: Final[Mapping[str, tuple[str, str, str, str]]] = MappingProxyType({
    "{taken}": (
        "(?:spend|spent|spends|gave|give|gives|use|used|uses|eat|ate|eats|lose|lost|loses|sell|sold|sells|pay|paid|pays|donated?|removed?|took away|take away)",
        "(?:gast|regal|us[aóé]|com[eíi]|perd|vend|pag|don[aóé]|quit)", "(?:gast|d[eá]|us|com[eí]|perd|vend|pag|do|tir)", "",
    ),
    "{left}": (
        r"(?:leaves|leaving|left with|remain|(?:have|has|are|is|were|was)(?= (?:only |exactly )?# (?:[\p{L}]{1,24} ){0,2}(?:left|remaining)))(?: (?:you|us|him|her|them|me|with|exactly|only))*",
        "", "", "",
    ),
    "{each}": (
        "each{w} (?:gets?|pays?|receives?|owes?|has to pay|will (?:get|pay|receive)|would (?:get|pay|receive)|should pay|must pay|contributes?)",
        r"cada(?: \p{L}{2,24}){1,2} (?:recibe|recibirá|paga|pagará|obtiene|tendrá|debe pagar|pagaría|recibiría|aporta)",
        r"cada(?: \p{L}{2,24}){1,2} (?:recebe|receberá|paga|pagará|ganha|terá|deve pagar|pagaria|receberia|fica com|contribui com)",
        r"(?:प्रत्येक|हर एक|हर|हरेक)(?: [\p{L}\p{M}]{1,24}){0,3}?",
    ),
})

#: Kinds of statements, most of them above, that may begin with a number after any word.
BEGIN_ANYWHERE: Final = frozenset({"distance", "distance first", "shared by", "price cut", "saved", "cut price",
                                   "product", "part of all", "left over", "change", "part of price", "shared among"})
STORIES: Final[tuple[tuple[str, str, str, str, str], ...]] = (
    ("left over",
     "(?:have|had|has|(?:start|began|begin)(?:s|ed)? (?:out |off )?with|there (?:are|were)) {few} ?{n}{few} and(?: (?:then|you|he|she|they|we|I))* {taken}{few} {n}{on} {left} {n}{plain}",
     "(?:ten[íi]a[sn]?|tienes?|tenemos|había|hay|empiezas con|dispones de|dispone de){few} {n}{few} y(?: (?:luego|te|se|le|les|he|has|ha))* (?:{taken}\\p{L}*|diste|dio|dieron|das){few} {n}{on} (?:te |le |nos |me |les )?(?:quedan?|quedarán|quedarían|sobran?|restan)(?: (?:con|solo|aún|todavía))? {n}{plain}",
     "(?:tinha|tinham|tem|temos|havia|há|começa com|dispõe de){few} {n}{few} e(?: (?:depois|então|já))* (?:{taken}\\p{L}*){few} {n}{on} (?:sobram?|sobrarão|restam?|restarão|ficam?|fica com|ficou com|ficará com)(?: (?:com|apenas|só))? {n}{plain}",
     "{n}{few} में से {n}{few} (?:खर्च|देने|दे|खा|खाने|बेच|बेचने|निकाल|खोने)(?! (?:वाले|वाली)){few} {n}{few} (?:बच|शेष|रह)[\\p{L}\\p{M}]*|पास {n}{few} (?:थे|थीं|था|थी|हैं|है) (?:, )?(?:और|जिनमें से|उनमें से){few} {n}{few} (?:दे|दिए|खर्च|खा|बेच){on} {n}{few} (?:बच|शेष|रह)[\\p{L}\\p{M}]*"),
    ("cut price",
     "{p} (?:discount|reduction|price cut|off)(?: (?:on|off|from|to|for))?(?: (?:an?|the|original|regular|list|price|cost|of|item|product))* {n}{few} (?:brings|reduces|lowers|drops|cuts|takes|makes|leaves|would bring|would reduce)(?: (?:it|the|price|cost|total|final|sale|down|at|you|paying|its))* (?:to )?{n}{plain}",
     "(?:descuento|rebaja|reducción) del? {p} (?:sobre|a|en|de|para)(?: (?:un|una|el|la|los|las|precio|artículo|producto|compra|de|original))* {n}{few} (?:deja|reduce|baja|dejaría|reduciría){few} (?:en|a|hasta) {n}{plain}",
     "(?:desconto|redução|abatimento) de {p} (?:sobre|em|de|para|no|num|a)(?: (?:um|uma|o|a|os|as|preço|artigo|produto|compra|de|valor|original))* {n}{few} (?:deixa|reduz|baixa|leva|deixaria|reduziria){few} (?:para|por|em|a) {n}{plain}",
     ""),
    ("price cut",
     "{n}{on} {p} (?:discount|reduction|off){few} (?:pay|pays|costs?|drops to|falls to|comes down to|becomes|would cost|will cost|price is|goes for) {n}{plain}",
     "(?:costaba|cuesta|costaban|cuestan|vale|valía|precio de|precio es de|precio original es|marcaba){few} {n}{on} (?:descuento|rebaja) del? {p}{few} (?:queda en|quedan en|quedaría en|cuesta|cuestan|pagas|pagarás|pagarías|sale por|sale a|final es de|final es|costaría|costará) {n}{plain}",
     "(?:custava|custa|custavam|custam|valia|vale|preço de|preço é de|preço original é){few} {n}{on} (?:desconto|abatimento) de {p}{few} (?:sai por|sairá por|fica por|fica em|custa|custará|paga|pagará|pagaria|final é de|final é|passa a custar|passa para) {n}{plain}",
     "{n} {rupees}{few} {p} (?:की )?(?:छूट|कटौती) (?:के बाद|मिलने पर|देने पर|मिलने के बाद|देने के बाद|काटने पर){few} {n}"),
    ("saved",
     "{n}{on} {p} (?:discount|reduction|off){few} (?:saves?|saves you|would save|will save) {n}{plain}",
     "(?:costaba|cuesta|costaban|cuestan|vale|valía|precio de|precio es de){few} {n}{on} (?:descuento|rebaja) del? {p}{few} (?:ahorras|te ahorras|ahorrarás|se ahorran?|supone un ahorro de) {n}{plain}",
     "(?:custava|custa|custavam|custam|valia|vale|preço de|preço é de){few} {n}{on} (?:desconto|abatimento) de {p}{few} (?:economiza|economizará|poupa|representa uma economia de) {n}{plain}",
     ""),
    ("distance",
     "{alone}{n} {kmh}{on} {n} {hours}{on} (?:cover|travel|go|went|driv|rid|fl[yi]|walk|run|mov)\\p{L}*{few} {n} {km}|{alone}{n} {mph}{on} {n} {hours}{on} (?:cover|travel|go|went|driv|rid|fl[yi]|walk|run|mov)\\p{L}*{few} {n} {mi}",
     "{alone}{n} {kmh}{on} {n} {hours}{on} (?:recorr|viaj|avanz|cubr|hac|hará)\\p{L}*{few} {n} {km}",
     "{alone}{n} {kmh}{on} {n} {hours}{on} (?:percorr|viaj|avanç|cobr|faz|fará|anda)\\p{L}*(?: - se)?{few} {n} {km}",
     "{alone}{n} {kmh}{on} {n} {hours} में{few} {n} {km}"),
    ("distance first",
     "{alone}{n} {kmh}{on} (?:cover|travel|go|driv|rid|fl[yi])\\p{L}*{few} {n} {km}{few} in {n} {hours}|{alone}{n} {mph}{on} (?:cover|travel|go|driv|rid|fl[yi])\\p{L}*{few} {n} {mi}{few} in {n} {hours}",
     "{alone}{n} {kmh}{on} (?:recorr|viaj|avanz|cubr)\\p{L}*{few} {n} {km}{few} en {n} {hours}",
     "{alone}{n} {kmh}{on} (?:percorr|viaj|avanç|cobr)\\p{L}*(?: - se)?{few} {n} {km}{few} em {n} {hours}", ""),
    ("made bigger",
     "(?P<by>doubling|tripling|quadrupling|halving) {n}{few} (?:, )?{gives} {n}{plain}",
     "(?:al |si |cuando )?(?P<by>duplic|triplic|cuadruplic)(?:ando|ar|as|amos|a) {n}{few} (?:, )?{gives} {n}{plain}",
     "(?:ao |se |quando )?(?P<by>dobr|duplic|triplic|quadruplic)(?:ando|ar|amos|armos|a) {n}{few} (?:, )?{gives} {n}{plain}",
     "{n} को (?P<by>दोगुना|दुगुना|तिगुना|आधा) करने पर {hi}{n}(?={w1} {got})"),
    ("product",
     "{n}(?: \\p{L}{2,24}){1,2} (?:at|for|costing|priced at) {n} (?:each|apiece|per \\p{L}{2,24})(?: ,)?(?: (?:that|it|this|which|together))* (?:costs?|comes? to|makes?|totals?|would cost|will cost|equals?|is|adds up to)(?: (?:a|total|of|you))* {n}{plain}",
     "{n}(?: \\p{L}{2,24}){1,3} (?:a|de) {n}(?: (?:euros|pesos|dólares|soles|bolívares))?(?: (?:cada un[oa]|por unidad|la unidad))?(?: ,)?(?: (?:en total|te|le|nos|les))* (?:cuestan?|costarán?|pagas|pagarás|pagarías|suman|valen|dan)(?: (?:un|total|de|en))* {n}{plain}",
     "{n}(?: \\p{L}{2,24}){1,3} (?:a|de|por) {n}(?: (?:reais|euros|dólares))?(?: (?:cada um|cada uma|cada|por unidade|a unidade))?(?: ,)?(?: (?:no total|ao todo|você))* (?:custam?|custarão|custará|paga|pagará|pagaria|somam|valem|dão)(?: (?:um|total|de|ao todo))* {n}{plain}",
     "{n}(?: [\\p{L}\\p{M}]{1,24}){1,2} {n} {rupees} (?:प्रति [\\p{L}\\p{M}]{1,24}|प्रत्येक) (?:के हिसाब से|की दर से|के भाव से|के मूल्य पर)(?: कुल)? {n}"),
    ("product",
     "{n}(?: \\p{L}{2,24}){1,2} (?:of|with|containing|holding) {n}(?: \\p{L}{2,24}){1,2}?(?: each)? (?:makes?|gives?|equals?|contains?|holds?|comes? to|means)(?: (?:a|total|of|you))* {n}{plain}", "", "", ""),
    ("product",
     "{n}{few} (?:with|of|and|by|has|have|holds?){few} {n}{few}(?: each)? \\. multiply(?:ing)? (?:the #|them|these|both)(?: numbers| together| figures)? (?:, )?{gives} {n}{plain}",
     "{n}{few} (?:con|de|y|tiene|tienen){few} {n}{few}(?: cada un[oa])? \\. (?:al multiplicar|multiplicando|si multiplicamos|si multiplicas) (?:ambas|los #|las #|estos|estas|ambos)(?: (?:cantidades|números|cifras|valores))? (?:, )?{gives} {n}{plain}",
     "{n}{few} (?:com|de|e|tem|têm){few} {n}{few}(?: cada| cada um| cada uma)? \\. (?:ao multiplicar|multiplicando|se multiplicarmos) (?:os #|ambos|as #|esses|estes|ambas)(?: (?:números|valores|quantidades))? (?:, )?{gives} {n}{plain}", ""),
    ("shared by",
     "{n} {people}{on} {n}{on} (?:split|shar|divid|even)\\p{L}*{on} {each} {n}{plain}{whole}|{n} {people}{few} (?:split|shar|divid)\\p{L}*{few} {n}{on} {each} {n}{plain}{whole}",
     "{n} {people}{few} (?:se )?(?:compart|repart|divid)\\p{L}*{few} {n}{on} {each} {n}{plain}{whole}",
     "{n} {people}{few} (?:compartilh|repart|divid|rate)\\p{L}*{few} {n}{on} {each} {n}{plain}{whole}",
     "{n} {people}{few} {n}{on} (?:बराबर|बाँट|बांट)[\\p{L}\\p{M}]*{on} {each} {n}"),
    ("shared among",
     "(?:split|shar|divid|distribut)\\p{L}*{few} {n}{few} (?:among|between|by) {n}{on} {each} {n}{plain}{whole}",
     "(?:repart|divid|distribu)\\p{L}*{few} {n}{few} (?:entre|a) {n}{on} {each} {n}{plain}{whole}",
     "(?:repart|divid|distribu)\\p{L}*{few} {n}{few} (?:entre|por) {n}{on} {each} {n}{plain}{whole}",
     "{n}{few} {n} {people} (?:में|को|के बीच){few} (?:बाँट|बांट|विभाजित)[\\p{L}\\p{M}]*{on} {each} {n}"),
    ("part of all",
     "(?:out )?of (?:the |all |these )?{n}{few} {n}{few} (?:which is|that is|that 's|i \\. e \\.|or|meaning|representing|which (?:represents|means|makes|equals))(?: ,)?(?: (?:just|exactly|a total of))? {about}{p}(?! (?:more|less|fewer|higher|lower|points|increase|of))",
     "(?:de|entre)(?: los| las| estos| un total de)? {n}{few} {n}{few} (?:es decir|o sea|lo que (?:es|representa|supone|equivale a)|que (?:representan?|equivalen? a|son)|esto es)(?: ,)? (?:un |el )?{about}{p}(?! (?:más|menos|de))",
     "(?:dos|das|de|entre os|entre as) {n}{few} {n}{few} (?:ou seja|isto é|o que (?:é|representa|equivale a|corresponde a)|que (?:representam?|equivalem? a))(?: ,)? {about}{p}(?! (?:a mais|a menos|d[aeo]))",
     "{n}{few} में से {n}{few} (?:यानी|अर्थात|जो कि|जो)(?: कुल का)? {about}{p}"),
    ("square area", "square (?:with|of|having){some} {n}{w} has an area of {n}", "cuadrado (?:de|con){some} {n}{w} tiene (?:un )?área de {n}",
     "quadrado (?:de|com){some} {n}{w} tem (?:uma )?área de {n}", ""),
    ("rectangle area", "rectangle{some} {n}{some} {n}{w} has an area of {n}", "rectángulo{some} {n}{some} {n}{w} tiene (?:un )?área de {n}",
     "retângulo{some} {n}{some} {n}{w} tem (?:uma )?área de {n}", ""),
)
# fmt: on
