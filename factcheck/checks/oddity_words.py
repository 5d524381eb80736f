"""The words by which odd answers are known, a table a language.

Patterns are matched without regard to case, as whole words, over text whose hidden characters are
gone; every repeat is bounded.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from claims.languages.base import Phrases, contains, words
from claims.model import Lang

# fmt: off
#: "I'm sorry, but I can't help with that."
REFUSALS: Final[Mapping[Lang, Phrases]] = MappingProxyType({
    "en": contains(
        r"i(?:['’]m| am) sorry,? (?:but )?(?:i|that)(?: (?:can['’]?t|cannot|can not|won['’]t|am unable|am not able)|['’]m (?:unable|not able))",
        r"i (?:can['’]?t|cannot|can not|won['’]t|am unable to|am not able to|must decline to) (?:help|assist|provide|comply|answer|fulfil+|do that|create|write|generate|discuss|engage|share|offer|support)",
        r"i['’]m (?:unable|not able) to (?:help|assist|provide|comply|answer|fulfil+|create|write|generate|discuss|share|offer)",
        r"as an ai(?: language)? (?:model|assistant),? i (?:can['’]?t|cannot|don['’]t|do not|am unable|am not able|must decline)",
        r"i (?:won['’]t|will not) be able to (?:help|assist|provide|comply|answer|write|create|generate|do|share)",
        r"i(?:['’]m| am) not (?:allowed|permitted|comfortable) (?:to )?\p{L}+", r"i (?:have to|must) decline", r"(?:this|that|your) request (?:goes against|violates) (?:my|the|our) (?:guidelines|policies|policy)",
    ),
    "es": contains(
        r"lo siento,? (?:pero )?(?:no puedo|no me es posible|no estoy en condiciones)",
        r"no puedo (?:ayudarte|ayudarle|ayudar con|proporcionar|cumplir|responder|facilitar|ofrecer|generar|crear|asistirte)",
        r"como (?:un )?(?:modelo de lenguaje|modelo de ia|asistente de ia|inteligencia artificial),? no (?:puedo|tengo)",
        r"no (?:me está permitido|me es posible|se me permite|podré|puedo) (?:responder|ayudar|atender|contestar|escribir|hacer|proporcionar|dar)\p{L}{0,4}",
        r"debo (?:negarme|rechazar|declinar)", r"me temo que no puedo",
    ),
    "pt": contains(
        r"(?:desculpe|sinto muito|lamento|me desculpe|desculpa),? (?:mas )?(?:eu )?(?:não posso|não consigo|não é possível)",
        r"(?:eu )?não posso (?:ajudar|ajudá-lo|te ajudar|fornecer|atender|responder|oferecer|gerar|criar|auxiliar)",
        r"como (?:um )?(?:modelo de linguagem|modelo de ia|assistente de ia|inteligência artificial),? (?:eu )?não (?:posso|consigo|tenho)",
        r"(?:não (?:poderei|me é permitido|estou autorizad[oa] a|sou capaz de|é possível)) (?:responder|ajudar|atender|escrever|fazer|fornecer)\p{L}{0,4}",
        r"(?:devo|preciso) (?:recusar|declinar)", r"não consigo (?:ajudar|atender|fornecer) (?:com )?(?:isso|esse|essa|este|o seu|seu)",
    ),
    "hi": contains(
        r"(?:माफ़ कीजिए|माफ कीजिए|क्षमा करें|खेद है|मुझे खेद है|माफ़ करें|माफ करें)[,;]? (?:लेकिन |परंतु |कि |किंतु |पर )?(?:मैं )?[^।.!?]{0,60}(?:नहीं कर सकता|नहीं कर सकती|नहीं दे सकता|नहीं दे सकती|असमर्थ|मदद नहीं)",
        r"मैं (?:इस|इसमें|आपकी|यह|ऐसी|ऐसे|इसका)[^।.!?]{0,50}(?:मदद|सहायता|जानकारी|उत्तर|अनुरोध)[^।.!?]{0,20}(?:नहीं कर सकता|नहीं कर सकती|नहीं दे सकता|नहीं दे सकती|असमर्थ)",
        r"(?:एक )?(?:एआई|ai|भाषा मॉडल|कृत्रिम बुद्धिमत्ता)[^।.!?]{0,20}(?:होने के नाते|के रूप में),? (?:मैं )?[^।.!?]{0,60}(?:नहीं|असमर्थ)",
    ),
})
#: A last word after which a sentence always goes on.
UNFINISHED: Final[Mapping[Lang, frozenset[str]]] = MappingProxyType({
    "en": words("the a an of to and or with for by from as that which is was are were has have its their his at into than because while although including such between during"),
    "es": words("el la los las un una unos unas de del a al en y o u e con por para que se su sus es fue como cuando donde entre sobre desde porque aunque está son fueron era tiene"),
    "pt": words("o a os as um uma uns umas de do da dos das em no na nos nas e ou com por para que se seu sua é foi como quando onde entre sobre desde porque embora pelo pela ao à fica está são foram era tem"),
    "hi": words("का की के को ने में और या कि एक तथा एवं जो लेकिन क्योंकि जिसमें जिसके जिसका जिसने अपने अपनी जैसे द्वारा"),
})
#: A prompt that names a language may ask for it.
LANGUAGE_NAMES: Final = contains(
    r"translate", r"translation", r"traduc\p{L}{0,12}", r"tradu[zçt]\p{L}{0,12}", r"अनुवाद",
    r"english", r"spanish", r"portuguese", r"hindi", r"french", r"german", r"italian", r"japanese", r"chinese", r"latin", r"bilingual",
    r"inglés", r"español", r"castellano", r"portugués", r"francés", r"alemán", r"italiano", r"japonés", r"chino", r"latín", r"hindi",
    r"inglês", r"espanhol", r"português", r"francês", r"alemão", r"japonês", r"chinês", r"latim", r"híndi",
    r"अंग्रेज़ी", r"अंग्रेजी", r"हिंदी", r"हिन्दी", r"स्पेनिश", r"स्पैनिश", r"पुर्तगाली", r"फ़्रेंच", r"फ्रेंच", r"जर्मन", r"संस्कृत",
)
#: What a list of sources is headed by.
SOURCES_HEADING: Final = contains(
    r"references?", r"sources?", r"citations?", r"bibliography", r"works cited", r"footnotes?", r"notes",
    r"referencias?", r"fuentes?", r"bibliografía", r"citas", r"notas",
    r"referências?", r"fontes?", r"bibliografia", r"citações",
    r"संदर्भ", r"सन्दर्भ", r"स्रोत", r"ग्रंथ सूची", r"टिप्पणियाँ",
)
#: Before square brackets these say that they hold no citation.
NOT_CITING: Final = words(
    "interval range array list vector index indices intervalo rango lista vector arreglo índice vetor faixa अंतराल सूची"
)
# fmt: on
