"""Versions of the plan (본예산, 1회 추경, 변경계획): what each changes, and from when it holds."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from maeul_plan.plan.base import Block, Day, Listing, Text


class Version(Block):
    """One version: the changes that it makes to the one before it; the plan without any is the first."""

    id: Text = Field(description="부르는 이름. 예: 1회 추경, 변경계획(1차)")
    from_: Day = Field(alias="from", description="이 날부터 유효")
    number: Text | None = Field(None, description="변경한 문서의 번호. 예: 마을담당관-5120")
    approved_on: Day | None = Field(None, description="변경을 결재한 날")
    reasons: Listing[Text] = Field((), description="변경 사유")
    changes: dict[Text, Any] = Field(
        description="바꾸는 값. 예: {period.end: 2016-12-31, staffing.posts.단장.annual_pay: 42,000천원}"
    )
