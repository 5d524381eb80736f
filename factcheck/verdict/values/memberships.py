"""To which international organisations a country belongs: "is a member of NATO", the Factbook's list.

The Factbook lists all of a country's organisations by their abbreviations, and says in brackets where
one is only an observer or a candidate. An organisation that such a list has says that a claim is true;
one that it lacks, that it is not, for those whose members are all listed.

What it cannot see: since when a country is a member, and organisations beside those here. The lists
are kept unevenly: `_SINCE` has what changed behind their back, as of 2026.
"""

from __future__ import annotations

from functools import cache

import regex

from factcheck.names import fold
from factcheck.verdict.text import normal
from factcheck.verdict.values.properties import Value
from factcheck.verdict.values.quantities import Outcome

#: Abbreviations as the Factbook's list has them, then the names in four languages.
_NAMES = """
EU | european union | unión europea; ue | união europeia | यूरोपीय संघ; यूरोपियन यूनियन; ईयू
NATO | north atlantic treaty organization; north atlantic treaty organisation | otan; organización del tratado del atlántico norte | organização do tratado do atlântico norte | नाटो; उत्तर अटलांटिक संधि संगठन
UN | united nations | naciones unidas; onu; organización de las naciones unidas | nações unidas; organização das nações unidas | संयुक्त राष्ट्र; संयुक्त राष्ट्र संघ
OPEC | organization of the petroleum exporting countries | opep; organización de países exportadores de petróleo | organização dos países exportadores de petróleo | ओपेक
AU | african union | unión africana | união africana | अफ्रीकी संघ
ASEAN | association of southeast asian nations | asociación de naciones del sudeste asiático | associação de nações do sudeste asiático | आसियान
Mercosur | southern common market | mercado común del sur | mercosul; mercado comum do sul | मर्कोसुर; मर्कोसूर
C | commonwealth of nations; commonwealth; the commonwealth | mancomunidad de naciones; commonwealth de naciones | comunidade das nações; commonwealth das nações | राष्ट्रमंडल; कॉमनवेल्थ
OECD | organisation for economic co-operation and development; organization for economic cooperation and development | ocde | organização para a cooperação e desenvolvimento econômico | ओईसीडी; आर्थिक सहयोग एवं विकास संगठन
LAS | arab league; league of arab states | liga árabe | liga dos estados árabes | अरब लीग
SAARC | south asian association for regional cooperation | asociación sudasiática para la cooperación regional | associação sul-asiática para a cooperação regional | सार्क; दक्षेस
BRICS | | | | ब्रिक्स
G-7 | group of seven; g7 | grupo de los siete | grupo dos sete | जी-7; जी 7; जी7
G-20 | group of twenty; g20 | grupo de los veinte | grupo dos vinte | जी-20; जी 20; जी20
EFTA | european free trade association | asociación europea de libre comercio; aelc | associação europeia de comércio livre | यूरोपीय मुक्त व्यापार संघ
OAS | organization of american states; organisation of american states | organización de los estados americanos; oea | organização dos estados americanos | अमेरिकी राज्यों का संगठन
CIS | commonwealth of independent states | comunidad de estados independientes | comunidade dos estados independentes | स्वतंत्र राष्ट्रों का राष्ट्रकुल
WTO | world trade organization; world trade organisation | organización mundial del comercio; omc | organização mundial do comércio | विश्व व्यापार संगठन
ECOWAS | economic community of west african states | cedeao | comunidade econômica dos estados da áfrica ocidental | इकोवास
Caricom | caribbean community | comunidad del caribe | comunidade do caribe | कैरिकॉम
SCO | shanghai cooperation organisation; shanghai cooperation organization | organización de cooperación de shanghái; ocs | organização para cooperação de xangai | शंघाई सहयोग संगठन
Schengen Convention | schengen area | espacio schengen; zona schengen | espaço schengen; zona schengen | शेंगेन क्षेत्र
CPLP | community of portuguese language countries | comunidad de países de lengua portuguesa | comunidade dos países de língua portuguesa |
"""
_ARTICLE = regex.compile(r"(?:the|la|el|los|las|a|o|as|os) ", regex.I)
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:[-'][\p{L}\p{M}\p{N}]+)*")
_JOINT = regex.compile(
    r"(?:,? (?:and|y|e|और|एवं|तथा) |, )(?:(?:of|d[aeo]|del|de la) )?(?=\S)", regex.I
)
#: The longest name, in words.
_LONGEST = 8
_ENTRY = regex.compile(r"(?P<name>[^,(]{1,80}?)(?: ?\((?P<note>[^()]{1,80})\))?(?:,|$)")
#: Organisations of which the lists name all members, or all but those in `_SINCE`.
_WHOLE = frozenset({"EU", "NATO", "ASEAN", "SAARC", "G-7", "EFTA"})
#: Who has joined or left since, by the code of the country.
_SINCE = frozenset(
    {
        *(("GB", "EU"), ("TL", "ASEAN"), ("NI", "OAS"), ("VE", "OAS")),
        *(("EC", "OPEC"), ("QA", "OPEC"), ("ID", "OPEC"), ("AO", "OPEC"), ("VE", "Mercosur")),
        *(("ML", "ECOWAS"), ("BF", "ECOWAS"), ("NE", "ECOWAS"), ("UA", "CIS"), ("MD", "CIS")),
    }
)

Found = tuple[Value, tuple[tuple[int, int], ...]]


@cache
def _table() -> dict[str, str]:
    table: dict[str, str] = {}
    for row in _NAMES.strip().splitlines():
        code, *others = (part.strip() for part in row.split("|"))
        for names in (code, *others):
            for name in names.split(";"):
                if name.strip():
                    table[fold(normal(name.strip()))] = code
    return table


def read_membership(text: str, start: int, end: int) -> Found | None:
    """Read the organisations that a stretch of text begins with; None if that is none of these.

    >>> sorted(read_membership("the European Union and NATO since 2004", 0, 38)[0].codes)
    ['EU', 'NATO']
    """
    codes, at, last = set[str](), start, start
    while known := _first(text, at, end):
        code, last = known
        codes.add(code)
        joint = _JOINT.match(text, last, end)
        if joint is None:
            break
        at = joint.end()
    if not codes:
        return None
    value = Value(text=text[start:last], codes=frozenset(codes), complete=False)
    return value, ((start, last),)


def _first(text: str, start: int, end: int) -> tuple[str, int] | None:
    """Return the organisation whose name a stretch begins with, and where the name ends."""
    article = _ARTICLE.match(text, start, end)
    words = list(_WORD.finditer(text, article.end() if article else start, end))[:_LONGEST]
    for count in range(len(words), 0, -1):
        said = text[words[0].start() : words[count - 1].end()]
        code = _table().get(fold(normal(said)))
        if code:
            return code, words[count - 1].end()
    return None


def read_list(text: str) -> Value | None:
    """Read the Factbook's list of the organisations that a country takes part in.

    ``names`` are those where it is an observer, a candidate or the like, of which a list says too little.
    """
    known = frozenset(_table().values())
    found = {entry["name"].strip(): entry["note"] for entry in _ENTRY.finditer(text)}
    members = frozenset(name for name in found if name in known and not found[name])
    if "UN" not in members:
        return None  # a list that was cut, or of another kind
    stated = ", ".join(name for name in found if name in members)
    return Value(text=stated, codes=members, names=tuple(sorted(known & found.keys() - members)))


def compare_memberships(ours: Value, theirs: Value, land: str | None) -> Outcome:
    """Compare the organisation of a claim with those of a list or of another sentence.

    Args:
        ours: what the claim names.
        theirs: what the source names.
        land: the code of the country, if it is one.
    """
    if any((land, code) in _SINCE for code in ours.codes):
        return Outcome.INCOMPARABLE
    if ours.codes <= theirs.codes:
        return Outcome.AGREES
    told = theirs.complete and ours.codes <= _WHOLE and not ours.codes & frozenset(theirs.names)
    return Outcome.DIFFERS if told and land else Outcome.INCOMPARABLE


__all__ = ["compare_memberships", "read_list", "read_membership"]
