"""`maeul lint`: what is wrong with the notation of official text, and where."""

from __future__ import annotations

from typing import Annotated

import typer

from maeul_plan.cli import console
from maeul_plan.cli.console import Stop
from maeul_plan.cli.files import read_all, settings_here, texts_at
from maeul_plan.cli.korean import KoreanCommand, new_app
from maeul_plan.cli.verdict import FailOn, Format, IgnoredRules, Profile, Reviewed, Rules, asked, told

app = new_app()


@app.command("lint", cls=KoreanCommand, help="공문서 글(.md, .txt)의 표기를 검사합니다. 계획은 없어도 됩니다.")
def lint(  # noqa: PLR0913 - a command has as many options
    paths: Annotated[
        list[str],
        typer.Argument(metavar="FILE", help="글(.md, .txt)이나 그것이 든 폴더. -는 표준 입력.", show_default=False),
    ],
    *,
    form: Format = None,
    select: Rules = None,
    ignore: IgnoredRules = None,
    fail_on: FailOn = None,
    profile: Profile = None,
) -> int:
    """Check documents, and tell what was found."""
    here = settings_here()
    if isinstance(here, Stop):
        return console.stop(here)
    files = texts_at(paths)
    if isinstance(files, Stop):
        return console.stop(files)
    contents = read_all(files)
    if isinstance(contents, Stop):
        return console.stop(contents)
    settings = asked(here, select=select, ignore=ignore, fail_on=fail_on, profile=profile)
    if isinstance(settings, Stop):
        return console.stop(settings)
    from maeul_plan.review import linted  # noqa: PLC0415 - loads the rules and the models

    papers = [linted(*content, settings) for content in contents]
    reviewed = Reviewed(
        findings=tuple(finding for paper in papers for finding in paper.findings),
        ignored=0,
        texts={paper.path: paper.text for paper in papers},
    )
    return told(reviewed, settings, form)
