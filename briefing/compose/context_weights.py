"""What each feature of a line adds to the logarithm of its odds to follow an opening, and to be fit.

Written by `python -m benchmarks.line_context` from 599 marked lines; not to be changed by hand.
"""

FOLLOWS = """
ago 0.008; before -0.047; behind to more -0.157; behind to to 1 -0.011; behind to to 15 -0.062; behind to to
2 0.228; behind to to 4 0.244; behind to to 8 0.051; by itself 0.394; covers headline 0.018; covers
headline, other lead -0.187; covers headline, other report -0.096; covers opening -0.075; covers opening,
other lead -0.086; covers opening, other report -0.087; every sentence -0.914; form act 0.087; form nothing
-0.309; form state 0.206; form words 0.016; future 0.060; goes on 0.023; hanging -0.075; lead-in 0 -0.157;
lead-in 1 0.206; lead-in 2 -0.048; length to 18 -0.405; length to 25 0.080; length to 32 0.027; length to 40
0.266; length to 55 -0.019; names -0.032; names told 0.072; new -0.071; new acts -0.155; new names 0.103;
new numbers 0.269; no act 0.011; past perfect 0.471; place more 0.018; place to 0 -0.280; place to 1 0.045;
place to 12 0.033; place to 2 0.003; place to 4 -0.047; place to 7 -0.018; quoted 0.009; said -0.118; same
acts 0.210; same names -0.013; same numbers 0.265; same outlet -0.133; same report 0.247; share -0.094;
share, other lead -0.129; share, other report -0.073; shared -0.039; shares nothing -0.363; speech 0.272;
standing 0.001; tells of two -0.043; titles alike 0.047; weekday 0.568;
"""

FITS = """
ago 0.263; before -0.032; behind to more 0.145; behind to to 1 -0.231; behind to to 15 0.118; behind to to 2
-0.069; behind to to 4 0.426; behind to to 8 0.064; by itself 0.107; covers headline -0.098; covers
headline, other lead -0.232; covers headline, other report -0.151; covers opening -0.124; covers opening,
other lead -0.110; covers opening, other report -0.097; every sentence 0.527; form act 0.183; form nothing
0.105; form state 0.100; form words -0.388; future 0.027; goes on -0.201; hanging -0.197; lead-in 0 0.151;
lead-in 1 0.134; lead-in 2 -0.285; length to 18 -0.327; length to 25 0.184; length to 32 0.383; length to 40
0.160; length to 55 -0.231; names -0.013; names told -0.191; new 0.034; new acts 0.063; new names 0.062; new
numbers 0.288; no act -0.014; past perfect 0.158; place more -0.042; place to 0 -0.643; place to 1 -0.009;
place to 12 -0.128; place to 2 0.036; place to 4 0.133; place to 7 0.234; quoted -0.354; said -0.238; same
acts 0.112; same names 0.046; same numbers 0.205; same outlet 0.004; same report 0.420; share -0.227; share,
other lead -0.166; share, other report -0.114; shared -0.098; shares nothing -0.102; speech -0.184; standing
-0.165; tells of two -0.097; titles alike -0.013; weekday -0.033;
"""
