"""Whether learned weights of concepts beat those set by hand: cross-validation over topics.

    python -m benchmarks.concept_weights DATASET.jsonl... [--words 100]

A model foretells the share of references that tell a concept (gradient-boosted trees with Poisson loss) from what
carries over between corpora: in how many documents it stands and how near to their tops, how common its words are,
whether it holds a figure, a stop word or a capital. It is fitted on the other topics of all data sets together, each
whole and cut to its first three documents, and weighs the topic that was held out: alone, or mixed with the
weight by hand. What precedes the first dot of a topic's id is its group, so that one topic in six languages is one.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from sklearn.ensemble import HistGradientBoostingRegressor

from benchmarks.engine_ablation import Scores, print_row
from briefing.evaluate import Rouge, RougeOptions, Topic, parse_dataset, topic_candidates
from briefing.select import DEFAULTS, Budget, Candidate, stem_words
from briefing.select.concepts import Concepts, Vector, distinct
from briefing.select.copies import originals
from briefing.select.exact import prove
from briefing.select.greedy import greedy
from briefing.select.priors import find_priors, lead_agreement
from briefing.select.problem import build_problem
from briefing.select.story import print_order
from briefing.stories.background import background_share
from briefing.text import split_sentences
from briefing.text.stems import term_of
from briefing.text.tokens import cut_word_as_written

# shares of weight by hand and learned weight, as powers
MIXTURES = {
    "by hand": (1.0, 0.0),
    "geometric mean": (0.5, 0.5),
    "half by hand, learned whole": (0.5, 1.0),
    "by hand, times half learned": (1.0, 0.5),
    "learned alone": (0.0, 1.0),
}
# of the model; 2 to 8 leaves and 100 to 150 trees are no different
LEAVES, TREES, RATE, LEAST = 4, 100, 0.1, 200
# sentences after which nearness to the top has fallen to a third
REACHES = (1.0, 3.0, 8.0)
FEW = 3


@dataclass(slots=True)
class Case:
    """A topic, the features of its concepts, (n_concepts, n_features), and the share of references that tell each."""

    topic: Topic
    group: str
    candidates: list[Candidate]
    concepts: Concepts
    features: np.ndarray
    told: Vector
    foretold: Vector = field(init=False)


def make_case(topic: Topic) -> Case:
    offered = topic_candidates(topic)
    candidates = sorted((offered[at] for at in originals(offered)), key=print_order)
    _, concepts = build_problem(candidates, Budget(words=100), told=(), options=DEFAULTS)
    told = np.zeros(len(concepts.codes))
    for reference in topic.references:
        spans = split_sentences(reference, topic.language)
        told += concepts.told_by(
            [stem_words(reference[start:end], topic.language) for start, end, _ in spans]
        )
    features = concept_features(concepts, candidates)
    group = topic.id.split(".", maxsplit=1)[0]
    return Case(topic, group, candidates, concepts, features, told / len(topic.references))


def concept_features(concepts: Concepts, candidates: Sequence[Candidate]) -> np.ndarray:
    document = np.array([candidate.document for candidate in candidates])
    position = np.array([candidate.position for candidate in candidates], float)
    documents, most, n = len(set(document.tolist())), int(document.max()) + 1, len(concepts.codes)
    told_in, entry = distinct(concepts.ids * most + document[concepts.rows])
    first = np.full(len(told_in), np.inf)
    np.minimum.at(first, entry, position[concepts.rows])
    of = told_in // most
    frequency = np.bincount(of, minlength=n)
    near = [np.bincount(of, weights=np.exp(-first / reach), minlength=n) / documents for reach in REACHES]
    one, other = np.divmod(concepts.codes, concepts.base)
    other = np.where(concepts.is_word, one, other)
    words = list(concepts.words)
    common = background_share(words, [candidates[0].language])
    figures = np.array([any(map(str.isdigit, word)) for word in words])
    capitals = capital_shares(concepts, candidates)
    alone = np.zeros(len(words))
    alone[one[concepts.is_word]] = frequency[concepts.is_word]
    parts = [np.maximum(alone[at], frequency) for at in (one, other)]
    return np.column_stack(
        [
            frequency / documents,
            np.log(frequency),
            np.bincount(of, weights=first == 0, minlength=n) / documents,
            *near,
            np.log(np.bincount(concepts.ids, minlength=n) / frequency),
            concepts.is_word,
            2 - concepts.content[one].astype(int) - concepts.content[other],
            figures[one] | figures[other],
            np.maximum(common[one], common[other]),
            np.maximum(capitals[one], capitals[other]),
            np.minimum(*parts) / documents,
            np.maximum(*parts) / documents,
            frequency / np.maximum(*parts),
            np.full(n, np.log(documents)),
            np.full(n, lead_agreement(concepts, candidates)),
        ]
    )


def capital_shares(concepts: Concepts, candidates: Sequence[Candidate]) -> Vector:
    """Return how often each word has a capital where no sentence begins, (n_words,)."""
    seen, capital = np.zeros(len(concepts.words)), np.zeros(len(concepts.words))
    for candidate in candidates:
        for raw in candidate.text.split()[1:]:
            for word in cut_word_as_written(raw):
                stem = term_of(word.lower(), candidate.language) or word.lower()
                if stem in concepts.words:
                    seen[concepts.words[stem]] += 1
                    capital[concepts.words[stem]] += word[0].isupper()
    shares: Vector = capital / np.maximum(seen, 1)
    return shares


def foretell(fitted_on: Sequence[Case], checked: Sequence[Case]) -> None:
    """Fit on some cases and note what is foretold for others; each case counts alike."""
    for group in sorted({case.group for case in checked}):
        others = [case for case in fitted_on if case.group != group]
        model = HistGradientBoostingRegressor(
            loss="poisson", max_leaf_nodes=LEAVES, max_iter=TREES, learning_rate=RATE, min_samples_leaf=LEAST,
            early_stopping=False, random_state=0,
        )  # fmt: skip
        weights = np.concatenate([np.full(len(case.told), 1 / len(case.told)) for case in others])
        model.fit(
            np.vstack([case.features for case in others]),
            np.concatenate([case.told for case in others]),
            sample_weight=weights / weights.mean(),
        )
        for case in checked:
            if case.group == group:
                case.foretold = model.predict(case.features)


def scores(cases: Sequence[Case], words: int, powers: tuple[float, float]) -> Scores:
    found: Scores = {"rouge1": [], "rouge2": []}
    for case in cases:
        options = RougeOptions(language=case.topic.language, limit_words=words, cut_references=False)
        score = Rouge(case.topic.references, options, ("rouge1", "rouge2")).score(
            list(lines(case, words, powers))
        )
        for measure, values in found.items():
            values.append(100 * score[measure].recall)
    return found


def lines(case: Case, words: int, powers: tuple[float, float]) -> Iterator[str]:
    """Yield what is picked with mixed weights, in reading order."""
    budget = Budget(words=words)
    problem, concepts = build_problem(case.candidates, budget, told=(), options=DEFAULTS)
    share = np.where(concepts.is_word, DEFAULTS.word_share, 1.0)
    weights = share * (problem.weights / share) ** powers[0] * case.foretold ** powers[1]
    priors = find_priors(concepts, weights, case.candidates, DEFAULTS, budget_words=budget.about_words)
    problem = replace(problem, weights=weights, priors=priors, added=priors.center + priors.lead)
    picked = prove(problem, greedy(problem), nodes=DEFAULTS.exact_nodes).picked
    yield from (case.candidates[at].text for at in sorted(picked))


def main() -> None:
    """Print a table for whole topics and one for their first documents, by language and over all."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("datasets", nargs="+", type=Path)
    parser.add_argument("--words", type=int, default=100)
    given = parser.parse_args()
    parsed = [
        each for path in given.datasets for each in parse_dataset(path.read_text("utf-8"), where=path.name)
    ]
    topics = [each for each in parsed if isinstance(each, Topic)]
    whole = [make_case(topic) for topic in topics]
    few = [make_case(replace(topic, documents=topic.documents[:FEW])) for topic in topics]
    foretell([*whole, *few], [*whole, *few])
    for title, cases in (("whole topics", whole), (f"their first {FEW} documents", few)):
        found = {name: scores(cases, given.words, powers) for name, powers in MIXTURES.items()}
        for language in ("", *sorted({case.topic.language for case in cases})):
            own = [at for at, case in enumerate(cases) if language in ("", case.topic.language)]
            print(f"\n{title}, {language or 'all languages'}, {given.words} words")
            print("| weights | ROUGE-1 | change | p | ROUGE-2 | change | p |\n" + "|---" * 7 + "|")
            parts = {
                name: {key: [values[at] for at in own] for key, values in each.items()}
                for name, each in found.items()
            }
            for name, part in parts.items():
                print_row(name, part, parts["by hand"], markdown=True)


if __name__ == "__main__":
    main()
