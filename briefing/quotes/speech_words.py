"""Words of attribution: verbs of speech, nouns for those who speak, titles. Lists only."""

from __future__ import annotations

from briefing.text.word_lists import phrase_list, word_set
from briefing.words import by_language

SPEECH_VERBS = by_language(lambda words: word_set(words.speech.verbs))
# -ing forms take their subject from the main clause
GERUNDS = word_set(
    """
    saying adding telling writing warning insisting arguing stating declaring noting explaining claiming
    stressing calling describing tweeting asking replying vowing promising urging announcing quipping
    joking shouting emphasizing emphasising remarking recalling concluding suggesting labeling branding
    denouncing dismissing accusing pledging
    """
)
# may open what stands after a quotation: `", said Karan`; "called Karan" and the like would be another thing
INVERTING = SPEECH_VERBS["en"] - word_set(
    """
    told tells called calls described describes denied denies dismissed denounced condemned hailed
    praised labeled labelled branded termed characterized characterised accused expressed blamed blasted
    slammed urged urges believed believes predicted alleged spoke speaks spoken cited cites referred
    refers apologized apologised
    """
)
# verbs that also mean other things: a quotation must follow at once, or close to it
EVALUATIVE = word_set(
    """
    called calls calling described describes describing dismissed dismissing denounced denouncing
    condemned hailed praised labeled labelled labeling branded branding termed characterized
    characterised accused accusing blasted slammed expressed blamed agreed agrees believes believed
    thinks thought hopes hoped believe think describe call spoke speaks speak apologized apologised
    cited cites referred read reads shot reported reports
    """
)
# forms that are nouns after an article or adjective: "the reports"
NOUNISH = word_set(
    """
    reports claims calls notes states posts demands promises pledges remarks comments reads shot cries
    warnings urges concludes promise answers replies estimates cautions
    """
)
# a quotation needs "that" or a colon to belong to these
PASSIVE_BY = word_set("was were is are been be being")
AUXILIARIES = by_language(lambda words: word_set(words.speech.auxiliaries))
NEGATIONS = word_set(
    """
    not never n't didn't doesn't don't hasn't haven't wouldn't won't nor neither refused declined cannot
    couldn't no-one nobody if unless whether could might should must may can n'a nicht nie no nunca не
    """
)

# Languages whose speakers are named. German, French and Spanish are read but no name is given: on text that the rules
# were not tuned on too few are found, or too many are wrong (docs/languages.md); the marks alone decide what is quoted.
NAMED_LANGUAGES = frozenset(by_language(lambda words: words.speech.is_named))
ACCORDING = by_language(lambda words: phrase_list(words.speech.according))

PRONOUNS: dict[str, str] = {
    "he": "m", "she": "f", "il": "m", "elle": "f", "er": "m", "él": "m", "ella": "f", "он": "m", "она": "f",
    "a-t-il": "m", "a-t-elle": "f", "t-il": "m", "t-elle": "f", "dit-il": "m", "dit-elle": "f", "they": "",
    "we": "", "i": "", "it": "", "who": "", "sie": "",
}  # fmt: skip

# nouns for someone who speaks; before a name they make up its role
ROLES = word_set(
    """
    democrat democrats republican republicans tory tories
    lobbyist lobbyists campaigners pollster pollsters counterpart
    president presidents vice-president premier minister ministers chancellor secretary undersecretary
    spokesman spokeswoman spokesperson spokespeople spokesmen governor mayor senator senators
    congressman congresswoman representative representatives lawmaker lawmakers deputy deputies mp mps
    member members speaker leader leaders chief chiefs head heads director directors chairman chairwoman
    chairperson chair ceo cfo coo executive executives manager managers officer officers commander
    commanders general colonel lieutenant major captain sergeant admiral brigadier marshal corporal
    inspector superintendent commissioner commissioners ambassador envoy envoys diplomat diplomats
    negotiator negotiators mediator mediators delegate delegates adviser advisers advisor advisors aide
    aides counselor official officials analyst analysts expert experts economist economists professor
    lecturer researcher researchers scientist scientists historian strategist fellow founder co-founder
    owner partner broker brokers trader traders banker investor investors judge judges justice
    prosecutor prosecutors lawyer lawyers attorney attorneys solicitor barrister magistrate sheriff
    detective coordinator king queen prince princess emir sheikh sultan pope bishop archbishop cardinal
    imam rabbi priest pastor patriarch ayatollah reverend father sister doctor doctors nurse nurses
    surgeon physician teacher teachers principal student students resident residents villager villagers
    neighbor neighbors neighbour neighbours farmer farmers fisherman worker workers driver drivers pilot
    pilots skipper sailor sailors passenger passengers survivor survivors witness witnesses
    eyewitness eyewitnesses victim victims evacuee evacuees prisoner prisoners detainee detainees
    hostage hostages traveler travelers traveller travellers mourner mourners worshipper worshippers
    tourist tourists customer customers shopper shoppers ferryman fishermen protester protesters
    demonstrator activist activists campaigner volunteer volunteers author writer editor
    journalist correspondent reporter columnist blogger photographer filmmaker actor actress singer
    musician artist coach striker goalkeeper player engineer engineers technician architect
    designer shopkeeper merchant vendor mother wife husband widow brother son daughter uncle
    cousin grandmother grandfather friend source sources insider insiders person man woman boy girl
    people critics supporters opponents rescuer rescuers firefighter paramedic medic medics soldier
    soldiers fighter rebel rebels militant militants veteran trustee treasurer clerk registrar curator
    librarian ombudsman whip consul consuls policeman policewoman firefighters paramedics
    premier-designate candidate nominee opposition dissident refugee migrant parent parents relatives
    regulator operator winner winners laureate host champion taoiseach tánaiste
    organizer organiser organizers organisers consultant consultants specialist
    specialists scholar scholars vice-chancellor dean rector provost headteacher headmaster
    undersecretary-general secretary-general président présidente ministre ministres porte-parole
    première chef cheffe directeur directrice maire préfet préfète député députée sénateur
    sénatrice ambassadeur ambassadrice responsable secrétaire médecin général commandant avocat
    avocate procureur juge professeur professeure chercheur chercheuse habitant habitante coordinateur
    coordinatrice dirigeant dirigeante fondateur négociateur négociatrice envoyé envoyée analyste
    commissaire capitaine ministro ministra portavoz presidente presidenta jefe jefa directora
    alcalde alcaldesa gobernador gobernadora diputado diputada senador senadora embajador embajadora
    secretario secretaria fiscal juez jueza coordinador coordinadora canciller vocero vocera médico
    médica profesor profesora vecino vecina líder ministerin außenminister außenministerin
    verteidigungsminister verteidigungsministerin innenminister innenministerin finanzminister
    finanzministerin ministerpräsident ministerpräsidentin präsident präsidentin kanzler kanzlerin
    bundeskanzler sprecher sprecherin regierungssprecher regierungssprecherin bürgermeister
    bürgermeisterin chefin leiter leiterin direktor direktorin botschafter botschafterin
    verkehrsminister verkehrsministerin generalsekretär oberst anwohner anwohnerin forscher forscherin
    abgeordnete abgeordneter gouverneur президент министр премьер-министр губернатор мэр глава
    пресс-секретарь представитель представительница депутат посол директор командующий генерал полковник
    советник эксперт директора главы министра
    """
)
HONORIFICS: dict[str, str] = {
    "mr": "m", "mrs": "f", "ms": "f", "miss": "f", "dr": "", "sir": "m", "dame": "f", "lord": "m",
    "lady": "f", "prof": "",
    "rev": "", "madame": "f", "mme": "f", "m": "", "monsieur": "m", "herr": "m", "frau": "f", "señor": "m",
    "señora": "f",
    "baroness": "f", "baron": "m", "countess": "f", "duchess": "f", "duke": "m", "viscount": "m", "sheik": "m",
    "don": "m", "doña": "f", "st": "", "hon": "",
}  # fmt: skip
# abbreviated ranks: part of the role
RANKS = word_set(
    """
    gen lt col sgt capt maj brig adm cmdr sen rep gov gov. pres cpl pvt det supt insp amb vice prime
    foreign deputy former acting interim senior chief special retired ex-president ex-minister
    """
)
# words of the names of organizations
ORGANIZATIONS = word_set(
    """
    ministry department government army navy police force forces military command office agency bureau
    council commission committee court tribunal parliament senate congress assembly party front movement
    group organization organisation association federation union league institute university college
    school hospital bank fund company corporation corp inc ltd llc plc gmbh airlines airways authority
    authorities board service services centre center foundation charity embassy mission delegation
    administration cabinet palace kremlin pentagon house network channel television radio newspaper
    daily magazine journal times post herald tribune standard courier gazette observer press guard
    guards brigade brigades battalion militia coalition alliance bloc opposition club team campaign
    trust society guild chamber exchange insurer airline secretariat directorate treasury presidency
    municipality prefecture observatory monitor watchdog firm consortium group's taskforce ministère
    gouvernement armée préfecture mairie parti ministerio gobierno ejército policía ayuntamiento
    ministerium regierung polizei armee behörde министерство правительство мид служба ведомство
    """
)
# papers that "say" something
PAPERS = word_set(
    "affidavit complaint lawsuit transcript dispatch bulletin advisory guidance manifesto petition "
    "statement report letter document memo email e-mail indictment ruling filing resolution communique"
    " communiqué text note message "
    "post tweet declaration readout notice verdict judgment agreement draft study survey article editorial sign banner"
)
# capitalized words that are no part of a name at the start of a sentence
NO_NAMES = word_set(
    """
    the a an and but or so yet in on at by for from of to with without as if when while after before
    during since until because although though however meanwhile moreover nevertheless still then also
    later earlier today yesterday tomorrow tonight this that these those his her its their our my your
    he she it they we i you who which what where why how there here no not now one two three four five
    six seven eight nine ten some many most several few all both each every another other others
    according speaking asked once again instead thus hence despite under over about against among
    rather besides unlike like given being having following citing addressing
    does did do is are was were has have had can could would should must
    between through throughout across near within inside outside above below upon into onto per via just only
    even perhaps maybe yes ok okay well monday tuesday wednesday thursday friday saturday sunday
    january february march april may june july august september october november december mr mrs ms dr
    sir le la les un une des et mais dans pour en au aux avec selon il elle ils elles ce cette ces leur
    el los las y pero con según der die das ein eine und aber nach laut er sie wir и в на по но он она
    они это
    """
)
PARTICLES = word_set(
    "de la del van von der den ten ter bin ibn bint al el da dos das di du le abu ben af av zu y e ul"
)
# before a quotation: what is between the marks is a name, a title, a word as such
NAMING_BEFORE = word_set(
    """
    so-called called nicknamed dubbed codenamed code-named titled entitled named film movie book song
    novel album play series programme program documentary operation newspaper magazine word words term
    terms phrase slogan headlined headline exhibition project chapter painting titled: operation:
    nickname label brand title poem essay show podcast episode game article column motto hashtag alias
    """
)
