"""Names to put into told relations: people, places, companies and works, mostly invented."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from training.verdict.made.names import LANGS, city, in_devanagari, territory

_MEN = [
    "James",
    "Oliver",
    "Henry",
    "Samuel",
    "Walter",
    "Edgar",
    "Carlos",
    "Javier",
    "Andrés",
    "Rubén",
    "Gonzalo",
    "Matías",
    "Thiago",
    "Caio",
    "Renato",
    "Otávio",
    "Murilo",
    "Heitor",
    "Arjun=अर्जुन",
    "Rohan=रोहन",
    "Vikram=विक्रम",
    "Suresh=सुरेश",
    "Anil=अनिल",
    "Manoj=मनोज",
    "Kenji",
    "Omar",
    "Pierre",
    "Lukas",
    "Kofi",
    "Emre",
    "Tomasz",
    "Dmitri",
]
_WOMEN = [
    "Margaret",
    "Alice",
    "Grace",
    "Hannah",
    "Eleanor",
    "Clara",
    "Lucía",
    "Carmen",
    "Ximena",
    "Pilar",
    "Rocío",
    "Inés",
    "Beatriz",
    "Luiza",
    "Iara",
    "Camila",
    "Renata",
    "Jandira",
    "Ananya=अनन्या",
    "Priya=प्रिया",
    "Kavita=कविता",
    "Meera=मीरा",
    "Sunita=सुनीता",
    "Lata=लता",
    "Yuki",
    "Fatima",
    "Camille",
    "Greta",
    "Ama",
    "Elif",
    "Zofia",
    "Olga",
]
_FAMILIES = [
    "Whitfield",
    "Harlow",
    "Bennett",
    "Ashdown",
    "Fletcher",
    "Mercer",
    "Thornton",
    "Caldwell",
    "Ibáñez",
    "Quiroga",
    "Salcedo",
    "Valverde",
    "Montero",
    "Arrieta",
    "Bustos",
    "Zamora",
    "Figueiredo",
    "Nogueira",
    "Brandão",
    "Tavares",
    "Peixoto",
    "Siqueira",
    "Lacerda",
    "Vasques",
    "Sharma=शर्मा",
    "Verma=वर्मा",
    "Iyer=अय्यर",
    "Banerjee=बनर्जी",
    "Chauhan=चौहान",
    "Reddy=रेड्डी",
    "Kulkarni=कुलकर्णी",
    "Mishra=मिश्रा",
    "Tanaka",
    "Haddad",
    "Moreau",
    "Brandt",
    "Mensah",
    "Yilmaz",
    "Kowalski",
    "Orlov",
]
_COUNTRIES = {
    "f": "FR DE ES IT IN CN AR RU PL SE NO TR EG TH AU GR HU CO NG BO DK FI IE AT",
    "m": "BR MX JP CA PE CL IR IQ PK NP VN MA KE GH SN EC PY UY KZ",
    "": "PT CU",
}
#: Those whose Spanish name is masculine though the Portuguese one is not.
_HE_IN_SPANISH = {"EG", "IE", "PT", "BR", "MX", "JP", "CA", "PE", "CL", "IR", "IQ", "PK", "NP", "VN", "MA", "GH", "SN", "EC", "PY", "UY", "KZ"}  # fmt: skip
_ZONES = [
    "Europe/Paris",
    "Europe/Berlin",
    "Europe/Madrid",
    "Europe/Rome",
    "Europe/Vienna",
    "Europe/Warsaw",
    "Asia/Tokyo",
    "Asia/Seoul",
    "Asia/Kathmandu",
    "America/Lima",
    "America/Bogota",
    "Africa/Nairobi",
    "Africa/Cairo",
    "Asia/Tehran",
    "Europe/Budapest",
    "Europe/Oslo",
    "America/Toronto",
    "Africa/Lagos",
    "Asia/Bangkok",
    "Europe/Lisbon",
    "America/Caracas",
    "Asia/Karachi",
    "Europe/Prague",
    "Europe/Helsinki",
    "America/Denver",
    "Asia/Baghdad",
]
_TOWNS = [
    "Norvale",
    "Caspera",
    "Belmonte",
    "Harrowby",
    "Tarvik",
    "Ondara",
    "Quelim",
    "Marabela",
    "Sirpura",
    "Dholgarh",
    "Lunavati",
    "Estrevo",
    "Kelmar",
    "Vostane",
    "Pinhalto",
    "Ravensey",
    "Almodar",
    "Zutera",
    "Brankovo",
    "Tilpada",
]
_COMPANIES = [
    "Norvia",
    "Teldar",
    "Quantrix",
    "Belmar",
    "Solvane",
    "Aldero",
    "Kravon",
    "Lumesa",
    "Pentara",
    "Virexo",
    "Zenquil",
    "Marbeck",
    "Orbenda",
    "Falcrest",
    "Tropisa",
    "Nexandra",
    "Calvita",
    "Ferrolux",
    "Dynaro",
    "Astrelle",
    "Bramco",
    "Sundara",
    "Vidyut",
    "Navira",
    "Prakash",
    "Tarangini",
    "Heliom",
    "Corvella",
    "Graniteq",
    "Ulmara",
    "Pacifon",
    "Redwick",
    "Sertana",
    "Montaq",
]
_TEAMS = [
    "Montal",
    "Atlantes",
    "Verdiano",
    "Rovers",
    "Harwick",
    "Bragança",
    "Cóndores",
    "Ferrovia",
    "Litoral",
    "Olimpo",
    "Wolvers",
    "Tigres",
    "Sagres",
    "Kestrels",
    "Norteños",
    "Guarani",
    "Rajput",
    "Himalaya",
    "Delta",
    "Corsarios",
    "Albion",
    "Palmar",
    "Estela",
]
_RIVERS = [
    "Arvella",
    "Tamur",
    "Sorven",
    "Ibirá",
    "Quelva",
    "Drenna",
    "Malpura",
    "Ondelva",
    "Castril",
    "Jurema",
    "Velga",
    "Nandira",
    "Tolmen",
    "Pariveda",
    "Esk",
    "Murgan",
    "Aldun",
    "Serpa",
    "Kalvi",
    "Brenta",
]
_MOUNTAINS = [
    "Arkel",
    "Tronador",
    "Kalvaro",
    "Sirmaur",
    "Dranth",
    "Ipira",
    "Velsung",
    "Nandakot",
    "Obrak",
    "Cerval",
]
_COMETS = [
    "Halvorsen",
    "Tempesta",
    "Lirion",
    "Kovacs",
    "Ardent",
    "Mirela",
    "Soroka",
    "Valis",
    "Chandrika",
    "Ibarra",
]
_TITLES = (
    ("The Last Harbour", "El último puerto", "O último porto", "आख़िरी बंदरगाह"),
    ("Winter Letters", "Cartas de invierno", "Cartas de inverno", "सर्दी की चिट्ठियाँ"),
    ("The Glass River", "El río de cristal", "O rio de vidro", "काँच की नदी"),
    ("Seven Doors", "Siete puertas", "Sete portas", "सात दरवाज़े"),
    ("The Silent Mill", "El molino callado", "O moinho calado", "ख़ामोश चक्की"),
    ("Red Monsoon", "Monzón rojo", "Monção vermelha", "लाल मानसून"),
    ("A House of Salt", "Una casa de sal", "Uma casa de sal", "नमक का घर"),
    ("The Night Ferry", "El transbordador nocturno", "A balsa da noite", "रात की नाव"),
    ("Paper Moons", "Lunas de papel", "Luas de papel", "काग़ज़ के चाँद"),
    ("The Orchard Thief", "El ladrón del huerto", "O ladrão do pomar", "बाग़ का चोर"),
    ("Northern Light", "Luz del norte", "Luz do norte", "उत्तर की रोशनी"),
    ("Dust and Honey", "Polvo y miel", "Pó e mel", "धूल और शहद"),
    ("The Blue Staircase", "La escalera azul", "A escada azul", "नीली सीढ़ी"),
    ("Before the Rain", "Antes de la lluvia", "Antes da chuva", "बारिश से पहले"),
    ("The Forgotten Bell", "La campana olvidada", "O sino esquecido", "भूली हुई घंटी"),
    ("Two Shores", "Dos orillas", "Duas margens", "दो किनारे"),
    ("Kamalini", "Kamalini", "Kamalini", "कमलिनी"),
    ("Varanda", "Varanda", "Varanda", "वरांडा"),
    ("Estación Sur", "Estación Sur", "Estación Sur", "एस्तासिओन सुर"),
    ("The Clockmaker", "El relojero", "O relojoeiro", "घड़ीसाज़"),
)
_GOODS = (
    ("copper", "cobre", "cobre", "ताँबा"),
    ("wheat", "trigo", "trigo", "गेहूँ"),
    ("timber", "madera", "madeira", "लकड़ी"),
    ("steel", "acero", "aço", "इस्पात"),
    ("rice", "arroz", "arroz", "चावल"),
    ("cotton", "algodón", "algodão", "कपास"),
    ("natural gas", "gas natural", "gás natural", "प्राकृतिक गैस"),
    ("coffee", "café", "café", "कॉफ़ी"),
    ("sugar", "azúcar", "açúcar", "चीनी"),
    ("machinery", "maquinaria", "máquinas", "मशीनें"),
)
#: Masculine in Hindi, as the verbs that tell of them are.
_THINGS = (
    ("a gold ring", "un anillo de oro", "um anel de ouro", "सोने का छल्ला"),
    ("a horse", "un caballo", "um cavalo", "एक घोड़ा"),
    ("a house", "una casa", "uma casa", "एक मकान"),
    ("a piano", "un piano", "um piano", "एक पियानो"),
    ("a necklace", "un collar", "um colar", "एक हार"),
    ("a telescope", "un telescopio", "um telescópio", "एक दूरबीन यंत्र"),
    ("a camera", "una cámara", "uma câmera", "एक कैमरा"),
    ("a boat", "un barco", "um barco", "एक जहाज़"),
    ("a field", "un campo", "um campo", "एक खेत"),
    ("a bag of coins", "una bolsa de monedas", "um saco de moedas", "सिक्कों का थैला"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """What a participant is called, with its article, and its gender."""

    en: str
    es: str
    pt: str
    hi: str
    #: The languages where the noun is feminine.
    she: frozenset[str] = frozenset()

    def called(self, lang: str) -> str:
        """Return the name in a language."""
        return str(getattr(self, lang))


#: What a name stands in, in each language, and the languages where that is feminine.
_FORMS = {
    "company": (_COMPANIES, ("{}", "{}", "a {}", "{}"), "es pt hi"),
    "team": (_TEAMS, ("{} FC", "el {} FC", "o {} FC", "{} एफ़सी"), ""),
    "river": (_RIVERS, ("the {} river", "el río {}", "o rio {}", "{} नदी"), "hi"),
    "mountain": (_MOUNTAINS, ("Mount {}", "el monte {}", "o monte {}", "{} पर्वत"), ""),
    "comet": (_COMETS, ("the comet {}", "el cometa {}", "o cometa {}", "धूमकेतु {}"), ""),
}
#: What stands around a title, or around nothing.
_WHOLE = {
    "film": (_TITLES, ("the film {}", "la película {}", "o filme {}", "फ़िल्म {}"), "es hi"),
    "novel": (_TITLES, ("the novel {}", "la novela {}", "o romance {}", "उपन्यास {}"), "es"),
    "goods": (_GOODS, ("{}",) * 4, ""),
    "thing": (_THINGS, ("{}",) * 4, ""),
}
#: The types of participants.
TYPES = frozenset(("person", "country", "city", *_FORMS, *_WHOLE))


def draw(kind: str, rng: random.Random) -> Name:
    """Draw a participant of one of the types."""
    if kind == "person":
        return _person(rng)
    if kind == "country":
        return _country(rng)
    if kind == "city":
        return _city(rng)
    if kind in _FORMS:
        words, forms, she = _FORMS[kind]
        latin, hindi = _spelled(rng.choice(words))
        return put(forms, (latin, latin, latin, hindi), she)
    entries, forms, she = _WHOLE[kind]
    return put(forms, rng.choice(entries), she)


def put(forms: Sequence[str], names: Sequence[str], she: str) -> Name:
    """Put a name, in the order of LANGS, into its forms."""
    en, es, pt, hi = (form.format(name) for form, name in zip(forms, names, strict=True))
    return Name(en=en, es=es, pt=pt, hi=hi, she=frozenset(she.split()))


def _person(rng: random.Random) -> Name:
    she = rng.random() < 0.5
    first, first_hi = _spelled(rng.choice(_WOMEN if she else _MEN))
    last, last_hi = _spelled(rng.choice(_FAMILIES))
    latin = f"{first} {last}"
    return put(
        ("{}",) * 4, (latin, latin, latin, f"{first_hi} {last_hi}"), " ".join(LANGS) if she else ""
    )


def _spelled(entry: str) -> tuple[str, str]:
    latin, _, hindi = entry.partition("=")
    return latin, hindi or in_devanagari(latin)


def _country(rng: random.Random) -> Name:
    gender, code = rng.choice([(g, c) for g, codes in _COUNTRIES.items() for c in codes.split()])
    article = {"f": "a ", "m": "o ", "": ""}[gender]
    she = {"pt"} if gender == "f" else set()
    if code not in _HE_IN_SPANISH:
        she.add("es")
    return Name(
        en=territory(code, "en"),
        es=territory(code, "es"),
        pt=article + territory(code, "pt"),
        hi=territory(code, "hi"),
        she=frozenset(she),
    )


def _city(rng: random.Random) -> Name:
    if rng.random() < 0.5:
        latin, hindi = _spelled(rng.choice(_TOWNS))
        return put(("{}",) * 4, (latin, latin, latin, hindi), "es pt")
    zone = rng.choice(_ZONES)
    plain = zone.rpartition("/")[2]
    en = city(zone, "en") or plain
    return Name(
        en=en,
        es=city(zone, "es") or en,
        pt=city(zone, "pt") or en,
        hi=city(zone, "hi") or in_devanagari(en),
        she=frozenset(("es", "pt")),
    )
