"""The budget: lines, their 산출내역, what is claimed of them, and who pays."""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import Field

from maeul_plan.plan.base import (
    Amount,
    Basis,
    Block,
    Count,
    Day,
    Funding,
    FundShare,
    Listing,
    MonthOrDay,
    Names,
    NumberKey,
    Rate,
    Text,
)
from maeul_plan.plan.named import Named, SelfNamed

MoneyUnit: TypeAlias = Literal["원", "십원", "백원", "천원", "만원", "백만원", "억원"]
Premium: TypeAlias = Literal["국민연금", "건강보험", "장기요양보험", "고용보험", "산재보험", "퇴직급여"]
RoundingWay: TypeAlias = Literal["반올림", "올림", "절사", "없음"]


class BudgetItem(Named):
    """One 산출내역: a formula, or a post whose pay follows from staffing and period, or an amount alone."""

    post: Text | None = Field(None, description="직위의 id. 보수·인원·기간에서 금액이 나온다")
    basis: Basis | None = Field(None, description="산출내역. 예: 500천원 × 5월 = 2,500천원")
    amount: Amount | None = Field(None, description="적힌 금액. 계산과 맞는지 본다")
    premium: Premium | None = Field(None, description="사업주가 내는 보험료나 퇴직급여. of 의 보수에 법의 율을 곱한다")
    of: Names = Field((), description="보험료의 바탕. premium 을 셈할 산출내역의 id. 없으면 직위(post)의 보수 모두")
    rate: Rate | None = Field(
        None,
        description="premium 의 율을 법과 달리 정했으면 적는다. 예: 9/1000. 장기요양보험은 건강보험료의 율: 13.14%",
    )
    rates: dict[NumberKey, Rate] | None = Field(
        None,
        description="해마다의 율. 고시되지 않았거나 달리 정한 해만. 없는 해는 rate 나 법의 율. 예: {2027: 3.595%}",
    )
    start: MonthOrDay | None = Field(None, description="이 돈을 쓰기 시작하는 때. 없으면 기간의 처음")
    end: MonthOrDay | None = Field(None, description="이 돈을 다 쓰는 때. 없으면 기간의 끝")
    note: Text | None = Field(None, description="덧붙이는 말(※)")


class BudgetLine(SelfNamed):
    """One line (비목): its items, or lines below it, and the amount claimed of it."""

    account: Text | None = Field(None, description="통계목. 예: 307-05")
    amount: Amount | None = Field(None, description="적힌 예산액. 계산과 맞는지 본다")
    items: Listing[BudgetItem] = Field((), description="산출내역")
    lines: Listing[BudgetLine] = Field((), description="아래 비목")
    funding: Funding | None = Field(None, description="이 비목만 다른 재원. 예: {시비: 전액}")
    by_recipient: dict[Text, FundShare] | None = Field(
        None, description="받는 곳(자치구, 시설)마다의 몫. 예: {금천구: 241,000천원, 동작구: 나머지}"
    )
    by_year: dict[NumberKey, Amount] | None = Field(None, description="해마다의 금액. 예: {2022: 262,000천원}")
    note: Text | None = Field(None, description="덧붙이는 말(※)")


class Transfer(Block):
    """Money moved from one line to another after the budget was set."""

    from_: Text = Field(alias="from", description="줄이는 비목의 id")
    to: Text = Field(description="늘리는 비목의 id")
    amount: Amount = Field(description="옮기는 금액")
    on: Day | None = Field(None, description="옮기는 날")
    approved_by: Text | None = Field(None, description="승인 근거. 예: 마을담당관-5120")


class TransferRule(Block):
    """Whether money may move between two lines; a side that isn't named is any line."""

    from_: Text | None = Field(None, alias="from", description="줄이는 비목의 id. 없으면 모든 비목")
    to: Text | None = Field(None, description="늘리는 비목의 id. 없으면 모든 비목")
    rule: Literal["금지", "승인", "자율"] = Field(description="옮길 수 있는지. 금지, 승인(승인 근거가 있어야 함), 자율")
    up_to: Rate | None = Field(None, description="줄이는 비목 예산의 이만큼까지. 예: 20%")
    ground: Text | None = Field(None, description="이 규칙의 근거. 예: 협약서 제9조")


class Revenue(SelfNamed):
    """One line of revenue (세입): its 산출내역 or its amount, and the fund it is."""

    basis: Basis | None = Field(None, description="산출내역. 예: 30,000원×20명×5월")
    amount: Amount | None = Field(None, description="적힌 금액. 산출내역과 맞는지 본다")
    fund: Text | None = Field(None, description="재원의 이름. 없으면 title")
    note: Text | None = Field(None, description="덧붙이는 말(※)")


class Budget(Block):
    """The whole budget; bare amounts are in `unit`, bare numbers of formulas in `basis_unit`."""

    title: Text = Field("소요예산", description="이 묶음의 제목")
    unit: MoneyUnit = Field("천원", description="금액의 단위")
    basis_unit: MoneyUnit | None = Field(None, description="산출내역의 맨 수의 단위. 없으면 unit")
    rounding: RoundingWay | None = Field(None, description="끝수 처리. 적지 않으면 반올림으로 셈한다")
    rounding_unit: MoneyUnit | None = Field(None, description="끝수를 처리하는 단위. 없으면 unit")
    total: Amount | None = Field(None, description="적힌 합계. 계산과 맞는지 본다")
    total_of: Names = Field((), description="합계에 든 재원. total 에 일부 재원만 더했으면 적는다. 예: [국비, 시비]")
    funding: Funding | None = Field(
        None,
        description="재원. 값은 전액, 50%, 1/3, 비율 2, 38,000천원(비목에 따로 적은 것까지), 나머지. "
        "예: {시비: 전액}, 전액시비, 국25:시50:구25, 국비:시비 = 1:2",
    )
    residue: Text | None = Field(None, description="재원을 나눈 끝수가 가는 곳. 최대잔여(기본) 또는 재원의 이름")
    revenue: Listing[Revenue] = Field((), description="세입. 적으면 세출과 맞는지 본다")
    recipients: dict[Text, Amount] | None = Field(None, description="받는 곳마다 적힌 합계. 셈과 맞는지 본다")
    fiscal_year: Count | None = Field(None, description="이 예산의 회계연도. 기간이 해를 넘을 때 적는다")
    account: Text | None = Field(None, description="통계목. 예: 307-05 (민간위탁금)")
    appropriation: Literal["본예산", "추가경정예산", "성립전 사용"] | None = Field(None, description="예산의 편성")
    appropriation_note: Text | None = Field(None, description="편성에 덧붙이는 말. 예: 2015년 제2회 추경에 반영")
    carry_over: Literal["명시이월", "사고이월", "계속비"] | None = Field(None, description="다음 해로 넘겨 쓰는 근거")
    lines: Listing[BudgetLine] = Field((), description="비목")
    transfers: Listing[Transfer] = Field((), description="비목 사이의 변경")
    transfer_rules: Listing[TransferRule] = Field((), description="비목 변경의 규칙. 앞의 것이 먼저")
