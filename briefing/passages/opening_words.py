"""Words that, at the head of a sentence, point back: pronouns, demonstratives, connectives, by language.

Own lists, from general knowledge of the languages. English is judged further in `openings`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Openers:
    """Patterns of lower-cased text: several times faster than patterns that take either case."""

    person: re.Pattern[str]
    thing: re.Pattern[str]
    connective: re.Pattern[str]


# per language: alternatives for a person, for a thing, for a thought
_WRITTEN: dict[str, tuple[str, str, str]] = {
    "en": (
        (r"he|she|his|her|hers|him|himself|herself|(?:he|she)[’'](?:s|d|ll)"),
        (
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
        (
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
            r"when (?:he|she|it|they)|while (?:he|she|it|they)|(?:if|whether) (?:he|she|it|they)|after (?:he|"
            r"she|it|they|"
            r"his|her|its|their)|"
            r"before (?:he|she|it|they)|although (?:he|she|it|they)|though (?:he|she|it|they)|because (?:he|"
            r"she|it|they)|"
            r"once (?:he|she|it|they)|since (?:he|she|it|they)|according to (?:him|her|them|it|this|that|the"
            r" (?:report|statement|document|"
            r"study|letter|group|minister|ministry|source|sources|official|officials|plan|agreement))"
        ),
    ),
    "fr": (
        (
            r"il|elle|lui|son|sa|ses|celui-ci|celle-ci|ce dernier|cette dernière|selon (?:lui|elle)|"
            r"l[’']intéressée?"
        ),
        (
            r"ils|elles|ce|c[’']est|c[’']était|cela|ça|ceci|cet|cette|ces|ceux-ci|celles-ci|leurs?|eux|ces"
            r" derniers|ces dernières|"
            r"l[’']un|l[’']autre|les deux|d[’']autres|certains|certaines|tous|toutes|aucun|aucune|chacun|une"
            r" telle|un tel|de tels|de telles"
        ),
        (
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
    "es": (
        (
            r"él|ella|su|sus|añadió|agregó|afirmó|dijo|señaló|explicó|aseguró|indicó|declaró|sostuvo|"
            r"concluyó|según (?:él|ella)"
        ),
        (
            r"ellos|ellas|esto|eso|este|estos|estas|ese|esos|esas|aquello|éste|ésta|ambos|ambas|otros|otras|"
            r"algunos|algunas|dicho|dicha|"
            r"dichos|dichas|lo anterior|el mismo|la misma|tal|tales"
        ),
        (
            r"pero|y|o|sin embargo|no obstante|además|también|asimismo|por otra parte|por otro lado|por su"
            r" parte|por lo tanto|por tanto|"
            r"así|entonces|luego|mientras tanto|en cambio|de hecho|por ejemplo|es decir|aunque esto|después|"
            r"finalmente|por eso|por ello|"
            r"a su vez|en ese sentido|en este sentido|al mismo tiempo|tampoco|pese a ello"
        ),
    ),
    "de": (
        (r"er|sie|ihm|ihn|sein|seine|seinen|seinem|seiner|ihr|ihre|ihren|ihrem|ihrer|dieser|diese|jener"),
        (
            r"dies|dieses|diesem|diesen|das (?:ist|war|sei|wäre|bedeutet|hat|habe|hatte|sagte|teilte|"
            r"berichtete|geht|gilt|zeigt|wird|wurde)|"
            r"es (?:sei|habe|handelt|handele|war|ist das)|beide|andere|einige|letztere|ersterer|solche|jene|"
            r"derselbe|dieselbe"
        ),
        (
            r"aber|und|oder|doch|jedoch|allerdings|dennoch|trotzdem|außerdem|zudem|dabei|damit|dadurch|"
            r"deshalb|deswegen|daher|darum|dann|"
            r"danach|daraufhin|dazu|davon|dagegen|darüber hinaus|so|auch|ebenso|ferner|hingegen|stattdessen|"
            r"indes|unterdessen|inzwischen|"
            r"gleichzeitig|zugleich|zuvor|anschließend|schließlich|somit|folglich|zum beispiel|im gegenteil|"
            r"in diesem|bei diesem|nach diesem|hier|dort|da"
        ),
    ),
    "it": (
        (r"egli|lui|lei|suo|sua|suoi|sue"),
        (r"esso|essa|essi|esse|loro|ciò|questo|questi|queste|quello|quelli|entrambi|altri|alcuni|tale|tali"),
        (
            r"ma|e|o|però|tuttavia|inoltre|anche|quindi|dunque|perciò|poi|infine|intanto|invece|infatti|così|"
            r"pertanto|per esempio|al contrario"
        ),
    ),
    "pt": (
        (r"ele|ela|seu|sua|seus|suas|afirmou|disse|acrescentou"),
        (r"eles|elas|isso|isto|este|estes|estas|esse|esses|essas|ambos|outros|alguns|tal|tais"),
        (
            r"mas|e|ou|porém|contudo|no entanto|entretanto|além disso|também|assim|portanto|então|depois|por"
            r" fim|enquanto isso|por outro lado"
        ),
    ),
    "nl": (
        (r"hij|zij|ze|zijn|haar|hem"),
        (r"het (?:is|was|gaat)|dit|dat|deze|die|hun|hen|beide|anderen|sommige|zulke"),
        (
            r"maar|en|of|echter|toch|ook|bovendien|daarnaast|daarom|dus|dan|daarna|vervolgens|intussen|"
            r"ondertussen|daarbij|zo|hierdoor|daardoor"
        ),
    ),
    "ru": (
        (r"он|она|его|её|ее|ему|ей|по (?:его|её|ее) словам"),
        (
            r"оно|они|их|им|это|эти|этот|эта|эту|этого|этом|такой|такая|такие|те|тот|оба|обе|другие|"
            r"некоторые|последний|последние"
        ),
        (
            r"но|а|и|или|однако|также|кроме того|при этом|тем не менее|поэтому|затем|впрочем|тем временем|в"
            r" то же время|так|таким образом|"
            r"между тем|потом|наконец|вместе с тем|напротив|например|зато|после этого|в этой связи|в связи с"
            r" этим|к тому же|там|тогда"
        ),
    ),
    "uk": (
        (r"він|вона|його|її|йому|їй|за (?:його|її) словами"),
        (r"воно|вони|їх|їм|це|ці|цей|ця|цю|такий|такі|обидва|інші"),
        (
            r"але|а|і|й|та|або|однак|проте|також|крім того|при цьому|тим часом|тому|потім|водночас|так|отже|"
            r"зокрема"
        ),
    ),
    "ar": (
        (
            r"هو|هي|وهو|وهي|(?:و?أضافت?|و?تابعت?|و?أوضحت?|و?أكدت?|و?قالت?|و?أشارت?|و?ذكرت?|و?شددت?|و?لفتت?|"
            r"و?بينت?) (?:أن|إن|أنه|أنها|إنه|إنها|إلى|على)"
        ),
        (r"هم|وهم|هذا|هذه|وهذا|وهذه|ذلك|تلك|وذلك|هؤلاء|وكان قد|وكانت قد|كلاهما|الأمر الذي"),
        (
            r"لكن|ولكن|غير أن|إلا أن|كما|كذلك|وكذلك|أيضا|بالمقابل|في المقابل|وفي المقابل|في غضون ذلك|من جهة"
            r" أخرى|ومن جهة أخرى|من جهته|من جهتها|ومن جهته|لذلك|ولذلك|ثم|إضافة إلى ذلك|بالإضافة إلى ذلك|ومع"
            r" ذلك|مع ذلك|وعلى الرغم من ذلك|وبعد ذلك|وفي هذا السياق"
        ),
    ),
    "el": (
        (r"αυτός|αυτή|ο ίδιος|η ίδια"),
        (r"αυτό|αυτοί|αυτές|αυτά|τα παραπάνω|και οι δύο|άλλοι|κάποιοι|το ίδιο"),
        (
            r"αλλά|και|όμως|ωστόσο|επίσης|επιπλέον|έτσι|επομένως|μετά|στη συνέχεια|εν τω μεταξύ|παράλληλα|"
            r"παρόλα αυτά|αντίθετα|τέλος|ή"
        ),
    ),
    "cs": (
        (r"on|ona|jeho|její|podle něj|podle ní"),
        (r"ono|oni|ony|to|tento|tato|toto|tyto|tito|jejich|ten|ta|oba|obě|ostatní|někteří"),
        (
            r"ale|a|však|avšak|také|též|dále|navíc|proto|přesto|potom|poté|pak|mezitím|tedy|tak|naopak|"
            r"nakonec|zároveň|nicméně|nebo|i"
        ),
    ),
    "hi": (
        (r"वह|उन्होंने|उसने|उनका|उनकी|उनके|उसका|उसकी|उसके|उन्हें|उसे"),
        (r"यह|ये|वे|इस|इसके|इसकी|इसका|इससे|इसमें|इसे|इन|इनमें|इनके|दोनों|ऐसे|ऐसी"),
        (r"लेकिन|हालांकि|और|इसलिए|मगर|परंतु|पर|फिर|साथ ही|इसके अलावा|वहीं|इस बीच|जबकि|तब"),
    ),
}


@cache
def openers(language: str) -> Openers | None:
    """Return the compiled openers of a language, None for one without a list. Compiled on first use."""
    written = _WRITTEN.get(language)
    return Openers(*map(_words, written)) if written else None


def _words(text: str) -> re.Pattern[str]:
    """Compile alternatives, divided by `|`, that must end at a word's end."""
    return re.compile(rf"(?:{text})(?![\w’'-])")
