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
    bestätigt antwortete antworteten antwortet urteilte urteilten rief fragte fragt mahnte mahnt verlangte
    verlangten bedauerte bedauerten beschrieb beschreibt bilanzierte resümierte beklagte beklagten beklagt
    unterstrich wiederholte erzählte erzählt berichtete berichteten verkündete verkündeten konstatierte
    argumentierte drohte bemerkte bemerkt entgegnete entgegneten erwiderte erwiderten resümiert begrüßte begrüßten
    würdigte würdigten rechtfertigte rechtfertigten verurteilte verurteilten bekräftigte bekräftigt meldete meldet
    erläuterte erläutert prophezeite prognostizierte gratulierte versprach verteidigte präzisierte bestritt
    appellierte verlautbarte schilderte vermutete glaubt hofft rechtfertigt bewertete
    """
)
# verbs that say something only with their particle: "teilte ... mit"
PARTED = {
    "teilte": ("mit",), "teilten": ("mit",), "teilt": ("mit",), "fügte": ("hinzu", "an"), "fügten": ("hinzu",),
    "fügt": ("hinzu",), "kündigte": ("an",), "kündigten": ("an",), "kündigt": ("an",), "stellte": ("fest", "klar"),
    "stellt": ("fest", "klar"), "räumte": ("ein",), "führte": ("aus",), "fuhr": ("fort",), "wies": ("hin", "zurück"),
    "schätzte": ("ein",), "lehnte": ("ab",), "lehnt": ("ab",), "prangerte": ("an",), "prangerten": ("an",),
    "machte": ("klar", "deutlich"), "warf": ("vor",), "hob": ("hervor",), "stimmte": ("zu",), "sicherte": ("zu",),
    "gab": ("an", "bekannt"), "gaben": ("an", "bekannt"), "gibt": ("an", "bekannt"), "merkte": ("an",),
}  # fmt: skip
HELPERS = word_set("hat haben hatte hatten habe")
PARTICIPLES = word_set(
    """
    gesagt erklärt betont gewarnt gemeint geäußert geschrieben kritisiert gefordert ergänzt mitgeteilt
    kommentiert begründet bezeichnet genannt gesprochen verkündet zugesagt bekräftigt angekündigt behauptet
    festgestellt gelobt verteidigt versichert bestätigt geantwortet eingeräumt zurückgewiesen gerufen gefragt
    gemahnt verlangt beschrieben beklagt
    """
)
NOMINATIVE = word_set(
    """
    der die das ein eine sein seine ihr ihre unser unsere dieser diese dieses beide mehrere viele einige zwei drei
    """
)
PRONOUNS = {"er": "m", "sie": ""}
# what may open a sentence and is no subject
OPENERS = word_set(
    """
    als wie nach in im am an ans bei beim mit zu zum zur über unter gegenüber auf aus vor vom von seit während
    wegen trotz für gegen ohne um durch laut dies das dazu daraufhin darauf dabei danach dann damit so hierzu
    wörtlich zuvor später bereits schon weiter weiterhin ferner zudem außerdem gestern heute morgen hingegen dagegen
    unmissverständlich ebenso ähnlich schließlich anschließend insbesondere gleichzeitig allerdings dennoch doch
    jedoch aber und oder denn wenn weil da dass ob nachdem bevor obwohl sowohl zugleich inzwischen nun jetzt hier
    dort daher deshalb deswegen trotzdem vielmehr immerhin zunächst zuletzt einerseits andererseits
    montag dienstag mittwoch donnerstag freitag samstag sonntag
    """
)
# "Karl Brel von der Hafenbank": where somebody belongs
BELONGS = word_set("von vom der des aus für dem")
LONGEST_BELONGING = 7
OBLIQUE = word_set("dem den der des einem einer eines seinem seiner ihrem ihrer")
# whose they are, the words tell
VIEWS = word_set(
    "angaben worten ansicht meinung auffassung darstellung einschätzung aussage aussagen überzeugung informationen"
)
CLOSING = re.compile(r"[“”\"»«](?=[\s,.])")
# characters of a quotation inside a sentence
LONGEST_PART = 500
# words between the verb and a quotation that no colon leads to
REACH = 18
# "Relativierend", "Offenbar", "Unmissverständlich"
ADVERB_ENDINGS = ("end", "lich", "bar", "weise", "ig")
STOPS = word_set(
    """
    gegenüber am im in an auf nach vor bei zu zum zur mit aus über unter seit während wegen laut dem den des vom von
    dazu weiter jedoch aber auch bereits gestern heute daraufhin abschließend außerdem zudem ferner und oder sich
    ihm ihr ihnen uns mir für gegen dass der die das ein eine einem einen einer nicht noch hierzu wörtlich zufolge
    lediglich zuvor später dann damals kürzlich anderem einmal wiederum hingegen demnach
    """
)
TIMES = re.compile(
    r"(?:.*tag|.*woche|.*monat|.*jahr|.*abend|.*morgen|.*nachmittag|"
    r"januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|uhr)s?$"
)
TITLES = re.compile(
    r"(?:.*-)?\w*(?:minister|präsident|chef|sprecher|vorsitzender?|kanzler|meister|direktor|leiter|trainer|politiker|experte|anwalt|"
    r"richter|sekretär|beauftragter?|abgeordneter?|kommissar|general|professor|forscher|wissenschaftler|autor|führer|botschafter|"
    r"gouverneur|könig|papst|bischof|manager|vertreter|mitglied|senator|rat|herr|frau|dr|prof|sir|kandidat|inhaber|"
    r"gründer|vorsitzende|beauftragte|abgeordnete|expertin|anwältin|ärztin|arzt|rätin|ökonom|analyst|historiker|spieler|stürmer|"
    r"kapitän|regisseur|schauspieler|sänger|musiker|künstler|pilot|polizist|kommandeur|oberst|lehrer|schüler|student|"
    r"bewohner|anwohner|augenzeuge|zeuge|sheriff|dekan|rektor|pfarrer|koordinator|referent|kollege|nachfolger|vorgänger|"
    r"sohn|tochter|mutter|vater|bruder|schwester|witwe|ehefrau|ermittler|chirurg|biologe|physiker|psychologe|soziologe|"
    r"milliardär|unternehmer|designer|journalist|korrespondent|redakteur|moderator|diplomat|chefin|leute)(?:in|en|s)?$",
    re.IGNORECASE,
)
