"""Who hands over what to whom, and on what legal ground (위탁근거)."""

from __future__ import annotations

from pydantic import Field

from maeul_plan.plan.base import Block, Listing, Text


class LegalBasis(Block):
    """One provision: the law, the article and, where quoted, its heading and text."""

    law: Text = Field(description="법령·조례의 이름")
    article: Text | None = Field(None, description="조·항·호·목. 예: 제26조제8호")
    heading: Text | None = Field(None, description="조문의 제목")
    text: Text | None = Field(None, description="인용한 조문")


class Consignment(Block):
    """The consigning side, the trustee (수탁기관), the method and the legal basis."""

    title: Text = Field("위탁 방안", description="이 묶음의 제목")
    supervisor: Text | None = Field(None, description="총괄관리 부서")
    method: Text | None = Field(None, description="운영방법. 예: 민간위탁")
    trustee: Text | None = Field(None, description="수탁기관")
    basis: Listing[LegalBasis] = Field((), description="위탁근거")
