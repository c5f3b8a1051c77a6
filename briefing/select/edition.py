"""Selection over a whole briefing under one budget: themes in balance, nothing told twice anywhere.

The value of a selection is the sum over concepts of the most that any picked passage is credited for
telling it (facility location: monotone and submodular), plus a small addend for leads. A concept told in one
theme is told everywhere.
"""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from briefing.model import NO_LIMITS, DocumentId, ItemLimits, Passage
from briefing.select.candidates import stem_words
from briefing.select.concepts import Vector, find_concepts, weigh_concepts
from briefing.select.edition_bound import Offer, edition_bound
from briefing.select.facts import Facts, facts_of, is_said_by, is_same_news, tell_of_two
from briefing.select.options import EDITION, Options
from briefing.select.problem import budget_costs, candidate_language, has_words, usable
from briefing.select.records import Budget, Candidate, Part, Pick, Selection
from briefing.select.redundancy import AlreadySaid, content_words, is_repeat, overlap
from briefing.select.story import print_order

_TINY = 1e-12
# third and later passages of an item wait until every item that fits has one
BEFORE_THE_REST = 2
# the first two passages of a document tell its news
_AMONG_LEADS = 1
# leads of two documents that share two names and so many acts and stems tell one piece of news: in one item, in two;
# set on the demo and on three whole days of eight outlets
_SAME_NEWS, _SAME_NEWS_ELSEWHERE = 2, 5


@dataclass(frozen=True, slots=True)
class ItemCandidates:
    """A story in a theme, with what may be printed of it. `importance` is above 0."""

    id: str
    theme: str
    importance: float
    candidates: tuple[Candidate, ...]
    # number of the candidate that says what happened: picked before all else where it fits and is not told
    opening: int | None = None
    limits: ItemLimits = NO_LIMITS
    # id of the item that must have a passage before this one gets any
    after: str = ""
    # numbers of candidates that say something new, however like they are to what readers know: another number or day
    news: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class EditionSelection:
    """One selection per item that got a passage, in the order of the items; the rest is `dropped`."""

    items: tuple[tuple[str, Selection], ...]
    # ids of items that got nothing: no room, or all they have to tell is told elsewhere
    dropped: tuple[str, ...]
    objective: float
    # no choice within the budget and the items' limits is worth more; see `edition_bound`
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
    options: Options = EDITION,
) -> EditionSelection:
    """Share one budget among items.

    Openings are picked first, and an item whose opening is not picked gets nothing; then every item gets a second
    passage before any gets a third, and what comes after an item gets its first one. Among those the next passage is
    the one that adds most, weighed by its item's importance and by how little its theme has used of its share.

    Args:
        told: texts that readers know already; what they say counts as said.
        most_per_item: passages of one item at most.
    """
    state = _Edition(items, budget, told, options)
    state.open_items()
    state.run(min(most_per_item, BEFORE_THE_REST), followers=False)
    state.run(1)
    state.run(most_per_item)
    return state.result(most_per_item)


class _Edition:
    """The state of one selection. Candidates of all items stand in one row; concepts have common numbers."""

    def __init__(
        self, items: Sequence[ItemCandidates], budget: Budget, told: Sequence[str], options: Options
    ) -> None:
        self.items = items
        self.candidates = [candidate for item in items for candidate in item.candidates]
        sizes = [len(item.candidates) for item in items]
        self.first = np.concatenate(([0], np.cumsum(sizes))).astype(np.int64)
        self.item = np.repeat(np.arange(len(items)), sizes)
        places = {item.id: at for at, item in enumerate(items)}
        self.leader = [places[item.after] if item.after else None for item in items]
        self._value(options)
        self.repeats = options.repeats
        self.said, self.heard = AlreadySaid(options.repeats), AlreadySaid(options.repeats)
        self.facts: dict[int, Facts] = {}
        # item and number of every pick
        self.told_by: list[tuple[int, int]] = []
        self.printed: dict[DocumentId, list[tuple[int, Passage]]] = {}
        self._hear(told)
        self.costs, self.limits = budget_costs(self.candidates, budget)
        self.usable = self._fit(options)
        self.room = self.limits.copy()
        self.picked: list[list[Pick]] = [[] for _ in items]
        self.sentences: list[set[tuple[DocumentId, int]]] = [set() for _ in items]
        self.used: dict[str, float] = {}
        self.share: dict[str, float] = {}
        for item in items:
            self.share[item.theme] = self.share.get(item.theme, 0.0) + item.importance
        self.importance = max(sum(self.share.values()), _TINY)
        # items whose opening says what another's says
        self.told_elsewhere: set[int] = set()
        self.objective = 0.0
        self.offer = self._offer()

    def _value(self, options: Options) -> None:
        """Weigh concepts within each item, so that the best passage of an item is worth its importance."""
        self.concepts = find_concepts(self.candidates)
        weights, places = weigh_concepts(self.concepts, self.candidates, options, groups=self.item)
        self.rows, n = self.concepts.rows, len(self.candidates)
        rows = self.rows
        values = weights[places]
        alone = np.bincount(rows, weights=values, minlength=n)
        best = np.zeros(len(self.items))
        np.maximum.at(best, self.item, alone)
        wanted = np.array([item.importance for item in self.items])
        scale = np.divide(wanted, best, out=np.zeros(len(best)), where=best > 0)[self.item]
        self.values: Vector = values * scale[rows]
        position = np.array([candidate.position for candidate in self.candidates], np.float64)
        # the first printed sentence of an item had better be one that opens a document
        self.leads: Vector = options.lead_share * wanted[self.item] / (1 + position)
        self.credit = np.zeros(len(self.concepts.codes))

    def _offer(self) -> Offer:
        """Return what may be picked before anything is; the lead of an item is one more concept."""
        n = len(self.candidates)
        return Offer(
            rows=np.concatenate((self.rows, np.arange(n))),
            concepts=np.concatenate((self.concepts.ids, len(self.credit) + self.item)),
            values=np.concatenate((self._fresh(), self.leads)),
            item=self.item,
            allowed=self.usable.copy(),
            costs=self.costs,
            limits=self.limits,
        )

    def _most(self, at: int, most_per_item: int) -> int:
        """Return how many passages an item can have at most; each has a sentence of its own."""
        if at in self.told_elsewhere:
            return 0
        limits, first = self.items[at].limits, int(self.first[at])
        own = [self.candidates[i] for i in range(first, int(self.first[at + 1])) if self.offer.allowed[i]]
        most = min(most_per_item, len(own))
        if limits.sentences is not None:
            most = min(most, max(limits.sentences, 1))
        if limits.words is not None:
            most = min(most, _how_many([one.words for one in own], limits.words))
        if limits.characters is not None:
            most = min(most, _how_many([len(one.text) + 1 for one in own], limits.characters + 1))
        return most

    def _hear(self, told: Sequence[str]) -> None:
        stems = [stem_words(text, candidate_language(self.candidates)) for text in told]
        self.credit[self.concepts.told_by(stems)] = np.inf
        for words in stems:
            self.heard.add(frozenset(words))

    def _fit(self, options: Options) -> NDArray[np.bool_]:
        """Return which candidates may be picked: those of good form, or all of an item that has none."""
        fits = (self.costs <= self.limits[:, None]).all(axis=0) & has_words(self.candidates)
        good = usable(self.candidates, options) & fits
        has_good = np.zeros(len(self.items), bool)
        np.logical_or.at(has_good, self.item, good)
        chosen: NDArray[np.bool_] = np.where(has_good[self.item], good, fits)
        return chosen

    def _gain(self, i: int) -> float:
        at = slice(int(self.concepts.starts[i]), int(self.concepts.starts[i + 1]))
        told = float(np.maximum(self.values[at] - self.credit[self.concepts.ids[at]], 0.0).sum())
        return told + self._lead(i)

    def _lead(self, i: int) -> float:
        """What a candidate gains by its place: nothing once its item has a beginning."""
        return 0.0 if self.picked[int(self.item[i])] else float(self.leads[i])

    def _gains(self) -> Vector:
        """Return `_gain` of every candidate."""
        return np.bincount(self.rows, weights=self._fresh(), minlength=len(self.candidates)) + self.leads

    def _fresh(self) -> Vector:
        """Return what each entry is worth beyond what is credited for its concept already."""
        return np.maximum(self.values - self.credit[self.concepts.ids], 0.0)

    def _turn(self, at: int) -> float:
        """Return how much an item's theme has left of its share: 1 before anything is picked of it."""
        theme = self.items[at].theme
        share = self.share[theme] / self.importance
        return share / max(share + self.used.get(theme, 0.0) / float(self.limits[0]), _TINY)

    def _priority(self, i: int) -> float:
        return self._gain(i) * self._turn(int(self.item[i]))

    def open_items(self) -> None:
        """Pick the openings, the most important item's first."""
        for at in sorted(range(len(self.items)), key=lambda at: (-self.items[at].importance, at)):
            opening = self.items[at].opening
            if opening is None:
                continue
            i = int(self.first[at]) + opening
            if not self.usable[i] or (self.costs[:, i] > self.room).any() or not self._keeps_limits(i):
                continue
            if self._is_said(i):
                self.told_elsewhere.add(at)
            else:
                self.usable[i] = False
                self._pick(i)

    def run(self, most: int, *, followers: bool = True) -> None:
        """Pick until nothing more fits. Priorities only fall: a stale one is put back and looked at again.

        Args:
            followers: whether what comes after an item takes part, where that item has a passage.
        """
        takes_part = np.array(
            [self._takes_part(at, followers=followers) for at in range(len(self.items))], bool
        )
        open_ = self.usable & (self.costs <= self.room[:, None]).all(axis=0) & takes_part[self.item]
        turns = np.array([self._turn(at) for at in range(len(self.items))])
        priorities = self._gains() * turns[self.item]
        heap = [(-float(priorities[i]), i) for i in np.flatnonzero(open_).tolist()]
        heapq.heapify(heap)
        least = self.costs[:, open_].min(axis=1, initial=np.inf)
        while heap and (least <= self.room).all():
            stale, i = heapq.heappop(heap)
            if len(self.picked[self.item[i]]) >= most or (self.costs[:, i] > self.room).any():
                continue
            now = -self._priority(i)
            if now > stale + _TINY:
                heapq.heappush(heap, (now, i))
                continue
            self.usable[i] = False
            if now < 0 and self._keeps_limits(i) and not self._is_said(i):
                self._pick(i)

    def _takes_part(self, at: int, *, followers: bool) -> bool:
        """Whether an item may get passages: not one whose opening is told elsewhere, or has no room."""
        leader = self.leader[at]
        if leader is not None:
            return followers and bool(self.picked[leader])
        return self.items[at].opening is None or bool(self.picked[at])

    def _keeps_limits(self, i: int) -> bool:
        """Whether an item says no more than it may with one more passage."""
        at, candidate = int(self.item[i]), self.candidates[i]
        limits, picked = self.items[at].limits, self.picked[at]
        first = int(self.first[at])
        told = [self.candidates[first + pick.candidate] for pick in picked] + [candidate]
        sentences = len(self.sentences[at] | _sentences(candidate.passage))
        return (
            (limits.sentences is None or not picked or sentences <= limits.sentences)
            and (limits.words is None or sum(one.words for one in told) <= limits.words)
            and (limits.characters is None or sum(len(one.text) + 1 for one in told) <= limits.characters + 1)
        )

    def _is_said(self, i: int) -> bool:
        candidate, at = self.candidates[i], int(self.item[i])
        passage = candidate.passage
        others = [
            (item, printed)
            for item, printed in self.printed.get(passage.document_id, ())
            if overlap(passage, printed)
        ]
        # a passage may go on from a sentence of its own item that it only leans on
        goes_on = bool(others) and all(
            item == at and printed.last < passage.first + passage.lead_in for item, printed in others
        )
        if others and not goes_on:
            return True
        words = content_words(candidate, own_only=goes_on)
        is_news = i - int(self.first[at]) in self.items[at].news
        if not is_news and self.heard.holds(words, whole=True):
            return True
        if self.said.holds(words) and self._is_worded_as_told(i, words):
            return True
        # what goes on from a told sentence shares its names and acts by nature
        return not goes_on and any(self._repeats(i, item, other) for item, other in self.told_by)

    def _is_worded_as_told(self, i: int, words: frozenset[str]) -> bool:
        """Whether a picked candidate has its words; bulletins of one form have them and tell of two events."""
        return any(
            is_repeat(words, content_words(self.candidates[other]), self.repeats)
            and not tell_of_two(self._facts(i), self._facts(other))
            for _, other in self.told_by
        )

    def _repeats(self, i: int, item: int, other: int) -> bool:
        """Whether a candidate says by content what a picked one of some item said."""
        facts, told = self._facts(i), self._facts(other)
        if is_said_by(facts, told):
            return True
        one, two = self.candidates[i], self.candidates[other]
        if (
            max(one.position, two.position) > _AMONG_LEADS
            or one.passage.document_id == two.passage.document_id
        ):
            return False
        least = _SAME_NEWS if item == int(self.item[i]) else _SAME_NEWS_ELSEWHERE
        return is_same_news(facts, told, least=least)

    def _facts(self, i: int) -> Facts:
        if i not in self.facts:
            self.facts[i] = facts_of(self.candidates[i])
        return self.facts[i]

    def _pick(self, i: int) -> None:
        at, candidate = int(self.item[i]), self.candidates[i]
        gain = self._gain(i)
        lead = self._lead(i)
        parts = (Part("coverage", gain - lead), Part("lead", lead))
        rank = len(self.picked[at]) + 1
        number = i - int(self.first[at])
        self.picked[at].append(Pick(number, candidate.passage, rank, gain, parts))
        entries = slice(int(self.concepts.starts[i]), int(self.concepts.starts[i + 1]))
        ids = self.concepts.ids[entries]
        self.credit[ids] = np.maximum(self.credit[ids], self.values[entries])
        self.sentences[at] |= _sentences(candidate.passage)
        self.said.add(content_words(candidate))
        self.told_by.append((at, i))
        self.printed.setdefault(candidate.passage.document_id, []).append((at, candidate.passage))
        self.room = self.room - self.costs[:, i]
        theme = self.items[at].theme
        self.used[theme] = self.used.get(theme, 0.0) + float(self.costs[0, i])
        self.objective += gain

    def result(self, most_per_item: int) -> EditionSelection:
        most = np.array([self._most(at, most_per_item) for at in range(len(self.items))], np.int64)
        bound = edition_bound(self.offer, most=most, chosen=self.objective)
        chosen = tuple(
            (item.id, self._selection(at, bound)) for at, item in enumerate(self.items) if self.picked[at]
        )
        return EditionSelection(
            items=chosen,
            dropped=tuple(item.id for at, item in enumerate(self.items) if not self.picked[at]),
            objective=self.objective,
            bound=bound,
            words=sum(selection.words for _, selection in chosen),
        )

    def _selection(self, at: int, bound: float) -> Selection:
        item, picks = self.items[at], self.picked[at]
        total = sum(pick.gain for pick in picks)
        return Selection(
            picks=tuple(sorted(picks, key=lambda pick: print_order(item.candidates[pick.candidate]))),
            objective=total,
            bound=bound,
            method="briefing",
            words=sum(item.candidates[pick.candidate].words for pick in picks),
            candidates=len(item.candidates),
        )


def _sentences(passage: Passage) -> set[tuple[DocumentId, int]]:
    return {(passage.document_id, index) for index in range(passage.first, passage.last + 1)}


def _how_many(sizes: Sequence[int], limit: int) -> int:
    """Return how many of the smallest fit together."""
    return int((np.cumsum(sorted(sizes)) <= limit).sum())
