"""Words that say who said it, and words that hedge. Leaves out resolving the speaker: see `quotes`."""

from __future__ import annotations

import re

from briefing.text.tokens import tokenize

_VERBS = {
    "en": "according said say says told tells added adds wrote writes stated states announced announces asked asks "
    "warned"
    " warns denied"
    " denies claimed claims argued argues insisted insists noted notes explained explains replied reiterated"
    " confirmed"
    " confirms reported reports tweeted posted continued declared stressed urged acknowledged admitted"
    " alleged"
    " called testified vowed pledged predicted believes recalled concluded commented remarked responded",
    "fr": "dit déclaré affirmé ajouté indiqué annoncé expliqué estimé précisé souligné averti assuré écrit"
    " rapporté"
    " déclare affirme ajoute indique annonce explique estime précise souligne avertit assure selon confié"
    " lancé",
    "es": "dijo afirmó añadió agregó indicó anunció explicó señaló declaró aseguró advirtió escribió informó"
    " según",
    "de": "sagte sagt erklärte teilte betonte berichtete schrieb warnte fügte kündigte laut hieß zufolge"
    " meinte",
    "it": "detto dichiarato affermato aggiunto spiegato annunciato secondo riferito scritto",
    "pt": "disse afirmou acrescentou explicou anunciou declarou segundo informou escreveu",
    "ru": "сказал сказала заявил заявила сообщил сообщила отметил отметила подчеркнул добавил добавила"
    " рассказал словам",
    "ar": "قال قالت وقال وقالت أضاف وأضاف أضافت وأضافت أكد وأكد أوضح وأوضح أعلن وأعلن ذكر وذكر صرح وصرح بحسب"
    " وفق",
    "el": "είπε δήλωσε ανέφερε πρόσθεσε τόνισε ανακοίνωσε σύμφωνα υποστήριξε",
    "cs": "řekl řekla uvedl uvedla dodal dodala prohlásil prohlásila oznámil podle sdělil sdělila",
    "hi": "कहा बताया अनुसार",
}
_HEDGES = re.compile(
    r"\b(?:reportedly|allegedly|alleged|apparently|purportedly|supposedly|unconfirmed|could|may|might|"
    r"possibly|"
    r"probably|likely|suspected|presumably|appears? to|appeared to|seems? to|seemed to|is believed|are"
    r" believed|"
    r"claims?|claimed|denie[sd]|denying|not|no|never|without)\b",
    re.IGNORECASE,
)
_WORDS = {code: frozenset(words.split()) for code, words in _VERBS.items()}


def has_attribution(text: str, language: str = "en") -> bool:
    """Say whether a text (best: what is outside its quotation marks) names a speech act."""
    return not _WORDS.get(language, _WORDS["en"]).isdisjoint(tokenize(text))


def names_speech_act(words: frozenset[str], language: str = "en") -> bool:
    """Say whether one of the words of a text, lower case, says that somebody says something."""
    return not _WORDS.get(language, _WORDS["en"]).isdisjoint(words)


def has_hedge(text: str) -> bool:
    """Say whether an English text hedges or negates: what must never be cut away."""
    return bool(_HEDGES.search(text))
