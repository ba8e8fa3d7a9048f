"""`maeul fix`: corrections put into plans and documents, every other character kept."""

from __future__ import annotations

import codecs
from collections import Counter
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from maeul_plan.cli import console
from maeul_plan.cli.console import Stop
from maeul_plan.cli.files import STANDARD_INPUT, TEXT_SUFFIXES, Content, fixable_at, read_all, settings_here
from maeul_plan.cli.korean import KoreanCommand, new_app
from maeul_plan.cli.verdict import IgnoredRules, Profile, Rules, asked, left_alone
from maeul_plan.cli.writing import write_file

if TYPE_CHECKING:
    from maeul_plan.findings import Finding
    from maeul_plan.mend import Mended
    from maeul_plan.settings import Settings

app = new_app()


@app.command("fix", cls=KoreanCommand, help="고칠 수 있는 것을 그 자리만 고칩니다. 주석과 나머지 글은 그대로 둡니다.")
def fix(  # noqa: PLR0913 - a command has as many options
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PATH",
            help="계획, 글(.md, .txt), 계획이 든 폴더. -는 표준 입력(계획). 없으면 plan.yaml 과 plans/**",
            show_default=False,
        ),
    ] = None,
    *,
    unsafe: Annotated[bool, typer.Option("--unsafe", help="요일·개월·합계처럼 적힌 값도 고칩니다.")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="고치지 않고 고칠 것을 보이기만 합니다.")] = False,
    select: Rules = None,
    ignore: IgnoredRules = None,
    profile: Profile = None,
) -> int:
    """Correct files in place, or show how."""
    here = settings_here()
    if isinstance(here, Stop):
        return console.stop(here)
    files = fixable_at(paths or [], here)
    if isinstance(files, Stop):
        return console.stop(files)
    settings = asked(here, select=select, ignore=ignore, fail_on=None, profile=profile)
    if isinstance(settings, Stop):
        return console.stop(settings)
    contents = read_all(files)
    if isinstance(contents, Stop):
        return console.stop(contents)
    results = [_result(path, one, settings, unsafe=unsafe) for path, one in zip(files, contents, strict=True)]
    codes = [console.stop(one) for one in results if isinstance(one, Stop)]
    read = [one for one in results if not isinstance(one, Stop)]
    return max(*codes, _show(read) if diff else _write(read), console.DONE)


class _Result(NamedTuple):
    """A file, its text before and what became of it; `mark` is its byte order mark, if it had one."""

    path: str
    shown: str
    before: str
    mended: Mended
    mark: str


def _result(path: str, content: Content, settings: Settings, *, unsafe: bool) -> _Result | Stop:
    """Mend one file in memory; what cannot be read is left alone."""
    from maeul_plan.mend import mend  # noqa: PLC0415 - loads the rules and the models
    from maeul_plan.review import checked, choose, linted  # noqa: PLC0415 - the same
    from maeul_plan.source import read  # noqa: PLC0415 - the same

    shown, is_text = content.path, content.path.lower().endswith(TEXT_SUFFIXES)

    def look(text: str) -> tuple[Finding, ...]:
        now = text.encode("utf-8", "surrogatepass")
        found = linted(shown, now, settings) if is_text else checked(read(shown, now), settings)
        return choose(found.findings, settings.select, settings.ignore).findings

    first = linted(*content, settings) if is_text else read(*content)
    stop = left_alone(first.findings, "수정")
    if stop is not None:
        return stop
    mark = "\ufeff" if content.content.startswith(codecs.BOM_UTF8) else ""
    return _Result(path, shown, first.text, mend(first.text, look, unsafe=unsafe), mark)


def _show(results: list[_Result]) -> int:
    """Show what would change; something to change is exit code 1, so that CI can ask."""
    from maeul_plan.cli.diff_text import difference, on_screen  # noqa: PLC0415 - loads difflib

    for one in results:
        console.out(on_screen(difference(one.shown, one.before, one.mended.text), console.look()))
    return console.FAILED if any(one.mended.mended for one in results) else console.DONE


def _write(results: list[_Result]) -> int:
    """Write the files that changed, each whole or not at all."""
    for one in results:
        if one.path == STANDARD_INPUT:
            console.out(one.mark + one.mended.text)
        elif one.mended.mended:
            stop = write_file(one.path, one.mark + one.mended.text)
            if stop is not None:
                return console.stop(stop)
            console.out(f"고침: {one.shown} ({_rules(one)})\n")
    fixed = sum(len(one.mended.mended) for one in results)
    left = sum(len(one.mended.left) for one in results)
    said = f"{fixed}건 고침" if fixed else "고칠 것 없음"
    console.err(f"{said} · 남은 문제 {left}건 · 파일 {len(results)}개\n")
    return console.DONE


def _rules(one: _Result) -> str:
    counts = Counter(finding.rule.id for finding in one.mended.mended)
    return ", ".join(f"{rule} {count}" for rule, count in sorted(counts.items()))
