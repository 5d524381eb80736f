"""To which organisations a country belongs: `factcheck.verdict.values.memberships` reads the value."""

from claims.model import Lang

_Table = dict[Lang, dict[str, tuple[str, ...]]]

#: "an active member state", "a founding member".
_EN = r"(?:(?:a|an|one of the) )?(?:[\p{Ll}-]+ ){0,2}?(?:member(?: state| country| nation)?s?|part)"
_ES = r"(?:un |uno de los )?(?:(?:estado|país|países|estados) )?miembros?(?: [\p{Ll}]+)?"
_PT = r"(?:um |um dos )?(?:(?:estado|país|países|estados)[ -])?membros?(?: [\p{Ll}]+)?"

TEMPLATES: _Table = {
    "en": {
        "member_of": (
            rf"{{S}} <is> (?:currently |also |still )?{_EN} of {{V}}",
            r"{S} <is> (?:in|inside) {V}",
            r"{S} (?P<neg>(?:does not|doesn't|do not) )?belongs? to {V}",
        ),
    },
    "es": {
        "member_of": (
            rf"{{S}} <is> (?:actualmente |también )?{_ES} (?:de la |del |de los |de ){{V}}",
            r"{S} (?P<neg>no )?(?:forma parte|es parte) (?:de la |del |de los |de ){V}",
            r"{S} (?P<neg>no )?pertenece (?:a la |al |a los |a ){V}",
        ),
    },
    "pt": {
        "member_of": (
            rf"{{S}} <is> (?:atualmente |também )?{_PT} (?:d[aeo]s? ){{V}}",
            r"{S} (?P<neg>não )?(?:faz|é) parte d[aeo]s? {V}",
            r"{S} (?P<neg>não )?pertence (?:à|ao|aos|a) {V}",
        ),
    },
    "hi": {
        "member_of": (
            r"{SV} (?:का|की) (?:एक )?(?:[\p{L}\p{M}]+ ){0,1}?सदस्य(?: देश| राष्ट्र| राज्य)? (?P<neg>नहीं )?<hai>",
            r"{SV} का (?:हिस्सा|भाग) (?P<neg>नहीं )?<hai>",
        ),
    },
}

PAGE_TEMPLATES: _Table = {
    "en": {"member_of": (r"\bmember(?: state)? of {V}",)},
    "es": {"member_of": (r"\bmiembro(?: [\p{Ll}]+)? (?:de la |del |de ){V}",)},
    "pt": {"member_of": (r"\bmembro(?: [\p{Ll}]+)? d[aeo] {V}",)},
    "hi": {},
}

LABELS: _Table = {
    "en": {"member_of": ("international organization participation", "member of")},
    "es": {"member_of": ("miembro de",)},
    "pt": {"member_of": ("membro de",)},
    "hi": {"member_of": ("का सदस्य",)},
}
