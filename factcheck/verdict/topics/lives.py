"""People and periods: prizes, reigns and terms, ages at death."""

from claims.model import Lang

_Table = dict[Lang, dict[str, tuple[str, ...]]]

_PRIZE = {
    "en": r"(?P<V>.{0,80}?(?:prize|award|medal|nobel|bharat ratna|oscar).{0,110})",
    "es": r"(?P<V>.{0,80}?(?:premios?|nobel|medalla|oscar|óscar).{0,110})",
    "pt": r"(?P<V>.{0,80}?(?:prêmios?|prémios?|nobel|medalha|oscar|óscar).{0,110})",
}

TEMPLATES: _Table = {
    "en": {
        "nationality": (
            r"{S} (?:came|comes|was|is|hails|hailed)(?: originally)? from (?P<V>.{1,40})",
        ),
        "award": (
            rf"{{S}} <did>(?:won|win|received?|was awarded|were awarded|got|earned|shared?|share in) {_PRIZE['en']}",
            rf"the {_PRIZE['en']} (?:was|went to|was awarded to|was given to|was won by) {{S}}$",
        ),
        "reign": (
            r"{S} (?:reigned|ruled|governed|was (?:in power|in office|king|queen|emperor|empress|sultan|president|prime minister|chancellor)|served|lasted|existed|raced|competed|held office|led)(?P<V> .{0,90}?\p{N}.{0,30})",
        ),
        "age_at_death": (
            r"{S} (?:died|passed away|was killed)(?: .{0,50}?)?,? (?:at the age of|at age|aged|at) (?P<V>\p{N}{1,3}\b)",
            r"{S} lived (?:to (?:be |the age of )?|only to |until (?:the age of )?)(?P<V>\p{N}{1,3}\b)",
            r"{S} lived (?:for )?(?P<V>(?:about |around )?\p{N}{1,3}) years",
        ),
        "launched_date": (
            r"{S} (?:was launched|lifted off|blasted off|was sent up)(?P<V> .{1,60})",
        ),
        "opened_date": (
            r"{S} (?:was inaugurated|was opened|opened|was unveiled)(?= (?:in|on|at|to|for|as|its doors|officially|only)\b)(?P<V> .{1,60})",
        ),
    },
    "es": {
        "nationality": (r"{S} (?:era|es|fue|venía|provenía) (?:originari[oa] )?de (?P<V>.{1,40})",),
        "award": (
            rf"{{S}} (?P<neg>no |nunca )?(?:ganó|recibió|obtuvo|compartió|fue galardonad[oa] con|fue premiad[oa] con|se llevó) {_PRIZE['es']}",
            rf"a {{S}} le (?:dieron|concedieron|otorgaron) {_PRIZE['es']}",
        ),
        "reign": (
            r"{S} (?:reinó|gobernó|presidió|estuvo en el poder|se mantuvo|duró|existió|corrió|compitió|fue (?:rey|reina|emperador|presidente|presidenta))(?P<V> .{0,90}?\p{N}.{0,30})",
        ),
        "age_at_death": (
            r"{S} (?:murió|falleció)(?: .{0,50}?)? (?:a los|con|a la edad de|cuando tenía) (?P<V>\p{N}{1,3})",
            r"{S} vivió (?:apenas |solo |sólo )?(?:hasta los |)(?P<V>\p{N}{1,3}) años",
        ),
        "launched_date": (r"{S} (?:fue lanzad[oa]|despegó|se lanzó)(?P<V> .{1,60})",),
        "opened_date": (
            r"{S} (?:fue inaugurad[oa]|se inauguró|abrió(?= (?:en|el \p{N}|sus puertas|al público)))(?P<V> .{1,60})",
        ),
    },
    "pt": {
        "nationality": (r"{S} (?:era|é|veio|vinha) (?:originári[oa] )?d[aoe] (?P<V>.{1,40})",),
        "award": (
            rf"{{S}} (?P<neg>não |nunca )?(?:ganhou|recebeu|obteve|dividiu|compartilhou|foi agraciad[oa] com|foi premiad[oa] com|conquistou|levou) {_PRIZE['pt']}",
        ),
        "reign": (
            r"{S} (?:reinou|governou|presidiu|esteve no poder|durou|existiu|correu|competiu|foi (?:rei|rainha|imperador|presidente|presidenta))(?P<V> .{0,90}?\p{N}.{0,30})",
        ),
        "age_at_death": (
            r"{S} (?:morreu|faleceu)(?: .{0,50}?)? (?:aos|com|à idade de|quando tinha) (?P<V>\p{N}{1,3})",
            r"{S} viveu (?:apenas |só )?(?:até os |)(?P<V>\p{N}{1,3}) anos",
        ),
        "launched_date": (r"{S} (?:foi lançad[oa]|decolou|partiu)(?P<V> .{1,60})",),
        "opened_date": (
            r"{S} (?:foi inaugurad[oa]|inaugurou-se|abriu(?= (?:em|suas portas|as portas|ao público)))(?P<V> .{1,60})",
        ),
    },
    "hi": {
        "nationality": (
            r"{S} (?P<V>[\p{L}\p{M} ]{2,30}?) (?:के|की) (?:रहने वाले|रहने वाली|निवासी) (?:थे|थी|हैं|है)",
        ),
        "award": (
            r"{S} को (?P<V>.{0,90}?(?:पुरस्कार|नोबेल|पदक|भारत रत्न).{0,40}?) (?P<neg>नहीं )?(?:मिला|मिली|दिया गया|प्रदान किया गया|से सम्मानित)",
            r"{S} ने (?P<V>.{0,90}?(?:पुरस्कार|नोबेल|पदक|भारत रत्न).{0,40}?) (?P<neg>नहीं )?(?:जीता|जीती|प्राप्त|हासिल)",
        ),
        "reign": (
            r"{S} (?:ने )?(?P<V>\p{N}{3,4}.{0,40}?) तक (?:राज|शासन|राज्य|रहा|रही|रहे|चला|चली|राष्ट्रपति|प्रधानमंत्री|सम्राट)",
        ),
        "age_at_death": (
            r"{S} (?:का|की) (?:.{0,40}? )?(?P<V>\p{N}{1,3}) (?:वर्ष|साल) की (?:आयु|उम्र|अवस्था) में .{0,10}?(?:निधन|मृत्यु|देहांत)",
            r"(?P<V>\p{N}{1,3}) (?:वर्ष|साल) की (?:आयु|उम्र|अवस्था) में {S_NEAR} (?:का|की) (?:निधन|मृत्यु|देहांत)",
        ),
        "launched_date": (r"{SV} (?:में|को) (?:प्रक्षेपित|लॉन्च) (?:हुआ|हुई|किया गया|की गई)",),
        "opened_date": (r"{S} का उद्घाटन (?P<V>.{1,60}?) (?:में|को) (?:हुआ|किया गया)",),
    },
}

PAGE_TEMPLATES: _Table = {
    "en": {
        "death": (
            r"until (?:his|her) (?:death|suicide|assassination|execution|murder) (?P<V>(?:in|on) .{1,40})",
        ),
        "award": (
            rf"(?:won|received|awarded|shared|winner of|recipient of|win) {_PRIZE['en']}",
            r"(?P<V>.{0,160}nobel.{0,120})",
        ),
        "reign": (r"(?P<V>.{0,160}(?:\bfrom|between|reign|ruled|\br\.) .{0,120})",),
        "launched_date": (r"launched (?P<V>(?:[\p{L} ]{0,20}?)(?:in|on) .{1,40})",),
        "opened_date": (r"(?:inaugurated|opened|unveiled) (?P<V>(?:in|on) .{1,40})",),
    },
    "es": {
        "death": (
            r"hasta su (?:muerte|fallecimiento|suicidio|asesinato|ejecución) (?P<V>(?:en|el) .{1,40})",
        ),
        "award": (
            rf"(?:ganó|recibió|obtuvo|compartió|galardonad[oa] con|ganador(?:a)? del?|recibir) {_PRIZE['es']}",
            r"(?P<V>.{0,160}nobel.{0,120})",
        ),
        "reign": (r"(?P<V>.{0,160}(?:entre|desde|\bde \p{N}).{0,120})",),
        "launched_date": (r"(?:lanzad[oa]|lanzó) (?P<V>(?:el|en) .{1,40})",),
        "opened_date": (r"(?:inaugurad[oa]|inauguró) (?P<V>(?:el|en) .{1,40})",),
    },
    "pt": {
        "death": (
            r"até (?:a )?sua (?:morte|execução) (?P<V>em .{1,40})",
            r"até (?:o )?seu (?:falecimento|suicídio|assassinato) (?P<V>em .{1,40})",
        ),
        "award": (rf"(?:ganhou|recebeu|obteve|agraciad[oa] com|vencedor(?:a)? do) {_PRIZE['pt']}",),
        "reign": (r"(?P<V>.{0,160}(?:entre|desde|\bde \p{N}).{0,120})",),
        "launched_date": (r"lançad[oa] (?P<V>em .{1,40})",),
        "opened_date": (r"inaugurad[oa] (?P<V>em .{1,40})",),
    },
    "hi": {
        "award": (r"(?P<V>.{0,160}(?:नोबेल|पुरस्कार).{0,60})",),
        "reign": (r"(?P<V>\p{N}{3,4} से \p{N}{3,4}) तक",),
    },
}

LABELS: _Table = {
    "en": {
        "award": ("award received", "awards", "prizes"),
        "reign": ("reign", "term", "in office", "years active"),
        "launched_date": ("utc date of spacecraft launch", "launch date"),
        "opened_date": ("date of official opening", "opened", "opening date"),
    },
    "es": {"award": ("premios", "galardones"), "reign": ("reinado", "mandato")},
    "pt": {"award": ("prêmios", "prémios"), "reign": ("reinado", "mandato")},
    "hi": {"award": ("पुरस्कार",), "reign": ("शासनकाल", "कार्यकाल")},
}
