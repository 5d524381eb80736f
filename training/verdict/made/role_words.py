"""Names to put into told relations: people, places, companies and works, mostly invented."""

from __future__ import annotations

import random
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
    #: The languages, by their letters' order in LANGS, where the noun is feminine.
    she: frozenset[str] = frozenset()

    def called(self, lang: str) -> str:
        """Return the name in a language."""
        return str(getattr(self, lang))


def draw(kind: str, rng: random.Random) -> Name:
    """Draw a participant of a type: "person", "city", "film" …"""
    match kind:
        case "person":
            she = rng.random() < 0.5
            given, family = rng.choice(_WOMEN if she else _MEN), rng.choice(_FAMILIES)
            (first, first_hi), (last, last_hi) = _spelled(given), _spelled(family)
            return _named(f"{first} {last}", f"{first_hi} {last_hi}", LANGS if she else ())
        case "country":
            return _country(rng)
        case "city":
            return _city(rng)
        case "company":
            latin, hindi = _spelled(rng.choice(_COMPANIES))
            return Name(
                en=latin, es=latin, pt=f"a {latin}", hi=hindi, she=frozenset(("es", "pt", "hi"))
            )
        case "team":
            latin, hindi = _spelled(rng.choice(_TEAMS))
            return Name(
                en=f"{latin} FC", es=f"el {latin} FC", pt=f"o {latin} FC", hi=f"{hindi} एफ़सी"
            )
        case "river":
            return _article(
                _RIVERS, rng, ("the {} river", "el río {}", "o rio {}", "{} नदी"), ("hi",)
            )
        case "mountain":
            return _article(_MOUNTAINS, rng, ("Mount {}", "el monte {}", "o monte {}", "{} पर्वत"))
        case "comet":
            forms = ("the comet {}", "el cometa {}", "o cometa {}", "धूमकेतु {}")
            return _article(_COMETS, rng, forms)
        case "film":
            en, es, pt, hi = rng.choice(_TITLES)
            return Name(
                en=f"the film {en}",
                es=f"la película {es}",
                pt=f"o filme {pt}",
                hi=f"फ़िल्म {hi}",
                she=frozenset(("es", "hi")),
            )
        case "novel":
            en, es, pt, hi = rng.choice(_TITLES)
            return Name(
                en=f"the novel {en}",
                es=f"la novela {es}",
                pt=f"o romance {pt}",
                hi=f"उपन्यास {hi}",
                she=frozenset(("es",)),
            )
        case "goods" | "thing":
            en, es, pt, hi = rng.choice(_GOODS if kind == "goods" else _THINGS)
            return Name(en=en, es=es, pt=pt, hi=hi)
    raise ValueError(kind)


def _named(latin: str, hindi: str, she: tuple[str, ...] = ()) -> Name:
    return Name(en=latin, es=latin, pt=latin, hi=hindi, she=frozenset(she))


def _spelled(entry: str) -> tuple[str, str]:
    latin, _, hindi = entry.partition("=")
    return latin, hindi or in_devanagari(latin)


def _article(
    words: list[str], rng: random.Random, forms: tuple[str, ...], she: tuple[str, ...] = ()
) -> Name:
    latin, hindi = _spelled(rng.choice(words))
    en, es, pt, hi = forms
    return Name(
        en=en.format(latin),
        es=es.format(latin),
        pt=pt.format(latin),
        hi=hi.format(hindi),
        she=frozenset(she),
    )


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
        return _named(latin, hindi, ("es", "pt"))
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
