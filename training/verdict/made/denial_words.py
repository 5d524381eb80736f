"""Subjects of affirmed and denied sentences: animals, buildings, substances, shops."""

from __future__ import annotations

import random

from training.verdict.made.names import in_devanagari
from training.verdict.made.role_words import Name, draw, put

#: The four names, and the languages where the noun is feminine.
_ANIMALS = (
    ("the ridge lizard", "el lagarto de cresta", "o lagarto de crista", "कलगीदार छिपकली", "hi"),
    ("the dwarf heron", "la garza enana", "a garça anã", "बौना बगुला", "es pt"),
    ("the marsh owl", "el búho de pantano", "a coruja do brejo", "दलदली उल्लू", "pt"),
    ("the silver fox", "el zorro plateado", "a raposa prateada", "चाँदनी लोमड़ी", "pt hi"),
    ("the painted frog", "la rana pintada", "a rã pintada", "चितकबरा मेंढक", "es pt"),
    ("the island rat", "la rata isleña", "a rata da ilha", "द्वीपीय चूहा", "es pt"),
    ("the golden bat", "el murciélago dorado", "o morcego dourado", "सुनहरा चमगादड़", ""),
    ("the striped snake", "la serpiente rayada", "a serpente listrada", "धारीदार साँप", "es pt"),
    ("the stone beetle", "el escarabajo de piedra", "o besouro de pedra", "पाषाण भृंग", ""),
    ("the cave bear", "el oso cavernario", "o urso das cavernas", "गुफा भालू", ""),
    ("the ash dove", "la paloma ceniza", "a pomba cinzenta", "धूसर कबूतर", "es pt"),
    ("the desert mouse", "el ratón del desierto", "o camundongo do deserto", "रेगिस्तानी चूहा", ""),
)
_BUILDINGS = (
    ("{} Tower", "la Torre {}", "a Torre {}", "{} मीनार", "es pt hi"),
    ("{} Castle", "el Castillo {}", "o Castelo {}", "{} क़िला", ""),
    ("{} Library", "la Biblioteca {}", "a Biblioteca {}", "{} पुस्तकालय", "es pt"),
    ("{} Palace", "el Palacio {}", "o Palácio {}", "{} महल", ""),
    ("{} Church", "la Iglesia {}", "a Igreja {}", "{} गिरजाघर", "es pt"),
    ("the {} lighthouse", "el faro {}", "o farol {}", "{} प्रकाशस्तंभ", ""),
)
_SUBSTANCES = ["Velsite", "Ondrite", "Calmarite", "Terunite", "Sorvanite", "Brenite", "Quelite", "Dravite", "Lunorite", "Kelpanite"]  # fmt: skip
_SHOPS = (
    ("the {} market", "el mercado {}", "o mercado {}", "{} बाज़ार", ""),
    ("the {} restaurant", "el restaurante {}", "o restaurante {}", "{} रेस्तराँ", ""),
    ("the {} café", "el café {}", "o café {}", "{} कैफ़े", ""),
)
_CALLED = [
    "Almeira",
    "Dunmore",
    "Kestrel",
    "Sorrento",
    "Vidal",
    "Ashoka",
    "Lindbergh",
    "Marisol",
    "Tamarind",
    "Orquídea",
    "Halcyon",
    "Banyan",
    "Cordero",
    "Estrela",
    "Nilgiri",
    "Pemberton",
    "Aurora",
    "Jacaranda",
    "Malabar",
    "Rosales",
]


def subject(kind: str, rng: random.Random) -> Name:
    """Draw a subject: an animal, a building, a substance, a shop, or what relations have."""
    match kind:
        case "animal":
            *names, she = rng.choice(_ANIMALS)
            return put(("{}",) * 4, names, she)
        case "building" | "shop":
            forms = _BUILDINGS if kind == "building" else _SHOPS
            latin = rng.choice(_CALLED)
            *form, she = rng.choice(forms)
            return put(form, (latin, latin, latin, in_devanagari(latin)), she)
        case "substance":
            latin = rng.choice(_SUBSTANCES)
            mineral = ("the mineral {}", "el mineral {}", "o mineral {}", "खनिज {}")
            return put(mineral, (latin, latin, latin, in_devanagari(latin)), "")
        case _:
            return draw(kind, rng)
