"""What each feature of a sentence adds to the logarithm of its odds to be printed.

Written by `python -m benchmarks.line_worth` from 3787 marked sentences; not to be changed by hand.
"""

WEIGHTS = """
bare name -0.114; begins with a -0.042; begins with a mark -0.276; begins with according 0.024; begins with
after -0.038; begins with an 0.006; begins with another word -0.093; begins with as 0.139; begins with at
0.246; begins with but -0.201; begins with earlier 0.108; begins with he -0.227; begins with his 0.219;
begins with however 0.022; begins with if 0.059; begins with in -0.290; begins with it 0.316; begins with on
-0.068; begins with one -0.021; begins with she 0.159; begins with some 0.147; begins with that -0.016;
begins with the 0.143; begins with there 0.154; begins with they 0.041; begins with this 0.130; begins with
two 0.055; begins with while -0.047; commas -0.003; every sentence -2.103; first person -0.411; form act
0.063; form nothing -0.357; form state 0.051; form words -0.067; goes on -0.084; in lead -0.135; introduced
before -0.197; introduced here 0.035; introduced nowhere 0.162; kept out: address -0.266; kept out: broken
-0.218; kept out: caption -0.157; kept out: color 0.409; kept out: empty -0.002; kept out: judgment 0.124;
kept out: question -0.228; length more -0.259; length to 12 -0.063; length to 18 0.013; length to 25 0.245;
length to 32 0.370; length to 40 0.289; length to 55 0.284; length to 7 -0.879; names 0.051; needs
connective -0.147; needs nothing 0.161; needs person 0.125; needs role -0.019; needs speech -0.047; needs
thing -0.072; new words -0.066; numbers -0.011; part of title 0.368; place more -0.680; place to 0 0.858;
place to 1 0.739; place to 12 -0.572; place to 2 0.261; place to 4 -0.024; place to 7 -0.582; points back
0.117; pronouns -0.094; quoted -0.362; score 0.319; shared with lead -0.058; shared with title 0.160; the
0.034; verdict inside 0.241; verdict opens 0.247; verdict out -0.488; wording: actor 0.173; wording: acts
0.093; wording: day 0.124; wording: judging -0.199; wording: measured 0.142; wording: name -0.247; wording:
number -0.030; wording: quotes -0.405; wording: scene -0.009; wording: simile 0.042; wording: speech 0.002;
wording: sweeping -0.034; wording: wanting 0.092;
"""
