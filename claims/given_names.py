"""Whether a person's name is a man's or a woman's, by its title or its first name.

Names that both bear ("Andrea", "Robin"), and those that no list has, tell nothing.
"""

from __future__ import annotations

from claims.languages.base import words

__all__ = ["gender_of_name"]

_TITLES = {
    **dict.fromkeys(
        words(
            """
            mr mister sir lord king prince emperor tsar duke count baron father brother uncle pope
            sultan shah pharaoh
            """
        ),
        "m",
    ),
    **dict.fromkeys(
        words(
            """
            mrs ms miss lady dame queen princess empress tsarina duchess countess baroness mother
            sister aunt madame
            """
        ),
        "f",
    ),
}
_WOMEN = words(
    """
    ada adele adela agatha agnes aisha alice alicia althea amelia amy ana angela anita ann anna anne
    annie anya aretha astrid audrey ava barbara beatrice beatrix bella benazir bertha beth betty
    beyoncé billie björk brenda bridget brigitte britney camila camille carla carmen carol caroline
    catherine cate cecilia celia celine charlotte cher chiara chimamanda christina christine cindy
    claire clara clarice claudia cleopatra coco constance cristina cynthia daisy deborah diana
    dolores donna dora doris dorothea dorothy edith eileen elaine eleanor elena elisa elisabeth
    eliza elizabeth ella ellen elsa emilia emily emma erica esther eva eve evelyn fatima fátima
    fernanda fiona florence frances françoise frida gabriela gabrielle georgia gertrude gina gisele
    giulia gloria golda grace greta gwendolyn halle hannah harriet hatshepsut hedy helen helena
    helga henrietta hilary hildegard hillary hypatia ida indira ines inês ingrid irene iris isabel
    isabella isadora jacqueline jane janet janis jennifer jessica joanna jocelyn josephine
    joséphine joyce juana judith julia juliana julie juliet kamala karen kate katharine katherine
    kathleen katie kimberly kylie laura lauren leila leonora leymah lillian linda lisa liv louisa
    louise lucia lucía lucille lucy lydia lynn mabel madeleine madonna mae malala margaret margarita
    margot marguerite maría maria mariah marian marie marilyn marina marlene martha martina mary
    maryam matilda maud maya megan melinda melissa meryl michelle mildred mileva mina miranda miriam
    molly mona monica nadia nadine nancy naomi natalie natasha nefertiti nellie nicole nina nora
    octavia olga olivia olympe oprah paloma pamela patricia paula pauline penelope phillis priscilla
    rachel rebecca rihanna rita rosa rosalia rosalind rosalyn rosario rose ruth sally samantha
    sandra sappho sarah scarlett selena serena shakira sharon shirley signe simone sofia sofía
    sonia sophia sophie stella susan susanna suzanne sylvia taylor teresa theresa tina toni
    trinidad ursula valentina vanessa venus vera veronica victoria viola violeta virginia vivian
    vivien whitney wilma winnie yoko zaha zora
    amrita anushka asha deepika gayatri geeta jhumpa kalpana lakshmi lata madhuri meera mithali
    priyanka rani rekha sarojini savitribai shabana sita smita sonal sunita sushmita
    """
)
_MEN = words(
    """
    aaron abdul abraham adam adolf ahmed akira al alan albert alberto albrecht aldous alec
    alejandro alessandro alexander alexandre alfonso alfred ali allan alois alphonse anders andrew
    andré andrés andy ansel anthony antoine anton antonio antônio aristotle arnold arthur august
    auguste augustus augusto barack bartolomé ben benjamin benito bernard bernardo bertrand bill
    bob boris brad brian bruce buzz caesar carl carlos cesar césar charles charlie chinua chris
    christiaan christian christopher christoph clark claude claudio clint colin confucius
    constantine cristiano cristóbal dan daniel dante david dave denis dennis desmond diego dmitri
    dmitry donald douglas duncan dwight ed edgar edmund eduardo edvard edward edwin elijah elon
    elvis emiliano emil enrico enzo eric erik ernest ernesto ernst ervin erwin étienne eugene euclid
    evariste fabio federico ferdinand fernando fidel flavio francesco francis francisco franco
    francois françois frank franklin frans franz frederic frederick frédéric fredrik friedrich fritz
    fyodor gabriel galileo gary gaspard gene geoffrey georg george georges gerald gerard gerardo
    gerhard gianni gilbert giovanni giuseppe glenn gordon graham greg gregor gregory guglielmo
    guillaume guillermo gustav gustave guy hans harold harry hector heinrich helmut henri henrik
    henry herbert herman hermann hernán hideo homer horace howard hugh hugo ian igor immanuel isaac
    isambard ivan jack jackson jacob jacques jaime james jared jason javier jay jean-jacques
    jean-luc jean-paul jeff jeremy jerome jerry jim jimi jimmy joachim joão joaquin joe joel johann
    johannes john johnny jonas jonathan jorge josé joseph josh joshua josip juan jules julio julius
    jürgen karl kazuo keith ken kenneth kevin kofi konrad kurt kwame lance larry lars laurence
    lawrence lazarus leandro leo leon leonard leonardo leonhard leopold lev lewis linus lionel louis
    luca lucas lucian luciano ludwig luigi luis luís luiz luke magnus mahatma malcolm manuel
    mao marc marcel marcello marco marcus mario mark martin marvin mateo matt matthew maurice
    mauricio max maxim maximilian mehmed michael michel michelangelo miguel mike mikhail miles milton
    mohamed mohammed moses muhammad napoleon neil nelson neville niccolò nicholas nick nicola
    nicolás nicolas nicolaus niels nikita nikola nikolai noah norman octavio oliver orson oscar
    oskar otto owen pablo patrick paul paulo pedro percy peter petro philip philippe phil pierre
    pietro plato quentin rafael ralph ramón raúl ray raymond rené reinhold ricardo richard rick
    robert roberto roger roland roman romeo ronald ronaldo ross roy rudolf rudolph rupert russell
    salvador sam samuel saul sebastian sergei sergey sergio seymour sidney sigmund
    simón socrates spike stan stanley stefan stephen steve steven stuart ted terry thaddeus theodor
    theodore thomas thor tim timothy toby tom tomás tommy tony tycho umberto usain valentin vasco
    vaslav victor vikram viktor vincent vincenzo virgil vladimir voltaire walt walter warren
    werner wilbur wilhelm willem william winston wolfgang woody yasser yuri zacharias
    akbar amitabh anil aryabhata ashoka atal bhagat bhimrao chandragupta dilip gautama gulzar
    jagadish jawaharlal kabir lal mohandas mohanlal motilal narendra rabindranath raj rajendra rajesh
    rajiv ram ramakrishna ranveer ratan ravi sachin salman sanjay sardar satyajit satyendra shah
    shivaji srinivasa subhas sundar sunil swami tulsidas vallabhbhai venkatraman virat vivekananda
    """
)


def gender_of_name(name: str) -> str:
    """Return "f" or "m" for a person's name in Latin letters, "" where it does not tell.

    >>> gender_of_name("Marie Curie"), gender_of_name("Sir Isaac Newton"), gender_of_name("Curie")
    ('f', 'm', '')
    """
    parts = name.casefold().replace(".", "").split()
    if not parts:
        return ""
    titled = _TITLES.get(parts[0])
    if titled:
        return titled
    # A last name alone may be a first name, too: "Rose", "Martin".
    if len(parts) == 1 and parts[0] not in _ALONE:
        return ""
    return "f" if parts[0] in _WOMEN else "m" if parts[0] in _MEN else ""


#: First names by which people are known alone.
_ALONE = words(
    """
    adele beyoncé björk cher cleopatra hatshepsut hypatia indira madonna malala nefertiti oprah
    pierre rihanna sappho shakira marie galileo leonardo michelangelo napoleon plato socrates
    aristotle euclid homer virgil voltaire confucius dante ashoka kabir aryabhata
    """
)
