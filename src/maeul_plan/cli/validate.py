"""`maeul validate`: what is wrong with plans, and where."""

from __future__ import annotations

from typing import Annotated

import typer

from maeul_plan.cli import console
from maeul_plan.cli.console import Stop
from maeul_plan.cli.files import plans_at, read_all, settings_here
from maeul_plan.cli.korean import KoreanCommand, new_app
from maeul_plan.cli.verdict import FailOn, Format, IgnoredRules, Profile, Reviewed, Rules, asked, told

app = new_app()


@app.command("validate", cls=KoreanCommand, help="계획을 검사합니다.")
def validate(  # noqa: PLR0913 - a command has as many options
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PATH", help="파일과 폴더. -는 표준 입력. 없으면 plan.yaml 과 plans/**", show_default=False
        ),
    ] = None,
    *,
    form: Format = None,
    select: Rules = None,
    ignore: IgnoredRules = None,
    fail_on: FailOn = None,
    profile: Profile = None,
) -> int:
    """Check files and folders, and tell what was found."""
    here = settings_here()
    if isinstance(here, Stop):
        return console.stop(here)
    files = plans_at(paths or [], here)
    if isinstance(files, Stop):
        return console.stop(files)
    contents = read_all(files)
    if isinstance(contents, Stop):
        return console.stop(contents)
    settings = asked(here, select=select, ignore=ignore, fail_on=fail_on, profile=profile)
    if isinstance(settings, Stop):
        return console.stop(settings)
    from maeul_plan.review import checked  # noqa: PLC0415 - loads the rules and the models
    from maeul_plan.source import read  # noqa: PLC0415 - loads ruamel

    plans = [checked(read(*content), settings) for content in contents]
    reviewed = Reviewed(
        findings=tuple(finding for plan in plans for finding in plan.findings),
        ignored=sum(plan.ignored for plan in plans),
        texts={plan.source.path: plan.source.text for plan in plans},
    )
    return told(reviewed, settings, form)
