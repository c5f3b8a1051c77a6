"""What each feature of a line adds to the logarithm of its odds to follow an opening, and to be fit.

Written by `python -m benchmarks.line_context` from 1978 marked lines; not to be changed by hand.
"""

FOLLOWS = """
ago -0.333; before -0.040; behind to more -0.702; behind to to 1 0.686; behind to to 15 -0.205; behind to to
2 0.417; behind to to 4 0.305; behind to to 8 -0.061; by itself 0.371; covers headline 0.103; covers
headline, other lead -0.157; covers headline, other report -0.022; covers opening 0.136; covers opening,
other lead -0.068; covers opening, other report -0.077; every sentence -1.009; form act 0.222; form nothing
-0.148; form state -0.147; form words 0.274; future 0.282; goes on 0.084; hanging -0.104; lead-in 0 -0.419;
lead-in 1 0.326; lead-in 2 0.087; length to 10 -0.316; length to 18 -0.110; length to 25 0.033; length to 32
0.166; length to 40 0.267; length to 55 0.031; names -0.094; names told 0.132; new -0.156; new acts -0.102;
new names 0.104; new numbers 0.124; no act 0.011; past perfect -0.024; place more -0.500; place to 0 -0.268;
place to 1 0.434; place to 12 -0.272; place to 2 0.225; place to 4 -0.049; place to 7 0.026; quoted 0.387;
said -0.569; same acts 0.168; same names 0.021; same numbers 0.201; same outlet -0.081; same report 0.400;
share -0.207; share, other lead -0.182; share, other report -0.199; shared 0.025; shares nothing -0.212;
speech 0.335; standing 0.037; tells of two -0.006; titles alike 0.620; weekday 0.685;
"""

FITS = """
ago 0.271; before -0.380; behind to more 0.023; behind to to 1 0.390; behind to to 15 0.050; behind to to 2
0.031; behind to to 4 0.328; behind to to 8 0.086; by itself 0.162; covers headline -0.030; covers headline,
other lead -0.289; covers headline, other report 0.040; covers opening -0.019; covers opening, other lead
-0.187; covers opening, other report -0.085; every sentence 0.274; form act 0.220; form nothing 0.034; form
state 0.016; form words -0.112; future -0.084; goes on -0.070; hanging -0.153; lead-in 0 -0.137; lead-in 1
0.221; lead-in 2 -0.078; length to 10 -0.188; length to 18 -0.167; length to 25 0.139; length to 32 0.131;
length to 40 0.265; length to 55 -0.109; names 0.050; names told -0.186; new 0.041; new acts 0.040; new
names -0.037; new numbers 0.199; no act 0.018; past perfect -0.168; place more -0.294; place to 0 -0.659;
place to 1 0.208; place to 12 0.039; place to 2 0.110; place to 4 -0.119; place to 7 0.192; quoted -0.406;
said -0.354; same acts 0.020; same names -0.043; same numbers 0.046; same outlet -0.184; same report 0.528;
share -0.159; share, other lead -0.453; share, other report -0.250; shared 0.040; shares nothing -0.338;
speech -0.138; standing 0.077; tells of two -0.124; titles alike 0.643; weekday 0.045;
"""
