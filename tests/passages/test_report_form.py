"""Acts, words and what opens nothing, told apart by the form of a sentence."""

import pytest

from briefing.passages.report_form import Form, form_of

ACTS = [
    "Sarravia has become the first state of the coast to sue the council over its ban.",
    "The vote on a new council is under way in Holm.",
    "A car bomb killed nine people in the market of Tamsel on Monday, police said.",
    "The parliament of Sarravia has extended the state of emergency by four months.",
    "The chancellor will be questioned by prosecutors next week, her lawyer said.",
    "Noravia plans to send its largest warship through the strait in May.",
    "Soldiers said they had retaken two villages in the Lesk valley.",
    "Sarravia's government says two envoys have been kidnapped in the north.",
    "Following a decision to ban the group, police in Kessin carried out raids on Tuesday.",
    "As many as eight fighters blew themselves up in Holm, police said.",
    "The president has-dropped its appeal against the ruling, a spokesman said.",
    "The city council is to vote on the bridge on Friday.",
    "Noravia has recalled its ambassador without giving reasons.",
    "The assembly has been dissolved.",
    "The top court of Noravia rules against the island.",
    "A soldier opens fire at a ferry in Holm.",
    "The queen of Sarravia grants the harbor bill her assent.",
    "A new law gives the chancellor of Noravia sweeping powers.",
    "The treasurer proposes to close three schools.",
    "The Noravian budget would cut the fleet by half.",
    "The premier of Kessin seeks a second referendum.",
    "Forty rowers die off the coast of Sarl.",
]
WORDS = [
    "The foreign minister said on Tuesday that the reasons of the rebels were not convincing.",
    "Noravia has warned of a merciless answer if its border is violated.",
    "The ministry has rejected a call by envoys to show restraint.",
    "The interior minister has denied that the prime minister issued a threat.",
    "Noravia has blamed its neighbor for the murder of an envoy.",
    "Ahead of his first debate, the prime minister called on voters to stay calm.",
]
STATES = [
    "Sarravia should not block the vote, the opposition has warned.",
    "A refugee is in critical condition after a fire in a camp, doctors said.",
    "The reasons of the rebels are not convincing, the foreign minister said.",
    "The gas is the most toxic of its kind, according to the institute.",
]
HOLLOW = [
    "The palace has no information on the alleged deployment, its spokesman said.",
    "The president has not yet confirmed or denied whether he will run again.",
    "The company declined to comment on the report.",
]
NOTHING = [
    "A seasoned diplomat, 56-year-old Oren Vask is no stranger to the challenges of the office.",
    "As the island prepares to vote, Jonas says he fears the morning after.",
    "On a winter morning in January two friends walked to the park.",
    '"We came here to work," she said on Monday.',
    "He discussed the truce with the mediators.",
    "The rebels had seized the harbor long before.",
    "The exercises have taken place every year since the island joined.",
    "Under rules written by the last government, firms had to list their sites.",
    "There will be a special meeting of the states in April.",
    "The talks are part of a long effort to end the war.",
    "We know what happened in the valley.",
    "The valley could see more snow by the weekend.",
    "The rules of the island on fish are old.",
    "The ferry opens a door to the north.",
]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        *[(text, Form.ACT) for text in ACTS],
        *[(text, Form.WORDS) for text in WORDS],
        *[(text, Form.STATE) for text in STATES],
        *[(text, Form.HOLLOW) for text in HOLLOW],
        *[(text, Form.NOTHING) for text in NOTHING],
    ],
)
def test_the_form_says_what_a_sentence_reports(text: str, form: Form) -> None:
    assert form_of(text) is form


def test_in_other_languages_only_quotations_are_known_for_words() -> None:
    assert form_of("Die Regierung hat das Gesetz verkündet.", "de") is Form.ACT
    assert form_of("„Wir gehen“, sagte sie.", "de") is Form.WORDS


def test_forms_are_ordered_by_how_plainly_they_report() -> None:
    assert Form.ACT > Form.WORDS > Form.STATE > Form.HOLLOW > Form.NOTHING


@pytest.mark.parametrize(
    ("text", "form"),
    [
        (
            "Ivo Dorn, the president of Sarravia, has hailed the truce that the two states reached.",
            Form.WORDS,
        ),
        ("The premier of Qadira welcomed the truce agreed by both sides on Monday.", Form.WORDS),
        ("With Ana Orel elected and a cabinet named, Sarravia turns a page, Karan stressed.", Form.WORDS),
        ("Just after it had left Tarn, a plane of Qadira Air fell on a school.", Form.ACT),
        ("After the army had taken Tarn, the premier says he is proud of it.", Form.WORDS),
        ("A deal of Sarravia and Qadira was supposed to be a limited one.", Form.NOTHING),
        ("President Ivo Dorn is under arrest, the police of Sarravia said.", Form.ACT),
        ("At least nine people are dead after a landslide in Tarn.", Form.ACT),
        (
            "The sixth round of talks is not going to take place, the foreign minister of Qadira said.",
            Form.ACT,
        ),
        ("The minister said both sides had agreed on a truce.", Form.ACT),
    ],
)
def test_praise_of_an_act_is_words_and_an_outcome_is_an_act(text: str, form: Form) -> None:
    assert form_of(text) is form
