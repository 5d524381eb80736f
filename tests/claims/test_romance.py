"""Spanish and Portuguese sentences to statements that stand alone."""

import pytest

from claims import extract
from claims.atomic import split
from claims.entities import find
from claims.languages import BY_CODE
from claims.standalone import UNCLEAR

SPLIT = [
    (
        "es",
        "Ecuador tiene cuatro regiones y limita con Colombia.",
        ["Ecuador tiene cuatro regiones.", "Ecuador limita con Colombia."],
    ),
    (
        "es",
        "El Orinoco nace en Venezuela y desemboca en el Atlántico.",
        ["El Orinoco nace en Venezuela.", "El Orinoco desemboca en el Atlántico."],
    ),
    (
        "es",
        "Gabriela Mistral fue maestra, escribió poemas y recibió el Nobel en 1945.",
        [
            "Gabriela Mistral fue maestra.",
            "Gabriela Mistral escribió poemas.",
            "Gabriela Mistral recibió el Nobel en 1945.",
        ],
    ),
    (
        "es",
        "La plata conduce bien la electricidad, pero el cobre cuesta menos.",
        ["La plata conduce bien la electricidad.", "El cobre cuesta menos."],
    ),
    (
        "es",
        "Quito está en los Andes, mientras que Guayaquil está en la costa.",
        ["Quito está en los Andes.", "Guayaquil está en la costa."],
    ),
    (
        "es",
        "Bolivia no tiene mar, aunque conserva una armada.",
        ["Bolivia no tiene mar.", "Bolivia conserva una armada."],
    ),
    (
        "es",
        "Marie Curie, física polaca, descubrió el radio.",
        ["Marie Curie descubrió el radio.", "Marie Curie fue física polaca."],
    ),
    (
        "es",
        "Lima, capital del Perú, está junto al Pacífico.",
        ["Lima está junto al Pacífico.", "Lima es capital del Perú."],
    ),
    (
        "es",
        "Rosario, fundada en 1793 por colonos, es un puerto.",
        ["Rosario es un puerto.", "Rosario fue fundada en 1793 por colonos."],
    ),
    (
        "es",
        "El Aconcagua, con 6961 metros, es la montaña más alta de América.",
        ["El Aconcagua es la montaña más alta de América.", "El Aconcagua tiene 6961 metros."],
    ),
    (
        "es",
        "El lago Poopó, a 3686 metros de altitud, es salado.",
        ["El lago Poopó es salado.", "El lago Poopó está a 3686 metros de altitud."],
    ),
    (
        "es",
        "Potosí, en el sur de Bolivia, es una ciudad minera.",
        ["Potosí es una ciudad minera.", "Potosí está en el sur de Bolivia."],
    ),
    (
        "es",
        "La quena, que procede de los Andes, es una flauta.",
        ["La quena es una flauta.", "La quena procede de los Andes."],
    ),
    (
        "es",
        "Visitó Uruguay, cuya capital es Montevideo.",
        ["Visitó Uruguay.", "La capital de Uruguay es Montevideo."],
    ),
    (
        "es",
        "El idioma oficial es el español y la moneda es el sol.",
        ["El idioma oficial es el español.", "La moneda es el sol."],
    ),
    (
        "es",
        "Pablo Neruda, poeta nacido en Parral, es conocido por sus odas.",
        ["Pablo Neruda es conocido por sus odas.", "Pablo Neruda nació en Parral."],
    ),
    (
        "es",
        "Luis Mata, llamado el Zurdo, jugaba en Cali.",
        ["Luis Mata jugaba en Cali.", "Luis Mata es llamado el Zurdo."],
    ),
    ("es", "Chile, por su parte, produce cobre.", ["Chile produce cobre."]),
    (
        "es",
        "En 1970, Salvador Allende ganó las elecciones y formó gobierno.",
        [
            "En 1970, Salvador Allende ganó las elecciones.",
            "En 1970, Salvador Allende formó gobierno.",
        ],
    ),
    (
        "es",
        "El Danubio es largo, el Volga es más largo y el Nilo es el más largo.",
        ["El Danubio es largo.", "El Volga es más largo.", "El Nilo es el más largo."],
    ),
    (
        "es",
        "El helio es un gas; el hierro es un metal.",
        ["El helio es un gas.", "El hierro es un metal."],
    ),
    (
        "es",
        "Caracas es la capital de Venezuela, con unos 3 millones de habitantes.",
        ["Caracas es la capital de Venezuela.", "Caracas tiene unos 3 millones de habitantes."],
    ),
    (
        "es",
        "El mercurio tiene el símbolo Hg y es líquido.",
        ["El mercurio tiene el símbolo Hg.", "El mercurio es líquido."],
    ),
    (
        "es",
        "Nació en Cuenca y, exiliado, murió en París.",
        ["Nació en Cuenca.", "Exiliado, murió en París."],
    ),
    (
        "pt",
        "O Tocantins nasce em Goiás e deságua no Pará.",
        ["O Tocantins nasce em Goiás.", "O Tocantins deságua no Pará."],
    ),
    (
        "pt",
        "O Chile produz cobre e exporta vinho.",
        ["O Chile produz cobre.", "O Chile exporta vinho."],
    ),
    (
        "pt",
        "Cecília Meireles foi professora, escreveu poemas e viveu no Rio de Janeiro.",
        [
            "Cecília Meireles foi professora.",
            "Cecília Meireles escreveu poemas.",
            "Cecília Meireles viveu no Rio de Janeiro.",
        ],
    ),
    (
        "pt",
        "A prata conduz bem a eletricidade, mas o cobre custa menos.",
        ["A prata conduz bem a eletricidade.", "O cobre custa menos."],
    ),
    (
        "pt",
        "Recife fica no litoral, enquanto Caruaru fica no interior.",
        ["Recife fica no litoral.", "Caruaru fica no interior."],
    ),
    (
        "pt",
        "A Bolívia não tem mar, sendo que o Paraguai tem rios.",
        ["A Bolívia não tem mar.", "O Paraguai tem rios."],
    ),
    (
        "pt",
        "Marie Curie, física polonesa, descobriu o rádio.",
        ["Marie Curie descobriu o rádio.", "Marie Curie foi física polonesa."],
    ),
    (
        "pt",
        "Teresina, capital do Piauí, fica longe do mar.",
        ["Teresina fica longe do mar.", "Teresina é capital do Piauí."],
    ),
    (
        "pt",
        "Ouro Preto, fundada em 1711 por bandeirantes, é uma cidade histórica.",
        ["Ouro Preto é uma cidade histórica.", "Ouro Preto foi fundada em 1711 por bandeirantes."],
    ),
    (
        "pt",
        "O Monte Roraima, com 2.810 metros, é um planalto.",
        ["O Monte Roraima é um planalto.", "O Monte Roraima tem 2.810 metros."],
    ),
    (
        "pt",
        "O Titicaca, a 3.812 metros de altitude, é um lago.",
        ["O Titicaca é um lago.", "O Titicaca está a 3.812 metros de altitude."],
    ),
    (
        "pt",
        "Parintins, no estado do Amazonas, é uma cidade.",
        ["Parintins é uma cidade.", "Parintins está no estado do Amazonas."],
    ),
    (
        "pt",
        "A cuíca, que veio da África, é um tambor.",
        ["A cuíca é um tambor.", "A cuíca veio da África."],
    ),
    (
        "pt",
        "Ele visitou o Uruguai, cuja capital é Montevidéu.",
        ["Ele visitou o Uruguai.", "A capital do Uruguai é Montevidéu."],
    ),
    (
        "pt",
        "O idioma oficial é o português e a moeda é o real.",
        ["O idioma oficial é o português.", "A moeda é o real."],
    ),
    (
        "pt",
        "Cartola, sambista nascido no Rio de Janeiro, é conhecido como poeta do morro.",
        ["Cartola é conhecido como poeta do morro.", "Cartola nasceu no Rio de Janeiro."],
    ),
    ("pt", "O Ceará, por sua vez, produz castanha.", ["O Ceará produz castanha."]),
    (
        "pt",
        "Em 1930, Getúlio Vargas tomou o poder e governou até 1945.",
        ["Em 1930, Getúlio Vargas tomou o poder.", "Getúlio Vargas governou até 1945."],
    ),
    (
        "pt",
        "O Danúbio é longo, o Volga é mais longo e o Nilo é o mais longo.",
        ["O Danúbio é longo.", "O Volga é mais longo.", "O Nilo é o mais longo."],
    ),
    ("pt", "O hélio é um gas; o ferro é um metal.", ["O hélio é um gas.", "O ferro é um metal."]),
    (
        "pt",
        "Caracas é a capital da Venezuela, com cerca de 3 milhões de habitantes.",
        ["Caracas é a capital da Venezuela.", "Caracas tem cerca de 3 milhões de habitantes."],
    ),
    (
        "pt",
        "Santos Dumont nasceu em Minas Gerais e, doente, morreu em Guarujá.",
        ["Santos Dumont nasceu em Minas Gerais.", "Santos Dumont, doente, morreu em Guarujá."],
    ),
    (
        "pt",
        "A maior lua de Netuno é Tritão, que gira em sentido contrário.",
        ["A maior lua de Netuno é Tritão.", "Tritão gira em sentido contrário."],
    ),
    (
        "pt",
        "Sobre a fauna: o tamanduá come formigas e o tatu cava tocas.",
        ["O tamanduá come formigas.", "O tatu cava tocas."],
    ),
]
WHOLE = [
    ("es", "Cuba, Haití y Jamaica comparten el mar y exportan azúcar."),
    ("pt", "Cuba, Haiti e Jamaica compartilham o mar e exportam açúcar."),
    ("es", "La frontera pasa entre Perú y Bolivia."),
    ("es", "El Ministerio de Agricultura y Pesca publica datos."),
    ("es", "Ramón y Cajal fue un médico español."),
    ("es", "La economía depende de la caza y pesca."),
    ("es", "Cuando el hielo se funde y forma agua, pierde volumen."),
    ("es", "El río crece porque llueve y nieva en la sierra."),
    ("es", "Afirmó que el volcán duerme y que el lago crece."),
    ("es", "Cree que Lima es grande y tiene puerto."),
    ("es", "El plomo es más denso que el hierro y el cobre."),
    ("es", "Compró y vendió oro."),
    ("es", "La capital no es Sídney, sino Canberra."),
    ("es", "El puente une Asia y Europa."),
    ("es", "Vivió entre 1920 y 1990 en Quito."),
    ("es", "«El sol sale y la luna cae» es un verso de su obra."),
    ("es", "El barco (que salió de Cádiz y llegó a Lima) era viejo."),
    ("es", "Los países que Perú y Chile tienen cerca son tres."),
    ("pt", "A fronteira passa entre o Peru e a Bolívia."),
    ("pt", "O Ministério da Agricultura e Pesca publica dados."),
    ("pt", "Tom e Vinicius eram amigos."),
    ("pt", "A economia depende da caça e pesca."),
    ("pt", "Quando o gelo derrete e forma água, perde volume."),
    ("pt", "O rio sobe porque chove e neva na serra."),
    ("pt", "Afirmou que o vulcão dorme e que o lago cresce."),
    ("pt", "Acredita que Belém é grande e tem porto."),
    ("pt", "O chumbo é mais denso que o ferro e o cobre."),
    ("pt", "Comprou e vendeu ouro."),
    ("pt", "A capital não é Sydney, e sim Camberra."),
    ("pt", "A ponte une a Ásia e a Europa."),
    ("pt", "Viveu entre 1920 e 1990 em Salvador."),
    ("pt", '"O sol sai e a lua cai" é um verso.'),
    ("pt", "O navio (que saiu de Lisboa e chegou a Lima) era velho."),
    ("pt", "Se a chuva cai e o rio sobe, a cidade alaga."),
]
RESOLVED = [
    ("es", "Fue Ana Mir quien ideó el mapa en 1876.", "Ana Mir ideó el mapa en 1876."),
    ("pt", "Foi Ana Mira quem criou o mapa em 1876.", "Ana Mira criou o mapa em 1876."),
    (
        "es",
        "Ghana ganó la copa en 1982. El jugador marcó dos goles.",
        "El jugador marcó dos goles.",
    ),
    ("es", "Chile es largo. La ciudad tiene un puerto.", "La ciudad tiene un puerto."),
    (
        "es",
        "Chile es largo. Alrededor del 60 % de ellos vota.",
        "Alrededor del 60 % de ellos vota.",
    ),
    (
        "es",
        "Chile tiene 19 millones de habitantes. El 90 % de ellos vive en ciudades.",
        "El 90 % de los habitantes de Chile vive en ciudades.",
    ),
    (
        "pt",
        "O Chile tem 19 milhões de habitantes. Quase 90% deles moram em cidades.",
        "Quase 90% dos habitantes do Chile moram em cidades.",
    ),
    ("es", "Bolivia está en Sudamérica. Su capital es Sucre.", "La capital de Bolivia es Sucre."),
    (
        "es",
        "Bolivia está en Sudamérica. El país tiene dos capitales.",
        "Bolivia tiene dos capitales.",
    ),
    (
        "es",
        "Bolivia está en Sudamérica. La moneda es el boliviano.",
        "La moneda de Bolivia es el boliviano.",
    ),
    (
        "es",
        "Sucre fue fundada en 1538. Bolivia tiene dos capitales. Allí se habla quechua.",
        "En Bolivia se habla quechua.",
    ),
    (
        "es",
        "Violeta Parra fue una cantautora chilena. La artista nació en 1917.",
        "Violeta Parra nació en 1917.",
    ),
    (
        "es",
        "Violeta Parra fue una cantautora chilena. También pintó arpilleras.",
        "Violeta Parra también pintó arpilleras.",
    ),
    (
        "es",
        "Violeta Parra fue una cantautora chilena. Volvió a casarse en 1949.",
        "Violeta Parra volvió a casarse en 1949.",
    ),
    (
        "es",
        "Violeta Parra fue una cantautora chilena. Sus hijos también cantaron.",
        "Los hijos de Violeta Parra también cantaron.",
    ),
    (
        "es",
        "Violeta Parra fue una cantautora chilena. Nunca ganó un premio Grammy.",
        "Violeta Parra nunca ganó un premio Grammy.",
    ),
    (
        "es",
        "Violeta Parra fue una cantautora chilena. Su canción más famosa es Gracias a la vida. La compuso en 1966.",
        "Violeta Parra compuso Gracias a la vida en 1966.",
    ),
    (
        "es",
        "Arequipa es una ciudad del Perú. La ciudad tiene un volcán cerca.",
        "Arequipa tiene un volcán cerca.",
    ),
    (
        "es",
        "El Perú limita con Chile. Lima es la ciudad más poblada del país.",
        "Lima es la ciudad más poblada del Perú.",
    ),
    (
        "es",
        "El Perú limita con Chile. El punto más alto del país es el Huascarán.",
        "El punto más alto del Perú es el Huascarán.",
    ),
    (
        "es",
        "Bolivia tiene lagos. Evo Morales gobernó el país hasta 2019.",
        "Evo Morales gobernó Bolivia hasta 2019.",
    ),
    ("es", "Uruguay es pequeño. Se fundó Montevideo en 1726.", "Se fundó Montevideo en 1726."),
    (
        "es",
        "Juan Rulfo fue un escritor. El presidente vive en Lima.",
        "El presidente vive en Lima.",
    ),
    (
        "es",
        "Bolivia tiene lagos y minas. Sus minas de plata fueron famosas.",
        "Las minas de plata de Bolivia fueron famosas.",
    ),
    (
        "pt",
        "O Uruguai fica na América do Sul. Sua capital é Montevidéu.",
        "A capital do Uruguai é Montevidéu.",
    ),
    (
        "pt",
        "O Uruguai fica na América do Sul. O país tem 19 departamentos.",
        "O Uruguai tem 19 departamentos.",
    ),
    ("pt", "O Uruguai fica na América do Sul. A moeda é o peso.", "A moeda do Uruguai é o peso."),
    (
        "pt",
        "O Uruguai fica na América do Sul. Lá se fala espanhol.",
        "No Uruguai se fala espanhol.",
    ),
    (
        "pt",
        "Clarice Lispector foi uma escritora brasileira. A autora nasceu na Ucrânia.",
        "Clarice Lispector nasceu na Ucrânia.",
    ),
    (
        "pt",
        "Clarice Lispector foi uma escritora brasileira. Também traduziu livros.",
        "Clarice Lispector também traduziu livros.",
    ),
    (
        "pt",
        "Clarice Lispector foi uma escritora brasileira. Nunca ganhou o Nobel.",
        "Clarice Lispector nunca ganhou o Nobel.",
    ),
    (
        "pt",
        "Clarice Lispector foi uma escritora brasileira. Seus contos são famosos.",
        "Os contos de Clarice Lispector são famosos.",
    ),
    (
        "pt",
        "Clarice Lispector foi uma escritora. Jornalista e tradutora, ela viveu no Rio de Janeiro.",
        "Clarice Lispector, jornalista e tradutora, viveu no Rio de Janeiro.",
    ),
    (
        "pt",
        "Olinda é uma cidade de Pernambuco. A cidade tem muitas igrejas.",
        "Olinda tem muitas igrejas.",
    ),
    (
        "pt",
        "O Peru limita com o Chile. Lima é a maior cidade do país.",
        "Lima é a maior cidade do Peru.",
    ),
    (
        "pt",
        "O Peru limita com o Chile. O ponto mais alto do território é o Huascarán.",
        "O ponto mais alto do Peru é o Huascarán.",
    ),
    (
        "pt",
        "Portugal tem ilhas. Salazar governou o país até 1968.",
        "Salazar governou Portugal até 1968.",
    ),
    ("pt", "Portugal tem ilhas. Lisboa é a capital.", "Lisboa é a capital de Portugal."),
    (
        "pt",
        "Guimarães Rosa foi um escritor. O presidente mora em Brasília.",
        "O presidente mora em Brasília.",
    ),
    (
        "pt",
        "Guimarães Rosa foi um escritor. Grande Sertão é a obra mais famosa dele.",
        "Grande Sertão é a obra mais famosa de Guimarães Rosa.",
    ),
]
UNRESOLVED = [
    (
        "pt",
        "O Nepal tem lagos. Catmandu é a capital. O Everest é alto. Sua população é de 30 milhões.",
    ),
    ("es", "La novela salió en 1990. Él vive en Lima."),
    ("es", "Es grande y tiene puerto."),
    ("pt", "Jornalista e tradutora, ela viveu no Rio de Janeiro."),
    (
        "pt",
        "Clarice Lispector foi uma escritora. Seu romance mais lido é A Hora da Estrela. A publicou em 1977.",
    ),
    ("es", "Fue fundada en 1535 y tiene puerto."),
    ("pt", "Foi fundada em 1535."),
    ("es", "Los Andes son altos. Él nació en 1900."),
    ("pt", "Os Andes são altos. Ele nasceu em 1900."),
    ("es", "Esa ciudad tiene puerto."),
    ("pt", "Essa cidade tem porto."),
]


@pytest.mark.parametrize(("code", "text", "expected"), SPLIT)
def test_each_clause_and_each_insertion_is_a_statement(code, text, expected):
    assert expected == [part.text for part in split(text, BY_CODE[code])]


@pytest.mark.parametrize(("code", "text"), WHOLE)
def test_names_conditions_causes_reports_and_quotations_stay_whole(code, text):
    assert [text] == [part.text for part in split(text, BY_CODE[code])]


@pytest.mark.parametrize(("code", "text", "expected"), RESOLVED)
def test_the_last_statement_names_what_it_speaks_of(code, text, expected):
    claim = extract(text, lang=code)[-1]
    assert expected == claim.text
    assert UNCLEAR not in claim.reason


@pytest.mark.parametrize(("code", "text"), UNRESOLVED)
def test_a_statement_about_nobody_named_says_so(code, text):
    assert UNCLEAR in extract(text, lang=code)[-1].reason


@pytest.mark.parametrize("code", ["es", "pt"])
def test_a_clause_is_quoted_where_it_stands(code):
    text = {
        "es": "El oro brilla, aunque pesa mucho y cuesta más.",
        "pt": "O ouro brilha, embora pese muito e custe mais.",
    }[code]
    for claim in extract(text, lang=code):
        assert text[claim.start : claim.end] == claim.quote


def test_a_long_sentence_is_read_in_linear_time():
    text = "El río nace en la sierra y " * 400 + "muere en el mar."
    assert len(split(text, BY_CODE["es"])) > 100


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("es", "Bioy publicó La invención perdida en 1940.", ["Bioy", "La invención perdida"]),
        (
            "es",
            "La novela de Ana Ruiz es Once cartas de amor.",
            ["Ana Ruiz", "Once cartas de amor"],
        ),
        ("es", "José de San Martín cruzó los Andes.", ["José de San Martín", "Andes"]),
        ("es", "Cuba — Punto más alto: el Turquino", ["Cuba", "Turquino"]),
        ("es", "Isabel escribió a Fernando.", ["Isabel", "Fernando"]),
        ("pt", "Rachel publicou As três irmãs em 1939.", ["Rachel", "As três irmãs"]),
        ("pt", "O livro de Jorge Luz é Mar da tarde.", ["Jorge Luz", "Mar da tarde"]),
    ],
)
def test_titles_and_whole_names_are_found_and_keys_are_not(code, text, expected):
    assert expected == [entity.text for entity in find(text, BY_CODE[code])]
