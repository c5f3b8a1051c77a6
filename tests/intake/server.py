"""A local web server that plays one good source and every kind of bad one."""

from __future__ import annotations

import gzip
import threading
import time
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

BODY = (
    "The ministry of transport of Sarran said on Tuesday that the strait would stay closed to foreign tankers until "
    "the crew of the seized ship was released. Some 60 ships were waiting off Port Asel, the harbor master said. "
) * 8
FEED = f"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Gulf Ledger</title>
<link>https://gulfledger.example/</link><item><title>Strait stays closed</title>
<guid>https://gulfledger.example/strait</guid><pubDate>Tue, 22 Oct 2024 06:30:00 +0200</pubDate>
<description>&lt;p&gt;{BODY}&lt;/p&gt;</description></item></channel></rss>""".encode()
BOMB = gzip.compress(b"\0" * 60_000_000, 6)
DEFLATE_BOMB = zlib.compress(b"\0" * 60_000_000, 6)
LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(12))
    + b"]><rss><channel><title>&m;</title><item><title>&m;</title></item></channel></rss>"
)
OUTSIDE = (
    b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    b"<rss><channel><title>t</title><item><title>&x;</title><description>&x;</description></item></channel></rss>"
)


class Handler(BaseHTTPRequestHandler):
    """Answers by the first word of the path."""

    protocol_version = "HTTP/1.1"
    server: HostileServer

    def log_message(self, format: str, *args: object) -> None:
        pass

    def do_GET(self) -> None:
        self.server.requests[self.path] += 1
        word = self.path.strip("/").partition("/")[0].partition("?")[0]
        play = getattr(self, f"play_{word.replace('-', '_').replace('.', '_')}", self.play_missing)
        try:
            play()
        except OSError:
            self.close_connection = True

    def answer(self, content: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content-Length": str(len(content)), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(content)

    def drip(self, chunk: bytes) -> None:
        while not self.server.stopping:
            self.wfile.write(chunk)
            self.wfile.flush()
            time.sleep(0.05)

    def play_good(self) -> None:
        if self.headers.get("If-None-Match") == '"v1"':
            self.send_response(304)
            self.end_headers()
            return
        self.answer(FEED, ETag='"v1"', Content_Type="application/rss+xml")

    def play_page(self) -> None:
        body = f"<article><h1>Page</h1><p>{BODY}</p></article>"
        page = f"<html><head><title>Page</title></head><body>{body}</body></html>"
        self.answer(page.encode(), Content_Type="text/html; charset=utf-8")

    def play_missing(self) -> None:
        self.answer(b"nothing here", 404)

    def play_broken(self) -> None:
        self.answer(b"", 500)

    def play_slow(self) -> None:
        time.sleep(self.server.patience_s)

    def play_header_drip(self) -> None:
        self.drip(b"H")

    def play_body_drip(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.drip(b"x")

    def play_status_drip(self) -> None:
        self.wfile.write(b"HTTP/1.1 100 Continue\r\n\r\n")
        self.drip(b"HTTP/1.1 100 Continue\r\n\r\n")

    def play_endless(self) -> None:
        self.send_response(200)
        self.end_headers()
        while not self.server.stopping:
            self.wfile.write(b"<p>more</p>" * 5000)

    def play_bomb(self) -> None:
        self.answer(BOMB, Content_Encoding="gzip", Content_Type="application/rss+xml")

    def play_deflate_bomb(self) -> None:
        self.answer(DEFLATE_BOMB, Content_Encoding="deflate")

    def play_double_gzip(self) -> None:
        self.answer(BOMB, Content_Encoding="gzip, gzip")

    def play_false_gzip(self) -> None:
        self.answer(b"this is not packed", Content_Encoding="gzip")

    def play_brotli(self) -> None:
        self.answer(b"\x0b\x02\x80hello\x03", Content_Encoding="br")

    def play_headers(self) -> None:
        self.send_response(200)
        for number in range(5000):
            self.send_header(f"X-{number}", "y" * 200)
        self.end_headers()

    def play_long_header(self) -> None:
        self.answer(b"", X_Long="y" * 200_000)

    def play_loop(self) -> None:
        self.answer(b"", 302, Location="/loop")

    def play_chain(self) -> None:
        number = int(self.path.rpartition("/")[2] or 0) if self.path.count("/") > 1 else 0
        self.answer(b"", 302, Location=f"/chain/{number + 1}")

    def play_moved(self) -> None:
        self.answer(b"", 301, Location="/good")

    def play_elsewhere(self) -> None:
        self.answer(b"", 302, Location=self.server.elsewhere)

    def play_inside(self) -> None:
        self.answer(b"", 302, Location="http://169.254.169.254/latest/meta-data/")

    def play_file(self) -> None:
        self.answer(b"", 302, Location="file:///etc/passwd")

    def play_nowhere(self) -> None:
        self.answer(b"", 302)

    def play_patience(self) -> None:
        self.answer(b"", 429, Retry_After="3600")

    def play_forbidden(self) -> None:
        self.answer(b"", 403)

    def play_laughs(self) -> None:
        self.answer(LAUGHS, Content_Type="application/rss+xml")

    def play_outside(self) -> None:
        self.answer(OUTSIDE, Content_Type="application/rss+xml")

    def play_empty(self) -> None:
        self.answer(b"", Content_Type="application/rss+xml")

    def play_no_entries(self) -> None:
        self.answer(b"<rss version='2.0'><channel><title>t</title></channel></rss>")

    def play_html(self) -> None:
        self.answer(b"<html><body><p>not a feed</p></body></html>", Content_Type="text/html")

    def play_binary(self) -> None:
        self.answer(bytes(range(256)) * 400, Content_Type="application/rss+xml")

    def play_short(self) -> None:
        self.answer(FEED[:200], Content_Length=str(len(FEED)))
        self.close_connection = True

    def play_hang_up(self) -> None:
        self.close_connection = True

    def play_garbage(self) -> None:
        self.wfile.write(b"\x16\x03\x01 what is this \r\n\r\n")
        self.close_connection = True

    def play_deep(self) -> None:
        self.answer(b"<rss><channel><item>" + b"<a>" * 50_000 + b"</item></channel></rss>")

    def play_reference(self) -> None:
        self.answer(FEED.replace(b"Strait stays", b"&#99999999999; &#xD800; stays"))

    def play_robots_txt(self) -> None:
        self.answer(b"User-agent: *\nDisallow: /forbidden-page\n", Content_Type="text/plain")


HOSTILE = (
    "missing", "broken", "slow", "header-drip", "body-drip", "status-drip", "endless", "bomb", "deflate-bomb",
    "double-gzip", "false-gzip", "brotli", "headers", "long-header", "loop", "chain", "inside", "file", "nowhere",
    "patience", "forbidden", "laughs", "empty", "no-entries", "html", "binary", "short", "hang-up", "garbage", "deep",
)  # fmt: skip


class HostileServer(ThreadingHTTPServer):
    daemon_threads = True
    # the default of 5 drops connections when forty arrive at once
    request_queue_size = 128

    def __init__(self, patience_s: float) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.requests: Counter[str] = Counter()
        self.stopping = False
        self.patience_s = patience_s
        self.elsewhere = ""

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, request: object, client_address: object) -> None:
        pass


@contextmanager
def hostile_server(patience_s: float = 3.0) -> Iterator[HostileServer]:
    server = HostileServer(patience_s)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.stopping = True
        server.shutdown()
        server.server_close()
