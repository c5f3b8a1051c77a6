"""Transcripts: WebVTT and SubRip as text in paragraphs, from files and from podcasts."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefing.intake.files import read_paths
from briefing.intake.formats.sniff import Format, sniff
from briefing.intake.formats.subtitles import read_subtitles
from briefing.intake.notes import Job
from tests.growth import seconds_of

NOW = datetime(2024, 10, 23, 6, tzinfo=UTC)
VTT = """WEBVTT
Kind: captions
Language: en
Title: The Arvel hour
Outlet: Radio Arvel
Published: 2024-10-22T18:00:00Z

STYLE
::cue { color: red }

NOTE made by hand

1
00:00:01.000 --> 00:00:04.000 align:start position:0%
<v Ida Lorne>Good evening. The bridge over
the <i>Yarrow</i> opened &amp; closed

00:00:04.100 --> 00:00:06.000
<v Ida Lorne>again on Tuesday.

intro-2
00:00:06.100 --> 00:00:09.000
<v.loud Leo Varn>It cost three <00:00:07.500>million crowns. [applause]

00:00:15.000 --> 00:00:18.000
After the pause he went on.
"""
SRT = """1
00:00:01,000 --> 00:00:04,000
IDA LORNE: The council met on Monday.

2
00:00:04,500 --> 00:00:06,000
{\\an8}- It did not vote.
- Why was that?

3
00:00:06,500 --> 00:00:07,000
[Music]
"""
ROLLING = "WEBVTT\n\n" + "".join(
    f"00:00:{2 * n:02d}.000 --> 00:00:{2 * n + 2:02d}.000\nline {n} of the talk\nline {n + 1} of the talk\n\n"
    for n in range(6)
)


def text_of(content: str) -> str:
    (entry,) = read_subtitles(content.encode(), Job(Format.SUBTITLES, "a talk.vtt")).entries
    return entry.text


def test_cues_become_paragraphs_with_their_speakers() -> None:
    assert text_of(VTT).split("\n\n") == [
        "Ida Lorne: Good evening. The bridge over the Yarrow opened & closed again on Tuesday.",
        "Leo Varn: It cost three million crowns.",
        "After the pause he went on.",
    ]


def test_subrip_names_and_dashes_change_the_speaker() -> None:
    assert text_of(SRT).split("\n\n") == [
        "IDA LORNE: The council met on Monday.",
        "It did not vote.",
        "Why was that?",
    ]


def test_a_line_that_rolls_on_is_taken_once() -> None:
    assert text_of(ROLLING) == " ".join(f"line {n} of the talk" for n in range(7))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.vtt", VTT),
        ("a.srt", SRT),
        ("a.txt", VTT),
        ("a", SRT.replace("\n", "\r\n")),
        ("b.txt", "\ufeff" + SRT),
    ],
)
def test_content_tells_what_it_is(name: str, content: str) -> None:
    assert sniff(content.encode(), name=name) is Format.SUBTITLES


def test_a_text_that_speaks_of_webvtt_is_a_text() -> None:
    assert sniff(b"WEBVTTs are files.\n\nThey hold cues.", name="a.txt") is Format.TEXT


def test_a_transcript_in_a_folder_is_a_document(tmp_path: Path) -> None:
    (tmp_path / "x.vtt").write_text(VTT)
    (tmp_path / "council-meeting-of-monday.srt").write_text(SRT)
    (tmp_path / "silent.srt").write_text("1\n00:00:01,000 --> 00:00:02,000\n[Music]\n")
    found = read_paths([tmp_path], retrieved_at=NOW)
    titles = {document.title: document for document in found.documents}
    assert set(titles) == {"The Arvel hour", "council meeting of monday"}
    show = titles["The Arvel hour"]
    assert (show.outlet, show.published_at) == ("Radio Arvel", datetime(2024, 10, 22, 18, tzinfo=UTC))
    assert not any("-->" in document.text or "00:" in document.text for document in found.documents)
    assert [(d.where, d.message) for d in found.diagnostics] == [
        ("silent.srt", "holds no words that were spoken")
    ]


def test_speech_without_punctuation_is_read_and_said(tmp_path: Path) -> None:
    cue = "00:{0:02d}:{1:02d}.000 --> 00:{0:02d}:{1:02d}.900\nand then the council number {2} met\n\n"
    cues = "".join(cue.format(n // 60, n % 60, n) for n in range(100))
    (tmp_path / "talk.vtt").write_text(f"WEBVTT\n\n{cues}")
    (tmp_path / "words.txt").write_text("the bridge opened and the council met again " * 40)
    found = read_paths([tmp_path], retrieved_at=NOW)
    assert len(found.documents) == 2
    assert [d.code for d in found.diagnostics] == ["unpunctuated"] * 2
    assert all(d.is_note for d in found.diagnostics)
    # cut by cues all the same
    assert (
        max(len(p.split()) for d in found.documents if d.origin == "talk.vtt" for p in d.text.split("\n\n"))
        < 260
    )


def test_lists_and_other_scripts_are_not_said_to_run_on(tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text("\n\n".join(f"Bridge {n} of the Yarrow valley" for n in range(200)))
    (tmp_path / "zh.txt").write_text("委员会星期二说，这座桥重新开放。" * 60)
    (tmp_path / "hi.txt").write_text("परिषद ने मंगलवार को कहा कि पुल फिर से खुल गया है। " * 40)
    assert not read_paths([tmp_path], retrieved_at=NOW).diagnostics


@pytest.mark.parametrize(
    "cue", [">> and so it went on without an end", "and so {} went on", "<v Ida><v Leo><v Ida>so"]
)
def test_long_captions_take_linear_time(cue: str) -> None:
    def made(count: int) -> str:
        times = "00:00:01.000 --> 00:00:01.100\n"
        return "WEBVTT\n\n" + "".join(f"{times}{cue.format(number)}\n\n" for number in range(count))

    short, long = made(2_000), made(16_000)
    assert seconds_of(lambda: text_of(long)) < 24 * max(seconds_of(lambda: text_of(short)), 0.002)


SPOKEN = "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n<v Ida Lorne>The bridge over the Yarrow opened again on Tuesday.\n"
SAID = "Ida Lorne: The bridge over the Yarrow opened again on Tuesday."
NOTES = "Title: The Arvel hour\nOutlet: Radio Arvel\nPublished: 2024-10-22T18:00:00Z\n\n{}\n"
SHOW = "This week the hour asks what the bridge has cost the town and who is to pay for it."


def lay(folder: Path, **files: str) -> None:
    for name, content in files.items():
        (folder / name.replace("__", ".")).write_text(content)


@pytest.mark.parametrize("beside", ["hour__vtt", "hour__en__vtt"])
def test_subtitles_beside_an_article_are_its_transcript(tmp_path: Path, beside: str) -> None:
    lay(
        tmp_path,
        hour__md=NOTES.format(SHOW),
        **{beside: SPOKEN, "hour__fr__srt": "1\n00:00:01,0 --> 00:00:02,0\nLe pont.\n"},
    )
    (document,) = read_paths([tmp_path], retrieved_at=NOW).documents
    assert (document.title, document.outlet) == ("The Arvel hour", "Radio Arvel")
    assert document.text.split("\n\n") == [SHOW, SAID]


def test_notes_of_a_head_alone_have_the_transcript_as_their_text(tmp_path: Path) -> None:
    lay(tmp_path, hour__txt=NOTES.format(""), hour__vtt=SPOKEN)
    gathered = read_paths([tmp_path], retrieved_at=NOW)
    (document,) = gathered.documents
    assert (document.title, document.text, gathered.diagnostics) == ("The Arvel hour", SAID, ())


def test_a_recording_is_read_by_its_subtitles(tmp_path: Path) -> None:
    (tmp_path / "hour.mp3").write_bytes(b"ID3\x03\x00\x00\x00\x00" + bytes(range(256)) * 9)
    lay(tmp_path, hour__en__vtt=SPOKEN)
    gathered = read_paths([tmp_path], retrieved_at=NOW)
    assert ([document.text for document in gathered.documents], gathered.diagnostics) == ([SAID], ())


@pytest.mark.parametrize("other", ["minute__md", "hour__special__edition__md", "hour__jsonl"])
def test_subtitles_beside_other_files_stand_alone(tmp_path: Path, other: str) -> None:
    notes = (
        NOTES.format(SHOW)
        if other.endswith("md")
        else '{"title": "A", "text": "The port of Orlen is open."}\n'
    )
    lay(tmp_path, hour__vtt=SPOKEN, **{other: notes})
    assert SAID in [document.text for document in read_paths([tmp_path], retrieved_at=NOW).documents]
