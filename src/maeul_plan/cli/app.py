"""The command `maeul`: its name, its commands, their one-line help."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Final, TypeAlias

import typer

from maeul_plan import __version__
XX
from maeul_plan.cli.korean import Given, KoreanCommand, KoreanGroup

if TYPE_CHECKING:
    from collections.abc import Callable

    Command: TypeAlias = Callable[..., int]

NAME: Final = "maeul"
_ABOUT: Final = "민간위탁 위탁·운영계획을 YAML로 두고 검사하고, 계산하고, 공문서로 찍습니다."
_COMMANDS: Final[tuple[tuple[str, Command, str], ...]] = (
    ("init", init.init, "채워 쓸 새 계획을 만듭니다. 있는 파일은 덮어쓰지 않습니다."),
    ("validate", validate.validate, "계획을 검사합니다."),
    ("budget", budget.budget, "예산을 셈합니다: 비목, 산출내역, 예산액, 재원, 산출내역이 없는 금액."),
    ("staffing", staffing.staffing, "인력을 셈합니다: 직위, 정원, 분야, 보수."),
    ("deadlines", deadlines.deadlines, "기한을 셈합니다: 남은 날, 근무일인지, 아니면 그 까닭."),
    ("render", render.render, "계획을 공문서로 찍습니다."),
    ("schema", schema.schema, "편집기가 쓰는 계획 파일의 JSON Schema를 보입니다."),
    ("explain", explain.explain, "검사 규칙을 설명합니다."),
)
_TEMPLATE_COMMANDS: Final[tuple[tuple[str, Command, str], ...]] = (
    ("list", templates.list_, "서식과 그 파일을 보입니다."),
    ("eject", templates.eject, "내장 서식을 고쳐 쓸 수 있게 꺼냅니다. 있는 파일은 덮어쓰지 않습니다."),
)


def command() -> Given:
    """Build the command line interface."""
    app = _group(_COMMANDS, _ABOUT)
    app.callback(cls=KoreanGroup, help=_ABOUT)(_options)
    app.add_typer(_group(_TEMPLATE_COMMANDS, "서식을 봅니다."), name="templates")
    return typer.main.get_command(app)


def _group(commands: tuple[tuple[str, Command, str], ...], about: str) -> typer.Typer:
    group = typer.Typer(cls=KoreanGroup, help=about, rich_markup_mode=None)
    for name, function, line in commands:
        group.command(name, cls=KoreanCommand, help=line)(function)
    return group


def _version(wanted: bool) -> None:  # noqa: FBT001 - typer hands the flag over
    if wanted:
        console.out(f"{NAME} {__version__}\n")
        raise typer.Exit


def _options(
    *,
    version: Annotated[
        bool, typer.Option("--version", help="판을 보이고 마칩니다.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Take the options of `maeul` itself."""
