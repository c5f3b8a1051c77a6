"""Selection over a whole briefing under one budget: themes in balance, nothing told twice anywhere.

The value of a selection is the sum over concepts of the most that any picked passage is credited for
telling it (facility location: monotone and submodular). A concept told in one theme is told everywhere.
"""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from briefing.select.candidates import stem_words
from briefing.select.concepts import ConceptTable, Vector, concept_table, sentence_concepts
from briefing.select.greedy import fractional_filling
from briefing.select.options import DEFAULTS, Options
from briefing.select.priors import priors
from briefing.select.problem import budget_costs
from briefing.select.records import Budget, Candidate, Part, Pick, Selection
from briefing.select.redundancy import Told, content_words, share_sentence
from briefing.select.story import print_order

# third and later passages of an item wait until every item that fits has one
BEFORE_THE_REST = 2


@dataclass(frozen=True, slots=True)
class ItemCandidates:
    """A story in a theme, with what may be printed of it. `importance` is above 0."""

    id: str
    theme: str
    importance: float
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class EditionSelection:
    """One selection per item that got a passage, in the order of the items; the rest is `dropped`."""

    items: tuple[tuple[str, Selection], ...]
    # ids of items that got nothing: no room, or all they have to tell is told elsewhere
    dropped: tuple[str, ...]
    objective: float
    bound: float
    words: int

    def of(self, item_id: str) -> Selection | None:
        """Return the item's selection, None when it was dropped."""
        return dict(self.items).get(item_id)


def select_briefing(
    items: Sequence[ItemCandidates],
    budget: Budget,
    *,
    told: Sequence[str] = (),
    most_per_item: int = 6,
    options: Options = DEFAULTS,
) -> EditionSelection:
    """Share one budget among items.

    Every item gets a first passage before any gets a third. Among those the next passage is the one that
    adds most, weighed by its item's importance and by how little its theme has used of its share.

    Args:
        told: texts that readers know already; what they say counts as said.
        most_per_item: passages of one item at most.
    """
    state = _Edition(items, budget, told, options)
    state.run(most_per_item, first_round=True)
    state.run(most_per_item, first_round=False)
    return state.result()


@dataclass(slots=True)
class _Flat:
    """All candidates of all items in one row, with their concepts under common numbers."""

    candidates: list[Candidate] = field(default_factory=list)
    item: list[int] = field(default_factory=list)
    rows: list[np.ndarray] = field(default_factory=list)
    values: list[Vector] = field(default_factory=list)
    priors: list[float] = field(default_factory=list)
    usable: list[bool] = field(default_factory=list)


class _Edition:
    def __init__(
        self, items: Sequence[ItemCandidates], budget: Budget, told: Sequence[str], options: Options
    ) -> None:
        self.items, self.options = items, options
        self.number: dict[object, int] = {}
        self.flat = _Flat()
        for at, item in enumerate(items):
            self._add(at, item)
        self.credit = np.zeros(len(self.number))
        self.told = Told(options.repeats)
        self._hear(told)
        self.costs, self.limits = budget_costs(self.flat.candidates, budget)
        self.room = self.limits.copy()
        self.picked: list[list[Pick]] = [[] for _ in items]
        self.used: dict[str, float] = {}
        self.share: dict[str, float] = {}
        for item in items:
            self.share[item.theme] = self.share.get(item.theme, 0.0) + item.importance
        self.objective = 0.0
        gains = np.array([self._gain(i) for i in range(len(self.flat.candidates))])
        self.bound = fractional_filling(self.costs, self.limits, gains)

    def _add(self, at: int, item: ItemCandidates) -> None:
        table = concept_table(item.candidates, (), self.options)
        prior = priors(item.candidates, table, self.options)
        common = np.array([self.number.setdefault(name, len(self.number)) for name in table.names], np.int64)
        first = [float(table.weights[table.row(i)].sum() + prior[i]) for i in range(len(item.candidates))]
        scale = item.importance / max(max(first, default=0.0), 1e-12)
        fit = [self._is_fit(candidate) for candidate in item.candidates]
        for i, candidate in enumerate(item.candidates):
            self._add_candidate(at, candidate, table, i, common, scale, float(prior[i]))
            self.flat.usable.append(fit[i] or not any(fit))

    def _add_candidate(
        self,
        at: int,
        candidate: Candidate,
        table: ConceptTable,
        i: int,
        common: np.ndarray,
        scale: float,
        prior: float,
    ) -> None:
        row = table.row(i)
        self.flat.candidates.append(candidate)
        self.flat.item.append(at)
        self.flat.rows.append(common[row])
        self.flat.values.append(scale * table.weights[row])
        self.flat.priors.append(scale * prior)

    def _is_fit(self, candidate: Candidate) -> bool:
        longest = self.options.longest * len(candidate.stems)
        return self.options.shortest <= candidate.words <= longest

    def _hear(self, told: Sequence[str]) -> None:
        language = self.flat.candidates[0].language if self.flat.candidates else "en"
        for text in told:
            stems = stem_words(text, language)
            self.told.add(frozenset(stems))
            for concept in sentence_concepts(stems, frozenset()):
                if concept in self.number:
                    self.credit[self.number[concept]] = np.inf

    def _gain(self, i: int) -> float:
        fresh = np.maximum(self.flat.values[i] - self.credit[self.flat.rows[i]], 0.0)
        return float(fresh.sum()) + self.flat.priors[i]

    def _priority(self, i: int) -> float:
        item = self.items[self.flat.item[i]]
        share = self.share[item.theme] / max(sum(self.share.values()), 1e-12)
        used = self.used.get(item.theme, 0.0) / float(self.limits[0])
        return self._gain(i) * share / (share + used)

    def run(self, most_per_item: int, *, first_round: bool) -> None:
        """Pick until nothing more fits. Priorities only fall: a stale one is put back and looked at again."""
        most = min(most_per_item, BEFORE_THE_REST) if first_round else most_per_item
        heap = [
            (-self._priority(i), i)
            for i in range(len(self.flat.candidates))
            if self.flat.usable[i] and (self.costs[:, i] <= self.room).all()
        ]
        heapq.heapify(heap)
        while heap:
            stale, i = heapq.heappop(heap)
            at = self.flat.item[i]
            if len(self.picked[at]) >= most or (self.costs[:, i] > self.room).any():
                continue
            now = -self._priority(i)
            if now > stale + 1e-12:
                heapq.heappush(heap, (now, i))
                continue
            if not self._is_said(i):
                self._pick(i)
            self.flat.usable[i] = False

    def _is_said(self, i: int) -> bool:
        candidate = self.flat.candidates[i]
        same = (p.candidate for p in self.picked[self.flat.item[i]])
        if any(share_sentence(candidate, self.flat.candidates[other]) for other in same):
            return True
        words = content_words(candidate)
        return self.told.holds(words) if words else False

    def _pick(self, i: int) -> None:
        at, candidate = self.flat.item[i], self.flat.candidates[i]
        gain, prior = self._gain(i), self.flat.priors[i]
        parts = (Part("coverage", gain - prior), Part("prior", prior))
        self.picked[at].append(Pick(i, candidate.passage, len(self.picked[at]) + 1, gain, parts))
        self.credit[self.flat.rows[i]] = np.maximum(self.credit[self.flat.rows[i]], self.flat.values[i])
        self.told.add(content_words(candidate))
        self.room = self.room - self.costs[:, i]
        theme = self.items[at].theme
        self.used[theme] = self.used.get(theme, 0.0) + float(self.costs[0, i])
        self.objective += gain

    def result(self) -> EditionSelection:
        first = np.concatenate(([0], np.cumsum([len(item.candidates) for item in self.items])))
        chosen = []
        for at, item in enumerate(self.items):
            if self.picked[at]:
                chosen.append((item.id, self._selection(at, int(first[at]))))
        dropped = tuple(item.id for at, item in enumerate(self.items) if not self.picked[at])
        words = sum(selection.words for _, selection in chosen)
        return EditionSelection(
            tuple(chosen), dropped, self.objective, max(self.bound, self.objective), words
        )

    def _selection(self, at: int, first: int) -> Selection:
        item = self.items[at]
        picks = [
            Pick(p.candidate - first, p.passage, p.rank, p.gain, p.parts, p.concepts) for p in self.picked[at]
        ]
        total = sum(pick.gain for pick in picks)
        return Selection(
            picks=tuple(sorted(picks, key=lambda pick: print_order(item.candidates[pick.candidate]))),
            objective=total,
            bound=max(total, self.bound),
            method="briefing",
            words=sum(item.candidates[pick.candidate].words for pick in picks),
            candidates=len(item.candidates),
        )
