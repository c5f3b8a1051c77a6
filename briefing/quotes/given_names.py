"""Frequent given names that only one gender bears, so that a pronoun is not traced to the wrong person.

English names: the frequency lists of the 1990 census of the United States (public domain), names borne by more
than one person in twenty thousand of a gender and at least twelve times as often as by the other. Names of other
languages: written down from common knowledge of each. What is a man's name in one country and a woman's in
another (Andrea, Jean, Jan, Joan, Simone, Kim) is in neither list, and no name that is as often a place (Geneva).
"""

from __future__ import annotations

from briefing.text.word_lists import word_set

# in lower case
MEN = word_set(
    """
    aaron abbas abdel abdelaziz abdelkader abdoulaye abdul abdullah abdulrahman abe abel abraham abram abu
    achille achim adalberto adam adama adan adel adem adil adolfo adolph agustin ahmad ahmed ahmet akihito
    akira alain alan alassane albert alberto alden aldo alec alejandro aleksandar aleksander aleksandr
    aleksandër aleksei alexander alexandre alexandros alexei alexey alexis alfonso alfonzo alfred alfredo
    ali allan allen allister alonzo alphonse alphonso alton alun alvaro alvin amado amin amir amit amitabh
    amos amr anatoly anders anderson andre andreas andrei andrej andres andrew andrey andriy andrzej
    andrés andy angelo angelos anibal anil anthony antoine anton antone antonio antonis antony antonín
    antwan anwar aníbal archie arif arjun arkady armand armando arnaud arne arno arnold arnoldo arnulfo
    aron arron arseniy artem arthur arturo arun arvind asad ashok ashraf atif attila augusto augustus
    aurelio aurélien axel aziz bahram baltasar barney barrett barry bart barton bartosz bashar bashir
    basil beau ben benedikt benigno benito benjamin bennett benny benoît bernard bernardo bernd bernhard
    bert bertram bertrand bill billy bjarne bjorn björn blaine blaise bob bobby bogdan bongbong booker
    boris borys boyd boyko brad bradford bradley bradly brady brain bram branden brandon brant brendan
    brendon brent brenton bret brett brian brice brock brooks bruce bruno bryan bryant bryce bryon bud
    buddy buford burak burl burt burton byron caleb calvin camilo carl carles carlo carlos carlton carmelo
    carmine carson carter cecil cedric cem cesar chadwick chance charles charley charlie chauncey chester
    chet christoper christoph christophe christopher christos chuck ciaran ciro clarence clark claudio
    clay clayton clemens clement cletus cleveland cliff clifford clifton clint clyde cody cole coleman
    colin collin colm columbus conor conrad corey cormac cornelius cornell cory cosme coy craig cristian
    cristiano cristóbal curt curtis cyril cyrus cédric césar dafydd daisuke dalton damian damien damion
    damir damon dan dane danial daniel daniele daniil danilo danny dante daren darin dario darius darko
    darrel darrell darren darrick darrin darryl darwin daryl dave david davide davis deandre declan deepak
    delbert delmar delmer demarcus demetrius denis dennis denys derek derick derrick desmond dewayne dewey
    dewitt dexter diarmuid dick didier diego dieter dietmar dillon dimitri dimitris dino dirk dmitri
    dmitry dmytro domenico domingo dominic dominick dominik don donal donald donn donnell donny donovan
    donte doug douglas doyle dragan duane duarte dudley duncan dustin dwain dwayne dwight dylan eamon
    earle earnest eddie eddy edgar edgardo edmond edmund edmundo edouard eduard eduardo edward edwardo
    edwin efrain efraín efren ehud ekrem elbert eldon eli elias elijah eliseo elliot elliott ellis elmer
    elmo eloy elton elvin elvis elwood emanuel emerson emery emil emile emilio emmanuel emmerson emmett
    emory emre enoch enrico enrique enzo eoin erdogan eric erich erick erik ernest ernesto ernie ernst
    errol ervin erwin esteban ethan euan eugene eugenio eusebio evan everett everette evgeny evo ewan eyal
    ezequiel ezra fabian fabien fabio fabrice facundo fadi fahad faisal farid farouk faure faustino fausto
    federico felipe felix ferdinand ferenc fergal fermin fernando fidel fikret filip finian fletcher
    florencio florent florian floyd forest forrest foster francesco francisco franck franco frank franklin
    franz françois fred freddy frederic frederick fredric fredrick freeman friedrich fritz frédéric fuad
    fumio gabriel galen garfield garland garret garrett garry garth gary gaspar gavin gaël geert genaro
    gene gennady geoffrey georg george georges georgi georgios gerald gerard gerardo gerd gerhard german
    germán gethin ghassan giacomo giancarlo gianluca gianni gil gilbert gilberto gilles gino giorgio
    giovanni giuseppe glen glenn gonzalo goodluck goran gordon gotabaya grady graham greg gregg gregorio
    gregory grigory grover grzegorz grégory guido guillaume guillermo gunnar gus gustav gustavo guy gábor
    gérard göran günter günther hadi hafez hage haider hakan hal hamad hamid hamish hamza hank hans harald
    hari harlan harley harold harris harrison harry haruki harvey hasan hashim hassan heath hector heiko
    heinrich heinz helmut hendrik henri henrik henrique henry herbert heriberto herman hernán herschel
    hershel hervé hichilema hideki hideo hilario hilton hipolito hiram hiroki hiroshi homer horace horacio
    horst hosni hossein houssam howard hubert huey hugh hugo hugues humberto hung hunter husam hussain
    hussein håkan héctor iain ian ibrahim idriss ignacio ignazio igor iker ilham ilya imad imran ioannis
    irvin irving irwin isaac isaiah isaias isiah isidro ismael ismail ismaïl issa issac istvan istván ivan
    ivica ivo iván jacek jack jacob jacobo jacques jair jake jakob jakub jamaal jamal jamar jamel james
    jamison janez jannik janos janusz jared jaroslav jaroslaw jarosław jarred jarrett jarrod jarvis jason
    jasper javad javier jay jayson jed jeff jefferey jefferson jeffery jeffrey jeffry jens jeppe jerald
    jeremiah jeremy jermaine jeroen jerold jerome jerrod jerrold jerry jerónimo jesper jess jesse jim
    jimmy jiří joachim joao joaquin joaquín jochen joe joel joesph joey johan johann johannes john
    johnathan johnathon johnny joko jomo jon jonah jonas jonathan jonathon jordi jorge jose josef josep
    joseph josh joshua josiah josue josué josé jozef joão joël juan judson juha jules julian julien julio
    julius jun junior jussi justin jános jérôme józef jürgen jānis kamal kamel kareem karel karim karl
    karol karsten kaspar kasper kassem kazimierz kazuo keenan keir keith kelvin kemal ken kendrick kenji
    kenneth kennith kenny kent kenton kenzo kermit keven kevin kgalema khaled khalid khalil kieth kip
    kiril kirk kjell klaus kofi konrad konstantin konstantinos kory kostas kristopher krzysztof kumar kurt
    kurtis kwame kyle kyriakos lalu lamar lamont lance landon lanny larry lars lasse laszlo laurent
    lawerence lawrence lazaro lazarus leandro leif leland lemuel lenard lennart lenny leo leon leonard
    leonardo leonel leonid leopold leopoldo leroy les lester levi lewis linwood lionel lisandro lloyd lon
    lonnie lorcan lorenzo lothar louis lowell loyd loïc luc luca lucas luciano lucien lucio ludovic luigi
    luis luiz lukas lukasz luke luther lyle lyman lyndon lászló léo mac maciej mack macky mads magnus
    mahathir mahdi mahinda mahmoud mahmud makoto malcolm malik manfred manmohan manoj manuel marc marcel
    marcelino marcelo marcin marco marcos marcus marek margarito mariano mario marius mariusz mark marko
    markus marlin marlon marquis marshall martin martín marvin mason masoud massimo matej mateo mateusz
    mathew mathias mathieu matt matteo matthew matthias matthieu mattias matías maurice mauricio mauro max
    maxim maxime maximilian maximiliano maximo maxwell maynard mckinley mehdi mehmet mel melvin merlin
    mervin michael michał micheal micheál mick miguel mihai mihail mikael mike mikel mikhael mikhail mikko
    miles milford millard milo milorad milos miloslav miloš milton mirko miroslav mitch mitchel mitchell
    modesto mohamad mohamed mohammad mohammed mohsen moises moisés monroe monte monty moritz morris morten
    morton moses moshe mostafa muammar muhammad muhammadu mukhtar murat murray mustafa mwai mykhailo
    mykola myles myron nabil nadav nadeem naftali najib naoto napoleon narendra naruhito nasser nathan
    nathaniel nawaz nayib neal ned neil nelson nestor newton niall nicholas nick nickolas nicolae nicolas
    nicolás niels nigel nikol nikola nikolai nikolas nikolaus nikos nils nitin noah noble noe nolan
    norbert norberto norman normand norris nuno néstor octavio odis oisin olaf olav oleg oleh oleksandr
    oleksiy olen olin oliver olivier olivio olof olusegun omar omer oren orval orville osama oscar oskar
    osman osvaldo otis otto ove owen pablo padraig paolo parker pascal pascual pasquale patricio patrick
    paul paulo pavel pavlo paweł pedro pekka per percy perry petar pete peter petr petro petros phil
    philip philipp philippe phillip pier pierre pietro piotr porfirio prabowo prayuth predrag preston
    pádraig pär quentin quincy quintin quinton radek radoslaw radosław rafael raffaele rahul raila
    raimundo rainer raj rajesh rajiv rakesh raleigh ralf ralph ramazan ramesh rami ramiro ramon ramzan
    ramón randal randall randell randolph randy ranil raoul raphael raphaël rashid rasmus raul ravi ray
    raymond raymundo raúl recep reed reggie reginald reid reinaldo reinhard renato reuben rex reyes
    reynaldo reza rhodri ricard ricardo riccardo richard richie rick rickey ricky rico rigoberto rishi rob
    robby robert roberto robt rocco rocky rod roderick rodger rodney rodolfo rodrick rodrigo rogelio roger
    roland rolando rolf rolland romain roman romeo ron ronald ronnie ronny roosevelt roscoe rosendo ross
    rostam roy royce ruairi ruairí ruben rubin rubén rudolf rudolph rudy rufus rui rupert ruslan russ
    russel russell rustam rusty ryan saad sabri sachin saeed said saif sal salah salim salman salvatore
    sami samir sammy samuel sancho sanford sanjay satoshi saul saúl scot scott scotty sean sebastian selim
    serge sergei sergey sergio serhiy seth seymour seán shahbaz shahid shane shaun sheldon shelton sherman
    shigeru shimon shinji shinzo siegfried siegmar sigmar silas silvio simon sinan sixto slavko slobodan
    solomon sonny spencer srettha stan stanford stanislav stanisław stanley stefan stefano stefanos
    steffen stephan stephen sterling steve steven stewart stuart stéphane sultan sunil suresh svein sven
    syed sylvain sylvester sébastien sören søren tad tadeusz taha takashi takeshi tanner tarek tareq tariq
    taro tayyip ted teddy teodor teodoro terence terrance terrell terrence thabo thad thaddeus thaksin
    theodor theodore theodoros theron thibault thierry thomas thorsten thurman théo tiago tibor till tim
    timmy timo timothy timur tobias toby tod todd tom tomas tomasz tomislav tommy tomás tomáš tomé tony
    torsten toshiro travis trent trenton trevor trey truman tyler tyree tyrell tyron tyrone tyson udo
    uhuru ulf ulises ulrich ulysses umar umberto urs uwe vaclav vadim valentin valentino valentín valery
    vance vasily vasyl vaughn veit vern vernon viacheslav vicente victor vijay vikram viktor vince vincent
    vincenzo virgil vitali vitaliy vitaly vito vittorio vjekoslav vladimir vladislav vladyslav volker
    volkmar volodymyr vyacheslav václav víctor wade waldo walid walker wallace walter ward warren wassim
    wayne weldon wendell werner wesley weston wilbert wilbur wilburn wilford wilfred wilfredo wilhelm will
    willard willem willi william williams willis willy wilmer wilson wilton winfred winfried winston
    wojciech wolf wolfgang wolodymyr woodrow wyatt xabier xavier yahya yair yann yaroslav yasser yassin
    yasuhiro yehia yitzhak yoav yoram yosef yoshihide yousef youssef yoweri yukio yuri yurii yuriy yusef
    yusuf yves zachariah zachary zachery zaid zakaria zane zbigniew zdravko zeljko zoltan zoltán zoran
    zvonimir álvaro éamon étienne íñigo ömer özgür łukasz
    """
)
WOMEN = word_set(
    """
    abbie abby abigail abir ada addie adela adele adelheid adelina adeline adriana adrianne adrienne agata
    agatha agathe agnes agnieszka agnès aicha aida aileen aimee ainhoa aino aisha aishatu akiko alana alba
    alberta alecia alejandra aleksandra alena alene alessandra aletha alexa alexandra alfreda alice alicia
    alina aline aliona alisa alisha alison alissa alla allene allie allyson alma alta althea alvina alyce
    alyson alyssa amaia amalia amanda amandine amber amelia amie amina aminata amira amparo amy amélie ana
    anastasia anastasiia anastasiya anaïs andreea andrée ane anette angela angelia angelica angelika
    angelina angeline angelique angelita angie angélica angélique anika anita anja anjali anke ann anna
    annabelle annalena anne annegret anneli anneliese annemarie annetta annette annick annie anniken
    annmarie antionette antje antoinette antonella antonia antonina aoife araceli arantxa aretha ariadna
    ariane arleen arlene arlette arline ashlee ashleigh asma asmaa astrid asya athena audra audrey augusta
    aurelia aurélie ava avis ayesha ayumi ayşe azra aïcha barb barbara barbra barbro beata beate beatrice
    beatriz becky begoña belinda bella belle belva belén benazir benita bente berit bernadette bernadine
    bernice berniece berta bertha bertie beryl bess bessie beth bethany betsy bette bettie bettina betty
    bettye beulah beverley bianca birdie birgit birgitta birgitte blanca blanche bobbi bonita bonnie
    bożena brandi brandie brandy breanna brenda briana brianna brianne bridget bridgett bridgette brigitte
    britney britta brittney bronisława brooke béatrice bénédicte caitlin callie camilla candace candice
    candida candy caoimhe cara caren cari caridad carissa carla carlene carlota carly carmel carmela
    carmelita carmella carola carole caroline carolyn carrie caryn casandra cassandra cassie catalina
    catarina caterina catharine catherine cathleen cathrine cathryn cathy cathérine catrina cecelia cecile
    cecilia celeste celestine celia celina chandra chandrika chantal chantel charity charla charlene
    charlotte charlène charmaine chasity chelsey cheri cherie cherry cheryl chiara chimamanda chloe chloé
    christa christal christen christi christiane christie christin christina christine christy chrystal
    ciara cindi cindy cinzia claire clara clare clarice clarissa clarisse claudette claudia claudine
    clotilde clémence coleen colette colleen concepcion concepción concetta connie constance consuelo cora
    cordula cori corina corine corinna corinne cornelia corrine cortney cristina cristy crystal cynthia
    cécile célia céline daisy dalia damaris danette daniela danielle danièle danna danuta daphne dara
    darcy daria darla darlene darya dawn dayna deana deann deanna deanne debbie debby debora deborah debra
    deena deepika deidra deidre deirdre delia delilah della delma delois delores deloris delphine demetria
    dena denice denise desiree dessie destiny diana diane diann dianna dianne dilma dina dinah dionne
    dixie djamila dollie dolly dolores dolors dominga dominika dona donatella donna dora doreen doretha
    doris dorota dorothea dorothy dorothée dorris dorthy dottie dunja earlene earline earnestine ebba
    ebony edda edith edna edwige edwina edythe eeva effie eileen eimear ekaterina elaine elba elda eleanor
    eleanore elena eleni eleonora elfriede elia eliane elida elif elina elinor elisa elisabeth elise
    elissa eliza elizabeth elke ella ellen ellie elly elma elnora eloisa eloise elouise elsa elsie elva
    elvia elvira elyse eléonore emanuela emilia emilie emily emine emma emmanuelle enid erica ericka erika
    erin erlinda erma erna ernestina ernestine esmeralda esperanza essie estela estella estelle ester
    esther etel ethel etta eugenia eugénie eula eunice eva evangelina evangeline eve evelyne evette ewa
    fabienne fadela faiza fannie fanny farah fatema fatemeh fatiha fatima fatma fatou fatoumata fay faye
    federica felecia felicia felicita felicitas feride fern filomena fionnuala fiorella flavia flor flora
    florence florine flossie fran franca frances francesca francine francisca franziska françoise frauke
    freda freida frida frieda friederike gabriela gabriella gabrielle gail galina gayla gena genevieve
    geneviève georgette georgina geraldine gerda geri germaine gertrud gertrude ghada ghislaine gilda
    gillian gina ginger giorgia giovanna gisela giselle gitte giulia giuseppina gladys glenda glenna
    gloria golda goldie grace gracie graciela grainne graça greta gretchen grete griselda gro gráinne
    gudrun guillermina gunilla gussie guðrún gwen gwendolyn géraldine hadja haifa hajar hala haley halima
    halina hallie hana hanan hanna hannah hannelore harriet harriett harriette haruko hasina hatice hattie
    haydee hazel heather hege heide heidi heike helen helena helene helga helle henrietta herminia hester
    hilda hildegard hillary hina hiroko hollie holly honorata hortencia huda huguette hélena hélène ida
    ila ildikó ilene ilona ilse imelda imogene ina indira ines inez inga inge ingeborg ingrid inna inés
    inês ioana iola iona ione irena irene irina iris irma irène isabel isabela isabell isabella isabelle
    itziar iva ivana ivanka ivette ivonne ivy iwona izabela jacinda jacklyn jaclyn jacqueline jacquelyn
    jacquline jade jadwiga jami jana jane janel janell janelle janet janette janice janie janina janine
    janis janna jannie jaqueline jasmin jasmina jasmine jayalalithaa jayme jayne jeanette jeanie jeanine
    jeanna jeanne jeannette jeannie jeannine jelena jena jenifer jenna jennie jennifer jenny jeri jerri
    jessica jill jillian joana joann joanna joanne jocelyn jocelyne jodi jodie johanna jolanta jolene joni
    josefa josefina josephine josiane josie joséphine joyce juana juanita judi judit judith judy julia
    juliana juliane julianne julie juliet juliette jung justina justine jutta kadri kaitlin kaitlyn kaja
    kamala kara karen kari karin karina karine karla karolina karrie karyn katarina katarzyna kate katelyn
    katerina katharina katharine katherine katheryn kathi kathie kathleen kathrin kathrine kathryn kathy
    katia katie katina katja katrin katrina katrín katy katya kavita kay kaye kayla keiko keisha kelli
    kellie kelsey kendra keri kerri kerrie kerstin khadija khadijah khaleda kimberlee kimberley kimberly
    kinga kira kirsten kisha kitty klara konstantina krista kristal kristalina kristen kristi kristie
    kristin kristina kristine kristy krystal krystle ksenia kumiko kylie lacey ladonna laetitia lakeisha
    lakesha lakisha lakshmi lamia lana lara larisa larissa lashawn lashonda latanya latasha latifa latisha
    latonya latoya latrice laura laure laurel lauretta lauri laurie lavonne lawanda layla lea leah leann
    leanna leanne leeann leila leire lela lelia lena lenka lenora lenore leola leona leonie leonor leora
    leota lesa lessie leta letha leticia letitia lettie leïla liane libby lidia lidija lieselotte liisa
    lila lilia lilian liliana liliane lillian lillie lilly lily lina linda lisa lisbeth lise liz liza
    lizzie ljubica ljudmila lois lola lolita lona lora loraine lorena lorene loretta lori lorie lorna
    lorraine lorri lorrie lotte lottie louella louisa louise lourdes luana luann lubna lucia lucie lucile
    lucille lucinda lucretia lucrezia lucy lucía ludmila ludmilla luella luisa luise lula lura luz lydia
    lyn lynda lynette lynne lynnette lyudmila léna lúcia mabel mable madeleine madeline madelyn madge
    madonna mae maeve magali magda magdalena maggie maha mai maike mairead maitane maite maja makiko
    malala malinda malissa mallory mamata mamie manal mandi mandy manon manuela manuelle mara marcela
    marcella marci marcia marcie marcy maree mareike margaret margareta margarete margarita margaux marge
    margery margherita margie margo margot margret margrethe marguerite mari maria mariam mariame mariana
    marianna marianne maribel maricela marie mariella mariem marietta marija marika marilyn marilynn
    marina marine mariola marisa marisela marisol marissa marit maritza marjorie marjory marla marlene
    marquita marsha marta martha marthe martina martine marva mary maryam maryann maryanne marybeth
    maryellen maryjane marylou maryse maría mascha mathilde matilda matilde mattie maud maude maudie maura
    maureen maurine mavis maxine maya mayawati mayme mayra mayte małgorzata meagan mechthild meera meg
    megan megawati meghan melania melanie melba melinda melisa melissa mellisa mellissa melodie melody
    melva mercédès merry mette mia michaela micheline michell michelle michiko michèle migdalia milagros
    mildred milena milica millicent millie mina mindy minerva minnie miranda mireia mireille miriam mirjam
    mirna missy misty mitzi mollie molly mona monica monika monique montserrat muna muriel myra myriam
    myrna myrtle mária mélanie mónica nabila nada nadezhda nadia nadine nadja nagore naima najat najla nan
    nancy nanette nannie naoko naomi natacha natalia natalie natalija nataliya natalya natascha natasha
    nathalie nawal neelie nelda nell nellie nelly nettie neva ngozi niamh nichole nicole nicoletta nikki
    nilda nina nirmala nita nkosazana noelle noemi nola nona nora noreen noriko norma noémie noëlle nuria
    núria octavia odile ofelia oksana ola olena olga olha olive olivia oliwia olympe oma opal ophelia ora
    oralia oriana orla ornella ouafa paige paloma pam pamala pamela pansy paola patrica patricia patrizia
    patsy patti pattie patty paula paulette paulina pauline pearl pearlie pearline peggy penelope penny
    petra phillis phoebe phyllis pia pilar polina polly portia pratibha pricilla priscilla priti priya
    priyanka queen rachael racheal rachel rachelle rachida rae rafaela raffaella raissa ramona rana randi
    rania raquel rasha reba rebeca rebecca rebekah reem regina reiko reina rekha rena renae renata renate
    renee renita reta retha reva reyna rhea rhoda rhonda rima rita robbin roberta robyn rochelle rocio
    roisin romana romina ronda ronja rosa rosalba rosalee rosalia rosalie rosalind rosalinda rosalyn
    rosalía rosanna rosanne rose roseann roseanne rosella rosemarie rosemary rosetta rosie rosita roslyn
    roswitha rowena roxana roxanna roxanne roxie roza ruby ruth ruthie régine róisín sabina sabine sabrina
    sachiko sadie safia saida saima sallie sally salma samantha samatha samia sanae sandi sandra sandrine
    sanna saoirse sara sarah saskia saundra saïda seiko selena selina selma serena sevgi shabana shana
    shanda shanna shari sharlene sharon sharron shauna shawna shayla sheena sheila shelia shelley shellie
    shelly sheree sheri sherri sherrie sherry sheryl shiela shirin shonda sibylle sigrid silke silvana
    silvia simona simonetta sinead sinéad siobhan siobhán sirimavo sissel smriti socorro sofia sofie sofía
    solange soledad sondra sonia sonja sonya sophia sophie soraya staci stacie stefania stefanie steffi
    stella stephanie stéphanie sue sunita sunniva susan susana susanna susanne sushma susie suzan suzanne
    suzette svenja svetlana svitlana sybil sylvia sylvie tabatha tabitha tamara tameka tamela tamera tami
    tamika tammi tammie tammy tamra tana tania tanisha tanja tansu tanya tara taryn tasha tatiana tatjana
    tatyana tawana tecla tera teresa teresita tereza teri terra terri terrie tessa tessie thelma theodora
    theresa therese theresia thérèse tia tiara tiffani tiffany tillie tina tisha tomasa tomoko tonia tonya
    tori torild traci tracie treva tricia trina trine trisha trude trudy tuija tuula twila tzipi ulla
    ulrike una ursula ute vada vaira valarie valencia valentina valeria valerie valeriya valérie vanessa
    veda velma venus vera verda verna vernell vernice veronica veronika verónica vesna vesta vicenta vicki
    vickie vicky victoire victoria vida viktoria viktoriia vilma viola violet violeta violetta viorica
    virgie virgina virginie viviane vonda véronique wafa waltraud wanda wangari wendi wendy wiebke wilda
    wilhelmina willa wilma winifred winnie winona xenia ximena xiomara yael yana yasmin yasmina yasmine
    yelena yesenia yevgenia yingluck yoko yolanda yuko yulia yuliya yuriko yvette yvonne zahra zainab
    zanele zeinab zelda zella zelma zenaida zoe zofia zoila zsuzsa zuzana zuzanna ángela élisabeth élise
    élodie éléonore émilie
    """
)
