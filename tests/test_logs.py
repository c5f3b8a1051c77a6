from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator

import pytest

from briefing import logs, masking

CANARY = "canary-77c1"


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    own, root = logging.getLogger("briefing"), logging.getLogger()
    before = (own.handlers[:], own.level, own.propagate, root.handlers[:], root.level)
    yield
    own.handlers[:], root.handlers[:] = before[0], before[3]
    own.setLevel(before[1])
    own.propagate = before[2]
    root.setLevel(before[4])


@pytest.mark.parametrize("log_format", ["text", "json"])
def test_no_secret_is_in_any_line_at_any_level(log_format: str) -> None:
    stream = io.StringIO()
    masking.hide(CANARY)
    logs.configure(verbosity=2, log_format=log_format, stream=stream)
    for name in ("briefing.deliver", "smtplib", "requests"):
        log = logging.getLogger(name)
        log.warning("said %s to imaps://me:hunter22@mail.example.org", CANARY)
        log.error("AUTH PLAIN AGRlc2sAaHVudGVy and Authorization: Bearer abc.def, password=hunter22")
        try:
            raise ValueError(CANARY)
        except ValueError:
            log.exception("failed with %r", {"password": CANARY})
    text = stream.getvalue()
    assert "said ***" in text
    for secret in (CANARY, "hunter22", "AGRlc2sAaHVudGVy", "abc.def"):
        assert secret not in text


def test_json_lines_have_time_level_logger_and_message() -> None:
    stream = io.StringIO()
    logs.configure(verbosity=1, log_format="json", stream=stream)
    logging.getLogger("briefing.x").info("two\nlines")
    line = json.loads(stream.getvalue())
    assert (line["level"], line["logger"], line["message"]) == ("info", "briefing.x", "two\nlines")
    assert line["time"].endswith("+00:00")


@pytest.mark.parametrize(("verbosity", "seen"), [(-1, "e"), (0, "we"), (1, "iwe"), (2, "diwe")])
def test_verbosity_decides_what_is_seen(verbosity: int, seen: str) -> None:
    stream = io.StringIO()
    logs.configure(verbosity=verbosity, stream=stream)
    log = logging.getLogger("briefing.x")
    log.debug("d")
    log.info("i")
    log.warning("w")
    log.error("e")
    assert "".join(line[-1] for line in stream.getvalue().splitlines()) == seen


def test_a_megabyte_is_redacted_in_no_time() -> None:
    for text in ("a://" * 250_000, "password=" * 110_000, "x:" * 500_000):
        assert masking.redacted(text)


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("GET /feed?key=abc123&page=2", "GET /feed?key=***&page=2"),
        ("https://a.example/x?auth=abc&sig=def#top", "https://a.example/x?auth=***&sig=***#top"),
        ("/x?apikey=abc /y?api_key=def /z?apiKey=ghi", "/x?apikey=*** /y?api_key=*** /z?apiKey=***"),
        ("?X-Amz-Signature=abc&access_token=def", "?X-Amz-Signature=***&access_token=***"),
        ("/search?keyword=harbor&author=ana", "/search?keyword=harbor&author=ana"),
    ],
)
def test_what_an_address_keeps_secret_is_masked(text: str, masked: str) -> None:
    assert masking.redacted(text) == masked
