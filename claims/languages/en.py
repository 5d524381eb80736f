"""English."""

from __future__ import annotations

from claims.languages.base import (
    Example,
    Language,
    Phrases,
    Pronoun,
    Wording,
    contains,
    either,
    ends,
    key,
    starts,
    table,
    words,
    words_of,
)
from claims.model import Kind

_VERBS = words(
    """
    is are was were be been being am has have had do does did can could will would shall should may
    might must became become becomes began begins begin went goes gave gives gives took takes made
    makes wrote writes won wins lost loses led leads built builds held holds ran runs died dies born
    lies lay lives lived works worked contains contain includes include consists comprises covers
    borders flows rises runs uses used produces produced causes caused means refers describes
    described found founded finds discovered invented received receives served serves published
    created creates developed develops remains remained orbits boils freezes weighs measures
    moved married studied taught directed played plays plays wins won joined joins released
    """
)

#: Who may say something, before or after a verb of saying.
_SOURCE = r"[^\s,;:]{1,30}(?:\s[^\s,;:]{1,30}){0,8}?"
_SAYS = (
    r"(?:has\s|have\s)?(?:says?|said|reports?|reported|states?|stated|claims?|claimed|estimates?|"
    r"estimated|notes?|noted|announced?|announces|confirms?|confirmed|argues?|argued|writes|wrote|"
    r"warns?|warned|maintains?|asserts?|asserted|suggests?)"
)

#: What goes on with a sentence behind a comma, and is nobody who says so.
_NO_SOURCE = (
    r"(?:has|have|had|is|was|are|were|which|who|whose|where|when|and|but|or|followed|including|with|from|"
    r"in|on|at|by|as|while|although)"
)

ENGLISH = Language(
    code="en",
    function_words=words(
        """
        a an the this that these those it its he him his she her hers they them their theirs we us
        our you your i me my mine who whom whose which what when where why how there here
        and or but nor so yet for if because since although though while whereas unless until than
        as of in on at by with from to into onto about after before between during through over
        under above below against among around across behind beyond within without upon toward
        towards via per up down out off near along despite except like
        is are was were be been being am has have had having do does did done can could will would
        shall should may might must not no never n't 's 're 've 'll 'd 'm
        also both either neither each every all any some such only just very too more most less
        least many much few several other another same own then now once still even ever often
        however therefore thus hence moreover furthermore additionally meanwhile instead
        according one ones hello thanks please yes
        """
    ),
    abbreviations=words(
        """
        dr mr mrs ms prof sr jr st mt ft gen col lt sgt capt maj rev hon gov sen rep pres vs cf e.g
        i.e eg ie al approx etc est dept univ assn bros no. u.s u.k u.n a.d b.c jan feb
        mar apr jun jul aug sep sept oct nov dec
        """
    ),
    before_number=words("no nos fig figs vol ch art sec p pp ed eq para nr c ca b d r fl"),
    verbs=_VERBS,
    verb_ending=contains(r"[\p{L}]{3,30}(?:ed)"),
    pronouns=table(
        {
            "he": Pronoun(person=True, plural=False, gender="m"),
            "she": Pronoun(person=True, plural=False, gender="f"),
            "it": Pronoun(person=False, plural=False),
            "they": Pronoun(plural=True),
            "his": Pronoun(after="'s", person=True, plural=False, gender="m"),
            "her": Pronoun(after="'s", person=True, plural=False, gender="f"),
            "its": Pronoun(after="'s", person=False, plural=False),
            "their": Pronoun(after="'s", plural=True),
        }
    ),
    demonstratives=words("this that these those such"),
    expletive=starts(
        r"it\s(?:is|was|has\sbeen|would\sbe|will\sbe)\s(?:(?:also|often|widely|generally|commonly|"
        r"well|not|now|still|very)\s){0,2}(?:\p{L}+\s(?:that|whether|how|why)"
        # "It is home to 500,000 people", "It was used for storage": that is a thing
        r"|(?!(?:home|known|famous|popular|responsible|next|close|equal|similar|native|due|subject|prone|"
        r"adjacent|open|sacred|unique|exclusive|identical|parallel|able|second|built|made|sold|given|sent|"
        r"(?!(?:recommended|advised|suggested|decided|agreed|supposed)\s)\p{L}+ed)\s)\p{L}+\s(?:to|for))",
        r"it\s(?:is|was)\s(?:in|on|at|during|not\suntil|only)\b[^.]{1,80}\sthat",
        r"it\s(?:takes|took)(?!\s(?:place|part|its|effect|the|shape))|it\s(?:seems|appears|turns\sout|follows|rains|rained|snows|snowed)",
        r"there\s(?:is|are|was|were|has|have|had|exists?|will|may|might|can|could)",
    ),
    lead=starts(
        r"(?:in|on|by|at|during|after|before|from|since|until|around|later|today|currently|then|"
        r"according\sto|throughout|over|between|as\sof|with|for|as|under|following)\b"
        r"[^,;:.!?]{0,70},\s"
    ),
    connector=starts(
        r"(?:so,?\s)?(?:(?:a\s)?(?:fun|quick|little|interesting)\sfact|short\sanswer|in\sbrief)\s?[:,]\s",
        r"so,\s",
        r"(?:yes|no|sure(?:\sthing)?|certainly|of\scourse|absolutely|definitely|okay|ok|well|"
        r"hello|hi(?:\sthere)?|great\squestion|good\squestion|right|exactly|indeed|"
        r"however|therefore|thus|hence|moreover|furthermore|additionally|in\saddition|also|"
        r"besides|meanwhile|nevertheless|nonetheless|consequently|as\sa\sresult|in\sfact|"
        r"actually|finally|overall|in\s(?:conclusion|summary|short|general|other\swords)|"
        r"to\s(?:summari[sz]e|sum\sup|conclude)|for\s(?:example|instance)|"
        r"on\sthe\sother\shand|interestingly|notably|similarly|likewise|importantly|specifically|"
        r"basically|essentially|first(?:ly)?|second(?:ly)?|third(?:ly)?|lastly|next|and|but)"
        r"\s?[,!:.–—]\s",
        r"(?:and|but|so)\s(?=(?:he|she|it|they|the)\s)",
    ),
    frame=starts(
        r"(?:i|we)\s(?:(?:do|strongly|really|firmly|personally|would)\s)?(?:think|believe|recall|"
        r"know|understand|note|say|guess|suppose)\s(?:that\s)?",
        r"it(?:\sis|'s|’s|\sshould\sbe)\s(?:also\s)?(?:important|worth|worthwhile|useful|"
        r"interesting|essential|crucial|good|helpful|noted)\s?(?:to\s)?(?:note|noting|remember|"
        r"mention|mentioning|know|recall|point\sout|understand|acknowledge|recogni[sz]e)?\s"
        r"(?:here\s)?that\s",
        r"(?:please\s)?(?:note|remember|keep\sin\smind|bear\sin\smind|be\saware|recall)\sthat\s",
        r"(?:to|as\sfar\sas)\s(?:(?:the\sbest\sof\s)?my\sknowledge|i\sknow),\s",
        r"(?:based\son|according\sto)\smy\s(?:knowledge|information|training(?:\sdata)?),\s",
        r"as\sof\smy\s[^,.]{1,60},\s",
        r"did\syou\sknow\sthat\s",
        r"what\s(?:i|we)\s(?:can|do)\s(?:say|tell\syou|confirm|know|share)\s(?:for\s(?:sure|certain)\s)?is\s"
        r"(?:that\s)?",
        r"i\scan\s(?:(?:still|only|also)\s)?(?:tell\syou|say|confirm)\sthat\s",
        r"(?:as\san\sai[^,.]{0,30},?\s|sorry,\s|unfortunately,\s)?i(?:\scan(?:no|['’])t|\sdo(?:n['’]t|\snot)\shave|(?:\sam|['’]m)\s(?:unable|not\sable))\s[^.;]{3,140}?,\sbut\s"
        r"(?!(?:i|you|we|please|feel)\s)",
        r"(?:the\s(?:truth|fact)\sis|it(?:\sis|'s|’s)\s(?:also\s)?true)\sthat\s",
        r"(?:a\s(?:quick\s|brief\s|final\s)?(?:word|note)\s(?:on|about)\s[^:.,]{1,40}|"
        r"(?:as\sfor|speaking\sof)\s[^:.,]{1,40}|fun\sfact|quick\sfact)[:,]\s",
        r"(?:in\s(?:the\sreal\sworld|reality|real\slife)),\s",
        r"contrary\sto\s(?:what\s[^,.]{3,40}|popular\sbelief|common\sbelief),\s",
    ),
    belief=starts(
        r"(?:(?:personally|honestly),?\s)?(?:i|we)\s(?:(?:really|strongly|firmly|personally)\s)?(?:think|believe|feel|guess)"
    ),
    greeting=starts(
        r"(?:hello|hi|hey|greetings|good\s(?:morning|afternoon|evening))(?:\sthere|\severyone)?"
        r"\s?(?=[,!.]|$)",
        r"(?:thank\syou|thanks|you(?:'|’)re\swelcome|you\sare\swelcome|no\sproblem|my\spleasure)",
        r"(?:sure|certainly|of\scourse|absolutely|great|okay|ok)\s?[!.,]?\s?$",
        r"(?:what\sa\s)?(?:great|good|excellent|interesting)\squestion",
        r"(?:sure|certainly|of\scourse|absolutely|okay)[!,.]\s(?:here|i|let|happy|below)",
        r"(?:i(?:'m|’m|\sam)|i(?:'d|’d|\swould)\sbe)\s(?:happy|glad|delighted|here|sorry|pleased)",
        r"(?:i\s)?hope\s(?:this|that|it|you|these)",
        r"(?:please\s)?(?:let\sme\sknow|feel\sfree|don(?:'|’)t\shesitate|do\snot\shesitate)",
        r"if\syou\s(?:have|need|want|would\slike|(?:'|’)d\slike|are\sinterested|wish)\b[^.]{0,120}"
        r"(?:let\sme|feel\sfree|ask|just|happy|glad|help|hesitate|can\salso)",
        r"(?:would\syou\slike|do\syou\swant|shall\si|is\sthere\sanything)",
        r"happy\sto\s(?:help|assist|answer)",
        r"(?:have|enjoy)\s(?:a|your|the)\b[^.]{0,60}!",
        r"(?:good\sluck|happy\s(?:learning|travels|reading)|cheers|best\sregards|apologies|"
        r"i\sapologi[sz]e|congratulations|welcome)",
    ),
    question=starts(
        r"(?:what|who|whom|whose|which|when|where|why|how)\s(?:is|are|was|were|do|does|did|can|"
        r"could|should|would|will|many|much|long|far|old)\b[^.!]{0,300}\?",
        r"(?:did|do|does|is|are|was|were|can|could|have|has)\s(?:you|we|it|he|she|they|the|there)"
        r"\b[^.!]{0,300}\?",
    ),
    instruction=starts(
        r"(?:tip|hint|pro\stip)\s?:\s",
        r"(?:head|walk|drive|hop|stroll|swing)\s(?:to|over|up|down|into|onto|straight|back|out|for|on|by)\s",
        r"(?:discard|chop|slice|mince|grate|whisk|steep|simmer|saut[eé]|garnish|knead|"
        r"sprinkle|drizzle|grab|pick\sup|skip|explore|stop\sby|sign\sup|log\sin|restart|reboot|uninstall)\s"
        r"(?!(?:of|is|are|was|were|has|in|and\s\p{L}+\s(?:is|are|was|were))\b)",
        r"(?:if|when|before|after)\syou\b[^,.]{2,80},\s(?:talk|speak|see|call|consult|contact|tell|stop|do\snot|don(?:'|’)t|"
        r"never|head|get|visit|read|save|set|open|run|switch|skip|plan|buy|rinse|store|drink|eat|limit|seek|put|try|take|leave|make|use|check|keep|go|add|"
        r"start|book|bring|pack|ask|avoid|choose|consider|look|remember|turn|wait|write)\s",
        r"(?:first|then|next|finally|now|step\s\d{1,2}|please|simply|just|always|never|\d{1,2}\.)"
        r"[,:]?\s(?:add|apply|ask|avoid|bake|boil|buy|call|check|choose|clean|click|close|combine|"
        r"compare|connect|cook|copy|cover|create|cut|delete|determine|do|download|drain|drink|eat|"
        r"enter|fill|find|follow|get|give|go|heat|install|keep|leave|let|look|make|mix|open|place|"
        r"plug|pour|prepare|press|preheat|put|read|remove|rinse|run|save|select|serve|set|spread|"
        r"start|stir|stop|take|turn|type|use|visit|wait|wash|write)",
        r"(?:add|apply|ask|avoid|bake|boil|bring|buy|call|check|choose|click|combine|compare|connect|"
        r"consult|copy|cut|delete|determine|don(?:'|’)t|download|drain|drink|eat|ensure|enter|fill|"
        r"follow|get|go|heat|install|keep|look|make\ssure|mix|open|pour|prepare|press|preheat|put|"
        r"read|remember|remove|rinse|run|save|select|seek|serve|shortlist|spread|start\sby|stir|"
        r"take|try|turn|type|use|verify|visit|wait|wash|write|see|refer\sto|research|review)\s"
        r"(?!(?:of|is|are|was|were|has|in)\b)",
        r"to\s\p{L}+[^.]{3,200},\s(?:you\s(?:can|should|need|must|will)|follow|use|try|evaluate|"
        r"start|go|click|open|run|first)",
    ),
    advice=either(
        contains(
            r"you\s(?:should|need\sto|must|have\sto|ought\sto|will\swant|(?:'|’)ll\swant|"
            r"(?:may|might)\swant|are\sadvised)",
            r"(?:should|ought\sto)\s(?:be\s)?(?:always|never|avoid|consider|consult|seek|use|try|"
            r"take|not|plucked|uprooted|enjoyed)",
            r"(?:is|are)\s(?:strongly\s|highly\s)?(?:recommended|advised|advisable)",
            r"(?:i|we)\s(?:(?:would|strongly|highly|'d|’d)\s)?(?:recommend|suggest|advise)",
            r"(?:not|never)\s(?:a\ssubstitute\sfor|replace|intended\sas|meant\sas|constitute)\s(?:[\p{L}'’]{1,15}\s){0,4}advice",
            r"make\ssure|be\ssure\sto|it(?:'|’)s\sbest\sto|it\sis\sbest\sto",
            r"(?:it(?:\sis|'s|’s))\s(?:also\s)?(?:always\s)?(?:important|essential|crucial|a\sgood\s"
            r"idea|best|wise|vital|necessary)\s(?:for\s\p{L}+\s)?to",
        ),
        starts(
            r"consider",
            r"(?:[^,]{0,80},\s)?you\s(?:can|could|may|might)(?!\s(?:expect|think|assume|know|imagine|"
            r"recall|have|be\ssurprised))",
            r"for\sthe\smost\sup",
            r"(?:we|people|everyone|one)\sshould",
        ),
    ),
    opinion=contains(
        r"personally",
        r"in\s(?:my|our)\s(?:opinion|view|experience)",
        r"(?:i|we)\s(?:love|like|prefer|enjoy|hate|adore|find|feel)",
        r"(?:beautiful|amazing|wonderful|fantastic|awesome|gorgeous|stunning|delicious|terrible|"
        r"awful|horrible|boring|charming|breathtaking|incredible|fascinating|delightful|"
        r"magnificent|lovely|unforgettable|inspiring|must-see|ugly|brilliant|superb|overrated|"
        r"underrated|tragic|disgusting|fun|magical|remarkable|extraordinary|captivating|rich\sand)",
        r"(?:arguably|undoubtedly|truly|simply)\s(?:the\s)?(?:\p{L}+\s)?(?:best|worst|greatest|"
        r"finest|one)",
        r"(?<!(?:named|voted|chosen|elected|declared|judged|ranked|selected)\s(?:as\s)?)"
        r"(?:the|a)\s(?:best|worst|greatest|finest|perfect)\s(?:place|way|option|choice|time|thing|"
        r"decision|idea|book|film|movie|song|city|food|band|player|country)",
        r"(?:is|are|was|were)\s(?:the\s)?(?:best(?!\sknown)|worst|greatest|perfect|better\sthan|worth\s"
        r"(?:seeing|visiting|reading|watching|it))",
        r"(?:is|are|was|were)\s(?:very\s|quite\s|really\s|so\s|also\s)?(?:good|bad|great|nice|important|easy|"
        r"difficult|hard|useful|interesting|exciting|perfect|special|unique)\s?[.!]?$",
        r"makes?\s(?:[^\s.]{1,20}\s){1,4}(?:easy|easier|simple|simpler|convenient|ideal|perfect|pleasant|"
        r"comfortable|attractive|popular)",
        r"the\smost\s(?:moving|touching|thrilling|compelling|romantic|memorable|important|interesting|"
        r"impressive|enjoyable|powerful|heartbreaking|exciting)\b[^.]{0,60}\bever",
        r"highly\s(?:respected|regarded)|looks?\s(?:great|good|nice)|deserves?",
        r"(?:a|the|an)\s(?:\p{L}+\s)?(?:good|great|better|viable|solid|excellent|ideal|suitable|potential)\s"
        r"(?:option|choice|alternative|candidate|fit|solution|starting\spoint)",
        r"can\s(?:also\s)?be\seasily|(?:visually\s)?appealing|(?:may|might|can)\s(?:seem|look|feel)\slike",
        r"more\s(?:resilient|intuitive|elegant|user-friendly|enjoyable)",
    ),
    hedge=starts(
        r"(?:it|that|this|the\sanswer)\s(?:all\s)?(?:really\s)?depends",
        r"it(?:\sis|'s|’s)\s(?:very\s|quite\s|also\s)?(?:difficult|hard|impossible|tough|unclear|"
        r"not\s(?:clear|known|possible|easy)|tricky|possible)\s?(?:to\s(?:say|know|tell|determine|"
        r"predict|give|estimate|answer)|whether|if|how|exactly|that)",
        r"(?:results|opinions|views|answers|prices|experiences|individual\sresults)\s"
        r"(?:may|can|will|might)?\s?(?:vary|differ)",
        r"(?:that|this|it)(?:\sis|'s|’s)\s(?:actually\s|just\s)?a\s(?:very\s|fairly\s)?(?:common|popular|widespread|"
        r"frequent|persistent)\s(?:misconception|misunderstanding|myth|mistake|belief|error)\s?[.!]?$",
        r"(?:that|this)(?:\sis|'s|’s)\s(?:not\s)?(?:quite\s|entirely\s|actually\s|exactly\s)?(?:correct|incorrect|right|"
        r"wrong|true|false|accurate|inaccurate)\s?[.!]?$",
        r"there\s(?:are|is|may\sbe|can\sbe)\s(?:many|several|various|a\slot\sof|different|no\s"
        r"(?:single|simple|easy|one|definitive))\s(?:\p{L}+\s)?(?:factors?|ways?|answers?|opinions?|"
        r"views?|reasons?|options?|possibilities|things)",
        r"(?:more|further)\s(?:research|studies|information|context)\s(?:is|are)\sneeded",
        r"(?:perhaps|maybe|who\sknows)\s?[.!]?$",
        r"(?:this|that|it)\s(?:may|might|could|can)\s(?:seem|vary|change|differ|not\sbe)",
        r"it(?:\sis|'s|’s)\s(?:\p{L}+\s)?(?:unclear|unknown|uncertain|not\s(?:clear|known))\s(?:when|where|why|what|who)",
        r"[^.]{1,160}\s(?:is|are|was|were)\s(?:purely|highly|merely|only|largely|entirely)\s(?:speculative|speculation)",
        r"[^.]{1,160}\s(?:is|are|remains?)\s(?:currently\s|still\s)?(?:a\s(?:topic|subject|matter)\sof\s(?:ongoing\s)?"
        r"debate|debated|up\sfor\sdebate)",
    ),
    personal=either(
        starts(
            r"as\s(?:an?\s)?(?:ai|artificial|large\slanguage|language\smodel|virtual|chatbot)",
            r"(?:i|i(?:'|’)(?:m|ve|ll|d))\s(?!(?:would\s|strongly\s|highly\s|really\s)?(?:recommend|"
            r"suggest|advise|love|like|prefer|enjoy|hate|adore)\b)",
            r"my\s(?:name|knowledge|training|apologies|information|role|purpose|goal|favou?rite)",
            r"(?:unfortunately|sorry|however|but),?\s(?:i|i(?:'|’)(?:m|ve|ll|d))\s",
        ),
        contains(
            r"i\s(?:am|was|do|don(?:'|’)t|have|cannot|can(?:'|’)t|could|will|apologi[sz]e)",
            r"i(?:'m|’m|'ve|’ve)",
            r"my\s(?:knowledge|training)\s(?:cutoff|data|cut-off)",
        ),
    ),
    fiction=starts(
        r"once\supon\sa\stime",
        r"(?:imagine|picture|suppose|let(?:'|’)s\s(?:imagine|say|pretend|suppose))",
        r"in\s(?:a|this)\s(?:land|kingdom|galaxy|story|tale|poem|fictional|imaginary|hypothetical|"
        r"world\swhere)",
        r"(?:long|many\syears)\sago,?\sin\sa",
        r"there\s(?:once\s)?(?:lived|was\sonce)\sa",
    ),
    fiction_prompt=contains(
        r"(?:write|compose|create|tell|make\sup|invent|generate|give)\s(?:me\s|us\s)?(?:an?|the|some)\s"
        r"(?:\p{L}+\s){0,3}(?:story|stories|poem|haiku|tale|fable|song|lyrics|fairy|novel|screenplay|"
        r"sonnet|limerick|joke|bedtime)",
        r"role-?play",
    ),
    prediction=either(
        contains(
            r"(?:is|are|was\snot|were)\s(?:also\s)?(?:expected|projected|predicted|forecast|"
            r"forecasted|likely|unlikely|set|poised|bound|going|anticipated)\sto",
            r"will\s(?:likely|probably|continue|soon|eventually|surely|certainly|become|"
            r"undoubtedly|almost)",
            r"(?:in|over|within)\sthe\s(?:near\s|coming\s|next\s|foreseeable\s)(?:future|years|"
            r"decades?|months|century|few)",
            r"in\sthe\sfuture|next\s(?:year|decade|century|month)|would\sbe\sa\smajor",
            r"will\s[^.]{0,80}(?:in|by|until|around|before)\s(?:the\s)?(?:20[3-9]\d|2[1-9]\d\d)",
            r"by\s(?:the\s(?:year|end\sof)\s)?(?:20[3-9]\d|2[1-9]\d\d)",
        ),
    ),
    structure=either(
        starts(
            r"(?:here|below|these|the\sfollowing|following)\s(?:is|are|were|you|some|list|table|"
            r"points|steps|examples|facts|\p{L}+)\b[^.]{0,160}:",
            r"(?:let(?:'|’)s|let\sus)\s(?:look|see|start|begin|break|dive|take|explore|discuss|go)",
            r"(?:in\s(?:conclusion|summary)|to\ssum\sup|overall|summary|conclusion)\s?[:.,]?$",
            r"here(?:'|’)s\s",
            r"(?:here|below)\s(?:is|are)\s(?:a|an|some|the|my|your|five|three|four|ten|two|six|"
            r"seven|eight|nine|several|few|more)\b",
            r"(?:the\sfollowing|this\s(?:article|section|answer|list|response|table))\b[^.]{0,60}"
            r"(?:lists?|shows?|explains?|describes?|discuss(?:es)?|covers?|include)",
            r"(?:some|other|many)\s[^.]{0,80}(?:include|are|includes)\s?:$",
            r"how\sto\s\p{L}+[^.?!:]{3,80}$",
            r"(?:sources?|references?|note|notes|example|examples|answer|key\spoints?)\s?:?$",
        ),
        ends(r"(?:as\sfollows|the\sfollowing|listed\sbelow|see\sbelow)\s?:?"),
    ),
    rephrased=starts(
        r"(?:you|you(?:'|’)ve)\s(?:asked|want(?:ed)?\sto\sknow|are\sasking|(?:'|’)re\sasking|"
        r"requested|mentioned|would\slike\sto\sknow|wanted)",
        r"(?:your\s(?:question|request|query)|the\squestion\s(?:is|asks|was)|regarding\syour)",
    ),
    ties=words(
        """
        if because unless since although though while whereas so therefore when whenever until
        whether provided lest
        """
    ),
    attribution=starts(
        r"according\sto\s(?P<source>[^,;:]{2,80}),\s",
        rf"(?P<source>{_SOURCE})\s(?:{_SAYS})\s(?:in\s\d{{4}}\s)?that\s",
    ),
    attribution_after=Phrases(
        rf",\s(?:according\sto\s(?P<source>{_SOURCE})"
        rf"|(?:says|said|reports|reported|wrote)\s(?P<source>{_SOURCE})"
        rf"|(?P<source>(?!{_NO_SOURCE}\s){_SOURCE})\s(?-i:{_SAYS}))(?:\sin\s\d{{4}})?[\s.!]{{0,3}}$"
    ),
    estimate=starts(
        r"it(?:\sis|\swas|\shas\sbeen|'s|’s)\s(?:(?:currently|now|widely|generally|commonly|often|also)\s)?"
        r"(?:estimated|believed|thought|assumed|suspected|said|reported|rumou?red|claimed|"
        r"supposed|possible|likely|probable)\sthat\s",
        r"(?:it\s(?:seems|appears)|estimates\ssuggest|some\s(?:believe|think|claim|say)|"
        r"(?:legend|tradition)\s(?:has\sit|says)|there\sis\sa\s(?:chance|possibility))\sthat\s",
        r"(?:apparently|reportedly|supposedly|allegedly|presumably),?\s",
    ),
    unsure=contains(
        r"probably|possibly|perhaps|maybe|presumably|apparently|reportedly|allegedly|supposedly|"
        r"seemingly|arguably|likely|might|conceivably",
        r"may\s(?:(?:also|even|well|not|once)\s){0,2}(?:have|be)",
        r"could\s(?:also\s)?have\sbeen",
        r"(?:is|are|was|were|been)\s(?:also\s|often\s|widely\s|generally\s|sometimes\s)?(?:believed|thought|"
        r"estimated|rumou?red|said|assumed|suspected|reported|alleged)\sto",
        r"(?:seems?|appears?)\sto",
    ),
    as_of=contains(
        r"as\sof\s(?P<time>(?:(?:early|late|mid|the\send\sof)[\s-])?"
        r"(?:\p{L}{3,9}\s)?(?:\d{1,2},?\s)?(?:\p{L}{3,9}\s)?\d{4}|now|today)",
        r"(?P<time>currently|today(?!['’]s)|nowadays|presently|at\spresent|at\sthe\smoment|"
        r"these\sdays|to\sthis\sday|right\snow)",
    ),
    birth_keys=words_of(
        "born", "birth", "birthdate", "birthplace", "date of birth", "place of birth"
    ),
    death_keys=words_of("died", "death", "date of death", "place of death"),
    wordings=(
        Wording(
            key=key(
                r"(?:first\s|originally\s|officially\s)?(?:founded|established|discovered|completed|opened|"
                r"built|released|published|formed|launched|introduced|incorporated|invented|created|"
                r"constructed|inaugurated)"
            ),
            text="{owner} was {key} {at} {value}.",
            value=Phrases(r"\p{N}"),
        ),
        Wording(
            key=key(r"[\p{L}\s]{3,30}ed\sby|written\sby|built\sby"),
            text="{owner} was {key} {value}.",
        ),
        Wording(
            key=key(
                r"(?:best\s|also\s|formerly\s|previously\s|locally\s)?known\s(?:for|as)|"
                r"(?:famous|famed|noted|renowned)\sfor|(?:based|headquartered|buried)\s(?:in|at)"
            ),
            text="{owner} is {key} {value}.",
        ),
        Wording(key=key(r"country|continent|location|located\sin"), text="{owner} is in {value}."),
        Wording(
            key=key(r"[\p{L}\s-]{2,40}(?<![su])s|people"),
            text="{owner} has {value} {key}.",
            value=Phrases(
                r"\A(?:about\s|over\s|around\s)?[\p{N}.,]+(?:\s(?:million|billion|thousand))?\Z"
            ),
        ),
        Wording(
            key=key(r"[\p{L}\s-]{2,40}(?<![sui])s"),
            text="The {key} of {owner} are {value}.",
            value=Phrases(r",|\sand\s"),
        ),
        Wording(key=Phrases(r""), text="The {key} of {owner} is {value}."),
    ),
    singulars=(("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("s", "")),
    counts=words("two three four five six seven eight nine ten twelve some key main top several"),
    reality=starts(
        r"in\s(?:the\sreal\sworld|reality|real\slife|actual\sfact)|(?:back\s)?to\sreality"
    ),
    person_nouns=words(
        """
        actor actress artist astronaut athlete author biologist botanist businessman chemist
        composer critic dancer director economist emperor engineer explorer footballer general
        historian inventor journalist judge justice king lawyer leader mathematician musician
        novelist nurse painter philosopher physician physicist pianist playwright poet politician
        pope president professor programmer queen rapper revolutionary scientist sculptor singer
        soldier statesman teacher writer
        """
    ),
    place_nouns=words(
        """
        river lake mount mountain city republic kingdom island islands sea ocean state province town
        village country district municipality capital region county volcano peninsula continent
        planet archipelago territory nation bridge tower castle palace church temple cathedral dam
        canal tunnel park desert valley stadium monument
        """
    ),
    organisation_nouns=words(
        "university institute company corporation bank party ministry museum academy association "
        "organization organisation band club team agency firm airline newspaper magazine college "
        "school foundation league orchestra studio studios charity manufacturer"
    ),
    work_nouns=words(
        "film movie book novel album song poem play painting series show sculpture symphony opera "
        "game essay"
    ),
    event_nouns=words(
        "war battle race tournament festival election revolution conference ceremony"
    ),
    titles=words("mr mrs ms dr sir lady lord king queen president pope saint professor emperor"),
    generic_headers=words("value values detail details information data description answer fact"),
    attribute_headers=words(
        "feature features aspect characteristic characteristics criterion criteria property attribute metric parameter specification spec"
    ),
    connectors=words("of the de la von van der del da do di"),
    born=("{name} was born in {date}.", "{name} was born on {date}."),
    died=("{name} died in {date}.", "{name} died on {date}."),
    added_words=words("born died"),
    examples=(
        Example(text="The Danube flows through ten countries.", kind=Kind.FACT),
        Example(text="Ada Lovelace was born in London in 1815.", kind=Kind.FACT),
        Example(text="According to NASA, Venus is the hottest planet.", kind=Kind.FACT),
        Example(text="Mount Kenya is probably an extinct volcano.", kind=Kind.FACT),
        Example(text="However, iron melts at 1,538 °C.", kind=Kind.FACT),
        Example(text="No, Canberra is the capital of Australia.", kind=Kind.FACT),
        Example(text="It is worth noting that Chile borders Peru.", kind=Kind.FACT),
        Example(text="I believe that Oslo became the capital in 1814.", kind=Kind.FACT),
        Example(text="The president must be at least 35 years old.", kind=Kind.FACT),
        Example(text="World War I ended in November 1918.", kind=Kind.FACT),
        Example(text="Bees do not hibernate in winter.", kind=Kind.FACT),
        Example(text="If water is heated to 100 °C at sea level, it boils.", kind=Kind.FACT),
        Example(text="Lisbon, a beautiful city, has about 545,000 inhabitants.", kind=Kind.FACT),
        Example(text="Lisbon is simply the most beautiful city in Europe.", kind=Kind.OPINION),
        Example(text="In my opinion, jazz is better than opera.", kind=Kind.OPINION),
        Example(text="You should see a doctor if the pain gets worse.", kind=Kind.ADVICE),
        Example(text="I recommend comparing prices before you buy.", kind=Kind.ADVICE),
        Example(text="Stir the mixture until it is smooth.", kind=Kind.INSTRUCTION),
        Example(text="Open the settings menu and click Save.", kind=Kind.INSTRUCTION),
        Example(text="Would you like to hear more about it?", kind=Kind.QUESTION),
        Example(text="Let me know if you need anything else!", kind=Kind.GREETING),
        Example(text="Great question!", kind=Kind.GREETING),
        Example(text="Hope this helps!", kind=Kind.GREETING),
        Example(text="It depends on many things.", kind=Kind.HEDGE),
        Example(text="As an AI language model, I cannot browse the web.", kind=Kind.PERSONAL),
        Example(text="I do not have access to recent news.", kind=Kind.PERSONAL),
        Example(text="Once upon a time, a dragon lived under a bridge.", kind=Kind.FICTION),
        Example(text="The city is expected to grow by 2050.", kind=Kind.PREDICTION),
        Example(text="Here are five interesting facts about owls:", kind=Kind.STRUCTURE),
        Example(text="You asked about the tallest tree in the world.", kind=Kind.REPHRASED_PROMPT),
        Example(text="https://example.org/owls", kind=Kind.LINK),
    ),
)
