"""Nature: of what kind a thing is, what causes a disease, when something was found."""

from claims.model import Lang

_Table = dict[Lang, dict[str, tuple[str, ...]]]

TEMPLATES: _Table = {
    "en": {
        "orbits": (
            r"{S} <is> (?P<rest>(?:the|an?|one of the) (?:[\p{L}-]+ ){0,3}?)(?:natural satellite|satellite|moon)s? of {V}",
        ),
        "kind": (r"{S} <is> (?P<V>[^,;]{2,90})",),
        "cause": (r"{S} <is> (?P<rest>[^;]{2,50}? )?caused by (?P<V>.{2,80})",),
        "discovered_date": (
            r"{S} <was> discovered (?P<V>.{1,80})",
            r"^(?P<rest>[^,;]{2,60}?) discovered (?!by ){S} (?P<V>(?:in|on) .{1,30})",
        ),
    },
    "es": {
        "orbits": (
            r"{S} <is> (?P<rest>(?:el|la|una?) (?:[\p{L}-]+ ){0,2}?)(?:satélite(?: natural)?|luna)(?P<rest>(?: [\p{L}-]+){0,2}?) <of> {V}",
        ),
        "kind": (r"{S} <is> (?P<V>[^,;]{2,90})",),
        "cause": (
            r"{S} (?P<neg>no )?(?:es|son|está|están) (?P<rest>[^;]{2,50}? )?(?:causad|provocad|producid|ocasionad)[oa]s? <by> (?P<V>.{2,80})",
        ),
        "discovered_date": (
            r"{S} (?:<was> descubiert[oa]s?|se descubrió) (?P<V>.{1,80})",
            r"^(?P<rest>[^,;]{2,60}?)(?<! se) (?:descubrió|descubrieron) {S} (?P<V><on>.{1,30})",
        ),
        "between": (
            r"{S} (?:se (?:encuentra|halla|sitúa|ubica)|está(?: situad[oa]| ubicad[oa])?) (?:en la frontera )?entre {V}",
        ),
    },
    "pt": {
        "orbits": (
            r"{S} <is> (?P<rest>(?:[oa]|uma?) (?:[\p{L}-]+ ){0,2}?)(?:satélite(?: natural)?|lua)(?P<rest>(?: [\p{L}-]+){0,2}?) <of> {V}",
        ),
        "kind": (r"{S} <is> (?P<V>[^,;]{2,90})",),
        "cause": (
            r"{S} (?P<neg>não )?(?:é|são) (?P<rest>[^;]{2,50}? )?(?:causad|provocad|produzid)[oa]s? <by> (?P<V>.{2,80})",
        ),
        "discovered_date": (
            r"{S} <was> descobert[oa]s? (?P<V>.{1,80})",
            r"^(?P<rest>[^,;]{2,60}?)(?<! se) (?:descobriu|descobriram) {S} (?P<V><on>.{1,30})",
        ),
        "between": (
            r"{S} (?:se (?:encontra|localiza|situa)|localiza-se|situa-se|fica|está(?: situad[oa]| localizad[oa])?) (?:na fronteira )?entre {V}",
        ),
    },
    "hi": {
        "kind": (r"{SV} (?P<neg>नहीं )?(?:है|हैं|होते हैं|होती हैं|होता है|होती है)$",),
    },
}

PAGE_TEMPLATES: _Table = {
    "en": {
        "orbits": (
            r"(?:^|\bis )(?:(?:the|an?|one of the) )?(?:[\p{L}-]+ ){0,3}?(?:natural satellite|satellite|moon)s? (?:of|orbiting) {V}",
        ),
        "kind": (r"^(?P<V>[^,;]{2,90})", r"^(?:it|they) (?:is|are) (?P<V>[^,;]{2,90})"),
        "cause": (r"caused (?:[\p{L}-]+ )?by (?P<V>.{2,80})",),
        "discovered_date": (
            r"discovered (?:by [^,;]{1,60}? )?(?P<V>(?:in|on) .{1,40})",
            r"(?:its|the|his|her) discovery (?P<V>(?:in|on) .{1,30})",
        ),
        "between": (r"(?:border (?:of|between)|between) {V}",),
    },
    "es": {
        "orbits": (
            r"(?:^|\bes )(?:(?:el|la|una?) )?(?:[\p{L}-]+ ){0,2}?(?:satélite(?: natural)?|luna)(?: [\p{L}-]+){0,2}? <of> {V}",
        ),
        "kind": (r"^(?P<V>[^,;]{2,90})",),
        "cause": (
            r"(?:causad|provocad|producid|ocasionad)[oa]s? (?:[\p{L}]+ )?<by> (?P<V>.{2,80})",
        ),
        "discovered_date": (
            r"descubiert[oa]s? (?:por [^,;]{1,60}? )?(?P<V>(?:en|el) .{1,40})",
            r"(?:su|el) descubrimiento (?P<V>(?:en|el) .{1,30})",
        ),
        "between": (r"entre {V}",),
    },
    "pt": {
        "orbits": (
            r"(?:^|\bé )(?:(?:[oa]|uma?) )?(?:[\p{L}-]+ ){0,2}?(?:satélite(?: natural)?|lua)(?: [\p{L}-]+){0,2}? <of> {V}",
        ),
        "kind": (r"^(?P<V>[^,;]{2,90})",),
        "cause": (r"(?:causad|provocad|produzid)[oa]s? (?:[\p{L}]+ )?<by> (?P<V>.{2,80})",),
        "discovered_date": (r"descobert[oa]s? (?:por [^,;]{1,60}? )?(?P<V>em .{1,40})",),
        "between": (r"entre {V}",),
    },
    "hi": {"kind": (r"^(?P<V>[^,;।]{2,90})",)},
}

LABELS: _Table = {
    "en": {"discovered_date": ("discovery date", "time of discovery or invention", "discovered")},
    "es": {"discovered_date": ("fecha de descubrimiento", "descubrimiento")},
    "pt": {"discovered_date": ("data de descoberta", "descoberta")},
    "hi": {},
}
