"""Who hands over what to whom, on what legal ground (위탁근거), and by which steps."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from maeul_plan.plan.base import Block, Listing, Text
from maeul_plan.plan.procedure import Agreement, Consent, Oversight, Selection, Step


class LegalBasis(Block):
    """One provision: the law, the article and, where quoted, its heading and text."""

    law: Text = Field(description="법령·조례의 이름")
    article: Text | None = Field(None, description="조·항·호·목. 예: 제26조제8호")
    heading: Text | None = Field(None, description="조문의 제목")
    text: Text | None = Field(None, description="인용한 조문")


class Consignment(Block):
    """The consigning side, the trustee (수탁기관), the method, the legal basis, and the steps of the law."""

    title: Text = Field("위탁 방안", description="이 묶음의 제목")
    kind: Literal["신규", "재위탁", "재계약"] | None = Field(None, description="위탁의 종류")
    supervisor: Text | None = Field(None, description="총괄관리 부서")
    method: Text | None = Field(None, description="운영방법. 예: 민간위탁")
    trustee: Text | None = Field(None, description="수탁기관")
    trustee_kind: Literal["민간", "공공기관"] | None = Field(None, description="수탁기관이 민간인지 공공기관인지")
    basis: Listing[LegalBasis] = Field((), description="위탁근거")
    delegated_from: Text | None = Field(None, description="위임받은 사무이면 위임한 기관. 예: 서울특별시")
    upper_approval: Step | None = Field(None, description="위임한 기관의 승인")
    suitability_review: Step | None = Field(None, description="적정성 검토")
    council_consent: Consent | None = Field(None, description="의회 동의(재계약이면 보고)")
    committee_review: Step | None = Field(None, description="조례가 정한 위원회의 심의")
    selection: Selection | None = Field(None, description="수탁기관 선정")
    agreement: Agreement | None = Field(None, description="위·수탁 협약")
    oversight: Oversight | None = Field(None, description="지도점검, 감사, 성과평가, 정산")
