"""Says what a sentence reports by its form: an act, somebody's words, or nothing that could open a story.

English in detail, by the first finite verb and what follows it; no parsing. In other languages only what stands in
quotation marks is known for words. Leaves out whether a sentence may be printed at all: see `fitness`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum

from briefing.text.quotations import outside_quotes


class Form(IntEnum):
    """What a sentence tells, the plainest last."""

    # a scene, a profile, a state of long ago, a "he said": opens nothing
    NOTHING = 0
    # that somebody knows nothing, or says nothing
    HOLLOW = 1
    # how something is, in somebody's words or on a day of these days
    STATE = 2
    # what somebody said of something
    WORDS = 3
    # that somebody did something, or will
    ACT = 4


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# who speaks does nothing else: demands, judgments, hopes. What binds the speaker (pledged, ordered) is an act
_SPEAKING = _words(
    """
    according accused accuses acknowledged acknowledges added adds admits admitted appealed appeals argued
    argues asked asks believed believes blamed blames blasted blasts called calls cautioned claimed claims
    commented comments compared compares complained condemned condemns considers criticised criticises
    criticized criticizes defended defends denied denies denounced denounces described describes dismissed
    dismisses emphasised emphasized expected expects explained explains expressed expresses favors favours
    feared fears hailed hails hinted hoped hopes insisted insists lamented lashed mocked mocks noted notes
    opposes pointed praised praises predicted predicts questioned questions reflected reiterated reiterates
    remarked reminded replied responded said say saying says seek seeks slammed slams speculated stressed
    stresses suggested suggests supports tells thinks thought told touted underlined urged urges vented want wanted
    wants warned warns weighed welcomed welcomes writes wrote
    """
)
# behind these a fact is told; behind a praise or a demand it is only spoken of
_REPORTING = _words(
    """
    acknowledged acknowledges according added adds admits admitted noted notes said say says tells told writes wrote
    """
)
_BE = frozenset(("is", "are", "was", "were", "be", "been", "being"))
_HAVE = frozenset(("has", "have"))
_MODAL = frozenset(("will", "would", "could", "may", "might", "must", "should", "can", "shall", "cannot"))
# the past of verbs that do not end in -ed, and participles
_STRONG = _words(
    """
    beat beaten became began begun blew blown bought broke broken brought built came cast caught chose chosen
    cut did done drawn drew driven drove drowned fallen fell fled flew flown forgave fought found froze frozen
    gave given gone got gotten grew grown held hid hit hurt kept knelt laid launched led left lent let lost made
    meant met overcame overran overthrew overthrown paid put quit ran risen rode rose run sank seen sent set
    shaken shook shot shut slain slid sold sought spent split spoke spoken spread stole stolen stood struck
    stuck sunk swept swore sworn taken taught threw thrown took torn undergone withdrawn withdrew woke won wore
    wounded
    """
)
# "retaken", "overrun"
_PREFIX = re.compile(r"^(?:re|over|under|out)(?=\w{3})")
# these end like a past and are none
_NO_PAST = _words(
    """
    alleged armed backed-up based bed disputed embed estranged exceed feed hundred indeed limited need proceed
    red related renowned seed shed so-called speed succeed supposed suspected united unprecedented used wicked
    """
)
# the present in which a lead announces
_PRESENT_ACTS = frozenset(
    [
        "agree",
        "agrees",
        "announces",
        "approves",
        "begin",
        "begins",
        "die",
        "dies",
        "dissolves",
        "drowns",
        "faces",
        "injures",
        "kills",
        "meet",
        "meets",
        "obliges",
        "prepares",
        "proposes",
        "resigns",
        "resumes",
        "withdraws",
    ]
)
# nouns as often; an act by who does it, before, or by what is done, behind: "the court rules", "opens fire"
_ACTS_BY = {"rules": _words("court courts judge judges justices tribunal"), "would": frozenset(("budget",))}
_ACTS_OF = {
    "cuts": frozenset(("budget", "funding", "spending")),
    "gives": frozenset(("power", "powers", "assent")),
    "grants": frozenset(("assent", "independence", "power", "powers")),
    "open": frozenset(("fire",)),
    "opens": frozenset(("fire",)),
    "seeks": frozenset(("referendum",)),
}
# so many words behind the verb
_OF_WHAT = 6
# these are nouns as often: "plans to dispatch", "needs $4bn"
_PLANNING = frozenset(("plan", "plans", "need", "needs", "prepare"))
# what is said against: no act of those who are blamed
_DENYING = frozenset(
    ("denied", "denies", "dismissed", "dismisses", "rejected", "rejects", "accused", "accuses", "blamed")
)
_CLAIMS = _words(
    """
    accusation accusations allegation allegations call calls charges claim claims criticism reports suggestion
    suggestions warning warnings
    """
)
# no happening: "has seen regular flights", "have taken place every year"
_STATES = frozenset(
    (
        *(
            "based",
            "become",
            "been",
            "designed",
            "had",
            "have",
            "intended",
            "known",
            "meant",
            "place",
            "remained",
        ),
        *("seen", "supposed"),
    )
)
_ADJECTIVES = _words(
    """
    convincing disappointing encouraging lacking ongoing outstanding pressing surprising willing
    worrying
    """
)
# so many words behind "said" tell what was done
_REPORTED = 12
_QUOTED = "\"“«„'‘"
_WORD = re.compile(r"[A-Za-zÀ-ÿ][\w’'-]*|[\d$€£][\d.,]*\w*")
# "has-dropped its": a space that was lost on the way
_GLUED = re.compile(
    r"(?<=\bhas)-|(?<=\bhave)-|(?<=\bwas)-|(?<=\bwere)-|(?<=\bis)-|(?<=\bare)-|(?<=\bwill)-"
    r"|-(?=(?:its|the|a|in|of|to|that|said|was|is|on|for|has|have)\b)"
)
_SCENE = re.compile(
    r"(?:as (?!many\b|much\b|few\b|part of\b)|while |when(?:ever)? |though |although |if |because |whether |despite "
    r"|amid |under (?:the|a|an|rules?|its|his|her) |throughout |previous |in recent (?:weeks|months|years|days)"
    r"|for (?:years|months|weeks|decades) |on an? \w+ (?:morning|evening|afternoon|night|day)|once |since (?!the 19)"
    r"|there (?:is|are|was|were|has|have|will) |it[’' ]s? |it is |read more|with (?:his|her|their|its|an?) |like "
    r"|welcome |here |imagine |meet )",
    re.IGNORECASE,
)
# "With the premier elected and a cabinet named, the state turns a page", "Just after it had left Tarn, a plane fell":
# what is told stands behind
_FIRST_CLAUSE = re.compile(r"(?:With|(?:\w+ ){0,2}?(?:[Aa]fter|[Bb]efore)) [^,]{3,120}, ")
_LEANING = re.compile(
    r"(?:he|she|they|so|it|his|her|their|its|this|that|these|those|such|both (?!sides|houses|countries)|also|but|and"
    r"|however|another|others|more recently|instead|earlier|later|meanwhile)\b[^:]",
    re.IGNORECASE,
)
# "Pressure is mounting on the minister": nobody does anything
_MOOD = re.compile(
    r"(?:anger|calls|concerns?|criticism|doubts?|fears?|hopes?|pressure|questions?|speculation|tensions?)\b.{0,40}?"
    r"\b(?:is|are|has been|have been|was|were) (?:\w+ly )?(?:building|growing|high|mounting|raised|rising|running)\b",
    re.IGNORECASE,
)
_SELF = re.compile(r"\b(?:I|we|We|our|Our|us|my|My|you|You|your|Your)\b")
_HOLLOW = re.compile(
    r"\b(?:has|have|had|having|with) no (?:information|knowledge|comment|data|details|plans?|specific|intention)\b"
    r"|\bnot (?:aware|commented|responded|yet (?:said|commented|confirmed|decided|responded|announced))\b"
    r"|\b(?:neither|not|nor|never|yet) (?:\w+ )?(?:confirm(?:ed)?|den(?:y|ied)|ruled? out)\b"
    r"|\b(?:no|few|little) signs? (?:of|that)\b"
    r"|\bdeclin(?:ed|es|ing) to (?:comment|say|confirm|discuss)\b|\bunable to (?:say|confirm|comment)\b"
    r"|\b(?:gives?|gave) no (?:dates?|details|specific)\b|\bremains? (?:unclear|unknown|to be seen)\b",
)
# behind these a word is no finite verb, "the talks are part of"
_NOT_FINITE = re.compile(
    r"(?:the|a|an|of|by|its|his|her|their|this|that|these|most|many|some|in|for|with|from|to)$"
)
_ADVERBS = _words(
    """
    again all already also finally formally just never not now officially once once-again only overwhelmingly
    recently reportedly set since still then today unanimously yesterday
    """
)
_DAYS = frozenset(
    (
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "today",
        "yesterday",
        "tonight",
    )
)
_OPEN = frozenset(("if", "whether", "should", "must", "would", "could", "may", "might", "until", "unless"))
_RANKS = frozenset(("first", "second", "third", "latest", "only"))
_OUTCOMES = frozenset(
    (
        *(("under", state) for state in ("arrest", "attack", "fire", "siege", "way")),
        *(("in", state) for state in ("custody", "force")),
        *((state,) for state in ("dead", "homeless", "missing", "underway")),
    )
)
_WILL_BE = frozenset(("to", "set", "due", "expected", "scheduled", "about", "poised", "ready"))


def form_of(text: str, language: str = "en") -> Form:
    """Return what the sentence reports; see `Form`."""
    text = text.strip()
    if not text or text[0] in _QUOTED:
        return Form.WORDS if (language or "en") != "en" else Form.NOTHING
    if (language or "en") != "en":
        return Form.ACT
    outside = outside_quotes(text)
    if _SELF.search(outside) or _LEANING.match(outside):
        return Form.NOTHING
    if _HOLLOW.search(outside):
        return Form.HOLLOW
    if _SCENE.match(outside):
        return Form.NOTHING
    if _MOOD.match(outside):
        return Form.WORDS
    return _by_verbs(_FIRST_CLAUSE.sub("", outside, count=1) if _FIRST_CLAUSE.match(outside) else outside)


def _by_verbs(outside: str) -> Form:
    """Judge by the finite verbs, read from the left."""
    words = [word.lower().replace("’", "'") for word in _WORD.findall(_GLUED.sub(" ", outside))]
    found = ((at, verb) for at in range(len(words)) if (verb := _finite(words, at)) is not None)
    at, first = next(found, (0, Form.NOTHING))
    if first is Form.ACT:
        return Form.ACT
    if first is Form.WORDS:
        return Form.ACT if _reports_act(words, at) else Form.WORDS
    speaks = any(word in _SPEAKING for word in words[at:])
    return Form.STATE if speaks or not _DAYS.isdisjoint(words) else Form.NOTHING


def _reports_act(words: Sequence[str], said: int) -> bool:
    """Whether what is told behind a verb of saying is an act: "said they had killed the commander"."""
    if words[said] not in _REPORTING or any(word in _DENYING for word in words[said + 1 : said + 3]):
        return False
    for at in range(said + 1, min(said + 1 + _REPORTED, len(words))):
        if words[at] in _OPEN:
            return False
        if words[at] == "had" and _is_past(_next(words, at)):
            return True
        if words[at] not in _SPEAKING and _finite(words, at) is Form.ACT:
            return True
    return False


def _finite(words: Sequence[str], at: int) -> Form | None:
    """What the word is as a finite verb: ACT, WORDS, NOTHING for a state; None when it is none."""
    word, before = words[at], words[at - 1] if at else ""
    after = _next(words, at)
    if word == "had":
        # what had been done before the story begins
        return Form.NOTHING
    if word in _HAVE:
        if after in _SPEAKING or (after in _DENYING and not _CLAIMS.isdisjoint(words[at : at + 6])):
            return Form.WORDS
        if after == "taken" and "place" in words[at + 1 : at + 5]:
            return Form.NOTHING
        acted = _is_past(after) and after not in _STATES
        return Form.ACT if after == "been" or acted or _is_the_first(words, at) else Form.NOTHING
    if word == "will":
        return Form.ACT if after not in ("be", "have") or "be" in words[at + 1 : at + 3] else Form.NOTHING
    if at and word in _ACTS_BY and not _ACTS_BY[word].isdisjoint(words[:at]):
        return Form.ACT
    if word in _MODAL:
        return Form.NOTHING
    if word in _BE:
        if "not" in words[at + 1 : at + 3]:
            return Form.ACT if list(words[at + 2 : at + 4]) == ["going", "to"] else Form.NOTHING
        happens = after in _WILL_BE or _is_past(after) or after.endswith("ing") or _is_outcome(words, at)
        return Form.ACT if happens and after not in _STATES and after not in _ADJECTIVES else Form.NOTHING
    if not at or _NOT_FINITE.match(before):
        return None
    if not _ACTS_OF.get(word, frozenset()).isdisjoint(words[at + 1 : at + 1 + _OF_WHAT]):
        return Form.ACT
    if word in _SPEAKING:
        return Form.WORDS
    if word in _DENYING and not _CLAIMS.isdisjoint(words[at : at + 6]):
        return Form.WORDS
    if word in _PLANNING:
        return Form.ACT if after == "to" or after[:1] in "0123456789$€£" else None
    # "the truce reached by both"
    acted = _is_past(word) and word not in _NO_PAST and words[at + 1 : at + 2] != ["by"]
    return Form.ACT if acted or word in _PRESENT_ACTS else None


def _is_the_first(words: Sequence[str], at: int) -> bool:
    """Whether somebody "has become the first state to sue": a state changes by what is done."""
    behind = words[at + 1 : at + 1 + _REPORTED]
    return behind[:2] == ["become", "the"] and not _RANKS.isdisjoint(behind[2:4]) and "to" in behind


def _is_outcome(words: Sequence[str], at: int) -> bool:
    """Whether what somebody is was just brought about: "nine people are dead", "the president is under arrest"."""
    behind = tuple(words[at + 1 : at + 3])
    return behind in _OUTCOMES or behind[:1] in _OUTCOMES


def _next(words: Sequence[str], at: int) -> str:
    """The next word that is no adverb, "" at the end."""
    return next((w for w in words[at + 1 : at + 4] if w not in _ADVERBS and not w.endswith("ly")), "")


def _is_past(word: str) -> bool:
    bare = _PREFIX.sub("", word)
    return word in _STRONG or bare in _STRONG or (len(word) > 3 and word.endswith("ed"))
