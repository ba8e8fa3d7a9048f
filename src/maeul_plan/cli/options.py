"""Arguments and options that several commands share."""

from __future__ import annotations

from typing import Annotated, Any, Final, NamedTuple, TypeAlias

import typer


def _no_file_for_a_dash(output: str | None) -> str | None:
    """Take - for standard output, as without a file."""
    return None if output == "-" else output


def calendar_day(text: str | None) -> str | None:
    """Read a calendar day in any notation, and give it as ISO writes it."""
    if text is None:
        return None
    from maeul_plan.notation.dates import parse_date  # noqa: PLC0415 - on demand
    from maeul_plan.notation.fault import Fault  # noqa: PLC0415 - on demand

    read = parse_date(text)
    day = None if isinstance(read, Fault) else read.day_or_none()
    if day is None:
        said = f"{read.message}: {text}" if isinstance(read, Fault) else f"연·월·일이 다 있어야 합니다: {text}"
        message = f"{said}  예: 2015-07-10"
        raise typer.BadParameter(message)
    return day.isoformat()


PlanArgument: TypeAlias = Annotated[
    str | None,
    typer.Argument(
        metavar="PLAN",
        help="계획 파일. -는 표준 입력. 없으면 plan.yaml, maeul.toml 의 plan, 하나뿐인 plans/*.yaml 차례로 찾습니다.",
        show_default=False,
    ),
]
TemplatesOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--templates", metavar="DIR", help="내 서식 폴더. 없으면 maeul.toml 의 templates.", show_default=False
    ),
]
OutputOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "-o",
        "--output",
        metavar="FILE",
        callback=_no_file_for_a_dash,
        help="쓸 파일. 이름의 끝이 꼴을 정합니다. 없거나 -이면 표준 출력.",
        show_default=False,
    ),
]
StyleOption: TypeAlias = Annotated[
    str | None,
    typer.Option("--style", metavar="FILE", help="내 쪽 모양 파일. 없으면 maeul.toml 의 style.", show_default=False),
]
VersionOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--version",
        metavar="ID",
        help="어느 판(versions)의 계획인지: 판의 이름, 당초, 또는 날(2015-11-01). 없으면 마지막 판.",
        show_default=False,
    ),
]
SetOption: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--set",
        metavar="PATH=VALUE",
        help="값을 바꾸어 봅니다. 파일은 그대로입니다. 여러 번 적을 수 있습니다. 예: period.end=2016-12-31",
        show_default=False,
    ),
]
OverlayOption: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--overlay",
        metavar="FILE",
        help="바꾸어 볼 값을 적은 YAML 파일. 계획의 한 부분이나 '경로: 값'. --set 보다 먼저 바꿉니다.",
        show_default=False,
    ),
]


class Wanted(NamedTuple):
    """How a command wants a plan: in which version (None: the last), with which overlay files and values put in."""

    version: str | None = None
    overlays: tuple[str, ...] = ()
    values: tuple[str, ...] = ()


AS_IT_IS: Final = Wanted()


def wanted(version: str | None, overlays: list[str] | None, values: list[str] | None) -> Wanted:
    """Take the three options together."""
    return Wanted(version, tuple(overlays or ()), tuple(values or ()))


def choice(flag: str, values: tuple[str, ...], about: str) -> Any:  # noqa: ANN401 - as typer.Option itself
    """Make an option that takes one of a few words."""

    def judged(value: str | None) -> str | None:
        if value is None or value in values:
            return value
        message = f"쓸 수 없는 값입니다: {value}. 쓸 수 있는 값: {', '.join(values)}"
        raise typer.BadParameter(message)

    def offered(incomplete: str) -> list[str]:
        return [value for value in values if value.startswith(incomplete)]

    return typer.Option(
        flag,
        metavar="|".join(values),
        callback=judged,
        autocompletion=offered,
        help=about,
        show_default=False,
    )
