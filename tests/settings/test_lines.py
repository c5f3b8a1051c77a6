from __future__ import annotations

from briefing.settings.lines import key_lines, line_of


def test_finds_keys_of_tables_and_arrays_of_tables() -> None:
    text = 'version = 1\n\n[[a]]\nx = 1\n[[a]]\n# note\ny.z = 2\n[b."c.d"]\ne = 3\n[a.sub]\nf = 1\n'
    lines = key_lines(text)
    assert lines["version",] == 1
    assert lines["a", 0, "x"] == 4
    assert lines["a", 1, "y", "z"] == 7
    assert lines["b", "c.d", "e"] == 9
    assert lines["a", 1, "sub", "f"] == 11


def test_values_over_several_lines_hold_no_keys() -> None:
    text = (
        'a = """\nb = 1 \\"""\n"""\nc = [\n  "]", # ]\n  \'"\',\n]\nd = \'\'\'\n[x]\n\'\'\'\ne = { f = 1 }\n'
    )
    assert key_lines(text) == {("a",): 1, ("c",): 4, ("d",): 8, ("e",): 11}


def test_a_path_without_entry_takes_the_line_of_what_holds_it() -> None:
    lines = key_lines("[a]\nb = { c = 1 }\n")
    assert line_of(lines, ("a", "b", "c")) == 2
    assert line_of(lines, ("z",)) == 1


def test_a_megabyte_is_read_in_linear_time() -> None:
    assert len(key_lines('a = "' + "\\\\" * 500_000 + '"\n')) == 1
    assert len(key_lines("b = [" + "[],\n" * 250_000 + "]\n")) == 1
