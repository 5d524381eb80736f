"""Who made, found or ordered a thing: what a person's own page says, and builders."""

from claims.model import Lang

_Table = dict[Lang, dict[str, tuple[str, ...]]]

TEMPLATES: _Table = {
    "en": {
        "builder": (
            r"{S} <was> (?:built|commissioned|constructed|erected)(?: in [^,;]{1,20}?)? (?:by|on the orders of) (?:the )?(?:[\p{Ll}-]+ ){0,3}{V}",
            r"{V} <did>(?:built|commissioned|ordered the construction of|erected) {S}",
        ),
    },
    "es": {
        "builder": (
            r"{S} (?P<neg>no )?(?:fue|fueron) (?:construid[oa]s?|encargad[oa]s?|erigid[oa]s?|mandad[oa]s? construir) por (?:el |la )?(?:[\p{Ll}-]+ ){0,3}{V}",
            r"{V} (?P<neg>no )?(?:construyó|mandó construir|encargó|ordenó construir) {S}",
        ),
    },
    "pt": {
        "builder": (
            r"{S} (?P<neg>não )?(?:foi|foram) (?:construíd[oa]s?|encomendad[oa]s?|erguid[oa]s?|mandad[oa]s? construir) (?:por|pel[oa]) (?:[\p{Ll}-]+ ){0,3}{V}",
            r"{V} (?P<neg>não )?(?:construiu|mandou construir|encomendou|ordenou a construção d[oae]) {S}",
        ),
    },
    "hi": {
        "builder": (
            r"{SV} ने (?P<neg>नहीं )?(?:बनवाया|बनवाई|निर्माण (?:कराया|करवाया))",
            r"{V} ने {S} (?:को |का )?(?P<neg>नहीं )?(?:बनवाया|बनवाई|निर्माण (?:कराया|करवाया))",
            r"{S} {V} (?:के आदेश पर|द्वारा) (?:बना|बनवाया|बनी|बनवाई|निर्मित)",
            r"{S} का निर्माण {V} (?:ने|द्वारा) (?P<neg>नहीं )?(?:करवाया|कराया|किया|करवाया गया|कराया गया)",
        ),
    },
}

PAGE_TEMPLATES: _Table = {
    "en": {
        "builder": (
            r"(?:built|commissioned|constructed)(?: [\p{L}\p{N}, ]{0,30}?)? by (?:the )?(?:[\p{L}]+ ){0,3}?(?:(?:emperor|king|queen|sultan|president|pharaoh),? )?{V}",
        ),
        "founder": (
            r"(?:founder|founding \p{L}+)(?: and [^,;]{1,40}?)? of (?:the )?{S}",
            r"\bfounded (?:the )?{S}",
        ),
        "discoverer": (r"(?:discoverer of|discovered|discovery of) (?:the )?{S}",),
        "inventor": (r"(?:inventor of|invented) (?:the )?{S}",),
        "author": (r"(?:author of|wrote) (?:the )?{S}",),
        "painter": (r"painted (?:the )?{S}",),
        "composer": (r"composed (?:the )?{S}",),
        "director": (r"directed (?:the )?{S}",),
        "designer": (r"(?:designed|architect of) (?:the )?{S}",),
    },
    "es": {
        "builder": (
            r"(?:construid[oa]|mandad[oa] construir|encargad[oa]) por (?:el |la )?(?:[\p{Ll}]+ ){0,3}{V}",
        ),
        "founder": (r"(?:fundador(?:a)?(?: y [^,;]{1,40}?)? del?|fundó) (?:la |el )?{S}",),
        "discoverer": (
            r"(?:descubridor(?:a)? del?|descubrió|descubrimiento del?) (?:la |el )?{S}",
        ),
        "inventor": (r"(?:inventor(?:a)? del?|inventó) (?:la |el )?{S}",),
        "author": (r"(?:autor(?:a)? del?|escribió) (?:la |el )?{S}",),
    },
    "pt": {
        "builder": (r"(?:construíd[oa]|encomendad[oa]) (?:por|pel[oa]) (?:[\p{Ll}]+ ){0,3}{V}",),
        "founder": (r"(?:fundador(?:a)?(?: e [^,;]{1,40}?)? d[oae]|fundou) (?:[oa] )?{S}",),
        "discoverer": (r"(?:descobridor(?:a)? d[oae]|descobriu) (?:[oa] )?{S}",),
        "author": (r"(?:autor(?:a)? d[oae]|escreveu) (?:[oa] )?{S}",),
    },
    "hi": {},
}

LABELS: _Table = {
    "en": {"builder": ("builder", "built by", "commissioned by")},
    "es": {"builder": ("constructor", "construido por")},
    "pt": {"builder": ("construtor", "construído por")},
    "hi": {"builder": ("निर्माता", "निर्माणकर्ता")},
}
