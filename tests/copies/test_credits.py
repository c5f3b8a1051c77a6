import time

import pytest

from briefing.copies.credits import CreditReader
from briefing.model import Publisher, PublisherKind
from tests.stories.documents import document

BODY = (
    "The minister said on Monday that talks would go on.\n\nHe gave no date.\n\nRain is expected.\n\nA fifth."
)
AGENCIES = [
    Publisher(name="Reuters", kind=PublisherKind.AGENCY),
    Publisher(name="Associated Press", kind=PublisherKind.AGENCY, outlets=("AP", "The Associated Press")),
    Publisher(name="Agence France-Presse", kind=PublisherKind.AGENCY, outlets=("AFP",)),
    Publisher(name="Meridian Wire", kind=PublisherKind.AGENCY),
    Publisher(name="Petra", kind=PublisherKind.AGENCY),
]


def credited(text: str, author: str = "") -> str:
    agency = CreditReader(AGENCIES).agency(document("d", text, author=author))
    return agency.name if agency else ""


@pytest.mark.parametrize(
    ("text", "author", "agency"),
    [
        (f"KYIV, Oct 21 (Reuters) - {BODY}", "", "Reuters"),
        (f"WASHINGTON (AP) — {BODY}", "", "Associated Press"),
        (f"Paris (AFP) – {BODY}", "", "Agence France-Presse"),
        (f"{BODY}\n\n(Reuters)", "", "Reuters"),
        (f"{BODY}\n\n— AP", "", "Associated Press"),
        (f"{BODY} (Meridian Wire)", "", "Meridian Wire"),
        (f"{BODY}\n\nMeridian Wire", "", "Meridian Wire"),
        (f"{BODY}\n\nSource: AFP", "", "Agence France-Presse"),
        (f"{BODY}\n\nAFP/Reuters", "", "Reuters"),
        (f"{BODY}\n\nThe Associated Press contributed to this report.", "", "Associated Press"),
        (f"{BODY}\n\nAdditional reporting by Reuters", "", "Reuters"),
        (f"{BODY}\n\nAvec AFP", "", "Agence France-Presse"),
        (BODY, "By Agence France-Presse", "Agence France-Presse"),
        (BODY, "Jane Doe, with Reuters", "Reuters"),
        (BODY, "Reuters Staff", "Reuters"),
        (BODY, "Harbour Daily with Meridian Wire", "Meridian Wire"),
        (BODY, "AFP", "Agence France-Presse"),
        (f"By Associated Press\n\n{BODY}", "", "Associated Press"),
        (f"Reuters\n\n{BODY}", "", "Reuters"),
        (f"{BODY}\n\n(With Reuters inputs)", "", "Reuters"),
        (f"{BODY}\n\n(This story is published from a syndicated feed.)", "", "a news agency"),
        (f"{BODY}\n\n(With inputs from agencies)", "", "a news agency"),
        (f"{BODY}\n\nWith agency inputs", "", "a news agency"),
        (f"{BODY} Source: News agencies", "", "a news agency"),
        (f"{BODY} Source: Harbor Daily and news agencies", "", "a news agency"),
        (f"{BODY} Source: AFP news agency", "", "Agence France-Presse"),
        ("All in one paragraph, he said. Source: AFP news agency", "", "Agence France-Presse"),
        (
            f"{BODY} — Associated Press writer Ilse Karan in Tarn contributed to this report.",
            "",
            "Associated Press",
        ),
        (f"{BODY}\n\n(Con información de agencias)", "", "a news agency"),
    ],
)
def test_credit_lines_name_the_agency(text: str, author: str, agency: str) -> None:
    assert credited(text, author) == agency


@pytest.mark.parametrize(
    ("text", "author"),
    [
        (BODY, ""),
        (BODY, "Petra Lindahl"),
        (f"{BODY}\n\nHe told Reuters that nothing was decided.", ""),
        (f"The minister told AFP that talks would go on.\n\n{BODY}", ""),
        (f"{BODY}\n\nAn AP photographer saw the crash.", ""),
        (f"A boat off Kessin on Monday. (AFP)\n\n{BODY}", ""),
        (f"{BODY}\n\nPhoto: a boat off Kessin (AFP)", ""),
        (f"{BODY}\n\nImage: Getty/AFP", ""),
        (f"{BODY} Photo source: AFP", ""),
        (f"{BODY} Source: Harbor Daily", ""),
        (f"The charity said that it feeds a syndicated column to papers.\n\n{BODY}", ""),
        (f"The Middle East (AP) region, as maps call it, is dry. {BODY}", ""),
        ("", ""),
    ],
)
def test_a_mention_is_no_credit(text: str, author: str) -> None:
    assert credited(text, author) == ""


def test_without_agencies_nothing_is_credited() -> None:
    assert CreditReader([]).agency(document("d", "PARIS (AFP) - Rain.")) is None


def test_hostile_text_is_read_in_linear_time() -> None:
    started = time.process_time()
    credited("(" * 500_000 + "\n\n" + "-Reuters " * 100_000, "x" * 1_000_000)
    credited(("with " * 30 + "\n\n") * 5_000)
    assert time.process_time() - started < 2
