"""Who held which office, and when: `factcheck.verdict.values.offices` reads the value."""

from claims.model import Lang

_Table = dict[Lang, dict[str, tuple[str, ...]]]

_EN = (
    r"(?:was|were|is|became|has been|had been|served as|acted as|ruled as|reigned as|took office as"
    r"|(?:(?:came|succeeded|acceded) to|ascended(?: to)?|took|inherited)(?= the (?:\p{L}+ )?throne)"
    r"|was (?:elected|appointed|named|made|crowned|sworn in|proclaimed)(?: as)?)"
)
_ES = (
    r"(?:fue|era|es|ejerció como|sirvió como|se desempeñó como|se convirtió en|llegó a ser|asumió como|reinó como"
    r"|(?:subió|ascendió|accedió)(?= al trono)|fue (?:elegid|nombrad|coronad|proclamad)[oa](?: como)?)"
)
_PT = (
    r"(?:foi|era|é|serviu como|atuou como|tornou-se|se tornou|assumiu como|reinou como"
    r"|(?:subiu|ascendeu)(?= ao trono)|foi (?:eleit|nomead|coroad|proclamad)[oa](?: como)?)"
)

#: What a sentence on another matter must hold to be read.
_HELD = {
    "en": r"(?:president|prime minister|premier|king|queen|emperor|empress|chancellor|pope|secretary[- ]general|minister|governor|mayor|throne)",
    "es": r"(?:president[ea]|primer[a]? ministr[oa]|rey|reina|emperador|emperatriz|canciller|papa|secretario general|gobernador|gobernadora|alcalde|alcaldesa)",
    "pt": r"(?:president[ea]|primeir[oa][- ]ministr[oa]|rei|rainha|imperador|imperatriz|chanceler|papa|secretári[oa]-geral|governador|governadora|prefeit[oa])",
}

TEMPLATES: _Table = {
    "en": {"office": (rf"{{S}} (?P<V>{_EN} .{{1,150}})",)},
    "es": {"office": (rf"{{S}} (?P<V>{_ES} .{{1,150}})",)},
    "pt": {"office": (rf"{{S}} (?P<V>{_PT} .{{1,150}})",)},
    "hi": {
        "office": (
            r"{SV} (?:थे|थीं|था|थी|हैं|है|बने|बनीं|बना|बनी|रहे|रहीं|रहा|रही|चुने गए|चुनी गईं|चुना गया|नियुक्त|पर बैठे|पर बैठा|पर बैठीं)",
        )
    },
}

PAGE_TEMPLATES: _Table = {
    "en": {
        "office": (
            rf"(?P<V>(?:served as|serving as|became|ascended|came to|succeeded to|was elected|was appointed|was crowned|was sworn in as) [^,;]{{0,60}}?\b{_HELD['en']}\b.{{0,110}})",
            rf"^(?:it|he|she) (?P<V>{_EN} .{{1,150}})",
            rf"\bwho (?P<V>{_EN} .{{1,150}})",
        ),
    },
    "es": {
        "office": (
            rf"(?P<V>(?:ejerció como|sirvió como|se desempeñó como|se convirtió en|fue elegid[oa]|fue nombrad[oa]) [^,;]{{0,60}}?\b{_HELD['es']}\b.{{0,110}})",
            rf"^(?P<V>{_ES} .{{1,150}})",
        ),
    },
    "pt": {
        "office": (
            rf"(?P<V>(?:serviu como|atuou como|tornou-se|se tornou|foi eleit[oa]|foi nomead[oa]) [^,;]{{0,60}}?\b{_HELD['pt']}\b.{{0,110}})",
            rf"^(?P<V>{_PT} .{{1,150}})",
        ),
    },
    "hi": {},
}

LABELS: _Table = {"en": {}, "es": {}, "pt": {}, "hi": {}}
