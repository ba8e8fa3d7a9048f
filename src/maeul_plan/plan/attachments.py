"""What is attached (붙임)."""

from __future__ import annotations

from pydantic import Field

from maeul_plan.plan.base import Block, Count, DisclosureClass, Text


class Attachment(Block):
    """One attached paper and the number of copies."""

    title: Text = Field(description="붙임의 이름")
    copies: Count = Field(1, description="부수")
    disclosure: DisclosureClass | None = Field(None, description="이 붙임의 공개 구분")
