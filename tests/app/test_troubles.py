"""Many broken inputs of one kind are one line; a few are told one by one."""

from briefing.app.troubles import trouble_lines
from briefing.model import Diagnostic, Stage


def notes(count: int, message: str = "is empty") -> list[Diagnostic]:
    return [Diagnostic(Stage.INTAKE, "broken", f"a{n}.txt", message, "look at it") for n in range(count)]


def test_a_few_are_told_one_by_one() -> None:
    assert [line.text for line in trouble_lines(notes(2))] == [
        "a0.txt: is empty; look at it",
        "a1.txt: is empty; look at it",
    ]


def test_sixty_of_a_kind_are_one_line_that_counts_all() -> None:
    (line,) = trouble_lines(notes(60))
    assert line.text == "a0.txt, a1.txt, a2.txt and 57 more: is empty; look at it"


def test_another_kind_keeps_its_own_line() -> None:
    lines = list(trouble_lines([*notes(30), *notes(1, "cannot be read"), *notes(30)]))
    assert len(lines) == 2
    assert "57 more" in lines[0].text
    assert "cannot be read" in lines[1].text
