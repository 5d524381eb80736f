"""Words that say the same of a thing where nothing but the word differs, in four languages.

Verbs stand in the forms that articles use. A word stands in one group only: those with several
senses are left out, for two different statements must never look like one.
"""

from __future__ import annotations

from functools import cache

from factcheck.names import fold
from factcheck.verdict.text import normal

_GROUPS = """
die: died dies death deaths murió falleció muerte muertes fallecimiento morreu faleceu morte mortes मृत्यु निधन देहांत
kill: killed kills mató asesinado asesinada matou assassinado assassinada मारा हत्या
receive: received receives awarded won wins earned ganó recibió obtuvo galardonado galardonada ganhou recebeu conquistou obteve agraciado मिला प्राप्त जीता सम्मानित
share: shared shares compartió compartilhou dividiu
found: founded founds established incorporated founding foundation fundó fundada fundado fundación estableció fundou fundação estabeleceu स्थापना स्थापित
dissolve: dissolved dissolution disolvió disuelta disolución dissolvida dissolvido dissolução विघटन
end: ended ends stopped ceased terminó acabó finalizó cesó terminou acabou समाप्त खत्म अंत
begin: began begins started starts commenced empezó comenzó inició começou iniciou शुरू आरंभ प्रारंभ
build: built building construction constructed erected construyó construido construida construcción erigido construiu construído construída construção निर्माण बनवाया निर्मित
lie: lies located situated stands sits ubicado ubicada situado situada encuentra localizado localizada fica स्थित बसा
belong: belongs belonged pertenece pertence
reach: reached reaches alcanzó alcanza llegó chegou alcançou alcança पहुंचा पहुंचे
cover: covered covers cubre cubren cobre cobrem ढका आच्छादित
write: wrote written writes escribió escrita escrito escreveu लिखा लिखी लिखित रचना
paint: painted pintó pintado pintada pintou चित्रित
compose: composed compuso compuesta compôs composta संगीतबद्ध
discover: discovered discovers discovery discoverer descubrió descubierto descubierta descubrimiento descobriu descoberto descoberta खोज खोजा
invent: invented inventor invention inventó inventado inventada inventou आविष्कार
publish: published publishes publication publicó publicado publicada publicou प्रकाशित
sign: signed signing firmó firmado firmada suscrito assinou assinado assinada हस्ताक्षर
launch: launched launch lanzó lanzado lanzada despegó lançou lançado lançada प्रक्षेपित
defeat: defeated defeats beat derrotó venció derrotou venceu हराया पराजित
conquer: conquered conquest conquistó conquista विजय
rule: ruled rules reigned reign governed gobernó reinó governou reinou शासन राज राज्य
live: lived lives resided viviendo vivió vivía viveu रहते रहती निवास
flow: flows flowed fluye flui बहती
connect: connects connected links joins linking conecta une conectando liga conecta जोडती जोडता
own: owned owns owner
border: borders bordered border boundary frontera fronteras limita fronteira fronteiras सीमा
leader: leader leaders leading líder líderes dirigente नेता
fight: fought fighting combat
famous: famous renowned celebrated famoso famosa célebre renomado प्रसिद्ध मशहूर
known: called nicknamed llamado llamada apodado apodada conhecido conhecida conocido conocida chamado chamada apelidado कहा जाना
large: large big grande grandes बडा बडी बडे
several: several various varios varias vários várias कई अनेक
film: film movie película filme फिल्म
book: book libro livro पुस्तक किताब
war: war guerra युद्ध
army: army ejército exército सेना
ocean: ocean océano oceano महासागर
sea: sea mar समुद्र सागर
world: world mundo विश्व दुनिया संसार
century: century siglo século सदी शताब्दी
vaccine: vaccine vaccination vacuna vacunación vacina vacinação टीका
disease: disease illness enfermedad doença रोग बीमारी
retire: retired retirement retirado retirada retiró jubilado jubilada aposentado aposentada aposentou सेवानिवृत्त
language: language idioma lengua língua भाषा
island: island isla ilha द्वीप
only: only sole único única únicos únicas एकमात्र
first: first primero primera primer primeiro primeira पहला पहली पहले प्रथम
second: second segundo segunda दूसरा दूसरी दूसरे
last: last último última अंतिम आखिरी
president: president presidente presidenta राष्ट्रपति
empire: empire imperio império साम्राज्य
theory: theory teoría teoria सिद्धांत
peace: peace paz शांति
literature: literature literatura साहित्य
physics: physics física भौतिकी
chemistry: chemistry química रसायन
medicine: medicine medicina चिकित्सा
independence: independence independencia independência स्वतंत्रता आजादी
produce: produced produces produce producing producido producida produce producen produzido produzida produz produzem उत्पादित उत्पन्न उत्पादन
cause: caused causes cause causing causado causada causa causan causam provocado provocada provoca कारण
transmit: transmitted transmits transmission spread transmitido transmitida transmite transmissão transmisión फैलता फैलती संचरित
contain: contains contain contained containing contiene contienen contém contêm निहित
consist: consists composed consist comprises comprised formado formada compuesto compuesta composto बना बनी बने
release: releases released release libera liberado liberada निकलती निकलता मुक्त
pump: pumps pumped bombea bombeia पंप
eruption: eruption erupted erupts erupción erupção विस्फोट
movement: movement movimiento movimento आंदोलन
food: food foods alimento alimentos comida भोजन आहार
genetic: genetic genetics genético genética genéticas genéticos आनुवंशिक
instruction: instruction instructions instrucciones instrucción instruções instrução निर्देश
infection: infection infectious infección infecciosa infeccioso infecção infecciosa संक्रमण संक्रामक
deep: deep depth profundo profunda profundidad profundidade गहरा गहरी गहराई
north: north northern norte उत्तर उत्तरी
south: south southern sur sul दक्षिण दक्षिणी
east: east eastern este leste oriental पूर्व पूर्वी
west: west western oeste occidental ocidental पश्चिम पश्चिमी
"""


@cache
def _forms() -> dict[str, str]:
    table: dict[str, str] = {}
    for row in _GROUPS.strip().splitlines():
        name, _, forms = row.partition(": ")
        for form in forms.split():
            table.setdefault(fold(normal(form)), f"~{name}")
    return table


def synonym(word: str) -> str | None:
    """Return the group of a folded word; two words of one group say the same."""
    return _forms().get(word)
