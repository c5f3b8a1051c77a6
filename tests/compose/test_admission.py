"""What may open an item and what may follow its opening."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from briefing.compose.admission import Admission
from briefing.compose.document_findings import DocumentFindings
from briefing.compose.draft import StoryDraft
from briefing.compose.limits import Supply
from briefing.model import Basis, Document, DocumentId, Passage, SourceId, Story, StoryId, sha256_hex
from briefing.passages.report_form import Form
from briefing.select import Candidate, document_candidates
from briefing.text import document_sentences

LEAD = "The parliament of Sarravia dissolved the council of Holm on Monday."


def report(text: str, *, title: str = "Parliament dissolves council of Holm", url: str = "") -> Document:
    return Document(
        id=DocumentId("d1"),
        source_id=SourceId("s"),
        outlet="Harbor News",
        title=title,
        text=text,
        language="en",
        author="",
        published_at=datetime(2031, 3, 4, 12, tzinfo=UTC),
        retrieved_at=datetime(2031, 3, 4, 13, tzinfo=UTC),
        sha256=sha256_hex(text),
        url=url,
    )


def judged(
    document: Document, *, only_reports: bool = True, supply: Supply = Supply.FEW, importance: float = 0.0
) -> tuple[Admission, list[Candidate]]:
    sentences = document_sentences(document)
    story = StoryDraft(
        story=Story(StoryId("st"), (document.id,), importance=importance),
        documents=(document,),
        speaking=(document,),
        sentences={document.id: sentences},
        basis=Basis(1, ("Harbor News",), 1, 1),
        themes=(),
    )
    findings = DocumentFindings({document.id: document}, {document.id: sentences}, timezone="UTC")
    passages = [Passage(document.id, s.index, s.index, 0) for s in sentences]
    found = document_candidates(document, sentences, passages, index=0)
    return Admission(story, findings, only_reports=only_reports, supply=supply), list(found)


def worths(text: str, **more: str) -> list[float]:
    admission, found = judged(report(text, **more))
    return [admission.worth(candidate) for candidate in found]


def follows(text: str) -> bool:
    admission, found = judged(report(f"{LEAD} {text}"))
    return admission.follows(found[1], found[0])


def test_an_act_is_worth_more_than_words_and_a_scene_nothing() -> None:
    act, words, scene = (
        worths(text)[0]
        for text in (
            LEAD,
            "The speaker said on Monday that the council of Holm was not useful to the parliament.",
            "As the sun rose over Holm, the council's old clerk says he fears the parliament.",
        )
    )
    assert act > words > scene == 0


def test_that_nobody_knows_anything_opens_nothing() -> None:
    assert worths("The parliament has no information on the council of Holm, its clerk said on Monday.") == [
        0.0
    ]


def test_a_feature_opens_nothing_unless_nothing_else_is_read() -> None:
    url = "https://a.example/features/holm"
    assert worths(LEAD, url=url) == [0.0]
    admission, found = judged(report(LEAD, url=url), only_reports=False)
    assert admission.worth(found[0]) == 1.0


@pytest.mark.parametrize(
    "text",
    [
        "Vask has dissolved the council of Holm, his office said. Oren Vask, a former pilot, leads Sarravia.",
        "Mr Vask dissolved the council of Holm on Monday, officials said.",
        "In January, the parliament of Sarravia dissolved the council of Holm.",
        "Three weeks before the vote, the parliament of Sarravia dissolved the council of Holm.",
        "The court of Sarravia ordered his release from the prison of Holm on Monday.",
    ],
)
def test_bare_names_past_days_and_pronouns_open_nothing(text: str) -> None:
    assert worths(text)[0] == 0.0


@pytest.mark.parametrize(
    "text",
    [
        "Sarravia has dissolved the council of Holm. Its army stands in Sarravia. President Vask Sarravia spoke.",
        "The president dissolved the council of Holm on Monday and named his brother its head.",
        "On March 3, the parliament of Sarravia dissolved the council of Holm.",
    ],
)
def test_states_days_of_now_and_known_persons_may_open(text: str) -> None:
    assert worths(text)[0] > 0.0


def test_behind_the_lead_only_what_the_title_tells_may_open() -> None:
    text = "It was cold in the old town that day, said all. The mayor hired two clerks. "
    told = worths(text + "The parliament dissolved the council of Holm, officials said.")
    assert told[1] == 0.0
    assert told[2] > 0.0
    assert (
        worths("Snow fell on the old town the whole day. The parliament of Holm announced the decision.")[1]
        == 0.0
    )


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Sarravia has signed a contract on the milk of Holm.",
            "Sarravia floods the fields of Holm near the coast",
        ),
        ("The ferrymen of Holm have painted their boats.", "Parliament dissolves council of Holm"),
        (
            "A fair released in Sarravia has made the rounds.",
            "Parliament of Sarravia dissolves the old guild",
        ),
    ],
)
def test_a_lead_that_only_names_who_its_title_names_opens_nothing(text: str, title: str) -> None:
    text += " Oxen stand in Sarravia and in Holm."
    assert worths(text, title=title)[0] == 0.0
    told = f"{title} by law, and was thanked on Monday."
    assert worths(told, title=title)[0] > 0.0


@pytest.mark.parametrize(
    "text",
    [
        "The judge dissolved the council of Holm three weeks ago, saying its parliament was none.",
        "Last week the parliament of Sarravia dissolved the council of Holm.",
        "A count of the council of Holm in 1997 found two clerks, parliament was told on Monday.",
        "The councils of Holm and Kessin were all once dissolved by the parliament of Sarravia.",
    ],
)
def test_what_happened_long_before_opens_nothing(text: str) -> None:
    assert worths(text)[0] == 0.0


@pytest.mark.parametrize(
    "text",
    [
        "The parliament has dissolved the council of Holm, which it founded three weeks ago.",
        "The parliament dissolved the council of Holm, which was elected in 1997, on Monday.",
        "The council of Holm dissolved 40 schools in 2029, its clerk said on Monday.",
        "The clerk who was named in 2029 has dissolved the council of Holm with its parliament.",
    ],
)
def test_an_act_of_now_may_name_what_was_before(text: str) -> None:
    assert worths(text)[0] > 0.0


def test_behind_the_lead_a_plan_that_was_told_before_opens_nothing() -> None:
    lead = "It was cold in the old town that day, said all. "
    assert worths(f"{lead}The Sarravian plan for the council of Holm was dissolved in parliament.")[1] == 0.0
    assert worths(f"{lead}A Sarravian plan for the council of Holm was dissolved in parliament.")[1] > 0.0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Soldiers occupied the building of the council in Holm on Monday, the interior minister said.",
            True,
        ),
        ("The bakers of Kessin elected a queen.", False),
        ("The council of Holm was founded by the parliament in 1993.", False),
        ("The council of Holm had been warned by the parliament of Sarravia.", False),
        ('"The council of Holm is dead," said a member of parliament.', False),
        ("The parliament dissolved the council of Kessin last year.", False),
        ("The speaker of the parliament defended this decision on the council of Holm.", False),
        ("Critics said the parliament had dissolved the council of Holm too late.", False),
    ],
)
def test_what_follows_tells_on_of_the_event_and_is_no_older(text: str, expected: bool) -> None:
    assert follows(text) is expected


def test_a_lead_in_must_be_fit_to_stand_behind_the_opening() -> None:
    admission, found = judged(
        report(
            f'{LEAD} "Go home," a deputy said. '
            "The parliament of Holm said on Monday that 40 deputies of the coalition will resign in March."
        )
    )
    told = Candidate(
        passage=Passage(DocumentId("d1"), 1, 2, 1),
        text=found[2].text,
        words=9,
        stems=found[2].stems,
        document=0,
        position=1,
    )
    assert not admission.follows(told, found[0])
    assert admission.follows(found[2], found[0])


def test_the_form_of_an_opening_is_told() -> None:
    admission, found = judged(report(LEAD))
    assert admission.form(found[0]) is Form.ACT


def test_a_lead_that_says_who_said_what_may_open_though_its_words_weigh_little() -> None:
    accused = "Edda Rill on Monday accused Noravia of harassment in the South Sea."
    admission, found = judged(report(accused, title="Rill accuses Noravia of harassment at sea"))
    assert admission.form(found[0]) is Form.WORDS
    assert admission.worth(found[0]) > 0


def test_what_an_editor_hardly_prints_does_not_follow() -> None:
    assert follows(
        "The interior ministry of Sarravia said on Monday that 21 members of the council will be elected in May."
    )
    # an act with words of the lead, but told in a way that no editor prints
    assert not follows("But the council of Holm said no.")


def test_an_act_of_days_before_does_not_follow() -> None:
    # the report is of a Tuesday
    told = "The parliament of Sarravia said that the council of Holm was searched by the police on {} with 40 men."
    assert follows(told.format("Monday"))
    assert not follows(told.format("Saturday"))


def behind(other: Document, *, opening: Document) -> bool:
    """Whether the lead of another report may follow that of the first."""
    documents = {document.id: document for document in (opening, other)}
    sentences = {key: document_sentences(document) for key, document in documents.items()}
    story = StoryDraft(
        story=Story(StoryId("st"), tuple(documents)),
        documents=tuple(documents.values()),
        speaking=tuple(documents.values()),
        sentences=sentences,
        basis=Basis(2, ("Harbor News", "Tarn Post"), 2, 2),
        themes=(),
    )
    admission = Admission(
        story, DocumentFindings(documents, sentences, timezone="UTC"), only_reports=True, supply=Supply.LONE
    )
    first, second = (
        document_candidates(document, sentences[key], [Passage(key, 0, 0, 0)], index=number)[0]
        for number, (key, document) in enumerate(documents.items())
    )
    return admission.follows(second, first)


SIEGE = report(
    "Sarravia sent troops to Port Merin on Monday to end the siege of the university. The city is in Port Merin.",
    title="Troops end siege in Port Merin",
)


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        (
            "Sail firm sells shares in Port Merin",
            "The Sarravia sail firm sold shares in Port Merin on Monday.",
            False,
        ),
        ("Port Merin siege ends", "Police of Sarravia ended the siege in Port Merin on Monday.", True),
        ("University of Port Merin is open", "Troops left the university in Port Merin on Monday.", True),
    ],
)
def test_another_report_of_one_place_follows_only_with_the_same_event(
    title: str, text: str, expected: bool
) -> None:
    other = replace(report(f"{text} It was in Port Merin, Sarravia.", title=title), id=DocumentId("d2"))
    assert behind(other, opening=SIEGE) is expected


def test_among_many_stories_only_a_sure_lead_opens_and_among_few_any_report_does() -> None:
    unsure = report("Two clerks left the council of Holm.", title="Clerks leave the council of Holm")
    sure = report(
        "The parliament of Sarravia voted on Monday to dissolve the council of Holm, the prime minister said."
    )

    def opens(document: Document, supply: Supply) -> bool:
        admission, found = judged(document, supply=supply)
        return admission.worth(found[0]) > 0

    assert opens(unsure, Supply.FEW)
    assert not opens(unsure, Supply.MANY)
    assert opens(sure, Supply.FEW)
    assert opens(sure, Supply.MANY)


def test_among_many_stories_what_follows_is_surer() -> None:
    told = (
        f"{LEAD} Police arrested 21 members of the council in Holm on Monday, the interior ministry of Sarravia said."
        " The council of Holm closed its house in Sarravia and left the keys."
    )

    def following(supply: Supply) -> list[bool]:
        admission, found = judged(report(told), supply=supply)
        return [admission.follows(one, found[0]) for one in found[1:]]

    assert following(Supply.FEW) == [True, True]
    assert following(Supply.MANY) == [True, False]


def test_a_lead_that_leans_on_its_title_is_worth_less() -> None:
    title = "Parliament of Sarravia ends talks with Holm"
    whole = "The parliament of Sarravia ended its talks with the council of Holm on Monday, its speaker said."
    leaning = "The parliament of Sarravia ended the talks after the council of Holm left on Monday, its speaker said."
    assert 0 < worths(leaning, title=title)[0] < 0.6 * worths(whole, title=title)[0]


def test_the_lead_of_a_page_that_explains_opens_only_a_great_story() -> None:
    page = report(LEAD, title="What we know: parliament of Sarravia dissolves council of Holm")
    admission, (lead,) = judged(page)
    assert admission.worth(lead) == 0
    great, (lead,) = judged(page, importance=9.0)
    told, (plain,) = judged(report(LEAD), importance=9.0)
    assert 0 < great.worth(lead) < told.worth(plain)
