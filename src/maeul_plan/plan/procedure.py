"""The steps that the law asks of a consignment: reviews, consent, selection, agreement, oversight."""

from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from pydantic import BeforeValidator, Field

from maeul_plan.plan.base import Block, Count, Day, Due, Names, Text


class Step(Block):
    """One step: the day it was done, or why it is not done."""

    on: Day | None = Field(None, description="한 날")
    by: Text | None = Field(None, description="한 곳. 예: 민간위탁 운영평가위원회")
    exempt: Text | None = Field(None, description="하지 않으면 그 까닭과 근거")
    note: Text | None = Field(None, description="덧붙이는 말")


class Consent(Step):
    """The council's consent (의회 동의), and what its bill held."""

    contents: Names = Field((), description="동의안에 담은 것. 예: [위탁 사무명, 위탁 근거 및 필요성]")


class Committee(Block):
    """The committee that chose the trustee (적격자 심의위원회, 선정위원회)."""

    members: Count = Field(description="위원 수(명)")
    officials: Count | None = Field(None, description="그 가운데 공무원 수(명)")
    chair: Text | None = Field(None, description="위원장의 직위. 예: 부구청장")
    on: Day | None = Field(None, description="심의한 날")


class Selection(Block):
    """How the trustee was chosen, and where not by open call, why."""

    method: Text = Field(description="선정 방법. 예: 공개모집")
    ground: Text | None = Field(None, description="공개모집이 아니면 그 까닭과 근거")
    notice_on: Day | None = Field(None, description="모집을 공고한 날")
    criteria: Text | None = Field(None, description="선정 기준과 배점")
    committee: Committee | None = Field(None, description="선정위원회")


class Agreement(Block):
    """The written agreement (위·수탁 협약)."""

    signed_on: Day | None = Field(None, description="협약을 맺은 날")
    published_on: Day | None = Field(None, description="협약 내용을 공개한 날")
    clauses: Names = Field((), description="협약에 담은 것. 예: [위탁기간, 위탁사무의 내용, 비용 지원과 정산]")
    guarantee: Text | None = Field(None, description="이행보증. 예: 이행보증보험")


class Duty(Block):
    """A duty while the consignment runs: when or how often, and who."""

    due: Due = Field(description="기한이나 주기. 예: 연 1회, 2015-12-31, 사업종료 후 30일 이내")
    by: Text | None = Field(None, description="하는 쪽")
    note: Text | None = Field(None, description="덧붙이는 말")


def _due_alone(value: Any) -> Any:  # noqa: ANN401 - whatever the file holds; Duty judges it next
    """Take a time alone for a duty of which nothing else is said."""
    return {"due": value} if isinstance(value, str) else value


DutyText: TypeAlias = Annotated[Duty, BeforeValidator(_due_alone, json_schema_input_type=str | Duty)]


class Oversight(Block):
    """Inspection, audit, evaluation and settlement of a running consignment."""

    inspection: DutyText | None = Field(None, description="지도점검. 예: 연 1회")
    audit: DutyText | None = Field(None, description="감사. 예: 연 1회")
    settlement: DutyText | None = Field(None, description="정산. 예: 사업종료 후 30일 이내")
    external_audit: DutyText | None = Field(None, description="회계감사 보고서 제출. 예: 2016-03-31")
    evaluation: DutyText | None = Field(None, description="성과평가")
    renewal_review: DutyText | None = Field(None, description="재계약 심의")

    @property
    def duties(self) -> tuple[tuple[str, Duty], ...]:
        """The duties that the plan states, each with its Korean name, in the order they fall due."""
        named = (
            ("지도점검", self.inspection),
            ("감사", self.audit),
            ("회계감사 보고서", self.external_audit),
            ("정산", self.settlement),
            ("성과평가", self.evaluation),
            ("재계약 심의", self.renewal_review),
        )
        return tuple((name, duty) for name, duty in named if duty)
