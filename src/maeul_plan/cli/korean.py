"""Typer's help and complaints in Korean."""

from __future__ import annotations

import difflib
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import typer
from typer.core import TyperCommand, TyperGroup

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

UsageError: Final[type[Exception]] = typer.BadParameter.__mro__[1]
"""What typer raises for wrong arguments; it exports only this one kind of it."""

Given: TypeAlias = Any
"""A class that typer hands over but does not export: context, parameter, formatter, usage error."""

_WIDTH: Final = 80
_HELP: Final = {
    "--help": "이 도움말을 보이고 마칩니다.",
    "--install-completion": "지금 쓰는 셸에 자동 완성을 설치합니다.",
    "--show-completion": "지금 쓰는 셸의 자동 완성 스크립트를 보입니다.",
}


def new_app(about: str = "", *, add_completion: bool = False) -> typer.Typer:
    """Make what commands are added to; only the outermost takes the options of shell completion."""
    return typer.Typer(cls=KoreanGroup, help=about, add_completion=add_completion, rich_markup_mode=None)


class KoreanCommand(TyperCommand):
    """A command whose help is Korean, and that names the arguments it has no use for."""

    allow_extra_args = True

    def parse_args(self, ctx: Given, args: list[str]) -> list[str]:
        """Read the arguments."""
        _take_as_given(self.get_params(ctx))
        with _in_context(ctx):
            rest = super().parse_args(ctx, args)
        if ctx.args and not ctx.resilient_parsing:
            ctx.fail(f"남는 인자가 있습니다: {' '.join(ctx.args)}")
        return rest

    def format_help(self, ctx: Given, formatter: Given) -> None:
        """Write the help page."""
        formatter.write(_page(ctx, self.help or "", ""))


class KoreanGroup(TyperGroup):
    """A group of commands whose help is Korean; alone it shows its help."""

    def parse_args(self, ctx: Given, args: list[str]) -> list[str]:
        """Read the arguments."""
        _take_as_given(self.get_params(ctx))
        with _in_context(ctx):
            return super().parse_args(ctx, args if set(args) - {"--"} else ["--help"])

    def resolve_command(self, ctx: Given, args: list[str]) -> Given:
        """Find the command that the first argument names."""
        known = self.list_commands(ctx)
        if args[0] not in known and not ctx.resilient_parsing:
            ctx.fail(f"모르는 명령입니다: {args[0]}.{near(args[0], known)}")
        return super().resolve_command(ctx, args)

    def format_help(self, ctx: Given, formatter: Given) -> None:
        """Write the help page."""
        found = ((name, self.get_command(ctx, name)) for name in self.list_commands(ctx))
        commands = [(name, (command.help or "").partition("\n")[0]) for name, command in found if command]
        formatter.write(_page(ctx, self.help or "", " 명령", ("명령", commands)))


def _take_as_given(params: Iterable[Given]) -> None:
    """Take texts, and what is not given, as they are: typer loads pydantic for them, half of a short command's time."""
    for param in params:
        param.process_value = partial(_process_value, param, param.process_value)


def _process_value(param: Given, typers: Callable[..., Given], ctx: Given, value: Given) -> Given:
    """Do for a text, and for None, what typer does for them, which is nothing; leave it the rest."""
    kind = getattr(getattr(param, "type_descriptor", None), "annotation", None)
    left_out = value is None and not param.required and param.nargs == 1 and not param.multiple
    if kind is None or not (left_out or (kind is str and isinstance(value, str))):
        return typers(ctx, value)
    return param.callback(ctx, param, value) if param.callback else value


@contextmanager
def _in_context(ctx: Given) -> Iterator[None]:
    """Tell a complaint which command it is about; typer's parser does not always."""
    try:
        yield
    except UsageError as error:
        setattr(error, "ctx", getattr(error, "ctx", None) or ctx)  # noqa: B010 - typer exports no class that has it
        raise


def usage_message(error: Given) -> str:
    """Say in Korean what is wrong with the arguments, and where help is."""
    path = error.ctx.command_path if error.ctx else "maeul"
    return f"{_complaint(error)}\n도움말: {path} --help"


def near(given: str, known: Iterable[str]) -> str:
    """Name what a mistyped word may have meant; "" where nothing is like it."""
    found = difflib.get_close_matches(given, list(known), n=2)
    return f" 비슷한 것: {', '.join(found)}" if found else ""


def _complaint(error: Given) -> str:
    match type(error).__name__:
        case "NoSuchOption":
            known = [option for param in error.ctx.command.get_params(error.ctx) for option in param.opts]
            return f"모르는 옵션입니다: {error.option_name}.{near(error.option_name, known)}"
        case "BadOptionUsage":
            flags = [param.opts for param in error.ctx.command.params if getattr(param, "is_flag", False)]
            takes_none = any(error.option_name in names for names in flags)
            return f"{error.option_name} {'에는 값을 붙이지 않습니다' if takes_none else '뒤에 값이 없습니다'}."
        case "MissingParameter":
            return f"{_name(error.param)} 인자가 없습니다."
        case "BadParameter" if error.param is not None:
            return f"{_name(error.param)}: {error.message}"
        case _:
            return str(error.message)


def _name(param: Given) -> str:
    if param.param_type_name == "argument":
        return str(param.metavar or param.name.upper())
    return str(param.opts[0])


def _page(ctx: Given, about: str, after: str, *more: tuple[str, list[tuple[str, str]]]) -> str:
    """Lay a help page out: usage, what the command does, then its arguments, options and commands."""
    params = [param for param in ctx.command.get_params(ctx) if not param.hidden]
    arguments = [param for param in params if param.param_type_name == "argument"]
    usage = "".join(f" {_usage(param)}" for param in arguments)
    sections = (
        ("인자", [(_name(param), param.help or "") for param in arguments]),
        ("옵션", [_option(param) for param in params if param not in arguments]),
        *more,
    )
    lines = [f"사용법: {ctx.command_path} [옵션]{usage}{after}", "", *about.split("\n")]
    for title, rows in sections:
        if rows:
            lines += ["", f"{title}:", *_rows(rows)]
    return "\n".join(lines) + "\n"


def _usage(param: Given) -> str:
    name = f"{_name(param)}{'…' if param.nargs != 1 else ''}"
    return name if param.required else f"[{name}]"


def _option(param: Given) -> tuple[str, str]:
    value = "" if param.is_flag or param.is_eager else f" {param.metavar or param.name.upper()}"
    return ", ".join(param.opts) + value, _HELP.get(param.opts[0], param.help or "")


def _rows(rows: list[tuple[str, str]]) -> list[str]:
    """Set names and what they mean side by side."""
    from maeul_plan.reporters.cells import cells, wrapped  # noqa: PLC0415 - only help needs it

    room = min(max(cells(name) for name, _ in rows), 28)
    lines = []
    for name, text in rows:
        first, *rest = wrapped(text, _WIDTH - room - 4)
        gap = " " * (room - cells(name) + 2) if cells(name) <= room else "\n" + " " * (room + 4)
        lines += [f"  {name}{gap}{first}".rstrip(), *(" " * (room + 4) + line for line in rest)]
    return lines
