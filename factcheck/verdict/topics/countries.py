"""Countries: coasts, land borders, shares of land and people, how many provinces and the like."""

from claims.model import Lang

_Table = dict[Lang, dict[str, tuple[str, ...]]]

_EN_AREA = (
    r"of (?:the )?(?:(?:total |land |surface )*(?:area|territory|land|surface) of )?{S}"
    r"(?:'s? (?:total |land |surface )*(?:area|territory|land|surface|landmass))?"
)
_ES_AREA = (
    r"(?:de|del) (?:la |el )?(?:(?:superficie|territorio|área|suelo)(?: total| terrestre)? (?:de|del) )?"
    r"(?:la |el )?{S}"
)
_PT_AREA = r"d[aoe] (?:(?:superfície|território|área|solo)(?: total| terrestre)? d[aoe]s? )?{S}"

_SHARE = (
    r"(?P<V>[^,;]{0,40}?(?:%|per ?cent|por ciento|por cento|half|thirds?|quarters?|fifths?|mitad|metade"
    r"|tercios?|tercera parte|terços?|cuartos?|cuarta parte|quartos?|quintos?|most|mayoría|maioria"
    r"|mayor parte|maior parte))"
)

TEMPLATES: _Table = {
    "en": {
        "independence": (
            r"(?:the )?independence of {S} (?:came|was (?:declared|proclaimed|achieved|won|recognized)) (?P<V>.{1,60})",
            r"{S} (?:separated|broke away|seceded) from [^,;]{3,30}? (?P<V>(?:in|on) .{1,40})",
        ),
        "borders": (
            r"{S} (?P<neg>(?:has|shares) no )(?:common |land )*(?:borders?|boundar(?:y|ies)|frontiers?) with {V}",
            r"there is (?P<neg>no )(?:land )?border between {S} and {V}",
        ),
        "capital_of": (
            r"{S} <is> the (?:[\p{L}-]+ )?capital(?: city)?(?: and [^,;]{1,40}?)? of {V}",
        ),
        "sea_access": (
            r"{S} <is> (?:an? |the )?(?:[\p{L}-]+ ){0,3}?(?P<no>landlocked)",
            r"{S} (?:has|have|with) (?P<no>(?:no|neither an?) (?:[\p{L}-]+ ){0,2}?(?:coast|coastline|seacoast|access to (?:the|any) sea|sea access|outlet to the sea))",
            r"{S} (?:lacks|is without) (?P<no>(?:a |any )?(?:coast|coastline|access to the sea|outlet to the sea))",
            r"{S} (?:has|have) (?P<yes>(?:an? )(?:[\p{L}-]+ ){0,3}?(?:coast|coastline|seacoast))",
            r"{S} (?:has|have) (?P<yes>access to the (?:sea|ocean))",
        ),
        "coastline": (
            r"{S} has <an> (?:[\p{L}-]+ )?coastline of {V}",
            r"the (?:length of the )?coastline of {S} <is> (?P<V>[^,;]{1,40}?)(?: long|$)",
            r"{S}'s? coastline (?:is|measures|stretches for|extends for|runs for|runs) (?P<V>[^,;]{1,40}?)(?: long|$)",
        ),
        "land_borders": (
            r"{S} (?:has|shares) (?P<no>no land (?:border|boundary|borders|boundaries))(?! with)",
            r"{S} (?P<no>(?:borders|shares a (?:land )?border with) no other (?:country|state|nation))",
        ),
        "forest": (
            _SHARE
            + rf" {_EN_AREA} <is> (?:covered (?:by|in|with) (?:[\p{{L}}-]+ )?(?:forests?|woodlands?|trees|jungle)|forested|forest)",
            r"(?:forests?|woodlands?) covers? (?P<V>[^,;]{1,40}?) of {S}",
        ),
        "urban": (
            _SHARE
            + r" of (?:the )?(?:people|population|inhabitants|residents) (?:of|in) {S} (?:lives?|resides?) in (?:the )?(?:cities|towns|urban areas|urban)",
            _SHARE
            + r" of {S}'s? (?:people|population|inhabitants|residents|citizens) (?:lives?|resides?|<is>) (?:in )?(?:the )?(?:cities|towns|urban areas|urban)",
            _SHARE
            + r"(?: of)?(?: the| all)? {S} (?:lives?|resides?) in (?:the )?(?:cities|towns|urban areas)",
        ),
        "religion": (
            r"(?=(?P<V>.{3,120}))[^,;]{1,40}? of (?:the )?(?:people|population|inhabitants|residents) (?:of|in) {S} (?:<is>|identify as|identifies as|practi[cs]e|follow|profess) [^,;]{3,40}",
            r"(?=(?P<V>.{3,120}))[^,;]{1,40}? of {S}'s? (?:people|population|inhabitants|residents|citizens) (?:<is>|identify as|identifies as|practi[cs]e|follow|profess) [^,;]{3,40}",
            r"(?=(?P<V>.{3,120}))(?:most|[^,;]{0,40}?\p{N}[^,;]{0,12}?|[^,;]{0,20}?half|[^,;]{0,20}?thirds?|[^,;]{0,20}?quarters?)(?: of)?(?: the| all)? {S} (?:are|identify as|practi[cs]e|follow|profess) [^,;]{3,40}",
        ),
        "life_expectancy": (
            r"(?:the )?(?:average )?life expectancy (?:at birth )?(?:of|in|for) {S} <is> {V}",
            r"{S}'s? (?:average )?life expectancy(?: at birth)? <is> {V}",
            r"{S} has <an> (?:average )?life expectancy (?:at birth )?of {V}",
        ),
        "median_age": (
            r"(?:the )?median age (?:of|in) (?:the population of )?{S} <is> {V}",
            r"{S}'s? median age <is> {V}",
        ),
        "utc": (
            r"(?:(?:the )?(?:official |standard )?time (?:zone )?(?:of|in) )?{S} (?:is|uses|observes|lies in|is in|time is)(?: the)?(?: time zone)?(?: at| of)? (?P<V>(?:UTC|GMT) ?[+-] ?\p{N}{1,2}(?::\p{N}{2}|\.\p{N}{1,2})?)",
            r"{S}'s? (?:clocks|time|time zone|standard time) (?:runs?|is|are) (?P<V>.{1,40}? (?:ahead of|behind) (?:UTC|GMT|Coordinated Universal Time))",
            r"{S} <is> (?P<V>[^;]{1,40}? (?:ahead of|behind) (?:UTC|GMT|Coordinated Universal Time))",
        ),
        "counts": (
            r"{S} (?:has|have|had|consists? of|comprises?|contains?|<is> (?:composed of|made up of|formed by|divided into|subdivided into)|won|scored|claimed|earned|wrote|composed|painted|published|directed|released|recorded) (?P<V>.{2,110})",
            r"there are (?P<V>.{2,60}?) in {S}",
        ),
        "former_name": (
            r"{S} <was> (?P<past>formerly|previously|once|originally) (?:known as |called |named )?{V}",
            r"{S} used to be (?:known as |called |named ){V}",
            r"(?:the )?(?P<past>former) name of {S} <was> {V}",
        ),
        "mouth": (
            r"{S} (?:flows|empties|drains|discharges)(?: out)? (?:into|to) {V}",
            r"the mouth of {S} <is> (?:in|at|on) {V}",
        ),
    },
    "es": {
        "official_language": (
            r"{V} <is> (?:un |una |el |la )?(?:idioma|lengua) oficial (?:en|de|del) (?:la |el )?{S}",
            r"{S} (?:también )?tiene (?:el |la )?{V} como (?:lengua|idioma) oficial",
        ),
        "independence": (
            r"la independencia (?:de|del) {S} (?:llegó|se produjo|fue|se declaró|se proclamó|data de|se logró) (?P<V>.{1,60})",
            r"{S} se (?:separó|independizó)(?: de [^,;]{3,30}?)? (?P<V>(?:en|el) .{1,40})",
        ),
        "borders": (
            r"{S} (?P<neg>no )(?:tiene|comparte|posee) (?:ninguna )?(?:frontera|límite)s?(?: terrestres?)? con {V}",
            r"{S} (?P<neg>no )limita con {V}",
        ),
        "capital_of": (r"{S} <is> (?:la )?capital(?: y [^,;]{1,40}?)? (?:de la|del|de) {V}",),
        "sea_access": (
            r"{S} (?P<no>(?:no tiene|no posee|carece de) (?:ninguna )?(?:salida al mar|acceso al mar|litoral|costas?))",
            r"{S} <is> (?:un |el )?(?:país |estado )?(?P<no>sin (?:salida al mar|acceso al mar|litoral|costas?))",
            r"{S} <is> (?:un |el )?(?:país |estado )?(?P<no>mediterráneo sin litoral)",
            r"{S} tiene (?P<yes>(?:una )?(?:[\p{L}-]+ ){0,2}?(?:salida al mar|acceso al mar|litoral|costas?))",
        ),
        "coastline": (
            r"{S} tiene (?:una? )?(?:línea de costa|litoral|costas?|línea costera) de {V}",
            r"(?:la longitud de )?(?:la línea de costa|el litoral|la costa|la línea costera) de {S} (?:es de|mide|tiene|se extiende por|abarca) {V}",
            r"{S} tiene (?P<V>[^,;]{1,40}?) de (?:costas?|litoral)",
        ),
        "land_borders": (
            r"{S} (?P<no>no (?:tiene|posee|comparte) (?:ninguna )?fronteras? terrestres?)(?! con)",
            r"{S} (?P<no>no (?:limita|tiene fronteras?) con ning[uú]n (?:otro )?(?:país|estado))",
        ),
        "forest": (
            _SHARE
            + rf" {_ES_AREA} (?:está|es|son) (?:cubiert[oa] (?:de|por) (?:bosques?|selvas?)|bosques?|boscos[oa])",
            r"los bosques (?:cubren|ocupan) (?P<V>[^,;]{1,40}?) (?:de|del) {S}",
        ),
        "urban": (
            _SHARE
            + r" (?:de|del) (?:la población|los habitantes|la gente) (?:de|del) {S} vive en (?:las |los )?(?:ciudades|zonas urbanas|áreas urbanas|centros urbanos)",
            _SHARE
            + r" de los {S} vive[n]? en (?:las |los )?(?:ciudades|zonas urbanas|áreas urbanas)",
            r"la población urbana de {S} <is> (?:del |de )?{V}",
        ),
        "religion": (
            r"(?=(?P<V>.{3,120}))[^,;]{1,40}? (?:de|del) (?:la población|los habitantes|la gente) (?:de|del) (?:la )?{S} (?:es|son|se declaran?|profesan?|practican?|se identifican? como) [^,;]{3,40}",
            r"(?=(?P<V>.{3,120}))[^,;]{1,40}? de los {S} (?:es|son|se declaran?|profesan?|practican?) [^,;]{3,40}",
        ),
        "life_expectancy": (
            r"la (?:esperanza|expectativa) de vida (?:media |al nacer )?(?:en|de|del) {S} (?:es de|es|ronda|supera|alcanza|gira en torno a) {V}",
        ),
        "median_age": (r"la (?:edad mediana|mediana de edad) (?:en|de|del) {S} <is> (?:de )?{V}",),
        "utc": (
            r"{S} (?:usa|está en|utiliza|tiene)(?: la| el)?(?: zona horaria| huso horario| horario)?(?: de)? (?P<V>(?:UTC|GMT) ?[+-] ?\p{N}{1,2}(?::\p{N}{2}|[.,]\p{N}{1,2})?)",
        ),
        "counts": (
            r"{S} (?:tiene|tuvo|cuenta con|consta de|comprende|posee|ganó|marcó|logró|sumó|obtuvo|(?:está|se) (?:formad[oa] por|compuest[oa] por|compone de|dividid[oa] en|divide en|subdivide en|compone por)) (?P<V>.{2,110})",
            r"hay (?P<V>.{2,60}?) en {S}",
        ),
        "former_name": (
            r"{S} (?:se llamaba|se llamó|era conocid[oa] como|fue conocid[oa] como|se conocía como) (?P<past>antes |antiguamente |anteriormente )?{V}",
            r"(?P<past>antiguamente|anteriormente|antes),? {S} (?:se llamaba|se llamó|era conocid[oa] como|se conocía como) {V}",
            r"el (?P<past>antiguo) nombre de {S} <was> {V}",
        ),
        "mouth": (r"{S} (?:desemboca|vierte sus aguas|termina) en {V}",),
    },
    "pt": {
        "official_language": (
            r"{V} <is> (?:um |uma |o |a )?(?:idioma|língua) oficial (?:em|n[oa]|d[oae]) {S}",
            r"{S} (?:também )?tem (?:[oa] )?{V} como (?:língua|idioma) oficial",
        ),
        "independence": (
            r"a independência d[oae] {S} (?:veio|ocorreu|aconteceu|foi|data de|deu-se) (?P<V>.{1,60})",
            r"{S} (?:se separou|separou-se|tornou-se independente|se tornou independente)(?: d[aeo] [^,;]{3,30}?)? (?P<V>em .{1,40})",
        ),
        "borders": (
            r"{S} (?P<neg>não )(?:tem|possui|faz|compartilha) (?:nenhuma )?(?:fronteira|divisa)s?(?: terrestres?)? com {V}",
            r"{S} (?:limita-se|se limita|confina) (?:por terra )?(?:apenas |somente )?com {V}",
        ),
        "capital_of": (r"{S} <is> (?:a )?capital(?: e [^,;]{1,40}?)? d[aoe]s? {V}",),
        "sea_access": (
            r"{S} (?P<no>não (?:tem|possui) (?:nenhum |nenhuma )?(?:saída para o mar|acesso ao mar|litoral|costas?))",
            r"{S} <is> (?:um |o )?(?:país |estado )?(?P<no>sem (?:saída para o mar|acesso ao mar|litoral|costas?))",
            r"{S} (?:tem|possui) (?P<yes>(?:uma? )?(?:[\p{L}-]+ ){0,2}?(?:saída para o mar|acesso ao mar|litoral|costas?))",
        ),
        "coastline": (
            r"{S} (?:tem|possui) (?:uma? )?(?:linha de costa|litoral|costa|linha costeira|faixa litorânea) de {V}",
            r"(?:a extensão d[oa] )?(?:[oa] )?(?:linha de costa|litoral|costa|linha costeira) d[oae] {S} (?:<is> de|mede|tem|se estende por|estende-se por) {V}",
            r"[oa] (?:litoral|costa) {S} (?:mede|tem|se estende por|estende-se por) {V}",
            r"{S} (?:tem|possui) (?P<V>[^,;]{1,40}?) de (?:costa|litoral)",
        ),
        "land_borders": (
            r"{S} (?P<no>não (?:tem|possui|faz) (?:nenhuma )?fronteiras? terrestres?)(?! com)",
            r"{S} (?P<no>não faz fronteira com nenhum (?:outro )?(?:país|estado))",
        ),
        "forest": (
            _SHARE
            + rf" {_PT_AREA} (?:está|é|são) (?:cobert[oa] (?:de|por) (?:florestas?|matas?)|florestas?)",
            r"as florestas (?:cobrem|ocupam) (?P<V>[^,;]{1,40}?) d[oae] {S}",
        ),
        "urban": (
            _SHARE
            + r" d[aoe]s? (?:população|habitantes|pessoas|gente) d[oae] {S} vivem? em (?:cidades|áreas urbanas|zonas urbanas|centros urbanos)",
            _SHARE + r" d[oa]s {S} vivem? (?:em|nas) (?:cidades|áreas urbanas|zonas urbanas)",
            r"a população urbana d[oae] {S} <is> (?:de )?{V}",
        ),
        "religion": (
            r"(?=(?P<V>.{3,120}))[^,;]{1,40}? d[aoe]s? (?:população|habitantes|pessoas|gente) d[oae] {S} (?:é|são|se declaram?|se identificam? como|professam?|seguem?|praticam?) [^,;]{3,40}",
            r"(?=(?P<V>.{3,120}))[^,;]{1,40}? d[oa]s {S} (?:é|são|se declaram?|professam?|seguem?|praticam?) [^,;]{3,40}",
        ),
        "life_expectancy": (
            r"a (?:expectativa|esperança) (?:média )?de vida (?:ao nascer )?(?:n[oa]|d[oae]|em) {S} (?:é de|é|gira em torno de|fica em torno de|chega a|passa de|supera) {V}",
        ),
        "median_age": (
            r"a (?:idade mediana|mediana de idade) (?:n[oa]|d[oae]|em) {S} <is> (?:de )?{V}",
        ),
        "utc": (
            r"{S} (?:usa|está em|está no|utiliza|adota)(?: a| o)?(?: fuso horário| fuso)?(?: de)? (?P<V>(?:UTC|GMT) ?[+-] ?\p{N}{1,2}(?::\p{N}{2}|[.,]\p{N}{1,2})?)",
        ),
        "counts": (
            r"{S} (?:tem|teve|conta com|consiste em|compreende|possui|ganhou|marcou|conquistou|somou|obteve|venceu|(?:está|é|se) (?:formad[oa] por|compost[oa] (?:por|de)|compõe de|dividid[oa] em|divide em|subdividid[oa] em)) (?P<V>.{2,110})",
            r"(?:há|existem) (?P<V>.{2,60}?) (?:n[oa]|em) {S}",
        ),
        "former_name": (
            r"{S} (?:se chamava|chamava-se|era conhecid[oa] como|foi conhecid[oa] como) (?P<past>antes |antigamente |anteriormente )?{V}",
            r"(?P<past>antigamente|anteriormente|antes),? {S} (?:se chamava|chamava-se|era conhecid[oa] como) {V}",
            r"o (?P<past>antigo) nome d[oae] {S} <was> {V}",
        ),
        "mouth": (r"{S} (?:deságua|desagua|desemboca|termina) (?:n[oa]|em) {V}",),
    },
    "hi": {
        "independence": (r"{S} की (?:स्वतंत्रता|आजादी) (?P<V>.{1,60}?) (?:में|को) (?:हुई|मिली|घोषित)",),
        "founded_date": (r"{SV} (?:में|को) स्थापित <hua>",),
        "capital_of": (r"{SV} की (?:[\p{L}\p{M}]+ )?राजधानी(?: और [^,]{1,60})? <hai>",),
        "sea_access": (
            r"{S} (?:एक )?(?:चारों (?:ओर|तरफ) )?(?:से )?(?P<no>(?:भूमि|जमीन|भू|स्थल) ?-?(?:से )?(?:घिरा|आबद्ध|बद्ध)|भू-?आबद्ध|भूमिबद्ध|स्थलरुद्ध|स्थलबद्ध)",
            r"{S} की सीमा (?P<no>समुद्र से नहीं) (?:लगती|मिलती)",
            r"{S} (?:के पास|की|का) (?:कोई )?(?:समुद्र तट|समुद्री तट|तट रेखा|समुद्र तक पहुंच|तटरेखा) (?P<no>नहीं) है",
            r"{S} (?:के पास|की|का) (?:[\p{L}\p{M}]+ ){0,3}?(?P<yes>समुद्र तट|समुद्री तट|तट रेखा|तटरेखा) है",
        ),
        "coastline": (
            r"{S} की (?:समुद्री |समुद्र )?(?:तट ?रेखा|तटीय सीमा) (?:की लंबाई )?(?P<V>[^,;]{1,40}?) (?:लंबी )?है",
            r"{S} (?:का|के) (?:समुद्री |समुद्र )?तट (?:की लंबाई )?(?P<V>[^,;]{1,40}?) (?:लंबा )?है",
        ),
        "land_borders": (
            r"{S} की (?P<no>(?:कोई (?:भी )?)?(?:जमीनी|भूमि|स्थलीय|थल) सीमा (?:किसी (?:भी )?(?:और |दूसरे |अन्य )?देश (?:से|के साथ) )?(?:भी )?नहीं) (?:लगती|मिलती|है|हैं)",
        ),
        "forest": (
            r"{S} <ka> (?P<V>[^,;]{1,40}?) (?:हिस्सा|भाग|भूभाग|क्षेत्र|क्षेत्रफल|भूमि|इलाका) (?:वनों|जंगलों|वन|जंगल) से (?:ढका|ढकी|आच्छादित|घिरा)",
        ),
        "urban": (
            r"{S} की (?P<V>[^,;]{1,40}?) (?:आबादी|जनसंख्या|जनता) (?:शहरों|नगरों|शहरी (?:क्षेत्रों|इलाकों)) में (?:रहती|निवास करती|बसती)",
            r"(?P<V>[^,;]{1,40}?) {S_NEAR} (?:शहरों|नगरों|शहरी (?:क्षेत्रों|इलाकों)) में रहते",
        ),
        "religion": (
            r"{S} की (?=(?P<V>.{3,80}))[^,;]{1,40}? (?:आबादी|जनसंख्या|जनता) [\p{L}\p{M}]+(?: [\p{L}\p{M}]+)? है",
            r"{S} (?:में|के) (?=(?P<V>.{3,80}))[^,;]{1,40}? लोग [\p{L}\p{M}]+(?: [\p{L}\p{M}]+)? हैं",
            r"(?=(?P<V>.{3,80}))[^,;]{1,40}?(?:प्रतिशत|फीसदी|%|अधिकांश|अधिकतर|ज्यादातर|तिहाई|आधे) (?P<S>[\p{L}\p{M}]+) [\p{L}\p{M}]+ हैं",
        ),
        "life_expectancy": (r"{S} (?:में|की|का) (?:औसत )?(?:जीवन प्रत्याशा|आयु) {V} है",),
        "median_age": (r"{S} (?:में|की) (?:माध्यिका|मध्य) आयु {V} है",),
        "utc": (
            r"{S} <ka> (?:मानक )?(?:समय|समय क्षेत्र|समय मंडल) (?P<V>(?:UTC|GMT|यूटीसी|जीएमटी) ?[+-] ?\p{N}{1,2}(?::\p{N}{2}|\.\p{N}{1,2})?)",
        ),
        "counts": (
            r"{S} (?:में|के पास|की|के|का) (?P<V>[^;]{2,80}?) (?:हैं|है|थे|थीं|होते हैं|होती हैं)$",
            r"{S} ने (?P<V>[^;]{2,80}?) (?:जीते|जीता|जीती|बनाए|लगाए|किए|हासिल किए|लिखे|लिखीं|रचे|रचीं)",
        ),
        "former_name": (
            r"{S} (?:को|का) (?:पुराना नाम |(?P<past>पहले) )(?P<V>[^,;]{2,40}?) (?:कहा जाता था|कहते थे|के नाम से जाना जाता था|नाम था|था)",
            r"{S} का (?:पुराना|(?P<past>पूर्व)) नाम {V} <hai>",
        ),
        "mouth": (r"{SV} में (?:गिरती|मिलती|गिरता|समाती) है",),
    },
}

PAGE_TEMPLATES: _Table = {
    "en": {
        "capital_of": (
            r"(?:^|\bis |\bas )(?:the )?(?:(?!first |former |old |ancient |historic|colonial |imperial )[\p{L}-]+ )?capital(?: city)?(?:,? and [^,;]{1,40}?)? of {V}",
        ),
        "sea_access": (r"(?P<no>\blandlocked)\b",),
        "counts": (
            r"(?:\bhas|consists of|comprises|composed of|divided into|made up of|formed by|contains|\bits|won|scored)(?P<V> .{3,110})",
            r"(?P<open>)(?P<V>.{1,300})$",
        ),
        "former_name": (
            r"(?P<past>formerly|previously|historically|once|originally) (?:officially )?(?:known as |called |named ){V}",
        ),
        "mouth": (
            r"(?:flows|empties|drains|discharges|flowing|emptying|draining|discharging)(?: out)? (?:[\p{L}-]+ ){0,6}?(?:into|to) {V}",
        ),
        "life_expectancy": (r"life expectancy (?:of|is) {V}",),
        "coastline": (r"coastline of {V}",),
    },
    "es": {
        "area": (r"superficie (?:estimada |total |aproximada )*(?:de|en) {V}",),
        "capital_of": (r"(?:^|, |\bes )(?:la )?capital(?: y [^,;]{1,40}?)? (?:de la|del|de) {V}",),
        "sea_access": (r"(?P<no>sin (?:salida al mar|litoral|acceso al mar))",),
        "counts": (
            r"(?:\btiene|consta de|comprende|dividid[oa] en|divide en|compuest[oa] por|formad[oa] por|compone de|ganó|marcó|obtuvo|\bsus)(?P<V> .{3,110})",
            r"(?P<open>)(?P<V>.{1,300})$",
        ),
        "former_name": (
            r"(?P<past>antiguamente|anteriormente|antes) (?:conocid[oa] como |llamad[oa] |denominad[oa] ){V}",
        ),
        "mouth": (r"(?:desemboca|desembocando|vierte sus aguas) en {V}",),
    },
    "pt": {
        "capital_of": (r"(?:^|, |\bé )(?:a )?capital(?: e [^,;]{1,40}?)? d[aoe]s? {V}",),
        "sea_access": (r"(?P<no>sem (?:saída para o mar|litoral|acesso ao mar))",),
        "counts": (
            r"(?:\btem|consiste em|compreende|dividid[oa] em|compost[oa] por|formad[oa] por|ganhou|marcou|conquistou|\bseus|\bsuas)(?P<V> .{3,110})",
            r"(?P<open>)(?P<V>.{1,300})$",
        ),
        "former_name": (
            r"(?P<past>antigamente|anteriormente|outrora) (?:conhecid[oa] como |chamad[oa] (?:de )?|denominad[oa] ){V}",
        ),
        "mouth": (r"(?:deságua|desagua|desemboca) (?:n[oa]|em) {V}",),
    },
    "hi": {
        "sea_access": (r"(?P<no>स्थलरुद्ध|भूमिबद्ध|भू-आबद्ध)",),
        "counts": (r"(?P<open>)(?P<V>.{1,300})$",),
        "mouth": (r"(?P<V>[\p{L}\p{M} ]{2,30}?) में गिरती है",),
    },
}

LABELS: _Table = {
    "en": {
        "capital_of": ("capital of",),
        "sea_access": ("coastline", "geography - note"),
        "coastline": ("coastline", "length of the coastline", "coast length"),
        "land_borders": ("length of land borders", "border countries", "land boundaries total"),
        "forest": ("land use, forest", "forest", "forests", "forest area", "forest cover"),
        "urban": ("urbanization, urban population", "urban population"),
        "religion": ("religions", "religion"),
        "life_expectancy": ("life expectancy at birth", "life expectancy"),
        "median_age": ("median age",),
        "utc": ("capital, time difference", "time zone", "utc offset"),
        "counts": ("administrative divisions",),
        "former_name": ("former name", "former names", "country name, former"),
        "mouth": ("mouth", "mouth of the watercourse", "river mouth"),
    },
    "es": {
        "capital_of": ("capital de",),
        "coastline": ("línea de costa", "costa", "litoral", "longitud de la costa", "costas"),
        "forest": ("bosques", "superficie forestal"),
        "urban": ("población urbana",),
        "religion": ("religión", "religiones"),
        "life_expectancy": ("esperanza de vida", "esperanza de vida al nacer"),
        "median_age": ("edad mediana",),
        "utc": ("huso horario", "zona horaria"),
        "former_name": ("antiguo nombre", "nombre anterior"),
        "mouth": ("desembocadura",),
        "official_language": ("idioma oficial", "idiomas oficiales", "lengua oficial"),
    },
    "pt": {
        "coastline": ("linha de costa", "costa", "litoral", "extensão do litoral"),
        "forest": ("florestas", "cobertura florestal", "área florestal"),
        "urban": ("população urbana",),
        "religion": ("religião", "religiões"),
        "life_expectancy": ("expectativa de vida", "esperança de vida"),
        "median_age": ("idade mediana",),
        "utc": ("fuso horário",),
        "former_name": ("antigo nome", "nome anterior"),
        "mouth": ("foz",),
    },
    "hi": {
        "coastline": ("तट रेखा", "तटरेखा", "समुद्री तट रेखा", "समुद्र तट"),
        "forest": ("वन", "वन क्षेत्र"),
        "urban": ("शहरी जनसंख्या", "शहरी आबादी"),
        "religion": ("धर्म",),
        "life_expectancy": ("जीवन प्रत्याशा", "औसत आयु"),
        "median_age": ("माध्यिका आयु",),
        "utc": ("समय क्षेत्र", "समय मंडल"),
        "former_name": ("पुराना नाम", "पूर्व नाम"),
        "mouth": ("मुहाना",),
    },
}
