"""Every method by its name: `summarizer("briefing")`, `summarizer("lexrank")`, `summarizer("sumy-kl")`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

import numpy as np

from briefing.errors import UsageError
from briefing.select.concepts import Vector
from briefing.select.copies import originals
from briefing.select.filling import fill
from briefing.select.options import DEFAULTS, Options
from briefing.select.problem import budget_costs
from briefing.select.records import Budget, Candidate, Selection, Summarizer
from briefing.select.story import select_by_coverage

# functions of `ranking`, which is imported when one is asked for: scipy is slow to load
RANKINGS = {
    "lead": "lead",
    "lexrank": "lexrank",
    "continuous-lexrank": "continuous_lexrank",
    "textrank": "textrank",
    "lsa": "lsa",
    "centroid": "centroid",
}
SUMY = ("luhn", "edmundson", "lsa", "text-rank", "lex-rank", "sum-basic", "kl", "reduction", "random")
METHODS = ("briefing", *RANKINGS, "mmr", "coverage", *(f"sumy-{name}" for name in SUMY))
# sumy's users know its methods without the prefix; names of our own methods stay ours
_SHORT = {name: f"sumy-{name}" for name in SUMY if name not in METHODS}


# concept coverage as Gillick & Favre have it: plain document frequency, no single words, no prior
PLAIN = Options(word_share=0.0, power=1.0, floor=1.0, center_share=0.0, lead_share=0.0)


@dataclass(frozen=True, slots=True)
class CoverageSummarizer:
    """Ours, and its plain ancestor: concept coverage."""

    name: str = "briefing"
    options: Options = DEFAULTS

    def select(
        self, candidates: Sequence[Candidate], budget: Budget, *, told: Sequence[str] = ()
    ) -> Selection:
        return select_by_coverage(candidates, budget, told=told, options=self.options, method=self.name)


@dataclass(frozen=True, slots=True)
class RankingSummarizer:
    """Fills the budget from the top of a ranking, telling nothing twice."""

    name: str

    def select(
        self, candidates: Sequence[Candidate], budget: Budget, *, told: Sequence[str] = ()
    ) -> Selection:
        from briefing.select import ranking

        scores: Vector = getattr(ranking, RANKINGS[self.name])(
            [candidates[at] for at in originals(candidates)]
        )
        return fill(candidates, scores, budget, told=told, method=self.name)


@dataclass(frozen=True, slots=True)
class ScoredSummarizer:
    """Fills the budget from the top of scores that are handed in: a plug-in's."""

    name: str
    scores: Callable[[Sequence[str]], Sequence[float]]

    def select(
        self, candidates: Sequence[Candidate], budget: Budget, *, told: Sequence[str] = ()
    ) -> Selection:
        own = [candidates[at].text for at in originals(candidates)]
        scores = np.asarray(self.scores(own) if own else (), dtype=np.float64)
        # a ranking adds up what it picks: nothing may count less than nothing
        scores = scores - min(0.0, float(scores.min(initial=0.0)))
        return fill(candidates, scores, budget, told=told, method=self.name)


@dataclass(frozen=True, slots=True)
class MmrSummarizer:
    """Maximal marginal relevance (Carbonell & Goldstein, SIGIR 1998) to the centroid."""

    name: str = "mmr"
    relevance: float = 0.7

    def select(
        self, candidates: Sequence[Candidate], budget: Budget, *, told: Sequence[str] = ()
    ) -> Selection:
        from briefing.select import ranking
        from briefing.select.graph import term_matrix

        own = [candidates[at] for at in originals(candidates)]
        matrix = term_matrix([ranking.candidate_words(candidate) for candidate in own])
        near, likeness = ranking.centroid(own), np.zeros(len(own))
        order: list[int] = []
        costs, limits = budget_costs(own, budget)
        room, open_ = limits.copy(), np.ones(len(own), bool)
        while (fits := open_ & (costs <= room[:, None]).all(axis=0)).any():
            value = np.where(fits, self.relevance * near - (1 - self.relevance) * likeness, -np.inf)
            best = int(np.argmax(np.round(value, 12)))
            order.append(best)
            open_[best] = False
            room = room - costs[:, best]
            likeness = np.maximum(likeness, matrix @ matrix[[best]].toarray()[0])
        return fill(candidates, ranking.by_rank(order, len(own)), budget, told=told, method=self.name)


def method_name(given: str) -> str:
    """Return the one of METHODS that is meant: as it stands, or as sumy spells its own ("lex-rank", "sum_basic").

    Raises:
        UsageError: there is no such method.
    """
    spelled = given.strip().lower().replace("_", "-")
    name = _SHORT.get(spelled, spelled)
    if name in METHODS:
        return name
    near = get_close_matches(spelled, (*METHODS, *_SHORT), n=1)
    remedy = f"did you mean {near[0]!r}?" if near else f"choose one of {', '.join(METHODS)}"
    raise UsageError(f"no method {given!r}", remedy=remedy)


def summarizer(name: str | Summarizer, *, options: Options = DEFAULTS) -> Summarizer:
    """Return the method of that name, spelled as `method_name` takes it; one that is handed in stays as it is.

    Raises:
        UsageError: there is no such method.
    """
    if not isinstance(name, str):
        return name
    name = method_name(name)
    if name == "briefing":
        return CoverageSummarizer(options=options)
    if name == "coverage":
        return CoverageSummarizer("coverage", PLAIN)
    if name == "mmr":
        return MmrSummarizer()
    if name in RANKINGS:
        return RankingSummarizer(name)
    from briefing.select.sumy_adapter import SumySummarizer

    return SumySummarizer(name)


def select_story(
    candidates: Sequence[Candidate],
    budget: Budget,
    *,
    method: str = "briefing",
    told: Sequence[str] = (),
    options: Options = DEFAULTS,
) -> Selection:
    """Pick passages of one story within the budget.

    Args:
        method: one of METHODS.
        told: texts that readers know already (previous edition, earlier item): what they say counts as said.
    """
    return summarizer(method, options=options).select(candidates, budget, told=told)
