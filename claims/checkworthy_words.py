"""Words that tell a statement worth checking from talk, in each language; lists, no logic."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import regex

from claims.languages.base import words
from claims.model import Lang

__all__ = ["LEXICONS", "Lexicon"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """What tells a language's statements from its talk.

    ``lists`` are forms of words in lower case: ``first`` is the speaker, alone or with others,
    ``second`` the hearer, ``measure`` what is counted in, ``change`` what figures do, ``deed`` what
    the public record has of people and states, ``modal`` what may, must or is going to be,
    ``attitude`` what someone thinks, wants or praises; ``number`` and ``comparison`` are plain.
    """

    lists: Mapping[str, frozenset[str]]
    #: A verb that tells of the past.
    past: regex.Pattern[str]
    #: A verb whose subject is "we", where verbs have their subjects in them.
    first_verb: regex.Pattern[str] | None = None


def _lists(**lists: str) -> Mapping[str, frozenset[str]]:
    return MappingProxyType({name: words(forms) for name, forms in lists.items()})


def _verbs(endings: str) -> regex.Pattern[str]:
    return regex.compile(rf"(?<!\w)(?:{endings})(?!\w)", regex.IGNORECASE)


_ENGLISH = Lexicon(
    lists=_lists(
        first="i me my mine myself we us our ours ourselves i'm i've i'll i'd we're we've we'll",
        second="you your yours yourself yourselves you're you've you'll",
        number=(
            "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty "
            "fifty sixty seventy eighty ninety hundred dozen"
        ),
        measure=(
            "percent per cent thousand thousands million millions billion billions trillion trillions "
            "dollar dollars euro euros pound pounds cents miles tons acres barrels half third quarter "
            "twice times double majority rate rates average total number jobs people deaths cases deficit "
            "debt budget unemployment inflation"
        ),
        comparison=(
            "more less fewer most least higher highest lower lowest larger largest bigger biggest smaller "
            "smallest longest worst first last only record than ever"
        ),
        change=(
            "increase increased increases rise rose risen rises fall fell fallen falls drop dropped decline "
            "declined grow grew grown grows cut cuts raise raised raises reduce reduced double doubled triple "
            "tripled halved gain gained lose lost loses create created cost costs spend spent spends pay paid "
            "pays borrow borrowed owe owes save saved"
        ),
        deed=(
            "voted votes signed passed appointed approved vetoed opposed supported proposed promised "
            "announced banned arrested convicted killed died born elected invaded attacked sold bought "
            "built closed opened won served said says called refused sent testified introduced sponsored "
            "caused causes contains allowed published made became found led received"
        ),
        modal="will shall would should must could may might can let let's going gonna want wants need needs",
        attitude=(
            "think believe know feel hope wish guess suppose sure like love proud important good great "
            "best better right wrong bad thank thanks please sorry maybe perhaps question talk understand "
            "agree disagree mean"
        ),
    ),
    past=_verbs(r"\p{L}{2,30}ed|was|were|had|did|went|took|made|gave|got|came|said"),
)
_SPANISH = Lexicon(
    lists=_lists(
        first=(
            "yo me mi mis mí nosotros nosotras nos nuestro nuestra nuestros nuestras conmigo soy estoy he "
            "hemos quiero creo"
        ),
        second="tú usted ustedes te ti tu tus vosotros vosotras os vuestro vuestra vuestros contigo",
        number=(
            "dos tres cuatro cinco seis siete ocho nueve diez once doce quince veinte treinta cuarenta "
            "cincuenta sesenta setenta ochenta noventa cien cientos docena"
        ),
        measure=(
            "ciento % mil miles millón millones billones euros euro dólares dólar pesos mitad tercio cuarto "
            "doble veces mayoría tasa media promedio total número empleos personas muertos muertes casos "
            "déficit deuda presupuesto paro desempleo inflación pib"
        ),
        comparison=(
            "más menos mayor mayores menor menores mejor peor primer primera primero último última único "
            "única récord nunca"
        ),
        change=(
            "aumentó aumentado aumenta subió subido sube suben bajó bajado baja bajan creció crecido crece "
            "cayó caído cae redujo reducido reduce duplicó duplicado triplicó perdió perdido pierde ganó "
            "ganado creó creado cuesta costó gasta gastó gastado paga pagó pagado recortó recortado recortes"
        ),
        deed=(
            "votó votado votaron firmó firmado aprobó aprobado aprueba nombró propuso prometió anunció "
            "prohibió prohibido detenido condenado condenó mató murió murieron nació elegido invadió atacó "
            "vendió compró construyó cerró abrió ganó dijo dice rechazó envió publicó causó causa contiene "
            "permitió hizo fue encontró recibió pactó gobernó"
        ),
        modal=(
            "va van vamos voy puede pueden podemos podría podrían debe deben debemos debería deberían hay "
            "tiene tenemos tendrá será serán hará ojalá quiere queremos quieren"
        ),
        attitude=(
            "creo pienso siento espero gracias orgullo orgulloso importante bueno buena gran mejor peor mal "
            "feliz enhorabuena felicidades favor quizás quizá tal vez encanta gusta"
        ),
    ),
    past=_verbs(r"\p{L}{2,20}(?:ó|aron|ieron|aba|aban|ían|ado|ido)|fue|era|hizo|hubo|tuvo|dijo"),
    first_verb=_verbs(r"\p{L}{2,20}mos"),
)
_PORTUGUESE = Lexicon(
    lists=_lists(
        first=(
            "eu me mim meu minha meus minhas nós nos nosso nossa nossos nossas comigo sou estou quero acho "
            "gente"
        ),
        second="você vocês te ti tu teu tua teus tuas contigo vc vcs",
        number=(
            "dois duas três quatro cinco seis sete oito nove dez onze doze quinze vinte trinta quarenta "
            "cinquenta sessenta setenta oitenta noventa cem centenas dúzia"
        ),
        measure=(
            "cento % mil milhares milhão milhões bilhão bilhões trilhão trilhões reais dólares dólar euros "
            "metade terço quarto dobro vezes maioria taxa média total número empregos pessoas mortos mortes "
            "casos déficit dívida orçamento desemprego inflação pib"
        ),
        comparison=(
            "mais menos maior maiores menor menores melhor pior primeiro primeira último última único única "
            "recorde nunca"
        ),
        change=(
            "aumentou aumentado aumenta subiu subido sobe sobem baixou baixa caiu caído cai cresceu crescido "
            "cresce reduziu reduzido reduz dobrou duplicou triplicou perdeu perdido perde ganhou ganho criou "
            "criado custa custou gasta gastou gasto paga pagou pago cortou cortado cortes"
        ),
        deed=(
            "votou votaram assinou assinado aprovou aprovado aprova nomeou propôs prometeu anunciou proibiu "
            "proibido preso condenado condenou matou morreu morreram nasceu eleito invadiu atacou vendeu "
            "comprou construiu fechou abriu venceu disse diz recusou enviou publicou causou causa contém "
            "permitiu fez foi encontrou recebeu governou"
        ),
        modal=(
            "vai vão vamos vou pode podem podemos poderia poderiam deve devem devemos deveria deveriam há "
            "tem temos terá será serão fará quer queremos querem tomara"
        ),
        attitude=(
            "acho acredito penso sinto espero obrigado obrigada orgulho importante bom boa ótimo ótima "
            "grande melhor pior ruim feliz parabéns favor talvez adoro gosto amo"
        ),
    ),
    past=_verbs(r"\p{L}{2,20}(?:ou|eu|iu|aram|eram|iram|avam)|foi|era|fez|houve|teve|disse"),
    first_verb=_verbs(r"\p{L}{2,20}mos"),
)
_HINDI = Lexicon(
    lists=_lists(
        first="मैं मैंने मुझे मेरा मेरी मेरे हम हमने हमें हमारा हमारी हमारे हूँ हूं हमको मुझको",
        second="आप आपने आपको आपका आपकी आपके तुम तुमने तुम्हें तुम्हारा तुम्हारी तुम्हारे तू",
        number=(
            "दो तीन चार पाँच पांच छह छः सात आठ नौ दस ग्यारह बारह पंद्रह बीस तीस चालीस पचास साठ सत्तर अस्सी "
            "नब्बे सौ दर्जन"
        ),
        measure=(
            "प्रतिशत फीसदी फ़ीसदी हजार हज़ार लाख लाखों करोड़ करोड़ों अरब खरब रुपये रुपए डॉलर आधा आधी तिहाई "
            "दोगुना गुना बहुमत दर औसत कुल संख्या नौकरियां लोग लोगों मौत मौतें मामले घाटा कर्ज बजट बेरोजगारी "
            "महंगाई किलोमीटर"
        ),
        comparison="अधिक ज्यादा ज़्यादा कम सबसे बड़ा बड़ी बड़े छोटा छोटी पहला पहली पहले आखिरी एकमात्र रिकॉर्ड",
        change=(
            "बढ़ा बढ़ी बढ़े बढ़कर बढ़ गिरा गिरी गिरे घटा घटी घटकर घट दोगुनी खोया खोई कमाया बनाया बनाई खर्च "
            "लागत भुगतान कटौती वृद्धि गिरावट"
        ),
        deed=(
            "मतदान हस्ताक्षर पारित नियुक्त घोषणा प्रतिबंध गिरफ्तार हत्या मृत्यु निधन जन्म चुनाव चुने जीता "
            "जीती जीते हमला बेचा खरीदा बंद शुरू कहा बताया भेजा प्रकाशित कारण किया की किए हुआ हुई हुए मिला "
            "मिली स्थापना खोज"
        ),
        modal="होगा होगी होंगे चाहिए सकता सकती सकते करेगा करेगी करेंगे रहेगा रहेगी शायद चाहते चाहता",
        attitude="सोचता मानता लगता उम्मीद धन्यवाद अच्छा अच्छी अच्छे महत्वपूर्ण बेहतर बुरा गर्व कृपया शायद पसंद प्यार",
    ),
    past=_verbs(r"था|थी|थे|थीं|हुआ|हुई|हुए|किया|गया|गई|गए|दिया|लिया|रहा|बना|बनी"),
)

LEXICONS: Mapping[Lang, Lexicon] = MappingProxyType(
    {"en": _ENGLISH, "es": _SPANISH, "pt": _PORTUGUESE, "hi": _HINDI}
)
