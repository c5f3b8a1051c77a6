"""The script one would write instead: nltk, scikit-learn, sumy and WeasyPrint, put together in an afternoon.

python benchmarks/naive.py DOCUMENTS.jsonl OUTPUT.pdf [--per theme|story]

Documents are grouped by TF-IDF (k-means for themes, average linkage for stories), sumy's LexRank takes the sentences
of each group, a plain template lays them out. It knows nothing of this project; `benchmarks.from_shell` runs both.
Punkt stays untrained, as its data would have to be downloaded.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import defaultdict
from pathlib import Path
from typing import Any

from jinja2 import Environment
from nltk.tokenize.punkt import PunktSentenceTokenizer
from sklearn.cluster import AgglomerativeClustering, KMeans
from sklearn.feature_extraction.text import TfidfVectorizer
from sumy.nlp.stemmers import Stemmer
from sumy.parsers.plaintext import PlaintextParser
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.utils import get_stop_words
from weasyprint import HTML

THEMES = 6
SENTENCES = 60
PAGE = Environment(autoescape=True).from_string("""<!DOCTYPE html>
<html lang="en"><head><title>Briefing</title><style>
@page { size: A4; margin: 2cm; @bottom-center { content: counter(page) " of " counter(pages) } }
body { font-family: serif; font-size: 11pt; text-align: justify; hyphens: auto }
.toc a::after { content: leader('.') target-counter(attr(href), page) }
.source { color: #666; font-size: 8pt }
</style></head><body><h1>Briefing</h1>
<ul class="toc">{% for group in groups %}<li><a href="#g{{ loop.index }}">{{ group.title }}</a></li>{% endfor %}</ul>
{% for group in groups %}<h2 id="g{{ loop.index }}">{{ group.title }}</h2>
{% for sentence in group.sentences %}<p>{{ sentence }}</p>{% endfor %}
<ul>{% for document in group.documents %}
<li class="source">{{ document.outlet }}: {{ document.title }}, {{ document.published_at }}</li>
{% endfor %}</ul>{% endfor %}</body></html>""")


class Tokenizer:
    """What sumy's own tokenizer does, without data to be downloaded."""

    def __init__(self) -> None:
        self._punkt = PunktSentenceTokenizer()

    def to_sentences(self, text: str) -> tuple[str, ...]:
        return tuple(self._punkt.tokenize(text))

    def to_words(self, sentence: str) -> tuple[str, ...]:
        return tuple(re.findall(r"\w+", sentence.lower()))


def labels_of(texts: list[str], per: str) -> list[int]:
    """Say for each document which group it is in."""
    vectors = TfidfVectorizer(stop_words="english", sublinear_tf=True).fit_transform(texts)
    if per == "theme":
        return [int(n) for n in KMeans(THEMES, random_state=0, n_init=3).fit_predict(vectors)]
    method = AgglomerativeClustering(None, metric="cosine", linkage="average", distance_threshold=0.7)
    return [int(n) for n in method.fit_predict(vectors.toarray())]


def summarized(documents: list[dict[str, Any]], sentences: int, tokenizer: Tokenizer) -> dict[str, Any]:
    """One group, as the template wants it."""
    summarizer = LexRankSummarizer(Stemmer("english"))
    summarizer.stop_words = get_stop_words("english")
    text = "\n\n".join(document["text"] for document in documents)
    chosen = summarizer(PlaintextParser.from_string(text, tokenizer).document, sentences)
    return {
        "title": documents[0]["title"],
        "sentences": [str(sentence) for sentence in chosen],
        "documents": documents,
    }


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("documents", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--per", choices=("theme", "story"), default="theme")
    options = parser.parse_args()
    documents = [json.loads(line) for line in options.documents.read_text("utf-8").splitlines()]
    groups: dict[int, list[dict[str, Any]]] = defaultdict(list)
    labels = labels_of([document["text"] for document in documents], options.per)
    for label, document in zip(labels, documents, strict=True):
        groups[label].append(document)
    largest = sorted(groups.values(), key=len, reverse=True)
    tokenizer = Tokenizer()
    each = max(1, SENTENCES // len(largest))
    page = PAGE.render(groups=[summarized(group, each, tokenizer) for group in largest])
    HTML(string=page).write_pdf(options.output)


if __name__ == "__main__":
    main()
