"""결재한 계획을 바꾼 판에 결재일이나 문서번호가 없습니다.

왜: 결재받은 문서는 그대로 고치지 못합니다. 바꾼 내용은 새로 기안하여 결재받아야 효력이 있습니다.
근거: 행정업무의 운영 및 혁신에 관한 규정 제17조. 결재받은 문서를 고치려면 다시 작성하여 결재를 받습니다.
2026. 5. 19. 시행본에서 확인하였고, 그 전의 조문은 확인하지 못하였습니다.
고치기: 결재한 뒤 판에 approved_on 과 number 를 적습니다. 결재하기 전이면 이 경고를 그대로 두십시오.
안 잡는 것: 결재하지 않은 계획(초안)의 판.
전: {id: 1회 추경, from: 2015-10-01, changes: …}
후: {id: 1회 추경, from: 2015-10-01, number: 마을담당관-6012, approved_on: 2015-09-24, changes: …}
"""

from __future__ import annotations

from collections.abc import Iterator

from maeul_plan.checks.finding import finding
from maeul_plan.checks.revised import History
from maeul_plan.findings import Finding, Related, Rule
from maeul_plan.notation.particles import with_particle

RULE = Rule(
    "VER006", "version-not-approved", "warning", "결재하지 않은 변경", __doc__, ("document", "versions"), kind="missing"
)


def check_versions(history: History) -> Iterator[Finding]:
    """Ask for the approval of every version of an approved plan."""
    if history.plan.document.approved_on is None:
        return
    for i, version in enumerate(history.plan.versions):
        lacking = [
            word for word, said in (("결재일", version.approved_on), ("문서번호", version.number)) if said is None
        ]
        if lacking:
            yield finding(
                RULE,
                history.source.place(("versions", i, "id")),
                f"{version.id}: 결재한 계획을 바꾸었는데 {with_particle('·'.join(lacking), '이/가')} 없습니다",
                related=(Related(history.source.place(("document", "approved_on")), "계획의 결재일"),),
                help="새로 결재를 받고 approved_on 과 number 를 적으십시오.",
            )
