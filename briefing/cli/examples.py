"""Examples for `--help`: two or three lines a command, in one table, so that a test can hold that none is without."""

from __future__ import annotations

EXAMPLES: dict[str, tuple[str, ...]] = {
    "build": (
        "briefing build articles/ --pages 2",
        "briefing build *.txt --format pdf,email --tlp amber",
        "briefing build --since 24h --theme Diplomacy",
    ),
    "summarize": (
        "briefing summarize article.txt --sentences 3",
        "briefing summarize articles/ --words 100 --method sumy-lex-rank --cite",
    ),
    "verify": (
        "briefing verify output/2024-10-23/briefing.pdf",
        "briefing verify morning/2024-10-23",
        "briefing verify --chain output/",
        "briefing verify demo.pdf --trust desk.pem",
    ),
    "show": ("briefing show morning", "briefing show output/2024-10-23/briefing.json"),
    "explain": (
        "briefing explain output/2024-10-23/briefing.json",
        "briefing explain morning 2.1",
    ),
    "diff": (
        "briefing diff morning/2024-10-22 morning/2024-10-23",
        "briefing diff old.json new.json --json",
    ),
    "render": (
        "briefing render morning --format epub",
        "briefing render output/2024-10-23/briefing.json --design memo",
    ),
    "templates": ("briefing templates list", "briefing templates new my-design"),
    "archive": ("briefing archive", "briefing archive output/ --output site"),
    "themes": (
        "briefing themes list global-health",
        "briefing themes test articles/",
        "briefing themes suggest articles/",
    ),
    "sources": (
        "briefing sources add https://gazette.example/",
        "briefing sources import feeds.opml",
        "briefing sources check",
    ),
    "fetch": ("briefing fetch", "briefing --config desk/briefing.toml fetch"),
    "search": ("briefing search ceasefire", "briefing search 'aid convoy'"),
    "export": ("briefing export --since 7d --output week.jsonl", "briefing export --keep 90d"),
    "store": ("briefing store backup copy.sqlite", "briefing store check"),
    "init": ("briefing init", "briefing init --yes desk"),
    "config": ("briefing config check", "briefing config show"),
    "run": (
        "briefing run --dry-run",
        "briefing run morning",
        "briefing run morning --slot 2024-10-21T06:30",
    ),
    "send": (
        "briefing send morning",
        "briefing send morning/2024-10-23 --to ana@example.org",
        "briefing send --test ana@example.org",
    ),
    "deliveries": ("briefing deliveries list", "briefing deliveries retry --to ana@example.org"),
    "schedule": (
        "briefing schedule show",
        "briefing schedule install --at 06:30 --timezone Europe/Paris",
        "briefing schedule install --system systemd --yes",
    ),
    "evaluate": (
        "briefing evaluate topics.jsonl --words 250",
        "briefing evaluate topics.jsonl --methods all --csv scores.csv",
    ),
    "doctor": ("briefing doctor", "briefing --config desk/briefing.toml doctor"),
}


def epilog(name: str) -> str:
    """Return what `--help` of a command ends with; lines that are not to be wrapped."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in EXAMPLES[name])
