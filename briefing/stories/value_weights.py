"""What each word, state and consequence adds to how much a report matters, on a scale from 0 to 4.

Written by `python -m benchmarks.news_value` from 2757 marked reports; not to be changed by hand.
"""

WEIGHTS = """
=a state 0.285; =deaths 0.221; =decision 0.149; =disaster 0.195; =economy 0.035; =election 0.174; =every
report 0.132; =first time 0.093; =genre a broadcast program -0.092; =genre a digest of many events -0.065;
=genre a feature 0.054; =genre a report 0.128; =genre comment 0.041; =genre explains, asks or lists 0.086;
=genre pictures 0.023; =genre sport, leisure or travel -0.179; =genre told in the first person 0.004;
=leader in court or out 0.373; =no report -0.291; =only words -0.096; =peace 0.194; =people affected 0.186;
=power 0.319; =sanctions 0.032; =state decides 0.229; =states 0.394; =states in lead 0.069; =states in title
0.196; =two states 0.134; =war and violence 0.236; abl -0.101; access -0.108; accord 0.138; accus 0.116;
achiev -0.085; act 0.048; action 0.031; activ -0.112; activist 0.064; actor -0.110; actress -0.096; actual
-0.079; add 0.073; administr 0.104; admit -0.046; advanc 0.049; advis 0.144; affect -0.066; afternoon 0.071;
age -0.117; agenc 0.284; agent 0.141; agre 0.113; agreement 0.159; aid 0.269; aim -0.114; air 0.036;
aircraft -0.097; airlin -0.081; airport 0.160; airstrik 0.129; alarm 0.073; alert -0.072; alli 0.092;
ambassador -0.033; amid 0.251; amount 0.057; analysi 0.076; anim -0.160; announc 0.144; anti 0.057;
apartheid 0.111; approach 0.041; approv 0.086; argument 0.087; arm 0.157; armi 0.076; arriv 0.097; art
-0.059; ask 0.039; assassin 0.090; assault 0.073; assess 0.070; associ 0.047; athlet -0.122; attack 0.288;
attempt 0.095; attend -0.055; attorney -0.047; attract -0.099; aviat -0.092; award -0.128; awkward -0.096;
babi -0.094; back 0.144; bad 0.069; bank 0.076; bar 0.076; base -0.099; batter 0.111; beat -0.108; began
0.108; begin 0.084; begun 0.081; believ -0.043; benefit 0.060; best -0.103; big -0.069; bill 0.116; billion
0.080; bird -0.082; black -0.056; blast 0.134; blaze -0.076; blow 0.064; bodi 0.090; bomb 0.055; bomber
0.137; book -0.088; border -0.097; briberi 0.107; broke -0.056; broken 0.064; brother 0.134; brutal 0.115;
budget 0.123; build -0.048; built 0.063; busi -0.104; call 0.018; came 0.036; camp 0.063; campaign 0.117;
cancer -0.077; candid 0.156; capit 0.144; captur 0.078; car -0.158; care -0.055; carri 0.086; case -0.150;
caus -0.083; celebr -0.070; centr 0.138; central 0.185; ceremoni -0.087; challeng 0.101; champion -0.104;
chang -0.074; charg 0.046; check -0.049; chemic 0.082; children 0.029; civil -0.176; civilian 0.136; claim
0.188; clash 0.085; classifi 0.109; clean 0.111; close 0.101; cloth -0.091; coalit 0.181; coast 0.168;
colleg -0.068; come 0.022; commit 0.144; compani -0.108; compar -0.087; competit -0.059; condit 0.070;
conduct 0.056; confer 0.132; confirm 0.224; conflict 0.070; congressman -0.095; connect 0.051; conserv
0.058; consid 0.101; contact 0.080; contain 0.074; continu 0.040; convers 0.055; core 0.079; corrupt 0.193;
cost -0.120; counterpart 0.070; countri 0.222; coupl -0.076; court 0.091; cover -0.130; crash -0.124; creat
-0.086; crimin 0.053; crisi 0.088; critic 0.027; current -0.092; custom -0.083; damag 0.069; data -0.048;
date 0.054; dead 0.070; deal 0.128; death 0.056; decad 0.051; decid 0.073; decis 0.038; declar 0.047; decri
0.099; defeat 0.057; defenc 0.181; defens 0.131; deleg -0.120; deni 0.062; deploy 0.069; deputi -0.081;
describ 0.118; destroy 0.106; detail 0.054; detain 0.096; detent 0.097; develop -0.041; devic -0.067; die
0.039; differ 0.086; difficult -0.076; diplomat -0.094; disclos 0.124; discov -0.112; diseas -0.074; disput
0.150; district 0.195; doctor -0.053; dollar 0.061; don -0.150; donat -0.117; dope -0.097; doubl -0.090;
dozen 0.164; draw -0.074; drive -0.236; driver -0.121; drone -0.088; drop 0.169; dub -0.085; duti -0.076;
earli -0.074; earlier 0.116; easili 0.102; eastern 0.187; econom -0.088; economi 0.108; educ -0.155; effect
0.083; eight -0.044; elect 0.220; emerg 0.072; emergenc 0.112; employe 0.076; end 0.223; energi 0.125; engin
0.081; ensur 0.090; enter 0.080; entir 0.087; entri -0.069; environ -0.092; environment 0.086; episod
-0.100; equip -0.096; era 0.063; establish -0.039; estrang 0.116; ethic -0.098; evacu 0.071; evening -0.038;
event -0.063; evid 0.178; examin -0.048; execut 0.244; exist -0.085; exit 0.267; expect 0.080; experi
-0.140; expert -0.099; explain -0.046; explos 0.046; face 0.244; facil -0.056; fact -0.059; fail 0.034;
failur 0.156; fall -0.055; famili -0.080; famin 0.124; fan -0.067; far 0.070; father -0.064; fear -0.034;
featur -0.132; feder -0.057; fell 0.054; festiv -0.119; fierc 0.076; fighter 0.268; file 0.050; film -0.139;
final 0.065; financ 0.068; financi 0.049; find 0.040; fire 0.033; firm -0.055; first 0.205; five -0.027;
flee 0.136; fleet -0.083; fli -0.085; flight -0.157; floor 0.095; follow 0.044; footbal -0.220; forc 0.137;
forecast 0.058; foreign 0.087; form 0.037; formal 0.168; former -0.061; forum -0.100; forward 0.050; found
-0.093; fraud 0.094; free -0.036; fresh 0.072; friend -0.037; front -0.047; full 0.035; fulli 0.080; fund
0.060; futur -0.095; gain 0.066; gather 0.065; general 0.159; giant -0.086; girl -0.049; global 0.057; goal
-0.099; gold -0.109; good -0.033; govern 0.271; grant -0.060; green -0.103; ground 0.101; group 0.034; grow
-0.079; growth -0.115; hack 0.078; half 0.047; halt 0.150; hand 0.067; hang 0.077; happen -0.078; hard
0.047; harm -0.066; hate -0.088; head -0.047; health -0.069; hear 0.044; heard -0.067; held 0.160; highlight
-0.064; hire -0.079; histor 0.043; histori -0.117; home -0.076; honor -0.095; hope -0.111; hospit -0.030;
host -0.230; hour 0.043; human 0.188; humanitarian 0.122; hundr 0.100; hunt -0.097; hurt 0.085; identifi
0.042; illeg 0.078; imag -0.058; immedi 0.077; immigr 0.108; immun 0.078; impos 0.056; incid 0.039; incom
0.071; increas 0.099; indic 0.231; indict 0.155; industri -0.031; influenc -0.060; injur -0.058; injuri
-0.096; inquiri 0.104; inspir -0.084; institut -0.043; intellig 0.187; intent 0.072; interest 0.029;
internat 0.095; interview -0.147; invest -0.117; investig 0.110; involv 0.039; island 0.039; issu 0.068; job
0.114; judg 0.243; juri -0.089; key 0.085; kid -0.072; kill 0.423; km 0.099; know -0.030; known 0.115; lack
-0.060; land 0.057; larg 0.039; largest 0.067; last -0.068; later -0.077; law 0.074; lawmak -0.081; lawyer
0.048; lead 0.026; leader 0.295; leak 0.105; learn -0.106; least 0.192; leav 0.121; led 0.095; left -0.064;
leg -0.088; legal 0.128; legisl -0.035; letter 0.191; level 0.094; liber 0.057; life -0.055; like -0.071;
limit -0.043; line -0.127; link 0.075; list -0.132; live -0.024; local -0.057; long 0.067; longer 0.051;
look -0.099; love -0.087; low -0.151; magazin -0.068; main 0.049; major 0.030; make -0.063; man -0.284;
manag -0.115; manufactur -0.163; mark 0.146; mass 0.085; match -0.122; materi -0.075; mean -0.044; media
-0.082; medic 0.066; medicin 0.078; meet 0.075; member -0.035; men -0.073; messag 0.057; met 0.083; mid
-0.094; migrat 0.157; mile -0.051; milit 0.104; militari 0.327; million 0.049; minut 0.050; missil 0.182;
mission 0.040; mln -0.075; mobil -0.069; moment 0.125; money 0.056; month 0.075; morn 0.146; mosqu 0.133;
mother -0.051; move 0.099; movi -0.091; multipl 0.052; name -0.076; nation -0.021; nationwid 0.131; natur
-0.053; near 0.136; nearbi 0.064; need 0.089; negoti 0.207; nerv 0.184; network -0.159; new -0.048; news
0.093; newspap 0.058; next 0.107; nine -0.058; nomine -0.066; normal -0.065; northeast 0.103; note -0.054;
nuclear 0.114; number -0.067; obtain 0.059; occupi 0.147; offer 0.091; offic 0.092; offici 0.240; oil 0.047;
old -0.022; ongo -0.057; onlin -0.092; open 0.055; oper 0.067; opinion -0.042; opposit 0.195; option 0.093;
order 0.215; organiz -0.083; origin 0.062; overhaul 0.114; overnight 0.076; owner -0.122; pack 0.089; page
0.043; paid 0.047; parliament 0.139; parliamentari 0.142; parti 0.125; particular -0.087; partner -0.052;
pass 0.123; passeng -0.050; past 0.103; patrol 0.075; pay -0.077; peac 0.038; penalti 0.103; peopl 0.022;
percent 0.094; perform -0.108; permit 0.081; person -0.090; photo -0.055; place -0.030; plane -0.141; plant
-0.052; play -0.104; player -0.064; pledg 0.168; point 0.053; polic 0.037; polici 0.090; poll 0.215; popul
0.079; populist 0.107; posit 0.054; possibl -0.035; post -0.106; potenti 0.039; pound -0.100; power 0.068;
preliminari 0.089; prepar 0.058; presidenti 0.066; press -0.091; prioriti -0.092; prison 0.067; privat
-0.050; probe 0.197; problem -0.078; process 0.212; produc -0.054; product -0.059; profit -0.050; program
0.080; programm 0.103; progress 0.052; project -0.100; promis 0.173; promot -0.141; propos -0.077;
prosecutor 0.135; protect -0.169; protest 0.071; provinc 0.061; public 0.022; pull 0.117; push 0.096; put
0.161; question -0.031; race 0.096; raid 0.116; rais 0.142; rang 0.067; rank -0.072; reach 0.075; read
0.097; readi -0.065; real -0.051; realiti -0.060; reason 0.057; rebel 0.205; recent -0.091; record -0.095;
referendum 0.164; refuge 0.308; refus 0.106; regard -0.097; regim 0.097; region 0.051; reject 0.059; releas
0.040; remain 0.030; renew 0.142; repeal 0.059; repeat 0.097; report 0.050; repres -0.089; request 0.097;
requir 0.052; research -0.076; reserv 0.091; resign 0.087; resist 0.118; respect -0.084; respond 0.041;
respons 0.074; rest -0.086; restrain 0.102; retir 0.067; return 0.063; reveal 0.044; review 0.084; revis
0.105; right 0.162; rise 0.045; risk 0.037; road -0.051; rock 0.089; rocket 0.173; role 0.117; rough -0.110;
round -0.091; run -0.124; safeti -0.073; sanction 0.091; save -0.101; scandal 0.136; school -0.082; scienc
-0.069; scientist -0.066; sea 0.046; season -0.098; seat 0.072; second 0.062; secretari 0.149; sector
-0.072; secur 0.289; seek 0.143; segment -0.082; senior 0.063; sens -0.082; sent -0.109; separ -0.050; seri
-0.051; servic -0.160; set -0.065; settlement 0.080; sex -0.103; sexual -0.057; share -0.087; sheriff
-0.101; ship 0.127; shock 0.094; shoot 0.065; shop -0.080; show -0.138; signal 0.062; signific 0.113;
similar -0.071; site 0.055; ski -0.095; small -0.054; social -0.078; soldier 0.163; son -0.089; soon 0.086;
sought 0.088; sourc 0.108; space -0.078; spend 0.087; spent 0.062; spi 0.061; spoke 0.116; spokesman 0.087;
spokeswoman -0.060; sport -0.137; spread -0.074; stab -0.088; staff -0.079; standard -0.095; star -0.204;
start 0.093; state 0.189; statement 0.116; station -0.040; status -0.058; stay -0.127; step 0.065; stock
-0.100; stop -0.042; storm 0.106; strateg 0.063; strategi -0.103; student -0.130; studi -0.103; success
-0.036; suffer 0.044; suicid 0.216; support 0.057; surpris 0.059; surviv 0.065; suspect 0.086; system 0.079;
tabl 0.174; take -0.076; talk 0.186; target 0.097; task -0.068; team -0.135; teenag -0.111; televis 0.052;
tell 0.055; tension 0.089; term 0.044; terror -0.116; terrorist 0.052; test 0.156; th -0.098; think -0.121;
third -0.091; thought -0.087; thousand 0.187; threaten 0.078; three -0.032; tie 0.088; time -0.097; titl
-0.079; today -0.098; toll 0.161; tomorrow -0.078; toppl -0.103; total -0.034; tourist -0.144; tournament
-0.093; town 0.094; toxic 0.081; trace -0.091; track -0.100; trade 0.114; tradit -0.070; transfer 0.089;
transport -0.176; travel 0.041; treati 0.112; trigger 0.209; trip 0.085; troop 0.074; turn 0.050; tweet
-0.045; two 0.152; understand -0.103; use -0.078; various -0.081; veteran -0.109; victim 0.072; victori
0.125; video -0.038; view -0.078; villag 0.085; visa 0.079; visit -0.132; visitor -0.082; vote 0.213; vow
0.064; walk 0.099; wall -0.061; want -0.051; war 0.036; warn 0.144; wave -0.077; way 0.029; weapon 0.254;
week 0.081; weekend 0.064; welcom 0.048; western 0.109; wing 0.081; winter -0.053; wiretap 0.140; wish
-0.079; withdraw 0.150; woman -0.130; women -0.095; work 0.018; worker 0.071; world -0.043; worst 0.089;
worth -0.063; wound 0.099; wrong 0.064; wrote -0.043; young 0.058;
"""
