"""The command `maeul`: its name and its commands, each loaded when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import Annotated, Final

import typer

from maeul_plan import __version__
from maeul_plan.cli import console
from maeul_plan.cli.korean import Given, KoreanGroup, new_app

NAME: Final = "maeul"
COMMANDS: Final = (
    "init",
    "validate",
    "lint",
    "fix",
    "fmt",
    "budget",
    "staffing",
    "deadlines",
    "settle",
    "diff",
    "render",
    "convert",
    "preview",
    "schema",
    "explain",
    "templates",
)
_ABOUT: Final = "민간위탁 위탁·운영계획을 YAML로 두고 검사하고, 계산하고, 공문서로 찍습니다."


class _Maeul(KoreanGroup):
    """The group of all commands; each stands in the module of its name, as that module's `app`."""

    def list_commands(self, ctx: Given) -> list[str]:  # noqa: ARG002 - as typer calls it
        """Name the commands in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: Given, cmd_name: str) -> Given:  # noqa: ARG002 - as typer calls it
        """Load a command; None where there is no such."""
        if cmd_name not in COMMANDS:
            return None
        return typer.main.get_command(import_module(f"maeul_plan.cli.{cmd_name}").app)


def command() -> Given:
    """Build the command line interface."""
    app = new_app(add_completion=True)
    app.callback(cls=_Maeul, help=_ABOUT)(_options)
    return typer.main.get_command(app)


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
