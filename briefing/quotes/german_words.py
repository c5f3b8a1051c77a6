"""Words by which a German sentence says who speaks. Lists and shapes only."""

from __future__ import annotations

import re

from briefing.text.word_lists import word_set

SAYS = word_set(
    """
    sagte sagten sagt sagen erklärte erklärten erklärt erklären betonte betonten betont warnte warnten warnt
    meinte meinten meint meinen äußerte äußerten äußert schrieb schrieben schreibt kritisierte kritisierten
    kritisiert forderte forderten fordert fordern ergänzte ergänzt kommentierte kommentierten kommentiert
    begründete begründeten begründet bezeichnete bezeichneten bezeichnet nannte nannten nennt sprach sprachen
    spricht behauptete behaupteten behauptet lobte lobten lobt versicherte versicherten bestätigte bestätigten
    bestätigt antwortete antworteten antwortet fragen fragten urteilte urteilten rief fragte fragt mahnte mahnt
    verlangte verlangten bedauerte bedauerten beschrieb beschreibt bilanzierte resümierte beklagte beklagten beklagt
    unterstrich wiederholte erzählte erzählt berichtete berichteten verkündete verkündeten konstatierte
    argumentierte drohte bemerkte bemerkt entgegnete entgegneten erwiderte erwiderten resümiert begrüßte
    begrüßten würdigte würdigten rechtfertigte rechtfertigten verurteilte verurteilten bekräftigte bekräftigt
    meldete meldet erläuterte erläutert prophezeite prognostizierte gratulierte versprach verteidigte
    präzisierte bestritt appellierte verlautbarte schilderte vermutete glaubt hofft rechtfertigt bewertete
    """
)
# verbs that say something only with their particle: "teilte ... mit"
PARTED = {
    "brachte": ("ausdruck",), "brachten": ("ausdruck",), "fuhr": ("fort",), "fügt": ("hinzu",),
    "fügte": ("hinzu", "an"), "fügten": ("hinzu",), "führen": ("aus",), "führt": ("aus",), "führte": ("aus",),
    "gab": ("an", "bekannt"), "gaben": ("an", "bekannt"), "gehen": ("davon",), "geht": ("davon",),
    "gibt": ("an", "bekannt"), "ging": ("davon",), "gingen": ("davon",), "griff": ("an",), "griffen": ("an",),
    "hob": ("hervor",), "hoben": ("hervor",), "kam": ("ergebnis", "schluss"), "kamen": ("ergebnis", "schluss"),
    "kündigt": ("an",), "kündigte": ("an",), "kündigten": ("an",), "lehnt": ("ab",), "lehnte": ("ab",),
    "ließ": ("verlauten", "wissen"), "ließen": ("verlauten", "wissen"), "machte": ("klar", "deutlich"),
    "merkte": ("an",), "nahm": ("stellung",), "nimmt": ("stellung",), "prangerte": ("an",), "prangerten": ("an",),
    "regte": ("an",), "regten": ("an",), "räumte": ("ein",), "räumten": ("ein",), "schätzte": ("ein",),
    "sicherte": ("zu",), "stellt": ("fest", "klar"), "stellte": ("fest", "klar"), "stimmte": ("zu",),
    "strich": ("heraus",), "stuft": ("ein",), "stufte": ("ein",), "stuften": ("ein",), "teilt": ("mit",),
    "teilte": ("mit",), "teilten": ("mit",), "trat": ("ein",),
    "vertrat": ("ansicht", "auffassung", "meinung", "these"),
    "vertritt": ("ansicht", "auffassung", "meinung", "these"), "warf": ("vor",), "warfen": ("vor",),
    "weist": ("hin", "zurück"), "werfen": ("vor",), "wies": ("hin", "zurück"), "wiesen": ("hin", "zurück"),
    "wirft": ("vor",),
}  # fmt: skip
# the same verbs at the end of a clause: "wie Brel mitteilte"
JOINED = frozenset(particle + verb for verb, particles in PARTED.items() for particle in particles)
HELPERS = word_set("soll sollen hat haben hatte hatten habe")
PARTICIPLES = word_set(
    """
    gesagt erklärt betont gewarnt gemeint geäußert geschrieben kritisiert gefordert ergänzt mitgeteilt
    kommentiert begründet bezeichnet genannt gesprochen verkündet zugesagt bekräftigt angekündigt behauptet
    festgestellt gelobt verteidigt versichert bestätigt geantwortet eingeräumt zurückgewiesen gerufen gefragt
    gemahnt verlangt beschrieben beklagt eingestuft gewertet angesehen beurteilt gefeiert gewürdigt empfunden
    dargestellt verurteilt zitiert
    """
)
NOMINATIVE = word_set(
    """
    der die das ein eine sein seine ihr ihre unser unsere dieser diese dieses beide mehrere viele einige zwei
    drei
    """
)
PRONOUNS = {"er": "m", "sie": ""}
# what may open a sentence and is no subject
OPENERS = word_set(
    """
    als wie nach in im am an ans bei beim mit zu zum zur über unter gegenüber auf aus vor vom von seit während
    wegen trotz für gegen ohne um durch laut dies das dazu daraufhin darauf dabei danach dann damit so hierzu
    wörtlich zuvor später bereits schon weiter weiterhin ferner zudem außerdem gestern heute morgen hingegen
    dagegen unmissverständlich ebenso ähnlich schließlich anschließend insbesondere gleichzeitig allerdings
    dennoch doch jedoch aber und oder denn wenn weil da dass ob nachdem bevor obwohl sowohl zugleich inzwischen
    nun jetzt hier dort daher deshalb deswegen trotzdem vielmehr immerhin zunächst zuletzt einerseits
    andererseits warum wieso es ab angesichts offenbar jegliche jegliches womöglich vielleicht anstatt statt
    innerhalb außerhalb aufgrund anlässlich bezüglich hinsichtlich zwischen neben hinter bis wer was wo welche
    daran darin darunter davon sinngemäß demgegenüber demnach montag dienstag mittwoch donnerstag freitag
    samstag sonntag
    """
)
# "Karl Brel von der Hafenbank": where somebody belongs
BELONGS = word_set("von vom der des aus für dem")
LONGEST_BELONGING = 7
OBLIQUE = word_set("dem den der des einem einer eines seinem seiner ihrem ihrer")
# what opens a sentence in another case than the subject's
FRONTED = word_set(
    "dem den des diesem diesen einem einen eines ihrem ihren keinem keinen seinem seinen seines"
)
# whose they are, the words tell
VIEWS = word_set(
    """
    angaben ankündigung ansicht auffassung augen aussage aussagen bericht berichten bewertung darstellung
    darstellungen einschätzung erkenntnissen informationen meinung mitteilung schätzung sicht willen worten
    überzeugung
    """
)
# two sentences that no space parts: "Papst.Der"
RUN_ON = re.compile(r"[a-zß]\.[A-ZÄÖÜ]")
CLOSING = re.compile(r"[“”\"»«](?=[\s,.])")
# characters of a quotation inside a sentence
LONGEST_PART = 500
# words between the verb and a quotation that no colon leads to
REACH = 18
# "Relativierend", "Offenbar", "Unmissverständlich"
ADVERB_ENDINGS = ("end", "lich", "bar", "weise", "ig", "isch", "haft", "gemäß", "los")
STOPS = word_set(
    """
    gegenüber am im in an auf nach vor bei zu zum zur mit aus über unter seit während wegen laut dem den des vom
    von dazu weiter jedoch aber auch bereits gestern heute daraufhin abschließend außerdem zudem ferner und oder
    sich ihm ihr ihnen uns mir für gegen dass der die das ein eine einem einen einer nicht noch hierzu wörtlich
    zufolge lediglich zuvor später dann damals kürzlich anderem einmal wiederum hingegen demnach
    """
)
TIMES = re.compile(
    r"(?:.*tage?n?|.*wochen?|.*monate?n?|.*jahre?n?|.*stunden?|.*minuten?|.*abend|.*morgen|.*nachmittag|"
    r"januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|uhr)s?$"
)
TITLES = re.compile(
    r"(?:.*-)?\w*(?:minister|beamter?|beamten|sportler|experten|gewerkschafter|demonstrant|sprecherin|partner|vorstand|präsident|chef|sprecher|vorsitzender?|kanzler|meister|direktor|leiter|trainer|politiker|experte|anwalt|"
    r"richter|sekretär|beauftragter?|abgeordneter?|kommissar|general|professor|forscher|wissenschaftler|autor|führer|botschafter|"
    r"gouverneur|könig|papst|bischof|manager|vertreter|mitglied|senator|rat|herr|frau|dr|prof|sir|kandidat|inhaber|"
    r"gründer|vorsitzende|beauftragte|abgeordnete|expertin|anwältin|ärztin|arzt|rätin|ökonom|analyst|historiker|spieler|stürmer|"
    r"kapitän|regisseur|schauspieler|sänger|musiker|künstler|pilot|polizist|kommandeur|oberst|lehrer|schüler|student|"
    r"bewohner|anwohner|augenzeuge|zeuge|sheriff|dekan|rektor|pfarrer|koordinator|referent|kollege|nachfolger|vorgänger|"
    r"sohn|tochter|mutter|vater|bruder|schwester|witwe|ehefrau|ermittler|chirurg|biologe|physiker|psychologe|soziologe|"
    r"milliardär|unternehmer|designer|journalist|korrespondent|redakteur|moderator|diplomat|chefin|leute)(?:in|en|s)?$",
    re.IGNORECASE,
)

ARTICLES = word_set(
    """
    der die das dem den des ein eine einem einen einer eines kein keine keinen sein seine seinem seinen seiner
    seines ihr ihre ihrem ihren ihrer ihres dieser diese dieses diesem diesen unser unsere
    """
)
PREPOSITIONS = word_set(
    """
    am an auf aus bei beim bis durch für gegen gegenüber hinter im in ins mit nach neben ohne seit trotz über um
    unter vom von vor während wegen zu zum zur zwischen
    """
)
CONJUNCTIONS = word_set("warum dass ob wie weil da wenn nachdem obwohl während bevor als damit sodass indem")
RELATIVES = word_set("der die das den dem denen deren dessen welche welcher welches welchen")
# finite forms of the past that no ending shows
STRONG = word_set(
    """
    ist sind war waren wird werden wurde wurden hat haben hatte hatten kann können konnte muss müssen soll
    sollen will wollen darf dürfen gab gaben ging gingen kam kamen sah sahen ließ ließen hielt hielten fand
    fanden stand standen nahm nahmen blieb blieben lag lagen trat traten trug trugen zog zogen bat baten befand
    traf trafen schlug schlugen rief riefen griff griffen wies wiesen warf warfen sprach sprachen schrieb
    schrieben hob hoben bezog bezogen verlor verloren gewann gewannen begann begannen brachte brachten dachte
    dachten weiß wissen sieht sehen gibt geben hält halten lässt lassen tritt treten spricht sprechen weist
    weisen wirft werfen
    """
)
BE = word_set("ist sei seien war waren wäre wären sind bleibt bedeutet")
# verbs by which somebody takes a stand; what is quoted beside them is theirs
TELLS = word_set(
    """
    riet rieten rät raten empfahl empfahlen empfiehlt empfehlen verurteilt verurteilen feierte feierten feiert
    attackierte attackierten attackiert beurteilte beurteilten beurteilt bezweifelte bezweifelten bezweifelt
    glaubte glauben hoffte hofften hoffen fürchtet fürchtete fürchten befürchtet befürchtete befürchten lautete
    lautet zitierte zitierten zitiert zitieren skandierte skandierten bekundete bekundeten wertete werteten
    wertet sieht sah sehen sahen hält hielt hielten halten findet fand fanden finden erachtet erachtete
    kündigt versprechen verspricht versicherte versichert beteuerte beteuerten beteuert gestand gestanden zeigte
    zeigten zeigt stellte stellten warb warben wirbt plädierte plädierten plädiert protestierte protestierten
    urteilt mutmaßte spekulierte scherzte spottete lästerte höhnte jubelte klagte klagten klagt schimpfte
    schwärmte freute freuten freut bat baten bittet mahnten rügte rügten rügt tadelte monierte monierten moniert
    bemängelte bemängelten bemängelt verwies verwiesen verweist wünschte wünschten wünscht wehrte wehrt
    verlangen warnen kritisieren loben bezeichnen nennen schrieben schreiben sprechen betonen äußern behaupten
    rechnen rechnete rechneten erwartet erwartete erwarten forderten rechnet denkt dachte dachten meint vermutet
    räumt erinnerte erinnert
    """
)
# verbs in the subjunctive of reported speech
REPORTS = word_set(
    """
    sei seien habe werde könne müsse solle wolle dürfe möge gebe lasse bleibe gehe komme stehe liege mache führe
    halte sehe nehme bringe zeige drohe bestehe handele handle brauche fehle gelte trage betrage bedeute finde
    wisse fordere hätten wären würden könnten müssten sollten dürften wäre hätte würde
    """
)
# small words between a verb and its subject
BETWEEN = word_set(
    """
    , aber auch dagegen damit dann daraufhin dazu dies einmal es etwa ferner gestern heute hierzu hingegen ihn indessen
    jedoch jetzt kürzlich nun selbst sich unterdessen weiter zudem
    """
)
CITES = word_set("zitierte zitierten zitiert zitieren")
PASSIVES = word_set("wird werden wurde wurden worden")
# "es heißt": where it is said is all that is told
STATES = word_set("heißt hieß geheißen")
# nouns that say nothing, by ending and by themselves
ABSTRACT = re.compile(
    r"(?<!regier)(?<!zeit)(?<!verwalt)(?<!leit)(?<!stift)(?<!führ)(?<!vertret)(?<!versamml)(?<!beweg)(?<!abteil)(?<!siedl)"
    r"ung(?:en)?$|(?<!mehr)(?<!minder)(?:heit|keit)(?:en)?$|nisse?s?$|(?<!universi)(?<!fakul)tät$|(?<!opposi)(?<!koali)tionen$"
)
NEVER_SPEAK = word_set(
    """
    antwort arbeit art film frage grund idee kurzfilm motiv plan rede text vorwurf vorwürfe werk werke wort
    worte zuversicht konstellation situation diskussion reaktion reaktionen konsequenz konsequenzen teile
    feststellung folge folgen zahl zahlen ziel ziele teil
    """
)
