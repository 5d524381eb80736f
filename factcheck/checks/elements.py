"""Chemical elements: symbol, atomic number and mass, by periodictable."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from types import MappingProxyType
from typing import Final

import regex

from claims.numerals import fold
from factcheck.checks.elapsed import with_number
from factcheck.checks.masked import Match, Reading, Template
from factcheck.checks.measures import figure
from factcheck.checks.outcome import Outcome
from factcheck.model import LANGUAGES, Lang, QuantityKind

__all__ = ["elements"]

# fmt: off
#: Symbol, and the names in en, es, pt and hi.
_ROWS: Final = tuple(tuple(cell.strip() for cell in row.split(",")) for row in """
H, hydrogen, hidrógeno, hidrogênio, हाइड्रोजन
He, helium, helio, hélio, हीलियम
Li, lithium, litio, lítio, लिथियम
Be, beryllium, berilio, berílio, बेरिलियम
B, boron, boro, boro, बोरॉन
C, carbon, carbono, carbono, कार्बन
N, nitrogen, nitrógeno, nitrogênio, नाइट्रोजन
O, oxygen, oxígeno, oxigênio, ऑक्सीजन
F, fluorine, flúor, flúor, फ्लोरीन|फ्लुओरीन
Ne, neon, neón, neônio, नियॉन|निऑन
Na, sodium, sodio, sódio, सोडियम
Mg, magnesium, magnesio, magnésio, मैग्नीशियम
Al, aluminum|aluminium, aluminio, alumínio, एल्युमिनियम|एल्यूमिनियम|ऐलुमिनियम
Si, silicon, silicio, silício, सिलिकॉन
P, phosphorus, fósforo, fósforo, फॉस्फोरस|फास्फोरस
S, sulfur|sulphur, azufre, enxofre, सल्फर|गंधक
Cl, chlorine, cloro, cloro, क्लोरीन
Ar, argon, argón, argônio, आर्गन
K, potassium, potasio, potássio, पोटैशियम|पोटेशियम
Ca, calcium, calcio, cálcio, कैल्शियम
Sc, scandium, escandio, escândio, स्कैंडियम
Ti, titanium, titanio, titânio, टाइटेनियम
V, vanadium, vanadio, vanádio, वैनेडियम
Cr, chromium, cromo, cromo|crômio, क्रोमियम
Mn, manganese, manganeso, manganês, मैंगनीज
Fe, iron, hierro, ferro, लोहा|लोहे|आयरन
Co, cobalt, cobalto, cobalto, कोबाल्ट
Ni, nickel, níquel, níquel, निकल|निकेल
Cu, copper, cobre, cobre, ताँबा|ताँबे|तांबा|कॉपर
Zn, zinc, zinc|cinc, zinco, जस्ता|जस्ते|जिंक
Ga, gallium, galio, gálio, गैलियम
Ge, germanium, germanio, germânio, जर्मेनियम
As, arsenic, arsénico, arsênio|arsênico, आर्सेनिक
Se, selenium, selenio, selênio, सेलेनियम
Br, bromine, bromo, bromo, ब्रोमीन
Kr, krypton, kriptón|criptón, criptônio, क्रिप्टॉन
Rb, rubidium, rubidio, rubídio, रुबिडियम
Sr, strontium, estroncio, estrôncio, स्ट्रोंशियम
Y, yttrium, itrio, ítrio, इट्रियम
Zr, zirconium, circonio|zirconio, zircônio, ज़र्कोनियम
Nb, niobium, niobio, nióbio, नायोबियम
Mo, molybdenum, molibdeno, molibdênio, मोलिब्डेनम
Tc, technetium, tecnecio, tecnécio, टेक्नेटियम
Ru, ruthenium, rutenio, rutênio, रूथेनियम
Rh, rhodium, rodio, ródio, रोडियम
Pd, palladium, paladio, paládio, पैलेडियम
Ag, silver, plata, prata, चाँदी|चांदी|सिल्वर
Cd, cadmium, cadmio, cádmio, कैडमियम
In, indium, indio, índio, इंडियम
Sn, tin, estaño, estanho, टिन|राँगा
Sb, antimony, antimonio, antimônio, एंटीमनी
Te, tellurium, telurio|teluro, telúrio, टेल्यूरियम
I, iodine, yodo, iodo, आयोडीन
Xe, xenon, xenón, xenônio, जेनॉन|ज़ेनॉन
Cs, cesium|caesium, cesio, césio, सीज़ियम
Ba, barium, bario, bário, बेरियम
La, lanthanum, lantano, lantânio, लैंथेनम
Ce, cerium, cerio, cério, सीरियम
Nd, neodymium, neodimio, neodímio, नियोडिमियम
Eu, europium, europio, európio, यूरोपियम
Gd, gadolinium, gadolinio, gadolínio, गैडोलीनियम
Hf, hafnium, hafnio, háfnio, हैफ्नियम
Ta, tantalum, tantalio|tántalo, tântalo, टैंटलम
W, tungsten|wolfram, wolframio|tungsteno, tungstênio, टंगस्टन
Re, rhenium, renio, rênio, रेनियम
Os, osmium, osmio, ósmio, ऑस्मियम
Ir, iridium, iridio, irídio, इरिडियम
Pt, platinum, platino, platina, प्लैटिनम|प्लेटिनम
Au, gold, oro, ouro, सोना|सोने|स्वर्ण
Hg, mercury, mercurio, mercúrio, पारा|पारे|मर्करी
Tl, thallium, talio, tálio, थैलियम
Pb, lead, plomo, chumbo, सीसा|सीसे|लेड
Bi, bismuth, bismuto, bismuto, बिस्मथ
Po, polonium, polonio, polônio, पोलोनियम
At, astatine, astato, astato, एस्टेटीन
Rn, radon, radón, radônio, रेडॉन
Fr, francium, francio, frâncio, फ्रांसियम
Ra, radium, radio, rádio, रेडियम
Ac, actinium, actinio, actínio, एक्टिनियम
Th, thorium, torio, tório, थोरियम
Pa, protactinium, protactinio, protactínio, प्रोटैक्टिनियम
U, uranium, uranio, urânio, यूरेनियम
Np, neptunium, neptunio, neptúnio, नेप्ट्यूनियम
Pu, plutonium, plutonio, plutônio, प्लूटोनियम
Am, americium, americio, amerício, अमेरिसियम
Cm, curium, curio, cúrio, क्यूरियम
Cf, californium, californio, califórnio, कैलिफोर्नियम
Es, einsteinium, einstenio, einstênio, आइंस्टीनियम
Fm, fermium, fermio, férmio, फर्मियम
No, nobelium, nobelio, nobélio, नोबेलियम
Og, oganesson, oganesón, oganessônio, ओगानेसन
""".strip().splitlines())
#: ``e`` an element, ``s`` a symbol, ``n`` an atomic number, ``v`` a mass.
_TEMPLATES: Final[Mapping[Lang, tuple[str, ...]]] = MappingProxyType({
    "en": (
        r"{e:element}(?: \({s:symbol}\))?(?:'s|,| is the element| is an element| is a metal| is a gas|,)*? ?(?:has |with |having |whose )?(?:an |the |its )?atomic number (?:is |of |= ?)?{n:number}",
        r"atomic number (?:of|for) {e:element}(?: \({s:symbol}\))? (?:is|=|equals) {n:number}",
        r"{e:element} \((?:chemical )?(?:symbol:? )?{s:symbol}(?:,? (?:and )?(?:atomic number|z):?(?: is| =)? ?{n:number})?\)",
        r"element (?:with |of |that has )?(?:the )?(?:atomic )?number {n:number} is {e:element}",
        r"(?:chemical |element )?symbol (?:of|for)(?: the element)? {e:element} is {s:symbol}",
        r"{e:element}(?:'s)?,? (?:has |with |whose )?(?:the |its |a )?(?:chemical )?symbol,? (?:is |of )?{s:symbol}",
        r"{s:symbol} is the (?:chemical )?symbol (?:of|for)(?: the element)? {e:element}",
        r"symbol {s:symbol} (?:stands for|represents|denotes|is for|refers to)(?: the element)? {e:element}",
        r"{e:element} (?:atom )?(?:has|contains) (?:exactly )?{n:number} protons",
        r"atomic (?:mass|weight) of {e:element} is (?:about |approximately |roughly )?{v:value}",
        r"{e:element}'s (?:standard |relative )?atomic (?:mass|weight) is (?:about |approximately |roughly )?{v:value}",
        r"{e:element},<gap>, has (?:an |the )?atomic number (?:of )?{n:number}",
        r"{e:element} has (?:an |a )?(?:standard |relative )?atomic (?:mass|weight) of (?:about |approximately |roughly )?{v:value}",
    ),
    "es": (
        r"{e:element}(?: \({s:symbol}\))?,? ?(?:es (?:el|un) (?:elemento|metal|gas) )?(?:tiene |con |de )?(?:el |un |su |cuyo )?número atómico (?:es |de |= ?)?(?:el )?{n:number}",
        r"número atómico (?:del|de la|de) {e:element}(?: \({s:symbol}\))? es (?:el )?{n:number}",
        r"{e:element} \((?:símbolo:? )?{s:symbol}(?:,? (?:y )?(?:número atómico|z):?(?: es| =)? ?{n:number})?\)",
        r"elemento (?:con |de )?(?:el )?número (?:atómico )?{n:number} es (?:el |la )?{e:element}",
        r"símbolo (?:químico )?(?:del|de la|de) {e:element} es {s:symbol}",
        r"{e:element},? (?:tiene |con )?(?:el |como |por |cuyo )?símbolo (?:químico )?(?:es |de )?{s:symbol}",
        r"{s:symbol} es el símbolo (?:químico )?(?:del|de la|de) {e:element}",
        r"símbolo {s:symbol} (?:representa|corresponde) (?:al?|el|la) ?{e:element}",
        r"{e:element} (?:tiene|contiene|posee) (?:exactamente )?{n:number} protones",
        r"(?:masa atómica|peso atómico) (?:del|de la|de) {e:element} es (?:de )?(?:aproximadamente |unos )?{v:value}",
        r"{e:element},<gap>, tiene (?:el |un )?número atómico {n:number}",
        r"{e:element} tiene (?:una masa atómica|un peso atómico) de (?:aproximadamente |unos )?{v:value}",
    ),
    "pt": (
        r"{e:element}(?: \({s:symbol}\))?,? ?(?:é (?:o|um) (?:elemento|metal|gás) )?(?:tem |com |de )?(?:o |um |seu |cujo )?número atômico (?:é |de |= ?)?(?:o )?{n:number}",
        r"número atômico d[oae] {e:element}(?: \({s:symbol}\))? é (?:o )?{n:number}",
        r"{e:element} \((?:símbolo:? )?{s:symbol}(?:,? (?:e )?(?:número atômico|z):?(?: é| =)? ?{n:number})?\)",
        r"elemento (?:com |de )?(?:o )?número (?:atômico )?{n:number} é (?:o |a )?{e:element}",
        r"símbolo (?:químico )?d[oae] {e:element} é {s:symbol}",
        r"{e:element},? (?:tem |com )?(?:o |como |por |cujo )?símbolo (?:químico )?(?:é |de )?{s:symbol}",
        r"{s:symbol} é o símbolo (?:químico )?d[oae] {e:element}",
        r"símbolo {s:symbol} (?:representa|corresponde) (?:ao?|à|o) ?{e:element}",
        r"{e:element} (?:tem|contém|possui) (?:exatamente )?{n:number} prótons",
        r"(?:massa atômica|peso atômico) d[oae] {e:element} é (?:de )?(?:aproximadamente |cerca de )?{v:value}",
        r"{e:element},<gap>, tem (?:o |um )?número atômico {n:number}",
        r"{e:element} tem (?:uma )?(?:massa atômica|peso atômico) de (?:aproximadamente |cerca de )?{v:value}",
    ),
    "hi": (
        r"{e:element}(?: \({s:symbol}\))? (?:का|की) (?:परमाणु|परमाण्विक) (?:क्रमांक|संख्या) {n:number}",
        r"परमाणु (?:क्रमांक|संख्या) {n:number} वाला तत्व {e:element}",
        r"{e:element} \((?:प्रतीक:? )?{s:symbol}(?:,? (?:परमाणु (?:क्रमांक|संख्या)|z):?(?: =)? ?{n:number})?\)",
        r"{e:element} का (?:रासायनिक )?(?:प्रतीक|चिह्न|संकेत) {s:symbol}",
        r"{s:symbol} {e:element} का (?:रासायनिक )?(?:प्रतीक|चिह्न|संकेत)",
        r"{e:element} (?:के परमाणु )?में {n:number} प्रोटॉन",
        r"{e:element} का परमाणु (?:भार|द्रव्यमान) (?:लगभग )?{v:value}",
    ),
})
# fmt: on
#: Elements without a stable isotope have no standard mass, but for these.
_LAST_STABLE: Final = 83
_UNSTABLE: Final = frozenset({"Tc", "Pm"})
_PRIMORDIAL: Final = frozenset({"Th", "Pa", "U"})
#: Units in which a mass is the number of the table.
_MASS_UNITS: Final = frozenset({"", "gram/mole"})
_SYMBOL: Final = regex.compile(r"[A-Z][a-z]?")
_SAYS_SYMBOL: Final = regex.compile(r"(?i)symbol|símbolo|प्रतीक|चिह्न|संकेत")
_ALL_SYMBOLS: Final = frozenset(row[0] for row in _ROWS)


@cache
def _symbols(lang: Lang) -> Mapping[str, str]:
    column = LANGUAGES.index(lang) + 1
    return MappingProxyType(
        {fold(name): row[0] for row in _ROWS for name in row[column].split("|")}
    )


@cache
def _templates(lang: Lang) -> tuple[Template, ...]:
    words = {"element": tuple(_symbols(lang))}
    return tuple(Template(source, words) for source in _TEMPLATES[lang])


def elements(reading: Reading) -> Iterator[Outcome]:
    """Compare what a sentence says of elements with the table."""
    for template in _templates(reading.lang):
        for match in template.matches(reading):
            yield from _element(match)


def _element(match: Match) -> Iterator[Outcome]:
    # periodictable takes long to import, and few answers name an element so
    import periodictable  # noqa: PLC0415

    symbol = _symbols(match.reading.lang)[match.words("e")]
    element = getattr(periodictable, symbol)
    name = match.written("e")
    if match.has("n"):
        stated = match.quantity("n")
        yield _outcome(
            match,
            right=stated.number == element.number,
            said=f"The atomic number of {name} is {element.number}",
            instead=stated.quote,
            correction=with_number(stated, str(element.number)),
        )
    if match.has("v"):
        yield from _mass(match, name, symbol, element.number, Decimal(str(element.mass)))
    if match.has("s"):
        written = match.written("s")
        if written == symbol or _may_be_symbol(match, written, symbol):
            yield _outcome(
                match,
                right=written == symbol,
                said=f"The symbol of {name} is {symbol}",
                instead=written,
                correction=symbol,
            )


def _may_be_symbol(match: Match, written: str, symbol: str) -> bool:
    """Tell whether letters that are not an element's symbol are given for one.

    In brackets alone they are more often an abbreviation, or a state of oxidation: "copper (I)".
    """
    if _SYMBOL.fullmatch(written) is None or written.casefold() == symbol.casefold():
        return False
    named = _SAYS_SYMBOL.search(match.reading.plain, match.start, match.end) is not None
    return named or written in _ALL_SYMBOLS - {"I", "V"}


def _mass(match: Match, name: str, symbol: str, number: int, mass: Decimal) -> Iterator[Outcome]:
    stated = match.quantity("v")
    known = (number <= _LAST_STABLE and symbol not in _UNSTABLE) or symbol in _PRIMORDIAL
    if not known or stated.unit not in _MASS_UNITS or stated.value_to:
        return
    if stated.kind not in (QuantityKind.NUMBER, QuantityKind.MEASURE):
        return
    step = Decimal(stated.resolution or 1)
    gap = abs(stated.number - mass)
    # between half and one of the last digit it may be cut rather than rounded
    if step / 2 < gap <= step:
        return
    rightly = figure(mass, step / 2, match.reading.lang)
    yield _outcome(
        match,
        right=gap <= step,
        said=f"The atomic mass of {name} is {rightly}",
        instead=stated.quote,
        correction=with_number(stated, rightly),
    )


def _outcome(match: Match, *, right: bool, said: str, instead: str, correction: str) -> Outcome:
    return Outcome(
        right=right,
        detail=f"{said}." if right else f"{said}, not {instead}.",
        start=match.start,
        end=match.end,
        correction="" if right else correction,
    )
