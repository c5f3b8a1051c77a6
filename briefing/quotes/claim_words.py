"""Words by which a quotation claims, demands or denies; and those of color, of courtesy and of no answer.

By language, written by hand. Without a table a quotation is judged by what follows from it alone.
"""

from __future__ import annotations

# regular expressions, whole words
CLAIMS: dict[str, str] = {
    "en": r"""
        must|should|shall|ought|will|won['’]t|would|going to|needs? (?:to|an?|the|more)|ha(?:s|ve) to|had to|
        demand\w*|urg(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:on|for|upon)|ask(?:s|ed|ing)? (?:for|the|that)|appeal\w*|
        insist\w*|request\w*|warn\w*|threat\w*|reject\w*|refus\w*|den(?:y|ies|ied)|accept\w*|agree[ds]?|
        condemn\w*|accus\w*|blam\w*|violat\w*|breach\w*|illegal\w*|unlawful\w*|unacceptable|unconstitutional|
        crimes?|responsib\w+|guarant\w+|decid\w+|decisions?|order(?:s|ed)?|approv\w+|ban(?:s|ned)?|block\w*|
        withdr[ae]w\w*|impos\w+|lift\w*|majorit\w+|in favou?r|lied|
        suspend\w*|resign\w*|vow\w*|pledg\w+|promis\w+|commit\w*|
        support(?:s|ed)?|oppos\w+|intend\w*|plan(?:s|ned)? to|expect\w*|ready to|prepared to|determined|
        never|not|no|nobody|nothing|none|without|cannot|\w+n['’]t|neither|false|fake|untrue|lies?|baseless|fabricat\w+|
        evidence|risk\w*|danger\w*|kill\w*|attack\w*|destroy\w*|die[ds]?|dying|dead|abduct\w*|arrest\w*|charg\w+|
        collaps\w+|shortage\w*|catastroph\w*|famine|starv\w+|\d[\d.,]*|hundreds|thousands|millions|billions
    """,
}
# whose feelings they are, and what a day was like
COLOR: dict[str, str] = {
    "en": r"""
        hearts?|love[ds]?|lovely|loving|beautiful\w*|wonderful\w*|amazing\w*|fantastic|terrific|gorgeous|incredibl\w+|
        happ(?:y|ily|iness|iest)|sad(?:ly|ness)?|scared|afraid|scary|terrif\w+|proud\w*|excit\w+|thrilled|honou?red|
        delighted|pleased|grateful|thankful|blessed|cr(?:y|ied|ying)|tears?|smil\w+|laugh\w*|dreams?|nightmare|
        luck(?:y|ily)|fun|funny|crazy|weird|nice|cool|awesome|heartbr\w+|devastated|shocked|stunned|surreal|
        I (?:felt|feel|remember|saw|heard|woke|thought|knew|was (?:so|very|just|in|at|on)|grew|can['’]t wait)|
        my (?:husband|wife|son|daughter|mother|father|mom|dad|child|children|kids|family|friends?|house|home|life|job|
        dog|car|neighbou?rs?)|our (?:son|daughter|child|home|house|family)['’]?s?
    """,
}
# what everybody says
COURTESIES: dict[str, str] = {
    "en": r"""
        look(?:s|ing)? forward|back to normal|under control|work(?:ed|ing)? (?:very )?hard|thoughts and prayers|
        thoughts are with|(?:important|right|positive|good|first|huge|big|major) steps?|right direction|
        (?:good|constructive|productive|fruitful|useful|frank|positive|candid) (?:talks?|meetings?|discussions?|
        conversations?|dialogue)|(?:let me|to) be (?:very )?(?:frank|clear|honest)|understanding, solidarity|
        join hands|win-win|time will tell|wait and see|we(?:['’]ll| will) see|one day at a time|
        as soon as possible|do our best|doing our best|best (?:possible|we can)|stay tuned|at the end of the day|
        level playing field|(?:is|are) (?:still )?(?:being )?investigat(?:ing|ed)|
        investigation (?:is|was) (?:ongoing|under way)|
        long way to go|hope for the best|welcomes? everyone|nothing new|
        (?:is|are) (?:critical|crucial|vital|essential|important|key) (?:to|for)|great (?:day|evening|time)|
        take it seriously
    """,
}
# what is said instead of an answer: nothing, or a day that is not named
DECLINES: dict[str, str] = {
    "en": r"""
        no(?: further)? comments?|(?:not|n['’]t|never|cannot|decline[ds]? to|refuse[ds]? to|wo?n['’]t|not going to|
        no intention of) (?:be )?(?:comment(?:ing)?|discuss(?:ing)?|speculat(?:e|ing)|elaborat(?:e|ing)|
        go(?:ing)? into (?:the )?(?:details?|specifics)|get(?:ting)? into (?:it|that|this|the details?|specifics))|
        (?:not|n['’]t|nothing) (?:\w+ )?(?:anything )?(?:(?:more|further|else|new) )?to (?:say|add)|
        say (?:any ?thing|nothing|no) (?:more|further|else)|
        speaks? for (?:itself|themselves)|leave it (?:at that|there)|(?:too early|premature) to|
        in (?:his|her|its|their|our|my|your|his or her) own (?:good )?time|in due (?:course|time)|in good time|
        when the time (?:comes|is right)|at (?:the|an) appropriate (?:time|moment)|at the right (?:time|moment)|
        sooner or later|remains to be seen
    """,
}
