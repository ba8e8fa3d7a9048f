"""The document's head: what it is called, who signed it, who may read it."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from maeul_plan.plan.base import Block, Day, DisclosureClass, Listing, Names, Text


class Approver(Block):
    """One box of the approval line (결재란), or one consulted officer (협조)."""

    post: Text = Field(description="직위. 예: 마을담당관")
    name: Text | None = Field(None, description="성명")
    signed_on: Day | None = Field(None, description="서명한 날")
    decision: Literal["전결", "대결"] | None = Field(None, description="전결 또는 대결")
    proposer: bool = Field(default=False, description="발의자(★)이면 true")
    reporter: bool = Field(default=False, description="보고자(⊙)이면 true")
    opinion: bool = Field(default=False, description="(의견 있음)을 적었으면 true")


class Contact(Block):
    """Whom to ask: personal data, which a published copy leaves out."""

    name: Text = Field(description="담당자 성명")
    phone: Text | None = Field(None, description="사무실 전화번호. 예: 02-2241-0000")
    email: Text | None = Field(None, description="업무용 전자우편")


class DocumentHead(Block):
    """Number, dates, disclosure, summary and signatures; without `approved_on` the plan is a draft."""

    title: Text = Field(description="문서 제목")
    agency: Text | None = Field(None, description="기관명. 지역 규칙을 고르는 데 쓴다. 예: 서울특별시 성북구")
    department: Text | None = Field(None, description="처리과(부서)")
    number: Text | None = Field(None, description="생산등록번호(문서번호). 예: 마을담당관-4423")
    policy_number: Text | None = Field(None, description="방침번호. 예: 구청장 방침 제41호")
    drafted_on: Day | None = Field(None, description="기안일. 결재 전에는 이 날의 법령을 따른다")
    approved_on: Day | None = Field(None, description="결재일자. 없으면 초안으로 본다")
    disclosure: DisclosureClass | None = Field(None, description="공개 구분. 예: 대시민공개, 부분공개(5)")
    disclosure_reason: Text | None = Field(None, description="비공개·부분공개의 까닭. 예: 개인의 연락처가 있음")
    retention: Text | None = Field(None, description="보존기간. 영구, 준영구, 30년, 10년, 5년, 3년, 1년")
    recipients: Names = Field((), description="수신. 보내지 않는 문서는 내부결재")
    sender: Text | None = Field(None, description="발신명의. 내부결재에는 없다")
    contact: Contact | None = Field(None, description="담당자와 연락처")
    classification: Text | None = Field(None, description="분류정보(기능분류). 예: 행정 > 일반행정지원")
    external_id: Text | None = Field(None, description="관리번호. 공개한 뒤 시스템이 매긴다")
    license: Text | None = Field(None, description="이용조건. 예: 공공누리 제1유형")
    summary: Text | None = Field(None, description="문서요지")
    keywords: Listing[Text] = Field((), description="키워드")
    approval: Listing[Approver] = Field((), description="결재란. 서명하는 차례대로")
    consulted: Listing[Approver] = Field((), description="협조")
    lead: Text | None = Field(None, description="머리글. 무엇을 왜 하는지 한 문단")

    @property
    def written_on(self) -> date | None:
        """The day the document is of: its approval, else its drafting."""
        return self.approved_on or self.drafted_on
