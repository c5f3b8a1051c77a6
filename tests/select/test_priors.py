"""The two addends of the objective: nearness to the center, and leading a document."""

from dataclasses import replace

import numpy as np
import pytest

from briefing.select import Candidate, Options
from briefing.select.concepts import find_concepts, weigh_concepts
from briefing.select.priors import center_scores, find_priors, lead_agreement
from tests.select.stories import candidate

SHARED = "Veldar and Osmia agreed on a ceasefire in the Tarn valley"
ALONE = ("Wells near the river were damaged by heavy guns", "A nurse in Corvin spoke of children and water")


def documents(*texts: tuple[str, ...]) -> list[Candidate]:
    return [
        candidate(text, document=number, position=position)
        for number, sentences in enumerate(texts)
        for position, text in enumerate(sentences)
    ]


AGREEING = documents((SHARED, ALONE[0]), (SHARED, ALONE[1]))


def priors(
    candidates: list[Candidate], options: Options, *, budget_words: float = 100.0
) -> tuple[list[float], list[float]]:
    concepts = find_concepts(candidates)
    weights, _ = weigh_concepts(concepts, candidates, options)
    found = find_priors(concepts, weights, candidates, options, budget_words=budget_words)
    return found.center.tolist(), found.lead.tolist()


def test_leads_that_other_documents_share_agree() -> None:
    assert lead_agreement(find_concepts(AGREEING), AGREEING) == 1.0


@pytest.mark.parametrize(
    "candidates",
    [
        # what is shared stands further down
        documents((ALONE[0], SHARED), (ALONE[1], SHARED)),
        # nothing is shared
        documents((ALONE[0],), (ALONE[1],)),
        # no document is there from its beginning
        [replace(each, position=each.position + 1) for each in AGREEING],
    ],
)
def test_leads_do_not_agree(candidates: list[Candidate]) -> None:
    assert lead_agreement(find_concepts(candidates), candidates) == 0.0


def test_leads_agree_in_part() -> None:
    spread = documents(
        (SHARED, SHARED + " says the radio", ALONE[0]), (SHARED, ALONE[1], ALONE[0] + " today")
    )
    assert 0.0 < lead_agreement(find_concepts(spread), spread) <= 1.0


def test_the_addend_of_a_lead_falls_with_its_place() -> None:
    _, lead = priors(AGREEING, Options(center_share=0))
    assert lead[0] == lead[2] > 0
    assert lead[1] == pytest.approx(lead[0] / 2)
    weighed = [replace(AGREEING[0], weight=2.0), *AGREEING[1:]]
    assert priors(weighed, Options(lead_share=0.3, power=0))[1][0] == pytest.approx(
        2 * priors(AGREEING, Options(lead_share=0.3, power=0))[1][0]
    )
    assert priors(AGREEING, Options(lead_share=0))[1] == [0, 0, 0, 0]
    assert priors(AGREEING, Options(lead_share=0.6))[1][0] == pytest.approx(2 * lead[0])


def test_what_the_story_tells_most_is_its_center() -> None:
    concepts = find_concepts(AGREEING)
    weights, _ = weigh_concepts(concepts, AGREEING, Options())
    scores = center_scores(concepts, weights)
    assert scores[0] == scores[2] == scores.max() <= 1
    assert 0 <= scores[1] < scores[0]
    center, _ = priors(AGREEING, Options())
    assert center[0] == center[2] > center[1] > 0
    assert priors(AGREEING, Options(center_words=11))[0][0] == pytest.approx(2 * center[0])
    assert priors(AGREEING, Options(center_share=0.5))[0][0] == pytest.approx(2 * center[0])
    assert priors(AGREEING, Options(center_share=0))[0] == [0, 0, 0, 0]


def test_the_center_counts_less_the_longer_the_summary() -> None:
    short, usual, long = (priors(AGREEING, Options(), budget_words=words)[0][0] for words in (20, 100, 250))
    assert short == usual
    assert long == pytest.approx(0.4 * usual)


def test_without_weights_or_candidates_there_is_no_center() -> None:
    concepts = find_concepts(AGREEING)
    assert center_scores(concepts, np.zeros(len(concepts.codes))).tolist() == [0, 0, 0, 0]
    assert priors([], Options()) == ([], [])
