"""Common nouns of the four languages that name one kind of thing."""

from __future__ import annotations

from functools import cache

from factcheck.names import fold
from factcheck.verdict.text import normal

#: What can be ranked: English name -> forms in the four languages.
NOUNS = {
    "country": "country|nation|state|país|nación|nação|देश|राष्ट्र",
    "mountain": "mountain|peak|summit|montaña|pico|montanha|cumbre|पर्वत|चोटी|शिखर|पहाड|पर्वत शिखर",
    "river": "river|río|rio|नदी",
    "ocean": "ocean|océano|oceano|महासागर",
    "sea": "sea|mar|समुद्र|सागर",
    "planet": "planet|planeta|ग्रह",
    "continent": "continent|continente|महाद्वीप",
    "desert": "desert|desierto|deserto|मरुस्थल|रेगिस्तान",
    "lake": "lake|lago|झील",
    "island": "island|isla|ilha|द्वीप",
    "city": "city|ciudad|cidade|शहर|नगर|नगरी",
    "animal": "animal|जानवर|प्राणी|जीव",
    "mammal": "mammal|mamífero|स्तनपायी|स्तनधारी",
    "rainforest": "rainforest|tropical rainforest|selva tropical|floresta tropical|वर्षावन",
    "waterfall": "waterfall|cascada|catarata|cachoeira|जलप्रपात|झरना",
    "moon": "moon|natural satellite|luna|lua|satélite|satélite natural|उपग्रह",
    "volcano": "volcano|volcán|vulcão|ज्वालामुखी",
    "building": "building|skyscraper|edificio|rascacielos|edifício|arranha-céu|इमारत",
    "bird": "bird|ave|pássaro|पक्षी",
    "organ": "organ|órgano|órgão|अंग",
    "bone": "bone|hueso|osso|हड्डी",
    "state": "estado|राज्य",
    "element": "chemical element|element|elemento químico|elemento|तत्व",
    "metal": "metal|धातु",
    "rodent": "rodent|roedor|कृंतक",
    "fish": "fish|pez|peixe|मछली",
    "reptile": "reptile|reptil|réptil|सरीसृप",
    "tree": "tree|árbol|árvore|पेड|वृक्ष",
    "star": "star|estrella|estrela|तारा",
    "galaxy": "galaxy|galaxia|galáxia|आकाशगंगा",
    "bridge": "bridge|puente|ponte|पुल",
    "economy": "economy|economía|economia|अर्थव्यवस्था",
}
#: Kinds of places and works that are not ranked.
_KINDS = {
    "capital": "capital|राजधानी",
    "town": "town|village|pueblo|vila|गांव|कस्बा",
    "monument": "monument|monumento|स्मारक",
    "mausoleum": "mausoleum|mausoleo|mausoléu|tomb|tumba|मकबरा",
    "palace": "palace|palacio|palácio|महल",
    "temple": "temple|templo|मंदिर",
    "tower": "tower|torre|मीनार",
    "citadel": "citadel|ciudadela|cidadela|दुर्ग",
    "museum": "museum|museo|museu|संग्रहालय",
    "university": "university|universidad|universidade|विश्वविद्यालय",
    "novel": "novel|novela|romance|उपन्यास",
    "book": "book|libro|livro|पुस्तक|किताब",
    "play": "play|obra de teatro|peça|peça de teatro|नाटक",
    "poem": "poem|poema|कविता",
    "film": "film|movie|película|filme|फिल्म",
    "painting": "painting|pintura|cuadro|quadro|चित्र|पेंटिंग|portrait|retrato",
    "song": "song|canción|canção|गीत|गाना",
    "album": "album|álbum|एल्बम",
    "opera": "opera|ópera|ओपेरा",
    "chemical": "chemical|químico|रासायनिक",
    "husband": "husband|marido|esposo|पति",
    "wife": "wife|esposa|पत्नी",
}


#: What everyday claims are about and is never ranked: English name and its forms in all languages.
_THINGS = """
heart hearts corazón corazones coração corações हृदय दिल
liver livers hígado fígado यकृत जिगर
kidney kidneys riñón riñones rins गुर्दा गुर्दे गुर्दों वृक्क
lung lungs pulmón pulmones pulmão pulmões फेफडा फेफडे फेफडों
brain brains cerebro cérebro मस्तिष्क दिमाग
stomach estómago estômago आमाशय
pancreas pancreatic páncreas pancreático pâncreas pancreático अग्न्याशय
skin piel pele त्वचा
blood sangre sangue रक्त खून
muscle muscles músculo músculos मांसपेशी मांसपेशियां मांसपेशियों
tooth teeth diente dientes dente dentes दांत दांतों
virus viruses vírus विषाणु वायरस
bacterium bacteria bacterial bacteria bacterias bactéria bactérias जीवाणु जीवाणुओं बैक्टीरिया
parasite parasites parasitic parásito parásitos parasita parasitas परजीवी
fungus fungi hongo hongos fungo fungos कवक
mosquito mosquitoes mosquitos मच्छर मच्छरों
insect insects insecto insectos inseto insetos कीट कीडा कीडे
plant plants planta plantas पौधा पौधे पौधों वनस्पति
flower flowers flor flores फूल फूलों
fruit fruits fruta frutas fruto frutos फल फलों
leaf leaves hoja hojas folha folhas पत्ती पत्तियों पत्तियां पत्ता पत्ते
seed seeds semilla semillas semente sementes बीज बीजों
whale whales ballena ballenas baleia baleias व्हेल
dog dogs perro perros cachorro cachorros कुत्ता कुत्ते
cat cats gato gatos बिल्ली
horse horses caballo caballos cavalo cavalos घोडा घोडे
lion lions león leones leão leões शेर सिंह
tiger tigers tigre tigres बाघ
elephant elephants elefante elefantes हाथी
snake snakes serpiente serpientes serpente serpentes सांप
spider spiders araña arañas aranha aranhas मकडी
bee bees abeja abejas abelha abelhas मधुमक्खी मधुमक्खियां
shark sharks tiburón tiburones tubarão tubarões शार्क
wolf wolves lobo lobos भेडिया भेडिये
bear bears oso osos urso ursos भालू
monkey monkeys mono monos macaco macacos बंदर
invertebrate invertebrates invertebrado invertebrados अकशेरुकी अकशेरुकीय
vertebrate vertebrates vertebrado vertebrados कशेरुकी कशेरुकीय
cell cells célula células कोशिका कोशिकाएं कोशिकाओं
egg eggs huevo huevos ovo ovos अंडा अंडे
water agua água पानी जल
gas gases gás gases गैस गैसों
liquid liquids líquido líquidos तरल द्रव
acid acids ácido ácidos अम्ल
sugar sugars azúcar azúcares açúcar açúcares शर्करा चीनी
protein proteins proteína proteínas प्रोटीन
hormone hormones hormona hormonas hormônio hormônios हार्मोन
vitamin vitamins vitamina vitaminas विटामिन
enzyme enzymes enzima enzimas एंजाइम
alloy alloys aleación aleaciones मिश्रधातु
rock rocks roca rocas rocha rochas चट्टान चट्टानें
ice hielo gelo बर्फ
light luz प्रकाश
sound sonido ध्वनि
energy energía energia ऊर्जा
electricity electricidad eletricidade बिजली विद्युत
ship ships barco barcos buque navio navios जहाज
train trains tren trenes trem trens ट्रेन रेलगाडी
airplane aeroplane aircraft avión aviones avião aviões विमान वायुयान
telephone telephones teléfono telefone टेलीफोन दूरभाष
computer computers computadora ordenador computador computadores कंप्यूटर
television televisión televisão टेलीविजन दूरदर्शन
engine engines motor motores इंजन
weapon weapons armas हथियार हथियारों
treaty treaties tratado tratados संधि
law laws ley leyes कानून
government governments gobierno gobiernos governo governos सरकार
parliament parlamento संसद
school schools escuela escuelas escola escolas विद्यालय स्कूल
church churches iglesia iglesias igreja igrejas गिरजाघर चर्च
mosque mosques mezquita mezquitas mesquita mesquitas मस्जिद
religion religions religión religiones religião religiões धर्म
player players jugador jugadores jogador jogadores खिलाडी खिलाडियों
valley valleys valle valles घाटी
coast coasts costa costas तट
peninsula peninsulas península penínsulas प्रायद्वीप
forest forests bosque bosques floresta florestas वन जंगल
glacier glaciers glaciar glaciares geleira geleiras हिमनद
strait straits estrecho estreito जलडमरूमध्य
province provinces provincia provincias província províncias प्रांत
port ports puerto puertos बंदरगाह
airport airports aeropuerto aeropuertos aeroporto aeroportos हवाईअड्डा
milk leche leite दूध
bread pão pães रोटी
wine wines vino vinos vinho vinhos
coffee café कॉफी
tea té chá चाय
rice arroz चावल
wheat trigo गेहूं
maize corn maíz milho मक्का
potato potatoes patata patatas batata batatas आलू
meat carne मांस
gland glands glándula glándulas glândula glândulas ग्रंथि
nerve nerves nervio nervios nervo nervos तंत्रिका
vein veins vena venas veia veias शिरा
artery arteries arteria arterias artéria artérias धमनी
""".strip()

#: The names of those things.
THINGS = frozenset(row.partition(" ")[0] for row in _THINGS.splitlines())

#: What is of a kind -> kinds that it is of as well: a metal is an element.
_OF_KIND = """
element chemical: metal gas
chemical: element acid alloy water sugar protein hormone vitamin enzyme
animal: mammal bird fish reptile rodent insect mosquito whale dog cat horse lion tiger elephant snake spider bee shark wolf bear monkey vertebrate invertebrate parasite
mammal vertebrate: rodent whale dog cat horse lion tiger elephant wolf bear monkey
vertebrate: mammal bird fish reptile snake shark
invertebrate insect: bee mosquito
invertebrate: insect spider
fish: shark
reptile: snake
plant: tree flower fruit leaf seed wheat rice maize potato tea coffee
fruit seed: wheat rice maize coffee
organ gland: pancreas liver
organ: heart liver kidney lung brain stomach pancreas skin gland
protein: enzyme hormone
liquid: water blood milk wine
city: capital town port
country: island
continent: country island
building monument: palace temple tower mausoleum citadel museum church mosque
building: school university monument
book: novel play poem
ocean: sea
law: treaty
peninsula island: state country
""".strip()


@cache
def _pairs() -> frozenset[tuple[str, str]]:
    return frozenset(
        (kind, one)
        for row in _OF_KIND.splitlines()
        for kinds, _, ones in [row.partition(":")]
        for kind in kinds.split()
        for one in ones.split()
    )


def exclude(one: str, other: str) -> bool:
    """Return whether a thing of one kind is for that no thing of another, by their English nouns.

    >>> exclude("bird", "fish"), exclude("metal", "element")
    (True, False)
    """
    return one != other and not {(one, other), (other, one)} & _pairs()


@cache
def _forms() -> dict[str, str]:
    table: dict[str, str] = {}
    for name, forms in (NOUNS | _KINDS).items():
        for form in forms.split("|"):
            table.setdefault(fold(normal(form)), name)
    for row in _THINGS.splitlines():
        for form in row.split():
            table.setdefault(fold(normal(form)), row.partition(" ")[0])
    return table


def noun(word: str) -> str | None:
    """Return the English noun for a folded word of any of the four languages."""
    return _forms().get(word)
