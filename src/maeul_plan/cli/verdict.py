"""What `validate` and `lint` share: which rules are asked for, how findings are shown, and the exit code."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Final, NamedTuple, TypeAlias

import typer

from maeul_plan.cli import console
from maeul_plan.cli.console import Stop
from maeul_plan.cli.options import choice

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from maeul_plan.findings import Finding
    from maeul_plan.settings import Settings

FORMATS: Final = ("text", "concise", "json", "github", "sarif", "junit")
_FAIL_ON: Final = ("error", "warning")
_PROFILES: Final = ("strict", "as-published")

Format: TypeAlias = Annotated[
    str | None, choice("--format", FORMATS, "결과의 꼴. 없으면 text, GitHub Actions 에서는 github.")
]
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
FailOn: TypeAlias = Annotated[str | None, choice("--fail-on", _FAIL_ON, "어느 것부터 종료 코드 1인지. 없으면 error.")]
Profile: TypeAlias = Annotated[
    str | None,
    choice("--profile", _PROFILES, "as-published 는 표기의 무게를 한 단계 낮춥니다. 없으면 strict."),
]


class Reviewed(NamedTuple):
    """What a run found before anything was chosen, how much comments took out, and the texts by path."""

    findings: tuple[Finding, ...]
    ignored: int
    texts: Mapping[str, str]


def asked(
    settings: Settings,
    *,
    select: Iterable[str] | None,
    ignore: Iterable[str] | None,
    fail_on: str | None,
    profile: str | None,
) -> Settings | Stop:
    """Let the options of a command go before the settings of the repository; a rule that isn't there is wrong use."""
    from maeul_plan.review import unknown_rules  # noqa: PLC0415 - loads the rules and the models

    wanted = replace(
        settings,
        select=settings.select if select is None else _split(select),
        ignore=settings.ignore if ignore is None else _split(ignore),
        fail_on=fail_on or settings.fail_on,
        profile=profile or settings.profile,
    )
    unknown = unknown_rules((*wanted.select, *wanted.ignore))
    if unknown:
        message = f"그렇게 시작하는 규칙이 없습니다: {', '.join(unknown)}. maeul explain 으로 규칙을 보십시오."
        return Stop(console.MISUSE, message)
    return wanted


def told(reviewed: Reviewed, settings: Settings, form: str | None) -> int:
    """Show the findings that are asked for, and give the exit code."""
    from maeul_plan.reporters import REPORTERS, Report  # noqa: PLC0415 - what a command needs is loaded when it runs
    from maeul_plan.review import choose  # noqa: PLC0415 - the same

    chosen = choose(reviewed.findings, settings.select, settings.ignore)
    report = Report(chosen.findings, len(reviewed.texts), chosen.ignored + reviewed.ignored, reviewed.texts)
    console.out(REPORTERS[form or _usual_format()](report, console.look()))
    failing = _FAIL_ON[: _FAIL_ON.index(settings.fail_on) + 1]
    return console.FAILED if any(one.severity in failing for one in report.findings) else console.DONE


def left_alone(findings: Iterable[Finding], done: str) -> Stop | None:
    """Say why a file is not written to: its first error of reading, if it has one; `done` is what was to be done."""
    from maeul_plan.reporters.wording import spot  # noqa: PLC0415 - what a command needs is loaded when it runs

    for one in findings:
        if one.severity == "error" and one.rule.id.startswith("SRC"):
            said = f"{spot(one.place)}: 오류[{one.rule.id}] 때문에 {done}하지 않았습니다. {one.message}."
            return Stop(console.FAILED, said)
    return None


def _usual_format() -> str:
    """Choose the format where none is given: GitHub Actions says in the environment that a command runs there."""
    return "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text"


def _split(given: Iterable[str]) -> tuple[str, ...]:
    return tuple(part.strip().upper() for one in given for part in one.split(","))
