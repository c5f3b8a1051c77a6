"""What the opening of a sentence leans on: a pronoun, a connective, "the minister" of the sentence before.

Word lists and shapes, no parsing: in doubt a sentence is taken to lean on its neighbor, since a sentence
shown with one too many is readable and one that hangs in the air is not. English in detail, ten more
languages by their openers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from briefing.text.quotation_marks import outside_quotes


class Need(StrEnum):
    """What a sentence needs before it."""

    NOTHING = "nothing"
    # he, she, his, her: somebody
    PERSON = "person"
    # it, they, this, these: something or somebody
    THING = "thing"
    # however, but, also: the thought before
    CONNECTIVE = "connective"
    # the minister, the group, the attack: its first mention
    ROLE = "role"
    # "He continued, ...": the utterance before
    SPEECH = "speech"


@dataclass(frozen=True, slots=True)
class _Openers:
    person: re.Pattern[str]
    thing: re.Pattern[str]
    connective: re.Pattern[str]


def _words(text: str) -> re.Pattern[str]:
    """Compile alternatives, divided by `|`, that must end at a word's end."""
    return re.compile(rf"(?:{text})(?![\w’'-])", re.IGNORECASE)


_OPENERS = {
    "en": _Openers(
        _words(r"he|she|his|her|hers|him|himself|herself|(?:he|she)[’'](?:s|d|ll)"),
        _words(
            r"it|its|they|their|theirs|them|themselves|(?:it|they)[’'](?:s|d|ll|re|ve)|this|that|that[’']s|"
            r"these|those|such|"
            r"one|ones|none|neither|either|both|another|others|some|many|most|few|several|each|all|two|three|"
            r"four|five|"
            r"the (?:former|latter|two|three|pair|duo|trio|rest|same|others?|remaining|remainder|latest|"
            r"first|second|third)|"
            r"(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|many|some|at least \w+) (?:others?|"
            r"more|of them|of these|of those)|"
            r"so did|so does|so do|so was|so were|so is|so are|who|which|whose|whom|then"
        ),
        _words(
            r"however|but|and|yet|still|or|nor|so|meanwhile|moreover|furthermore|also|additionally|in"
            r" addition|besides|"
            r"instead|therefore|thus|hence|consequently|accordingly|as a result|as a consequence|for example|"
            r"for instance|"
            r"nevertheless|nonetheless|otherwise|afterwards?|subsequently|thereafter|in contrast|by contrast|"
            r"conversely|"
            r"on the other hand|on the one hand|on the contrary|in response|in reply|in turn|in return|in"
            r" other words|"
            r"at the same time|at the time|at that time|at that point|at this point|similarly|likewise|"
            r"equally|indeed|in fact|"
            r"rather|because of (?:this|that)|after (?:that|this|which)|before (?:that|this)|since then|"
            r"until then|by then|"
            r"even so|even then|despite (?:this|that|these|it|all this)|in spite of (?:this|that)|that said|"
            r"having said that|"
            r"having|again|finally|lastly|firstly|secondly|thirdly|first|second|third|next|too|as such|in"
            r" particular|"
            r"specifically|in that case|in this case|if so|if not|in short|in sum|in all|in doing so|in so"
            r" doing|to that end|"
            r"to this end|with that|with this|for (?:this|that|these|those)|of (?:these|those|them|the \w+)|"
            r"among (?:them|these|those)|"
            r"in (?:it|them|this|these|that|those|both cases|one|another|the (?:letter|statement|interview|"
            r"speech|report|message|"
            r"same \w+|meantime|meanwhile|document|call|video|post|past|end|process))|along with (?:this|"
            r"that|them|him|her|it)|"
            r"as well as (?:this|that)|the same (?:day|week|month|year|evening|morning|night)|that (?:day|"
            r"week|month|year|evening|"
            r"morning|night)|a (?:day|week|month|year|few \w+) (?:later|earlier)|"
            r"the (?:following|next|previous|preceding) (?:day|night|morning|"
            r"evening|week|month|year)|\w+ (?:days|weeks|months|"
            r"years|hours|minutes) (?:later|earlier)|"
            r"later|earlier|asked (?:about|whether|if|why|how|what|when|who|by|to)|pressed (?:on|about)|"
            r"speaking (?:to|at|in|on|after|before|earlier|later)|"
            r"there|here|though|although this|because this|why|not so|not only that|even (?:that|this|they|"
            r"he|she|it)|"
            r"only then|no wonder|as for|like (?:him|her|them|this|that)|unlike (?:him|her|them|this|that)|"
            r"with (?:it|them|him|her)|"
            r"to (?:him|her|them|this|that)|by (?:this|that|doing so)|against (?:this|that|it|them)|under"
            r" (?:it|this|that|these)|"
            r"at (?:it|them)|on (?:it|this|that|these|him|her|them)|from (?:there|this|that|these|here)|amid"
            r" (?:this|these|that)|as (?:he|she|it|they) |"
            r"when (?:he|she|it|they)|while (?:he|she|it|they)|if (?:he|she|it|they)|after (?:he|she|it|they|"
            r"his|her|its|their)|"
            r"before (?:he|she|it|they)|although (?:he|she|it|they)|though (?:he|she|it|they)|because (?:he|"
            r"she|it|they)|"
            r"once (?:he|she|it|they)|since (?:he|she|it|they)|according to (?:him|her|them|it|this|that|the"
            r" (?:report|statement|document|"
            r"study|letter|group|minister|ministry|source|sources|official|officials|plan|agreement))"
        ),
    ),
    "fr": _Openers(
        _words(
            r"il|elle|lui|son|sa|ses|celui-ci|celle-ci|ce dernier|cette dernière|selon (?:lui|elle)|"
            r"l[’']intéressée?"
        ),
        _words(
            r"ils|elles|ce|c[’']est|c[’']était|cela|ça|ceci|cet|cette|ces|ceux-ci|celles-ci|leurs?|eux|ces"
            r" derniers|ces dernières|"
            r"l[’']un|l[’']autre|les deux|d[’']autres|certains|certaines|tous|toutes|aucun|aucune|chacun|une"
            r" telle|un tel|de tels|de telles"
        ),
        _words(
            r"mais|et|ou|or|cependant|toutefois|néanmoins|pourtant|en revanche|par ailleurs|de plus|en outre|"
            r"ainsi|donc|puis|ensuite|"
            r"enfin|aussi|en effet|par conséquent|c[’']est pourquoi|d[’']autre part|de son côté|pour sa part|"
            r"de leur côté|en réponse|dans le même temps|"
            r"à ce titre|malgré cela|après quoi|auparavant|du coup|dès lors|là|parmi eux|parmi elles|à"
            r" l[’']inverse|au contraire|même si|"
            r"interrogée?|a-t-il|a-t-elle|entre-temps|pendant ce temps|autrement dit|par exemple|en"
            r" particulier|quant à"
        ),
    ),
    "es": _Openers(
        _words(
            r"él|ella|su|sus|añadió|agregó|afirmó|dijo|señaló|explicó|aseguró|indicó|declaró|sostuvo|"
            r"concluyó|según (?:él|ella)"
        ),
        _words(
            r"ellos|ellas|esto|eso|este|estos|estas|ese|esos|esas|aquello|éste|ésta|ambos|ambas|otros|otras|"
            r"algunos|algunas|dicho|dicha|"
            r"dichos|dichas|lo anterior|el mismo|la misma|tal|tales"
        ),
        _words(
            r"pero|y|o|sin embargo|no obstante|además|también|asimismo|por otra parte|por otro lado|por su"
            r" parte|por lo tanto|por tanto|"
            r"así|entonces|luego|mientras tanto|en cambio|de hecho|por ejemplo|es decir|aunque esto|después|"
            r"finalmente|por eso|por ello|"
            r"a su vez|en ese sentido|en este sentido|al mismo tiempo|tampoco|pese a ello"
        ),
    ),
    "de": _Openers(
        _words(
            r"er|sie|ihm|ihn|sein|seine|seinen|seinem|seiner|ihr|ihre|ihren|ihrem|ihrer|dieser|diese|jener"
        ),
        _words(
            r"dies|dieses|diesem|diesen|das (?:ist|war|sei|wäre|bedeutet|hat|habe|hatte|sagte|teilte|"
            r"berichtete|geht|gilt|zeigt|wird|wurde)|"
            r"es (?:sei|habe|handelt|handele|war|ist das)|beide|andere|einige|letztere|ersterer|solche|jene|"
            r"derselbe|dieselbe"
        ),
        _words(
            r"aber|und|oder|doch|jedoch|allerdings|dennoch|trotzdem|außerdem|zudem|dabei|damit|dadurch|"
            r"deshalb|deswegen|daher|darum|dann|"
            r"danach|daraufhin|dazu|davon|dagegen|darüber hinaus|so|auch|ebenso|ferner|hingegen|stattdessen|"
            r"indes|unterdessen|inzwischen|"
            r"gleichzeitig|zugleich|zuvor|anschließend|schließlich|somit|folglich|zum beispiel|im gegenteil|"
            r"in diesem|bei diesem|nach diesem|hier|dort|da"
        ),
    ),
    "it": _Openers(
        _words(r"egli|lui|lei|suo|sua|suoi|sue"),
        _words(
            r"esso|essa|essi|esse|loro|ciò|questo|questi|queste|quello|quelli|entrambi|altri|alcuni|tale|tali"
        ),
        _words(
            r"ma|e|o|però|tuttavia|inoltre|anche|quindi|dunque|perciò|poi|infine|intanto|invece|infatti|così|"
            r"pertanto|per esempio|al contrario"
        ),
    ),
    "pt": _Openers(
        _words(r"ele|ela|seu|sua|seus|suas|afirmou|disse|acrescentou"),
        _words(r"eles|elas|isso|isto|este|estes|estas|esse|esses|essas|ambos|outros|alguns|tal|tais"),
        _words(
            r"mas|e|ou|porém|contudo|no entanto|entretanto|além disso|também|assim|portanto|então|depois|por"
            r" fim|enquanto isso|por outro lado"
        ),
    ),
    "nl": _Openers(
        _words(r"hij|zij|ze|zijn|haar|hem"),
        _words(r"het (?:is|was|gaat)|dit|dat|deze|die|hun|hen|beide|anderen|sommige|zulke"),
        _words(
            r"maar|en|of|echter|toch|ook|bovendien|daarnaast|daarom|dus|dan|daarna|vervolgens|intussen|"
            r"ondertussen|daarbij|zo|hierdoor|daardoor"
        ),
    ),
    "ru": _Openers(
        _words(r"он|она|его|её|ее|ему|ей|по (?:его|её|ее) словам"),
        _words(
            r"оно|они|их|им|это|эти|этот|эта|эту|этого|этом|такой|такая|такие|те|тот|оба|обе|другие|"
            r"некоторые|последний|последние"
        ),
        _words(
            r"но|а|и|или|однако|также|кроме того|при этом|тем не менее|поэтому|затем|впрочем|тем временем|в"
            r" то же время|так|таким образом|"
            r"между тем|потом|наконец|вместе с тем|напротив|например|зато|после этого|в этой связи|в связи с"
            r" этим|к тому же|там|тогда"
        ),
    ),
    "uk": _Openers(
        _words(r"він|вона|його|її|йому|їй|за (?:його|її) словами"),
        _words(r"воно|вони|їх|їм|це|ці|цей|ця|цю|такий|такі|обидва|інші"),
        _words(
            r"але|а|і|й|та|або|однак|проте|також|крім того|при цьому|тим часом|тому|потім|водночас|так|отже|"
            r"зокрема"
        ),
    ),
    "ar": _Openers(
        _words(
            r"هو|هي|وهو|وهي|(?:و?أضافت?|و?تابعت?|و?أوضحت?|و?أكدت?|و?قالت?|و?أشارت?|و?ذكرت?|و?شددت?|و?لفتت?|"
            r"و?بينت?) (?:أن|إن|أنه|أنها|إنه|إنها|إلى|على)"
        ),
        _words(r"هم|وهم|هذا|هذه|وهذا|وهذه|ذلك|تلك|وذلك|هؤلاء|وكان قد|وكانت قد|كلاهما|الأمر الذي"),
        _words(
            r"لكن|ولكن|غير أن|إلا أن|كما|كذلك|وكذلك|أيضا|بالمقابل|في المقابل|وفي المقابل|في غضون ذلك|من جهة"
            r" أخرى|ومن جهة أخرى|من جهته|من جهتها|ومن جهته|لذلك|ولذلك|ثم|إضافة إلى ذلك|بالإضافة إلى ذلك|ومع"
            r" ذلك|مع ذلك|وعلى الرغم من ذلك|وبعد ذلك|وفي هذا السياق"
        ),
    ),
    "el": _Openers(
        _words(r"αυτός|αυτή|ο ίδιος|η ίδια"),
        _words(r"αυτό|αυτοί|αυτές|αυτά|τα παραπάνω|και οι δύο|άλλοι|κάποιοι|το ίδιο"),
        _words(
            r"αλλά|και|όμως|ωστόσο|επίσης|επιπλέον|έτσι|επομένως|μετά|στη συνέχεια|εν τω μεταξύ|παράλληλα|"
            r"παρόλα αυτά|αντίθετα|τέλος|ή"
        ),
    ),
    "cs": _Openers(
        _words(r"on|ona|jeho|její|podle něj|podle ní"),
        _words(r"ono|oni|ony|to|tento|tato|toto|tyto|tito|jejich|ten|ta|oba|obě|ostatní|někteří"),
        _words(
            r"ale|a|však|avšak|také|též|dále|navíc|proto|přesto|potom|poté|pak|mezitím|tedy|tak|naopak|"
            r"nakonec|zároveň|nicméně|nebo|i"
        ),
    ),
    "hi": _Openers(
        _words(r"वह|उन्होंने|उसने|उनका|उनकी|उनके|उसका|उसकी|उसके|उन्हें|उसे"),
        _words(r"यह|ये|वे|इस|इसके|इसकी|इसका|इससे|इसमें|इसे|इन|इनमें|इनके|दोनों|ऐसे|ऐसी"),
        _words(r"लेकिन|हालांकि|और|इसलिए|मगर|परंतु|पर|फिर|साथ ही|इसके अलावा|वहीं|इस बीच|जबकि|तब"),
    ),
}

# "It is unclear whether ...": nothing is pointed at.
_EXPLETIVE = re.compile(
    r"It(?: is| was|[’']s| remains?| remained| became| seems?| seemed| appears?| appeared| will be| would be|"
    r" has been| could be)"
    r"(?: (?:still|now|also|already|not|yet|immediately|widely|so far|increasingly|too|very|far from)){0,3} "
    r"(?:unclear|clear|known|unknown|possible|impossible|likely|unlikely|expected|hoped|feared|thought|"
    r"believed|understood|important|"
    r"necessary|essential|vital|difficult|hard|easy|true|certain|uncertain|evident|obvious|estimated|"
    r"reported|said|time|early|"
    r"illegal|unusual|rare|common|hoped|agreed|alleged|claimed|announced|recommended)\b",
    re.IGNORECASE,
)
_FRENCH_EXPLETIVE = re.compile(
    r"Il (?:y a|y avait|faut|faudra|fallait|semble|apparaît|reste|s[’']agit d|est (?:\w+ ){0,2}(?:prévu|"
    r"possible|probable|important|"
    r"nécessaire|difficile|clair|question|temps|vrai|certain|évident)|était (?:prévu|question)|a été \w+ que)"
)
_REVEALED_THAT = re.compile(
    r"It (?:(?:is|was|has been|had been) (?:\w{2,12} ){0,2}\w{2,14}(?:ed|wn|id|lt|ught)|"
    r"(?:also )?emerged|turned out|(?:would|may|might) (?:appear|seem)) that\b"
)
_THIS_TIME = re.compile(
    r"(?:this (?:year|month|week|morning|evening|afternoon|spring|summer|autumn|fall|winter|weekend|century|"
    r"decade|season)|"
    r"those (?:who|in|with|under|killed|injured|arrested|responsible|living)|"
    r"both \w{2,20} and |either \w{2,20} or |neither \w{2,20} nor |(?:some|all|most|many|few|several|each|"
    r"both|two|three|four|five|one|such) "
    r"(?!of (?:them|these|those|the)\b|others?\b|more\b|people said)(?:in (?:five|four|ten|three)\b|\w{3,})|"
    r"one of (?!them|these|those|the \w+[,.])|none of (?!them|these|those)|such as |first,? \w+ly\b|there"
    r" (?:is|are|was|were|has|have|had|will|would|may|might|can|could)\b|"
    r"still[- ]\w+ing|second-|first-|third-|second \w+ (?:of|minister|division)|here (?:is|are)\b|having"
    r" (?=[a-z]+ed\b.{1,80}, [A-Z])|"
    r"first (?:lady|minister|vice)|second (?:lady|vice)|third (?:world)|next (?:week|month|year|monday|"
    r"tuesday|wednesday|thursday|friday|saturday|sunday)|"
    r"earlier (?:this|on|in)\b|later (?:this|on|in)\b)",
    re.IGNORECASE,
)
# "One went through", "Some were", "Many have": the noun is left out, something before must supply it.
_BARE_QUANTITY = re.compile(
    r"(?:one|some|all|most|many|few|several|each|both|two|three|four|five|none|such) (?:\w+ly )?"
    r"(?:is|are|was|were|has|have|had|said|say|says|told|went|did|do|does|will|would|could|can|may|might|"
    r"must|should|came|got|took|made|"
    r"gave|saw|fell|hit|also|even|then|remain(?:s|ed)?|died|fled|carried|landed|struck|sides|men|women|"
    r"leaders|countries|parties|governments)\b",
    re.IGNORECASE,
)

_PERSON_NOUNS = (
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
_EVENT_NOUNS = (
    "attack|attacks|incident|incidents|blast|blasts|explosion|explosions|strike|strikes|raid|raids|statement|"
    "announcement|decision|move|moves|agreement|deal|"
    "accord|pact|resolution|meeting|talks|vote|bill|law|report|study|survey|letter|document|plan|proposal|"
    "measure|measures|order|ruling|"
    "verdict|figure|figures|number|toll|case|crash|accident|fire|blaze|storm|earthquake|quake|flood|floods|"
    "visit|trip|remarks|comments|call|"
    "request|offer|sanctions|operation|offensive|assault|project|program|programme|process|site|building|"
    "area|city|town|village|"
    "country|nation|island|ship|vessel|tanker|plane|aircraft|jet|helicopter|bridge|road|market|virus|disease|"
    "outbreak|vaccine|drug|ban|"
    "appeal|lawsuit|trial|conference|summit|event|ceremony|signing|election|result|results|move|protest|"
    "protests|demonstration|"
    "clashes|fighting|violence|conflict|war|siege|blockade|truce|ceasefire|cease-fire|outage|leak|spill|"
    "rocket|rockets|missile|missiles|"
    "drone|drones|bomb|bombs|device|weapons|convoy|shipment|cargo|trucks|increase|decline|drop|rise|change|"
    "changes|money|funds|aid|"
    "question|problem|issue|situation|crisis|effort|efforts|system|video|footage|photo|photos|image|images|"
    "message|speech|interview|"
    "article|book|film|song|game|match|race|award|prize|award|idea|goal|aim|reason|cause|effect|effects|"
    "impact|dispute|row|scandal|"
    "discovery|finding|findings|method|technology|test|tests|launch|mission|satellite|spacecraft|probe|"
    "investigation|inquiry|search|rescue"
)
_ROLE = re.compile(
    rf"(?:The|Both|These|Those|That|This)(?: (?:\w{{3,14}}|\d[\w-]{{0,14}})){{0,2}}?"
    rf" (?P<noun>{_PERSON_NOUNS}|{_GROUP_NOUNS}|{_EVENT_NOUNS})"
    r"(?P<own>[’']s?)?(?P<after>[,;:]? ?(?:[^\s]{1,40} ?){0,3})"
)
_SELF_EXPLAINED = re.compile(
    r" ?(?:of|in|on|at|for|to|from|against|between|with|behind|near|over|that|who|which|whose|where|by|about|"
    r"off|under|during) |"
    r" ?(?:adopted|signed|held|killed|reached|made|announced|published|released|passed|issued|carrying|led|"
    r"known|called|named|responsible|"
    r"accused|based|backed|scheduled|planned|expected|approved|proposed|used|conducted|launched|written|"
    r"brokered|mediated|linked|involved|titled|entitled|dubbed|being|aimed)\b|"
    r",? ?[A-ZÀ-ÞА-Я][\w’'-]+"
)
_PROPER = re.compile(r"(?<!^)(?<![.!?] )\b[A-ZÀ-ÞА-ЯΑ-Ω][\w’'-]{1,40}")
_SPEECH_GOES_ON = re.compile(
    r"(?:He|She|They|It|The \w{3,20})\b(?: \w+ly| also| then| further| later){0,2} (?:continued|added|went"
    r" on|concluded|said|stressed|noted|wrote|told|explained|replied|warned|insisted)\b"
)
_INTRODUCTION = re.compile(
    r"(?:In|On|At|During|After|Before|While|When|As|Since|By|With|For|From|Upon|Following|Despite|Under|"
    r"Until|Amid|Through|Over|Asked|Speaking)\b"
)
_SUBJECT_PRONOUN = re.compile(r"\b(?P<he>he|she|his|her|him)\b|, (?P<they>they|it|this|that)\b")
_PLACE_OR_TIME = re.compile(
    r"\b(?:in|at|on|from|to|near|since|until) (?:the )?(?:early |late |mid-)?"
    r"(?:[A-Z][\w.-]{1,30} ?){1,4}(?![’'\w])|"
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|"
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_PERSON_WORD = re.compile(rf"\b(?:{_PERSON_NOUNS})\b")


def opening_need(text: str, language: str, title_words: frozenset[str] = frozenset()) -> Need:
    """Say what a sentence leans on.

    Args:
        title_words: lower-cased words of the document's title; "The truce" under "Ten-day truce signed"
        stands alone.
    """
    # in a quotation "the road" is the speaker's own; only what opens the sentence itself is a bare role
    head = text.lstrip("\"'“‘„«»‹›([—–- \u00a0")[:300]
    openers = _OPENERS.get(language)
    if openers is None:
        return Need.NOTHING
    if language != "en":
        return _plain_need(head, openers)
    return _english_need(head, text, openers, title_words)


def _plain_need(head: str, openers: _Openers) -> Need:
    if _FRENCH_EXPLETIVE.match(head):
        return Need.NOTHING
    if openers.connective.match(head):
        return Need.CONNECTIVE
    if openers.person.match(head):
        return Need.PERSON
    return Need.THING if openers.thing.match(head) else Need.NOTHING


def _english_need(head: str, text: str, openers: _Openers, title_words: frozenset[str]) -> Need:
    if _SPEECH_GOES_ON.match(head) and openers.person.match(head):
        return Need.SPEECH
    if openers.person.match(head):
        return Need.PERSON
    if _BARE_QUANTITY.match(head):
        return Need.THING
    settled = _EXPLETIVE.match(head) or _REVEALED_THAT.match(head) or _THIS_TIME.match(head)
    if not settled and openers.connective.match(head):
        return Need.CONNECTIVE
    if not settled and openers.thing.match(head):
        return Need.THING
    if not settled and head == text[:300] and _has_bare_role(head, title_words):
        return Need.ROLE
    return Need.PERSON if _introduces_nobody(outside_quotes(text)[:300]) else Need.NOTHING


def _has_bare_role(head: str, title_words: frozenset[str]) -> bool:
    """Find "The minister said": a known noun with nothing that says which."""
    match = _ROLE.match(head)
    if match is None:
        return False
    noun, before = match["noun"].lower(), head[4 : match.start("noun")]
    if any(word[:1].isupper() for word in before.split()):
        return False
    if _SELF_EXPLAINED.match(
        match["after"] if match["after"].startswith((" ", ",")) else f" {match['after']}"
    ):
        return False
    known = {noun, noun.removesuffix("s"), f"{noun}s"}
    return match["own"] is not None or not known & title_words or bool(_PERSON_WORD.fullmatch(noun))


def _introduces_nobody(outside: str) -> bool:
    """Find "In a statement, he said" and "On Tuesday she left": a pronoun before any name it could stand
    for.
    """
    if not _INTRODUCTION.match(outside):
        return False
    pronoun = _SUBJECT_PRONOUN.search(outside)
    if pronoun is None:
        return False
    before = _PLACE_OR_TIME.sub(
        " ", " " + outside[: pronoun.start()][:1].lower() + outside[1 : pronoun.start()]
    )
    if _PROPER.search(before):
        return False
    if pronoun["they"]:
        return (
            "," not in before
            and len(before.split()) < 8
            and not re.search(r"\b(?:the|a|an|some|\w+s)\b", before)
        )
    tail = outside[pronoun.end() : pronoun.end() + 80]
    forward = pronoun["he"] in {"his", "her"} and _PROPER.search(" x" + tail)
    return not forward and not _PERSON_WORD.search(before)


def offers_antecedent(text: str, need: Need) -> bool:
    """Say whether a sentence can be what the next one leans on."""
    if need in (Need.PERSON, Need.SPEECH):
        return bool(_PROPER.search(text) or _PERSON_WORD.search(text) or not text.isascii())
    return True
