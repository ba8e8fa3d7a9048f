"""Arguments and options that several commands share."""

from __future__ import annotations

from typing import Annotated, Any, TypeAlias

import typer


def _no_file_for_a_dash(output: str | None) -> str | None:
    """Take - for standard output, as without a file."""
    return None if output == "-" else output


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
