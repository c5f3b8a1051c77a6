import json

import pytest

from briefing.errors import InputError
from briefing.evaluate import Stream, Topic, parse_dataset


def topic(**changes: object) -> str:
    record = {
        "id": "t",
        "documents": [{"id": "a", "text": "Rain fell on the road."}],
        "references": ["Rain."],
    }
    return json.dumps({**record, **changes})


def parsed(line: str) -> Topic:
    found = parse_dataset(line, where="set.jsonl")[0]
    assert isinstance(found, Topic)
    return found


def test_topic_is_read_with_what_it_leaves_out() -> None:
    found = parsed(topic())
    assert (found.id, found.language, found.references) == ("t", "en", ("Rain.",))
    assert found.documents[0].text == "Rain fell on the road."


def test_documents_may_be_plain_texts_and_get_names() -> None:
    assert [document.id for document in parsed(topic(documents=["Rain fell.", "Snow fell."])).documents] == [
        "t/0",
        "t/1",
    ]


def test_documents_are_sorted_when_every_one_has_a_date() -> None:
    given = [
        {"id": "new", "text": "B.", "date": "2031-04-08"},
        {"id": "old", "text": "A.", "date": "2031-04-07T10:00Z"},
    ]
    assert [d.id for d in parsed(topic(documents=given)).documents] == ["old", "new"]
    given[0]["date"] = "last week"
    assert [d.id for d in parsed(topic(documents=given)).documents] == ["new", "old"]


def test_language_is_given_or_that_of_most_documents() -> None:
    assert parsed(topic(language="fr")).language == "fr"
    assert parsed(topic(documents=["وقف إطلاق النار في الوادي يبدأ يوم الأربعاء"])).language == "ar"


def test_line_separators_inside_a_text_do_not_divide_lines() -> None:
    assert (
        len(parse_dataset(topic(documents=["Rain\u2028fell."]).replace("\\u2028", "\u2028"), where="x")) == 1
    )


def test_labels_make_a_stream() -> None:
    found = parse_dataset(json.dumps({"documents": [{"id": "a", "text": "A.", "story": 1}]}), where="x")[0]
    assert isinstance(found, Stream)
    assert dict(found.stories) == {"a": "1"}


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "set.jsonl, line 1: no JSON"),
        ("[]", "line 1: no JSON object"),
        ("{}", "line 1: no documents"),
        (topic(documents=[{"id": "a"}]), "document 1 has no text"),
        (topic(documents=[3]), "document 1 has no text"),
        (topic(references=None), "no references"),
        (topic(references=[1]), "no references"),
        (json.dumps({"documents": [{"text": "A.", "story": "1"}, {"text": "B."}]}), 'has no "story"'),
        ("\n \n", "set.jsonl: no topic in it"),
    ],
)
def test_what_does_not_fit_is_named_with_its_place(line: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        parse_dataset(line, where="set.jsonl")


def test_documents_of_one_date_have_one_order_however_they_are_given() -> None:
    given = [{"id": name, "text": f"Text {name}.", "date": "2031-04-07"} for name in "abc"]
    orders = [
        [
            d.id
            for d in parse_dataset(json.dumps({"documents": one, "references": ["x"]}), where="x")[
                0
            ].documents
        ]
        for one in (given, given[::-1])
    ]
    assert orders[0] == orders[1]
