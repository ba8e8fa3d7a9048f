"""A rule's page for the screen, and the pages of all rules as one Markdown document."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Final

from maeul_plan.checks.registry import optional_ids
from maeul_plan.notation.dates import print_day

if TYPE_CHECKING:
    from collections.abc import Iterable

    from maeul_plan.findings import Rule

WEIGHTS: Final = {"error": "오류", "warning": "경고", "info": "알림"}
FAMILIES: Final = {
    "BUD": "예산",
    "CON": "민간위탁",
    "DAT": "기간과 기한",
    "DOC": "문서와 표기",
    "IGN": "무시 주석",
    "MET": "공개 정보",
    "PAY": "인력과 보수",
    "PLN": "계획 파일의 꼴",
    "SET": "정산과 원장",
    "SRC": "파일 읽기",
    "STF": "일하는 사람",
    "TAB": "셈하는 표",
    "VER": "계획의 판",
}
_SECTION: Final = re.compile(r"^(왜|근거|고치기|안 잡는 것|전|후|끄는 법):", re.MULTILINE)


def page(rule: Rule) -> str:
    """Write the page that `maeul explain` shows."""
    head = f"{rule.id} {rule.name} ({WEIGHTS[rule.severity]}): {rule.title}"
    since = f"시행: {print_day(rule.since)}부터의 계획에만 봅니다.\n" if rule.since else ""
    return f"{head}\n\n{rule.page.strip()}\n{since}끄는 법: {_way_off(rule)}\n"


def _way_off(rule: Rule) -> str:
    """Say how a rule is turned off."""
    if rule.id not in optional_ids():
        return "끌 수 없습니다. 무엇이 적혔는지 알아야 다른 것을 볼 수 있습니다."
    here = "" if rule.id.startswith(("IGN", "SET")) else f"계획의 그 줄이나 윗줄에 # maeul: ignore[{rule.id}] 까닭. "
    lowered = ' 무게만 낮추려면 profile = "as-published".' if rule.kind == "notation" else ""
    return f'{here}저장소 전체는 maeul.toml 의 [validate] 에 ignore = ["{rule.id}"].{lowered}'


def markdown(rules: Iterable[Rule]) -> str:
    """Write the pages of all rules, by family, with a list of them before."""
    families = [(name, list(group)) for name, group in groupby(rules, lambda rule: rule.id[:3])]
    lines = [
        "# 검사 규칙",
        "",
        "`maeul explain --all`이 찍은 것입니다. 고치려면 규칙의 모듈을 고치고 다시 찍으십시오.",
        "무게는 `strict` 기준입니다. `as-published`에서는 표기 규칙이 한 단계 낮아집니다.",
        "",
    ]
    for name, group in families:
        lines += [f"## {FAMILIES[name]} ({name})", "", "| 규칙 | 무게 | 이름 | 뜻 |", "| --- | --- | --- | --- |"]
        for one in group:
            lines.append(f"| [{one.id}](#{one.id.lower()}) | {WEIGHTS[one.severity]} | {one.name} | {one.title} |")
        lines.append("")
    for _, group in families:
        for one in group:
            lines += _section(one)
    return "\n".join(lines)


def _section(rule: Rule) -> list[str]:
    """Write one rule: its sentence, then its sections, the examples as code."""
    _, _, text = page(rule).partition("\n\n")
    first, *rest = _SECTION.split(text.strip())
    lines = [f"### {rule.id}", "", f"**{rule.title}** (`{rule.name}`, {WEIGHTS[rule.severity]})", "", first.strip(), ""]
    for name, said in zip(rest[::2], rest[1::2], strict=True):
        body = said.strip("\n")
        if name in ("전", "후"):
            lines += [f"{name}", "", "```text", *(line.removeprefix(" ") for line in body.split("\n")), "```", ""]
        else:
            lines += [f"- **{name}**: {' '.join(body.split())}", ""]
    return lines
