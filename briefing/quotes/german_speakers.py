"""Who speaks in German news prose, where the verb stands second and every noun has a capital.

The subject opens the sentence, or an adverbial does ("Am Montag") and the subject follows the verb. A name
is told from a noun by what stands before it: an article makes a noun, a title or nothing a name.
"""

from __future__ import annotations

import re

from briefing.quotes.given_names import MEN, WOMEN
from briefing.quotes.speaker_tokens import Token, outside_brackets, tokens_of
from briefing.quotes.speakers import Kind, Who
from briefing.text.word_lists import word_set

_SAYS = word_set(
    """
    sagte sagten sagt sagen erklärte erklärten erklärt erklären betonte betonten betont warnte warnten warnt
    meinte meinten meint meinen äußerte äußerten äußert schrieb schrieben schreibt kritisierte kritisierten
    kritisiert forderte forderten fordert fordern ergänzte ergänzt kommentierte kommentierten kommentiert
    begründete begründeten begründet bezeichnete bezeichneten bezeichnet nannte nannten nennt sprach sprachen
    spricht behauptete behaupteten behauptet lobte lobten lobt versicherte versicherten bestätigte bestätigten
    bestätigt antwortete antworteten antwortet urteilte urteilten rief fragte fragt mahnte mahnt verlangte
    verlangten bedauerte bedauerten beschrieb beschreibt bilanzierte resümierte beklagte beklagten beklagt
    unterstrich wiederholte erzählte erzählt berichtete berichteten verkündete verkündeten konstatierte
    argumentierte drohte bemerkte bemerkt entgegnete entgegneten erwiderte erwiderten
    """
)
# verbs that say something only with their particle: "teilte ... mit"
_PARTED = {
    "teilte": ("mit",), "teilten": ("mit",), "teilt": ("mit",), "fügte": ("hinzu", "an"), "fügten": ("hinzu",),
    "fügt": ("hinzu",), "kündigte": ("an",), "kündigten": ("an",), "kündigt": ("an",), "stellte": ("fest", "klar"),
    "stellt": ("fest", "klar"), "räumte": ("ein",), "führte": ("aus",), "fuhr": ("fort",), "wies": ("hin", "zurück"),
    "gab": ("an", "bekannt"), "gaben": ("an", "bekannt"), "gibt": ("an", "bekannt"), "merkte": ("an",),
}  # fmt: skip
_HELPERS = word_set("hat haben hatte hatten habe")
_PARTICIPLES = word_set(
    """
    gesagt erklärt betont gewarnt gemeint geäußert geschrieben kritisiert gefordert ergänzt mitgeteilt
    kommentiert begründet bezeichnet genannt gesprochen verkündet zugesagt bekräftigt angekündigt behauptet
    festgestellt gelobt verteidigt versichert bestätigt geantwortet eingeräumt zurückgewiesen gerufen gefragt
    gemahnt verlangt beschrieben beklagt
    """
)
_NOMINATIVE = word_set(
    """
    der die das ein eine sein seine ihr ihre unser unsere dieser diese dieses beide mehrere viele einige zwei drei
    """
)
_PRONOUNS = {"er": "m", "sie": ""}
# what may open a sentence and is no subject
_OPENERS = word_set(
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
# words between the verb and a quotation that no colon leads to
_REACH = 18
# "Relativierend", "Offenbar", "Unmissverständlich"
_ADVERB_ENDINGS = ("end", "lich", "bar", "weise", "ig")
_STOPS = word_set(
    """
    gegenüber am im in an auf nach vor bei zu zum zur mit aus über unter seit während wegen laut dem den des vom von
    dazu weiter jedoch aber auch bereits gestern heute daraufhin abschließend außerdem zudem ferner und oder sich
    ihm ihr ihnen uns mir für gegen dass der die das ein eine einem einen einer nicht noch hierzu wörtlich zufolge
    lediglich zuvor später dann damals kürzlich anderem einmal wiederum hingegen demnach
    """
)
_TIMES = re.compile(
    r"(?:.*tag|.*woche|.*monat|.*jahr|.*abend|.*morgen|.*nachmittag|"
    r"januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|uhr)s?$"
)
_TITLES = re.compile(
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


def _says(tokens: list[Token], index: int) -> bool:
    """Whether the word at `index` is a verb of speech, with its particle behind it where it needs one."""
    word = tokens[index].text
    particles = _PARTED.get(word, ())
    return word in _SAYS or any(token.low in particles for token in tokens[index + 1 :])


def german_before(text: str, start: int, end: int) -> tuple[Who, str, bool] | None:
    """Speaker, verb, and whether a colon leads to the quotation, in the words of its sentence before it."""
    tokens = outside_brackets(tokens_of(text, start, end))
    colon = bool(tokens) and tokens[-1].text == ":"
    if colon:
        tokens = tokens[:-1]
    while len(tokens) > 1 and tokens[0].low in ("und", "aber", "denn", "doch"):
        tokens = tokens[1:]
    spot = next((n for n in range(1, len(tokens)) if _says(tokens, n) or tokens[n].text in _HELPERS), None)
    if spot is None:
        return _label(text, tokens) if colon else None
    verb = tokens[spot]
    if verb.text in _HELPERS:
        participle = next((token for token in tokens[spot + 1 :] if token.text in _PARTICIPLES), None)
        if participle is None:
            return None
        verb = participle
    if not colon and (len(tokens) - spot > _REACH or _another_clause(tokens, spot)):
        return None
    who = _subject(text, tokens, spot)
    return (who, verb.text, colon) if who else None


def _label(text: str, tokens: list[Token]) -> tuple[Who, str, bool] | None:
    """As in "Minister Karl Brel:", nothing else before the quotation."""
    who, used = _phrase(text, tokens)
    return (who, "", True) if who and who.kind is Kind.PERSON and who.role and used == len(tokens) else None


def _another_clause(tokens: list[Token], spot: int) -> bool:
    """Whether another verb of speech or more than one clause stands between the verb and the quotation."""
    rest = range(spot + 1, len(tokens))
    return any(_says(tokens, n) for n in rest) or sum(tokens[n].text == "," for n in rest) > 1


def _subject(text: str, tokens: list[Token], spot: int) -> Who | None:
    """The subject of the finite verb at `spot`: what stands before it, else right behind it."""
    first = tokens[0]
    start = 1 if first.low in ("auch", "selbst", "sogar", "nur") else 0
    opens = tokens[start]
    if tokens[spot - 1].low == "und":
        return None
    adverb = spot == start + 1 and opens.low.endswith(_ADVERB_ENDINGS)
    if not adverb and (opens.low not in _OPENERS or (opens.low == "das" and spot > start + 1)):
        who, used = _phrase(text, tokens[start:spot])
        rest = tokens[start + used : spot]
        if who is None or not _closes(rest):
            return None
        if rest and who.kind is Kind.UNNAMED:
            inner = [token for token in rest if token.text != ","]
            named, length = _phrase(text, inner)
            if named and named.kind is Kind.PERSON and not named.role and length == len(inner):
                return Who(named.name, Kind.PERSON, who.name)
        return who
    if any(token.text == "," for token in tokens[:spot]):
        return None
    return german_after_verb(text, tokens[spot + 1 :])


def _closes(rest: list[Token]) -> bool:
    """Only an apposition stands between the subject and its verb."""
    if not rest:
        return True
    return rest[0].text == "," and rest[-1].text == ","


def german_after_verb(text: str, tokens: list[Token]) -> Who | None:
    """The subject behind its verb: "sagte der Minister Karl Brel am Montag"."""
    while tokens and tokens[0].low in (
        "sich",
        "auch",
        "weiter",
        "dazu",
        "jedoch",
        "aber",
        "hierzu",
        "ferner",
        "zudem",
        "hingegen",
        "dann",
        "daraufhin",
        "gestern",
        "heute",
        ",",
        "einmal",
        "etwa",
        "kürzlich",
    ):
        tokens = tokens[1:]
    return _phrase(text, tokens)[0]


def german_after(text: str, start: int, end: int) -> tuple[Who, str] | None:
    """Speaker and verb in the words after the quotation, which begin with a comma."""
    tokens = outside_brackets(tokens_of(text, start, end))
    while tokens and tokens[0].text in (",", "–", "-"):
        tokens = tokens[1:]
    if len(tokens) < 2:
        return None
    if tokens[0].text == "so":
        who, _ = _phrase(text, tokens[1:])
        return (who, "so") if who else None
    if tokens[0].text in ("wird", "wurde"):
        who, used = _phrase(text, tokens[1:])
        cited = tokens[1 + used : 2 + used]
        return (who, "zitiert") if who and cited and cited[0].text == "zitiert" else None
    if not _says(tokens, 0):
        return None
    who = german_after_verb(text, tokens[1:])
    return (who, tokens[0].text) if who else None


def _phrase(text: str, tokens: list[Token]) -> tuple[Who | None, int]:
    """The noun phrase that tokens open with, and its length; None when it is nobody who speaks."""
    if tokens and tokens[0].low in _PRONOUNS:
        return Who(tokens[0].text, Kind.PRONOUN, gender=_PRONOUNS[tokens[0].low]), 1
    article = bool(tokens) and tokens[0].low in _NOMINATIVE
    start = int(article)
    while article and start < min(len(tokens), 5) and _is_adjective(tokens[start]):
        start += 1
    end = _capitals(tokens, start)
    if end == start:
        return None, 0
    if _TITLES.match(tokens[end - 1].text):
        end = _office_end(tokens, end)
    words = tokens[start:end]
    if any(_TIMES.match(word.low) or word.text[0].isdigit() for word in words):
        return None, 0
    return _who(text, words, article=article), end


def _who(text: str, words: list[Token], *, article: bool) -> Who | None:
    """A name behind its title, a name alone, or a noun."""
    titles = [n for n, word in enumerate(words) if _TITLES.match(word.text)]
    name = _given(words)
    if name is None and titles and all(map(_is_capital, words)):
        name = titles[-1] + 1
    if name is None or name >= len(words) or (not name and article):
        # "Auch", "Denn": an adverb with the capital of its place
        if len(words) == 1 and words[0].low in _OPENERS | _STOPS:
            return None
        kind = Kind.UNNAMED if titles else Kind.GROUP if article else Kind.PERSON
        return Who(_spelled(text, words), kind)
    return Who(_spelled(text, words[name:]), Kind.PERSON, _spelled(text, words[:name]) if name else "")


def _is_adjective(token: Token) -> bool:
    word = token.text
    return word[0].islower() and word.endswith(("e", "er", "en", "es")) and word not in _STOPS


def _capitals(tokens: list[Token], start: int) -> int:
    """Where a run of words with capitals ends: "Ursula von der Weyden", "Karl Brel"."""
    end = start
    while end < len(tokens):
        part = (
            end > start
            and tokens[end].low in ("von", "van", "de", "bin", "al")
            and _is_name_part(tokens, end)
        )
        if not _is_capital(tokens[end]) and not part:
            break
        end += 1
    return end


def _is_name_part(tokens: list[Token], place: int) -> bool:
    """Whether "von" is part of a name: behind a given name, before a capital."""
    given = tokens[place - 1].low
    follows = place + 1 < len(tokens) and _is_capital(tokens[place + 1])
    return follows and (given in MEN or given in WOMEN)


def _office_end(tokens: list[Token], end: int) -> int:
    """The office goes on: "der Sprecher der Polizei", "Leiter des Programms der Behörde Karl Brel"."""
    for _ in range(3):
        if end >= len(tokens) or tokens[end].low not in ("der", "des", "von", "für", "vom", "beim", "im"):
            break
        place = end + 1
        while place < min(len(tokens), end + 5) and (
            _is_adjective(tokens[place]) or tokens[place].low in ("der", "den", "die", "das")
        ):
            place += 1
        own = _capitals(tokens, place)
        if own == place or _TIMES.match(tokens[place].low):
            break
        end = own
    return end


def _given(words: list[Token]) -> int | None:
    for index in range(len(words) - 1):
        word = words[index].low.partition("-")[0]
        if (word in MEN or word in WOMEN) and _is_capital(words[index + 1]):
            return index
    return None


def _spelled(text: str, words: list[Token]) -> str:
    return text[words[0].start : words[-1].end]


def _is_capital(token: Token) -> bool:
    return token.text[0].isupper()
