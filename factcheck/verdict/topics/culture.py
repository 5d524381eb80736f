"""Culture: by what name somebody was born, who plays whom, and who belongs to a band."""

from claims.model import Lang

_Table = dict[Lang, dict[str, tuple[str, ...]]]

_PLAYS = r"(?:members?|singer|vocalist|guitarist|drummer|bassist|keyboardist|frontman|frontwoman)"
_TOCA = (
    r"(?:miembros?|integrantes?|cantante|vocalista|guitarrista|baterista|bajista|tecladista|líder)"
)
_TOCA_PT = r"(?:membros?|integrantes?|cantor|cantora|vocalista|guitarrista|baterista|baixista|tecladista|líder)"

TEMPLATES: _Table = {
    "en": {
        "birth_name": (
            r"{S}'s? (?:real|true|birth|given|full|legal) name <was> {V}",
            r"the (?:real|true|birth|given|full|legal) name of {S} <was> {V}",
        ),
        "performer": (
            r"{S} <was> (?:played|portrayed|voiced) by {V}",
            r"{V} <did>(?:plays|played|portrays|portrayed|voices|voiced) (?:the (?:role|part|character) of )?{S}",
        ),
        "band_member": (
            rf"{{V}} <was> (?:(?:an?|the|one of the) )?(?:(?:founding|founder|original|former|lead|core|current) )*{_PLAYS}(?: and [\p{{L}}-]+)? of (?:the (?:[\p{{L}}-]+ ){{0,3}}?(?:band|group) )?{{S}}",
        ),
    },
    "es": {
        "birth_name": (
            r"el (?:verdadero nombre|nombre verdadero|nombre real|nombre completo|nombre de nacimiento) <of> {S} <was> {V}",
        ),
        "performer": (
            r"{S} <was> (?:interpretad|encarnad)[oa] por {V}",
            r"{V} <did>(?:interpreta|interpretó|encarna|encarnó|da vida|dio vida) a {S}",
        ),
        "band_member": (
            rf"{{V}} <was> (?:(?:una?|el|la|los|las|un[oa] de l[oa]s) )?{_TOCA}(?: fundador(?:e?s|as?)?| original(?:es)?)? <of> (?:la (?:banda|agrupación) |el grupo )?{{S}}",
        ),
    },
    "pt": {
        "birth_name": (
            r"o (?:verdadeiro nome|nome verdadeiro|nome real|nome completo|nome de nascimento|nome de batismo) d[aoe] {S} <was> {V}",
        ),
        "performer": (
            r"{S} <was> (?:interpretad|vivid)[oa] (?:por|pel[oa]) {V}",
            r"{V} <did>(?:interpreta|interpretou|vive|viveu|dá vida a|deu vida a) {S}",
        ),
        "band_member": (
            rf"{{V}} <was> (?:(?:uma?|[oa]s?|um[a]? d[oa]s) )?{_TOCA_PT}(?: fundador(?:es|as?)?| original| originais)? d[aoe]s? (?:banda |grupo )?{{S}}",
        ),
    },
    "hi": {
        "birth_name": (r"{S} का (?:असली|वास्तविक|पूरा) नाम {V} <hai>",),
    },
}

PAGE_TEMPLATES: _Table = {
    "en": {
        "band_member": (
            r"\b(?:comprised|comprises|comprising|consisted of|consists of|consisting of|composed of|made up of) {V}",
            r"\bmembers (?:are|were|include|included) {V}",
            r"\b(?:formed|founded)(?: [^;.]{1,60}?)? by {V}",
        ),
    },
    "es": {
        "band_member": (
            r"\b(?:formad|integrad|compuest|conformad|fundad|cread)[oa](?: [^;.]{1,60}?)? por {V}",
            r"\bintegrantes (?:son|eran|fueron) {V}",
        ),
    },
    "pt": {
        "band_member": (
            r"\b(?:formad|integrad|compost|fundad|criad)[oa](?: [^;.]{1,60}?)? por {V}",
            r"\bintegrantes (?:são|eram|foram) {V}",
        ),
    },
    "hi": {},
}

LABELS: _Table = {
    "en": {"birth_name": ("birth name", "real name", "full name"), "band_member": ("members",)},
    "es": {"birth_name": ("nombre de nacimiento", "nombre completo", "nombre real")},
    "pt": {"birth_name": ("nome de nascimento", "nome completo", "nome real")},
    "hi": {"birth_name": ("जन्म का नाम", "वास्तविक नाम")},
}
