from dataclasses import replace

from briefing.copies.duplicates import near_duplicates
from briefing.copies.forms import are_of_one_form
from tests.stories.documents import document

FORM = (
    "A weakness of severity 7.{} found by Ida Lorne was reported to {} on 3 March. The vendor has until 30 June to "
    "publish a fix. Once a fix has been tested, the full advisory with all technical details will be published here."
)
ROUTER = document("a", FORM.format(1, "Harrow"), title="ZAN-11: Harrow Router", outlet="Zero Advisory")
CAMERA = document("b", FORM.format(4, "Tull"), title="ZAN-12: Tull Camera", outlet="Zero Advisory")


def test_two_things_in_one_form_are_no_copies() -> None:
    assert are_of_one_form(ROUTER, CAMERA)
    assert near_duplicates([ROUTER, CAMERA]) == ()


def test_a_copy_under_another_headline_is_a_copy() -> None:
    headline = replace(ROUTER, id=CAMERA.id, title="Harrow has until June to mend its routers")
    assert not are_of_one_form(ROUTER, headline)
    assert len(near_duplicates([ROUTER, headline])) == 1


def test_titles_that_name_nothing_leave_the_gaps_to_decide() -> None:
    plain = [replace(each, title="New weakness") for each in (ROUTER, CAMERA)]
    assert are_of_one_form(*plain)
    corrected = replace(plain[0], id=CAMERA.id, text=ROUTER.text.replace("7.1", "9.3"))
    assert not are_of_one_form(plain[0], corrected)
    moved = replace(plain[0], id=CAMERA.id, text=ROUTER.text.replace("3 March", "14 April"))
    assert not are_of_one_form(plain[0], moved)
    longer = replace(
        plain[1], text=f"{CAMERA.text} Tull told its 40 customers by letter on the same evening."
    )
    assert not are_of_one_form(plain[0], longer)


def test_another_outlet_that_changes_a_name_still_carries_the_text() -> None:
    assert not are_of_one_form(ROUTER, replace(CAMERA, outlet="Kessin Times"))
