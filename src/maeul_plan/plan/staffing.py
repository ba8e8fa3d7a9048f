"""Who works on it: the cap, the mix of fields, the posts, their pay and the people in them."""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import Field

from maeul_plan.plan.base import Block, Count, Listing, MonthOrDay, Names, Rate, Text
from maeul_plan.plan.named import SelfNamed
from maeul_plan.plan.pay import PayChange, PayTable, Person, Terms

Included: TypeAlias = Literal["포함", "별도", "해당없음"]
Workplace: TypeAlias = Literal[
    "150명 미만", "150명 이상 우선지원대상기업", "150명 이상 1,000명 미만", "1,000명 이상, 국가·지방자치단체 직접 사업"
]


class Post(SelfNamed, Terms):
    """One kind of position: how many people, what they must bring, what they are paid."""

    headcount: Count = Field(description="인원(명)")
    field: Names = Field((), description="분야. 여럿이면 목록: 그 가운데 하나를 맡는다")
    experience: Text | None = Field(None, description="경력 요건. 예: 8년 이상")
    duty: Text | None = Field(None, description="맡는 일")
    months: Count | None = Field(None, description="일하는 개월. 적지 않으면 운영기간의 개월")
    start: MonthOrDay | None = Field(None, description="일을 시작하는 날. 없으면 기간의 첫날")
    end: MonthOrDay | None = Field(None, description="일을 마치는 날. 없으면 기간의 끝날")
    pay_changes: Listing[PayChange] = Field(
        (), description="도중에 바뀌는 보수. 예: [{from: 2026-01, annual_pay: 41,000천원}]"
    )
    outside_limit: bool = Field(default=False, description="정원 외이면 true")


class Staffing(Block):
    """The staffing rules (인력구성)."""

    limit: Count | None = Field(None, description="정원(○명 이내)")
    fields: dict[Text, Count] | None = Field(None, description="분야별 인원. 예: {마을: 2, 복지: 1}")
    employment: Text | None = Field(None, description="근무 형태. 예: 상근인력")
    pay_standard: Text | None = Field(None, description="따른 보수 기준")
    weekly_hours: Count | None = Field(None, description="주당 근무시간. 예: 40")
    proration: Literal["월할", "일할"] | None = Field(None, description="한 달이 안 되는 보수의 셈법")
    employer_burden: Included | None = Field(None, description="4대보험 사업주부담. 보수에 들어 있는지")
    severance: Included | None = Field(None, description="퇴직급여(퇴직적립금). 보수에 들어 있는지")
    workplace: Workplace | None = Field(None, description="고용안정·직업능력개발 보험료율의 구분")
    accident_rate: Rate | None = Field(None, description="산재보험료율. 예: 9/1000")
    posts: Listing[Post] = Field((), description="직위")
    people: Listing[Person] = Field(
        (), description="종사자. 한 사람씩 다를 때 적는다. 적지 않은 인원은 직위의 조건대로 셈한다"
    )
    pay_tables: Listing[PayTable] = Field((), description="급·호봉별 보수표")
