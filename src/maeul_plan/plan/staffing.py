"""Who works on it: the cap, the mix of fields, the posts and their pay."""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import Field

from maeul_plan.plan.base import Block, Count, Listing, Names, Pay, PayGrade, Text
from maeul_plan.plan.named import SelfNamed

Included: TypeAlias = Literal["포함", "별도", "해당없음"]


class Post(SelfNamed):
    """One kind of position: how many people, what they must bring, what they are paid (won a year)."""

    headcount: Count = Field(description="인원(명)")
    field: Names = Field((), description="분야. 여럿이면 목록: 그 가운데 하나를 맡는다")
    experience: Text | None = Field(None, description="경력 요건. 예: 8년 이상")
    duty: Text | None = Field(None, description="맡는 일")
    annual_pay: Pay | None = Field(None, description="1명의 연 보수. 단위를 붙인다. 예: 40,000천원")
    months: Count | None = Field(None, description="일하는 개월. 적지 않으면 운영기간의 개월")
    weekly_hours: Count | None = Field(None, description="주당 근무시간. 적지 않으면 staffing 의 weekly_hours")
    grade: PayGrade | None = Field(None, description="급·호봉. 예: 과장급 3급 8호봉")
    outside_limit: bool = Field(default=False, description="정원 외이면 true")


class Staffing(Block):
    """The staffing rules (인력구성)."""

    limit: Count | None = Field(None, description="정원(○명 이내)")
    fields: dict[Text, Count] | None = Field(None, description="분야별 인원. 예: {마을: 2, 복지: 1}")
    employment: Text | None = Field(None, description="근무 형태. 예: 상근인력")
    pay_standard: Text | None = Field(None, description="따른 보수 기준")
    weekly_hours: Count | None = Field(None, description="주당 근무시간. 예: 40")
    proration: Literal["월할", "일할"] | None = Field(None, description="한 달이 안 되는 보수의 셈법")
    employer_burden: Included | None = Field(None, description="4대보험 사업주부담이 보수에 들어 있는지")
    severance: Included | None = Field(None, description="퇴직급여(퇴직적립금)가 보수에 들어 있는지")
    posts: Listing[Post] = Field((), description="직위")
