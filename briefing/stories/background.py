"""How common a word is in any day's news, so that small corpora can tell a common word from a telling one.

A rough table by hand: three steps are enough, since the corpus itself corrects it as it grows. Words that
are not listed count as rare.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache

import numpy as np
import numpy.typing as npt

from briefing.text.stems import terms

# share of ordinary news articles that carry a word of the step
_SHARES = (0.35, 0.12, 0.04)

_ENGLISH = (
    # in every third article or more
    """
    said say says told year years people time also new last first two government would could one many
    made make country day week monday tuesday wednesday thursday friday saturday sunday since according
    official officials report reported including part state take took three president minister
    spokesman group world
    """,
    # in every eighth
    """
    security national international city police public leader leaders support member members meeting
    country countries party place group called call added statement foreign military army force forces
    capital week weeks month months number end told work working four five six war attack attacks late
    early high area areas prime political power near plan home million billion percent law long
    right company set news help use used announced asked expected left held hold agreement deal talks
    decision move found known local region minister ministry office authorities authority media reporters
    agency television killed people man men woman women child children family families hour hours night
    morning evening day days north south east west northern southern eastern western january february
    march april may june july august september october november december earlier later began start
    started continue continued clear need good big major large small open opened close come came back go
    went give given way case around far remain remained put second third half several hundred thousand
    dozens least total past future current former young old top head chief general director team
    issue problem question reason result action effort efforts order service services system control lead
    led follow followed following return run show showed across street road town building house water
    """,
    # in every twenty-fifth
    """
    peace aid relief humanitarian civilians civilian troops soldiers soldier strike strikes missile
    missiles rocket rockets drone drones air bomb bombing shelling fire fighting conflict ceasefire truce
    border territory negotiations negotiation negotiator negotiators delegation envoy diplomat diplomatic
    embassy ambassador treaty sanctions parliament election elections vote voters opposition cabinet
    government's lawmakers senate congress court judge trial lawyer charges prison prisoners arrest
    arrested crime protest protests protesters rights refugees displaced hospital doctors
    doctor health medical food fuel medicine supplies water electricity power energy oil gas ship ships
    vessel vessels tanker tankers port sea coast strait shipping crew navy naval river flood floods storm
    rain earthquake disaster victims dead death deaths toll wounded injured injuries hurt rescue rescuers
    emergency evacuated evacuation casualties damage damaged destroyed economy economic market markets
    price prices trade dollars dollar euro bank budget tax growth cost costs money fund funds funding
    investment industry business firm companies workers job jobs union minister's defence defense
    interior transport spokeswoman commander colonel governor mayor prince king secretary council
    commission committee united nations european american russian chinese states militia
    rebels militants fighters armed weapons weapon nuclear terrorism terrorist blamed responsibility
    denied rejected accused condemned warned urged appealed promised agreed signed welcomed criticised
    criticized confirmed insisted described expressed visit visited arrived travel flight plane airport
    train bus vehicle car truck trucks convoy bridge school schools students university church village
    district province northern neighbourhood residents resident witnesses witness source sources
    journalists interview speech letter document programme program project policy measures measure crisis
    situation threat risk danger pressure concern concerns fear fears hope hopes response effort
    investigation inquiry evidence information dispute tension tensions relations alliance allies ally
    partner partners regional global central independent weekend yesterday today tomorrow midnight noon
    dawn afternoon overnight minutes kilometres kilometers miles metres tonnes barrels temporary
    permanent immediately immediate recent recently previous direct main key full serious difficult
    important possible likely different human common special official young final wide film music sport
    sports match player club cup game season win won lost beat
    """,
)
_FRENCH = (
    """
    dit déclaré an ans pays jour président gouvernement ministre selon deux premier première être fait
    """,
    """
    ville police armée force forces accord réunion personnes région pouvoir lundi mardi mercredi jeudi
    vendredi samedi dimanche annoncé ajouté national nationale international heures semaine mois année
    millions nombre porte-parole chef politique sécurité soir matin guerre attaque autorités capitale
    trois quatre grand nouveau
    """,
    """
    paix aide secours civils soldats frappe missile drone négociations délégation frontière prix pétrole
    marché morts blessés hôpital eau élections parti parlement justice crise victimes quartier habitants
    route pont
    """,
)
_SPANISH = (
    """
    dijo año años país día presidente gobierno ministro según dos primer primera parte estado
    """,
    """
    ciudad policía ejército fuerzas acuerdo reunión personas lunes martes miércoles jueves viernes sábado
    domingo nacional internacional horas semana mes millones portavoz político seguridad noche mañana
    guerra ataque
    """,
    """
    paz ayuda civiles soldados misil negociaciones frontera precio petróleo mercado muertos heridos
    hospital agua
    """,
)
_GERMAN = (
    """
    sagte jahr jahre land tag präsident regierung minister nach zwei erste menschen
    """,
    """
    stadt polizei armee truppen abkommen treffen montag dienstag mittwoch donnerstag freitag samstag
    sonntag national international stunden woche monat millionen sprecher politik sicherheit abend morgen
    krieg angriff
    """,
    """
    frieden hilfe zivilisten soldaten rakete verhandlungen grenze preis öl markt tote verletzte
    krankenhaus wasser
    """,
)
_ARABIC = (
    """
    قال قالت الرئيس الحكومة وزير خلال إلى التي الذي يوم عام اليوم أن
    """,
    """
    الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد مدينة الجيش قوات اتفاق الأمن الدولة الخارجية أكد
    أكدت أعلن أعلنت أضاف وأضاف وقال وقالت مساء صباح الحرب هجوم السلطات العاصمة دولي شخص
    """,
    """
    السلام الإغاثة المدنيين جنود صاروخ مفاوضات محادثات وفد الحدود أسعار النفط قتلى جرحى مستشفى المياه
    """,
)
# states, and bodies like them, that act in every day's news, as the alias lists name them
STATES = frozenset(
    {
        "Afghanistan", "African Union", "Burkina Faso", "Czechia", "DR Congo", "Ethiopia", "European Central Bank",
        "Haiti", "Iran", "Iraq", "Islamic State", "Israel", "Ivory Coast", "Lebanon", "Libya", "Myanmar", "NATO",
        "North Korea", "North Macedonia", "Pakistan", "Saudi Arabia", "South Korea", "South Sudan", "Sudan",
        "Syria", "Taiwan", "Türkiye", "Ukraine", "United Arab Emirates", "Venezuela", "World Bank", "Yemen",
    }
)  # fmt: skip
_TABLES = {"en": _ENGLISH, "fr": _FRENCH, "es": _SPANISH, "de": _GERMAN, "ar": _ARABIC}


def background_share(vocabulary: Sequence[str], languages: Collection[str]) -> npt.NDArray[np.float64]:
    """The share of ordinary news articles that carry each term, in [0, 0.35]."""
    shares: dict[str, float] = {}
    for language in sorted(_TABLES.keys() & set(languages)):
        for term, share in _shares(language):
            shares[term] = max(share, shares.get(term, 0.0))
    return np.array([shares.get(term, 0.0) for term in vocabulary], dtype=np.float64)


@cache
def everyday_words(language: str) -> frozenset[str]:
    """The terms that one of eight ordinary news articles carries, or more: they tell nothing of an event."""
    return frozenset(term for term, share in _shares(language) if share >= _SHARES[1])


@cache
def _shares(language: str) -> tuple[tuple[str, float], ...]:
    found: dict[str, float] = {}
    for share, words in zip(_SHARES, _TABLES.get(language, ()), strict=False):
        for term in terms(words, language):
            found.setdefault(term, share)
    return tuple(found.items())
