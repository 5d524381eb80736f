"""The label that a line begins with: "Mount Fuji" of "**Mount Fuji:** It is a volcano".

A label is a name, which the item speaks of; a year, in which it happened; or a part of the topic,
such as "History", and then the item speaks of the topic. What follows it is the statement: the label
is taken off the sentence before it is read, so that no claim repeats it. A line whose value is no
statement ("Capital: Lima") keeps its key, which `claims.fields` reads.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import regex

from claims.entities import find
from claims.fields import is_event
from claims.languages import BY_CODE, ROMANCE, Language
from claims.languages.base import words
from claims.languages.hi_words import PROPERTIES, TYPES, fold
from claims.model import EntityKind, Lang, Layout
from claims.romance.insertions import PARTICIPLE
from claims.romance.verbs import is_finite
from claims.segment import Located
from claims.standalone import Subject
from claims.worthiness import has_predicate

__all__ = ["in_time", "named_by", "renamed", "unlabelled", "year_of"]

#: Words of the longest label, and of the shortest statement behind one.
MAX_LABEL, MIN_STATEMENT = 6, 3

_LABEL = regex.compile(
    r"(?P<label>[\p{L}\p{M}\p{N}\"“«'][^:：.!?।]{0,60})(?:[:：ः]\s|\s[:–—-]\s)\s{0,3}(?=\S)"
)
_DASH = regex.compile(r"\s[–—-]\s$")
_MARKS = ("**", "__")
_LETTER = regex.compile(r"\p{L}")
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’-]*")
_YEAR = regex.compile(
    r"(?:(?:in|en|em|el\saño|o\sano|no\sano\sde|सन्?|वर्ष)\s)?(?P<year>1[0-9]{3}|20[0-9]{2})(?:\sमें)?",
    regex.IGNORECASE,
)
_ANY_YEAR = regex.compile(r"(?<!\p{N})(?:1[0-9]{3}|20[0-9]{2})(?!\p{N})")
_JOINED = regex.compile(r"\s(?:and|&|y|e|और|तथा|एवं)\s")
_HE = regex.compile(r"(?:उसने|उन्होंने|वे|उन्हें|उनका|उनकी|उनके|[Hh]e|[Ss]he|[Hh]is|[Hh]er)(?![\p{L}\p{M}])")
_MONTHS: Mapping[Lang, str] = {
    "es": "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre",
    "pt": "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro",
}
#: A time that a line may begin with, and how a statement opens with it.
_TIMES: Mapping[str, tuple[tuple[regex.Pattern[str], str], ...]] = {
    lang: tuple(
        (regex.compile(pattern, regex.IGNORECASE), opening)
        for pattern, opening in (
            (rf"\p{{N}}{{1,2}}[ºo]?\sde\s(?:{months})(?:\s(?:de|del)\s\p{{N}}{{3,4}})?", day),
            (rf"(?:{months})(?:\s(?:de|del)\s\p{{N}}{{3,4}})?", month),
            (r"(?:siglo|século)\s[IVX]{1,5}(?:\s[ad]\.\s?[cC]\.?)?", century),
            (r"(?:años|anos)\s(?:19|20)?\p{N}0", decades),
            (r"(?:década)\sde\s(?:19|20)?\p{N}0", decade),
            (r"\p{N}{2,4}\s[ad]\.\s?[cC]\.?", month),
        )
    )
    for lang, months, day, month, century, decades, decade in (
        ("es", _MONTHS["es"], "El ", "En ", "En el ", "En los ", "En la "),
        ("pt", _MONTHS["pt"], "Em ", "Em ", "No ", "Nos ", "Na "),
    )
}
_IN: Mapping[Lang, str] = {"en": "In", "es": "En", "pt": "Em"}
#: What an item tells of its topic, rather than what it speaks of.
_PARTS: Mapping[Lang, frozenset[str]] = {
    "en": words(
        """
        a an the of in and for its his her their main major key other official early later life fun
        interesting best famous total new old first last highest largest biggest longest important
        origin origins history overview background introduction conclusion summary career legacy
        geography economy culture climate demographics education politics government personal death
        birth facts fact figures details note notes tip tips reminder location capital currency
        population language languages religion area people food cuisine awards award achievements
        achievement influence impact reception plot cast production development design features
        feature types uses use benefits benefit examples example timeline event events cause causes
        effect effects result results meaning name etymology discovery invention construction
        architecture art music literature sport sports science technology transport trains train
        transportation tourism nature wildlife animals flora fauna weather season seasons visiting
        getting there around time times date size height length depth weight distance structure
        composition function habitat diet reproduction behavior behaviour appearance family marriage
        children studies work works books films albums songs teams players records record titles
        championships trophies founder author director producer leader president king queen
        independence war wars battle revolution reign rule fall rise style technique symbolism
        recognition significance importance status role purpose process step steps what why how
        who when where heritage currency money safety health sources advantages disadvantages
        """
    ),
    "es": words(
        """
        el la los las un una de del en y su sus lo más otro otra otros otras principal principales
        oficial primer primera primeros últimos vida curioso curiosa mejor famoso nuevo antiguo
        origen orígenes historia resumen contexto introducción conclusión carrera legado geografía
        economía cultura clima demografía educación política gobierno muerte nacimiento dato datos
        curiosidad curiosidades nota notas consejo consejos ubicación situación localización capital
        moneda población idioma idiomas lengua lenguas religión superficie gente comida gastronomía
        premios premio logros logro influencia impacto recepción argumento trama reparto producción
        desarrollo diseño características característica tipos usos uso beneficios ejemplos ejemplo
        cronología evento eventos causa causas efecto efectos resultado resultados significado nombre
        etimología descubrimiento invención construcción arquitectura arte música literatura deporte
        deportes ciencia tecnología transporte trenes tren turismo naturaleza fauna flora reconocimiento
        reconocimientos cómo llegar cuándo ir qué ver por quién dónde río ríos altura altitud longitud
        tamaño profundidad peso estructura composición función hábitat dieta reproducción familia
        matrimonio hijos estudios obra obras libros películas títulos récord récords fundador autor
        director presidente rey reina independencia guerra batalla reinado caída estilo técnica
        importancia función proceso paso pasos patrimonio dinero seguridad salud fuentes rivales rival
        retirada retiro debut apodo
        """
    ),
    "pt": words(
        """
        o a os as um uma de do da dos das em no na e seu sua mais outro outra outros outras principal
        principais oficial primeiro primeira primeiros últimos vida curioso melhor famoso novo antigo
        origem origens história resumo contexto introdução conclusão carreira legado geografia
        economia cultura clima demografia educação política governo morte nascimento dado dados
        curiosidade curiosidades nota notas dica dicas localização situação capital moeda população
        idioma idiomas língua línguas religião área superfície povo comida gastronomia culinária
        prêmios prêmio conquistas conquista influência impacto recepção enredo trama elenco produção
        desenvolvimento design características característica tipos usos uso benefícios exemplos
        exemplo cronologia evento eventos causa causas efeito efeitos resultado resultados significado
        nome etimologia descoberta invenção construção arquitetura arte música literatura esporte
        esportes ciência tecnologia transporte trens trem turismo natureza fauna flora reconhecimento
        como chegar quando ir que ver por quem onde rio rios altura altitude comprimento tamanho
        profundidade peso estrutura composição função habitat dieta reprodução família casamento
        filhos estudos obra obras livros filmes títulos recorde recordes fundador autor diretor
        presidente rei rainha independência guerra batalha reinado queda estilo técnica importância
        processo passo passos patrimônio dinheiro segurança saúde fontes rivais rival aposentadoria
        estreia apelido
        """
    ),
    "hi": frozenset(
        map(
            fold,
            words(
                """
                का की के में और एवं तथा प्रमुख मुख्य अन्य आधिकारिक प्रारंभिक पहला पहली सबसे बड़ा बड़ी ऊँचा ऊँची
                जीवन इतिहास परिचय भूगोल अर्थव्यवस्था संस्कृति जलवायु मौसम शिक्षा राजनीति सरकार मृत्यु जन्म
                तथ्य रोचक टिप्पणी सुझाव स्थान स्थिति भोजन खानपान पुरस्कार सम्मान उपलब्धि उपलब्धियाँ प्रभाव
                कथानक निर्माण विकास विशेषता विशेषताएँ प्रकार उपयोग लाभ उदाहरण घटना घटनाएँ कारण परिणाम अर्थ
                नाम खोज आविष्कार वास्तुकला कला संगीत साहित्य खेल विज्ञान प्रौद्योगिकी परिवहन पर्यटन प्रकृति
                कब कैसे क्या क्यों कौन कहाँ पहुँचें आकार ऊँचाई लंबाई गहराई वजन दूरी संरचना कार्य आहार परिवार
                विवाह बच्चे रचनाएँ पुस्तकें फ़िल्में रिकॉर्ड स्वतंत्रता युद्ध शासन पतन शैली महत्व भूमिका
                प्रक्रिया चरण विरासत स्वास्थ्य सुरक्षा निष्कर्ष सारांश उत्पत्ति करियर भाषाएँ धर्म जनजीवन
                """
            ),
        )
    )
    | PROPERTIES
    | TYPES,
}


#: What a Hindi line calls what it is about: "यह मिठाई", "इस इमारत में".
_KINDS = (
    "मिठाई|सब्ज़ी|सब्जी|व्यंजन|पकवान|पेय|फल|पौधा|पौधे|पेड़|वृक्ष|पशु|पक्षी|जानवर|मसाला|मसाले|"
    "अनाज|फसल|फ़िल्म|फिल्म|पुस्तक|किताब|उपन्यास|कविता|गीत|ग्रंथ|महाकाव्य|नाटक|चित्र|मूर्ति|"
    "इमारत|भवन|महल|क़िला|क़िले|किला|किले|मंदिर|मस्जिद|मक़बरा|मक़बरे|मकबरा|मकबरे|स्मारक|मीनार|"
    "पुल|झील|नदी|द्वीप|पर्वत|शहर|नगर|राज्य|देश|गाँव|खेल|त्योहार|नृत्य|धातु|गैस|तत्व|रोग|बीमारी|"
    "ग्रह|उद्यान|संग्रहालय|वेधशाला|कंपनी|संस्था|प्रजाति"
)
#: "This dish", "esse bolinho", "यह मिठाई" at the start of a statement, in a line with a label.
_THIS: Mapping[Lang, regex.Pattern[str]] = {
    "en": regex.compile(
        r"This\s(?:(?!(?:is|was|has|had)\s)[\p{Ll}-]{2,20}\s){1,3}(?=(?:is|was|has|had|became|can|"
        r"comes|came|dates|stands|stood|lies|takes|took|makes|made|won|began|contains)\s)"
    ),
    "es": regex.compile(r"Est[ea]\s(?:\p{L}{3,20}\s)(?:(?:de|del)\s[\p{L}-]{3,30}\s)?"),
    "pt": regex.compile(
        r"Ess?[ea]\s(?:\p{L}{3,20}\s)(?:(?:de|do|da)\s[\p{L}-]{3,30}\s)?|Est[ea]\s(?:\p{L}{3,20}\s)"
    ),
    "hi": regex.compile(
        rf"(?<![\p{{L}}\p{{M}}])यह\s(?:{_KINDS})\s(?!(?:का|की|के|को|में|पर|से|ने|तक|है|हैं|था|थी|थे|और)\s)"
        rf"|(?<![\p{{L}}\p{{M}}])इस\s(?:[\p{{L}}\p{{M}}]{{2,20}}\s){{0,3}}(?:{_KINDS})\s(?=(?:का|की|के|को|में|पर|से|ने|तक)\s)"
    ),
}


#: What a thing is like, behind its label: "famosa por suas fitas".
_LIKE = words("famoso famosa famosos famosas célebre célebres rico rica típico típica")
#: Endings of nouns that name no thing: "Reconocimiento", "Location".
_ABSTRACT = regex.compile(
    r"\p{L}+(?:mientos?|mentos?|ción|ciones|ção|ções|dad|dades?|ments?|tions?|ity|ness|ship)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Label:
    text: str
    #: Where what follows it begins.
    end: int


def unlabelled(place: Located, text: str) -> Located:
    """Return a list item without its label, which is kept beside it; others as they are.

    Args:
        place: A sentence where it stands.
        text: The whole text.
    """
    sentence = place.sentence
    label = _label(place, text, BY_CODE[sentence.lang])
    if label is None:
        return place
    rest = place.projection.cut(label.end, len(sentence.plain))
    start = rest.starts[0]
    while start > sentence.start and text[start - 1] in "*_~`[\"“«‘'":
        start -= 1
    told = replace(
        sentence, start=start, quote=text[start : sentence.end], plain=sentence.plain[label.end :]
    )
    return replace(place, sentence=told, projection=rest, label=label.text)


def _label(place: Located, text: str, language: Language) -> _Label | None:
    sentence = place.sentence
    found = _LABEL.match(sentence.plain)
    if found is None or sentence.layout not in {Layout.LIST_ITEM, Layout.PROSE}:
        return None
    bold = text.startswith(_MARKS, sentence.start)
    if not bold and (sentence.layout is Layout.PROSE or _DASH.search(found.group())):
        return None
    if bold and not _closes_behind(place, text, found):
        return None
    label, rest = found["label"].strip(" \"“”«»'"), sentence.plain[found.end() :]
    usual = f"{label}: "
    if (
        len(label.split()) > MAX_LABEL
        or len(rest.split()) < MIN_STATEMENT
        or not (_LETTER.search(label) or _YEAR.fullmatch(label))
        or has_predicate(label, language)
        or not _says(label, rest, language)
        or is_event(sentence.plain, language)
        or language.structure.search(usual)
        or language.instruction.search(usual)
        or language.connector.search(usual)
        or language.frame.search(usual)
    ):
        return None
    return _Label(text=label, end=found.end())


def _says(label: str, rest: str, language: Language) -> bool:
    """Tell whether something is said behind a label, rather than a value given."""
    if has_predicate(rest, language):
        return True
    if (year_of(label) or _time_of(label, language)) and rest.endswith((".", "।")):
        return True  # a year has no values
    opening = _WORD.match(rest)
    if opening and opening.group().casefold() in {*language.pronouns, *language.demonstratives}:
        return True  # "It recognises": not every verb is known
    if language.code not in {"es", "pt"}:
        return False
    first, second = (word.strip(".,;").casefold() for word in rest.split(maxsplit=2)[:2])
    described = PARTICIPLE.fullmatch(first) is not None or first in _LIKE
    named = named_by(label, rest, language) is not None
    return is_finite(first, second, language.code) or (described and named)


def _closes_behind(place: Located, text: str, found: regex.Match[str]) -> bool:
    """Tell whether the bold words are just the label."""
    first = place.projection.starts[found.start("label")]
    last = place.projection.ends[found.end("label") - 1]
    inside = text[first:last]
    behind = text[last : last + 5]
    return not any(mark in inside for mark in _MARKS) and any(mark in behind for mark in _MARKS)


def year_of(label: str) -> str:
    """Return the year that a label is, or "".

    >>> year_of("1983"), year_of("World Cup 1983")
    ('1983', '')
    """
    found = _YEAR.fullmatch(label.strip())
    return found["year"] if found else ""


def named_by(label: str, rest: str, language: Language) -> Subject | None:
    """Return what the item speaks of by its label; None where the label is a part of a topic.

    >>> named_by("Mount Fuji", "It is high.", BY_CODE["en"]).text
    'Mount Fuji'
    >>> named_by("Official language", "It is Japanese.", BY_CODE["en"])
    """
    if year_of(label) or _time_of(label, language):
        return None
    said = [_spelling(word, language) for word in _WORD.findall(label)]
    kinds = language.place_nouns | language.work_nouns | language.organisation_nouns
    known = _PARTS[language.code] | language.event_nouns | language.person_nouns | kinds
    if not said or all(word in known for word in said):
        return None
    if len(said) == 1 and _ABSTRACT.fullmatch(said[0]):
        return None
    names = find(label, language)
    kind = names[0].kind if len(names) == 1 and names[0].text == label else None
    person = {EntityKind.PERSON: True, EntityKind.PLACE: False}.get(kind) if kind else None
    if person is None and _HE.match(rest):
        person = True
    many = _JOINED.search(label) is not None
    return Subject(text=label, person=person, plural=True if many else None)


def _spelling(word: str, language: Language) -> str:
    return fold(word) if language.code == "hi" else word.casefold()


def _time_of(label: str, language: Language) -> str:
    """Return a day, a month or a century that is a label, as a statement opens with it; or ""."""
    label = label.strip()
    for time, opening in _TIMES.get(language.code, ()):
        if time.fullmatch(label):
            return f"{opening}{label[:1].lower()}{label[1:]}"
    return ""


#: "It still works today" is not said of the year that a line begins with.
_STILL = regex.compile(
    r"(?<![\p{L}\p{M}])(?:still|today|to\sthis\sday|hoy|todavía|hoje|ainda|आज|अब\sभी|अभी\sभी)(?![\p{L}\p{M}])",
    regex.IGNORECASE,
)


def in_time(text: str, label: str, language: Language) -> str:
    """Say of a statement when it happened, where its label is a time.

    >>> in_time("The team won the title.", "1983", BY_CODE["en"])
    'In 1983, the team won the title.'
    >>> in_time("Colón llega a Cuba.", "28 de octubre de 1492", BY_CODE["es"])
    'El 28 de octubre de 1492, Colón llega a Cuba.'
    """
    if time := _time_of(label, language):
        return text if label.casefold() in text.casefold() else f"{time}, {_inside(text, language)}"
    return _in_year(text, year_of(label), language)


def _inside(text: str, language: Language) -> str:
    """Write the first word small behind a time, unless it is a name's."""
    first = _WORD.match(text)
    low = first.group().casefold() if first is not None else ""
    small = low in language.function_words or (
        language.code in ROMANCE and is_finite(low, "", "pt" if language.code == "pt" else "es")
    )
    return text[:1].lower() + text[1:] if small and not text[1:2].isupper() else text


def _in_year(text: str, year: str, language: Language) -> str:
    if not year or _ANY_YEAR.search(text) or _STILL.search(text):
        return text
    if language.code == "hi":
        return f"{year} में {text}"
    return f"{_IN[language.code]} {year}, {_inside(text, language)}"


def renamed(text: str, label: Subject | None, language: Language) -> str:
    """Write whom a line is about for "this dish" at the start of a statement.

    >>> himeji = Subject(text="Himeji Castle")
    >>> renamed("This white castle became famous.", himeji, BY_CODE["en"])
    'Himeji Castle became famous.'
    """
    found = _THIS[language.code].search(text) if label is not None else None
    if found is None or label is None or (language.code != "hi" and found.start()):
        return text
    return f"{text[: found.start()]}{label.text} {text[found.end() :]}"
