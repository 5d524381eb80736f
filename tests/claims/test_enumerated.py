"""Items without a verb are claims about what the line above them says that they are."""

from __future__ import annotations

import pytest

from claims import extract


def told(text, lang):
    return [claim.text for claim in extract(text, lang=lang) if claim.checkworthy]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Ana Soto was a Chilean runner.\n\nKey achievements:\n\n- 3 Olympic medals\n",
         "3 Olympic medals are among Ana Soto's key achievements."),
        ("en", "Ana Soto was a Chilean writer. Her other works:\n\n- *Pine* (1891)\n",
         "Pine (1891) is among Ana Soto's other works."),
        ("en", "Ana Soto was a Chilean writer.\n\n**Her other works:**\n\n- *Pine* (1891)\n",
         "Pine (1891) is among Ana Soto's other works."),
        ("es", "Ana Soto nació en Lima. Otras obras suyas:\n\n- *El pino no calla* (1891)\n",
         "El pino no calla (1891) está entre las otras obras de Ana Soto."),
        ("es", "Ana Soto nació en Lima.\n\nPrincipales logros:\n\n1. 41 victorias en Asia\n",
         "41 victorias en Asia están entre los principales logros de Ana Soto."),
        ("pt", "Ana Couto nasceu em Belém.\n\nPrincipais conquistas:\n\n1. **41 vitórias** em ralis\n",
         "41 vitórias em ralis estão entre as principais conquistas de Ana Couto."),
        ("pt", "Ana Couto nasceu em Belém. Outras obras:\n\n- *O Pinheiro*, narrado por um padre\n",
         "O Pinheiro foi narrado por um padre."),
        ("hi", "महादेवी वर्मा एक कवयित्री थीं।\n\nप्रमुख रचनाएँ:\n\n- *नीहार*\n",
         "महादेवी वर्मा की प्रमुख रचनाओं में नीहार है।"),
    ],
)  # fmt: skip
def test_an_item_says_what_its_list_holds(lang, text, expected):
    assert expected in told(text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Chile is a country.\n\nTips:\n\n- Comfortable shoes\n"),
        ("es", "Chile es un país.\n\nConsejos:\n\n- Zapatos cómodos\n"),
        ("pt", "O Chile é um país.\n\nDicas:\n\n- Sapatos confortáveis\n"),
    ],
)
def test_a_lead_that_names_no_kind_of_things_leaves_its_items(lang, text):
    assert 1 == len(told(text, lang))


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "What to see:\n\n- The **Lion Court**, a court of white marble.\n",
         "The Lion Court is a court of white marble."),
        ("en", "What to see:\n\n- The **Lion Court**, with a fountain of marble.\n",
         "The Lion Court has a fountain of marble."),
        ("es", "Qué ver:\n\n- El **Patio Real**, un edificio renacentista.\n",
         "El Patio Real es un edificio renacentista."),
        ("pt", "O que ver:\n\n- O **Paço Real**, um edifício renascentista.\n",
         "O Paço Real é um edifício renascentista."),
    ],
)  # fmt: skip
def test_a_name_with_what_it_is_is_a_statement(lang, text, expected):
    assert [expected] == told(text, lang)


def test_what_to_pack_says_nothing_of_a_name():
    text = "Chile is a country.\n\nWhat to pack:\n\n- Comfortable shoes, a hat\n"
    assert "Comfortable shoes is a hat." not in told(text, "en")


def test_an_item_with_a_verb_is_a_statement_of_its_own():
    text = "Ana Soto was a writer. Her works:\n\n- *Pine* came out in two volumes.\n"
    assert "Pine came out in two volumes." == told(text, "en")[-1]


def test_an_item_is_quoted_where_it_stands():
    text = "Ana Soto was a Chilean writer. Her other works:\n\n- *Pine* (1891)\n"
    claim = extract(text, lang="en")[-1]
    assert text[claim.start : claim.end] == claim.quote == "*Pine* (1891)"
