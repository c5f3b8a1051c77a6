"""Words of English."""

from __future__ import annotations

from briefing.words.quantities import (
    BILLIONS,
    DOZENS,
    HUNDREDS,
    HUNDREDS_OF_THOUSANDS,
    MILLIONS,
    TENS_OF_THOUSANDS,
    THOUSANDS,
    Amount,
    exact,
)
from briefing.words.records import (
    Abbreviations,
    Calendar,
    Consequences,
    Fitness,
    Landmarks,
    NumberWords,
    Openings,
    QuotationWords,
    Speech,
    Wordings,
    Words,
)

WORDS = Words(
    stop_words="""
        a about above across after again against all almost alone along already also although always am among
        an and another any anybody anyone anything anywhere are aren't around as at away b be became because
        become becomes been before behind being below between both but by c can can't cannot could couldn't d
        did didn't do does doesn't doing don't done down during e each either else enough etc even ever every
        everybody everyone everything everywhere f few for from further g get gets getting give given gives go
        goes going gone got h had hadn't has hasn't have haven't having he he'd he'll he's her here here's
        hers herself him himself his how however i i'd i'll i'm i've if in indeed instead into is isn't it
        it's its itself just k keep keeps kept l less let let's ll m made make makes many may maybe me
        meanwhile might mine more moreover most mostly mr mrs ms much must my myself n neither never
        nevertheless no nobody none nor not nothing now nowhere o of off often on once one only onto or other
        others otherwise our ours ourselves out over own p per perhaps put q quite r rather re really s said
        same say saying says seem seemed seems several shall she she'd she'll she's should shouldn't since so
        some somebody someone something sometimes somewhere still such t take taken takes than that that's the
        their theirs them themselves then there there's therefore these they they'd they'll they're they've
        thing things this those though through throughout thus to together told too took toward towards u
        under until up upon v ve very via w was wasn't we we'd we'll we're we've well went were weren't what
        what's whatever when where whether which while who who's whoever whole whom whose why will with within
        without won't would wouldn't x y yet you you'd you'll you're you've your yours yourself yourselves z
    """,
    abbreviations=Abbreviations(
        titles="""
            adm amb approx asst atty brig brig-gen ca capt cdr cf cllr cmdr col cpl dep det dr drs e.g esq.dr
            fr ft gen gens gov govs hon i.e insp lt lt-col lt-gen lts maj maj-gen messrs mr mrs ms msgr mt mx
            pfc pres prof profs pvt rear-adm rep reps rev secy sen sens sgt spc sr.dr ssgt st.lt supt treas v
            vice-adm viz vs
        """,
        numbers="""
            apr art arts aug ch chap dec ext feb fig figs fri jan jul jun mar mon no nos nov nr oct op p para
            paras ph pp pt res rs sat sec secs sep sept sun tel thu thur thurs tk tue tues vol vols wed
        """,
        names="""
            a.d al ala ariz ark assn ave b.a b.c bldg blvd bros calif co colo conn corp cos d.c dept esq est
            etc fla ft ga ill inc ind intl jr kan ky la llc ltd m.d mass md mich minn miss mo mont n.c n.d n.h
            n.j n.m n.y neb nev okla ore p.o pa ph.d plc r.i rd ret s.c s.d sr st tenn tex u.k u.n u.s univ va
            vt w.va wash wis wyo
        """,
        times="a.m am p.m pm",
        openers="""
            a about according additionally after ahead all also although amid among an analysts and another
            are as asked at authorities because before between both but by can could critics despite did does
            during each earlier even every finally first for from further furthermore had has have he her here
            his how however i if in instead investigators is it its last later many may meanwhile might
            moreover most must my nevertheless no nor not now officials on once one only or other others our
            over police second several she should since so some still such than that the their then there
            these they third this those though three to today two under unlike until was we were what when
            where whether which while who why will with without witnesses would yesterday yet you
        """,
    ),
    calendar=Calendar(
        months="january february march april may june july august september october november december",
        short_months="jan feb mar apr may jun jul aug sep oct nov dec",
        month_forms=("- - - - - - - - sept - - -",),
        weekdays="monday tuesday wednesday thursday friday saturday sunday",
        relative_days={
            "today": (0, 0),
            "tonight": (0, 0),
            "this morning": (0, 0),
            "this afternoon": (0, 0),
            "this evening": (0, 0),
            "yesterday": (-1, -1),
            "the day before yesterday": (-2, -2),
            "last night": (-1, 0),
            "overnight": (-1, 0),
            "tomorrow": (1, 1),
        },
        relative_spans={
            "last week": ("week", -1),
            "this week": ("week", 0),
            "next week": ("week", 1),
            "last month": ("month", -1),
            "this month": ("month", 0),
            "next month": ("month", 1),
            "last year": ("year", -1),
            "this year": ("year", 0),
            "next year": ("year", 1),
        },
        forward="""
            about to, ahead of, are to, arrives, awaits, before, begins, braces, can, coming, continues,
            convenes, could, deadline, departs, due, due to, effective, elects, ending, ends, expected, faces,
            flies, forthcoming, from now, gathers, gears up, gets under way, go to, goes, going to, heads,
            hopes to, hosts, is being held, is to, kicks off, lasts, likely to, looks ahead to, looming, may,
            meets, might, must, next, on track to, opens, planned, planning to, plans to, poised to, ready to,
            resumes, scheduled, set for, set to, shall, should, slated, starting, starts, supposed to, take
            effect, take place, takes effect, takes place, till, tomorrow, travels, until, upcoming, visits,
            wants to, was to, were to, will, would
        """,
        backward="""
            after, arose, ate, beat, became, began, blew, bought, broke, brought, built, burst, came, caught,
            chose, cut, dealt, drank, drew, drove, early on, fed, fell, felt, fled, flew, forced, fought,
            found, gave, got, grew, had, has, have, heard, held, hit, hung, kept, knew, laid, last seen, late
            on, led, left, lit, lost, made, met, opened, paid, put, ran, read, rode, rose, said, sank, sat,
            saw, says, sent, shook, shot, shut, since, sold, sought, spent, spoke, stole, stood, struck, sunk,
            swept, swore, thought, threw, told, took, was, went, were, which, withdrew, won, wore, wrote
        """,
        beside="after, ahead of, before, since",
    ),
    numbers=NumberWords(
        to_nineteen="""
            zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
            sixteen seventeen eighteen nineteen
        """,
        tens="twenty thirty forty fifty sixty seventy eighty ninety",
        phrases={
            "dozens": DOZENS,
            "scores": Amount(40, 40, 99),
            "hundreds": HUNDREDS,
            "several hundred": HUNDREDS,
            "a few hundred": HUNDREDS,
            "thousands": THOUSANDS,
            "several thousand": THOUSANDS,
            "a few thousand": THOUSANDS,
            "several dozen": DOZENS,
            "several million": MILLIONS,
            "tens of thousands": TENS_OF_THOUSANDS,
            "hundreds of thousands": HUNDREDS_OF_THOUSANDS,
            "millions": MILLIONS,
            "a few million": MILLIONS,
            "a few billion": BILLIONS,
            "several billion": BILLIONS,
            "a few hundred thousand": HUNDREDS_OF_THOUSANDS,
            "several hundred thousand": HUNDREDS_OF_THOUSANDS,
            "a few hundred million": Amount(2e8, 2e8, 999999999),
            "several hundred million": Amount(2e8, 2e8, 999999999),
            "tens of millions": Amount(2e7, 2e7, 99999999),
            "hundreds of millions": Amount(2e8, 2e8, 999999999),
            "billions": BILLIONS,
            "a dozen": exact(12),
            "half a dozen": exact(6),
            "two dozen": exact(24),
            "three dozen": exact(36),
            "four dozen": exact(48),
            "five dozen": exact(60),
            "a hundred": exact(100),
            "a thousand": exact(1000),
            "a hundred thousand": exact(1e5),
            "a hundred million": exact(1e8),
            "a million": exact(1e6),
            "a billion": exact(1e9),
            "a trillion": exact(1e12),
            "half a million": exact(5e5),
            "half a billion": exact(5e8),
            "a quarter of a million": exact(25e4),
            "a million and a half": exact(15e5),
            "one and a half million": exact(15e5),
            "two and a half million": exact(25e5),
            "twice as many": exact(2),
            "twice as much": exact(2),
            "twice as high": exact(2),
            "twice as large": exact(2),
            "twice as likely": exact(2),
            "twice as big": exact(2),
        },
    ),
    openings=Openings(
        person=(r"he|she|his|her|hers|him|himself|herself|(?:he|she)[’'](?:s|d|ll)"),
        thing=(
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
        connective=(
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
    fitness=Fitness(
        is_full=True,
        acts="""
            abandoned abducted abolished abstained accepted accused accuses accusing acquitted adopted
            advanced advisory aftershock aftershocks agreed agreement agrees aired alert alleged alleges
            allocated allowed ambushed amended annexed announced announcement announces apologized appealed
            appointed appoints approved approves arrest arrested arrests arrived assassinated attack attacked
            attacks attended awarded backed backs ban banned bans barred began begins begun blamed blocked
            blocks bombed bombing boycotted breached broke broken built called calls canceled cancelled
            captured carried cast casualties caught caused ceased ceasefire charged clash clashed cleared
            climbed closed closes collapse collapsed collided committed completed condemned condemns confirmed
            confirms confiscated contracted convened convicted coup crash crashed created criticised
            criticized crossed cut damaged deal death deaths declared declares declined defeated delayed
            delivered demanded demands denied denies denounced deployed deploys deported destroyed detained
            detains detonated died dies discovered discussed dismissed displaced disrupted dissolved dropped
            drowned earthquake elected election emerged ended endorsed ends enriched entered erupted escaped
            escorted established evacuated evacuation exchanged executed expanded expelled expels expired
            exploded explosion exported extended extradited faced failed fallen fell fined fire fired fires
            fled flew flood forced formed found founded freed frees froze frozen fueled gained gathered gave
            given granted grew grown gusts halted halts handed headed held hijacked hit hits hosted identified
            imported imposed imposes imprisoned improved inaugurated increased indicted infected injured
            inspected intercepted introduced invaded invasion invited issued jailed joined joins jumped
            kidnapped killed killing kills landed launch launched launches leaves led left lifted looted lost
            lowered made magnitude manslaughter marched meetings meets met missed missile moved murder
            murdered named names narrowed negotiated nominated obliged occupied offered opened opens ordered
            orders ousted outage outbreak overran overthrew overturned paid paralyzed pardoned passed plans
            pleaded pledged pledges plunged polled postponed produced promised proposed prosecuted protest
            protested provided published pulled pushed quake quit quits raid raided rainfall raised raises
            rallied ran raped ratified reached rebuffed rebuked recalled recaptured received recognized
            recorded recovered reduced reelected refused rejected rejects release released releases removed
            renewed reopened repelled replaced replaces reported rescued resignation resigned resigns resumed
            resumes retaken retook returned returns revealed reversed revoked risen robbed rose ruled rules
            sacked sailed sanctioned sanctions sank saved secured seized seizes sends sent sentenced served
            set settled shelled shelling shot shut siege signed signs slashed slowed slumped smuggled sold
            sought spent spread stabbed staged stationed stepped stole stopped stormed stranded strangled
            strike strikes struck submitted succeeded sued summit summoned sunk surged surrendered suspended
            suspends swore sworn taken talks tariff test tested testified threatened threatens thwarted toll
            took toppled torpedoed tortured traded transferred traveled travelled treaty triggered truce
            tsunami turned uncovered undermined unveiled urged urges vaccinated vetoed violated visited visits
            vote voted votes vowed vows vulnerability war warned warning warns welcomed widened wins
            withdrawal withdrawn withdraws withdrew won wounded yielded
        """,
        planned="""
            advancing appeal appealing ban banning begin beginning build building buy buying close closing
            consider considering cut cutting deploy deploying discuss discussing end ending expand expanding
            extend extending face facing falling fighting fleeing fund funding hold holding host hosting
            impose imposing introduce introducing investigate investigating join joining launch launching
            leave leaving lift lifting meet meeting monitor move moving offer offering open opening pay paying
            planning preparing probing promising propose proposing publish publishing raise raising receive
            receiving recruiting reduce reducing release releasing replace replacing resume resuming return
            returning review reviewing rising seek seeking sell selling send sending sign signing start
            starting suspend suspending travel traveling visit visiting vote voting withdraw withdrawing
        """,
        auxiliaries="are been is was were will would",
        actors="""
            accord agencies agency airline airlines alliance ambassador armies army authorities authority bank
            bill bloc cabinet ceasefire chancellor coalition coastguard commission committee companies company
            congress convoy council court courts cyclone delegation delegations demonstrators deputies
            diplomats doctors drone earthquake envoy envoys farmers fighters firm flood forces government
            governments governor group groups guards gunmen hospital hospitals hostages hurricane inspectors
            insurgents investigators judge judges king law lawmakers manufacturer mayor mediators migrants
            militants militia minister ministers ministry ministry's missile navy negotiators nurses official
            officials operator opposition pact parliament parties party people police premier president
            prisoners prosecutor prosecutors protesters queen rebels refugees regulator rescuers residents
            resolution senate ship sides soldiers spokesman spokesperson spokeswoman storm talks tanker treaty
            troops truce union vessel villagers voters watchdog workers
        """,
        judging="""
            absurd admittedly alarming appalling appeasement arguably ashamed astonishing awful beloved
            bizarre blistering blithely bombastic breathtaking brilliant bully charade charismatic chic
            chilling clearly colorful colourful cowardice cowardly crucial cynical cynically daunting
            deplorable deserve deserves despicable disgrace disgraceful draconian dramatic dramatically eerie
            embattled emblematic emboldened epic evil extraordinary farce feisty fiery firebrand folly foolish
            formidable fortunately frankly full-throated gamble garbage grim harrowing heartwarming heroic
            hilarious honest honestly hopefully horrible hypocrisy hypocritical iconic illusory illustrious
            indeed inevitably insanity insidious intractable ironically lackluster laughable leafy lesson
            lofty looming luckily madness magnificent maverick maybe naive nascent needless needlessly noble
            nobody nonsense notorious notoriously obviously outrageous painstaking pathetic perhaps
            picturesque pivotal posh pretending quaint quintessential reckless regrettably remarkable
            remarkably resounding ridiculous rightly sadly scandalous scathing seasoned seemingly shame
            shameful shocking sinister splendid staggering stark starkly stunning stupid surely swanky
            terrible thankfully tragedy tragic tragically trendy truth ugly unappetizing undoubtedly
            unfortunately unmistakable upscale vehement vehemently vital whirlwind whopping wise wisely wiser
            wonderful worrying worse wrongly
        """,
        scene="""
            afternoon alley aroma barefoot bench bird birds blue bread breath breeze candle candles cat chair
            chairs childhood clock coat cobbled coffee cook corridor counted courtyard creaking creeps crept
            cries crow crumbling crying cup cups curtain curtains dawn deserted diesel dog dogs door doors
            drawer drifted drifts drizzle drum drums dusk dust empty evening eyes face faces faded fingers
            flower flowers flutters fog folded folds garden gaze gazed gazes goat goats grandfather
            grandmother gray grey gull gulls hands hangs heart hearts hills horizon hum hummed hung hush ink
            jug kettle kitchen ladder lamp laughing laughs laughter leaned leans leaves lobby measured melody
            memories memory mist moon moonlight mountain mountains noise oranges paper peeling pen piano plate
            plates poured quiet rain raindrops remembers river's roof rooftop rooftops rope rust rusted rusty
            salt scent sea shadow shadows sheep shirt shoes shoulders sigh sighed sighs signatures silence
            silent skies sky smell smelled smells smile smiled smiles song songs soul soup spoon spoons stared
            stares stench stirred stove sugar sun sunlight sunrise sunset table tapped taste tea tears tide
            tree trees tremble trembled trembles umbrella violin waves weeps wept whisper whispered wind
            window windows wooden yesterday's
        """,
        numbers="""
            billion dozen dozens eight eleven five four half hundred hundreds million nine percent quarter
            seven six ten third thousand thousands three trillion twelve two
        """,
        address=Wordings(
            (
                r"\b(?:I|I[’'](?:m|ve|d|ll)|[Mm]y|[Mm]yself|[Ww]e|[Ww]e[’'](?:re|ve|d|ll)|[Oo]ur|[Oo]urs|[Ll]et[’']s|"
                r"[Yy]ou|"
                r"[Yy]ou[’'](?:re|ve|d|ll)|[Yy]ours?|[Yy]ourself|us|me)\b(?!-)|"
                r"^\W*(?:[Ll]isten|[Ww]atch|[Ff]ind out|[Ll]earn (?:how|more|about|why)|[Rr]ead|"
                r"[Cc]lick|[Tt]ap|[Ss]croll|"
                r"[Ff]ollow (?:the|us|our|live|along|all)|[Ss]ee (?:below|also|the|more|how|photos|pictures|video)|"
                r"[Ii]magine|"
                r"[Tt]hink (?:of|about)|[Cc]onsider (?:the|this|that|how)|[Dd]on[’']t|[Tt]ell us|"
                r"[Cc]heck (?:out|back)|"
                r"[Tt]ake a look|[Ll]ook (?:at|out)|[Gg]et (?:the|your|ready)|[Jj]oin (?:the|us)|"
                r"[Ss]ubscribe|[Ss]tay "
                r"tuned|"
                r"[Ss]wipe|[Dd]iscover|[Ee]xplore|[Bb]rowse|[Ss]hop|[Pp]lease|[Rr]emember (?:when|"
                r"that|the)|[Ll]et us|"
                r"[Hh]ere (?:is|are)|[Hh]ere[’']s|[Tt]his is (?:what|how|why|where|who))\b"
            ),
            words="""
                browse check click consider discover don’t explore find follow get here here’s i imagine i’d
                i’ll i’m i’ve join learn let let’s listen look me my myself our ours please read remember
                scroll see shop stay subscribe swipe take tap tell think this us watch we we’d we’ll we’re
                we’ve you your yours yourself you’d you’ll you’re you’ve
            """,
            any_case=False,
        ),
        simile=Wordings(
            (
                r"\b(?:as (?:if|though)\b|like an? (?:\w+ ){0,3}\w+|like (?:something|nothing|old|so "
                r"many)\b|resembl\w+\b|"
                r"as \w+ as (?:an?|the|any)\b|"
                r"a kind of|a sort of|the color of|the colour of|seems? to have stopped|"
                r"(?:scarcely|barely|hardly) (?:dry|cold|begun|visible|audible)|way of \w+ing\b|once "
                r"upon|for once|of "
                r"all things|as ever|without a single)"
            ),
            words="""
                as barely color colour ever hardly kind like once resemble resembled resembles resembling
                scarcely seem seems single sort things way
            """,
        ),
        staged=Wordings(
            (
                r"\b(?:pos(?:e|es|ed|ing) (?:for|with|together|beside|next)|(?:stood|stand|stands|"
                r"standing|sat|sit|sits|"
                r"walked) (?:side[- ]by[- ]side|shoulder[- ]to[- ]shoulder|next to each other|beside each other)|"
                r"(?:shook|shake|shakes|shaking) hands|exchanged (?:smiles|handshakes|pleasantries)|"
                r"(?:family|group|official|joint) photo(?:graph)?s?\b|photo(?:graph)? (?:was|were|is) (?:made|taken)|"
                r"photo[- ]?(?:op|call|opportunity)|smiled? for the cameras?)\b"
            ),
            words="""
                exchanged photo photo-op photocall photograph photographs photos pose posed poses posing sat
                shake shakes shaking shook sit sits smile smiled stand standing stands stood walked
            """,
        ),
        unowned=Wordings(
            (
                r"\b(?:(?:did|does|do|done|doing) (?:nothing|little|not much) to\b|fraught with|"
                # figures of speech that stand for an act
                r"(?:turn|turns|turned|turning|stood|stands?) (?:\w+ ){0,2}on (?:its|their) heads?\b|"
                r"(?:take|takes|took|"
                r"taking) (?:the )?"
                r"measure of|off the rails|on a (?:knife[- ]edge|tightrope)|walk\w* a (?:tightrope|fine line)|"
                r"(?:whirlwind|rollercoaster|perfect storm|game[- ]changer|litmus test|uphill (?:battle|struggle)|"
                r"elephant in the room|tip of the iceberg|powder keg|tinderbox|honeymoon period|house of cards|"
                r"domino effect|war of words|charm offensive|moment of truth)\b|in the (?:crosshairs|"
                r"eye of the storm|"
                r"limelight|spotlight|hot seat)|under the shadow of|(?:hangs?|hung|hanging) over\b|sent shock ?waves|"
                r"(?:seem|appear)(?:s|ed)? (?:bent|intent|eager|keen|content|unable|unwilling)\b|"
                r"(?:many|some|most) (?:observers|analysts|critics|experts|commentators|insiders) "
                r"(?:see|say|believe|fear|think|view|worry|expect)\b|(?:is|are|was|were) (?:widely |largely "
                r")?(?:seen|viewed|"
                r"regarded|perceived) as (?:an?|the) (?:attempt|effort|sign|test|bid|blow|victory|setback)\b|"
                r"(?:might|may|could) (?:very )?well\b|summed up the (?:mood|atmosphere|feeling)|not immune to|"
                r"no strangers? to\b|(?:show|shows|showed|showing|offers?|offered|provid\w+|gave|"
                r"gives) (?:no|little|few|"
                r"scant|"
                r"precious little) (?:signs?|reassurance|comfort|solace|respite|hope|clues?)\b|"
                r"an? (?:\w+ )?(?:reminder|symptom|symbol|testament|harbinger|wake-up call|far cry) "
                r"(?:of|to|that|from|"
                r"for)\b|"
                r"(?:stark|sharp|marked) (?:contrast|counterpoint)|speaks? volumes|nothing "
                r"(?:illustrates?|shows|captures)|"
                r"it is no (?:secret|surprise|coincidence|accident)|paints? a (?:\w+ )?picture|writing on the wall|"
                r"(?:at|reached) a crossroads|on a collision course|(?:a|the) new chapter|turn(?:s|ed|"
                r"ing)? a blind eye|"
                r"f[ae]ll(?:s|en|ing)? on deaf ears|(?:people|many|some|observers|experts|residents) "
                r"wonder(?:ing|ed)?\b|"
                # what the reporter makes of it, in a tail
                r", (?:highlighting|underscoring|underlining|indicating|signaling|signalling|suggesting|reflecting|"
                r"illustrating|demonstrating|betraying|laying bare) (?!the (?:sentence|word|phrase)s?\b)|"
                r"appear(?:s|ed)? to (?:continue|signal|suggest|mark|reflect|contradict|soften|harden|"
                r"backtrack|indicate)\b|"
                r"(?:subtle|scathing|damning|(?:thinly )?veiled|implicit|tacit|pointed) (?:\w+ "
                r")?(?:indictment|rebuke|"
                r"criticism|swipe|jab|dig|nod)\b|"
                r"worst fears|(?:exposed?|exposes|laid bare|lays bare) (?:\w+ ){0,5}(?:truths?|rifts?|hypocrisy|"
                r"fault ?lines?)|"
                r"(?:red meat|throw\w* (?:out )?red meat|raises? red flags?|(?:a|the) last-minute \w+ gift)|"
                r"whose only (?:crime|fault|sin)\b|dust (?:has )?settled?|the (?:tide|tables) (?:is|"
                r"are|has|have) turn\w+|"
                r"in (?:what|which) could turn out to be|shak(?:e|es|ing|en) (?:up )?the (?:foundations?|core)|"
                r"rock(?:s|ed|ing) the (?:very )?foundations?|is now a memory|living in fear)"
            ),
            words="""
                accident analysts appear appeared appears bent betraying blind cards changer chapter charm
                clue clues coincidence collision comfort commentators content contrast core counterpoint crime
                criticism critics crosshairs crossroads deaf demonstrating did dig do does doing domino done
                dust eager edge elephant experts fault faultline faultlines fear fears flag flags foundation
                foundations fraught game gift hang hanging hangs harbinger highlighting honeymoon hope hung
                hypocrisy iceberg illustrating immune indicating indictment insiders intent jab keen keg knife
                laying limelight line lines litmus meat memory moment nod nothing observers perceived picture
                rails reassurance rebuke reflecting regarded reminder respite rift rifts rollercoaster seat
                secret seen shadow shock shockwaves sign signaling signalling signs sin solace spotlight stand
                stands stood storm stranger strangers suggesting summed surprise swipe symbol symptom tables
                take takes taking testament tide tightrope tinderbox took truth truths turn turned turning
                turns unable underlining underscoring unwilling uphill viewed volumes wake-up walk walked
                walking walks war well whirlwind wonder wondered wondering wonders writing
            """,
        ),
        wanting=Wordings(
            (
                r"\b(?:(?:must|should|ought to|shouldn[’']t|mustn[’']t|cannot afford|can[’']t "
                r"afford)\b|it is (?:high "
                r"|past )?time\b|"
                r"(?:high|past) time\b|needs? to (?:be|stop|start|act|know|learn|do|go)\b|what a \w+|"
                r"one can only|let us\b|"
                r"make no mistake|the truth is|in truth|the (?:question|point|fact|problem|trouble|lesson|answer|"
                r"tragedy|irony) (?:is\b|of\b|"
                r"could\b)|no (?:doubt|wonder|surprise)\b|of course\b|after all\b|in the end\b|way of \w+ing\b|"
                r"never (?:worked|works)|once again shown|such (?:hypocrisy|folly|nonsense)|only as \w+ as|"
                r"(?:can|could|would|will) hardly|nothing (?:more|less) than|if only\b|would have "
                r"(?:picked|done|known)|"
                r"so much for\b|rais(?:es|ing|ed) questions\b|remains to be seen|seems? to be\b|the obvious \w+|"
                r"don[’']t|isn[’']t|aren[’']t|doesn[’']t|it[’']s|that[’']s|there[’']s)"
            ),
            words="""
                again all answer aren’t cannot can’t course doesn’t done don’t doubt end fact hardly if irony
                isn’t it’s known lesson let make must mustn’t need needs never nothing obvious one only ought
                picked point problem question questions remains seem seems should shouldn’t so such surprise
                that’s there’s time tragedy trouble truth way what wonder
            """,
        ),
        narrated=Wordings(
            (
                r"\b(?:says|tells|recalls|explains|admits|sighs|laughs|jokes|remembers|whispers|shrugs)\b[^.]{0,60}?,"
                r" (?:\w+ly )?(?:shaking|pointing|wiping|clutching|gesturing|smiling|laughing|sitting|"
                r"standing|holding|"
                r"looking|staring|sipping|leaning|nodding|shrugging)\b|"
                r"\b(?:said|says) (?:he|she) (?:fears|remembers|dreams|misses|longs|prays|cries|feels)\b|"
                r"\b[Oo]n an? (?:\w+ )?(?:morning|afternoon|evening|night)\b(?! (?:of|when|in which))|"
                r"\b(?:was|were) (?:walking|heading|sitting|standing|playing|sleeping|cooking|"
                r"drinking|eating|waiting|"
                r"watching|gathered (?:in|around|at)) (?:in|on|to|at|by|for|near|around|home|outside|when|a|the)\b|"
                r"^As the (?:sun|car|bus|train|crowd|lights?|music|rain|snow)\b|\b(?:his|her|their) "
                r"(?:eyes|smile|tears)\b|"
                r"\bstop(?:ping|ped)? by to\b|"
                r"\b(?:drove|walked|strolled|rode|cycled|crossed) (?:\w+ )?(?:the )?(?:short|few|"
                r"brief) (?:distance|way|"
                r"walk|drive|ride|blocks|steps|yards|meters|metres)\b|"
                r"\bspen[dt]s? (?:a|an|the|his|her|their) (?:\w+ )?workday\b"
            ),
            words="""
                afternoon bus car clutching cooking cries crossed crowd cycled dreams drinking drove eating
                evening eyes fears feels gathered gesturing heading holding laughing leaning light lights
                longs looking misses morning music night nodding playing pointing prays rain remembers rode
                shaking shrugging sipping sitting sleeping smile smiling snow standing staring stop stopped
                stopping strolled sun tears train waiting walked walking watching wiping workday
            """,
        ),
        sweeping=Wordings(
            (
                r"\b(?:often|increasingly|typically|traditionally|always|generally|usually|tends? to|"
                r"rarely|frequently|"
                r"invariably|routinely|ever more|more than ever|nowadays|for centuries|"
                r"in an age of)\b|"
                r"\b(?:is|are) (?:un)?(?:likely|bound|destined|poised|sure|certain) to\b|\bcould (?:yet|still|soon|"
                r"turn out)\b|"
                r"\bwill (?:likely|probably|surely|inevitably|no doubt|never)\b"
            ),
            words="""
                age always bound centuries certain destined ever frequently generally increasingly inevitably
                invariably likely never nowadays often poised probably rarely routinely soon sure surely tend
                tends traditionally typically unlikely usually yet
            """,
        ),
        empty=Wordings(
            (
                r"^\W*(?:(?:various|several|multiple|many|numerous|local) (?:news )?(?:outlets|media|newspapers|"
                r"channels|reports)"
                r" (?:have )?(?:reported|report|covered)\b(?! that)|"
                r"(?:more|further|no (?:further|other|more|immediate)) (?:details?|information|comment)\b[^,]{0,40}|"
                r"details (?:are|were|of \w+(?: \w+){0,3} (?:are|were)) (?:still )?(?:emerging|scarce|"
                r"sketchy|unclear|"
                r"limited)|"
                r"(?:the|this) (?:story|page|situation) is (?:still )?(?:developing|changing|evolving|being|fluid)|"
                r"(?:much|little|many questions?|the (?:motive|cause)) (?:remains?|is|was|were) "
                r"(?:still |immediately )?"
                r"(?:unclear|unknown|known|open|unanswered)|"
                r"it (?:was|is|remains?|remained) (?:not |still )?(?:immediately |yet )?(?:unclear|"
                r"clear|known|unknown)"
                r" (?:what|whether|how|if|why|who|when)\b[^,]{0,60}|"
                r"only time will tell|time will tell|the (?:coming|next) (?:days|weeks|months|hours) "
                r"will (?:show|tell|be)|"
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
                r"(?:what|things) to know\b|more to (?:follow|come)|this is what (?:happened|we know))"
            ),
            words="""
                attention cause clear days details exchanged eyes further here here’s hours issue known list
                little local many matter months more motive much multiple no numerous page question questions
                reasons rest several situation story tell things unclear unknown various weeks what
            """,
        ),
        pleasantry=(r"\b(?:excited|thrilled|delighted|proud|honou?red|pleased) to (?!see|hear|learn|meet)"),
        depicting=(
            r"\b(?:"
            r"walks?|stands?|sits?|looks?|watch(?:es)?|holds?|carr(?:y|ies)|waves?|poses?|shakes?|speaks?|"
            r"gestures?|smiles?|gathers?|waits?|lines?|attends?|arrives?|leaves?|rides?|runs?|passes|pass|"
            r"drives?|inspects?|search(?:es)?|mourns?|prays?|cheers?|celebrates?|react(?:s)?|rises?|billows?|"
            r"lies|lie|shows?|depicts?|sells?|buys?|hugs?|embraces?|greets?|works?|plays?|patrols?|guards?|"
            r"march(?:es)?|chants?|protests?|throws?|fires?|aims?|maneuvers?|manoeuvres?|flies|fly|lands?|"
            r"takes? part|takes? a (?:selfie|photo)|mends?|repairs?|clears?|cleans?|digs?|hands?|"
            r"distributes?|receives?|casts?|votes?|addresses|listens?|talks? to|meets?|delivers?|light(?:s)?|"
            r"lays?|burns?|unloads?|loads?|queues?|crosses|cross|flees?|evacuates?|treats?|tends?|displays?|"
            r"blocks?|climbs?|sleeps?|eats?|cooks?|collects?|fills?|points?|applauds?|delivers?|signs?|"
            r"presents?|raises?|hold"
            r")\b"
        ),
        past=(
            r"\b(?:was|were|had|has|have|did|said|told|will|would|could|may|might|must|should|can|cannot|"
            r"\w{2,}ed (?!by\b)(?!in this\b)\w+ (?:on|in|at|to|the|a|an|that|after|with|from)?|"
            r"met|left|took|made|won|lost|held|struck|began|fell|rose|came|went|sent|led|ran|became|fled|gave|"
            r"found|shot|cut|hit)\b"
        ),
    ),
    speech=Speech(
        verbs="""
            accused acknowledged acknowledges added adds admits admitted advised affirmed affirms agreed
            agrees allege alleged alleges announced announces answered answers apologised apologized argue
            argued argues asked asks asserted asserts believe believed believes blamed blasted boasted branded
            call called calls cautioned characterised characterized cited cites claim claimed claims clarified
            clarifies commented comments complained complains conceded concedes concluded concludes concurred
            condemned confirmed confirms contended contends continued continues countered counters cried
            declared declares demanded denied denies denounced describe described describes dismissed dubbed
            elaborated emphasised emphasized estimated estimates exclaimed explained explains expressed fumed
            gushed hailed hoped hopes insist insisted insists interjected intoned joked jokes labeled labelled
            lamented laments laughed laughs maintained maintains mused muttered noted notes observed observes
            opined pleaded pledged pledges posted praised predicted predicts proclaimed proclaims promised
            promises quipped read reads reasoned recalled recalls recounted recounts referred reiterated
            reiterates remarked remarks repeated repeats replied replies reported reports responded responds
            retorted said say says screamed shot shouted shrugged sighed signaled slammed smiled sobbed speak
            speaks spoke stated states stressed stresses suggested suggests tells termed testified testifies
            think thinks thought thundered told tweeted underlined underscored urged urges vowed vows warn
            warned warns wept whispered writes wrote yelled
        """,
        auxiliaries="""
            again already also angrily bluntly calmly cheerfully defiantly did did't dryly earlier even
            famously firmly flatly formally further had has have however immediately initially just later
            meanwhile now once only pointedly previously privately publicly quietly recently reluctantly
            repeatedly reportedly separately sharply simply solemnly still subsequently tearfully then will
            would
        """,
        according="according to, in the words of",
        attribution="""
            according acknowledged added adds admitted alleged announced announces argued argues asked asks
            believes called claimed claims commented concluded confirmed confirms continued declared denied
            denies explained explains insisted insists noted notes pledged posted predicted recalled
            reiterated remarked replied reported reports responded said say says stated states stressed tells
            testified told tweeted urged vowed warned warns writes wrote
        """,
        is_named=True,
    ),
    quotations=QuotationWords(
        claims=r"""
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
        color=r"""
            hearts?|love[ds]?|lovely|loving|beautiful\w*|wonderful\w*|amazing\w*|fantastic|terrific|gorgeous|incredibl\w+|
            happ(?:y|ily|iness|iest)|sad(?:ly|ness)?|scared|afraid|scary|terrif\w+|proud\w*|excit\w+|thrilled|honou?red|
            delighted|pleased|grateful|thankful|blessed|cr(?:y|ied|ying)|tears?|smil\w+|laugh\w*|dreams?|nightmare|
            luck(?:y|ily)|fun|funny|crazy|weird|nice|cool|awesome|heartbr\w+|devastated|shocked|stunned|surreal|
            I think I|I could (?!not)|(?:did|do)n['’]t (?:really )?know|never (?:visited|seen|heard of|met)|
            jok(?:e|es|ing)|
            I (?:felt|feel|remember|saw|heard|woke|thought|knew|was (?:so|very|just|in|at|on)|grew|can['’]t wait)|
            my (?:husband|wife|son|daughter|mother|father|mom|dad|child|children|kids|family|friends?|house|home|life|
            job|dog|car|neighbou?rs?)|our (?:son|daughter|child|home|house|family)['’]?s?
        """,
        courtesies=r"""
            (?:bid|bidding) (?:\w+ ){0,3}farewells?|(?:sincere(?:st|ly)?|warm(?:est|ly)?) (?:condolences|
            congratulat\w+|wishes)|congratulat\w+ (?:\w+ ){1,4}(?:on|for)|
            (?:great|real|true|huge) success stor(?:y|ies)|
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
            take it seriously|shoes to fill|unparalleled|(?:very )?cordial|new page|common goals|
            (?:long|close|great|old) (?:friends?|friendship)|we (?:all |very much )?hope (?:to|for)|I hope(?=[.,]|$)|
            aimed at (?:improving|strengthening|deepening)|positive (?:impact|effect|influence|role)|
            results? (?:is|are|was|were) clear|consistently (?:saying|said|stated)|in a generation|
            (?:I|we) have (?:again |just |also |already )?(?:talked|spoken|met) (?:to|with)
        """,
        declines=r"""
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
    ),
    consequences=Consequences(
        kinds={
            "war and violence": """
                air_strike airstrike ambush annex army_advance assassinate assault attack attacker battle bomb
                bombard bombing clash drone fighting frontline gunman hostage invade invasion kidnap massacre
                militant missile mobilize offensive raid rocket shell shelling siege strike_kill
                suicide_bomber terror terrorist troops war warplane
            """,
            "peace": """
                armistice cease-fire ceasefire disarm evacuate hostage_release peace_accord peace_agreement
                peace_deal peace_talks prisoner_swap surrender truce withdraw withdrawal
            """,
            "disaster": """
                cholera collapse crash cyclone derail drought earthquake ebola epidemic eruption explosion
                famine flood hurricane landslide outbreak pandemic quake tsunami typhoon wildfire
            """,
            "power": """
                chancellor head_government head_state king kremlin leader monarch pope premier president
                prime_minister queen taoiseach white_house
            """,
            "states": """
                ambassador bilateral border consul delegation diplomat diplomatic embassy envoy european_union
                foreign_minister foreign_ministers foreign_ministry g20 g7 independence nato nuclear
                secretary_state security_council sovereignty summit territorial treaty united_nations
            """,
            "decision": """
                abolish adopt agree annul approve arrest ban block capture cede charge convict declare depose
                dismiss dissolve enact expel extradite impeach impose indict jail nationalize nominate oust
                overrule overturn pardon ratify reject repeal resign revoke rule sack seize sentence sign
                suspend trigger veto vote withdraw
            """,
            "election": """
                ballot coup dictatorship elect election inaugurate martial_law poll_station power_grab
                referendum run-off runoff seize_power snap_election state_emergency
            """,
            "sanctions": "blacklist embargo export_ban freeze_asset sanction tariff",
            "economy": """
                austerity bailout bankruptcy central_bank inflation insolvent interest_rate recession
                reserve_bank stock_exchange
            """,
        },
        together={
            "leader in court or out": (
                """
                    attorney_general candidate chairman chancellor chief_minister commander crown_prince
                    ex-minister ex-president first_minister foreign_minister frontrunner general governor heir
                    lawmaker leader minister monarch opposition premier president presidential prime_minister
                    queen senator speaker taoiseach vice_president
                """,
                """
                    acquit arrest assassinate charge convict depose detain freed immunity impeach imprison
                    indict investigate jail oust prosecute release resign sack sentence step_aside step_down
                    summon suspend topple trial walk_free warrant
                """,
            ),
            "state decides": (
                """
                    assembly bundestag cabinet commons congress court ecj government high_court judge junta
                    knesset lawmaker lord mp parliament peer president prosecutor senate supreme_court
                    tribunal white_house
                """,
                """
                    abolish adopt annul appoint approval approve assent assume banned block breach budget_cut
                    clear cut_budget declare decree defeat dissolve emergency expel extend invoke legalize
                    lift nationalize nullify oblige outlaw overturn passed propose_budget ratify reinstate
                    reject repeal revoke ruled ruling slash strike_down strip suspend trigger uphold veto
                    voted withdraw
                """,
            ),
        },
        metaphors=(
            r"\b(?:verbal|stinging|ferocious|personal|scathing|twitter) (?:attacks?|assaults?|broadsides?)"
            r"(?: on (?:the |his |her )?\w+)?"
            r"|\battacks? on (?:the |his |her )?(?:media|press|critics?|rivals?|judges?|opponents?)\b"
            r"|\b(?:war of words|trade war|price war|culture wars?|bidding war|war on drugs|heart attacks?"
            r"|panic attacks?|attack ads?|charm offensive|under fire|bombshell|time bomb"
            r"|(?:moral|legal|court) battle|battle for)\b"
        ),
        first_time=(
            r"\bfor the first time\b|\bfirst[ -](?:ever|time|open|direct|since)\b|\bunprecedented\b"
            r"|\bhistoric\b|\bnever before\b"
        ),
        no_news=(
            r"^(?:how|why|what|who|where|when|is|are|can|could|should|will|does|do|did)\b|\?\W*$"
            r"|^(?:\d{1,2}|three|four|five|six|seven|eight|nine|ten) (?:\w+ ){0,2}(?:best|facts|hacks|ideas|lessons"
            r"|looks|moments|mistakes|myths|photos|pictures|places|questions|quotes|reasons|recipes|"
            r"signs|stories|takeaways"
            r"|things|times|tips|ways)\b"
            r"|^(?:opinion|comment|column|editorial|analysis|explained|explainer|review|podcast)\s?[:|–—-]"
            r"|[:|–—-]\s?(?:opinion|comment|column|editorial|analysis|explained|explainer|review|podcast)$"
            r"|\b(?:explainer|recipes?|horoscope|quiz|podcast|in pictures|explained)\b"
            r"|\bthings to (?:know|watch)\b|\bhere's (?:how|what|why)\b"
            r"|\bthis is (?:how|what|why)\b|\bwatch:|\bvideo:"
        ),
        leisure="""
            actor actress album album_release band baseball basketball beauty boxing celebrity champion chef
            coach concert cricket fashion film football gallery game golf guitarist hockey hollywood league
            lingerie match midfielder movie musician netflix olympics playoffs premiere quarterback rapper
            recipe rugby singer soccer striker tennis theater tournament wedding
        """,
    ),
    states="""
        afghan afghanistan africa african albania albanian algeria algerian america american angola
        angolan ankara arab arabia argentina argentine armenia armenian asia asian australia australian
        austria austrian azerbaijan azerbaijani baghdad bahrain bahraini balkan bangladesh bangladeshi
        beijing belarus belarusian belgian belgium benin berlin bolivia bolivian bosnia bosnian botswana
        brazil brazilian britain british brussels bulgaria bulgarian burma burmese burundi cambodia
        cambodian cameroon cameroonian canada canadian chad chadian chile chilean china chinese colombia
        colombian congo congolese congress croatia croatian cuba cuban cypriot cyprus czech damascus
        danish denmark djibouti dutch ecuador ecuadorian egypt egyptian emirates emirati england english
        eritrea eritrean estonia estonian ethiopia ethiopian eu europe european filipino finland finnish
        france french gabon gambia gaza georgia georgian german germany ghana ghanaian greece greek
        guatemala guatemalan guinea haiti haitian holland honduran honduras hungarian hungary iceland
        icelandic india indian indonesia indonesian iran iranian iraq iraqi ireland irish israel israeli
        italian italy ivorian ivory jamaica jamaican japan japanese jerusalem jordan jordanian kazakh
        kazakhstan kenya kenyan kiev korea korean kosovan kosovo kremlin kurdish kuwait kuwaiti kyiv
        kyrgyz kyrgyzstan laos latvia latvian lebanese lebanon liberia liberian libya libyan lithuania
        lithuanian london luxembourg macedonia madagascar malawi malaysia malaysian mali malian malta
        maltese mauritania mexican mexico moldova moldovan mongolia mongolian montenegrin montenegro
        moroccan morocco moscow mozambican mozambique myanmar namibia namibian nato nepal nepalese
        netherlands nicaragua nicaraguan niger nigeria nigerian norway norwegian oman omani pakistan
        pakistani palestine palestinian panama panamanian paraguay paraguayan paris pentagon peru
        peruvian philippine philippines poland polish portugal portuguese pyongyang qatar qatari riyadh
        romania romanian russia russian rwanda rwandan saudi scotland scottish senegal senegalese seoul
        serbia serbian singapore slovak slovakia slovenia slovenian somali somalia soviet spain spanish
        sudan sudanese sweden swedish swiss switzerland syria syrian taiwan taiwanese tajik tajikistan
        tanzania tanzanian tehran thai thailand togo tokyo tunisia tunisian turk turkey turkish turkmen
        turkmenistan türkiye uae uganda ugandan uk ukraine ukrainian un uruguay uruguayan us usa uzbek
        uzbekistan venezuela venezuelan vietnam vietnamese wales washington yemen yemeni zambia zambian
        zimbabwe zimbabwean
    """,
    powers="""
        democrat government house minister north parliament party president republic republican senate
        south state union united west western
    """,
    everyday=(
        """
            according also could country day first friday government group including last made make many
            minister monday new official officials one part people president report reported said saturday say
            says since spokesman state sunday take three thursday time told took tuesday two wednesday week
            world would year years
        """,
        """
            across action added agency agreement announced april area areas army around asked attack attacks
            august authorities authority back began big billion building call called came capital case chief
            child children city clear close come company continue continued control countries country current
            day days deal december decision director dozens earlier early east eastern effort efforts end
            evening expected families family far february five follow followed following force forces foreign
            former found four future general give given go good group half head held help high hold home hour
            hours house hundred international issue january july june killed known large late later law lead
            leader leaders least led left local long major man march may media meeting member members men
            military million minister ministry month months morning move national near need news night north
            northern november number october office old open opened order party past people percent place plan
            police political power prime problem public put question reason region remain remained reporters
            result return right road run second security september service services set several show showed
            six small south southern start started statement street support system talks team television third
            thousand told top total town use used war water way week weeks went west western woman women work
            working young
        """,
        """
            accused afternoon agreed aid air airport alliance allies ally ambassador american appealed armed
            arrest arrested arrived bank barrels beat blamed bomb bombing border bridge budget bus business
            cabinet car casualties ceasefire central charges chinese church civilian civilians club coast
            colonel commander commission committee common companies concern concerns condemned confirmed
            conflict congress convoy cost costs council court crew crime crisis criticised criticized cup
            damage damaged danger dawn dead death deaths defence defense delegation denied described destroyed
            different difficult diplomat diplomatic direct disaster displaced dispute district doctor doctors
            document dollar dollars drone drones earthquake economic economy effort election elections
            electricity embassy emergency energy envoy euro european evacuated evacuation evidence expressed
            fear fears fighters fighting film final fire firm flight flood floods food fuel full fund funding
            funds game gas global government's governor growth health hope hopes hospital human humanitarian
            hurt immediate immediately important independent industry information injured injuries inquiry
            insisted interior interview investigation investment job jobs journalists judge key kilometers
            kilometres king lawmakers lawyer letter likely lost main market markets match mayor measure
            measures medical medicine metres midnight miles militants militia minister's minutes missile
            missiles money music nations naval navy negotiation negotiations negotiator negotiators
            neighbourhood noon northern nuclear official oil opposition overnight parliament partner partners
            peace permanent plane player policy port possible power pressure previous price prices prince
            prison prisoners program programme project promised protest protesters protests province rain
            rebels recent recently refugees regional rejected relations relief rescue rescuers resident
            residents response responsibility rights risk river rocket rockets russian sanctions school
            schools sea season secretary senate serious shelling ship shipping ships signed situation soldier
            soldiers source sources special speech spokeswoman sport sports states storm strait strike strikes
            students supplies tanker tankers tax temporary tension tensions territory terrorism terrorist
            threat today toll tomorrow tonnes trade train transport travel treaty trial troops truce truck
            trucks union united university urged vehicle vessel vessels victims village visit visited vote
            voters warned water weapon weapons weekend welcomed wide win witness witnesses won workers wounded
            yesterday young
        """,
    ),
    landmarks=Landmarks(
        events={
            "abuse": "abuse mistreat torture",
            "aid": "aid charity donat donor humanitarian relief",
            "aircraft": "airbus aircraft airline airplane boeing flight jetliner plane",
            "airstrike": "airstrike bombard shelling",
            "army": "army military soldier troop",
            "bank": "bank",
            "bomb": "blast bomb explos",
            "border": "border frontier",
            "church": "bishop church pope vatican",
            "climate": "climate emission greenhouse warming",
            "coup": "coup junta putsch",
            "court": "court judge tribunal",
            "cycling": "bicycle cycling cyclist",
            "death": "dead death died kill",
            "drone": "drone",
            "drought": "drought famine",
            "drugs": "cartel cocaine heroin narcotic",
            "election": "ballot election poll",
            "film": "cinema film movie",
            "fire": "blaze firefight wildfire",
            "flood": "flood",
            "football": "football goal soccer",
            "gas": "gas pipeline",
            "hack": "cyber hacker ransomware",
            "hospital": "doctor hospital",
            "hostage": "abduct captive captured hostage kidnap",
            "inflation": "inflation",
            "injured": "injur wound",
            "medal": "medal",
            "missile": "missile rocket",
            "navy": "marine naval navy sailor",
            "nuclear": "nuclear uranium",
            "oil": "barrel crude opec petroleum",
            "olympics": "olymp",
            "parliament": "congress lawmaker parliament senate",
            "police": "police",
            "prison": "detain inmate jail prison",
            "protest": "demonstrat protest rally",
            "quake": "earthquake magnitude quake seism",
            "race": "race stage winner",
            "refugee": "asylum displaced migrant refugee",
            "rescue": "debris rescue survivor wreckage",
            "resign": "resign",
            "sanction": "sanction",
            "ship": "boat ship tanker vessel",
            "shooting": "gunfire gunman shooting shot",
            "space": "astronaut nasa orbit satellite spacecraft",
            "storm": "cyclone hurricane storm tornado typhoon",
            "strike": "strike union walkout",
            "summit": "conference summit",
            "tax": "tax",
            "terror": "terror",
            "trade": "export import tariff",
            "train": "railroad railway train",
            "treaty": "accord protocol treaty",
            "trial": "convict guilty sentenc verdict",
            "truce": "armistice ceasefire truce",
            "tsunami": "tsunami",
            "vaccine": "vaccin",
            "virus": "epidemic flu influenza outbreak pandemic virus",
            "volcano": "erupt volcan",
        },
        states={
            "CN": "chinese",
            "DE": "german",
            "DK": "danish",
            "ES": "spaniard spanish",
            "FR": "french",
            "GB": "britain british briton",
            "GR": "greek",
            "NL": "dutch",
            "PL": "polish",
            "RU": "russian",
            "TR": "turk",
            "US": "american",
        },
    ),
)
