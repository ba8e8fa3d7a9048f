"""What became of the money: granted, spent, left, given back (정산)."""

from __future__ import annotations

from pydantic import Field

from maeul_plan.plan.base import Block, Listing, Pay, Text
from maeul_plan.plan.budget import MoneyUnit


class Settlement(Block):
    """The figures of a settlement, each with its unit; they are claims, checked against one another."""

    granted: Pay = Field(description="교부액. 단위를 붙인다. 예: 1,255,300,000원")
    spent: Pay = Field(description="집행액")
    balance: Pay | None = Field(None, description="집행잔액. 교부액 − 집행액과 맞는지 본다")
    interest: Pay | None = Field(None, description="이자")
    other: Pay | None = Field(None, description="그 밖에 돌려줄 돈. 예: 취소입금")
    returned: Pay | None = Field(None, description="반납액. 집행잔액 + 이자 + 그 밖과 맞는지 본다")
    rate: Text | None = Field(None, description="집행률. 예: 95.2%")
    cut: MoneyUnit | None = Field(None, description="반납액에서 버리는 끝수의 단위. 예: 십원 (원단위 절사)")
    reasons: Listing[Text] = Field((), description="집행하지 못한 사유")
    note: Text | None = Field(None, description="덧붙이는 말(※)")
