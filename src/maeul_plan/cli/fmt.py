"""`maeul fmt`: the layout of plans put in order, their comments and every word kept."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING, Annotated, Final, NamedTuple

import typer

from maeul_plan.cli import console
from maeul_plan.cli.console import Stop
from maeul_plan.cli.files import STANDARD_INPUT, Content, plans_at, read_all, settings_here
from maeul_plan.cli.korean import Given, KoreanCommand, new_app
from maeul_plan.cli.verdict import left_alone
from maeul_plan.cli.writing import write_file

if TYPE_CHECKING:
    from collections.abc import Callable

_LAYOUT: Final = """
정리하는 것:
  한 층에 두 칸씩 들여 쓰고, 목록(- )은 이름보다 두 칸 안에 둡니다.
  쌍점·붙임표·쉼표 뒤는 한 칸 띄우고, 중괄호·대괄호의 안쪽 끝은 붙입니다.
  큰 묶음 사이는 한 줄 비우고, 다른 곳의 빈 줄은 잇달아 하나까지만 둡니다.
  줄 끝과 파일 끝의 빈칸, 남는 빈 줄을 지웁니다.
  설명(#)은 다음 줄에 맞추어 들여 쓰고, 값 뒤에서는 두 칸 이상 띄웁니다.
그대로 두는 것:
  여러 줄 글(|, >)의 내용, 따옴표, 항목의 차례, 줄바꿈 방식, 여러 줄에 걸친 괄호의 줄 나눔.
"""


class _Command(KoreanCommand):
    """The command with the rules of the layout below its help."""

    def format_help(self, ctx: Given, formatter: Given) -> None:
        """Write the help page."""
        super().format_help(ctx, formatter)
        formatter.write(_LAYOUT)


class _Plan(NamedTuple):
    """A plan before and after, `path` as it was given and `shown` as it is printed; `mark` is a byte order mark."""

    path: str
    shown: str
    before: str
    after: str
    mark: str


class _Way(NamedTuple):
    """What is done with a plan whose layout changes, giving an exit code, and how the last line calls that."""

    act: Callable[[_Plan], int]
    called: str


app = new_app()


@app.command("fmt", cls=_Command, help="계획 파일의 들여쓰기와 빈칸을 정리합니다. 내용과 주석은 그대로 둡니다.")
def fmt(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PATH", help="파일과 폴더. -는 표준 입력. 없으면 plan.yaml 과 plans/**", show_default=False
        ),
    ] = None,
    *,
    check: Annotated[bool, typer.Option("--check", help="고치지 않고, 정리할 것이 있으면 종료 코드 1입니다.")] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="고치지 않고 달라질 줄을 보입니다. 종료 코드는 --check 와 같습니다.")
    ] = False,
) -> int:
    """Put the layout of plans in order."""
    settings = settings_here()
    if isinstance(settings, Stop):
        return console.stop(settings)
    files = plans_at(paths or [], settings)
    if isinstance(files, Stop):
        return console.stop(files)
    contents = read_all(files)
    if isinstance(contents, Stop):
        return console.stop(contents)
    results = [_laid_out(path, content) for path, content in zip(files, contents, strict=True)]
    way = _Way(_show, "정리할 것") if diff else _Way(_name, "정리할 것") if check else _Way(_write, "정리함")
    codes = [console.stop(one) if isinstance(one, Stop) else way.act(one) for one in results]
    console.err(_last_line(results, way.called))
    return max(codes)


def _laid_out(path: str, content: Content) -> _Plan | Stop:
    """Lay one plan out in memory; what cannot be read is left alone."""
    from maeul_plan.source import read  # noqa: PLC0415 - loads ruamel
    from maeul_plan.source.layout import laid_out  # noqa: PLC0415 - the same

    source = read(*content)
    stop = left_alone(source.findings, "정리")
    if stop is not None:
        return stop
    after = laid_out(source)
    if after is None:
        said = (
            f"{content.path}: 정리하면 내용이 달라져 그대로 두었습니다. maeul 의 결함이니 이 파일과 함께 알려 주십시오."
        )
        return Stop(console.DEFECT, said)
    mark = "\ufeff" if content.content.startswith(codecs.BOM_UTF8) else ""
    return _Plan(path, content.path, source.text, after, mark)


def _write(plan: _Plan) -> int:
    """Write a plan back if it changed; the one of standard input goes to standard output in any case."""
    if plan.path == STANDARD_INPUT:
        console.out(plan.mark + plan.after)
        return console.DONE
    if plan.after == plan.before:
        return console.DONE
    fault = write_file(plan.path, plan.mark + plan.after)
    if fault is not None:
        return console.stop(fault)
    console.out(f"정리함: {plan.shown}\n")
    return console.DONE


def _name(plan: _Plan) -> int:
    if plan.after == plan.before:
        return console.DONE
    console.out(f"정리할 것: {plan.shown}\n")
    return console.FAILED


def _show(plan: _Plan) -> int:
    from maeul_plan.cli.diff_text import difference, on_screen  # noqa: PLC0415 - only a diff needs it

    if plan.after == plan.before:
        return console.DONE
    console.out(on_screen(difference(plan.shown, plan.before, plan.after), console.look()))
    return console.FAILED


def _last_line(results: list[_Plan | Stop], called: str) -> str:
    """Count the plans that change, that stay, and that could not be laid out."""
    plans = [one for one in results if isinstance(one, _Plan)]
    changed = sum(one.after != one.before for one in plans)
    counts = ((changed, called), (len(plans) - changed, "그대로"), (len(results) - len(plans), "정리하지 못함"))
    return " · ".join(f"{count}개 {word}" for count, word in counts if count) + "\n"
