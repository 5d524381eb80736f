"""The words around dates, a table a language: weekdays, and the templates of each computation.

Templates are those of `factcheck.checks.masked`. Slots have fixed meanings: ``b`` is the birth, or
the earlier of two dates as the words have it; ``e`` an event or the later one; ``n`` a number of
years or other time; ``d`` a date; ``c`` a decade or century; ``r`` a span; ``w`` a weekday.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from claims.model import Lang


@dataclass(frozen=True, slots=True, kw_only=True)
class DateWords:
    """What one language says around dates."""

    #: Monday first; of each day the first spelling is the one that corrections use.
    weekdays: tuple[tuple[str, ...], ...]
    #: "<date> was a <weekday>", "<weekday>, <date>".
    weekday: tuple[str, ...]
    #: "It was a <weekday>": of the only day that the sentence before names.
    same_day: tuple[str, ...]
    birth: tuple[str, ...]
    death: tuple[str, ...]
    #: "aged <n>": an age that someone had, without its date.
    age: tuple[str, ...]
    #: A span that holds a whole life: "lived from <r>".
    life: tuple[str, ...]
    #: A span or two dates, and how long it was.
    duration: tuple[str, ...]
    #: "<e>, <n> after <b>".
    after: tuple[str, ...]
    #: "<b> … <e>, <n> later": of the first two dates of a sentence.
    since: tuple[str, ...]
    #: "<n> later, in <e>": counted from a date before.
    later: tuple[str, ...]
    #: "(<b>) came before (<e>)".
    before: tuple[str, ...]
    #: "<d> was a leap year"; a group ``no`` that matched denies it.
    leap: tuple[str, ...]
    #: "<d> was in the 19th century".
    age_of: tuple[str, ...]
    #: Words between an age and its event that begin no statement about another.
    same_event: str
    #: Between an event and an age, these begin another statement.
    apart: frozenset[str]
    #: An age beside one of these is that at the end of a life.
    dying: frozenset[str]
    #: After an age, this says that a life ended at it.
    when_dying: str
    #: A sentence with one of these may speak of another person.
    others: frozenset[str]
    #: A sentence with one of these does not state what it says.
    disowning: frozenset[str]
    #: How a sentence begins that goes on about the person of the sentence before.
    same_person: tuple[str, ...]
    months: tuple[str, ...]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# fmt: off
_EN: Final = DateWords(
    weekdays=(("Monday",), ("Tuesday",), ("Wednesday",), ("Thursday",), ("Friday",), ("Saturday",), ("Sunday",)),
    weekday=(
        r"{w:weekday}[,:]? \(?(?:the )?{d:date}",
        r"{d:date}\)?,?(?: which| and it| and that day| that day)? (?:was|is|will be|fell on|falls on|falls|fell|had been|happened to be|came|landed)(?: on)?(?: an?)? {w:weekday}(?! or| and)",
        r"{d:date}(?:, (?:an? )?| ?- ?(?:an? )?| \((?:it was )?(?:an? )?){w:weekday}(?=[,.;)]| ?-|$)",
        r"day of the week (?:on|for|of) {d:date} (?:was|is)(?: an?)? {w:weekday}(?! or| and)",
    ),
    same_day=(r"^(?:it|this|that|the day|that day|this day|the date|that date) (?:was|fell on|happened to be|fell)(?: on)?(?: an?)? {w:weekday}(?=[,.;]|$)",),
    birth=(r"(?:born|birth)<gap>,? ?\(?{b:date}", r"{b:date}<gap>(?:was born)", r"\((?:born |b\. ?){b:date}\)"),
    death=(r"(?:died|dies|death|passed away|killed|assassinated|executed)<gap>,? ?\(?{e:date}",),
    age=(
        r"(?:at|by|reached) the(?: [a-z]+){0,2} age of (?:just |only )?{n:count}", r"at age {n:count}", r"aged (?:just |only )?{n:count}", r"at (?:just |only )?{n:years} of age",
        r"(?:was|were|turned) (?:only |just )?{n:years} old", r"turned {n:number}", r"died at {n:count}",
        r"(?:died|dies|death)<gap>{x:date},? at {n:number}(?=[.,;)]|$)",
        r"(?:was|were) (?:only |just )?{n:number} when", r"when (?:he|she) was (?:only |just |about )?{n:number}(?=[.,;)]|$)", r"lived to (?:be|the age of) {n:count}(?: years old)?",
    ),
    life=(r"\({b:date} ?- ?{e:date}\)", r"\({r:span}\)", r"lived (?:from |between )?{r:span}",
          r"\(born {b:date}[,;]? ?-? ?died {e:date}\)"),
    duration=(
        r"from {b:date} (?:to|until|till|through) {e:date},? ?\(?(?:it |and |a period of |a total of |a span of |which is |that is,? |or |lasting |lasted |spanning |for |for a total of |totalling |totaling |adding up to |so it lasted |so |about |roughly |nearly |almost |some |approximately |exactly )*{n:time}(?=[),.;]| in total| in all| later|$)",
        r"between {b:date} and {e:date},? (?:there (?:are|were)|exactly )?(?:about |roughly |nearly |almost |some |approximately |exactly |and |just |y |e |justo )?{n:time}(?: passed| elapsed| went by|\.|$)",
        r"{r:span}\)?,? ?\(?(?:a period of |a total of |a span of |which is |that is,? |or |lasting |and lasted |lasted |spanning |so it lasted |there (?:are|were) |about |roughly |nearly |almost |some |approximately |exactly |for )*{n:time}(?=[),.;]| in total| in all| passed| elapsed| and [a-z]|$)",
        r"\({r:span}\) lived (?:for )?{n:years}",
        r"(?:lasted|lasting|spanned|spanning|reigned|ruled|for|took) (?:for )?(?:about |roughly |nearly |almost |some |approximately |exactly |and |just |y |e |justo )?{n:time},? ?\(?(?:from |between )?{r:span}",
        r"(?:lasted|lasting|spanned|spanning|reigned|ruled|for|took) (?:for )?(?:about |roughly |nearly |almost |some |approximately |exactly |and |just |y |e |justo )?{n:time},? ?\(?from {b:date} (?:to|until|till) {e:date}",
        r"{n:time} (?:passed|elapsed|went by|lie|lay) between {r:span}",
        r"(?:there (?:are|were) )?(?:about |roughly |nearly |almost |some |approximately |exactly |and |just |y |e |justo )?{n:time}(?: passed| elapsed)? between {b:date} and {e:date}",
        r"between<wide>{b:date}<wide>{e:date}\)?,? (?:about |roughly |nearly |almost |some |approximately |exactly |and |just |y |e |justo )?{n:time} (?:passed|elapsed|went by)",
        r"{n:time} (?:separate|separated|passed between|elapsed between|lie between|lay between)<wide>{b:date}<wide>(?:and|from)<wide>{e:date}",
        r"(?:began|started|broke out)<gap>{b:date}<gap>(?:ended|finished|concluded)<gap>{e:date},? (?:and |so |thus |therefore |that is,? |i\.e\.,? |meaning |having |it )*(?:lasted|lasting|a total of|a span of|for) (?:for )?{n:time}",
        r"{r:span},? (?:and |so |thus |therefore |hence |that is,? |it )+(?:lasted|lasting|spanned) (?:for )?{n:time}",
        r"between {r:span},? (?:exactly )?{n:time} (?:passed|elapsed|went by)",
        r"lived (?:for )?{n:years} \({r:span}\)",
        r"(?:founded|established|created|opened|built|inaugurated) in {b:date}<wide>(?:celebrated|marked|completed|turned) (?:its )?{n:years}(?: old| of existence)? in {e:date}",
        r"{n:years}(?:-long)? (?:reign|rule|war|career|period|dictatorship|presidency|dynasty) \({r:span}\)",
    ),
    after=(
        r"{e:date},? (?:about |roughly |nearly |almost |some |approximately |exactly |and |just |y |e |justo )?{n:time} after <gap>\(?{b:date}",
        r"{n:time} after <gap>\(?{b:date}\)?,? (?:that is, |i\.e\., |is |was |gives |comes )?(?:in |on |to )?{e:date}",
        r"{b:date},? (?:about |roughly |nearly |almost |some |approximately |exactly |and |just |y |e |justo )?{n:time} before <gap>\(?{e:date}",
        r"{n:time} before <gap>\(?{e:date}\)?,? (?:that is, |i\.e\., |is |was |gives )?(?:in |on )?{b:date}",
        r"{e:date},? (?:about |roughly |nearly |almost |some |approximately |exactly )?{n:time} after <gap>,? (?:in |on )\(?{b:date}",
    ),
    since=(
        r"{b:date}<wide>(?:in|on|until|only in) {e:date},? (?:about |roughly |nearly |almost |some |approximately |exactly |just )?{n:time} (?:later|afterwards)(?=[,.;)]|$)",
        r"{e:date}<wide>(?:in|on) {b:date},? (?:about |roughly |nearly |almost |some |approximately |exactly |just )?{n:time} (?:earlier|before)(?=[,.;)]|$)",
    ),
    later=(r"{n:time} (?:later|after that|afterwards),? (?:in|on) {e:date}", r"{n:time} (?:earlier|before that),? (?:in|on) {b:date}"),
    before=(
        r"\({b:date}\) (?:came|happened|took place|occurred|was|began|ended|was fought|was founded)?(?: just| long| shortly| well)? ?(?:before|earlier than|prior to|preceded)<gap>\({e:date}\)",
        r"\({e:date}\) (?:came|happened|took place|occurred|was|began|ended|was fought|was founded)?(?: just| long| shortly| well)? ?(?:after|later than|followed)<gap>\({b:date}\)",
        r"(?:in|on) {b:date},? (?:just |long |shortly |well )?before <gap> (?:in|on) {e:date}",
        r"(?:in|on) {e:date},? (?:just |long |shortly |well )?after <gap> (?:in|on) {b:date}",
        r"{b:date} (?:is|was|came|comes) (?:earlier than|before) {e:date}",
        r"{e:date} (?:is|was|came|comes) (?:later than|after) {b:date}",
    ),
    leap=(r"{d:year} (?:was|is|will be|counts as|qualifies as|is considered|was considered)(?P<no> not|n't)?(?: also)?(?: an?)? leap[ -]year", r"{d:year} will(?P<no> not)? be a leap[ -]year", r"{d:year} (?:wasn't|isn't)(?P<no>) a leap[ -]year", r"{d:year},? which (?:was|is)(?P<no> not)? a leap[ -]year"),
    age_of=(
        r"{d:date} (?:was |is |belongs to |falls |fell |lies |belonged to |comes |came )?(?:in |within |into |part of |during )?the (?:early |mid-?|late )?{c:age}",
        r"{d:date}\)?,? (?:came |fell |was |that is,? )?(?:in|within|during|at|near|towards?|right at) (?:the (?:end|beginning|start|close|middle|first half|second half) of )?the (?:early |mid-?|late )?{c:age}(?=[,.;:)]|$)",
        r"{d:date} (?:[a-z]+ ){0,3}(?:happened|occurred|took place|was fought|was signed) in the (?:early |mid-?|late )?{c:age}",
        r"the (?:early |mid-?|late )?{c:age},? (?:in |on |\(){d:date}",
    ),
    same_event=r"\bwhen (?:he|she)\b",
    apart=_words("and where when who while but then which whose before after until"),
    dying=_words("died dies dying death lived"),
    when_dying=r" ?(?:when )?(?:he |she )(?:died|passed away|was (?:killed|assassinated|murdered|executed|shot))\b",
    others=_words("husband wife son daughter father mother brother sister whose married friend partner spouse uncle aunt"),
    disowning=_words("wrongly erroneously supposedly say believe believed if suppose imagine wrong incorrect incorrectly false falsely myth mistake mistaken mistakenly error impossible invalid not never no wasn't didn't isn't doesn't claimed alleged alternate fictional hypothetical julian"),
    same_person=(r"^(?:he|she)", r"^(?:in|on) {x:date},? (?:he|she)"),
    months=("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"),
)
_ES: Final = DateWords(
    weekdays=(("lunes",), ("martes",), ("miércoles",), ("jueves",), ("viernes",), ("sábado",), ("domingo",)),
    weekday=(
        r"{w:weekday}[,:]? \(?(?:el )?(?:día )?{d:date}",
        r"{d:date}\)?,?(?: que| el cual| lo cual| día que| fecha que)? (?:fue|es|era|será|cayó|cae|caerá|resultó ser|correspondió a)(?: en)?(?: un)? {w:weekday}(?! o| y)",
        r"{d:date}(?:, (?:un )?| ?- ?(?:un )?| \((?:fue |era |cayó en )?(?:un )?){w:weekday}(?=[,.;)]| ?-|$)",
        r"día de la semana (?:del|de|en) (?:el )?{d:date} (?:fue|era|es)(?: un)? {w:weekday}(?! o| y)",
    ),
    same_day=(r"^(?:ese día |aquel día |la fecha |esa fecha )?(?:fue|era|cayó)(?: en)?(?: un)? {w:weekday}(?=[,.;]|$)",),
    birth=(r"(?:nació|nacido|nacida|nacimiento|nace)<gap>,? ?\(?{b:date}", r"{b:date}<gap>(?:nació)"),
    death=(r"(?:murió|falleció|muere|fallece|muerte|fallecimiento|asesinado|asesinada|fusilado)<gap>,? ?\(?{e:date}",),
    age=(
        r"a (?:los|sus) {n:count}(?: de edad)?", r"con (?:apenas |solo |tan solo )?{n:years}(?: de edad)?", r"a la(?: [a-z]+)? edad de {n:count}",
        r"(?:tenía|cumplió) (?:solo |apenas |los )?{n:years}", r"de {n:years} de edad",
    ),
    life=(r"\({b:date} ?- ?{e:date}\)", r"\({r:span}\)", r"vivió (?:de |entre )?{r:span}"),
    duration=(
        r"(?:de|desde|del)(?: el)? {b:date} (?:a|al|hasta)(?: el)? {e:date},? ?\(?(?:y |es decir,? |o sea,? |un total de |por un total de |con un total de |sumando |un periodo de |un período de |lo que suma |duró |durante |por lo que duró |con una duración de |unos |casi |cerca de |aproximadamente |alrededor de |exactamente )*{n:time}(?=[),.;]| en total|$)",
        r"entre (?:el )?{b:date} y (?:el )?{e:date},? (?:hay|pasaron|transcurrieron|transcurren|median)(?: exactamente)? {n:time}",
        r"{r:span}\)?,? ?\(?(?:y |es decir,? |o sea,? |un total de |por un total de |con un total de |sumando |un periodo de |un período de |lo que suma |duró |vivió |durante |por lo que duró |con una duración de |hay |pasaron |transcurrieron |median |unos |casi |cerca de |aproximadamente |alrededor de |exactamente )*{n:time}(?=[),.;]| en total|$)",
        r"(?:duró|durante|reinó|gobernó|abarcó|por)(?: exactamente)? {n:time},? ?\(?(?:de |desde |entre )?{r:span}",
        r"(?:duró|durante|reinó|gobernó|abarcó|por)(?: exactamente)? {n:time},? ?\(?(?:de|desde|del)(?: el)? {b:date} (?:a|al|hasta)(?: el)? {e:date}",
        r"(?:pasaron|transcurrieron|hay)(?: exactamente)? {n:time} entre {r:span}",
        r"entre<wide>{b:date}<wide>{e:date}\)?,? (?:hay|pasaron|transcurrieron|median)(?: exactamente)? {n:time}",
        r"{n:time} (?:separan|transcurrieron entre|pasaron entre|median entre)<wide>{b:date}<wide>(?:y|de)<wide>{e:date}",
        r"(?:empezó|comenzó|inició|estalló)<gap>{b:date}<gap>(?:terminó|acabó|finalizó|concluyó)<gap>{e:date},? (?:y |es decir,? |o sea,? |así que |por lo que |por tanto |por lo tanto )*(?:duró|durando|un total de) {n:time}",
        r"entre {r:span},? (?:hay|pasaron|transcurrieron|median)(?: exactamente)? {n:time}",
        r"vivió {n:years} \({r:span}\)",
        r"(?:fundad|cread|inaugurad|construid)[oa] en {b:date}<wide>(?:cumplió|celebró) (?:sus )?{n:years} en {e:date}",
        r"(?:pasaron|transcurrieron|hay)(?: exactamente)? {n:time} entre (?:el )?{b:date} y (?:el )?{e:date}",
    ),
    after=(
        r"{e:date},? (?:unos |casi |cerca de |aproximadamente |alrededor de |exactamente |and |just |y |e |justo )?{n:time} (?:después de|después del|tras) ?<gap>\(?{b:date}",
        r"{n:time} (?:después de|después del|tras) ?<gap>\(?{b:date}\)?,? (?:es decir,? |o sea,? |es |fue |llega )?(?:en |el )?{e:date}",
        r"{b:date},? (?:unos |casi |cerca de |aproximadamente |alrededor de |exactamente |and |just |y |e |justo )?{n:time} (?:antes de|antes del) ?<gap>\(?{e:date}",
        r"{n:time} (?:antes de|antes del) ?<gap>\(?{e:date}\)?,? (?:es decir,? |o sea,? |es |fue )?(?:en |el )?{b:date}",
        r"{e:date},? (?:unos |casi |cerca de |aproximadamente |exactamente )?{n:time} (?:después de|después del|tras) ?<gap>,? (?:en |el )\(?{b:date}",
    ),
    since=(
        r"{b:date}<wide>(?:en|el|hasta) {e:date},? (?:unos |casi |cerca de |aproximadamente |alrededor de |exactamente |justo )?{n:time} (?:después|más tarde)(?=[,.;)]|$)",
        r"{e:date}<wide>(?:en|el) {b:date},? (?:unos |casi |cerca de |aproximadamente |alrededor de |exactamente |justo )?{n:time} antes(?=[,.;)]|$)",
    ),
    later=(r"{n:time} (?:después|más tarde),? (?:en|el) {e:date}", r"{n:time} antes,? (?:en|el) {b:date}"),
    before=(
        r"\({b:date}\) (?:ocurrió|fue|tuvo lugar|sucedió|empezó|terminó|se fundó)?(?: mucho| poco)? ?(?:antes que|antes de|antes del|precedió a)<gap>\({e:date}\)",
        r"\({e:date}\) (?:ocurrió|fue|tuvo lugar|sucedió|empezó|terminó|se fundó)?(?: mucho| poco)? ?(?:después que|después de|después del|siguió a|tras)<gap>\({b:date}\)",
        r"en {b:date},? (?:poco |mucho )?antes de <gap> en {e:date}",
        r"en {e:date},? (?:poco |mucho )?(?:después de|tras) <gap> en {b:date}",
        r"{b:date} (?:es|fue|está) (?:antes de|anterior a) {e:date}",
        r"{e:date} (?:es|fue|está) (?:después de|posterior a) {b:date}",
    ),
    leap=(r"{d:year} (?P<no>no )?(?:es considerado|se considera|cuenta como|fue|es|será|era)(?: también)?(?: un)?(?: año)? bisiesto",),
    age_of=(
        r"{d:date} (?:fue |es |pertenece |cae |está |corresponde |perteneció )?(?:en |a |al |dentro de |dentro del |parte del |del )(?:los |la |el )?(?:principios del |finales del )?{c:age}",
        r"{d:date}\)?,? (?:ya |es decir,? |o sea,? )?(?:en|a|al|dentro del|durante) (?:los |las |la |el )?(?:(?:principios|comienzos|inicios|mediados|finales|fines|final) (?:del? )(?:la |los )?|(?:primera|segunda) mitad del )?{c:age}(?=[,.;:)]|$)",
        r"{d:date} (?:ocurrió|sucedió|tuvo lugar|aconteció|se firmó|se libró|se produjo) en (?:el |la )?{c:age}",
        r"{c:age},? (?:en |\(){d:date}",
    ),
    same_event=r"\bcuando (?:él |ella )?(?=\p{Ll})",
    apart=_words("y donde cuando que quien mientras pero luego cuyo cuya antes después hasta"),
    dying=_words("murió muere morir muriendo muerte falleció fallece vivió"),
    when_dying=r" (?:años )?cuando (?:él |ella )?(?:murió|falleció|fue asesinad[oa]|fue ejecutad[oa]|lo mataron|la mataron)\b",
    others=_words("esposo esposa marido mujer hijo hija padre madre hermano hermana cuyo cuya casó amigo amiga pareja tío tía"),
    disowning=_words("erróneamente dicen creen si imagina supongamos incorrecto incorrecta falso falsa mito error equivocado imposible inválida no nunca jamás supuestamente ficticio ficticia hipotético juliano"),
    same_person=(r"^(?:él|ella)", r"^(?:en|el) {x:date},? (?:él|ella|murió|falleció)", r"^(?:murió|falleció|ganó|publicó|recibió|fue|obtuvo|se)"),
    months=("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
)
_PT: Final = DateWords(
    weekdays=(("segunda-feira", "segunda"), ("terça-feira", "terça"), ("quarta-feira", "quarta"),
              ("quinta-feira", "quinta"), ("sexta-feira", "sexta"), ("sábado",), ("domingo",)),
    weekday=(
        r"{w:weekday}[,:]? \(?(?:o )?(?:dia )?{d:date}",
        r"{d:date}\)?,?(?: que| o qual| o que| dia que| data que)? (?:foi|é|era|será|caiu|cai|cairá|calhou)(?: em| num| numa| no| na)?(?: uma?)? {w:weekday}(?! ou| e)",
        r"{d:date}(?:, (?:uma? )?| ?- ?(?:uma? )?| \((?:foi |era |caiu )?(?:em |num |numa )?(?:uma? )?){w:weekday}(?=[,.;)]| ?-|$)",
        r"dia da semana (?:de|em|do dia) {d:date} (?:foi|era|é)(?: uma?)? {w:weekday}(?! ou| e)",
    ),
    same_day=(r"^(?:esse dia |nesse dia |aquele dia |naquele dia |o dia |a data )?(?:foi|era|caiu)(?: em| num| numa| no| na)?(?: uma?)? {w:weekday}(?=[,.;]|$)",),
    birth=(r"(?:nasceu|nascido|nascida|nascimento|nasce)<gap>,? ?\(?{b:date}", r"{b:date}<gap>(?:nasceu)"),
    death=(r"(?:morreu|faleceu|morre|falece|morte|falecimento|assassinado|assassinada|executado)<gap>,? ?\(?{e:date}",),
    age=(
        r"aos (?:seus )?{n:count}(?: de idade)?", r"com (?:apenas |só )?{n:years}(?: de idade)?", r"(?:na|à|a) idade de {n:count}",
        r"(?:tinha|completou) (?:apenas |só )?{n:years}",
    ),
    life=(r"\({b:date} ?- ?{e:date}\)", r"\({r:span}\)", r"viveu (?:de |entre )?{r:span}"),
    duration=(
        r"(?:de|desde) {b:date} (?:a|até) {e:date},? ?\(?(?:e |ou seja,? |isto é,? |um total de |num total de |em um total de |totalizando |somando |um período de |o que soma |durou |durante |por |portanto |com duração de |quase |cerca de |aproximadamente |uns |exatamente )*{n:time}(?=[),.;]| no total| ao todo|$)",
        r"entre {b:date} e {e:date},? (?:há|passaram(?:-se)?|decorreram|transcorreram|se passaram)(?: exatamente)? {n:time}",
        r"{r:span}\)?,? ?\(?(?:e |ou seja,? |isto é,? |um total de |num total de |em um total de |totalizando |somando |um período de |o que soma |durou |viveu |durante |por |portanto |com duração de |há |passaram-se |se passaram |passaram |decorreram |transcorreram |quase |cerca de |aproximadamente |uns |exatamente )*{n:time}(?=[),.;]| no total| ao todo|$)",
        r"(?:durou|durante|reinou|governou|abrangeu|por)(?: exatamente)? {n:time},? ?\(?(?:de |desde |entre )?{r:span}",
        r"(?:durou|durante|reinou|governou|abrangeu|por)(?: exatamente)? {n:time},? ?\(?(?:de|desde) {b:date} (?:a|até) {e:date}",
        r"(?:passaram-se|passaram|decorreram|há|se passaram)(?: exatamente)? {n:time} entre {r:span}",
        r"entre<wide>{b:date}<wide>{e:date}\)?,? (?:há|passaram(?:-se)?|decorreram|transcorreram|se passaram)(?: exatamente)? {n:time}",
        r"{n:time} (?:separam|passaram entre|decorreram entre)<wide>{b:date}<wide>(?:e|d[aoe])<wide>{e:date}",
        r"(?:começou|iniciou|eclodiu)<gap>{b:date}<gap>(?:terminou|acabou|encerrou)<gap>{e:date},? (?:e |ou seja,? |isto é,? |portanto |assim )*(?:durou|durando|um total de) {n:time}",
        r"entre {r:span},? (?:há|passaram(?:-se)?|decorreram|transcorreram|se passaram)(?: exatamente)? {n:time}",
        r"viveu {n:years} \({r:span}\)",
        r"(?:fundad|criad|inaugurad|construíd)[oa] em {b:date}<wide>(?:completou|celebrou|comemorou) (?:seus )?{n:years} em {e:date}",
        r"(?:passaram-se|passaram|decorreram|há|se passaram)(?: exatamente)? {n:time} entre {b:date} e {e:date}",
    ),
    after=(
        r"{e:date},? (?:quase |cerca de |aproximadamente |uns |exatamente |and |just |y |e |justo )?{n:time} (?:depois d[eoa]s?|após) ?<gap>\(?{b:date}",
        r"{n:time} (?:depois d[eoa]s?|após) ?<gap>\(?{b:date}\)?,? (?:ou seja,? |isto é,? |é |foi )?(?:em )?{e:date}",
        r"{b:date},? (?:quase |cerca de |aproximadamente |uns |exatamente |and |just |y |e |justo )?{n:time} antes d[eoa]s? ?<gap>\(?{e:date}",
        r"{n:time} antes d[eoa]s? ?<gap>\(?{e:date}\)?,? (?:ou seja,? |isto é,? |é |foi )?(?:em )?{b:date}",
        r"{e:date},? (?:quase |cerca de |aproximadamente |uns |exatamente )?{n:time} (?:depois d[eoa]s?|após) ?<gap>,? (?:em )\(?{b:date}",
    ),
    since=(
        r"{b:date}<wide>(?:em|no dia|até) {e:date},? (?:quase |cerca de |aproximadamente |uns |exatamente )?{n:time} (?:depois|mais tarde)(?=[,.;)]|$)",
        r"{e:date}<wide>(?:em|de|no dia) {b:date},? (?:quase |cerca de |aproximadamente |uns |exatamente )?{n:time} antes(?=[,.;)]|$)",
    ),
    later=(r"{n:time} (?:depois|mais tarde),? em {e:date}", r"{n:time} antes,? em {b:date}"),
    before=(
        r"\({b:date}\) (?:ocorreu|foi|aconteceu|começou|terminou|veio)?(?: muito| pouco)? ?(?:antes que|antes d[eoa]s?|precedeu)<gap>\({e:date}\)",
        r"\({e:date}\) (?:ocorreu|foi|aconteceu|começou|terminou|veio)?(?: muito| pouco)? ?(?:depois que|depois d[eoa]s?|após|sucedeu)<gap>\({b:date}\)",
        r"em {b:date},? (?:pouco |muito )?antes d[eoa]s? <gap> em {e:date}",
        r"em {e:date},? (?:pouco |muito )?(?:depois d[eoa]s?|após) <gap> em {b:date}",
        r"{b:date} (?:é|foi|vem) (?:antes de|anterior a) {e:date}",
        r"{e:date} (?:é|foi|vem) (?:depois de|posterior a) {b:date}",
    ),
    leap=(r"{d:year} (?P<no>não )?(?:é considerado|é tido como|conta como|foi|é|será|era)(?: também)?(?: um)?(?: ano)? bissexto",),
    age_of=(
        r"{d:date} (?:foi |é |pertence |cai |está |fica |pertenceu )?(?:em |no |na |nos |ao |à |aos |dentro d[oa] |parte do |do )(?:início do |final do )?{c:age}",
        r"{d:date}\)?,? (?:já |ou seja,? |isto é,? )?(?:em|no|na|nos|durante [oa]|dentro d[oa]) (?:(?:início|começo|final|fim|meados|meio|primeira metade|segunda metade) d[oae]s? )?{c:age}(?=[,.;:)]|$)",
        r"{d:date} (?:ocorreu|aconteceu|teve lugar|foi assinad[oa]|foi travada|se deu) n[oa] {c:age}",
        r"{c:age},? (?:em |\(){d:date}",
    ),
    same_event=r"\bquando (?:ele |ela )?(?=\p{Ll})",
    apart=_words("e onde quando que quem enquanto mas depois cujo cuja antes até"),
    dying=_words("morreu morre morrer morrendo morte faleceu falece viveu"),
    when_dying=r" (?:anos )?quando (?:ele |ela )?(?:morreu|faleceu|foi assassinad[oa]|foi executad[oa]|foi mort[oa])\b",
    others=_words("esposo esposa marido mulher filho filha pai mãe irmão irmã cujo cuja casou amigo amiga companheiro tio tia"),
    disowning=_words("erroneamente dizem acreditam caso imagine suponha incorreto incorreta errado errada falso falsa mito erro engano impossível inválida não nunca jamais suposto fictício fictícia hipotético juliano"),
    same_person=(r"^(?:ele|ela)", r"^em {x:date},? (?:ele|ela|morreu|faleceu)", r"^(?:morreu|faleceu|ganhou|publicou|recebeu|foi|obteve)"),
    months=("janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro", "dezembro"),
)
_HI: Final = DateWords(
    weekdays=(("सोमवार",), ("मंगलवार",), ("बुधवार",), ("गुरुवार", "बृहस्पतिवार", "वीरवार", "गुरूवार"), ("शुक्रवार",),
              ("शनिवार",), ("रविवार", "इतवार")),
    weekday=(
        r"{w:weekday}(?: के दिन)?[,:]? \(?{d:date}",
        r"{d:date}<near>(?:जो|जोकि|उस दिन|और उस दिन)(?: कि)?(?: एक)? {w:weekday}(?: का दिन| को)? (?:था|है|थी|पड़ा|पड़ता)",
        r"{d:date},? (?:को )?(?:सप्ताह का दिन |दिन )?{w:weekday}(?: का दिन)?(?=[ ,.;)](?:को|के दिन|था|है|थी|पड़ा|पड़ता|होगा|पड़ेगा)|[.)]|$)",
        r"{d:date} \((?:एक )?{w:weekday}\)",
    ),
    same_day=(r"^(?:उस दिन|वह दिन|यह दिन|वह|यह)(?: एक)? {w:weekday}(?: का दिन| को)? (?:था|पड़ा)",),
    birth=(r"(?:जन्म|जन्मे|जन्मी)<gap>{b:date}", r"{b:date}<gap>(?:जन्म|जन्मे|जन्मी|जन्मा|पैदा)"),
    death=(r"(?:मृत्यु|निधन|देहांत|हत्या)<gap>{e:date}", r"{e:date}<gap>(?:मृत्यु|निधन|देहांत|हत्या)"),
    age=(r"{n:count} (?:की|के) (?:आयु|उम्र|अवस्था)(?: में)?", r"{n:years} के (?:थे|थीं|थी|था|हुए|हुईं|हो गए|हो गईं)", r"{n:years} (?:का|की) (?:था|थी)"),
    life=(r"\({b:date} ?- ?{e:date}\)", r"\({r:span}\)"),
    duration=(
        r"{b:date} से {e:date} तक(?: शासन किया| राज किया| चला| चली)?,? ?\(?(?:यानी |अर्थात |कुल |पूरे |अतः |और |लगभग |करीब |तकरीबन |ठीक )*{n:time}",
        r"{r:span}\)?(?: तक)?(?: शासन किया| राज किया| चला| चली)?,? ?\(?(?:यानी |अर्थात |कुल |पूरे |अतः |और |के बीच |में |तक |लगभग |करीब |तकरीबन |ठीक )*{n:time}(?=[),.;]| तक| चला| चली| बीते| होते| का| की| हैं| है| राज| शासन|$)",
        r"{b:date} (?:और|तथा|एवं) {e:date} के (?:बीच|मध्य)(?: में)? {n:time}",
        r"{n:time} (?:तक |चला |चली )*\(?{r:span}",
        r"{b:date}<gap>(?:शुरू|आरंभ|प्रारंभ)<gap>{e:date}<gap>(?:समाप्त|खत्म|ख़त्म)<gap>,? (?:यानी |अर्थात |इस प्रकार |और )*(?:यह )?{n:time} (?:तक )?(?:चला|चली)",
    ),
    after=(
        r"{b:date}\)? (?:के|से) (?:लगभग |करीब |तकरीबन |ठीक |and |just |y |e |justo )?{n:time} (?:बाद|पश्चात),? (?:यानी |अर्थात )?{e:date}",
        r"{e:date}<near>(?:यानी |अर्थात ){b:date} (?:के|से) (?:लगभग |करीब |तकरीबन |ठीक |and |just |y |e |justo )?{n:time} (?:बाद|पश्चात)",
        r"{e:date}(?: में)?,? (?:यानी |अर्थात )?{b:date} (?:के|से) (?:लगभग |करीब |तकरीबन |ठीक |and |just |y |e |justo )?{n:time} (?:बाद|पश्चात)",
        r"{e:date}\)? (?:के|से) (?:लगभग |करीब |तकरीबन |ठीक |and |just |y |e |justo )?{n:time} (?:पहले|पूर्व),? (?:यानी |अर्थात )?{b:date}",
        r"{b:date}(?: में)?,? (?:यानी |अर्थात )?{e:date} (?:के|से) (?:लगभग |करीब |तकरीबन |ठीक |and |just |y |e |justo )?{n:time} (?:पहले|पूर्व)",
    ),
    since=(
        r"{b:date}<wide>(?:और |तथा |, )(?:लगभग |करीब |ठीक )?{n:time} (?:बाद|पश्चात),? (?:यानी )?{e:date}",
    ),
    later=(r"{n:time} (?:बाद|पश्चात),? {e:date}", r"{n:time} (?:पहले|पूर्व),? {b:date}"),
    before=(
        r"\({b:date}\),? <gap>\({e:date}\) (?:से पहले|के पूर्व|से पूर्व|के पहले)",
        r"\({e:date}\),? <gap>\({b:date}\) (?:के बाद|के पश्चात)",
        r"{b:date},? {e:date} से (?:पहले|पूर्व) (?:आता|आया|का)",
        r"{e:date},? {b:date} के बाद (?:आता|आया|का)",
    ),
    leap=(r"{d:year}(?: का)?(?: वर्ष| साल)?(?: भी)? (?:एक )?(?:लीप|अधि) ?-?(?:वर्ष|ईयर|साल)(?P<no> नहीं)? (?:था|है|होगा|थी|माना जाता|कहलाता)",),
    age_of=(
        r"{d:date}(?: में| को)?,? (?:यानी|अर्थात) {c:age} (?:के (?:अंत|आरंभ|शुरू|मध्य|प्रारंभ) )?में",
        r"{d:date} में, {c:age} (?:के (?:अंत|आरंभ|शुरू|मध्य|प्रारंभ) )?में (?:हुआ|हुई|हुए|शुरू|आरंभ|लड़ा|लड़ी)",
        r"{d:date}(?: का वर्ष| वर्ष)?,? {c:age} (?:में|का|की|के)(?: हिस्सा| अंतर्गत)? ?(?:आता|पड़ता|आया|पड़ा|था|है|वर्ष)",
        r"{d:date} (?:का|की|के) <gap>{c:age} में (?:हुआ|हुई|हुए|लड़ी|लड़ा|घटी|घटा)",
        r"{c:age}(?: में)?,? ?\(?{d:date}",
    ),
    same_event=r"\bजब (?:वे|वह|उन्होंने)",
    apart=_words("और जहाँ जब जो जिन्होंने लेकिन फिर तथा एवं जबकि"),
    dying=_words("मृत्यु निधन देहांत मरे फाँसी फांसी"),
    when_dying="",
    others=_words("पति पत्नी पुत्र पुत्री बेटा बेटी बेटे पिता माता माँ भाई बहन मित्र विवाह शादी जिनके जिनकी जिसके"),
    disowning=_words("कहते मानते अगर यदि मान गलत ग़लत झूठ मिथक भूल असंभव अमान्य नहीं कभी काल्पनिक जूलियन"),
    same_person=(r"^(?:उनका|उनकी|उनके|उन्होंने|वे|वह|उसकी|उसका|उसने)", r"^{x:date}(?: को| में)? (?:उनका|उनकी|उनके|उन्होंने|वे|वह|उसकी|उसका|उसने)"),
    months=("जनवरी", "फ़रवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितंबर", "अक्टूबर", "नवंबर", "दिसंबर"),
)
# fmt: on
DATE_WORDS: Final[Mapping[Lang, DateWords]] = MappingProxyType(
    {"en": _EN, "es": _ES, "pt": _PT, "hi": _HI}
)
