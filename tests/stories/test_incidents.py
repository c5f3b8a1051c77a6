import time
from datetime import date

import numpy as np
import pytest

from briefing.stories.incidents import main_day, read_incidents
from tests.stories.documents import document

TUESDAY = date(2031, 3, 4)


@pytest.mark.parametrize(
    ("opening", "day", "language"),
    [
        ("A rocket hit the market on Monday.", date(2031, 3, 3), "en"),
        ("TARN, March 2 - A rocket hit the market.", date(2031, 3, 2), "en"),
        ("A drone struck on Tuesday; a market was hit on Monday.", TUESDAY, "en"),
        ("Une frappe a touché le marché samedi.", date(2031, 3, 1), "fr"),
        ("Am Samstagabend traf eine Rakete den Markt.", date(2031, 3, 1), "de"),
        ("Am 2. März traf eine Rakete den Markt.", date(2031, 3, 2), "de"),
        ("2 марта ракета попала в рынок.", date(2031, 3, 2), "ru"),
        ("The mayor said two days ago 3 rockets hit.", None, "en"),
        ("The court will rule on Friday.", None, "en"),
        ("By Tuesday noon 33 were dead.", None, "en"),
        ("Rockets hit the market.", None, "en"),
        ("On February 30 nothing happened.", None, "en"),
    ],
)
def test_the_day_of_an_opening(opening: str, day: date | None, language: str) -> None:
    assert main_day(opening, TUESDAY, language) == day


def read(*texts: str) -> list[float]:
    incidents = read_incidents([document(f"d{n}", text) for n, text in enumerate(texts)])
    rows = np.array([0])
    return [float(incidents.agreement(rows, np.array([n]))[0]) for n in range(len(texts))]


STRIKE = "A missile struck Arvel on Monday, killing 31 people, the governor said."


def test_another_day_and_another_toll_speak_against_one_event() -> None:
    same, other_day, other_toll = read(
        STRIKE,
        "A drone struck Arvel on Sunday, killing 20 people.",
        "An explosion killed three people in Arvel, the governor said of the attack.",
    )
    assert same == 1.0
    assert other_day < 1.0
    assert other_toll < 1.0


def test_a_rising_toll_of_one_day_does_not() -> None:
    assert read(STRIKE, "A missile struck Arvel on Monday, killing 2 people.") == [1.0, 1.0]


def test_what_is_no_incident_is_never_contradicted() -> None:
    assert read(STRIKE, "Ministers met on Sunday to talk about three bridges.") == [1.0, 1.0]


def test_long_and_hostile_texts_cost_no_more() -> None:
    started = time.process_time()
    read(STRIKE, "killed " * 200_000, "Monday " * 200_000, "1" * 1_000_000)
    assert time.process_time() - started < 2
