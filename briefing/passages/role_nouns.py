"""English nouns that, with a bare "the", point back: "The minister said", "The aircraft will also carry".

Leaves out nouns that everybody knows ("the government", "the weather").
"""

from __future__ import annotations

import re

PERSON_NOUNS = (
    "minister|president|premier|chancellor|governor|mayor|prefect|senator|ambassador|envoy|spokesman|"
    "spokeswoman|spokesperson|official|"
    "officials|leader|leaders|secretary|secretary-general|director|chief|head|commander|general|admiral|"
    "colonel|captain|officer|officers|"
    "diplomat|diplomats|negotiator|negotiators|mediator|mediators|judge|prosecutor|prosecutors|lawyer|"
    "lawyers|analyst|analysts|expert|experts|"
    "author|authors|researcher|researchers|scientist|scientists|doctor|doctors|president-elect|candidate|man|"
    "men|woman|women|boy|girl|child|"
    "children|teenager|suspect|suspects|victim|victims|gunman|gunmen|attacker|attackers|assailant|militant|"
    "militants|rebel|rebels|fighter|"
    "fighters|soldier|soldiers|protester|protesters|demonstrators|journalist|journalists|reporter|witness|"
    "witnesses|resident|residents|"
    "politician|lawmaker|lawmakers|chairman|chairwoman|executive|king|queen|prince|pope|adviser|advisers|"
    "aide|aides|delegate|delegates|"
    "delegation|delegations|prisoner|prisoners|hostage|hostages|refugee|victor|speaker|dead|wounded|injured|"
    "defendant|couple|family|"
    "41-year-old|crew|pilot|pilots|driver|passengers|passenger|player|coach|actor|singer|survivors|rescuers|"
    "patients|patient"
)
_GROUP_NOUNS = (
    "group|groups|company|firm|organization|organisation|agency|party|militia|movement|ministry|department|"
    "office|bank|team|committee|commission|"
    "council|coalition|union|newspaper|paper|network|website|institute|university|hospital|school|church|"
    "club|body|board|panel|court|army|force|"
    "forces|side|sides|two sides|parties|pair|three|alliance|faction|bloc|authority|authorities|regime|"
    "airline|operator|developer|maker"
)
# what the sentence before may tell with other words: "rockets struck" is the attack
EVENT_NOUNS = (
    "remark|deadline|claim|claims|threat|warning|accusation|accusations|charge|charges|allegation|"
    "allegations|"
    "attack|attacks|incident|incidents|blast|blasts|explosion|explosions|strike|strikes|raid|raids|"
    "statement|announcement|decision|move|moves|agreement|deal|accord|pact|meeting|talks|vote|plan|"
    "proposal|measure|measures|order|ruling|verdict|figure|figures|number|toll|case|crash|accident|fire|"
    "blaze|storm|earthquake|quake|flood|floods|visit|trip|remarks|comments|call|request|offer|sanctions|"
    "operation|offensive|assault|project|program|programme|process|outbreak|ban|appeal|lawsuit|trial|"
    "conference|summit|event|ceremony|signing|election|result|results|protest|protests|demonstration|"
    "clashes|fighting|violence|conflict|war|siege|blockade|truce|ceasefire|cease-fire|outage|leak|spill|"
    "increase|decline|drop|rise|change|changes|aid|question|problem|issue|situation|crisis|effort|"
    "efforts|message|speech|interview|idea|goal|aim|reason|cause|effect|effects|impact|dispute|row|"
    "scandal|discovery|finding|findings|test|tests|launch|mission|probe|investigation|inquiry|search|"
    "rescue"
)
# what the sentence before must name
_THING_NOUNS = (
    "resolution|bill|law|report|study|survey|letter|document|site|building|area|city|town|village|"
    "country|nation|island|ship|vessel|tanker|plane|aircraft|jet|helicopter|bridge|road|market|virus|"
    "disease|vaccine|drug|rocket|rockets|missile|missiles|drone|drones|bomb|bombs|device|weapons|convoy|"
    "shipment|cargo|trucks|money|funds|system|video|footage|photo|photos|image|images|article|book|film|"
    "song|game|match|race|award|prize|method|technology|satellite|spacecraft|photographs|photograph|"
    "train|bus|car|boat|boats|hospital|school|church|factory|plant|mine|dam|river|forest|hotel|station|"
    "airport|port|camp|camps|tunnel|pipeline|reactor|painting|statue|museum|park|stadium|prison|mosque|"
    "temple|fund|tribunal|treaty|charter|constitution|list|paper|text|manuscript|map|poll|picture|"
    "pictures|differences|tubes|recorder|recorders"
)
_ANY_NOUN = f"{PERSON_NOUNS}|{_GROUP_NOUNS}|{EVENT_NOUNS}|{_THING_NOUNS}"
_ROLE = re.compile(
    rf"(?:The|Both|These|Those|That|This)(?: (?:\w{{3,14}}|\d[\w-]{{0,14}})){{0,2}}?"
    rf" (?P<noun>{_ANY_NOUN})(?! (?:{_ANY_NOUN})\b)"
    r"(?![\w-])(?P<own>[’']s?)?(?P<after>[,;:]? ?(?:[^\s]{1,40} ?){0,3})"
)
_SELF_EXPLAINED = re.compile(
    r" ?(?:of|in|on|at|for|to|from|against|between|with|behind|near|next to|across|over|that|who|which|whose|"
    r"where|by|about|"
    r"off|under|during) |"
    r" ?(?:adopted|signed|held|killed|reached|made|announced|published|released|passed|issued|carrying|led|"
    r"known|called|named|responsible|"
    r"accused|based|backed|scheduled|planned|expected|approved|proposed|used|conducted|launched|written|"
    r"brokered|mediated|linked|involved|titled|entitled|dubbed|being|aimed)\b|"
    r",? ?[A-ZÀ-ÞА-Я][\w’'-]+"
)
PERSON_WORD = re.compile(rf"\b(?:{PERSON_NOUNS})\b")
_PERSON = frozenset(PERSON_NOUNS.split("|"))
_THING = frozenset(_THING_NOUNS.split("|"))
# texts that warn and say
_WRITTEN = frozenset(("report", "study", "survey", "letter", "document", "statement", "poll"))
_GROUP = frozenset(_GROUP_NOUNS.split("|"))
# "the Russian diplomat", "the Chinese giant": of these a country has many
_MANY_OF_A_KIND = re.compile(
    r"(?:The|[Aa]ccording to the) (?:[\w-]{3,20} ){1,3}?(?P<noun>diplomat|lawmaker|politician|journalist|"
    r"official|officer|"
    r"analyst|expert|activist|lawyer|agent|giant|company|firm|retailer|carmaker|lender|manufacturer|start-?up|"
    r"conglomerate|carrier|newspaper|website|broadcaster|charity)"
    r"(?=,? [a-z])(?! (?:of|in|on|at|for|to|from|who|that|which|named|called|with|based|behind|and)\b)"
)
_AFTER_INTRODUCTION = re.compile(r"^[^,.;:“\"]{3,90}, the (?P<noun>[a-z-]+)(?= [a-z])")


def bare_role(head: str, title_words: frozenset[str]) -> str:
    """Return the noun of "The minister said" when nothing says which one, "" otherwise.

    Args:
        title_words: lower-cased words of the document's title, which introduce things and events, not persons.
    """
    match = _ROLE.match(head)
    if match is None:
        many = _MANY_OF_A_KIND.match(head)
        return many["noun"].lower() if many else ""
    noun, before = match["noun"].lower(), head[4 : match.start("noun")]
    if any(word[:1].isupper() for word in before.split()):
        many = _MANY_OF_A_KIND.match(head)
        return many["noun"].lower() if many else ""
    after = match["after"]
    if _SELF_EXPLAINED.match(after if after.startswith((" ", ",")) else f" {after}"):
        return ""
    known = {noun, noun.removesuffix("s"), f"{noun}s"}
    in_title = match["own"] is None and noun not in _PERSON and bool(known & title_words)
    return "" if in_title else noun


def introduced_role(head: str) -> str:
    """Return the person or text of "After the vote, the secretary also called" when nothing names one before."""
    match = _AFTER_INTRODUCTION.match(head) if ", the " in head else None
    return match["noun"] if match and match["noun"] in _PERSON | _WRITTEN else ""


def is_named_in(noun: str, text: str) -> bool:
    """Say whether a text can be what a bare "the ..." points back to."""
    if noun in _PERSON:
        return bool(PERSON_WORD.search(text))
    if noun in _THING:
        return re.search(rf"\b{re.escape(noun.removesuffix('s'))}", text, re.IGNORECASE) is not None
    return True
