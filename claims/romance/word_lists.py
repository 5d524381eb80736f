"""Closed classes of both languages: what stands before a verb, opens a clause or ties one."""

from __future__ import annotations

from claims.languages.base import words

#: Words of the longest subject that is repeated before a second verb.
MAX_SUBJECT = 14
#: Words of the longest noun phrase before the verb of a clause that follows "and".
MAX_PHRASE = 12
#: Words of the longest insertion between a subject and its verb.
MAX_INSERTED = 30
AND = words("y e")
CONTRASTS = words("pero mas porém aunque mientras enquanto embora sendo ao")
#: Words that a contrast consists of, after its first.
CONTRAST_TAIL = {"mientras": ("que",), "sendo": ("que",), "ao": ("passo", "que")}
#: What stands between a subject and its verb, or before a verb without subject.
BEFORE_VERB = words(
    """
    no não se lo la los las le les o a os as lhe lhes me te nos también también também luego después
    posteriormente finalmente depois ya já aún ainda nunca siempre sempre solo sólo só apenas
    actualmente atualmente hoy hoje jamás jamais casi quase además além todavía entonces então
    sempre sin embargo mais quizá quizás talvez acaso probablemente provavelmente posiblemente
    possivelmente aparentemente supuestamente supostamente inicialmente originalmente oficialmente
    tampoco tampouco
    """
)
CLITICS = words("se lo la los las le les o a os as lhe lhes no não me te nos")
ARTICLES = words("el la los las lo o a os as un una unos unas um uma uns umas")
DETERMINERS = ARTICLES | words(
    """
    su sus seu sua seus suas este esta estos estas ese esa este estes essa esse casi quase cerca
    alrededor más mais cada dos tres cuatro dois duas três todos todas ambos ambas muchos muchas
    muitos muitas algunos algunas alguns algumas nuestro nosso
    """
)
PREPOSITIONS = words(
    """
    de del en con por para sin sobre entre hasta desde contra hacia ante bajo según tras durante
    do da dos das em no na nos nas com sem até ao aos à às pelo pela pelos pelas num numa após
    a muy muito más tan tão un una um uma otro otra outro outra esta este essa esse cada su sus seu
    sua seus suas mi mucha mucho gran
    """
)
SUBORDINATORS = words(
    """
    que quien quienes quem donde onde cuando quando porque pues pois cual cuales qual quais cuyo cuya
    cuyos cuyas cujo cuja cujos cujas
    """
)
#: What reaches over a whole sentence, or may.
TIES = words("si cuando cuándo porque pues quando pois caso conforme embora puesto mientras")
OPENING_TIES = TIES | words("se aunque como ya já sino para enquanto que")
LEAD_WORDS = words(
    """
    en em no na nos nas desde tras após durante cada según segundo hasta até a al ao el con com
    entre para por tras ya já hoy hoje actualmente atualmente posteriormente luego después depois
    antes apesar pese dos tres años más mais como de además además sin numa num pelo pela aos à fuera fora
    """
)
#: Endings of past tenses, where a noun might end the same way.
PAST = ("aba", "ava", "ía", "ia", "uso", "uvo", "ujo", "izo", "ijo")
