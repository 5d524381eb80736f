"""Amounts of something: how many provinces, which share of which faith, which prize in which year.

Each is read as a pair of a key and a quantity, and only amounts of one key are compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache

import regex

from claims.model import Bound, Quantity, QuantityKind
from factcheck.names import fold
from factcheck.verdict.text import normal
from factcheck.verdict.values import quantities as numbers
from factcheck.verdict.values.intervals import Outcome
from factcheck.verdict.values.properties import Value

#: What is counted, in four languages; a word may name several things.
_COUNTED = """
province: province provinces provincia provincias província províncias प्रांत प्रांतों
prefecture: prefecture prefectures prefectura prefecturas prefeitura_provincial प्रांत प्रान्त प्रीफेक्चर
state: state states estado estados राज्य राज्यों
region: region regions región regiones região regiões क्षेत्र अंचल
department: department departments departamento departamentos विभाग
territory: territory territories territorio territorios território territórios
union_territory: union_territory union_territories केंद्रशासित_प्रदेश
district: district districts distrito distritos जिला जिले जिलों
municipality: municipality municipalities municipio municipios município municípios नगरपालिकाएं
county: county counties condado condados काउंटी
canton: canton cantons cantón cantones cantão cantões कैंटन
emirate: emirate emirates emirato emiratos emirado emirados अमीरात
republic: republic republics república repúblicas गणराज्य
commune: commune communes comuna comunas
island: island islands isla islas ilha ilhas द्वीप द्वीपों
moon: moon moons satellite satellites luna lunas lua luas satélite satélites चंद्रमा उपग्रह चांद
planet: planet planets planeta planetas ग्रह ग्रहों
bone: bone bones hueso huesos osso ossos हड्डियां हड्डी हड्डियों
chromosome: chromosome chromosomes cromosoma cromosomas cromossomo cromossomos गुणसूत्र
chamber: chamber chambers cámara cámaras câmara câmaras कक्ष
continent: continent continents continente continentes महाद्वीप
ocean: ocean oceans océano océanos oceano oceanos महासागर
country: country countries país países देश देशों
member: member members miembro miembros membro membros सदस्य
child: child children hijo hijos hija hijas filho filhos filha filhas बच्चे संतान
win: win wins victory victories victoria victorias vitória vitórias जीत जीतें
goal: goal goals gol goles gols गोल
title: title titles championship championships título títulos खिताब
pole: pole_position pole_positions poles
medal: medal medals medalla medallas medalha medalhas पदक
century: century centuries शतक
speaker: speaker speakers hablante hablantes falante falantes वक्ता
symphony: symphony symphonies sinfonía sinfonías sinfonia sinfonias सिम्फनी
play: play plays obra obras peça peças नाटक
novel: novel novels novela novelas romance romances उपन्यास
sonnet: sonnet sonnets soneto sonetos सॉनेट
poem: poem poems poema poemas कविताएं
book: book books libro libros livro livros किताबें पुस्तकें
film: film films movie movies película películas filme filmes फिल्में
album: album albums álbum álbumes álbuns
song: song songs canción canciones canção canções गीत गाने
opera: opera operas ópera óperas
season: season seasons temporada temporadas
episode: episode episodes episodio episodios episódio episódios
painting: painting paintings cuadro cuadros pintura pinturas quadro quadros चित्र
star: star stars estrella estrellas estrela estrelas तारे सितारे
stripe: stripe stripes franja franjas listra listras faixa faixas धारियां पट्टियां
floor: floor floors story stories storey storeys piso pisos planta plantas andar andares मंजिल मंजिलें
step: step steps escalón escalones degrau degraus सीढ़ियां
seat: seat seats escaño escaños assento assentos सीट सीटें
letter: letter letters letra letras अक्षर
string: string strings cuerda cuerdas corda cordas तार
player: player players jugador jugadores jogador jogadores खिलाड़ी
leg: leg legs pata patas perna pernas पैर
heart: heart hearts corazón corazones coração corações हृदय दिल
proton: proton protons protón protones próton prótons प्रोटॉन
"""
_FAITHS = """
hindu: hindu hindus hinduism hindú hindúes hinduismo hinduista hinduistas hinduísmo हिंदू हिन्दू
muslim: muslim muslims islam islamic musulmán musulmana musulmanes islam muçulmano muçulmana muçulmanos islâmica islã मुस्लिम मुसलमान इस्लाम
catholic: catholic catholics catholicism católico católica católicos católicas catolicismo कैथोलिक कैथलिक
protestant: protestant protestants protestante protestantes evangelical evangélico evangélicos प्रोटेस्टेंट
orthodox: orthodox ortodoxo ortodoxa ortodoxos ortodoxas ऑर्थोडॉक्स
christian: christian christians christianity cristiano cristiana cristianos cristão cristã cristãos ईसाई
buddhist: buddhist buddhists buddhism budista budistas budismo बौद्ध
sikh: sikh sikhs sij sijs sijes siques सिख
jewish: jewish jews judío judía judíos judeu judia judeus यहूदी
shinto: shinto shintoist sintoísta sintoístas xintoísta शिंतो
jain: jain jains jainista jainistas जैन
"""
_PRIZES = """
nobel: nobel नोबेल
pulitzer: pulitzer
fields: fields_medal medalla_fields medalha_fields फील्ड्स_पदक
booker: booker बुकर
turing: turing ट्यूरिंग
cervantes: cervantes
oscar: oscar oscars óscar academy_award academy_awards ऑस्कर
bharat_ratna: bharat_ratna भारत_रत्न
camões: prêmio_camões prémio_camões camões_prize
grammy: grammy grammys ग्रैमी
abel: abel_prize premio_abel
pritzker: pritzker
"""
_FIELDS = """
physics: physics física भौतिकी भौतिक
chemistry: chemistry química रसायन रसायनशास्त्र
medicine: medicine physiology medicina fisiología fisiologia चिकित्सा चिकित्साशास्त्र
literature: literature literatura साहित्य
peace: peace paz शांति
economics: economics economic economía economia अर्थशास्त्र
"""
_MOST = regex.compile(
    r"(?i)\b(?:most(?! \p{Ll}+est)|(?:the |a |la |una |a maioria|a )?(?:vast |gran |grande )?(?:majority|mayoría|mayor parte|maioria|maior parte))\b"
    r"|अधिकांश|अधिकतर|ज्यादातर"
)
_WORD = regex.compile(r"[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*")
_NUMERIC = frozenset({QuantityKind.NUMBER, QuantityKind.MEASURE})
#: What a prize is called besides its name.
_PRIZE = regex.compile(
    r"\b(?:memorial )?(?:prizes?|awards?|medals?|premios?|prêmios?|prémios?|medallas?|medalhas?)\b|पुरस्कार|पदक",
    regex.I,
)
#: Adjectives between a number and what it counts: "four main islands".
_BETWEEN = 2
_PAIR = regex.compile(r"(?P<key>[^,;:()%]{3,60}?) (?P<share>[\d.]+)%")
#: A list of the factbook goes on after the first semicolon or colon with the names.
_LISTED = regex.compile(r"[;:]")

Found = tuple[Value, tuple[tuple[int, int], ...]]


@cache
def _index(table: str) -> dict[str, frozenset[str]]:
    index: dict[str, frozenset[str]] = {}
    for row in table.strip().splitlines():
        key, _, forms = row.partition(": ")
        for form in forms.split():
            word = fold(normal(form.replace("_", " ")))
            index[word] = index.get(word, frozenset()) | {key}
    return index


def _words(
    text: str, start: int, end: int, table: str
) -> Iterator[tuple[int, int, frozenset[str]]]:
    """Yield the spans of known words, two words that are one term first."""
    spans = [match.span() for match in _WORD.finditer(text, start, end)]
    index = _index(table)
    at = 0
    while at < len(spans):
        for last in (at + 1, at):
            if last < len(spans):
                keys = index.get(fold(text[spans[at][0] : spans[last][1]]))
                if keys:
                    yield spans[at][0], spans[last][1], keys
                    at = last
                    break
        at += 1


def read_counts(text: str, start: int, end: int, found: Sequence[Quantity]) -> Found | None:
    """Read "ten provinces and three territories"."""
    keys: list[frozenset[str]] = []
    amounts: list[Quantity] = []
    spans: list[tuple[int, int]] = []
    cut = _LISTED.search(text, start, end)
    end = cut.start() if cut else end
    known = list(_words(text, start, end, _COUNTED))
    for quantity in found:
        if quantity.kind not in _NUMERIC or not start <= quantity.start < end:
            continue
        if quantity.unit and not any(a < quantity.end and b > quantity.start for a, b, _ in known):
            continue
        for left, right, named in known:
            if text.startswith("'s", right):
                continue  # "1937 children's book" counts no children
            between = text[quantity.end : left].split() if left >= quantity.end else []
            inside = quantity.start <= left < quantity.end
            if inside or (
                left >= quantity.end
                and len(between) <= _BETWEEN
                and not regex.search(
                    r"[,;.\p{N}]| (?:of|de|del|and|y|e|और) ", text[quantity.end : left]
                )
            ):
                keys.append(named)
                amounts.append(replace(quantity, unit=""))
                spans += [(quantity.start, quantity.end), (left, right)]
                break
    if not keys:
        return None
    quote = text[min(a for a, _ in spans) : max(b for _, b in spans)]
    return Value(text=quote, keys=tuple(keys), quantities=tuple(amounts)), tuple(spans)


def read_share(text: str, start: int, end: int, found: Sequence[Quantity]) -> Found | None:
    """Read "59%", "two thirds", "most"."""
    for quantity in found:
        if not start <= quantity.start < end:
            continue
        if quantity.kind is QuantityKind.PERCENT:
            return Value(text=quantity.quote, quantities=(quantity,)), (
                (quantity.start, quantity.end),
            )
        if quantity.kind is QuantityKind.NUMBER and Decimal(0) < quantity.number < 1:
            value = str((quantity.number * 100).normalize())
            share = replace(
                quantity, kind=QuantityKind.PERCENT, value=value, bound=Bound.ABOUT, resolution="1"
            )
            return Value(text=quantity.quote, quantities=(share,)), (
                (quantity.start, quantity.end),
            )
    most = _MOST.search(text, start, end)
    if most is None:
        return None
    share = Quantity(
        quote=most.group(),
        start=most.start(),
        end=most.end(),
        kind=QuantityKind.PERCENT,
        value="50",
        bound=Bound.AT_LEAST,
        resolution="1",
    )
    return Value(text=most.group(), quantities=(share,)), (most.span(),)


def read_faith(text: str, start: int, end: int, found: Sequence[Quantity]) -> Found | None:
    """Read "80% of the population is Hindu", or the list of a row."""
    pairs = list(_PAIR.finditer(text, start, end))
    if len(pairs) > 1:
        keys = []
        amounts = []
        for pair in pairs:
            named = [keys for *_, keys in _words(text, *pair.span("key"), _FAITHS)]
            keys.append(frozenset().union(*named))
            amounts.append(_percent(pair["share"], *pair.span("share")))
        return Value(text=text[start:end][:120], keys=tuple(keys), quantities=tuple(amounts)), ()
    share = read_share(text, start, end, found)
    named_faiths = list(_words(text, start, end, _FAITHS))
    if share is None or len(named_faiths) != 1:
        return None
    left, right, faith = named_faiths[0]
    spans = (*share[1], (left, right))
    quote = f"{share[0].text} {text[left:right]}"
    return Value(text=quote, keys=(faith,), quantities=share[0].quantities), spans


def _percent(value: str, start: int, end: int) -> Quantity:
    return Quantity(
        quote=f"{value}%",
        start=start,
        end=end,
        kind=QuantityKind.PERCENT,
        value=value.strip("."),
        resolution="0.1",
    )


def read_award(text: str, start: int, end: int, found: Sequence[Quantity]) -> Found | None:
    """Read the prize, its field and the year that stands nearest to it."""
    prizes = list(_words(text, start, end, _PRIZES))
    if not prizes:
        return None
    left, right, prize = prizes[0]
    after = regex.compile(r"[;]").search(text, right, end)
    stop = min(after.start() if after else end, right + 70)
    fields = list(_words(text, max(start, left - 40), stop, _FIELDS))
    near = [f for f in fields if f[0] >= right] or fields
    dates = [q for q in found if q.kind is QuantityKind.DATE and not q.value_to]
    dates = [q for q in dates if left - 70 <= q.start <= right + 60]
    dates.sort(key=lambda q: left - q.end if q.end <= left else q.start - right)
    spans = [(left, right), *(match.span() for match in _PRIZE.finditer(text, start, end))]
    keys = [prize]
    if near:
        keys.append(frozenset().union(*(key for *_, key in near[:2] if key == near[0][2])))
        spans.append(near[0][:2])
    if dates:
        spans.append((dates[0].start, dates[0].end))
    quote = text[min(a for a, _ in spans) : max(b for _, b in spans)]
    return Value(text=quote, keys=tuple(keys), quantities=tuple(dates[:1])), tuple(spans)


def compare_awards(ours: Value, theirs: Value) -> Outcome:
    """Compare two prizes: another year of one prize, or another prize of one year, is another."""
    if not ours.keys[0] & theirs.keys[0]:
        return Outcome.INCOMPARABLE
    field, other = ours.keys[1:], theirs.keys[1:]
    years = [(q.value[:4], p.value[:4]) for q in ours.quantities for p in theirs.quantities]
    if field and not other:
        return Outcome.INCOMPARABLE
    if field and not field[0] & other[0]:
        same_year = any(a == b for a, b in years)
        return Outcome.DIFFERS if same_year else Outcome.INCOMPARABLE
    if not ours.quantities:
        return Outcome.AGREES
    if not years:
        return Outcome.INCOMPARABLE
    if any(a == b for a, b in years):
        return Outcome.AGREES
    return Outcome.DIFFERS if field else Outcome.INCOMPARABLE


def compare_keyed(ours: Value, theirs: Value) -> Outcome:
    """Compare amounts key by key; all of the claim's must be stated."""
    outcomes = []
    for keys, quantity in zip(ours.keys, ours.quantities, strict=True):
        results = {
            numbers.compare(quantity, other).outcome
            for named, other in zip(theirs.keys, theirs.quantities, strict=True)
            if keys & named
        }
        if Outcome.AGREES in results:
            outcomes.append(Outcome.AGREES)
        elif results == {Outcome.DIFFERS}:
            outcomes.append(Outcome.DIFFERS)
        else:
            outcomes.append(Outcome.INCOMPARABLE)
    if Outcome.DIFFERS in outcomes:
        return Outcome.DIFFERS
    if outcomes and all(outcome is Outcome.AGREES for outcome in outcomes):
        return Outcome.AGREES
    return Outcome.INCOMPARABLE
