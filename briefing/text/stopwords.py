"""Function words by language: own lists. Leaves out weights and corpus statistics."""

from __future__ import annotations

from functools import cache

_LISTS = {
    "en": "a about above across after again against all almost alone along already also although always am among an and"
    " another any anybody anyone anything anywhere are aren't around as at away b be became because become becomes been"
    " before behind being below between both but by c can can't cannot could couldn't d did didn't do does doesn't doing"
    " don't done down during e each either else enough etc even ever every everybody everyone everything everywhere f"
    " few for from further g get gets getting give given gives go goes going gone got h had hadn't has hasn't have"
    " haven't having he he'd he'll he's her here here's hers herself him himself his how however i i'd i'll i'm i've if"
    " in indeed instead into is isn't it it's its itself just k keep keeps kept l less let let's ll m made make makes"
    " many may maybe me meanwhile might mine more moreover most mostly much must my myself n neither never nevertheless"
    " no nobody none nor not nothing now nowhere o of off often on once one only onto or other others otherwise our ours"
    " ourselves out over own p per perhaps put q quite r rather re really s said same say saying says seem seemed seems"
    " several shall she she'd she'll she's should shouldn't since so some somebody someone something sometimes somewhere"
    " still such t take taken takes than that that's the their theirs them themselves then there there's therefore these"
    " they they'd they'll they're they've thing things this those though through throughout thus to together told too"
    " took toward towards u under until up upon us v ve very via w was wasn't we we'd we'll we're we've well went were"
    " weren't what what's whatever when where whether which while who who's whoever whole whom whose why will with within"
    " without won't would wouldn't x y yet you you'd you'll you're you've your yours yourself yourselves z mr mrs ms",
    "fr": "a à afin ai aie ainsi alors après as au aucun aucune aujourd'hui auquel aura aurait auront aussi autre autres aux"
    " avaient avais avait avant avec avez avoir avons ayant beaucoup bien c c'est ça car ce ceci cela celle celles celui"
    " cependant ces cet cette ceux chaque chez ci comme comment contre d dans de déjà depuis des dès donc dont du durant"
    " elle elles en encore enfin entre es est et étaient était étant été être eu eux fait faire fois font fut grâce hors"
    " il ils j je jusqu jusque l la laquelle le lequel les lesquelles lesquels leur leurs lors lorsque lui m ma mais"
    " malgré me même mêmes mes moi moins mon n ne ni non nos notamment notre nous on ont ou où outre par parce parmi pas"
    " pendant peu peut peuvent plus plusieurs plutôt pour pourquoi pourrait puis puisque qu quand que quel quelle quelles"
    " quelque quelques quels qui quoi s sa sans sauf se selon sera serait seront ses si sien soit sommes son sont sous"
    " souvent sur t ta tandis tant te tel telle telles tels tes toi ton toujours tous tout toute toutes très trop tu un"
    " une va vers voici voilà vos votre vous y dit indiqué ajouté déclaré annoncé affirmé",
    "es": "a acá ahí al algo algún alguna algunas alguno algunos allí ambos ante antes aquel aquella aquellas aquellos aquí"
    " así aun aún aunque bajo bien cada casi como cómo con contra cual cuál cuales cualquier cuando cuándo cuanto cuya cuyo"
    " da dado de debe del demás desde después dice dijo donde dónde dos durante e el él ella ellas ello ellos en entonces"
    " entre era eran eres es esa esas ese eso esos esta está estaba estaban estado estamos están estar estas este esto"
    " estos fue fueron gran ha haber había habían hace hacer hacia han hasta hay he hemos hoy hubo incluso la las le les lo"
    " los luego más me mediante menos mi mí mientras mis mismo misma mucho mucha muchos muy nada ni ningún ninguna no nos"
    " nosotros nuestra nuestras nuestro nuestros nunca o os otra otras otro otros para pero poco por porque pues puede"
    " pueden que qué quien quién quienes se sea según ser será si sí sido siempre sin sino sobre son su sus tal también"
    " tampoco tan tanto te tener tiene tienen toda todas todavía todo todos tras tu tú tus u un una unas uno unos usted"
    " ustedes va vez y ya yo afirmó añadió señaló",
    "de": "ab aber alle allem allen aller alles als also am an andere anderem anderen anderer anderes ans auch auf aus bei"
    " beim bereits bis bisher da dabei dadurch dafür dagegen daher dahin damit danach dann daran darauf darin darüber darum"
    " das dass davon dazu dein deine dem demnach den denen denn dennoch der deren des deshalb dessen die dies diese diesem"
    " diesen dieser dieses doch dort du durch eben ein eine einem einen einer eines einige einigen einiger einmal er es"
    " etwa etwas euch euer für gab gegen gegenüber gewesen gibt hab habe haben hat hatte hatten hier hin hinter ich ihm ihn"
    " ihnen ihr ihre ihrem ihren ihrer ihres im immer in indem ins ist ja je jede jedem jeden jeder jedes jedoch jene jener"
    " jetzt kann kein keine keinem keinen keiner können könnte könnten laut man manche mehr mein meine mich mir mit muss"
    " müssen nach nachdem neben nicht nichts noch nun nur ob obwohl oder ohne sagte schon sehr sei seien sein seine seinem"
    " seinen seiner seines seit selbst sich sie sind so sogar solche solcher soll sollen sollte sollten sondern sonst sowie"
    " über um und uns unser unter viel viele vielen vom von vor während wann war waren warum was weg wegen weil weiter"
    " weitere welche welchem welchen welcher wenig wenn wer werde werden wie wieder will wir wird wirst wo wollen worden"
    " wurde wurden würde würden zu zum zur zwar zwischen",
    "it": "a ad agli ai al alla alle allo altra altre altri altro anche ancora avere aveva avevano ben c che chi ci ciò coi"
    " col come con contro così cui d da dagli dai dal dalla dalle dallo degli dei del dell della delle dello dentro di"
    " dopo dove due e è ed era erano essere fa fino fra fu gli già ha hanno ho i il in infatti invece io l la le lei li lo"
    " loro lui ma meno mentre mi mio molti molto ne negli nei nel nella nelle nello noi non nostra nostro o ogni ora per"
    " perché più poi prima proprio può qual quale quali quando quanto quasi quella quelle quelli quello questa queste"
    " questi questo qui se secondo sei senza si sia sono sopra sotto stata state stati stato su sua sue sugli sui sul"
    " sulla sulle suo suoi tra tutta tutte tutti tutto un una uno verso vi voi",
    "pt": "a à ainda algo alguém algum alguma algumas alguns ante antes ao aos após aquela aquelas aquele aqueles aquilo as às"
    " assim até cada com como contra cuja cujo da das de dela delas dele deles depois desde dessa desse desta deste disse"
    " do dos durante e é ela elas ele eles em embora enquanto então entre era eram essa essas esse esses esta está estão"
    " estas estava este estes eu foi foram for há isso isto já lhe lhes lo mais mas me mesma mesmo meu minha muito muitos"
    " na não nas nem nenhum nessa nesse nesta neste no nos nós nossa nosso num numa o onde ou outra outras outro outros"
    " para pela pelas pelo pelos pode por porque pouco qual quando que quem se segundo sem ser será seu seus si sido sob"
    " sobre sua suas só são também tão te tem têm ter tinha toda todas todo todos tu tudo um uma umas uns vos você",
    "nl": "aan af al alle alleen als altijd andere ben bij binnen boven daar dan dat de deze die dit doen door dus echter een"
    " eens en er ge geen geweest had hadden haar heb hebben heeft hem het hier hij hoe hun iemand iets ik in is ja je kan"
    " kon kunnen maar me meer men met mij mijn moet na naar niet niets nog nu of om omdat onder ons ook op over reeds s"
    " sinds te tegen tijdens toch toen tot tussen u uit uw van veel volgens voor waar want waren was wat we wel werd"
    " werden wie wij wil worden wordt zal ze zei zich zij zijn zo zoals zonder zou zouden",
    "sv": "alla allt än andra är att av bara blev bli blir då där de dem den denna deras dess dessa det detta dig din dock du"
    " efter eller en enligt ett från för före få fick genom ha hade han hans har hela henne hennes här hon honom hur i"
    " icke in inga ingen inom inte jag ju kan kunde man med mellan men mer mig min mot mycket ni nu någon något några när"
    " och också om oss på samma sedan sig sin sina sitt ska skall skulle så sådan till tills under upp ut utan vad var vara"
    " varit vart vem vi vid vilka vilken vill",
    "ru": "а без более больше будет будто бы был была были было быть в вам вас вдруг ведь во вот впрочем все всего всех всю вы"
    " г где говорит да даже два для до другой его ее её ей ему если есть еще ещё ж же за здесь и из или им иногда их к"
    " как какая какой когда конечно которая которого которой котором которые который которых кто куда ли лишь между меня"
    " мне много может можно мой моя мы на над надо наконец нас не него нее ней нельзя нет ни нибудь никогда ним них ничего"
    " но ну о об один однако он она они оно опять от перед по под после потом потому почти при про раз разве с сам свою"
    " своего своей своих себе себя сейчас со совсем так также такой там тебя тем теперь то тогда того тоже только том тот"
    " три тут ты у уж уже хорошо хоть хотя чего чей чем через что чтобы чуть эти этого этой этом этот эту это я сказал"
    " сообщил заявил",
    "uk": "а або але без би був була були було бути в вам вас вже ви від він вона вони воно все всі де для до його її за з зі"
    " і із їх й коли між мене ми може на над нас не нього ні ніж о об один однак по про при після під та так також такий"
    " там те тим того той тому то тільки у це цей цього цієї через що щоб я як яка який які якого якої якщо є",
    "ar": "آخر إذ إذا إلا إلى إن إنه إنها أن أنه أنها أو أي أيضا أكثر أكد أمام أما أمس الآن التي الذي الذين اللذان اليوم بأن"
    " بعد بعض بل بلا به بها بين بينما تحت تكون تلك تم ثم جدا جميع حتى حول حيث خلال دون ذلك ذات رغم سوى سوف ضد ضمن على عليه"
    " عليها عن عند عندما عنه عنها غير فإن فقد فقط في فيه فيها فيما قال قالت قبل قد كان كانت كانوا كل كلا كما كي كيف لا لأن"
    " لأنه لدى لقد لكن لكنه لم لماذا لن له لها لهم لو ليس ليست ما ماذا مع مما من منذ منه منها نحو نفس نفسه هذا هذه هل هم"
    " هنا هناك هو هي هؤلاء و وأن وإن وأضاف وأوضح وفي وقال وقالت وقد وكان وكانت ولا ولم ولكن وما ومن وهو وهي يكون يمكن",
    "el": "α αλλά αν αντί από απο αυτά αυτές αυτή αυτό αυτοί αυτός αυτού αυτών για γιατί δε δεν δηλαδή εάν είμαι είναι είχε"
    " είχαν εκεί εκείνη εκείνο εκείνος ενώ ένα έναν ένας επειδή επίσης έτσι έχει έχουν η ήδη ήταν θα ίδιο ίσως κάθε και"
    " κάποια κάποιος κατά κι λοιπόν μα μας με μέσα μετά μέχρι μη μην μια μία μόνο μου να ο οι όλα όλες όλοι όμως όπου όπως"
    " όσο όταν ότι ούτε παρά πιο πολύ πολλά πολλές πολλοί που πριν προς πως σας σε στα στη στην στις στο στον στους στων"
    " συν τα τη την της τι τις το τόσο τον του τους των ως",
    "cs": "a aby aj ale ani ano asi az až bez bude budou by byl byla byli bylo být co což cz či další dnes do druhé ho i já jak"
    " jako je jeho jej její jejich jen jenž ještě ji jiné již jsem jsme jsou jste k kam kde kdo když ke která které který"
    " kteří ku ma má mají mě mezi mi mu může my na nad nám např nás naše náš ne nebo nechť než nic není nové o od ode on"
    " ona oni ono pak po pod podle pokud poté pouze práve pro proč proto protože před při s se si sice své svých svým svůj"
    " ta tak také takže tam tato tedy ten tento této tím tímto to toho tom tomto tomu tu tuto ty tyto u už v vám váš ve"
    " více však všechno vy z za zda zde ze že",
    "pl": "a aby ale ani aż bardzo bez bo był była było były być by ci co czy czyli dla do gdy gdyż gdzie go i ich ile im inne"
    " innych iż ja jak jako jakie je jednak jego jej jest jeszcze jeśli już każdy kiedy kto która które który którzy lub"
    " ma mają mi między może można my na nad nam nas nawet nie niej nim niż o od on ona one oni oraz po pod podczas"
    " ponieważ poza przed przez przy są się sobie swoje ta tak także tam te tego tej temu ten też to tu ty tych tylko tym w"
    " we wiele więc według wszystko z za zaś ze że żeby",
    "hi": "अपना अपनी अपने अब अभी आदि आप इन इनका इनके इस इसका इसकी इसके इसमें इसी इसे उन उनका उनकी उनके उन्हें उन्होंने उस उसका"
    " उसकी उसके उसने उसे एक एवं और कई कर करता करते करना करने कहा कहते का काफी कि किया किए किसी की कुछ के को कोई कौन गई गए गया"
    " जब जहां जा जाता जाती जाते जाने जैसे जो तक तथा तब तो था थी थे दिया दी द्वारा न नहीं ने पर पहले फिर बहुत बाद भी मगर में"
    " यदि यह यहां या ये रहा रही रहे लिए लेकिन व वह वहां वाला वाली वाले वे सब सभी साथ से हम ही हुआ हुई हुए है हैं हो होता होती"
    " होते होने",
    "ro": "a acest această aceste acestea acestei aceștia acum ai aici al ale am ar are aș asupra ată atunci au avea ca că când"
    " care ce cea cei cel cele celor cu cum da dacă dar de deci decât deja despre din după ea ei el ele era este eu fi"
    " fie fiind fost iar în încă între îi îl la le li lor lui mai mult nici noi nu o or ori pe pentru prin sa să sau se"
    " și sunt tot un una unde unei unor unui va vor",
    "tr": "ama ancak bu bunu çok da daha de değil diye en gibi göre hem her için ile ise kadar ki mi mı ne o olan olarak oldu"
    " olduğu olduğunu onu sonra şu tarafından üzere var ve veya ya yok bir biri birkaç",
    "he": "אבל או אותו אותה אחרי אך אל אלא אם אנו אני אף אשר את אתה בין בלי גם היא היה היו הוא הם הן הזה הזאת זה זאת זו יש כאשר"
    " כדי כי כך כל כמו לא לאחר לבין לו לה להם לפי לפני מאוד מה מי מן נגד עוד על עם עד עדיין רק של שלא שלו שלה שלהם תחת",
}


@cache
def stop_words(language: str) -> frozenset[str]:
    """Return the function words of an ISO 639-1 code, lower-case; empty for a language without a list."""
    return frozenset(_LISTS.get(language, "").split())


def listed_languages() -> tuple[str, ...]:
    """Return the codes that have a list, sorted."""
    return tuple(sorted(_LISTS))
