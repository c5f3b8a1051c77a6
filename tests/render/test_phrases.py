from dataclasses import replace
from datetime import date, timedelta

import pytest

from briefing.model import (
    Addition,
    Basis,
    Coverage,
    CoverageRow,
    DateMention,
    DocumentId,
    Expected,
    FigureEntry,
    FigureRow,
    Place,
    PrintedSentence,
    Reason,
    Relation,
    SectionEntry,
    Status,
)
from briefing.render import phrases
from briefing.render.labels import labels_for
from tests.render.samples import CUT_OFF, basis, edition, rich_briefing

EN = labels_for("en", "UTC", 2024)


def sentence(
    text: str, *, document: str = "d1", starts: bool = True, language: str = "en"
) -> PrintedSentence:
    return PrintedSentence(
        text, DocumentId(document), 0, len(text), (1,), language, "O", starts_passage=starts
    )


def said(figure: str, outlet: str, hours: float) -> FigureEntry:
    return FigureEntry(figure, 5, 5, 5, "", outlet, f"{figure}.", CUT_OFF - timedelta(hours=hours), (1,))


def test_equal_figures_are_one_line_and_differing_ones_are_not() -> None:
    row = FigureRow(
        "trucks", "", Relation.DIFFER, (said("five", "A", 3), said("six", "B", 2), said("Five", "C", 1))
    )
    five, six = phrases.statements(row)
    assert (five.figure, [entry.outlet for entry in five.entries]) == ("five", ["A", "C"])
    assert (six.figure, [entry.outlet for entry in six.entries]) == ("six", ["B"])
    assert phrases.as_of(five, EN) == "23 Oct, 03:00 to 05:00"
    assert phrases.as_of(six, EN) == "23 Oct, 04:00"


def row(label: str, *entries: FigureEntry) -> FigureRow:
    return FigureRow(label, "people", Relation.DIFFER, entries)


def counted(text: str, outlet: str, hours: int, sentence: str) -> FigureEntry:
    return replace(said(text, outlet, hours), sentence=sentence)


def test_a_figure_stands_among_the_words_of_its_sentence() -> None:
    older = counted("Dozens", "A", 5, "Dozens are feared dead in Arvel.")
    newer = counted(
        "at least 72", "B", 2, "A blast in the port of Arvel has killed at least 72 people, police say."
    )
    line = phrases.figure_line(row("in the port of Arvel … killed … people … police say", older, newer))
    assert line.before + line.figure + line.after == "killed at least 72 people"
    assert line.first.entries == (newer,)
    assert line.aside == ("in the port of Arvel", "police say")
    assert [statement.figure for statement in line.others] == ["Dozens"]


def test_the_words_are_those_of_the_sentence_that_has_them_in_whatever_case() -> None:
    first = counted("At least 75", "A", 2, "At least 75 dead in Sindra.")
    second = counted("at least 75", "B", 2, "A bomber struck, killing at least 75 people.")
    line = phrases.figure_line(row("killing … people", first, second))
    assert line.before + line.figure + line.after == "killing at least 75 people"
    assert line.first.entries == (first, second)


def test_a_second_figure_of_one_sentence_goes_on_where_the_first_had_come_to() -> None:
    sentence = "A drone struck a depot in Arvel, killing eight people and wounding 26, the mayor said."
    killed = row("A drone struck a depot in Arvel, killing … people", counted("eight", "A", 2, sentence))
    wounded = row(
        "A drone struck a depot in Arvel, killing eight people and wounding", counted("26", "A", 2, sentence)
    )
    other = row("in the port … hurt", counted("26", "A", 2, "In all, 26 hurt people were in the port."))
    lines = [line for _, line in phrases.figure_lines((killed, wounded, other))]
    assert [line.before + line.figure for line in lines] == [
        "A drone struck a depot in Arvel, killing eight",
        "… people and wounding 26",
        phrases.figure_line(other).before + "26",
    ]
    ((_, alone),) = phrases.figure_lines((wounded,))
    assert alone == phrases.figure_line(wounded)


def test_no_blank_is_put_between_a_figure_and_the_mark_behind_it() -> None:
    entry = counted("74", "A", 2, "The toll has climbed to 74, the mayor of Arvel said, after two days.")
    line = phrases.figure_line(row("The toll has climbed to … , the mayor of Arvel said", entry))
    assert line.before + line.figure + line.after == "The toll has climbed to 74, the mayor of Arvel said"


def test_a_label_without_its_number_beside_it_stands_before_the_figure() -> None:
    line = phrases.figure_line(row("ships", said("14", "A", 1)))
    assert (line.before, line.figure, line.after, line.others) == ("ships ", "14", "", ())


def test_an_entry_repeats_its_item_when_the_item_stands_there_and_tells_all_of_it() -> None:
    briefing = rich_briefing()
    home = briefing.sections[0].items[0]
    entry = SectionEntry(
        home.id, "Diplomacy", home.headline, home.headline_document_id, "en", home.sentences[:1]
    )
    assert phrases.repeats(entry, briefing)
    other = briefing.sections[1].items[0].sentences[:1]
    assert not phrases.repeats(replace(entry, sentences=(*home.sentences[:1], *other)), briefing)
    # a reader who gets one section alone
    assert not phrases.repeats(entry, replace(briefing, sections=briefing.sections[1:]))


@pytest.mark.parametrize("ending", [".", "?", "!", "?”", "。", "؟"])
def test_a_title_with_a_mark_of_its_own_gets_no_full_stop(ending: str) -> None:
    assert phrases.stopped(f"Who pays{ending}") == f"Who pays{ending}"
    assert phrases.stopped("Who pays") == "Who pays."


def test_outlets_that_told_nothing_are_no_rows_of_the_coverage() -> None:
    counted = Coverage(
        ("Wire", "Gazette", "Courier"), (CoverageRow("Talks", (2, 0, 1)), CoverageRow("Aid", (0, 0, 1)))
    )
    told = phrases.telling(counted)
    assert told is not None
    assert (told.outlets, [row.counts for row in told.rows]) == (("Wire", "Courier"), [(2, 1), (0, 1)])
    assert phrases.telling(Coverage(("Wire", "Gazette"), (CoverageRow("Talks", (2, 0)),))) is None


def test_what_is_to_come_on_one_day_stands_under_it() -> None:
    def coming(day: date) -> Expected:
        when = DateMention(DocumentId("d1"), 0, 0, 4, "then", day, day)
        return Expected("i1", when, "The lock opens.", "en", "A", (1,))

    days = (date(2024, 10, 24), date(2024, 10, 24), date(2025, 1, 7))
    found = phrases.by_day([coming(day) for day in days], EN)
    assert [(day, len(expected)) for day, expected in found] == [("24 Oct", 2), ("7 Jan 2025", 1)]


def test_the_name_of_a_publisher_is_said_when_it_is_not_the_outlets() -> None:
    source = rich_briefing().sources[0]
    known = replace(source, outlet="Gulf Ledger", publisher="Gulf Ledger FZ", descriptor="daily", country="Q")
    assert phrases.outlet_notes([known, known], EN) == (("Gulf Ledger", "daily; Q"),)
    owned = replace(known, publisher="Castellan")
    assert phrases.outlet_notes([owned], EN) == (("Gulf Ledger", "Castellan; daily; Q"),)


def test_basis_counts_the_independent_outlets_and_names_them() -> None:
    found = phrases.basis_line(
        replace(basis("A", "B", "C", official=1), voices=("C", "A"), independent=2), EN
    )
    assert found == "2 independent outlets: C and A; 1 official statement; first 23 Oct, 04:12, last 05:40"


def test_of_many_outlets_four_are_named() -> None:
    many = tuple("ABCDEFGHIJKLMNOP")
    assert phrases.names_line(many, EN) == "A, B, C, D and 12 others"
    assert phrases.names_line(many[:5], EN) == "A, B, C, D and E"


def test_nothing_is_said_where_nothing_is_known() -> None:
    unknown = replace(basis("A"), outlets=(), voices=(), independent=1, first_at=None)
    assert phrases.basis_line(unknown, EN) == phrases.source_line(unknown, EN) == ""


def test_basis_of_one_outlet_is_its_name() -> None:
    alone = replace(basis("A"), first_at=CUT_OFF, last_at=CUT_OFF)
    assert phrases.basis_line(alone, EN) == "A"
    assert phrases.basis_line(replace(alone, outlets=("A", "B"), independent=2), EN).endswith(
        "reported 23 Oct, 06:00"
    )


def test_basis_without_times_says_nothing_of_them() -> None:
    assert phrases.basis_line(replace(basis("A"), first_at=None), EN) == "A"


def test_last_time_carries_its_day_when_it_is_another() -> None:
    long = replace(basis("A"), first_at=CUT_OFF - timedelta(days=1))
    assert phrases.basis_span(long, EN) == "first 22 Oct, 06:00, last 23 Oct, 05:40"


def test_reasons_name_place_and_count() -> None:
    reasons = (Reason("envoy*", Place.LEAD, 3), Reason("talks", Place.TITLE))
    assert phrases.why_line(reasons, EN) == "envoy* (lead 3×), talks (title)"


def test_sentences_of_two_sources_never_share_a_paragraph() -> None:
    said = (sentence("a"), sentence("b", starts=False), sentence("c", document="d2", starts=False))
    assert [len(run.sentences) for run in phrases.runs(said)] == [2, 1]


def test_a_new_passage_starts_a_new_paragraph() -> None:
    assert len(phrases.runs((sentence("a"), sentence("b")))) == 2


def test_direction_follows_the_language_of_the_passage() -> None:
    assert [r.direction for r in phrases.runs((sentence("a"), sentence("ب", language="ar")))] == [
        "ltr",
        "rtl",
    ]


def test_additions_stand_in_brackets_and_leave_the_source_words_whole() -> None:
    said = replace(sentence("He left."), additions=(Addition(2, "Karan", 0, 5),))
    assert phrases.printed_text(said) == "He [Karan] left."
    assert "".join(p.text for p in phrases.pieces(said) if not p.added) == "He left."


def test_two_additions_are_both_shown_in_order() -> None:
    said = replace(
        sentence("He met her."), additions=(Addition(10, "Orel", 0, 1), Addition(2, "Karan", 0, 5))
    )
    assert phrases.printed_text(said) == "He [Karan] met her [Orel]."


def test_an_addition_before_the_first_word_is_followed_by_a_space() -> None:
    said = replace(sentence("he left."), additions=(Addition(0, "Karan", 0, 5),))
    assert phrases.printed_text(said) == "[Karan] he left."


def test_known_marks_are_upper_case_with_the_colors_of_the_protocol() -> None:
    found = phrases.marking("tlp:amber+strict")
    assert found == phrases.Marking("TLP:AMBER+STRICT", "tlp-amber-strict", "#FFC000", "#000000")


def test_a_mark_of_the_users_own_is_kept_as_written() -> None:
    found = phrases.marking("Embassy use only")
    assert found is not None
    assert (found.text, found.kind) == ("Embassy use only", "free")


def test_no_mark_is_none() -> None:
    assert phrases.marking("  ") is None


def test_a_qualifier_is_not_said_twice() -> None:
    entry = FigureEntry("at least 12", 12, 12, 12, "at least", "O", "", None, ())
    assert phrases.figure_words(entry) == "at least 12"
    assert phrases.figure_words(replace(entry, text="12")) == "at least 12"


def test_only_web_and_mail_addresses_become_links() -> None:
    assert phrases.web_link("https://a.example/x") == "https://a.example/x"
    assert [phrases.web_link(url) for url in ("javascript:alert(1)", "file:///etc/passwd", "data:x", "")] == [
        ""
    ] * 4


def test_anchors_hold_only_safe_characters() -> None:
    assert phrases.anchor('x" onclick="y') == "x-onclick-y"
    assert phrases.anchor("") == "x"


def test_frame_names_the_zone_and_the_next_edition() -> None:
    frame = dict(phrases.frame(rich_briefing(), labels_for("en", "Asia/Dubai", 2024)))
    assert frame["Times in"] == "Asia/Dubai, UTC+04:00"
    assert frame["Period covered"] == "22 Oct, 10:00 to 23 Oct, 10:00"
    assert frame["Next due"] == "24 Oct, 10:00"


def test_an_edition_without_a_number_is_just_its_name() -> None:
    plain = replace(rich_briefing(), edition=edition(number=None))
    assert phrases.edition_line(plain, EN) == "Gulf and Straits desk"


def test_every_status_has_a_label_in_every_language() -> None:
    for language in ("en", "fr", "es", "ar"):
        labels = labels_for(language, "UTC")
        assert len({phrases.status_label(status, labels) for status in Status}) == len(Status)


@pytest.mark.parametrize(
    ("language", "tongue", "said"),
    [
        ("en", "es", "Diario del Cabo (Spanish)"),
        ("fr", "es", "Diario del Cabo (espagnol)"),
        ("en", "en", "Diario del Cabo"),
        ("en", "", "Diario del Cabo"),
        ("en", "zz", "Diario del Cabo"),
        # an edition in a language without labels is not foreign to itself
        ("ja", "ja", "Diario del Cabo"),
        ("ja", "es", "Diario del Cabo (Spanish)"),
    ],
)
def test_the_language_of_a_foreign_item_is_named(language: str, tongue: str, said: str) -> None:
    labels, told = labels_for(language, "UTC"), Basis(1, ("Diario del Cabo",), 1, 0)
    assert phrases.basis_line(told, labels, tongue=tongue) == said
    assert phrases.voices_line(told, labels, tongue=tongue) == said
    assert phrases.source_line(told, labels, tongue=tongue) == said


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "Desk, 3 May"), ("ar", "Desk،\N{RIGHT-TO-LEFT MARK} 3 May"), ("zh", "Desk，3 May")],
)
def test_a_title_has_the_comma_of_its_language(language: str, said: str) -> None:
    assert phrases.usual_title("Desk", "3 May", labels_for(language, "UTC")) == said
