"""Kinds of which a thing is one alone: no bat is a bird, no planet a star; and what causes a disease.

A kind is read at the head of what is said to be a thing: "a small insect-eating bird", "un mamífero
marino", "a species of fish", never inside it: "a disease of plants" is no plant.

What it cannot see: of which kind a thing is that is called by its own name alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

import regex

from claims.model import Lang
from factcheck.names import fold
from factcheck.verdict.text import normal
from factcheck.verdict.values.quantities import Outcome

#: Realm -> kinds that exclude each other, with their words in four languages; ``_`` is a space. In a
#: realm with a slash a row begins with a kind and one within it.
_REALMS: Mapping[str, str] = {
    "life": """
mammal mammals mamífero mamíferos स्तनपायी स्तनधारी
bird birds seabird seabirds ave aves pájaro pájaros pássaro pássaros पक्षी
fish fishes pez peces peixe peixes मछली मछलियां
reptile reptiles reptil réptil répteis सरीसृप
amphibian amphibians anfibio anfibios anfíbio anfíbios उभयचर
insect insects insecto insectos inseto insetos कीट कीडा कीडे
arachnid arachnids arácnido arácnidos aracnídeo aracnídeos
crustacean crustaceans crustáceo crustáceos
mollusc molluscs mollusk mollusks molusco moluscos
plant plants planta plantas tree trees shrub shrubs árbol árboles árvore árvores arbusto arbustos पौधा पौधे पेड वृक्ष
fungus fungi hongo hongos fungo fungos कवक
bacterium bacteria bacterias bactéria bactérias जीवाणु
virus viruses vírus विषाणु वायरस
parasite parasites protozoan protozoa parásito parásitos parasita parasitas protozoario protozoarios protozoário protozoários परजीवी
""",
    # A word of a narrower kind says less of what a claim calls by another: `compare_kinds`.
    "life/": """
mammal/marsupial marsupials marsupiales marsupiais धानीप्राणी
mammal/rodent rodents roedor roedores कृंतक
mammal/cetacean cetaceans cetáceo cetáceos
mammal/feline felines felid felids felino felinos felídeo felídeos
mammal/canid canids canine cánido cánidos canídeo canídeos
mammal/primate primates primata primatas
mammal/bear bears oso osos urso ursos भालू
mammal/whale+ whales ballena ballenas baleia baleias व्हेल
mammal/ape+ apes simio simios
mammal/monkey+ monkeys mono monos macaco macacos बंदर
bird/parrot parrots loro loros papagaio papagaios तोता
bird/owl owls búho búhos coruja corujas उल्लू
bird/eagle eagles águila águilas águia águias चील
bird/songbird+ songbirds
bird/raptor+ raptors rapaz rapaces
fish/shark sharks tiburón tiburones tubarão tubarões शार्क
reptile/snake snakes serpiente serpientes serpente serpentes cobra cobras सांप
reptile/lizard lizards lagarto lagartos छिपकली
reptile/turtle turtles tortoise tortoises tortuga tortugas tartaruga tartarugas कछुआ
reptile/crocodile crocodiles cocodrilo cocodrilos crocodilo crocodilos मगरमच्छ
amphibian/frog frogs toad toads rana ranas sapo sapos rã rãs मेंढक
amphibian/salamander salamanders salamandra salamandras
insect/beetle beetles escarabajo escarabajos besouro besouros
insect/butterfly butterflies mariposa mariposas borboleta borboletas तितली
insect/moth+ moths
insect/ant ants hormiga hormigas formiga formigas चींटी
insect/bee bees abeja abejas abelha abelhas मधुमक्खी
insect/wasp wasps avispa avispas vespa vespas
insect/mosquito mosquitoes mosquitos मच्छर
arachnid/spider spiders araña arañas aranha aranhas मकडी
arachnid/scorpion scorpions escorpión escorpiones escorpião escorpiões बिच्छू
mollusc/octopus octopuses pulpo pulpos polvo polvos
mollusc/squid squids calamar calamares lula lulas
mollusc/snail snails caracol caracoles caracóis घोंघा
""",
    "sky": """
star stars estrella estrellas estrela estrelas तारा तारे
planet planets planeta planetas ग्रह
dwarf_planet dwarf_planets planeta_enano planetas_enanos planeta_anão planetas_anões बौना_ग्रह
moon moons natural_satellite natural_satellites luna lunas satélite_natural satélites_naturales lua luas satélites_naturais उपग्रह
comet comets cometa cometas धूमकेतु
galaxy galaxies galaxia galaxias galáxia galáxias
""",
}
#: Marks a kind within a kind of which a thing may be besides another: whales are cetaceans.
_SHARED = "+"
#: What may cause a disease.
_CAUSES = frozenset({"life:bacterium", "life:virus", "life:fungus", "life:parasite"})
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:[-'][\p{L}\p{M}\p{N}]+)*")
#: Words whose "of" goes on to the kind itself: "a species of bird".
_TAXON = (
    r"(?:sub|super|infra)?(?:species|genus|family|order|class|clade)|breed|groups?|types?|kinds?|members?|any|one|varieties|variety"
    r"|(?:sub)?especies?|espécies?|género|gênero|familia|família|orden|ordem|clase|classe|grupos?|tipos?|razas?|raças?"
)
_OF_KIND = regex.compile(
    rf"\b(?:{_TAXON}) (?:of|de|del|dos|das|do|da) (?:[oa]s? |l[oa]s )?", regex.I
)
#: Where what a thing is said to be ends.
_END = regex.compile(
    r"[,;:.()]|\b(?:of|in|from|with|that|which|who|whose|native|found|belonging|endemic|known|and|or|but|to|on|at"
    r"|by|for|de|del|d[oa]s?|p?el[oa]s?|en|em|n[oa]s?|con|com|que|y|e|o|ou|por|para|nativ[oa]s?|endémic[oa]s?|conocid[oa]s?|conhecid[oa]s?)\b",
    regex.I,
)
#: Adjectives that stand before a noun that Spanish or Portuguese begins with.
_MOST_BEFORE = 2
_NOUN_LAST = frozenset({"en", "hi"})
_PARTICIPLE = regex.compile(r"\p{L}+[ai]d[oa]s?")


def read_kind(text: str, start: int, end: int, *, lang: Lang) -> tuple[str, tuple[int, int]] | None:
    """Return the kind that a stretch of text says a thing is, and where its words stand.

    >>> read_kind("a small flightless bird of New Zealand", 0, 38, lang="en")
    ('life:bird', (19, 23))
    >>> read_kind("a rodent", 0, 8, lang="en")[0]
    'life:mammal/rodent'
    """
    while taxon := _OF_KIND.search(text, start, end):
        if _END.search(text, start, taxon.start()):
            break
        start = taxon.end()
    stop = _END.search(text, start, end)
    end = stop.start() if stop else end
    found = list(_kinds(text, start, end))
    if not found:
        return None
    code, left, right = found[-1]
    last = not _WORD.search(text, right, end)
    before = _WORD.findall(text, start, left)
    early = len(before) <= _MOST_BEFORE and not any(map(_PARTICIPLE.fullmatch, before))
    # English and Hindi end with the noun; Spanish and Portuguese begin with it.
    if not last and (lang in _NOUN_LAST or not early or len(found) > 1):
        return None
    return code, (left, right)


def read_cause(text: str, start: int, end: int) -> tuple[str, tuple[int, int]] | None:
    """Return the kind of what causes something, named anywhere in a stretch of text, where it is one."""
    causes = [one for one in _kinds(text, start, end) if one[0] in _CAUSES]
    if len({code for code, _, _ in causes}) != 1:
        return None
    code, left, right = causes[0]
    return code, (left, right)


def compare_kinds(ours: frozenset[str], theirs: frozenset[str]) -> Outcome:
    """Compare two kinds; those of different realms exclude nothing.

    That a rodent is meant says that it is a mammal, and no marsupial; that a mammal is, not that it is
    a rodent.
    """
    wide, narrow = (frozenset(code.partition("/")[0] for code in codes) for codes in (theirs, ours))
    if wide != narrow:
        realms = {code.partition(":")[0] for code in wide | narrow}
        return Outcome.DIFFERS if len(realms) == 1 else Outcome.INCOMPARABLE
    if ours in (wide, theirs):
        return Outcome.AGREES
    apart = all("/" in code and code[-1] != _SHARED for code in ours | theirs)
    return Outcome.DIFFERS if apart else Outcome.INCOMPARABLE


def _kinds(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    words = [match.span() for match in _WORD.finditer(text, start, end)]
    place = 0
    while place < len(words):
        for length in (2, 1):
            if place + length > len(words):
                continue
            left, right = words[place][0], words[place + length - 1][1]
            code = _table().get(fold(normal(text[left:right])))
            if code:
                yield code, left, right
                place += length - 1
                break
        place += 1


@cache
def _table() -> Mapping[str, str]:
    return {
        fold(normal(word.replace("_", " "))): f"{realm.rstrip('/')}:{row.split()[0]}"
        for realm, rows in _REALMS.items()
        for row in rows.strip().splitlines()
        for word in (row.split()[0].rpartition("/")[2].rstrip(_SHARED), *row.split()[1:])
    }


__all__ = ["compare_kinds", "read_cause", "read_kind"]
