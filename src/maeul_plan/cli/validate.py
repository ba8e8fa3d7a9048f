"""`maeul validate`: what is wrong with plans, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Final, TypeAlias

import typer

from maeul_plan.cli import console
from maeul_plan.cli.console import Stop
from maeul_plan.cli.files import plans_at, read_plan, settings_here
from maeul_plan.cli.korean import KoreanCommand, new_app
from maeul_plan.cli.options import choice

if TYPE_CHECKING:
    from maeul_plan.reporters import Report
    from maeul_plan.settings import Settings
    from maeul_plan.source import Source

Rules: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--select", metavar="RULE", help="이것으로 시작하는 규칙만 봅니다. 예: BUD,DAT003", show_default=False
    ),
]
IgnoredRules: TypeAlias = Annotated[
    list[str] | None,
    typer.Option("--ignore", metavar="RULE", help="이것으로 시작하는 규칙은 세기만 합니다.", show_default=False),
]


FORMATS: Final = ("text", "concise", "json")

app = new_app()


@app.command("validate", cls=KoreanCommand, help="계획을 검사합니다.")
def validate(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PATH", help="파일과 폴더. -는 표준 입력. 없으면 plan.yaml 과 plans/**", show_default=False
        ),
    ] = None,
    *,
    form: Annotated[str, choice("--format", FORMATS, "결과의 꼴. 없으면 text.")] = "text",
    select: Rules = None,
    ignore: IgnoredRules = None,
    fail_on: Annotated[
        str | None, choice("--fail-on", ("error", "warning"), "어느 것부터 종료 코드 1인지. 없으면 error.")
    ] = None,
) -> int:
    """Check files and folders, and tell what was found."""
    settings = settings_here()
    if isinstance(settings, Stop):
        return console.stop(settings)
    files = plans_at(paths or [])
    if isinstance(files, Stop):
        return console.stop(files)
    sources = [read_plan(path) for path in files]
    for source in sources:
        if isinstance(source, Stop):
            return console.stop(source)
    report = _report(
        [source for source in sources if not isinstance(source, Stop)],
        settings,
        settings.select if select is None else _split(select),
        settings.ignore if ignore is None else _split(ignore),
    )
    if isinstance(report, Stop):
        return console.stop(report)
    from maeul_plan.reporters import REPORTERS  # noqa: PLC0415 - what a command needs is loaded when it runs

    console.out(REPORTERS[form](report, console.look()))
    failing = ("error", "warning") if (fail_on or settings.fail_on) == "warning" else ("error",)
    return console.FAILED if any(one.severity in failing for one in report.findings) else console.DONE


def _report(
    sources: list[Source], settings: Settings, select: tuple[str, ...], ignore: tuple[str, ...]
) -> Report | Stop:
    from maeul_plan.reporters import Report  # noqa: PLC0415 - what a command needs is loaded when it runs
    from maeul_plan.review import checked, choose, unknown_rules  # noqa: PLC0415 - loads the rules and the models

    unknown = unknown_rules((*select, *ignore))
    if unknown:
        message = f"그렇게 시작하는 규칙이 없습니다: {', '.join(unknown)}. maeul explain 으로 규칙을 보십시오."
        return Stop(console.MISUSE, message)
    findings = [finding for source in sources for finding in checked(source, settings).findings]
    chosen = choose(findings, select, ignore)
    return Report(chosen.findings, len(sources), chosen.ignored, {source.path: source.text for source in sources})


def _split(given: list[str]) -> tuple[str, ...]:
    return tuple(part.strip().upper() for one in given for part in one.split(","))
