"""The tuned constants of the objective, as one record. docs/engine.md says what each is for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """How candidates are valued and compared.

    The defaults were tuned together on the MultiLing 2011 sets in six languages; most lie in the middle of a
    flat region. benchmarks/engine_ablation.py prints what each is worth; run it before changing one.
    """

    # value of a single word beside that of a pair of adjacent words: helps ROUGE-1, costs nothing in ROUGE-2
    word_share: float = 0.3
    # weight of a concept = (documents that tell it, each by how early) ** power: corroboration counts doubly
    power: float = 2.25
    # a first mention in sentence p counts floor + (1 - floor) * exp(-p / reach): what opens a document matters
    # most, but what many documents tell further down still counts; reach 0: 1 / (1 + p) instead
    floor: float = 0.5
    reach: float = 3.0
    # addend for the candidate nearest to the story's center, as a share of what a strong candidate is worth,
    # for every `center_words` words of it, so that a long candidate does not lose to two short ones
    center_share: float = 0.25
    center_words: float = 22.0
    # whole for budgets of up to so many words, beyond them less in proportion: what is typical fills a short summary,
    # a long one needs what else there is
    center_budget: float = 100.0
    # addend for a lead, falling with 1 / (1 + p), times this power of how much the leads of the story agree: full
    # where they do, next to none where they are little nearer to the other documents than any sentence
    lead_share: float = 0.3
    lead_power: float = 3.0
    # candidates outside this length (words; the upper per sentence) are picked only when nothing else fits
    shortest: int = 8
    longest: int = 55
    # whether a candidate may open with a quotation mark; such sentences rarely stand alone
    opening_quotations: bool = False
    # a candidate repeats another when this share of the shorter one's content words is in it
    repeats: float = 0.75
    # stories of up to this many candidates are solved exactly ...
    exact_candidates: int = 1000
    # ... unless the search takes more nodes than this; never by a clock: machines differ, results must not
    exact_nodes: int = 1000


DEFAULTS = Options()
# items of an edition are short and print leads anyway: they keep the constants from before the summaries were tuned
EDITION = Options(floor=0.2, reach=0.0, lead_share=0.15)
