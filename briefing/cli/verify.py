"""`briefing verify`: proof, or what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from briefing.cli.context import Shell, pass_shell
from briefing.cli.paint import harmless
from briefing.cli.paths import FilePath

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@click.argument("target", metavar="PATH|EDITION")
@click.option(
    "--sources",
    multiple=True,
    metavar="PATH",
    help="Original files or folders, read again and used instead of the captured sources; may be repeated.",
)
@click.option("--design", default="", help="Design the files were rendered with. [default: the shipped ones]")
@click.option(
    "--chain",
    is_flag=True,
    help="Walk the editions of a folder or a store, each by the hash it holds of the one before.",
)
@click.option(
    "--trust",
    type=FilePath(exists=True),
    multiple=True,
    help="Certificates, or lists of revoked ones, for signatures of PDFs (PEM); may be repeated.",
)
@click.option(
    "--signers",
    type=FilePath(exists=True),
    help="allowed_signers file of ssh-keygen, for the signature of the JSON.",
)
@click.option("--json", "as_json", is_flag=True, help="Print counts and findings as JSON.")
@pass_shell
def verify(
    shell: Shell,
    /,
    target: str,
    sources: tuple[str, ...],
    design: str,
    chain: bool,
    trust: tuple[Path, ...],
    signers: Path | None,
    as_json: bool,
) -> int:
    """Prove that every printed sentence, quote and figure is its source's, word for word.

    PATH is a file of an edition (.json, .pdf, .html, .eml, .txt, .md, .epub) or the folder it lies in;
    EDITION is an id, a name or a day. With --chain, PATH is a folder of editions or a store. Exit code 0: proven.
    1: not proven, with a line for each thing wrong.
    3: nothing is wrong, but a file is not shown to be the one that was made.
    """
    from briefing.app.verify import VerifyRequest, verify_edition
    from briefing.cli.main import DONE, FAILED, INCOMPLETE

    if chain:
        return _chain(target, as_json=as_json)
    proof = verify_edition(VerifyRequest(target, sources, design, shell.config, trust, signers))
    if as_json:
        click.echo(proof.json())
    else:
        for finding in proof.findings:
            click.echo(harmless(str(finding)))
        for line in (*proof.signatures, proof.line(), proof.limits()):
            click.echo(harmless(line))
    if proof.is_in_doubt:
        return INCOMPLETE
    return DONE if proof.is_proven else FAILED


def _chain(target: str, *, as_json: bool) -> int:
    from briefing.app.chain import verify_chain
    from briefing.cli.main import DONE, FAILED

    proof = verify_chain(target)
    if as_json:
        click.echo(proof.json())
    else:
        for line in (*map(str, proof.findings), *proof.lines()):
            click.echo(harmless(line))
    return DONE if proof.is_whole else FAILED
