"""What each word, state and consequence adds to how much a report matters, on a scale from 0 to 4.

Written by `python -m benchmarks.news_value` from 2757 marked reports; not to be changed by hand.
"""

WEIGHTS = """
=a state 0.277; =deaths 0.224; =decision 0.145; =disaster 0.191; =economy 0.036; =election 0.162; =every
report 0.119; =first time 0.097; =genre a broadcast program -0.092; =genre a digest of many events -0.060;
=genre a feature 0.055; =genre a report 0.127; =genre comment 0.033; =genre explains, asks or lists 0.084;
=genre pictures 0.025; =genre sport, leisure or travel -0.178; =genre told in the first person 0.007;
=leader in court or out 0.367; =no report -0.292; =only words -0.093; =peace 0.187; =people affected 0.192;
=power 0.236; =sanctions 0.034; =state decides 0.231; =states 0.374; =states in lead 0.065; =states in title
0.197; =two states 0.135; =war and violence 0.245; abl -0.104; access -0.108; accord 0.133; accus 0.119;
achiev -0.090; act 0.061; action 0.033; activ -0.107; activist 0.070; actor -0.111; actress -0.095; actual
-0.082; add 0.072; addit 0.042; administr 0.102; advanc 0.041; advis 0.153; affect -0.064; afford -0.083;
afternoon 0.075; age -0.110; agenc 0.286; agent 0.141; agre 0.107; agreement 0.159; ahead -0.033; aid 0.269;
aim -0.110; air 0.034; aircraft -0.094; airlin -0.078; airport 0.156; airstrik 0.132; alarm 0.076; alert
-0.070; alli 0.088; amid 0.250; amount 0.062; analysi 0.083; anim -0.157; announc 0.131; anti 0.046;
apartheid 0.113; approach 0.049; approv 0.079; area 0.023; argu -0.047; argument 0.088; arm 0.156; armi
0.077; arriv 0.098; art -0.054; articl 0.131; ask 0.032; assassin 0.085; assault 0.074; assess 0.074; associ
0.048; athlet -0.124; attack 0.292; attempt 0.094; attend -0.058; attorney -0.051; attract -0.093; aviat
-0.092; award -0.124; awkward -0.104; babi -0.090; back 0.150; bad 0.065; bank 0.071; bar 0.071; base
-0.092; batter 0.112; beat -0.113; began 0.113; begin 0.074; begun 0.081; believ -0.044; benefit 0.062; best
-0.099; big -0.064; biggest 0.036; bill 0.110; billion 0.076; black -0.051; blast 0.140; blaze -0.073; blow
0.065; bodi 0.082; bomb 0.056; bomber 0.140; book -0.087; border -0.088; briberi 0.107; broke -0.052; broken
0.064; brother 0.138; brutal 0.118; budget 0.119; build -0.044; built 0.059; bureau 0.097; bus -0.082; busi
-0.096; cabinet -0.089; came 0.035; camp 0.069; campaign 0.124; cancer -0.077; candid 0.161; capit 0.161;
captur 0.077; car -0.157; care -0.056; carri 0.098; case -0.154; caus -0.087; celebr -0.074; centr 0.131;
central 0.187; ceremoni -0.088; challeng 0.092; champion -0.095; chancellor 0.080; chang -0.064; charg
0.047; check -0.045; chemic 0.084; children 0.030; church -0.064; civil -0.174; civilian 0.137; claim 0.190;
clash 0.088; classifi 0.106; clean 0.110; close 0.097; cloth -0.091; coalit 0.168; coast 0.164; colleg
-0.067; com -0.040; come 0.019; commit 0.148; committe 0.031; compani -0.106; compar -0.086; complet 0.041;
condit 0.070; conduct 0.058; confer 0.124; confirm 0.231; conflict 0.079; congressman -0.091; connect 0.049;
conserv 0.049; consid 0.096; contact 0.088; contain 0.079; continu 0.039; convers 0.053; cooper 0.038; core
0.078; corrupt 0.191; cost -0.111; counterpart 0.071; countri 0.211; coupl -0.084; court 0.096; cover
-0.130; crash -0.120; creat -0.089; crimin 0.047; crisi 0.090; current -0.091; custom -0.078; daili -0.079;
damag 0.065; date 0.047; dead 0.072; deal 0.131; death 0.063; decad 0.054; decid 0.071; decis 0.030; declar
0.050; defeat 0.051; defenc 0.179; defens 0.121; deleg -0.117; deni 0.064; depart 0.177; deploy 0.074;
deputi -0.107; describ 0.125; destroy 0.107; detail 0.055; detain 0.103; detent 0.102; develop -0.038; devic
-0.064; die 0.043; differ 0.089; difficult -0.077; diplomat -0.095; direct -0.032; disclos 0.125; discov
-0.113; discuss -0.029; diseas -0.069; disput 0.160; district 0.196; dollar 0.062; don -0.147; donat -0.112;
dope -0.100; doubl -0.087; dozen 0.161; draw -0.072; drive -0.224; driver -0.114; drone -0.088; drop 0.164;
dub -0.084; duti -0.082; earli -0.072; earlier 0.113; easili 0.096; east 0.111; eastern 0.186; econom
-0.098; economi 0.105; educ -0.149; effect 0.085; eight -0.041; elect 0.208; emerg 0.071; emergenc 0.099;
employe 0.084; end 0.216; energi 0.117; engin 0.089; ensur 0.087; enter 0.077; entir 0.087; environ -0.086;
environment 0.087; episod -0.095; equip -0.093; era 0.066; estrang 0.122; ethic -0.090; evacu 0.067; event
-0.052; evid 0.178; execut 0.249; exist -0.080; exit 0.246; expect 0.078; experi -0.134; expert -0.087; face
0.248; facil -0.059; fact -0.059; fail 0.037; failur 0.151; fall -0.055; famili -0.082; famin 0.130; fan
-0.064; far 0.055; father -0.064; featur -0.130; feder -0.058; fell 0.054; festiv -0.115; fierc 0.076;
fighter 0.271; file 0.050; film -0.132; final 0.060; financ 0.040; financi 0.057; find 0.038; fire 0.028;
firm -0.061; first 0.202; five -0.031; flee 0.128; fleet -0.083; fli -0.084; flight -0.154; floor 0.090;
follow 0.037; footbal -0.224; forc 0.136; forecast 0.059; foreign 0.058; formal 0.150; former -0.065; forum
-0.105; forward 0.054; found -0.083; fraud 0.095; freedom 0.085; fresh 0.071; friend -0.039; full 0.040;
fulli 0.079; fund 0.065; futur -0.105; gain 0.067; garda -0.086; gather 0.061; general 0.155; giant -0.088;
girl -0.050; global 0.060; goal -0.092; gold -0.100; good -0.032; govern 0.253; grant -0.070; green -0.096;
ground 0.108; group 0.040; grow -0.075; growth -0.111; hack 0.069; half 0.049; halt 0.146; hand 0.072; hang
0.079; happen -0.082; harm -0.064; hate -0.088; head -0.050; health -0.066; hear 0.045; heard -0.068; held
0.164; highlight -0.064; hire -0.077; histor 0.052; histori -0.109; home -0.072; honor -0.090; hope -0.109;
hospit -0.030; host -0.230; hour 0.047; human 0.197; humanitarian 0.122; hundr 0.108; hunt -0.096; hurt
0.078; identifi 0.038; illeg 0.074; imag -0.054; immedi 0.071; immigr 0.109; immun 0.088; impos 0.052; incid
0.046; incom 0.076; increas 0.101; indic 0.237; indict 0.154; industri -0.036; influenc -0.055; injur
-0.056; injuri -0.089; inquiri 0.095; inspir -0.082; intellig 0.189; intent 0.069; interior 0.088; internat
0.097; interview -0.138; invest -0.114; investig 0.116; involv 0.036; island 0.039; issu 0.066; job 0.113;
judg 0.248; juri -0.086; key 0.079; kid -0.071; kill 0.424; km 0.096; know -0.027; known 0.110; lack -0.060;
land 0.055; larg 0.036; largest 0.060; last -0.059; late 0.036; later -0.084; latest -0.036; law 0.078;
lawmak -0.080; lawyer 0.045; leader 0.320; leak 0.096; learn -0.108; least 0.191; leav 0.109; led 0.096;
left -0.057; leg -0.087; legal 0.121; legisl -0.043; letter 0.168; level 0.094; life -0.051; like -0.071;
limit -0.041; line -0.122; link 0.068; list -0.129; live -0.024; local -0.056; long 0.076; longer 0.054;
look -0.097; love -0.081; low -0.147; magazin -0.071; main 0.040; major 0.040; make -0.059; man -0.282;
manag -0.104; manufactur -0.159; mark 0.131; mass 0.090; match -0.117; materi -0.069; mean -0.042; media
-0.073; medic 0.064; medicin 0.081; meet 0.052; member -0.041; men -0.069; messag 0.066; met 0.079; mid
-0.093; migrat 0.151; mile -0.050; milit 0.101; militari 0.328; million 0.056; minist 0.177; minut 0.051;
missil 0.182; mln -0.076; mobil -0.070; moment 0.116; money 0.054; month 0.075; morn 0.141; mosqu 0.125;
mother -0.053; move 0.091; movi -0.088; multipl 0.052; museum -0.103; name -0.084; nation -0.015; nationwid
0.127; natur -0.047; near 0.138; need 0.082; negoti 0.194; nerv 0.184; network -0.156; new -0.043; news
0.100; newspap 0.053; next 0.102; nine -0.057; nomine -0.061; normal -0.069; northeast 0.104; note -0.054;
nuclear 0.126; number -0.065; obtain 0.061; occupi 0.132; offer 0.089; offic 0.085; offici 0.242; oil 0.047;
old -0.021; ongo -0.057; onlin -0.093; open 0.046; oper 0.071; opposit 0.209; option 0.093; order 0.212;
organiz -0.074; origin 0.065; overhaul 0.114; overnight 0.079; owner -0.121; pack 0.088; paid 0.050;
parliament 0.118; parliamentari 0.138; parti 0.116; particular -0.092; partner -0.055; pass 0.130; passeng
-0.052; past 0.111; patrol 0.074; pay -0.073; peac 0.043; penalti 0.102; peopl 0.024; percent 0.093; perform
-0.101; permit 0.080; person -0.085; photo -0.062; place -0.030; plane -0.146; plant -0.050; play -0.098;
player -0.064; pledg 0.169; point 0.053; polic 0.029; polici 0.092; poll 0.193; popul 0.065; populist 0.094;
posit 0.054; possibl -0.037; post -0.103; potenti 0.043; pound -0.098; power 0.071; preliminari 0.089;
prepar 0.048; presid 0.098; presidenti 0.073; press -0.084; prevent 0.037; price -0.042; prime 0.273;
prioriti -0.097; prison 0.068; privat -0.049; probe 0.191; problem -0.081; process 0.192; produc -0.056;
product -0.060; profit -0.050; program 0.082; programm 0.107; progress 0.046; project -0.105; promis 0.169;
promot -0.136; propos -0.074; prosecutor 0.143; protect -0.158; protest 0.073; provinc 0.055; pull 0.116;
push 0.090; put 0.160; race 0.092; raid 0.115; rais 0.143; rang 0.069; rank -0.077; reach 0.065; read 0.097;
readi -0.070; real -0.050; reason 0.052; rebel 0.207; recent -0.089; record -0.094; referendum 0.156; refuge
0.307; refus 0.113; regard -0.096; regim 0.095; region 0.055; reject 0.054; releas 0.042; remain 0.028;
renew 0.142; repeal 0.059; repeat 0.090; report 0.044; repres -0.082; request 0.088; requir 0.045; research
-0.069; reserv 0.089; resign 0.086; resist 0.118; respect -0.081; respond 0.038; respons 0.083; rest -0.086;
restrain 0.098; retir 0.072; return 0.065; reveal 0.047; review 0.089; revis 0.107; right 0.153; rise 0.049;
road -0.043; rock 0.090; rocket 0.179; role 0.126; rough -0.107; round -0.098; royal 0.064; run -0.117;
safeti -0.072; sanction 0.086; save -0.103; scandal 0.140; school -0.082; scienc -0.062; scientist -0.065;
sea 0.050; season -0.101; seat 0.064; second 0.058; secretari 0.154; sector -0.074; secur 0.289; seek 0.134;
segment -0.079; senior 0.070; sens -0.082; sent -0.107; separ -0.052; seri -0.049; servic -0.147; set
-0.068; settlement 0.072; sex -0.106; sexual -0.053; share -0.068; sheriff -0.101; ship 0.131; shock 0.093;
shoot 0.061; shop -0.080; show -0.129; signal 0.055; signific 0.116; similar -0.066; site 0.063; ski -0.095;
small -0.055; social -0.080; soldier 0.163; son -0.085; soon 0.077; sought 0.087; sourc 0.116; space -0.073;
speaker 0.149; spend 0.082; spent 0.062; spi 0.067; spoke 0.114; spokesman 0.105; spokeswoman -0.058; sport
-0.141; spread -0.081; stab -0.088; staff -0.075; standard -0.088; star -0.201; start 0.090; state 0.183;
statement 0.114; station -0.042; status -0.053; stay -0.125; step 0.065; stock -0.102; stop -0.044; storm
0.101; strateg 0.066; strategi -0.102; struck 0.050; student -0.125; studi -0.095; suffer 0.048; suicid
0.210; support 0.062; surpris 0.061; surviv 0.069; suspect 0.084; system 0.076; tabl 0.174; take -0.072;
talk 0.169; target 0.102; task -0.076; team -0.131; teenag -0.109; tell 0.040; tension 0.084; term 0.037;
terror -0.112; terrorist 0.053; test 0.160; th -0.091; think -0.118; third -0.086; thought -0.084; thousand
0.181; threaten 0.086; three -0.035; tie 0.083; time -0.100; titl -0.075; today -0.097; toll 0.158; tomorrow
-0.078; toppl -0.105; tourist -0.135; tournament -0.086; town 0.094; toxic 0.083; trace -0.085; track
-0.100; trade 0.108; tradit -0.071; transfer 0.091; transport -0.175; travel 0.047; treati 0.103; trigger
0.156; trip 0.090; troop 0.073; turn 0.042; tweet -0.042; two 0.151; understand -0.100; use -0.074; various
-0.084; veteran -0.110; victim 0.078; victori 0.111; view -0.076; villag 0.088; visa 0.080; visit -0.131;
visitor -0.082; vote 0.204; vow 0.063; walk 0.098; wall -0.061; want -0.053; war 0.041; warn 0.148; wave
-0.078; way 0.031; weapon 0.258; week 0.077; weekend 0.062; welcom 0.049; west 0.188; western 0.113; wing
0.071; winter -0.060; wiretap 0.132; wish -0.077; withdraw 0.130; woman -0.126; women -0.087; work 0.022;
worker 0.073; world -0.039; worst 0.089; worth -0.060; wound 0.096; wrong 0.059; wrote -0.042; young 0.063;
"""
