"""Demonyms and occupations in four languages: which country "polaca" names, that "físico" is one job.

Spanish and Portuguese give the masculine singular; gender and number follow from the ending.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from factcheck.names import fold
from factcheck.verdict.text import normal

#: ISO 3166 code: English | Spanish | Portuguese | Hindi; ``_`` is a space inside a name.
DEMONYMS = """
AF afghan | afgano | afegão | अफगान अफगानी
AL albanian | albanés | albanês | अल्बानियाई
AM armenian | armenio | armênio | आर्मेनियाई अर्मेनियाई
AO angolan | angoleño angolano | angolano | अंगोलाई
AR argentine argentinian argentinean | argentino | argentino | अर्जेंटीनी अर्जेंटीनियाई अर्जेंटाइन
AT austrian | austriaco austríaco | austríaco | ऑस्ट्रियाई आस्ट्रियाई
AU australian | australiano | australiano | ऑस्ट्रेलियाई आस्ट्रेलियाई
AZ azerbaijani | azerbaiyano | azerbaijano | अजरबैजानी
BA bosnian | bosnio | bósnio | बोस्नियाई
BD bangladeshi | bangladesí | bangladeshiano bengalês | बांग्लादेशी
BE belgian | belga | belga | बेल्जियाई बेल्जियन
BG bulgarian | búlgaro | búlgaro | बुल्गारियाई बल्गेरियाई
BO bolivian | boliviano | boliviano | बोलिवियाई
BR brazilian | brasileño | brasileiro | ब्राजीलियाई ब्राजीली
BY belarusian | bielorruso | bielorrusso | बेलारूसी
CA canadian | canadiense | canadense | कनाडाई कनेडियन
CH swiss | suizo | suíço | स्विस
CL chilean | chileno | chileno | चिली_का चिलियाई
CM cameroonian | camerunés | camaronês | कैमरूनी
CN chinese | chino | chinês | चीनी
CO colombian | colombiano | colombiano | कोलंबियाई
CR costa_rican | costarricense | costa-riquenho costarriquenho | कोस्टा_रिकाई
CU cuban | cubano | cubano | क्यूबाई
CY cypriot | chipriota | cipriota | साइप्रस_का
CZ czech | checo | checo tcheco | चेक
DE german | alemán | alemão | जर्मन
DK danish dane | danés | dinamarquês | डेनिश
DO dominican | dominicano | dominicano | डोमिनिकन
DZ algerian | argelino | argelino | अल्जीरियाई
EC ecuadorian | ecuatoriano | equatoriano | इक्वाडोरियाई
EE estonian | estonio | estoniano | एस्टोनियाई
EG egyptian | egipcio | egípcio | मिस्री मिस्र_का
ES spanish spaniard | español | espanhol | स्पेनिश स्पेनी
ET ethiopian | etíope | etíope | इथियोपियाई
FI finnish finn | finlandés | finlandês | फिनिश
FR french frenchman frenchwoman | francés | francês | फ्रांसीसी फ्रेंच
GB british briton | británico | britânico | ब्रिटिश
GB-ENG english englishman englishwoman | inglés | inglês | अंग्रेज अंग्रेजी
GB-SCT scottish scot scotsman | escocés | escocês | स्कॉटिश
GB-WLS welsh welshman | galés | galês | वेल्श
GE georgian | georgiano | georgiano | जॉर्जियाई
GH ghanaian | ghanés | ganês | घानाई
GR greek | griego | grego | यूनानी ग्रीक
GT guatemalan | guatemalteco | guatemalteco | ग्वाटेमाली
HN honduran | hondureño | hondurenho | होंडुराई
HR croatian croat | croata | croata | क्रोएशियाई
HT haitian | haitiano | haitiano | हैतीयाई
HU hungarian | húngaro | húngaro | हंगेरियाई हंगेरियन
ID indonesian | indonesio | indonésio | इंडोनेशियाई
IE irish irishman | irlandés | irlandês | आयरिश
IL israeli | israelí | israelense | इजराइली इस्राइली
IN indian | indio hindú | indiano | भारतीय हिंदुस्तानी
IQ iraqi | iraquí | iraquiano | इराकी
IR iranian persian | iraní persa | iraniano persa | ईरानी फारसी
IS icelandic icelander | islandés | islandês | आइसलैंडिक आइसलैंडी
IT italian | italiano | italiano | इतालवी इटालियन
JM jamaican | jamaicano jamaiquino | jamaicano | जमैकन जमैकाई
JO jordanian | jordano | jordaniano | जॉर्डनियाई
JP japanese | japonés | japonês | जापानी
KE kenyan | keniano keniata | queniano | केन्याई
KH cambodian | camboyano | cambojano | कंबोडियाई
KR south_korean korean | surcoreano coreano | sul-coreano coreano | दक्षिण_कोरियाई कोरियाई
KP north_korean | norcoreano | norte-coreano | उत्तर_कोरियाई
KZ kazakhstani kazakh | kazajo | cazaque | कजाख
LB lebanese | libanés | libanês | लेबनानी
LK sri_lankan | esrilanqués | cingalês | श्रीलंकाई
LT lithuanian | lituano | lituano | लिथुआनियाई
LV latvian | letón | letão | लातवियाई
LY libyan | libio | líbio | लीबियाई
MA moroccan | marroquí | marroquino | मोरक्कन मोरक्को_का
MM burmese | birmano | birmanês | बर्मी
MN mongolian mongol | mongol | mongol | मंगोल मंगोलियाई
MX mexican | mexicano | mexicano | मैक्सिकन मेक्सिकन मेक्सिकी मैक्सिकी
MY malaysian | malasio | malaio | मलेशियाई
MZ mozambican | mozambiqueño | moçambicano | मोजाम्बिकी
NG nigerian | nigeriano | nigeriano | नाइजीरियाई
NI nicaraguan | nicaragüense | nicaraguense | निकारागुआई
NL dutch dutchman | neerlandés holandés | holandês neerlandês | डच
NO norwegian | noruego | norueguês | नॉर्वेजियन नार्वेजियाई
NP nepalese nepali | nepalí | nepalês | नेपाली
NZ new_zealander | neozelandés | neozelandês | न्यूजीलैंड_का
PA panamanian | panameño | panamenho | पनामाई
PE peruvian | peruano | peruano | पेरूवियाई पेरू_का
PH filipino philippine | filipino | filipino | फिलिपिनो
PK pakistani | pakistaní | paquistanês | पाकिस्तानी
PL polish pole | polaco | polonês polaco | पोलिश
PT portuguese | portugués | português | पुर्तगाली
PY paraguayan | paraguayo | paraguaio | पराग्वेयाई
RO romanian | rumano | romeno | रोमानियाई
RS serbian serb | serbio | sérvio | सर्बियाई
RU russian soviet | ruso soviético | russo soviético | रूसी सोवियत
SA saudi | saudí saudita | saudita | सऊदी
SE swedish swede | sueco | sueco | स्वीडिश
SG singaporean | singapurense | singapuriano singapurense | सिंगापुरी
SI slovenian slovene | esloveno | esloveno | स्लोवेनियाई
SK slovak slovakian | eslovaco | eslovaco | स्लोवाक
SN senegalese | senegalés | senegalês | सेनेगली
SV salvadoran | salvadoreño | salvadorenho | सल्वाडोरी
SY syrian | sirio | sírio | सीरियाई
TH thai | tailandés | tailandês | थाई
TN tunisian | tunecino | tunisiano | ट्यूनीशियाई
TR turkish turk | turco | turco | तुर्की तुर्क
TZ tanzanian | tanzano | tanzaniano | तंजानियाई
UA ukrainian | ucraniano | ucraniano | यूक्रेनी यूक्रेनियाई
US american | estadounidense norteamericano | americano estadunidense norte-americano | अमेरिकी अमरीकी अमेरिकन
UY uruguayan | uruguayo | uruguaio | उरुग्वेयाई
UZ uzbek uzbekistani | uzbeko | uzbeque | उज्बेक
VE venezuelan | venezolano | venezuelano | वेनेजुएलाई
VN vietnamese | vietnamita | vietnamita | वियतनामी
ZA south_african | sudafricano | sul-africano | दक्षिण_अफ्रीकी
ZW zimbabwean | zimbabuense | zimbabuano | जिम्बाब्वेयाई
"""

#: A class of work: English | Spanish | Portuguese | Hindi.
OCCUPATIONS = """
physicist | físico física | físico física | भौतिकशास्त्री भौतिकविज्ञानी भौतिक_विज्ञानी भौतिक_शास्त्री
chemist | químico química | químico química | रसायनज्ञ रसायनशास्त्री रसायन_विज्ञानी
mathematician | matemático matemática | matemático matemática | गणितज्ञ
biologist | biólogo bióloga | biólogo bióloga | जीवविज्ञानी जीव_विज्ञानी
naturalist | naturalista | naturalista | प्रकृतिवादी
astronomer | astrónomo astrónoma | astrônomo astrônoma | खगोलशास्त्री खगोलविद
scientist | científico científica | cientista | वैज्ञानिक
engineer | ingeniero ingeniera | engenheiro engenheira | अभियंता इंजीनियर
inventor | inventor inventora | inventor inventora | आविष्कारक
philosopher | filósofo filósofa | filósofo filósofa | दार्शनिक
writer author | escritor escritora | escritor escritora | लेखक लेखिका साहित्यकार
novelist | novelista | romancista | उपन्यासकार
poet | poeta poetisa | poeta poetisa | कवि कवयित्री
playwright dramatist | dramaturgo dramaturga | dramaturgo dramaturga | नाटककार
painter | pintor pintora | pintor pintora | चित्रकार
sculptor | escultor escultora | escultor escultora | मूर्तिकार
architect | arquitecto arquitecta | arquiteto arquiteta | वास्तुकार
artist | artista | artista | कलाकार
composer | compositor compositora | compositor compositora | संगीतकार रचयिता
singer | cantante | cantor cantora | गायक गायिका
musician | músico música | músico música | संगीतज्ञ
actor actress | actor actriz | ator atriz | अभिनेता अभिनेत्री
film_director filmmaker director | director directora cineasta | diretor diretora cineasta | फिल्म_निर्देशक निर्देशक
politician | político política | político política | राजनीतिज्ञ राजनेता
lawyer | abogado abogada | advogado advogada | वकील
footballer soccer_player | futbolista | futebolista jogador_de_futebol | फुटबॉलर फुटबॉल_खिलाडी
cricketer | jugador_de_críquet | jogador_de_críquete | क्रिकेटर क्रिकेट_खिलाडी
explorer | explorador exploradora | explorador exploradora | खोजकर्ता अन्वेषक
navigator | navegante | navegador | नाविक
economist | economista | economista | अर्थशास्त्री
historian | historiador historiadora | historiador historiadora | इतिहासकार
journalist | periodista | jornalista | पत्रकार
physician doctor | médico médica | médico médica | चिकित्सक डॉक्टर
astronaut | astronauta | astronauta | अंतरिक्ष_यात्री
psychologist | psicólogo psicóloga | psicólogo psicóloga | मनोवैज्ञानिक
psychoanalyst | psicoanalista | psicanalista | मनोविश्लेषक
pianist | pianista | pianista | पियानोवादक
emperor | emperador | imperador | सम्राट
king | rey | rei | राजा
queen | reina | rainha | रानी
activist | activista | ativista | कार्यकर्ता
philologist | filólogo filóloga | filólogo filóloga | भाषाशास्त्री
linguist | lingüista | linguista | भाषाविद भाषावैज्ञानिक
polymath | polímata | polímata | बहुज्ञ
botanist | botanista | botanista | वनस्पतिशास्त्री
geologist | geólogo geóloga | geólogo geóloga | भूविज्ञानी भूवैज्ञानिक
anthropologist | antropólogo antropóloga | antropólogo antropóloga | मानवविज्ञानी मानवशास्त्री
sociologist | sociólogo socióloga | sociólogo socióloga | समाजशास्त्री
psychiatrist | psiquiatra | psiquiatra | मनोचिकित्सक
surgeon | cirujano cirujana | cirurgião cirurgiã | शल्यचिकित्सक
nurse | enfermero enfermera | enfermeiro enfermeira | नर्स परिचारिका
logician | lógico_formal | lógico_formal | तर्कशास्त्री
theologian | teólogo teóloga | teólogo teóloga | धर्मशास्त्री
monk | monje | monge | भिक्षु
essayist | ensayista | ensaísta | निबंधकार
screenwriter | guionista | roteirista | पटकथा_लेखक
filmmaker | cineasta | cineasta | फिल्मकार फिल्म_निर्माता
songwriter | cantautor cantautora | cantautor cantautora compositor_de_canções | गीतकार
rapper | rapero rapera | rapper | रैपर
guitarist | guitarrista | guitarrista | गिटारवादक
violinist | violinista | violinista | वायलिनवादक
dancer | bailarín bailarina | bailarino bailarina dançarino dançarina | नर्तक नर्तकी
choreographer | coreógrafo coreógrafa | coreógrafo coreógrafa | नृत्य_निर्देशक
comedian | comediante humorista | comediante humorista | हास्य_अभिनेता
chef | cocinero cocinera | cozinheiro cozinheira | शेफ रसोइया
boxer | boxeador boxeadora | boxeador boxeadora pugilista | मुक्केबाज
swimmer | nadador nadadora | nadador nadadora | तैराक
tennis_player | tenista | tenista | टेनिस_खिलाड़ी
basketball_player | baloncestista jugador_de_baloncesto jugadora_de_baloncesto | basquetebolista jogador_de_basquete jogadora_de_basquete | बास्केटबॉल_खिलाड़ी
baseball_player | beisbolista jugador_de_béisbol | jogador_de_beisebol | बेसबॉल_खिलाड़ी
chess_player | ajedrecista | enxadrista xadrezista | शतरंज_खिलाड़ी
cyclist | ciclista | ciclista | साइकिल_चालक
sprinter | velocista | velocista | धावक
gymnast | gimnasta | ginasta | जिमनास्ट
golfer | golfista | golfista | गोल्फ_खिलाड़ी गोल्फर
wrestler | luchador luchadora | lutador lutadora | पहलवान
entrepreneur businessman businesswoman businessperson | empresario empresaria emprendedor emprendedora | empresário empresária empreendedor empreendedora | उद्योगपति उद्यमी व्यवसायी
philanthropist | filántropo filántropa | filantropo filantropa | परोपकारी समाजसेवी
statesman stateswoman | estadista | estadista | राजपुरुष
diplomat | diplomático | diplomata | राजनयिक
admiral | almirante | almirante | एडमिरल नौसेनाध्यक्ष
"""

#: Countries whose people have often been called by each other's name; a difference decides nothing.
_ENTWINED = (
    frozenset({"DE", "AT", "CH", "CZ", "HU", "PL", "SK", "SI"}),
    frozenset({"RU", "UA", "BY", "KZ", "UZ", "GE", "AM", "AZ", "LT", "LV", "EE", "PL"}),
    frozenset({"GB", "IE"}),
    frozenset({"IN", "PK", "BD"}),
    frozenset({"RS", "HR", "BA", "SI"}),
    frozenset({"KR", "KP"}),
    frozenset({"TR", "GR", "CY"}),
    frozenset({"IR", "IQ"}),
    frozenset({"CZ", "SK", "HU"}),
)


def _forms(word: str, lang: str) -> Iterator[str]:
    """Yield gender and number forms of a Spanish or Portuguese masculine singular."""
    yield word
    if lang not in {"es", "pt"}:
        return
    endings = {
        "ês": ("esa", "eses", "esas"),
        "és": ("esa", "eses", "esas"),
        "án": ("ana", "anes", "anas"),
        "ón": ("ona", "ones", "onas"),
        "ão": ("ã", "ães", "ãos", "ãs"),
        "ol": ("ola", "oles", "olas", "óis"),
        "o": ("a", "os", "as"),
    }
    for ending, others in endings.items():
        if word.endswith(ending):
            yield from (word.removesuffix(ending) + other for other in others)
            return
    yield from (word + "s", word + "es")


def _read(table: str, *, keyed: bool) -> dict[str, str]:
    meanings: dict[str, str] = {}
    for row in table.strip().splitlines():
        code, rest = row.split(" ", 1) if keyed else (row.split(" | ")[0].split()[0], row)
        for lang, cell in zip(("en", "es", "pt", "hi"), rest.split(" | "), strict=True):
            for word in cell.split():
                for form in _forms(word, lang):
                    spaced = form.replace("_", " ").replace("-", " ")
                    meanings.setdefault(fold(normal(spaced)), code)
    return meanings


@cache
def demonyms() -> dict[str, str]:
    """Return folded demonym -> ISO 3166 code."""
    return _read(DEMONYMS, keyed=True)


@cache
def occupations() -> dict[str, str]:
    """Return folded occupation -> its class, named in English."""
    table = _read(OCCUPATIONS, keyed=False)
    table.update({word + "s": name for word, name in tuple(table.items()) if word.isascii()})
    return table


def entwined(one: str, other: str) -> bool:
    """Return whether two nationalities have often been taken for one another."""
    if one[:3] == "GB-" and other[:3] == "GB-":
        return False
    one, other = one[:2], other[:2]
    return one == other or any(one in group and other in group for group in _ENTWINED)


def covers(claimed: str, stated: str) -> bool:
    """Return whether who is of the stated nation is of the claimed: the English are British."""
    return claimed == stated or stated.startswith(f"{claimed}-")
