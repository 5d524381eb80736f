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
    "city": "city|ciudad|cidade|शहर|नगर",
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


@cache
def _forms() -> dict[str, str]:
    table: dict[str, str] = {}
    for name, forms in (NOUNS | _KINDS).items():
        for form in forms.split("|"):
            table.setdefault(fold(normal(form)), name)
    return table


def noun(word: str) -> str | None:
    """Return the English noun for a folded word of any of the four languages."""
    return _forms().get(word)
