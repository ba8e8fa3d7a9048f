"""The budget: lines, their 산출내역, what is claimed of them, and who pays."""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import Field

from maeul_plan.plan.base import Amount, Basis, Block, FundShare, Listing, Text
from maeul_plan.plan.named import Named, SelfNamed

MoneyUnit: TypeAlias = Literal["원", "십원", "백원", "천원", "만원", "백만원", "억원"]
RoundingWay: TypeAlias = Literal["반올림", "올림", "절사", "없음"]


class BudgetItem(Named):
    """One 산출내역: a formula, or a post whose pay follows from staffing and period, or an amount alone."""

    post: Text | None = Field(None, description="직위의 id. 보수·인원·기간에서 금액이 나온다")
    basis: Basis | None = Field(None, description="산출내역. 예: 500천원 × 5월 = 2,500천원")
    amount: Amount | None = Field(None, description="적힌 금액. 계산과 맞는지 본다")
    note: Text | None = Field(None, description="덧붙이는 말(※)")


class BudgetLine(SelfNamed):
    """One line (비목): its items, or lines below it, and the amount claimed of it."""

    amount: Amount | None = Field(None, description="적힌 예산액. 계산과 맞는지 본다")
    items: Listing[BudgetItem] = Field((), description="산출내역")
    lines: Listing[BudgetLine] = Field((), description="아래 비목")
    note: Text | None = Field(None, description="덧붙이는 말(※)")


class Budget(Block):
    """The whole budget; bare amounts are in `unit`, bare numbers of formulas in `basis_unit`."""

    title: Text = Field("소요예산", description="이 묶음의 제목")
    unit: MoneyUnit = Field("천원", description="금액의 단위")
    basis_unit: MoneyUnit | None = Field(None, description="산출내역의 맨 수의 단위. 없으면 unit")
    rounding: RoundingWay | None = Field(None, description="끝수 처리. 적지 않으면 반올림으로 셈한다")
    rounding_unit: MoneyUnit | None = Field(None, description="끝수를 처리하는 단위. 없으면 unit")
    total: Amount | None = Field(None, description="적힌 합계. 계산과 맞는지 본다")
    funding: dict[Text, FundShare] | None = Field(
        None, description="재원. 값은 전액, 50%, 1/3, 38,000천원, 나머지. 예: {시비: 전액}"
    )
    lines: Listing[BudgetLine] = Field((), description="비목")
