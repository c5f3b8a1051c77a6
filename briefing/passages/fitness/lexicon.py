"""The words by which a report is told from scene setting, judgment and talk to the reader, per language.

Data, one record per language. A language without a record is judged by structure alone and loses nothing.
Verbs stand in the forms that reports use. Leaves out who said it: see `passages.speech_acts`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

_EN_ACTS = """
abandoned abducted abolished abstained accepted accused acquitted adopted advanced agreed aired allocated allowed
ambushed amended annexed announced apologized appealed appointed approved arrested arrived assassinated attacked
attended backed banned barred began begun blamed blocked bombed boycotted breached broke broken built called
cancelled canceled captured carried cast caught caused ceased charged cleared clashed climbed closed collapsed
collided committed completed condemned confirmed confiscated contracted convened convicted crashed created crossed
cut damaged declared declined defeated delayed delivered demanded denied denounced deployed deported destroyed
detained detonated died discovered discussed dismissed displaced disrupted dissolved dropped drowned elected
emerged ended endorsed enriched entered erupted escaped escorted established evacuated exchanged executed exploded
expanded expelled expired exported extended extradited faced failed fallen fell fined fired fled flew forced formed
found founded freed froze frozen fueled gained gathered gave given granted grew grown halted handed headed held
hijacked hit hosted identified imported imposed imprisoned improved inaugurated increased indicted infected
injured inspected intercepted introduced invaded invited issued jailed joined jumped killed kidnapped landed
launched led left lifted looted lost lowered made marched met missed moved named narrowed negotiated nominated
obliged occupied offered opened ordered ousted overran overturned overthrew paid paralyzed pardoned passed pleaded
pledged plunged polled postponed produced promised proposed prosecuted protested provided published pulled pushed
quit raided raised rallied ran ratified reached rebuffed rebuked received recalled recaptured recognized recorded
recovered reduced reelected refused rejected released removed renewed reopened replaced reported repelled
rescued resigned resumed retaken retook returned revealed reversed revoked rose risen ruled sacked sailed sank sunk
sanctioned saved secured seized sent sentenced served set settled shelled shot shut signed slashed slowed slumped
smuggled sought sold spent spread stabbed staged stationed stepped stole stopped stormed stranded struck submitted
succeeded sued summoned surged surrendered suspended sworn swore tested testified threatened thwarted took taken
toppled torpedoed tortured traded transferred traveled travelled triggered turned undermined unveiled urged uncovered
vaccinated vetoed violated visited voted vowed warned welcomed widened withdrew withdrawn won wounded yielded
accuses agrees announces appoints approves arrests attacks backs bans begins blocks calls closes condemns confirms
declares demands denies deploys detains dies ends expels fires frees halts hits imposes joins kills launches
leaves meets names opens orders plans pledges quits raises rejects releases replaces resigns resumes returns rules
seizes sends signs strikes suspends threatens urges visits votes vows warns wins withdraws
criticized criticised awarded alleges alleged accusing meetings announcement
manslaughter murder murdered strangled raped robbed
magnitude tsunami quake aftershock aftershocks warning alert advisory vulnerability rainfall gusts outage
withdrawal agreement arrest attack ban bombing ceasefire truce clash collapse coup crash deal death deaths election
evacuation explosion fire flood earthquake invasion killing launch missile outbreak protest raid release resignation
sanctions shelling siege strike summit talks test tariff toll treaty vote war casualties
"""
# what "will", "is" and "are" announce: "will send", "is offering"; beside other words these are everyday ones
_EN_PLANNED = """
send meet offer launch consider open close hold begin start visit travel discuss sign join leave cut raise build
buy sell deploy withdraw return release replace appeal seek propose introduce publish vote face pay fund host
receive review investigate monitor move ban lift impose extend suspend resume end expand reduce
sending meeting offering launching considering opening closing holding beginning starting visiting traveling
discussing signing joining leaving cutting raising building buying selling deploying withdrawing returning
releasing replacing appealing seeking proposing introducing publishing voting facing paying funding hosting
receiving reviewing investigating moving banning lifting imposing extending suspending resuming ending
expanding reducing promising preparing planning recruiting probing rising falling advancing fleeing fighting
"""
_EN_ACTORS = """
government governments army armies navy police parliament cabinet ministry minister ministers president premier
chancellor king queen court courts judge judges prosecutor prosecutors commission committee council senate congress
union bank company companies firm operator authorities authority officials official troops soldiers forces rebels
militants insurgents gunmen fighters militia lawmakers deputies envoy envoys ambassador diplomats delegation
delegations negotiators mediators voters protesters demonstrators party parties coalition opposition alliance bloc
agency agencies group groups hospital hospitals ministry's inspectors investigators rescuers doctors nurses farmers
migrants refugees prisoners hostages governor mayor airline airlines manufacturer regulator spokesman spokeswoman
spokesperson guards watchdog coastguard workers residents villagers people sides treaty pact accord bill
law resolution ceasefire truce talks convoy vessel ship tanker drone missile earthquake storm flood cyclone hurricane
"""
_EN_JUDGING = """
shame shameful disgrace disgraceful pathetic reckless cowardly cowardice hypocrisy hypocritical foolish stupid absurd
ridiculous laughable outrageous scandalous breathtaking appalling deplorable despicable wonderful magnificent
brilliant splendid terrible horrible awful tragic tragically sadly unfortunately fortunately luckily thankfully
regrettably surely obviously clearly undoubtedly arguably frankly honestly admittedly inevitably ironically naive
wise wiser wisely rightly wrongly bully appeasement gamble folly madness insanity tragedy farce charade nonsense
ashamed pretending nobody deserve deserves heroic noble evil sinister cynical cynically needless needlessly
perhaps maybe indeed truth lesson honest hopefully remarkable remarkably
seemingly garbage ugly extraordinary embattled astonishing stunning shocking worse
trendy lofty stark starkly emblematic seasoned blistering scathing resounding vehement vehemently looming iconic beloved
illusory notorious notoriously whopping staggering dramatic dramatically blithely insidious draconian emboldened
intractable unappetizing lackluster daunting formidable harrowing grim chilling eerie alarming worrying bizarre
whirlwind illustrious charismatic firebrand maverick bombastic feisty fiery colorful colourful painstaking
full-throated hilarious heartwarming epic crucial pivotal vital quintessential unmistakable nascent
chic posh swanky upscale leafy quaint picturesque
"""
_EN_SCENE = """
sun sunlight sunrise sunset moon moonlight wind breeze breath rain raindrops drizzle mist fog dust shadow shadows
silence silent quiet hush noise smell smelled smells scent aroma stench taste tea coffee bread soup salt sugar
kitchen cook curtain curtains drawer drum drums clock spoon spoons ladder table chair chairs bench lamp candle
candles stove kettle jug cup cups plate plates paper ink pen signatures piano violin song songs melody hum hummed
whisper whispered laughter laughing laughs smile smiles smiled tears wept weeps crying cries sigh sighs sighed
trembled trembles tremble gaze gazed gazes stared stares dog dogs cat sheep goat goats bird birds gull gulls
crow roof rooftops rooftop window windows alley cobbled courtyard garden flower flowers oranges leaves trees tree
hills mountains mountain river's sea waves tide horizon sky skies dawn dusk afternoon evening gray grey blue rusted
rust rusty faded crumbling peeling creaking empty deserted yesterday's memories memory remembers childhood
grandmother grandfather heart hearts soul hands fingers face faces eyes shoulders barefoot wooden rope diesel
lobby corridor coat shirt shoes umbrella door doors counted measured tapped folded folds poured stirred hung
hangs drifts drifted crept creeps leaned leans flutters
"""


@dataclass(frozen=True, slots=True)
class Cue:
    """Wordings, looked for only in sentences that hold one of some words: most hold none, and looking is dear."""

    pattern: re.Pattern[str]
    # lower case; empty: look in every sentence
    words: frozenset[str] = frozenset()

    def is_in(self, outside: str, words: frozenset[str]) -> bool:
        """Say whether a sentence has it; `words` are its own, lower case."""
        if self.words and self.words.isdisjoint(words):
            return False
        return self.pattern.search(outside) is not None


@dataclass(frozen=True, slots=True)
class FitnessWords:
    """The words of one language, lower case; patterns are looked for outside quotation marks."""

    # whether a sentence without any of its acts and actors tells nothing
    is_full: bool = False
    # verbs, and nouns of events, that a briefing reports
    acts: frozenset[str] = frozenset()
    # verbs that count as acts where one of `auxiliaries` stands before them
    planned: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    # who acts, beside names: institutions, offices, groups
    actors: frozenset[str] = frozenset()
    judging: frozenset[str] = frozenset()
    scene: frozenset[str] = frozenset()
    # number words
    numbers: frozenset[str] = frozenset()
    # "I", "our", "you", and orders to the reader at the start
    address: Cue | None = None
    # "as if", "like a"
    simile: Cue | None = None
    # "posed for a photo": done for the cameras
    staged: Cue | None = None
    # "did nothing to", "many observers see": judged by nobody in particular
    unowned: Cue | None = None
    # "must", "it is time that": what somebody wants of the world
    wanting: Cue | None = None
    # "tells the paper, shaking his head", "on a winter morning": a story is told, not an event reported
    narrated: Cue | None = None
    # "often", "increasingly", "is likely to be": said of many times, or of the future, by the author
    sweeping: Cue | None = None
    # "details are emerging", "only time will tell"
    empty: Cue | None = None
    # "we are thrilled to": what releases let people say
    pleasantry: re.Pattern[str] | None = None
    # shows what a picture shows
    depicting: re.Pattern[str] | None = None
    # a finite past tense, perfect or modal: what captions do not have
    past: re.Pattern[str] | None = None


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _any(pattern: str, flags: int = re.IGNORECASE) -> re.Pattern[str]:
    return re.compile(pattern, flags)


def _cue(pattern: str, words: str = "", flags: int = re.IGNORECASE) -> Cue:
    return Cue(re.compile(pattern, flags), _words(words))


# capitalized at the start of an English sentence these are no names
COMMON_FIRST = _words("""
the this that these those there then they their his her its our your she and but for not yet when while where what why
how who whose which with without after before under over since until because although though even every each some many
most more few all both another other such only just now here somewhere nobody nothing everybody everything children
people war time today yesterday tomorrow two three four five six seven eight nine ten one dust democracy history life
death love fear hope money power politics perhaps maybe surely sadly
""")
_DEPICTING_EN = (
    "walks?|stands?|sits?|looks?|watch(?:es)?|holds?|carr(?:y|ies)|waves?|poses?|shakes?|speaks?|gestures?|smiles?|"
    "gathers?|waits?|lines?|attends?|arrives?|leaves?|rides?|runs?|passes|pass|drives?|inspects?|search(?:es)?|"
    "mourns?|prays?|cheers?|celebrates?|react(?:s)?|rises?|billows?|lies|lie|shows?|depicts?|sells?|buys?|hugs?|"
    "embraces?|greets?|works?|plays?|patrols?|guards?|march(?:es)?|chants?|protests?|throws?|fires?|aims?|maneuvers?|"
    "manoeuvres?|flies|fly|lands?|takes? part|takes? a (?:selfie|photo)|mends?|repairs?|clears?|cleans?|digs?|hands?|"
    "distributes?|receives?|casts?|votes?|addresses|listens?|talks? to|meets?|delivers?|light(?:s)?|lays?|burns?|"
    "unloads?|loads?|queues?|crosses|cross|flees?|evacuates?|treats?|tends?|displays?|blocks?|climbs?|sleeps?|eats?|"
    "cooks?|collects?|fills?|points?|applauds?|delivers?|signs?|presents?|raises?|hold"
)
_WORDS: dict[str, FitnessWords] = {
    "en": FitnessWords(
        is_full=True,
        acts=_words(_EN_ACTS),
        planned=_words(_EN_PLANNED),
        auxiliaries=_words("will would is are was were been"),
        actors=_words(_EN_ACTORS),
        judging=_words(_EN_JUDGING),
        scene=_words(_EN_SCENE),
        numbers=_words(
            "two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand"
            " thousands million billion trillion half third quarter percent"
        ),
        address=_cue(
            r"\b(?:I|I[’'](?:m|ve|d|ll)|[Mm]y|[Mm]yself|[Ww]e|[Ww]e[’'](?:re|ve|d|ll)|[Oo]ur|[Oo]urs|[Ll]et[’']s|"
            r"[Yy]ou|"
            r"[Yy]ou[’'](?:re|ve|d|ll)|[Yy]ours?|[Yy]ourself|us|me)\b(?!-)|"
            r"^\W*(?:[Ll]isten|[Ww]atch|[Ff]ind out|[Ll]earn (?:how|more|about|why)|[Rr]ead|[Cc]lick|[Tt]ap|[Ss]croll|"
            r"[Ff]ollow (?:the|us|our|live|along|all)|[Ss]ee (?:below|also|the|more|how|photos|pictures|video)|"
            r"[Ii]magine|"
            r"[Tt]hink (?:of|about)|[Cc]onsider (?:the|this|that|how)|[Dd]on[’']t|[Tt]ell us|[Cc]heck (?:out|back)|"
            r"[Tt]ake a look|[Ll]ook (?:at|out)|[Gg]et (?:the|your|ready)|[Jj]oin (?:the|us)|[Ss]ubscribe|[Ss]tay "
            r"tuned|"
            r"[Ss]wipe|[Dd]iscover|[Ee]xplore|[Bb]rowse|[Ss]hop|[Pp]lease|[Rr]emember (?:when|that|the)|[Ll]et us|"
            r"[Hh]ere (?:is|are)|[Hh]ere[’']s|[Tt]his is (?:what|how|why|where|who))\b",
            "i i’m i’ve i’d i’ll my myself we we’re we’ve we’d we’ll our ours let’s you you’re you’ve you’d you’ll your"
            " yours yourself us me listen watch find learn read click tap scroll follow see imagine think "
            "consider don’t"
            " tell check take look get join subscribe stay swipe discover explore browse shop please remember let here"
            " here’s this",
            0,
        ),
        simile=_cue(
            r"\b(?:as (?:if|though)\b|like an? (?:\w+ ){0,3}\w+|like (?:something|nothing|old|so many)\b|resembl\w+\b|"
            r"as \w+ as (?:an?|the|any)\b|"
            r"a kind of|a sort of|the color of|the colour of|seems? to have stopped|"
            r"(?:scarcely|barely|hardly) (?:dry|cold|begun|visible|audible)|way of \w+ing\b|once upon|for once|of "
            r"all things|as ever|without a single)",
            "like as resemble resembles resembled resembling kind sort color colour seem seems "
            "scarcely barely "
            "hardly way once things ever single",
        ),
        staged=_cue(
            r"\b(?:pos(?:e|es|ed|ing) (?:for|with|together|beside|next)|(?:stood|stand|stands|standing|sat|sit|sits|"
            r"walked) (?:side[- ]by[- ]side|shoulder[- ]to[- ]shoulder|next to each other|beside each other)|"
            r"(?:shook|shake|shakes|shaking) hands|exchanged (?:smiles|handshakes|pleasantries)|"
            r"(?:family|group|official|joint) photo(?:graph)?s?\b|photo(?:graph)? (?:was|were|is) (?:made|taken)|"
            r"photo[- ]?(?:op|call|opportunity)|smiled? for the cameras?)\b",
            "pose poses posed posing stood stand stands standing sat sit sits walked shook shake shakes shaking "
            "exchanged"
            " photo photos photograph photographs photocall photo-op smile smiled",
        ),
        unowned=_cue(
            r"\b(?:(?:did|does|do|done|doing) (?:nothing|little|not much) to\b|fraught with|"
            # figures of speech that stand for an act
            r"(?:turn|turns|turned|turning|stood|stands?) (?:\w+ ){0,2}on (?:its|their) heads?\b|(?:take|takes|took|"
            r"taking) (?:the )?"
            r"measure of|off the rails|on a (?:knife[- ]edge|tightrope)|walk\w* a (?:tightrope|fine line)|"
            r"(?:whirlwind|rollercoaster|perfect storm|game[- ]changer|litmus test|uphill (?:battle|struggle)|"
            r"elephant in the room|tip of the iceberg|powder keg|tinderbox|honeymoon period|house of cards|"
            r"domino effect|war of words|charm offensive|moment of truth)\b|in the (?:crosshairs|eye of the storm|"
            r"limelight|spotlight|hot seat)|under the shadow of|(?:hangs?|hung|hanging) over\b|sent shock ?waves|"
            r"(?:seem|appear)(?:s|ed)? (?:bent|intent|eager|keen|content|unable|unwilling)\b|"
            r"(?:many|some|most) (?:observers|analysts|critics|experts|commentators|insiders) "
            r"(?:see|say|believe|fear|think|view|worry|expect)\b|(?:is|are|was|were) (?:widely |largely "
            r")?(?:seen|viewed|"
            r"regarded|perceived) as (?:an?|the) (?:attempt|effort|sign|test|bid|blow|victory|setback)\b|"
            r"(?:might|may|could) (?:very )?well\b|summed up the (?:mood|atmosphere|feeling)|not immune to|"
            r"no strangers? to\b|(?:show|shows|showed|showing|offers?|offered|provid\w+|gave|gives) (?:no|little|few|"
            r"scant|"
            r"precious little) (?:signs?|reassurance|comfort|solace|respite|hope|clues?)\b|"
            r"an? (?:\w+ )?(?:reminder|symptom|symbol|testament|harbinger|wake-up call|far cry) (?:of|to|that|from|"
            r"for)\b|"
            r"(?:stark|sharp|marked) (?:contrast|counterpoint)|speaks? volumes|nothing (?:illustrates?|shows|captures)|"
            r"it is no (?:secret|surprise|coincidence|accident)|paints? a (?:\w+ )?picture|writing on the wall|"
            r"(?:at|reached) a crossroads|on a collision course|(?:a|the) new chapter|turn(?:s|ed|ing)? a blind eye|"
            r"f[ae]ll(?:s|en|ing)? on deaf ears|(?:people|many|some|observers|experts|residents) wonder(?:ing|ed)?\b|"
            # what the reporter makes of it, in a tail
            r", (?:highlighting|underscoring|underlining|indicating|signaling|signalling|suggesting|reflecting|"
            r"illustrating|demonstrating|betraying|laying bare) (?!the (?:sentence|word|phrase)s?\b)|"
            r"appear(?:s|ed)? to (?:continue|signal|suggest|mark|reflect|contradict|soften|harden|"
            r"backtrack|indicate)\b|"
            r"(?:subtle|scathing|damning|(?:thinly )?veiled|implicit|tacit|pointed) (?:\w+ )?(?:indictment|rebuke|"
            r"criticism|swipe|jab|dig|nod)\b|"
            r"worst fears|(?:exposed?|exposes|laid bare|lays bare) (?:\w+ ){0,5}(?:truths?|rifts?|hypocrisy|"
            r"fault ?lines?)|"
            r"(?:red meat|throw\w* (?:out )?red meat|raises? red flags?|(?:a|the) last-minute \w+ gift)|"
            r"whose only (?:crime|fault|sin)\b|dust (?:has )?settled?|the (?:tide|tables) (?:is|are|has|have) turn\w+|"
            r"in (?:what|which) could turn out to be|shak(?:e|es|ing|en) (?:up )?the (?:foundations?|core)|"
            r"rock(?:s|ed|ing) the (?:very )?foundations?|is now a memory|living in fear)",
            "turn turns turned turning stood stand stands take takes took taking rails knife edge tightrope line walk"
            " walks walked walking whirlwind rollercoaster storm changer game litmus uphill elephant iceberg keg"
            " tinderbox honeymoon cards domino war charm moment crosshairs limelight spotlight seat shadow hang hangs"
            " hung hanging shock shockwaves did does do done doing fraught bent intent eager keen content unable"
            " unwilling observers analysts critics stranger strangers sign signs reassurance comfort solace respite "
            "hope"
            " clue clues reminder symptom symbol testament harbinger wake-up contrast counterpoint volumes nothing"
            " secret surprise coincidence accident picture writing crossroads collision chapter blind deaf wonder "
            "wonders"
            " highlighting underscoring underlining indicating signaling signalling suggesting reflecting illustrating"
            " demonstrating betraying laying appear appears appeared indictment rebuke criticism swipe jab dig nod"
            " wondering wondered fears truth truths rift rifts hypocrisy lines faultlines faultline meat flag "
            "flags"
            " gift crime fault sin dust tide tables foundation foundations core memory fear"
            " experts commentators insiders seen viewed regarded perceived well summed immune",
        ),
        wanting=_cue(
            r"\b(?:(?:must|should|ought to|shouldn[’']t|mustn[’']t|cannot afford|can[’']t afford)\b|it is (?:high "
            r"|past )?time\b|"
            r"(?:high|past) time\b|needs? to (?:be|stop|start|act|know|learn|do|go)\b|what a \w+|one can only|let us\b|"
            r"make no mistake|the truth is|in truth|the (?:question|point|fact|problem|trouble|lesson|answer|"
            r"tragedy|irony) (?:is\b|of\b|"
            r"could\b)|no (?:doubt|wonder|surprise)\b|of course\b|after all\b|in the end\b|way of \w+ing\b|"
            r"never (?:worked|works)|once again shown|such (?:hypocrisy|folly|nonsense)|only as \w+ as|"
            r"(?:can|could|would|will) hardly|nothing (?:more|less) than|if only\b|would have (?:picked|done|known)|"
            r"so much for\b|rais(?:es|ing|ed) questions\b|remains to be seen|seems? to be\b|the obvious \w+|"
            r"don[’']t|isn[’']t|aren[’']t|doesn[’']t|it[’']s|that[’']s|there[’']s)",
            "must should ought shouldn’t mustn’t cannot can’t time need needs what one let make truth question "
            "point fact"
            " problem trouble lesson answer tragedy irony doubt wonder surprise course all end way never again "
            "such only"
            " hardly nothing if picked done known obvious so questions remains seem seems don’t isn’t aren’t "
            "doesn’t it’s that’s there’s",
        ),
        narrated=_cue(
            r"\b(?:says|tells|recalls|explains|admits|sighs|laughs|jokes|remembers|whispers|shrugs)\b[^.]{0,60}?,"
            r" (?:\w+ly )?(?:shaking|pointing|wiping|clutching|gesturing|smiling|laughing|sitting|standing|holding|"
            r"looking|staring|sipping|leaning|nodding|shrugging)\b|"
            r"\b(?:said|says) (?:he|she) (?:fears|remembers|dreams|misses|longs|prays|cries|feels)\b|"
            r"\b[Oo]n an? (?:\w+ )?(?:morning|afternoon|evening|night)\b(?! (?:of|when|in which))|"
            r"\b(?:was|were) (?:walking|heading|sitting|standing|playing|sleeping|cooking|drinking|eating|waiting|"
            r"watching|gathered (?:in|around|at)) (?:in|on|to|at|by|for|near|around|home|outside|when|a|the)\b|"
            r"^As the (?:sun|car|bus|train|crowd|lights?|music|rain|snow)\b|\b(?:his|her|their) (?:eyes|smile|tears)\b|"
            r"\bstop(?:ping|ped)? by to\b|"
            r"\b(?:drove|walked|strolled|rode|cycled|crossed) (?:\w+ )?(?:the )?(?:short|few|brief) (?:distance|way|"
            r"walk|drive|ride|blocks|steps|yards|meters|metres)\b|"
            r"\bspen[dt]s? (?:a|an|the|his|her|their) (?:\w+ )?workday\b",
            "drove walked strolled rode cycled crossed workday"
            " shaking pointing wiping clutching gesturing smiling laughing sitting standing holding looking staring"
            " sipping leaning nodding shrugging fears remembers dreams misses longs prays cries feels morning afternoon"
            " evening night walking heading playing sleeping cooking drinking eating waiting watching gathered sun car"
            " bus train crowd light lights music rain snow eyes smile tears stopping stopped stop",
        ),
        sweeping=_cue(
            r"\b(?:often|increasingly|typically|traditionally|always|generally|usually|tends? to|rarely|frequently|"
            r"invariably|routinely|ever more|more than ever|nowadays|for centuries|"
            r"in an age of)\b|"
            r"\b(?:is|are) (?:un)?(?:likely|bound|destined|poised|sure|certain) to\b|\bcould (?:yet|still|soon|"
            r"turn out)\b|"
            r"\bwill (?:likely|probably|surely|inevitably|no doubt|never)\b",
            "often increasingly typically traditionally always generally usually tend tends rarely frequently "
            "invariably routinely ever nowadays centuries age likely unlikely bound destined "
            "poised sure certain yet soon probably surely inevitably never",
        ),
        empty=_cue(
            r"^\W*(?:(?:various|several|multiple|many|numerous|local) (?:news )?(?:outlets|media|newspapers|"
            r"channels|reports)"
            r" (?:have )?(?:reported|report|covered)\b(?! that)|"
            r"(?:more|further|no (?:further|other|more|immediate)) (?:details?|information|comment)\b[^,]{0,40}|"
            r"details (?:are|were|of \w+(?: \w+){0,3} (?:are|were)) (?:still )?(?:emerging|scarce|sketchy|unclear|"
            r"limited)|"
            r"(?:the|this) (?:story|page|situation) is (?:still )?(?:developing|changing|evolving|being|fluid)|"
            r"(?:much|little|many questions?|the (?:motive|cause)) (?:remains?|is|was|were) (?:still |immediately )?"
            r"(?:unclear|unknown|known|open|unanswered)|"
            r"it (?:was|is|remains?|remained) (?:not |still )?(?:immediately |yet )?(?:unclear|clear|known|unknown)"
            r" (?:what|whether|how|if|why|who|when)\b[^,]{0,60}|"
            r"only time will tell|time will tell|the (?:coming|next) (?:days|weeks|months|hours) will (?:show|tell|be)|"
            r"the reasons (?:are|were|for)\b.{0,40}|all eyes (?:are|were) (?:now )?on|"
            r".{3,120}\b(?:thoroughly|extensively|fully|frankly|candidly) exchanged (?:opinions|views)|"
            r".{3,120}\bexchanged (?:opinions|views) (?:thoroughly|in depth|on (?:\w+ ){0,3}(?:matters|issues|"
            r"questions) of (?:mutual|common) (?:interest|concern))|"
            r"it is a (?:\w+ ){0,2}(?:story|question|matter|issue)|the (?:list|story) goes on|the rest is "
            r"history)\b[^.]{0,60}\.?$|"
            r"\b(?:all eyes (?:are|were) (?:now )?on|(?:media |public |world |global )?attention (?:was |is |"
            r"has |will )?(?:now )?"
            r"(?:focus|cent|turn|shift)\w*)\b|"
            r"\b(?:here(?:[’']s| is| are) (?:what|how|why|a look|the latest|everything)|what (?:we|you) (?:know|"
            r"need to know)|"
            r"(?:what|things) to know\b|more to (?:follow|come)|this is what (?:happened|we know))",
            "exchanged"
            " various several multiple many numerous local more further no details story page situation much little"
            " questions motive cause unclear clear known unknown attention tell days weeks months hours reasons "
            "eyes matter issue"
            " question list rest here here’s what things",
        ),
        pleasantry=_any(r"\b(?:excited|thrilled|delighted|proud|honou?red|pleased) to (?!see|hear|learn|meet)"),
        depicting=_any(rf"\b(?:{_DEPICTING_EN})\b"),
        past=_any(
            r"\b(?:was|were|had|has|have|did|said|told|will|would|could|may|might|must|should|can|cannot|"
            r"\w{2,}ed (?!by\b)(?!in this\b)\w+ (?:on|in|at|to|the|a|an|that|after|with|from)?|"
            r"met|left|took|made|won|lost|held|struck|began|fell|rose|came|went|sent|led|ran|became|fled|gave|"
            r"found|shot|cut|hit)\b"
        ),
    ),
    "fr": FitnessWords(
        acts=_words(
            "annoncé adopté tué tués tuées tuée blessé blessés relevé signé signée limogé pris réclame réclamé "
            "voté arrêté arrêtés"
            " rejeté approuvé lancé suspendu libéré condamné nommé démissionné attaqué bombardé frappé retiré"
            " envoyé saisi expulsé rompu repris fermé ouvert élu battu interdit imposé levé convoqué accusé"
            " inculpé évacué détruit explosion retrait accord attaque frappe"
        ),
        actors=_words(
            "ministre président parlement gouvernement armée police banque tribunal onu pays rebelles soldats syndicat"
            " opposition commission conseil cour députés autorités"
        ),
        judging=_words(
            "honteux honteuse hélas malheureusement heureusement scandaleux ridicule absurde lâche lâcheté courage"
            " évidemment sûrement franchement tragique hypocrisie capitulation indigne"
        ),
        scene=_words(
            "soleil toits cuisine odeur pain chaud mains tremblent tremble tiroir vent poussière silence ombre"
            " fenêtre rideau doucement mer ciel aube brume sourire larmes rires chien thé café"
        ),
        address=_cue(
            r"\b(?:nous|notre|nos|vous|votre|vos|je|mon|ma|mes)\b|\bj[’']|^\W*(?:retrouvez|découvrez|suivez|"
            r"regardez|écoutez|lisez|"
            r"voici|imaginez|cliquez)\b"
        ),
        simile=_cue(r"\bcomme (?:si|un|une|des)\b"),
        wanting=_cue(
            r"\b(?:il est (?:grand )?temps|(?:il )?faut que|n[’']aurait jamais dû|doit cesser|devrait|devraient)\b"
        ),
        depicting=_any(r"\b(?:\w+ent|marche|serre|porte|regarde|tient|pose|salue|attend|fouille)\b"),
        past=_any(r"\b(?:a|ont|est|sont|était|étaient|avait|sera|seront) \w+|\b\w+(?:ait|aient)\b"),
    ),
    "es": FitnessWords(
        acts=_words(
            "anunció aprobó murieron murió mataron mató detuvo detuvieron viajará subió pidió destituyó firmó "
            "firmaron rechazó"
            " atacó bombardeó retiró envió liberó condenó nombró dimitió suspendió cerró abrió ganó perdió acusó"
            " impuso levantó expulsó evacuó retirada acuerdo ataque explosión derrumbe"
        ),
        actors=_words(
            "gobierno parlamento policía ministro presidente banco onu ejército tribunal comisión consejo oposición"
            " rebeldes soldados autoridades sindicato senado congreso"
        ),
        judging=_words(
            "vergonzoso vergonzosa desgracia lamentablemente ridículo absurdo cobarde cobardía valor hipocresía"
            " evidentemente seguramente francamente trágico indigno fingir"
        ),
        scene=_words(
            "viento polvo cocina huele olor pan caliente madera manos tiemblan cajón silencio sombra ventana cortina"
            " mar cielo alba niebla sonrisa lágrimas risas perro té café tejados sol"
        ),
        address=_cue(
            r"\b(?:nosotros|nuestro|nuestra|nuestros|nuestras|usted|ustedes|yo|mi|mis|tú|te)\b|^\W*(?:sigue|sigan|"
            r"descubre|descubra|mira|escucha|"
            r"lee|consulta|imagina|así te|pasamos)\b"
        ),
        simile=_cue(r"\bcomo (?:si|un|una)\b"),
        wanting=_cue(r"\b(?:es hora de|hay que|jamás debería|nunca debió|debería|deberían|debe dejar)\b"),
        depicting=_any(r"\b(?:camina|caminan|saluda|sostiene|mira|espera|esperan|vista|buscan|posa|posan)\b"),
        past=_any(r"\b\w{2,}(?:ó|aron|ieron|aba|aban|ía|ían|ará|arán)\b|\b(?:ha|han|fue|fueron|era) "),
    ),
    "de": FitnessWords(
        acts=_words(
            "ausgerufen stimmte getötet verletzt senkte kündigte nahm festgenommen einigten zurückerobert "
            "erklärte verurteilt"
            " beschlossen unterzeichnet unterzeichneten verabschiedet abgelehnt lehnte entlassen trat griff"
            " angegriffen bombardiert freigelassen verhängt verhängte aufgehoben ausgewiesen evakuiert gewählt gewann"
            " schloss öffnete starben explosion angriff abkommen rückzug"
        ),
        actors=_words(
            "regierung parlament armee polizei zentralbank außenminister minister präsident kanzler gericht"
            " kommission rat opposition rebellen soldaten behörden gewerkschaft seiten un bundestag"
        ),
        judging=_words(
            "leider beschämend beschämende schändlich lächerlich absurd feige feigheit mut heuchelei offensichtlich"
            " sicherlich ehrlich tragisch unwürdig glücklicherweise verstellen"
        ),
        scene=_words(
            "sonne dächern himmel tuch küche riecht geruch brot warmem wolle hände zittern schublade wind staub"
            " stille schatten fenster vorhang meer morgengrauen nebel lächeln tränen lachen hund tee kaffee "
            "graue grauer nasses"
        ),
        address=_cue(
            r"\b(?:wir|unser|unsere|unseren|unserem|ich|mein|meine|euch|euer)\b|(?-i:\b(?:Sie hier|Ihr|Ihre|Ihren|"
            r"Ihnen)\b(?! \w+ \w+ten))|"
            r"^\W*(?:verfolgen Sie|lesen Sie|sehen Sie|hören Sie|entdecken Sie|so (?:trifft|geht|funktioniert)|"
            r"hier (?:ist|sind))\b"
        ),
        simile=_cue(r"\bwie (?:ein|eine|einen|einem|einer)\b|\bals (?:ob|wäre|hätte)\b"),
        wanting=_cue(
            r"\b(?:es ist (?:höchste )?Zeit|(?:müssen|muss|sollte|sollten) (?:endlich|jetzt)|hätte nie|darf "
            r"nicht)\b"
        ),
        depicting=_any(r"\b(?:suchen|sucht|begrüßt|steht|stehen|zeigt|hält|trägt|wartet|warten|geht|gehen|blickt)\b"),
        past=_any(r"\b(?:hat|haben|wurde|wurden|war|waren|hatte|hatten|wird|werden)\b|\b\w{3,}(?:te|ten)\b"),
    ),
    "ar": FitnessWords(
        acts=_words(
            "أعلن أعلنت قتل قتلت أصيب وافق وافقت وقعت وقع اعتقلت اعتقل نزحوا استهدف أطلق أطلقت رفض رفضت دعا دعت "
            "أدان أدانت"
            " انسحب استقال عين هاجم هاجمت قصف قصفت"
        ),
        actors=_words(
            "وزير رئيس البرلمان الحكومة الحكومتان الجيش الشرطة الأمم المتحدة المحكمة البنك المعارضة الوفد"
        ),
    ),
}  # fmt: skip


@cache
def fitness_words(language: str) -> FitnessWords | None:
    """Return the words of a language (ISO 639-1), None where there are none."""
    return _WORDS.get(language)
