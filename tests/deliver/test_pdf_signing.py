"""What a time stamping service may answer."""

from __future__ import annotations

import asyncio

import pytest
from asn1crypto import cms, tsp
from pytest_httpserver import HTTPServer

from briefing.deliver.pdf_signing import _time_stamper

TOKEN = cms.ContentInfo({"content_type": "data", "content": b"a stamp"})
ANSWER = tsp.TimeStampResp({"status": {"status": "granted"}, "time_stamp_token": TOKEN}).dump()
REFUSAL = bytes.fromhex("30053003020102")


class Asked:
    """A request, as far as it is sent."""

    def dump(self) -> bytes:
        return b"stamp this"


def stamp(server: HTTPServer, content: bytes, status: int) -> object:
    server.expect_request("/stamp", method="POST").respond_with_data(content, status=status)
    service = _time_stamper(server.url_for("/stamp"))
    return asyncio.run(service.async_request_tsa_response(Asked()))


def test_an_answer_is_read(httpserver: HTTPServer) -> None:
    answer = stamp(httpserver, ANSWER, 200)
    assert isinstance(answer, tsp.TimeStampResp)
    assert answer["status"]["status"].native == "granted"


@pytest.mark.parametrize(
    ("content", "status", "said"),
    [
        (ANSWER, 503, "status 503"),
        (ANSWER, 404, "status 404"),
        (REFUSAL, 200, "no time stamp"),
        (b"words", 200, "no time stamp"),
    ],
)
def test_what_is_no_time_stamp_is_named(
    httpserver: HTTPServer, content: bytes, status: int, said: str
) -> None:
    with pytest.raises(OSError, match=said):
        stamp(httpserver, content, status)
