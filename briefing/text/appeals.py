"""Tell an appeal to the reader ("Sign up for our newsletter") from news that uses the same words.

Judged by who is spoken to: an appeal commands, or says "you" and "we". Who reports a sentence speaks for news.
"""

from __future__ import annotations

import re
from functools import cache

from briefing.text.word_lists import word_set
from briefing.words import by_language

# "US" is a country and "Sie" also "they": capitals count
_READER = re.compile(
    r"\b(?:[Yy]ou|[Yy]ours?|us|[Oo]urs?|[Ww]e|[Mm]y|[Vv]ous|[Vv]otre|[Nn]ous|[Nn]otre|"
    r"[Uu]ns(?:er\w{0,2})?|[Ii]hnen|Ihre?[mnrs]?|"
    r"[Uu]sted(?:es)?|[Nn]osotros|[Nn]uestr[oa]s?|[Вв]ы|[Вв]ас|[Нн]ас|[Нн]аш\w{0,3}|معنا|لدينا|"
    r"(?:this|our) (?:page|site|website|newsletter|e-?mail)|the app)\b|©"
)
_IMPERATIVE = re.compile(
    r"(?:^|[.!?:|•–—-]\s{1,3})(?:please |to \w[\w ]{2,40}, (?:please )?)?"
    r"(?:sign (?:up (?:for|to|here|now|today|free)|in (?:to|or|here|now)|up$)|subscribe (?:to|for|now|"
    "today|here)|subscribe[.!]?$|"
    r"log ?in (?:to|or|here|now)|register (?:now|here|free|for free|or)|click (?:here|below|the|on)|"
    "tap (?:here|the|on)|"
    r"follow us|join (?:our|us|now)|download (?:our|the)|donate (?:now|to|today|here)|donate[.!]?$|"
    "share this|"
    r"(?:enable|turn on|allow) (?:java ?script|cookies)|read (?:more|also|next|the full)|support (?:our|"
    "us|independent)|"
    r"become a (?:member|supporter|subscriber)|consider (?:supporting|donating|subscribing|becoming)|"
    r"add us|forward this|view (?:this|in|online)|manage (?:your|preferences)|update your|get the|"
    r"abonnez-vous|inscrivez-vous|suivez-nous|suscr[ií]b\w{1,4}|síguenos|jetzt abonnieren|abonnieren sie|"
    "melden sie sich|"
    r"подпишитесь|подписывайтесь|اشترك|تابعنا)(?=\W|$)",
    re.IGNORECASE,
)
_REPORTED = re.compile(r"[“”\"«»]|\b(?:said|says|told|according|reported|announced)\b")
# before and behind a verb of speech, whoever spoke: an article or the like, or a name
_SPEAKER = (
    r"(?:the|a|an|his|her|their|its|one|some|many|der|die|das|ein|eine|le|la|les|une?|"
    r"el|los|las|il|lo|gli|de|het|os|as)\b"
)
# fewer words with a full stop are a label as often as a sentence
_PROSE_WORDS = 7


def is_appeal(text: str) -> bool:
    """Say whether a text commands its reader, or speaks of "you" and "us", and is nobody's reported words."""
    return not is_reported(text) and bool(_IMPERATIVE.search(text) or _READER.search(text))


def is_reported(text: str) -> bool:
    """Say whether somebody is said to have spoken the words: in quotation marks, or in a clause beside them."""
    return bool(_REPORTED.search(text) or _speech_clause().search(text))


@cache
def _speech_clause() -> re.Pattern[str]:
    """Find “…, the crowd shouted”, “…, rief die Menge”, “…, villagers pleaded”: behind a mark, with whoever spoke.

    A form that may command, as "read" or "call", is told from one that reports by its place, and needs a speaker.
    """
    listed = set().union(*by_language(lambda words: word_set(words.speech.verbs)).values())
    finite = "|".join(sorted(verb for verb in listed if f"{verb}s" not in listed))
    every = "|".join(sorted(listed))
    name = r"(?-i:[^\W\d_a-zß-öø-ÿ]\w+)"
    return re.compile(
        rf"[,!?–—] (?:(?:{_SPEAKER}|{name})(?: [\w’'-]+){{0,8}}? (?:{finite})\b"
        rf"|(?:{finite}) (?:{_SPEAKER}|{name})"
        rf"|(?!(?:you|we|i|please|and|or|then|now|as|to)\b)[\w’'-]+(?: [\w’'-]+){{0,8}}? (?:{every})[.!?]*$)",
        re.IGNORECASE,
    )


def is_prose(text: str) -> bool:
    """Say whether a text is a whole sentence about the world: it ends as one, is no label, and appeals to nobody."""
    ends = text.rstrip("\"'”’»)] ").endswith((".", "!", "?", "。", "؟", "।"))
    return ends and len(text.split()) >= _PROSE_WORDS and not is_appeal(text)
