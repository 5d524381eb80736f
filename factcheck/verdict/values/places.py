"""What CLDR does not know of places: names in four languages, continents, who lies where."""

from __future__ import annotations

from functools import cache, lru_cache

import regex

from factcheck.names import aliases, fold, territory
from factcheck.verdict.text import normal

#: Names of one place or person in en, es, pt and hi that CLDR lacks and spelling does not connect.
_ONE_NAME = """
Beijing, Peking, Pekín, Pequim, बीजिंग, पेइचिंग
New Delhi, Nueva Delhi, Nova Delhi, Nova Deli, Nova Délhi, नई दिल्ली
Delhi, Deli, Délhi, दिल्ली
Washington, Washington D.C., Washington DC, Washington, D.C., वाशिंगटन, वॉशिंगटन, वाशिंगटन डी.सी., वॉशिंगटन डी॰ सी॰
Canberra, Camberra, कैनबरा
Brasília, Brasilia, ब्रासीलिया, ब्राजीलिया
Ottawa, Otawa, ओटावा
Bern, Berne, Berna, बर्न
Ankara, Ancara, अंकारा
The Hague, La Haya, Haia, द हेग, हेग
Wellington, वेलिंगटन
Pretoria, Pretória, प्रिटोरिया
Cape Town, Ciudad del Cabo, Cidade do Cabo, केप टाउन
Rabat, रबात
Abuja, Abuya, अबुजा
Hanoi, Hanói, हनोई
Islamabad, इस्लामाबाद
Mumbai, Bombay, Bombaim, मुंबई, बंबई
Kolkata, Calcutta, Calcuta, Calcutá, कोलकाता
Chennai, Madras, Madrás, चेन्नई, मद्रास
Mexico City, Ciudad de México, Cidade do México, मेक्सिको सिटी, मैक्सिको सिटी
Quito, किटो, क्विटो
Santo Domingo, São Domingos, सैंटो डोमिंगो
Geneva, Ginebra, Genebra, जिनेवा, जेनेवा
Munich, Múnich, Munique, München, म्यूनिख
Cologne, Colonia, Colônia, Köln, कोलोन
Frankfurt, Fráncfort, Frankfurt am Main, फ्रैंकफर्ट
Hamburg, Hamburgo, हैम्बर्ग
Florence, Florencia, Florença, Firenze, फ्लोरेंस
Venice, Venecia, Veneza, वेनिस
Milan, Milán, Milão, Milano, मिलान
Naples, Nápoles, Napoli, नेपल्स
Turin, Turín, Turim, Torino, ट्यूरिन
Genoa, Génova, Gênova, Genova, जेनोआ
Saint Petersburg, St. Petersburg, San Petersburgo, São Petersburgo, सेंट पीटर्सबर्ग
Seville, Sevilla, Sevilha, सेविले
Barcelona, बार्सिलोना
Antwerp, Amberes, Antuérpia, एंटवर्प
Edinburgh, Edimburgo, एडिनबर्ग
Krakow, Kraków, Cracow, Cracovia, Cracóvia, क्राकोव
Salzburg, Salzburgo, साल्जबर्ग
Strasbourg, Estrasburgo, स्ट्रासबर्ग
Jerusalem, Jerusalén, Jerusalém, यरूशलेम, जेरूसलम, येरुशलम
Cuzco, Cusco, कुस्को
Bangalore, Bengaluru, बेंगलुरु, बैंगलोर
Varanasi, Benares, वाराणसी
Agra, आगरा
Rio de Janeiro, रियो डी जनेरियो
Marseille, Marseilles, Marsella, Marselha, मार्सिले
Barcelona, बार्सिलोना
Pristina, Prishtina, प्रिस्टिना
Nur-Sultan, Astana, Astaná, अस्ताना
Sri Jayawardenepura Kotte, Kotte, श्री जयवर्धनेपुरा कोट्टे
Catalonia, Cataluña, Catalunha, Catalunya, कैटेलोनिया
Andalusia, Andalucía, Andaluzia
Basque Country, País Vasco, Euskadi, País Basco
Castile and León, Castilla y León, Castela e Leão
Galicia, Galiza
Navarre, Navarra
Aragon, Aragón, Aragão
Balearic Islands, Islas Baleares, Ilhas Baleares
Canary Islands, Islas Canarias, Canarias, Ilhas Canárias, Canárias
Tuscany, Toscana, टस्कनी
Lombardy, Lombardía, Lombardia
Piedmont, Piamonte, Piemonte
Sicily, Sicilia, Sicília, सिसिली
Sardinia, Cerdeña, Sardenha
Corsica, Córcega, Córsega
Crete, Creta
Bavaria, Baviera, बवेरिया
Saxony, Sajonia, Saxônia
Lower Saxony, Baja Sajonia, Baixa Saxônia
North Rhine-Westphalia, Renania del Norte-Westfalia, Renânia do Norte-Vestfália
Hesse, Hesse, Hessen
Normandy, Normandía, Normandia
Brittany, Bretaña, Bretanha
Burgundy, Borgoña, Borgonha
Provence, Provenza, Provença
Flanders, Flandes
Wallonia, Valonia, Valônia
Tyrol, Tirol
Crimea, Crimeia
Siberia, Sibéria, साइबेरिया
Transylvania, Transilvania, Transilvânia
Northern Ireland, Irlanda del Norte, Irlanda do Norte
Pennsylvania, Pensilvania, Pensilvânia
Louisiana, Luisiana
New Mexico, Nuevo México, Novo México
New Jersey, Nueva Jersey, Nova Jersey, Nova Jérsei
North Carolina, Carolina del Norte, Carolina do Norte
South Carolina, Carolina del Sur, Carolina do Sul
North Dakota, Dakota del Norte, Dakota do Norte
South Dakota, Dakota del Sur, Dakota do Sul
West Virginia, Virginia Occidental, Virgínia Ocidental
Hawaii, Hawái, Havaí
Texas, Tejas
Nova Scotia, Nueva Escocia, Nova Escócia
British Columbia, Columbia Británica, Colúmbia Britânica
New South Wales, Nueva Gales del Sur, Nova Gales do Sul
Christopher Columbus, Cristóbal Colón, Cristóvão Colombo, Columbus, Colón, Colombo, क्रिस्टोफर कोलंबस, कोलंबस
Nicolaus Copernicus, Copernicus, Nicolás Copérnico, Nicolau Copérnico, Copérnico, निकोलस कोपरनिकस, कोपरनिकस
Michelangelo, Miguel Ángel, Michelangelo Buonarroti, माइकल एंजेलो, माइकलएंजेलो
Raphael, Rafael, Rafael Sanzio, राफेल
Homer, Homero, होमर
Plato, Platón, Platão, प्लेटो, अफलातून
Aristotle, Aristóteles, अरस्तू
Socrates, Sócrates, सुकरात
Alexander the Great, Alejandro Magno, Alexandre, o Grande, Alexandre Magno, सिकंदर, सिकंदर महान
Julius Caesar, Julio César, Júlio César, जूलियस सीजर
Napoleon, Napoleón, Napoleão, Napoleon Bonaparte, Napoleón Bonaparte, Napoleão Bonaparte, नेपोलियन, नेपोलियन बोनापार्ट
Charlemagne, Carlomagno, Carlos Magno, शारलेमेन
Ferdinand Magellan, Fernando de Magallanes, Fernão de Magalhães, फर्डिनेंड मैगलन
Amerigo Vespucci, Américo Vespucio, Américo Vespúcio, अमेरिगो वेस्पूची
William the Conqueror, Guillermo el Conquistador, Guilherme, o Conquistador
Mount Everest, Everest, Monte Everest, एवरेस्ट, माउंट एवरेस्ट, एवरेस्ट पर्वत
Sun, Sol, सूर्य, सूरज
Moon, Luna, Lua, चंद्रमा, चांद
Earth, Tierra, Terra, पृथ्वी
Mercury, Mercurio, Mercúrio, बुध
Venus, Vênus, शुक्र
Mars, Marte, मंगल
Jupiter, Júpiter, बृहस्पति
Saturn, Saturno, शनि
Uranus, Urano, अरुण, यूरेनस
Neptune, Neptuno, Netuno, वरुण, नेपच्यून
Pluto, Plutón, Plutão, प्लूटो
Ganges, Ganga, Ganges River, río Ganges, rio Ganges, गंगा, गंगा नदी
Nile, Nilo, río Nilo, rio Nilo, नील, नील नदी
water, agua, água, जल, पानी
Bay of Bengal, golfo de Bengala, bahía de Bengala, baía de Bengala, बंगाल की खाड़ी
Arabian Sea, mar Arábigo, mar de Arabia, mar da Arábia, mar Arábico, अरब सागर
Persian Gulf, golfo Pérsico, फ़ारस की खाड़ी
Gulf of Mexico, golfo de México, golfo do México, मेक्सिको की खाड़ी, मैक्सिको की खाड़ी
West Bengal, Bengala Occidental, Bengala Ocidental, पश्चिम बंगाल
Great Wall of China, Gran Muralla China, Grande Muralha da China, चीन की महान दीवार, चीन की दीवार
Golden Temple, Templo Dorado, Templo Dourado, स्वर्ण मंदिर
World Wide Web, वर्ल्ड वाइड वेब, विश्व व्यापी वेब
Rabindranath Tagore, Tagore, रवींद्रनाथ टैगोर, रबींद्रनाथ टैगोर, टैगोर, रवीन्द्रनाथ ठाकुर
Mahatma Gandhi, Gandhi, Mohandas Gandhi, Mohandas Karamchand Gandhi, महात्मा गांधी, गांधी, गांधीजी, मोहनदास करमचंद गांधी
B. R. Ambedkar, Bhimrao Ramji Ambedkar, Ambedkar, भीमराव आंबेडकर, भीमराव अंबेडकर, डॉ. आंबेडकर, डॉ. अंबेडकर, आंबेडकर, अंबेडकर
"""

#: Regions by continent, in four languages; folded when read. M49 codes name the continents.
_REGIONS = """
150 Europe, Europa, यूरोप, Western Europe, Eastern Europe, Central Europe, Northern Europe, Southern Europe, Southeast Europe, Southeastern Europe, Northwestern Europe, Southwestern Europe, Europa Occidental, Europa Oriental, Europa Central, Europa del Norte, Europa del Sur, Europa Meridional, Europa Ocidental, Europa do Norte, Scandinavia, Escandinavia, Escandinávia, Iberian Peninsula, península ibérica, Península Ibérica, Balkans, Balcanes, Bálcãs, पश्चिमी यूरोप, पूर्वी यूरोप, मध्य यूरोप, उत्तरी यूरोप, दक्षिणी यूरोप
142 Asia, Ásia, एशिया, South Asia, East Asia, Southeast Asia, Central Asia, Western Asia, West Asia, Asia Oriental, Asia Central, Asia Meridional, Asia del Sur, Asia Occidental, Sudeste Asiático, Ásia Oriental, Ásia Central, Ásia Meridional, Sul da Ásia, Leste Asiático, दक्षिण एशिया, पूर्वी एशिया, मध्य एशिया, दक्षिण पूर्व एशिया, दक्षिणपूर्व एशिया
002 Africa, África, अफ्रीका, North Africa, West Africa, East Africa, Central Africa, Southern Africa, Northern Africa, African continent, África Occidental, África Oriental, África Central, África del Norte, África Austral, África Ocidental, Norte da África, पूर्वी अफ्रीका, पश्चिमी अफ्रीका, उत्तरी अफ्रीका, मध्य अफ्रीका
003 North America, América del Norte, América do Norte, उत्तरी अमेरिका, उत्तर अमेरिका, Norteamérica, Central America, América Central, Centroamérica, मध्य अमेरिका, Caribbean, Caribe
005 South America, América del Sur, América do Sul, Sudamérica, Suramérica, दक्षिणी अमेरिका, दक्षिण अमेरिका
009 Oceania, Oceanía, ओशिनिया, ओशेनिया, Australasia, Polynesia, Melanesia, Micronesia region
CD Democratic Republic of Congo, República Democrática do Congo, República Democrática del Congo
019 the Americas, las Américas, as Américas, अमेरिका महाद्वीप, अमेरिकी महाद्वीप
419 Latin America, América Latina, Latinoamérica, Iberoamérica, Hispanoamérica, लैटिन अमेरिका, लातिन अमेरिका
010 Antarctica, Antártida, Antártica, अंटार्कटिका
"""

#: The code of both Americas together, and those of its parts.
AMERICAS = "019"
NORTH_AND_SOUTH = frozenset({"003", "005"})
#: The code of Latin America, which is no continent: that a country lies there tells nothing else.
LATIN_AMERICA = "419"
_AMERICAS_NAMES = frozenset({"americas", "the americas", "las americas", "as americas"})
_CONTINENT_OF = """
150 AL AD AT BE BA BG BY CH CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK SM UA VA XK FO GI
142 AF BD BH BN BT CN HK ID IL IN IQ IR JO JP KG KH KP KR KW LA LB LK MM MN MO MV MY NP OM PH PK PS QA SA SG SY TH TJ TL TM TW AE UZ VN YE
002 AO BF BI BJ BW CD CF CG CI CM CV DJ DZ ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ NA NE NG RW SC SD SL SN SO SS ST SZ TD TG TN TZ UG ZA ZM ZW EH
003 AG BB BS BZ CA CR CU DM DO GD GT HN HT JM KN LC MX NI PA SV TT US VC GL PR BM
005 AR BO BR CL CO EC GY PE PY SR UY VE GF FK
009 AU FJ FM KI MH NR NZ PG PW SB TO TV VU WS NC PF
"""


def _rows(table: str) -> list[tuple[str, str]]:
    return [(row.split(" ", 1)[0], row.split(" ", 1)[1]) for row in table.strip().splitlines()]


_AMERICAS = regex.compile(
    r"(?:north|south) america|america (?:del|do) (?:norte|sur|sul)|(?:उत्तर|दक्षिण)ी? अमेरिका"
)
_DIRECTIONS = {
    "north": regex.compile(r"north|norte|septentrional|उत्तर"),
    "south": regex.compile(r"south|\bsur\b|\bsul\b|sud|meridional|austral|दक्षिण"),
    "east": regex.compile(r"east|\beste\b|leste|oriental|sudeste|sureste|noreste|nordeste|पूर्व"),
    "west": regex.compile(r"west|oeste|occidental|ocidental|पश्चिम"),
    "central": regex.compile(r"central|मध्य"),
}


#: In Spanish and Portuguese "América" is the continent; "America" is a country as well.
_AMERICA = regex.compile(r"(?:(?:the|las?|as?) )?(?:América|Américas|Americas)", regex.I)


def is_america(name: str) -> bool:
    """Return whether a name is that of both Americas together.

    >>> is_america("América"), is_america("America"), is_america("América del Sur")
    (True, False, False)
    """
    return _AMERICA.fullmatch(normal(name)) is not None


def directions(text: str) -> frozenset[str]:
    """Return the parts of a continent that a text names: Southeast Asia is south and east."""
    plain = _AMERICAS.sub("", fold(text))
    return frozenset(name for name, words in _DIRECTIONS.items() if words.search(plain))


@cache
def _groups() -> dict[str, frozenset[str]]:
    groups: dict[str, frozenset[str]] = {}
    for row in _ONE_NAME.strip().splitlines():
        names = frozenset(fold(normal(name)) for name in row.split(", "))
        for name in names:
            groups[name] = groups.get(name, frozenset()) | names
    return groups


@cache
def _regions() -> dict[str, str]:
    return {
        fold(normal(name)): code for code, names in _rows(_REGIONS) for name in names.split(", ")
    }


@cache
def _continents() -> dict[str, str]:
    return {land: code for code, lands in _rows(_CONTINENT_OF) for land in lands.split()}


@lru_cache(maxsize=8_192)
def other_names(name: str) -> frozenset[str]:
    """Return the folded names of the same thing that CLDR or the table above knows."""
    if is_america(name):
        return _AMERICAS_NAMES
    return aliases(name) | _groups().get(fold(normal(name)), frozenset())


@lru_cache(maxsize=8_192)
def region(name: str) -> str | None:
    """Return the code of a continent or country; "150" for Western Europe, "PE" for Peru."""
    if is_america(name):
        return AMERICAS
    return _regions().get(fold(normal(name))) or territory(name)


def continent(code: str) -> str | None:
    """Return the continent of a country that lies in one only; a continent is its own."""
    return code if code.isdigit() else _continents().get(code)
