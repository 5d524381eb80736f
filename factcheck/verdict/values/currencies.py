"""The nouns of currencies in four languages, and which one a phrase names."""

from __future__ import annotations

from functools import cache

from factcheck.names import fold
from factcheck.verdict.text import normal

_NOUNS = """
dollar dollars usd aud cad dólar dólares डॉलर
euro euros eur यूरो
pound pounds sterling gbp libra libras esterlina पाउंड पौंड
yen yens jpy iene ienes येन
yuan renminbi cny rmb iuane युआन रेनमिन्बी
peso pesos mxn ars clp cop पेसो
real reais reales reals brl रियाल_ब्राजीली रीयल रियल
rupee rupees inr pkr rupia rupias रुपया रुपये रुपए
ruble rubles rouble roubles rub rublo rublos रूबल
franc francs chf franco francos फ्रैंक
won krw वॉन वोन
lira lire try liras लीरा
rand zar रैंड
krone kroner krona kronor koruna corona coronas coroa coroas क्रोन क्रोना क्रोनर
dinar dinars dinares दिनार
riyal rial riyals rials सऊदी_रियाल रियाल
zloty zlotys pln złoty esloti ज्लॉटी
forint forints huf florín florim फोरिंट
baht thb बात बहत
dirham dirhams dirhem दिरहम
shilling shillings chelín chelines xelim xelins शिलिंग
bolivar bolívar bolivares बोलिवर
sol soles pen सोल
guarani guaraní guaraníes guaranis गुआरानी
rupiah idr रुपिया
ringgit myr रिंगित
shekel shekels séquel shéquel nis शेकेल
naira ngn नायरा
dong vnd đồng डोंग
taka bdt टका
hryvnia hryvnya uah grivna hryvna रिव्निया
leu lei ron ल्यू
lev leva lew लेव
birr etb बिर
quetzal quetzales केत्साल
boliviano bolivianos bob
colon colón colones कोलोन
lempira लेम्पिरा
kwanza aoa
metical meticais
cedi ghs
ngultrum btn नगुल्ट्रम
afghani afgani अफगानी
kyat mmk क्यात
kip lak
tenge kzt
som sum
lek all
balboa
cordoba córdoba
gourde
rufiyaa mvr rufia rufiyah रुफिया
peseta pesetas ptas
escudo escudos
drachma drachmas dracma dracmas
guilder guilders florín_neerlandés
cruzeiro cruzeiros cruzado cruzados
austral australes
sucre sucres
"""


@cache
def _nouns() -> dict[str, str]:
    table: dict[str, str] = {}
    for row in _NOUNS.strip().splitlines():
        nouns = [fold(normal(noun.replace("_", " "))) for noun in row.split()]
        for noun in nouns:
            table.setdefault(noun, nouns[0])
    return table


def currency(word: str) -> str | None:
    """Return the English noun of a currency: "dólares" -> "dollar"."""
    return _nouns().get(fold(normal(word)))
