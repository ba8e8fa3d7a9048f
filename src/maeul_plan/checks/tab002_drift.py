"""표의 값이 끝수만큼 셈한 값과 다릅니다.

왜: 천원처럼 줄여 적은 값을 더하면 원으로 더한 뒤 줄인 값과 끝수가 어긋납니다.
밝히지 않으면 잘못 더한 것과 가려낼 수 없습니다.
근거: 산술입니다. 항목마다 반 단위까지 어긋날 수 있습니다. 여섯 항목의 합이 3천원 많은 결재문서가 공개되어 있습니다.
고치기: 적힌 값끼리 맞추거나, 끝수를 어떻게 처리하였는지 note 에 적습니다. 적힌 값으로 셈한 표이면 rounding 을 적습니다.
안 잡는 것: 명·회·원처럼 줄여 적지 않는 수의 차이와 반 단위를 넘는 차이. 그것은 TAB001의 오류입니다.
rounding 을 적은 표에서는 모든 차이가 TAB001의 오류입니다.
비율을 따로 반올림하여 더한 합(100.1%)은 알리기만 합니다.
전: {unit: 천원, columns: [구분, 금액], rows: [[가, 147795], [나, 48585], [계 = 합계, 196381]]}
후: {unit: 천원, columns: [구분, 금액], rows: [[가, 147795], [나, 48585], [계 = 합계, 196380]]}
"""

from __future__ import annotations

from collections.abc import Iterator

from maeul_plan.checks.finding import finding
from maeul_plan.checks.subject import Subject
from maeul_plan.checks.table_cells import both_figures, formula_of, place_of, put_figure, title_of, worked_tables
from maeul_plan.findings import Finding, Rule

RULE = Rule("TAB002", "table-drift", "warning", "표의 끝수가 어긋남", __doc__, ("sections",))


def check(subject: Subject) -> Iterator[Finding]:
    """Point at every typed figure that differs by no more than the rounding of others explains."""
    for worked in worked_tables(subject):
        for claim in worked.figures.claims:
            if claim.verdict not in ("drift", "summed"):
                continue
            name, formula = title_of(worked.figures.sheet, claim), formula_of(worked, claim.owner)
            is_drift = claim.verdict == "drift"
            yield finding(
                RULE,
                place_of(subject, worked, claim),
                f"{name}: 끝수 처리에서 온 차이일 수 있습니다"
                if is_drift
                else f"{name}: 따로 반올림한 값을 더한 것입니다",
                label=both_figures(claim, worked.unit),
                help=f"값을 맞추거나 끝수를 어떻게 처리하였는지 note 에 적으십시오. 산식: {formula}",
                severity=RULE.severity if is_drift else "info",
                fix=put_figure(subject, worked, claim),
            )
