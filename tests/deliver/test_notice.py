from __future__ import annotations

import json
from dataclasses import replace

import pytest

from briefing.deliver.notice import TEXT_CHARACTERS, NoticeFrame, read_notice, write_notice
from briefing.model import Recipient
from tests.render.samples import rich_briefing

CHANNEL = Recipient("channel:desk")
FRAME = NoticeFrame(slot="2024-10-23T06:30", domain="desk.example.org", link="https://desk.example.org/today")


def test_a_notice_holds_the_top_lines_word_for_word_and_the_link() -> None:
    briefing = rich_briefing()
    message = write_notice(briefing, CHANNEL, FRAME)
    told = json.loads(message.content)
    assert told["link"] == FRAME.link
    assert [line["text"] for line in told["top_lines"]] == [
        [sentence.text for sentence in line.sentences] for line in briefing.top_lines
    ]
    assert message == write_notice(briefing, CHANNEL, FRAME)
    assert message.message_id != write_notice(briefing, Recipient("channel:other"), FRAME).message_id


@pytest.mark.parametrize("call", ["@channel", "@everyone", "<!here>", "<@U12>", "/invite"])
def test_a_headline_calls_nobody(call: str) -> None:
    briefing = rich_briefing()
    first = briefing.top_lines[0]
    hostile = replace(first.sentences[0], text=f"{call} fire\nat will\u202e.")
    briefing = replace(briefing, top_lines=(replace(first, sentences=(hostile,)),))
    _, text = read_notice(write_notice(briefing, CHANNEL, FRAME).content)
    assert call not in text
    assert "fire at will" in text


def test_the_text_fits_every_service_and_says_what_is_left() -> None:
    briefing = rich_briefing()
    first = briefing.top_lines[0]
    long = replace(first, sentences=(replace(first.sentences[0], text="word " * 200),))
    many = replace(briefing, top_lines=(long,) * 9)
    _, text = read_notice(write_notice(many, CHANNEL, replace(FRAME, most_lines=9)).content)
    assert len(text) <= TEXT_CHARACTERS
    shown = text.count("•")
    assert f"+ {9 - shown}" in text.splitlines()
    assert text.endswith(FRAME.link)
