import pytest

from tests.passages.test_cutting import shown

FAR = "Rain fell on the coast. Trucks left the port of Merin. Schools were shut in Tarn. Trains stood still."


def is_shown(sentence: str, *, before: str, title: str = "") -> bool:
    """Whether a sentence is offered when its introduction stands too far above it to be printed with it."""
    return any(sentence in passage for passage in shown(f"{before} {FAR} {sentence}", title=title))


@pytest.mark.parametrize(
    ("before", "sentence"),
    [
        ("Moldan President Ivo Dorn met the envoy.", "Dorn thanked the union for the loan."),
        ("Mila Sharn and Jon Catel were held on Monday.", "Sharn and Catel were on a panel of experts."),
        ("Marie Le Brun spoke in Tarn.", "Le Brun’s speech drew 3,000 people to the hall."),
        ("Ivo Dorn met the envoy.", "“I am for the pact,” Dorn wrote on Monday."),
        ("Ivo Dorn met the envoy.", "“I am for the pact,” said Dorn on Monday."),
        ("Anna, 13, fled the town.", "Anna walked for nine days."),
        ("Japan sent a carrier to the gulf.", "The carrier will call at four ports."),
        ("A reporter bought an album in Tarn.", "Dealers in Merin said they wanted the album."),
        ("A company sank two wells.", "Nine wells were dry, the company said in June."),
        ("Nine units crossed the river.", "Qadira says that these units were armed."),
        ("Ida Prell met the envoy.", "Nothing has been signed, the diplomat said."),
    ],
)
def test_what_a_sentence_takes_for_known_is_introduced_with_it_or_not_printed(
    before: str, sentence: str
) -> None:
    assert not is_shown(sentence, before=before)
    assert sentence in " ".join(shown(f"{before} {sentence}")).replace("| ", "")


@pytest.mark.parametrize(
    ("before", "sentence"),
    [
        ("President Ivo Dorn met the envoy.", "President Dorn thanked the union for the loan."),
        ("Ivo Dorn met the envoy.", "Dorn, who leads the Reform Party, thanked the union."),
        ("Vladimir Putin met the envoy.", "Putin thanked the union for the loan."),
        ("The Veldova Merin road was shut.", "Merin lies in the north, and Veldova in the south."),
        ("Human Rights Watch spoke.", "The ministry of trade denied it, and the government fell."),
        ("A government fell in May.", "The government of Qadira raised taxes on Monday."),
        ("A plan was drawn up.", "The plan to close the port was dropped on Monday."),
        ("Nine units crossed the river.", "Qadira freed those held at the river this week."),
        ("Police said the road was shut.", "Nine people were hurt on Monday, police said."),
    ],
)
def test_what_says_itself_who_or_what_it_is_stands_alone(before: str, sentence: str) -> None:
    assert is_shown(sentence, before=before)


def test_one_of_several_is_nobody() -> None:
    assert shown("Callers rang the school. “There is a bomb in the hall,” one said.") == [
        "Callers rang the school."
    ]


def test_the_title_introduces_a_name() -> None:
    before, sentence = "Ivo Dorn met the envoy.", "Dorn thanked the union for the loan."
    assert is_shown(sentence, before=before, title="Dorn seeks a new loan")


def test_a_lead_names_the_bodies_of_its_country() -> None:
    lead = "Two bridges were shut in Merin on Monday, the ministry said."
    assert shown(lead) == [lead]


@pytest.mark.parametrize(
    ("before", "sentence"),
    [
        ("President Dorn met the envoy.", "Dorn said that nine roads were shut."),
        ("Kim Sol met the envoy.", "Kim said that nine roads were shut."),
        ("A ban for seven countries was signed.", "Visas of citizens of the seven countries were revoked."),
        ("The paper has nine pages.", "Output will fall by half, Mila Sharn, the paper's author, said."),
        ("A plan was drawn up in May.", "The Karan plan would cost nine million crowns."),
        ("Nine deputies made demands.", "The demands for a vote came from the north."),
    ],
)
def test_what_was_told_before_is_printed_behind_it_or_not_at_all(before: str, sentence: str) -> None:
    assert not is_shown(sentence, before=before)
    assert sentence in " ".join(shown(f"{before} {sentence}")).replace("| ", "")


@pytest.mark.parametrize(
    "sentence",
    [
        "The seven countries of the gulf signed a pact.",
        "The Karan plan to mend the dam was dropped.",
        "A top aide to Premier Ivo Dorn said that nine roads were shut.",
    ],
)
def test_what_says_of_whom_and_what_stands_alone(sentence: str) -> None:
    assert is_shown(sentence, before="Nine units crossed the river.")


def test_the_countries_may_be_named_one_by_one_above_them() -> None:
    above, counted = (
        "Qadira, Veldova and Moldan shut the river.",
        "Trade with the three countries has fallen by half.",
    )
    assert shown(f"{above} {counted}")[-1].replace("| ", "") == f"{above} {counted}"


def test_a_later_step_is_not_printed_without_those_before() -> None:
    first = "The army of Qadira took two villages on Monday."
    assert shown(f"{first} Then, on Thursday, it left the coast.") == [first]


def test_a_mister_whom_nobody_introduced_says_nothing() -> None:
    assert not is_shown("Mr. Dorn said that nine roads were shut.", before="Rain fell.")


@pytest.mark.parametrize(
    ("before", "sentence"),
    [
        ("Nine men were asked to mend the dam.", "The board of Tarn showed the men how to do this."),
        ("Nine missiles hit Tarn.", "Air defenses of Veldova shot down all but two of them."),
        ("Premier Ivo Dorn met the envoy.", "A top aide said that nine roads were shut."),
    ],
)
def test_what_leans_on_the_sentence_above_never_comes_first(before: str, sentence: str) -> None:
    assert not any(passage.startswith(sentence) for passage in shown(f"{before} {sentence}"))
    assert not shown(sentence)
