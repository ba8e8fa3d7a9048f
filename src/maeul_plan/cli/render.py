"""`maeul render`: a plan as official documents, in every format."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple, TypeAlias

import typer

from maeul_plan.cli import console
from maeul_plan.cli.console import Stop
from maeul_plan.cli.korean import KoreanCommand, new_app
from maeul_plan.cli.opened import Opened, opened, uncomputed
from maeul_plan.cli.options import (
    OutputOption,
    OverlayOption,
    PlanArgument,
    SetOption,
    StyleOption,
    TemplatesOption,
    VersionOption,
    Wanted,
    wanted,
)
from maeul_plan.cli.printing import (
    Sheet,
    plan_content,
    plan_formats,
    published_sheet,
    sheet_at,
    sheet_content,
    style_at,
)
from maeul_plan.cli.targets import Target, many_targets, one_target, split
from maeul_plan.cli.templates import template_set
from maeul_plan.cli.writing import put, write_files
from maeul_plan.document.writers import DOCUMENT_FORMATS, FORMATS, PAGE_FORMATS, missing

if TYPE_CHECKING:
    from maeul_plan.document.templates import TemplateSet
    from maeul_plan.plan.plan import Plan

READS = ("sections", "period", "consignment", "staffing", "operation", "budget", "deadlines", "attachments")

_Document: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--document",
        metavar="KIND",
        help="문서의 갈래: plan, letter, budget, agreement, notice, release, release-request, change, settlement,"
        " 내 서식. 없으면 plan. --out 에는 쉼표로 여럿.",
        show_default=False,
    ),
]
_Older: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--from",
        metavar="OLD",
        help="변경계획(change)의 당초: 파일, 파일@리비전, 판의 이름. 없으면 앞의 판.",
        show_default=False,
    ),
]
_Formats: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="|".join(FORMATS),
        help="결과의 꼴. 없으면 -o 파일의 이름을 따르고, 그것도 없으면 hwp-like-md. --out 에는 쉼표로 여럿.",
        show_default=False,
    ),
]

app = new_app()


class _Wish(NamedTuple):
    """What the options ask for."""

    document: str | None
    form: str | None
    output: str | None
    out: str | None
    about: str | None
    public: bool
    templates: str | None
    style: str | None
    wanted: Wanted
    older: str | None = None


@app.command("render", cls=KoreanCommand, help="계획을 공문서로 찍습니다.")
def render(  # noqa: PLR0913 - a command has as many options
    plan: PlanArgument = None,
    *,
    document: _Document = None,
    form: _Formats = None,
    output: OutputOption = None,
    out: Annotated[
        str | None,
        typer.Option("--out", metavar="DIR", help="여러 형식을 한꺼번에 쓸 폴더. 없으면 만듭니다.", show_default=False),
    ] = None,
    about: Annotated[
        str | None,
        typer.Option(
            "--about",
            metavar="TASK",
            help="시행문(letter)으로 알릴 기한의 id나 할 일, 또는 교부(release) 회차. 예: 2015년 4분기",
            show_default=False,
        ),
    ] = None,
    public: Annotated[
        bool, typer.Option("--public", help="공개할 사본: 개인정보를 가리고 무엇을 가렸는지 알립니다.")
    ] = False,
    templates: TemplatesOption = None,
    style: StyleOption = None,
    version: VersionOption = None,
    overlay: OverlayOption = None,
    values: SetOption = None,
    older: _Older = None,
) -> int:
    """Print a plan as official documents."""
    if out is not None and output is not None:
        return console.stop(Stop(console.MISUSE, "-o 와 --out 은 함께 쓰지 않습니다."))
    if out == "":
        return console.stop(Stop(console.MISUSE, "--out 에 폴더의 이름을 적으십시오. 지금 폴더는 . 입니다."))
    wish = _Wish(document, form, output, out, about, public, templates, style, wanted(version, overlay, values), older)
    fault = _render(plan, wish)
    return console.stop(fault) if fault else console.DONE


def _render(plan: str | None, wish: _Wish) -> Stop | None:
    """Make all that is asked for, then write it: where one thing fails nothing is written."""
    found = opened(plan, READS, wish.wanted)
    if isinstance(found, Stop):
        return found
    figures = found.subject.budget
    if figures is not None and not figures.complete:
        return uncomputed(found.checked)
    targets = _targets(found, wish)
    if isinstance(targets, Stop):
        return targets
    contents = _contents(found, targets, wish)
    if isinstance(contents, Stop):
        return contents
    if wish.out is None:
        return put(contents[0], targets[0].path)
    return write_files(Path(wish.out), list(zip((target.path or "" for target in targets), contents, strict=True)))


def _targets(found: Opened, wish: _Wish) -> tuple[Target, ...] | Stop:
    """Decide on the files to write; what is published is a document."""
    if wish.out is None:
        target = one_target(wish.document, wish.form, wish.output)
        targets: tuple[Target, ...] | Stop = target if isinstance(target, Stop) else (target,)
    else:
        forms = split(wish.form, tuple(FORMATS), "형식은") if wish.form else _usable_forms(found, public=wish.public)
        kinds = tuple(dict.fromkeys(kind.strip() for kind in (wish.document or "plan").split(",")))
        stem = _stem(found.checked.source.path)
        targets = forms if isinstance(forms, Stop) else many_targets(kinds, forms, Path(wish.out), stem)
    if isinstance(targets, Stop) or not wish.public:
        return targets
    bare = [target.form for target in targets if not target.kind]
    known = ", ".join(DOCUMENT_FORMATS)
    return (
        Stop(console.MISUSE, f"{', '.join(bare)} 에서는 가리지 못합니다. --public 으로 되는 것: {known}")
        if bare
        else targets
    )


def _usable_forms(found: Opened, *, public: bool) -> tuple[str, ...]:
    """List the formats that can be written, and tell which extras the others need."""
    held = plan_formats(found.subject)
    wanted = DOCUMENT_FORMATS if public else (*DOCUMENT_FORMATS, *held)
    lacking = [name for name in wanted if missing(name)]
    if lacking:
        way_on = f'설치: pip install "maeul-plan[{",".join(lacking)}]"'
        console.err(f"설치되지 않아 뺀 형식: {', '.join(lacking)}. {way_on}\n")
    return tuple(name for name in wanted if name not in lacking)


def _contents(found: Opened, targets: tuple[Target, ...], wish: _Wish) -> list[str | bytes] | Stop:
    """Make the content of every file."""
    templates = template_set(wish.templates)
    if isinstance(templates, Stop):
        return templates
    paged = any(target.form in PAGE_FORMATS for target in targets)
    style = style_at(wish.style, found.settings) if paged else None
    if isinstance(style, Stop):
        return style
    sheets = _sheets(found, tuple(dict.fromkeys(one.kind for one in targets if one.kind)), wish, templates)
    if isinstance(sheets, Stop):
        return sheets
    contents: list[str | bytes] = []
    for target in targets:
        printed = sheets.get(target.kind)
        content = sheet_content(target.form, printed, style) if printed else plan_content(target.form, found.subject)
        if isinstance(content, Stop):
            return content
        contents.append(content)
    return contents


def _sheets(found: Opened, kinds: tuple[str, ...], wish: _Wish, templates: TemplateSet) -> dict[str, Sheet] | Stop:
    """Make the documents, or tell of every one that cannot be made."""
    from maeul_plan.document.kinds import is_comparison, is_letter  # noqa: PLC0415 - loads jinja2

    if wish.older is not None and not any(is_comparison(kind, templates.user) for kind in kinds):
        return Stop(console.MISUSE, "--from 은 변경계획에만 씁니다. --document change 를 함께 적으십시오.")
    plan = found.subject.plan
    sheets: dict[str, Sheet] = {}
    faults: list[Stop] = []
    for kind in kinds:
        made = _sheet(found, kind, wish, templates)
        sheet = published_sheet(made, plan) if wish.public and not isinstance(made, Stop) else made
        if isinstance(sheet, Stop):
            faults.append(sheet)
        else:
            sheets[kind] = sheet
    if faults:
        return Stop(max(fault.code for fault in faults), "\n".join(fault.message for fault in faults))
    if wish.about is None and any(is_letter(kind, templates.user) for kind in sheets):
        _tell_of_the_letter(plan)
    return sheets


def _sheet(found: Opened, kind: str, wish: _Wish, templates: TemplateSet) -> Sheet | Stop:
    """Make a document; one that compares gets what the plan was before."""
    from maeul_plan.document.kinds import is_comparison  # noqa: PLC0415 - loads jinja2

    if not is_comparison(kind, templates.user):
        return sheet_at(found.subject, kind, templates, wish.about)
    from maeul_plan.cli.change import compared  # noqa: PLC0415 - few ask for it

    more = compared(found, wish.older)
    if isinstance(more, Stop):
        return more
    sheet = sheet_at(found.subject, kind, templates, wish.about, more)
    return sheet if isinstance(sheet, Stop) else sheet._replace(before=more["change"].before)


def _tell_of_the_letter(plan: Plan) -> None:
    """Say which of several deadlines a letter is about that nobody chose."""
    from maeul_plan.document.deadline_choice import deadline_about, labels, offered  # noqa: PLC0415 - on demand

    chosen = deadline_about(plan, None)
    others = [one for one in offered(plan) if one is not chosen]
    if chosen and others:
        console.err(f"'{chosen.task}'의 시행문입니다. 다른 기한은 --about 으로 고릅니다: {labels(others)}\n")


def _stem(path: str) -> str:
    """Name files after the plan's; a plan from standard input has no name."""
    return "plan" if path.startswith("<") else Path(path).stem
