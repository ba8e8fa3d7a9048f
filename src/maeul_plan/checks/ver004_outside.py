"""판이 유효해지는 날이 기간이나 결재와 맞지 않습니다.

왜: 위탁기간이 끝난 뒤에 유효해지는 변경은 아무것도 바꾸지 못합니다. 계획을 결재하기 전에 그 계획을 바꿀 수도 없습니다.
근거: 적힌 날짜입니다. 기간의 끝은 그 판까지 바꾼 계획의 것입니다.
결재하기 전의 날로 거슬러 유효한 변경은 경고로 알립니다.
고치기: 유효한 날(from), 결재일(approved_on), 기간 가운데 틀린 것을 고칩니다.
안 잡는 것: 끝나는 날이 없는 기간, 결재일이 없는 계획과 판, 기간이 시작하기 전에 바꾼 계획.
전: period 2015-08∼2015-12, from: 2016-10-01
후: period 2015-08∼2015-12, from: 2015-10-01
"""

from __future__ import annotations

from collections.abc import Iterator

from maeul_plan.checks.finding import finding
from maeul_plan.checks.revised import History, Standing
from maeul_plan.findings import Finding, Related, Rule
from maeul_plan.notation.dates import print_day
from maeul_plan.plan.versions import Version

RULE = Rule("VER004", "version-outside", "error", "판이 유효한 날이 기간 밖", __doc__, ("versions", "period"))


def check_versions(history: History) -> Iterator[Finding]:
    """Hold the day of each version against the term, the approval of the plan, and its own."""
    for standing in history.standings:
        if standing.version is not None:
            yield from _after_the_end(history, standing, standing.version)
            yield from _before_the_approval(history, standing, standing.version)


def _after_the_end(history: History, standing: Standing, version: Version) -> Iterator[Finding]:
    plan = standing.loaded.plan
    last = plan.period.last_day if plan and plan.period else None
    if last is not None and version.from_ > last:
        yield finding(
            RULE,
            history.source.place((*standing.version_at, "from")),
            f"{version.id}: 기간이 끝난 뒤에 유효해집니다",
            label=f"{print_day(version.from_)}, 기간의 끝 {print_day(last)} ({(version.from_ - last).days}일 늦음)",
            related=(Related(standing.source.place(("period", "end")), "기간의 끝"),),
            help="from 을 기간 안의 날로 고치거나 changes 에 period.end 를 적으십시오.",
        )


def _before_the_approval(history: History, standing: Standing, version: Version) -> Iterator[Finding]:
    first, at = history.plan.document.approved_on, standing.version_at
    for key, day in (("from", version.from_), ("approved_on", version.approved_on)):
        if first is not None and day is not None and day < first:
            what = "유효해집니다" if key == "from" else "결재하였습니다"
            yield finding(
                RULE,
                history.source.place((*at, key)),
                f"{version.id}: 계획을 결재하기 전에 {what}",
                label=f"{print_day(day)}, 결재 {print_day(first)} ({(first - day).days}일 이름)",
                related=(Related(history.source.place(("document", "approved_on")), "계획의 결재일"),),
                help="날짜를 고치십시오.",
            )
            return
    if version.approved_on is not None and version.from_ < version.approved_on:
        yield finding(
            RULE,
            history.source.place((*at, "from")),
            f"{version.id}: 결재하기 전의 날로 거슬러 유효합니다",
            label=f"{print_day(version.from_)}, 결재 {print_day(version.approved_on)}",
            related=(Related(history.source.place((*at, "approved_on")), "이 판의 결재일"),),
            help="소급하는 근거가 있는지 확인하고, 없으면 from 을 결재일 뒤로 고치십시오.",
            severity="warning",
        )
