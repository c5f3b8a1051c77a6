"""What each feature of a sentence adds to the logarithm of its odds to be printed.

Written by `python -m benchmarks.line_worth` from 3787 marked sentences; not to be changed by hand.
"""

WEIGHTS = """
bare name -0.108; begins with a -0.045; begins with a mark -0.264; begins with according 0.078; begins with
after -0.044; begins with an 0.006; begins with another word -0.108; begins with as 0.143; begins with at
0.240; begins with but -0.204; begins with earlier 0.108; begins with he -0.199; begins with his 0.221;
begins with however 0.019; begins with if 0.054; begins with in -0.294; begins with it 0.314; begins with on
-0.069; begins with one -0.022; begins with she 0.156; begins with some 0.148; begins with that -0.017;
begins with the 0.127; begins with there 0.159; begins with they 0.042; begins with this 0.127; begins with
two 0.056; begins with while -0.048; commas -0.006; every sentence -2.129; first person 0.134; form act
0.073; form nothing -0.374; form state 0.057; form words -0.067; goes on -0.084; in lead -0.127; introduced
before -0.204; introduced here 0.053; introduced nowhere 0.153; kept out: address -0.399; kept out: broken
-0.186; kept out: caption -0.148; kept out: color 0.449; kept out: empty -0.006; kept out: judgment 0.151;
kept out: question -0.242; length more -0.256; length to 12 -0.059; length to 18 0.018; length to 25 0.248;
length to 32 0.375; length to 40 0.291; length to 55 0.276; length to 7 -0.891; names 0.050; needs
connective -0.158; needs nothing 0.137; needs person 0.104; needs role 0.003; needs speech -0.003; needs
thing -0.081; new words -0.070; numbers -0.008; part of title 0.373; place more -0.671; place to 0 0.849;
place to 1 0.741; place to 12 -0.574; place to 2 0.261; place to 4 -0.021; place to 7 -0.584; points back
0.114; pronouns -0.090; quoted -0.354; score 0.321; shared with lead -0.059; shared with title 0.158; the
0.039; verdict inside 0.254; verdict opens 0.266; verdict out -0.517; wording: actor 0.163; wording: acts
0.096; wording: day 0.119; wording: judging -0.201; wording: measured 0.141; wording: name -0.229; wording:
number -0.040; wording: quotes -0.407; wording: scene -0.012; wording: simile 0.039; wording: speech -0.004;
wording: sweeping -0.037; wording: wanting 0.090;
"""
