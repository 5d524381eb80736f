"""English."""

from factcheck.verdict.languages import Language, opposites, words

_MACROS = {
    "is": r"(?:is|are)(?P<neg> not|n't| never)?(?: also| currently| now)?",
    "was": r"(?:is|was|are|were)(?P<neg> not|n't| never)?(?: also| first| originally| officially)?",
    "did": r"(?P<neg>did not |didn't |never )?",
    "has": r"(?:has|had)",
    "an": r"(?:an?|the)",
    "about": r"(?:estimated |total |current |official )*",
    "place_kind": (
        r"(?P<rest>(?:[\p{L}\p{N}'-]+ ){0,6}?(?:country|nation|state|republic|kingdom|city|town|capital|village|island"
        r"|archipelago|mountain|peak|volcano|river|lake|desert|monument|palace|temple|mausoleum|tower"
        r"|cathedral|church|mosque|museum|citadel|fortress|castle|university|waterfall|statue|site"
        r"|region|province|municipality|range|settlement|microstate|city-state|landmark|building)"
        r"(?: [\p{L}'-]+){0,3}?)"
    ),
    #: "by the Russian author Leo Tolstoy".
    "maker": (
        r"(?:the )?(?:(?:[\p{L}-]+ ){1,3}(?:author|writer|novelist|poet|playwright|dramatist|historian|philosopher|essayist|naturalist)"
        r" |(?:[\p{Ll}-]+ ){0,4})"
    ),
    "work_kind": (
        r"(?P<rest>(?:[\p{L}\p{N}'-]+ ){0,6}?(?:novel|book|play|poem|film|movie|song|album|painting|opera|symphony"
        r"|series|novella|tragedy|comedy|sculpture|mural|fresco|concerto|ballet|musical|essay|epic"
        r"|sonata|work|treatise|portrait|story|drama|documentary|single))"
    ),
}
_MAKERS = {
    "author": ("wrote|authored|penned", "written|authored|penned"),
    "painter": ("painted", "painted"),
    "sculptor": ("sculpted|carved", "sculpted|carved"),
    "composer": ("composed", "composed"),
    "director": ("directed", "directed"),
    "founder": ("founded|co-founded|established", "founded|co-founded|established"),
    "discoverer": ("discovered", "discovered"),
    "inventor": ("invented", "invented"),
    "designer": ("designed", "designed"),
    "developer": ("developed|formulated|proposed", "developed|formulated|proposed"),
}
_NOUNS = {
    "author": "author|writer",
    "painter": "painter",
    "sculptor": "sculptor",
    "composer": "composer",
    "director": "director",
    "founder": "founder|co-founder",
    "discoverer": "discoverer",
    "inventor": "inventor",
    "designer": "designer|architect",
}

TEMPLATES: dict[str, tuple[str, ...]] = {
    "capital": (
        (
            r"{V} <is> the (?:national |federal |current |official )?capital(?: city)?"
            r"(?:,? and [^,]{1,60}?,?)? of {S}"
        ),
        r"the (?:national |federal |current |official )?capital(?: city)?(?: and [^,]{1,60}?)? of {S} <is> {V}",
        r"{S}'s? (?:national |federal |current |official )?capital(?: city)? <is> {V}",
        r"{V} <is> {S}'s? (?:national |federal |current |official )?capital(?: city)?$",
        r"{S} has its capital (?:at|in) {V}",
        r"{V} serves as the capital(?: city)? of {S}",
    ),
    "currency": (
        r"the (?:official |national )?currency(?: unit)?(?: used)? (?:of|in) {S} <is> (?:called )?{V}",
        r"{S}'s? (?:official |national )?currency <is> (?:called )?{V}",
        r"{V} <is> the (?:official |national )?currency(?: unit)?(?: used)? (?:of|in) {S}",
        r"{S} uses(?P<open>) {V}",
    ),
    "official_language": (
        r"the (?:only |sole |main )?official language of {S} <is> {V}",
        r"{S}'s? (?:only |sole |main )?official language <is> {V}",
        r"{V} <is> the (?:only |sole )?official language (?:of|in) {S}",
        r"{V} <is> an official language (?:of|in) {S}",
    ),
    "population": (
        r"{S} <has> <an> <about>population (?:of|estimated at) {V}",
        r"the <about>population of {S} <was> {V}",
        r"{S}'s? <about>population <was> {V}",
        r"{S} <has> (?P<V>[^,;]{1,40}?) (?:inhabitants|residents|people)",
        r"(?P<V>(?:about|around|roughly|some|nearly|almost|over|more than)? ?[^,;]{1,40}?) people live in {S}",
        r"{S} is home to (?P<V>[^,;]{1,40}?) (?:inhabitants|residents|people)",
    ),
    "area": (
        r"{S} (?:has|covers|spans|occupies) <an> <about>(?:surface |land )?area of {V}",
        r"the <about>(?:surface |land )?area of {S} <is> {V}",
        r"{S}'s? <about>(?:surface |land )?area <is> {V}",
        r"{S} (?:covers|spans) {V}",
    ),
    "located_in": (
        r"{S} <was> <an> <place_kind> (?:located |situated |lying )?(?:primarily |mainly )?(?:in|on|of|off) {V}",
        r"{S} <was> (?:located|situated) (?:primarily |mainly )?(?:in|on|off) {V}",
        r"{S} (?:lies|stands|sits) (?:in|on) {V}",
        r"{S} <is> in {V}",
    ),
    "birth": (r"{S} <was> born (?P<V>.{1,110})",),
    "death": (
        r"{S} (?:died|passed away|(?:was|were) (?:killed|murdered|assassinated|executed|shot dead)) (?P<V>.{1,110})",
    ),
    "nationality": (r"{S} <was> <an> (?P<V>.{1,110})",),
    "occupation": (r"{S} <was> <an> (?P<V>.{1,110})",),
    "founded_date": (
        r"{S} <was> (?:founded|established|created|formed|incorporated|launched)(?: as [^,;]{1,60}?(?= (?:in|on) ))? (?P<V>.{1,110})",
    ),
    "independence": (
        r"{S} has been independent since (?P<V>.{1,60})",
        r"{S} (?:gained|declared|achieved|won|proclaimed|obtained) (?:its )?independence (?P<V>.{1,90})",
        r"{S} became independent (?P<V>.{1,90})",
    ),
    "event_start": (
        r"{S} (?:began|started|broke out) (?P<V>.{1,60})",
        r"{S} lasted from (?P<V>.{1,30}?) (?:to|until) ",
    ),
    "event_end": (
        r"{S} ended (?P<V>.{1,60})",
        r"{S} lasted from .{1,30}? (?:to|until) (?P<V>.{1,30})",
    ),
    "event_date": (
        r"{S} (?:occurred|happened|took place|was signed|was fought|was adopted|was held|sank) (?P<V>.{1,60})",
    ),
    "published_date": (
        r"{S} <was> (?:first )?(?:published|released|premiered|issued) (?P<V>.{1,80})",
        r"{S} <was> <an> (?P<V>\p{N}{4}) (?P<rest>(?:[\p{L}'-]+ ){0,6}(?:film|movie|novel|book|song|album|play|poem|opera|single|documentary))",
        r"{S} (?:premiered|came out) (?P<V>.{1,60})",
    ),
    "height": (
        r"{S} <was> (?P<V>[^,;]{1,40}?) (?:tall|high|above sea level)",
        r"{S} (?:has|had|reaches|rises to|stands at) (?:<an> )?(?:maximum |total )?(?:height|elevation|altitude) of {V}",
        r"the (?:height|elevation|altitude) of {S} <was> {V}",
        r"{S} (?:lies|sits|stands|is|rises)(?: to)? (?:at )?<an> (?:elevation|altitude|height) of {V}",
        r"{S} (?:lies|sits|stands) (?P<V>[^,;]{1,40}?) above sea level",
        r"{S}'s? (?:height|elevation|altitude)(?: above sea level)? <was> {V}",
        r"{S} (?:rises|stands|reaches)(?: to)? {V}",
    ),
    "length": (
        r"{S} <was> (?P<V>[^,;]{1,40}?) long",
        r"{S} has <an> (?:total )?length of {V}",
        r"the (?:total )?length of {S} <was> {V}",
        r"{S}'s? length <was> {V}",
    ),
    "depth": (
        r"{S} <was> (?P<V>[^,;]{1,40}?) deep",
        r"{S} has <an> (?:maximum )?depth of {V}",
        r"the (?:maximum )?depth of {S} <was> {V}",
    ),
    "diameter": (
        r"{S} has <an> (?:mean |average )?diameter of {V}",
        r"the (?:mean |average )?diameter of {S} <was> {V}",
    ),
    "symbol": (
        r"the (?:chemical )?symbol (?:for|of) {S} <is> {V}",
        r"{S} has (?:the|a) (?:chemical )?symbol(?: of)? {V}",
        r"{S} has the atomic number \p{N}+ and (?:the )?(?:chemical )?symbol {V}",
        r"{V} <is> the (?:chemical )?symbol (?:for|of) {S}",
        r"{S}'s? (?:chemical )?symbol <is> {V}",
        r"{S} <is> <an> (?P<rest>.{0,40}?)chemical element with (?:the )?symbol {V}",
    ),
    "atomic_number": (
        r"the atomic number of {S} <is> {V}",
        r"{S} has (?:an |the )?atomic number(?: of)? {V}",
        r"{S}'s? atomic number <is> {V}",
        r"{S} <is> <an> (?P<rest>.{0,40}?)element with (?:the |an )?(?:symbol \p{L}{1,2} and )?atomic number(?: of)? {V}",
        r"{S} has (?:the|a) (?:chemical )?symbol \p{L}{1,2} and (?:an |the )?atomic number(?: of)? {V}",
    ),
    "formula": (
        r"the (?:chemical |molecular )?formula (?:for|of) {S} <is> {V}",
        r"{S} has the (?:chemical |molecular )?formula {V}",
        r"{S}'s? (?:chemical |molecular )?formula <is> {V}",
    ),
    "boiling_point": (
        r"{S} boils at {V}",
        r"the boiling point of {S} <is> {V}",
        r"{S} has a boiling point of {V}",
    ),
    "melting_point": (
        r"{S} (?:melts|freezes) at {V}",
        r"the (?:melting|freezing) point of {S} <is> {V}",
        r"{S} has a (?:melting|freezing) point of {V}",
    ),
    "borders": (
        r"{S} (?:borders|shares (?:a |its |land )*borders? with|is bordered by) {V}",
        r"{S} <did>(?:border|share (?:a |its |land )*borders? with) {V}",
    ),
    "highest_point": (
        r"the highest (?:point|mountain|peak) (?:in|of) {S} <is> {V}",
        r"{V} <is> the highest (?:point|mountain|peak) (?:in|of) {S}",
        r"{S}'s? highest (?:point|mountain|peak) <is> {V}",
    ),
    "largest_city": (
        r"the (?:largest|most populous|biggest) city (?:in|of) {S} <is> {V}",
        r"{V} <is> the (?:largest|most populous|biggest) city (?:in|of) {S}",
        r"{S}'s? (?:largest|most populous|biggest) city <is> {V}",
    ),
    "orbits": (r"{S} (?:orbits|revolves around|goes around) {V}",),
    "spouse": (
        r"{S} (?:married|was married to|wed) {V}",
        r"{S} <was> the (?:wife|husband|spouse) of {V}",
    ),
}
for _property, (_active, _passive) in _MAKERS.items():
    TEMPLATES[_property] = (
        rf"{{S}} <was> (?:[\p{{L}}-]+ and )?(?:{_passive})(?: in [^,;]{{1,20}}?)? by {{V}}",
        rf"{{V}}(?<! was| were| is| are| been| be) <did>(?:{_active}) (?!as |by |in |on |at ){{S}}",
        rf"it was {{V}} who (?:{_active}) {{S}}",
        *(
            (
                rf"{{V}} <was> the (?:{_NOUNS[_property]}) of {{S}}",
                rf"the (?:{_NOUNS[_property]}) of {{S}} <was> {{V}}",
            )
            if _property in _NOUNS
            else ()
        ),
    )
TEMPLATES["author"] += (r"{S} <was> <an> <work_kind> (?:written )?by <maker>{V}",)
TEMPLATES["painter"] += (
    r"{S} <was> <an> (?P<rest>.{0,60}?)(?:painting|portrait|mural|fresco) (?:created |painted )?by (?:[\p{Ll}-]+ ){0,4}{V}",
)
TEMPLATES["director"] += (
    r"{S} <was> <an> (?P<rest>.{0,60}?)(?:film|movie) (?:[\p{Ll}-]+ and )?directed by {V}",
)
TEMPLATES["developer"] += (r"the theory of {S} was {V}'s",)

PAGE_TEMPLATES = {
    "capital": (
        r"its (?:national |federal )?capital(?: city)?(?:(?:,| and) [^.;]{1,60}?)? is {V}",
        r"(?:with|has) its capital (?:at|in) {V}",
        r"hosts the capital, {V}",
        r"the capital(?: and [^,]{1,40})? is {V}",
    ),
    "currency": (r"(?:its|the) (?:official |national )?currency(?: unit)? is {V}",),
    "official_language": (r"(?:its|the) (?:only |sole )?official language is {V}",),
    "population": (
        r"(?:with|has|had|and) (?:a|an|its) <about>(?:population (?:of|estimated at)) {V}",
        r"with (?P<V>(?:over|about|around|approximately|nearly|more than)? ?[^,;]{1,30}?) (?:inhabitants|residents|people)",
    ),
    "area": (
        r"(?:with|has|covers|covering|spans?) (?:a|an|its) <about>(?:surface |land )?area of {V}",
    ),
    "located_in": (r"^<an> <place_kind> (?:in|on) {V}",),
    # "when his father died in 1765" is another's death.
    "birth": (
        r"(?<!\b(?:his|her|their|its|whose) [\p{L}-]{2,20} (?:was )?)\bborn (?P<V>.{1,110})",
    ),
    "death": (
        r"(?<!\b(?:his|her|their|its|whose) [\p{L}-]{2,20} (?:had )?)\bdied (?P<V>.{1,110})",
        r"^(?P<V>(?:On|In) [^;]{4,30}?),? (?:he|she) (?:died|was (?:killed|executed|assassinated|murdered))\b",
    ),
    "founded_date": (
        r"(?:founded|established|incorporated)(?: as [^,;]{1,60}?)? (?P<V>(?:in|on) .{1,40})",
        r"(?:founded|established|incorporated) (?:by|with) [^,;]{1,80}? (?P<V>(?:in|on) (?=\p{N}|\p{Lu}\p{Ll}+ \p{N}).{1,40})",
    ),
    "height": (
        r"its (?:height|elevation|altitude|summit)[^.;]{0,20}? (?:was|is) [^.;]{0,110}?(?:as|at|of) {V}",
        r"(?:its|the) (?:height|elevation|altitude)[^.;]{0,20}? (?:was|is) {V}",
        r"(?:elevation|height|altitude) of {V}",
        r"(?:at|with|rising to|standing) (?P<V>(?=[\p{L} ]{0,20}\p{N})[^,;]{1,30}?) (?:tall|high|above sea level)",
    ),
    "length": (r"(?:at|with|about|is) (?P<V>[^,;]{1,40}?) long", r"length of {V}"),
    "depth": (r"depth of {V}",),
    "diameter": (r"diameter of {V}",),
    "symbol": (r"symbol (?:is )?{V}",),
    "atomic_number": (r"atomic number(?: is| of)? {V}",),
    "formula": (r"(?:chemical|molecular) formula (?:is )?{V}",),
    "boiling_point": (r"boils at {V}", r"boiling point (?:of|is) {V}"),
    "melting_point": (r"melts at {V}", r"melting point (?:of|is) {V}"),
    "borders": (
        r"(?:shares (?:a |its |land )*borders? with|borders|is bordered by|bordered by) (?P<V>.{1,260})",
    ),
    "highest_point": (r"its highest (?:point|mountain|peak) is {V}",),
    "largest_city": (
        r"(?:its|the) (?:[^.;]{0,20}?)(?:largest|most populous) city(?: and [^.;]{1,50}?)? is {V}",
    ),
    "author": (r"written by <maker>{V}", r"^(?:<an> )?<work_kind> by <maker>{V}"),
    "painter": (r"painted by {V}", r"painting by (?:[\p{Ll}-]+ ){0,4}{V}", r"artist {V}"),
    "composer": (r"composed by {V}",),
    "director": (r"directed (?:and [\p{L}-]+ )?by {V}",),
    "founder": (
        r"(?:founded|established|formed)(?: as [^,;]{1,60}?)?(?:,? (?:in|on) [^;]{1,50}?)?,? by (?:brothers |the )?{V}",
    ),
    "discoverer": (r"discovered (?:in [^,;]{1,20} )?by {V}",),
    "inventor": (r"invented (?:in [^,;]{1,20} )?by {V}",),
    "designer": (r"designed (?:and [\p{L}-]+ )?by {V}",),
    "published_date": (
        r"(?:published|released) (?P<V>(?:in|on) .{1,60})",
        r"^(?:<an> )?(?P<V>\p{N}{4}(?:-\p{N}{2,4})?) (?P<rest>(?:[\p{L}'-]+ ){0,6}(?:film|movie|novel|book|song|album|play|poem|opera|single|documentary))",
        r"(?:\bhis|\bher|\bthe|'s?) (?P<V>\p{N}{4}) (?:[\p{L}'-]+ ){0,3}?(?:film|movie|novel|book|song|album|play|poem|opera|single|documentary|novella) {S}",
    ),
    "event_start": (r"\bfrom (?P<V>.{1,30}?) (?:to|until) ", r"\bbegan (?P<V>(?:in|on) .{1,40})"),
    "event_end": (
        r"\bfrom .{1,30}? (?:to|until) (?P<V>.{1,30})",
        r"\bended (?P<V>(?:in|on) .{1,40})",
    ),
    "event_date": (
        r"\b(?:occurred|happened|took place|signed|fought|adopted|held|sank) (?P<V>(?:in|on) .{1,40})",
    ),
}

LABELS = {
    "capital": ("capital", "capital name", "capital city"),
    "currency": ("currency", "exchange rates currency", "exchange rates"),
    "official_language": (
        "official language",
        "official languages",
        "languages",
        "languages languages",
    ),
    "population": ("population", "population total"),
    "area": ("area", "area total", "total area"),
    "located_in": (
        "location",
        "country",
        "continent",
        "capital of",
        "located in",
        "located in the administrative territorial entity",
        "region",
        "map references",
    ),
    "birth": ("born", "date of birth", "birth date", "place of birth", "birth place", "birthplace"),
    "death": ("died", "date of death", "death date", "place of death", "death place"),
    "nationality": ("nationality", "citizenship", "country of citizenship"),
    "occupation": ("occupation", "profession", "occupations"),
    "founded_date": (
        "founded",
        "established",
        "inception",
        "formation",
        "date founded",
        "established date",
    ),
    "independence": ("independence", "independence declared"),
    "event_start": ("start time", "start", "began"),
    "event_end": ("end time", "end", "ended"),
    "event_date": ("date", "point in time"),
    "published_date": (
        "publication date",
        "release date",
        "released",
        "published",
        "first published",
    ),
    "height": ("height", "elevation", "elevation above sea level", "highest elevation"),
    "length": ("length",),
    "depth": ("depth", "max depth", "maximum depth"),
    "diameter": ("diameter",),
    "symbol": ("symbol", "chemical symbol", "element symbol"),
    "atomic_number": ("atomic number",),
    "formula": ("chemical formula", "molecular formula", "formula"),
    "boiling_point": ("boiling point",),
    "melting_point": ("melting point",),
    "borders": (
        "border countries",
        "land boundaries border countries",
        "shares border with",
        "borders",
    ),
    "highest_point": ("highest point", "elevation highest point"),
    "largest_city": ("largest city",),
    "author": ("author", "written by", "authors"),
    "painter": ("painter", "artist", "creator"),
    "sculptor": ("sculptor", "artist", "creator"),
    "composer": ("composer",),
    "director": ("director", "directed by"),
    "founder": ("founder", "founders", "founded by"),
    "discoverer": ("discoverer or inventor", "discovered by", "discovery", "discoverer"),
    "inventor": ("discoverer or inventor", "inventor", "invented by"),
    "designer": ("designer", "architect", "designed by"),
    "orbits": ("parent astronomical body",),
    "spouse": ("spouse", "spouses"),
}

TABLES = Language(
    macros=_MACROS,
    templates=TEMPLATES,
    page_templates=PAGE_TEMPLATES,
    labels=LABELS,
    stopwords=words(
        "a an the is are was were be been being has have had do does did of in on at by for to from with"
        " and or but as it its it's he she his her they their this that these those which who whom whose"
        " there also than then so such into over about around approximately roughly nearly almost"
        " called known named s located situated one officially very just currently now today city_of"
        " since during while where when inhabitants people residents some just under slightly little over well estimated generally ranked above sea level"
    ),
    pronouns=(
        "it",
        "he",
        "she",
        "they",
        "its",
        "his",
        "her",
        "their",
        "this",
        "the city",
        "the country",
        "the river",
        "the mountain",
        "the planet",
        "the element",
        "the novel",
        "the film",
        "the book",
        "the painting",
        "the company",
        "the town",
        "the island",
        "the state",
        "the lake",
        "the nation",
        "the capital",
        "the war",
        "the work",
        "the organization",
    ),
    negations=words(
        "not no never n't nor neither none without cannot nobody nothing hardly isn't wasn't"
        " aren't weren't didn't doesn't don't hasn't haven't hadn't won't can't couldn't wouldn't"
        " refused failed"
    ),
    doubts=words(
        "myth misconception mistakenly wrongly falsely false incorrect untrue allegedly alleged rumored"
        " rumoured supposedly purportedly might may could possibly perhaps probably maybe if would"
        " former formerly previously once claimed claims believed fictional hoax except unlike until"
        " legend legendary refused declined denied rejected turned offers offered attempted tried planned plans intended hoped wanted considered supposed reportedly unsuccessfully proposed disputed nearly almost"
    ),
    opposites=opposites(
        "largest biggest greatest | smallest tiniest",
        "highest tallest | lowest shortest",
        "longest | shortest",
        "first | last final",
        "before | after",
        "north northern | south southern",
        "east eastern | west western",
        "true | false untrue",
        "alive living | dead deceased",
        "won wins win winner | lost loses lose loser",
        "increased increase increases rose rise grew | "
        "decreased decrease decreases fell fall declined shrank",
        "hot hottest warm | cold coldest cold",
        "more | less fewer",
        "most | least",
        "oldest older old | youngest younger young new newest",
        "male man men boy | female woman women girl",
        "husband | wife",
        "fly flies flying flew | flightless",
        "father | mother",
        "son | daughter",
        "brother | sister",
        "inside | outside",
        "above | below",
        "major | minor",
        "maximum | minimum",
        "solid | liquid gas gaseous",
        "northeast northeastern | southwest southwestern",
        "ended | began",
        "northwest northwestern | southeast southeastern",
        "born | died",
        "married | unmarried single",
        "left | right",
        "public | private",
        "domestic | foreign",
        "accepted | rejected",
        "guilty | innocent",
        "fiction fictional | nonfiction",
        "legal | illegal",
        "positive | negative",
        "widest | narrowest",
        "deepest | shallowest",
        "fastest | slowest",
        "heaviest | lightest",
        "closest nearest | farthest furthest",
        "only | also",
        "always | never sometimes",
        "all every | none no",
        "rich wealthy | poor",
        "landlocked | coastal",
        "even | odd",
        "asked | answered",
        "strong | weak",
        "acid acidic | base basic alkaline",
    ),
    superlatives={
        "largest": r"(?:largest|biggest|greatest)(?: by (?:land |total )?area| by size)?",
        "smallest": r"smallest(?: by (?:land |total )?area| by size)?",
        "highest": r"(?:highest|tallest)",
        "lowest": r"lowest",
        "longest": r"longest",
        "shortest": r"shortest",
        "deepest": r"deepest",
        "most_populous": r"(?:most populous|most populated|largest by population|most-populous)",
        "oldest": r"oldest",
        "fastest": r"fastest",
        "heaviest": r"heaviest",
        "hottest": r"hottest",
        "coldest": r"coldest",
        "lightest": r"lightest",
        "most_abundant": r"most (?:abundant|common)",
        "brightest": r"brightest",
        "densest": r"densest",
    },
    rank_templates=(
        r"{S} <was>(?: (?:generally |widely |often |usually )?(?:ranked as|considered|regarded as|ranked))? (?:the |<scope_of>)?(?:by far )?(?:<ordinal>[- ])?<superlative>(?: and(?: [\p{Ll}-]+){1,2})??<kind> <noun><criterion>?(?: (?:in|on|of|from) <scope>)?",
        r"the (?:<ordinal>[- ])?<superlative>(?: and(?: [\p{Ll}-]+){1,2})??<kind> <noun><criterion>?(?: (?:in|on|of) <scope>)? is {S_END}",
        r"{S} <was> (?:the |<scope_of>)(?:[\p{L}-]+ ){0,3}?(?:and )?(?:<ordinal>[- ])<superlative> <noun><criterion>?(?: (?:in|on|of) <scope>)?",
        r"{S} <was> the <ordinal> <noun> from the <sun>",
        r"the <ordinal> <noun> from the <sun> is {S_END}",
        r"{S} <was> the (?P<edge>farthest|furthest|most distant|outermost|closest|nearest|innermost)(?: known)? <noun> (?:from|to) the <sun>",
        r"{S} <was> the <noun> (?P<edge>farthest|furthest|most distant|closest|nearest)(?: away)? (?:from|to) the <sun>",
    ),
    ordinals=(
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
    ),
    conjunctions=words("and or"),
)
