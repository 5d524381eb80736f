"""What hangs on the end of a clause, as a statement of its own."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from claims.languages import Language
from claims.languages.base import words
from claims.markdown import Span
from claims.propositions import Proposition
from claims.romance.agreement import is_feminine, singular_noun
from claims.romance.clause import Clause
from claims.romance.gerunds import finite_form
from claims.romance.insertions import (
    OWNING_RELATIVES,
    PARTICIPLE,
    PASTS,
    PLACE,
    RELATIVES,
    WITH,
    happened,
    inserted_statement,
    owned,
    related,
)
from claims.romance.joints import is_finite_at
from claims.romance.names import (
    is_bare_name,
    is_description,
    last_phrase,
    of,
    placed,
    ties,
    within,
)
from claims.romance.tokens import read_tokens
from claims.romance.word_lists import ARTICLES, BEFORE_VERB, CLITICS, SUBORDINATORS, TIES

PLACE_RELATIVES = words("donde onde")
_COPULAS = words("es son é são era eram eran fue foi fueron foram")
_LIFE = words("nació murió falleció nasceu morreu faleceu")
_DATED = regex.compile(r"(?:en|em|el|a)\s[^,;]{0,40}?\p{N}{3,4}")
#: What happens at a place by itself, or behind which its subject stands.
_SURROUNDED = words(
    "hay há existe existem existen vive vivem viven circula circulan circulam está están "
    "estão nace nacen nasce nascem fica ficam desemboca deságua habitan habitam llueve chove"
)
#: A participle and what it is tied to: "situado a 5 km", "cortada pelos rios".
_PARTICIPLE_TAIL = regex.compile(
    r"(?P<word>\p{L}{2,20}(?:ad|id|íd|uest|ost|rit|ert|eit|ech)[oa]s?)\s(?:\p{L}+mente\s)?"
    r"(?:en|em|no|na|nos|nas|por|pel[oa]s?|al?|ao|à|el|del?|d[oa]s?|con|com|como|entre|desde|hasta|até|"
    r"durante|para|hace|há|junto|cerca|sobre|hacia|tras|após)\s"
)
#: What is so as long as the place is.
_LASTING = regex.compile(
    r"(?:atravesad|cortad|bañad|banhad|cruzad|limitad|separad|protegid|conectad|ligad|coroad|coronad|"
    r"dominad|delimitad|atravessad|cercad|conocid|conhecid|poblad|povoad)[oa]s?\s"
)
_YEAR = regex.compile(r"\p{N}{3,4}")
_NOUN_PARTICIPLES = words(
    """
    estado vida lado partido partida comida bebida salida entrada saída soldado mercado década cada
    nada toda todo medida juzgado tratado poblado ganado pescado sábado grado jornada temporada avenida
    herida ferida cuidado resultado significado apellido marido vestido sonido sentido ruido feito
    hecho puesto posto resto costo custo gosto gusto texto teto parte puerto porto concerto concierto
    seguido seguida junto debido devido dado dada visto vista gracias incluido incluída
    """
)
_FORMS = {
    **dict.fromkeys(("el", "o", "un", "um"), ("m", False)),
    **dict.fromkeys(("la", "a", "una", "uma"), ("f", False)),
    **dict.fromkeys(("los", "os"), ("m", True)),
    **dict.fromkeys(("las", "as"), ("f", True)),
}
#: "De la provincia de ", before a name that belongs to another noun.
_COMPLEMENT = regex.compile(
    r"(?<!\p{L})(?:de|del|do|da|dos|das)\s(?:(?:el|la|los|las)\s)?(?:\p{Ll}+\s(?:de\s)?){0,2}$"
)
#: Where something lies, a participle may go on about it.
_LYING = words("está están estão fica ficam encuentra encuentran situa sitúa localiza ubica")
_LAST_NAME = regex.compile(
    r"(?P<name>\p{Lu}[\p{L}\p{M}'’-]*(?:\s(?:(?:de|del|do|da|dos|das|la|los)\s){0,2}\p{Lu}[\p{L}\p{M}'’-]*){0,5})$"
)
_LAST_NAMES = regex.compile(
    r"\p{Lu}[\p{L}\p{M}'’-]*(?:\s\p{Lu}[\p{L}\p{M}'’-]*){0,4}\s[ye]\s" + _LAST_NAME.pattern
)
#: ", Maria I" before a comma: what follows goes on about something else.
_BETWEEN_COMMAS = regex.compile(r",\s" + _LAST_NAME.pattern)
#: What a place does not do: ", ciudad que fundó".
_ACTED = regex.compile(
    r"\s(?:que|donde|onde)\s(?!(?:se|fue|fueron|foi|foram|era|eran|eram)\s)(?:\p{L}+\s){0,2}?"
    r"\p{L}+(?:ó|ou|eu|iu|aron|ieron|aram|eram|iram)(?!\p{L})"
)
#: What somebody is, without an article: ", marqués de Villena".
_ROLES = words(
    """
    marqués marquesa conde condesa duque duquesa barón baronesa marquês duquesa hijo hija hermano
    hermana nieto nieta sobrino sobrina padre madre esposo esposa viuda filho filha irmão irmã neto
    neta sobrinho sobrinha pai mãe esposo esposa viúva explorador exploradora navegante arquitecto
    arquitecta arquiteto arquiteta fundador fundadora discípulo discípula miembro membro profesora
    editor editora obispo bispo arzobispo arcebispo cacique gobernador governador alcalde prefeito
    """
)
#: More than an apposition follows.
_FINITE_IN = regex.compile(r"[;:()]|(?<!\p{L})(?:que|donde|onde|cuando|quando|quien|quem)(?!\p{L})")
_APART = regex.compile(
    r"\p{Lu}\p{Ll}+,\s(?:en|em|no|na)\s(?:(?:el|la|o|a)\s)?(?:\p{Lu}\S*\s(?:d\p{L}{1,2}\s)?){0,3}$"
)
_OWNER = regex.compile(r"\s(?P<tie>de|del|do|da|dos|das)\s(?P<name>\p{Lu}.*)$")
_TIED_ARTICLE = {"del": "el", "do": "o", "da": "a", "dos": "os", "das": "as"}
_WHERE = regex.compile(
    r"(?<!\p{L})(?:en|em|no|na|nos|nas|desde|hasta|até)\s(?:\p{Lu}\S*\s(?:d\p{L}{1,2}\s)?){0,4}$"
)
_OWN = words("su sus seu sua seus suas")
_WHOM = regex.compile(
    r"(?P<tie>a|con|com|de|por|para)\s(?:quien|quem|(?:el|la|o|a)\s(?:cual|qual))\s",
    regex.IGNORECASE,
)
_AUXILIARIES = words(
    "ha han había habían tem tinha tinham fue fueron foi foram havia haviam têm era eram"
)
#: "Se opuso Victoria Kent", "siguieron sus hijos".
_HAS_SUBJECT = regex.compile(
    r"\s(?:(?-i:\p{Lu})|(?:el|la|los|las|o|os|as|un|una|um|uma|su|sus|seu|sua|seus|suas)\s)",
    regex.IGNORECASE,
)
#: "Se mudó a la capital, donde".
#: By whom something was made, behind a comma: ", inaugurado en 1968 por la reina".
_MADE_BY = regex.compile(
    r",\s\p{L}{2,20}(?:ad|id|íd)[oa]s?\s(?:[^\s,;]{1,20}\s){0,6}?(?:por|pelo|pela|pelos|pelas)\s[^,;]{2,60}$"
)
_SPOT = regex.compile(
    r"(?<!\p{L})(?:en|a|em|para|até|hasta|hacia)\s(?P<name>(?:el|la|los|las|o|a|os|as)\s\p{Ll}{4,20})$"
)
_TIED = regex.compile(r"(?<!\p{L})(?:n|d|pel)(?P<article>[oa]s?)\s$")
_MOTION = regex.compile(
    r"(?:volt|cheg|foi|foram|viaj|mud|regress|retorn|emigr|fug|ir|vai|vei|mand|transf)"
)
_RARELY = words("apenas casi quase nunca siempre sempre también também se no não")
#: "Siendo su entrenador Frank Rijkaard", "siendo el maíz el cultivo principal".
_OWN_SUBJECT = regex.compile(
    r"(?:siendo|sendo|estando)\s(?:su|sus|seu|sua|seus|suas|aún|ainda|todavía|ya|já|entonces|então)\s|"
    r"(?:siendo|sendo)\s(?:el|la|o|a)\s\p{L}+\s(?:el|la|o|a|su|seu|sua)\s|"
    r"(?:siendo|sendo)\s(?:el|la|o|a)\s\p{Ll}+\s(?:\p{Ll}+\s)?(?:\p{Lu})"
)
_GERUND = regex.compile(
    r"(?P<word>\p{L}{2,20}ndo(?:-se)?|\p{L}{2,20}ándose|\p{L}{2,20}éndose)(?=\s)"
)
_NEXT_GERUND = regex.compile(r"\s[ye]\s(?=\p{L}{2,20}ndo(?:-se)?\s)")


def read_tail(
    plain: str, clause: Clause, owner: str | None, verb: str, language: Language
) -> tuple[Span, list[Proposition]] | None:
    """Read what hangs on the end of a clause: ", con 5 km²", ", cuya capital es Lima"."""
    if clause.verb is None:
        return None
    comma = plain.rfind(", ", clause.verb[1], clause.end)
    if comma < 0:
        return None
    start = comma + 2
    tail = plain[start : clause.end].rstrip(" .")
    cut = (comma, start + len(tail))
    if _OWN_SUBJECT.match(tail):
        return None
    if owner is not None and _GERUND.match(tail):
        said = list(_following(tail, start, owner, verb, language))
        return (cut, said) if said else None
    head = plain[clause.verb[1] : comma]
    if _is_open(plain[clause.start : comma]):
        return None
    if participle := _PARTICIPLE_TAIL.match(tail):
        made = _participle_said(participle, (head, owner or "", verb), language)
    else:
        made = _hung(tail, head, plain[slice(*clause.verb)], owner, language)
    if not made and start in language.appositions and not _LISTED.search(tail):
        made = _renamed(tail, head, verb, language)
    return (cut, [inserted_statement(made, start, cut[1])]) if made else None


def _hung(tail: str, head: str, verb: str, owner: str | None, language: Language) -> str:
    """Write what hangs behind a comma as a statement; "" where it goes with the clause."""
    name = last_phrase(head, language)
    low = tail.partition(" ")[0].casefold()
    if (found := WITH.fullmatch(tail)) and verb.casefold() in _COPULAS:
        said = head.strip()
        who = said if "," not in said and is_bare_name(said) else owner
        has = "tiene" if language.code == "es" else "tem"
        return f"{who} {has} {found['what']}" if who else ""
    if (
        verb.casefold() in _LIFE
        and owner
        and PLACE.fullmatch(tail)
        and _DATED.fullmatch(head.strip())
    ):
        return f"{owner} {verb} {tail}"
    rest = tail.partition(" ")[2]
    if low in PLACE_RELATIVES and (spot := _SPOT.search(head)):
        return _there(rest, spot["name"], owner, language)
    if not name:
        return ""
    if low in OWNING_RELATIVES and _MADE_BY.search(head):
        return ""  # "el museo, inaugurado en 1968 por la reina, cuya torre": the museum's
    if low in OWNING_RELATIVES:
        # "Portugal é um país situado na Península Ibérica, cuja capital": Portugal's
        situated = verb.casefold() in _COPULAS and _is_where(head, name)
        return owned(OWNING_RELATIVES[low], rest, (owner if situated else "") or name, language)
    if low in RELATIVES:
        return _who(low, rest, head, name, language)
    if low in PLACE_RELATIVES:
        name = _as_place(name, head, verb, language)
        return _there(rest, name, owner, language)
    if (found := _WHOM.match(tail)) and not _is_where(head, name):
        return _with_whom(found["tie"].casefold(), tail[found.end() :], name, owner or "", language)
    return _hung_apposition(tail, head, verb, language)


def _as_place(name: str, head: str, verb: str, language: Language) -> str:
    """Return the place that "onde" means, with the article that it is tied to the clause by."""
    if language.code == "pt" and name.startswith("a ") and _MOTION.match(verb.casefold()):
        return placed(name.removeprefix("a "), language)  # "voltou a Goiás"
    tied = _TIED.search(head.removesuffix(name)) if language.code == "pt" else None
    return f"{tied['article']} {name}" if tied else name  # "na favela do Canindé"


def _hung_apposition(tail: str, head: str, verb: str, language: Language) -> str:
    """Write ", un pueblo del Caribe" and ", marqués de Villena" as what the last name is."""
    low = tail.partition(" ")[0].casefold()
    if _BETWEEN_COMMAS.search(head):
        return ""  # "de su madre, Ana Ruiz, un reino": what she left
    if low in words("un una um uma") and is_description(tail, low, language):
        return _described(tail, last_phrase(head, language), language)
    if low in _ROLES | language.person_nouns | language.place_nouns:
        return _called(tail, low, head, verb, language)
    return ""


def _is_open(text: str) -> bool:
    """Tell whether a quotation begins in a text and does not end: "«Limpia"."""
    pairs = (("«", "»"), ("“", "”"), ("(", ")"))
    return text.count('"') % 2 == 1 or any(text.count(a) > text.count(b) for a, b in pairs)


def _participle_said(
    found: regex.Match[str], clause: tuple[str, str, str], language: Language
) -> str:
    """Write ", situado a 5 km" of the last name, or of the subject, whichever it agrees with.

    Args:
        found: The participle and what is behind it.
        clause: What stands behind the verb of the clause, its subject, and the verb.
        language: Spanish or Portuguese.
    """
    head, owner, verb = clause
    tail, name = found.string, last_phrase(head, language)
    if found["word"] in _NOUN_PARTICIPLES or not name:
        return ""
    form = ("f" if found["word"].rstrip("s").endswith("a") else "m", found["word"].endswith("s"))
    near, own = _form(name), _form(owner)
    inside = _COMPLEMENT.search(head[: max(0, head.rfind(name.rpartition(" ")[2]))]) is not None
    if near == form and not (inside and verb.casefold() in _COPULAS):
        return _happened_to(name, tail, verb, language)
    if owner and verb.casefold() in _LYING and (own or form) == form and near not in {None, form}:
        return _happened_to(owner, tail, verb, language)
    return ""


def _happened_to(name: str, tail: str, verb: str, language: Language) -> str:
    """Say what a participle says of a name: "es atravesado" of what lasts, "fue fundado" of others."""
    lasts = _LASTING.match(tail) and not verb.casefold().endswith(PASTS) and not _YEAR.search(tail)
    forms = ties(name, language)
    said = f"{forms['is']} {tail}" if lasts else happened(tail, forms, language)
    return f"{name} {said}" if said else ""


def _form(phrase: str) -> tuple[str, bool] | None:
    """Return the gender and the number that the article of a phrase tells."""
    return _FORMS.get(phrase.partition(" ")[0].casefold())


def _called(tail: str, low: str, head: str, verb: str, language: Language) -> str:
    """Write ", marqués de Villena" and ", isla que pertenece" as what the last name is."""
    found = _LAST_NAME.search(head)
    words_behind = tail.split()
    if found is None or len(words_behind) < 2 or any(mark in tail for mark in ";:("):
        return ""
    if words_behind[1].casefold() in {"y", "e"} and len(words_behind) < 5:
        return ""
    place = low in language.place_nouns
    if place and _ACTED.search(tail):
        return ""  # "El Escorial, edificio que mandó construir": not the building
    name = found["name"]
    if low.endswith("s") and singular_noun(low, language.code) != low:
        both = _LAST_NAMES.search(head)
        if both is None:
            return ""
        name = both.group()
    past = not place and verb.casefold().endswith(PASTS)
    article = ""
    if _FINITE_IN.search(tail) or (place and PARTICIPLE.fullmatch(words_behind[1])):
        code = "pt" if language.code == "pt" else "es"
        article = {"es": ("un ", "una "), "pt": ("um ", "uma ")}[code][is_feminine(low)]
    return f"{name} {ties(name, language)['was' if past else 'is']} {article}{tail}"


def _who(low: str, rest: str, head: str, name: str, language: Language) -> str:
    """Write what follows "que" or "quien" about the last name; "" where it may be about another."""
    if _APART.search(head[: head.rfind(name.rpartition(" ")[2])]):
        return ""  # "la ciudad de Palmira, en Minas Gerais, que lleva su nombre"
    last = _OWNER.search(name) if low in {"quien", "quem"} and name[:1].islower() else None
    return related(rest, last["name"] if last else name, language)


#: The last of several that are named.
_LISTED = regex.compile(r"\s[ye]\s(?:el|la|los|las|o|a|os|as)\s\p{Lu}")


def _described(tail: str, name: str, language: Language) -> str:
    """Write ", un pueblo del Caribe" as what the last name is: "a capital da Bahia, um estado"."""
    if _LISTED.search(tail):
        return ""  # "projetou o Palácio da Alvorada, a Catedral de Brasília e o Congresso Nacional"
    last = _OWNER.search(name) if name[:1].islower() else None
    if last and tail.split()[1].strip(",.") not in language.place_nouns:
        return ""  # "la historia de Ofelia, una niña"
    if last:
        article = _TIED_ARTICLE.get(last["tie"], "")
        name = f"{article} {last['name']}" if article else last["name"]
    return f"{name} {'es' if language.code == 'es' else 'é'} {tail}"


def _renamed(tail: str, head: str, verb: str, language: Language) -> str:
    """Write what the parse takes for an apposition to the last name: ", inventor de la radio"."""
    name = last_phrase(head, language)
    low = tail.partition(" ")[0].casefold()
    if _BETWEEN_COMMAS.search(head):
        return ""
    if not name or not is_description(tail, low, language) or _FINITE_IN.search(tail):
        return ""
    if language.code == "pt" and name.startswith("a ") and not is_feminine(low):
        name = name.removeprefix("a ")  # "coube a Lúcio Costa, vencedor"
    several = low.endswith("s") and singular_noun(low, language.code) != low
    if several and not name.casefold().startswith(("los ", "las ", "os ", "as ")):
        both = _LAST_NAMES.search(head)
        if both is None:
            return ""
        name = both.group()
    past = {low, singular_noun(low, language.code)} & language.person_nouns and verb.endswith(PASTS)
    return f"{name} {ties(name, language)['was' if past else 'is']} {tail}"


def _is_where(head: str, name: str) -> bool:
    """Tell whether the last name says where: "capturó a Atahualpa en Cajamarca, a quien"."""
    at = head.rfind(name.rpartition(" ")[2])
    return _WHERE.search(head[: max(0, at)]) is not None


def _with_whom(tie: str, rest: str, name: str, owner: str, language: Language) -> str:
    """Write "Bolívar siempre admiró a Rodríguez" for "Rodríguez, a quien siempre admiró"."""
    tokens = read_tokens(f"x {rest}", 2, language)
    verb = next((i for i, token in enumerate(tokens) if token.finite), -1)
    if verb < 0 or any(token.low in SUBORDINATORS | TIES for token in tokens):
        return ""
    before = tokens[:verb]
    idle = all(token.low in BEFORE_VERB | CLITICS for token in before)
    own = bool(before) and (before[0].text[0].isupper() or before[0].low in ARTICLES)
    if not idle and (not own or any(token.gap.strip() for token in before[1:])):
        return ""
    at = tokens[verb].end - 2
    while verb + 1 < len(tokens) and tokens[verb].low in _AUXILIARIES:
        verb += 1
        at = tokens[verb].end - 2
    if owner.partition(" ")[0].casefold() in _OWN:
        owner = ""  # "Su rival fue Prost, con quien compartió": the one whose rival he was
    if idle and (not owner or not _is_person(owner) or _HAS_SUBJECT.match(rest, at)):
        return ""  # "a quien se opuso Ana": her subject may stand behind the verb
    whose = f"{owner} " if idle else ""
    return f"{whose}{rest[:at]} {_tied_to(tie, name, language)}{rest[at:]}"


def _is_person(owner: str) -> bool:
    """Tell whether somebody may have met another: a bare name, not "El voto femenino"."""
    return all(part[0].isupper() or len(part) <= 3 for part in owner.split()) and (
        owner.partition(" ")[0].casefold() not in ARTICLES
    )


def _tied_to(tie: str, name: str, language: Language) -> str:
    """Write a name behind a preposition: "al maestro Rodríguez", "pelo rei", "de Ana"."""
    if tie == "de":
        return of(name, language)
    first, _, rest = name.partition(" ")
    if language.code == "es" and tie == "a" and first == "el":
        return f"al {rest}"
    if language.code == "pt" and tie == "por" and first in {"o", "a", "os", "as"}:
        return f"pel{first} {rest}"
    return f"{tie} {name}"


def _there(rest: str, name: str, owner: str | None, language: Language) -> str:
    """Write what happens at a place: "En Atacama apenas llueve", "En Roma, Ana estudió arte"."""
    parts = rest.split()
    begins = next((part for part in parts if part not in _RARELY - {"se"}), "")
    at = within(name, language)
    if begins == "se" or begins in _SURROUNDED:
        return f"{at} {rest}"
    if owner == "" and is_finite_at(rest, language):
        return f"{at}, {rest}"
    said = related(rest, owner, language) if owner else ""
    if said and said.startswith(f"{owner} "):
        return f"{at}, {said}"
    return ""


def _following(
    tail: str, start: int, owner: str, verb: str, language: Language
) -> Iterator[Proposition]:
    """Yield what followed from the clause: ", matando a dos y cerrando escuelas"."""
    at = 0
    for end in [*(found.start() for found in _NEXT_GERUND.finditer(tail)), len(tail)]:
        part = tail[at:end]
        found = _GERUND.match(part)
        form = finite_form(found["word"], verb, language.code) if found else ""
        if found and form:
            text = (
                f"{owner} {form}{part[found.end() :]}" if owner else f"{form}{part[found.end() :]}"
            )
            yield inserted_statement(text, start + at, start + end)
        at = end + 3
