import pytest

from briefing.copies.revisions import address_key, find_revisions
from briefing.model import Status
from tests.stories.documents import document

BODY = (
    "Officials in Tarn closed two bridges on Tuesday after the Oskel rose by a metre. "
    "At least 400 people left the village of Ambach. "
    "Governor Edda Rill said the rain would stop by evening."
)
URL = "https://news.example/tarn/bridges"


def revise(old: str, new: str, **options: str) -> tuple[Status | None, list[tuple[str, str, bool]]]:
    """Status, and the changes as (old, new, corrects)."""
    first = document("a", old, outlet="Daily", url=URL, title=options.get("old_title", "t"))
    second = document("b", new, outlet="Daily", url=URL, title=options.get("title", "t"), hours=5)
    (revision,) = find_revisions([second, first])
    assert (revision.revision_of, revision.document_id) == ("a", "b")
    changes = [
        (
            old[change.old.start : change.old.end] if change.old else "",
            new[change.new.start : change.new.end] if change.new else "",
            change.corrects,
        )
        for change in revision.changes
    ]
    return revision.status, changes


def test_an_added_sentence_is_an_update() -> None:
    added = "A third bridge was closed at noon."
    assert revise(BODY, f"{BODY} {added}") == (Status.UPDATED, [("", added, False)])


def test_a_changed_number_in_an_equal_sentence_is_a_correction() -> None:
    status, changes = revise(BODY, BODY.replace("400", "140"))
    assert status is Status.CORRECTED
    assert changes == [
        (
            "At least 400 people left the village of Ambach.",
            "At least 140 people left the village of Ambach.",
            True,
        )
    ]


def test_a_changed_name_is_a_correction() -> None:
    status, changes = revise(BODY, BODY.replace("Edda Rill", "Ilse Karan"))
    assert (status, [change[2] for change in changes]) == (Status.CORRECTED, [True])


def test_a_new_negation_is_a_correction() -> None:
    assert revise(BODY, BODY.replace("would stop", "would not stop"))[0] is Status.CORRECTED


def test_what_was_announced_and_has_happened_corrects_nothing() -> None:
    old = "The ferry to Ambach may sail again this week after four months, the harbor office of Tarn said on Monday."
    new = "The ferry to Ambach sailed again on Tuesday after four months, the harbor office of Tarn said."
    assert revise(old, new)[0] is Status.UPDATED


def test_a_number_that_keeps_the_old_one_is_an_update() -> None:
    new = BODY.replace("At least 400 people left", "At least 900 people, up from 400, left")
    assert revise(BODY, new)[0] is Status.UPDATED


@pytest.mark.parametrize(
    "note",
    [
        "Correction: The village was misnamed.",
        "An earlier version of this article gave a wrong time.",
        "Rectificatif : le village n'est pas sur l'Oskel.",
        "تصحيح: اسم القرية أمباخ.",
        "This story was corrected on Tuesday.",
        "Berichtigung: Der Ort heißt Ambach.",
    ],
)
def test_a_correction_note_makes_a_correction(note: str) -> None:
    assert revise(BODY, f"{BODY}\n\n{note}")[0] is Status.CORRECTED


def test_a_withdrawn_statement_is_a_correction() -> None:
    new = "The statement issued on Tuesday about the bridges of Tarn is withdrawn. The office regrets the error."
    assert revise(BODY, new, title="Statement withdrawn: bridges")[0] is Status.CORRECTED


def test_a_note_that_was_there_before_corrects_nothing_new() -> None:
    noted = f"{BODY}\n\nCorrection: The village was misnamed."
    assert revise(noted, f"{noted} More rain is expected on Friday.")[0] is Status.UPDATED


@pytest.mark.parametrize(
    "new",
    [
        BODY,
        BODY.replace("closed two", "closed  two"),
        BODY.replace("evening", "evenning"),
        BODY.replace("closed two bridges", "closed two bridges,"),
        BODY[: BODY.index(" Governor")],
    ],
)
def test_typos_punctuation_and_cuts_are_no_news(new: str) -> None:
    assert revise(BODY, new)[0] is None


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("MERIN, Oct 22 (Wire) - ", "DHAMRA, Oct 23 (Wire) - "),
        ("A cease-fire was agreed at 10:05 GMT. ", "A ceasefire was agreed at 10:15 GMT. "),
    ],
)
def test_a_dateline_a_minute_or_a_spelling_is_no_news(old: str, new: str) -> None:
    assert revise(old + BODY, new + BODY) == (None, [])


def test_two_editions_of_a_wire_correct_nothing_unless_one_says_so() -> None:
    def status(text: str) -> Status | None:
        old = document("a", BODY, outlet="Wire", url="https://wire.example/1")
        new = document("b", text, outlet="Wire", url="https://wire.example/2", hours=3)
        (revision,) = find_revisions([old, new])
        return revision.status

    changed = BODY.replace("400", "140")
    assert status(changed) is Status.UPDATED
    assert status(f"{changed}\n\nCorrection: The number was wrong.") is Status.CORRECTED


def test_versions_make_a_chain_oldest_first() -> None:
    versions = [
        document(f"v{n}", f"{BODY} Version {n}.", url=URL, outlet="Daily", hours=n) for n in (3, 1, 2)
    ]
    assert [(r.revision_of, r.document_id) for r in find_revisions(versions)] == [("v1", "v2"), ("v2", "v3")]


def test_guid_and_near_equal_text_of_one_outlet_are_versions_too() -> None:
    by_guid = [
        document("a", "One text.", outlet="D", guid="7"),
        document("b", "Another.", outlet="D", guid="7", hours=1),
    ]
    by_text = [document("c", BODY, outlet="E"), document("d", f"{BODY} It rained.", outlet="E", hours=1)]
    found = {(r.revision_of, r.document_id) for r in find_revisions([*by_guid, *by_text])}
    assert found == {("a", "b"), ("c", "d")}


def test_one_page_under_two_names_of_an_outlet_is_one_article() -> None:
    first, later = (
        document("a", BODY, outlet="D", url=URL),
        document("b", f"{BODY} It rained.", outlet="D World", url=URL, hours=1),
    )
    assert [(r.revision_of, r.document_id) for r in find_revisions([first, later])] == [("a", "b")]


def test_a_line_that_points_at_a_page_is_no_version_of_it() -> None:
    line = document("b", "Bridges in Tarn are closed.", outlet="Morning Note", url=URL, hours=1)
    assert find_revisions([document("a", BODY, outlet="D", url=URL), line]) == ()


def test_equal_text_of_another_outlet_is_no_version() -> None:
    assert find_revisions([document("a", BODY, outlet="D"), document("b", BODY, outlet="E", hours=1)]) == ()


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("https://www.news.example/a/b/?utm_source=x&id=4#top", "news.example/a/b?id=4"),
        ("http://news.example/a/b/amp", "news.example/a/b"),
        ("https://m.news.example/a", "news.example/a"),
        ("https://amp.news.example/a", "news.example/a"),
        ("https://www.amp.news.example/a?amp=1", "news.example/a"),
        ("https://amplify.example/a", "amplify.example/a"),
        ("https://news.example/", ""),
        ("", ""),
        ("http://[broken", ""),
        ("http://Gazette.Example/a/amp/", "gazette.example/a"),
        ("  https://gazette.example/a?utm_source=x&id=3#top", "gazette.example/a?id=3"),
        ("https://gazette.example/a%20b", "gazette.example/a%20b"),
        ("https://gazette.example:8080/a", "gazette.example:8080/a"),
        ("https://gazette.example/index.html", ""),
        ("https://[::1/a", ""),
        ("note.txt", ""),
    ],
)
def test_address_key(url: str, key: str) -> None:
    assert address_key(url) == key


def test_a_thousand_changed_sentences_take_bounded_time() -> None:
    old = " ".join(f"Item {n} was sold in hall {n % 7} on Monday." for n in range(3000))
    new = " ".join(f"Item {n} was bought in room {n % 5} on Tuesday." for n in range(3000))
    assert revise(old, new)[0] is not None
