"""Words that say nothing of what a claim is about, and what Hindi claims say of things, in English."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from factcheck import names

_WORDS_THAT_NAME_NOTHING = """
a an the is are was were be been being has have had do does did will would can could of in on at
by for with from to into as and or but not no nor it its this that these those he she they his
her their we you i who which what when where how than then there here also only most more one
two three first second world largest smallest about over under after before between during since
until up out off so if while both all any each some such called known born died led won
nació murió nasceu morreu जन्मे जन्मी निधन
el la los las un una unos unas es son fue fueron era eran ser está están ha han había de del al
a en por para con sin sobre entre desde hasta como y e o u pero no ni se su sus lo le les que
quien cual cuando donde este esta estos estas ese esa eso muy más menos mundo primer primera
segundo tiene tienen dos tres uno también
o os as um uma uns umas é são foi foram era eram ser está estão tem têm tinha do da dos das no
na nos nas ao aos à às em por para com sem sobre entre desde até como e ou mas não nem se seu
sua seus suas que quem qual quando onde este esta esse essa isso muito mais menos mundo primeiro
primeira segundo dois duas três também pelo pela
है हैं था थी थे हो होता होती होते का की के को से में पर ने और या लेकिन नहीं न यह वह ये वे इस उस
इसका इसकी उसका उसकी एक दो तीन कि जो जब तक भी ही तो साथ लिए गया गई गए किया की कर करता करती करते
हुआ हुई हुए सबसे बड़ा बड़ी बड़े छोटा छोटी विश्व दुनिया द्वारा बाद पहले पहला पहली रूप वाला वाली
लगता लगती लगते मिला मिली मिले मिलता मिलती मिलते बना बनी बने बनता दिया दी दिए जीता जीते जीती रहता
रहती रहते लगभग करीब क़रीब अधिक ज़्यादा कम करोड़ लाख हज़ार हजार अरब वर्ग मीटर किलोमीटर किमी साल सदी दिन
महीने घंटे मिनट सेकंड सन् दोनों सभी कुछ कई हर जिसे जिस जिसका जिसकी वाले वालों शुरू समाप्त स्थापना स्थापित
स्थित हिस्सा भाग लोग लोगों नाम राज्य प्रांत ऊँची ऊँचा लंबी लंबा किसी
अपने अपनी अपना कहा जाता जाती जाते रहा रही रहे सन वर्ष
"""
#: Function words, numerals, units and common verbs of the four languages, folded. Some are titles
#: of articles, or CLDR's names of languages (Ho, Even).
EMPTY: frozenset[str] = frozenset(names.key(word) for word in _WORDS_THAT_NAME_NOTHING.split())
_HINDI_AND_ENGLISH = """
राजधानी:capital जनसंख्या:population आबादी:population क्षेत्रफल:area मुद्रा:currency
भाषा:language नदी:river पर्वत:mountain शिखर:peak महाद्वीप:continent देश:country शहर:city
ग्रह:planet उपग्रह:moon तत्व:element प्रतीक:symbol संख्या:number परमाणु:atomic द्रव्यमान:mass
आविष्कार:invented खोज:discovered जन्म:born मृत्यु:died लेखक:author लिखा:wrote उपन्यास:novel
नाटक:play चित्र:painting चित्रकार:painter वैज्ञानिक:scientist भौतिक:physicist युद्ध:war
क्रांति:revolution राष्ट्रपति:president राजा:king सम्राट:emperor स्वतंत्रता:independence
पुरस्कार:prize सीमा:border ऊँचाई:height ऊंचाई:height लंबाई:length गति:speed तापमान:temperature
पशु:animal पक्षी:bird पौधा:plant रंग:colour धर्म:religion
"""
#: Folded Hindi words and their English ones: the store's texts hold no Hindi.
GLOSSARY: Mapping[str, str] = MappingProxyType(
    {
        names.key(hindi): english
        for hindi, _, english in (pair.partition(":") for pair in _HINDI_AND_ENGLISH.split())
    }
)
