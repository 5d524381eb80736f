"""Who made, found or ordered a thing, what a person's own page says of it, and where firms have their seat."""

from claims.model import Lang

_Table = dict[Lang, dict[str, tuple[str, ...]]]

TEMPLATES: _Table = {
    "en": {
        "headquarters": (
            r"{S} <was> (?:headquartered|based) (?P<V>(?:in|at) .{1,80})",
            r"(?:the )?(?:main |world |global )?headquarters of {S} (?:is|are)(?: located| situated)? (?P<V>in .{1,80})",
            r"{S}'s? (?:main |world |global )?headquarters (?:is|are)(?: located| situated)? (?P<V>in .{1,80})",
            r"{S} has its (?:main |world |global )?headquarters (?P<V>in .{1,80})",
        ),
        "patron": (
            r"{S} <was> commissioned(?: in [^,;]{1,20}?)? by (?:the )?(?:[\p{Ll}-]+ ){0,3}{V}",
            r"{V} <did>(?:commissioned|ordered the construction of) {S}",
        ),
        "builder": (
            r"{S} <was> (?:built|commissioned|constructed|erected)(?: in [^,;]{1,20}?)? (?:by|on the orders of) (?:the )?(?:[\p{Ll}-]+ ){0,3}{V}",
            r"{V} <did>(?:built|commissioned|ordered the construction of|erected) {S}",
        ),
    },
    "es": {
        "headquarters": (
            r"la sede(?: principal| central| mundial)? <of> {S} (?:está|se encuentra|se ubica|se halla|queda)(?: ubicada| situada| localizada)? (?P<V>en .{1,80})",
            r"{S} tiene (?:su|la) sede(?: principal| central| mundial)? (?P<V>en .{1,80})",
        ),
        "patron": (
            r"{S} (?P<neg>no )?(?:fue|fueron) (?:encargad[oa]s?|mandad[oa]s? construir) por (?:el |la )?(?:[\p{Ll}-]+ ){0,3}{V}",
            r"{V} (?P<neg>no )?(?:mandó construir|encargó|ordenó construir) {S}",
        ),
        "builder": (
            r"{S} (?P<neg>no )?(?:fue|fueron) (?:construid[oa]s?|encargad[oa]s?|erigid[oa]s?|mandad[oa]s? construir) por (?:el |la )?(?:[\p{Ll}-]+ ){0,3}{V}",
            r"{V} (?P<neg>no )?(?:construyó|mandó construir|encargó|ordenó construir) {S}",
        ),
    },
    "pt": {
        "headquarters": (
            r"a sede(?: principal| central| mundial)? <of> {S} (?:está|fica|se encontra|se localiza|localiza-se)(?: situada| localizada)? (?P<V>(?:em|n[oa]s?) .{1,80})",
            r"{S} tem (?:sua|a) sede(?: principal| central| mundial)? (?P<V>(?:em|n[oa]s?) .{1,80})",
            r"{S} <was> (?:sediad|basead)[oa] (?P<V>(?:em|n[oa]s?) .{1,80})",
        ),
        "patron": (
            r"{S} (?P<neg>não )?(?:foi|foram) (?:encomendad[oa]s?|mandad[oa]s? construir) (?:por|pel[oa]) (?:[\p{Ll}-]+ ){0,3}{V}",
            r"{V} (?P<neg>não )?(?:mandou construir|encomendou|ordenou a construção d[oae]) {S}",
        ),
        "builder": (
            r"{S} (?P<neg>não )?(?:foi|foram) (?:construíd[oa]s?|encomendad[oa]s?|erguid[oa]s?|mandad[oa]s? construir) (?:por|pel[oa]) (?:[\p{Ll}-]+ ){0,3}{V}",
            r"{V} (?P<neg>não )?(?:construiu|mandou construir|encomendou|ordenou a construção d[oae]) {S}",
        ),
    },
    "hi": {
        "headquarters": (
            r"{S} (?:का|की|के) (?:मुख्य |प्रधान )?(?:मुख्यालय|कार्यालय) (?P<V>.{1,60}? में) (?:स्थित )?<hai>",
        ),
        "patron": (
            r"{SV} ने (?P<neg>नहीं )?(?:बनवाया|बनवाई|निर्माण (?:कराया|करवाया))",
            r"{V} ने {S} (?:को |का )?(?P<neg>नहीं )?(?:बनवाया|बनवाई|निर्माण (?:कराया|करवाया))",
            r"{S} का निर्माण {V} ने (?P<neg>नहीं )?(?:करवाया|कराया)",
        ),
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
        "headquarters": (
            r"\b(?:headquartered|based) (?P<V>(?:in|at) .{1,80})",
            r"\bheadquarters (?:is |are )?(?:located |situated )?(?P<V>in .{1,80})",
        ),
        "patron": (
            r"commissioned(?: [\p{L}\p{N}, ]{0,30}?)? by {V}",
            r"(?:built|constructed)(?: [\p{L}\p{N}, ]{0,30}?)? by (?:the )?(?:[\p{L}]+ ){0,3}?(?:emperor|king|queen|sultan|pharaoh|maharaja),? {V}",
        ),
        "builder": (
            r"(?:built|commissioned|constructed)(?: [\p{L}\p{N}, ]{0,30}?)? by (?:the )?(?:[\p{L}]+ ){0,3}?(?:(?:emperor|king|queen|sultan|president|pharaoh),? )?{V}",
        ),
        "founder": (
            r"(?:founder|founding \p{L}+)(?: and [^,;]{1,40}?)? of (?:the )?{S}",
            r"(?<!was |were |been )\bfounded (?!as |by |in |on |at )(?:the )?{S}",
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
        "headquarters": (
            r"\bsede(?: principal| central| mundial)?(?: está| se encuentra)?(?: ubicada| situada)? (?P<V>en .{1,80})",
        ),
        "patron": (
            r"(?:mandad[oa] construir|encargad[oa]) por (?:el |la )?(?:[\p{Ll}]+ ){0,3}{V}",
            r"construid[oa](?: [\p{L}\p{N}, ]{0,60}?)? por (?:el|la) (?:emperador|emperatriz|rey|reina|sultán|faraón|marajá|maharajá) (?:\p{Ll}+ ){0,2}{V}",
        ),
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
        "headquarters": (
            r"\bsede(?: principal| central| mundial)?(?: fica| está)?(?: situada| localizada)? (?P<V>(?:em|n[oa]s?) .{1,80})",
        ),
        "builder": (r"(?:construíd[oa]|encomendad[oa]) (?:por|pel[oa]) (?:[\p{Ll}]+ ){0,3}{V}",),
        "founder": (r"(?:fundador(?:a)?(?: e [^,;]{1,40}?)? d[oae]|fundou) (?:[oa] )?{S}",),
        "discoverer": (r"(?:descobridor(?:a)? d[oae]|descobriu) (?:[oa] )?{S}",),
        "author": (r"(?:autor(?:a)? d[oae]|escreveu) (?:[oa] )?{S}",),
    },
    "hi": {},
}

LABELS: _Table = {
    "en": {
        "builder": ("builder", "built by", "commissioned by"),
        "headquarters": ("headquarters", "headquarters location"),
    },
    "es": {
        "builder": ("constructor", "construido por"),
        "headquarters": ("sede", "ubicación de la sede"),
    },
    "pt": {
        "builder": ("construtor", "construído por"),
        "headquarters": ("sede", "localização da sede"),
    },
    "hi": {"builder": ("निर्माता", "निर्माणकर्ता")},
}
