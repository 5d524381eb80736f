"""Calculations that are told as a story, over clauses and sentences; nothing else is taken for one."""

import pytest
from bounds import no_hang

from factcheck.checks.arithmetic import check
from factcheck.model import Label, Response


def verdicts(text, lang):
    found = check(Response(id="r", text=text, lang=lang), ())
    return [(finding.label, finding.correction) for finding in found]


SUPPORTED = [(Label.SUPPORTED, "")]


def refuted(correction):
    return [(Label.REFUTED, correction)]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "You start with $500 and spend $180 on rent, which leaves $320.", SUPPORTED),
        (
            "en",
            "You had 75 shells and gave 28 to a friend. That leaves you with 57.",
            refuted("47"),
        ),
        ("es", "Si tenías 50 euros y gastaste 18, te quedan 32 euros.", SUPPORTED),
        ("es", "Tenías 90 cromos y regalaste 34. Te quedan 66 cromos.", refuted("56")),
        ("pt", "Se você tinha R$ 50 e gastou R$ 18, sobram R$ 42.", refuted("32")),
        ("hi", "50 रुपये में से 18 रुपये खर्च करने पर 42 रुपये बचते हैं।", refuted("32")),
    ],
)
def test_what_is_left_over(lang, text, expected):
    assert expected == verdicts(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "A 20% discount on $80 brings it down to $60.", refuted("64")),
        ("en", "The lamp was $150. With a 30% discount you pay $105.", SUPPORTED),
        ("en", "The lamp was $150. With a 30% discount you save $40.", refuted("45")),
        ("es", "Un descuento del 20 % sobre 80 euros deja el precio en 60 euros.", refuted("64")),
        (
            "es",
            "La lámpara costaba 120 euros. Con un descuento del 25 % sale por 90 euros.",
            SUPPORTED,
        ),
        ("pt", "Um desconto de 20% sobre R$ 80 reduz o preço para R$ 60.", refuted("64")),
        ("hi", "80 रुपये पर 20% छूट के बाद कीमत 60 रुपये रह जाती है।", refuted("64")),
    ],
)
def test_prices_with_a_discount(lang, text, expected):
    assert expected == verdicts(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "If a train travels at 60 mph for 3 hours, it covers 180 miles.", SUPPORTED),
        ("en", "She rides at 18 km/h. After 4 hours she has covered 76 km.", refuted("72")),
        ("en", "At 80 km/h, a car covers 240 km in 4 hours.", refuted("320")),
        ("es", "A 60 km/h, se recorren 240 km en 3 horas.", refuted("180")),
        ("pt", "Um carro a 90 km/h percorre 180 km em 2 horas.", SUPPORTED),
        ("hi", "60 किमी/घंटा की रफ्तार से 3 घंटे में 240 किमी तय होते हैं।", refuted("180")),
    ],
)
def test_how_far_something_goes(lang, text, expected):
    assert expected == verdicts(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "12 boxes of 8 pencils makes 96 pencils in total.", SUPPORTED),
        ("en", "A dozen eggs at $0.25 each costs $3.50.", refuted("3.00")),
        ("en", "If 5 people share 45 apples equally, each gets 8 apples.", refuted("9")),
        ("en", "Twelve friends rented a boat for $240. Splitting the cost, each person pays $20.",
         SUPPORTED),
        ("es", "Si repartes 48 dulces entre 6 niños, cada uno recibe 9.", refuted("8")),
        ("es", "Si compras 3 camisetas de 15 euros, pagas 45 euros en total.", SUPPORTED),
        ("pt", "Dividindo 48 balas entre 6 crianças, cada uma recebe 9.", refuted("8")),
        ("pt", "Uma dúzia de ovos a R$ 0,50 cada custa R$ 8.", refuted("6")),
        ("en", "There are 14 rows with 22 chairs each. Multiplying the two gives 318 chairs.",
         refuted("308")),
        ("es", "Prepara 16 cajas con 12 panes cada una. Al multiplicar ambas cantidades se obtienen 202.",
         refuted("192")),
        ("pt", "Prepara 16 caixas com 12 pães cada. Multiplicando os dois números, obtemos 202 pães.",
         refuted("192")),
        ("hi", "16 को 12 से गुणा करने पर 202 बिस्कुट मिलते हैं।", refuted("192")),
        ("hi", "48 टॉफियाँ 6 बच्चों में बराबर बाँटने पर प्रत्येक को 9 टॉफियाँ मिलेंगी।", refuted("8")),
    ],
)  # fmt: skip
def test_what_is_bought_and_shared(lang, text, expected):
    assert expected == verdicts(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Out of 200 people, 50 said yes, which is 25%.", SUPPORTED),
        ("en", "Of the 80 members, 20 voted against, or 30 percent.", refuted("25%")),
        ("es", "De los 200 encuestados, 60 dijeron que sí, es decir, el 40 %.", refuted("30%")),
        ("pt", "Dos 200 entrevistados, 60 disseram sim, ou seja, 40%.", refuted("30%")),
        ("hi", "200 लोगों में से 60 ने हाँ कहा, यानी 40%।", refuted("30%")),
    ],
)
def test_a_part_of_all(lang, text, expected):
    assert expected == verdicts(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Bread costs $4 and cheese $9. Altogether that comes to $15.", refuted("13")),
        ("en", "The peas cost $12, the bread $4 and the cheese $9, for a total of $25.", SUPPORTED),
        ("es", "El hotel cuesta 180 euros y el tren 65 euros. En total, son 255 euros.",
         refuted("245")),
        ("pt", "O hotel custa R$ 180 e o ônibus R$ 65. No total, são R$ 255.", refuted("245")),
        ("hi", "होटल का किराया 1800 रुपये और बस का 650 रुपये है। कुल 2550 रुपये खर्च होंगे।",
         refuted("2450")),
    ],
)  # fmt: skip
def test_totals_of_amounts_told_before(lang, text, expected):
    assert expected == verdicts(text, lang)


@pytest.mark.parametrize(
    "text",
    [
        "It drives at 60 km/h for 2 hours, then at 40 km/h for 3 hours and covers 240 km.",
        "You had 50 shells, found 20 and gave 18 away, which leaves 52.",
        "You had 75 shells and gave 28 to each of two friends, which leaves 19.",
        "The lamp was $100 and she received a 25% discount, so her discount is $40.",
        "The bus costs $10. The hotel costs $50 and food $20. In total you pay $80.",
        "The hotel costs $50 per night and food $20. In total you pay $170.",
        "Bread costs $4 and cheese $9. In total, that is $50 less than $63.",
        "It is $32 + $6 = $38 for the two, for a total of $38.",
        "100 bags at $10 per bag to make $300.",
        "20 fish at $0.50 each and the food that costs $2.00.",
        "Of the 100 members, 40 sing, which is 5% more than before.",
        "If 5 people share 47 apples, each gets 9 apples.",
        "Half a dozen friends shared a cake that cost $30, each paid what they liked, say $10.",
    ],
)
def test_a_story_that_says_more_is_left_alone(text):
    assert Label.REFUTED not in {label for label, _ in verdicts(text, "en")}


@pytest.mark.parametrize("lang", ["en", "es", "pt", "hi"])
def test_no_text_of_many_numbers_is_slow(lang):
    words = {
        "en": "had 5 and gave 3 at 60 km/h for 2 hours of 5 people each ",
        "es": "tenía 5 y gastó 3 a 60 km/h durante 2 horas de 5 personas cada ",
        "pt": "tinha 5 e gastou 3 a 60 km/h por 2 horas de 5 pessoas cada ",
        "hi": "5 में से 3 खर्च 60 किमी/घंटा 2 घंटे में 5 लोगों प्रत्येक ",
    }
    with no_hang():
        verdicts(words[lang] * 250, lang)
