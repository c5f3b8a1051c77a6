"""Cuts a large JSON text into its records without building it: a list, or an object that holds one.

A scanner over strings and brackets; what a record says is left to the parser. Memory is that of one record.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

_TOKEN = re.compile(rb'"(?:[^"\\]++|\\.)*+"|[\[\]{},]', re.DOTALL)
_LIST_FOLLOWS = re.compile(rb"\s*+:\s*+\[")
_BLANK = b" \t\r\n"


def json_records(content: bytes, containers: Collection[bytes]) -> Iterator[bytes]:
    """Yield the text of each record of the first list that is the value itself or stands in it under a known name.

    A text that is neither, or whose list is empty, yields nothing; one that breaks off yields what came before, and
    what is left as the last record.
    """
    start = list_start(content, containers)
    if start is None:
        return
    depth, begin, end = 0, start, len(content)
    for token in _TOKEN.finditer(content, start):
        sign = content[token.start()]
        if sign in b"[{":
            depth += 1
        elif sign in b"]}":
            if depth == 0:
                end = token.start()
                break
            depth -= 1
        elif sign == ord(",") and depth == 0:
            yield content[begin : token.start()]
            begin = token.end()
    if last := content[begin:end].strip(_BLANK):
        yield last


def list_start(content: bytes, containers: Collection[bytes]) -> int | None:
    """Return where the records begin, None when there is no list of them."""
    depth = 0
    for token in _TOKEN.finditer(content):
        sign = content[token.start()]
        if sign == ord("[") and depth == 0:
            return token.end()
        if sign in b"[{":
            depth += 1
        elif sign in b"]}":
            depth -= 1
        elif (
            sign == ord('"')
            and depth == 1
            and token.group()[1:-1] in containers
            and (found := _LIST_FOLLOWS.match(content, token.end()))
        ):
            return found.end()
    return None
