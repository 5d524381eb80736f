"""Does the embedded reference find the page that decides a claim, true or false, in each language?"""

from dataclasses import replace

import pytest
from made import claim

from claims.model import Entity, EntityKind
from factcheck.config import SourceSettings
from factcheck.sources.reference import Reference, build

HOSTS = {
    "lead": ".wikipedia.org/",
    "factbook": "www.cia.gov/",
    "element": "www.ciaaw.org/",
    "place": "www.geonames.org/",
    "constant": "nist.gov/",
}

CLAIMS = {
    "en": """
        Canberra is the capital of Australia. | factbook Australia
        Sydney is the capital of Australia. | factbook Australia
        The population of India is about 1.4 billion. | factbook India
        Brazil borders every country in South America except Chile and Peru. | factbook Brazil
        The currency of Japan is the won. | factbook Japan
        Kenya became independent from France in 1963. | factbook Kenya
        The highest point of Nepal is Mount Everest. | factbook Nepal
        The USA has a total area of 9.8 million square kilometres. | factbook United States
        The Swiss speak four official languages. | factbook Switzerland
        Marie Curie was born in Paris. | lead Marie Curie
        Albert Einstein won the Nobel Prize in Physics in 1925. | lead Albert Einstein
        Einstein developed the theory of relativity. | lead Albert Einstein
        Charles Dickens wrote Hamlet. | lead Hamlet
        Leonardo da Vinci painted the Mona Lisa. | lead Mona Lisa
        Isaac Newton was born in 1750. | lead Isaac Newton
        Neil Armstrong was the second person to walk on the Moon. | lead Neil Armstrong
        Gold has the atomic number 80. | element Gold
        The chemical symbol of iron is Ir. | element Iron
        Helium is the lightest element. | element Helium
        Mercury is the planet closest to the Sun. | lead Mercury (planet)
        Jupiter is the smallest planet in the Solar System. | lead Jupiter
        Saturn has no rings. | lead Saturn
        Barcelona has a population of ten million. | place Barcelona
        Mumbai is the capital of India. | factbook India
        The speed of light is 150,000 kilometres per second. | constant Speed of light
        The Nile flows through Brazil. | lead Nile
        Photosynthesis turns light into chemical energy. | lead Photosynthesis
        World War II ended in 1948. | lead World War II
        The Brazilian currency is the peso. | factbook Brazil
        Diamonds are a form of carbon. | lead Diamond
        The official language of Angola is French. | factbook Angola
        """,
    "es": """
        Madrid es la capital de España. | factbook Spain
        Lisboa es la capital de España. | factbook Spain
        La moneda de Alemania es el marco. | factbook Germany
        Brasil es el país más grande de América del Sur. | factbook Brazil
        EE. UU. tiene unos 340 millones de habitantes. | factbook United States
        México se independizó de Francia. | factbook Mexico
        El Reino Unido tiene frontera con Irlanda. | factbook United Kingdom
        La capital de los Países Bajos es Róterdam. | factbook Netherlands
        El punto más alto de Argentina es el Aconcagua. | factbook Argentina
        Miguel de Cervantes escribió Don Quijote de la Mancha. | lead Miguel de Cervantes
        Lope de Vega escribió el Quijote. | lead Don Quijote de la Mancha
        Gabriel García Márquez nació en Venezuela. | lead Gabriel García Márquez
        Frida Kahlo fue una pintora argentina. | lead Frida Kahlo
        Cristóbal Colón llegó a América en 1492. | lead Cristóbal Colón
        Albert Einstein nació en 1879. | lead Albert Einstein
        Simón Bolívar nació en Caracas. | lead Simón Bolívar
        El oro tiene número atómico 79. | element Gold
        El símbolo químico de la plata es Pt. | element Silver
        El hidrógeno tiene dos protones. | element Hydrogen
        Júpiter es el planeta más pequeño del sistema solar. | lead Jupiter
        Marte tiene tres lunas. | lead Mars
        El Nilo es un río de África. | lead Nile
        Bogotá tiene treinta millones de habitantes. | place Bogotá
        La velocidad de la luz es de unos 300 000 kilómetros por segundo. | constant Speed of light
        La Segunda Guerra Mundial terminó en 1950. | lead Segunda Guerra Mundial
        La Torre Eiffel está en Londres. | lead Torre Eiffel
        La Revolución francesa comenzó en 1789. | lead Revolución francesa
        La moneda mexicana es el peso. | factbook Mexico
        Los murciélagos son aves. | lead Bat
        """,
    "pt": """
        Brasília é a capital do Brasil. | factbook Brazil
        A capital do Brasil é o Rio de Janeiro. | factbook Brazil
        A Alemanha faz fronteira com a Espanha. | factbook Germany
        A moeda do Japão é o iene. | factbook Japan
        Os EUA têm 50 milhões de habitantes. | factbook United States
        Portugal tornou-se membro da União Europeia em 1986. | factbook Portugal
        A população da Índia passa de um bilhão. | factbook India
        A capital da Austrália é Sydney. | factbook Australia
        Moçambique fica na Ásia. | factbook Mozambique
        Machado de Assis nasceu no Rio de Janeiro. | lead Machado de Assis
        Marie Curie recebeu três prêmios Nobel. | lead Marie Curie
        Pedro Álvares Cabral descobriu a Austrália. | lead Pedro Álvares Cabral
        Cristóvão Colombo chegou à América em 1492. | lead Christopher Columbus
        Aristóteles foi aluno de Platão. | lead Aristotle
        Leonardo da Vinci pintou a Mona Lisa. | lead Mona Lisa
        Isaac Newton formulou a lei da gravitação universal. | lead Isaac Newton
        O ouro tem número atômico 79. | element Gold
        O símbolo químico do sódio é So. | element Sodium
        O oxigênio tem oito prótons. | element Oxygen
        Júpiter é o maior planeta do sistema solar. | lead Jupiter
        Vênus é o planeta mais próximo do Sol. | lead Venus
        O rio Amazonas fica na África. | lead Amazon River
        O monte Everest tem 5.000 metros. | lead Mount Everest
        São Paulo tem doze milhões de habitantes. | place São Paulo
        A velocidade da luz no vácuo é de 299.792.458 m/s. | constant Speed of light
        A Primeira Guerra Mundial começou em 1914. | lead World War I
        A Revolução Francesa começou em 1917. | lead French Revolution
        A fotossíntese ocorre nas plantas. | lead Photosynthesis
        A população brasileira passa de 400 milhões. | factbook Brazil
        Dom Pedro II reinou até 1889. | lead Pedro II of Brazil
        """,
    "hi": """
        नई दिल्ली भारत की राजधानी है। | factbook India
        सिडनी ऑस्ट्रेलिया की राजधानी है। | factbook Australia
        जापान की मुद्रा वॉन है। | factbook Japan
        अमेरिका की जनसंख्या लगभग 34 करोड़ है। | factbook United States
        ब्राज़ील दक्षिण अमेरिका का सबसे बड़ा देश है। | factbook Brazil
        जर्मनी की राजधानी म्यूनिख है। | factbook Germany
        नेपाल की सीमा चीन और भारत से लगती है। | factbook Nepal
        मिस्र एशिया में है। | factbook Egypt
        पाकिस्तान 1947 में स्वतंत्र हुआ। | factbook Pakistan
        श्रीलंका एक द्वीप देश है। | factbook Sri Lanka
        अल्बर्ट आइंस्टीन का जन्म 1879 में हुआ था। | lead Albert Einstein
        मैरी क्यूरी ने तीन नोबेल पुरस्कार जीते। | lead Marie Curie
        महात्मा गांधी का जन्म पोरबंदर में हुआ था। | lead Mahatma Gandhi
        न्यूटन ने गुरुत्वाकर्षण का नियम दिया। | lead Isaac Newton
        विलियम शेक्सपियर ने युद्ध और शांति लिखी। | lead William Shakespeare
        चार्ल्स डार्विन एक जर्मन चित्रकार थे। | lead Charles Darwin
        रवींद्रनाथ टैगोर को 1913 में नोबेल पुरस्कार मिला। | lead Rabindranath Tagore
        स्टीफन हॉकिंग एक भौतिक वैज्ञानिक थे। | lead Stephen Hawking
        थॉमस एडिसन ने टेलीफोन का आविष्कार किया। | lead Thomas Edison
        नील आर्मस्ट्रांग चंद्रमा पर उतरे। | lead Neil Armstrong
        सोने का परमाणु क्रमांक 79 है। | element Gold
        लोहा का रासायनिक प्रतीक Au है। | element Iron
        ऑक्सीजन का परमाणु क्रमांक 9 है। | element Oxygen
        बृहस्पति सौर मंडल का सबसे बड़ा ग्रह है। | lead Jupiter
        शनि सूर्य के सबसे निकट का ग्रह है। | lead Saturn
        माउंट एवरेस्ट की ऊँचाई 8,849 मीटर है। | lead Mount Everest
        गंगा नदी अफ़्रीका में बहती है। | lead Ganges
        ताजमहल आगरा में है। | lead Taj Mahal
        मुंबई की आबादी एक लाख है। | place Mumbai
        प्रकाश की गति 1,50,000 किमी प्रति सेकंड है। | constant Speed of light
        द्वितीय विश्व युद्ध 1945 में समाप्त हुआ। | lead World War II
        भारतीय मुद्रा रुपया है। | factbook India
        पारे का प्रतीक Hg है। | element Mercury
        """,
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("reference")
    build(folder / "reference")
    return folder


@pytest.fixture
def reference(folder, monkeypatch):
    monkeypatch.setenv("FACTCHECK_CACHE", str(folder))
    return Reference(SourceSettings(name="reference", pages=8), None)


@pytest.mark.parametrize(
    ("lang", "text", "kind", "title"),
    [
        pytest.param(lang, text.strip(), *wanted.strip().split(" ", 1), id=f"{lang}-{number}")
        for lang, table in CLAIMS.items()
        for number, line in enumerate(filter(str.strip, table.splitlines()))
        for text, _, wanted in [line.partition("|")]
    ],
)
def test_the_page_that_decides_the_claim_is_among_those_returned(
    reference, lang, text, kind, title
):
    found = reference.search(claim(text, lang))
    assert any(document.title == title and HOSTS[kind] in document.url for document in found), [
        (document.title, document.url) for document in found
    ]


def test_a_claim_that_names_nothing_is_looked_up_by_its_heading(reference):
    found = reference.search(replace(claim("Its capital is an old port."), context="Australia"))
    assert any(document.title == "Australia" for document in found)


def test_no_more_pages_are_returned_than_the_settings_allow(reference):
    text = "Peru, Chile, Brazil, Bolivia, Kenya, Japan and Nepal are countries."
    assert len(reference.search(claim(text, "en"))) == 8


def test_the_same_claim_finds_the_same_pages(reference):
    text = claim("Mercury orbits the Sun in 88 days.", "en")
    assert reference.search(text) == reference.search(text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The Sydney Opera House is a church."),
        ("es", "La Ópera de Sídney es una iglesia."),
        ("pt", "A Sydney Opera House é uma igreja."),
        ("hi", "Sydney Opera House एक गिरजाघर है।"),
    ],
)
def test_the_lead_in_the_other_language_is_read_too(reference, lang, text):
    titles = [document.title for document in reference.search(claim(text, lang))]
    assert {"Sydney Opera House", "Ópera de Sídney"} <= set(titles)


def test_a_second_language_takes_no_page_from_another_thing(reference):
    text = "The Nile, the Danube, the Eiffel Tower and the Moon Mozart knew are old."
    titles = [document.title for document in reference.search(claim(text, "en"))]
    assert {"Nile", "Danube", "Eiffel Tower", "Moon"} <= set(titles)


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("पेले ने पाँच विश्व कप जीते।", "पेले", "Pelé"),
        ("मैरी क्यूरी ने रेडियम की खोज की।", "मैरी क्यूरी", "Marie Curie"),
    ],
)
def test_a_short_name_in_another_script_is_found_by_its_sound(reference, text, name, title):
    person = Entity(text=name, start=0, end=len(name), kind=EntityKind.PERSON)
    found = reference.search(replace(claim(text, "hi"), entities=(person,)))
    assert title in [document.title for document in found[:3]]
