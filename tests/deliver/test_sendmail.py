from __future__ import annotations

from pathlib import Path

import pytest

from briefing.deliver.sendmail import SendmailPipe
from briefing.errors import DeliveryError, TransportFault
from tests.deliver.test_folders import MESSAGE, nothing


def program(folder: Path, body: str) -> str:
    path = folder / "sendmail"
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)
    return str(path)


def pipe(path: str) -> SendmailPipe:
    return SendmailPipe(path, sender="desk@example.org", timeout_s=5)


def test_the_program_gets_the_message_and_the_envelope(tmp_path: Path) -> None:
    path = program(tmp_path, f'echo "$@" > {tmp_path}/arguments; cat > {tmp_path}/content')
    pipe(path).send(MESSAGE, handing_over=nothing)
    assert (tmp_path / "arguments").read_text() == "-i -f desk@example.org -- ana@example.org\n"
    assert (tmp_path / "content").read_bytes() == MESSAGE.content.replace(b"\r\n", b"\n")


@pytest.mark.parametrize(
    ("body", "retry", "doubt"),
    [("exit 75", True, False), ("echo no such user >&2; exit 67", False, False), ("kill -9 $$", True, True)],
)
def test_what_the_program_says_decides_about_another_try(
    tmp_path: Path, body: str, retry: bool, doubt: bool
) -> None:
    with pytest.raises(DeliveryError) as caught:
        pipe(program(tmp_path, f"cat > /dev/null; {body}")).send(MESSAGE, handing_over=nothing)
    assert (caught.value.retry, caught.value.doubt) == (retry, doubt)


def test_a_program_that_hangs_is_ended(tmp_path: Path) -> None:
    slow = SendmailPipe(program(tmp_path, "exec sleep 30"), sender="desk@example.org", timeout_s=0.1)
    with pytest.raises(DeliveryError, match="no end after") as caught:
        slow.send(MESSAGE, handing_over=nothing)
    assert caught.value.doubt


def test_no_program_shuts_the_way_out() -> None:
    with pytest.raises(TransportFault, match="no such file"):
        pipe("/nonexistent/sendmail").send(MESSAGE, handing_over=nothing)
